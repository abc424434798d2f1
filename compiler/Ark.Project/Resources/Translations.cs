using Ark.Project.Json;
using Ark.Project.Manifests;
using Ark.Syntax;

namespace Ark.Project.Resources;

/// <summary>Texts that some languages of a project have and others lack.</summary>
public static class Translations
{
    private static readonly string[] Types = ["string", "plural", "strarray"];

    public static IEnumerable<Diagnostic> Missing(ResourceTable table)
    {
        var texts = table.All.Where(r => Types.Contains(r.Type)).ToList();
        var languages = texts.Select(r => r.Qualifiers.Language).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
        if (languages.Count == 0) yield break;
        var same = table.Documents.SelectMany(NotTranslated).ToHashSet(StringComparer.Ordinal);
        foreach (var values in texts.GroupBy(r => (r.Type, r.Name)))
        {
            var known = values.Select(v => v.Qualifiers.Language).OfType<string>().ToHashSet(StringComparer.Ordinal);
            if (values.FirstOrDefault(v => v.Qualifiers == Qualifiers.Base) is not { } first)
            {
                if (values.All(v => v.Qualifiers.Language is not null)) yield return Diagnostics.ResourceWithoutBase(values.First().Place, values.Key.Name, string.Join(", ", known.Order(StringComparer.Ordinal)));
            }
            else if (languages.Where(l => !known.Contains(l)).ToList() is { Count: > 0 } without && !same.Contains(values.Key.Name))
                yield return Diagnostics.ResourceUntranslated(first.Place, values.Key.Name, string.Join(", ", without));
        }
    }

    private static IEnumerable<string> NotTranslated(JsonDocument document) =>
        from type in Types
        from item in document.Root.Items(type)
        where item.Get("translatable") is JsonBoolean { Value: false }
        select item.Text("name")?.Value;
}
