using Ark.Ir;
using Ark.Semantics.RegExp;

namespace Ark.Lowering.RegExp;

// The instructions, in the order in which regexp_compiler.ets describes them.
internal sealed partial class MatcherBody
{
    private HashSet<int> _leaders = [];
    /// <summary>Where something to go back to may first be on the stack; before that, nothing needs to be undone.</summary>
    private int _firstAlternative;
    private List<(int From, int To)> _backJumps = [];

    private List<int> Code => _program.Code;

    private void LowerCode()
    {
        var instructions = Matcher.Instructions(_program).ToList();
        var jumps = instructions.Select(i => (From: i.At, To: TargetOf(i.At, i.Op))).Where(j => j.To >= 0).ToList();
        _leaders = [.. jumps.Select(j => j.To), .. instructions.Where(i => i.Op == Pattern.OpRetreat).SelectMany(i => new[] { i.At, i.At + Pattern.OpSizes[i.Op] })];
        _backJumps = [.. jumps.Where(j => j.To <= j.From)];
        _firstAlternative = instructions.Where(i => LeavesAlternative(i.Op)).Select(i => i.At).DefaultIfEmpty(int.MaxValue).First();
        for (var at = 0; at < Code.Count;)
        {
            if (_leaders.Contains(at))
            {
                if (!_ir.IsTerminated) _ir.Jump(BlockAt(at));
                _ir.Start(BlockAt(at));
            }
            var op = Code[at];
            at = _ir.IsTerminated ? at + Pattern.OpSizes[op] : LowerInstruction(at, op);
        }
    }

    private int TargetOf(int at, int op) => op switch
    {
        Pattern.OpJump or Pattern.OpPush => Code[at + 1],
        Pattern.OpPeek => Code[at + 2],
        Pattern.OpLess => Code[at + 3],
        _ => -1,
    };

    private Block BlockAt(int at)
    {
        if (!_blocks.TryGetValue(at, out var block)) _blocks.Add(at, block = NewBlock());
        return block;
    }

    /// <summary>Returns where the next instruction is.</summary>
    private int LowerInstruction(int at, int op)
    {
        switch (op)
        {
            case Pattern.OpMatch: Succeed(); break;
            case Pattern.OpUnit: return TakeUnits(at);
            case Pattern.OpUnitBack: TakeUnitBack(Code[at + 1]); break;
            case Pattern.OpSet: Take(Operand(at), isPoint: false); break;
            case Pattern.OpSetBack: TakeBack(Operand(at), isPoint: false); break;
            case Pattern.OpPoint: Take(Operand(at), isPoint: true); break;
            case Pattern.OpPointBack: TakeBack(Operand(at), isPoint: true); break;
            case Pattern.OpJump: _ir.Jump(BlockAt(Code[at + 1])); break;
            case Pattern.OpPush: Push(At, LabelOf(BlockAt(Code[at + 1]))); break;
            case Pattern.OpPeek: Peek(Operand(at), BlockAt(Code[at + 2])); break;
            case Pattern.OpAssert: Assert(Code[at + 1]); break;
            case Pattern.OpEdge: RequireEdge(_program.Sets[Code[at + 2]], Code[at + 1] == 1); break;
            case Pattern.OpReference: TakeReference(Code[at + 1], isBackward: false); break;
            case Pattern.OpReferenceBack: TakeReference(Code[at + 1], isBackward: true); break;
            case Pattern.OpRun or Pattern.OpLoop: RepeatUnits(at, op); break;
            case Pattern.OpRunPoints or Pattern.OpLoopPoints: RepeatPoints(at, op); break;
            case Pattern.OpRetreat: Retreat(Code[at + 1] == 1, BlockAt(at + Pattern.OpSizes[op])); break;
            default: LowerBookkeeping(at, op); break;
        }
        return at + Pattern.OpSizes[op];
    }

    private CharacterSet Operand(int at) => _program.Sets[Code[at + 1]];

    private void Succeed()
    {
        StoreRegister(0, _ir.ReadVariable(_from));
        StoreRegister(1, At);
        _ir.Return(_ir.Constant(ValueConstant.True));
    }

    // ── Characters ──────────────────────────────────────────────────────────────────────────────────────────────────

    /// <summary>A row of units is within the text or not as a whole.</summary>
    private int TakeUnits(int at)
    {
        var units = new List<int>();
        do
        {
            units.Add(Code[at + 1]);
            at += Pattern.OpSizes[Pattern.OpUnit];
        }
        while (Code[at] == Pattern.OpUnit && !_leaders.Contains(at));
        var from = At;
        Require(_ir.Emit(Op.I32Le, Plus(from, units.Count), _frame.Length));
        for (var i = 0; i < units.Count; i++) Require(_ir.Emit(Op.I32Eq, Unit(Plus(from, i)), _ir.Int(units[i])));
        Move(from, units.Count);
        return at;
    }

    private void TakeUnitBack(int unit)
    {
        var from = At;
        Require(_ir.Emit(Op.I32Gt, from, _ir.Int(0)));
        Require(_ir.Emit(Op.I32Eq, Unit(Plus(from, -1)), _ir.Int(unit)));
        Move(from, -1);
    }

    private void Take(CharacterSet set, bool isPoint)
    {
        var from = At;
        Require(_ir.Emit(Op.I32Lt, from, _frame.Length));
        var yes = NewBlock();
        if (isPoint) TestPoint(from, set, yes, _fail);
        else TestUnit(Unit(from), set, yes, _fail);
        _ir.Start(yes);
        _ir.WriteVariable(_at, isPoint ? _ir.Emit(Op.I32Add, from, _ir.ReadVariable(_width)) : Plus(from, 1));
    }

    private void TakeBack(CharacterSet set, bool isPoint)
    {
        var from = At;
        Require(_ir.Emit(Op.I32Gt, from, _ir.Int(0)));
        var yes = NewBlock();
        if (isPoint) TestPointBefore(from, set, yes, _fail);
        else TestUnit(Unit(Plus(from, -1)), set, yes, _fail);
        _ir.Start(yes);
        _ir.WriteVariable(_at, isPoint ? _ir.Emit(Op.I32Sub, from, _ir.ReadVariable(_width)) : Plus(from, -1));
    }

    private void Peek(CharacterSet set, Block otherwise)
    {
        Block test = NewBlock(), yes = NewBlock();
        var at = At;
        _ir.Branch(_ir.Emit(Op.I32Lt, at, _frame.Length), test, otherwise);
        _ir.Start(test);
        TestUnit(Unit(at), set, yes, otherwise);
        _ir.Start(yes);
    }

    /// <summary>What a group captured, if it has; one that is being matched counts as empty.</summary>
    private void TakeReference(int group, bool isBackward)
    {
        Block known = NewBlock(), some = NewBlock(), after = NewBlock();
        var start = LoadRegister(group * 2);
        _ir.Branch(_ir.Emit(Op.I32Lt, start, _ir.Int(0)), after, known);
        _ir.Start(known);
        var length = _ir.Emit(Op.I32Sub, LoadRegister(group * 2 + 1), start);
        _ir.Branch(_ir.Emit(Op.I32Gt, length, _ir.Int(0)), some, after);
        _ir.Start(some);
        var from = At;
        var moved = _ir.Emit(isBackward ? Op.I32Sub : Op.I32Add, from, length);
        Require(isBackward ? _ir.Emit(Op.I32Ge, moved, _ir.Int(0)) : _ir.Emit(Op.I32Le, moved, _frame.Length));
        Require(_ir.Native("ark_units_repeat", _frame.Units, start, isBackward ? moved : from, length, _ir.Bool(_isWide)));
        _ir.WriteVariable(_at, moved);
        _ir.Jump(after);
        _ir.Start(after);
    }

    // ── Assertions ──────────────────────────────────────────────────────────────────────────────────────────────────

    private void Assert(int which)
    {
        var isStart = which is Pattern.AssertStart or Pattern.AssertLineStart;
        var at = At;
        var isAtEnd = _ir.Emit(Op.I32Eq, at, isStart ? _ir.Int(0) : _frame.Length);
        if (which is Pattern.AssertStart or Pattern.AssertEnd)
        {
            Require(isAtEnd);
            return;
        }
        Block inside = NewBlock(), holds = NewBlock();
        _ir.Branch(isAtEnd, holds, inside);
        _ir.Start(inside);
        TestUnit(Unit(isStart ? Plus(at, -1) : at), new CharacterSet(Pattern.LineRanges), holds, _fail);
        _ir.Start(holds);
    }

    private void RequireEdge(CharacterSet words, bool isEdge)
    {
        var at = At;
        var before = IsWord(_ir.Emit(Op.I32Gt, at, _ir.Int(0)), Plus(at, -1), words);
        var after = IsWord(_ir.Emit(Op.I32Lt, at, _frame.Length), at, words);
        var isSame = _ir.Emit(Op.I1Eq, before, after);
        Require(isEdge ? _ir.Emit(Op.Not, isSame) : isSame);
    }

    private Value IsWord(Value isInside, Value index, CharacterSet words)
    {
        var result = new Variable("word", IrType.I1);
        Block test = NewBlock(), yes = NewBlock(), no = NewBlock(), after = NewBlock();
        _ir.Branch(isInside, test, no);
        _ir.Start(test);
        TestUnit(Unit(index), words, yes, no);
        foreach (var (block, value) in new[] { (yes, true), (no, false) })
        {
            _ir.Start(block);
            _ir.WriteVariable(result, _ir.Bool(value));
            _ir.Jump(after);
        }
        _ir.Start(after);
        return _ir.ReadVariable(result);
    }
}
