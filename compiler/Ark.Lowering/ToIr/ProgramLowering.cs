// From the entry module, on demand: a worklist of functions, each lowered once for each vector of representations in which
// it is used. What nothing reaches is neither bound nor lowered.

using Ark.Ir;

namespace Ark.Lowering.ToIr;

/// <summary>The state of lowering one program.</summary>
internal sealed partial class ProgramLowering(FrontEnd program)
{
    private readonly Queue<FunctionInstance> _worklist = [];
    private readonly Dictionary<(FunctionSymbol, TypeEnvironment, bool IsUnbound), FunctionInstance> _instances = [];
    private readonly Dictionary<SourceText, int> _files = [];

    public FrontEnd Program => program;
    public IrModule Module { get; } = new() { Name = program.EntryModule.Name };
    public DiagnosticBag Diagnostics { get; } = new();
    public SymbolNames Names { get; } = new();

    public void Run()
    {
        AddEntry();
        AddWellKnownClasses();
        while (_worklist.Count > 0)
        {
            while (_worklist.TryDequeue(out var instance)) instance.LowerBody();
            AddLibraryInitializers();
            AddUnboundMethods();
            AddEventLoop();
        }
        FinishEntry();
        FinishLayouts();
    }

    /// <summary>The copy of a function for what the environment says of the type parameters in its scope.</summary>
    public FunctionInstance Instance(FunctionSymbol function, TypeEnvironment environment)
    {
        var parameters = TypeParametersInScope(function);
        environment = environment.Restrict(parameters);
        if (_instances.TryGetValue((function, environment, false), out var known)) return known;
        var instance = Make(function, environment, environment.Suffix(parameters), SignatureOf(function, environment), [], false,
            i => LowerFunction(i, program.BodyOf(function)));
        _instances.Add((function, environment, false), instance);
        return instance;
    }

    /// <summary>A function that closes over its surroundings: a lambda or a function within a function.</summary>
    /// <param name="signature">Given by the function type that the context expects; null for the function's own.</param>
    public FunctionInstance Closure(BoundLambda lambda, FunctionInstance maker, Signature? signature)
    {
        var function = lambda.Function;
        var environment = maker.Environment;
        if (_instances.TryGetValue((function, environment, maker.IsUnbound), out var known)) return known;
        var self = _variableOf.GetValueOrDefault(function) is { IsReassigned: false } own ? own : null;
        var captures = function.Captures.Where(v => !v.IsGlobal && !ReferenceEquals(v, self) && !program.Made.IsIdle(v)).Distinct().ToList();
        // A member of a class made at run time has nothing to do with a class around it.
        var @class = TakesReceiver(function) && !function.TakesThis ? null : maker.Class;
        var instance = Make(function, environment, environment.Suffix(TypeParametersInScope(function)),
            signature ?? SignatureOf(function, environment), captures, function.CapturesThis, i => LowerFunction(i, lambda.Body), @class, function.CapturesThis ? maker.KnownReceiver : null, maker.IsUnbound,
            namesItself: self is not null && NamesItself(lambda.Body, function, self));
        _instances.Add((function, environment, maker.IsUnbound), instance);
        return instance;
    }

    /// <summary>A body that does more with its own function than to call it has to know which of its closures it runs as.</summary>
    private static bool NamesItself(BoundFunctionBody body, FunctionSymbol function, VariableSymbol self)
    {
        var called = new HashSet<BoundNode>(ReferenceEqualityComparer.Instance);
        foreach (var node in BoundWalk.Descendants(body))
        {
            if (node is BoundCall { Callee: { } callee }) called.Add(callee);
            var isNamed = node is BoundVariable { Variable: var variable } && ReferenceEquals(variable, self) || node is BoundFunction { Function: var value } && ReferenceEquals(value, function);
            if (isNamed && !called.Contains(node) || node is BoundLambda { Function.Captures: var captures } && captures.Contains(self)) return true;
        }
        return false;
    }

    /// <summary>A function that lowering makes itself.</summary>
    public FunctionInstance MakeFunction(FunctionRef reference, Action<FunctionInstance> lowerBody, ClassCopy? owner = null, FunctionSymbol? symbol = null) =>
        Enqueue(new FunctionInstance(reference, owner?.Environment ?? TypeEnvironment.Empty, lowerBody) { Class = owner, Symbol = symbol, KnownReceiver = reference.Receiver });

    private FunctionInstance Make(FunctionSymbol function, TypeEnvironment environment, string suffix, Signature signature,
        IReadOnlyList<VariableSymbol> captures, bool capturesThis, Action<FunctionInstance> lowerBody, ClassCopy? owner = null, Layout? knownReceiver = null, bool isUnbound = false, bool namesItself = false)
    {
        var name = Names.Make(Names.PathOf(function) + suffix + (isUnbound ? "$unbound" : ""));
        owner ??= TakesReceiver(function) && !function.TakesThis && function.Owner is { IsClass: true } type && !IsPrimitiveClass(type) && !program.Made.Contains(type) ? ClassFor(type, environment) : null;
        var parameters = function.Parameters;
        var written = function.Written;
        var reference = new FunctionRef(name, NameOf(function), signature, captures.Count > 0 || capturesThis || namesItself, TakesReceiver(function))
        {
            Arity = written.TakeWhile(p => !p.IsRest && !p.HasDefault).Count(),
            HasRest = function.HasRest,
            Converted = LibraryArguments.ConversionsOf(function, program.SignatureOf(function)),
            TraceName = TraceNameOf(function),
            IsAsync = (function.Modifiers & Modifiers.Async) != 0,
            IsGenerator = (function.Modifiers & Modifiers.Generator) != 0,
            Receiver = !isUnbound && TakesReceiver(function) && !function.TakesThis && function.Owner is { IsClass: true } && UsesThis(function) ? owner?.Layout : null,
        };
        return Enqueue(new FunctionInstance(reference, environment, lowerBody)
        {
            Symbol = function, Class = owner, Captures = captures, CapturesThis = capturesThis, KnownReceiver = knownReceiver ?? reference.Receiver, IsUnbound = isUnbound,
        });
    }

    private FunctionInstance Enqueue(FunctionInstance instance)
    {
        Module.Functions.Add(instance.Function);
        _worklist.Enqueue(instance);
        return instance;
    }

    public Signature SignatureOf(FunctionSymbol function, TypeEnvironment environment)
    {
        var signature = Representations.SignatureOf(program.SignatureOf(function), environment);
        return function.Kind is FunctionKind.Constructor or FunctionKind.Setter ? signature with { Result = GivesObject(function) ? IrType.Value : IrType.Void } : signature;
    }

    /// <summary>Whether the constructor returns an object of its own choice, as that of a class with one instance does. `super()` does not take it over.</summary>
    public bool GivesObject(FunctionSymbol function) =>
        function is { Kind: FunctionKind.Constructor, HasBody: true } && program.BodyOf(function) is { } body && BoundWalk.Descendants(body.Block).Any(n => n is BoundReturn { Expression: not null });

    private void LowerFunction(FunctionInstance instance, BoundFunctionBody? body)
    {
        var lowering = new FunctionLowering(this, instance);
        if (body is null) lowering.LowerMissingBody();
        else if (SuspendingKinds.Of(body.Function) is not SuspendingKind.None and var kind) lowering.LowerStart(Desugaring.Run(program, body), kind);
        else lowering.LowerBody(Desugaring.Run(program, body));
    }

    /// <summary>A member that is called on an object; a lambda in a field's initializer, though it lies in the class, is none.</summary>
    public static bool TakesReceiver(FunctionSymbol function) =>
        function.TakesThis || function.IsInstance && function.Kind is (FunctionKind.Method or FunctionKind.Getter or FunctionKind.Setter or FunctionKind.Constructor);

    /// <summary>A method that never looks at `this` may be called on anything.</summary>
    private bool UsesThis(FunctionSymbol function) =>
        function.Kind == FunctionKind.Constructor
        || program.BodyOf(function) is { } body && BoundWalk.Descendants(body, intoFunctions: true).Any(n => n is BoundThis or BoundSuperProperty);

    /// <summary>The type parameters that a function or class may mention: its own, its class's, and those of what encloses it.</summary>
    public static List<TypeParameterSymbol> TypeParametersInScope(Symbol scope)
    {
        var parameters = new List<TypeParameterSymbol>();
        for (Symbol? symbol = scope; symbol is not null; symbol = symbol.Container)
            parameters.InsertRange(0, symbol switch
            {
                FunctionSymbol f => f.TypeParameters,
                TypeSymbol t => t.TypeParameters,
                _ => [],
            });
        return parameters;
    }

    /// <summary>What `String(x)` runs: as a value it is the class.</summary>
    private static bool IsClassCall(FunctionSymbol function) => function is { Name: "$call", IsStatic: true, Owner: not null };

    private static string NameOf(FunctionSymbol function) => function.Kind switch
    {
        FunctionKind.Constructor => function.Owner?.Name ?? "",
        FunctionKind.ModuleInitializer or FunctionKind.StaticBlock => "",
        _ => IsClassCall(function) ? function.Owner!.Name : Compilation.IsComputedKey(function.Name) ? "" : function.Name,
    };

    private static string? TraceNameOf(FunctionSymbol function) => function switch
    {
        { Kind: FunctionKind.Constructor } => "new " + function.Owner?.Name,
        { Kind: not FunctionKind.Lambda, Owner.Name: { Length: > 0 } owner } => IsClassCall(function) ? owner : $"{owner}.{function.Name}",
        _ => null,
    };

    // ── Places and complaints ───────────────────────────────────────────────────────────────────────────────────────

    public SourceLocation LocationOf(Node? syntax)
    {
        if (syntax is null) return SourceLocation.None;
        var location = syntax.Location;
        if (location.Text is not { } text) return SourceLocation.None;
        if (!_files.TryGetValue(text, out var file))
        {
            file = Module.Files.Count;
            Module.Files.Add(text.Path);
            _files.Add(text, file);
        }
        var start = location.Start;
        return new SourceLocation(file, start.Line + 1, start.Column + 1);
    }

    public void ReportUnsupported(BoundNode node, string what) => ReportUnsupported(node.Syntax?.Location ?? Location.None, what);

    private void ReportUnsupported(Location location, string what) => Diagnostics.Add(Ark.Syntax.Diagnostics.NotSupportedYet(location, what));
}
