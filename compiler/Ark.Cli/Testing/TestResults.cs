using System.Text.Json;
using System.Text.RegularExpressions;
using Ark.Build;
using Ark.Llvm.Emit;

namespace Ark.Cli.Testing;

internal enum TestStatus { Passed, Failed, Skipped }

/// <summary>What became of one test.</summary>
/// <param name="Suites">The names of the suites around it, outermost first.</param>
/// <param name="Note">Why it was skipped.</param>
/// <param name="Output">What it printed.</param>
internal sealed record TestResult(IReadOnlyList<string> Suites, string Name, TestStatus Status, double Milliseconds, TestFailure? Failure, string Note, string Output)
{
    /// <summary>Where it is registered; known when tests are listed.</summary>
    public TestPlace? Place { get; init; }

    public string FullName => string.Join(" › ", Suites.Append(Name));
}

/// <summary>What became of a file: its tests, and what went wrong outside any of them.</summary>
/// <param name="Problems">A hook that failed behind the tests, a program that ended early; the text of the compiler's errors.</param>
internal sealed record TestFileResult(string Path, IReadOnlyList<TestResult> Tests, IReadOnlyList<TestFailure> Problems, string Errors)
{
    public bool HasFailed => Problems.Count > 0 || Errors.Length > 0 || Tests.Any(t => t.Status == TestStatus.Failed);
}

/// <summary>A place in the source, as a stack trace has it.</summary>
internal sealed partial record TestPlace(string Function, string File, int Line, int Column)
{
    public override string ToString() => $"{File}:{Line}:{Column}";

    /// <summary>The frames of the user's own files, innermost first.</summary>
    public static IReadOnlyList<TestPlace> Parse(string stack) =>
        [.. Frame().Matches(stack).Select(Of).Where(p => !p.File.StartsWith(EmitOptions.LibraryScheme, StringComparison.Ordinal) && !p.File.EndsWith(TestProgram.EntryEnding, StringComparison.Ordinal))];

    private static TestPlace Of(Match match) => new(match.Groups["function"].Value, match.Groups["file"].Value, int.Parse(match.Groups["line"].ValueSpan), int.Parse(match.Groups["column"].ValueSpan));

    [GeneratedRegex(@"^ +at (?:(?<function>.+) \()?(?<file>[^()\n]+):(?<line>\d+):(?<column>\d+)\)?$", RegexOptions.Multiline)]
    private static partial Regex Frame();
}

/// <summary>Why a test failed.</summary>
/// <param name="Kind">The class of the error; empty when something else was thrown.</param>
/// <param name="Expected">Where two values disagree, the text of one of them; else null, as the other.</param>
internal sealed record TestFailure(string Kind, string Message, string? Expected, string? Actual, IReadOnlyList<TestPlace> Places)
{
    public bool IsAssertion => Kind == "AssertException";

    public static TestFailure Because(string message) => new("", message, null, null, []);

    /// <summary>From an event of the runner.</summary>
    public static TestFailure Of(JsonElement report) =>
        new(Text(report, "kind") ?? "", Text(report, "message") ?? "", Text(report, "expected"), Text(report, "actual"), TestPlace.Parse(Text(report, "stack") ?? ""));

    private static string? Text(JsonElement report, string name) => report.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
