using System.Runtime.Versioning;
using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace Ark.Tests.Cli;

/// <summary>Every folder of tests/hypium has its report.txt: commands behind `$`, what each prints, and its exit code. ARK_BLESS=1 rewrites what is printed.</summary>
[UnsupportedOSPlatform("windows")]
public sealed partial class TestReports : ToolTests
{
    public static TheoryData<string> Folders() => [.. Directory.EnumerateDirectories(Repository.Folder("tests", "hypium")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Report_is_as_expected(string folder)
    {
        var fixture = Repository.Folder("tests", "hypium", folder);
        var expectation = Path.Combine(fixture, "report.txt");
        var expected = File.ReadAllText(expectation);
        var actual = new StringBuilder();
        foreach (var command in expected.Split('\n').Where(l => l.StartsWith("$ ark ", StringComparison.Ordinal)))
        {
            var start = Start(Words(command["$ ark ".Length..]));
            start.WorkingDirectory = fixture;
            var outcome = Finish(start);
            actual.Append(command).Append('\n').Append(Time().Replace(OfSlowTest().Replace(outcome.Output + outcome.Errors, ""), "${before}N${after}")).Append("exit ").Append(outcome.Exit).Append("\n\n");
        }
        if (Repository.IsBlessing) File.WriteAllText(expectation, actual.ToString());
        else Assert.Equal(expected, actual.ToString());
    }

    /// <summary>By blanks; what stands in quotes is one word.</summary>
    private static string[] Words(string line) => [.. Word().Matches(line).Select(m => m.Value.Trim('"'))];

    [GeneratedRegex("\"[^\"]*\"|[^ ]+")]
    private static partial Regex Word();

    /// <summary>A test that took long says how long; which ones did depends on the machine.</summary>
    [GeneratedRegex(@" \(\d+ ms\)$", RegexOptions.Multiline)]
    private static partial Regex OfSlowTest();

    [GeneratedRegex(@"(?<before>, |\(|time="")\d+(\.\d+)?(?<after> s\)| ms\)|"")")]
    private static partial Regex Time();
}
