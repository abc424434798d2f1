// The notation of the tables. A line is `key type`, with `!` behind a key that must be there; lines that are indented further are
// the keys of the object or list of objects above. `define Name type` names a shape for use by several keys. Types:
//
//   any   boolean   int 0..100   number 0..   text ..255 like name   file page   reference media   one of a b c
//   list 1..10 of TYPE   map of TYPE   object   Name

using System.Collections.Immutable;
using System.Globalization;
using Ark.Project.Json;

namespace Ark.Project.Shapes;

/// <summary>Reads a table of shapes.</summary>
internal static class ShapeTable
{
    public static Shape App { get; } = Load("app");
    public static Shape Module { get; } = Load("module");
    public static Shape BuildProfile { get; } = Load("build-profile");
    public static Shape Package { get; } = Load("oh-package");
    public static Shape Pages { get; } = Load("pages");
    public static Shape RouterMap { get; } = Load("router-map");
    public static Shape Element { get; } = Load("element");
    public static Shape FormConfig { get; } = Load("form-config");
    public static Shape Shortcuts { get; } = Load("shortcuts");
    public static Shape StartWindow { get; } = Load("start-window");

    /// <summary>Of a file below `profile`, whose name is free: what its keys say, or its name while it has none. Null for one of an application's own.</summary>
    public static Shape? OfProfile(JsonDocument document)
    {
        var name = Path.GetFileNameWithoutExtension(document.Text.Path);
        bool Says(string key, params ReadOnlySpan<string> names) => document.Root is JsonObject { Members.Length: > 0 } root ? root.Member(key) is not null : names.Contains(name);
        return Says("routerMap", "router_map", "route_map") ? RouterMap
            : Says("forms", "form_config") ? FormConfig
            : Says("shortcuts", "shortcuts_config", "shortcuts") ? Shortcuts
            : Says("startWindowBackgroundColor", "start_window") ? StartWindow
            : name == "main_pages" || Says("src") ? Pages : null;
    }

    private static Shape Load(string name)
    {
        using var stream = typeof(ShapeTable).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"no table {name}");
        return Read(new StreamReader(stream).ReadToEnd());
    }

    public static Shape Read(string table)
    {
        var definitions = new Dictionary<string, Shape>(StringComparer.Ordinal);
        var lines = new Queue<Line>(table.Split('\n').Where(l => l.Trim().Length > 0 && !l.StartsWith('#')).Select(Line.Of));
        var root = ReadFields(lines, 0, definitions);
        return root;
    }

    private readonly record struct Line(int Indent, string Key, string Type)
    {
        public static Line Of(string text)
        {
            var content = text.TrimStart(' ');
            var blank = content.IndexOf(' ');
            return new Line(text.Length - content.Length, content[..blank], content[(blank + 1)..].TrimEnd());
        }
    }

    private static ObjectShape ReadFields(Queue<Line> lines, int indent, Dictionary<string, Shape> definitions)
    {
        var fields = ImmutableArray.CreateBuilder<Field>();
        while (lines.TryPeek(out var line) && line.Indent >= indent)
        {
            lines.Dequeue();
            var words = new Queue<string>(line.Type.Split(' '));
            if (line.Key == "define") definitions[words.Dequeue()] = ReadType(words, lines, line.Indent, definitions);
            else fields.Add(new Field(line.Key.TrimEnd('!'), line.Key.EndsWith('!'), ReadType(words, lines, line.Indent, definitions)));
        }
        return new ObjectShape(fields.ToImmutable());
    }

    private static Shape ReadType(Queue<string> words, Queue<Line> lines, int indent, Dictionary<string, Shape> definitions)
    {
        var word = words.Dequeue();
        switch (word)
        {
            case "any": return new AnyShape();
            case "boolean": return new BooleanShape();
            case "int": return new NumberShape(ReadRange(words), IsInteger: true);
            case "number": return new NumberShape(ReadRange(words), IsInteger: false);
            case "text": return new TextShape(ReadRange(words), ReadPattern(words));
            case "file": return new FileShape(words.Dequeue(), ReadRange(words));
            case "reference": return new ReferenceShape(words.Dequeue());
            case "object": return ReadFields(lines, indent + 1, definitions);
            case "one":
                words.Dequeue();
                return new ChoiceShape([.. words]);
            case "list":
                var count = ReadRange(words);
                words.Dequeue();
                return new ListShape(ReadType(words, lines, indent, definitions), count);
            case "map":
                words.Dequeue();
                return new MapShape(ReadType(words, lines, indent, definitions));
            default: return new NamedShape(word, definitions);
        }
    }

    private static Range ReadRange(Queue<string> words)
    {
        if (!words.TryPeek(out var word) || word.IndexOf("..", StringComparison.Ordinal) is not (var dots and >= 0)) return Range.All;
        words.Dequeue();
        return new Range(Number(word[..dots], double.NegativeInfinity), Number(word[(dots + 2)..], double.PositiveInfinity));

        static double Number(string text, double otherwise) => text.Length == 0 ? otherwise : double.Parse(text, CultureInfo.InvariantCulture);
    }

    private static TextPattern? ReadPattern(Queue<string> words)
    {
        if (!words.TryPeek(out var word) || word != "like") return null;
        words.Dequeue();
        return TextPattern.Of(words.Dequeue());
    }
}
