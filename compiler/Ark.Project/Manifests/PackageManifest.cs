using System.Collections.Immutable;
using Ark.Project.Json;
using Ark.Project.Shapes;
using Ark.Syntax;

namespace Ark.Project.Manifests;

/// <summary>oh-package.json5: a package's name, what it offers and what it depends on. Old projects have package.json, with the same keys.</summary>
public sealed record PackageManifest(JsonDocument Document)
{
    public const string FileName = "oh-package.json5";
    public const string OldFileName = "package.json";

    private JsonValue Root => Document.Root;

    public Placed<string>? Name => Root.Text("name");
    public Placed<string>? Version => Root.Text("version");
    /// <summary>The source file that imports of the package mean.</summary>
    public Placed<string>? Main => NotEmpty(Root.Text("main"));
    /// <summary>The declaration file that they mean where there is no source.</summary>
    public Placed<string>? Types => NotEmpty(Root.Text("types"));

    public ImmutableArray<Dependency> Dependencies =>
        [.. new[] { "dependencies", "dynamicDependencies", "devDependencies" }.SelectMany(k => Root.Entries(k)).Where(m => m.Value is JsonString).Select(m => new Dependency(m.Key, ((JsonString)m.Value).Value, m.Value.Span))];

    public Dependency? DependencyOn(string name) => Dependencies.FirstOrDefault(d => d.Name == name);

    public static Reading<PackageManifest> Read(SourceText text)
    {
        // package.json has keys of npm's that mean nothing here.
        if (text.Path.EndsWith(OldFileName, StringComparison.Ordinal))
        {
            var old = JsonReader.Read(text);
            return new Reading<PackageManifest>(new PackageManifest(old), old.Diagnostics);
        }
        var (document, bag) = Manifest.Read(text, ShapeTable.Package, FileName);
        return new Reading<PackageManifest>(new PackageManifest(document), bag.ToSorted());
    }

    private static Placed<string>? NotEmpty(Placed<string>? text) => text is { Value.Length: > 0 } ? text : null;
}

/// <param name="Version">A range of versions, or `file:` with a folder or archive.</param>
public sealed record Dependency(string Name, string Version, TextSpan Span)
{
    /// <summary>The folder or archive that it names, relative to the manifest; null when it comes from a registry.</summary>
    public string? LocalPath =>
        Version.StartsWith("file:", StringComparison.Ordinal) ? Version["file:".Length..] : Version.StartsWith("./", StringComparison.Ordinal) || Version.StartsWith("../", StringComparison.Ordinal) ? Version : null;
}
