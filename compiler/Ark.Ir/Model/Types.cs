namespace Ark.Ir;

/// <summary>The machine-level type of an SSA value.</summary>
public enum IrType : byte
{
    Void,
    /// <summary>A condition.</summary>
    I1,
    /// <summary>A 32-bit integer; its sign is the instruction's matter.</summary>
    I32,
    /// <summary>A 64-bit integer that is not a value.</summary>
    I64,
    /// <summary>A double that may carry the undefined pattern, and no other boxed pattern.</summary>
    F64,
    /// <summary>64 bits, NaN-boxed: any value of the language.</summary>
    Value,
    /// <summary>A raw, non-null pointer to a heap object whose kind is known.</summary>
    Ref,
    /// <summary>A raw pointer that the collector does not own: code, descriptors, element storage.</summary>
    Ptr,
}

/// <summary>What a slot of an object or an element of an array is known to hold.</summary>
public enum SlotKind : byte
{
    /// <summary>Anything.</summary>
    Value,
    /// <summary>A number or undefined.</summary>
    F64,
}

/// <summary>The storage of an array's elements, in the order in which it generalises; then that of typed arrays. The same numbers
/// as in ark.h, where those of bigints follow.</summary>
public enum ElementKind : byte { Bool, I32, F64, Value, Int8, Uint8, Uint8Clamped, Int16, Uint16, Int32, Uint32, Float32, Float64 }

/// <summary>A function's machine signature: the language-level parameters, without context, closure or receiver.</summary>
/// <remarks>Two function values may be called directly through one another's type exactly when these are equal.</remarks>
public sealed record Signature(EquatableList<IrType> Parameters, IrType Result)
{
    public override string ToString() =>
        $"({string.Join(", ", Parameters.Select(p => p.ToString().ToLowerInvariant()))}) -> {Result.ToString().ToLowerInvariant()}";
}

/// <summary>Where in the source an instruction comes from; lines and columns count from 1, 0 is unknown.</summary>
/// <param name="Inlined">The call that the inliner put this instruction's body in place of; null in the function's own code.</param>
public readonly record struct SourceLocation(int File, int Line, int Column, InlinedCall? Inlined = null)
{
    public static readonly SourceLocation None = default;
}

/// <summary>A call that its callee's body has replaced: what a stack trace must still show.</summary>
public sealed record InlinedCall(FunctionRef Callee, SourceLocation Place);
