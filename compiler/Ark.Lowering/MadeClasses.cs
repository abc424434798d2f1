using Ark.Syntax;

namespace Ark.Lowering;

/// <summary>
/// Which classes are made at run time, by every evaluation anew: those whose base only running can tell, those with computed keys, and
/// those within functions of which more than one can be told apart, because members close over variables or the class is a value.
/// All others are known to the compiler, which lays their instances out and calls their methods directly.
/// </summary>
public sealed class MadeClasses(FrontEnd program)
{
    private readonly Dictionary<TypeSymbol, bool> _known = [];
    private readonly HashSet<TypeSymbol> _open = [];
    private readonly HashSet<TypeSymbol> _bound = [];
    private readonly HashSet<VariableSymbol> _holders = [];
    private readonly Dictionary<(TypeSymbol, string), VariableSymbol> _keys = [];
    private readonly Dictionary<TypeSymbol, BoundFunctionBody> _implicitConstructors = [];

    public bool Contains(Symbol? symbol)
    {
        if (symbol is not TypeSymbol { Holder: { } holder } @class) return false;
        if (_known.TryGetValue(@class, out var known)) return known;
        if (!_open.Add(@class)) return false;
        known = _known[@class] = IsMade(@class);
        if (known) _holders.Add(holder);
        _open.Remove(@class);
        return known;
    }

    /// <summary>Whoever names the class reads its variable: it is made at run time, or a decorator may replace it.</summary>
    public bool IsHeld(Symbol? symbol)
    {
        if (Contains(symbol)) return true;
        if (symbol is not TypeSymbol { IsReplaceable: true, Holder: { } holder }) return false;
        _holders.Add(holder);
        return true;
    }

    /// <summary>The variable of a class that is known to the compiler: nothing reads it.</summary>
    public bool IsIdle(VariableSymbol variable) => variable is { IsGlobal: false, Kind: VariableKind.Const, Declarations: [ClassDeclaration] } && !_holders.Contains(variable);

    public bool HasBase(TypeSymbol @class) => program.BaseOf(@class) is not null || program.UnknownBaseOf(@class) is not null;

    /// <summary>The class in whose constructor the function is, where that class is made at run time.</summary>
    public TypeSymbol? OwnerOf(FunctionSymbol? function) => function is { Kind: FunctionKind.Constructor, Owner: { } owner } && Contains(owner) ? owner : null;

    /// <summary>Before a body is lowered: what its classes close over is known when all their members are bound.</summary>
    public void Prepare(BoundNode body)
    {
        foreach (var node in BoundWalk.Descendants(body, intoFunctions: true))
        {
            var @class = node switch { BoundClassDeclaration d => d.Class, BoundClassExpression e => e.Class, _ => null };
            if (@class?.Holder is null) continue;
            Bind(@class);
            IsHeld(@class);
        }
    }

    private void Bind(TypeSymbol @class)
    {
        if (!_bound.Add(@class)) return;
        foreach (var function in FunctionsOf(@class))
            if (program.BodyOf(function) is { } body) Prepare(body);
        foreach (var initializer in program.FieldInitializersOf(@class))
            if (initializer.Value is { } value) Prepare(value);
    }

    private bool IsMade(TypeSymbol @class)
    {
        if (program.UnknownBaseOf(@class) is not null || HasComputedKeys(@class)) return true;
        if (program.BaseOf(@class) is { } parent && (IsHeld(parent.Symbol) || program.HasCode(parent.Symbol))) return true;
        if (@class.Holder!.IsGlobal) return false;
        Bind(@class);
        var isInFunction = @class.Holder.Container is FunctionSymbol { Kind: not FunctionKind.ModuleInitializer };
        var isExpression = @class.Declarations is [{ Parent: ClassExpression }];
        if (isInFunction && (isExpression || @class.IsHandedOn || @class.Statics.Values.Any(s => s is PropertySymbol { IsAccessor: false }))) return true;
        return FunctionsOf(@class).SelectMany(f => f.Captures).Any(IsForeign);
    }

    private bool IsForeign(VariableSymbol variable)
    {
        if (variable.IsGlobal) return false;
        if (variable is not { Kind: VariableKind.Const, Declarations: [ClassDeclaration] }) return true;
        return _holders.Contains(variable);
    }

    private static bool HasComputedKeys(TypeSymbol @class) => @class.Members.Keys.Concat(@class.Statics.Keys).Any(Compilation.IsComputedKey);

    /// <summary>What runs as a function of its own: static blocks and static fields run where the class stands.</summary>
    private IEnumerable<FunctionSymbol> FunctionsOf(TypeSymbol @class)
    {
        yield return program.FieldFunctionOf(@class);
        foreach (var member in @class.Members.Values.Concat(@class.Statics.Values))
            foreach (var function in FunctionsOf(member)) yield return function;
    }

    public static IEnumerable<FunctionSymbol> FunctionsOf(Symbol member) => member switch
    {
        FunctionSymbol { HasBody: true } method => [method],
        PropertySymbol property => new[] { property.Getter, property.Setter }.OfType<FunctionSymbol>().Where(f => f.HasBody),
        _ => [],
    };

    private readonly Dictionary<TypeSymbol, int> _numbers = [];

    /// <summary>By what name a member is asked for: `#x` of a class made at run time is not that of what it extends, though both are looked up.</summary>
    public string NameOf(string member, Symbol? owner)
    {
        if (!member.StartsWith('#') || owner is not TypeSymbol @class || !Contains(@class)) return member;
        if (!_numbers.TryGetValue(@class, out var number)) _numbers.Add(@class, number = _numbers.Count + 1);
        return $"{member}@{number}";
    }

    /// <summary>Keeps the key of a member from the evaluation of the class on.</summary>
    public VariableSymbol KeyOf(TypeSymbol @class, string name)
    {
        if (_keys.TryGetValue((@class, name), out var known)) return known;
        var key = _keys[(@class, name)] = program.MakeVariable("key", program.AnyType, @class.Holder!.Container!, VariableKind.Const);
        Capture(program.FieldFunctionOf(@class), key);
        return key;
    }

    private static void Capture(FunctionSymbol function, VariableSymbol variable)
    {
        if (variable.IsGlobal || function.Captures.Contains(variable)) return;
        function.Captures.Add(variable);
        variable.IsCaptured = true;
    }

    /// <summary>The constructor of a class that has none but fields with values.</summary>
    public BoundFunctionBody ImplicitConstructorOf(TypeSymbol @class, Node syntax)
    {
        if (_implicitConstructors.TryGetValue(@class, out var known)) return known;
        var function = program.FieldFunctionOf(@class);
        ImmutableArray<BoundStatement> statements = [];
        IReadOnlyList<ParameterInfo> parameters = [];
        if (HasBase(@class))
        {
            var all = new VariableSymbol("args", function, VariableKind.Parameter) { IsRest = true };
            function.Parameters.Add(all);
            Capture(function, @class.Holder!);
            var type = program.TypeOf(all);
            parameters = [new ParameterInfo("args", type, false, true)];
            var spread = new BoundSpread(new BoundVariable(all) { Syntax = syntax, Type = type }, IterationKind.Array) { Syntax = syntax, Type = type };
            statements = [new BoundExpressionStatement(new BoundSuperCall(null, null, @class, [spread]) { Syntax = syntax, Type = program.UndefinedType }) { Syntax = syntax }];
        }
        program.Declare(function, new CallSignatureType { Parameters = parameters, LazyReturn = program.UndefinedType, Symbol = function });
        return _implicitConstructors[@class] = new BoundFunctionBody(function, [.. parameters.Select(_ => (BoundExpression?)null)], [.. parameters.Select(_ => (BoundPattern?)null)], program.FieldInitializersOf(@class), new BoundBlock(statements) { Syntax = syntax }) { Syntax = syntax };
    }
}
