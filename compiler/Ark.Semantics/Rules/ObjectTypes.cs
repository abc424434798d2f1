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

    /// <summary>`Record` and the type of `object` values: their keys are not declared.</summary>
    public static bool TakesAnyKey(Type type) => type switch
    {
        UnionType union => union.Types.Any(TakesAnyKey),
        MappedType => true,
        _ => type.Is(TypeFlags.Any | TypeFlags.NonPrimitive) || type.Alias is { Name: "Record" } || type is NamedType { Symbol.Name: "Record" or "Object" or "ESObject" },
    };

    public static bool IsArrayLike(Type type) => type switch
    {
        TupleType => true,
        NamedType named => Indexed.Contains(named.Symbol.Name),
        _ => type.Is(TypeFlags.StringLike),
    };
}
