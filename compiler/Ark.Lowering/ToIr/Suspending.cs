// Bodies that suspend: how they begin, wait and end. What a promise or a generator does about it is the library's
// (frame.ets, generator.ets).

using Ark.Ir;
using Ark.Ir.Passes;

namespace Ark.Lowering.ToIr;

internal sealed partial class FunctionLowering
{
    private SuspendingKind _suspending;
    /// <summary>Of a body that suspends: where it lives.</summary>
    private Value? _frame;

    /// <summary>Of a body that suspends: the layout of its frames.</summary>
    private Layout FrameLayout => instance.Reference.Receiver!;

    /// <summary>The function under which the program knows this body.</summary>
    private FunctionInstance Self => instance.Start ?? instance;

    // ── The call ────────────────────────────────────────────────────────────────────────────────────────────────────

    /// <summary>Makes the frame. An async function's body runs at once, up to its first await; a generator's waits for `next`.</summary>
    public void LowerStart(BoundFunctionBody body, SuspendingKind kind)
    {
        var parameters = Begin(body);
        var isAsync = kind == SuspendingKind.Async;
        Start(parameters, kind, isAsync ? "beginAsync" : null, isAsync || HasWorkBeforeStart(body), i => new FunctionLowering(program, i).LowerResume(body, kind));
    }

    /// <summary>A module whose top level waits: a function that gives a promise.</summary>
    public void LowerAsyncTopLevel(BoundBlock block)
    {
        Begin(block);
        Start([], SuspendingKind.Async, "beginAsync", runsAtOnce: true, i => new FunctionLowering(program, i).LowerResumeTopLevel(block));
    }

    /// <summary>The modules of a program one after the other: each waits for those before it whose top level waits.</summary>
    public void LowerModules(IReadOnlyList<FunctionRef> initializers)
    {
        Begin(null);
        Start([], SuspendingKind.Async, "beginProgram", runsAtOnce: true, i => new FunctionLowering(program, i).LowerResumeModules(initializers));
    }

    /// <param name="begin">The library's function that makes what the call gives; null for the frame itself.</param>
    private void Start(List<Value> parameters, SuspendingKind kind, string? begin, bool runsAtOnce, Action<FunctionInstance> lowerBody)
    {
        var copy = program.FrameClassOf(instance, kind);
        var frame = _ir.Emit(Op.Alloc, copy.Layout);
        var resume = program.Resume(instance, copy, lowerBody);
        _ir.Emit(Op.SlotStore, IrType.Void, SplitSuspensions.StateSlot(copy.Layout), frame, _ir.Number(0));
        var slot = copy.Parent!.Layout.Slots.Count;
        foreach (var argument in (IEnumerable<Value?>)[_closure, _receiver, .. parameters])
            if (argument is not null) _ir.Emit(Op.SlotStore, IrType.Void, slot++, frame, argument.Type == IrType.F64 ? argument : Boxed(argument));
        var result = begin is null ? frame : EmitCall(program.LibraryFunction(begin), [frame]);
        if (runsAtOnce)
            EmitCall(resume.Reference, [frame, Undefined(IrType.Value), _ir.Number(0)]);
        ReturnValue(result);
        End();
    }

    /// <summary>What binds the parameters stands among the statements: a generator does it when it is made, not when it starts.</summary>
    internal static bool HasWorkBeforeStart(BoundFunctionBody body) => body.Block.Statements.Any(s => s is BoundBodyStart);

    // ── The body ────────────────────────────────────────────────────────────────────────────────────────────────────

    private void LowerResume(BoundFunctionBody body, SuspendingKind kind)
    {
        var parameters = BeginResume(body, kind);
        PrepareVariables(body);
        LoadCaptures();
        Guarded(() =>
        {
            BindParameters(body, parameters);
            LowerBlockStatements(body.Block.Statements);
        });
    }

    private void LowerResumeTopLevel(BoundBlock block)
    {
        BeginResume(block, SuspendingKind.Async);
        PrepareVariables(block);
        Guarded(() => LowerBlockStatements(block.Statements));
    }

    private void LowerResumeModules(IReadOnlyList<FunctionRef> initializers)
    {
        BeginResume(null, SuspendingKind.Async);
        Guarded(() =>
        {
            foreach (var initializer in initializers)
            {
                var promise = EmitCall(initializer, []);
                if (initializer.Signature.Result != IrType.Void) Await(promise);
            }
        });
    }

    /// <summary>What escapes from the body is caught: it rejects the promise, or ends the generator.</summary>
    private void Guarded(Action lower)
    {
        var handler = _ir.CreateHandler(_ir.Current);
        InRegion(handler, () =>
        {
            lower();
            if (!_ir.IsTerminated) ReturnValue(null);
        });
        _ir.Handler = null;
        _ir.Start(handler);
        Escape(handler.Parameters[0]);
        _ir.Finish();
    }

    /// <summary>The entry block of a body: the arguments come out of the frame.</summary>
    private List<Value> BeginResume(BoundNode? place, SuspendingKind kind)
    {
        _suspending = kind;
        var entry = _ir.CreateBlock();
        var receiver = _ir.AddParameter(entry, IrType.Value, "frame");
        _ir.AddParameter(entry, IrType.Value, "sent");
        _ir.AddParameter(entry, IrType.F64, "mode");
        foreach (var parameter in entry.Parameters) parameter.IsHidden = true;
        _ir.SealBlock(entry);
        At(place);
        instance.Function.Location = _ir.Location;
        _ir.Start(entry);
        _frame = _ir.Emit(Op.AsRef, receiver);
        var start = instance.Start!.Reference;
        var slot = FrameLayout.Parent!.Slots.Count;
        Value Argument(IrType type) => _ir.Emit(Op.SlotLoad, type == IrType.F64 ? IrType.F64 : IrType.Value, slot++, _frame);
        if (start.HasClosure) _closure = _ir.Emit(Op.AsRef, Argument(IrType.Ref));
        if (start.HasReceiver) _receiver = Argument(IrType.Value);
        return [.. start.Signature.Parameters.Select(Argument)];
    }

    private void Escape(Value error)
    {
        if (_suspending == SuspendingKind.Generator)
        {
            EndGenerator();
            _ir.Throw(error);
            return;
        }
        Settle(error, "throwAsync", "throwAsyncGenerator");
    }

    /// <summary>The body's way out, at its end or by return, when no finally block lies in between.</summary>
    private void Complete(Value? value)
    {
        var result = value is null ? Undefined(IrType.Value) : Boxed(value);
        if (_suspending == SuspendingKind.Generator)
        {
            EndGenerator();
            _ir.Return(result);
            return;
        }
        Settle(result, "returnAsync", "returnAsyncGenerator");
    }

    /// <summary>The end of an async body: what waits for it hears so from the library.</summary>
    private void Settle(Value result, string async, string asyncGenerator)
    {
        EmitCall(program.LibraryFunction(_suspending == SuspendingKind.Async ? async : asyncGenerator), [_frame!, result]);
        _ir.Return(Undefined(IrType.Value));
    }

    private void EndGenerator() =>
        _ir.Emit(Op.SlotStore, IrType.Void, SplitSuspensions.StateSlot(FrameLayout), _frame!, _ir.Number(SplitSuspensions.Done));

    // ── Waiting ─────────────────────────────────────────────────────────────────────────────────────────────────────

    private const int WithThrow = 1, WithReturn = 2;

    /// <summary>An async generator's first request finds it as one that has yielded.</summary>
    private void StartGenerator()
    {
        if (_suspending == SuspendingKind.AsyncGenerator) EmitCall(program.LibraryFunction("asyncGeneratorIsReady"), [_frame!]);
        Suspend(Undefined(IrType.Value));
    }

    /// <summary>Hands the operand out; what comes back is thrown or returned here where the resumer says so.</summary>
    private Value Suspend(Value operand)
    {
        var sent = _ir.Emit(Op.Suspend, FrameLayout, operand);
        Block thrown = _ir.CreateBlock(), returned = _ir.CreateBlock(), normal = _ir.CreateBlock();
        _ir.Switch(_ir.Emit(Op.ResumeMode, sent), new EquatableList<int>([WithThrow, WithReturn]), new Target(normal, []), [new Target(thrown, []), new Target(returned, [])]);
        StartSealed(returned);
        LeaveByReturn(_suspending == SuspendingKind.AsyncGenerator ? Await(sent) : sent);
        StartSealed(thrown);
        _ir.Throw(sent);
        StartSealed(normal);
        return sent;
    }

    private Value LowerAwait(BoundAwait node)
    {
        if (_suspending is SuspendingKind.None or SuspendingKind.Generator) return Unsupported(node, "await here");
        var value = LowerAs(node.Operand, IrType.Value);
        At(node);
        return FromSlot(Await(value), node.Type);
    }

    private Value Await(Value value)
    {
        EmitCall(program.LibraryFunction("awaitValue"), [_frame!, value]);
        var sent = _ir.Emit(Op.Suspend, FrameLayout, Undefined(IrType.Value));
        Block thrown = _ir.CreateBlock(), normal = _ir.CreateBlock();
        _ir.Branch(_ir.Emit(Op.I32Eq, _ir.Emit(Op.ResumeMode, sent), _ir.Int(WithThrow)), thrown, normal);
        StartSealed(thrown);
        _ir.Throw(sent);
        StartSealed(normal);
        return sent;
    }

    private Value LowerYield(BoundYield node)
    {
        if (node.IsDelegate) return LowerDelegation(node);
        var value = node.Operand is { } operand ? LowerAs(operand, IrType.Value) : Undefined(IrType.Value);
        At(node);
        if (_suspending == SuspendingKind.Generator) return Suspend(value);
        EmitCall(program.LibraryFunction("yieldAsync"), [_frame!, Await(value)]);
        return Suspend(Undefined(IrType.Value));
    }

    /// <summary>`yield* e`: e's values go out as they are, and what comes in goes to e, until it ends; its return value is the result.</summary>
    private Value LowerDelegation(BoundYield node)
    {
        var isAsync = _suspending == SuspendingKind.AsyncGenerator;
        Value Library(string name, params Value[] arguments) => EmitCall(program.LibraryFunction(name), arguments);
        var operand = LowerAs(node.Operand!, IrType.Value);
        At(node);
        program.DemandMember("@@iterator");
        if (isAsync) program.DemandMember("@@asyncIterator");
        else Native("ark_check_iterable", operand, _ir.String(""));
        var iterator = isAsync ? Library("asyncIteratorOf", operand) : Library("iterateOver", operand);
        Variable mode = new("mode", IrType.I32), sent = new("sent", IrType.Value);
        _ir.WriteVariable(mode, _ir.Int(0));
        _ir.WriteVariable(sent, Undefined(IrType.Value));
        Block head = _ir.CreateBlock(), given = _ir.CreateBlock(), ended = _ir.CreateBlock(), returned = _ir.CreateBlock(), after = _ir.CreateBlock();
        _ir.Jump(head);
        _ir.Start(head);
        var how = _ir.Emit(Op.I32ToF64, _ir.ReadVariable(mode));
        var step = Library(isAsync ? "stepAsync" : "stepIterator", iterator, how, _ir.ReadVariable(sent));
        if (isAsync) step = Library("checkedResult", Await(step));
        _ir.Branch(Truthy(isAsync ? Library("isResultDone", step) : step), isAsync ? ended : given, isAsync ? given : ended);
        StartSealed(given);
        if (isAsync) Library("yieldAsync", _frame!, Library("valueOfResult", step));
        var received = _ir.Emit(Op.Suspend, FrameLayout, isAsync ? Undefined(IrType.Value) : Library("currentOf", iterator));
        _ir.WriteVariable(mode, _ir.Emit(Op.ResumeMode, received));
        _ir.WriteVariable(sent, received);
        _ir.Jump(head);
        StartSealed(ended);
        var result = isAsync ? Library("valueOfResult", step) : Library("currentOf", iterator);
        _ir.Branch(_ir.Emit(Op.I32Eq, _ir.ReadVariable(mode), _ir.Int(WithReturn)), returned, after);
        _ir.SealBlock(head);
        StartSealed(returned);
        LeaveByReturn(result);
        StartSealed(after);
        return result;
    }
}
