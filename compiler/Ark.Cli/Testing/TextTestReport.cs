using System.Globalization;
using System.Text;

namespace Ark.Cli.Testing;

/// <summary>For people: the tests in the order in which they ran, then what went wrong, then the counts.</summary>
internal sealed class TextTestReport(Paint paint)
{
    /// <summary>Milliseconds from which on the time of a test is of interest.</summary>
    private const double Slow = 100;

    public string File(TestFileResult file)
    {
        var text = new StringBuilder().AppendLine(paint.Bold(file.Path));
        IReadOnlyList<string> suites = [];
        foreach (var test in file.Tests)
        {
            WriteSuites(text, suites, test.Suites);
            suites = test.Suites;
            text.Append(' ', 2 + 2 * suites.Count).AppendLine(Line(test));
        }
        if (file.Errors.Length > 0) text.AppendLine($"  {paint.Red("✗ does not compile")}");
        foreach (var _ in file.Problems) text.AppendLine($"  {paint.Red("✗ failed outside any test")}");
        return text.ToString();
    }

    private static void WriteSuites(StringBuilder text, IReadOnlyList<string> before, IReadOnlyList<string> now)
    {
        var shared = before.Zip(now).TakeWhile(p => p.First == p.Second).Count();
        for (var i = shared; i < now.Count; i++) text.Append(' ', 2 + 2 * i).AppendLine(now[i]);
    }

    private string Line(TestResult test) => test.Status switch
    {
        TestStatus.Passed => $"{paint.Green("✓")} {test.Name}{Time(test)}",
        TestStatus.Failed => $"{paint.Red("✗")} {test.Name}{Time(test)}",
        _ => $"{paint.Yellow("-")} {test.Name}{paint.Gray(test.Note.Length > 0 ? $" (skipped: {test.Note})" : " (skipped)")}",
    };

    private string Time(TestResult test) => test.Milliseconds >= Slow ? paint.Gray($" ({test.Milliseconds.ToString("0", CultureInfo.InvariantCulture)} ms)") : "";

    /// <summary>Empty when all is well.</summary>
    public string Failures(IReadOnlyList<TestFileResult> files)
    {
        var text = new StringBuilder();
        var number = 0;
        foreach (var file in files)
        {
            foreach (var problem in file.Problems) Write(file.Path, problem, "");
            foreach (var test in file.Tests)
                if (test.Failure is { } failure) Write(test.FullName, failure, test.Output);
            if (file.Errors.Length > 0) text.AppendLine().Append(file.Errors.TrimEnd()).AppendLine();
        }
        return text.ToString();

        void Write(string title, TestFailure failure, string output)
        {
            text.AppendLine().AppendLine(paint.Bold($"{++number}) {title}"));
            Indented(text, FailureText.Write(failure, paint));
            if (output.Length == 0) return;
            text.AppendLine(paint.Gray("   it printed:"));
            Indented(text, output, "     ");
        }
    }

    private static void Indented(StringBuilder text, string block, string indent = "   ")
    {
        foreach (var line in block.TrimEnd('\n').Split('\n')) text.AppendLine((indent + line).TrimEnd());
    }

    public string Summary(IReadOnlyList<TestFileResult> files, TimeSpan time)
    {
        var tests = files.SelectMany(f => f.Tests).ToList();
        int Count(TestStatus status) => tests.Count(t => t.Status == status);
        var broken = files.Count(f => f.Errors.Length > 0);
        var outside = files.Sum(f => f.Problems.Count);
        var parts = new List<string>();
        if (Count(TestStatus.Failed) is > 0 and var failed) parts.Add(paint.Red($"{failed} failed"));
        if (broken > 0) parts.Add(paint.Red(broken == 1 ? "1 file does not compile" : $"{broken} files do not compile"));
        if (outside > 0) parts.Add(paint.Red(outside == 1 ? "1 failure outside any test" : $"{outside} failures outside any test"));
        if (Count(TestStatus.Passed) is var passed && (passed > 0 || parts.Count == 0)) parts.Add(paint.Green($"{passed} passed"));
        if (Count(TestStatus.Skipped) is > 0 and var skipped) parts.Add(paint.Yellow($"{skipped} skipped"));
        var seconds = time.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        return $"\n{string.Join(", ", parts)} {paint.Gray($"({Plural(tests.Count, "test")} in {Plural(files.Count, "file")}, {seconds} s)")}";
    }

    private static string Plural(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
