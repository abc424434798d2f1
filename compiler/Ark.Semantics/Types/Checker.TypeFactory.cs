using System.Numerics;
using Ark.Syntax;

namespace Ark.Semantics;

// The makers of types. Each kind is interned in its own table, so that equal types are one object: identity is then
// the first and cheapest test of every relation.
public sealed partial class Checker
{
    public IntrinsicType AnyType { get; } = new("any", TypeFlags.Any);
    /// <summary>What wrong code has: any, which silences what follows.</summary>
    public IntrinsicType ErrorType { get; } = new("error", TypeFlags.Any, isError: true);
    public IntrinsicType UnknownType { get; } = new("unknown", TypeFlags.Unknown);
    public IntrinsicType UndefinedType { get; } = new("undefined", TypeFlags.Undefined);
    public IntrinsicType NullType { get; } = new("null", TypeFlags.Null);
    public IntrinsicType StringType { get; } = new("string", TypeFlags.String);
    public IntrinsicType NumberType { get; } = new("number", TypeFlags.Number);
    /// <summary>What arithmetic gives on operands of type any: a number to the checker, but where both are bigints, a bigint.</summary>
    public IntrinsicType NumericType { get; } = new("number", TypeFlags.Number, mayBeBigInt: true);
    public IntrinsicType BigIntType { get; } = new("bigint", TypeFlags.BigInt);
    public LiteralType FalseType { get; } = MakeLiteral(TypeFlags.BooleanLiteral, false, null);
    public LiteralType TrueType { get; } = MakeLiteral(TypeFlags.BooleanLiteral, true, null);
    public IntrinsicType SymbolType { get; } = new("symbol", TypeFlags.ESSymbol);
    public IntrinsicType VoidType { get; } = new("void", TypeFlags.Void);
    public IntrinsicType NeverType { get; } = new("never", TypeFlags.Never);
    /// <summary>The `object` keyword.</summary>
    public IntrinsicType ObjectKeywordType { get; } = new("object", TypeFlags.NonPrimitive);
    /// <summary>`{}`</summary>
    public AnonymousType EmptyObjectType { get; } = new((TypeSymbol?)null) { Members = new TypeMembers() };
    public UnionType BooleanType => _booleanType ??= new UnionType(TypeFlags.Boolean, [FalseType, TrueType], null, isPrimitive: true);
    private UnionType? _booleanType;

    /// <summary>Stands for a candidate that must not be inferred from, while a context-sensitive argument is skipped.</summary>
    internal IntrinsicType NonInferrableType { get; } = new("any", TypeFlags.Any);
    /// <summary>Takes the place of type parameters in the permissive instantiation of a conditional type.</summary>
    internal IntrinsicType WildcardType { get; } = new("any", TypeFlags.Any);
    internal IntrinsicType SilentNeverType { get; } = new("never", TypeFlags.Never);
    internal AnonymousType AnyFunctionType { get; } = new((TypeSymbol?)null) { Members = new TypeMembers() };
    internal TypeParameterType MarkerSuperType { get; } = new(null);
    internal TypeParameterType MarkerSubType { get; } = new(null);
    internal TypeParameterType MarkerOtherType { get; } = new(null);

    private readonly Dictionary<object, LiteralType> _literals = [];
    private readonly Dictionary<EnumMemberSymbol, Type> _enumLiterals = [];
    private readonly Dictionary<(TypeSymbol, TypeListKey), NamedType> _namedTypes = [];
    private readonly Dictionary<TypeListKey, TupleType> _tuples = [];
    private readonly Dictionary<Symbol, AnonymousType> _entityTypes = [];
    private readonly Dictionary<string, TypeSymbol?> _globals = [];

    private static LiteralType MakeLiteral(TypeFlags flags, object value, EnumMemberSymbol? member)
    {
        var regular = new LiteralType(flags, value, member);
        var fresh = new LiteralType(flags, value, member) { Regular = regular };
        regular.Regular = regular;
        regular.Fresh = fresh.Fresh = fresh;
        return regular;
    }

    /// <summary>The regular literal type of a string, double, bool or BigInteger; `.Fresh` is what a literal expression has.</summary>
    public LiteralType GetLiteral(object value)
    {
        if (value is bool truth) return truth ? TrueType : FalseType;
        if (value is double d && d == 0) value = 0.0;
        if (_literals.TryGetValue(value, out var known)) return known;
        var flags = value switch
        {
            string => TypeFlags.StringLiteral,
            double => TypeFlags.NumberLiteral,
            BigInteger => TypeFlags.BigIntLiteral,
            _ => throw new ArgumentException($"no literal type for {value.GetType()}", nameof(value)),
        };
        return _literals[value] = MakeLiteral(flags, value, null);
    }

    /// <summary>The type of one member of an enum.</summary>
    public Type GetEnumLiteral(EnumMemberSymbol member)
    {
        if (_enumLiterals.TryGetValue(member, out var known)) return known;
        if (member.Container is TypeSymbol container)
        {
            EvaluateEnum(container);
            // All members together, so that unions have them in the order of the declaration.
            foreach (var other in container.Statics.Values.OfType<EnumMemberSymbol>()) _enumLiterals.TryAdd(other, MakeEnumLiteral(other));
            if (_enumLiterals.TryGetValue(member, out known)) return known;
        }
        return _enumLiterals[member] = MakeEnumLiteral(member);
    }

    private static LiteralType MakeEnumLiteral(EnumMemberSymbol member)
    {
        var flags = TypeFlags.Enum | member.Value switch
        {
            string => TypeFlags.StringLiteral,
            double => TypeFlags.NumberLiteral,
            _ => TypeFlags.ComputedEnum,
        };
        return MakeLiteral(flags, member.Value ?? double.NaN, member);
    }

    /// <summary>A class or interface with type arguments.</summary>
    public NamedType GetNamedType(TypeSymbol symbol, IReadOnlyList<Type> arguments) => GetNamedType(symbol, arguments, null);

    internal NamedType GetNamedType(TypeSymbol symbol, IReadOnlyList<Type> arguments, Type? thisArgument)
    {
        var key = (symbol, new TypeListKey(arguments.Append(thisArgument)));
        return _namedTypes.TryGetValue(key, out var known) ? known : _namedTypes[key] = new NamedType(symbol, [.. arguments], thisArgument);
    }

    /// <summary>The library's type of that name; the error type, reported once, where the library has none.</summary>
    public Type GetGlobalType(string name, params IReadOnlyList<Type> arguments)
    {
        var symbol = FindGlobalType(name);
        if (symbol is null) return MissingGlobal(name);
        if (symbol.Kind == TypeSymbolKind.Alias) return GetAliasType(symbol, arguments);
        var count = TypeParametersOf(symbol).Count;
        if (arguments.Count == count) return GetNamedType(symbol, arguments);
        return GetNamedType(symbol, [.. arguments.Take(count), .. Enumerable.Repeat<Type>(AnyType, Math.Max(0, count - arguments.Count))]);
    }

    internal TypeSymbol? FindGlobalType(string name)
    {
        if (!_globals.TryGetValue(name, out var symbol)) _globals[name] = symbol = GlobalType(name);
        return symbol;
    }

    private readonly HashSet<string> _missingGlobals = [];

    private IntrinsicType MissingGlobal(string name)
    {
        if (_missingGlobals.Add(name) && CurrentNode is { } at) ReportType(Diagnostics.MissingLibraryType(at.Location, name));
        return ErrorType;
    }

    internal bool IsGlobal(TypeSymbol? symbol, string name) => symbol is not null && symbol.Name == name && ReferenceEquals(symbol, FindGlobalType(name));

    public Type GetArray(Type element, bool isReadonly = false) => GetGlobalType(isReadonly ? "ReadonlyArray" : "Array", element);

    public bool IsArrayType(Type type) => type is NamedType { Symbol.Name: "Array" or "ReadonlyArray" } n && (IsGlobal(n.Symbol, "Array") || IsGlobal(n.Symbol, "ReadonlyArray"));
    public bool IsReadonlyArrayType(Type type) => type is NamedType n && IsGlobal(n.Symbol, "ReadonlyArray") || type is TupleType { IsReadonly: true };
    public bool IsMutableArray(Type type) => type is NamedType n && IsGlobal(n.Symbol, "Array") || type is TupleType { IsReadonly: false };
    public static bool IsTupleType(Type type) => type is TupleType;
    public bool IsArrayOrTuple(Type type) => type is TupleType || IsArrayType(type);

    /// <summary>An array, a tuple, or what may be given where a read-only array is wanted.</summary>
    public bool IsArrayLike(Type type) => IsArrayOrTuple(type) || !type.Is(TypeFlags.Nullable | TypeFlags.Any) && FindGlobalType("ReadonlyArray") is not null && IsAssignable(type, GetArray(AnyType, isReadonly: true));

    /// <summary>The element type of `T[]`, `readonly T[]` or a tuple (the union of its elements); null for anything else.</summary>
    public Type? ElementTypeOfArray(Type type) => type switch
    {
        TupleType t => TupleElementUnion(t),
        NamedType n when IsArrayType(n) => n.Arguments[0],
        _ => null,
    };

    /// <summary>The type of a tuple's elements from an index on: what its rest gives.</summary>
    internal Type TupleElementUnion(TupleType tuple, int start = 0, int skippedAtEnd = 0, bool writing = false)
    {
        var types = new List<Type>();
        for (var i = start; i < tuple.Elements.Count - skippedAtEnd; i++)
            types.Add((tuple.ElementFlags[i] & TupleElementFlags.Variadic) != 0 ? GetIndexedAccess(tuple.Elements[i], NumberType) : tuple.Elements[i]);
        return writing ? GetIntersection(types) : GetUnion(types);
    }

    /// <summary>A tuple; variadic elements that are known arrays, tuples or unions are spread out.</summary>
    public Type GetTuple(IReadOnlyList<Type> elements, IReadOnlyList<TupleElementFlags>? flags = null, bool isReadonly = false, IReadOnlyList<string?>? labels = null)
    {
        flags ??= [.. elements.Select(_ => TupleElementFlags.Required)];
        for (var i = 0; i < elements.Count; i++)
        {
            if ((flags[i] & TupleElementFlags.Variadic) == 0) continue;
            if (elements[i].Is(TypeFlags.Never)) return NeverType;
            if (elements[i] is UnionType spread)
            {
                var at = i;
                return MapType(spread, t => GetTuple([.. elements.Select((e, j) => j == at ? t : e)], flags, isReadonly, labels));
            }
        }
        var normal = flags.Any(f => (f & TupleElementFlags.Variadic) != 0) ? SpreadVariadics(elements, flags, labels) : (elements, flags, labels);
        // `[...T[]]` is T[].
        if (normal.flags is [TupleElementFlags.Rest]) return GetArray(normal.elements[0], isReadonly);
        return InternTuple(normal.elements, normal.flags, isReadonly, normal.labels);
    }

    private TupleType InternTuple(IReadOnlyList<Type> elements, IReadOnlyList<TupleElementFlags> flags, bool isReadonly, IReadOnlyList<string?>? labels)
    {
        if (labels is not null && labels.All(l => l is null)) labels = null;
        var shape = new HashCode();
        shape.Add(isReadonly);
        foreach (var f in flags) shape.Add(f);
        if (labels is not null) foreach (var l in labels) shape.Add(l);
        var key = new TypeListKey(elements, shape.ToHashCode());
        if (_tuples.TryGetValue(key, out var known) && known.ElementFlags.SequenceEqual(flags) && known.IsReadonly == isReadonly && LabelsEqual(known.Labels, labels)) return known;
        return _tuples[key] = new TupleType([.. elements], [.. flags], isReadonly) { Labels = labels };
    }

    private static bool LabelsEqual(IReadOnlyList<string?>? a, IReadOnlyList<string?>? b) => a is null || b is null ? a is null && b is null : a.SequenceEqual(b);

    private (IReadOnlyList<Type> elements, IReadOnlyList<TupleElementFlags> flags, IReadOnlyList<string?>? labels) SpreadVariadics(IReadOnlyList<Type> elements, IReadOnlyList<TupleElementFlags> flags, IReadOnlyList<string?>? labels)
    {
        var types = new List<Type>();
        var kinds = new List<TupleElementFlags>();
        var names = new List<string?>();
        void Add(Type type, TupleElementFlags kind, string? name)
        {
            types.Add(type);
            kinds.Add(kind);
            names.Add(name);
        }
        for (var i = 0; i < elements.Count; i++)
        {
            var (type, kind, name) = (elements[i], flags[i], labels?[i]);
            if ((kind & TupleElementFlags.Variadic) == 0) Add(type, kind, name);
            else if (type is TupleType inner)
                for (var j = 0; j < inner.Elements.Count; j++) Add(inner.Elements[j], inner.ElementFlags[j], inner.Labels?[j]);
            else if (type.Is(TypeFlags.Any)) Add(type, TupleElementFlags.Rest, name);
            else if (type.Is(TypeFlags.InstantiableNonPrimitive) || IsGenericMappedType(type)) Add(type, TupleElementFlags.Variadic, name);
            else if (IsArrayType(type)) Add(ElementTypeOfArray(type)!, TupleElementFlags.Rest, name);
            else Add(IndexInfoOf(type, NumberType)?.Value ?? ErrorType, TupleElementFlags.Rest, name);
        }
        return NormalizeTuple(types, kinds, names);
    }

    /// <summary>After a required element no optional one stays optional before it, and everything between the first rest and the last rest becomes one rest.</summary>
    private (IReadOnlyList<Type>, IReadOnlyList<TupleElementFlags>, IReadOnlyList<string?>?) NormalizeTuple(List<Type> types, List<TupleElementFlags> kinds, List<string?> names)
    {
        var lastRequired = kinds.FindLastIndex(k => (k & TupleElementFlags.Required) != 0);
        for (var i = 0; i < lastRequired; i++)
            if ((kinds[i] & TupleElementFlags.Optional) != 0) kinds[i] = TupleElementFlags.Required;
        var firstRest = kinds.FindIndex(k => (k & TupleElementFlags.Rest) != 0);
        var lastVariable = kinds.FindLastIndex(k => (k & (TupleElementFlags.Optional | TupleElementFlags.Rest | TupleElementFlags.Variadic)) != 0);
        if (firstRest >= 0 && firstRest < lastVariable)
        {
            var merged = GetUnion(Enumerable.Range(firstRest, lastVariable - firstRest + 1)
                .Select(i => (kinds[i] & TupleElementFlags.Variadic) != 0 ? GetIndexedAccess(types[i], NumberType) : types[i]));
            types[firstRest] = merged;
            types.RemoveRange(firstRest + 1, lastVariable - firstRest);
            kinds.RemoveRange(firstRest + 1, lastVariable - firstRest);
            names.RemoveRange(firstRest + 1, lastVariable - firstRest);
        }
        return (types, kinds, names);
    }

    /// <summary>The type of an object literal.</summary>
    public AnonymousType GetObjectType(TypeSymbol? symbol, IEnumerable<Property> properties, bool fresh = false, IEnumerable<IndexInfo>? indexInfos = null, Node? node = null)
    {
        var members = new TypeMembers();
        foreach (var p in properties) members.Properties[p.Name] = p;
        members.IndexInfos.AddRange(indexInfos ?? []);
        var plain = new TypeMembers();
        foreach (var p in members.Properties.Values) plain.Properties[p.Name] = p with { LazyType = p.LazyType.IsKnown ? Regular(p.Type) : new LazyType(() => Regular(p.Type)) };
        plain.IndexInfos.AddRange(members.IndexInfos.Select(i => i with { Value = Regular(i.Value) }));
        var regular = new AnonymousType(symbol) { Members = plain, Node = node, IsObjectLiteral = true };
        regular.RegularForm = regular;
        if (!fresh) return regular;
        return new AnonymousType(symbol) { Members = members, Node = node, IsObjectLiteral = true, IsFreshLiteral = true, RegularForm = regular };
    }

    /// <summary>The type of a function value: its call signatures, and construct signatures where it has any.</summary>
    public AnonymousType GetFunctionType(IEnumerable<CallSignatureType> call, FunctionSymbol? symbol = null, IEnumerable<CallSignatureType>? construct = null)
    {
        var members = new TypeMembers();
        members.CallSignatures.AddRange(call);
        members.ConstructSignatures.AddRange(construct ?? []);
        var declaration = members.CallSignatures.Concat(members.ConstructSignatures).FirstOrDefault()?.Declaration;
        return new AnonymousType((TypeSymbol?)null) { Members = members, ValueOf = symbol, Node = declaration };
    }

    /// <summary>A class, enum, namespace, module or function as a value.</summary>
    public AnonymousType GetEntityType(Symbol symbol) =>
        _entityTypes.TryGetValue(symbol, out var known) ? known : _entityTypes[symbol] = new AnonymousType((TypeSymbol?)null) { ValueOf = symbol, Node = symbol.Declarations.FirstOrDefault() };
}
