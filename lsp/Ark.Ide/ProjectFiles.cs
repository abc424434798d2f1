using Ark.Project.Json;
using Ark.Project.Resources;
using Ark.Project.Shapes;
using Ark.Syntax;

namespace Ark.Ide;

/// <summary>What an editor asks about module.json5, app.json5, the other files of a project and its elements.</summary>
public static class ProjectFiles
{
    /// <summary>Keys, values of choices, and names of the project's resources.</summary>
    public static CompletionList Complete(IProjects projects, SourceText text, int offset)
    {
        if (ShapeQuestions.At(JsonReader.Read(text), offset) is not { } answer) return CompletionList.Empty(offset);
        var hasColon = text.AsSpan(TextSpan.FromBounds(answer.Replace.End, text.Length)).TrimStart().StartsWith(":");
        var keys = answer.Keys.Select(k => new CompletionItem(k.Key, CompletionKind.Property, k.IsRequired ? CompletionItems.Ranks.Expected : CompletionItems.Ranks.Member)
        {
            Insert = hasColon ? $"\"{k.Key}\"" : $"\"{k.Key}\": ",
            Describe = () => new CompletionDetails(k.Kind, null, []),
        });
        var values = answer.Values.Select(v => new CompletionItem(v, CompletionKind.Value, CompletionItems.Ranks.Expected));
        return new CompletionList(answer.Replace, [.. keys, .. values, .. References(projects, text.Path, answer.ResourceType), .. Files(projects, text.Path, answer.FilesFrom)], false);
    }

    private static IEnumerable<CompletionItem> References(IProjects projects, string path, string? type)
    {
        if (type is null || projects.ResourcesOf(path) is not { } tables) return [];
        return tables.SelectMany(t => t.All).Where(r => r.Type == type).GroupBy(r => r.Name).Select(values => new CompletionItem($"\"${type}:{values.Key}\"", CompletionKind.Value, CompletionItems.Ranks.Expected)
        {
            Describe = () => new CompletionDetails(ResourceText.Short(values.First()), ResourceText.OfAll(values), []),
        });
    }

    /// <summary>Source files as this place names them.</summary>
    private static IEnumerable<CompletionItem> Files(IProjects projects, string path, string? from)
    {
        if (from is null || projects.SourcesAround(path) is not var (folder, files)) return [];
        var main = folder + "/src/main/";
        return files.Select(f => new CompletionItem(from switch
        {
            "page" => $"\"{Imports.WithoutExtension(f[(main.Length + 4)..])}\"",
            "main" => $"\"./{f[main.Length..]}\"",
            _ => $"\"{f[(folder.Length + 1)..]}\"",
        }, CompletionKind.File, CompletionItems.Ranks.Expected));
    }

    public static Hover? Hover(IProjects projects, SourceText text, int offset) =>
        ReferenceAt(projects, text, offset) is var (span, name, values) ? new Hover(span, $"{name}: {ResourceText.Short(values[0])}", ResourceText.OfAll(values))
        : ShapeQuestions.KeyAt(JsonReader.Read(text), offset) is var (key, word, says) ? new Hover(key, word, says) : null;

    /// <summary>Of a resource its values, of a source file its beginning.</summary>
    public static IReadOnlyList<Place> Definition(IProjects projects, SourceText text, int offset) =>
        ReferenceAt(projects, text, offset) is var (_, _, values) ? [.. values.Select(v => new Place(v.Path, v.Place.Span))]
        : FileAt(projects, text, offset) is { } file ? [new Place(file, default)] : [];

    private static string? FileAt(IProjects projects, SourceText text, int offset)
    {
        var document = JsonReader.Read(text);
        if (ShapeQuestions.At(document, offset)?.FilesFrom is not { } from || StringAt(document.Root, offset) is not { } named || projects.SourcesAround(text.Path) is not var (folder, files)) return null;
        var path = named.Value.StartsWith("./", StringComparison.Ordinal) ? named.Value[2..] : named.Value;
        var wanted = from switch { "page" => $"{folder}/src/main/ets/{path}.ets", "main" => $"{folder}/src/main/{path}", _ => $"{folder}/{path}" };
        return files.FirstOrDefault(f => f == wanted);
    }

    /// <summary>`"$string:title"` under a position, and what it names.</summary>
    private static (TextSpan Span, string Name, IReadOnlyList<Resource> Values)? ReferenceAt(IProjects projects, SourceText text, int offset)
    {
        if (StringAt(JsonReader.Read(text).Root, offset) is not { } found || !found.Value.StartsWith('$') || found.Value[1..].Split(':') is not [var type, var name]) return null;
        if (projects.ResourcesOf(text.Path) is not { } tables) return null;
        List<Resource> values = [.. tables.Select(t => t.Find(type, name).ToList()).FirstOrDefault(v => v.Count > 0) ?? []];
        return values.Count == 0 ? null : (found.Span, found.Value, values);
    }

    private static JsonString? StringAt(JsonValue value, int offset) => offset < value.Span.Start || offset > value.Span.End ? null : value switch
    {
        JsonString text => text,
        JsonObject o => o.Members.Select(m => StringAt(m.Value, offset)).FirstOrDefault(s => s is not null),
        JsonArray list => list.Items.Select(i => StringAt(i, offset)).FirstOrDefault(s => s is not null),
        _ => null,
    };
}
