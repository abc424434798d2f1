// try, catch and finally. What a handler needs lies in stack slots (PrepareVariables), so a handler reads nothing that the
// region it protects has computed. A finally block is lowered once: each way into it leaves a number that tells the switch
// behind it where to go on.

using Ark.Ir;

namespace Ark.Lowering.ToIr;

internal sealed partial class FunctionLowering
{
    /// <summary>A finally block that is being protected: the ways out of its region collect here.</summary>
    private sealed class Finally(Block start, int depth, IrType result)
    {
        public Block Start => start;
        /// <summary>How many finally blocks lie outside of it.</summary>
        public int Depth => depth;
        public Variable Completion { get; } = new("completion", IrType.I32);
        /// <summary>What is thrown on, or returned.</summary>
        public Variable Thrown { get; } = new("thrown", IrType.Value);
        public Variable Returned { get; } = new("returned", result);
        /// <summary>Where jumps through it lead, and from which depth on they are free; the completion is the index plus the first.</summary>
        public List<(Block Block, int Depth)> Exits { get; } = [];

        public const int FallThrough = 0, Throw = 1, Return = 2, FirstExit = 3;
    }

    private readonly Stack<Finally> _finallies = [];

    private void LowerTry(BoundTry statement)
    {
        if (statement.Finally is null)
        {
            LowerTryCatch(statement.Block, statement.Catch!);
            return;
        }
        var outer = _ir.Handler;
        var result = Signature.Result == IrType.Void ? IrType.Value : Signature.Result;
        var @finally = new Finally(_ir.CreateBlock(), _finallies.Count, result);
        var handler = _ir.CreateHandler(_ir.Current);
        WriteOutcome(@finally, Finally.FallThrough, null, null);
        _finallies.Push(@finally);
        InRegion(handler, () =>
        {
            if (statement.Catch is { } @catch) LowerTryCatch(statement.Block, @catch);
            else LowerStatement(statement.Block);
        });
        _finallies.Pop();
        if (!_ir.IsTerminated) EnterFinally(@finally, Finally.FallThrough, null, null);
        _ir.Handler = outer;
        _ir.Start(handler);
        EnterFinally(@finally, Finally.Throw, handler.Parameters[0], null);
        StartSealed(@finally.Start);
        LowerStatement(statement.Finally);
        if (!_ir.IsTerminated) LeaveFinally(@finally);
    }

    private void LowerTryCatch(BoundBlock block, BoundCatch @catch)
    {
        var outer = _ir.Handler;
        var after = _ir.CreateBlock();
        var handler = _ir.CreateHandler(_ir.Current);
        InRegion(handler, () => LowerStatement(block));
        if (!_ir.IsTerminated) _ir.Jump(after);
        _ir.Handler = outer;
        _ir.Start(handler);
        if (@catch.Variable is { } variable) Declare(variable, handler.Parameters[0]);
        LowerStatement(@catch.Block);
        JumpUnlessTerminated(after);
        StartSealed(after);
    }

    private void InRegion(Block handler, Action lower)
    {
        var region = _ir.CreateBlock();
        _ir.Jump(region);
        _ir.Handler = handler;
        StartSealed(region);
        lower();
    }

    private void WriteOutcome(Finally @finally, int completion, Value? thrown, Value? returned)
    {
        _ir.WriteVariable(@finally.Completion, _ir.Int(completion));
        _ir.WriteVariable(@finally.Thrown, thrown ?? Undefined(IrType.Value));
        _ir.WriteVariable(@finally.Returned, returned ?? Undefined(@finally.Returned.Type));
    }

    private void EnterFinally(Finally @finally, int completion, Value? thrown, Value? returned)
    {
        WriteOutcome(@finally, completion, thrown, returned);
        _ir.Jump(@finally.Start);
    }

    /// <summary>Behind the finally block: goes on with what led into it.</summary>
    private void LeaveFinally(Finally @finally)
    {
        var completion = _ir.ReadVariable(@finally.Completion);
        var after = _ir.CreateBlock();
        var rethrow = _ir.CreateBlock();
        var @return = _ir.CreateBlock();
        var exits = @finally.Exits.Select(_ => _ir.CreateBlock()).ToList();
        var cases = Enumerable.Range(1, exits.Count + 2);
        _ir.Switch(completion, new EquatableList<int>(cases), new Target(after, []), [new Target(rethrow, []), new Target(@return, []), .. exits.Select(e => new Target(e, []))]);
        StartSealed(rethrow);
        _ir.Throw(_ir.ReadVariable(@finally.Thrown));
        StartSealed(@return);
        LeaveByReturn(Signature.Result == IrType.Void ? null : _ir.ReadVariable(@finally.Returned));
        for (var i = 0; i < exits.Count; i++)
        {
            StartSealed(exits[i]);
            LeaveTo(@finally.Exits[i].Block, @finally.Exits[i].Depth);
        }
        StartSealed(after);
    }

    private void LeaveByReturn(Value? value)
    {
        if (_finallies.TryPeek(out var @finally)) EnterFinally(@finally, Finally.Return, null, value is null ? null : Convert(value, @finally.Returned.Type));
        else ReturnValue(value);
    }

    /// <summary>Jumps to a block that lies within so many finally blocks; runs those in between.</summary>
    private void LeaveTo(Block block, int depth)
    {
        if (_finallies.Count <= depth)
        {
            _ir.Jump(block);
            return;
        }
        var @finally = _finallies.Peek();
        var index = @finally.Exits.FindIndex(e => ReferenceEquals(e.Block, block));
        if (index < 0)
        {
            index = @finally.Exits.Count;
            @finally.Exits.Add((block, depth));
        }
        EnterFinally(@finally, Finally.FirstExit + index, null, null);
    }
}
