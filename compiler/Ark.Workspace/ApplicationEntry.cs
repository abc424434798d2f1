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
    /// <param name="page">The page that is shown first, without the ability; null for what the ability shows.</param>
    /// <param name="leftOut">Pages that the program goes without.</param>
    public static ProgramStart? Of(ProjectModule module, ProjectModel project, ISources sources, string? page = null, IReadOnlySet<string>? leftOut = null)
    {
        var abilities = page is null ? AbilitiesOf(module, sources) : [];
        var pages = PagesOf(module, sources).Where(p => leftOut?.Contains(p) is not true).ToList();
        if (page is not null) pages = [page, .. pages.Where(p => p != page)];
        if (abilities is [] && pages.Count == 0) return null;
        var path = ModulePaths.Normalize($"{module.Folder}/{Sources}/{FileName}");
        return new ProgramStart(path, new SourceText(Text(module, project, sources, pages, abilities), path));
    }

    /// <summary>The pages that are there, as programs name them.</summary>
    public static IEnumerable<string> PagesOf(ProjectModule module, ISources sources) => module.PagePaths.Where(p => FileOf(module, p, sources) is not null);

    public static string? FileOf(ProjectModule module, string page, ISources sources) => ModulePaths.Candidates($"{module.Folder}/{Sources}/{page}").FirstOrDefault(sources.Exists);

    /// <summary>The pages are read first: an ability may ask for any of them. So it may for those of the packages that are shared among modules.</summary>
    private static string Text(ProjectModule module, ProjectModel project, ISources sources, IReadOnlyList<string> pages, IReadOnlyList<Ability> abilities)
    {
        var text = new StringBuilder("import { nameModule, offerAbility, startApplication } from '@ark.application'\n");
        foreach (var page in pages) text.Append($"import {Quoted("./" + page)}\n");
        var others = project.Modules.Where(m => m != module && m.Manifest is { Kind: ModuleKind.Shared or ModuleKind.Har }).ToList();
        foreach (var other in others)
            foreach (var page in PagesOf(other, sources)) text.Append($"import {Quoted(Path.GetRelativePath($"{module.Folder}/{Sources}", $"{other.Folder}/{Sources}/{page}"))}\n");
        for (var i = 0; i < abilities.Count; i++) text.Append($"import Ability{i} from {Quoted(abilities[i].Specifier)}\n");
        foreach (var other in others.Where(o => Path.GetFileName(o.Folder) != o.Name)) text.Append($"nameModule({Quoted(other.Name)}, {Quoted(Path.GetFileName(other.Folder))})\n");
        for (var i = 0; i < abilities.Count; i++) text.Append($"offerAbility({Quoted(abilities[i].Name)}, {(abilities[i].HasManyInstances ? "true" : "false")}, (): any => new Ability{i}())\n");
        var names = (string[])[project.App?.BundleName?.Value ?? "", module.Name, abilities.Count == 0 ? "" : abilities[0].Name, pages.Count == 0 ? "" : pages[0]];
        return text.Append($"startApplication({string.Join(", ", names.Select(Quoted))}, {(abilities.Count == 0 ? "undefined" : "(): any => new Ability0()")})\n").ToString();
    }

    private static string Quoted(string text) => $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";

    /// <param name="HasManyInstances">Each time that it is started there is another one.</param>
    private sealed record Ability(string Name, string Specifier, bool HasManyInstances);

    /// <summary>Those whose files are there and export them: first the one that `mainElement` names, or else the first of all.</summary>
    private static List<Ability> AbilitiesOf(ProjectModule module, ISources sources)
    {
        if (module.Manifest is not { Abilities: [var first, ..] abilities } manifest) return [];
        var main = abilities.FirstOrDefault(a => a.Name?.Value == manifest.MainElement?.Value) ?? first;
        // Without the one that is to be started the application begins with its first page.
        return AbilityOf(main, module, sources) is { } started ? [started, .. abilities.Where(a => a != main).Select(a => AbilityOf(a, module, sources)).OfType<Ability>()] : [];
    }

    private static Ability? AbilityOf(AbilityManifest ability, ProjectModule module, ISources sources)
    {
        if (ability.SourceEntry?.Value is not { } written) return null;
        // `./ets/entryability/EntryAbility.ets`, from where module.json5 stands.
        var inside = ModulePaths.Normalize(written);
        if (!inside.StartsWith("ets/", StringComparison.Ordinal)) return null;
        var file = ModulePaths.Candidates($"{module.Folder}/src/main/{inside}").FirstOrDefault(sources.Exists);
        if (file is null || ProgramLoader.ReadTree(file, sources, []).Tree is not { } tree) return null;
        var isExported = FileDeclarations.Declare(tree, isLibrary: false).Exports.Find("default", SymbolMeaning.Value) is not null;
        return isExported ? new Ability(ability.Name?.Value ?? "", "./" + inside["ets/".Length..], ability.LaunchType?.Value is "multiton" or "standard") : null;
    }
}
