using System.Runtime.InteropServices;
using Ark.Syntax;

namespace Ark.Build;

/// <summary>Runs a built program in place of the tool, so that signals, terminal and exit code are its own.</summary>
public static partial class ProcessImage
{
    /// <summary>Becomes the program; comes back only to throw.</summary>
    public static void Replace(string path, IReadOnlyList<string> arguments)
    {
        RestoreSignals();
        Execute(path, path, arguments);
    }

    /// <summary>The same with a file that disappears at once, and its folder when it is alone there: for programs that could not be kept.</summary>
    public static void ReplaceAndDelete(string path, IReadOnlyList<string> arguments)
    {
        var descriptor = open(path, 0);
        if (descriptor < 0) throw NotStarted(path);
        File.Delete(path);
        if (Path.GetDirectoryName(path) is { } folder && !Directory.EnumerateFileSystemEntries(folder).Any()) Directory.Delete(folder);
        RestoreSignals();
        Execute($"/proc/self/fd/{descriptor}", path, arguments);
    }

    /// <summary>Runs a program to its end, with this one's input and output.</summary>
    /// <param name="changed">Variables of its environment that differ from this one's.</param>
    /// <returns>Its exit code; 128 and the signal's number when a signal ended it.</returns>
    public static int Run(string path, IReadOnlyList<string> arguments, IReadOnlyList<(string Name, string Value)> changed)
    {
        Console.Out.Flush();
        string?[] all = [path, .. arguments, null];
        var variables = Variables(changed);
        RestoreSignals();
        var problem = posix_spawn(out var process, path, 0, 0, all, variables);
        signal(BrokenPipe, Ignore);
        if (problem != 0) throw new BuildException(Diagnostics.ProgramNotStarted(BuildException.At(path), path, Marshal.GetPInvokeErrorMessage(problem)));
        int status;
        while (waitpid(process, out status, 0) < 0 && Marshal.GetLastPInvokeError() == Interrupted) { }
        return (status & 0x7f) == 0 ? status >> 8 & 0xff : 128 + (status & 0x7f);
    }

    /// <summary>Starts a program that nobody waits for, and that goes on when this one and its terminal are gone. It says nothing.</summary>
    public static void Leave(string path, IReadOnlyList<string> arguments)
    {
        string?[] all = ["/bin/sh", "-c", "exec setsid \"$@\" </dev/null >/dev/null 2>&1 &", "sh", path, .. arguments, null];
        if (posix_spawn(out var shell, "/bin/sh", 0, 0, all, Variables([])) == 0) waitpid(shell, out _, 0);
    }

    private static string?[] Variables(IReadOnlyList<(string Name, string Value)> changed)
    {
        var own = Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>().Where(v => !changed.Any(c => c.Name == (string)v.Key));
        return [.. own.Select(v => $"{v.Key}={v.Value}"), .. changed.Select(c => $"{c.Name}={c.Value}"), null];
    }

    /// <summary>For the program that this one becomes: .NET keeps variables to itself.</summary>
    /// <param name="value">Null takes it away.</param>
    public static void SetVariable(string name, string? value)
    {
        if (value is null) unsetenv(name);
        else setenv(name, value, overwrite: 1);
    }

    private static void Execute(string path, string name, IReadOnlyList<string> arguments)
    {
        Console.Out.Flush();
        DebuggerFiles.Delete();
        string?[] all = [name, .. arguments, null];
        execv(path, all);
        throw NotStarted(name);
    }

    private static BuildException NotStarted(string path) =>
        new(Diagnostics.ProgramNotStarted(BuildException.At(path), path, Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError())));

    /// <summary>A file that grows over the limit of the shell is an error to report, not the end of the tool or the linker.</summary>
    public static void IgnoreFileSizeSignal() => signal(FileSizeLimit, Ignore);

    /// <summary>Ignored signals stay ignored in the new program, and .NET ignores SIGPIPE.</summary>
    private static void RestoreSignals()
    {
        signal(BrokenPipe, Default);
        signal(FileSizeLimit, Default);
    }

    private const int BrokenPipe = 13, FileSizeLimit = 25, Interrupted = 4;
    private const nint Default = 0, Ignore = 1;

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int execv(string path, string?[] arguments);

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int posix_spawn(out int process, string path, nint actions, nint attributes, string?[] arguments, string?[] variables);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int waitpid(int process, out int status, int options);

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int open(string path, int flags);

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int setenv(string name, string value, int overwrite);

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int unsetenv(string name);

    [LibraryImport("libc")]
    private static partial nint signal(int number, nint handler);
}
