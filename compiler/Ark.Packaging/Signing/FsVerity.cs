using System.Security.Cryptography;
using Ark.Packaging.Bytes;

namespace Ark.Packaging.Signing;

/// <summary>What is signed of a file of code: a digest that the kernel computes, too, when it maps the file (fs-verity; hapsigner, FsVerityDescriptor).</summary>
internal static class FsVerity
{
    /// <summary>Of the whole, and of what both forms have.</summary>
    private const int DescriptorLength = 256, HeadLength = 128;
    private const byte Version = 1, Sha256 = 1, LogPage = 12;
    private const int HasTree = 1;
    private const byte SecondForm = 2;

    /// <param name="treeOffset">Where the tree is kept; 0 when it is not.</param>
    public static byte[] Digest(long size, byte[] root, long treeOffset) =>
        Formatted(Descriptor(size, root, treeOffset == 0 ? 0 : HasTree, 0, treeOffset).Zeros(DescriptorLength - HeadLength).ToArray());

    /// <summary>The form that holds where the map of code pages lies.</summary>
    public static byte[] DigestWithMap(long size, byte[] root, long treeOffset, PageMapPlace map) =>
        Formatted(Descriptor(size, root, PageMap.BitsPerPage << 1 | HasTree, map.Bits, treeOffset).U64((ulong)map.Offset).Zeros(DescriptorLength - HeadLength - 9).U8(SecondForm).ToArray());

    private static ByteWriter Descriptor(long size, byte[] root, int flags, int mapBits, long treeOffset) =>
        new ByteWriter(DescriptorLength).U8(Version).U8(Sha256).U8(LogPage).U8(0).U32(0).U64((ulong)size).Put(root).Zeros(64 - root.Length).Zeros(32)
            .U32(flags).U32(mapBits).U64((ulong)treeOffset);

    private static byte[] Formatted(byte[] descriptor) => new ByteWriter().Text("FSVerity").U16(Sha256).U16(SHA256.HashSizeInBytes).Put(SHA256.HashData(descriptor)).ToArray();
}
