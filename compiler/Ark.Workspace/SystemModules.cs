using Ark.Syntax;

namespace Ark.Workspace;

/// <summary>Where the modules of the system are declared: `@ohos.hilog`, `@kit.ArkTS`.</summary>
/// <remarks>
/// stdlib/system has an `.ets` file for a module that works here, and a `.d.ets` file for one that is only declared. An installed
/// SDK knows more than our declarations, and what works here works whatever is installed; so the order is ours, the SDK's, ours.
/// </remarks>
public sealed class SystemModules
{
    private static readonly string[] Prefixes = ["@ohos.", "@kit.", "@system.", "@hms.", "@arkts.", "@ark.", "@internal/"];

    private readonly ISources _sources;
    private readonly string _own;
    private readonly IReadOnlyList<string> _sdk;

    /// <param name="sdk">The folder of an SDK, in any of its layouts, or null.</param>
    public SystemModules(ISources sources, string own, string? sdk)
    {
        _sources = sources;
        _own = Path.GetFullPath(own);
        _sdk = sdk is null ? [] : DeclarationFolders(sdk);
    }

    public static bool IsSystem(string specifier) => Prefixes.Any(p => specifier.StartsWith(p, StringComparison.Ordinal));

    /// <summary>The names of all modules declared by ourselves, for suggestions.</summary>
    public IEnumerable<string> OwnNames => _sources.FilesBelow(_own).Select(f => Path.GetFileName(f).Replace(".d.ets", "", StringComparison.Ordinal).Replace(".ets", "", StringComparison.Ordinal));

    public string? Find(string specifier)
    {
        // A name is one of a file here, not a path.
        if (specifier.Contains("..", StringComparison.Ordinal) || specifier.StartsWith('/')) return null;
        return new[] { $"{_own}/{specifier}.ets", $"{_own}/kits/{specifier}.ets" }.Concat(_sdk.SelectMany(f => new[] { $"{f}/{specifier}.d.ts", $"{f}/{specifier}.d.ets" }))
            .Concat([$"{_own}/{specifier}.d.ets", $"{_own}/kits/{specifier}.d.ets"]).FirstOrDefault(_sources.Exists);
    }

    public bool Contains(string path) => IsBelow(_own, path) || _sdk.Any(f => IsBelow(f, path));

    private static bool IsBelow(string folder, string path) => path.Length > folder.Length && path[folder.Length] == '/' && path.StartsWith(folder, StringComparison.Ordinal);

    /// <summary>The SDK that the environment or the project's local.properties names.</summary>
    public static string? FindSdk(ISources sources, string? project)
    {
        foreach (var variable in (string[])["OHOS_SDK_HOME", "OHOS_BASE_SDK_HOME", "DEVECO_SDK_HOME", "HOS_SDK_HOME"])
            if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } folder && sources.FolderExists(folder)) return folder;
        if (project is null || !sources.Exists(Path.Combine(project, "local.properties")) || sources.Read(Path.Combine(project, "local.properties")).Text is not { } properties) return null;
        var named = properties.Content.Split('\n').Select(l => l.Trim().Split('=', 2)).Where(p => p is ["sdk.dir" or "hwsdk.dir" or "oh.sdk.dir", _]).Select(p => p[1].Trim());
        return named.FirstOrDefault(sources.FolderExists);
    }

    /// <summary>Versions of the SDK lie in folders by number or by system; each has `ets` with `api`, `kits` and `arkts`.</summary>
    private List<string> DeclarationFolders(string sdk)
    {
        var roots = new List<string> { sdk, $"{sdk}/openharmony", $"{sdk}/default/openharmony", $"{sdk}/default/hms", $"{sdk}/hms" };
        for (var version = 40; version > 6; version--) roots.Add($"{sdk}/{version}");
        return [.. roots.SelectMany(r => new[] { $"{r}/ets", r }).SelectMany(r => new[] { $"{r}/api", $"{r}/kits", $"{r}/arkts" }).Where(_sources.FolderExists).Select(Path.GetFullPath)];
    }
}
