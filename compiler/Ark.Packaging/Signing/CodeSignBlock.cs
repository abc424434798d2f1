// The block by which the system checks code page by page while it maps it (hapsigner, codesigning/datastructure): a header, the heads of three
// segments, the tree of hashes of the code pages at the start of a page of the file, then the segments: how hashes are made, the package as a
// whole, and each native library by itself.

using System.Collections.Immutable;
using Ark.Packaging.Archive;
using Ark.Packaging.Bytes;

namespace Ark.Packaging.Signing;

/// <summary>A code signature: of the pages of code of the package, or of a library.</summary>
/// <param name="Size">How many bytes are signed.</param>
/// <param name="Tree">Of the package where the tree lies; libraries keep none.</param>
/// <param name="Map">Of a package with native code where the map of pages lies, with a signature of its own.</param>
internal sealed record CodeSignature(byte[] Cms, long Size, CodeSignature.TreePlace? Tree, CodeSignature.SignedMap? Map)
{
    public sealed record TreePlace(long Size, long Offset, byte[] Root);

    public sealed record SignedMap(PageMapPlace Place, byte[] Cms);

    private const int HeadLength = 60, TreeLength = 80, MapLength = 24, RootLength = 64;
    private const uint TreeExtension = 1, MapExtension = 2;

    public byte[] Write()
    {
        var padding = (4 - Cms.Length % 4) % 4;
        var extensions = (Tree is null ? 0 : 1) + (Map is null ? 0 : 1);
        var bytes = new ByteWriter().U32(0).U32(Cms.Length).U32(Tree is null ? 0 : 1).U64((ulong)Size).Zeros(32).U32(extensions).U32(HeadLength + Cms.Length + padding).Put(Cms).Zeros(padding);
        if (Tree is not null) bytes.U32(TreeExtension).U32(TreeLength).U64((ulong)Tree.Size).U64((ulong)Tree.Offset).Put(Tree.Root).Zeros(RootLength - Tree.Root.Length);
        if (Map is not null)
        {
            var mapPadding = (4 - Map.Cms.Length % 4) % 4;
            bytes.U32(MapExtension).U32(MapLength + Map.Cms.Length + mapPadding).U64((ulong)Map.Place.Offset).U64((ulong)Map.Place.Bits)
                .U8(PageMap.BitsPerPage).Zeros(3).U32(Map.Cms.Length).Put(Map.Cms).Zeros(mapPadding);
        }
        return bytes.ToArray();
    }

    /// <summary>Reads the two signatures; what else is in the block is compared with what it must be.</summary>
    public static (byte[] Cms, byte[]? MapCms) ReadSignatures(ReadOnlyMemory<byte> bytes)
    {
        var reader = new ByteReader(bytes);
        reader.U32();
        var length = reader.U32();
        reader.Take(HeadLength - 12);
        reader.Seek(HeadLength - 8, "the number of extensions");
        var extensions = reader.U32();
        reader.U32();
        var cms = reader.Take(length).ToArray();
        if (extensions < 2) return (cms, null);
        reader.Take((4 - length % 4) % 4 + 8 + TreeLength + 8 + 20);
        return (cms, reader.Take(reader.U32()).ToArray());
    }
}

/// <summary>The whole block.</summary>
internal static class CodeSignBlock
{
    private const ulong Magic = 0xE046_C8C6_5389_FCCD;
    private const uint VerityMagic = 0x1E38_31AB, PackageMagic = 0xC1B5_CC66, LibrariesMagic = 0x0ED2_E720;
    private const int HeaderLength = 32, SegmentHeadLength = 12, Segments = 3, VerityLength = 64, PlaceLength = 16;
    private const int HasTree = 1, HasLibraries = 2;

    /// <summary>Where in the file the tree lies, when the block begins at this offset.</summary>
    public static long TreeOffset(long blockOffset) => (blockOffset + HeaderLength + Segments * SegmentHeadLength + PackageLayout.PageSize - 1) / PackageLayout.PageSize * PackageLayout.PageSize;

    public static byte[] Write(long blockOffset, byte[] tree, CodeSignature package, IReadOnlyList<(string Name, CodeSignature Signature)> libraries)
    {
        byte[][] segments =
        [
            new ByteWriter().U32(VerityMagic).U8(1).U8(1).U8(12).Zeros(57).ToArray(),
            new ByteWriter().U32(PackageMagic).Put(package.Write()).ToArray(),
            Libraries(libraries),
        ];
        var treeAt = (int)(TreeOffset(blockOffset) - blockOffset);
        var size = treeAt + tree.Length + segments.Sum(s => s.Length);
        var bytes = new ByteWriter(size).U64(Magic).U32(1).U32(size).U32(Segments).U32(HasTree + (libraries.Count > 0 ? HasLibraries : 0)).Zeros(8);
        var offset = treeAt + tree.Length;
        for (var i = 0; i < Segments; i++)
        {
            bytes.U32(i + 1).U32(offset).U32(segments[i].Length);
            offset += segments[i].Length;
        }
        bytes.Zeros(treeAt - bytes.Length).Put(tree);
        foreach (var segment in segments) bytes.Put(segment);
        return bytes.ToArray();
    }

    private static byte[] Libraries(IReadOnlyList<(string Name, CodeSignature Signature)> libraries)
    {
        var names = libraries.Select(l => System.Text.Encoding.UTF8.GetBytes(l.Name)).ToList();
        var signatures = libraries.Select(l => l.Signature.Write()).ToList();
        var nameOffset = 12 + PlaceLength * libraries.Count;
        var namesEnd = nameOffset + names.Sum(n => n.Length);
        // Aligned by the length of the names alone, as hapsigner does.
        var padding = (4 - names.Sum(n => n.Length) % 4) % 4;
        var offset = namesEnd + padding;
        var bytes = new ByteWriter().U32(LibrariesMagic).U32(offset + signatures.Sum(s => s.Length)).U32(libraries.Count);
        for (var i = 0; i < libraries.Count; i++)
        {
            bytes.U32(nameOffset).U32(names[i].Length).U32(offset).U32(signatures[i].Length);
            nameOffset += names[i].Length;
            offset += signatures[i].Length;
        }
        foreach (var name in names) bytes.Put(name);
        bytes.Zeros(padding);
        foreach (var signature in signatures) bytes.Put(signature);
        return bytes.ToArray();
    }

    /// <summary>The signatures in a block, by what they are of. Throws <see cref="MalformedException"/> where the block points outside itself.</summary>
    public static (ReadOnlyMemory<byte> Package, IReadOnlyList<(string Name, ReadOnlyMemory<byte> Signature)> Libraries) Read(ReadOnlyMemory<byte> bytes)
    {
        var reader = new ByteReader(bytes);
        if (reader.U64() != Magic) throw new MalformedException("it does not begin with its magic word");
        reader.Seek(HeaderLength, "the segments");
        var segments = new ReadOnlyMemory<byte>[Segments];
        for (var i = 0; i < Segments; i++)
        {
            if (reader.U32() != i + 1) throw new MalformedException($"the segment {i + 1} is missing");
            var (offset, length) = (reader.U32(), reader.U32());
            if (offset > bytes.Length || length > bytes.Length - offset) throw new MalformedException($"the segment {i + 1} lies outside");
            segments[i] = bytes.Slice((int)offset, (int)length);
        }
        if (segments[1].Length < 4) throw new MalformedException("the signature of the package is missing");
        return (segments[1][4..], ReadLibraries(segments[2]));
    }

    private static List<(string Name, ReadOnlyMemory<byte> Signature)> ReadLibraries(ReadOnlyMemory<byte> segment)
    {
        var reader = new ByteReader(segment);
        if (reader.U32() != LibrariesMagic) throw new MalformedException("the libraries do not begin with their magic word");
        reader.U32();
        var count = reader.Count("the number of libraries", PlaceLength);
        var libraries = new List<(string, ReadOnlyMemory<byte>)>(count);
        for (var i = 0; i < count; i++)
        {
            var places = new ByteReader(reader.Take(PlaceLength));
            var (nameOffset, nameLength, offset, length) = (places.U32(), places.U32(), places.U32(), places.U32());
            if (offset > segment.Length || length > segment.Length - offset) throw new MalformedException("the signature of a library lies outside");
            var name = new ByteReader(segment);
            name.Seek(nameOffset, "the name of a library");
            libraries.Add((name.Text(nameLength), segment.Slice((int)offset, (int)length)));
        }
        return libraries;
    }
}
