using System.Text;

namespace Ark.Cli;

/// <summary>What happens when the toolchain itself fails: a message, a dump that reproduces it, exit code 3.</summary>
internal static class InternalFault
{
    private const long MaximumSource = 10_000_000;

    /// <summary>Writes the dump and says where it is. Never throws.</summary>
    public static int Report(Exception exception, string[] arguments)
    {
        Console.Error.WriteLine($"ark: internal fault: {exception.GetType().Name}: {exception.Message}");
        try
        {
            var folder = Directory.CreateTempSubdirectory("ark-fault-").FullName;
            var report = new StringBuilder();
            report.AppendLine($"ark {ToolVersion.Text}");
            report.AppendLine($"command: ark {string.Join(' ', arguments.Select(Quote))}");
            report.AppendLine($"system: {Environment.OSVersion} {System.Runtime.InteropServices.RuntimeInformation.ProcessArchitecture}");
            report.AppendLine().AppendLine(exception.ToString());
            File.WriteAllText(Path.Combine(folder, "report.txt"), report.ToString());
            foreach (var argument in arguments.Where(IsSmallSource)) File.Copy(argument, Path.Combine(folder, Path.GetFileName(argument)), overwrite: true);
            Console.Error.WriteLine($"ark: this is our fault, not your program's; please report it with the folder {folder}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"ark: this is our fault, not your program's; no dump could be written ({e.Message})");
            Console.Error.WriteLine(exception);
        }
        return ExitCode.InternalFault;
    }

    private static bool IsSmallSource(string argument) =>
        Path.GetExtension(argument) is ".ets" or ".ts" && File.Exists(argument) && new FileInfo(argument).Length < MaximumSource;

    private static string Quote(string argument) => argument.Any(char.IsWhiteSpace) ? $"'{argument}'" : argument;
}
