using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ark.Project.Json;
using Ark.Project.Manifests;
using Ark.Project.Shapes;
using Ark.Syntax;

namespace Ark.Project.Resources;

/// <summary>Makes a table of the files below a `resources` folder.</summary>
public static partial class ResourceReader
{
    public static Reading<ResourceTable> Read(IEnumerable<ResourceFile> files)
    {
        var resources = new List<Resource>();
        var unqualified = new List<ResourceFile>();
        var documents = new List<JsonDocument>();
        var bag = new DiagnosticBag();
        var unknown = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files.OrderBy(f => f.RelativePath, StringComparer.Ordinal))
        {
            var parts = file.RelativePath.Split('/');
            if (parts.Length < 2) continue;
            if (Qualifiers.OtherFolders.Contains(parts[0]))
            {
                unqualified.Add(file);
                continue;
            }
            if (Qualifiers.Parse(parts[0]) is not { } qualifiers)
            {
                if (unknown.Add(parts[0])) bag.Add(Diagnostics.ResourceFolderUnknown(new Location(new SourceText("", file.Path), default), parts[0]));
                continue;
            }
            Add(file, parts, qualifiers);
        }
        ReportDuplicates(resources, bag);
        return new Reading<ResourceTable>(new ResourceTable(resources, unqualified, documents), bag.ToSorted());

        void Add(ResourceFile file, string[] parts, Qualifiers qualifiers)
        {
            switch (parts[1])
            {
                case "element" when file.Text is not null && parts.Length == 3:
                    var document = JsonReader.Read(file.Text);
                    documents.Add(document);
                    bag.AddRange(document.Diagnostics);
                    resources.AddRange(Elements(document, qualifiers, bag));
                    break;
                case "media" or "profile" when parts.Length > 2:
                    if (file.Text is not null && JsonReader.Read(file.Text) is var profile)
                    {
                        documents.Add(profile);
                        bag.AddRange(profile.Diagnostics);
                    }
                    resources.Add(new Resource(parts[1], NameOf(parts[^1]), qualifiers, null, file.Path, new Location(file.Text ?? new SourceText("", file.Path), default)));
                    break;
            }
        }
    }

    /// <summary>Up to the first dot: `icon.png`, `button.9.png`.</summary>
    private static string NameOf(string fileName) => fileName.IndexOf('.') is var dot and > 0 ? fileName[..dot] : fileName;

    private static IEnumerable<Resource> Elements(JsonDocument document, Qualifiers qualifiers, DiagnosticBag bag)
    {
        ShapeCheck.Check(document, ShapeTable.Element, System.IO.Path.GetFileName(document.Text.Path), bag);
        if (document.Root is not JsonObject root) yield break;
        foreach (var list in root.Members)
        {
            foreach (var item in (list.Value as JsonArray)?.Items ?? [])
            {
                if (item.Text("name") is not { } name) continue;
                var value = item.Get("value");
                if (value is not null) CheckValue(document, list.Key, value, bag);
                yield return new Resource(list.Key, name.Value, qualifiers, value, document.Text.Path, document.At(name.Span), item.Text("parent")?.Value);
            }
        }
    }

    private static void CheckValue(JsonDocument document, string type, JsonValue value, DiagnosticBag bag)
    {
        var text = value switch { JsonString s => s.Value, JsonNumber n => n.Value.ToString(System.Globalization.CultureInfo.InvariantCulture), JsonBoolean b => b.Value ? "true" : "false", _ => null };
        if (text is null || text.StartsWith('$')) return;
        var (isRight, rule) = type switch
        {
            "color" => (Color().IsMatch(text), "a colour: #RGB, #ARGB, #RRGGBB or #AARRGGBB"),
            "integer" => (Integer().IsMatch(text), "an integer"),
            "boolean" => (text is "true" or "false", "true or false"),
            _ => (true, ""),
        };
        if (!isRight) bag.Add(Diagnostics.ManifestOutOfRange(document.At(value.Span), type, rule));
    }

    private static void ReportDuplicates(List<Resource> resources, DiagnosticBag bag)
    {
        var first = new Dictionary<(string, string, Qualifiers), Resource>();
        foreach (var resource in resources.Where(r => r.Value is not null))
            if (!first.TryAdd((resource.Type, resource.Name, resource.Qualifiers), resource))
                bag.Add(Diagnostics.ResourceDuplicate(resource.Place, resource.Type, resource.Name).WithRelated(first[(resource.Type, resource.Name, resource.Qualifiers)].Place, "it stands here, too"));
    }

    [GeneratedRegex("^#([0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})$")]
    private static partial Regex Color();

    [GeneratedRegex("^[+-]?([0-9]+|0[xX][0-9a-fA-F]+)$")]
    private static partial Regex Integer();
}
