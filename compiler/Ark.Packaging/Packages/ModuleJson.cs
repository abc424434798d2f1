using System.Collections.Frozen;
using Ark.Packaging.Resources;
using Ark.Packaging.Text;
using Ark.Project.Json;
using Ark.Project.Manifests;

namespace Ark.Packaging.Packages;

/// <summary>
/// module.json: app.json5 and module.json5 of a module in one, with what the tools add. Beside a key that names a resource stands its id,
/// `labelId` beside `label` (restool, config_parser.cpp), so that the system need not look names up.
/// </summary>
internal static class ModuleJson
{
    public const string FileName = "module.json";

    /// <summary>The keys that get an id, with the type that they must name; null for any.</summary>
    private static readonly FrozenDictionary<string, ResourceType?> Named = new Dictionary<string, ResourceType?>
    {
        ["icon"] = ResourceType.Media, ["label"] = ResourceType.String, ["description"] = ResourceType.String, ["theme"] = ResourceType.Theme,
        ["reason"] = ResourceType.String, ["startWindowIcon"] = ResourceType.Media, ["startWindowBackground"] = ResourceType.Color, ["resource"] = null,
        ["extra"] = null, ["fileContextMenu"] = ResourceType.Profile, ["orientation"] = ResourceType.String, ["value"] = ResourceType.String,
        ["startWindow"] = ResourceType.Profile,
    }.ToFrozenDictionary();

    public static string Of(PackageApp app, PackageModule module)
    {
        var ids = module.Resources.Ids;
        return JsonText.Of(JsonBuild.Object(("app", WithIds(AppOf(app), ids)), ("module", WithIds(ModuleOf(app, module), ids))));
    }

    private static JsonObject AppOf(PackageApp app)
    {
        var own = app.Manifest.Document.Root.Get("app") as JsonObject ?? JsonBuild.Object();
        var told = own with { Members = [.. own.Members.Where(m => m.Key != "debug")] };
        return told.WithDefaults(
            ("bundleType", JsonBuild.Text(app.BundleType)),
            ("debug", JsonBuild.Flag(app.IsDebug)),
            ("minAPIVersion", JsonBuild.Number(app.MinApiVersion)),
            ("targetAPIVersion", JsonBuild.Number(app.TargetApiVersion)),
            ("apiReleaseType", JsonBuild.Text(app.ReleaseType)),
            ("compileSdkVersion", JsonBuild.Text(JsonText.Of(app.TargetApiVersion))),
            ("compileSdkType", JsonBuild.Text(app.IsHarmony ? "HarmonyOS" : "OpenHarmony")));
    }

    private static JsonObject ModuleOf(PackageApp app, PackageModule module)
    {
        var own = module.Manifest.Document.Root.Get("module") as JsonObject ?? JsonBuild.Object();
        var dependencies = module.Needed.Select(n => JsonBuild.Object(
            ("bundleName", JsonBuild.Text(app.BundleName)), ("moduleName", JsonBuild.Text(n.Module.Name)), ("versionCode", JsonBuild.Number(app.Manifest.VersionCode)))).ToList();
        return own.WithDefaults(
            ("packageName", JsonBuild.Text(module.Module.Package?.Name?.Value ?? module.Name)),
            ("installationFree", JsonBuild.Flag(false)),
            ("deliveryWithInstall", JsonBuild.Flag(true)),
            ("compileMode", JsonBuild.Text("esmodule")),
            ("dependencies", JsonBuild.List(dependencies)));
    }

    private static JsonValue WithIds(JsonValue value, ResourceIds ids)
    {
        switch (value)
        {
            case JsonArray list:
                return list with { Items = [.. list.Items.Select(i => WithIds(i, ids))] };
            case JsonObject o:
                var members = new List<JsonMember>();
                foreach (var member in o.Members)
                {
                    members.Add(member with { Value = WithIds(member.Value, ids) });
                    if (IdOf(member, ids) is { } id) members.Add(new JsonMember(member.Key + "Id", default, JsonBuild.Number(id)));
                }
                return o with { Members = [.. members] };
            default:
                return value;
        }
    }

    private static uint? IdOf(JsonMember member, ResourceIds ids) =>
        member.Value is JsonString text && Named.TryGetValue(member.Key, out var wanted) && ids.FindReference(text.Value) is var (type, id) && (wanted is null || wanted == type) ? id : null;
}
