using System.Security.Cryptography;
using Ark.Store.Cache;
using Ark.Store.Oci;

namespace Ark.Registry;

/// <summary>
/// What the registry has, in plain files:
///   blobs/HEX                        contents, by digest
///   repositories/NAME/_manifests/HEX manifests of a repository
///   repositories/NAME/_tags/TAG      the digest that a tag stands for
///   uploads/ID                       contents that are still coming
/// A file is written beside its place and renamed when it is whole and on the disk, so an end at any moment leaves nothing half-visible.
/// </summary>
internal sealed class RegistryFolder
{
    private readonly string _root;

    public RegistryFolder(string root)
    {
        _root = root;
        foreach (var name in new[] { "blobs", "repositories", "uploads" }) Directory.CreateDirectory(Path.Combine(root, name));
    }

    public string BlobPath(Digest digest) => Path.Combine(_root, "blobs", digest.Hex);
    private string ManifestPath(string repository, Digest digest) => Path.Combine(_root, "repositories", repository, "_manifests", digest.Hex);
    private string TagFolder(string repository) => Path.Combine(_root, "repositories", repository, "_tags");

    // ── Uploads ──────────────────────────────────────────────────────────────────────────────────────

    public string NewUpload()
    {
        var id = Guid.NewGuid().ToString("N");
        File.Create(UploadPath(id)).Dispose();
        return id;
    }

    /// <summary>How much of it has come; null when there is no such upload.</summary>
    public long? UploadLength(string id) => Guid.TryParseExact(id, "N", out _) && new FileInfo(UploadPath(id)) is { Exists: true } file ? file.Length : null;

    public async Task Append(string id, Stream content)
    {
        await using var file = new FileStream(UploadPath(id), FileMode.Append, FileAccess.Write, FileShare.Read);
        await content.CopyToAsync(file);
    }

    public void Abandon(string id) => File.Delete(UploadPath(id));

    /// <summary>Makes a content of the upload.</summary>
    /// <returns>False when its digest is another; then the upload is gone.</returns>
    public bool Finish(string id, Digest digest)
    {
        var path = UploadPath(id);
        using (var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            if (Digest.Parse("sha256:" + Convert.ToHexStringLower(SHA256.HashData(file))) != digest)
            {
                File.Delete(path);
                return false;
            }
            file.Flush(flushToDisk: true);
        }
        File.Move(path, BlobPath(digest), overwrite: true);
        return true;
    }

    private string UploadPath(string id) => Path.Combine(_root, "uploads", id);

    // ── Manifests and tags ───────────────────────────────────────────────────────────────────────────

    /// <param name="reference">A tag or a digest.</param>
    public (Digest Digest, byte[] Bytes)? FindManifest(string repository, string reference)
    {
        if ((Digest.Parse(reference) ?? TagOf(repository, reference)) is not { } digest) return null;
        var path = ManifestPath(repository, digest);
        return File.Exists(path) ? (digest, File.ReadAllBytes(path)) : null;
    }

    public void PutManifest(string repository, Digest digest, byte[] bytes, string? tag)
    {
        Write(ManifestPath(repository, digest), bytes);
        if (tag is not null) Write(Path.Combine(TagFolder(repository), tag), System.Text.Encoding.ASCII.GetBytes(digest.ToString()));
    }

    /// <summary>Deletes a tag, or a manifest with the tags that stand for it.</summary>
    public bool Delete(string repository, string reference)
    {
        if (Digest.Parse(reference) is not { } digest)
        {
            var path = Path.Combine(TagFolder(repository), reference);
            if (!File.Exists(path)) return false;
            File.Delete(path);
            return true;
        }
        if (!File.Exists(ManifestPath(repository, digest))) return false;
        foreach (var tag in Tags(repository).Where(t => TagOf(repository, t) == digest)) File.Delete(Path.Combine(TagFolder(repository), tag));
        File.Delete(ManifestPath(repository, digest));
        return true;
    }

    public IReadOnlyList<string> Tags(string repository) =>
        Directory.Exists(TagFolder(repository)) ? [.. Directory.EnumerateFiles(TagFolder(repository)).Select(f => Path.GetFileName(f)).Where(n => !n.StartsWith('.')).Order(StringComparer.Ordinal)] : [];

    private Digest? TagOf(string repository, string tag)
    {
        var path = Path.Combine(TagFolder(repository), tag);
        return File.Exists(path) ? Digest.Parse(File.ReadAllText(path)) : null;
    }

    private static void Write(string path, byte[] bytes)
    {
        var folder = Directory.CreateDirectory(Path.GetDirectoryName(path)!).FullName;
        // No tag begins with a dot.
        CacheFiles.Write(path, Path.Combine(folder, $".{Guid.NewGuid():N}"), bytes);
    }
}
