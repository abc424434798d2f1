using Ark.Packaging.Archive;
using Ark.Packaging.Bytes;
using Ark.Packaging.Signing;

namespace Ark.Packaging.Deltas;

/// <summary>Bytes of a package that others in it imply.</summary>
/// <param name="Of">Where those begin.</param>
internal readonly record struct ImpliedRange(int Start, int Length, int Of, int OfLength);

/// <summary>The tree of digests in a signed package: with one byte of code every digest above it changes, and none of that need be sent.</summary>
internal static class ImpliedPages
{
    public static IReadOnlyList<ImpliedRange> Of(ReadOnlyMemory<byte> package)
    {
        try
        {
            var archive = ZipReader.Read(package, "package");
            if (archive.SigningBlock.IsEmpty || SigningBlock.Read(archive.SigningBlock).Find(BlockKind.Property) is not { } property) return [];
            var reader = new ByteReader(property);
            reader.Take(8);
            var facts = CodeFacts.Of(archive, reader.U32());
            var range = new ImpliedRange(checked((int)facts.TreeOffset), facts.Tree.Levels.Length, 0, checked((int)facts.Size));
            return range.Length > 0 && package.Span.Slice(range.Start, range.Length).SequenceEqual(facts.Tree.Levels) ? [range] : [];
        }
        catch (Exception e) when (e is PackageException or MalformedException or ArgumentException or OverflowException)
        {
            // A delta can be made of anything.
            return [];
        }
    }

    /// <summary>Throws <see cref="FormatException"/> when a range is not what such a tree takes.</summary>
    public static void Fill(byte[] package, IReadOnlyList<ImpliedRange> ranges)
    {
        foreach (var range in ranges)
        {
            var levels = MerkleTree.Of(package.AsSpan(range.Of, range.OfLength)).Levels;
            if (levels.Length != range.Length) throw new FormatException("a tree of digests does not fit");
            levels.CopyTo(package.AsSpan(range.Start, range.Length));
        }
    }
}
