using System.Collections.Immutable;
using Ark.Project.Json;
using Ark.Project.Shapes;
using Ark.Syntax;

namespace Ark.Project.Manifests;

public enum ModuleKind { Entry, Feature, Har, Shared, Skill }

/// <summary>src/main/module.json5: a module, and what the system may start in it.</summary>
public sealed record ModuleManifest(JsonDocument Document)
{
    public const string FileName = "module.json5";

    private JsonValue? Module => Document.Root.Get("module");

    public Placed<string>? Name => Module.Text("name");

    public ModuleKind Kind => Module.Text("type")?.Value switch
    {
        "feature" => ModuleKind.Feature, "har" => ModuleKind.Har, "shared" => ModuleKind.Shared, "skill" => ModuleKind.Skill, _ => ModuleKind.Entry,
    };

    public Placed<string>? SourceEntry => SourceEntryOf(Module);
    public Placed<string>? MainElement => Module.Text("mainElement");
    public Placed<string>? Pages => Module.Text("pages");
    public Placed<string>? RouterMap => Module.Text("routerMap");
    public bool InstallationFree => Module.Flag("installationFree");
    public ImmutableArray<Placed<string>> DeviceTypes => [.. Module.Texts("deviceTypes")];
    public ImmutableArray<AbilityManifest> Abilities => [.. Module.Items("abilities").Select(a => new AbilityManifest(a))];
    public ImmutableArray<AbilityManifest> ExtensionAbilities => [.. Module.Items("extensionAbilities").Select(a => new AbilityManifest(a))];
    public ImmutableArray<Placed<string>> RequestedPermissions => [.. Module.Items("requestPermissions").Select(p => p.Text("name")).OfType<Placed<string>>()];

    public static Reading<ModuleManifest> Read(SourceText text)
    {
        var (document, bag) = Manifest.Read(text, ShapeTable.Module, FileName);
        return new Reading<ModuleManifest>(new ModuleManifest(document), bag.ToSorted());
    }

    /// <summary>`srcEntrance` is its name in old projects.</summary>
    internal static Placed<string>? SourceEntryOf(JsonValue? value) => value.Text("srcEntry") ?? value.Text("srcEntrance");
}

/// <summary>Something that the system starts: a UIAbility or an extension.</summary>
public sealed record AbilityManifest(JsonValue Value)
{
    public Placed<string>? Name => Value.Text("name");
    public Placed<string>? SourceEntry => ModuleManifest.SourceEntryOf(Value);
    /// <summary>The kind of an extension; null for a UIAbility.</summary>
    public Placed<string>? Type => Value.Text("type");
    public Placed<string>? LaunchType => Value.Text("launchType");
    public bool IsExported => Value.Flag("exported") || Value.Flag("visible");
}
