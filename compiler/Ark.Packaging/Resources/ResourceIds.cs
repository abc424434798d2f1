using System.Collections.Immutable;
using Ark.Project.Resources;

namespace Ark.Packaging.Resources;

/// <summary>
/// The numbers that stand for names of resources in a package, by restool's rule: from 0x01000000 upwards, for each folder of resources in
/// turn its elements, then media, then profiles, and among these by the number of the type and then the name.
/// </summary>
public sealed class ResourceIds
{
    public const uint First = 0x0100_0000;
    /// <summary>Those of the system begin with 7; a module may have no more than fit below the next 0x01000000.</summary>
    public const uint Last = 0x01FF_FFFF;

    private readonly ImmutableDictionary<(ResourceType Type, string Name), uint> _ids;

    private ResourceIds(ImmutableDictionary<(ResourceType, string), uint> ids) => _ids = ids;

    /// <param name="tables">Those whose values win first: the application's, the module's, then libraries.</param>
    public static ResourceIds Of(IEnumerable<ResourceTable> tables)
    {
        var ids = ImmutableDictionary.CreateBuilder<(ResourceType Type, string Name), uint>();
        foreach (var table in tables)
        {
            var names = table.All.Select(r => (Type: ResourceTypes.Find(r.Type), r.Name)).Where(n => n.Type is not null).Select(n => (Type: n.Type!.Value, n.Name)).Distinct();
            foreach (var name in names.OrderBy(n => n.Type.Phase()).ThenBy(n => (int)n.Type).ThenBy(n => n.Name, StringComparer.Ordinal))
                if (!ids.ContainsKey(name)) ids.Add(name, First + (uint)ids.Count);
        }
        return new ResourceIds(ids.ToImmutable());
    }

    public uint? Find(ResourceType type, string name) => _ids.TryGetValue((type, name), out var id) ? id : null;

    /// <summary>Of `$string:title`; null when the text is no such reference or nothing has that name.</summary>
    public (ResourceType Type, uint Id)? FindReference(string text)
    {
        if (!text.StartsWith('$') || text.IndexOf(':') is not (var colon and > 1)) return null;
        return ResourceTypes.Find(text[1..colon]) is { } type && Find(type, text[(colon + 1)..]) is { } id ? (type, id) : null;
    }

    /// <summary>How a reference stands in compiled values: `$string:16777217`. Any other text stays.</summary>
    public string Resolve(string text) => FindReference(text) is var (type, id) ? $"${type.Name()}:{id}" : text;

    /// <summary>By ascending id, for people.</summary>
    public IEnumerable<(uint Id, ResourceType Type, string Name)> All => _ids.Select(p => (p.Value, p.Key.Type, p.Key.Name)).OrderBy(p => p.Value);
}
