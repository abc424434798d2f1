namespace Ark.Semantics;

/// <summary>How a relative import names a file.</summary>
public static class ModulePaths
{
    private static readonly string[] Extensions = [".ets", ".ts", ".d.ets", ".d.ts", ".js", ".mjs"];

    /// <summary>A file of data that is imported as a value.</summary>
    public const string JsonExtension = ".json";

    /// <summary>A file that a program can be made of.</summary>
    public static bool IsSource(string path) => Extensions.Any(e => path.EndsWith(e, StringComparison.Ordinal));

    public static bool IsRelative(string specifier) => specifier is "." or ".." || specifier.StartsWith("./", StringComparison.Ordinal) || specifier.StartsWith("../", StringComparison.Ordinal) || specifier.StartsWith('/');

    /// <summary>The files that `import … from specifier` may mean, best first.</summary>
    public static IEnumerable<string> Candidates(string fromPath, string specifier)
    {
        if (!IsRelative(specifier)) yield break;
        var slash = fromPath.LastIndexOf('/');
        var path = specifier.StartsWith('/') ? specifier : slash < 0 ? specifier : $"{fromPath[..slash]}/{specifier}";
        path = Normalize(path);
        // What is described is meant by its description, save by JavaScript itself.
        if (IsJavaScript(fromPath)) foreach (var code in (string[])[path + ".js", path + ".mjs", path + "/index.js"]) yield return code;
        else if (IsJavaScript(path)) yield return path[..path.LastIndexOf('.')] + ".d.ts";
        foreach (var candidate in Candidates(path)) yield return candidate;
    }

    public static bool IsJavaScript(string path) => path.EndsWith(".js", StringComparison.Ordinal) || path.EndsWith(".mjs", StringComparison.Ordinal);

    /// <summary>The files that a path without its extension, or of a folder, may mean, best first.</summary>
    public static IEnumerable<string> Candidates(string path)
    {
        if (path.EndsWith(JsonExtension, StringComparison.Ordinal) || IsSource(path)) yield return path;
        // TypeScript lets a source file be named by its compiled name.
        if (path.EndsWith(".js", StringComparison.Ordinal)) yield return path[..^3] + ".ts";
        foreach (var extension in Extensions) yield return path + extension;
        foreach (var extension in Extensions) yield return path + "/index" + extension;
        foreach (var extension in Extensions) yield return path + "/Index" + extension;
    }

    /// <summary>Where the code may stand that a declaration file describes: a package that ships JavaScript has one beside the other.</summary>
    public static IEnumerable<string> CodeBeside(string path) =>
        path.EndsWith(".d.ts", StringComparison.Ordinal) || path.EndsWith(".d.ets", StringComparison.Ordinal)
            ? [path[..path.LastIndexOf(".d.", StringComparison.Ordinal)] + ".js", path[..path.LastIndexOf(".d.", StringComparison.Ordinal)] + ".mjs"] : [];

    /// <summary>The path without `.` and `..`, with forward slashes.</summary>
    public static string Normalize(string path)
    {
        if (IsNormal(path)) return path;
        var parts = new List<string>();
        var rooted = path.StartsWith('/') || path.StartsWith('\\');
        foreach (var part in path.Split('/', '\\'))
        {
            if (part.Length == 0 || part == ".") continue;
            if (part == ".." && parts.Count > 0 && parts[^1] != "..") parts.RemoveAt(parts.Count - 1);
            else if (part != ".." || !rooted) parts.Add(part);
        }
        return (rooted ? "/" : "") + string.Join('/', parts);
    }

    /// <summary>Nearly all paths that are asked about; each edit asks about all files.</summary>
    private static bool IsNormal(string path) =>
        path.Length > 0 && path[0] != '.' && path[^1] != '/' && !path.Contains('\\') && !path.Contains("//", StringComparison.Ordinal) && !path.Contains("/.", StringComparison.Ordinal);
}
