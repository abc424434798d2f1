using Ark.Project.Json;
using Ark.Syntax;

namespace Ark.Project.Shapes;

/// <summary>What can stand at a place of a project file.</summary>
/// <param name="Replace">The key or value that is there, quotes included.</param>
/// <param name="Keys">Keys that the object does not have yet, those that it must have first.</param>
/// <param name="Values">Values, as they are written.</param>
/// <param name="ResourceType">Of a resource's name its type: `string` of `$string:title`.</param>
public sealed record ShapeAnswer(TextSpan Replace, IReadOnlyList<(string Key, bool IsRequired, string Kind)> Keys, IReadOnlyList<string> Values, string? ResourceType)
{
    /// <summary>Of a source file how it is named: `page`, `main` or `module`.</summary>
    public string? FilesFrom { get; init; }
}

/// <summary>Asks the tables of shapes about a place in a text that is being written.</summary>
public static class ShapeQuestions
{
    /// <summary>Null for a file that no table describes.</summary>
    public static ShapeAnswer? At(JsonDocument document, int offset)
    {
        if (ShapeOf(document) is not { } shape) return null;
        var value = document.Root;
        while (true)
        {
            if (shape is NamedShape named) shape = named.Meaning;
            switch (value, shape)
            {
                case (JsonObject o, ObjectShape fields) when Contains(o, offset):
                    if (MemberAt(document.Text, o, offset) is not { } member) return KeysOf(o, fields, offset, null);
                    if (IsIn(member.KeySpan, offset)) return KeysOf(o, fields, offset, member);
                    (value, shape) = (member.Value, fields.Find(member.Key)?.Shape ?? new AnyShape());
                    break;
                case (JsonObject o, MapShape map) when MemberAt(document.Text, o, offset) is { } entry && !IsIn(entry.KeySpan, offset): (value, shape) = (entry.Value, map.Value); break;
                case (JsonArray list, ListShape items) when Contains(list, offset):
                    shape = items.Item;
                    if (list.Items.FirstOrDefault(i => IsIn(i.Span, offset)) is not { } item) return ValuesOf(shape, new TextSpan(offset, 0));
                    value = item;
                    break;
                default: return ValuesOf(shape, IsIn(value.Span, offset) && value is not JsonMissing ? value.Span : new TextSpan(offset, 0));
            }
        }
    }

    private static Shape? ShapeOf(JsonDocument document)
    {
        var path = document.Text.Path;
        return Path.GetFileName(path) switch
        {
            "app.json5" => ShapeTable.App,
            "module.json5" => ShapeTable.Module,
            "build-profile.json5" => ShapeTable.BuildProfile,
            "oh-package.json5" => ShapeTable.Package,
            _ when !path.EndsWith(".json", StringComparison.Ordinal) || !path.Contains("/resources/", StringComparison.Ordinal) => null,
            _ => path.Contains("/element/", StringComparison.Ordinal) ? ShapeTable.Element : path.Contains("/profile/", StringComparison.Ordinal) ? ShapeTable.OfProfile(document) : null,
        };
    }

    /// <summary>The key under a place: where it stands, and what its value may be.</summary>
    public static (TextSpan Key, string Name, string Says)? KeyAt(JsonDocument document, int offset)
    {
        if (ShapeOf(document) is not { } shape) return null;
        var value = document.Root;
        while (true)
        {
            if (shape is NamedShape named) shape = named.Meaning;
            switch (value, shape)
            {
                case (JsonObject o, ObjectShape fields) when o.Members.FirstOrDefault(m => IsIn(m.KeySpan, offset) || IsIn(m.Value.Span, offset)) is { } member && fields.Find(member.Key) is { } field:
                    if (IsIn(member.KeySpan, offset)) return (member.KeySpan, member.Key, Described(field));
                    (value, shape) = (member.Value, field.Shape);
                    break;
                case (JsonObject o, MapShape map) when o.Members.FirstOrDefault(m => IsIn(m.Value.Span, offset)) is { } entry: (value, shape) = (entry.Value, map.Value); break;
                case (JsonArray list, ListShape items) when list.Items.FirstOrDefault(i => IsIn(i.Span, offset)) is { } item: (value, shape) = (item, items.Item); break;
                default: return null;
            }
        }
    }

    private static string Described(Field field)
    {
        var shape = field.Shape is NamedShape named ? named.Meaning : field.Shape;
        var item = shape is ListShape list ? list.Item is NamedShape of ? of.Meaning : list.Item : null;
        var kind = (item ?? shape) switch
        {
            ChoiceShape choice => $"{(item is null ? "" : "a list of ")}one of {string.Join(", ", choice.Values.Select(v => $"`{v}`"))}",
            FileShape => item is null ? "a source file" : "a list of source files",
            ReferenceShape reference when item is not null => $"a list of resources, `${reference.Type}:name`",
            ReferenceShape reference => $"a resource, `${reference.Type}:name`",
            _ => shape.Kind,
        };
        var limit = shape switch
        {
            TextShape { Length: var length } when length != Range.All => $" of {length} characters",
            NumberShape { Value: var range } when range != Range.All => $", {range}",
            ListShape { Count: var count } when count != Range.All => $" of {count} items",
            _ => "",
        };
        return kind + limit + (field.IsRequired ? "; must be there" : "");
    }

    private static bool IsIn(TextSpan span, int offset) => offset >= span.Start && offset <= span.End;

    /// <summary>Between its brackets.</summary>
    private static bool Contains(JsonValue value, int offset) => offset > value.Span.Start && offset <= value.Span.End;

    /// <summary>The member that a place belongs to: its key, its value, or what stands behind its colon.</summary>
    private static JsonMember? MemberAt(SourceText text, JsonObject o, int offset)
    {
        var before = o.Members.LastOrDefault(m => m.KeySpan.Start <= offset);
        if (before is null) return null;
        if (IsIn(before.KeySpan, offset) || before.Value is not JsonMissing && IsIn(before.Value.Span, offset)) return before;
        var between = text.AsSpan(TextSpan.FromBounds(Math.Min(before.KeySpan.End, offset), offset));
        return between.Trim().SequenceEqual(":") ? before : null;
    }

    private static ShapeAnswer KeysOf(JsonObject o, ObjectShape fields, int offset, JsonMember? at) => new(
        at?.KeySpan ?? new TextSpan(offset, 0),
        [.. fields.Fields.Where(f => f.Key == at?.Key || o.Member(f.Key) is null).OrderByDescending(f => f.IsRequired).Select(f => (f.Key, f.IsRequired, f.Shape.Kind))], [], null);

    private static ShapeAnswer ValuesOf(Shape shape, TextSpan replace)
    {
        if (shape is NamedShape named) shape = named.Meaning;
        return shape switch
        {
            ChoiceShape choice => new ShapeAnswer(replace, [], [.. choice.Values.Select(v => $"\"{v}\"")], null),
            BooleanShape => new ShapeAnswer(replace, [], ["true", "false"], null),
            ReferenceShape reference => new ShapeAnswer(replace, [], [], reference.Type),
            FileShape file => new ShapeAnswer(replace, [], [], null) { FilesFrom = file.From },
            ObjectShape or MapShape => new ShapeAnswer(replace, [], ["{}"], null),
            ListShape => new ShapeAnswer(replace, [], ["[]"], null),
            _ => new ShapeAnswer(replace, [], [], null),
        };
    }
}
