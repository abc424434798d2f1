using System.Text.RegularExpressions;
using Ark.Ir;
using Xunit;

namespace Ark.Tests.Lowering;

/// <summary>What the library declares without a body names something that exists.</summary>
public partial class MagicTests
{
    [Fact]
    public void Every_native_of_the_library_is_a_row_of_the_runtimes_table()
    {
        var orphans = Names(Native()).Where(n => !NativeTable.Rows.ContainsKey(n));
        Assert.Empty(orphans);
    }

    [Fact]
    public void Every_intrinsic_of_the_library_is_an_instruction()
    {
        var orphans = Names(Intrinsic()).Where(n => n != "call.array" && !OpTable.TryParse(n, out _)); // FunctionLowering.CallWith
        Assert.Empty(orphans);
    }

    private static IEnumerable<string> Names(Regex pattern) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "stdlib"), "*.ets", SearchOption.AllDirectories)
            .SelectMany(f => pattern.Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value)).Distinct();

    [GeneratedRegex("""@native\("([^"]+)"\)""")]
    private static partial Regex Native();

    [GeneratedRegex("""@intrinsic\("([^"]+)"\)""")]
    private static partial Regex Intrinsic();
}
