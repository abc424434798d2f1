using Ark.Ir;
using Ark.Llvm.Interop;

namespace Ark.Llvm.Emit;

/// <summary>The stack limit. Functions that can recurse call a marker on entry; after optimisation the markers become checks.</summary>
/// <remarks>
/// Not sooner, because what was inlined needs no check of its own. Not without the marker, because a function that LLVM has
/// found unable to throw would lose the handlers around its calls, and the check does throw.
/// </remarks>
internal static class StackChecks
{
    private const string MarkerName = "ark.stack.marker";

    /// <summary>Puts the marker at the head of each function that may be on the stack more than once.</summary>
    public static void Mark(ModuleEmitter module)
    {
        var recursive = Recursive(module.Program);
        if (recursive.Count == 0) return;
        var type = LLVMTypeRef.CreateFunction(module.Types.Void, [module.Types.Pointer]);
        var marker = module.Module.AddFunction(MarkerName, type);
        marker.AddAttributeAtIndex(LLVMValueRef.FunctionIndex, module.Attributes.WillReturn);
        marker.AddAttributeAtIndex(LLVMValueRef.FunctionIndex, module.Attributes.MemoryCheck);
        using var builder = module.Context.CreateBuilder();
        foreach (var reference in recursive)
        {
            var function = module.Declare(reference);
            builder.PositionBefore(function.EntryBasicBlock.Terminator);
            builder.CurrentDebugLocation = module.Context.CreateDebugLocation(0, 0, function.Subprogram);
            builder.BuildCall2(type, marker, [function.GetParam(0)]);
        }
    }

    /// <summary>Functions on a cycle of direct calls, and those that call what is not known: a chain of others is as short as the program.</summary>
    private static HashSet<FunctionRef> Recursive(IrModule program)
    {
        var calls = new Dictionary<string, List<string>>();
        var result = new HashSet<FunctionRef>();
        foreach (var function in program.Functions)
        {
            var callees = calls[function.Reference.Symbol] = [];
            foreach (var instruction in function.Blocks.SelectMany(b => b.Instructions))
            {
                if (instruction is { Op: Op.Call, Attribute: FunctionRef callee }) callees.Add(callee.Symbol);
                else if (instruction.Op.CallsProgram() || IsCallback(instruction)) result.Add(function.Reference);
            }
        }
        var cyclic = Cycles.Find(calls);
        foreach (var function in program.Functions)
            if (cyclic.Contains(function.Reference.Symbol)) result.Add(function.Reference);
        return result;
    }

    private static bool IsCallback(Instruction instruction) =>
        instruction is { Op: Op.CallNative, Attribute: NativeRef native } && Abi.Get(native.Name).Has(AbiEffects.Calls);

    /// <summary>Turns markers into checks: one at the entry of each function that still has any, none elsewhere.</summary>
    public static void Expand(LlvmModule module)
    {
        var marker = module.Module.GetNamedFunction(MarkerName);
        if (marker.IsNull) return;
        var expander = new Expander(module);
        for (var function = module.Module.FirstFunction; !function.IsNull; function = function.NextFunction)
            if (!function.IsDeclaration) expander.Expand(function, marker);
        LLVM.LLVMDeleteFunction(marker);
    }

    private sealed class Expander
    {
        private readonly LLVMContextRef _context;
        private readonly Types _types;
        private readonly LLVMTypeRef _overflowType, _readType;
        private readonly LLVMValueRef _overflow, _nothing, _read, _register, _unlikely;
        private readonly uint _profileKind;

        public Expander(LlvmModule module)
        {
            _context = module.Context;
            _types = new Types(_context);
            _overflowType = LLVMTypeRef.CreateFunction(_types.Void, [_types.Pointer]);
            var known = module.Module.GetNamedFunction("ark_stack_overflow");
            _overflow = known.IsNull ? module.Module.AddFunction("ark_stack_overflow", _overflowType) : known;
            _overflow.AddAttributeAtIndex(LLVMValueRef.FunctionIndex, _context.CreateEnumAttribute("cold"));
            _nothing = module.Module.GetIntrinsicDeclaration("llvm.donothing");
            _read = module.Module.GetIntrinsicDeclaration("llvm.read_register", _types.I64);
            _readType = _read.ValueType;
            _register = _context.MetadataAsValue(_context.GetMDNode(_context.GetMDString(module.Options.Target.StackPointer)));
            _profileKind = _context.GetMDKindID("prof");
            LLVMMetadataRef Weight(uint weight) => LLVMMetadataRef.Of(LLVMValueRef.CreateConstInt(_types.I32, weight));
            _unlikely = _context.MetadataAsValue(_context.GetMDNode(_context.GetMDString("branch_weights"), Weight(1), Weight(2000)));
        }

        public void Expand(LLVMValueRef function, LLVMValueRef marker)
        {
            if (RemoveMarkers(function, marker)) AddCheck(function);
        }

        private bool RemoveMarkers(LLVMValueRef function, LLVMValueRef marker)
        {
            var found = false;
            for (var block = function.FirstBasicBlock; !block.IsNull; block = block.Next)
                for (var at = block.FirstInstruction; !at.IsNull;)
                {
                    var instruction = at;
                    at = at.NextInstruction;
                    if (!instruction.IsCallOrInvoke || instruction.CalledValue != marker) continue;
                    found = true;
                    // An invoke ends its block and has edges: one with nothing to call takes its place.
                    if (instruction.IsInvoke) ReplaceInvoke(instruction);
                    LLVM.LLVMInstructionEraseFromParent(instruction);
                }
            return found;
        }

        private void ReplaceInvoke(LLVMValueRef invoke)
        {
            using var b = _context.CreateBuilder();
            b.PositionBefore(invoke);
            b.BuildInvoke2(_nothing.ValueType, _nothing, [], LLVM.LLVMGetNormalDest(invoke), LLVM.LLVMGetUnwindDest(invoke));
        }

        /// <summary>A new entry block ahead of the old one, which hands over its stack slots: elsewhere they would be dynamic.</summary>
        private void AddCheck(LLVMValueRef function)
        {
            var body = function.EntryBasicBlock;
            var entry = LLVM.LLVMInsertBasicBlockInContext(_context, body, "");
            var overflow = LLVM.LLVMInsertBasicBlockInContext(_context, body, "");
            using var b = _context.CreateBuilder();
            b.PositionAtEnd(entry);
            MoveSlots(b, body);
            if (function.Subprogram is { Handle: not 0 } subprogram) b.CurrentDebugLocation = _context.CreateDebugLocation(LLVM.LLVMDISubprogramGetLine(subprogram), 0, subprogram);
            var pointer = b.BuildCall2(_readType, _read, [_register]);
            var limit = b.BuildLoad2(_types.I64, function.GetParam(0));
            b.BuildCondBr(b.BuildICmp(LLVMIntPredicate.ULT, pointer, limit), overflow, body).SetMetadata(_profileKind, _unlikely);
            b.PositionAtEnd(overflow);
            b.BuildCall2(_overflowType, _overflow, [function.GetParam(0)]);
            b.BuildBr(body);
        }

        private static void MoveSlots(LLVMBuilderRef b, LLVMBasicBlockRef from)
        {
            for (var at = from.FirstInstruction; !at.IsNull;)
            {
                var instruction = at;
                at = at.NextInstruction;
                if (!instruction.IsAlloca) continue;
                LLVM.LLVMInstructionRemoveFromParent(instruction);
                LLVM.LLVMInsertIntoBuilder(b, instruction);
            }
        }
    }
}
