using Ark.Ir;
using Ark.Llvm.Interop;

namespace Ark.Llvm.Emit;

/// <summary>Emits a whole program: declares everything, then bodies, descriptors and thunks as they are named.</summary>
internal sealed partial class ModuleEmitter
{
    private readonly Dictionary<string, LLVMValueRef> _functions = [];
    private readonly Dictionary<string, LLVMValueRef> _natives = [];
    private readonly Dictionary<string, IrFunction> _bodies;
    private readonly Dictionary<string, TraceInfo> _traces = [];
    private readonly Dictionary<string, int> _globals = [];

    public ModuleEmitter(IrModule program, EmitOptions options)
    {
        (Program, Options) = (program, options);
        Context = LLVMContextRef.Create();
        Context.SetDiscardValueNames(options.Optimize);
        var module = Context.CreateModuleWithName(program.Name);
        module.SetIsNewDbgInfoFormat(true);
        module.Target = options.Target.Triple;
        Module = module;
        using (var machine = options.Target.CreateMachine(options.Optimize))
        using (var layout = machine.CreateTargetDataLayout()) Module.SetDataLayout(layout);
        Types = new Types(Context);
        Attributes = new Attributes(Context, options.Target);
        Tbaa = new Tbaa(Context);
        Debug = new DebugInfo(this);
        ProfileKind = Context.GetMDKindID("prof");
        Unlikely = BranchWeights(1, 2000);
        Expected = BranchWeights(2000, 1);
        _bodies = program.Functions.ToDictionary(f => f.Reference.Symbol);
        for (var i = 0; i < program.Globals.Count; i++) _globals.Add(program.Globals[i].Name, i);
    }

    public IrModule Program { get; }
    public EmitOptions Options { get; }
    public LLVMContextRef Context { get; }
    public LLVMModuleRef Module { get; }
    public Types Types { get; }
    public Attributes Attributes { get; }
    public Tbaa Tbaa { get; }
    public DebugInfo Debug { get; }
    public uint ProfileKind { get; }
    /// <summary>Branch weights of a condition that is almost never true.</summary>
    public LLVMValueRef Unlikely { get; }
    /// <summary>Branch weights of a condition that is almost always true.</summary>
    public LLVMValueRef Expected { get; }

    public LlvmModule Emit()
    {
        CollectLayoutFacts();
        foreach (var function in Program.Functions) Declare(function.Reference);
        foreach (var function in Program.Functions)
        {
            _traces[SymbolOf(function.Reference)] = new TraceInfo(function.Reference.TraceName ?? function.Reference.Name, function.Location.File, function.Location.Line);
            new FunctionEmitter(this, function).Emit();
        }
        EmitPendingDescriptors();
        var program = DescribeProgram();
        StackChecks.Mark(this);
        Debug.Finish();
        return new LlvmModule(Context, Module, Options, _traces, Debug.FileNumbers(), program);
    }

    public IrFunction BodyOf(FunctionRef function) => _bodies[function.Symbol];

    public int GlobalIndex(Global global) =>
        _globals.TryGetValue(global.Name, out var index) ? index : throw new InvalidOperationException($"global '{global.Name}' is not in the module");

    // ── Functions ───────────────────────────────────────────────────────────────────────────────────────────────────

    /// <summary>Compiled functions live in a name space of their own, apart from C's.</summary>
    public static string SymbolOf(FunctionRef function) => "ark." + function.Symbol;

    public LLVMValueRef Declare(FunctionRef reference)
    {
        if (_functions.TryGetValue(reference.Symbol, out var known)) return known;
        if (!_bodies.ContainsKey(reference.Symbol)) throw new InvalidOperationException($"function '{reference.Symbol}' is called but not in the module");
        var function = Module.AddFunction(SymbolOf(reference), BodyType(reference));
        function.Linkage = LLVMLinkage.Internal;
        Attributes.AddToDefinition(function);
        function.AddAttributeAtIndex(LLVMValueRef.FunctionIndex, Attributes.NoTailCalls);
        AddContextAttributes(function);
        return _functions[reference.Symbol] = function;
    }

    /// <summary>The context is reached through this parameter only, so that no store to an object can change it.</summary>
    public void AddContextAttributes(LLVMValueRef function)
    {
        function.AddAttributeAtIndex(1, Attributes.NoAlias);
        function.AddAttributeAtIndex(1, Attributes.NoCapture);
        function.AddAttributeAtIndex(1, Attributes.NonNull);
        function.AddAttributeAtIndex(1, Attributes.NoUndef);
    }

    public LLVMTypeRef BodyType(FunctionRef reference) => ShapeType(new IndirectShape(reference.Signature, reference.HasClosure, reference.HasReceiver));

    public LLVMTypeRef ShapeType(IndirectShape shape)
    {
        var parameters = new List<LLVMTypeRef> { Types.Pointer };
        if (shape.HasClosure) parameters.Add(Types.Pointer);
        if (shape.HasReceiver) parameters.Add(Types.I64);
        foreach (var type in shape.Signature.Parameters) parameters.Add(Types.Of(type));
        return LLVMTypeRef.CreateFunction(Types.Of(shape.Signature.Result), parameters.ToArray());
    }

    // ── Natives ─────────────────────────────────────────────────────────────────────────────────────────────────────

    public (LLVMValueRef Function, LLVMTypeRef Type) Native(AbiEntry entry)
    {
        var type = NativeType(entry);
        if (_natives.TryGetValue(entry.Name, out var known)) return (known, type);
        var function = Module.AddFunction(entry.Name, type);
        Attributes.AddToNative(function, entry);
        if (entry.Result == IrType.I1) function.AddAttributeAtIndex(LLVMValueRef.ReturnIndex, Attributes.ZeroExtend);
        var first = entry.TakesContext ? 2u : 1u;
        for (var i = 0; i < entry.Parameters.Length; i++)
            if (entry.Parameters[i] == IrType.I1) function.AddAttributeAtIndex(first + (uint)i, Attributes.ZeroExtend);
        _natives.Add(entry.Name, function);
        return (function, type);
    }

    private LLVMTypeRef NativeType(AbiEntry entry)
    {
        var parameters = entry.Parameters.Select(Types.Of);
        if (entry.TakesContext) parameters = parameters.Prepend(Types.Pointer);
        return LLVMTypeRef.CreateFunction(Types.Of(entry.Result), parameters.ToArray());
    }

    private LLVMValueRef? _personality;
    public LLVMValueRef Personality =>
        _personality ??= Module.AddFunction("ark_personality", LLVMTypeRef.CreateFunction(Types.I32, []));

    /// <summary>Keeps a global that nothing refers to.</summary>
    public void KeepAlive(LLVMValueRef global)
    {
        var used = Module.AddGlobal(LLVMTypeRef.CreateArray(Types.Pointer, 1), "llvm.used");
        used.Linkage = LLVMLinkage.Appending;
        used.Section = "llvm.metadata";
        used.Initializer = LLVMValueRef.CreateConstArray(Types.Pointer, [global]);
    }

    private LLVMValueRef BranchWeights(uint taken, uint fallthrough) => Context.MetadataAsValue(Context.GetMDNode(
        Context.GetMDString("branch_weights"),
        LLVMMetadataRef.Of(LLVMValueRef.CreateConstInt(Types.I32, taken)),
        LLVMMetadataRef.Of(LLVMValueRef.CreateConstInt(Types.I32, fallthrough))));
}
