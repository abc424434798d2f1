using System.Text.RegularExpressions;
using Ark.Ir;
using Ark.Llvm.CodeGen;
using Ark.Llvm.Emit;
using Xunit;

namespace Ark.Tests.Llvm;

/// <summary>The emitter and ark.h agree: the header asserts its layout against C, this asserts the emitter's against the header.</summary>
public partial class AbiTests
{
    private static readonly string Header = File.ReadAllText(Repository.Folder("runtime", "include", "ark.h"));

    [Theory]
    [InlineData("ArkArray, length", Layouts.ArrayLength)]
    [InlineData("ArkArray, kind", Layouts.ArrayKindAndHoley)]
    [InlineData("ArkArray, elements", Layouts.ArrayElements)]
    [InlineData("ArkString, length", Layouts.StringLength)]
    [InlineData("ArkDescriptor, signature", Layouts.DescriptorSignature)]
    [InlineData("ArkDescriptor, direct", Layouts.DescriptorDirect)]
    [InlineData("ArkDescriptor, universal", Layouts.DescriptorUniversal)]
    [InlineData("ArkDescriptor, display", Layouts.DescriptorDisplay)]
    [InlineData("ArkDescriptor, depth", Layouts.DescriptorDepth)]
    [InlineData("ArkDescriptor, methods", Layouts.DescriptorMethods)]
    [InlineData("ArkContext, stack_limit", Layouts.ContextStackLimit)]
    [InlineData("ArkContext, pending", Layouts.ContextPending)]
    [InlineData("ArkContext, globals", Layouts.ContextGlobals)]
    public void Offset_is_the_one_of_the_header(string member, uint offset) =>
        Assert.Matches($@"offsetof\({member}\) == {offset}\b", Header);

    [Fact]
    public void Version_is_the_one_of_the_header() => Assert.Contains($"#define ARK_ABI_VERSION {ProgramTable.AbiVersion}\n", Header);

    [Theory]
    [InlineData("ARK_ROLE", typeof(ObjectRole))]
    [InlineData("ARK_ELEMENT", typeof(ElementKind))]
    [InlineData("ARK_KIND", typeof(HeapKind))]
    [InlineData("ARK_MEMBER", typeof(MethodRole))]
    public void Numbers_are_those_of_the_header(string prefix, Type enumeration)
    {
        foreach (var value in Enum.GetValues(enumeration))
            if (value is not > ElementKind.Value) Assert.Matches($@"\b{prefix}_{Capitals(value.ToString()!)} = {Convert.ToInt32(value)}\b", Header);
    }

    /// <summary>TYPED_ARRAY of TypedArray, BIGINT of BigInt or REGEXP of RegExp.</summary>
    private static string Capitals(string name) =>
        name is "BigInt" or "RegExp" ? name.ToUpperInvariant() : Regex.Replace(name, "(?<=[a-z])(?=[A-Z])", "_").ToUpperInvariant();

    [Fact]
    public void Every_entry_of_the_table_is_read()
    {
        var rows = EntryLine().Count(File.ReadAllText(Repository.Folder("runtime", "abi.def")));
        Assert.Equal(rows, Abi.Entries.Count);
        Assert.Equal([IrType.Value, IrType.F64, IrType.Value, IrType.I1], Abi.Get("ark_string_pad").Parameters);
        Assert.True(Abi.Get("ark_throw").Has(AbiEffects.NoReturn));
    }

    [GeneratedRegex("^ENTRY\\(", RegexOptions.Multiline)]
    private static partial Regex EntryLine();
}
