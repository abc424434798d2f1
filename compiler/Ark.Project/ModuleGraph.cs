namespace Ark.Project;

/// <summary>Which file each import of each file names. Made where files are read, used where names are resolved.</summary>
public sealed class ModuleGraph(IReadOnlyDictionary<(string From, string Specifier), string> targets)
{
    public static readonly ModuleGraph Empty = new(new Dictionary<(string, string), string>());

    /// <summary>The path of the module that `specifier` means in the file `from`; null when there is none.</summary>
    public string? Target(string from, string specifier) => targets.GetValueOrDefault((from, specifier));
}
