using System.Text;
using Ark.Packaging.Bytes;

namespace Ark.Packaging.Archive;

/// <summary>A file to be put into a package.</summary>
/// <param name="IsDeflated">Compressed; else stored.</param>
public sealed record PackageFile(string Name, ReadOnlyMemory<byte> Content, bool IsDeflated = false)
{
    public PackageFile(string name, string text) : this(name, Encoding.UTF8.GetBytes(text)) { }
}

/// <summary>
/// Writes ZIP archives whose bytes depend on names and contents only: fixed times, no comments, entries in the order that signing wants
/// (<see cref="PackageLayout"/>), data aligned by an extra field in the local header. System.IO.Compression cannot align.
/// </summary>
public static class ZipWriter
{
    private readonly record struct Placed(PackageFile File, byte[] Name, uint Crc, int PackedSize, int HeaderOffset);

    public static byte[] Write(IEnumerable<PackageFile> files)
    {
        var parts = WriteParts(PackageLayout.Ordered(files));
        return [.. parts.Entries, .. parts.Directory, .. parts.End(parts.Entries.Length)];
    }

    /// <summary>Entries and central directory; between them a signing block may stand.</summary>
    internal readonly record struct Parts(byte[] Entries, byte[] Directory, int Count)
    {
        public byte[] End(int directoryOffset) =>
            new ByteWriter(ZipFormat.DirectoryEndLength).U32(ZipFormat.DirectoryEnd).U16(0).U16(0).U16(Count).U16(Count).U32(Directory.Length).U32(directoryOffset).U16(0).ToArray();
    }

    internal static Parts WriteParts(IReadOnlyList<PackageFile> ordered)
    {
        var bytes = new ByteWriter(ordered.Sum(f => f.Content.Length + 256) + PackageLayout.PageSize);
        var placed = new List<Placed>(ordered.Count);
        for (var i = 0; i < ordered.Count; i++) placed.Add(WriteEntry(bytes, ordered[i], PackageLayout.AlignmentOf(ordered, i)));
        var directory = new ByteWriter(placed.Sum(p => ZipFormat.DirectoryHeaderLength + p.Name.Length));
        foreach (var entry in placed) WriteDirectoryEntry(directory, entry);
        return new Parts(bytes.ToArray(), directory.ToArray(), placed.Count);
    }

    private static Placed WriteEntry(ByteWriter bytes, PackageFile file, int alignment)
    {
        var name = Encoding.UTF8.GetBytes(file.Name);
        var data = file.IsDeflated ? Deflater.Deflate(file.Content) : file.Content;
        var headerOffset = bytes.Length;
        var padding = PaddingTo(headerOffset + ZipFormat.LocalHeaderLength + name.Length, alignment);
        var crc = Crc32.Of(file.Content.Span);
        bytes.U32(ZipFormat.LocalHeader).U16(ZipFormat.Version).U16(FlagsOf(name)).U16(MethodOf(file)).U16(ZipFormat.Time).U16(ZipFormat.Date)
            .U32(crc).U32(data.Length).U32(file.Content.Length).U16(name.Length).U16(padding).Put(name);
        if (padding > 0) bytes.U16(ZipFormat.AlignmentExtra).U16(padding - 4).U16(alignment).Zeros(padding - ZipFormat.AlignmentExtraLength);
        bytes.Put(data.Span);
        return new Placed(file, name, crc, data.Length, headerOffset);
    }

    private static int PaddingTo(int offset, int alignment)
    {
        var padding = (alignment - offset % alignment) % alignment;
        while (padding is > 0 and < ZipFormat.AlignmentExtraLength) padding += alignment;
        return padding;
    }

    private static void WriteDirectoryEntry(ByteWriter bytes, Placed entry) =>
        bytes.U32(ZipFormat.DirectoryHeader).U16(ZipFormat.MadeByUnix).U16(ZipFormat.Version).U16(FlagsOf(entry.Name)).U16(MethodOf(entry.File)).U16(ZipFormat.Time).U16(ZipFormat.Date)
            .U32(entry.Crc).U32(entry.PackedSize).U32(entry.File.Content.Length).U16(entry.Name.Length).U16(0).U16(0).U16(0).U16(0)
            .U32(ZipFormat.RegularFile << 16).U32(entry.HeaderOffset).Put(entry.Name);

    private static ushort FlagsOf(byte[] name) => name.Any(b => b >= 0x80) ? ZipFormat.Utf8Flag : (ushort)0;
    private static ushort MethodOf(PackageFile file) => file.IsDeflated ? ZipFormat.Deflated : ZipFormat.Stored;
}
