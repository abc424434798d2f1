using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Ark.Packaging.Text;
using Ark.Project.Json;
using Ark.Project.Manifests;
using Ark.Project.Resources;
using Ark.Syntax;

namespace Ark.Packaging.Resources;

/// <summary>A file below `resources` in a package.</summary>
/// <param name="Name">In the package: `resources/base/media/icon.png`.</param>
/// <param name="Source">The file of the project that it is a copy of, or null.</param>
/// <param name="Text">What it holds in place of the source's content: references in it are numbers now.</param>
public sealed record PackagedResource(string Name, string? Source, string? Text = null);

/// <summary>What becomes of a module's resources in its package.</summary>
public sealed record CompiledResources(ResourceIndex Index, ResourceIds Ids, ImmutableArray<PackagedResource> Files, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>Makes resources.index, and says which files lie beside it. Of several values for one name and set of qualifiers the first table's counts.</summary>
public sealed class ResourceCompiler
{
    /// <summary>A record's strings have lengths of 16 bits, NUL included.</summary>
    private const int LongestValue = ushort.MaxValue - 1;

    private readonly string _module;
    private readonly IReadOnlyList<ResourceTable> _tables;
    private readonly ResourceIds _ids;
    private readonly DiagnosticBag _bag = new();
    private readonly SortedDictionary<string, (ImmutableArray<IndexKey> Keys, SortedDictionary<uint, IndexRecord> Records)> _folders = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, PackagedResource> _files = new(StringComparer.Ordinal);

    private ResourceCompiler(string module, IReadOnlyList<ResourceTable> tables)
    {
        _module = module;
        _tables = tables;
        _ids = ResourceIds.Of(tables);
    }

    /// <param name="module">Paths of media and profiles begin with its name.</param>
    /// <param name="tables">The application's, the module's, then those of the libraries in it.</param>
    public static CompiledResources Compile(string module, IReadOnlyList<ResourceTable> tables) => new ResourceCompiler(module, tables).Compile();

    private CompiledResources Compile()
    {
        foreach (var table in _tables)
        {
            foreach (var resource in table.All) Add(resource, table);
            foreach (var file in table.Unqualified) _files.TryAdd($"resources/{file.RelativePath}", new PackagedResource($"resources/{file.RelativePath}", file.Path));
        }
        var configurations = _folders.Values.Select(f => new IndexConfiguration(f.Keys, [.. f.Records.Values])).ToImmutableArray();
        return new CompiledResources(new ResourceIndex(configurations), _ids, [.. _files.Values], _bag.ToSorted());
    }

    private void Add(Resource resource, ResourceTable table)
    {
        // Ids name places in layouts of the old model; they have no values.
        if (ResourceTypes.Find(resource.Type) is not { } type || type == ResourceType.Id) return;
        var folder = resource.Qualifiers.FolderName;
        if (!_folders.TryGetValue(folder, out var records))
        {
            if (IndexKey.Of(resource.Qualifiers) is not { } keys)
            {
                _bag.Add(Diagnostics.QualifierUnpackable(resource.Place, folder));
                keys = [];
            }
            _folders.Add(folder, records = (keys, []));
        }
        var id = _ids.Find(type, resource.Name)!.Value;
        if (records.Records.ContainsKey(id))
        {
            if (resource.Value is null && table.Find(resource.Type, resource.Name).First(r => r.Qualifiers == resource.Qualifiers) is var first && first != resource)
                _bag.Add(Diagnostics.ResourceDuplicate(resource.Place, resource.Type, resource.Name).WithRelated(first.Place, "it is this file, too"));
            return;
        }
        var value = resource.Value is { } element ? ValueOf(type, resource, element) : AddFile(resource, table, folder);
        if (value.Length > LongestValue) _bag.Add(Diagnostics.ResourceTooLong(resource.Place, resource.Type, resource.Name, value.Length, LongestValue));
        else records.Records.Add(id, new IndexRecord(id, type, resource.Name, value));
    }

    /// <summary>Media and profiles are files of the package, which their value names. References in JSON become numbers, as the system expects them there.</summary>
    private byte[] AddFile(Resource resource, ResourceTable table, string folder)
    {
        var name = $"resources/{folder}/{resource.Type}/{Path.GetFileName(resource.Path)}";
        var document = table.Documents.FirstOrDefault(d => d.Text.Path == resource.Path);
        _files.TryAdd(name, new PackagedResource(name, resource.Path, document is null ? null : JsonText.Of(document.Root, Resolve)));
        return Encoding.UTF8.GetBytes($"{_module}/{name}");
    }

    private byte[] ValueOf(ResourceType type, Resource resource, JsonValue value)
    {
        var items = (value as JsonArray)?.Items ?? [];
        string Own(string key, JsonValue item) => Resolve(TextOf(item.Get(key)));
        return type switch
        {
            ResourceType.StringArray => ResourceValue.OfList(items.Select(i => Untagged(Own("value", i)))),
            ResourceType.IntegerArray => ResourceValue.OfList(items.Select(i => Resolve(TextOf(i)))),
            ResourceType.Plural => ResourceValue.OfList(Plurals(resource, items).SelectMany(i => new[] { TextOf(i.Get("quantity")), Untagged(Own("value", i)) })),
            ResourceType.Theme or ResourceType.Pattern => ResourceValue.OfList(Parent(type, resource).Concat(items.SelectMany(i => new[] { TextOf(i.Get("name")), Own("value", i) }))),
            ResourceType.Integer => Encoding.UTF8.GetBytes(Resolve(Decimal(TextOf(value)))),
            _ => Encoding.UTF8.GetBytes(Untagged(Resolve(TextOf(value)))),
        };
    }

    private ImmutableArray<JsonValue> Plurals(Resource resource, ImmutableArray<JsonValue> forms)
    {
        if (!forms.Any(f => TextOf(f.Get("quantity")) == "other")) _bag.Add(Diagnostics.PluralWithoutOther(resource.Place, resource.Name));
        return forms;
    }

    private IEnumerable<string> Parent(ResourceType type, Resource resource)
    {
        if (resource.Parent is not { } parent) return [];
        return [Resolve(parent.StartsWith("ohos:", StringComparison.Ordinal) ? $"${parent}" : $"${type.Name()}:{parent}")];
    }

    private string Resolve(string text) => _ids.Resolve(text);

    /// <summary>Marks of what is not translated are for translators.</summary>
    private static string Untagged(string text) =>
        text.Contains("{noTranslate", StringComparison.Ordinal) ? text.Replace("{noTranslateStart}", "", StringComparison.Ordinal).Replace("{noTranslateEnd}", "", StringComparison.Ordinal) : text;

    private static string Decimal(string text) =>
        text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) && long.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? value.ToString(CultureInfo.InvariantCulture) : text;

    private static string TextOf(JsonValue? value) => value switch
    {
        JsonString text => text.Value,
        JsonNumber number => JsonText.Of(number.Value),
        JsonBoolean boolean => boolean.Value ? "true" : "false",
        _ => "",
    };
}
