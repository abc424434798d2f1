namespace Ark.Ir;

/// <summary>A variable of the source that the builder turns into SSA values.</summary>
/// <param name="isWritten">It stands in the source and is no temporary of the compiler's, so debuggers show it.</param>
public sealed class Variable(string name, IrType type, bool isWritten = false)
{
    public bool IsHidden => !isWritten;
    public string Name => name;
    public IrType Type => type;
}

/// <summary>Writes one function's body, instruction by instruction.</summary>
/// <remarks>
/// Variables become SSA values as the body is written, after Braun et al., "Simple and Efficient Construction of Static
/// Single Assignment Form": a read looks for a write in its block, then in the predecessors; where several meet, a block
/// parameter is made. A block whose predecessors are not all known yet is read through a parameter that sealing completes.
/// The reads wait in a list instead of recursing, so a body of any length is safe; <see cref="Finish"/> removes the
/// parameters that turned out to be needless.
/// </remarks>
public sealed class IrBuilder(IrFunction function)
{
    private sealed class State
    {
        public readonly List<(Instruction Terminator, int Target)> Predecessors = [];
        public readonly Dictionary<Variable, Value> Values = [];
        public readonly List<(Variable Variable, Value Parameter)> Incomplete = [];
        public bool IsSealed;
        /// <summary>Of a handler: the block at whose end variables are read.</summary>
        public Block? ReadsFrom;
    }

    private readonly Dictionary<Block, State> _states = [];
    private readonly Dictionary<Instruction, Block> _blockOf = [];
    private readonly Queue<(Block Block, Variable Variable, Value Parameter)> _pending = [];
    private Block? _current;
    private int _nextBlock;

    public IrFunction Function => function;
    /// <summary>Stamped on the instructions that follow.</summary>
    public SourceLocation Location { get; set; }
    /// <summary>Given to the blocks started from now on; start a new block after changing it.</summary>
    public Block? Handler { get; set; }
    /// <summary>Nothing that follows would be reached: the current block has its terminator.</summary>
    public bool IsTerminated => _current is null;
    /// <summary>The block being written; after a terminator, a fresh one that nothing reaches.</summary>
    public Block Current
    {
        get
        {
            if (_current is not null) return _current;
            var dead = CreateBlock();
            SealBlock(dead);
            Start(dead);
            return dead;
        }
    }

    public Block CreateBlock()
    {
        var block = new Block(_nextBlock++);
        _states[block] = new State();
        return block;
    }

    /// <summary>A block that receives exceptions. Variables that the protected region assigns belong in locals; others are read
    /// as they were at the end of `before`, the block that leads into the region.</summary>
    public Block CreateHandler(Block before)
    {
        var block = CreateBlock();
        _states[block].ReadsFrom = before;
        _states[block].IsSealed = true;
        AddParameter(block, IrType.Value, "thrown").IsHidden = true;
        return block;
    }

    /// <summary>Makes `block` the place where the next instructions go.</summary>
    public void Start(Block block)
    {
        if (_current is not null) throw new InvalidOperationException($"block {_current.Id} lacks a terminator");
        block.Handler = Handler;
        function.Blocks.Add(block);
        _current = block;
    }

    public Value AddParameter(Block block, IrType type, string? name = null)
    {
        var parameter = new Value(type) { Name = name };
        block.Parameters.Add(parameter);
        return parameter;
    }

    // ── Instructions ────────────────────────────────────────────────────────────────────────────────────────────────

    /// <summary>Appends an instruction whose result type the table gives.</summary>
    public Value Emit(Op op, params ReadOnlySpan<Value> operands) => Emit(op, (object?)null, operands);

    /// <summary>The same with an attribute.</summary>
    public Value Emit(Op op, object? attribute, params ReadOnlySpan<Value> operands) =>
        Emit(op, OpTable.Of(op).Result ?? throw new ArgumentException($"{op} needs a result type"), attribute, operands);

    /// <summary>Appends an instruction with this result type. The result of a void one is never read.</summary>
    [System.Runtime.CompilerServices.OverloadResolutionPriority(1)]
    public Value Emit(Op op, IrType result, object? attribute, params ReadOnlySpan<Value> operands)
    {
        var instruction = new Instruction(op, result, operands.ToArray(), attribute, null, Location);
        InstructionRules.Check(instruction);
        Current.Instructions.Add(instruction);
        return instruction.Result!;
    }

    public Value Number(double value) => Emit(Op.Const, IrType.F64, value);
    public Value Int(int value) => Emit(Op.Const, IrType.I32, value);
    public Value Bool(bool value) => Emit(Op.Const, IrType.I1, value);
    public Value Constant(ValueConstant value) => Emit(Op.Const, IrType.Value, value);
    public Value String(string value) => Emit(Op.ConstString, value);

    public void Jump(Block block, params ReadOnlySpan<Value> arguments) => Terminate(Op.Jump, [], null, [new Target(block, arguments.ToArray())]);

    public void Branch(Value condition, Block then, Block @else) => Branch(condition, new Target(then, []), new Target(@else, []));

    public void Branch(Value condition, Target then, Target @else) => Terminate(Op.Branch, [condition], null, [then, @else]);

    public void Switch(Value value, EquatableList<int> cases, Target @default, IEnumerable<Target> targets) =>
        Terminate(Op.Switch, [value], cases, [@default, .. targets]);

    public void Return(Value? value = null) => Terminate(Op.Return, value is null ? [] : [value], null, []);
    public void Throw(Value value) => Terminate(Op.Throw, [value], null, []);
    public void Unreachable() => Terminate(Op.Unreachable, [], null, []);

    private void Terminate(Op op, Value[] operands, object? attribute, Target[] targets)
    {
        var terminator = new Instruction(op, IrType.Void, operands, attribute, targets, Location);
        var block = Current;
        block.Instructions.Add(terminator);
        _blockOf[terminator] = block;
        for (var i = 0; i < targets.Length; i++)
        {
            var state = _states[targets[i].Block];
            if (state.IsSealed) throw new InvalidOperationException($"block {targets[i].Block.Id} was sealed before this jump to it");
            state.Predecessors.Add((terminator, i));
        }
        _current = null;
    }

    // ── Variables ───────────────────────────────────────────────────────────────────────────────────────────────────

    public void WriteVariable(Variable variable, Value value)
    {
        if (value.Type != variable.Type) throw new ArgumentException($"variable {variable.Name} is {variable.Type}, not {value.Type}");
        if (value.Name is null || value.IsHidden && !variable.IsHidden) (value.Name, value.IsHidden) = (variable.Name, variable.IsHidden);
        _states[Current].Values[variable] = value;
    }

    public Value ReadVariable(Variable variable)
    {
        var value = Find(Current, variable);
        Drain();
        return value;
    }

    /// <summary>Says that every jump to the block has been written.</summary>
    public void SealBlock(Block block)
    {
        var state = _states[block];
        if (state.IsSealed) return;
        state.IsSealed = true;
        foreach (var (variable, parameter) in state.Incomplete) _pending.Enqueue((block, variable, parameter));
        state.Incomplete.Clear();
        Drain();
    }

    private void Drain()
    {
        while (_pending.TryDequeue(out var item))
        {
            foreach (var (terminator, target) in _states[item.Block].Predecessors)
                terminator.Targets[target].Arguments.Add(Find(_blockOf[terminator], item.Variable));
        }
    }

    /// <summary>The variable's value at the end of a block (so far).</summary>
    private Value Find(Block block, Variable variable)
    {
        var walked = new List<State>();
        Value? value;
        for (; ; )
        {
            var state = _states[block];
            if (state.Values.TryGetValue(variable, out value)) break;
            walked.Add(state);
            if (state.ReadsFrom is { } before) block = before;
            else if (state.IsSealed && state.Predecessors.Count == 1) block = _blockOf[state.Predecessors[0].Terminator];
            else
            {
                value = state.IsSealed && state.Predecessors.Count == 0 ? Unwritten(block, variable) : Join(block, state, variable);
                break;
            }
        }
        foreach (var state in walked) state.Values[variable] = value;
        return value;
    }

    private Value Join(Block block, State state, Variable variable)
    {
        var parameter = AddParameter(block, variable.Type, variable.Name);
        parameter.IsHidden = variable.IsHidden;
        if (state.IsSealed) _pending.Enqueue((block, variable, parameter));
        else state.Incomplete.Add((variable, parameter));
        return parameter;
    }

    /// <summary>Reads before any write happen in unreachable code only; they need a value nevertheless.</summary>
    private static Value Unwritten(Block block, Variable variable)
    {
        object? attribute = variable.Type switch
        {
            IrType.I1 => false,
            IrType.I32 => 0,
            IrType.F64 or IrType.Value => ValueConstant.Undefined,
            _ => 0L,
        };
        var constant = new Instruction(Op.Const, variable.Type, [], attribute);
        block.Instructions.Insert(0, constant);
        return constant.Result!;
    }

    /// <summary>Completes the function: unreachable blocks and needless block parameters go, blocks get their final numbers.</summary>
    public void Finish()
    {
        if (_current is not null) throw new InvalidOperationException("the last block lacks a terminator");
        foreach (var (block, state) in _states)
            if (state.Incomplete.Count > 0) throw new InvalidOperationException($"block {block.Id} was never sealed");
        Passes.UnreachableBlocks.Run(function);
        Passes.BlockParameters.Run(function);
    }
}
