namespace Ark.Build;

/// <summary>The places where .NET's debuggers could attach to this process. It deletes them only when it ends in the usual way.</summary>
internal static class DebuggerFiles
{
    public static void Delete()
    {
        var folder = Path.GetTempPath();
        foreach (var name in new[] { $"clr-debug-pipe-{Environment.ProcessId}-*", $"dotnet-diagnostic-{Environment.ProcessId}-*" })
        {
            try
            {
                foreach (var file in Directory.EnumerateFiles(folder, name)) File.Delete(file);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Another's: of a process with the same number in another container.
            }
        }
    }
}
