using System.Collections.Immutable;
using System.Globalization;
using Ark.Project.Json;
using Ark.Project.Shapes;
using Ark.Syntax;

namespace Ark.Project.Manifests;

/// <summary>build-profile.json5: at the top of a project its products and modules, in a module how it is built.</summary>
public sealed record BuildProfile(JsonDocument Document)
{
    public const string FileName = "build-profile.json5";

    /// <summary>It is a project's and not a module's.</summary>
    public bool IsProject => Document.Root.Get("app") is not null || Document.Root.Get("modules") is not null;

    public ImmutableArray<ProfileModule> Modules => [.. Document.Root.Items("modules").Where(m => m.Text("name") is not null && m.Text("srcPath") is not null).Select(m => new ProfileModule(m.Text("name")!, m.Text("srcPath")!))];
    public ImmutableArray<Placed<string>> Products => [.. Document.Root.Get("app").Items("products").Select(p => p.Text("name")).OfType<Placed<string>>()];
    /// <summary>The oldest version of the system that it runs on, as OpenHarmony counts them: the number behind `5.0.0(12)` too.</summary>
    public int? CompatibleApi => Document.Root.Get("app").Items("products").Append(Document.Root.Get("app")).Select(p => ApiOf(p.Get("compatibleSdkVersion"))).Min();

    /// <summary>The old model of applications, with config.json in place of module.json5.</summary>
    public bool IsFeatureAbilityModel => Document.Root.Text("apiType")?.Value is "faMode" or "fa_mode";

    private static int? ApiOf(JsonValue? version) => version switch
    {
        JsonNumber { IsInteger: true } number when number.Value is >= 0 and <= int.MaxValue => (int)number.Value,
        JsonString text when int.TryParse(text.Value.Split('(')[^1].TrimEnd(')'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    public static Reading<BuildProfile> Read(SourceText text)
    {
        var (document, bag) = Manifest.Read(text, ShapeTable.BuildProfile, FileName);
        return new Reading<BuildProfile>(new BuildProfile(document), bag.ToSorted());
    }
}

/// <param name="Folder">Relative to the project's.</param>
public sealed record ProfileModule(Placed<string> Name, Placed<string> Folder);
