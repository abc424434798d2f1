using System.Runtime.InteropServices;
using Ark.Llvm.Emit;
using Ark.Llvm.Interop;

namespace Ark.Llvm.CodeGen;

/// <summary>Where code comes from: a place in the function that it stands in, or in a body that was inlined there.</summary>
internal sealed record CallPlace(int File, int Line, int Column, InlinedBody? Body = null);

/// <summary>A body that took the place of a call.</summary>
internal sealed record InlinedBody(TraceInfo Function, CallPlace Call);

/// <summary>Numbers the calls of optimised code by what a stack trace shows for them.</summary>
/// <remarks>
/// A line table has one place an address, but a call in inlined code stands for a chain of frames. So once LLVM has inlined
/// what it wants, each distinct chain gets a number, and that is the "line" of its calls: the object's line table then tells
/// which chain an address belongs to. Only return addresses are ever looked up: nothing but calls has a line at all.
/// </remarks>
internal sealed unsafe class CallPlaces
{
    // The operands of these metadata nodes, in LLVM's order.
    private const int SubprogramSymbol = 3, BlockScope = 1, BlockOperands = 2;

    /// <summary>The "column" of numbers: LLVM adds true lines where functions begin, in column 0.</summary>
    private const int Numbered = 1;

    private readonly LlvmModule _module;
    private readonly List<CallPlace> _places = [];
    private readonly Dictionary<LLVMMetadataRef, CallPlace> _known = [];
    private readonly Dictionary<CallPlace, int> _numbers = [];
    private readonly Dictionary<LLVMMetadataRef, TraceInfo> _functions = [];
    private readonly Dictionary<string, TraceInfo> _traces = [];

    private CallPlaces(LlvmModule module) => _module = module;

    public static CallPlaces Number(LlvmModule module)
    {
        var result = new CallPlaces(module);
        for (var function = module.Module.FirstFunction; !function.IsNull; function = function.NextFunction)
            if (!function.IsDeclaration && function.Subprogram is { Handle: not 0 } subprogram) result.Number(function, subprogram);
        return result;
    }

    /// <summary>Whether a row of the object's line table is one of ours.</summary>
    public static bool IsNumber(LineRow row) => row.Column == Numbered && row.Line > 0;

    public CallPlace this[LineRow row] => _places[row.Line - 1];

    /// <summary>By symbol; copies that LLVM made of a function are called as that is.</summary>
    public IReadOnlyDictionary<string, TraceInfo> Traces => _traces;

    private void Number(LLVMValueRef function, LLVMMetadataRef subprogram)
    {
        _traces[function.Name] = FunctionOf(subprogram);
        for (var block = function.FirstBasicBlock; !block.IsNull; block = block.Next)
            for (var at = block.FirstInstruction; !at.IsNull; at = at.NextInstruction)
            {
                var location = LLVM.LLVMInstructionGetDebugLoc(at);
                if (location.Handle == 0) continue;
                var isCall = at.IsCallOrInvoke && !at.CalledValue.Name.StartsWith("llvm.", StringComparison.Ordinal);
                LLVM.LLVMInstructionSetDebugLoc(at, isCall ? _module.Context.CreateDebugLocation((uint)NumberOf(PlaceOf(location)), Numbered, subprogram) : default);
            }
    }

    private int NumberOf(CallPlace place)
    {
        if (_numbers.TryGetValue(place, out var known)) return known;
        _places.Add(place);
        return _numbers[place] = _places.Count;
    }

    private CallPlace PlaceOf(LLVMMetadataRef location)
    {
        if (_known.TryGetValue(location, out var known)) return known;
        var scope = LLVM.LLVMDILocationGetScope(location);
        var file = _module.FileNumbers.GetValueOrDefault(LLVM.LLVMDIScopeGetFile(scope));
        var call = LLVM.LLVMDILocationGetInlinedAt(location);
        var body = call.Handle == 0 ? null : new InlinedBody(FunctionOf(scope), PlaceOf(call));
        var place = new CallPlace(file, (int)LLVM.LLVMDILocationGetLine(location), (int)LLVM.LLVMDILocationGetColumn(location), body);
        return _known[location] = place;
    }

    private TraceInfo FunctionOf(LLVMMetadataRef scope)
    {
        if (_functions.TryGetValue(scope, out var known)) return known;
        var operands = Operands(_module.Context.MetadataAsValue(scope));
        while (operands.Length == BlockOperands) operands = Operands(operands[BlockScope]);
        var text = LLVM.LLVMGetMDString(operands[SubprogramSymbol], out var length);
        var symbol = Marshal.PtrToStringUTF8((nint)text, (int)length);
        return _functions[scope] = _module.Traces.GetValueOrDefault(symbol) ?? new TraceInfo("", 0, 0);
    }

    private static LLVMValueRef[] Operands(LLVMValueRef node)
    {
        var operands = new LLVMValueRef[LLVM.LLVMGetMDNodeNumOperands(node)];
        LLVM.LLVMGetMDNodeOperands(node, operands);
        return operands;
    }
}
