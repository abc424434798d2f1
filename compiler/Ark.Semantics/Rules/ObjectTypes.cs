using Ark.Syntax;

namespace Ark.Semantics;

/// <summary>What kind of objects a type has.</summary>
internal static class ObjectTypes
{
    /// <summary>Library types whose instances take brackets with an index.</summary>
    private static readonly HashSet<string> Indexed =
    [
        "Array", "ReadonlyArray", "ArrayLike", "ConcatArray", "String", "Int8Array", "Uint8Array", "Uint8ClampedArray", "Int16Array", "Uint16Array", "Int32Array",
        "Uint32Array", "Float32Array", "Float64Array", "BigInt64Array", "BigUint64Array",
    ];

    /// <summary>`Record`: its keys are not declared.</summary>
    public static bool TakesAnyKey(Type type, IRuleTypes types) => type switch
    {
        UnionType union => union.Types.Any(t => TakesAnyKey(t, types)),
        _ => type.Is(TypeFlags.Any) || UtilityOf(type, types).Name == "Record",
    };

    /// <summary>The utility type of the library that the type is written as, with its first argument; a name of the program's own may stand for it.</summary>
    public static (string? Name, Type? Argument) UtilityOf(Type type, IRuleTypes types)
    {
        if (type.Alias is not { } alias) return default;
        if (types.IsLibrary(alias)) return (alias.Name, type.AliasArguments is [var argument, ..] ? argument : null);
        for (Symbol? at = alias; at is TypeSymbol { Declarations: [TypeAliasDeclaration { TypeParameters: null, Aliased: TypeReferenceNode reference }, ..] };)
        {
            at = types.SymbolOf(reference.Name);
            if (at is { } meant && types.IsLibrary(meant)) return (meant.Name, reference.TypeArguments is { } written ? types.TypeOf(written.Arguments[0]) : null);
        }
        return default;
    }

    /// <summary>Declared in TypeScript, as what the system has is: objects of such types follow no rule.</summary>
    public static bool IsForeign(Type type) => type switch
    {
        UnionType { Alias: null } union => union.Types.All(t => t.Is(TypeFlags.Nullable) || IsForeign(t)),
        _ => IsForeign(type.Alias ?? (type as ObjectType)?.Symbol),
    };

    /// <summary>Declared by the library, the parts of a union included.</summary>
    public static bool IsOfLibrary(Type type, IRuleTypes types) => type switch
    {
        { Alias: { } alias } when types.IsLibrary(alias) => true,
        UnionType union => union.Types.Any(t => IsOfLibrary(t, types)),
        NamedType named => types.IsLibrary(named.Symbol),
        AnonymousType anonymous => anonymous.Symbol is { } symbol ? types.IsLibrary(symbol) : types.CallSignaturesOf(type).Any(s => s.Declaration is { } declaration && types.IsLibrary(declaration)),
        _ => false,
    };

    public static bool IsForeign(Symbol? symbol) => symbol is { Declarations: [var declaration, ..] } && (declaration.Tree.Kind != FileKind.Ets || symbol.Module is { IsSystem: true });

    public static bool TakesBrackets(Type type, IRuleTypes types) => IsArrayLike(type) || TakesAnyKey(type, types) || type.Is(TypeFlags.NonPrimitive);

    public static bool IsArrayLike(Type type) => type switch
    {
        TupleType => true,
        NamedType named => Indexed.Contains(named.Symbol.Name),
        _ => type.Is(TypeFlags.StringLike),
    };
}
