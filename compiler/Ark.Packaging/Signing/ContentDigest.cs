using System.Security.Cryptography;
using Ark.Packaging.Bytes;

namespace Ark.Packaging.Signing;

/// <summary>
/// The digest of a package (hapsigner, HapUtils.computeDigests): SHA-256 over the digests of pieces of 1 MiB of the entries, the directory and
/// its end each for itself, then over the optional blocks. The end counts as if the directory began where the signing block does.
/// </summary>
internal static class ContentDigest
{
    private const int Piece = 1 << 20;
    private const byte PieceMark = 0xA5, TopMark = 0x5A;

    public static byte[] Of(ReadOnlyMemory<byte> entries, ReadOnlyMemory<byte> directory, ReadOnlyMemory<byte> end, IEnumerable<ReadOnlyMemory<byte>> optionalBlocks)
    {
        var pieces = new[] { entries, directory, end }.SelectMany(Pieces).ToList();
        using var top = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        top.AppendData(new ByteWriter().U8(TopMark).U32(pieces.Count).Written);
        foreach (var piece in pieces) top.AppendData(DigestOf(piece.Span));
        foreach (var block in optionalBlocks) top.AppendData(block.Span);
        return top.GetHashAndReset();
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Pieces(ReadOnlyMemory<byte> part)
    {
        for (var at = 0; at < part.Length; at += Piece) yield return part[at..Math.Min(part.Length, at + Piece)];
    }

    private static byte[] DigestOf(ReadOnlySpan<byte> piece)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(new ByteWriter().U8(PieceMark).U32(piece.Length).Written);
        hash.AppendData(piece);
        return hash.GetHashAndReset();
    }
}
