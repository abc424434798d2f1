using Ark.Ir;
using Ark.Semantics.RegExp;

namespace Ark.Lowering.RegExp;

// Membership: few ranges are compared with, Latin-1 has a table, the rest is looked up by the runtime.
internal sealed partial class MatcherBody
{
    private const int ComparedMost = 3;
    /// <summary>How wide the code point was that a test has found in its set.</summary>
    private readonly Variable _width = new("width", IrType.I32);

    /// <summary>Leaves the current block for `yes` or `no`.</summary>
    private void TestUnit(Value unit, CharacterSet set, Block yes, Block no)
    {
        var last = _isWide ? Pattern.LastUnit : 0xFF;
        var ranges = Clip(set, 0, last);
        var others = Clip(set.Complement(Pattern.LastCodePoint), 0, last);
        if (ranges.Count == 0) _ir.Jump(no);
        else if (others.Count == 0) _ir.Jump(yes);
        else if (ranges.Count <= ComparedMost) Compare(unit, ranges, yes, no);
        else if (others.Count <= ComparedMost) Compare(unit, others, no, yes);
        else if (!_isWide) LookUp(unit, set, yes, no);
        else
        {
            Block narrow = NewBlock(), wide = NewBlock();
            _ir.Branch(_ir.Emit(Op.I32Ult, unit, _ir.Int(0x100)), narrow, wide);
            _ir.Start(narrow);
            LookUp(unit, set, yes, no);
            _ir.Start(wide);
            TestRanges(unit, Clip(set, 0x100, last), yes, no);
        }
    }

    private void TestRanges(Value c, List<(int First, int Last)> ranges, Block yes, Block no)
    {
        if (ranges.Count <= ComparedMost)
        {
            Compare(c, ranges, yes, no);
            return;
        }
        var table = string.Concat(ranges.SelectMany(r => new[] { r.First, r.Last }).Select(end => $"{(char)(end >> 16)}{(char)(end & 0xFFFF)}"));
        _ir.Branch(_ir.Native("ark_ranges_contain", _ir.String(table), c), yes, no);
    }

    private void Compare(Value c, List<(int First, int Last)> ranges, Block yes, Block no)
    {
        foreach (var (first, last) in ranges)
        {
            var next = NewBlock();
            var isIn = first == last
                ? _ir.Emit(Op.I32Eq, c, _ir.Int(first))
                : _ir.Emit(Op.I32Ult, Plus(c, -first), _ir.Int(last - first + 1));
            _ir.Branch(isIn, yes, next);
            _ir.Start(next);
        }
        _ir.Jump(no);
    }

    /// <summary>In a literal of 256 units, 1 for a member.</summary>
    private void LookUp(Value unit, CharacterSet set, Block yes, Block no)
    {
        var table = string.Create(256, set, (units, s) =>
        {
            for (var c = 0; c < units.Length; c++) units[c] = s.Contains(c) ? '\x01' : '\0';
        });
        var data = _ir.Emit(Op.StringUnits, _ir.Emit(Op.AsRef, _ir.String(table)));
        _ir.Branch(_ir.Emit(Op.I32Ne, _ir.Emit(Op.Unit8Load, data, unit), _ir.Int(0)), yes, no);
    }

    /// <summary>The code point at an index within the text; `yes` finds its width.</summary>
    private void TestPoint(Value index, CharacterSet set, Block yes, Block no)
    {
        _ir.WriteVariable(_width, _ir.Int(1));
        var unit = Unit(index);
        if (!_isWide)
        {
            TestUnit(unit, set, yes, no);
            return;
        }
        Block lead = NewBlock(), second = NewBlock(), pair = NewBlock(), single = NewBlock();
        _ir.Branch(IsHalf(unit, 0xD800), lead, single);
        _ir.Start(lead);
        var next = Plus(index, 1);
        _ir.Branch(_ir.Emit(Op.I32Lt, next, _frame.Length), second, single);
        _ir.Start(second);
        var trail = Unit(next);
        _ir.Branch(IsHalf(trail, 0xDC00), pair, single);
        _ir.Start(pair);
        _ir.WriteVariable(_width, _ir.Int(2));
        TestRanges(PairOf(unit, trail), Clip(set, Pattern.LastUnit + 1, Pattern.LastCodePoint), yes, no);
        _ir.Start(single);
        TestUnit(unit, set, yes, no);
    }

    /// <summary>The same of the code point that ends at an index behind the text's start.</summary>
    private void TestPointBefore(Value end, CharacterSet set, Block yes, Block no)
    {
        _ir.WriteVariable(_width, _ir.Int(1));
        var unit = Unit(Plus(end, -1));
        if (!_isWide)
        {
            TestUnit(unit, set, yes, no);
            return;
        }
        Block trail = NewBlock(), second = NewBlock(), pair = NewBlock(), single = NewBlock();
        _ir.Branch(IsHalf(unit, 0xDC00), trail, single);
        _ir.Start(trail);
        _ir.Branch(_ir.Emit(Op.I32Gt, end, _ir.Int(1)), second, single);
        _ir.Start(second);
        var lead = Unit(Plus(end, -2));
        _ir.Branch(IsHalf(lead, 0xD800), pair, single);
        _ir.Start(pair);
        _ir.WriteVariable(_width, _ir.Int(2));
        TestRanges(PairOf(lead, unit), Clip(set, Pattern.LastUnit + 1, Pattern.LastCodePoint), yes, no);
        _ir.Start(single);
        TestUnit(unit, set, yes, no);
    }

    private Value PairOf(Value lead, Value trail) =>
        _ir.Emit(Op.I32Add, _ir.Emit(Op.I32Shl, lead, _ir.Int(10)), Plus(trail, 0x10000 - (0xD800 << 10) - 0xDC00));

    private static List<(int First, int Last)> Clip(CharacterSet set, int least, int most)
    {
        var clipped = new List<(int, int)>();
        for (var i = 0; i < set.Ranges.Count; i += 2)
        {
            var (first, last) = (Math.Max(set.Ranges[i], least), Math.Min(set.Ranges[i + 1], most));
            if (first <= last) clipped.Add((first, last));
        }
        return clipped;
    }
}
