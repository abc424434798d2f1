using Ark.Project.Json;
using Ark.Syntax;

namespace Ark.Project.Manifests;

/// <summary>A value and where it stands.</summary>
public sealed record Placed<T>(T Value, TextSpan Span);

/// <summary>What was read from a text, and what is wrong with the text. There is always a value; of broken text it holds what could be understood.</summary>
public sealed record Reading<T>(T Value, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>Reads parts of a JSON value; what is missing or of another kind, which the shape reports, is null or empty.</summary>
public static class JsonFields
{
    public static JsonValue? Get(this JsonValue? value, string key) => (value as JsonObject)?[key];

    public static Placed<string>? Text(this JsonValue? value, string key) => value.Get(key) is JsonString s ? new Placed<string>(s.Value, s.Span) : null;

    public static int? Integer(this JsonValue? value, string key) => value.Get(key) is JsonNumber { IsInteger: true } n && Math.Abs(n.Value) <= int.MaxValue ? (int)n.Value : null;

    public static bool Flag(this JsonValue? value, string key) => value.Get(key) is JsonBoolean { Value: true };

    public static IEnumerable<JsonValue> Items(this JsonValue? value, string key) => value.Get(key) is JsonArray list ? list.Items : [];

    public static IEnumerable<Placed<string>> Texts(this JsonValue? value, string key) =>
        value.Items(key).OfType<JsonString>().Select(s => new Placed<string>(s.Value, s.Span));

    public static IEnumerable<JsonMember> Entries(this JsonValue? value, string key) => value.Get(key) is JsonObject o ? o.Members : [];
}
