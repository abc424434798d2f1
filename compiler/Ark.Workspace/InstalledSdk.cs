using System.Collections.Concurrent;
using Ark.Semantics;

namespace Ark.Workspace;

/// <summary>The declarations of an SDK of HarmonyOS or OpenHarmony that the user has, in any of the layouts in which it is given out.</summary>
/// <remarks>Its files are read as they are, and when a program names what they declare. It is looked at once a process.</remarks>
internal sealed class InstalledSdk
{
    private static readonly string[] Variables = ["OHOS_SDK_HOME", "OHOS_BASE_SDK_HOME", "DEVECO_SDK_HOME", "HOS_SDK_HOME"];

    /// <summary>Where the command-line tools are unpacked and their manager puts it.</summary>
    private static readonly string[] CommonPlaces = ["~/command-line-tools/sdk", "/opt/command-line-tools/sdk", "~/OpenHarmony/Sdk", "~/HarmonyOS/Sdk", "~/Huawei/Sdk"];

    private static readonly ConcurrentDictionary<string, InstalledSdk> Known = new(StringComparer.Ordinal);

    /// <summary>Folders with the declarations that are visible everywhere.</summary>
    private readonly IReadOnlyList<string> _globalFolders;
    private readonly Lazy<Dictionary<string, List<string>>> _globals;
    private readonly Lazy<IReadOnlyList<string>> _components;

    private InstalledSdk(string folder)
    {
        // Versions lie in folders by number or by system; each has `ets` with `api`, `kits`, `arkts` and `component`.
        var roots = new List<string> { folder, $"{folder}/openharmony", $"{folder}/default/openharmony", $"{folder}/default/hms", $"{folder}/hms" };
        for (var version = 40; version > 6; version--) roots.Add($"{folder}/{version}");
        var parts = roots.SelectMany(r => new[] { $"{r}/ets", r }).Where(r => Directory.Exists($"{r}/api")).ToList();
        ModuleFolders = Existing(parts.SelectMany(p => new[] { $"{p}/api", $"{p}/kits", $"{p}/arkts" }));
        // The sources of the SDK have them below the modules.
        _globalFolders = Existing(parts.Select(p => Directory.Exists($"{p}/component") ? $"{p}/component" : $"{p}/api/@internal/component/ets"));
        _globals = new(FindGlobals);
        _components = new(() => [.. _globals.Value.Keys.Where(n => char.IsUpper(n[0]) && _globals.Value.ContainsKey(n + "Attribute"))]);
    }

    /// <summary>Folders in which a module has a file of its name.</summary>
    public IReadOnlyList<string> ModuleFolders { get; }

    /// <summary>Every component that it declares.</summary>
    public IReadOnlyList<string> Components => _components.Value;

    public static InstalledSdk At(string folder) => Known.GetOrAdd(Path.GetFullPath(folder), f => new InstalledSdk(f));

    /// <summary>The SDK that the user's setting, the environment or the project's local.properties names, or that lies in a common place.</summary>
    public static string? Find(ISources sources, string? setting, string? project) =>
        Named(sources, setting, project).Concat(OnPath()).Concat(CommonPlaces.Select(AtHome)).FirstOrDefault(sources.FolderExists);

    public bool Contains(string path) => ModuleFolders.Concat(_globalFolders).Any(f => IsBelow(f, path));

    /// <summary>The module that a file of the SDK names by its place, `application/Context`; null where another file does, or it names none.</summary>
    public string? NameOf(string from, string specifier)
    {
        if (!Contains(from)) return null;
        var path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(from)!, specifier));
        return ModuleFolders.FirstOrDefault(f => IsBelow(f, path)) is { } folder ? path[(folder.Length + 1)..] : null;
    }

    /// <summary>The files that declare a name for all others.</summary>
    public IReadOnlyList<string> FilesOfGlobal(string name) => _globals.Value.GetValueOrDefault(name) ?? [];

    public static bool IsBelow(string folder, string path) => path.Length > folder.Length && path[folder.Length] == '/' && path.StartsWith(folder, StringComparison.Ordinal);

    private static List<string> Existing(IEnumerable<string> folders) => [.. folders.Where(Directory.Exists).Select(Path.GetFullPath)];

    private static IEnumerable<string> Named(ISources sources, string? setting, string? project)
    {
        if (setting is { Length: > 0 }) yield return AtHome(setting);
        foreach (var variable in Variables)
            if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } folder) yield return folder;
        if (project is null || !sources.Exists($"{project}/local.properties") || sources.Read($"{project}/local.properties").Text is not { } properties) yield break;
        foreach (var line in properties.Content.Split('\n'))
            if (line.Trim().Split('=', 2) is ["sdk.dir" or "hwsdk.dir" or "oh.sdk.dir", var folder]) yield return folder.Trim();
    }

    /// <summary>The command-line tools have the SDK beside the folder of their programs.</summary>
    private static IEnumerable<string> OnPath() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Where(f => f.StartsWith('/') && File.Exists($"{f}/hvigorw")).Select(f => Path.GetFullPath($"{f}/../sdk"));

    private static string AtHome(string path) => path.StartsWith("~/", StringComparison.Ordinal) ? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) + path[1..] : path;

    // ── What is visible everywhere ──────────────────────────────────────────────────────────────────────────────────

    /// <summary>Its files are long and few of their names are used: the lines that begin a declaration say in which file to look.</summary>
    private Dictionary<string, List<string>> FindGlobals()
    {
        var globals = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var file in _globalFolders.SelectMany(f => Directory.EnumerateFiles(f, "*.d.*ts").Order(StringComparer.Ordinal)))
        {
            if (ModulePaths.IsSource(file) && SourceReader.Read(file).Text is { } text)
                foreach (var name in NamesIn(text.Content))
                    if (!globals.TryGetValue(name, out var files)) globals.Add(name, [file]);
                    else if (files[^1] != file) files.Add(file);
        }
        return globals;
    }

    private static IEnumerable<string> NamesIn(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at) is var found and >= 0 ? found : text.Length;
            if (char.IsAsciiLetterLower(text[at]) && NameIn(text.AsSpan(at, end - at)) is { } name) yield return name;
            at = end + 1;
        }
    }

    /// <summary>`declare abstract class Name …`</summary>
    private static string? NameIn(ReadOnlySpan<char> line)
    {
        var isDeclaration = false;
        foreach (var range in line.SplitAny(' ', '\t'))
        {
            var word = line[range];
            if (word.IsEmpty || word is "export" or "declare" or "abstract") continue;
            if (!isDeclaration && word is not ("const" or "let" or "var" or "class" or "interface" or "type" or "enum" or "namespace" or "function")) return null;
            if (!isDeclaration || word is "enum")
            {
                isDeclaration = true;
                continue;
            }
            var length = 0;
            while (length < word.Length && (char.IsLetterOrDigit(word[length]) || word[length] is '_' or '$')) length++;
            return length == 0 ? null : word[..length].ToString();
        }
        return null;
    }
}
