namespace Ark.Packaging.Archive;

/// <summary>A code that is no beginning of another for each symbol, the shorter the more frequent it is (Huffman's, with a longest code; RFC 1951, 3.2.2).</summary>
internal sealed class PrefixCode
{
    private readonly byte[] _lengths;
    private readonly uint[] _codes;

    private PrefixCode(byte[] lengths)
    {
        _lengths = lengths;
        _codes = CodesOf(lengths);
        Used = Array.FindLastIndex(lengths, l => l > 0) + 1;
    }

    public static readonly PrefixCode FixedLiterals = new([.. Enumerable.Range(0, 288).Select(i => (byte)(i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8))]);
    public static readonly PrefixCode FixedDistances = new([.. Enumerable.Repeat((byte)5, 32)]);

    /// <summary>One more than the last symbol with a code.</summary>
    public int Used { get; }

    /// <summary>In bits; 0 for symbols that do not occur.</summary>
    public byte LengthOf(int symbol) => _lengths[symbol];

    public void Put(BitWriter bits, int symbol) => bits.Put(_codes[symbol], _lengths[symbol]);

    /// <summary>At least two symbols get codes, since readers take no code of one.</summary>
    public static PrefixCode For(ReadOnlySpan<int> frequencies, int longest)
    {
        var symbols = new List<(int Frequency, int Symbol)>();
        for (var i = 0; i < frequencies.Length; i++)
            if (frequencies[i] > 0) symbols.Add((frequencies[i], i));
        for (var i = 0; symbols.Count < 2; i++)
            if (frequencies[i] == 0) symbols.Add((0, i));
        symbols.Sort();
        var counts = CountsOf(symbols, longest);
        var lengths = new byte[frequencies.Length];
        var next = symbols.Count;
        for (var length = 1; length <= longest; length++)
            for (var n = counts[length]; n > 0; n--) lengths[symbols[--next].Symbol] = (byte)length;
        return new PrefixCode(lengths);
    }

    /// <summary>How many codes there are of each length.</summary>
    /// <param name="symbols">By frequency.</param>
    private static int[] CountsOf(List<(int Frequency, int Symbol)> symbols, int longest)
    {
        // Leaves and inner nodes come in the order of their weights: the two lightest are always at the front of the two rows.
        var leaves = symbols.Count;
        var weights = new long[2 * leaves - 1];
        var parents = new int[2 * leaves - 1];
        for (var i = 0; i < leaves; i++) weights[i] = symbols[i].Frequency;
        var (leaf, inner) = (0, leaves);
        for (var made = leaves; made < weights.Length; made++)
            for (var child = 0; child < 2; child++)
            {
                var lightest = leaf < leaves && (inner == made || weights[leaf] <= weights[inner]) ? leaf++ : inner++;
                weights[made] += weights[lightest];
                parents[lightest] = made;
            }
        var depths = new int[weights.Length];
        var counts = new int[longest + 1];
        for (var i = weights.Length - 2; i >= 0; i--)
        {
            depths[i] = depths[parents[i]] + 1;
            if (i < leaves) counts[Math.Min(depths[i], longest)]++;
        }
        Fit(counts, longest);
        return counts;
    }

    /// <summary>Codes that were cut short take room that there is not: a shorter one becomes two that are longer, until all fit.</summary>
    private static void Fit(int[] counts, int longest)
    {
        var room = 0;
        for (var length = 1; length <= longest; length++) room += counts[length] << longest - length;
        for (; room > 1 << longest; room--)
        {
            var length = longest - 1;
            while (counts[length] == 0) length--;
            counts[longest]--;
            counts[length]--;
            counts[length + 1] += 2;
        }
    }

    /// <summary>Codes of a length are consecutive, and written from their highest bit.</summary>
    private static uint[] CodesOf(byte[] lengths)
    {
        var codes = new uint[lengths.Length];
        var code = 0u;
        for (var length = 1; length <= 15; length++, code <<= 1)
            for (var i = 0; i < lengths.Length; i++)
                if (lengths[i] == length) codes[i] = Reversed(code++, length);
        return codes;
    }

    private static uint Reversed(uint code, int length)
    {
        var reversed = 0u;
        for (; length > 0; length--, code >>= 1) reversed = reversed << 1 | code & 1;
        return reversed;
    }
}
