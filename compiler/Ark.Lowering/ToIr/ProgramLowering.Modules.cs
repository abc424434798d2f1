// Module variables and static fields, and when they get their values: the program's modules run whole, in the order of
// evaluation; of a module of the library only the declarations run whose variables something reaches.

using Ark.Ir;

namespace Ark.Lowering.ToIr;

/// <summary>A module that runs when it is asked for: the variables say whether it has (or is about to), whether it threw, and what.</summary>
internal sealed record DeferredModule(ModuleSymbol Module, FunctionRef Initializer, Global HasRun, Global HasFailed, Global Failure);

internal sealed partial class ProgramLowering
{
    private sealed record LibraryDeclaration(int Order, BoundStatement Statement, BoundExpression? Value);

    private readonly Dictionary<Symbol, Global> _globals = [];
    private readonly Dictionary<Symbol, object> _constants = [];
    private readonly Queue<Symbol> _demandedLibrary = [];
    private readonly Dictionary<ModuleSymbol, Dictionary<Symbol, LibraryDeclaration>> _libraryDeclarations = [];
    private readonly SortedList<(int Module, int Order), FunctionRef> _libraryInitializers = [];
    private readonly List<FunctionRef> _moduleInitializers = [];
    private static readonly Signature GivesPromise = new(EquatableList<IrType>.Empty, IrType.Value);
    private static readonly Signature NoParameters = new(EquatableList<IrType>.Empty, IrType.Void);

    private void AddEntry()
    {
        foreach (var module in program.Modules.Where(m => !m.IsLibrary).Except(program.DeferredModules)) _moduleInitializers.Add(InitializerOf(module));
        if (_moduleInitializers.Exists(i => i.Signature.Equals(GivesPromise))) AddWaitingModules();
    }

    /// <summary>The function that runs a module's top level.</summary>
    private FunctionRef InitializerOf(ModuleSymbol module)
    {
        var body = program.BodyOf(module);
        foreach (var statement in body.Statements)
            if (statement is BoundVariableDeclaration { Variable: { Kind: VariableKind.Const, NeedsTdzCheck: false } variable, Initializer: { } value } && LiteralOf(value) is { } literal)
                _constants[variable] = literal;
        var waits = BoundWalk.Descendants(body).Any(n => n is BoundAwait or BoundForOf { Kind: IterationKind.AsyncIterator });
        var reference = new FunctionRef(Names.Make(Names.PathOf(module) + ".init"), "", waits ? GivesPromise : NoParameters, false, false);
        MakeFunction(reference, i =>
        {
            var lowering = new FunctionLowering(this, i);
            var block = Desugaring.Run(program, body, module);
            if (waits) lowering.LowerAsyncTopLevel(block);
            else lowering.LowerTopLevel(block);
        });
        return reference;
    }

    // ── Modules that import() or a name of an `import lazy` asks for ──────────────────────────────────────────────────────────────────────────────

    private readonly Dictionary<ModuleSymbol, FunctionInstance> _loaders = [];
    private readonly Dictionary<ModuleSymbol, FunctionRef> _starters = [];
    private readonly Dictionary<ModuleSymbol, DeferredModule> _deferred = [];

    /// <summary>A function that starts a module and returns its namespace.</summary>
    public FunctionInstance LoaderOf(BoundImportCall import)
    {
        if (_loaders.TryGetValue(import.Module, out var known)) return known;
        var starter = StarterOf(import.Module, import);
        var reference = new FunctionRef(Names.Make(Names.PathOf(import.Module) + ".load"), "", GivesPromise, false, false);
        return _loaders[import.Module] = MakeFunction(reference, i => new FunctionLowering(this, i).LowerLoader(import.Module, starter));
    }

    /// <summary>A function that runs a module and those it imports, where they have not run.</summary>
    public FunctionRef StarterOf(ModuleSymbol module, BoundExpression asking)
    {
        if (_starters.TryGetValue(module, out var known)) return known;
        var order = program.EvaluationOrder(module).Where(program.DeferredModules.Contains).Select(m => DeferredOf(m, asking)).ToList();
        var reference = _starters[module] = new FunctionRef(Names.Make(Names.PathOf(module) + ".start"), "", NoParameters, false, false);
        MakeFunction(reference, i => new FunctionLowering(this, i).LowerStarter(order));
        return reference;
    }

    /// <summary>The variable that says that a deferred module has run.</summary>
    public Global HasRun(ModuleSymbol module, BoundExpression asking) => DeferredOf(module, asking).HasRun;

    private DeferredModule DeferredOf(ModuleSymbol module, BoundExpression asking)
    {
        if (_deferred.TryGetValue(module, out var known)) return known;
        var initializer = InitializerOf(module);
        if (initializer.Signature.Equals(GivesPromise)) ReportUnsupported(asking, "import() or import lazy of a module that waits at its top level");
        return _deferred[module] = new DeferredModule(module, initializer, State("ran"), State("failed"), State("failure"));

        Global State(string name)
        {
            var global = new Global(Names.Make($"{Names.PathOf(module)}.{name}"), SlotKind.Value);
            Module.Globals.Add(global);
            return global;
        }
    }

    /// <summary>Two modules import each other, if through others.</summary>
    public bool WaitForEachOther(ModuleSymbol one, ModuleSymbol other) => ReachOf(one).Contains(other) && ReachOf(other).Contains(one);

    private readonly Dictionary<ModuleSymbol, HashSet<ModuleSymbol>> _reach = [];

    private HashSet<ModuleSymbol> ReachOf(ModuleSymbol module)
    {
        if (!_reach.TryGetValue(module, out var reach)) _reach.Add(module, reach = [.. program.EvaluationOrder(module)]);
        return reach;
    }

    /// <summary>Where a module waits at its top level, the modules run within one async function.</summary>
    private void AddWaitingModules()
    {
        var all = new FunctionRef(Names.Make("modules"), "", NoParameters, false, false);
        List<FunctionRef> initializers = [.. _moduleInitializers];
        _moduleInitializers.Clear();
        _moduleInitializers.Add(all);
        MakeFunction(all, i => new FunctionLowering(this, i).LowerModules(initializers));
    }

    /// <summary>The place of a module variable or a static field.</summary>
    public Global GlobalFor(Symbol symbol)
    {
        if (_globals.TryGetValue(symbol, out var global)) return global;
        var checkedForTdz = symbol is VariableSymbol { NeedsTdzCheck: true };
        var kind = checkedForTdz ? SlotKind.Value : Representations.SlotOf(program.TypeOf(symbol), TypeEnvironment.Empty);
        global = new Global(Names.Make(Names.PathOf(symbol)), kind)
        {
            Written = symbol is VariableSymbol { Module.IsLibrary: false, Declarations: [var declaration, ..] } ? (symbol.Name, LocationOf(declaration)) : null,
        };
        _globals.Add(symbol, global);
        Module.Globals.Add(global);
        if (symbol.Module is { IsLibrary: true }) _demandedLibrary.Enqueue(symbol);
        return global;
    }

    /// <summary>The number, string or boolean that a constant of a module or class is known to hold, or null.</summary>
    public object? ConstantOf(Symbol symbol)
    {
        if (_constants.TryGetValue(symbol, out var constant)) return constant;
        if (symbol is EnumMemberSymbol member) return member.Value;
        if (symbol.Module is not { IsLibrary: true } module) return null;
        if (symbol is VariableSymbol && (symbol.Modifiers & Modifiers.Declare) != 0)
            return symbol.Name switch { "NaN" => double.NaN, "Infinity" => double.PositiveInfinity, _ => null };
        if (symbol is not (VariableSymbol { Kind: VariableKind.Const } or PropertySymbol { IsReadonly: true, IsStatic: true })) return null;
        return DeclarationsOf(module).TryGetValue(symbol, out var declaration) && declaration.Value is { } value ? LiteralOf(value) : null;
    }

    private object? LiteralOf(BoundExpression expression) => expression switch
    {
        BoundLiteral { Value: double or string or bool } literal => literal.Value,
        BoundUnary { Operator: UnaryOperator.Minus, Operand: var operand } when LiteralOf(operand) is double number => -number,
        BoundVariable { Variable: var variable } when variable.IsGlobal => ConstantOf(variable),
        _ => null,
    };

    // ── The library's declarations ──────────────────────────────────────────────────────────────────────────────────

    private Dictionary<Symbol, LibraryDeclaration> DeclarationsOf(ModuleSymbol module)
    {
        if (_libraryDeclarations.TryGetValue(module, out var known)) return known;
        var declarations = new Dictionary<Symbol, LibraryDeclaration>();
        _libraryDeclarations.Add(module, declarations);
        foreach (var statement in program.BodyOf(module).Statements)
        {
            if (statement is BoundVariableDeclaration variable)
                declarations.TryAdd(variable.Variable, new LibraryDeclaration(declarations.Count, statement, variable.Initializer));
            else if (statement is BoundClassDeclaration @class)
                foreach (var part in @class.Statics)
                    if (part is BoundExpressionStatement { Expression: BoundAssignment { Target: BoundProperty { Symbol: { } field }, Value: var value } })
                        declarations.TryAdd(field, new LibraryDeclaration(declarations.Count, part, value));
        }
        return declarations;
    }

    private void AddLibraryInitializers()
    {
        while (_demandedLibrary.TryDequeue(out var symbol))
        {
            var module = symbol.Module!;
            if (!DeclarationsOf(module).TryGetValue(symbol, out var declaration)) continue;
            var reference = new FunctionRef(Names.Make(Names.PathOf(symbol) + ".init"), "", NoParameters, false, false);
            _libraryInitializers.Add((IndexOf(module), declaration.Order), reference);
            var block = new BoundBlock([declaration.Statement]) { Syntax = declaration.Statement.Syntax };
            MakeFunction(reference, i => new FunctionLowering(this, i).LowerTopLevel(Desugaring.Run(program, block, module)));
        }
    }

    /// <summary>Variables of the library that only asynchrony uses: jobs that wait, timers and immediates.</summary>
    private static readonly string[] AsynchronousState = ["firstJob", "timerHeap", "immediates", "programPromise"];

    /// <summary>A program that can start something asynchronous has the loop that ends it.</summary>
    private void AddEventLoop()
    {
        if (Module.Drain is not null || program.LibrarySymbol("runEventLoop") is not FunctionSymbol loop) return;
        if (!AsynchronousState.Any(name => program.LibrarySymbol(name) is { } state && _globals.ContainsKey(state))) return;
        Module.Drain = Instance(loop, TypeEnvironment.Empty).Reference;
    }

    private int IndexOf(ModuleSymbol module)
    {
        for (var i = 0; i < program.Modules.Count; i++)
            if (ReferenceEquals(program.Modules[i], module)) return i;
        return -1;
    }

    private void FinishEntry()
    {
        var entry = new FunctionRef(Names.Make("entry"), "", NoParameters, false, false);
        var function = new IrFunction(entry);
        var builder = new IrBuilder(function);
        var block = builder.CreateBlock();
        builder.SealBlock(block);
        builder.Start(block);
        foreach (var initializer in _libraryInitializers.Values.Concat(_moduleInitializers)) builder.Emit(Op.Call, IrType.Void, initializer);
        builder.Return();
        builder.Finish();
        Module.Functions.Add(function);
        Module.Entry = entry;
    }
}
