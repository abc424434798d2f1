namespace Ark.Ir.Passes;

/// <summary>
/// Async functions and generators become ordinary functions that begin with a switch. Lowering writes such a body as a function
/// of a frame: (frame, value, mode) with `suspend` where it waits. The frame is an object with a layout of its own; its slot
/// `state` says where to go on, and every slot is an ordinary value, so the collector needs to know nothing else.
/// </summary>
/// <remarks>
/// Each suspend ends its block: the state is stored, the operand returned. What followed becomes a block that the switch at the
/// entry leads to, under the handler that it was under, so protected regions hold across suspension by themselves. A value
/// whose definition then no longer dominates a use lives in a slot: stored where it is defined, loaded where it is used.
/// Within one stretch between suspensions values stay where they are. What costs nothing to have again is computed again.
/// </remarks>
public sealed class SplitSuspensions
{
    /// <summary>In the state slot while the function runs; so a generator that resumes itself is found out.</summary>
    public const double Running = -2;
    /// <summary>In the state slot once it has ended.</summary>
    public const double Done = -1;

    private readonly IrFunction _function;
    private readonly Layout _layout;
    private readonly int _state;
    private readonly Block _entry;
    private readonly Value _frame;
    private readonly List<Block> _resumed = [];
    private readonly Replacements _replacements = new();
    private int _nextBlock;

    /// <summary>Where a frame says how it goes on.</summary>
    public static int StateSlot(Layout frame) => frame.Slots.First(s => s.Name == "state").Index;

    private SplitSuspensions(IrFunction function, Layout layout)
    {
        _function = function;
        _layout = layout;
        _state = StateSlot(layout);
        _nextBlock = function.Blocks.Max(b => b.Id) + 1;
        _entry = NewBlock(null);
        var asRef = new Instruction(Op.AsRef, function.Entry.Parameters[0]);
        _entry.Instructions.Add(asRef);
        _frame = asRef.Result!;
    }

    public static void Run(IrFunction function)
    {
        if (function.Blocks.SelectMany(b => b.Instructions).FirstOrDefault(i => i.Op == Op.Suspend) is { Attribute: Layout layout }) new SplitSuspensions(function, layout).Split();
    }

    private void Split()
    {
        var start = _function.Entry;
        _entry.Parameters.AddRange(start.Parameters);
        start.Parameters.Clear();
        foreach (var block in _function.Blocks.ToArray()) SplitBlock(block);
        EndEntry(start);
        _function.Blocks.Insert(0, _entry);
        _replacements.Apply(_function);
        new FrameSlots(_function, _layout, _frame).Demote();
    }

    private Block NewBlock(Block? handler) => new(_nextBlock++) { Handler = handler };

    // ── Blocks ──────────────────────────────────────────────────────────────────────────────────────────────────────

    private void SplitBlock(Block block)
    {
        var instructions = block.Instructions.ToArray();
        block.Instructions.Clear();
        var current = block;
        Value? mode = null;
        foreach (var instruction in instructions)
        {
            switch (instruction.Op)
            {
                case Op.Suspend:
                    var next = NewBlock(block.Handler);
                    var sent = new Value(IrType.Value) { Name = "sent", IsHidden = true };
                    next.Parameters.Add(sent);
                    next.Parameters.Add(mode = new Value(IrType.F64) { Name = "mode", IsHidden = true });
                    _resumed.Add(next);
                    StoreState(current, _resumed.Count, instruction.Location);
                    current.Instructions.Add(new Instruction(Op.Return, IrType.Void, [instruction.Operands[0]], null, null, instruction.Location));
                    _replacements.Add(instruction.Result!, sent);
                    _function.Blocks.Add(next);
                    current = next;
                    break;
                case Op.ResumeMode:
                    var read = new Instruction(Op.F64AsInt, mode ?? throw new InvalidIrException("resume.mode stands behind no suspend"));
                    current.Instructions.Add(read);
                    _replacements.Add(instruction.Result!, read.Result!);
                    break;
                // The frame is the receiver all along.
                case Op.AsRef when ReferenceEquals(instruction.Operands[0], _entry.Parameters[0]):
                    _replacements.Add(instruction.Result!, _frame);
                    break;
                default:
                    current.Instructions.Add(instruction);
                    break;
            }
        }
    }

    private void StoreState(Block block, double state, SourceLocation location)
    {
        var number = new Instruction(Op.Const, IrType.F64, [], state, null, location);
        block.Instructions.Add(number);
        block.Instructions.Add(new Instruction(Op.SlotStore, IrType.Void, [_frame, number.Result!], _state, null, location));
    }

    private void EndEntry(Block start)
    {
        var location = _function.Location;
        var load = new Instruction(Op.SlotLoad, IrType.F64, [_frame], _state, null, location);
        _entry.Instructions.Add(load);
        StoreState(_entry, Running, location);
        var number = new Instruction(Op.F64AsInt, load.Result!);
        _entry.Instructions.Add(number);
        var cases = new EquatableList<int>(Enumerable.Range(1, _resumed.Count));
        Value[] received = [_entry.Parameters[1], _entry.Parameters[2]];
        var targets = _resumed.Select(b => new Target(b, received)).Prepend(new Target(start, []));
        _entry.Instructions.Add(new Instruction(Op.Switch, IrType.Void, [number.Result!], cases, targets, location));
    }
}
