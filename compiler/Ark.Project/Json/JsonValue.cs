using System.Collections.Immutable;
using Ark.Syntax;

namespace Ark.Project.Json;

/// <summary>A value of a JSON5 text, with its place.</summary>
public abstract record JsonValue(TextSpan Span)
{
    /// <summary>What a message calls a value of this kind.</summary>
    public abstract string Kind { get; }
}

public sealed record JsonObject(TextSpan Span, ImmutableArray<JsonMember> Members) : JsonValue(Span)
{
    public override string Kind => "an object";

    /// <summary>The value of a key; of a key that stands there twice the last.</summary>
    public JsonValue? this[string key] => Member(key)?.Value;

    public JsonMember? Member(string key) => Members.LastOrDefault(m => m.Key == key);
}

/// <param name="KeySpan">The place of the key, quotes included.</param>
public sealed record JsonMember(string Key, TextSpan KeySpan, JsonValue Value);

public sealed record JsonArray(TextSpan Span, ImmutableArray<JsonValue> Items) : JsonValue(Span)
{
    public override string Kind => "a list";
}

public sealed record JsonString(TextSpan Span, string Value) : JsonValue(Span)
{
    public override string Kind => "a string";
}

public sealed record JsonNumber(TextSpan Span, double Value) : JsonValue(Span)
{
    public override string Kind => "a number";
    public bool IsInteger => Math.Floor(Value) == Value && !double.IsInfinity(Value);
}

public sealed record JsonBoolean(TextSpan Span, bool Value) : JsonValue(Span)
{
    public override string Kind => "a boolean";
}

public sealed record JsonNull(TextSpan Span) : JsonValue(Span)
{
    public override string Kind => "null";
}

/// <summary>Stands where a value is missing or unreadable, which has been reported.</summary>
public sealed record JsonMissing(TextSpan Span) : JsonValue(Span)
{
    public override string Kind => "nothing";
}

/// <summary>A JSON5 text, read.</summary>
/// <param name="Diagnostics">What is wrong with the text as JSON5, by place.</param>
public sealed record JsonDocument(SourceText Text, JsonValue Root, IReadOnlyList<Diagnostic> Diagnostics)
{
    public Location At(TextSpan span) => new(Text, span);
}
