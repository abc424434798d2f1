using Ark.Syntax;

namespace Ark.Semantics;

// Classes that may have to be made at run time: those within functions, those that extend what only running can tell, those with
// computed keys, and what extends one of these. Each has a variable that holds the class object; whoever mentions the class captures it.
// Lowering decides which of them are made, when all their members are known.
public sealed partial class Checker
{
    private readonly HashSet<TypeSymbol> _runtimeBases = [];
    private readonly HashSet<TypeSymbol> _untypedBases = [];

    /// <summary>What a class extends where only running can tell which class that is, else null.</summary>
    internal Expression? RuntimeBaseOf(TypeSymbol @class)
    {
        DeclaredBasesOf(@class);
        return _runtimeBases.Contains(@class) ? HeritageOf(@class, "extends").First().Expression : null;
    }

    /// <summary>Nothing is known about what the class extends, so nothing is about what its instances have.</summary>
    private bool InheritsAnything(Type type) => type switch
    {
        NamedType n => n.Symbol.IsClass && (BaseTypesOf(n) is var bases && _untypedBases.Contains(n.Symbol) || bases.Any(InheritsAnything)),
        TypeParameterType p => ConstraintOf(p) is { } constraint && InheritsAnything(constraint),
        IntersectionType i => i.Types.Any(InheritsAnything),
        _ => false,
    };

    /// <summary>The type of instances of a value that a class extends; null where it says nothing.</summary>
    private Type? InstanceTypeOf(HeritageType heritage, TypeSymbol @class)
    {
        _runtimeBases.Add(@class);
        var signatures = RuntimeConstructors(heritage);
        if (signatures is null)
        {
            _untypedBases.Add(@class);
            return null;
        }
        var count = heritage.TypeArguments?.Arguments.Count ?? 0;
        var signature = signatures.FirstOrDefault(s => s.TypeParameters.Count == count) ?? signatures.FirstOrDefault();
        if (signature is null)
        {
            ReportType(Diagnostics.NotABaseType(heritage.Location, Print(TypeOfExpression(heritage.Expression))));
            return null;
        }
        if (count > 0) signature = InstantiateSignature(signature, [.. heritage.TypeArguments!.Arguments.Select(TypeFromNode)]);
        if (IsAny(signature.Return)) _untypedBases.Add(@class);
        return signature.Return.Is(TypeFlags.Object | TypeFlags.Intersection) ? signature.Return : null;
    }

    /// <summary>The ways to construct the value that a class extends; null where its type does not tell.</summary>
    private IReadOnlyList<CallSignatureType>? RuntimeConstructors(HeritageType heritage)
    {
        var type = TypeOfExpression(heritage.Expression);
        return IsAny(type) || type.Is(TypeFlags.Null) ? null : SignaturesOf(type, SignatureKind.Construct);
    }

    /// <summary>The type parameter whose value a class extends: `class extends Base` in a function that is given `Base`.</summary>
    private TypeParameterType? BaseVariableOf(TypeSymbol @class) =>
        HeritageOf(@class, "extends").FirstOrDefault() is { Expression: NameExpression name } heritage && ResolveHeritage(heritage) is null
        && ResolveName(FileOf(name).EnclosingScope(name), Names.Identifier(name.Identifier), SymbolMeaning.Value) is VariableSymbol variable ? TypeOfSymbol(variable) as TypeParameterType : null;

    // ── The variable of a class ─────────────────────────────────────────────────────────────────────

    /// <summary>Holds the class object of a class that may be made at run time; null for one that is not.</summary>
    internal VariableSymbol? HolderOf(TypeSymbol @class)
    {
        if (@class.Holder is not null || !MayBeMade(@class)) return @class.Holder;
        var declaration = @class.Declarations[0];
        var around = @class.Container is ModuleSymbol or NamespaceSymbol && declaration.Parent is not ClassExpression ? @class.Container : ContextAt(declaration)!.Function;
        var holder = new VariableSymbol(@class.Name, around, VariableKind.Const) { NeedsTdzCheck = true, IsReassigned = @class.IsReplaceable, Declarations = { declaration } };
        _symbolTypes[holder] = AnyType;
        return @class.Holder = holder;
    }

    private bool MayBeMade(TypeSymbol @class) =>
        @class is { Kind: TypeSymbolKind.Class, Declarations: [ClassDeclaration { Tree.Kind: not FileKind.Dts } declaration] } && !FileOf(declaration).Module.IsLibrary && (@class.Modifiers & Modifiers.Declare) == 0
        && (@class.Container is not (ModuleSymbol or NamespaceSymbol) || declaration.Parent is ClassExpression || RuntimeBaseOf(@class) is not null || ComputedKeysOf(declaration).Any()
            || MayBeReplaced(@class, declaration) || BaseClassOf(@class) is { } parent && (HolderOf(parent.Symbol) is not null || IsOfJavaScript(parent.Symbol)));

    /// <summary>A class that a file of declarations describes and the JavaScript beside it has.</summary>
    private bool IsOfJavaScript(TypeSymbol @class) => @class.Declarations is [{ Tree.Kind: FileKind.Dts } declaration, ..] && _compilation.CodeOf(FileOf(declaration)) is not null;

    private readonly HashSet<TypeSymbol> _askedDecorators = [];

    /// <summary>One of its decorators may return another class; a decorator that says what it returns, and that it is nothing, does not.</summary>
    private bool MayBeReplaced(TypeSymbol @class, ClassDeclaration declaration)
    {
        if (!declaration.Tree.Kind.IsTypeScript() || !_askedDecorators.Add(@class)) return @class.IsReplaceable;
        foreach (var decorator in declaration.Modifiers.Decorators)
            if (IsFunction(decorator) && TypeOfExpression(decorator.Expression) is var type && (IsAny(type) || SignaturesOf(type, SignatureKind.Call).Any(s => !s.Return.Is(TypeFlags.Void | TypeFlags.Undefined))))
                @class.IsReplaceable = true;
        return @class.IsReplaceable;
    }

    /// <summary>Every mention of the class reads its variable.</summary>
    private void CaptureClass(TypeSymbol @class)
    {
        if (HolderOf(@class) is { } holder) Capture(holder);
    }

    /// <summary>The class becomes a value that can be told from others, or asked for what it has.</summary>
    private void NoteHandedOn(Expression node, TypeSymbol @class)
    {
        Node inner = node;
        while (inner.Parent is ParenthesizedExpression or NonNullExpression) inner = inner.Parent;
        if (inner.Parent is NewExpression or HeritageType or PropertyAccess or BinaryExpression { Operator.Text: "instanceof" }) return;
        @class.IsHandedOn = true;
    }

    // ── Its parts ───────────────────────────────────────────────────────────────────────────────────

    private static IEnumerable<(Member Member, ComputedName Name)> ComputedKeysOf(ClassDeclaration node)
    {
        foreach (var member in node.Members.ToList())
            if ((member switch { FieldDeclaration f => f.Name, MethodDeclaration m => m.Name, AccessorDeclaration a => a.Name, _ => null }) is ComputedName name)
                yield return (member, name);
    }

    /// <summary>The keys of members that only running can tell, in the order in which they are evaluated.</summary>
    private ImmutableArray<BoundClassKey> BindKeys(ClassDeclaration node)
    {
        var keys = ImmutableArray.CreateBuilder<BoundClassKey>();
        foreach (var (member, name) in ComputedKeysOf(node))
            if (SymbolOf(member) is { Name: var key } && Compilation.IsComputedKey(key) && !keys.Any(k => k.Name == key))
                keys.Add(new BoundClassKey(key, Bind(name.Expression)) { Syntax = name });
        return keys.ToImmutable();
    }

    /// <summary>The value that a class extends, where the class may be made at run time.</summary>
    private BoundExpression? BindBase(TypeSymbol symbol) =>
        HolderOf(symbol) is not null && HeritageOf(symbol, "extends").FirstOrDefault() is { } heritage ? Bind(heritage.Expression) : null;

    /// <summary>`super(…)` where the type of what the class extends says what it takes.</summary>
    private BoundExpression BindRuntimeSuperCall(CallExpression node, TypeSymbol owner, Context context)
    {
        CaptureClass(owner);
        var heritage = HeritageOf(owner, "extends").First();
        var arguments = RuntimeConstructors(heritage) is { Count: > 0 } signatures && ResolveCall(node, signatures, node.Arguments, null, context) is { } resolution
            ? resolution.Arguments : LooseArguments(node.Arguments);
        return new BoundSuperCall(null, null, owner, arguments) { Syntax = node, Type = VoidType };
    }

    /// <summary>The type through which `super` sees what a class inherits; null where that is unknown.</summary>
    private Type? SuperTypeOf(TypeSymbol @class, bool isStatic)
    {
        if (BaseClassOf(@class) is { } parent) return isStatic ? TypeOfSymbol(parent.Symbol) : WithThisArgument(parent, ThisTypeOf(@class));
        if (RuntimeBaseOf(@class) is not { } @base) return null;
        if (isStatic) return TypeOfExpression(@base);
        var bases = BaseTypesOf(GetNamedType(@class, TypeParametersOf(@class)));
        return bases.Count == 0 || _untypedBases.Contains(@class) ? AnyType : WithThisArgument(GetIntersection(bases), ThisTypeOf(@class));
    }
}
