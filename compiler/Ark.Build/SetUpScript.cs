using System.Diagnostics;

namespace Ark.Build;

/// <summary>What a part of the runtime that is not always needed is set up by: runtime/PART/set-up.</summary>
internal static class SetUpScript
{
    public static string Of(string part) => Path.Combine(Path.GetDirectoryName(RuntimeFiles.Folder)!, part, "set-up");

    /// <summary>The script says on stderr what it does, and which command to run where it may not install.</summary>
    /// <returns>Whether it is there and did its work.</returns>
    public static bool Run(string script, params string[] arguments)
    {
        if (!File.Exists(script)) return false;
        using var process = Process.Start(new ProcessStartInfo(script, arguments))!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
