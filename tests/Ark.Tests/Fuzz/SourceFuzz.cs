using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Ark.Build;
using Ark.Ir;
using Ark.Ir.Passes;
using Ark.Lowering.ToIr;
using Ark.Semantics;
using Ark.Syntax;
using Ark.Workspace;
using Xunit;
using Xunit.Abstractions;

namespace Ark.Tests.Fuzz;

/// <summary>
/// Damaged programs through the whole compiler but LLVM: there may be diagnostics, never an exception, invalid IR, a place outside
/// the text, another answer the second time or a long wait. ARK_FUZZ_SECONDS says for how long, without it nothing is done;
/// ARK_FUZZ_SEED repeats a run. The input at work lies in out/fuzz, in case the process dies of it; what failed stays there.
/// </summary>
public sealed partial class SourceFuzz(ITestOutputHelper log)
{
    private const int StackBytes = 256 << 20;
    /// <summary>One input in so many is compiled twice.</summary>
    private const int RepeatedShare = 4;
    /// <summary>Of processor time, so that it does not matter what else the machine does.</summary>
    private static readonly TimeSpan LimitOfOne = TimeSpan.FromSeconds(20);

    private static readonly Lazy<Library> StandardLibrary = new(() => Library.Create(LibrarySources.Trees));

    [Fact]
    public void No_damage_is_a_fault()
    {
        var seed = Setting("ARK_FUZZ_SEED", Random.Shared.Next());
        var limit = TimeSpan.FromSeconds(Setting("ARK_FUZZ_SECONDS", 0));
        var folder = Directory.CreateDirectory(Repository.Folder("out", "fuzz")).FullName;
        var current = Path.Combine(folder, $"at_work_{seed}.ets");
        var mutator = new SourceMutator([.. Sources()], new Random(seed));
        var failures = new Dictionary<string, string>(StringComparer.Ordinal);
        var turns = 0;
        log.WriteLine($"seed {seed}");
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < limit; turns++)
        {
            var text = mutator.Next();
            File.WriteAllText(current, text, Encoding.Unicode);
            if (FaultOf(text, twice: turns % RepeatedShare == 0) is not { } fault || !failures.TryAdd(fault, text)) continue;
            var kept = Path.Combine(folder, $"{seed}_{turns}.ets");
            File.WriteAllText(kept, text);
            File.WriteAllText(Path.ChangeExtension(kept, ".txt"), fault);
        }
        File.Delete(current);
        log.WriteLine($"{turns} inputs");
        Assert.True(failures.Count == 0, $"ARK_FUZZ_SEED={seed}, {turns} inputs, kept in {folder}\n" + string.Join("\n\n", failures.Keys));
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : otherwise;

    /// <summary>The fixtures of tests/run, tests/check and tests/parse.</summary>
    private static IEnumerable<string> Sources() => new[] { "run", "check", "parse" }
        .SelectMany(f => Directory.EnumerateFiles(Repository.Folder("tests", f), "*.*ts", SearchOption.AllDirectories))
        .Order(StringComparer.Ordinal).Select(File.ReadAllText);

    /// <summary>What went wrong, or null.</summary>
    private static string? FaultOf(string text, bool twice)
    {
        string? fault = null;
        var number = 0;
        var thread = new Thread(() =>
        {
            number = gettid();
            fault = Guarded(text, twice);
        }, StackBytes) { IsBackground = true };
        thread.Start();
        while (!thread.Join(TimeSpan.FromSeconds(1)))
            if (ProcessorTime(number) > LimitOfOne) return $"still at work after {LimitOfOne.TotalSeconds} s, an input of {text.Length} characters";
        return fault;
    }

    /// <summary>What a thread of this process has used; nothing when it has ended.</summary>
    private static TimeSpan ProcessorTime(int thread)
    {
        try
        {
            var nanoseconds = File.ReadAllText($"/proc/self/task/{thread}/schedstat").Split(' ')[0];
            return TimeSpan.FromMilliseconds(long.Parse(nanoseconds, CultureInfo.InvariantCulture) / 1e6);
        }
        catch (IOException)
        {
            return default;
        }
    }

    [LibraryImport("libc")]
    private static partial int gettid();

    private static string? Guarded(string text, bool twice)
    {
        try
        {
            var result = Compile(text);
            return twice && Compile(text) != result ? "another result the second time" : null;
        }
        catch (PlaceException e)
        {
            return e.Message;
        }
        catch (Exception e)
        {
            // Of a message only what is not of this input: one fault has many, with each input's names.
            var what = e is InvalidIrException ? e.Message.Split('\n').ElementAtOrDefault(1) : "";
            return $"{e.GetType().Name} {what}\n{string.Join("\n", (e.StackTrace ?? "").Split('\n').Take(6))}";
        }
    }

    /// <summary>What the compiler says of the program, as text.</summary>
    private static string Compile(string text)
    {
        var tree = SyntaxTree.Parse(new SourceText(text, "fuzz.ets"));
        var compilation = Compilation.Create(new CompilationOptions(), [tree], StandardLibrary.Value);
        var said = compilation.GetDiagnostics().ToList();
        if (!said.Any(d => d.IsError))
        {
            foreach (var level in new[] { OptimizationLevel.Debug, OptimizationLevel.Release }) said.AddRange(Lower(compilation, tree, level));
        }
        foreach (var diagnostic in said) CheckPlace(diagnostic);
        return string.Join("\n", said);
    }

    private static IReadOnlyList<Diagnostic> Lower(Compilation compilation, SyntaxTree tree, OptimizationLevel level)
    {
        var lowered = ProgramToIr.Lower(new BoundFrontEnd(compilation.Program(tree)));
        if (lowered.Diagnostics.Any(d => d.IsError)) return lowered.Diagnostics;
        Pipeline.Verify(lowered.Module, "lowering", expanded: false);
        var expanded = false;
        foreach (var pass in Pipeline.Passes(level))
        {
            pass.Run(lowered.Module);
            expanded |= pass.Name == "expand";
            Pipeline.Verify(lowered.Module, pass.Name, expanded);
        }
        return lowered.Diagnostics;
    }

    private static void CheckPlace(Diagnostic diagnostic)
    {
        var (text, span) = diagnostic.Location;
        if (text is null || span.Start < 0 || span.End < span.Start || span.End > text.Length) throw new PlaceException($"{diagnostic.Code} lies outside the text: {diagnostic.Message}");
    }

    private sealed class PlaceException(string message) : Exception(message);
}
