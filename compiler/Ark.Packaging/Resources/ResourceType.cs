using System.Collections.Frozen;

namespace Ark.Packaging.Resources;

/// <summary>The types of resources with their numbers in resources.index (OpenHarmony's restool, `ResType`).</summary>
public enum ResourceType
{
    Integer = 8,
    String = 9,
    StringArray = 10,
    IntegerArray = 11,
    Boolean = 12,
    Color = 14,
    Id = 15,
    Theme = 16,
    Plural = 17,
    Float = 18,
    Media = 19,
    Profile = 20,
    Pattern = 22,
    Symbol = 23,
}

/// <summary>The names that `$r` and element files have for them.</summary>
public static class ResourceTypes
{
    private static readonly FrozenDictionary<string, ResourceType> ByName = new Dictionary<string, ResourceType>
    {
        ["integer"] = ResourceType.Integer, ["string"] = ResourceType.String, ["strarray"] = ResourceType.StringArray, ["intarray"] = ResourceType.IntegerArray,
        ["boolean"] = ResourceType.Boolean, ["color"] = ResourceType.Color, ["id"] = ResourceType.Id, ["theme"] = ResourceType.Theme, ["plural"] = ResourceType.Plural,
        ["float"] = ResourceType.Float, ["media"] = ResourceType.Media, ["profile"] = ResourceType.Profile, ["pattern"] = ResourceType.Pattern, ["symbol"] = ResourceType.Symbol,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<ResourceType, string> Names = ByName.ToFrozenDictionary(p => p.Value, p => p.Key);

    public static ResourceType? Find(string name) => ByName.TryGetValue(name, out var type) ? type : null;
    public static string Name(this ResourceType type) => Names[type];
    internal static bool IsKnown(uint number) => number <= int.MaxValue && Names.ContainsKey((ResourceType)number);

    /// <summary>Ids are given out to elements first, then to media, then to profiles.</summary>
    internal static int Phase(this ResourceType type) => type switch { ResourceType.Profile => 2, ResourceType.Media => 1, _ => 0 };

    /// <summary>Its value is a list of strings.</summary>
    public static bool IsList(this ResourceType type) =>
        type is ResourceType.StringArray or ResourceType.IntegerArray or ResourceType.Plural or ResourceType.Theme or ResourceType.Pattern;
}
