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

    Nullable = Undefined | Null,
    Literal = StringLiteral | NumberLiteral | BooleanLiteral | BigIntLiteral,
    StringLike = String | StringLiteral | TemplateLiteral | StringMapping,
    NumberLike = Number | NumberLiteral,
    BooleanLike = Boolean | BooleanLiteral,
    BigIntLike = BigInt | BigIntLiteral,
    Primitive = StringLike | NumberLike | BooleanLike | BigIntLike | ESSymbol | UniqueSymbol | Void | Undefined | Null,
    UnionOrIntersection = Union | Intersection,
    Instantiable = TypeParameter | Index | IndexedAccess | Conditional | TemplateLiteral | StringMapping | Substitution,
}

public abstract class Type(TypeFlags flags)
{
    public TypeFlags Flags => flags;
    /// <summary>The alias under which it was written, for printing.</summary>
    public TypeSymbol? Alias { get; set; }
    public IReadOnlyList<Type>? AliasArguments { get; set; }
    public bool Is(TypeFlags any) => (flags & any) != 0;
}

/// <summary>any, unknown, never, void, undefined, null, string, number, bigint, symbol, object, and the error type (any that silences).</summary>
public sealed class IntrinsicType(string name, TypeFlags flags, bool isError = false) : Type(flags)
{
    public string Name => name;
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

/// <summary>`A | B`; boolean is true | false; an enum is the union of its members, with Symbol set.</summary>
public sealed class UnionType(TypeFlags extra, IReadOnlyList<Type> types, TypeSymbol? @enum) : Type(TypeFlags.Union | extra)
{
    public IReadOnlyList<Type> Types => types;
    public TypeSymbol? EnumSymbol => @enum;
}

public sealed class IntersectionType(IReadOnlyList<Type> types) : Type(TypeFlags.Intersection)
{
    public IReadOnlyList<Type> Types => types;
}

public sealed class TypeParameterType(TypeParameterSymbol? symbol, TypeSymbol? thisOf = null) : Type(TypeFlags.TypeParameter)
{
    public TypeParameterSymbol? Symbol => symbol;
    /// <summary>Set for the polymorphic `this` of a class or interface.</summary>
    public TypeSymbol? ThisOf => thisOf;
}

/// <summary>Types with members.</summary>
public abstract class ObjectType(TypeSymbol? symbol) : Type(TypeFlags.Object)
{
    public TypeSymbol? Symbol => symbol;
}

/// <summary>A class or interface with type arguments (none for a plain one). Array is `Array&lt;T&gt;` of the library; a type's own declared form has its own type parameters as arguments.</summary>
public sealed class NamedType(TypeSymbol symbol, IReadOnlyList<Type> arguments, Type? thisArgument = null) : ObjectType(symbol)
{
    public new TypeSymbol Symbol => base.Symbol!;
    public IReadOnlyList<Type> Arguments => arguments;
    public Type? ThisArgument => thisArgument;
}

[Flags] public enum TupleElementFlags { Required = 1, Optional = 2, Rest = 4, Variadic = 8 }

public sealed class TupleType(IReadOnlyList<Type> elements, IReadOnlyList<TupleElementFlags> flags, bool isReadonly) : ObjectType(null)
{
    public IReadOnlyList<Type> Elements => elements;
    public IReadOnlyList<TupleElementFlags> ElementFlags => flags;
    public bool IsReadonly => isReadonly;
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
    public AnonymousType? Target { get; init; }
    public TypeMapper? Mapper { get; init; }
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
public sealed record Property(string Name, Symbol? Symbol, Lazy<Type> LazyType, bool IsOptional, bool IsReadonly)
{
    public Type Type => LazyType.Value;
    /// <summary>The type that a write expects, where it differs (setter).</summary>
    public Type? WriteType { get; init; }
}

public sealed record IndexInfo(Type Key, Type Value, bool IsReadonly);

public sealed class MappedType(Ark.Syntax.MappedTypeNode node, TypeParameterType parameter, TypeMapper? mapper) : ObjectType(null)
{
    public Ark.Syntax.MappedTypeNode Node => node;
    public TypeParameterType Parameter => parameter;
    public TypeMapper? Mapper => mapper;
    public TypeMembers? Members { get; set; }
}

public sealed class IndexTypeOperator(Type operand) : Type(TypeFlags.Index) { public Type Operand => operand; }
public sealed class IndexedAccessType(Type @object, Type index) : Type(TypeFlags.IndexedAccess) { public Type Object => @object; public Type Index => index; }
public sealed class ConditionalType(Ark.Syntax.ConditionalTypeNode node, Type check, Type extends, TypeMapper? mapper) : Type(TypeFlags.Conditional)
{
    public Ark.Syntax.ConditionalTypeNode Node => node;
    public Type Check => check;
    public Type Extends => extends;
    public TypeMapper? Mapper => mapper;
}
public sealed class TemplateLiteralType(IReadOnlyList<string> texts, IReadOnlyList<Type> types) : Type(TypeFlags.TemplateLiteral)
{
    public IReadOnlyList<string> Texts => texts;
    public IReadOnlyList<Type> Types => types;
}
public sealed class StringMappingType(string name, Type operand) : Type(TypeFlags.StringMapping) { public string Name => name; public Type Operand => operand; }

/// <summary>A call or construct signature.</summary>
public sealed class CallSignatureType
{
    public Ark.Syntax.Node? Declaration { get; init; }
    /// <summary>The function it belongs to, where there is one.</summary>
    public FunctionSymbol? Symbol { get; init; }
    public IReadOnlyList<TypeParameterType> TypeParameters { get; init; } = [];
    public required IReadOnlyList<ParameterInfo> Parameters { get; init; }
    public Type? ThisType { get; init; }
    public required Lazy<Type> LazyReturn { get; init; }
    public Type Return => LazyReturn.Value;
    public TypePredicate? Predicate { get; init; }
    public int MinimumArguments => Parameters.TakeWhile(p => !p.IsOptional && !p.IsRest).Count();
    public bool HasRest => Parameters.Count > 0 && Parameters[^1].IsRest;
    public bool IsAbstract { get; init; }
}

public sealed record ParameterInfo(string Name, Lazy<Type> LazyType, bool IsOptional, bool IsRest)
{
    public Type Type => LazyType.Value;
}

/// <param name="ParameterIndex">-1 for `this is T`.</param>
public sealed record TypePredicate(int ParameterIndex, Type? Type, bool IsAsserts);

/// <summary>A substitution of type parameters.</summary>
public abstract class TypeMapper
{
    /// <summary>What stands for the parameter; itself when nothing does.</summary>
    public abstract Type Map(TypeParameterType parameter);
}
