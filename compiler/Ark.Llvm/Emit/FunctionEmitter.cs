using Ark.Ir;
using Ark.Llvm.Interop;

namespace Ark.Llvm.Emit;

/// <summary>Emits one function body.</summary>
internal sealed partial class FunctionEmitter : ValueEmitter
{
    private readonly IrFunction _function;
    private readonly Dictionary<Value, LLVMValueRef> _values = [];
    private readonly Dictionary<Block, LLVMBasicBlockRef> _blocks = [];
    private readonly HashSet<Block> _joins = [];
    private readonly LLVMBuilderRef _prologue;
    private readonly FunctionDebugInfo _debug;
    private Block _block;

    public FunctionEmitter(ModuleEmitter module, IrFunction function) : base(module, module.Declare(function.Reference))
    {
        _function = function;
        _block = function.Entry;
        // Stack slots live in a block of their own ahead of the body, whose first block may be the target of jumps.
        _prologue = module.Context.CreateBuilder();
        _prologue.PositionAtEnd(NewBlock("prologue"));
        _debug = module.Debug.Start(function, Function);
    }

    public void Emit()
    {
        var order = ReversePostOrder();
        FindJoins(order);
        foreach (var block in order) _blocks.Add(block, NewBlock("b" + block.Id));
        BindParameters();
        foreach (var block in order) EmitBlock(block);
        _debug.Prologue(_prologue);
        _prologue.BuildBr(_blocks[_function.Entry]);
        _prologue.Dispose();
        B.Dispose();
    }

    /// <summary>An order in which values are defined before they are used, whatever the order of the list; handlers included.</summary>
    private List<Block> ReversePostOrder()
    {
        var order = new List<Block>();
        var seen = new HashSet<Block> { _function.Entry };
        var path = new Stack<(Block Block, IEnumerator<Block> Successors)>();
        path.Push((_function.Entry, Successors(_function.Entry).GetEnumerator()));
        while (path.TryPeek(out var top))
        {
            if (!top.Successors.MoveNext())
            {
                order.Add(top.Block);
                path.Pop();
            }
            else if (seen.Add(top.Successors.Current))
            {
                path.Push((top.Successors.Current, Successors(top.Successors.Current).GetEnumerator()));
            }
        }
        order.Reverse();
        return order;
    }

    /// <summary>The one to come right behind the block is the last: what its condition expects, the branch that was written first.</summary>
    private static IEnumerable<Block> Successors(Block block)
    {
        if (block.Handler is { } handler) yield return handler;
        for (var i = block.Terminator.Targets.Count - 1; i >= 0; i--) yield return block.Terminator.Targets[i].Block;
    }

    private void FindJoins(List<Block> order)
    {
        foreach (var block in order)
            foreach (var successor in Successors(block)) _joins.Add(successor);
    }

    private void BindParameters()
    {
        var index = 1u;
        foreach (var parameter in _function.Entry.Parameters)
        {
            var value = Function.GetParam(index++);
            _debug.Parameter(_prologue, parameter, value, index - 1);
            _values[parameter] = value;
        }
        if (Module.Program.Entry?.Symbol == _function.Reference.Symbol) PointToVariables();
        if (_function.FrameVariables.Count > 0) _debug.Frame(_prologue, _values[_function.Entry.Parameters[0]]);
        if (!_joins.Contains(_function.Entry)) return;
        // The entry is also a loop head: its parameters are phis, and the function's own come in from the prologue.
        B.PositionAtEnd(_blocks[_function.Entry]);
        foreach (var parameter in _function.Entry.Parameters)
        {
            var phi = B.BuildPhi(Types.Of(parameter.Type));
            phi.AddIncoming(_values[parameter], _prologue.InsertBlock);
            _values[parameter] = phi;
        }
    }

    private void PointToVariables()
    {
        if (!Module.Debug.HasVariables) return;
        var globals = _prologue.BuildLoad2(Types.Pointer, Place(ContextPointer, Layouts.ContextGlobals));
        Module.Debug.PointToVariables(_prologue, g => Place(globals, (uint)Module.GlobalIndex(g) * Layouts.Word));

        LLVMValueRef Place(LLVMValueRef from, uint bytes) => _prologue.BuildInBoundsGEP2(Types.I8, from, [Types.Long(bytes)]);
    }

    /// <summary>Instructions of the IR that stand in one block of LLVM: what people write stays whole.</summary>
    private const int LongestBlock = 1000;

    private void EmitBlock(Block block)
    {
        _block = block;
        B.PositionAtEnd(_blocks[block]);
        if (block != _function.Entry)
            foreach (var parameter in block.Parameters) ParameterOf(block, parameter);
        foreach (var parameter in block.Parameters) _debug.Define(B, _prologue, parameter, _values[parameter]);
        var builder = B;
        var count = 0;
        foreach (var instruction in block.Instructions)
        {
            if (++count % LongestBlock == 0) ContinueInNewBlock();
            builder.CurrentDebugLocation = _debug.Location(instruction.Location);
            var result = Emit(instruction);
            if (instruction.Result is not { } value) continue;
            _values[value] = result;
            _debug.Define(B, _prologue, value, result);
        }
    }

    /// <summary>Cuts the block here. LLVM selects instructions a block at a time and takes the square of its length and more.</summary>
    private void ContinueInNewBlock()
    {
        var next = NextBlock("");
        B.BuildBr(next);
        B.PositionAtEnd(next);
    }

    /// <summary>The phi of a block parameter; jumps are emitted before their target, so whoever comes first makes it.</summary>
    private LLVMValueRef ParameterOf(Block block, Value parameter)
    {
        if (_values.TryGetValue(parameter, out var known)) return known;
        var here = B.InsertBlock;
        var target = _blocks[block];
        // All phis of a block must lead it: they are made together, while it is still empty.
        B.PositionAtEnd(target);
        foreach (var each in block.Parameters) _values[each] = B.BuildPhi(Types.Of(each.Type));
        B.PositionAtEnd(here);
        return _values[parameter];
    }

    private LLVMValueRef Get(Value value) =>
        _values.TryGetValue(value, out var known) ? known : throw new InvalidOperationException($"a {value.Type} value '{value.Name}' of {_function.Reference} is used before it is defined");

    private LLVMValueRef Operand(Instruction instruction, int index) => Get(instruction.Operands[index]);

    // ── The instruction table ───────────────────────────────────────────────────────────────────────────────────────

    /// <summary>One arm an instruction, in the table's order; the result is default where there is none.</summary>
    private LLVMValueRef Emit(Instruction i) => i.Op switch
    {
        Op.Const => Constant(i),
        Op.ConstString => StringConstant((string)i.Attribute!),
        Op.ConstBigInt => BoxPointer(Module.BigIntLiteral((string)i.Attribute!)),
        Op.Descriptor => DescriptorAddress(i.Attribute!),
        Op.FunctionValue => BoxPointer(Module.FunctionObject((FunctionRef)i.Attribute!)),

        >= Op.Canon and <= Op.F64ToIndex => Float(i),
        >= Op.I32Add and <= Op.I64Lt => Integer(i),

        Op.Not => B.BuildNot(Operand(i, 0)),
        Op.I1Eq => B.BuildICmp(LLVMIntPredicate.EQ, Operand(i, 0), Operand(i, 1)),
        Op.Select => B.BuildSelect(Operand(i, 0), Operand(i, 1), Operand(i, 2)),

        Op.BoxF64 => Bits(Operand(i, 0)),
        Op.BoxI1 => BoxBoolean(Operand(i, 0)),
        Op.BoxRef => BoxPointer(Operand(i, 0)),
        Op.AsF64 => B.BuildBitCast(Operand(i, 0), Types.F64),
        Op.AsRef => UnboxPointer(Operand(i, 0)),
        Op.IsNumber => IsNumber(Operand(i, 0)),
        Op.IsPointer => IsPointer(Operand(i, 0)),
        Op.IsSame => B.BuildICmp(LLVMIntPredicate.EQ, Operand(i, 0), Operand(i, 1)),
        Op.IsLayout => IsLayout(Operand(i, 0), (Layout)i.Attribute!),
        Op.IsKind => IsKind(Operand(i, 0), (HeapKind)i.Attribute!),
        Op.IsNullish => B.BuildOr(IsWord(Operand(i, 0), ValueBits.Undefined), IsWord(Operand(i, 0), ValueBits.Null)),
        Op.Truthy => CallNative(Abi.Get("ark_to_boolean"), [Operand(i, 0)]),
        Op.UnboxF64 => UnboxNumber(Operand(i, 0)),
        Op.ToNumber => NumberOr(IsNumber(Operand(i, 0)), Operand(i, 0), Abi.Get("ark_to_number")),
        Op.StrictEqual => CallNative(Abi.Get("ark_strict_equal"), [Operand(i, 0), Operand(i, 1)]),
        Op.CheckTdz => CheckInitialized(Operand(i, 0), (string)i.Attribute!),

        Op.GetNamed => CallNative(Abi.Get("ark_get_named"), [Operand(i, 0), Module.StringLiteral((string)i.Attribute!), Module.CacheWord()]),
        Op.SetNamed => CallNative(Abi.Get("ark_set_named"), [Operand(i, 0), Module.StringLiteral((string)i.Attribute!), Operand(i, 1), Module.CacheWord()]),
        Op.CallNamed => CallNamed(i, (NamedCall)i.Attribute!),

        >= Op.Alloc and <= Op.LocalStore => Object(i),
        >= Op.Call and <= Op.Poll => Call(i),
        >= Op.Jump and <= Op.Unreachable => Terminator(i),
        _ => throw new InvalidOperationException($"{i.Op} in {_function.Reference} was not expanded"),
    };

    // ── Constants and checks ────────────────────────────────────────────────────────────────────────────────────────

    private LLVMValueRef Constant(Instruction i) => (i.Result!.Type, i.Attribute) switch
    {
        (IrType.I1, bool flag) => Types.Bool(flag),
        (IrType.I32, int number) => Types.Int(number),
        (IrType.I64, long number) => Types.Long((ulong)number),
        (IrType.F64, double number) => Types.Double(ValueBits.Of(number)),
        (IrType.F64, ValueConstant.Undefined) => Types.Double(ValueBits.Undefined),
        (IrType.Value, double number) => Types.Long(ValueBits.Of(number)),
        (IrType.Value, ValueConstant constant) => Types.Long(ValueBits.Of(constant)),
        (IrType.Ptr or IrType.Ref, 0L) => Types.NullPointer,
        var (type, attribute) => throw new InvalidOperationException($"'{attribute}' is no constant of type {type}"),
    };

    private LLVMValueRef StringConstant(string text) => BoxPointer(Module.StringLiteral(text));

    private LLVMValueRef DescriptorAddress(object of) => of switch
    {
        Layout layout => Module.LayoutDescriptor(layout),
        FunctionRef function => Module.FunctionDescriptor(function),
        ElementKind => Module.ArrayDescriptor,
        _ => throw new InvalidOperationException($"'{of}' has no descriptor"),
    };

    private LLVMValueRef IsKind(LLVMValueRef value, HeapKind kind) => AndThen(IsPointer(value), () =>
    {
        var descriptor = LoadDescriptor(UnboxPointer(value));
        return B.BuildICmp(LLVMIntPredicate.EQ, LoadFromDescriptor(Types.I8, descriptor, Layouts.DescriptorKind), Types.Byte((ulong)kind));
    });

    private LLVMValueRef CheckInitialized(LLVMValueRef value, string name)
    {
        var (missing, then) = (NewBlock("tdz"), NextBlock(""));
        Unlikely(B.BuildCondBr(IsWord(value, ValueBits.Uninitialized), missing, then));
        B.PositionAtEnd(missing);
        CallNative(Abi.Get("ark_throw_tdz"), [Module.StringLiteral(name)]);
        B.BuildUnreachable();
        B.PositionAtEnd(then);
        return default;
    }
}
