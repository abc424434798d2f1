namespace Ark.Ir.Passes;

/// <summary>Puts small functions, and functions that are given a callback, into their callers, so that the passes after this see
/// through them. The rest is LLVM's to inline. Callees come first, so that what is inlined has been worked on already.</summary>
public sealed class Inline
{
    private const int Tiny = 30;
    private const int WithCallback = 250;
    private const int MostGrowth = 3000;

    private readonly Dictionary<FunctionRef, IrFunction> _bodies;
    private readonly HashSet<IrFunction> _active = [];
    private readonly HashSet<IrFunction> _done = [];

    private Inline(IrModule module)
    {
        _bodies = [];
        foreach (var function in module.Functions) _bodies[function.Reference] = function;
    }

    public static void Run(IrModule module)
    {
        var pass = new Inline(module);
        foreach (var function in module.Functions) pass.Visit(function);
    }

    /// <summary>Callees first; a loop in the call graph is cut where it is met. Iterative: call chains may be long.</summary>
    private void Visit(IrFunction root)
    {
        var stack = new Stack<(IrFunction Function, Queue<IrFunction> Callees)>();
        Push(root);
        while (stack.TryPeek(out var top))
        {
            if (top.Callees.TryDequeue(out var callee))
            {
                Push(callee);
                continue;
            }
            stack.Pop();
            Into(top.Function);
            _done.Add(top.Function);
        }

        void Push(IrFunction function)
        {
            if (_done.Contains(function) || !_active.Add(function)) return;
            var callees = function.Blocks.SelectMany(b => b.Instructions).Where(i => i.Op == Op.Call).Select(Body).OfType<IrFunction>();
            stack.Push((function, new Queue<IrFunction>(callees)));
        }
    }

    private IrFunction? Body(Instruction call) => _bodies.GetValueOrDefault((FunctionRef)call.Attribute!);

    private void Into(IrFunction caller)
    {
        // A callback inlined with the function that takes it may bring the next: a few rounds.
        var growth = 0;
        for (var round = 0; round < 3; round++)
        {
            var locals = new List<Instruction>();
            var splicer = new Splicer(caller);
            var inlined = false;
            splicer.Run(i => i.Op is Op.Call or Op.CallClosure, call =>
            {
                if (Chosen(caller, call) is not { } callee || (growth += Size(callee)) > MostGrowth)
                {
                    splicer.Keep(call);
                    return;
                }
                inlined = true;
                new Splice(splicer, callee, locals).Write(call);
            });
            caller.Entry.Instructions.InsertRange(0, locals);
            if (!inlined) return;
            Simplify.Run(caller);
        }
    }

    private IrFunction? Chosen(IrFunction caller, Instruction call)
    {
        var reference = call.Op == Op.Call ? (FunctionRef)call.Attribute! : null;
        if (call.Op == Op.CallClosure && Devirtualize.Function(call.Operands[0]) is { } known && known.IsEnteredBy(((ClosureCall)call.Attribute!).Signature)) reference = known;
        if (reference is null || !_bodies.TryGetValue(reference, out var callee)) return null;
        if (callee == caller || reference.IsAsync || reference.IsGenerator || !_done.Contains(callee)) return null;
        var size = Size(callee);
        var limit = call.Op == Op.CallClosure || call.Operands.Exists(o => Devirtualize.Function(o) is not null) ? WithCallback : Tiny;
        return size <= limit ? callee : null;
    }

    private static int Size(IrFunction function) => function.Blocks.Sum(b => b.Instructions.Count);

    /// <summary>One copy of a callee in place of a call.</summary>
    private sealed class Splice(Splicer to, IrFunction callee, List<Instruction> locals)
    {
        private readonly Dictionary<Value, Value> _values = [];
        private readonly Dictionary<Block, Block> _blocks = [];
        private readonly Dictionary<InlinedCall, InlinedCall> _calls = new(ReferenceEqualityComparer.Instance);
        private InlinedCall _site = null!;

        public void Write(Instruction call)
        {
            _site = new InlinedCall(callee.Reference, call.Location);
            UnreachableBlocks.Run(callee);
            var join = to.NewBlock(call.Result?.Type ?? IrType.Void);
            Arguments(call);
            foreach (var block in callee.Blocks) _blocks[block] = to.NewBlock();
            foreach (var block in callee.Blocks)
            {
                var copy = _blocks[block];
                if (block.Handler is not null) copy.Handler = _blocks[block.Handler];
                copy.IsCold |= block.IsCold;
                if (block == callee.Entry) continue;
                foreach (var parameter in block.Parameters)
                {
                    var mapped = new Value(parameter.Type) { Name = parameter.Name };
                    copy.Parameters.Add(mapped);
                    _values[parameter] = mapped;
                }
            }
            to.Jump(_blocks[callee.Entry]);
            foreach (var block in callee.Blocks)
            {
                to.Place(_blocks[block]);
                foreach (var instruction in block.Instructions) Copy(instruction, join);
            }
            to.Place(join);
            if (call.Result is not null) to.Replacements.Add(call.Result, join.Parameters[0]);
        }

        private void Arguments(Instruction call)
        {
            var arguments = call.Operands.ToList();
            if (call.Op == Op.CallClosure)
            {
                arguments.RemoveAt(0);
                if (callee.Reference.HasClosure) arguments.Insert(0, to.Emit(Op.AsRef, call.Operands[0]));
            }
            for (var i = 0; i < arguments.Count; i++) _values[callee.Entry.Parameters[i]] = arguments[i];
        }

        private void Copy(Instruction instruction, Block join)
        {
            if (instruction.Op == Op.Return)
            {
                to.Jump(join, instruction.Operands.Count > 0 ? _values[instruction.Operands[0]] : null);
                return;
            }
            var targets = instruction.Targets.Select(t => new Target(_blocks[t.Block], t.Arguments.Select(a => _values[a])));
            var copy = new Instruction(instruction.Op, instruction.Result?.Type ?? IrType.Void, instruction.Operands.Select(o => _values[o]), instruction.Attribute, targets, Inside(instruction.Location));
            if (instruction.Op == Op.Local) locals.Add(copy);
            else to.Keep(copy);
            if (instruction.Result is null) return;
            copy.Result!.TakeName(instruction.Result);
            _values[instruction.Result] = copy.Result;
        }

        /// <summary>The same place, with this call around what had been inlined there before.</summary>
        private SourceLocation Inside(SourceLocation place) =>
            place with { Inlined = place.Inlined is { } call ? Inside(call) : _site };

        private InlinedCall Inside(InlinedCall call)
        {
            if (!_calls.TryGetValue(call, out var known)) _calls[call] = known = call with { Place = Inside(call.Place) };
            return known;
        }
    }
}
