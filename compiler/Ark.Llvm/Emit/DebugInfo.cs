using Ark.Ir;
using Ark.Llvm.Interop;

namespace Ark.Llvm.Emit;

/// <summary>DWARF: lines in every build, because traces are made from them; variables in debug builds.</summary>
internal sealed class DebugInfo
{
    private const uint EncodingFloat = 4, EncodingUnsigned = 7, EncodingSigned = 5, EncodingBoolean = 2;

    private readonly ModuleEmitter _module;
    /// <summary>DWARF's words: what an address holds, so many bytes further.</summary>
    public const ulong Deref = 0x06, PlusConstant = 0x23;

    private readonly LLVMDIBuilderRef _builder;
    private readonly LLVMMetadataRef[] _files;
    /// <summary>Of files with variables of their own: a debugger takes those of the unit that a function is in to be in its scope.</summary>
    private readonly Dictionary<LLVMMetadataRef, LLVMDIBuilderRef> _units = [];
    private readonly List<(LLVMValueRef Pointer, Global Global)> _variables = [];
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
        CreateUnit(_builder, _files[0]);
        _functionType = _builder.CreateSubroutineType(_files[0], []);
        if (!HasVariables) return;
        CreateTypes();
        foreach (var global in module.Program.Globals) CreateVariable(global);
        NamePrinters();
    }

    private LLVMMetadataRef CreateUnit(LLVMDIBuilderRef builder, LLVMMetadataRef file) => builder.CreateCompileUnit(
        LLVMDWARFSourceLanguage.C11, file, "ark", _module.Options.Optimize,
        _module.Options.Optimize ? LLVMDWARFEmissionKind.LineTablesOnly : LLVMDWARFEmissionKind.Full);

    public bool HasVariables => !_module.Options.Optimize;
    public LLVMContextRef Context => _module.Context;
    public LLVMDIBuilderRef Builder => _builder;
    public Types Types => _module.Types;

    public void Finish()
    {
        foreach (var builder in _units.Values.Prepend(_builder))
        {
            builder.DIBuilderFinalize();
            builder.Dispose();
        }
    }

    // ── Variables of modules ────────────────────────────────────────────────────────────────────────────────────────────

    /// <summary>They lie in an area that the runtime allocates, so static memory holds where; <see cref="PointToVariables"/> writes that there.</summary>
    private void CreateVariable(Global global)
    {
        if (global.Written is not var (name, place)) return;
        var file = File(place.File);
        if (!_units.TryGetValue(file, out var unit))
        {
            _units[file] = unit = LLVMDIBuilderRef.Create(_module.Module);
            CreateUnit(unit, file);
        }
        var pointer = _module.Module.AddGlobal(Types.Pointer, "variable." + global.Name);
        pointer.Linkage = LLVMLinkage.Internal;
        pointer.Initializer = Types.Pointer.Null;
        var type = TypeOf(global.Kind == SlotKind.F64 ? IrType.F64 : IrType.Value);
        pointer.SetGlobalMetadata(Context.GetMDKindID("dbg"), unit.CreateGlobalVariable(file, name, file, (uint)place.Line, type, unit.CreateExpression(Deref)));
        _variables.Add((pointer, global));
    }

    /// <summary>At the start of the program.</summary>
    /// <param name="placeOf">Makes the address of a variable.</param>
    public void PointToVariables(LLVMBuilderRef builder, Func<Global, LLVMValueRef> placeOf)
    {
        foreach (var (pointer, global) in _variables) builder.BuildStore(placeOf(global), pointer);
    }

    // ── Functions ───────────────────────────────────────────────────────────────────────────────────────────────────────

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
        return _units.GetValueOrDefault(file, _builder).CreateFunction(file, name, isOptimized ? symbol : "", file, line, _functionType, LLVMDIFlags.Zero, isOptimized);
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
        var text = System.Text.Encoding.UTF8.GetBytes("\u0004ark_gdb\n" + Resource("ark_values.py") + Resource("ark_gdb.py"));
        var data = Context.GetConstString(text, dontNullTerminate: false);
        var global = _module.Module.AddGlobal(data.TypeOf, "gdb.printers");
        global.Initializer = data;
        global.IsGlobalConstant = true;
        global.Linkage = LLVMLinkage.Private;
        global.Alignment = 1;
        global.Section = ".debug_gdb_scripts";
        _module.KeepAlive(global);
    }

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(DebugInfo).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
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

    /// <summary>Variables of a function that waits: where its frame lies is kept, and they from there.</summary>
    public void Frame(LLVMBuilderRef prologue, LLVMValueRef frame)
    {
        if (!debug.HasVariables || function.FrameVariables.Count == 0) return;
        prologue.CurrentDebugLocation = Start;
        var home = prologue.BuildAlloca(debug.Types.I64, "frame");
        prologue.BuildStore(prologue.BuildAnd(frame, debug.Types.Long(ValueBits.PayloadMask)), home);
        foreach (var (name, kind, slot) in function.FrameVariables)
        {
            var type = debug.TypeOf(kind == SlotKind.F64 ? IrType.F64 : IrType.Value);
            var variable = debug.Builder.CreateAutoVariable(subprogram, name, file, (uint)function.Location.Line, type);
            var place = debug.Builder.CreateExpression(DebugInfo.Deref, DebugInfo.PlusConstant, Layouts.ObjectSlots + (ulong)slot * Layouts.Word);
            debug.Builder.InsertDeclareRecordAtEnd(home, variable, place, Start, prologue.InsertBlock);
        }
    }

    /// <summary>A parameter gets a home in memory, where the debugger finds it all the time.</summary>
    public void Parameter(LLVMBuilderRef prologue, Value parameter, LLVMValueRef value, uint index)
    {
        // A raw reference that is no receiver is the closure, which nobody wrote.
        if (!debug.HasVariables || parameter.Name is null || parameter.IsHidden || parameter is { Type: IrType.Ref, Name: not "this" }) return;
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
        if (!debug.HasVariables || value.IsHidden || value.Name is not { } name || value.Type == IrType.Void) return;
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
