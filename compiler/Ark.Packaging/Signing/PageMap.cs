using System.Buffers.Binary;
using Ark.Packaging.Archive;

namespace Ark.Packaging.Signing;

/// <summary>Where the map of code pages lies in the package.</summary>
/// <param name="Bits">How many of its bits mean something: those for the pages before it.</param>
internal readonly record struct PageMapPlace(long Offset, int Bits);

/// <summary>
/// `.pages.info`: four bits for each page before it, the first set where a segment of native code lies, the second where byte code does
/// (hapsigner, PageInfoGenerator). The system maps no other page of the package as code.
/// </summary>
internal static class PageMap
{
    public const byte BitsPerPage = 4;
    private const int NativeBit = 0, ByteCodeBit = 1;
    private const int Executable = 1;
    private const int BitsOfWord = 64;

    /// <param name="runnable">The files of code at their offsets.</param>
    /// <param name="end">Where the map itself will lie.</param>
    /// <returns>Empty when there is no code, and then there is no map.</returns>
    public static byte[] Of(IEnumerable<(string Name, long Offset, ReadOnlyMemory<byte> Content)> runnable, long end)
    {
        var length = (int)(end / PackageLayout.PageSize) * BitsPerPage;
        var bytes = new byte[(length + BitsOfWord - 1) / BitsOfWord * (BitsOfWord / 8)];
        var isEmpty = true;
        foreach (var (name, offset, content) in runnable)
        {
            var isByteCode = name.EndsWith(".abc", StringComparison.Ordinal);
            foreach (var (start, size) in isByteCode ? [(0L, (long)content.Length)] : CodeSegments(content.Span))
            {
                isEmpty = false;
                for (var page = (offset + start) / PackageLayout.PageSize; page * PackageLayout.PageSize < offset + start + size; page++) Set(bytes, (int)page * BitsPerPage + (isByteCode ? ByteCodeBit : NativeBit));
            }
        }
        return isEmpty ? [] : bytes;
    }

    private static void Set(byte[] bytes, int bit)
    {
        if (bit / 8 < bytes.Length) bytes[bit / 8] |= (byte)(1 << bit % 8);
    }

    /// <summary>What the program headers of an ELF file say is executable.</summary>
    private static List<(long Start, long Size)> CodeSegments(ReadOnlySpan<byte> elf)
    {
        const int headersAt = 32, headerSizeAt = 54, countAt = 56, shortest = 64, headerLength = 56;
        var segments = new List<(long, long)>();
        if (elf.Length < shortest || !elf.StartsWith("\u007fELF"u8)) return segments;
        var (at, size, count) = (BinaryPrimitives.ReadInt64LittleEndian(elf[headersAt..]), BinaryPrimitives.ReadUInt16LittleEndian(elf[headerSizeAt..]), BinaryPrimitives.ReadUInt16LittleEndian(elf[countAt..]));
        for (var i = 0; i < count && at >= 0 && at <= elf.Length - headerLength; i++, at += size)
        {
            var header = elf[(int)at..];
            var (start, length) = (BinaryPrimitives.ReadInt64LittleEndian(header[8..]), BinaryPrimitives.ReadInt64LittleEndian(header[32..]));
            var isInside = start >= 0 && length >= 0 && start <= elf.Length && length <= elf.Length - start;
            if ((BinaryPrimitives.ReadUInt32LittleEndian(header[4..]) & Executable) != 0 && isInside) segments.Add((start, length));
        }
        return segments;
    }
}
