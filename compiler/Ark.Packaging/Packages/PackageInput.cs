using System.Collections.Immutable;
using Ark.Packaging.Resources;
using Ark.Project;
using Ark.Project.Json;
using Ark.Project.Manifests;

namespace Ark.Packaging.Packages;

/// <summary>A module of which a package is made.</summary>
/// <param name="Needed">The modules with packages of their own that it depends on.</param>
public sealed record PackageModule(ProjectModule Module, ModuleManifest Manifest, CompiledResources Resources, ImmutableArray<ModuleGraph.Need> Needed)
{
    public string Name => Module.Name;
    public ModuleKind Kind => Manifest.Kind;
    /// <summary>What its package is called in the application's: with the name of the target that was built.</summary>
    public string PackageName => $"{Name}-default";
    /// <summary>Smaller to fetch, but to be unpacked before it runs; else code is mapped from the package.</summary>
    public bool CompressesLibraries => Manifest.Document.Root.Get("module").Flag("compressNativeLibs");
    public string FileName => PackageName + (Kind == ModuleKind.Shared ? ".hsp" : ".hap");
}

/// <summary>An application to be packed.</summary>
/// <param name="IsDebug">What `app.debug` says of it: it may be looked into while it runs.</param>
public sealed record PackageApp(ProjectModel Project, AppManifest Manifest, ImmutableArray<PackageModule> Modules, bool IsDebug)
{
    private JsonValue? Product => Project.Profile?.Document.Root.Get("app").Items("products").FirstOrDefault();
    private JsonObject? App => Manifest.Document.Root.Get("app") as JsonObject;

    public string BundleName => Manifest.BundleName?.Value ?? "";
    public string BundleType => Manifest.BundleType;
    public bool IsAtomicService => BundleType == "atomicService";
    public bool IsHarmony => Product.Text("runtimeOS")?.Value == "HarmonyOS";
    /// <summary>The oldest platform that it runs on, and the one that it was made for.</summary>
    public int MinApiVersion => ApiVersion.Of(App?["minAPIVersion"]) ?? ApiVersion.Of(Product.Get("compatibleSdkVersion")) ?? ApiVersion.Default;
    public int TargetApiVersion => ApiVersion.Of(App?["targetAPIVersion"]) ?? ApiVersion.Of(Product.Get("targetSdkVersion")) ?? Math.Max(MinApiVersion, ApiVersion.Default);
    public string ReleaseType => App.Text("apiReleaseType")?.Value ?? "Release";

    /// <summary>The modules of the project that have packages, with what goes into them, in the order of build-profile.json5.</summary>
    public static PackageApp Of(ProjectModel project, AppManifest manifest, bool isDebug)
    {
        var modules = project.Modules.Where(m => m.Manifest is { Kind: ModuleKind.Entry or ModuleKind.Feature or ModuleKind.Shared })
            .Select(m => Compile(project, m)).ToImmutableArray();
        return new PackageApp(project, manifest, modules, isDebug);
    }

    private static PackageModule Compile(ProjectModel project, ProjectModule module)
    {
        var needed = ModuleGraph.NeededBy(project, module);
        var libraries = needed.Select(n => n.Module).Where(m => m.Manifest is null or { Kind: ModuleKind.Har }).Select(m => m.Resources);
        var resources = ResourceCompiler.Compile(module.Name, [project.AppResources, module.Resources, .. libraries]);
        return new PackageModule(module, module.Manifest!, resources, [.. needed.Where(n => n.Module.Manifest is not (null or { Kind: ModuleKind.Har }))]);
    }
}
