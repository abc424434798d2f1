using Ark.Project;
using Ark.Semantics;
using Ark.Syntax;

namespace Ark.Workspace;

/// <summary>What the paths of a command stand for: source files, and the projects that describe them.</summary>
/// <param name="Files">In the order of the paths, those of a folder by name.</param>
/// <param name="Diagnostics">What there is to say about the project files below the paths.</param>
public sealed record SourceSet(IReadOnlyList<string> Files, IReadOnlyList<ProjectModel> Projects, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>A folder stands for the sources below it and for the projects there; a project's modules need not lie below its folder.</summary>
    public static SourceSet Of(IEnumerable<string> paths, ISources sources)
    {
        var files = new List<string>();
        var projects = new List<ProjectModel>();
        var diagnostics = new List<Diagnostic>();
        foreach (var path in paths)
        {
            if (!Directory.Exists(path))
            {
                files.Add(path);
                continue;
            }
            var reader = new ProjectReader(sources);
            files.AddRange(SourceFolder.Files(path));
            foreach (var folder in SourceFolder.WithFile(path, Project.Manifests.BuildProfile.FileName).Append(path).Select(f => reader.FindFolder(f)).OfType<string>().Distinct(StringComparer.Ordinal))
            {
                var project = ProjectReader.Load(AsGiven(path, folder), sources);
                projects.Add(project);
                diagnostics.AddRange(project.Diagnostics.Where(d => IsBelow(path, d.Location.Path)));
                if (IsBelow(path, folder)) files.AddRange(project.Modules.Where(m => !IsBelow(path, m.Folder)).SelectMany(m => SourceFolder.Files(m.Folder)));
            }
        }
        return new SourceSet([.. files.Select(ModulePaths.Normalize).Distinct(StringComparer.Ordinal)], projects, diagnostics);
    }

    /// <summary>Paths are shown as the user wrote them: relative where the given one is.</summary>
    private static string AsGiven(string path, string folder) => Path.IsPathRooted(path) ? folder : Path.GetRelativePath(Directory.GetCurrentDirectory(), folder);

    private static bool IsBelow(string folder, string path)
    {
        var relative = Path.GetRelativePath(Path.GetFullPath(folder), Path.GetFullPath(path.Length > 0 ? path : "."));
        return relative != ".." && !relative.StartsWith("../", StringComparison.Ordinal);
    }
}
