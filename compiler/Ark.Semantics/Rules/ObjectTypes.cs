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
    public static bool TakesAnyKey(Type type) => type switch
    {
        UnionType union => union.Types.Any(TakesAnyKey),
        _ => type.Is(TypeFlags.Any) || type.Alias is { Name: "Record" },
    };

    /// <summary>Declared in TypeScript, whose objects follow no rule.</summary>
    public static bool IsForeign(Type type) => type switch
    {
        UnionType { Alias: null } union => union.Types.All(t => t.Is(TypeFlags.Nullable) || IsForeign(t)),
        _ => IsForeign(type.Alias ?? (type as ObjectType)?.Symbol),
    };

    public static bool IsForeign(Symbol? symbol) => symbol is { Declarations: [var declaration, ..] } && declaration.Tree.Kind != FileKind.Ets;

    public static bool TakesBrackets(Type type) => IsArrayLike(type) || TakesAnyKey(type) || type.Is(TypeFlags.NonPrimitive);

    public static bool IsArrayLike(Type type) => type switch
    {
        TupleType => true,
        NamedType named => Indexed.Contains(named.Symbol.Name),
        _ => type.Is(TypeFlags.StringLike),
    };
}
