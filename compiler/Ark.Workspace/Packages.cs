using Ark.Project.Manifests;

namespace Ark.Workspace;

/// <summary>A folder with a manifest of a package.</summary>
internal sealed record Package(string Folder, PackageManifest Manifest);

/// <summary>The packages around files, each read once.</summary>
internal sealed class Packages(ISources sources)
{
    private readonly Dictionary<string, Package?> _byFolder = new(StringComparer.Ordinal);
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    /// <summary>The manifests that answers were taken from.</summary>
    public IEnumerable<string> Read => _read;

    /// <summary>The package in a folder, if there is a manifest.</summary>
    public Package? In(string folder)
    {
        if (_byFolder.TryGetValue(folder, out var known)) return known;
        foreach (var name in (string[])[PackageManifest.FileName, PackageManifest.OldFileName])
        {
            var path = Path.Combine(folder, name);
            if (!sources.Exists(path) || sources.Read(path).Text is not { } text) continue;
            _read.Add(path);
            return _byFolder[folder] = new Package(folder, PackageManifest.Read(text).Value);
        }
        return _byFolder[folder] = null;
    }

    /// <summary>The packages around a path, the innermost first: a module's, then the project's.</summary>
    public IEnumerable<Package> Around(string path)
    {
        for (var folder = Path.GetDirectoryName(path); folder is not null; folder = Path.GetDirectoryName(folder))
            if (In(folder) is { } package) yield return package;
    }
}
