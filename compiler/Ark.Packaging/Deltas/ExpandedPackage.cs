using System.Collections.Immutable;
using Ark.Packaging.Archive;

namespace Ark.Packaging.Deltas;

/// <summary>A part that is deflated in the package.</summary>
internal readonly record struct DeflatedRange(int Start, int Length);

/// <summary>A package with what is deflated in it unpacked: only there does a small change stay small.</summary>
/// <param name="Deflated">In the order in which they lie there.</param>
/// <param name="Segments">Of the native libraries.</param>
/// <param name="Unpacked">Where in the package what is unpacked begins.</param>
internal sealed record ExpandedPackage(byte[] Bytes, ImmutableArray<DeflatedRange> Deflated, ImmutableArray<CodeSegment> Segments, ImmutableArray<int> Unpacked)
{
    private const int LargestPackage = 64 << 20;

    /// <summary>Unpacks what was deflated as it would be here. What is no archive, or was deflated in another way, stays as it is.</summary>
    public static ExpandedPackage Of(ReadOnlyMemory<byte> package) =>
        Of(package, (entry, content) => Deflater.Deflate(content).AsSpan().SequenceEqual(entry.Data.Span));

    /// <summary>Unpacks what is known to have been unpacked when a delta was made, which is far quicker than to find it out.</summary>
    public static ExpandedPackage Of(ReadOnlyMemory<byte> package, IReadOnlySet<int> unpacked) => Of(package, (entry, _) => unpacked.Contains(entry.DataOffset));

    private static ExpandedPackage Of(ReadOnlyMemory<byte> package, Func<ZipEntry, ReadOnlyMemory<byte>, bool> isUnpacked)
    {
        try
        {
            return Expand(package, ZipReader.Read(package, "package"), isUnpacked);
        }
        catch (PackageException)
        {
            return new ExpandedPackage(package.ToArray(), [], [], []);
        }
    }

    private static ExpandedPackage Expand(ReadOnlyMemory<byte> package, ZipArchiveView archive, Func<ZipEntry, ReadOnlyMemory<byte>, bool> isUnpacked)
    {
        using var bytes = new MemoryStream();
        var (deflated, segments, unpacked) = (ImmutableArray.CreateBuilder<DeflatedRange>(), ImmutableArray.CreateBuilder<CodeSegment>(), ImmutableArray.CreateBuilder<int>());
        var (at, image) = (0, 0);
        foreach (var entry in archive.Entries.OrderBy(e => e.DataOffset))
        {
            bytes.Write(package.Span[at..entry.DataOffset]);
            at = entry.DataOffset + entry.Data.Length;
            var content = entry.IsDeflated ? archive.Content(entry) : entry.Data;
            var isPlain = !entry.IsDeflated || isUnpacked(entry, content);
            if (entry.IsDeflated && isPlain)
            {
                unpacked.Add(entry.DataOffset);
                deflated.Add(new DeflatedRange((int)bytes.Length, content.Length));
            }
            if (isPlain && PackageLayout.IsNative(entry.Name)) segments.AddRange(CodeImage.SegmentsOf(content.Span, (int)bytes.Length, image++));
            bytes.Write(isPlain ? content.Span : entry.Data.Span);
        }
        bytes.Write(package.Span[at..]);
        return new ExpandedPackage(bytes.ToArray(), deflated.ToImmutable(), segments.ToImmutable(), unpacked.ToImmutable());
    }

    /// <summary>The package. Throws <see cref="FormatException"/> when the ranges do not fit.</summary>
    public static byte[] Pack(byte[] bytes, IReadOnlyList<DeflatedRange> deflated)
    {
        using var package = new MemoryStream();
        var at = 0;
        foreach (var range in deflated)
        {
            if (range.Start < at || range.Length > bytes.Length - range.Start) throw new FormatException("what is deflated does not fit");
            package.Write(bytes.AsSpan(at..range.Start));
            package.Write(Deflater.Deflate(bytes.AsMemory(range.Start, range.Length)));
            at = range.Start + range.Length;
            if (package.Length > LargestPackage) throw new FormatException("it makes too large a package");
        }
        package.Write(bytes.AsSpan(at..));
        return package.ToArray();
    }
}
