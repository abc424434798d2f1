using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using Ark.Project.Manifests;

namespace Ark.Workspace;

/// <summary>Unpacks the archives in which packages are published (.har): gzipped tars, mostly with one folder that holds everything.</summary>
/// <remarks>
/// They come from strangers: names that lead out of the folder, links, devices and more than a library can need are refused. A folder is
/// written under another name and renamed when it is whole; its name has the archive's digest, so that what is there is never stale.
/// </remarks>
internal static class PackageArchive
{
    private const long MostBytes = 512L << 20;
    private const int MostFiles = 50_000;
    private const int DigestLength = 16;

    public static bool IsNamed(string path) => path.EndsWith(".har", StringComparison.Ordinal) || path.EndsWith(".tgz", StringComparison.Ordinal);

    /// <summary>The folder of the archive's package or, if there is none, why.</summary>
    /// <param name="cache">The folder where archives are unpacked.</param>
    public static (string? Folder, string? Problem) Unpack(string path, string cache)
    {
        try
        {
            var folder = Path.Combine(cache, $"{Path.GetFileNameWithoutExtension(path)}-{Digest(path)}");
            if (!Directory.Exists(folder)) Write(path, folder);
            return RootOf(folder) is { } root ? (root, null) : (null, $"it has no {PackageManifest.FileName}");
        }
        catch (EndOfStreamException)
        {
            return (null, "it ends too soon");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or FormatException or ArgumentException or NotSupportedException)
        {
            return (null, e.Message);
        }
    }

    private static string Digest(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file))[..DigestLength];
    }

    private static string? RootOf(string folder) =>
        Directory.GetDirectories(folder).Prepend(folder).FirstOrDefault(f => File.Exists(Path.Combine(f, PackageManifest.FileName)) || File.Exists(Path.Combine(f, PackageManifest.OldFileName)));

    private static void Write(string archive, string folder)
    {
        var unfinished = $"{folder}.{Guid.NewGuid():N}";
        Directory.CreateDirectory(unfinished);
        try
        {
            using var file = File.OpenRead(archive);
            if (file.ReadByte() != 0x1F || file.ReadByte() != 0x8B) throw new InvalidDataException("it is no gzipped tar");
            file.Position = 0;
            using var content = new BoundedStream(new GZipStream(file, CompressionMode.Decompress), MostBytes);
            Extract(content, unfinished);
            Directory.Move(unfinished, folder);
        }
        catch (IOException) when (Directory.Exists(folder))
        {
            // Another process was quicker.
        }
        finally
        {
            if (Directory.Exists(unfinished)) Directory.Delete(unfinished, recursive: true);
        }
    }

    private static void Extract(Stream content, string folder)
    {
        using var tar = new TarReader(content);
        for (var count = 0; tar.GetNextEntry() is { } entry;)
        {
            if (++count > MostFiles) throw new InvalidDataException($"it has more than {MostFiles} files");
            switch (entry.EntryType)
            {
                case TarEntryType.GlobalExtendedAttributes:
                    break;
                case TarEntryType.Directory:
                    Directory.CreateDirectory(PathOf(entry, folder));
                    break;
                case TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile:
                    WriteFile(entry, PathOf(entry, folder));
                    break;
                default:
                    throw new InvalidDataException($"'{Shown(entry.Name)}' in it is neither a file nor a folder");
            }
        }
    }

    private static void WriteFile(TarEntry entry, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write);
        entry.DataStream?.CopyTo(file);
        if (file.Length != entry.Length) throw new InvalidDataException("it ends in the middle of a file");
    }

    private static string PathOf(TarEntry entry, string folder)
    {
        var name = entry.Name;
        if (name.Length == 0 || Path.IsPathRooted(name) || name.AsSpan().ContainsAny('\\', '\0', ':') || name.Split('/').Contains(".."))
            throw new InvalidDataException($"'{Shown(name)}' in it does not name a place inside it");
        return Path.Combine(folder, name);
    }

    private static string Shown(string name) => string.Concat(name.Take(100).Select(c => char.IsControl(c) ? '?' : c));
}

/// <summary>Refuses to give more bytes than there may be, however few were compressed.</summary>
internal sealed class BoundedStream(Stream inner, long most) : Stream
{
    private long _read;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        _read += count;
        return _read <= most ? count : throw new InvalidDataException($"it unpacks to more than {most >> 20} MB");
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
