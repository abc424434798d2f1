using Ark.Ir;
using Ark.Llvm.Interop;

namespace Ark.Llvm.Emit;

/// <summary>The entries of function values: both take the closure; the direct one machine parameters, the universal one boxed ones.</summary>
internal sealed partial class ModuleEmitter
{
    private readonly Dictionary<string, LLVMValueRef> _directEntries = [];
    private readonly Dictionary<string, LLVMValueRef> _universalEntries = [];
    private LLVMValueRef? _undefinedWord;

    public LLVMTypeRef UniversalType => LLVMTypeRef.CreateFunction(Types.I64, [Types.Pointer, Types.I64, Types.I64, Types.I32, Types.Pointer]);

    /// <summary>The word that stands in for a missing argument.</summary>
    private LLVMValueRef UndefinedWord => _undefinedWord ??= Data("undefined", Types.Long(ValueBits.Undefined), isConstant: true, alignment: 8);

    /// <summary>(context, closure, parameters): the body itself where it takes its closure, else a step that drops it.</summary>
    private LLVMValueRef DirectEntry(FunctionRef function)
    {
        if (function.HasClosure) return Declare(function);
        if (_directEntries.TryGetValue(function.Symbol, out var known)) return known;
        var thunk = NewThunk("direct." + function.Symbol, ShapeType(new IndirectShape(function.Signature, HasClosure: true, HasReceiver: false)));
        _directEntries.Add(function.Symbol, thunk);
        using var b = Context.CreateBuilder();
        b.PositionAtEnd(Context.AppendBasicBlock(thunk, ""));
        if (Options.Optimize) b.CurrentDebugLocation = Debug.StartUnwritten(thunk);
        var arguments = new List<LLVMValueRef> { thunk.GetParam(0) };
        for (var i = 0; i < function.Signature.Parameters.Count; i++) arguments.Add(thunk.GetParam((uint)i + 2));
        var call = b.BuildCall2(BodyType(function), Declare(function), arguments.ToArray());
        call.TailCallKind = LLVMTailCallKind.Tail;
        if (function.Signature.Result == IrType.Void) b.BuildRetVoid();
        else b.BuildRet(call);
        return thunk;
    }

    /// <summary>(context, closure value, receiver, count, boxed arguments) -> value.</summary>
    public LLVMValueRef UniversalEntry(FunctionRef function)
    {
        if (_universalEntries.TryGetValue(function.Symbol, out var known)) return known;
        var thunk = NewThunk("universal." + function.Symbol, UniversalType);
        _universalEntries.Add(function.Symbol, thunk);
        new ThunkEmitter(this, thunk, function).Emit();
        return thunk;
    }

    private LLVMValueRef NewThunk(string name, LLVMTypeRef type)
    {
        var thunk = Module.AddFunction("ark." + name, type);
        thunk.Linkage = LLVMLinkage.Internal;
        Attributes.AddToDefinition(thunk);
        AddContextAttributes(thunk);
        return thunk;
    }

    /// <summary>Unboxes the arguments as the signature wants them and boxes the result.</summary>
    private sealed class ThunkEmitter(ModuleEmitter module, LLVMValueRef thunk, FunctionRef function) : ValueEmitter(module, thunk)
    {
        protected override LLVMBasicBlockRef? UnwindBlock => null;
        protected override LLVMBasicBlockRef PendingBlock => _pending ??= NewPendingBlock();
        private LLVMBasicBlockRef? _pending;

        public void Emit()
        {
            B.PositionAtEnd(NewBlock("entry"));
            if (Module.Options.Optimize)
            {
                var builder = B;
                builder.CurrentDebugLocation = Module.Debug.StartUnwritten(Function);
            }
            if (function.Receiver is { } layout) CheckReceiver(layout);
            CallAndReturn(function);
            B.Dispose();
        }

        private void CallAndReturn(FunctionRef callee)
        {
            var arguments = new List<LLVMValueRef> { ContextPointer };
            if (callee.HasClosure) arguments.Add(UnboxPointer(Function.GetParam(1)));
            if (callee.HasReceiver) arguments.Add(Function.GetParam(2));
            var parameters = callee.Signature.Parameters;
            for (var i = 0; i < parameters.Count; i++)
                arguments.Add(callee.HasRest && i == parameters.Count - 1 ? RestArgument(i) : Unboxed(Argument(i), i));
            var result = B.BuildCall2(Module.BodyType(callee), Module.Declare(callee), arguments.ToArray());
            B.BuildRet(ToValue(result, callee.Signature.Result));
        }

        private LLVMValueRef Unboxed(LLVMValueRef argument, int index)
        {
            var type = function.Signature.Parameters[index];
            return (function.Converted.ElementAtOrDefault(index), type) switch
            {
                (ArgumentConversion.Number, IrType.F64) => NumberOr(B.BuildOr(IsNumber(argument), IsWord(argument, ValueBits.Undefined)), argument, Abi.Get("ark_number_argument")),
                (ArgumentConversion.Text, IrType.Value) => CallNative(Abi.Get("ark_text_argument"), [argument]),
                _ => FromValue(argument, type),
            };
        }

        /// <summary>The body relies on its receiver: for one that a program made up (`const f = o.m; f()`) there is another copy.</summary>
        private void CheckReceiver(Layout layout)
        {
            var (other, mismatch, then) = (NewBlock("other"), NewBlock("mismatch"), NewBlock(""));
            Likely(B.BuildCondBr(IsLayout(Function.GetParam(2), layout), then, other));
            B.PositionAtEnd(other);
            var isVariant = CallNative(Abi.Get("ark_is_variant"), [Function.GetParam(2), Module.LayoutDescriptor(layout)]);
            B.BuildCondBr(isVariant, then, mismatch);
            B.PositionAtEnd(mismatch);
            if (Module.Program.Unbound.TryGetValue(function.Symbol, out var unbound))
            {
                CallAndReturn(unbound);
            }
            else
            {
                CallNative(Abi.Get("ark_throw_mismatch"), [Function.GetParam(2), Module.StringLiteral("this")]);
                B.BuildUnreachable();
            }
            B.PositionAtEnd(then);
        }

        private LLVMValueRef Argument(int index)
        {
            var isPresent = B.BuildICmp(LLVMIntPredicate.SGT, Function.GetParam(3), Types.Int(index));
            var place = B.BuildSelect(isPresent, Offset(Function.GetParam(4), (uint)index * Layouts.Word), Module.UndefinedWord);
            return Load(Types.I64, place, Memory.Argument);
        }

        private LLVMValueRef RestArgument(int first) =>
            CallNative(Abi.Get("ark_array_of_arguments"), [Function.GetParam(3), Function.GetParam(4), Types.Int(first)]);

        private LLVMBasicBlockRef NewPendingBlock()
        {
            var here = B.InsertBlock;
            var block = NewBlock("pending");
            B.PositionAtEnd(block);
            CallNative(Abi.Get("ark_throw_pending"), []);
            B.BuildUnreachable();
            B.PositionAtEnd(here);
            return block;
        }
    }
}
