using System.Text;
using Ark.Formatting;
using Ark.Ide;
using Ark.Syntax;

namespace Ark.Tests.Ide;

/// <summary>Answers of Ark.Ide as text.</summary>
internal static class IdeAnswers
{
    public static string Of(string feature, IdeFixture fixture)
    {
        var text = new StringBuilder();
        if (feature == "move") return Moved(fixture);
        if (feature is "refactor" or "offers") return Refactored(feature, fixture);
        if (feature == "project") return string.Join("---\n", fixture.ProjectCursors.Select(c => OfProject(fixture, fixture.ProjectFile!, c)));
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
        "inserts" => Lines(Completion.At(cursor).Items.Take(4), i => $"{i.Label}: {(i.Insert ?? i.Label).Replace("\n", "\\n").Replace("\t", "\\t")}{(i.Describe?.Invoke() is { } d ? $" — {d.Detail}" : "")}"),
        "postfix" => Lines(Completion.At(cursor).Items.Where(i => i is { Kind: CompletionKind.Keyword, Replace: not null }), i => $"{i.Label}: {cursor.Tree.Text.Slice(i.Replace!.Value)} becomes {i.Insert!.Replace("\n", "\\n").Replace("\t", "\\t")}"),
        "first" => Lines(Completion.At(cursor).Items.Take(6), i => i.Label),
        "typed" => Formatted(cursor.Tree, TypedFormatting.After(cursor.Tree, cursor.Offset, fixture.Query is "newline" or null ? '\n' : fixture.Query[0])),
        "callers" => Lines(CallHierarchy.Callers(cursor), c => $"{c.Item.Kind.ToString().ToLowerInvariant()} {c.Item.Detail}{(c.Item.Detail.Length > 0 ? "." : "")}{c.Item.Name} {c.Item.Place.Path} {c.Places.Count}"),
        "callees" => Lines(CallHierarchy.Callees(cursor), c => $"{c.Item.Kind.ToString().ToLowerInvariant()} {c.Item.Detail}{(c.Item.Detail.Length > 0 ? "." : "")}{c.Item.Name} {c.Item.Place.Path} {c.Places.Count}"),
        "hierarchy" => Lines(TypeHierarchy.Supertypes(cursor), i => $"above: {i.Name}") + Lines(TypeHierarchy.Subtypes(cursor), i => $"below: {i.Name}"),
        "actions" => Actions(fixture, [.. CodeActions.At(fixture.Snapshot, fixture.Path, new TextSpan(cursor.Offset, 0)).Where(a => a.Kind < CodeActionKind.Rewrite)]),
        _ => throw new InvalidOperationException($"no feature '{feature}' at a cursor"),
    };

    private static string OfFile(string feature, IdeFixture fixture) => feature switch
    {
        "outline" => Entries(fixture, Outline.Of(fixture.Tree), ""),
        "symbols" => Lines(Outline.Search(fixture.Snapshot, fixture.Query ?? ""), s => $"{s.Kind.ToString().ToLowerInvariant()} {(s.Container.Length > 0 ? s.Container + "." : "")}{s.Name} {s.Place.Path}"),
        "folding" => Lines(Folding.Of(fixture.Tree), f => $"{fixture.Tree.Text.PositionAt(f.Span.Start).Line + 1}-{fixture.Tree.Text.PositionAt(f.Span.End).Line + 1} {f.Kind.ToString().ToLowerInvariant()}"),
        "tokens" => Lines(SemanticTokens.Of(fixture.Model, fixture.Tree.Root.Span), t => $"{fixture.Tree.Text.Slice(t.Span)} {t.Type}{(t.Modifiers == 0 ? "" : " " + t.Modifiers)}"),
        "lenses" => Lines(CodeLenses.Of(fixture.Tree), l => $"{fixture.Tree.Text.PositionAt(l.Span.Start).Line + 1} {l.Kind} {l.Argument}"),
        "colors" => Lines(Colors.Of(fixture.Snapshot, fixture.Tree), c => $"{fixture.Tree.Text.Slice(c.Span)} {c.Argb:X8} as {string.Join(", ", Colors.Presentations(fixture.Tree.Text.Slice(c.Span), c.Argb))}"),
        "links" => Lines(DocumentLinks.Of(fixture.Model), l => $"{fixture.Tree.Text.Slice(l.Span)} {l.Path}"),
        "inlay" => Inlaid(fixture),
        "diagnostics" => Lines(FileDiagnostics.Of(fixture.Snapshot, fixture.Query ?? fixture.Path), d => $"{d.Location.Start} {d.Code} {d.Message}"),
        "format" => Formatted(fixture.Tree, Formatter.Format(fixture.Tree)),
        "fixes" => Fixed(fixture),
        "fixall" => CodeActions.FixAll(fixture.Snapshot, fixture.Path, FileDiagnostics.Of(fixture.Snapshot, fixture.Path)) is { } all ? Applied(fixture, all.Edits) : "nothing\n",
        "organize" => CodeActions.OrganizeImports(fixture.Tree) is { } action ? Applied(fixture, action.Edits) : "nothing\n",
        _ => throw new InvalidOperationException($"no feature '{feature}' of a file"),
    };

    private static string OfProject(IdeFixture fixture, SourceText text, int cursor)
    {
        var projects = fixture.Snapshot.Projects!;
        var answer = Lines(ProjectFiles.Complete(projects, text, cursor).Items.Take(5), i => $"{i.Insert ?? i.Label}{(i.Describe?.Invoke() is { } d ? $" — {d.Detail}" : "")}");
        var hover = ProjectFiles.Hover(projects, text, cursor) is { } h ? $"hover: {h.Code}{(h.Documentation is { } d && !d.Contains('\n') ? " — " + d : "")}\n" : "";
        return answer + hover + string.Concat(ProjectFiles.Definition(projects, text, cursor).Select(p => $"at {Place(fixture, p)}\n"));
    }

    /// <summary>Each diagnostic with what is offered for it; a star stands before what is preferred.</summary>
    private static string Fixed(IdeFixture fixture) => Lines(FileDiagnostics.Of(fixture.Snapshot, fixture.Query ?? fixture.Path), d =>
        $"{d.Location.Start} {d.Code}" + string.Concat(CodeActions.FixesOf(fixture.Snapshot, fixture.Query ?? fixture.Path, d).Select(f => $"\n {(f.IsPreferred ? "*" : "-")} {f.Title}\n{string.Join('\n', Applied(fixture, f.Edits).TrimEnd('\n').Split('\n').Select(l => "   " + l))}")));

    /// <summary>The file after the change that the query names; of `offers` the titles of all. Two cursors are a selection.</summary>
    private static string Refactored(string feature, IdeFixture fixture)
    {
        var offered = CodeActions.Refactorings(fixture.Snapshot, fixture.Tree, TextSpan.FromBounds(fixture.Cursors[0], fixture.Cursors[^1])).ToList();
        if (feature == "offers") return Lines(offered, a => a.Title);
        var action = offered.Find(a => a.Title == fixture.Query);
        return action is null ? "not offered\n" : Formatter.Apply(fixture.Tree.Text.Content, [.. action.Edits[0].Edits.OrderBy(e => e.Span)]);
    }

    /// <summary>What each file that changes, or comes, is after the move that the query names; without one the moves that are offered.</summary>
    private static string Moved(IdeFixture fixture)
    {
        var offered = CodeActions.Refactorings(fixture.Snapshot, fixture.Tree, new TextSpan(fixture.Cursors[0], 0)).Where(a => a.Kind == CodeActionKind.Move).ToList();
        if (fixture.Query is null) return Lines(offered, a => a.Title);
        return offered.Find(a => a.Title == fixture.Query) is not { } action ? "not offered\n" : string.Concat(action.Edits.Select(f => $"//- {f.Path}\n{Formatter.Apply(fixture.Snapshot.Text(f.Path)?.Content ?? "", f.Edits).TrimEnd()}\n"));
    }

    private static string Formatted(SyntaxTree tree, IReadOnlyList<TextEdit> edits) => Formatter.Apply(tree.Text.Content, edits);

    private static string Lines<T>(IEnumerable<T> items, Func<T, string> print)
    {
        var text = string.Concat(items.Select(i => print(i) + "\n"));
        return text.Length == 0 ? "nothing\n" : text;
    }

    private static string Places(IdeFixture fixture, IReadOnlyList<Place> places) => Lines(places, p => Place(fixture, p));

    private static string Place(IdeFixture fixture, Place place)
    {
        var text = fixture.Snapshot.Text(place.Path)!;
        // Lines of the library move with the library.
        var at = text.PositionAt(place.Span.Start);
        return fixture.Snapshot.IsLibrary(place.Path) ? $"{place.Path}: {text.LineText(at.Line).Trim()}" : $"{place.Path}:{at}: {text.LineText(at.Line).Trim()}";
    }

    private static string Renamed(IdeFixture fixture, Cursor cursor)
    {
        if (Rename.Prepare(cursor) is not { } target) return "nothing\n";
        return (target.Refusal ?? Rename.WhyNoName(fixture.Query ?? "renamed")) is { } refusal ? $"refused: {refusal}\n" : Applied(fixture, Rename.Apply(cursor, fixture.Query ?? "renamed"));
    }

    /// <summary>The lines that edits change, as they are afterwards.</summary>
    private static string Applied(IdeFixture fixture, IReadOnlyList<FileEdit> edits)
    {
        var result = new StringBuilder();
        foreach (var file in edits)
        {
            var before = fixture.Snapshot.Text(file.Path)!.Content;
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
