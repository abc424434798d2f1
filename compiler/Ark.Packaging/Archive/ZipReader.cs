using System.IO.Compression;
using Ark.Packaging.Bytes;
using Ark.Syntax;

namespace Ark.Packaging.Archive;

/// <summary>A file in an archive.</summary>
/// <param name="Size">Of the content, which is compressed when <paramref name="IsDeflated"/>.</param>
/// <param name="DataOffset">Of the data in the archive.</param>
public sealed record ZipEntry(string Name, bool IsDeflated, int Size, uint Crc, int DataOffset, ReadOnlyMemory<byte> Data);

/// <summary>An archive whose structure has been checked; not yet the sums of its contents (<see cref="Content"/>).</summary>
/// <param name="EntriesEnd">Behind the last entry; what lies from there to the directory is the signing block.</param>
public sealed record ZipArchiveView(ReadOnlyMemory<byte> Bytes, IReadOnlyList<ZipEntry> Entries, int EntriesEnd, int DirectoryOffset, int EndOffset, string Path)
{
    public ReadOnlyMemory<byte> SigningBlock => Bytes[EntriesEnd..DirectoryOffset];

    public ZipEntry? Find(string name) => Entries.FirstOrDefault(e => e.Name == name);

    /// <summary>The content, whose size and sum are what the archive says; otherwise throws <see cref="PackageException"/> (ARK6020).</summary>
    /// <param name="most">More than this is refused before it is unpacked.</param>
    public ReadOnlyMemory<byte> Content(ZipEntry entry, long most = int.MaxValue)
    {
        if (entry.Size > most) throw ZipReader.Refused(Path, $"'{ZipReader.Shown(entry.Name)}' has {entry.Size >> 20} MB; {most >> 20} are allowed");
        if (!entry.IsDeflated)
        {
            Check(entry);
            return entry.Data;
        }
        var content = new byte[entry.Size];
        var at = 0;
        Inflate(entry, piece =>
        {
            piece.CopyTo(content.AsSpan(at));
            at += piece.Length;
        });
        return content;
    }

    /// <summary>The content of an entry that was checked before.</summary>
    public ReadOnlyMemory<byte> CheckedContent(ZipEntry entry) => entry.IsDeflated ? Content(entry) : entry.Data;

    /// <summary>Throws when the content's size or sum is not what the archive says, without keeping the content.</summary>
    public void Check(ZipEntry entry)
    {
        if (entry.IsDeflated) Inflate(entry, _ => { });
        else if (Crc32.Of(entry.Data.Span) != entry.Crc) throw WrongSum(entry);
    }

    private PackageException WrongSum(ZipEntry entry) => ZipReader.Refused(Path, $"the content of '{ZipReader.Shown(entry.Name)}' has another sum than it says");

    private void Inflate(ZipEntry entry, Action<ReadOnlySpan<byte>> take)
    {
        var (crc, total) = (~0u, 0L);
        try
        {
            using var inflate = new DeflateStream(new ReadOnlyMemoryStream(entry.Data), CompressionMode.Decompress);
            var buffer = new byte[1 << 16];
            for (var count = inflate.Read(buffer); count > 0; count = inflate.Read(buffer))
            {
                total += count;
                if (total > entry.Size) break;
                crc = Crc32.Update(crc, buffer.AsSpan(0, count));
                take(buffer.AsSpan(0, count));
            }
        }
        catch (InvalidDataException)
        {
            total = -1;
        }
        if (total != entry.Size) throw ZipReader.Refused(Path, $"'{ZipReader.Shown(entry.Name)}' does not unpack to {entry.Size} bytes");
        if (~crc != entry.Crc) throw WrongSum(entry);
    }
}

/// <summary>
/// Reads archives that nobody vouches for. Every byte belongs to exactly one entry, the signing block, the directory or its end, and what a
/// local header says is what the directory says: an archive means the same to every reader, or it is refused.
/// </summary>
public static class ZipReader
{
    /// <summary>Throws <see cref="PackageException"/> (ARK6020).</summary>
    public static ZipArchiveView Read(ReadOnlyMemory<byte> bytes, string path, ZipLimits? limits = null)
    {
        try
        {
            return new Parser(bytes, path, limits ?? ZipLimits.Default).Read();
        }
        catch (MalformedException e)
        {
            throw Refused(path, e.Message);
        }
    }

    internal static PackageException Refused(string path, string reason) => new(Diagnostics.PackageInvalid(PackageException.At(path), path, reason));

    /// <summary>A name from an archive, fit to be printed.</summary>
    internal static string Shown(string name) => string.Concat(name.Take(100).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '?' : c));

    /// <summary>What the directory says of an entry.</summary>
    private readonly record struct Header(string Name, ushort Flags, ushort Method, uint Crc, int PackedSize, int Size, int Offset);

    private sealed class Parser(ReadOnlyMemory<byte> bytes, string path, ZipLimits limits)
    {
        private readonly ByteReader _reader = new(bytes);

        public ZipArchiveView Read()
        {
            var endOffset = bytes.Length - ZipFormat.DirectoryEndLength;
            if (endOffset < 0) throw new MalformedException("it is too short for a ZIP archive");
            var (count, directoryOffset) = ReadEnd(endOffset);
            _reader.Seek(directoryOffset, "the directory");
            var headers = new List<Header>(count);
            for (var i = 0; i < count; i++) headers.Add(ReadDirectoryEntry());
            if (_reader.Position != endOffset) throw new MalformedException("the directory is shorter or longer than it says");
            ZipNames.Check([.. headers.Select(h => h.Name)]);
            CheckSizes(headers);
            var (entries, end) = ReadEntries(headers, directoryOffset);
            return new ZipArchiveView(bytes, entries, end, directoryOffset, endOffset, path);
        }

        private (int Count, int DirectoryOffset) ReadEnd(int endOffset)
        {
            _reader.Seek(endOffset, "the end of the directory");
            if (_reader.U32() != ZipFormat.DirectoryEnd) throw new MalformedException("it does not end with the end of a directory (comments are not allowed)");
            if (_reader.U16() != 0 || _reader.U16() != 0) throw new MalformedException("it is one of several disks");
            var (here, count) = (_reader.U16(), _reader.U16());
            var (size, offset) = (_reader.U32(), _reader.U32());
            if (here != count) throw new MalformedException("its directory is on several disks");
            if (count == ushort.MaxValue || size == uint.MaxValue || offset == uint.MaxValue) throw new MalformedException("it is a ZIP64 archive, which packages must not be");
            if (_reader.U16() != 0) throw new MalformedException("it has a comment");
            if ((long)offset + size != endOffset) throw new MalformedException("the directory does not end where its end is");
            if (count > limits.Entries) throw new MalformedException($"it has {count} entries; {limits.Entries} are allowed");
            if ((long)count * ZipFormat.DirectoryHeaderLength > size) throw new MalformedException("the directory is shorter than its number of entries");
            return (count, (int)offset);
        }

        private Header ReadDirectoryEntry()
        {
            if (_reader.U32() != ZipFormat.DirectoryHeader) throw new MalformedException($"the directory has no entry at byte {_reader.Position - 4}");
            var madeBy = _reader.U16();
            _reader.U16();
            var (flags, method) = (_reader.U16(), _reader.U16());
            _reader.U32();
            var (crc, packed, size) = (_reader.U32(), _reader.U32(), _reader.U32());
            var (nameLength, extraLength, commentLength, disk) = (_reader.U16(), _reader.U16(), _reader.U16(), _reader.U16());
            _reader.U16();
            var (attributes, offset) = (_reader.U32(), _reader.U32());
            var name = _reader.Text(nameLength);
            if (packed > int.MaxValue || size > int.MaxValue || offset > int.MaxValue || HasZip64(_reader.Take(extraLength))) throw new MalformedException($"'{Shown(name)}' needs ZIP64, which packages must not");
            if (commentLength > 0) throw new MalformedException($"'{Shown(name)}' has a comment");
            if (disk != 0) throw new MalformedException($"'{Shown(name)}' is on another disk");
            CheckKind(name, flags, method, madeBy, attributes);
            if (method == ZipFormat.Stored && packed != size) throw new MalformedException($"'{Shown(name)}' is stored and has two different sizes");
            if (name.EndsWith('/') && size != 0) throw new MalformedException($"the folder '{Shown(name)}' has a content");
            return new Header(name, flags, method, crc, (int)packed, (int)size, (int)offset);
        }

        private static void CheckKind(string name, ushort flags, ushort method, ushort madeBy, uint attributes)
        {
            if ((flags & ~(ZipFormat.Utf8Flag | ZipFormat.DescriptorFlag | ZipFormat.LevelFlags)) != 0) throw new MalformedException($"'{Shown(name)}' is encrypted or has other unknown flags ({flags:x4})");
            if (method is not (ZipFormat.Stored or ZipFormat.Deflated)) throw new MalformedException($"'{Shown(name)}' is packed by method {method}; packages store or deflate");
            const uint kinds = 0xF000, directory = 0x4000, regular = 0x8000;
            if (madeBy >> 8 == 3 && (attributes >> 16 & kinds) is not (0 or regular or directory)) throw new MalformedException($"'{Shown(name)}' is a link or device");
        }

        private static bool HasZip64(ReadOnlyMemory<byte> extra)
        {
            var reader = new ByteReader(extra);
            while (reader.Left >= 4)
            {
                if (reader.U16() == ZipFormat.Zip64Extra) return true;
                reader.Take(Math.Min(reader.U16(), reader.Left));
            }
            return false;
        }

        private void CheckSizes(List<Header> headers)
        {
            var total = headers.Sum(h => (long)h.Size);
            if (total > limits.TotalBytes) throw new MalformedException($"it unpacks to {total >> 20} MB; {limits.TotalBytes >> 20} are allowed");
            foreach (var header in headers)
                if (header.Size > limits.FreeBytes && header.Size / limits.Ratio > header.PackedSize) throw new MalformedException($"'{Shown(header.Name)}' unpacks to more than {limits.Ratio} times its size");
        }

        private (IReadOnlyList<ZipEntry> Entries, int End) ReadEntries(List<Header> headers, int directoryOffset)
        {
            var entries = new Dictionary<string, ZipEntry>(StringComparer.Ordinal);
            _reader.Seek(0, "the first entry");
            foreach (var header in headers.OrderBy(h => h.Offset))
            {
                if (header.Offset != _reader.Position)
                    throw new MalformedException(header.Offset < _reader.Position ? $"'{Shown(header.Name)}' overlaps the entry before it" : $"something unknown stands before '{Shown(header.Name)}'");
                var (offset, data) = ReadEntry(header);
                if (_reader.Position > directoryOffset) throw new MalformedException($"'{Shown(header.Name)}' overlaps the directory");
                entries.Add(header.Name, new ZipEntry(header.Name, header.Method == ZipFormat.Deflated, header.Size, header.Crc, offset, data));
            }
            return ([.. headers.Select(h => entries[h.Name])], _reader.Position);
        }

        private (int Offset, ReadOnlyMemory<byte> Data) ReadEntry(Header header)
        {
            if (_reader.U32() != ZipFormat.LocalHeader) throw new MalformedException($"'{Shown(header.Name)}' is not where the directory says");
            _reader.U16();
            var (flags, method) = (_reader.U16(), _reader.U16());
            _reader.U32();
            var (crc, packed, size) = (_reader.U32(), _reader.U32(), _reader.U32());
            var (nameLength, extraLength) = (_reader.U16(), _reader.U16());
            var name = _reader.Text(nameLength);
            var hasDescriptor = (header.Flags & ZipFormat.DescriptorFlag) != 0;
            var agrees = flags == header.Flags && method == header.Method && name == header.Name &&
                (hasDescriptor && (crc, packed, size) == (0u, 0u, 0u) || (crc, packed, size) == (header.Crc, (uint)header.PackedSize, (uint)header.Size));
            if (!agrees) throw new MalformedException($"'{Shown(header.Name)}' and the directory say different things");
            if (HasZip64(_reader.Take(extraLength))) throw new MalformedException($"'{Shown(header.Name)}' needs ZIP64, which packages must not");
            var offset = _reader.Position;
            var data = _reader.Take(header.PackedSize);
            if (hasDescriptor && (_reader.U32(), _reader.U32(), _reader.U32(), _reader.U32()) != (ZipFormat.DataDescriptor, header.Crc, (uint)header.PackedSize, (uint)header.Size))
                throw new MalformedException($"what stands behind '{Shown(header.Name)}' differs from the directory");
            return (offset, data);
        }
    }
}
