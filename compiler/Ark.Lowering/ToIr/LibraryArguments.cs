// ECMA-262's functions turn their arguments into what they work on: Math.floor('1.5') is 1, 'a1'.includes(1) is true. Types keep most
// programs from asking; what is `any`, or comes from JavaScript, does ask.

using Ark.Ir;

namespace Ark.Lowering.ToIr;

internal static class LibraryArguments
{
    /// <summary>A function of ECMA-262's library; modules of the system look at what they are given themselves.</summary>
    public static bool AreConverted(FunctionSymbol function) => function.Module is { IsLibrary: true, IsScript: true };

    public static EquatableList<ArgumentConversion> ConversionsOf(FunctionSymbol function, CallSignatureType signature)
    {
        if (!AreConverted(function) || !signature.Parameters.Any(p => ConversionTo(p.Type) != ArgumentConversion.None)) return EquatableList<ArgumentConversion>.Empty;
        return new(signature.Parameters.Select(p => ConversionTo(p.Type)));
    }

    public static ArgumentConversion ConversionTo(Type parameter) =>
        IsOnly(parameter, TypeFlags.Number) ? ArgumentConversion.Number : IsOnly(parameter, TypeFlags.String) ? ArgumentConversion.Text : ArgumentConversion.None;

    /// <summary>The type, or that and undefined.</summary>
    public static bool IsOnly(Type type, TypeFlags kind) => type is UnionType union
        ? union.Types.All(t => t.Is(kind | TypeFlags.Undefined)) && union.Types.Any(t => t.Is(kind))
        : type.Is(kind);
}

internal sealed partial class FunctionLowering
{
    /// <summary>The arguments as the library's function takes them. What the library gives itself is of the right kind.</summary>
    private ImmutableArray<BoundExpression> ConvertedArguments(ImmutableArray<BoundExpression> arguments, FunctionSymbol target)
    {
        if (arguments.IsEmpty || !LibraryArguments.AreConverted(target) || instance.Symbol is { } caller && LibraryArguments.AreConverted(caller)) return arguments;
        var parameters = Bound.SignatureOf(target).Parameters;
        if (parameters.Count == 0) return arguments;
        var last = parameters.Count - 1;
        var restElement = target.HasRest && parameters[last].Type is NamedType { Arguments: [var element] } ? element : null;
        return [.. arguments.Select((a, i) => i >= last && restElement is not null ? Converted(a, restElement) : i <= last ? Converted(a, parameters[i].Type) : a)];
    }

    private BoundExpression Converted(BoundExpression argument, Type parameter)
    {
        if (argument is BoundSpread) return argument;
        var converter = LibraryArguments.ConversionTo(parameter) switch
        {
            ArgumentConversion.Number when !Fits(argument.Type, TypeFlags.NumberLike) => "numberArgument",
            ArgumentConversion.Text when !Fits(argument.Type, TypeFlags.StringLike) => parameter is UnionType ? "textArgument" : "requiredTextArgument",
            _ => null,
        };
        if (converter is null || Bound.LibrarySymbol(converter) is not FunctionSymbol function) return argument;
        var signature = Bound.SignatureOf(function);
        return new BoundCall(function, null, null, [argument], [], signature, false) { Syntax = argument.Syntax, Type = signature.Return };
    }

    private static bool Fits(Type argument, TypeFlags kind) => LibraryArguments.IsOnly(argument, kind | TypeFlags.Undefined | TypeFlags.Never);
}
