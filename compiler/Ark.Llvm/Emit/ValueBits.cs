using Ark.Ir;

namespace Ark.Llvm.Emit;

/// <summary>The encoding of values (ark.h): a number is its own bits, anything else a negative signalling NaN.</summary>
public static class ValueBits
{
    public const ulong BoxBase = 0xFFF0_0000_0000_0000;
    public const ulong Undefined = BoxBase | 1ul << 48;
    public const ulong Null = BoxBase | 2ul << 48;
    public const ulong False = BoxBase | 3ul << 48;
    public const ulong True = False | 1;
    public const ulong Hole = BoxBase | 4ul << 48;
    public const ulong Uninitialized = BoxBase | 5ul << 48;
    public const ulong CanonicalNaN = 0x7FF8_0000_0000_0000;
    public const ulong PayloadMask = 0x0000_FFFF_FFFF_FFFF;
    /// <summary>`bits - FirstBoxed` is below `BoxedCount` exactly for what is no number, below `PayloadMask` exactly for pointers.</summary>
    public const ulong FirstBoxed = BoxBase + 1, BoxedCount = 0x0007_FFFF_FFFF_FFFF;

    public static ulong Of(ValueConstant constant) => constant switch
    {
        ValueConstant.Undefined => Undefined,
        ValueConstant.Null => Null,
        ValueConstant.False => False,
        ValueConstant.True => True,
        ValueConstant.Hole => Hole,
        _ => Uninitialized,
    };

    /// <summary>What a reader of LLVM IR should know the words as.</summary>
    public static IEnumerable<(ulong Word, string Meaning)> Meanings =>
    [
        (BoxBase, "the tag of a pointer"), (Undefined, "undefined"), (Null, "null"), (False, "false"), (True, "true"),
        (Hole, "the hole"), (Uninitialized, "not initialised"), (PayloadMask, "the 48 bits of an address"), (FirstBoxed, "the first word that is no number"),
    ];

    public static ulong Of(double number) => double.IsNaN(number) ? CanonicalNaN : BitConverter.DoubleToUInt64Bits(number);
}

/// <summary>Where things lie in what the runtime and compiled code share; ark.h asserts the same numbers.</summary>
internal static class Layouts
{
    public const uint Word = 8, Header = 8;
    public const uint ObjectSlots = 8, CellValue = 8, StringLength = 8, StringHeaderSize = 16;
    public const uint ArrayLength = 8, ArrayKindAndHoley = 16, ArrayElements = 24;
    public const uint DescriptorKind = 0, DescriptorSignature = 8, DescriptorDirect = 16, DescriptorUniversal = 24;
    public const uint DescriptorDisplay = 40, DescriptorDepth = 56, DescriptorMethods = 96;
    /// <summary>What the stack limit is while an interrupt waits: every stack is below it, and a poll need not look at the stack.</summary>
    public const ulong InterruptLimit = ulong.MaxValue;
    public const uint ContextStackLimit = 0, ContextPending = 8, ContextGlobals = 16;
    public const uint MinimumObject = 16;

    public static uint ObjectSize(int slots) => ((uint)slots * Word + Header + 15) & ~15u;
}
