using System.Collections.Immutable;
using Ark.Packaging.Archive;

namespace Ark.Packaging.Signing;

/// <summary>What a package's code signatures are about, as its entries tell: signing writes it down, verifying compares.</summary>
/// <param name="Size">The pages of code, from the start of the file to the first entry that is none.</param>
/// <param name="TreeOffset">Where the tree of their hashes lies.</param>
internal sealed record CodeFacts(long Size, long TreeOffset, MerkleTree Tree, PageMapPlace? Map, ImmutableArray<CodeFacts.Library> Libraries)
{
    public sealed record Library(string Name, long Size, MerkleTree Tree);

    public CodeSignature.TreePlace TreePlace => new(Tree.Levels.Length, TreeOffset, Tree.Root);

    public byte[] Digest() => FsVerity.Digest(Size, Tree.Root, TreeOffset);
    public byte[] DigestWithMap() => FsVerity.DigestWithMap(Size, Tree.Root, TreeOffset, Map!.Value);
    public static byte[] DigestOf(Library library) => FsVerity.Digest(library.Size, library.Tree.Root, 0);

    /// <param name="archive">Its entries have been checked.</param>
    /// <param name="blockOffset">Where in the file the code-sign block begins.</param>
    public static CodeFacts Of(ZipArchiveView archive, long blockOffset)
    {
        var size = SizeOf(archive);
        PageMapPlace? map = archive.Find(PackageLayout.PageMap) is { } entry && size > 0
            ? new PageMapPlace(entry.DataOffset, entry.DataOffset / PackageLayout.PageSize * PageMap.BitsPerPage) : null;
        var natives = archive.Entries.Where(e => PackageLayout.IsNative(e.Name)).ToList();
        var libraries = new Library[natives.Count];
        var tree = default(MerkleTree);
        // Two passes over the same bytes, which is most of the work.
        Parallel.Invoke(
            () => tree = MerkleTree.Of(archive.Bytes.Span[..(int)size]),
            () =>
            {
                for (var i = 0; i < natives.Count; i++) libraries[i] = new Library(natives[i].Name, natives[i].Size, MerkleTree.Of(archive.CheckedContent(natives[i]).Span));
            });
        return new CodeFacts(size, CodeSignBlock.TreeOffset(blockOffset), tree, map, [.. libraries]);
    }

    private static long SizeOf(ZipArchiveView archive)
    {
        foreach (var entry in archive.Entries.OrderBy(e => e.DataOffset))
        {
            if (!entry.IsDeflated && (PackageLayout.IsRunnable(entry.Name) || entry.Name == PackageLayout.PageMap)) continue;
            return entry == archive.Entries.MinBy(e => e.DataOffset) ? 0 : entry.DataOffset;
        }
        return archive.EntriesEnd / PackageLayout.PageSize * PackageLayout.PageSize;
    }
}
