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
    private readonly InstalledSdk? _sdk;

    /// <param name="sdk">The folder of an SDK, or null.</param>
    public SystemModules(ISources sources, string own, string? sdk)
    {
        _sources = sources;
        _own = Path.GetFullPath(own);
        _sdk = sdk is null ? null : InstalledSdk.At(sdk);
    }

    public static bool IsSystem(string specifier) => Prefixes.Any(p => specifier.StartsWith(p, StringComparison.Ordinal));

    /// <summary>The names of all modules declared by ourselves, for suggestions.</summary>
    public IEnumerable<string> OwnNames => _sources.FilesBelow(_own).Select(f => Path.GetFileName(f).Replace(".d.ets", "", StringComparison.Ordinal).Replace(".ets", "", StringComparison.Ordinal));

    public string? Find(string specifier)
    {
        // A name is one of a file here, not a path.
        if (specifier.Contains("..", StringComparison.Ordinal) || specifier.StartsWith('/')) return null;
        return new[] { $"{_own}/{specifier}.ets", $"{_own}/kits/{specifier}.ets" }.Concat((_sdk?.ModuleFolders ?? []).SelectMany(f => new[] { $"{f}/{specifier}.d.ts", $"{f}/{specifier}.d.ets" }))
            .Concat([$"{_own}/{specifier}.d.ets", $"{_own}/kits/{specifier}.d.ets"]).FirstOrDefault(_sources.Exists);
    }

    /// <summary>
    /// Modules of an SDK name each other by where they lie: `../@ohos.base`. That is a name of the system as any other, so that what is ours is
    /// ours there too, and its types are the same. Null where the file that imports is none of an SDK.
    /// </summary>
    public string? FindBeside(string from, string specifier) => _sdk?.NameOf(from, specifier) is { } name ? Find(name) : null;

    public bool Contains(string path) => InstalledSdk.IsBelow(_own, path) || _sdk?.Contains(path) == true;

    /// <summary>The files of the SDK that declare a name for all files.</summary>
    public IReadOnlyList<string> FilesOfGlobal(string name) => _sdk?.FilesOfGlobal(name) ?? [];

    /// <summary>Components that the SDK declares.</summary>
    public IReadOnlyList<string> Components => _sdk?.Components ?? [];
}
