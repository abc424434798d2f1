using Ark.Ir;
using Ark.Semantics.RegExp;

namespace Ark.Lowering.RegExp;

/// <summary>The program's code for texts of one width: the search for a place to begin, the way back, and the instructions.</summary>
internal sealed partial class MatcherBody
{
    /// <summary>Words of stack that any instruction may take after one look at what room there is.</summary>
    private const int Slack = 4, FirstRoom = 1 << 10;

    private readonly IrBuilder _ir;
    private readonly PatternProgram _program;
    private readonly MatchFrame _frame;
    private readonly bool _isWide, _usesStack;
    private readonly Variable _at = new("at", IrType.I32), _top = new("top", IrType.I32), _room = new("room", IrType.I32);
    private readonly Variable _stack = new("stack", IrType.Ptr), _from = new("from", IrType.I32);
    private readonly Dictionary<int, Block> _blocks = [];
    private readonly List<Block> _unsealed = [], _resumed = [];
    private readonly Block _search, _none, _failed, _fail;

    public MatcherBody(IrBuilder ir, PatternProgram program, MatchFrame frame, bool isWide)
    {
        (_ir, _program, _frame, _isWide) = (ir, program, frame, isWide);
        _usesStack = Matcher.Instructions(program).Any(i => LeavesAlternative(i.Op));
        (_search, _none, _failed) = (NewBlock(), NewBlock(), NewBlock());
        _fail = _usesStack ? NewBlock() : _failed;
        _resumed.Add(_failed);
    }

    private bool IsUnicode => (_program.Flags & Pattern.FlagUnicode) != 0;
    private Value At => _ir.ReadVariable(_at);
    private Value Top => _ir.ReadVariable(_top);

    private static bool LeavesAlternative(int op) => op is Pattern.OpPush or Pattern.OpLoop or Pattern.OpLoopPoints;

    public void Lower()
    {
        foreach (var variable in new[] { _at, _from }) _ir.WriteVariable(variable, _frame.Start);
        _ir.WriteVariable(_top, _ir.Int(0));
        if (_usesStack)
        {
            // At the bottom lies what is left when every alternative has failed.
            var stack = _ir.Native("ark_match_stack", _ir.Int(FirstRoom));
            _ir.WriteVariable(_stack, stack);
            _ir.WriteVariable(_room, _ir.Int(FirstRoom - Slack));
            StoreStack(_ir.Int(0), _ir.Int(0));
            StoreStack(_ir.Int(1), _ir.Int(0));
        }
        _ir.Jump(_search);
        LowerSearch();
        LowerCode();
        LowerWayBack();
        foreach (var block in _unsealed) _ir.SealBlock(block);
    }

    // ── The search ──────────────────────────────────────────────────────────────────────────────────────────────────

    /// <summary>From one place where a match may begin to the next.</summary>
    private void LowerSearch()
    {
        _ir.Start(_search);
        var begin = NewBlock();
        if (_program.First >= 0 && !_program.IsAnchored) FindFirst(_program.Sets[_program.First], begin);
        else _ir.Branch(_ir.Emit(Op.I32Le, _ir.ReadVariable(_from), _frame.Last), begin, _none);
        _ir.Start(begin);
        if (IsUnicode && _isWide) SkipTrail();
        var from = _ir.ReadVariable(_from);
        for (var register = 2; register < _program.GroupCount * 2; register++) StoreRegister(register, _ir.Int(-1));
        _ir.WriteVariable(_at, from);
        _ir.WriteVariable(_top, _ir.Int(_usesStack ? 2 : 0));
    }

    private void FindFirst(CharacterSet set, Block found)
    {
        var behindLast = Plus(_frame.Last, 1);
        var end = _ir.Emit(Op.Select, IrType.I32, null, _ir.Emit(Op.I32Lt, behindLast, _frame.Length), behindLast, _frame.Length);
        if (!_isWide && set.Single() is >= 0 and <= 0xFF and var unit)
        {
            var place = _ir.Native("ark_unit_find", _frame.Units, _ir.ReadVariable(_from), end, _ir.Int(unit));
            _ir.WriteVariable(_from, place);
            _ir.Branch(_ir.Emit(Op.I32Lt, place, _ir.Int(0)), _none, found);
            return;
        }
        Block head = NewBlock(), test = NewBlock(), next = NewBlock();
        _ir.Jump(head);
        _ir.Start(head);
        var from = _ir.ReadVariable(_from);
        _ir.Branch(_ir.Emit(Op.I32Lt, from, end), test, _none);
        _ir.Start(test);
        TestUnit(Unit(from), set, found, next);
        _ir.Start(next);
        _ir.WriteVariable(_from, Plus(from, 1));
        _ir.Jump(head);
    }

    /// <summary>With the flag u no match begins between the halves of a pair.</summary>
    private void SkipTrail()
    {
        Block test = NewBlock(), before = NewBlock(), begin = NewBlock();
        var from = _ir.ReadVariable(_from);
        var isInside = _ir.Emit(Op.I32Lt, from, _frame.Length);
        _ir.Branch(_ir.Emit(Op.Select, IrType.I1, null, isInside, _ir.Emit(Op.I32Gt, from, _frame.Start), isInside), test, begin);
        _ir.Start(test);
        _ir.Branch(IsHalf(Unit(from), 0xDC00), before, begin);
        _ir.Start(before);
        _ir.Branch(IsHalf(Unit(Plus(from, -1)), 0xD800), _failed, begin);
        _ir.Start(begin);
    }

    // ── The way back ────────────────────────────────────────────────────────────────────────────────────────────────

    private void LowerWayBack()
    {
        _ir.Start(_none);
        _ir.Return(_ir.Constant(ValueConstant.False));
        if (_usesStack) LowerFail();
        _ir.Start(_failed);
        if (_program.IsAnchored)
        {
            _ir.Jump(_none);
            return;
        }
        _ir.WriteVariable(_from, Plus(_ir.ReadVariable(_from), 1));
        _ir.Jump(_search);
    }

    /// <summary>An entry's second word says what it is: an alternative's number, or ~ of the register that the first one is for.</summary>
    private void LowerFail()
    {
        _ir.Start(_fail);
        _ir.Emit(Op.Poll, IrType.Void, null);
        var top = Plus(Top, -2);
        _ir.WriteVariable(_top, top);
        var value = LoadStack(top);
        var label = LoadStack(Plus(top, 1));
        _ir.WriteVariable(_at, value);
        var undo = NewBlock();
        var numbers = Enumerable.Range(0, _resumed.Count);
        _ir.Switch(label, new EquatableList<int>(numbers), new Target(undo, []), _resumed.Select(b => new Target(b, [])));
        _ir.Start(undo);
        _ir.Emit(Op.ElemStore, IrType.Void, ElementKind.I32, _frame.Registers, _ir.Emit(Op.I32Xor, label, _ir.Int(-1)), value);
        _ir.Jump(_fail);
    }

    /// <summary>The number by which the way back knows the block.</summary>
    private int LabelOf(Block block)
    {
        var known = _resumed.IndexOf(block);
        if (known >= 0) return known;
        _resumed.Add(block);
        return _resumed.Count - 1;
    }

    private void Push(Value value, int label)
    {
        MakeRoom();
        var top = Top;
        StoreStack(top, value);
        StoreStack(Plus(top, 1), _ir.Int(label));
        _ir.WriteVariable(_top, Plus(top, 2));
    }

    private void MakeRoom()
    {
        Block grow = NewBlock(), go = NewBlock();
        _ir.Branch(_ir.Emit(Op.I32Gt, Top, _ir.ReadVariable(_room)), grow, go);
        _ir.Start(grow);
        var words = _ir.Emit(Op.I32Shl, Plus(_ir.ReadVariable(_room), Slack), _ir.Int(1));
        _ir.WriteVariable(_stack, _ir.Native("ark_match_stack", words));
        _ir.WriteVariable(_room, Plus(words, -Slack));
        _ir.Jump(go);
        _ir.Start(go);
    }

    // ── Small things ────────────────────────────────────────────────────────────────────────────────────────────────

    private Block NewBlock()
    {
        var block = _ir.CreateBlock();
        _unsealed.Add(block);
        return block;
    }

    private Value Plus(Value value, int number) => number == 0 ? value : _ir.Emit(Op.I32Add, value, _ir.Int(number));
    private Value LoadStack(Value index) => _ir.Emit(Op.ElemLoad, IrType.I32, ElementKind.I32, _ir.ReadVariable(_stack), index);
    private void StoreStack(Value index, Value value) => _ir.Emit(Op.ElemStore, IrType.Void, ElementKind.I32, _ir.ReadVariable(_stack), index, value);
    private Value LoadRegister(int register) => _ir.Emit(Op.ElemLoad, IrType.I32, ElementKind.I32, _frame.Registers, _ir.Int(register));
    private void StoreRegister(int register, Value value) => _ir.Emit(Op.ElemStore, IrType.Void, ElementKind.I32, _frame.Registers, _ir.Int(register), value);
    private Value Unit(Value index) => _ir.Emit(_isWide ? Op.Unit16Load : Op.Unit8Load, _frame.Units, index);

    /// <summary>Whether the unit is one of the 1024 surrogates from `first` on.</summary>
    private Value IsHalf(Value unit, int first) => _ir.Emit(Op.I32Eq, _ir.Emit(Op.I32And, unit, _ir.Int(0xFC00)), _ir.Int(first));

    /// <summary>Goes on where the condition holds, else back.</summary>
    private void Require(Value condition)
    {
        var block = NewBlock();
        _ir.Branch(condition, block, _fail);
        _ir.Start(block);
    }

    private void Move(Value from, int by) => _ir.WriteVariable(_at, Plus(from, by));
}
