// Plants each fault of faults.txt in a copy of the repository, builds what it is in, runs the tests until the first one fails, and
// reports the faults that no test notices. How good the tests are is what they kill, not their number.
//
//   ./dev mutate [filter]        those whose name or file has one of the texts between `|`; the copy is out/mutate or $ARK_MUTATE_FOLDER, and is kept: the next time only what changed is built
//
// A fault in faults.txt is five lines and a blank one:
//   # what is wrong
//   FILE
//   ? CLASS [FIXTURE]: tests that should notice it; they run before all the others, so the fewer the better: one that does notice it
//   - a piece of one line of the file, found once in it
//   + what stands there instead

#:property PublishAot=false

using System.Diagnostics;
using System.Text.RegularExpressions;

var root = Path.GetFullPath(args[0]);
var filter = args.Length > 1 ? args[1] : "";
var faults = Fault.Read(Path.Combine(root, "tests", "mutate", "faults.txt")).Where(f => filter.Split('|').Any(part => $"{f.Name} {f.File}".Contains(part, StringComparison.OrdinalIgnoreCase))).ToList();
var clock = Stopwatch.StartNew();
var copy = new Copy(root, Environment.GetEnvironmentVariable("ARK_MUTATE_FOLDER") ?? Path.Combine(root, "out", "mutate"));
if (copy.BuildAll() is { } broken) return Say($"the copy does not build:\n{broken}");
Say($"built a copy after {clock.Elapsed.TotalSeconds:0} s; {faults.Count} faults");
// First what each fault's own tests say, which takes seconds; then, for those that they miss, all the others, which takes minutes.
var killers = new Dictionary<Fault, string>();
var missed = faults.Where(f => !Try(f, copy.KillerNamed)).ToList();
var soon = killers.Count;
var survivors = missed.Where(f => !Try(f, copy.KillerOfAll)).ToList();
// A test that fails anyway proves nothing.
var tests = killers.Values.Where(k => k.StartsWith("Ark.Tests.", StringComparison.Ordinal)).Distinct().ToArray();
var broad = tests.Length == 0 ? null : copy.FirstFailure(tests);
if (broad is not null) Say($"fails without any fault: {broad}");
Say($"{killers.Count} of {faults.Count} faults killed in {clock.Elapsed.TotalMinutes:0.0} minutes, {soon} of them by the tests they name");
return survivors.Count == 0 && broad is null ? 0 : 1;

// Whether the fault is done with: killed, or not to be planted.
bool Try(Fault fault, Func<Fault, string?> look)
{
    var since = clock.Elapsed;
    var (verdict, why) = copy.Try(fault, look);
    Say($"{verdict,-8} {fault.Name} ({(clock.Elapsed - since).TotalSeconds:0} s{(why is null ? "" : ", " + why)})");
    if (verdict == Copy.Killed) killers[fault] = why!;
    return verdict != Copy.Survived;
}

static int Say(string text)
{
    Console.WriteLine(text);
    return 1;
}

/// <summary>The repository without what git ignores, in a folder of its own: the user's tree stays as it is.</summary>
internal sealed partial class Copy
{
    private static readonly TimeSpan BuildLimit = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan TestLimit = TimeSpan.FromMinutes(15);

    private readonly string _folder;

    /// <summary>Brings the folder up to date.</summary>
    public Copy(string root, string folder)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);
        var wanted = Files(root, "--cached", "--others").Where(f => File.Exists(Path.Combine(root, f))).ToHashSet();
        foreach (var file in wanted)
        {
            var content = File.ReadAllBytes(Path.Combine(root, file));
            if (File.Exists(In(file)) && File.ReadAllBytes(In(file)).AsSpan().SequenceEqual(content)) continue;
            Directory.CreateDirectory(Path.GetDirectoryName(In(file))!);
            File.Copy(Path.Combine(root, file), In(file), overwrite: true);
            File.SetLastWriteTimeUtc(In(file), DateTime.UtcNow);
        }
        // A repository of its own knows what it should ignore, and so what is here too much.
        if (!Directory.Exists(In(".git"))) Shell(folder, BuildLimit, "git", "init", "--quiet");
        foreach (var file in Files(folder, "--others").Where(f => !wanted.Contains(f))) File.Delete(In(file));
    }

    private static string[] Files(string folder, params string[] which) =>
        Shell(folder, BuildLimit, ["git", "ls-files", "-z", "--exclude-standard", .. which]).Output.Split('\0', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What the compilers say when the build fails, else null.</summary>
    public string? BuildAll() => BuildRuntime() ?? Build("build", "tests/Ark.Tests");

    /// <summary>Plants the fault, lets the tests look for it, and takes it out again.</summary>
    public (string Verdict, string? Why) Try(Fault fault, Func<Fault, string?> look)
    {
        var path = In(fault.File);
        var original = File.Exists(path) ? File.ReadAllText(path) : "";
        if (original.Split(fault.Before).Length != 2) return ("STALE", $"{fault.File} does not hold '{fault.Before}' exactly once");
        var built = Products(fault.File).ToDictionary(p => p, File.ReadAllBytes);
        try
        {
            File.WriteAllText(path, original.Replace(fault.Before, fault.After, StringComparison.Ordinal));
            if (Rebuild(fault.File) is { } errors) return ("BROKEN", $"does not compile:\n{errors}");
            return look(fault) is { } killer ? (Killed, killer) : (Survived, null);
        }
        finally
        {
            File.WriteAllText(path, original);
            foreach (var (product, bytes) in built) File.WriteAllBytes(product, bytes);
        }
    }

    public const string Killed = "killed", Survived = "SURVIVED";

    /// <summary>The test that notices the fault, of those that it names.</summary>
    public string? KillerNamed(Fault fault) => FirstFailure(fault.Tests);

    /// <summary>Of all. One that fails once only, on a busy machine say, notices nothing, and its class is asked no more.</summary>
    public string? KillerOfAll(Fault fault)
    {
        while (FirstFailure() is { } killer)
        {
            if (!killer.StartsWith("Ark.Tests.", StringComparison.Ordinal) || FirstFailure(killer) is not null) return killer;
            _unsteady.Add(killer[..killer.Split('(')[0].LastIndexOf('.')]);
        }
        return null;
    }

    private readonly HashSet<string> _unsteady = [];

    /// <summary>The first test to fail of those whose names are or begin with one of these, by default of all; null when they pass.</summary>
    public string? FirstFailure(params string[] tests)
    {
        string? failed = null;
        var filters = tests.Length == 0 ? string.Join('&', _unsteady.Select(c => $"FullyQualifiedName!~{c}")) : string.Join('|', tests.Select(Filter));
        string[] only = filters.Length == 0 ? [] : ["--TestCaseFilter:" + filters];
        var (exit, output) = Shell(_folder, TestLimit, line => (failed ??= FailureLine().Match(line) is { Success: true } match ? match.Groups[1].Value : null) is not null,
            ["dotnet", "vstest", In("tests/Ark.Tests/bin/Debug/net10.0/Ark.Tests.dll"), "--logger:console;verbosity=minimal", .. only]);
        return failed ?? (exit == 0 ? null : exit == TimedOut ? "no end of the tests" : "an early end of the tests: " + LastLines(output, 3));
    }

    /// <summary>`Class.Method(file: "a.ets")`, as a failure is reported, or `Class a.ets`.</summary>
    private static string Filter(string test)
    {
        var parts = test.Split(['(', ' '], 2);
        var argument = parts.Length < 2 ? "" : parts[1].Split('"') is [_, var quoted, _] ? quoted : parts[1];
        return $"(FullyQualifiedName~{parts[0]}{(argument.Length > 0 && !argument.Contains(':') ? $"&DisplayName~{argument}" : "")})";
    }

    /// <summary>A fault changes no interface, so only the one assembly is compiled again and put beside the tests.</summary>
    private string? Rebuild(string file)
    {
        if (file.StartsWith("runtime/", StringComparison.Ordinal)) return BuildRuntime();
        if (ProjectOf(file) is not { } project) return null;
        var errors = Build("build", $"compiler/{project}", "--no-restore", "--no-dependencies");
        if (errors is null) File.Copy(In($"compiler/{project}/bin/Debug/net10.0/{project}.dll"), Tested(project), overwrite: true);
        return errors;
    }

    /// <summary>What a build writes for the file; put back afterwards, so that only the next fault costs a build.</summary>
    private IEnumerable<string> Products(string file)
    {
        if (file.StartsWith("runtime/", StringComparison.Ordinal)) return [In($"{RuntimeOutput}/librt.a"), In($"{RuntimeOutput}/inline.bc")];
        return ProjectOf(file) is { } project ? [Tested(project)] : [];
    }

    private static string RuntimeOutput => $"runtime/out/{(System.Runtime.InteropServices.RuntimeInformation.OSArchitecture == System.Runtime.InteropServices.Architecture.Arm64 ? "aarch64" : "x86_64")}";
    private string Tested(string project) => In($"tests/Ark.Tests/bin/Debug/net10.0/{project}.dll");
    private string In(string file) => Path.Combine(_folder, file);

    private static string? ProjectOf(string file) => file.Split('/') is ["compiler", var project, _, ..] ? project : null;

    private string? BuildRuntime() => Errors(Shell(_folder, BuildLimit, In("runtime/build"), In(RuntimeOutput)));
    private string? Build(params string[] arguments) => Errors(Shell(_folder, BuildLimit, ["dotnet", .. arguments, "--nologo", "-v", "quiet", "-p:UseSharedCompilation=true"]));
    private static string? Errors((int Exit, string Output) result) => result.Exit == 0 ? null : LastLines(result.Output, 10);
    private static string LastLines(string text, int count) => string.Join('\n', text.TrimEnd().Split('\n').TakeLast(count));

    // ── Processes ───────────────────────────────────────────────────────────────────────────────────────────────────

    private const int TimedOut = -1;

    private static (int Exit, string Output) Shell(string folder, TimeSpan limit, params string[] command) => Shell(folder, limit, _ => false, command);

    /// <summary>Ends the process when a line says enough, and when it takes too long.</summary>
    private static (int Exit, string Output) Shell(string folder, TimeSpan limit, Func<string, bool> isEnough, string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        // A fault names the program that finds it: that one must not be left out.
        start.Environment["ARK_RELEASE_ALL"] = "1";
        using var process = Process.Start(start)!;
        var lines = new List<string>();
        process.OutputDataReceived += (_, e) => Take(e.Data);
        process.ErrorDataReceived += (_, e) => Take(e.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(limit))
        {
            process.Kill(entireProcessTree: true);
            return (TimedOut, "");
        }
        process.WaitForExit();
        lock (lines) return (process.ExitCode, string.Join('\n', lines));

        void Take(string? line)
        {
            if (line is null) return;
            lock (lines) lines.Add(line);
            if (isEnough(line) && !process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    [GeneratedRegex(@"^\s+Failed (.*?)( \[[^\]]*\])?$")]
    private static partial Regex FailureLine();
}

internal sealed record Fault(string Name, string File, string Tests, string Before, string After)
{
    public static IEnumerable<Fault> Read(string path)
    {
        var lines = System.IO.File.ReadAllLines(path).Where(l => l.Length > 0).ToArray();
        for (var i = 0; i + 4 < lines.Length; i += 5)
            yield return new Fault(lines[i][2..], lines[i + 1].Trim(), lines[i + 2][2..], lines[i + 3][2..], lines[i + 4][2..]);
    }
}
