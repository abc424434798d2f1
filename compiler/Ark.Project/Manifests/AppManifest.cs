using Ark.Project.Json;
using Ark.Project.Shapes;
using Ark.Syntax;

namespace Ark.Project.Manifests;

/// <summary>AppScope/app.json5: what all modules of an application share.</summary>
public sealed record AppManifest(JsonDocument Document)
{
    public const string FileName = "app.json5";

    private JsonValue? App => Document.Root.Get("app");

    public Placed<string>? BundleName => App.Text("bundleName");
    public string BundleType => App.Text("bundleType")?.Value ?? "app";
    public int VersionCode => App.Integer("versionCode") ?? 0;
    public Placed<string>? VersionName => App.Text("versionName");
    public Placed<string>? Label => App.Text("label");
    public Placed<string>? Icon => App.Text("icon");

    public static Reading<AppManifest> Read(SourceText text)
    {
        var (document, bag) = Manifest.Read(text, ShapeTable.App, FileName);
        return new Reading<AppManifest>(new AppManifest(document), bag.ToSorted());
    }
}

/// <summary>What reading has in common for all kinds of project files.</summary>
internal static class Manifest
{
    public static (JsonDocument Document, DiagnosticBag Diagnostics) Read(SourceText text, Shape shape, string name)
    {
        var document = JsonReader.Read(text);
        var bag = new DiagnosticBag();
        bag.AddRange(document.Diagnostics);
        ShapeCheck.Check(document, shape, name, bag);
        return (document, bag);
    }
}
