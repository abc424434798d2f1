using Ark.Project;
using Ark.Semantics;
using Ark.Syntax;

namespace Ark.Workspace;

/// <summary>What the program begins with that a path stands for.</summary>
public static class ProgramEntry
{
    private static readonly string[] Names = ["main.ets", "Main.ets", "index.ets", "Index.ets", "main.ts", "index.ts"];

    /// <summary>
    /// A file stands for itself. Of a module it is the `main` of oh-package.json5, of a project that of its entry module; of any other folder
    /// main.ets or index.ets, or its only source. An application begins with its ability and its pages, which a text names that is made for it.
    /// </summary>
    /// <returns>Exactly one of the two is null.</returns>
    public static (ProgramStart? Start, Diagnostic? Problem) Find(string path, ISources sources)
    {
        if (!sources.FolderExists(path)) return (new ProgramStart(path), null);
        var at = new Location(new SourceText("", path), default);
        if (new ProjectReader(sources).FindFolder(path) is { } folder)
        {
            var project = ProjectReader.Load(AsGiven(path, folder), sources);
            var given = Path.GetFullPath(path);
            var module = project.Modules.FirstOrDefault(m => Path.GetFullPath(m.Folder) == given) ?? (folder == given ? project.Entry : null);
            if (module is not null) return InModule(module, project, sources, at);
        }
        if (FirstOf(path, sources) is { } file) return (new ProgramStart(file), null);
        return SourceFolder.Files(path).Take(2).ToList() is [var only] ? (new ProgramStart(only), null) : (null, Diagnostics.ProgramEntryMissing(at, path, string.Join(", ", Names.Take(4))));
    }

    /// <summary>The same, but a page of an application is shown first, without its ability; other pages with errors can be left out.</summary>
    public static (PageStart? Page, Diagnostic? Problem) FindPage(string path, string page, ISources sources)
    {
        var at = new Location(new SourceText("", path), default);
        if (!sources.FolderExists(path) || new ProjectReader(sources).FindFolder(path) is not { } folder) return (null, Diagnostics.PageNotInModule(at, path, page, "none"));
        var project = ProjectReader.Load(AsGiven(path, folder), sources);
        var given = Path.GetFullPath(path);
        var module = project.Modules.FirstOrDefault(m => Path.GetFullPath(m.Folder) == given) ?? project.Entry;
        var name = Path.ChangeExtension(page, null);
        if (module is not null && ApplicationEntry.FileOf(module, name, sources) is not null) return (new PageStart(module, project, name, sources), null);
        var known = module is null ? [] : ApplicationEntry.PagesOf(module, sources).Select(p => $"'{p}'").ToList();
        return (null, Diagnostics.PageNotInModule(at, module?.Name ?? path, page, known.Count == 0 ? "none" : string.Join(", ", known)));
    }

    private static (ProgramStart? Start, Diagnostic? Problem) InModule(ProjectModule module, ProjectModel project, ISources sources, Location at)
    {
        if (module.Package?.Main is { } main)
        {
            var named = ModulePaths.Normalize($"{module.Folder}/{main.Value}");
            return ModulePaths.Candidates(named).FirstOrDefault(sources.Exists) is { } file ? (new ProgramStart(file), null) : (null, Diagnostics.NamedFileMissing(module.Package.Document.At(main.Span), named));
        }
        if (FirstOf($"{module.Folder}/src/main/ets", sources) is { } found) return (new ProgramStart(found), null);
        if (ApplicationEntry.Of(module, project, sources) is { } application) return (application, null);
        return (null, module.Manifest is { Abilities: [var ability, ..] }
            ? Diagnostics.ProgramIsAbility(at, module.Name, ability.Name?.Value ?? "")
            : Diagnostics.ProgramEntryMissing(at, module.Folder, $"a 'main' in oh-package.json5, src/main/ets/{Names[0]}, …"));
    }

    private static string? FirstOf(string folder, ISources sources) => Names.Select(n => ModulePaths.Normalize($"{folder}/{n}")).FirstOrDefault(sources.Exists);

    private static string AsGiven(string path, string folder) => Path.IsPathRooted(path) ? folder : Path.GetRelativePath(Directory.GetCurrentDirectory(), folder);
}
