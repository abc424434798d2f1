using System.Collections.Frozen;

namespace Ark.Workspace;

/// <summary>The modules that node has and native programs do not, and what they have for the same purpose.</summary>
internal static class NodeModules
{
    private const string Prefix = "node:", Nothing = "there is nothing like it here";

    private static readonly FrozenDictionary<string, string> Replacements = new Dictionary<string, string>
    {
        ["assert"] = "tests use 'expect' of '@ohos/hypium'", ["buffer"] = "use 'buffer' of '@kit.ArkTS'", ["child_process"] = Nothing, ["crypto"] = Nothing,
        ["events"] = "use 'emitter' of '@kit.BasicServicesKit'", ["fs"] = "use 'fileIo' of '@kit.CoreFileKit'", ["fs/promises"] = "use 'fileIo' of '@kit.CoreFileKit'",
        ["http"] = Nothing, ["https"] = Nothing, ["os"] = Nothing, ["path"] = Nothing, ["process"] = Nothing, ["stream"] = Nothing,
        ["test"] = "tests use 'describe' and 'it' of '@ohos/hypium'", ["url"] = "'URL' is there without an import", ["util"] = "use 'util' of '@kit.ArkTS'", ["worker_threads"] = Nothing,
    }.ToFrozenDictionary();

    /// <summary>What to use instead of a module of node's; null when the specifier names none.</summary>
    public static string? Instead(string specifier)
    {
        var isPrefixed = specifier.StartsWith(Prefix, StringComparison.Ordinal);
        return Replacements.GetValueOrDefault(isPrefixed ? specifier[Prefix.Length..] : specifier) ?? (isPrefixed ? Nothing : null);
    }
}
