using Ark.Project.Json;
using Ark.Syntax;

namespace Ark.Project.Shapes;

/// <summary>Compares a project file with its shape.</summary>
internal sealed class ShapeCheck(JsonDocument document, DiagnosticBag bag)
{
    /// <param name="name">What messages call the whole: the file's name.</param>
    public static void Check(JsonDocument document, Shape shape, string name, DiagnosticBag bag) =>
        new ShapeCheck(document, bag).Check(document.Root, shape, name);

    private void Check(JsonValue value, Shape shape, string name)
    {
        if (shape is NamedShape named) shape = named.Meaning;
        switch (shape, value)
        {
            case (AnyShape, _) or (_, JsonMissing):
                break;
            case (ObjectShape expected, JsonObject found):
                CheckObject(found, expected, name);
                break;
            case (MapShape map, JsonObject found):
                foreach (var member in found.Members) Check(member.Value, map.Value, member.Key);
                break;
            case (ListShape list, JsonArray found):
                CheckRange(found.Span, name, list.Count, found.Items.Length, "a list of {0} items");
                foreach (var item in found.Items) Check(item, list.Item, name);
                break;
            case (TextShape text, JsonString found):
                CheckText(found, text, name);
                break;
            case (ReferenceShape reference, JsonString found):
                if (!found.Value.StartsWith($"${reference.Type}:", StringComparison.Ordinal)) Report(Diagnostics.ManifestWrongKind(At(found), name, reference.Kind, "other text"));
                break;
            case (ChoiceShape choice, JsonString found):
                if (!choice.Values.Contains(found.Value)) Report(Diagnostics.ManifestWrongChoice(At(found), found.Value, name, Listed(choice)).WithNearest(found.Value, choice.Values, quote: "\""));
                break;
            case (BooleanShape, JsonBoolean):
                break;
            case (NumberShape number, JsonNumber found) when found.IsInteger || !number.IsInteger:
                CheckRange(found.Span, name, number.Value, found.Value, "{0}");
                break;
            default:
                Report(Diagnostics.ManifestWrongKind(At(value), name, shape.Kind, value is JsonNumber && shape is NumberShape ? "a fraction" : value.Kind));
                break;
        }
    }

    private void CheckObject(JsonObject found, ObjectShape expected, string name)
    {
        foreach (var member in found.Members)
        {
            if (expected.Find(member.Key) is { } field) Check(member.Value, field.Shape, member.Key);
            else Report(Diagnostics.ManifestUnknownKey(document.At(member.KeySpan), member.Key, name).WithNearest(member.Key, expected.Fields.Select(f => f.Key).Except(found.Members.Select(m => m.Key)), quote: "\""));
        }
        foreach (var field in expected.Fields)
            if (field.IsRequired && found.Member(field.Key) is null) Report(Diagnostics.ManifestMissingKey(document.At(new TextSpan(found.Span.Start, 1)), field.Key, name));
    }

    private void CheckText(JsonString found, TextShape text, string name)
    {
        CheckRange(found.Span, name, text.Length, found.Value.Length, "a string of {0} characters");
        if (text.Pattern is { } pattern && !pattern.Form.IsMatch(found.Value)) Report(Diagnostics.ManifestOutOfRange(At(found), name, pattern.Rule));
    }

    private void CheckRange(TextSpan span, string name, Range range, double actual, string rule)
    {
        if (!range.Contains(actual)) Report(Diagnostics.ManifestOutOfRange(document.At(span), name, string.Format(System.Globalization.CultureInfo.InvariantCulture, rule, range)));
    }

    private static string Listed(ChoiceShape choice) => choice.Values.Length <= 12 ? string.Join(", ", choice.Values) : string.Join(", ", choice.Values.Take(10)) + ", …";

    private Location At(JsonValue value) => document.At(value.Span);

    private void Report(Diagnostic diagnostic) => bag.Add(diagnostic);
}
