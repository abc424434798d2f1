using System.Text;
using Ark.Cli.Reporting;
using Ark.Workspace;

namespace Ark.Cli;

/// <summary>What happens when the toolchain itself fails: a message, a dump that reproduces it, exit code 3.</summary>
internal static class InternalFault
{
    private const long MaximumSource = 10_000_000;

    /// <summary>Writes the dump and says where it is. Never throws.</summary>
    public static int Report(Exception exception, string[] arguments)
    {
        Streams.Complain($"ark: internal fault: {exception.GetType().Name}: {exception.Message}");
        try
        {
            var folder = Directory.CreateTempSubdirectory("ark-fault-").FullName;
            File.WriteAllText(Path.Combine(folder, "report.txt"), Describe(exception, arguments));
            CopySources(arguments, Path.Combine(folder, "sources"));
            Streams.Complain($"ark: this is our fault, not your program's; please report it with the folder {folder}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Streams.Complain($"ark: this is our fault, not your program's; no dump could be written ({e.Message})\n{exception}");
        }
        return ExitCode.InternalFault;
    }

    private static string Describe(Exception exception, string[] arguments)
    {
        var report = new StringBuilder();
        report.AppendLine($"ark {ToolVersion.Text}");
        report.AppendLine($"command: ark {string.Join(' ', arguments.Select(Quote))}");
        report.AppendLine($"folder: {Environment.CurrentDirectory}");
        report.AppendLine($"system: {Environment.OSVersion} {System.Runtime.InteropServices.RuntimeInformation.ProcessArchitecture}");
        return report.AppendLine().AppendLine(exception.ToString()).ToString();
    }

    /// <summary>The program's files under the deepest folder that holds them all, so that their imports find each other.</summary>
    private static void CopySources(string[] arguments, string target)
    {
        var files = Sources(arguments).Where(f => new FileInfo(f) is { Exists: true, Length: < MaximumSource }).ToList();
        var root = files.Count == 0 ? "" : Path.GetDirectoryName(files[0])!;
        while (!files.TrueForAll(f => f.StartsWith(root.TrimEnd('/') + "/", StringComparison.Ordinal))) root = Path.GetDirectoryName(root)!;
        foreach (var file in files)
        {
            var copy = Path.Combine(target, Path.GetRelativePath(root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }
    }

    /// <summary>The sources that the command names, and what they import unless looking for that is what fails.</summary>
    private static IEnumerable<string> Sources(string[] arguments)
    {
        var named = arguments.Where(a => Directory.Exists(a) || (Path.GetExtension(a) is ".ets" or ".ts" or ".js" or ".mjs" && File.Exists(a))).SelectMany(SourceFolder.Files).ToList();
        try
        {
            return ProgramLoader.Load(named).Trees.Select(t => Path.GetFullPath(t.Text.Path)).ToList();
        }
        catch (Exception)
        {
            return named.Select(Path.GetFullPath);
        }
    }

    private static string Quote(string argument) => argument.Any(char.IsWhiteSpace) ? $"'{argument}'" : argument;
}
