using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Ark.Cli.Testing;

/// <summary>What the user asks for.</summary>
/// <param name="Filter">Part of the names of the tests to run; empty: all.</param>
/// <param name="Timeout">Milliseconds for one test or hook; 0: as long as it takes.</param>
internal sealed record TestRequest(string Filter, bool IsList, int Timeout);

/// <summary>Runs a built test program and reads what its runner says (stdlib/system/@ohos/hypium/run.ets).</summary>
/// <remarks>
/// The runner catches what can be caught. A test that takes the program with it, or never comes back, fails here, and the program is
/// started again behind it.
/// </remarks>
internal sealed class TestRunner(string executable, TestRequest request)
{
    /// <summary>What a test that does not wait for anything may take longer than its timeout, before it is stopped from outside.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);

    /// <summary>No test can know it, so none can print an event by accident.</summary>
    private readonly string _mark = $"\u001e{Guid.NewGuid():N} ";
    private readonly List<TestResult> _tests = [];
    private readonly List<TestFailure> _problems = [];
    private readonly StringBuilder _output = new();
    private TimeSpan _limit = LongestStart;
    private JsonElement? _started;
    private int _first;
    private bool _isOver;

    public TestFileResult Run(string path)
    {
        do RunOnce();
        while (!_isOver);
        return new TestFileResult(path, _tests, _problems, "");
    }

    private void RunOnce()
    {
        using var process = Process.Start(Start())!;
        process.StandardInput.Close();
        _limit = LongestStart;
        var wasStopped = false;
        while (true)
        {
            var line = process.StandardOutput.ReadLineAsync();
            if (!line.Wait(_limit))
            {
                process.Kill();
                wasStopped = true;
                line.Wait();
            }
            if (line.Result is not { } text) break;
            if (!wasStopped) Read(text);
        }
        process.WaitForExit();
        if (!_isOver) EndedEarly(wasStopped ? $"did not end within {_limit.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s and was stopped" : EndOf(process.ExitCode));
    }

    /// <summary>Errors go where output goes, so that the two stay in order.</summary>
    private ProcessStartInfo Start() => new("/bin/sh", ["-c", "exec \"$0\" 2>&1", executable])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        StandardOutputEncoding = Encoding.UTF8,
        Environment =
        {
            ["ARK_TEST_MARK"] = _mark,
            ["ARK_TEST_FILTER"] = request.Filter,
            ["ARK_TEST_LIST"] = request.IsList ? "1" : "0",
            ["ARK_TEST_FIRST"] = _first.ToString(CultureInfo.InvariantCulture),
            ["ARK_TEST_TIMEOUT"] = request.Timeout.ToString(CultureInfo.InvariantCulture),
        },
    };

    /// <summary>A test waits for whoever looks at it, and says why it failed to them.</summary>
    public static IReadOnlyDictionary<string, string> EnvironmentToDebug(TestRequest request) =>
        new Dictionary<string, string> { ["ARK_TEST_MARK"] = "debug", ["ARK_TEST_FILTER"] = request.Filter, ["ARK_TEST_TIMEOUT"] = "0" };

    private void Read(string line)
    {
        var at = line.IndexOf(_mark, StringComparison.Ordinal);
        if (at < 0)
        {
            _output.AppendLine(line);
            return;
        }
        if (at > 0) _output.AppendLine(line[..at]);
        Handle(JsonDocument.Parse(line.AsMemory(at + _mark.Length)).RootElement);
    }

    private void Handle(JsonElement report)
    {
        switch (report.GetProperty("event").GetString())
        {
            case "step":
                var timeout = report.GetProperty("timeout").GetDouble();
                _limit = timeout > 0 ? TimeSpan.FromMilliseconds(timeout) + Grace : Timeout.InfiniteTimeSpan;
                break;
            case "start":
                _started = report;
                _output.Clear();
                break;
            case "case":
                _tests.Add(Result(report, TestStatus.Passed, 0, null, "") with { Place = TestPlace.Parse(report.GetProperty("stack").GetString()!).FirstOrDefault() });
                break;
            case "end":
                End(report);
                break;
            case "problem":
                _problems.Add(TestFailure.Of(report));
                break;
            case "over":
                _isOver = true;
                break;
        }
    }

    private void End(JsonElement report)
    {
        var status = report.GetProperty("status").GetString() switch { "passed" => TestStatus.Passed, "skipped" => TestStatus.Skipped, _ => TestStatus.Failed };
        var note = status == TestStatus.Skipped && report.TryGetProperty("message", out var message) ? message.GetString() ?? "" : "";
        _tests.Add(Result(_started!.Value, status, report.GetProperty("time").GetDouble(), status == TestStatus.Failed ? TestFailure.Of(report) : null, note));
        _started = null;
        _output.Clear();
    }

    private TestResult Result(JsonElement test, TestStatus status, double time, TestFailure? failure, string note) =>
        new([.. test.GetProperty("suite").EnumerateArray().Select(s => s.GetString()!)], test.GetProperty("name").GetString()!, status, time, failure, note, _output.ToString());

    /// <summary>The test that was under way fails, and the next run goes on behind it. Outside any test there is nowhere to go on.</summary>
    private void EndedEarly(string how)
    {
        if (_started is { } test)
        {
            _tests.Add(Result(test, TestStatus.Failed, 0, TestFailure.Because(how), ""));
            _first = test.GetProperty("number").GetInt32() + 1;
            _started = null;
        }
        else
        {
            _problems.Add(TestFailure.Because($"{how}, outside any test\n{_output}".TrimEnd()));
            _isOver = true;
        }
        _output.Clear();
    }

    private static string EndOf(int code) => code switch
    {
        128 + 11 or 128 + 6 or 128 + 4 or 128 + 7 or 128 + 8 => $"the program crashed (signal {code - 128})",
        > 128 and < 128 + 64 => $"the program was ended by signal {code - 128}",
        _ => $"the program ended with exit code {code}",
    };
}
