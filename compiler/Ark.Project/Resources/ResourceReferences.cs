using System.Text.RegularExpressions;
using Ark.Project.Json;
using Ark.Syntax;

namespace Ark.Project.Resources;

/// <summary>`$string:title` in a project file: it names a resource of the module, of the application or of a library that the module contains.</summary>
public static partial class ResourceReferences
{
    /// <summary>The names that no table has.</summary>
    /// <param name="tables">Those whose resources the file sees.</param>
    public static IEnumerable<Diagnostic> FindDangling(JsonDocument document, IReadOnlyList<ResourceTable> tables)
    {
        foreach (var (text, type, name) in All(document.Root))
        {
            if (tables.Any(t => t.Contains(type, name))) continue;
            var nearest = Diagnostics.ResourceNotFound(document.At(text.Span), type, name);
            if (Spelling.Nearest(name, tables.SelectMany(t => t.NamesOf(type)).Distinct()) is { } near)
                nearest = (nearest with { Message = $"{nearest.Message}; did you mean '{near}'?" }).WithFix($"Change to '{near}'", new TextEdit(text.Span, $"\"${type}:{near}\""));
            yield return nearest;
        }
    }

    private static IEnumerable<(JsonString Text, string Type, string Name)> All(JsonValue root)
    {
        var pending = new Stack<JsonValue>([root]);
        while (pending.TryPop(out var value))
        {
            if (value is JsonString text && Reference().Match(text.Value) is { Success: true } match) yield return (text, match.Groups[1].Value, match.Groups[2].Value);
            foreach (var child in value switch { JsonObject o => o.Members.Select(m => m.Value), JsonArray a => a.Items, _ => [] }) pending.Push(child);
        }
    }

    // Names of the system's own resources begin with `$ohos:` and are not ours to know.
    [GeneratedRegex(@"^\$(string|color|float|integer|boolean|plural|strarray|intarray|media|profile|pattern|theme):([\w.]+)$")]
    private static partial Regex Reference();
}
