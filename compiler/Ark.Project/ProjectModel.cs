using System.Collections.Immutable;
using Ark.Project.Json;
using Ark.Project.Manifests;
using Ark.Project.Resources;
using Ark.Syntax;

namespace Ark.Project;

/// <summary>A project as its files describe it. Immutable.</summary>
/// <param name="Folder">Where build-profile.json5 stands; of a package by itself its own folder.</param>
/// <param name="Diagnostics">Everything to say about the project's files, by file and place.</param>
public sealed record ProjectModel(
    string Folder, BuildProfile? Profile, AppManifest? App, ResourceTable AppResources, PackageManifest? Package, ImmutableArray<ProjectModule> Modules, IReadOnlyList<Diagnostic> Diagnostics)
{
    public ProjectModule? Find(string module) => Modules.FirstOrDefault(m => m.Name == module);

    /// <summary>The module that a program is started from: of type entry, or the only one.</summary>
    public ProjectModule? Entry => Modules.FirstOrDefault(m => m.Manifest is { Kind: ModuleKind.Entry }) ?? (Modules is [var only] ? only : null);
}

/// <summary>A module of a project.</summary>
/// <param name="Folder">As the project's folder and srcPath give it.</param>
/// <param name="Manifest">Null where there is none: a package of sources alone, or a module of the old model.</param>
public sealed record ProjectModule(string Name, string Folder, ModuleManifest? Manifest, PackageManifest? Package, ResourceTable Resources)
{
    /// <summary>The file that names the module's pages.</summary>
    internal JsonDocument? PagesProfile => Manifest?.Pages is { } pages ? ProfileOf(pages.Value) : null;

    /// <summary>Its pages, as programs name them: `pages/Index`. An application begins with the first unless its ability says otherwise.</summary>
    public IEnumerable<string> PagePaths => PagesProfile is { } profile ? profile.Root.Texts("src").Select(p => p.Value) : [];

    /// <summary>Their files.</summary>
    public IEnumerable<string> PageFiles => PagePaths.Select(p => $"{Folder}/src/main/ets/{p}.ets");

    /// <summary>The file that `$profile:main_pages` refers to.</summary>
    internal JsonDocument? ProfileOf(string reference) =>
        reference.StartsWith("$profile:", StringComparison.Ordinal) && Resources.Find("profile", reference["$profile:".Length..]).FirstOrDefault() is { } resource
            ? Resources.Documents.FirstOrDefault(d => d.Text.Path == resource.Path) : null;
}
