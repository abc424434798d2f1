using System.Collections.Immutable;
using Ark.Project;
using Ark.Project.Manifests;
using Ark.Project.Resources;
using Ark.Semantics;
using Ark.Syntax;

namespace Ark.Workspace;

/// <summary>Reads the files that describe a project.</summary>
public sealed class ProjectReader(ISources sources)
{
    private readonly DiagnosticBag _bag = new();

    /// <summary>The project's folder for something in it: the nearest above with a project's build-profile.json5, or else the nearest with a package or module.</summary>
    public string? FindFolder(string path)
    {
        string? nearest = null;
        var given = Path.GetFullPath(path);
        for (var folder = sources.FolderExists(given) ? given : Path.GetDirectoryName(given); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var profile = Path.Combine(folder, BuildProfile.FileName);
            if (sources.Exists(profile) && sources.Read(profile).Text is { } text && BuildProfile.Read(text).Value.IsProject) return folder;
            if (nearest is null && (sources.Exists(Path.Combine(folder, PackageManifest.FileName)) || sources.Exists(ManifestPath(folder)))) nearest = folder;
        }
        return nearest;
    }

    /// <param name="folder">As messages shall show it.</param>
    public static ProjectModel Load(string folder, ISources sources) => new ProjectReader(sources).Load(folder);

    private ProjectModel Load(string folder)
    {
        folder = folder.Length > 1 ? folder.TrimEnd('/') : folder;
        var profile = Read(In(folder, BuildProfile.FileName), BuildProfile.Read);
        var app = Read(In(folder, "AppScope/" + AppManifest.FileName), AppManifest.Read);
        var resources = ReadResources(In(folder, "AppScope/resources"));
        var package = Read(In(folder, PackageManifest.FileName), PackageManifest.Read);
        ImmutableArray<ProjectModule> modules = profile is { IsProject: true } ? [.. profile.Modules.Select(m => ReadListed(folder, profile, m)).OfType<ProjectModule>()] : [ReadModule(folder, Path.GetFileName(Path.GetFullPath(folder)))];
        _bag.AddRange(new ProjectCheck(sources.Exists).Check(profile, app, resources, modules));
        return new ProjectModel(folder, profile, app, resources, package, modules, _bag.ToSorted());
    }

    private ProjectModule? ReadListed(string folder, BuildProfile profile, ProfileModule listed)
    {
        var path = ModulePaths.Normalize(In(folder, listed.Folder.Value));
        if (sources.FolderExists(path)) return ReadModule(path, listed.Name.Value);
        _bag.Add(Diagnostics.ModuleFolderMissing(profile.Document.At(listed.Folder.Span), listed.Folder.Value, listed.Name.Value));
        return null;
    }

    private ProjectModule ReadModule(string folder, string name)
    {
        Read(In(folder, BuildProfile.FileName), BuildProfile.Read);
        var manifest = Read(ManifestPath(folder), ModuleManifest.Read);
        var package = Read(In(folder, PackageManifest.FileName), PackageManifest.Read) ?? Read(In(folder, PackageManifest.OldFileName), PackageManifest.Read);
        return new ProjectModule(name, folder, manifest, package, ReadResources(In(folder, "src/main/resources")));
    }

    private static string ManifestPath(string folder) => In(folder, "src/main/" + ModuleManifest.FileName);

    private static string In(string folder, string path) => folder is "." or "" ? path : $"{folder}/{path}";

    private T? Read<T>(string path, Func<SourceText, Reading<T>> read) where T : class
    {
        if (!sources.Exists(path)) return null;
        var (text, problem) = sources.Read(path);
        if (problem is not null) _bag.Add(problem);
        if (text is null) return null;
        var (value, diagnostics) = read(text);
        _bag.AddRange(diagnostics);
        return value;
    }

    private ResourceTable ReadResources(string folder)
    {
        var files = new List<ResourceFile>();
        foreach (var path in sources.FilesBelow(folder))
        {
            var relative = path[(folder.Length + 1)..].Replace('\\', '/');
            SourceText? text = null;
            if (relative.EndsWith(".json", StringComparison.Ordinal) && relative.Split('/') is [_, "element" or "media" or "profile", ..])
            {
                (text, var problem) = sources.Read(path);
                if (problem is not null) _bag.Add(problem);
            }
            files.Add(new ResourceFile(relative, path, text));
        }
        var (table, diagnostics) = ResourceReader.Read(files);
        _bag.AddRange(diagnostics);
        return table;
    }
}
