using Ark.Packaging.Archive;
using Ark.Packaging.Packages;
using Ark.Store.Oci;

namespace Ark.Store.Cache;

/// <summary>
/// Services that were opened, so that they open without a network the next time.
///   services/BUNDLE.json  the version that is opened
///   packages/HEX          packages, by digest; in there once they have been verified
///   unpacked/HEX/         what runs of them
///   partial/HEX           packages that are still coming
///   trusted/HEX           by whose word the package was found good
///   usage/BUNDLE          a byte for each time it was opened; its time is that of the last
///   pins/BUNDLE           it stays
///   in-use/HEX            locked by whoever runs it
///   lock                  shared by those who open, taken by those who delete
/// Everything appears by renaming and locks end with their processes: an end at any moment leaves at most files that the next collection deletes.
/// </summary>
public sealed class ServiceCache
{
    private static readonly string[] Folders = ["services", "packages", "unpacked", "partial", "trusted", "usage", "pins", "in-use"];
    /// <summary>What nobody has gone on with for so long was left by a process that ended.</summary>
    private static readonly TimeSpan LongestTransfer = TimeSpan.FromDays(1), LongestWork = TimeSpan.FromHours(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly string _root;

    public ServiceCache(string root)
    {
        _root = root;
        if (Directory.Exists(PathOf("in-use"))) return;
        foreach (var folder in Folders) Directory.CreateDirectory(PathOf(folder));
    }

    public string PackagePath(Digest digest) => PathOf("packages", digest.Hex);
    public string PartialPath(Digest digest) => PathOf("partial", digest.Hex);
    public string UnpackedPath(Digest digest) => PathOf("unpacked", digest.Hex);
    private string PathOf(params string[] parts) => Path.Combine([_root, .. parts]);
    private string RecordPath(string bundle) => PathOf("services", bundle + ".json");

    /// <summary>While it is held, nothing is deleted.</summary>
    public FileLock KeepAll() => FileLock.Shared(PathOf("lock"));

    // ── Services ─────────────────────────────────────────────────────────────────────────────────────

    public ServiceRecord? Find(string bundle) => BundleName.IsOne(bundle) && File.Exists(RecordPath(bundle)) ? ServiceRecord.Read(File.ReadAllBytes(RecordPath(bundle))) : null;

    public void Put(ServiceRecord record) => CacheFiles.Write(RecordPath(record.Bundle), record.Write());

    public IReadOnlyList<CachedService> All() =>
        [.. Directory.EnumerateFiles(PathOf("services"), "*.json").Order(StringComparer.Ordinal).Select(f => Find(Path.GetFileNameWithoutExtension(f))).OfType<ServiceRecord>().Select(Describe)];

    /// <summary>Notes that it is opened now: a byte more, written by one after the other, since a stream that appends remembers where the end was.</summary>
    public void Use(string bundle)
    {
        using var usage = FileLock.Exclusive(PathOf("usage", bundle));
        usage.Append((byte)'.');
    }

    public void Pin(string bundle, bool isPinned)
    {
        if (isPinned) File.Create(PathOf("pins", bundle)).Dispose();
        else File.Delete(PathOf("pins", bundle));
    }

    private CachedService Describe(ServiceRecord record)
    {
        var usage = new FileInfo(PathOf("usage", record.Bundle));
        var packages = record.Service.Modules.Select(m => m.Digest).ToList();
        var bytes = packages.Sum(p => (new FileInfo(PackagePath(p)) is { Exists: true } file ? file.Length : 0) + CacheFiles.SizeOf(UnpackedPath(p)));
        var lastUse = usage.Exists ? usage.LastWriteTimeUtc : File.GetLastWriteTimeUtc(RecordPath(record.Bundle));
        return new CachedService(record, bytes, new DateTimeOffset(lastUse, TimeSpan.Zero), usage.Exists ? usage.Length : 0, File.Exists(PathOf("pins", record.Bundle)), packages.Any(IsInUse));
    }

    // ── Packages ─────────────────────────────────────────────────────────────────────────────────────

    /// <summary>Whether a package is there that these roots were found to vouch for.</summary>
    /// <param name="trust">Names the roots.</param>
    public bool Has(Digest package, string trust)
    {
        var file = PathOf("trusted", package.Hex);
        return Directory.Exists(UnpackedPath(package)) && File.Exists(file) && File.ReadAllText(file) == trust;
    }

    /// <summary>Takes a package that was verified, and unpacks it.</summary>
    /// <param name="bytes">Its content, which has the digest.</param>
    public void Add(Digest package, ReadOnlyMemory<byte> bytes, string abi, string trust)
    {
        if (!File.Exists(PackagePath(package))) CacheFiles.Write(PackagePath(package), bytes.Span);
        if (!Directory.Exists(UnpackedPath(package))) Unpack(bytes, UnpackedPath(package), abi);
        CacheFiles.Write(PathOf("trusted", package.Hex), System.Text.Encoding.ASCII.GetBytes(trust));
    }

    private static void Unpack(ReadOnlyMemory<byte> bytes, string folder, string abi)
    {
        var unfinished = CacheFiles.Unfinished(folder);
        foreach (var file in UnpackedPackage.Files(ZipReader.Read(bytes, folder), abi))
        {
            var path = Path.Combine(unfinished, file.Name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var stream = new FileStream(path, FileMode.CreateNew);
            stream.Write(file.Content.Span);
        }
        Directory.CreateDirectory(unfinished);
        try
        {
            Directory.Move(unfinished, folder);
        }
        catch (IOException) when (Directory.Exists(folder))
        {
            // Another has just done the same.
            Directory.Delete(unfinished, recursive: true);
        }
    }

    /// <summary>While it is held, the package is not deleted. The holder of <see cref="KeepAll"/> takes it.</summary>
    public FileLock Hold(Digest package) => FileLock.Shared(PathOf("in-use", package.Hex));

    /// <summary>One at a time fetches a package; the others find it when it is their turn.</summary>
    public FileLock Fetching(Digest package) => FileLock.Exclusive(PartialPath(package) + ".lock");

    private bool IsInUse(Digest package)
    {
        var path = PathOf("in-use", package.Hex);
        if (!File.Exists(path)) return false;
        using var taken = FileLock.TryExclusive(path);
        return taken is null;
    }

    // ── Deletion ─────────────────────────────────────────────────────────────────────────────────────

    /// <summary>Deletes a service; its packages go when no other has them.</summary>
    /// <returns>False when it runs, or others are at work with the cache and do not end.</returns>
    public bool Evict(ServiceRecord record)
    {
        using var all = FileLock.TryExclusive(PathOf("lock"), Patience);
        if (all is null || record.Service.Modules.Any(m => IsInUse(m.Digest))) return false;
        Forget(record.Bundle);
        Collect();
        return true;
    }

    /// <summary>Brings the cache below its limit, unless somebody opens a service just now; then that one's successor does.</summary>
    /// <returns>What was deleted.</returns>
    public IReadOnlyList<CachedService> Trim(long limit, DateTimeOffset now)
    {
        using var all = FileLock.TryExclusive(PathOf("lock"));
        if (all is null) return [];
        var excess = Ageing.Excess(All(), limit, now);
        foreach (var service in excess) Forget(service.Bundle);
        Collect();
        return excess;
    }

    private void Forget(string bundle)
    {
        File.Delete(RecordPath(bundle));
        File.Delete(PathOf("usage", bundle));
        File.Delete(PathOf("pins", bundle));
    }

    /// <summary>Deletes what no service has and nobody runs, and what was left behind unfinished. The caller has the lock.</summary>
    private void Collect()
    {
        var referenced = All().SelectMany(s => s.Record.Service.Modules).Select(m => m.Digest).ToHashSet();
        foreach (var path in Directory.EnumerateFileSystemEntries(PathOf("unpacked")).Concat(Directory.EnumerateFiles(PathOf("packages"))).ToList())
        {
            if (Digest.ParseHex(Path.GetFileName(path)) is not { } package || referenced.Contains(package) || IsInUse(package)) continue;
            File.Delete(PathOf("trusted", package.Hex));
            CacheFiles.DeleteFolder(UnpackedPath(package));
            File.Delete(PackagePath(package));
            File.Delete(PathOf("in-use", package.Hex));
        }
        foreach (var file in new DirectoryInfo(PathOf("partial")).EnumerateFiles().Where(f => DateTime.UtcNow - f.LastWriteTimeUtc > LongestTransfer)) file.Delete();
        foreach (var name in Folders)
            foreach (var left in new DirectoryInfo(PathOf(name)).EnumerateFileSystemInfos("*" + CacheFiles.UnfinishedEnding).Where(f => DateTime.UtcNow - f.LastWriteTimeUtc > LongestWork))
                if (left is DirectoryInfo folder) folder.Delete(recursive: true);
                else left.Delete();
    }
}
