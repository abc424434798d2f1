using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using Ark.Llvm;
using Ark.Llvm.CodeGen;
using Ark.Syntax;

namespace Ark.Build;

/// <summary>Calls ld.lld directly, which is quicker than a compiler's driver.</summary>
public static partial class Linker
{
    private static readonly string[] Names = ["ld.lld-19", "ld.lld"];

    /// <summary>Looks for everything that linking needs, so that what is missing is said before the work.</summary>
    public static void Check(BuildOptions options, bool draws)
    {
        RuntimeFiles.For(options.Target);
        SystemLibraries.For(options.Target);
        if (draws) EngineFiles.For(options.Target, options.IsPackaged);
    }

    /// <summary>
    /// Links a position-independent executable that needs nothing but the C library, and the engine of user interfaces if it draws. What is packaged
    /// is a library that has a main: a process that is to run it can first give up what it may do.
    /// </summary>
    /// <remarks>The linker writes beside the output and renames, and removes what it wrote when it is interrupted.</remarks>
    public static void Link(ProgramObjects objects, string output, BuildOptions options, bool draws)
    {
        CheckOutput(output);
        var files = new List<MemoryFile>();
        using var exports = new MemoryFile("exports", "{ global: main; local: *; };"u8);
        string[] kind = options.IsPackaged ? ["-shared", "-u", "main", "--version-script", exports.Path] : ["-pie", "-dynamic-linker", SystemLibraries.For(options.Target).DynamicLinker];
        try
        {
            foreach (var content in objects.Files) files.Add(new MemoryFile("code.o", content));
            Run([.. kind, .. Arguments(files.Select(f => f.Path), output, options, draws)], output, leastSize: objects.Files.Sum(f => (long)f.Length));
        }
        finally
        {
            files.ForEach(f => f.Dispose());
        }
    }

    private static List<string> Arguments(IEnumerable<string> objects, string output, BuildOptions options, bool draws)
    {
        var target = options.Target;
        var runtime = RuntimeFiles.For(target);
        var system = SystemLibraries.For(target);
        string C(string file) => Path.Combine(system.CLibrary, file);
        string Support(string file) => Path.Combine(system.Support, file);
        List<string> arguments =
        [
            "-o", output, "--eh-frame-hdr", "--hash-style=gnu", "--build-id=none", "--gc-sections", "-z", "relro", "-z", "now",
            .. options.IsPackaged ? [] : (string[])[C("Scrt1.o")], C("crti.o"), Support("crtbeginS.o"),
            .. objects, runtime.Archive, .. draws ? Engine(options) : [],
            "-L", system.Support, "-L", system.CLibrary, "-L", $"/lib/{target.Name}-linux-gnu",
            // The unwinder is linked in: one shared library less to load at every start.
            "--as-needed", "-lm", "-lgcc", "-lgcc_eh", "-lc", "-lgcc", Support("crtendS.o"), C("crtn.o"),
        ];
        if (options.Release || options.IsPackaged) arguments.Add("--strip-all");
        // A tenth of a program with pages is where its pointers stand; so written it is next to nothing.
        if (options.IsPackaged) arguments.AddRange(["-z", "pack-relative-relocs"]);
        return arguments;
    }

    /// <summary>The engine is found beside the program, or else where it was built.</summary>
    private static string[] Engine(BuildOptions options)
    {
        var engine = EngineFiles.For(options.Target, options.IsPackaged);
        return [engine.Glue, engine.Library, "-rpath", options.IsPackaged ? "$ORIGIN" : string.Join(':', ["$ORIGIN", .. engine.Folders])];
    }

    private static void Run(List<string> arguments, string output, long leastSize)
    {
        var (exitCode, message) = Execute(arguments);
        if (exitCode == 0) return;
        var hasRoom = HasRoom(output, leastSize);
        DeleteLeftovers(output);
        // A full disk under a mapped output file ends the linker by a signal, with nothing said.
        if (message.Contains("File too large", StringComparison.Ordinal)) throw new BuildException(Diagnostics.OutputNotWritten(BuildException.At(output), output, "File too large"));
        if (message.Contains("No space left on device", StringComparison.Ordinal) || !hasRoom) throw new BuildException(Diagnostics.DiskFull(BuildException.At(output), output));
        if (message.Contains("cannot open output file", StringComparison.Ordinal) || message.Contains("failed to write", StringComparison.Ordinal))
            throw new BuildException(Diagnostics.OutputNotWritten(BuildException.At(output), output, LastPart(message)));
        throw new BuildException(Diagnostics.LinkFailed(BuildException.At(output), message.Trim()), BuildException.Fault);
    }

    /// <summary>The linker writes beside the output, under its name and `.tmp…`; one that a signal ended leaves that behind.</summary>
    private static void DeleteLeftovers(string output)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(output))!;
        if (!Directory.Exists(folder)) return;
        foreach (var file in Directory.EnumerateFiles(folder, Path.GetFileName(output) + ".tmp*")) File.Delete(file);
    }

    private static (int ExitCode, string Message) Execute(List<string> arguments)
    {
        var interruption = Interruption.Undoing(() => Start(arguments), Stop, out var process);
        using (process)
        using (interruption)
        {
            process.StandardInput.Close();
            var message = process.StandardError.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, message);
        }
    }

    /// <summary>The linker removes what it wrote when it is asked to end.</summary>
    private static void Stop(Process process)
    {
        if (process.HasExited) return;
        kill(process.Id, Terminate);
        if (!process.WaitForExit(PatienceMilliseconds)) process.Kill();
    }

    private static bool HasRoom(string output, long bytes)
    {
        try
        {
            return new DriveInfo(Path.GetDirectoryName(Path.GetFullPath(output))!).AvailableFreeSpace > bytes + SmallestRuntime;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return true;
        }
    }

    /// <summary>What every executable contains of the runtime.</summary>
    private const long SmallestRuntime = 64 << 10;

    private static Process Start(List<string> arguments)
    {
        foreach (var name in Names)
        {
            try
            {
                var start = new ProcessStartInfo(name, arguments) { RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false };
                // Where it fails by a signal it would look for a symbolizer, and leave that one's files behind.
                start.Environment["LLVM_DISABLE_SYMBOLIZATION"] = "1";
                return Process.Start(start)!;
            }
            catch (Win32Exception)
            {
                // Not installed under this name.
            }
        }
        throw new BuildException(Diagnostics.LinkerMissing(BuildException.At(Names[0]), Packages.Command("lld-19")));
    }

    private const int Terminate = 15;
    private const int PatienceMilliseconds = 5000;

    [LibraryImport("libc")]
    private static partial int kill(int process, int signal);

    private static void CheckOutput(string output)
    {
        if (Directory.Exists(output)) throw new BuildException(Diagnostics.OutputNotWritten(BuildException.At(output), output, "it is a folder"));
        var folder = Path.GetDirectoryName(Path.GetFullPath(output));
        if (folder is not null && !Directory.Exists(folder)) throw new BuildException(Diagnostics.OutputNotWritten(BuildException.At(output), output, "there is no such folder"));
    }

    private static string LastPart(string message)
    {
        var line = message.Split('\n')[0].Trim();
        return line[(line.LastIndexOf(": ", StringComparison.Ordinal) + 1)..].Trim();
    }
}
