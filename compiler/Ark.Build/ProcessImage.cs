using System.Runtime.InteropServices;

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
        File.Delete(path);
        if (Path.GetDirectoryName(path) is { } folder && !Directory.EnumerateFileSystemEntries(folder).Any()) Directory.Delete(folder);
        if (descriptor < 0) throw new IOException($"{path} cannot be run: {Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError())}");
        RestoreSignals();
        Execute($"/proc/self/fd/{descriptor}", path, arguments);
    }

    private static void Execute(string path, string name, IReadOnlyList<string> arguments)
    {
        Console.Out.Flush();
        string?[] all = [name, .. arguments, null];
        execv(path, all);
        throw new IOException($"{name} cannot be run: {Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError())}");
    }

    /// <summary>.NET ignores SIGPIPE, and ignored signals stay ignored in the new program.</summary>
    private static void RestoreSignals() => signal(BrokenPipe, 0);

    private const int BrokenPipe = 13;

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int execv(string path, string?[] arguments);

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int open(string path, int flags);

    [LibraryImport("libc")]
    private static partial nint signal(int number, nint handler);
}
