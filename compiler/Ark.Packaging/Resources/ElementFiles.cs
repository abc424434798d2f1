using System.Globalization;
using System.Text;
using Ark.Packaging.Archive;
using Ark.Packaging.Text;
using Ark.Project.Json;

namespace Ark.Packaging.Resources;

/// <summary>What a resources.index was made of: `resources/base/element/string.json` and its like, for readers that know files and not indexes.</summary>
public static class ElementFiles
{
    public static IEnumerable<PackageFile> Of(ResourceIndex index)
    {
        var names = index.Configurations.SelectMany(c => c.Records).GroupBy(r => r.Id).ToDictionary(g => g.Key, g => g.First());
        foreach (var configuration in index.Configurations)
            foreach (var group in configuration.Records.GroupBy(r => r.Type))
                if (ValuesOf(group.Key, group, names) is { Length: > 0 } values)
                    yield return new PackageFile($"resources/{configuration.Folder}/element/{group.Key.Name()}.json", Encoding.UTF8.GetBytes(JsonText.Of(JsonBuild.Object((group.Key.Name(), JsonBuild.List(values))))));
    }

    private static JsonValue[] ValuesOf(ResourceType type, IEnumerable<IndexRecord> records, Dictionary<uint, IndexRecord> names) =>
        [.. records.Select(r => (r.Name, Value: ValueOf(type, r, names))).Where(r => r.Value is not null).Select(r => (JsonValue)JsonBuild.Object(("name", JsonBuild.Text(r.Name)), ("value", r.Value)))];

    /// <summary>Null for what stands in files of its own, and for what pages have no name for.</summary>
    private static JsonValue? ValueOf(ResourceType type, IndexRecord record, Dictionary<uint, IndexRecord> names)
    {
        string Named(string text) => Reference(text, names);
        switch (type)
        {
            case ResourceType.String or ResourceType.Color or ResourceType.Symbol:
                return JsonBuild.Text(Named(record.Text));
            case ResourceType.Integer or ResourceType.Float:
                return double.TryParse(record.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? JsonBuild.Number(number) : JsonBuild.Text(Named(record.Text));
            case ResourceType.Boolean:
                return record.Text is "true" or "false" ? JsonBuild.Flag(record.Text == "true") : JsonBuild.Text(Named(record.Text));
            case ResourceType.StringArray:
                return JsonBuild.List(ResourceValue.ToList(record.Value).Select(t => (JsonValue)JsonBuild.Object(("value", JsonBuild.Text(Named(t))))));
            case ResourceType.IntegerArray:
                return JsonBuild.List(ResourceValue.ToList(record.Value).Select(t => double.TryParse(t, NumberStyles.Float, CultureInfo.InvariantCulture, out var n) ? JsonBuild.Number(n) : JsonBuild.Text(Named(t))));
            case ResourceType.Plural:
                return JsonBuild.List(ResourceValue.ToList(record.Value).Chunk(2).Where(p => p.Length == 2)
                    .Select(p => (JsonValue)JsonBuild.Object(("quantity", JsonBuild.Text(p[0])), ("value", JsonBuild.Text(Named(p[1]))))));
            default:
                return null;
        }
    }

    /// <summary>In an index a reference to another resource is `$` and its id.</summary>
    private static string Reference(string text, Dictionary<uint, IndexRecord> names)
    {
        if (!text.StartsWith('$')) return text;
        var digits = text.AsSpan(text.IndexOf(':', StringComparison.Ordinal) + 1).TrimStart('$');
        return uint.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && names.TryGetValue(id, out var named) ? $"${named.Type.Name()}:{named.Name}" : text;
    }
}
