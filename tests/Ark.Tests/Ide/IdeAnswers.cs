using System.Text;
using Ark.Ide;
using Ark.Syntax;

namespace Ark.Tests.Ide;

/// <summary>Answers of Ark.Ide as text.</summary>
internal static class IdeAnswers
{
    public static string Of(string feature, IdeFixture fixture)
    {
        var text = new StringBuilder();
        if (fixture.Cursors.Count == 0) text.Append(OfFile(feature, fixture));
        for (var i = 0; i < fixture.Cursors.Count; i++)
        {
            if (i > 0) text.Append("---\n");
            text.Append(AtCursor(feature, fixture, fixture.Cursor(i)));
        }
        return text.ToString();
    }

    private static string AtCursor(string feature, IdeFixture fixture, Cursor cursor) => feature switch
    {
        "hover" => Hover.At(cursor) is { } h ? $"{h.Code}\n{(h.Documentation is { } d ? d + "\n" : "")}" : "nothing\n",
        "definition" => Places(fixture, Navigation.Definition(cursor)),
        "declaration" => Places(fixture, Navigation.Declaration(cursor)),
        "type" => Places(fixture, Navigation.TypeDefinition(cursor)),
        "implementation" => Places(fixture, Navigation.Implementation(cursor)),
        "references" => Lines(References.Find(cursor, includeDeclarations: true), r => $"{Place(fixture, r.Place)} {r.Kind.ToString().ToLowerInvariant()}"),
        "highlights" => Lines(References.Highlights(cursor), r => $"{Place(fixture, r.Place)} {r.Kind.ToString().ToLowerInvariant()}"),
        "rename" => Renamed(fixture, cursor),
        "selection" => Lines(Selection.Of(cursor.Tree, cursor.Offset), s => Short(cursor.Tree.Text.Slice(s))),
        "signature" => SignatureHelp.At(cursor) is { } s ? Signature(s) : "nothing\n",
        "completion" => Completions(cursor, i => i.Rank is < 40 or >= 70),
        "words" => Completions(cursor, i => i.Kind == CompletionKind.Keyword),
        "first" => Lines(Completion.At(cursor).Items.Take(6), i => i.Label),
        "actions" => Actions(fixture, CodeActions.At(fixture.Snapshot, fixture.Path, new TextSpan(cursor.Offset, 0))),
        _ => throw new InvalidOperationException($"no feature '{feature}' at a cursor"),
    };

    private static string OfFile(string feature, IdeFixture fixture) => feature switch
    {
        "outline" => Entries(fixture, Outline.Of(fixture.Tree), ""),
        "symbols" => Lines(Outline.Search(fixture.Snapshot, fixture.Query ?? ""), s => $"{s.Kind.ToString().ToLowerInvariant()} {(s.Container.Length > 0 ? s.Container + "." : "")}{s.Name} {s.Place.Path}"),
        "folding" => Lines(Folding.Of(fixture.Tree), f => $"{fixture.Tree.Text.PositionAt(f.Span.Start).Line + 1}-{fixture.Tree.Text.PositionAt(f.Span.End).Line + 1} {f.Kind.ToString().ToLowerInvariant()}"),
        "tokens" => Lines(SemanticTokens.Of(fixture.Model, fixture.Tree.Root.Span), t => $"{fixture.Tree.Text.Slice(t.Span)} {t.Type}{(t.Modifiers == 0 ? "" : " " + t.Modifiers)}"),
        "inlay" => Inlaid(fixture),
        "diagnostics" => Lines(FileDiagnostics.Of(fixture.Snapshot, fixture.Path), d => $"{d.Location.Start} {d.Code} {d.Message}"),
        "organize" => CodeActions.OrganizeImports(fixture.Tree) is { } action ? Applied(fixture, action.Edits) : "nothing\n",
        _ => throw new InvalidOperationException($"no feature '{feature}' of a file"),
    };

    private static string Lines<T>(IEnumerable<T> items, Func<T, string> print)
    {
        var text = string.Concat(items.Select(i => print(i) + "\n"));
        return text.Length == 0 ? "nothing\n" : text;
    }

    private static string Places(IdeFixture fixture, IReadOnlyList<Place> places) => Lines(places, p => Place(fixture, p));

    private static string Place(IdeFixture fixture, Place place)
    {
        var text = fixture.Snapshot.Tree(place.Path)!.Text;
        // Lines of the library move with the library.
        var at = text.PositionAt(place.Span.Start);
        return fixture.Snapshot.IsLibrary(place.Path) ? $"{place.Path}: {text.LineText(at.Line).Trim()}" : $"{place.Path}:{at}: {text.LineText(at.Line).Trim()}";
    }

    private static string Renamed(IdeFixture fixture, Cursor cursor)
    {
        if (Rename.Prepare(cursor) is not { } target) return "nothing\n";
        return target.Refusal is { } refusal ? $"refused: {refusal}\n" : Applied(fixture, Rename.Apply(cursor, fixture.Query ?? "renamed"));
    }

    /// <summary>The lines that edits change, as they are afterwards.</summary>
    private static string Applied(IdeFixture fixture, IReadOnlyList<FileEdit> edits)
    {
        var result = new StringBuilder();
        foreach (var file in edits)
        {
            var before = fixture.Snapshot.Tree(file.Path)!.Text.Content;
            var after = before;
            foreach (var edit in file.Edits.OrderByDescending(e => e.Span.Start)) after = after[..edit.Span.Start] + edit.NewText + after[edit.Span.End..];
            var old = before.Split('\n').ToHashSet(StringComparer.Ordinal);
            foreach (var line in after.Split('\n'))
                if (!old.Contains(line)) result.Append(file.Path).Append(": ").Append(line).Append('\n');
            if (after.Split('\n').Length < before.Split('\n').Length) result.Append(file.Path).Append(" loses ").Append(before.Split('\n').Length - after.Split('\n').Length).Append(" lines\n");
        }
        return result.Length == 0 ? "nothing\n" : result.ToString();
    }

    private static string Signature(SignatureHelp help)
    {
        var result = new StringBuilder();
        for (var i = 0; i < help.Signatures.Count; i++)
        {
            var signature = help.Signatures[i];
            var text = signature.Text;
            if (i == help.Active && help.ActiveParameter < signature.Parameters.Count)
            {
                var span = signature.Parameters[help.ActiveParameter].Span;
                text = $"{text[..span.Start]}«{text[span.Start..span.End]}»{text[span.End..]}";
            }
            result.Append(i == help.Active ? "> " : "  ").Append(text).Append('\n');
            if (i == help.Active && signature.Documentation is { } documentation) result.Append(documentation).Append('\n');
        }
        return result.ToString();
    }

    private static string Completions(Cursor cursor, Func<CompletionItem, bool> isShown)
    {
        var list = Completion.At(cursor);
        return Lines(list.Items.Where(isShown), i =>
        {
            var details = i.Source is null ? null : i.Describe?.Invoke();
            return $"{i.Kind.ToString().ToLowerInvariant()} {i.Label}{(i.Insert is { } insert ? $" inserts {insert.Replace("\n", "\\n")}" : "")}{(i.IsDeprecated ? " deprecated" : "")}{(i.Source is { } source ? $" from {source}: {details!.Edits[0].NewText.Replace("\n", "\\n")}" : "")}";
        });
    }

    private static string Actions(IdeFixture fixture, IReadOnlyList<CodeAction> actions) =>
        Lines(actions, a => $"{a.Kind.ToString().ToLowerInvariant()}: {a.Title}\n{Applied(fixture, a.Edits).TrimEnd('\n')}");

    private static string Entries(IdeFixture fixture, IReadOnlyList<OutlineEntry> entries, string indent) =>
        string.Concat(entries.Select(e => $"{indent}{e.Kind.ToString().ToLowerInvariant()} {e.Name}{(e.Detail.Length > 0 ? " " + e.Detail : "")}\n{Entries(fixture, e.Children, indent + "  ")}"));

    private static string Inlaid(IdeFixture fixture)
    {
        var text = fixture.Tree.Text.Content;
        foreach (var hint in InlayHints.Of(fixture.Model, new TextSpan(0, text.Length)).Reverse()) text = text.Insert(hint.Offset, $"«{hint.Text}»");
        return text;
    }

    private static string Short(string text)
    {
        var line = text.Replace("\n", "\\n");
        return line.Length <= 60 ? line : line[..40] + "…" + line[^19..];
    }
}
