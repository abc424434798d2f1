namespace Ark.Ir.Passes;

/// <summary>Rewrites a function block by block, where one instruction may become a piece of control flow: what follows it goes
/// on in another block, under the same handler.</summary>
internal sealed class Splicer(IrFunction function)
{
    private readonly List<Block> _blocks = [];
    private Block _current = null!;
    private Block? _handler;
    private bool _isCold;
    private SourceLocation _location;

    /// <summary>Results of instructions that were rewritten.</summary>
    public Replacements Replacements { get; } = new();

    /// <summary>Calls `rewrite` for each instruction; it writes what stands for it, or returns false to keep it.</summary>
    public void Run(Predicate<Instruction> concerns, Action<Instruction> rewrite)
    {
        foreach (var block in function.Blocks)
        {
            _blocks.Add(block);
            if (!block.Instructions.Exists(concerns)) continue;
            var instructions = block.Instructions.ToArray();
            block.Instructions.Clear();
            _current = block;
            _handler = block.Handler;
            _isCold = block.IsCold;
            foreach (var instruction in instructions)
            {
                _location = instruction.Location;
                // Operands are rewritten now, since the rewriting looks at their definitions.
                Replacements.Apply(instruction);
                if (concerns(instruction)) rewrite(instruction);
                else _current.Instructions.Add(instruction);
            }
        }
        function.Blocks.Clear();
        function.Blocks.AddRange(_blocks);
        Replacements.Apply(function);
    }

    public Value Emit(Op op, params ReadOnlySpan<Value> operands) => Emit(op, OpTable.Of(op).Result!.Value, null, operands);

    public Value Emit(Op op, object attribute, params ReadOnlySpan<Value> operands) => Emit(op, OpTable.Of(op).Result!.Value, attribute, operands);

    [System.Runtime.CompilerServices.OverloadResolutionPriority(1)]
    public Value Emit(Op op, IrType result, object? attribute, params ReadOnlySpan<Value> operands)
    {
        var instruction = new Instruction(op, result, operands.ToArray(), attribute, null, _location);
        _current.Instructions.Add(instruction);
        return instruction.Result!;
    }

    public void Keep(Instruction instruction) => _current.Instructions.Add(instruction);

    /// <summary>A block that is not placed yet; its parameter, if it has one, is Parameters[0].</summary>
    public Block NewBlock(IrType parameter = IrType.Void)
    {
        var block = new Block(_blocks.Count + function.Blocks.Count) { Handler = _handler, IsCold = _isCold };
        if (parameter != IrType.Void) block.Parameters.Add(new Value(parameter));
        return block;
    }

    public void Place(Block block)
    {
        _blocks.Add(block);
        _current = block;
    }

    public void Jump(Block block, Value? argument = null) => End(Op.Jump, [], null, new Target(block, argument is null ? [] : [argument]));

    public void Unreachable() => End(Op.Unreachable, [], null);

    public void Branch(Value condition, Block then, Block @else) => End(Op.Branch, [condition], null, new Target(then, []), new Target(@else, []));

    public void Switch(Value value, Block @default, params ReadOnlySpan<(int Case, Block Block)> cases)
    {
        var targets = new List<Target> { new(@default, []) };
        var values = new List<int>();
        foreach (var (number, block) in cases)
        {
            values.Add(number);
            targets.Add(new Target(block, []));
        }
        End(Op.Switch, [value], new EquatableList<int>(values), [.. targets]);
    }

    private void End(Op op, Value[] operands, object? attribute, params Target[] targets) =>
        _current.Instructions.Add(new Instruction(op, IrType.Void, operands, attribute, targets, _location));
}
