namespace Ark.Workspace;

/// <summary>Files under names that differ in case, as some systems find them.</summary>
internal static class AnyCase
{
    /// <summary>The file as it is named on the disk; null when there is none, or several.</summary>
    public static string? Find(string path)
    {
        if (File.Exists(path)) return path;
        var folder = Path.GetDirectoryName(path) is { } above ? FindFolder(above) : null;
        return folder is null ? null : Only(Directory.EnumerateFiles(folder), path);
    }

    private static string? FindFolder(string path)
    {
        if (Directory.Exists(path)) return path;
        var folder = Path.GetDirectoryName(path) is { } above ? FindFolder(above) : null;
        return folder is null ? null : Only(Directory.EnumerateDirectories(folder), path);
    }

    private static string? Only(IEnumerable<string> entries, string path) =>
        entries.Where(e => Path.GetFileName(e).Equals(Path.GetFileName(path), StringComparison.OrdinalIgnoreCase)).Take(2).ToList() is [var one] ? one : null;
}
