namespace Ark.Ir.Passes;

/// <summary>Folds, merges equal values, follows what dominating branches decided, removes what nothing needs, and joins blocks,
/// until nothing changes (or three rounds: what is left then is for the next run).</summary>
public sealed class Simplify
{
    /// <summary>What makes two instructions the same: constants compare by their bits, so that 0 and -0 differ.</summary>
    private readonly record struct Key(Op Op, IrType Type, object? Attribute, Value? A, Value? B, Value? C);

    private readonly IrFunction _function;
    private readonly Replacements _replacements = new();
    private readonly Dictionary<Key, Value> _available = [];
    private readonly Dictionary<Value, bool> _decided = [];
    private readonly Stack<Action> _undo = [];
    private bool _changed;

    private Simplify(IrFunction function) => _function = function;

    public static void Run(IrFunction function)
    {
        for (var round = 0; round < 3; round++)
        {
            UnreachableBlocks.Run(function);
            var pass = new Simplify(function);
            pass.Walk();
            var changed = pass._changed;
            UnreachableBlocks.Run(function);
            changed |= BlockParameters.Run(function);
            changed |= MergeBlocks.Run(function);
            changed |= DeadCode.Run(function);
            if (!changed) return;
        }
    }

    /// <summary>Along the dominator tree, with what holds in a block forgotten when its subtree is done.</summary>
    private void Walk()
    {
        var cfg = new Cfg(_function);
        var stack = new Stack<(Block Block, int Undo, bool Leave)>();
        stack.Push((_function.Entry, 0, false));
        while (stack.TryPop(out var top))
        {
            if (top.Leave)
            {
                while (_undo.Count > top.Undo) _undo.Pop()();
                continue;
            }
            stack.Push((top.Block, _undo.Count, true));
            Learn(cfg, top.Block);
            Block(top.Block);
            foreach (var child in cfg.Children[top.Block.Order]) stack.Push((child, 0, false));
        }
        _replacements.Apply(_function);
    }

    /// <summary>A block that only one side of a branch leads to knows which way the branch went.</summary>
    private void Learn(Cfg cfg, Block block)
    {
        var predecessors = cfg.PredecessorsOf(block);
        if (predecessors.Count != 1 || predecessors[0].Terminator is not { Op: Op.Branch } branch) return;
        var targets = branch.Targets;
        // A handler is reached from its predecessor without the branch having gone its way.
        if (targets[0].Block == targets[1].Block || targets[0].Block != block && targets[1].Block != block) return;
        Decide(_replacements.Resolve(branch.Operands[0]), targets[0].Block == block);
    }

    private void Decide(Value condition, bool truth)
    {
        while (condition.Definition is { Op: Op.Not } not)
        {
            condition = not.Operands[0];
            truth = !truth;
        }
        if (_decided.TryAdd(condition, truth)) _undo.Push(() => _decided.Remove(condition));
    }

    private void Block(Block block)
    {
        var loads = new Dictionary<Key, Value>();
        var output = new List<Instruction>(block.Instructions.Count);
        foreach (var instruction in block.Instructions)
        {
            _replacements.Apply(instruction);
            if (instruction.Op.IsTerminator()) output.Add(Terminator(instruction));
            else if (Fold.Run(instruction, made => Number(made, output)) is { } value) Replace(instruction.Result!, value);
            else if (instruction.Result is { } result && _decided.TryGetValue(result, out var truth)) Replace(result, Number(Bool(truth, instruction), output));
            else if (Find(instruction, loads) is { } same) Replace(instruction.Result!, same);
            else
            {
                output.Add(instruction);
                if ((instruction.Effects & Effects.Writes) != 0) loads.Clear();
            }
        }
        block.Instructions.Clear();
        block.Instructions.AddRange(output);
    }

    private static Instruction Bool(bool value, Instruction at) => new(Op.Const, IrType.I1, [], value, null, at.Location);

    private void Replace(Value old, Value value)
    {
        value.Name ??= old.Name;
        _replacements.Add(old, value);
        _changed = true;
        // What was decided about a condition is decided about what stands for it.
        if (_decided.TryGetValue(old, out var truth)) Decide(value, truth);
    }

    /// <summary>Adds a folded instruction unless an equal one is at hand.</summary>
    private Value Number(Instruction made, List<Instruction> output)
    {
        if (Fold.Run(made, inner => Number(inner, output)) is { } folded) return folded;
        if (Find(made, null) is { } same) return same;
        output.Add(made);
        return made.Result!;
    }

    private Value? Find(Instruction instruction, Dictionary<Key, Value>? loads)
    {
        if (instruction.Result is not { } result || instruction.Operands.Count > 3) return null;
        var pure = instruction.Effects == Effects.None && instruction.Op != Op.Local || IsImmutable(instruction);
        var key = KeyOf(instruction);
        if (pure)
        {
            if (_available.TryGetValue(key, out var value)) return value;
            _available[key] = result;
            _undo.Push(() => _available.Remove(key));
            return null;
        }
        if (loads is null || instruction.Effects != Effects.Reads) return null;
        if (loads.TryGetValue(key, out var loaded)) return loaded;
        loads[key] = result;
        return null;
    }

    private static Key KeyOf(Instruction instruction)
    {
        var operands = instruction.Operands;
        var a = operands.Count > 0 ? operands[0] : null;
        var b = operands.Count > 1 ? operands[1] : null;
        if (b is not null && IsCommutative(instruction.Op) && b.Id < a!.Id) (a, b) = (b, a);
        var attribute = instruction.Attribute is double number ? ("bits", BitConverter.DoubleToInt64Bits(number)) : instruction.Attribute;
        return new Key(instruction.Op, instruction.Result!.Type, attribute, a, b, operands.Count > 2 ? operands[2] : null);
    }

    private static bool IsCommutative(Op op) => op is
        Op.F64Add or Op.F64Mul or Op.F64Eq or Op.F64Ne or Op.F64Same or Op.I32Add or Op.I32Mul or Op.I32And or Op.I32Or or Op.I32Xor or
        Op.I32Eq or Op.I32Ne or Op.I64Add or Op.I64Mul or Op.I64Eq or Op.I1Eq or Op.IsSame or Op.StrictEqual;

    /// <summary>Reads what never changes: the class of an object, the code of a function, captures, contents of strings.</summary>
    internal static bool IsImmutable(Instruction instruction) => instruction.Op switch
    {
        // An object literal may become a dictionary; an instance of a class stays one.
        Op.IsLayout => ((Layout)instruction.Attribute!).Origin is not null,
        Op.IsKind => instruction.Attribute is HeapKind.Array or HeapKind.String or HeapKind.Function,
        Op.IsSignature or Op.EntryLoad or Op.MethodLoad or Op.CaptureLoad or Op.StringLength or Op.Truthy or Op.StrictEqual => true,
        _ => false,
    };

    private Instruction Terminator(Instruction terminator)
    {
        var target = terminator.Op switch
        {
            Op.Branch when Truth(terminator.Operands[0]) is { } truth => terminator.Targets[truth ? 0 : 1],
            Op.Switch when Fold.Attribute(terminator.Operands[0]) is int number => terminator.Targets[Case(terminator, number) + 1],
            _ => null,
        };
        if (target is not null)
        {
            _changed = true;
            return new Instruction(Op.Jump, IrType.Void, [], null, [target], terminator.Location);
        }
        if (terminator.Op != Op.Branch || terminator.Operands[0].Definition is not { Op: Op.Not } not) return terminator;
        _changed = true;
        return new Instruction(Op.Branch, IrType.Void, [not.Operands[0]], null, [terminator.Targets[1], terminator.Targets[0]], terminator.Location);
    }

    private bool? Truth(Value condition)
    {
        if (Fold.Attribute(condition) is bool constant) return constant;
        if (_decided.TryGetValue(condition, out var truth)) return truth;
        return condition.Definition is { Op: Op.Not } not && _decided.TryGetValue(not.Operands[0], out truth) ? !truth : null;
    }

    private static int Case(Instruction terminator, int number)
    {
        var cases = (EquatableList<int>)terminator.Attribute!;
        for (var i = 0; i < cases.Count; i++)
            if (cases[i] == number) return i;
        return -1;
    }
}
