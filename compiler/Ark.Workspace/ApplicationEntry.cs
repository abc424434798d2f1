using System.Text;
using Ark.Project;
using Ark.Project.Manifests;
using Ark.Semantics;
using Ark.Syntax;

namespace Ark.Workspace;

/// <summary>What a program begins with: a file, or, for an application, a text that nobody wrote.</summary>
/// <param name="Path">Of the file; of the text as if it lay among the module's sources.</param>
public sealed record ProgramStart(string Path, SourceText? Made = null);

/// <summary>The entry of an application, which has pages and perhaps an ability that says which of them is the first.</summary>
internal static class ApplicationEntry
{
    private const string Sources = "src/main/ets";
    private const string FileName = "application.run.ets";

    /// <summary>Null when the module has neither pages nor an ability that could be started.</summary>
    public static ProgramStart? Of(ProjectModule module, ProjectModel project, ISources sources)
    {
        var ability = AbilityOf(module, sources);
        var pages = module.PagePaths.Where(p => ModulePaths.Candidates($"{module.Folder}/{Sources}/{p}").Any(sources.Exists)).ToList();
        if (ability is null && pages.Count == 0) return null;
        var path = ModulePaths.Normalize($"{module.Folder}/{Sources}/{FileName}");
        return new ProgramStart(path, new SourceText(Text(module, project, pages, ability), path));
    }

    /// <summary>The pages are read first: an ability may ask for any of them.</summary>
    private static string Text(ProjectModule module, ProjectModel project, IReadOnlyList<string> pages, (string Name, string Specifier)? ability)
    {
        var text = new StringBuilder("import { startApplication } from '@ark.application'\n");
        foreach (var page in pages) text.Append($"import {Quoted("./" + page)}\n");
        if (ability is { } started) text.Append($"import Ability from {Quoted(started.Specifier)}\n");
        var make = ability is null ? "undefined" : "(): any => new Ability()";
        var names = (string[])[project.App?.BundleName?.Value ?? "", module.Name, ability?.Name ?? "", pages.FirstOrDefault() ?? ""];
        return text.Append($"startApplication({string.Join(", ", names.Select(Quoted))}, {make})\n").ToString();
    }

    private static string Quoted(string text) => $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";

    /// <summary>The ability that `mainElement` names, or the first, when its file is there and exports it.</summary>
    private static (string Name, string Specifier)? AbilityOf(ProjectModule module, ISources sources)
    {
        if (module.Manifest is not { Abilities: [var first, ..] abilities } manifest) return null;
        var ability = abilities.FirstOrDefault(a => a.Name?.Value == manifest.MainElement?.Value) ?? first;
        if (ability.SourceEntry?.Value is not { } written) return null;
        // `./ets/entryability/EntryAbility.ets`, from where module.json5 stands.
        var inside = ModulePaths.Normalize(written);
        if (!inside.StartsWith("ets/", StringComparison.Ordinal)) return null;
        var file = ModulePaths.Candidates($"{module.Folder}/src/main/{inside}").FirstOrDefault(sources.Exists);
        if (file is null || ProgramLoader.ReadTree(file, sources, []).Tree is not { } tree) return null;
        var isExported = FileDeclarations.Declare(tree, isLibrary: false).Exports.Find("default", SymbolMeaning.Value) is not null;
        return isExported ? (ability.Name?.Value ?? "", "./" + inside["ets/".Length..]) : null;
    }
}
