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

    /// <summary>For the program that this one becomes: .NET keeps variables to itself.</summary>
    public static void SetVariable(string name, string value) => setenv(name, value, overwrite: 1);

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

    private const int BrokenPipe = 13, FileSizeLimit = 25;
    private const nint Default = 0, Ignore = 1;

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int execv(string path, string?[] arguments);

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int open(string path, int flags);

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int setenv(string name, string value, int overwrite);

    [LibraryImport("libc")]
    private static partial nint signal(int number, nint handler);
}
