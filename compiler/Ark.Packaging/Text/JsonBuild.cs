using System.Collections.Immutable;
using Ark.Project.Json;

namespace Ark.Packaging.Text;

/// <summary>JSON values that stand in no text.</summary>
internal static class JsonBuild
{
    public static JsonValue Text(string value) => new JsonString(default, value);
    public static JsonValue Number(double value) => new JsonNumber(default, value);
    public static JsonValue Flag(bool value) => new JsonBoolean(default, value);
    public static JsonArray List(IEnumerable<JsonValue> items) => new(default, [.. items]);

    /// <summary>Members whose value is null are left out.</summary>
    public static JsonObject Object(params ReadOnlySpan<(string Key, JsonValue? Value)> members)
    {
        var list = ImmutableArray.CreateBuilder<JsonMember>();
        foreach (var (key, value) in members)
            if (value is not null) list.Add(new JsonMember(key, default, value));
        return new JsonObject(default, list.ToImmutable());
    }

    /// <summary>With these members behind those that it has, unless it has them.</summary>
    public static JsonObject WithDefaults(this JsonObject value, params ReadOnlySpan<(string Key, JsonValue? Value)> members)
    {
        var list = value.Members.ToBuilder();
        foreach (var (key, added) in members)
            if (added is not null && value.Member(key) is null) list.Add(new JsonMember(key, default, added));
        return value with { Members = list.ToImmutable() };
    }
}
