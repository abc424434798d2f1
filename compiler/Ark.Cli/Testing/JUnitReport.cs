using System.Globalization;
using System.Xml.Linq;

namespace Ark.Cli.Testing;

/// <summary>The XML that continuous integration reads: a testsuite a suite, a testcase a test.</summary>
internal static class JUnitReport
{
    public static string Write(IReadOnlyList<TestFileResult> files)
    {
        var suites = files.SelectMany(Suites).ToList();
        var root = new XElement("testsuites", Counts(files.SelectMany(f => f.Tests).ToList(), files.Sum(f => Outside(f).Count)), suites);
        return new XDeclaration("1.0", "UTF-8", null) + "\n" + root + "\n";
    }

    private static IEnumerable<XElement> Suites(TestFileResult file)
    {
        foreach (var suite in file.Tests.GroupBy(t => string.Join(" › ", t.Suites)))
        {
            var tests = suite.ToList();
            yield return new XElement("testsuite", new XAttribute("name", Clean(suite.Key)), new XAttribute("file", file.Path), Counts(tests, 0), tests.Select(t => Case(t, suite.Key)));
        }
        if (Outside(file) is { Count: > 0 } problems)
            yield return new XElement("testsuite", new XAttribute("name", file.Path), new XAttribute("file", file.Path), Counts([], problems.Count), problems);
    }

    /// <summary>What belongs to no test, in the form of one: readers of the format know nothing else.</summary>
    private static List<XElement> Outside(TestFileResult file)
    {
        var texts = file.Problems.Select(p => (p.Message, Text: FailureText.Write(p, new Paint(false)))).ToList();
        if (file.Errors.Length > 0) texts.Add(("the file does not compile", file.Errors));
        return [.. texts.Select(t => new XElement("testcase", new XAttribute("classname", file.Path), new XAttribute("name", "(outside any test)"),
            new XElement("error", new XAttribute("message", Clean(t.Message)), Clean(t.Text))))];
    }

    private static XElement Case(TestResult test, string suite)
    {
        var element = new XElement("testcase", new XAttribute("classname", Clean(suite)), new XAttribute("name", Clean(test.Name)), new XAttribute("time", Seconds(test.Milliseconds)));
        if (test.Status == TestStatus.Skipped) element.Add(new XElement("skipped", test.Note.Length > 0 ? new XAttribute("message", Clean(test.Note)) : null));
        if (test.Failure is { } failure)
            element.Add(new XElement("failure", new XAttribute("message", Clean(failure.Message)), new XAttribute("type", failure.Kind.Length > 0 ? Clean(failure.Kind) : "Error"), Clean(FailureText.Write(failure, new Paint(false)))));
        if (test.Output.Length > 0) element.Add(new XElement("system-out", Clean(test.Output)));
        return element;
    }

    private static object[] Counts(IReadOnlyList<TestResult> tests, int outside) =>
    [
        new XAttribute("tests", tests.Count + outside),
        new XAttribute("failures", tests.Count(t => t.Status == TestStatus.Failed)),
        new XAttribute("errors", outside),
        new XAttribute("skipped", tests.Count(t => t.Status == TestStatus.Skipped)),
        new XAttribute("time", Seconds(tests.Sum(t => t.Milliseconds))),
    ];

    private static string Seconds(double milliseconds) => (milliseconds / 1000).ToString("0.000", CultureInfo.InvariantCulture);

    /// <summary>XML 1.0 has no way to write most control characters, nor half a surrogate pair.</summary>
    private static string Clean(string text) => string.Concat(text.EnumerateRunes().Select(r => r.Value is >= 0x20 and not (0xFFFE or 0xFFFF) or '\t' or '\n' or '\r' ? r.ToString() : "\uFFFD"));
}
