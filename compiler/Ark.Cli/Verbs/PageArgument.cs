using System.CommandLine;
using Ark.Build;
using Ark.Cli.Reporting;
using Ark.Syntax;
using Ark.Workspace;

namespace Ark.Cli.Verbs;

/// <summary>`--page pages/Second`: an application begins with that page, without its ability. Only that page has to be right.</summary>
internal static class PageArgument
{
    public static Option<string?> Create() => new("--page") { Description = "The page of an application that is shown, without its ability; other pages with errors are left out" };

    /// <summary>What the program begins with that the user named, and a page of it where that is said.</summary>
    public static ProgramStart StartOf(string path, string? page)
    {
        if (page is null) return PathArgument.StartOf(path);
        var (found, problem) = ProgramEntry.FindPage(path, page, DiskSources.Instance);
        if (found is null) throw new BuildException(problem!, ExitCode.ProgramErrors);
        var start = found.Whole;
        var errors = CheckedProgram.Load(start).Diagnostics().Where(d => d.IsError).ToList();
        if (errors.Count == 0) return start;
        // What is wrong with the page itself is for the build to say.
        if (found.NeedingAny(errors.Select(e => Path.GetFullPath(e.Location.Text is { } text ? text.Path : path)).ToHashSet(StringComparer.Ordinal)) is not { } wrong) return start;
        Reports.ToError([.. wrong.Select(w => Diagnostics.PageLeftOut(w.At, w.Page))]);
        return found.Without(wrong.Select(w => w.Page));
    }
}
