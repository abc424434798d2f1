using Ark.Project;
using Ark.Syntax;

namespace Ark.Workspace;

/// <summary>A page of an application that is to be shown first, without the ability.</summary>
public sealed class PageStart(ProjectModule module, ProjectModel project, string page, ISources sources)
{
    /// <summary>The program with this page and all other pages of its module.</summary>
    public ProgramStart Whole => ApplicationEntry.Of(module, project, sources, page)!;

    /// <summary>The program without those pages that need files with errors.</summary>
    public ProgramStart Without(IEnumerable<string> pages) => ApplicationEntry.Of(module, project, sources, page, pages.ToHashSet(StringComparer.Ordinal))!;

    /// <summary>The other pages that need one of these files, each with the place of its own file; null when the page itself does.</summary>
    public IReadOnlyList<(string Page, Location At)>? NeedingAny(IReadOnlySet<string> files)
    {
        if (Needs(page, files)) return null;
        return [.. ApplicationEntry.PagesOf(module, sources).Where(p => p != page && Needs(p, files)).Select(p => (p, new Location(new SourceText("", ApplicationEntry.FileOf(module, p, sources)!), default)))];
    }

    private bool Needs(string name, IReadOnlySet<string> files) =>
        ProgramLoader.Load([ApplicationEntry.FileOf(module, name, sources)!], [], sources).Trees.Any(t => files.Contains(Path.GetFullPath(t.Text.Path)));
}
