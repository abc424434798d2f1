using Ark.Ir;
using Ark.Semantics.RegExp;

namespace Ark.Lowering.RegExp;

// Registers, lookarounds, and loops over one set, which leave one entry on the stack whatever they took.
internal sealed partial class MatcherBody
{
    private void LowerBookkeeping(int at, int op)
    {
        var register = Code[at + 1];
        switch (op)
        {
            case Pattern.OpSave: SetRegister(at, register, At); break;
            case Pattern.OpClear:
                for (var r = register; r <= Code[at + 2]; r++) SetRegister(at, r, _ir.Int(-1));
                break;
            case Pattern.OpZero: SetRegister(at, register, _ir.Int(0)); break;
            case Pattern.OpIncrement: SetRegister(at, register, Plus(LoadRegister(register), 1)); break;
            case Pattern.OpKeep:
                for (var r = register; _usesStack && r <= Code[at + 2]; r++) Push(LoadRegister(r), ~r);
                break;
            case Pattern.OpLess:
                var go = NewBlock();
                _ir.Branch(_ir.Emit(Op.I32Lt, LoadRegister(register), _ir.Int(Code[at + 2])), BlockAt(Code[at + 3]), go);
                _ir.Start(go);
                break;
            case Pattern.OpMoved: RequireMoved(register, Code[at + 2], Code[at + 3]); break;
            case Pattern.OpLook:
                StoreRegister(register, Top);
                StoreRegister(register + 1, At);
                break;
            case Pattern.OpLookEnd:
                _ir.WriteVariable(_top, LoadRegister(register));
                _ir.WriteVariable(_at, LoadRegister(register + 1));
                break;
            case Pattern.OpLookFail:
                _ir.WriteVariable(_top, LoadRegister(register));
                _ir.Jump(_fail);
                break;
            default: throw new InvalidOperationException($"{op} is no instruction of a pattern");
        }
    }

    private void SetRegister(int at, int register, Value value)
    {
        if (MustUndo(at)) Push(LoadRegister(register), ~register);
        StoreRegister(register, value);
    }

    private bool MustUndo(int at) =>
        at > _firstAlternative || _firstAlternative != int.MaxValue && _backJumps.Exists(j => j.To <= at && at <= j.From && _firstAlternative <= j.From);

    private void RequireMoved(int start, int counter, int number)
    {
        Block still = NewBlock(), go = NewBlock();
        _ir.Branch(_ir.Emit(Op.I32Eq, At, LoadRegister(start)), still, go);
        _ir.Start(still);
        _ir.Branch(_ir.Emit(Op.I32Gt, LoadRegister(counter), _ir.Int(number)), _fail, go);
        _ir.Start(go);
    }

    // ── Loops over one set ──────────────────────────────────────────────────────────────────────────────────────────

    private void RepeatUnits(int at, int op)
    {
        var (set, min, max) = (Operand(at), Code[at + 2], Code[at + 3]);
        var begin = At;
        var end = _frame.Length;
        if (max != Pattern.Unbounded)
        {
            var isShort = _ir.Emit(Op.I32Lt, _ir.Emit(Op.I32Sub, _frame.Length, begin), _ir.Int(max));
            end = _ir.Emit(Op.Select, IrType.I32, null, isShort, _frame.Length, Plus(begin, max));
        }
        Block head = NewBlock(), test = NewBlock(), next = NewBlock(), done = NewBlock();
        _ir.Jump(head);
        _ir.Start(head);
        var here = At;
        _ir.Branch(_ir.Emit(Op.I32Lt, here, end), test, done);
        _ir.Start(test);
        TestUnit(Unit(here), set, next, done);
        _ir.Start(next);
        Move(here, 1);
        _ir.Jump(head);
        _ir.Start(done);
        if (min > 0) Require(_ir.Emit(Op.I32Ge, _ir.Emit(Op.I32Sub, At, begin), _ir.Int(min)));
        if (op == Pattern.OpLoop) LeaveRetreat(at, Plus(begin, min));
    }

    private void RepeatPoints(int at, int op)
    {
        var (set, min, max) = (Operand(at), Code[at + 2], Code[at + 3]);
        Variable count = new("count", IrType.I32), least = new("least", IrType.I32);
        _ir.WriteVariable(count, _ir.Int(0));
        _ir.WriteVariable(least, At);
        Block head = NewBlock(), more = NewBlock(), test = NewBlock(), next = NewBlock(), done = NewBlock();
        _ir.Jump(head);
        _ir.Start(head);
        _ir.Branch(_ir.Emit(Op.I32Lt, _ir.ReadVariable(count), _ir.Int(max)), more, done);
        _ir.Start(more);
        var here = At;
        _ir.Branch(_ir.Emit(Op.I32Lt, here, _frame.Length), test, done);
        _ir.Start(test);
        TestPoint(here, set, next, done);
        _ir.Start(next);
        var taken = Plus(_ir.ReadVariable(count), 1);
        var moved = _ir.Emit(Op.I32Add, here, _ir.ReadVariable(_width));
        _ir.WriteVariable(count, taken);
        _ir.WriteVariable(_at, moved);
        _ir.WriteVariable(least, _ir.Emit(Op.Select, IrType.I32, null, _ir.Emit(Op.I32Eq, taken, _ir.Int(min)), moved, _ir.ReadVariable(least)));
        _ir.Jump(head);
        _ir.Start(done);
        if (min > 0) Require(_ir.Emit(Op.I32Ge, _ir.ReadVariable(count), _ir.Int(min)));
        if (op == Pattern.OpLoopPoints) LeaveRetreat(at, _ir.ReadVariable(least));
    }

    /// <summary>The instruction behind the loop is where going back leads.</summary>
    private void LeaveRetreat(int loop, Value least)
    {
        var retreat = loop + Pattern.OpSizes[Pattern.OpLoop];
        var after = BlockAt(retreat + Pattern.OpSizes[Pattern.OpRetreat]);
        var leave = NewBlock();
        _ir.Branch(_ir.Emit(Op.I32Gt, At, least), leave, after);
        _ir.Start(leave);
        MakeRoom();
        var top = Top;
        StoreStack(top, least);
        StoreStack(Plus(top, 1), At);
        StoreStack(Plus(top, 2), _ir.Int(LabelOf(BlockAt(retreat))));
        _ir.WriteVariable(_top, Plus(top, 3));
        _ir.Jump(after);
    }

    /// <summary>The entry has been taken off, all but the least position; its words are still there.</summary>
    private void Retreat(bool isPoint, Block after)
    {
        var top = Top;
        var least = LoadStack(Plus(top, -1));
        StepBack(isPoint && _isWide, least);
        Block again = NewBlock(), last = NewBlock();
        _ir.Branch(_ir.Emit(Op.I32Gt, At, least), again, last);
        _ir.Start(again);
        StoreStack(top, At);
        _ir.WriteVariable(_top, Plus(top, 2));
        _ir.Jump(after);
        _ir.Start(last);
        _ir.WriteVariable(_top, Plus(top, -1));
        _ir.Jump(after);
    }

    private void StepBack(bool overPairs, Value least)
    {
        var before = Plus(At, -1);
        _ir.WriteVariable(_at, before);
        if (!overPairs) return;
        Block trail = NewBlock(), second = NewBlock(), pair = NewBlock(), done = NewBlock();
        _ir.Branch(_ir.Emit(Op.I32Gt, before, least), trail, done);
        _ir.Start(trail);
        _ir.Branch(IsHalf(Unit(before), 0xDC00), second, done);
        _ir.Start(second);
        _ir.Branch(IsHalf(Unit(Plus(before, -1)), 0xD800), pair, done);
        _ir.Start(pair);
        Move(before, -1);
        _ir.Jump(done);
        _ir.Start(done);
    }
}
