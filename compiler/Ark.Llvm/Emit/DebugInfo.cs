using Ark.Ir;
using Ark.Llvm.Interop;

namespace Ark.Llvm.Emit;

/// <summary>DWARF: lines in every build, because traces are made from them; variables in debug builds.</summary>
internal sealed class DebugInfo
{
    private const uint EncodingFloat = 4, EncodingUnsigned = 7, EncodingSigned = 5, EncodingBoolean = 2;

    private readonly ModuleEmitter _module;
    private readonly LLVMDIBuilderRef _builder;
    private readonly LLVMMetadataRef[] _files;
    private readonly LLVMMetadataRef _functionType;
    private readonly Dictionary<IrType, LLVMMetadataRef> _types = [];
    private readonly Dictionary<IrFunction, LLVMMetadataRef> _subprograms = [];
    private readonly Dictionary<(LLVMMetadataRef Subprogram, int File), LLVMMetadataRef> _scopes = [];
    private readonly Dictionary<(LLVMMetadataRef Subprogram, InlinedCall Call), LLVMMetadataRef> _calls = [];

    public DebugInfo(ModuleEmitter module)
    {
        _module = module;
        var context = module.Context;
        void Flag(string name, uint value) => module.Module.AddModuleFlag(
            name, LLVMModuleFlagBehavior.Warning, LLVMMetadataRef.Of(LLVMValueRef.CreateConstInt(context.Int32Type, value)));
        Flag("Debug Info Version", 3);
        Flag("Dwarf Version", 5);
        // As clang sets it for the runtime, or linking the two warns: all functions, on Arm all but leaves.
        Flag("frame-pointer", module.Options.Target.Name == "aarch64" ? 1u : 2u);
        Flag("uwtable", 2);
        Flag("PIC Level", 2);
        Flag("PIE Level", 2);
        _builder = LLVMDIBuilderRef.Create(module.Module);
        _files = module.Program.Files.Select(CreateFile).DefaultIfEmpty(CreateFile("program.ets")).ToArray();
        _builder.CreateCompileUnit(
            LLVMDWARFSourceLanguage.C11, _files[0], "ark", module.Options.Optimize,
            module.Options.Optimize ? LLVMDWARFEmissionKind.LineTablesOnly : LLVMDWARFEmissionKind.Full);
        _functionType = _builder.CreateSubroutineType(_files[0], []);
        if (!HasVariables) return;
        CreateTypes();
        NamePrinters();
    }

    public bool HasVariables => !_module.Options.Optimize;
    public LLVMContextRef Context => _module.Context;
    public LLVMDIBuilderRef Builder => _builder;
    public Types Types => _module.Types;

    public void Finish()
    {
        _builder.DIBuilderFinalize();
        _builder.Dispose();
    }

    /// <summary>The files of the program by what stands for them here.</summary>
    public IReadOnlyDictionary<LLVMMetadataRef, int> FileNumbers()
    {
        var numbers = new Dictionary<LLVMMetadataRef, int>();
        for (var i = 0; i < _files.Length; i++) numbers.TryAdd(_files[i], i);
        return numbers;
    }

    public LLVMMetadataRef File(int index) => index >= 0 && index < _files.Length ? _files[index] : _files[0];
    public LLVMMetadataRef TypeOf(IrType type) => _types[type];

    public FunctionDebugInfo Start(IrFunction function, LLVMValueRef llvm)
    {
        var subprogram = SubprogramOf(function);
        llvm.Subprogram = subprogram;
        return new FunctionDebugInfo(this, function, subprogram, File(function.Location.File));
    }

    /// <summary>A function that nobody wrote, into which others may be inlined all the same; its own code has this place.</summary>
    public LLVMMetadataRef StartUnwritten(LLVMValueRef llvm)
    {
        var subprogram = CreateSubprogram(llvm.Name, llvm.Name, _files[0], 0);
        llvm.Subprogram = subprogram;
        return Context.CreateDebugLocation(0, 0, subprogram);
    }

    public LLVMMetadataRef PlaceIn(LLVMMetadataRef subprogram, int functionFile, SourceLocation place) => place.Line == 0
        ? Context.CreateDebugLocation(0, 0, subprogram)
        : Context.CreateDebugLocation((uint)place.Line, (uint)place.Column, Scope(subprogram, functionFile, place.File));

    /// <summary>A place in a body that replaced a call: LLVM is told the call, as it would note it for what it inlines itself.</summary>
    public LLVMMetadataRef PlaceIn(LLVMMetadataRef subprogram, int functionFile, SourceLocation place, InlinedCall call)
    {
        var callee = _module.BodyOf(call.Callee);
        if (!_calls.TryGetValue((subprogram, call), out var at))
            _calls[(subprogram, call)] = at = call.Place.Inlined is { } outer ? PlaceIn(subprogram, functionFile, call.Place, outer) : PlaceIn(subprogram, functionFile, call.Place);
        return Context.CreateDebugLocation((uint)place.Line, (uint)place.Column, Scope(SubprogramOf(callee), callee.Location.File, place.File), at);
    }

    private LLVMMetadataRef SubprogramOf(IrFunction function)
    {
        if (_subprograms.TryGetValue(function, out var known)) return known;
        var name = function.Reference.TraceName ?? function.Reference.Name;
        var symbol = ModuleEmitter.SymbolOf(function.Reference);
        return _subprograms[function] = CreateSubprogram(name.Length == 0 ? "<top level>" : name, symbol, File(function.Location.File), (uint)function.Location.Line);
    }

    /// <summary>The symbol is for <see cref="CodeGen.CallPlaces"/>; debuggers would show it instead of the name.</summary>
    private LLVMMetadataRef CreateSubprogram(string name, string symbol, LLVMMetadataRef file, uint line)
    {
        var isOptimized = _module.Options.Optimize;
        return _builder.CreateFunction(file, name, isOptimized ? symbol : "", file, line, _functionType, LLVMDIFlags.Zero, isOptimized);
    }

    /// <summary>Code of a function that stands in another file.</summary>
    private LLVMMetadataRef Scope(LLVMMetadataRef subprogram, int functionFile, int file)
    {
        if (file == functionFile) return subprogram;
        if (!_scopes.TryGetValue((subprogram, file), out var scope))
            _scopes[(subprogram, file)] = scope = _builder.CreateLexicalBlockFile(subprogram, File(file));
        return scope;
    }

    private LLVMMetadataRef CreateFile(string path) =>
        Path.IsPathRooted(path)
            ? _builder.CreateFile(Path.GetFileName(path), Path.GetDirectoryName(path) ?? "/")
            : _builder.CreateFile(path, _module.Options.SourceRoot);

    /// <summary>Names by which the pretty printers know what they show.</summary>
    private void CreateTypes()
    {
        var word = _builder.CreateBasicType("uint64_t", 64, EncodingUnsigned);
        var real = _builder.CreateBasicType("double", 64, EncodingFloat);
        LLVMMetadataRef Wrap(string name, string member, LLVMMetadataRef type) =>
            _builder.CreateStructType(name, _files[0], 64, [_builder.CreateMemberType(_files[0], member, _files[0], 64, 0, type)]);
        _types[IrType.Value] = Wrap("ArkValue", "bits", word);
        _types[IrType.F64] = Wrap("ArkNumber", "number", real);
        _types[IrType.Ref] = Wrap("ArkRef", "address", word);
        _types[IrType.I32] = _builder.CreateBasicType("int", 32, EncodingSigned);
        _types[IrType.I64] = _builder.CreateBasicType("long", 64, EncodingSigned);
        _types[IrType.I1] = _builder.CreateBasicType("boolean", 8, EncodingBoolean);
        _types[IrType.Ptr] = _builder.CreatePointerType(word);
    }

    /// <summary>The printers travel inside the executable: entry type 4 is a Python script as text, behind its name.</summary>
    private void NamePrinters()
    {
        using var stream = typeof(DebugInfo).Assembly.GetManifestResourceStream("ark_gdb.py")!;
        using var reader = new StreamReader(stream);
        var text = System.Text.Encoding.UTF8.GetBytes("\u0004ark_gdb\n" + reader.ReadToEnd());
        var data = Context.GetConstString(text, dontNullTerminate: false);
        var global = _module.Module.AddGlobal(data.TypeOf, "gdb.printers");
        global.Initializer = data;
        global.IsGlobalConstant = true;
        global.Linkage = LLVMLinkage.Private;
        global.Alignment = 1;
        global.Section = ".debug_gdb_scripts";
        _module.KeepAlive(global);
    }
}

/// <summary>Lines and variables of one function.</summary>
internal sealed class FunctionDebugInfo(DebugInfo debug, IrFunction function, LLVMMetadataRef subprogram, LLVMMetadataRef file)
{
    private readonly Dictionary<(string, IrType), LLVMValueRef> _slots = [];

    private LLVMMetadataRef Start => debug.Context.CreateDebugLocation((uint)function.Location.Line, (uint)function.Location.Column, subprogram);

    public LLVMMetadataRef Location(SourceLocation place) => place.Inlined is { } call
        ? debug.PlaceIn(subprogram, function.Location.File, place, call)
        : debug.PlaceIn(subprogram, function.Location.File, place);

    public void Prologue(LLVMBuilderRef prologue) => prologue.CurrentDebugLocation = Start;

    /// <summary>A parameter gets a home in memory, where the debugger finds it all the time.</summary>
    public void Parameter(LLVMBuilderRef prologue, Value parameter, LLVMValueRef value, uint index)
    {
        if (!debug.HasVariables || parameter.Name is null) return;
        prologue.CurrentDebugLocation = Start;
        var home = prologue.BuildAlloca(debug.Types.Of(parameter.Type), parameter.Name);
        prologue.BuildStore(value, home);
        var variable = debug.Builder.CreateParameterVariable(
            subprogram, parameter.Name, index, file, (uint)function.Location.Line, debug.TypeOf(parameter.Type), LLVMDIFlags.Zero);
        debug.Builder.InsertDeclareRecordAtEnd(home, variable, debug.Builder.CreateExpression(), Start, prologue.InsertBlock);
        _slots.TryAdd((parameter.Name, parameter.Type), home);
    }

    /// <summary>Every SSA value with a source name is kept in that variable's home as well.</summary>
    public void Define(LLVMBuilderRef builder, LLVMBuilderRef prologue, Value value, LLVMValueRef llvm)
    {
        if (!debug.HasVariables || value.Name is not { } name || value.Type == IrType.Void) return;
        if (!_slots.TryGetValue((name, value.Type), out var home))
        {
            home = prologue.BuildAlloca(debug.Types.Of(value.Type), name);
            // Until it is assigned it reads as uninitialised, not as what the stack held.
            if (value.Type is IrType.Value or IrType.Ref or IrType.F64) prologue.BuildStore(debug.Types.Long(ValueBits.Uninitialized), home);
            Declare(name, value.Type, home, prologue.InsertBlock);
        }
        builder.BuildStore(llvm, home);
    }

    public void Declare(string name, IrType type, LLVMValueRef place, LLVMBasicBlockRef block)
    {
        if (!debug.HasVariables || name.Length == 0 || !_slots.TryAdd((name, type), place)) return;
        var variable = debug.Builder.CreateAutoVariable(subprogram, name, file, (uint)function.Location.Line, debug.TypeOf(type));
        debug.Builder.InsertDeclareRecordAtEnd(place, variable, debug.Builder.CreateExpression(), Start, block);
    }
}
