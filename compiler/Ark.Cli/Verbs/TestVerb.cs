using System.CommandLine;
using System.Diagnostics;
using Ark.Build;
using Ark.Cli.Reporting;
using Ark.Cli.Testing;
using Ark.Syntax;

namespace Ark.Cli.Verbs;

/// <summary>`ark test src/`: builds the test files of a folder and runs what they describe with `@ohos/hypium`.</summary>
internal static class TestVerb
{
    private const int DefaultTimeout = 5000;

    public static Command Create()
    {
        var paths = new Argument<string[]>("paths") { Description = "Test files, or folders with *.test.ets and *.test.ts files; this folder otherwise", Arity = ArgumentArity.ZeroOrMore }.RejectingOptions();
        var filter = new Option<string>("--filter") { Description = "Only tests whose suites and name contain this text", DefaultValueFactory = _ => "" };
        var junit = new Option<string?>("--junit") { Description = "Write a report for continuous integration (JUnit XML) to this file" };
        var timeout = new Option<int>("--timeout") { Description = "Milliseconds for a test or hook; 0: as long as it takes", DefaultValueFactory = _ => DefaultTimeout };
        var release = new Option<bool>("--release") { Description = "Optimise" };
        var list = new Option<bool>("--list") { Description = "Name the tests, run none" };
        var json = new Option<bool>("--json") { Description = "For tools: a line of JSON for each test" };
        var dryRun = LaunchPlan.Option();
        var command = new Command("test", "Run tests") { paths, filter, junit, timeout, release, list, json, dryRun };
        command.SetAction(result =>
        {
            var request = new TestRequest(result.GetValue(filter)!, result.GetValue(list), Math.Max(0, result.GetValue(timeout)));
            var options = BuildOptions.Debug with { Release = result.GetValue(release) };
            var files = Find(result.GetValue(paths) is { Length: > 0 } given ? given : ["."]);
            return result.GetValue(dryRun) ? Plan(files[0], request, options) : Run(files, request, options, result.GetValue(junit), result.GetValue(json));
        });
        return command;
    }

    private static IReadOnlyList<string> Find(string[] paths)
    {
        if (Array.Find(paths, p => !Path.Exists(p)) is { } missing) throw new BuildException(Diagnostics.FileNotFound(BuildException.At(missing), missing), ExitCode.Usage);
        var files = TestFiles.Find(paths);
        return files.Count > 0 ? files : throw new BuildException(Diagnostics.NoTests(BuildException.At(paths[0]), paths[0]), ExitCode.Usage);
    }

    /// <summary>Of the first file: a debugger starts one program.</summary>
    private static int Plan(string file, TestRequest request, BuildOptions options)
    {
        var outcome = TestProgram.Build(file, options, out var isTemporary);
        Reports.ToError(outcome.Diagnostics);
        return outcome.Succeeded ? LaunchPlan.Print(outcome.Executable, TestRunner.EnvironmentToDebug(request), isTemporary) : ExitCode.ProgramErrors;
    }

    private static int Run(IReadOnlyList<string> files, TestRequest request, BuildOptions options, string? junit, bool isJson)
    {
        var clock = Stopwatch.StartNew();
        var report = new TextTestReport(new Paint(Reports.WantsColor(Console.IsOutputRedirected)));
        var results = new List<TestFileResult>();
        foreach (var file in files)
        {
            var result = RunFile(file, request, options);
            results.Add(result);
            if (isJson) Streams.Print(JsonTestReport.File(result, request.IsList));
            else if (request.IsList) Streams.Print(string.Concat(result.Tests.Select(t => t.FullName + "\n")));
            else if (result.Tests.Count > 0 || result.HasFailed) Streams.Print(report.File(result));
        }
        if (junit is not null) WriteReport(junit, JUnitReport.Write(results));
        var hasFailed = results.Exists(r => r.HasFailed);
        if (!hasFailed && request.Filter.Length > 0 && results.TrueForAll(r => r.Tests.Count == 0))
            throw new BuildException(Diagnostics.NoMatchingTests(BuildException.At(""), request.Filter), ExitCode.Usage);
        if (!isJson) Streams.Print(report.Failures(results));
        if (!isJson && !request.IsList) Streams.Print(report.Summary(results, clock.Elapsed));
        return hasFailed ? ExitCode.ProgramErrors : ExitCode.Success;
    }

    private static TestFileResult RunFile(string path, TestRequest request, BuildOptions options)
    {
        var outcome = TestProgram.Build(path, options, out var isTemporary);
        if (!outcome.Succeeded) return new TestFileResult(path, [], [], Reports.Text(outcome.Diagnostics, "text", Reports.WantsColor(Console.IsOutputRedirected)));
        try
        {
            return new TestRunner(outcome.Executable, request).Run(path);
        }
        finally
        {
            if (isTemporary) Directory.Delete(Path.GetDirectoryName(outcome.Executable)!, recursive: true);
        }
    }

    private static void WriteReport(string path, string text)
    {
        try
        {
            File.WriteAllText(path, text);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BuildException(Diagnostics.OutputNotWritten(BuildException.At(path), path, e.Message));
        }
    }
}
