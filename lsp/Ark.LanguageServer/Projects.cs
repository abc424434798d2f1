using Ark.Ide;
using Ark.Project;
using Ark.Project.Resources;
using Ark.Semantics;
using Ark.Syntax;
using Ark.Workspace;
using Diagnostic = Ark.Syntax.Diagnostic;

namespace Ark.LanguageServer;

/// <summary>The projects around files, read when one of their files is first asked about. Made anew when a file that describes them changes.</summary>
public sealed class Projects(ISources sources) : IProjects
{
    private readonly Dictionary<string, ProjectModel?> _byFolder = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ProjectModel> _projects = new(StringComparer.Ordinal);

    public ProjectModel? Of(string path)
    {
        var folder = Path.GetDirectoryName(path) ?? "";
        if (_byFolder.TryGetValue(folder, out var known)) return known;
        if (!path.StartsWith('/') || new ProjectReader(sources).FindFolder(path) is not { } root) return _byFolder[folder] = null;
        if (!_projects.TryGetValue(root, out var project)) _projects[root] = project = ProjectReader.Load(root, sources);
        return _byFolder[folder] = project;
    }

    public IReadOnlyList<ResourceTable>? ResourcesOf(string path) =>
        Of(path) is { } project ? [.. project.Modules.OrderByDescending(m => path.StartsWith(m.Folder + "/", StringComparison.Ordinal)).Select(m => m.Resources), project.AppResources] : null;

    public (string Folder, IEnumerable<string> Files)? SourcesAround(string path) => Of(path)?.Modules.FirstOrDefault(m => path.StartsWith(m.Folder + "/", StringComparison.Ordinal)) is { } module
        ? (module.Folder, sources.FilesBelow($"{module.Folder}/src/main/ets").Where(f => f.EndsWith(".ets", StringComparison.Ordinal)).Order(StringComparer.Ordinal)) : null;

    public SourceText? TextOf(string path) => sources.Exists(path) && IsDescribedBy(path) ? sources.Read(path).Text : null;

    public IEnumerable<Diagnostic> DiagnosticsOf(string path) => IsDescribedBy(path) && Of(path) is { } project ? project.Diagnostics.Concat(Untranslated(project, path)).Where(d => d.Location.Path == path) : [];

    private static IEnumerable<Diagnostic> Untranslated(ProjectModel project, string path) =>
        project.Modules.Select(m => m.Resources).Append(project.AppResources).Where(t => t.Documents.Any(d => d.Text.Path == path)).SelectMany(Translations.Missing);

    public IEnumerable<Diagnostic> Check(SyntaxTree tree) => Of(tree.Text.Path) is { } project ? ProjectSources.Check(project, [tree]) : [];

    /// <summary>A file that says what a project is or has, not one of its sources.</summary>
    public static bool IsDescribedBy(string path) => path.EndsWith(".json5", StringComparison.Ordinal) || path.Contains("/resources/", StringComparison.Ordinal);
}
