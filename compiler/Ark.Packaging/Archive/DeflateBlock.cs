using System.Numerics;

namespace Ark.Packaging.Archive;

/// <summary>Literals and matches that are written together, with codes of their own where that is shorter (RFC 1951, 3.2).</summary>
internal sealed class DeflateBlock
{
    private const int EndOfBlock = 256, Literals = 286, Distances = 30, LongestCode = 15;
    private const uint Stored = 0, Fixed = 1, Dynamic = 2;

    /// <summary>A literal has no distance.</summary>
    private readonly List<(ushort Value, ushort Distance)> _tokens = [];
    private readonly int[] _literals = new int[Literals], _distances = new int[Distances];

    /// <summary>Bits behind the codes, which are the same in any code.</summary>
    private long _extraBits;

    public int Count => _tokens.Count;

    public void Add(byte literal)
    {
        _tokens.Add((literal, 0));
        _literals[literal]++;
    }

    public void Add(int length, int distance)
    {
        _tokens.Add(((ushort)length, (ushort)distance));
        var (lengthCode, distanceCode) = (LengthCode(length), DistanceCode(distance));
        _literals[lengthCode.Code]++;
        _distances[distanceCode.Code]++;
        _extraBits += lengthCode.Extra + distanceCode.Extra;
    }

    /// <summary>Writes what has been added in the shortest of the three ways, and is empty again.</summary>
    /// <param name="content">What it stands for.</param>
    public void Write(BitWriter bits, ReadOnlySpan<byte> content, bool isLast)
    {
        _literals[EndOfBlock] = 1;
        var literals = PrefixCode.For(_literals, LongestCode);
        var distances = PrefixCode.For(_distances, LongestCode);
        var head = new CodeLengths(literals, distances);
        var (own, common) = (head.Bits + Cost(literals, distances), Cost(PrefixCode.FixedLiterals, PrefixCode.FixedDistances));
        var stored = 8L * content.Length + 35L * (content.Length / ushort.MaxValue + 1);
        if (stored <= own && stored <= common)
        {
            WriteStored(bits, content, isLast);
        }
        else
        {
            bits.Put(isLast ? 1u : 0, 1);
            bits.Put(own < common ? Dynamic : Fixed, 2);
            if (own < common) head.Write(bits);
            WriteTokens(bits, own < common ? literals : PrefixCode.FixedLiterals, own < common ? distances : PrefixCode.FixedDistances);
        }
        _tokens.Clear();
        Array.Clear(_literals);
        Array.Clear(_distances);
        _extraBits = 0;
    }

    private static void WriteStored(BitWriter bits, ReadOnlySpan<byte> content, bool isLast)
    {
        do
        {
            var piece = content[..Math.Min(content.Length, ushort.MaxValue)];
            content = content[piece.Length..];
            bits.Put(isLast && content.IsEmpty ? 1u : 0, 1);
            bits.Put(Stored, 2);
            bits.Align();
            bits.Put((uint)piece.Length, 16);
            bits.Put((ushort)~piece.Length, 16);
            bits.Align();
            bits.Put(piece);
        }
        while (!content.IsEmpty);
    }

    private void WriteTokens(BitWriter bits, PrefixCode literals, PrefixCode distances)
    {
        foreach (var (value, distance) in _tokens)
        {
            if (distance == 0)
            {
                literals.Put(bits, value);
                continue;
            }
            var (code, extra, offset) = LengthCode(value);
            literals.Put(bits, code);
            bits.Put((uint)offset, extra);
            (code, extra, offset) = DistanceCode(distance);
            distances.Put(bits, code);
            bits.Put((uint)offset, extra);
        }
        literals.Put(bits, EndOfBlock);
    }

    private long Cost(PrefixCode literals, PrefixCode distances)
    {
        var cost = 3 + _extraBits;
        for (var i = 0; i < Literals; i++) cost += (long)_literals[i] * literals.LengthOf(i);
        for (var i = 0; i < Distances; i++) cost += (long)_distances[i] * distances.LengthOf(i);
        return cost;
    }

    // A group of four codes of lengths, two of distances, has one extra bit more than the one before; the longest match has a code of its own.

    private static (int Code, int Extra, int Offset) LengthCode(int length)
    {
        if (length == 258) return (285, 0, 0);
        var n = length - 3;
        if (n < 8) return (257 + n, 0, 0);
        var extra = BitOperations.Log2((uint)n) - 2;
        return (257 + 4 * extra + (n >> extra), extra, n & (1 << extra) - 1);
    }

    private static (int Code, int Extra, int Offset) DistanceCode(int distance)
    {
        var n = distance - 1;
        if (n < 4) return (n, 0, 0);
        var extra = BitOperations.Log2((uint)n) - 1;
        return (2 * extra + (n >> extra), extra, n & (1 << extra) - 1);
    }
}

/// <summary>The head of a block: the lengths of its codes, in codes of their own (RFC 1951, 3.2.7).</summary>
internal sealed class CodeLengths
{
    private const int Repeat = 16, Zeros = 17, ManyZeros = 18, Symbols = 19, LongestCode = 7;
    private static readonly int[] Order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    private readonly List<(int Symbol, int Extra, int Offset)> _symbols = [];
    private readonly PrefixCode _code;
    private readonly int _literals, _distances, _codes;

    public CodeLengths(PrefixCode literals, PrefixCode distances)
    {
        (_literals, _distances) = (Math.Max(257, literals.Used), Math.Max(1, distances.Used));
        var lengths = new byte[_literals + _distances];
        for (var i = 0; i < _literals; i++) lengths[i] = literals.LengthOf(i);
        for (var i = 0; i < _distances; i++) lengths[_literals + i] = distances.LengthOf(i);
        for (var at = 0; at < lengths.Length;)
        {
            var run = 1;
            while (at + run < lengths.Length && lengths[at + run] == lengths[at]) run++;
            Add(lengths[at], run);
            at += run;
        }
        var frequencies = new int[Symbols];
        foreach (var (symbol, _, _) in _symbols) frequencies[symbol]++;
        _code = PrefixCode.For(frequencies, LongestCode);
        for (_codes = Symbols; _codes > 4 && _code.LengthOf(Order[_codes - 1]) == 0; _codes--) { }
        Bits = 14 + 3 * _codes + _symbols.Sum(s => _code.LengthOf(s.Symbol) + s.Extra);
    }

    public long Bits { get; }

    public void Write(BitWriter bits)
    {
        bits.Put((uint)_literals - 257, 5);
        bits.Put((uint)_distances - 1, 5);
        bits.Put((uint)_codes - 4, 4);
        for (var i = 0; i < _codes; i++) bits.Put(_code.LengthOf(Order[i]), 3);
        foreach (var (symbol, extra, offset) in _symbols)
        {
            _code.Put(bits, symbol);
            bits.Put((uint)offset, extra);
        }
    }

    private void Add(byte length, int run)
    {
        if (length > 0)
        {
            _symbols.Add((length, 0, 0));
            run--;
        }
        while (run >= 3)
        {
            var (symbol, extra, least, most) = length > 0 ? (Repeat, 2, 3, 6) : run >= 11 ? (ManyZeros, 7, 11, 138) : (Zeros, 3, 3, 10);
            var taken = Math.Min(run, most);
            _symbols.Add((symbol, extra, taken - least));
            run -= taken;
        }
        for (; run > 0; run--) _symbols.Add((length, 0, 0));
    }
}
