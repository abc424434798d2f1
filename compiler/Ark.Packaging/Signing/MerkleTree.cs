using System.Security.Cryptography;

namespace Ark.Packaging.Signing;

/// <summary>
/// The tree of hashes of fs-verity (Linux, Documentation/filesystems/fsverity): SHA-256 of each page of 4096 bytes, the last filled up with
/// zeros, then of the pages of these hashes, until one page is left, whose hash is the root. The tree lies with the topmost level first.
/// </summary>
internal readonly record struct MerkleTree(byte[] Root, byte[] Levels)
{
    private const int Page = Archive.PackageLayout.PageSize, Hash = SHA256.HashSizeInBytes;

    /// <summary>Of up to a page there is no tree, and the root is its hash; of nothing the root is zeros.</summary>
    public static MerkleTree Of(ReadOnlySpan<byte> data)
    {
        if (data.Length == 0) return new MerkleTree(new byte[Hash], []);
        var levels = new List<byte[]>();
        var level = HashPages(data);
        if (data.Length <= Page) return new MerkleTree(level[..Hash], []);
        levels.Add(level);
        while (level.Length > Page) levels.Add(level = HashPages(level));
        levels.Reverse();
        return new MerkleTree(SHA256.HashData(levels[0]), [.. levels.SelectMany(l => l)]);
    }

    /// <summary>A whole number of pages of hashes.</summary>
    private static byte[] HashPages(ReadOnlySpan<byte> data)
    {
        var pages = (data.Length + Page - 1) / Page;
        var hashes = new byte[(pages * Hash + Page - 1) / Page * Page];
        for (var i = 0; i < pages; i++)
        {
            var page = data[(i * Page)..Math.Min(data.Length, (i + 1) * Page)];
            if (page.Length < Page)
            {
                var filled = new byte[Page];
                page.CopyTo(filled);
                SHA256.HashData(filled, hashes.AsSpan(i * Hash));
            }
            else
            {
                SHA256.HashData(page, hashes.AsSpan(i * Hash));
            }
        }
        return hashes;
    }
}
