// The types, after TypeScript's: what a type is. How types relate, are instantiated, inferred and printed stands in the
// neighbouring files. Types are interned: equal unions, references and literals are the same object.

namespace Ark.Semantics;

[Flags]
public enum TypeFlags
{
    Any = 1, Unknown = 2, Never = 4, Void = 8, Undefined = 16, Null = 32,
    String = 64, Number = 128, Boolean = 256, BigInt = 512, ESSymbol = 1024, NonPrimitive = 2048,
    StringLiteral = 1 << 12, NumberLiteral = 1 << 13, BooleanLiteral = 1 << 14, BigIntLiteral = 1 << 15, UniqueSymbol = 1 << 16,
    /// <summary>With Union: an enum; with a literal flag: one member of it.</summary>
    Enum = 1 << 17,
    Object = 1 << 18, Union = 1 << 19, Intersection = 1 << 20,
    TypeParameter = 1 << 21, Index = 1 << 22, IndexedAccess = 1 << 23, Conditional = 1 << 24, TemplateLiteral = 1 << 25, StringMapping = 1 << 26, Substitution = 1 << 27,
    /// <summary>The type of an enum member whose value is only known at run time.</summary>
    ComputedEnum = 1 << 28,

    Nullable = Undefined | Null,
    Literal = StringLiteral | NumberLiteral | BooleanLiteral | BigIntLiteral,
    StringLike = String | StringLiteral | TemplateLiteral | StringMapping,
    NumberLike = Number | NumberLiteral | ComputedEnum,
    BooleanLike = Boolean | BooleanLiteral,
    BigIntLike = BigInt | BigIntLiteral,
    Primitive = StringLike | NumberLike | BooleanLike | BigIntLike | ESSymbol | UniqueSymbol | Void | Undefined | Null,
    /// <summary>Types with one value.</summary>
    Unit = Literal | UniqueSymbol | Nullable | ComputedEnum,
    UnionOrIntersection = Union | Intersection,
    Structured = Object | Union | Intersection,
    TypeVariable = TypeParameter | IndexedAccess,
    InstantiableNonPrimitive = TypeVariable | Conditional | Substitution,
    InstantiablePrimitive = Index | TemplateLiteral | StringMapping,
    Instantiable = InstantiableNonPrimitive | InstantiablePrimitive,
    StructuredOrInstantiable = Structured | Instantiable,
    AnyOrUnknown = Any | Unknown,
    DefinitelyNonNullable = Enum | StringLike | NumberLike | BooleanLike | BigIntLike | ESSymbol | UniqueSymbol | Object | NonPrimitive,
    PossiblyFalsy = Void | Undefined | Null | StringLike | NumberLike | BigIntLike | BooleanLike,
}

public abstract class Type(TypeFlags flags)
{
    private static int _lastId;

    /// <summary>The order of creation, which is also the order of a union's members.</summary>
    public int Id { get; } = Interlocked.Increment(ref _lastId);
    public TypeFlags Flags => flags;
    /// <summary>The alias under which it was written, for printing.</summary>
    public TypeSymbol? Alias { get; set; }
    public IReadOnlyList<Type>? AliasArguments { get; set; }
    public bool Is(TypeFlags any) => (flags & any) != 0;

    // What the Checker has worked out about the type.
    internal Type? CachedConstraint;
    internal Type? CachedApparent;
    internal Type? CachedPermissive;
    internal Type? CachedRestrictive;
    internal Type? CachedReduced;
    internal Dictionary<string, Property?>? PropertyCache;
    internal bool? MayContainVariables;
}

/// <summary>A type that is worked out on first use. Asking again while it is being worked out is allowed: the factory's own cycle guard answers.</summary>
public sealed class LazyType
{
    private Func<Type>? _factory;
    private Type? _value;

    public LazyType(Func<Type> factory) => _factory = factory;
    public LazyType(Type value) => _value = value;
    public bool IsKnown => _value is not null;

    public Type Value
    {
        get
        {
            if (_value is not null) return _value;
            var computed = _factory!();
            _value ??= computed;
            _factory = null;
            return _value;
        }
    }

    public static implicit operator LazyType(Type value) => new(value);
}

/// <summary>any, unknown, never, void, undefined, null, string, number, bigint, symbol, object, and the error type (any that silences).</summary>
public sealed class IntrinsicType(string name, TypeFlags flags, bool isError = false, bool mayBeBigInt = false) : Type(flags)
{
    public string Name => name;
    /// <summary>A number as far as types go, which running may show to be a bigint.</summary>
    public bool MayBeBigInt => mayBeBigInt;
    public bool IsError => isError;
}

/// <summary>A string, double, bool or BigInteger literal; an enum member carries its symbol.</summary>
public sealed class LiteralType(TypeFlags flags, object value, EnumMemberSymbol? member) : Type(flags)
{
    public object Value => value;
    public EnumMemberSymbol? Member => member;
    /// <summary>The widening form that an expression has, and the regular form that a declaration keeps.</summary>
    public LiteralType Fresh { get; internal set; } = null!;
    public LiteralType Regular { get; internal set; } = null!;
    public bool IsFresh => ReferenceEquals(this, Fresh);
}

/// <summary>A union or an intersection.</summary>
public abstract class CompositeType(TypeFlags flags, IReadOnlyList<Type> types) : Type(flags)
{
    public IReadOnlyList<Type> Types => types;
    internal TypeMembers? Members;
    internal IReadOnlyList<Property>? AllProperties;
}

/// <summary>`A | B`; boolean is true | false; an enum is the union of its members, with Symbol set.</summary>
public sealed class UnionType(TypeFlags extra, IReadOnlyList<Type> types, TypeSymbol? @enum, bool isPrimitive) : CompositeType(TypeFlags.Union | extra, types)
{
    public TypeSymbol? EnumSymbol => @enum;
    /// <summary>Every member is a primitive, so that membership decides relations.</summary>
    public bool IsPrimitiveUnion => isPrimitive;
    /// <summary>How it was written, before nested unions were flattened; for printing.</summary>
    public IReadOnlyList<Type>? Origin { get; internal set; }
    /// <summary>It is printed as `keyof T`: the operand.</summary>
    public Type? KeyofOrigin { get; internal set; }
    /// <summary>It is printed as the intersection that was distributed: the parts.</summary>
    public IReadOnlyList<Type>? IntersectionOrigin { get; internal set; }
    internal bool IsKeyofOrigin => KeyofOrigin is not null || IntersectionOrigin is not null;
    /// <summary>The property that tells the members apart, and the member for each of its values.</summary>
    internal (string? Name, Dictionary<Type, Type>? Map)? KeyProperty;
    internal bool? HasOnlyAlike;
    /// <summary>The union without the freshness of its members.</summary>
    internal Type? RegularForm;
}

public sealed class IntersectionType(IReadOnlyList<Type> types) : CompositeType(TypeFlags.Intersection, types)
{
    internal bool? IsNeverReduced;
}

public sealed class TypeParameterType(TypeParameterSymbol? symbol, TypeSymbol? thisOf = null) : Type(TypeFlags.TypeParameter)
{
    public TypeParameterSymbol? Symbol => symbol;
    /// <summary>Set for the polymorphic `this` of a class or interface.</summary>
    public TypeSymbol? ThisOf => thisOf;
    /// <summary>For a parameter made anew by the instantiation of its signature or mapped type: what it was made from.</summary>
    internal TypeParameterType? Target;
    internal TypeMapper? Mapper;
    /// <summary>A constraint given by the Checker itself, where no declaration says it.</summary>
    internal LazyType? OwnConstraint;
    internal Type? Default;
    internal bool IsConst;
    internal bool ResolvingConstraint;
    internal bool ResolvingDefault;
}

/// <summary>Types with members.</summary>
public abstract class ObjectType(TypeSymbol? symbol) : Type(TypeFlags.Object)
{
    public TypeSymbol? Symbol => symbol;
}

/// <summary>A class or interface with type arguments (none for a plain one). Array is `Array&lt;T&gt;` of the library; a type's own declared form has its own type parameters as arguments.</summary>
public sealed class NamedType : ObjectType
{
    private readonly IReadOnlyList<Type>? _arguments;

    public NamedType(TypeSymbol symbol, IReadOnlyList<Type> arguments, Type? thisArgument = null) : base(symbol)
    {
        _arguments = arguments;
        ThisArgument = thisArgument;
    }

    internal NamedType(TypeSymbol symbol, DeferredArguments deferred) : base(symbol) => Deferred = deferred;

    public new TypeSymbol Symbol => base.Symbol!;
    public IReadOnlyList<Type> Arguments => _arguments ?? Deferred!.Value;
    public Type? ThisArgument { get; }
    internal DeferredArguments? Deferred { get; }
    internal TypeMembers? Members;
    internal IReadOnlyList<Type>? Bases;
}

/// <summary>Type arguments of a reference that stands in a type alias which it may mention: worked out when first asked for.</summary>
internal sealed class DeferredArguments(Ark.Syntax.TypeNode node, TypeMapper? mapper, Func<IReadOnlyList<Type>> resolve)
{
    private IReadOnlyList<Type>? _value;
    /// <summary>The arguments as declared, of which these are an instantiation.</summary>
    internal DeferredArguments? Target { get; init; }
    public Ark.Syntax.TypeNode Node => node;
    public TypeMapper? Mapper => mapper;
    public IReadOnlyList<Type> Value => _value ??= resolve();
    internal IReadOnlyList<TypeParameterType>? FreeParameters;
    internal Dictionary<TypeListKey, Type>? Instantiations;
}

[Flags] public enum TupleElementFlags { Required = 1, Optional = 2, Rest = 4, Variadic = 8, Variable = Rest | Variadic }

public sealed class TupleType : ObjectType
{
    private readonly IReadOnlyList<Type>? _elements;

    public TupleType(IReadOnlyList<Type> elements, IReadOnlyList<TupleElementFlags> flags, bool isReadonly) : this(flags, isReadonly) => _elements = elements;

    internal TupleType(DeferredArguments deferred, IReadOnlyList<TupleElementFlags> flags, bool isReadonly) : this(flags, isReadonly) => Deferred = deferred;

    private TupleType(IReadOnlyList<TupleElementFlags> flags, bool isReadonly) : base(null)
    {
        ElementFlags = flags;
        IsReadonly = isReadonly;
        FixedLength = flags.TakeWhile(f => (f & TupleElementFlags.Variable) == 0).Count();
        MinLength = MinimumOf(flags);
        CombinedFlags = flags.Aggregate((TupleElementFlags)0, (a, f) => a | f);
    }

    public IReadOnlyList<Type> Elements => _elements ?? Deferred!.Value;
    public IReadOnlyList<TupleElementFlags> ElementFlags { get; }
    public bool IsReadonly { get; }
    /// <summary>The names of labelled elements, for printing.</summary>
    public IReadOnlyList<string?>? Labels { get; init; }
    /// <summary>The elements before the first rest or variadic one.</summary>
    public int FixedLength { get; }
    /// <summary>The least number of elements a value has.</summary>
    public int MinLength { get; }
    public TupleElementFlags CombinedFlags { get; }
    public bool HasRest => (CombinedFlags & TupleElementFlags.Variable) != 0;
    internal DeferredArguments? Deferred { get; }
    internal TypeMembers? Members;

    private static int MinimumOf(IReadOnlyList<TupleElementFlags> flags)
    {
        var last = flags.Count - 1;
        while (last >= 0 && (flags[last] & (TupleElementFlags.Required | TupleElementFlags.Variadic)) == 0) last--;
        return flags.Take(last + 1).Count(f => (f & TupleElementFlags.Variable) == 0);
    }
}

/// <summary>An object literal's type, a type literal, a function type, the static side of a class, a module or enum object.</summary>
public sealed class AnonymousType(TypeSymbol? symbol) : ObjectType(symbol)
{
    /// <summary>Filled on demand by the Checker.</summary>
    public TypeMembers? Members { get; set; }
    /// <summary>The class, enum, namespace, module or function whose value this is the type of.</summary>
    public Symbol? ValueOf { get; init; }
    /// <summary>The type of an object literal expression that has not been widened: excess properties are checked.</summary>
    public bool IsFreshLiteral { get; init; }
    /// <summary>Made by an object literal expression, fresh or not.</summary>
    public bool IsObjectLiteral { get; init; }
    public AnonymousType? Target { get; init; }
    public TypeMapper? Mapper { get; init; }
    /// <summary>The syntax it was made from, where no symbol says it: function types and object literals.</summary>
    public Ark.Syntax.Node? Node { get; init; }
    /// <summary>The object literal's type without freshness; itself when it is not fresh.</summary>
    public AnonymousType? RegularForm { get; internal set; }
    internal IReadOnlyList<TypeParameterType>? FreeParameters;
    internal Dictionary<TypeListKey, Type>? Instantiations;
}

public sealed class TypeMembers
{
    public OrderedDictionary<string, Property> Properties { get; } = [];
    public List<CallSignatureType> CallSignatures { get; } = [];
    public List<CallSignatureType> ConstructSignatures { get; } = [];
    public List<IndexInfo> IndexInfos { get; } = [];
}

/// <summary>A property as seen through a type: the symbol with the type that instantiation gives it.</summary>
/// <param name="Symbol">PropertySymbol, FunctionSymbol (method), EnumMemberSymbol, VariableSymbol (module member); null when made by a mapped type or a union.</param>
public sealed record Property(string Name, Symbol? Symbol, LazyType LazyType, bool IsOptional, bool IsReadonly)
{
    public Type Type => LazyType.Value;
    /// <summary>The type that a write expects, where it differs (setter).</summary>
    public Type? WriteType => LazyWriteType?.Value;
    public LazyType? LazyWriteType { get; init; }
    public SyntheticFlags Synthetic { get; init; }
    /// <summary>The literal type of the name, where it is not the string: number-named and mapped properties.</summary>
    public Type? NameType { get; init; }
    /// <summary>For a property of a union or an intersection: the properties of its members.</summary>
    public IReadOnlyList<Property>? Parts { get; init; }
    /// <summary>The type that declares or contains it, where that is known: for messages.</summary>
    public Type? Owner { get; init; }
    public bool IsMethod => Symbol is FunctionSymbol { Kind: FunctionKind.Method };
    public Modifiers Modifiers => Symbol?.Modifiers ?? (Parts is { Count: > 0 } ? Parts[0].Modifiers : Modifiers.None);
}

/// <summary>What is particular about a property that a union or an intersection has.</summary>
[Flags]
public enum SyntheticFlags
{
    None = 0,
    /// <summary>Missing from a member of the union: a read of it is an error.</summary>
    ReadPartial = 1,
    /// <summary>Missing from a member of the union whose index signature supplies it.</summary>
    WritePartial = 2,
    NonUniformType = 4,
    HasLiteralType = 8,
    HasNeverType = 16,
    ContainsPublic = 32,
    ContainsProtected = 64,
    ContainsPrivate = 128,
    Mapped = 256,
    /// <summary>Made by a mapped type with `-?`: undefined is taken out of its type.</summary>
    StripOptional = 512,
    Partial = ReadPartial | WritePartial,
    Discriminant = NonUniformType | HasLiteralType,
}

public sealed record IndexInfo(Type Key, Type Value, bool IsReadonly)
{
    /// <summary>The name that the declaration gives the key; for printing.</summary>
    public string? ParameterName { get; init; }
}

/// <summary>`{ [P in K]: T }`. The parameter is made anew by every instantiation.</summary>
public sealed class MappedType(Ark.Syntax.MappedTypeNode node, TypeParameterType parameter, TypeMapper? mapper) : ObjectType(null)
{
    public Ark.Syntax.MappedTypeNode Node => node;
    public TypeParameterType Parameter => parameter;
    public TypeMapper? Mapper => mapper;
    public TypeMembers? Members { get; set; }
    /// <summary>The type as declared, of which this is an instantiation; itself for that one.</summary>
    internal MappedType Origin { get => field ?? this; init; }
    internal Type? Constraint;
    internal Type? NameType;
    internal bool NameTypeKnown;
    internal Type? Template;
    internal Type? ModifiersType;
    internal bool IsResolving;
    internal IReadOnlyList<TypeParameterType>? FreeParameters;
    internal Dictionary<TypeListKey, Type>? Instantiations;
}

/// <summary>What inference to a homomorphic mapped type finds: an object whose properties are inferred backwards through its template.</summary>
public sealed class ReverseMappedType(Type source, MappedType mapped, IndexTypeOperator constraint) : ObjectType(null)
{
    public Type Source => source;
    public MappedType Mapped => mapped;
    public IndexTypeOperator Constraint => constraint;
    internal TypeMembers? Members;
}

public sealed class IndexTypeOperator(Type operand) : Type(TypeFlags.Index) { public Type Operand => operand; }
public sealed class IndexedAccessType(Type @object, Type index) : Type(TypeFlags.IndexedAccess) { public Type Object => @object; public Type Index => index; }

/// <summary>What all instantiations of one conditional type share.</summary>
public sealed class ConditionalRoot(Ark.Syntax.ConditionalTypeNode node, Type check, Type extends, IReadOnlyList<TypeParameterType> inferred, IReadOnlyList<TypeParameterType> outer)
{
    public Ark.Syntax.ConditionalTypeNode Node => node;
    public Type Check => check;
    public Type Extends => extends;
    public IReadOnlyList<TypeParameterType> Inferred => inferred;
    public IReadOnlyList<TypeParameterType> Outer => outer;
    /// <summary>A naked type parameter is checked: a union is taken member by member.</summary>
    public bool IsDistributive => check is TypeParameterType;
    public TypeSymbol? Alias { get; init; }
    public IReadOnlyList<Type>? AliasArguments { get; init; }
    internal Dictionary<TypeListKey, Type> Instantiations { get; } = [];
}

/// <summary>`C extends E ? A : B` that cannot be decided yet.</summary>
public sealed class ConditionalType(ConditionalRoot root, Type check, Type extends, TypeMapper? mapper, TypeMapper? inferenceMapper) : Type(TypeFlags.Conditional)
{
    public ConditionalRoot Root => root;
    public Ark.Syntax.ConditionalTypeNode Node => root.Node;
    public Type Check => check;
    public Type Extends => extends;
    public TypeMapper? Mapper => mapper;
    /// <summary>The mapper with what was inferred for `infer` parameters.</summary>
    public TypeMapper? InferenceMapper => inferenceMapper;
    internal Type? True;
    internal Type? InferredTrue;
    internal Type? False;
    internal Type? DefaultConstraint;
    internal Type? DistributiveConstraint;
    internal bool DistributiveKnown;
}

public sealed class TemplateLiteralType(IReadOnlyList<string> texts, IReadOnlyList<Type> types) : Type(TypeFlags.TemplateLiteral)
{
    public IReadOnlyList<string> Texts => texts;
    public IReadOnlyList<Type> Types => types;
}
public sealed class StringMappingType(string name, Type operand) : Type(TypeFlags.StringMapping) { public string Name => name; public Type Operand => operand; }

/// <summary>A type parameter in the true branch of a conditional type, where it is known to be a Constraint as well.</summary>
public sealed class SubstitutionType(Type @base, Type constraint) : Type(TypeFlags.Substitution)
{
    public Type Base => @base;
    public Type Constraint => constraint;
}

/// <summary>A call or construct signature.</summary>
public sealed class CallSignatureType
{
    public Ark.Syntax.Node? Declaration { get; init; }
    /// <summary>The function it belongs to, where there is one.</summary>
    public FunctionSymbol? Symbol { get; init; }
    public IReadOnlyList<TypeParameterType> TypeParameters { get; init; } = [];
    public required IReadOnlyList<ParameterInfo> Parameters { get; init; }
    public Type? ThisType { get; init; }
    public required LazyType LazyReturn { get; init; }
    public Type Return => LazyReturn.Value;
    public TypePredicate? Predicate { get; init; }
    /// <summary>The number of leading parameters up to the last one that must be given.</summary>
    public int MinimumArguments
    {
        get
        {
            var last = Parameters.Count - 1;
            while (last >= 0 && (Parameters[last].IsOptional || Parameters[last].IsRest)) last--;
            return last + 1;
        }
    }
    public bool HasRest => Parameters.Count > 0 && Parameters[^1].IsRest;
    public bool IsAbstract { get; init; }
    /// <summary>A method's or constructor's: parameters are compared in both directions.</summary>
    public bool IsMethodLike { get; init; }
    /// <summary>What it is an instantiation of, and by which substitution.</summary>
    public CallSignatureType? Target { get; init; }
    public TypeMapper? Mapper { get; init; }
    /// <summary>A union's signature: the members' signatures it stands for.</summary>
    public IReadOnlyList<CallSignatureType>? Parts { get; init; }
    internal CallSignatureType? Erased;
    internal CallSignatureType? Canonical;
    internal CallSignatureType? Base;
    internal Dictionary<TypeListKey, CallSignatureType>? Instantiations;
}

public sealed record ParameterInfo(string Name, LazyType LazyType, bool IsOptional, bool IsRest)
{
    public Type Type => LazyType.Value;
}

/// <param name="ParameterIndex">-1 for `this is T`.</param>
public sealed record TypePredicate(int ParameterIndex, Type? Type, bool IsAsserts);
