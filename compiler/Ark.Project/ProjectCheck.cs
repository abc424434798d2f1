// What no project file shows by itself: whether files agree, and whether what they name is there.

using Ark.Project.Json;
using Ark.Project.Manifests;
using Ark.Project.Resources;
using Ark.Syntax;

namespace Ark.Project;

/// <summary>Compares the files of a project with each other.</summary>
/// <param name="exists">Whether a file is there.</param>
public sealed class ProjectCheck(Func<string, bool> exists)
{
    private readonly DiagnosticBag _bag = new();

    public IReadOnlyList<Diagnostic> Check(BuildProfile? profile, AppManifest? app, ResourceTable appResources, IReadOnlyList<ProjectModule> modules)
    {
        if (profile is not null) CheckNames(profile, modules);
        // A library that a module contains brings its resources along; which one that is, only the build knows.
        var libraries = modules.Where(m => m.Manifest is { Kind: ModuleKind.Har or ModuleKind.Shared }).Select(m => m.Resources).ToList();
        if (app is not null) _bag.AddRange(ResourceReferences.FindDangling(app.Document, [appResources]));
        foreach (var document in appResources.Documents) _bag.AddRange(ResourceReferences.FindDangling(document, [appResources]));
        foreach (var module in modules) CheckModule(module, [module.Resources, appResources, .. libraries]);
        return _bag.ToSorted();
    }

    private void CheckNames(BuildProfile profile, IReadOnlyList<ProjectModule> modules)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var listed in profile.Modules)
        {
            if (!known.Add(listed.Name.Value)) _bag.Add(Diagnostics.ModuleDuplicate(profile.Document.At(listed.Name.Span), listed.Name.Value));
            var module = modules.FirstOrDefault(m => m.Name == listed.Name.Value);
            if (module?.Manifest is { Name: { } name } manifest && name.Value != listed.Name.Value)
                _bag.Add(Diagnostics.ModuleNameMismatch(manifest.Document.At(name.Span), listed.Name.Value).WithRelated(profile.Document.At(listed.Name.Span), "here"));
        }
    }

    private void CheckModule(ProjectModule module, IReadOnlyList<ResourceTable> tables)
    {
        foreach (var document in module.Resources.Documents) _bag.AddRange(ResourceReferences.FindDangling(document, tables));
        if (module.Package is { } package) CheckDependencies(module, package);
        if (module.Manifest is not { } manifest) return;
        _bag.AddRange(ResourceReferences.FindDangling(manifest.Document, tables));
        var main = $"{module.Folder}/src/main";
        foreach (var source in manifest.Abilities.Concat(manifest.ExtensionAbilities).Select(a => a.SourceEntry).Append(manifest.SourceEntry)) CheckSource(manifest.Document, source, main);
        if (manifest.MainElement is { } element && !manifest.Abilities.Concat(manifest.ExtensionAbilities).Any(a => a.Name?.Value == element.Value))
            _bag.Add(Diagnostics.AbilityUnknown(manifest.Document.At(element.Span), element.Value).WithNearest(element.Value, manifest.Abilities.Select(a => a.Name?.Value).OfType<string>(), quote: "\""));
        if (module.PagesProfile is { } profile) CheckPages(profile, main);
        if (manifest.RouterMap is { } map && module.ProfileOf(map.Value) is { } routes) CheckRoutes(routes, module.Folder);
        foreach (var other in module.Resources.Documents)
            if (other.Text.Path.Contains("/profile/", StringComparison.Ordinal)) CheckOtherProfile(other, main);
    }

    /// <summary>Profiles that metadata name and not keys of their own.</summary>
    private void CheckOtherProfile(JsonDocument profile, string main)
    {
        var shape = Shapes.ShapeTable.OfProfile(profile);
        if (shape is null || shape == Shapes.ShapeTable.Pages || shape == Shapes.ShapeTable.RouterMap) return;
        Shapes.ShapeCheck.Check(profile, shape, Path.GetFileName(profile.Text.Path), _bag);
        foreach (var form in profile.Root.Items("forms"))
            if (form.Text("uiSyntax")?.Value == "arkts") CheckSource(profile, form.Text("src"), main);
    }

    private void CheckDependencies(ProjectModule module, PackageManifest package)
    {
        foreach (var dependency in package.Dependencies)
        {
            if (dependency.LocalPath is not { } local || IsArchive(local)) continue;
            var path = $"{module.Folder}/{local}";
            if (!exists($"{path}/{PackageManifest.FileName}") && !exists($"{path}/{PackageManifest.OldFileName}"))
                _bag.Add(Diagnostics.DependencyMissing(package.Document.At(dependency.Span), dependency.Name, local));
        }
    }

    private static bool IsArchive(string path) => path.EndsWith(".har", StringComparison.Ordinal) || path.EndsWith(".tgz", StringComparison.Ordinal) || path.EndsWith(".hsp", StringComparison.Ordinal);

    private void CheckPages(JsonDocument profile, string main)
    {
        Shapes.ShapeCheck.Check(profile, Shapes.ShapeTable.Pages, Path.GetFileName(profile.Text.Path), _bag);
        foreach (var page in profile.Root.Texts("src"))
            if (!exists($"{main}/ets/{page.Value}.ets")) _bag.Add(Diagnostics.NamedFileMissing(profile.At(page.Span), $"{main}/ets/{page.Value}.ets"));
    }

    private void CheckRoutes(JsonDocument profile, string folder)
    {
        Shapes.ShapeCheck.Check(profile, Shapes.ShapeTable.RouterMap, Path.GetFileName(profile.Text.Path), _bag);
        foreach (var route in profile.Root.Items("routerMap"))
            if (route.Text("pageSourceFile") is { } file && !exists($"{folder}/{file.Value}")) _bag.Add(Diagnostics.NamedFileMissing(profile.At(file.Span), $"{folder}/{file.Value}"));
    }

    private void CheckSource(JsonDocument document, Placed<string>? source, string main)
    {
        if (source is not { Value.Length: > 0 }) return;
        var path = $"{main}/{source.Value}";
        if (!exists(path) && !exists(path + ".ets") && !exists(path + ".ts")) _bag.Add(Diagnostics.NamedFileMissing(document.At(source.Span), WithoutDots(path)));
    }

    /// <summary>The path without `/./`.</summary>
    private static string WithoutDots(string path) => path.Replace("/./", "/", StringComparison.Ordinal);
}
