using Ark.Project.Manifests;

namespace Ark.Workspace;

/// <summary>A folder with a manifest of a package.</summary>
/// <param name="Archive">What it was unpacked from; null where it lies on the disk as it is.</param>
internal sealed record Package(string Folder, PackageManifest Manifest, string? Archive = null)
{
    private static readonly EnumerationOptions All = new() { RecurseSubdirectories = true };

    /// <summary>A file that an archive has in the place of sources.</summary>
    public string? CompiledFile => Archive is null ? null
        : Directory.EnumerateFiles(Folder, "*", All).Where(f => Path.GetExtension(f) is ".js" or ".mjs" or ".cjs" or ".abc").Select(f => Path.GetRelativePath(Folder, f)).Order(StringComparer.Ordinal).FirstOrDefault();
}

/// <summary>The packages around files, each read once.</summary>
internal sealed class Packages(ISources sources)
{
    private readonly Dictionary<string, Package?> _byFolder = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Package?, string?)> _byArchive = new(StringComparer.Ordinal);
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    /// <summary>The manifests and archives that answers were taken from.</summary>
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

    /// <summary>The package in an archive or, if there is none, why.</summary>
    /// <param name="packages">The folder of installed packages where archives are unpacked.</param>
    public (Package? Package, string? Problem) InArchive(string archive, string packages)
    {
        if (_byArchive.TryGetValue(archive, out var known)) return known;
        _read.Add(archive);
        var (folder, problem) = PackageArchive.Unpack(archive, Path.Combine(packages, ".ark"));
        return _byArchive[archive] = (folder is null ? null : In(folder)! with { Archive = archive }, problem);
    }

    /// <summary>The packages around a path, the innermost first: a module's, then the project's.</summary>
    public IEnumerable<Package> Around(string path)
    {
        for (var folder = Path.GetDirectoryName(path); folder is not null; folder = Path.GetDirectoryName(folder))
            if (In(folder) is { } package) yield return package;
    }
}
