using System.Diagnostics;
using System.Text;
using Ark.Build;
using Ark.Syntax;

namespace Ark.RandomPrograms;

/// <summary>How a program is built and run.</summary>
public sealed record Mode(string Name, bool IsRelease, bool UnderStress)
{
    public static readonly Mode Debug = new("debug", false, false), Release = new("release", true, false), Stress = new("debug under GC stress", false, true);
    /// <summary>Those of one build behind each other.</summary>
    public static readonly IReadOnlyList<Mode> All = [Debug, Stress, Release];

    /// <summary>Those called debug, stress and release; without a name all.</summary>
    public static IReadOnlyList<Mode> Named(IReadOnlyList<string> names) => [.. All.Where(m => names.Count == 0 || names.Contains(m.Name.Split(' ')[^1]))];
}

/// <summary>Several programs as modules of one executable, so that the library is bound, and the whole linked, once for all.</summary>
public sealed class Batch : IDisposable
{
    private const int StackBytes = 256 << 20;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private const string Marker = "=====";

    private readonly string _folder = Directory.CreateTempSubdirectory("ark-random-").FullName;
    private readonly IReadOnlyList<string> _files;
    private (string Entry, CheckedProgram Program)? _checked;

    /// <summary>The texts with their extensions.</summary>
    public Batch(IReadOnlyList<(string Text, string Extension)> programs)
    {
        _files = [.. programs.Select((p, i) => Path.Combine(_folder, $"p{i}{p.Extension}"))];
        for (var i = 0; i < programs.Count; i++) File.WriteAllText(_files[i], programs[i].Text);
    }

    public IReadOnlyList<string> Files => _files;
    private string Entry => Path.Combine(_folder, "main.ets");

    /// <summary>What the checker says of each program: there should be nothing.</summary>
    public IReadOnlyList<string?> Complaints()
    {
        var said = OnDeepStack(() => Checked(Enumerable.Range(0, _files.Count)).Diagnostics().Where(d => d.IsError || d.Code.StartsWith("ARK2", StringComparison.Ordinal))
            .GroupBy(d => d.Location.Text?.Path ?? "").ToDictionary(g => g.Key, g => $"{g.First().Code}: {g.First().Message} ({g.First()})"));
        return [.. _files.Select(f => said.GetValueOrDefault(f))];
    }

    /// <summary>What each of the chosen programs prints; of those behind a crash nothing.</summary>
    public IReadOnlyDictionary<int, string> Run(IReadOnlyList<int> chosen, Mode mode)
    {
        var executable = Path.Combine(_folder, "program");
        OnDeepStack(() =>
        {
            var module = ProgramCompiler.Compile(Checked(chosen), out var diagnostics) ?? throw new InvalidOperationException(diagnostics.First(d => d.IsError).ToString());
            Backend.Build(module, BuildOptions.Debug with { Release = mode.IsRelease }, executable);
            return true;
        });
        return RunExecutable(executable, mode);
    }

    /// <summary>The same executable once more.</summary>
    public IReadOnlyDictionary<int, string> RunAgain(Mode mode) => RunExecutable(Path.Combine(_folder, "program"), mode);

    private static Dictionary<int, string> RunExecutable(string executable, Mode mode)
    {
        var start = new ProcessStartInfo(executable) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, StandardOutputEncoding = Encoding.UTF8 };
        if (mode.UnderStress) start.Environment["ARK_GC_STRESS"] = "64";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var ended = process.WaitForExit(Limit);
        if (!ended) process.Kill(entireProcessTree: true);
        var parts = Split(output.Result);
        if (process.ExitCode == 0 || parts.Count == 0) return parts;
        var last = parts.Keys.Last();
        parts[last] += ended ? $"exit {process.ExitCode} {errors.Result.Split('\n')[0]}\n" : $"no end after {Limit.TotalSeconds} s\n";
        return parts;
    }

    private static Dictionary<int, string> Split(string output)
    {
        var parts = new Dictionary<int, string>();
        foreach (var part in output.Split(Marker).Skip(1))
        {
            var end = part.IndexOf('\n', StringComparison.Ordinal);
            parts[int.Parse(part[..end], System.Globalization.CultureInfo.InvariantCulture)] = part[(end + 1)..];
        }
        return parts;
    }

    /// <summary>The chosen programs with their meaning: every mode is built from what was checked once.</summary>
    private CheckedProgram Checked(IEnumerable<int> chosen)
    {
        var text = EntryText(chosen);
        if (_checked is { } known && known.Entry == text) return known.Program;
        File.WriteAllText(Entry, text);
        var program = CheckedProgram.Load([Entry]);
        _checked = (text, program);
        return program;
    }

    /// <summary>What a program has left to do when it ends, for promises that it does not wait for, is done before the next begins.</summary>
    private const string Rest = "await new Promise<void>((resolve: () => void): void => { setTimeout(resolve, 0); });\n";

    private static string EntryText(IEnumerable<int> chosen)
    {
        var (imports, calls) = (new StringBuilder(), new StringBuilder());
        foreach (var i in chosen)
        {
            imports.Append($"import {{ main as main{i} }} from './p{i}';\n");
            calls.Append($"console.log('{Marker}{i}');\ntry {{ await main{i}(); }} catch (e) {{ console.log('uncaught ' + (e as Error).name + ': ' + (e as Error).message); }}\n{Rest}");
        }
        return $"{imports}async function all(): Promise<void> {{\n{calls}}}\nall();\n";
    }

    private static T OnDeepStack<T>(Func<T> work)
    {
        T result = default!;
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            try { result = work(); }
            catch (Exception e) { failure = e; }
        }, StackBytes);
        thread.Start();
        thread.Join();
        if (failure is not null) System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(failure).Throw();
        return result;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
