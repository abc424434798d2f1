namespace Ark.Workspace;

/// <summary>Finds the file that an import specifier names.</summary>
public static class ModuleResolver
{
    /// <summary>In the order in which they are tried behind a specifier without extension.</summary>
    private static readonly string[] Extensions = [".ets", ".ts", ".d.ets", ".d.ts"];

    /// <returns>A path made from that of the importing file, or null.</returns>
    public static string? Resolve(string from, string specifier)
    {
        if (!specifier.StartsWith("./", StringComparison.Ordinal) && !specifier.StartsWith("../", StringComparison.Ordinal) && specifier is not ("." or "..")) return null;
        var path = Normalize(Path.Combine(Path.GetDirectoryName(from) ?? "", specifier));
        if (Path.GetExtension(path) is ".ets" or ".ts" && File.Exists(path)) return path;
        foreach (var extension in Extensions)
            if (File.Exists(path + extension)) return path + extension;
        foreach (var extension in Extensions)
            if (File.Exists(Path.Combine(path, "index" + extension))) return Path.Combine(path, "index" + extension);
        // `./x.js` names x.ts, as TypeScript has it.
        return path.EndsWith(".js", StringComparison.Ordinal) && File.Exists(path[..^3] + ".ts") ? path[..^3] + ".ts" : null;
    }

    /// <summary>Without `.` and `..`, still relative when it was: one file has one path however it is reached.</summary>
    public static string Normalize(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Split('/'))
        {
            if (part is "." || (part.Length == 0 && parts.Count > 0)) continue;
            if (part == ".." && parts.Count > 0 && parts[^1] is not (".." or "")) parts.RemoveAt(parts.Count - 1);
            else parts.Add(part);
        }
        return parts.Count == 0 ? "." : string.Join('/', parts);
    }
}
