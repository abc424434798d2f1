using System.Collections.Immutable;
using Ark.Syntax;

namespace Ark.Project.Resources;

/// <summary>A value of a resource for some qualifiers.</summary>
/// <param name="Type">`string`, `media`, …: the middle of `$r('app.string.title')`.</param>
/// <param name="Value">Of an element its JSON; null for files.</param>
/// <param name="Path">The file that holds it or is it.</param>
/// <param name="Parent">Of a theme or pattern the one that it completes.</param>
public sealed record Resource(string Type, string Name, Qualifiers Qualifiers, Json.JsonValue? Value, string Path, Location Place, string? Parent = null);

/// <summary>A file below a `resources` folder.</summary>
/// <param name="RelativePath">From that folder: `base/element/string.json`.</param>
/// <param name="Text">The content, of element and profile files.</param>
public sealed record ResourceFile(string RelativePath, string Path, SourceText? Text);

/// <summary>The resources of a module or of the application.</summary>
public sealed class ResourceTable
{
    private readonly ILookup<(string Type, string Name), Resource> _byName;

    internal ResourceTable(IEnumerable<Resource> resources, IEnumerable<ResourceFile> unqualified, IEnumerable<Json.JsonDocument> documents)
    {
        All = [.. resources];
        Unqualified = [.. unqualified];
        RawFiles = [.. Unqualified.Select(f => f.RelativePath[(f.RelativePath.IndexOf('/') + 1)..])];
        Documents = [.. documents];
        _byName = All.ToLookup(r => (r.Type, r.Name));
    }

    public static ResourceTable Empty { get; } = new([], [], []);

    public ImmutableArray<Resource> All { get; }
    /// <summary>What `$rawfile` names.</summary>
    public ImmutableHashSet<string> RawFiles { get; }
    /// <summary>The files of `rawfile` and `resfile`, which have no names but their paths.</summary>
    public ImmutableArray<ResourceFile> Unqualified { get; }
    /// <summary>Element and profile files: they may name resources themselves.</summary>
    public ImmutableArray<Json.JsonDocument> Documents { get; }

    /// <summary>Its values, one for each qualifier folder that has it.</summary>
    public IEnumerable<Resource> Find(string type, string name) => _byName[(type, name)];

    public bool Contains(string type, string name) => _byName.Contains((type, name));

    public IEnumerable<string> NamesOf(string type) => All.Where(r => r.Type == type).Select(r => r.Name).Distinct();
}
