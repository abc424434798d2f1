using System.Buffers.Binary;

namespace Ark.Packaging.Deltas;

/// <summary>
/// Says what copied code will look like where it has moved: distances to what lies elsewhere become longer or shorter, and both sides can compute by
/// how much, since both know which parts went where. Where it takes something for a distance that is none, the delta puts that right.
/// </summary>
internal sealed class CodeForecast
{
    private const int DistanceLength = 4, PointerLength = 8;
    /// <summary>Opcodes before a byte that says "relative to here": moves, comparisons, calls through a place, arithmetic of integers and doubles.</summary>
    private static readonly bool[] HasOperand = Table(
        0x01, 0x03, 0x0B, 0x23, 0x2B, 0x33, 0x39, 0x3B, 0x38, 0x3A, 0x63, 0x80, 0x81, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8A, 0x8B, 0x8D, 0xC6, 0xC7, 0xFF, 0xF6, 0xF7,
        0x10, 0x11, 0x12, 0x16, 0x28, 0x29, 0x2A, 0x2E, 0x2F, 0x51, 0x54, 0x57, 0x58, 0x59, 0x5C, 0x5D, 0x5E, 0x5F, 0x6E, 0x6F, 0x7E, 0x7F, 0xB6, 0xB7, 0xBE, 0xBF, 0xD6, 0xEF, 0xFE, 0xD4, 0xDB,
        0x13, 0x14, 0x15, 0x17, 0x20, 0x21, 0x22, 0x24, 0x25, 0x30, 0x31, 0x35, 0x40, 0x5A, 0x5B, 0x62, 0x64, 0x65, 0x66, 0x6C, 0x6D, 0x74, 0x75, 0x76, 0xC2, 0xEB, 0xF3, 0xF4, 0xFA, 0xFB);

    private readonly byte[] _old, _result;
    private readonly (DeltaPiece Piece, int New)[] _pieces;
    private readonly int[] _starts;
    private readonly IReadOnlyList<CodeSegment> _oldSegments, _newSegments;

    private CodeForecast(byte[] old, byte[] result, (DeltaPiece, int)[] pieces, IReadOnlyList<CodeSegment> oldSegments, IReadOnlyList<CodeSegment> newSegments) =>
        (_old, _result, _pieces, _starts, _oldSegments, _newSegments) = (old, result, pieces, [.. pieces.Select(p => p.Item1.Old)], oldSegments, newSegments);

    /// <summary>The new bytes as far as the pieces tell, with zeros where something is inserted.</summary>
    public static byte[] Apply(byte[] old, IReadOnlyList<DeltaPiece> pieces, IReadOnlyList<CodeSegment> oldSegments, IReadOnlyList<CodeSegment> newSegments)
    {
        var result = new byte[pieces.Sum(p => p.Copied + p.Inserted)];
        var placed = new (DeltaPiece Piece, int New)[pieces.Count];
        var at = 0;
        for (var i = 0; i < pieces.Count; i++)
        {
            placed[i] = (pieces[i], at);
            old.AsSpan(pieces[i].Old, pieces[i].Copied).CopyTo(result.AsSpan(at));
            at += pieces[i].Copied + pieces[i].Inserted;
        }
        var forecast = new CodeForecast(old, result, Disjoint(placed), oldSegments, newSegments);
        foreach (var (piece, from) in placed)
            foreach (var segment in oldSegments) forecast.Adjust(piece, from, segment);
        return result;
    }

    /// <summary>By where they were. What was copied more than once has moved to where most around it has.</summary>
    private static (DeltaPiece Piece, int New)[] Disjoint((DeltaPiece Piece, int New)[] placed)
    {
        var kept = new SortedList<int, (DeltaPiece Piece, int New)>();
        foreach (var candidate in placed.Where(p => p.Piece.Copied > 0).OrderByDescending(p => p.Piece.Copied).ThenBy(p => p.New))
        {
            var next = Find(kept.Keys, candidate.Piece.Old);
            var (start, end) = (candidate.Piece.Old, candidate.Piece.Old + candidate.Piece.Copied);
            if (next > 0) start = Math.Max(start, kept.Keys[next - 1] + kept.Values[next - 1].Piece.Copied);
            if (next < kept.Count) end = Math.Min(end, kept.Keys[next]);
            if (start < end) kept.Add(start, (new DeltaPiece(start, end - start, 0), candidate.New + start - candidate.Piece.Old));
        }
        return [.. kept.Values];
    }

    /// <summary>The first that is greater.</summary>
    private static int Find(IList<int> sorted, int value)
    {
        var (low, high) = (0, sorted.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle] <= value) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private void Adjust(DeltaPiece piece, int from, CodeSegment segment)
    {
        var (start, end) = (Math.Max(piece.Old, segment.Offset), Math.Min(piece.Old + piece.Copied, segment.Offset + segment.Length));
        if (start >= end) return;
        if (segment.IsCode) AdjustCode(start, end, from - piece.Old, segment);
        else if (segment.IsData) AdjustPointers(start, end, from - piece.Old, segment);
        else AdjustTables(start, end, from - piece.Old, segment);
    }

    private void AdjustCode(int start, int end, int move, CodeSegment segment)
    {
        for (var p = start + 1; p + DistanceLength <= end; p++)
        {
            var (before, here) = (_old[p - 1], _old[p]);
            // A call or jump, a jump on a condition, an operand relative to here: the distance stands at p, or behind it.
            if (before is 0xE8 or 0xE9 || before is >= 0x80 and <= 0x8F && p - 2 >= start && _old[p - 2] == 0x0F) p += AdjustDistance(p, move, segment);
            else if ((here & 0xC7) == 0x05 && HasOperand[before] && p + 1 + DistanceLength <= end) p += AdjustDistance(p + 1, move, segment) is > 0 and var n ? n + 1 : 0;
        }
    }

    /// <summary>A distance from behind it.</summary>
    /// <returns>How many bytes need not be looked at any more.</returns>
    private int AdjustDistance(int p, int move, CodeSegment segment)
    {
        var here = segment.Address + (p - segment.Offset) + DistanceLength;
        var distance = BinaryPrimitives.ReadInt32LittleEndian(_old.AsSpan(p));
        if (Moved((long)here + distance, segment.Image) is not { } target || AddressOf(p + move, segment.Image) is not { } place) return 0;
        BinaryPrimitives.WriteInt32LittleEndian(_result.AsSpan(p + move), target - (place + DistanceLength));
        return DistanceLength - 1;
    }

    private void AdjustPointers(int start, int end, int move, CodeSegment segment)
    {
        var first = start + (PointerLength - (segment.Address + start - segment.Offset) % PointerLength) % PointerLength;
        for (var p = first; p + PointerLength <= end; p += PointerLength)
        {
            var address = BinaryPrimitives.ReadInt64LittleEndian(_old.AsSpan(p));
            if (address > 0 && Moved(address, segment.Image) is { } target) BinaryPrimitives.WriteInt64LittleEndian(_result.AsSpan(p + move), target);
        }
    }

    /// <summary>What unwinding goes by: distances from where they stand to code.</summary>
    private void AdjustTables(int start, int end, int move, CodeSegment segment)
    {
        var first = start + (DistanceLength - (segment.Address + start - segment.Offset) % DistanceLength) % DistanceLength;
        for (var p = first; p + DistanceLength <= end; p += DistanceLength)
        {
            var here = segment.Address + (p - segment.Offset);
            var target = (long)here + BinaryPrimitives.ReadInt32LittleEndian(_old.AsSpan(p));
            if (!IsCode(target, segment.Image) || Moved(target, segment.Image) is not { } moved || AddressOf(p + move, segment.Image) is not { } place) continue;
            BinaryPrimitives.WriteInt32LittleEndian(_result.AsSpan(p + move), moved - place);
        }
    }

    private bool IsCode(long address, int image)
    {
        foreach (var s in _oldSegments)
            if (s.Image == image && s.IsCode && address >= s.Address && address < s.Address + s.Length) return true;
        return false;
    }

    /// <summary>Where what was loaded at an address is loaded now; null when it is gone, or nothing was there.</summary>
    private int? Moved(long address, int image)
    {
        foreach (var segment in _oldSegments)
        {
            if (segment.Image != image || address < segment.Address || address >= segment.Address + segment.Length) continue;
            var offset = segment.Offset + (int)(address - segment.Address);
            return NewOffset(offset) is { } found ? AddressOf(found, image) : null;
        }
        return MovedZeros(address, image);
    }

    /// <summary>
    /// What begins as zeros has no bytes in the package. Its end tells how far it has moved: it begins at an address that is even enough for it,
    /// wherever the data before it ends.
    /// </summary>
    private int? MovedZeros(long address, int image)
    {
        if (LastData(_oldSegments, image) is not { } old || LastData(_newSegments, image) is not { } @new || address < old.Address + old.Length || address > EndOf(old)) return null;
        return (int)address + EndOf(@new) - EndOf(old);
    }

    private static int EndOf(CodeSegment segment) => segment.Address + segment.Loaded;

    private static CodeSegment? LastData(IReadOnlyList<CodeSegment> segments, int image)
    {
        CodeSegment? last = null;
        foreach (var s in segments)
            if (s.Image == image && s.IsData) last = s;
        return last;
    }

    private int? NewOffset(int old)
    {
        var next = Find(_starts, old);
        if (next == 0) return null;
        var (piece, from) = _pieces[next - 1];
        return old < piece.Old + piece.Copied ? from + (old - piece.Old) : null;
    }

    private int? AddressOf(int offset, int image)
    {
        foreach (var s in _newSegments)
            if (s.Image == image && offset >= s.Offset && offset < s.Offset + s.Length) return s.Address + (offset - s.Offset);
        return null;
    }

    private static bool[] Table(params ReadOnlySpan<int> opcodes)
    {
        var table = new bool[256];
        foreach (var opcode in opcodes) table[opcode] = true;
        return table;
    }
}
