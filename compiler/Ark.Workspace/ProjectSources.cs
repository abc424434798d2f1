using Ark.Project;
using Ark.Project.Resources;
using Ark.Semantics;
using Ark.Syntax;

namespace Ark.Workspace;

/// <summary>Whether sources and the files that describe their project agree: pages, resources.</summary>
public static class ProjectSources
{
    /// <param name="trees">Those of other folders are left alone.</param>
    public static IEnumerable<Diagnostic> Check(ProjectModel project, IReadOnlyList<SyntaxTree> trees) => project.Modules.SelectMany(m => CheckModule(project, m, trees));

    private static IEnumerable<Diagnostic> CheckModule(ProjectModel project, ProjectModule module, IReadOnlyList<SyntaxTree> trees)
    {
        var folder = ModulePaths.Normalize($"{module.Folder}/src/main/ets/");
        var pages = module.PageFiles.Select(ModulePaths.Normalize).ToHashSet(StringComparer.Ordinal);
        var resources = MayHaveOthers(module) ? null : project.Modules.Select(m => m.Resources).Append(project.AppResources).ToList();
        foreach (var tree in trees.Where(t => t.Kind == FileKind.Ets))
        {
            var path = ModulePaths.Normalize(tree.Text.Path);
            if (pages.Contains(path) && PageProblem(tree) is { } problem) yield return problem;
            if (resources is null || !path.StartsWith(folder, StringComparison.Ordinal)) continue;
            foreach (var unknown in UnknownResources(tree, resources)) yield return unknown;
        }
    }

    /// <summary>Packages from elsewhere bring resources along; test frameworks do not.</summary>
    private static bool MayHaveOthers(ProjectModule module) =>
        module.Package?.Dependencies.Any(d => (d.LocalPath is not { } local || PackageArchive.IsNamed(local)) && d.Name is not ("@ohos/hypium" or "@ohos/hamock")) == true;

    private static Diagnostic? PageProblem(SyntaxTree tree)
    {
        var structs = tree.Root.DescendantsAndSelf().OfType<ClassDeclaration>().Where(c => c.IsStruct).ToList();
        if (structs.Count(s => UiDecorators.Has(s, "Entry")) == 1) return null;
        return Diagnostics.UiPageEntry(structs is [var first, ..] ? first.Name?.Location ?? first.Keyword.Location : new Location(tree.Text, default));
    }

    private static IEnumerable<Diagnostic> UnknownResources(SyntaxTree tree, List<ResourceTable> tables)
    {
        foreach (var call in tree.Root.DescendantsAndSelf().OfType<CallExpression>())
        {
            if (call is not { Callee: NameExpression { Identifier: var name }, Arguments.Arguments: [LiteralExpression { Literal: { Text: ['"' or '\'', ..] } literal }, ..] }) continue;
            var value = Names.StringValue(literal.Text);
            if (name.Is("$rawfile"))
            {
                if (value.Length > 0 && value[0] != '[' && !tables.Any(t => t.RawFiles.Contains(value))) yield return Diagnostics.UiRawfileUnknown(literal.Location, value);
            }
            else if (name.Is("$r") && value.Split('.') is ["app", var type, var resource])
            {
                if (tables.Any(t => t.Contains(type, resource))) continue;
                // Whether the type is one at all is for the rules of the text to say.
                if (tables.Any(t => t.NamesOf(type).Any())) yield return Diagnostics.UiResourceUnknown(literal.Location, type, resource);
                else if (type is "string" or "color" or "media" or "float" or "integer" or "boolean" or "plural" or "strarray" or "intarray") yield return Diagnostics.UiResourceNone(literal.Location, type);
            }
        }
    }
}
