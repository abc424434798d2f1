namespace Ark.Workspace;

/// <summary>What a path on the command line stands for.</summary>
public static class SourceFolder
{
    private static readonly HashSet<string> Skipped = new(StringComparer.Ordinal) { "node_modules", "oh_modules", "build" };

    /// <summary>The source files of a path: itself, or everything below a folder but hidden, dependency and build folders.</summary>
    /// <returns>In the order of their names; empty for a folder without sources.</returns>
    public static IEnumerable<string> Files(string path)
    {
        if (!Directory.Exists(path)) return [path];
        return FilesBelow(path, f => Path.GetExtension(f) is ".ets" or ".ts" && !IsBuildScript(f)).Select(f => f.StartsWith("./", StringComparison.Ordinal) ? f[2..] : f).Order(StringComparer.Ordinal);
    }

    /// <summary>The folders at and below a path that hold a file of this name.</summary>
    public static IEnumerable<string> WithFile(string path, string name) =>
        FilesBelow(path, f => Path.GetFileName(f) == name).Select(f => Path.GetDirectoryName(f)!).Order(StringComparer.Ordinal);

    /// <summary>Such a file is run by another tool and is no part of the program.</summary>
    private static bool IsBuildScript(string path) => Path.GetFileName(path) == "hvigorfile.ts";

    private static List<string> FilesBelow(string path, Func<string, bool> isWanted)
    {
        var files = new List<string>();
        var pending = new Stack<string>([path]);
        while (pending.TryPop(out var folder))
        {
            try
            {
                files.AddRange(Directory.EnumerateFiles(folder).Where(isWanted));
                foreach (var child in Directory.EnumerateDirectories(folder))
                    if (!Path.GetFileName(child).StartsWith('.') && !Skipped.Contains(Path.GetFileName(child)) && File.ResolveLinkTarget(child, false) is null) pending.Push(child);
            }
            catch (UnauthorizedAccessException)
            {
                // A folder that may not be listed has no sources to us; its files, when imported, are reported one by one.
            }
        }
        return files;
    }
}
