using Ark.Packaging.Bytes;

namespace Ark.Packaging.Deltas;

/// <summary>A piece of the new bytes: so many that are nearly those at a place of the old, then so many that are new.</summary>
internal readonly record struct DeltaPiece(int Old, int Copied, int Inserted);

/// <summary>Finds what new bytes have of old ones. What is copied need not be equal everywhere: in compiled code addresses differ all over.</summary>
internal sealed class ByteDelta
{
    /// <summary>So many equal bytes begin a piece. Every eighth place of the old bytes is looked up, so that what is equal for 24 bytes is found.</summary>
    private const int Seed = 16, Step = 8;
    /// <summary>A piece ends where the bytes that differ are so many more than those that do not.</summary>
    private const int Tolerance = 48;

    private readonly byte[] _old, _new;
    private readonly int[] _places;
    private readonly int _mask;
    private readonly List<DeltaPiece> _pieces = [];

    private ByteDelta(byte[] old, byte[] @new)
    {
        (_old, _new) = (old, @new);
        var size = 1 << 12;
        while (size < old.Length / Step * 2) size <<= 1;
        _mask = size - 1;
        _places = new int[size];
        for (var i = 0; i + Seed <= old.Length; i += Step) _places[HashAt(old, i)] = i + 1;
    }

    public static IReadOnlyList<DeltaPiece> Pieces(byte[] old, byte[] @new)
    {
        var delta = new ByteDelta(old, @new);
        delta.Find();
        return delta._pieces;
    }

    private void Find()
    {
        // What stands before the first copy is a piece that copies nothing.
        var (old, from, to) = (0, 0, 0);
        for (var at = 0; at + Seed <= _new.Length;)
        {
            if (FindSeed(at, old + at - from) is not { } place || Overlaps(place, at, old, from, to))
            {
                at++;
                continue;
            }
            var (back, on) = (ExtendBack(place, at, from), ExtendOn(place, at));
            var start = Divide(old - from, place - at, at - back, to);
            Add(old, from, Math.Min(to, start), start);
            (old, from, to) = (place + start - at, start, at + on);
            at = to;
        }
        Add(old, from, to, _new.Length);
    }

    /// <summary>Where the old bytes are those at a place of the new; as the last piece was, if that goes on.</summary>
    private int? FindSeed(int at, int expected)
    {
        if (expected >= 0 && IsSeed(expected, at)) return expected;
        var place = _places[HashAt(_new, at)] - 1;
        return place >= 0 && IsSeed(place, at) ? place : null;
    }

    /// <summary>A seed within the piece that is being copied, at the same distance: it is copied already.</summary>
    private static bool Overlaps(int place, int at, int old, int from, int to) => at < to && place - at == old - from;

    private bool IsSeed(int place, int at) => place + Seed <= _old.Length && _old.AsSpan(place, Seed).SequenceEqual(_new.AsSpan(at, Seed));

    private int ExtendOn(int place, int at)
    {
        var (best, bestScore, score) = (0, 0, 0);
        for (var i = 0; place + i < _old.Length && at + i < _new.Length; i++)
        {
            score += _old[place + i] == _new[at + i] ? 1 : -1;
            if (score > bestScore) (best, bestScore) = (i + 1, score);
            else if (score < bestScore - Tolerance) break;
        }
        return best;
    }

    /// <summary>Where the piece before ends and the next begins, of what both could copy: where most of it is equal, and rather in the next.</summary>
    /// <param name="before">From the new bytes to the old, in the piece before.</param>
    private int Divide(int before, int next, int start, int end)
    {
        var (best, bestScore, score) = (start, 0, 0);
        for (var at = start; at < end; at++)
        {
            score += (_old[at + before] == _new[at] ? 1 : 0) - (_old[at + next] == _new[at] ? 1 : 0);
            if (score > bestScore) (best, bestScore) = (at + 1, score);
        }
        return best;
    }

    private int ExtendBack(int place, int at, int least)
    {
        var (best, bestScore, score) = (0, 0, 0);
        for (var i = 1; place - i >= 0 && at - i >= least; i++)
        {
            score += _old[place - i] == _new[at - i] ? 1 : -1;
            if (score > bestScore) (best, bestScore) = (i, score);
            else if (score < bestScore - Tolerance) break;
        }
        return best;
    }

    private void Add(int old, int from, int to, int next)
    {
        if (next > from) _pieces.Add(new DeltaPiece(old, to - from, next - to));
    }

    private int HashAt(byte[] bytes, int at)
    {
        var a = BitConverter.ToUInt64(bytes, at);
        var b = BitConverter.ToUInt64(bytes, at + 8);
        return (int)((a * 0x9E3779B97F4A7C15 ^ b * 0xC2B2AE3D27D4EB4F) >> 32) & _mask;
    }
}
