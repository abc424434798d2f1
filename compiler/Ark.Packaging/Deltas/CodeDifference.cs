using System.Buffers.Binary;
using Ark.Packaging.Bytes;

namespace Ark.Packaging.Deltas;

/// <summary>
/// How new bytes differ from what was expected: byte by byte, and in the tables and pointers of native libraries by numbers of 32 bits. Where a table of
/// offsets moves, all of these differ by the same then, and what is the same everywhere is next to nothing when it is compressed.
/// </summary>
internal static class CodeDifference
{
    private const int Word = 4;

    public static void Put(ByteWriter differences, ReadOnlySpan<byte> actual, ReadOnlySpan<byte> expected, int offset, IReadOnlyList<CodeSegment> segments)
    {
        Span<byte> word = stackalloc byte[Word];
        for (var i = 0; i < actual.Length;)
        {
            if (IsWord(offset + i, actual.Length - i, segments))
            {
                BinaryPrimitives.WriteUInt32LittleEndian(word, BinaryPrimitives.ReadUInt32LittleEndian(actual[i..]) - BinaryPrimitives.ReadUInt32LittleEndian(expected[i..]));
                differences.Put(word);
                i += Word;
            }
            else
            {
                differences.U8((byte)(actual[i] - expected[i]));
                i++;
            }
        }
    }

    public static void Add(Span<byte> bytes, ReadOnlySpan<byte> differences, int offset, IReadOnlyList<CodeSegment> segments)
    {
        for (var i = 0; i < bytes.Length;)
        {
            if (IsWord(offset + i, bytes.Length - i, segments))
            {
                BinaryPrimitives.WriteUInt32LittleEndian(bytes[i..], BinaryPrimitives.ReadUInt32LittleEndian(bytes[i..]) + BinaryPrimitives.ReadUInt32LittleEndian(differences[i..]));
                i += Word;
            }
            else
            {
                bytes[i] += differences[i];
                i++;
            }
        }
    }

    /// <summary>Both sides ask this of the same places.</summary>
    private static bool IsWord(int offset, int left, IReadOnlyList<CodeSegment> segments)
    {
        if (left < Word) return false;
        foreach (var s in segments)
            if (offset >= s.Offset && offset + Word <= s.Offset + s.Length) return !s.IsCode && (s.Address + offset - s.Offset) % Word == 0;
        return false;
    }
}
