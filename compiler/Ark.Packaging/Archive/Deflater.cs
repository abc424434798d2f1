using System.Buffers.Binary;
using System.Numerics;

namespace Ark.Packaging.Archive;

/// <summary>
/// Deflates (RFC 1951) so that the bytes depend on the content alone. Libraries for it make other bytes from version to version and from one
/// processor to the next: packages would differ from machine to machine, and a delta, which is one between unpacked contents, would end at
/// another package than the one that was signed.
/// </summary>
/// <remarks>Matches are found in chains of equal hashes; one that is followed by a longer one is given up for it. What is found becomes a block when it is enough.</remarks>
internal sealed class Deflater
{
    private const int Window = 1 << 15, ShortestMatch = 3, LongestMatch = 258;
    /// <summary>A match of three bytes from further away takes more room than the bytes.</summary>
    private const int FarForShortest = 1 << 12;
    private const int HashBits = 16;
    /// <summary>How many places are looked at for a match, and of what length a match is good enough not to look for a longer one.</summary>
    private const int ChainLength = 128, GoodLength = 128;
    private const int TokensOfBlock = 1 << 14;

    private readonly byte[] _content;
    private readonly int[] _newest = new int[1 << HashBits];
    private readonly int[] _before = new int[Window];
    private readonly DeflateBlock _block = new();
    private readonly BitWriter _bits;

    private Deflater(byte[] content)
    {
        _content = content;
        _bits = new BitWriter(content.Length / 2 + 64);
        Array.Fill(_newest, -1);
    }

    public static byte[] Deflate(ReadOnlyMemory<byte> content)
    {
        var deflater = new Deflater(content.ToArray());
        deflater.Run();
        return deflater._bits.ToArray();
    }

    private void Run()
    {
        var (at, start) = (0, 0);
        var pending = default(Match);
        while (at < _content.Length)
        {
            var found = pending.Length >= GoodLength ? default : Find(at, pending.Length);
            Enter(at);
            if (pending.Length >= ShortestMatch && found.Length <= pending.Length)
            {
                // The match before begins at the byte before, and two bytes of it have been entered.
                _block.Add(pending.Length, pending.Distance);
                var end = at - 1 + pending.Length;
                for (at++; at < end; at++) Enter(at);
                pending = default;
            }
            else
            {
                if (pending.IsOpen) _block.Add(_content[at - 1]);
                pending = found with { IsOpen = true };
                at++;
            }
            if (_block.Count < TokensOfBlock) continue;
            var behind = pending.IsOpen ? at - 1 : at;
            _block.Write(_bits, _content.AsSpan(start, behind - start), isLast: false);
            start = behind;
        }
        // No match begins at the last byte.
        if (pending.IsOpen) _block.Add(_content[^1]);
        _block.Write(_bits, _content.AsSpan(start), isLast: true);
    }

    /// <param name="IsOpen">The byte where it begins has not been written.</param>
    private readonly record struct Match(int Length, int Distance, bool IsOpen);

    private uint HashAt(int at) => (uint)(_content[at] | _content[at + 1] << 8 | _content[at + 2] << 16) * 0x9E3779B1 >> 32 - HashBits;

    private void Enter(int at)
    {
        if (at + ShortestMatch > _content.Length) return;
        ref var newest = ref _newest[HashAt(at)];
        _before[at & Window - 1] = newest;
        newest = at;
    }

    /// <summary>The longest match that is longer than another, and the nearest of those.</summary>
    private Match Find(int at, int longerThan)
    {
        var best = default(Match);
        var most = Math.Min(LongestMatch, _content.Length - at);
        if (most < ShortestMatch || longerThan >= most) return best;
        var length = Math.Max(longerThan, ShortestMatch - 1);
        var candidate = _newest[HashAt(at)];
        for (var left = ChainLength; left > 0 && candidate >= 0 && at - candidate <= Window - 1; left--)
        {
            if (_content[candidate + length] == _content[at + length])
            {
                var same = SameBytes(candidate, at, most);
                if (same > length && (same > ShortestMatch || at - candidate <= FarForShortest))
                {
                    best = new Match(same, at - candidate, false);
                    length = same;
                    if (same >= GoodLength || same == most) break;
                }
            }
            candidate = _before[candidate & Window - 1];
        }
        return best;
    }

    private int SameBytes(int a, int b, int most)
    {
        var content = _content.AsSpan();
        var length = 0;
        while (length + sizeof(ulong) <= most)
        {
            var difference = BinaryPrimitives.ReadUInt64LittleEndian(content[(a + length)..]) ^ BinaryPrimitives.ReadUInt64LittleEndian(content[(b + length)..]);
            if (difference != 0) return length + BitOperations.TrailingZeroCount(difference) / 8;
            length += sizeof(ulong);
        }
        while (length < most && content[a + length] == content[b + length]) length++;
        return length;
    }
}
