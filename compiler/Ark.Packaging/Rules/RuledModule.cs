using System.Collections.Immutable;
using Ark.Packaging.Packages;
using Ark.Project.Manifests;
using Ark.Syntax;

namespace Ark.Packaging.Rules;

/// <summary>What the rules for packages of one application look at, of modules of a project and of finished packages alike.</summary>
/// <param name="App">What the package says of the application; of a project's modules it is the same for all.</param>
/// <param name="Size">Of the package in bytes; 0 when it is not made yet.</param>
public sealed record RuledModule(string Name, ModuleManifest Manifest, AppManifest App, ImmutableArray<RuledDependency> Dependencies, long Size = 0)
{
    public ModuleKind Kind => Manifest.Kind;
    /// <summary>The place that stands for the module: its name in its manifest.</summary>
    public Location Place => Manifest.Name is { } name ? Manifest.Document.At(name.Span) : Manifest.Document.At(new TextSpan(0, 0));

    public static IReadOnlyList<RuledModule> Of(PackageApp app) =>
        [.. app.Modules.Select(m => new RuledModule(m.Name, m.Manifest, app.Manifest, [.. m.Needed.Select(n => new RuledDependency(n.Module.Name, n.Place))]))];

    /// <param name="manifest">The module.json of a package, which holds the application, too.</param>
    public static RuledModule Of(ModuleManifest manifest, long size)
    {
        var document = manifest.Document;
        var app = new AppManifest(document);
        var dependencies = document.Root.Get("module").Items("dependencies")
            .Where(d => d.Text("moduleName") is not null && (d.Text("bundleName") is not { } bundle || bundle.Value == app.BundleName?.Value))
            .Select(d => new RuledDependency(d.Text("moduleName")!.Value, document.At(d.Text("moduleName")!.Span)));
        return new RuledModule(manifest.Name?.Value ?? "", manifest, app, [.. dependencies], size);
    }
}

/// <param name="Place">Where it is said.</param>
public sealed record RuledDependency(string Module, Location Place);
