// How a static type is carried by the machine. A type is f64 when nothing but numbers and undefined belongs to it and some
// number does; everything else is a NaN-boxed value. A type parameter is what the copy at hand says.

using Ark.Ir;

namespace Ark.Lowering.ToIr;

/// <summary>Which of the type parameters in scope stand for numbers in one copy of a generic class or function.</summary>
internal sealed class TypeEnvironment : IEquatable<TypeEnvironment>
{
    public static readonly TypeEnvironment Empty = new([]);

    private readonly ImmutableHashSet<TypeParameterSymbol> _numbers;

    private TypeEnvironment(ImmutableHashSet<TypeParameterSymbol> numbers) => _numbers = numbers;

    public bool IsNumber(TypeParameterSymbol parameter) => _numbers.Contains(parameter);

    public TypeEnvironment With(IEnumerable<TypeParameterSymbol> numbers)
    {
        var next = _numbers.Union(numbers);
        return ReferenceEquals(next, _numbers) ? this : new TypeEnvironment(next);
    }

    /// <summary>Only what is said of these parameters.</summary>
    public TypeEnvironment Restrict(IEnumerable<TypeParameterSymbol> parameters) => Empty.With(parameters.Where(_numbers.Contains));

    /// <summary>The environment of a class or function whose parameters are bound to these arguments.</summary>
    public TypeEnvironment Bind(IReadOnlyList<TypeParameterSymbol> parameters, IReadOnlyList<Type> arguments, TypeEnvironment? outer = null)
    {
        var count = Math.Min(parameters.Count, arguments.Count);
        // The arguments may mention the very parameters that they are bound to: `new Box<U>` within a Box<T>.
        var around = outer is null ? Empty : new TypeEnvironment(outer._numbers.Except(parameters));
        return around.With(Enumerable.Range(0, count).Where(i => !IsUniform(parameters[i]) && Representations.Of(arguments[i], this) == IrType.F64).Select(i => parameters[i]));
    }

    /// <summary>Classes of the library that have one copy whatever they are of: what they hold passes through many hands that do not
    /// know its type, and each must find the same class.</summary>
    private static bool IsUniform(TypeParameterSymbol parameter) =>
        parameter.Container is TypeSymbol { Container: ModuleSymbol { IsLibrary: true }, Name: "Promise" or "LibraryIterator" or "Generator" or "AsyncGenerator" };

    /// <summary>How the copy is told from others in its name: nothing when no parameter is a number.</summary>
    public string Suffix(IEnumerable<TypeParameterSymbol> parameters)
    {
        var letters = string.Concat(parameters.Select(p => _numbers.Contains(p) ? 'n' : 'v'));
        return letters.Contains('n') ? "$" + letters : "";
    }

    public bool Equals(TypeEnvironment? other) => other is not null && _numbers.SetEquals(other._numbers);
    public override bool Equals(object? obj) => Equals(obj as TypeEnvironment);
    public override int GetHashCode() => _numbers.Aggregate(0, (hash, p) => hash ^ p.GetHashCode());
}

/// <summary>From static types to the types of the machine.</summary>
internal static class Representations
{
    public static IrType Of(Type type, TypeEnvironment environment)
    {
        var seen = Contents.None;
        Classify(type, environment, ref seen);
        return seen == Contents.Number ? IrType.F64 : IrType.Value;
    }

    public static SlotKind SlotOf(Type type, TypeEnvironment environment) =>
        Of(type, environment) == IrType.F64 ? SlotKind.F64 : SlotKind.Value;

    /// <summary>The machine signature of calls through this signature: what both caller and callee derive from the function type.</summary>
    /// <param name="receiverFirst">The parameters are the library's, whose first is the receiver.</param>
    public static Signature SignatureOf(CallSignatureType signature, TypeEnvironment environment)
    {
        var parameters = signature.Parameters.Select(p => p.IsRest ? IrType.Value : Of(p.Type, environment));
        return new Signature(new EquatableList<IrType>(parameters), Of(signature.Return, environment));
    }

    /// <summary>Every value of the type is told from every other by its bits alone, numbers, strings and bigints being absent.</summary>
    public static bool ComparesByBits(Type type) => type switch
    {
        UnionType union => union.Types.All(ComparesByBits),
        _ => type.Is(TypeFlags.BooleanLike | TypeFlags.Nullable | TypeFlags.Void | TypeFlags.Object | TypeFlags.NonPrimitive)
            && !type.Is(TypeFlags.NumberLike | TypeFlags.StringLike),
    };

    /// <summary>Nothing but strings belongs to the type.</summary>
    public static bool IsString(Type type) => type switch
    {
        UnionType union => union.Types.All(IsString),
        IntersectionType intersection => intersection.Types.Any(IsString),
        _ => type.Is(TypeFlags.StringLike),
    };

    public static bool IsNumber(Type type) => type switch
    {
        UnionType union => union.Types.All(IsNumber),
        _ => type.Is(TypeFlags.NumberLike) && type is not IntrinsicType { MayBeBigInt: true },
    };

    public static bool IsBigInt(Type type) => type switch
    {
        UnionType union => union.Types.All(IsBigInt),
        _ => type.Is(TypeFlags.BigIntLike),
    };

    public static bool IsBoolean(Type type) => type switch
    {
        UnionType union => union.Types.All(IsBoolean),
        _ => type.Is(TypeFlags.BooleanLike),
    };

    /// <summary>Only strings, numbers, booleans, undefined and null belong to the type: converting it to text runs no code of the program.</summary>
    public static bool IsPrimitive(Type type) => type switch
    {
        UnionType union => union.Types.All(IsPrimitive),
        IntersectionType intersection => intersection.Types.Any(IsPrimitive),
        _ => type.Is(TypeFlags.Primitive),
    };

    /// <summary>The type without undefined and null.</summary>
    public static Type NonNullable(Type type)
    {
        if (type is not UnionType union) return type;
        var rest = union.Types.Where(t => !t.Is(TypeFlags.Nullable | TypeFlags.Void)).ToList();
        return rest.Count == 1 ? rest[0] : type;
    }

    [Flags]
    private enum Contents { None = 0, Number = 1, Other = 2 }

    private static void Classify(Type type, TypeEnvironment environment, ref Contents seen)
    {
        switch (type)
        {
            case UnionType union:
                foreach (var member in union.Types)
                {
                    Classify(member, environment, ref seen);
                    if ((seen & Contents.Other) != 0) return;
                }
                break;
            case IntersectionType intersection:
                var isNumber = intersection.Types.Any(t => Of(t, environment) == IrType.F64);
                seen |= isNumber ? Contents.Number : Contents.Other;
                break;
            case TypeParameterType parameter:
                seen |= parameter.Symbol is { } symbol && environment.IsNumber(symbol) ? Contents.Number : Contents.Other;
                break;
            default:
                if (type.Is(TypeFlags.NumberLike) && type is not IntrinsicType { MayBeBigInt: true }) seen |= Contents.Number;
                else if (!type.Is(TypeFlags.Undefined | TypeFlags.Void | TypeFlags.Never)) seen |= Contents.Other;
                break;
        }
    }
}
