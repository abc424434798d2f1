using Ark.Packaging.Text;
using Ark.Project.Json;
using Ark.Project.Manifests;

namespace Ark.Packaging.Packages;

/// <summary>pack.info: what a store and an installer want to know of the packages of an application without opening them.</summary>
internal static class PackInfo
{
    public const string FileName = "pack.info";

    /// <param name="modules">Of an application's package all; of a module's only itself.</param>
    public static string Of(PackageApp app, IReadOnlyList<PackageModule> modules)
    {
        var version = JsonBuild.Object(("code", JsonBuild.Number(app.Manifest.VersionCode)), ("name", JsonBuild.Text(app.Manifest.VersionName?.Value ?? "")),
            ("minCompatibleVersionCode", app.Manifest.Document.Root.Get("app").Integer("minCompatibleVersionCode") is { } code ? JsonBuild.Number(code) : null));
        var summary = JsonBuild.Object(
            ("app", JsonBuild.Object(("bundleName", JsonBuild.Text(app.BundleName)), ("bundleType", JsonBuild.Text(app.BundleType)), ("version", version))),
            ("modules", JsonBuild.List(modules.Select(m => Module(app, m)))));
        return JsonText.Of(JsonBuild.Object(("summary", summary), ("packages", JsonBuild.List(modules.Select(Package)))));
    }

    private static JsonObject Module(PackageApp app, PackageModule module)
    {
        var manifest = module.Manifest;
        return JsonBuild.Object(
            ("mainAbility", manifest.MainElement is { } main ? JsonBuild.Text(main.Value) : null),
            ("deviceType", Devices(module)),
            ("abilities", JsonBuild.List(manifest.Abilities.Select(Ability))),
            ("distro", JsonBuild.Object(("moduleType", Kind(module)), ("installationFree", JsonBuild.Flag(manifest.InstallationFree)),
                ("deliveryWithInstall", JsonBuild.Flag(IsDelivered(manifest))), ("moduleName", JsonBuild.Text(module.Name)))),
            ("apiVersion", JsonBuild.Object(("compatible", JsonBuild.Number(app.MinApiVersion)), ("releaseType", JsonBuild.Text(app.ReleaseType)), ("target", JsonBuild.Number(app.TargetApiVersion)))));
    }

    private static JsonValue Ability(AbilityManifest ability) => JsonBuild.Object(
        ("name", JsonBuild.Text(ability.Name?.Value ?? "")), ("label", JsonBuild.Text(ability.Value.Text("label")?.Value ?? "")), ("visible", JsonBuild.Flag(ability.IsExported)));

    private static JsonObject Package(PackageModule module) => JsonBuild.Object(
        ("deviceType", Devices(module)), ("moduleType", Kind(module)), ("deliveryWithInstall", JsonBuild.Flag(IsDelivered(module.Manifest))), ("name", JsonBuild.Text(module.PackageName)));

    private static JsonArray Devices(PackageModule module) => JsonBuild.List(module.Manifest.DeviceTypes.Select(d => JsonBuild.Text(d.Value)));

    private static JsonValue Kind(PackageModule module) => JsonBuild.Text(module.Kind switch { ModuleKind.Entry => "entry", ModuleKind.Feature => "feature", _ => "shared" });

    /// <summary>Packages come with the installation unless the module says otherwise.</summary>
    private static bool IsDelivered(ModuleManifest manifest) => manifest.Document.Root.Get("module").Get("deliveryWithInstall") is not JsonBoolean { Value: false };
}
