namespace Ark.Ir.Passes;

/// <summary>Of a function split at its suspensions: puts into slots of the frame what must outlive a suspension.</summary>
internal sealed class FrameSlots(IrFunction function, Layout layout, Value frame)
{
    private const int MostRepeated = 4;

    private readonly Dictionary<Value, int> _slots = [];
    private readonly Dictionary<Value, int> _locals = [];
    private readonly HashSet<int> _stored = [];
    private Cfg _cfg = null!;

    public void Demote()
    {
        UnreachableBlocks.Run(function);
        ReplaceLocals();
        foreach (var block in function.Blocks)
            foreach (var instruction in block.Instructions)
                if (instruction.Op == Op.SlotStore && ReferenceEquals(instruction.Operands[0], frame)) _stored.Add((int)instruction.Attribute!);
        _cfg = new Cfg(function);
        foreach (var block in _cfg.Order) Load(block);
        foreach (var block in _cfg.Order) Store(block);
        BlockParameters.Run(function);
    }

    private int SlotOf(LocalSlot local)
    {
        var slot = NewSlot(local.Name, local.Type);
        if (!local.IsHidden && local.Name.Length > 0) function.FrameVariables.Add((local.Name, layout.Slots[slot].Kind, slot));
        return slot;
    }

    private int NewSlot(string? name, IrType type)
    {
        var index = layout.Slots.Count;
        var kind = type is IrType.F64 or IrType.I32 ? SlotKind.F64 : SlotKind.Value;
        layout.Slots = [.. layout.Slots, new Slot(name ?? "", index, kind, Hidden: true)];
        return index;
    }

    // ── Stack slots ─────────────────────────────────────────────────────────────────────────────────────────────────

    /// <summary>The stack is gone when the function goes on: its slots become the frame's.</summary>
    private void ReplaceLocals()
    {
        foreach (var block in function.Blocks)
            foreach (var instruction in block.Instructions)
                if (instruction is { Op: Op.Local, Attribute: LocalSlot local }) _locals.Add(instruction.Result!, SlotOf(local));
        if (_locals.Count == 0) return;
        var replacements = new Replacements();
        foreach (var block in function.Blocks)
        {
            var instructions = block.Instructions.ToArray();
            block.Instructions.Clear();
            foreach (var instruction in instructions)
            {
                if (instruction.Op == Op.Local) continue;
                if (instruction.Op == Op.LocalLoad) replacements.Add(instruction.Result!, FromSlot(block.Instructions.Add, _locals[instruction.Operands[0]], instruction.Result!.Type, instruction.Location));
                else if (instruction.Op == Op.LocalStore) ToSlot(block.Instructions.Add, _locals[instruction.Operands[0]], instruction.Operands[1], instruction.Location);
                else block.Instructions.Add(instruction);
            }
        }
        replacements.Apply(function);
    }

    // ── Values ──────────────────────────────────────────────────────────────────────────────────────────────────────

    /// <summary>Reads from the frame what the block uses and no definition brings here; once in a block.</summary>
    private void Load(Block block)
    {
        var loaded = new Dictionary<Value, Value>();
        var instructions = block.Instructions.ToArray();
        block.Instructions.Clear();
        foreach (var instruction in instructions)
        {
            Replace(instruction.Operands, instruction.Location);
            foreach (var target in instruction.Targets) Replace(target.Arguments, instruction.Location);
            block.Instructions.Add(instruction);
        }

        void Replace(List<Value> values, SourceLocation location)
        {
            for (var i = 0; i < values.Count; i++)
                if (values[i].Block != block && !_cfg.Dominates(values[i].Block, block)) values[i] = Again(values[i], location);
        }

        Value Again(Value value, SourceLocation location)
        {
            if (loaded.TryGetValue(value, out var known)) return known;
            if (IsRepeatable(value, MostRepeated)) known = Repeat(value, location);
            else
            {
                if (!_slots.TryGetValue(value, out var slot)) _slots.Add(value, slot = NewSlot(value.Name, value.Type));
                known = FromSlot(Add, slot, value.Type, location);
            }
            loaded.Add(value, known);
            return known;
        }

        Value Repeat(Value value, SourceLocation location)
        {
            var definition = value.Definition!;
            var operands = definition.Operands.Select(o => ReferenceEquals(o, frame) || o.Block == block || _cfg.Dominates(o.Block, block) ? o : Again(o, location));
            var copy = new Instruction(definition.Op, value.Type, operands.ToArray(), definition.Attribute, null, location);
            copy.Result!.TakeName(value);
            Add(copy);
            return copy.Result;
        }

        // What is read in two steps may be repeated elsewhere: of both it must be known where they stand.
        void Add(Instruction instruction)
        {
            if (instruction.Result is { } result) result.Block = block;
            block.Instructions.Add(instruction);
        }
    }

    /// <summary>Constants, arguments (slots of the frame that are stored before it starts) and what closures hold.</summary>
    private bool IsRepeatable(Value value, int depth)
    {
        if (value.Definition is not { } definition) return false;
        return definition.Op switch
        {
            Op.Const or Op.ConstString or Op.ConstBigInt or Op.FunctionValue or Op.Descriptor => true,
            Op.SlotLoad => ReferenceEquals(definition.Operands[0], frame) && definition.Attribute is int slot && slot >= (layout.Parent?.Slots.Count ?? 0) && !_stored.Contains(slot),
            Op.AsRef or Op.AsF64 or Op.BoxRef or Op.BoxF64 or Op.CaptureLoad => depth > 0 && IsRepeatable(definition.Operands[0], depth - 1),
            _ => false,
        };
    }

    /// <summary>Writes to the frame, where it is defined, what other stretches read.</summary>
    private void Store(Block block)
    {
        var instructions = block.Instructions.ToArray();
        if (!block.Parameters.Exists(_slots.ContainsKey) && !instructions.Any(i => i.Result is { } r && _slots.ContainsKey(r))) return;
        block.Instructions.Clear();
        foreach (var parameter in block.Parameters)
            if (_slots.TryGetValue(parameter, out var slot)) ToSlot(block.Instructions.Add, slot, parameter, instructions[0].Location);
        foreach (var instruction in instructions)
        {
            block.Instructions.Add(instruction);
            if (instruction.Result is { } result && _slots.TryGetValue(result, out var slot)) ToSlot(block.Instructions.Add, slot, result, instruction.Location);
        }
    }

    // ── Between a value's type and a slot's ─────────────────────────────────────────────────────────────────────────

    private void ToSlot(Action<Instruction> add, int slot, Value value, SourceLocation location)
    {
        var word = value.Type switch
        {
            IrType.F64 or IrType.Value => value,
            IrType.I1 => Emit(add, Op.BoxI1, IrType.Value, null, location, value),
            IrType.I32 => Emit(add, Op.I32ToF64, IrType.F64, null, location, value),
            IrType.Ref => Emit(add, Op.BoxRef, IrType.Value, null, location, value),
            _ => throw new InvalidIrException($"{function.Reference}: a {value.Type.Text()} cannot outlive a suspension"),
        };
        add(new Instruction(Op.SlotStore, IrType.Void, [frame, word], slot, null, location));
        if (Expand.MayBePointer(word)) add(new Instruction(Op.Barrier, IrType.Void, [frame, word], null, null, location));
    }

    private Value FromSlot(Action<Instruction> add, int slot, IrType type, SourceLocation location)
    {
        var word = Emit(add, Op.SlotLoad, type is IrType.F64 or IrType.I32 ? IrType.F64 : IrType.Value, slot, location, frame);
        return type switch
        {
            IrType.I1 => Emit(add, Op.IsSame, IrType.I1, null, location, word, Emit(add, Op.Const, IrType.Value, ValueConstant.True, location)),
            IrType.I32 => Emit(add, Op.F64AsInt, IrType.I32, null, location, word),
            IrType.Ref => Emit(add, Op.AsRef, IrType.Ref, null, location, word),
            _ => word,
        };
    }

    private static Value Emit(Action<Instruction> add, Op op, IrType type, object? attribute, SourceLocation location, params Value[] operands)
    {
        var instruction = new Instruction(op, type, operands, attribute, null, location);
        add(instruction);
        return instruction.Result!;
    }
}
