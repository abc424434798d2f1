using System.Buffers.Binary;

namespace Ark.Packaging.Deltas;

/// <summary>A part of a native library as it is loaded.</summary>
/// <param name="Offset">In the package.</param>
/// <param name="Address">In the loaded library.</param>
/// <param name="Loaded">How long it is there: behind its bytes lies what begins as zeros.</param>
/// <param name="Image">Which library of the package it is of.</param>
internal readonly record struct CodeSegment(int Offset, int Length, int Address, int Loaded, int Image, bool IsCode, bool IsData);

/// <summary>Where the libraries in a package have what (ELF, 64 bits, x86-64).</summary>
internal static class CodeImage
{
    private const int HeaderLength = 64, EntryLength = 56, MachineAt = 18, TableAt = 32, CountAt = 56, MostSegments = 64;
    private const int Loaded = 1, Executable = 1, Writable = 2, X86 = 62;

    /// <param name="offset">Where the library lies among the bytes that a delta is of.</param>
    /// <param name="image">Its number among the libraries.</param>
    public static IReadOnlyList<CodeSegment> SegmentsOf(ReadOnlySpan<byte> elf, int offset, int image)
    {
        var segments = new List<CodeSegment>();
        if (elf.Length < HeaderLength || BinaryPrimitives.ReadUInt16LittleEndian(elf[MachineAt..]) != X86) return segments;
        var table = BinaryPrimitives.ReadInt64LittleEndian(elf[TableAt..]);
        var count = Math.Min(BinaryPrimitives.ReadUInt16LittleEndian(elf[CountAt..]), (ushort)MostSegments);
        for (var i = 0; i < count && table >= 0 && table + (i + 1) * EntryLength <= elf.Length; i++)
        {
            var header = elf[(int)(table + i * EntryLength)..];
            if (BinaryPrimitives.ReadInt32LittleEndian(header) != Loaded) continue;
            var (flags, from) = (BinaryPrimitives.ReadInt32LittleEndian(header[4..]), BinaryPrimitives.ReadInt64LittleEndian(header[8..]));
            var (address, length, loaded) = (BinaryPrimitives.ReadInt64LittleEndian(header[16..]), BinaryPrimitives.ReadInt64LittleEndian(header[32..]), BinaryPrimitives.ReadInt64LittleEndian(header[40..]));
            if (from < 0 || length < 0 || from > elf.Length - length || loaded < length || address < 0 || address > int.MaxValue - loaded) continue;
            segments.Add(new CodeSegment(offset + (int)from, (int)length, (int)address, (int)loaded, image, (flags & Executable) != 0, (flags & Writable) != 0));
        }
        return segments;
    }
}
