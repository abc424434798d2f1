using Ark.Ide;
using Ark.LanguageServer.Protocol;
using Ark.Syntax;

namespace Ark.LanguageServer;

/// <summary>What an editor shows of whole files.</summary>
internal static class Showing
{
    /// <summary>In the order of <see cref="TokenType"/>.</summary>
    public static readonly string[] TokenTypes =
        ["namespace", "class", "enum", "interface", "struct", "typeParameter", "type", "parameter", "variable", "property", "enumMember", "function", "method", "decorator", "label"];

    /// <summary>In the order of <see cref="Ide.TokenModifiers"/>.</summary>
    public static readonly string[] TokenModifiers = ["declaration", "readonly", "static", "abstract", "async", "defaultLibrary"];

    // ── Symbols ─────────────────────────────────────────────────────────────────────────────────────

    public static DocumentSymbol[]? DocumentSymbols(Session session, DocumentParams parameters, CancellationToken cancellation)
    {
        _ = cancellation;
        return TreeOf(session, parameters.TextDocument) is { } tree ? Symbols(session.Convert, tree.Text, Outline.Of(tree)) : null;
    }

    private static DocumentSymbol[] Symbols(Convert convert, SourceText text, IReadOnlyList<OutlineEntry> entries) =>
        [.. entries.Select(e => new DocumentSymbol(e.Name, e.Detail.Length > 0 ? e.Detail : null, KindOf(e.Kind), convert.Range(text, e.Span), convert.Range(text, e.NameSpan), Symbols(convert, text, e.Children)))];

    public static SymbolInformation[] WorkspaceSymbols(Session session, WorkspaceSymbolParams parameters, CancellationToken cancellation) =>
        [.. Outline.Search(session.Snapshot, parameters.Query ?? "", cancellation: cancellation)
            .Select(s => new SymbolInformation(s.Name, KindOf(s.Kind), session.Convert.Location(session.Snapshot, s.Place)!, s.Container.Length > 0 ? s.Container : null))];

    public static int KindOf(OutlineKind kind) => kind switch
    {
        OutlineKind.Module => 2,
        OutlineKind.Namespace => 3,
        OutlineKind.Class => 5,
        OutlineKind.Method => 6,
        OutlineKind.Property => 7,
        OutlineKind.Constructor => 9,
        OutlineKind.Enum => 10,
        OutlineKind.Interface => 11,
        OutlineKind.Function => 12,
        OutlineKind.Variable => 13,
        OutlineKind.Constant => 14,
        OutlineKind.EnumMember => 22,
        OutlineKind.Struct => 23,
        OutlineKind.Alias => 26,
        _ => 19,
    };

    // ── Ranges ──────────────────────────────────────────────────────────────────────────────────────

    public static FoldingRange[]? FoldingRanges(Session session, DocumentParams parameters, CancellationToken cancellation)
    {
        _ = cancellation;
        if (TreeOf(session, parameters.TextDocument) is not { } tree) return null;
        return [.. Folding.Of(tree).Select(f => new FoldingRange(session.Convert.Position(tree.Text, f.Span.Start).Line, LastLine(session.Convert, tree.Text, f),
            f.Kind switch { FoldKind.Comment => "comment", FoldKind.Imports => "imports", FoldKind.Region => "region", _ => null })).Where(f => f.EndLine > f.StartLine)];
    }

    /// <summary>The line of a closing bracket stays visible.</summary>
    private static int LastLine(Convert convert, SourceText text, Fold fold)
    {
        var line = convert.Position(text, fold.Span.End).Line;
        return fold.Kind == FoldKind.Code && fold.Span.End > 0 && text[fold.Span.End - 1] is '}' or ')' or ']' or '`' ? line - 1 : line;
    }

    public static SelectionRange[]? SelectionRanges(Session session, SelectionRangeParams parameters, CancellationToken cancellation)
    {
        _ = cancellation;
        if (TreeOf(session, parameters.TextDocument) is not { } tree) return null;
        return [.. parameters.Positions.Select(p => Nested(session.Convert, tree, session.Convert.Offset(tree.Text, p)))];
    }

    private static SelectionRange Nested(Convert convert, SyntaxTree tree, int offset)
    {
        SelectionRange? range = null;
        foreach (var span in Selection.Of(tree, offset).Reverse()) range = new SelectionRange(convert.Range(tree.Text, span), range);
        return range!;
    }

    // ── Colours and hints ───────────────────────────────────────────────────────────────────────────

    public static SemanticTokensResult? SemanticTokens(Session session, DocumentParams parameters, CancellationToken cancellation)
    {
        _ = cancellation;
        var path = Convert.Path(parameters.TextDocument.Uri);
        return session.Snapshot.Tree(path) is { } tree && Encoded(session, path, tree.Root.Span) is { } data ? new SemanticTokensResult(session.Tokens.Keep(path, data), data) : null;
    }

    public static SemanticTokensResult? SemanticTokensOfRange(Session session, RangeParams parameters, CancellationToken cancellation)
    {
        _ = cancellation;
        var path = Convert.Path(parameters.TextDocument.Uri);
        return session.Snapshot.Tree(path) is { } tree && Encoded(session, path, session.Convert.Span(tree.Text, parameters.Range)) is { } data ? new SemanticTokensResult("", data) : null;
    }

    public static SemanticTokensDelta? SemanticTokensDelta(Session session, SemanticTokensDeltaParams parameters, CancellationToken cancellation)
    {
        _ = cancellation;
        var path = Convert.Path(parameters.TextDocument.Uri);
        if (session.Snapshot.Tree(path) is not { } tree || Encoded(session, path, tree.Root.Span) is not { } data) return null;
        var before = session.Tokens.Find(path, parameters.PreviousResultId);
        var id = session.Tokens.Keep(path, data);
        return before is null ? new SemanticTokensDelta(id, data, null) : new SemanticTokensDelta(id, null, Difference(before, data));
    }

    /// <summary>One edit from the first to the last number that differs.</summary>
    private static SemanticTokensEdit[] Difference(int[] before, int[] after)
    {
        var prefix = before.AsSpan().CommonPrefixLength(after);
        if (prefix == before.Length && prefix == after.Length) return [];
        var suffix = 0;
        while (suffix < Math.Min(before.Length, after.Length) - prefix && before[^(suffix + 1)] == after[^(suffix + 1)]) suffix++;
        return [new SemanticTokensEdit(prefix, before.Length - prefix - suffix, after[prefix..(after.Length - suffix)])];
    }

    /// <summary>Five numbers a token: lines and columns since the one before, length, type, modifiers.</summary>
    private static int[]? Encoded(Session session, string path, TextSpan range)
    {
        if (session.Snapshot.Model(path) is not { } model) return null;
        var text = model.Tree.Text;
        var starts = session.Convert.LineStarts(text);
        var tokens = Ide.SemanticTokens.Of(model, range);
        var data = new int[5 * tokens.Count];
        var (count, lastLine, lastColumn, line) = (0, 0, 0, 0);
        // Tokens come in the order of the text, and so do lines.
        foreach (var token in tokens)
        {
            while (line + 1 < starts.Count && starts[line + 1] <= token.Span.Start) line++;
            if (line + 1 < starts.Count && starts[line + 1] <= token.Span.End) continue;
            var column = session.Convert.Columns(text, starts[line], token.Span.Start);
            data[count++] = line - lastLine;
            data[count++] = line == lastLine ? column - lastColumn : column;
            data[count++] = session.Convert.Columns(text, token.Span.Start, token.Span.End);
            data[count++] = (int)token.Type;
            data[count++] = (int)token.Modifiers;
            (lastLine, lastColumn) = (line, column);
        }
        return data[..count];
    }

    public static InlayHintResult[]? InlayHints(Session session, RangeParams parameters, CancellationToken cancellation)
    {
        const int type = 1, parameter = 2;
        var path = Convert.Path(parameters.TextDocument.Uri);
        if (session.Snapshot.Model(path) is not { } model) return null;
        return [.. Ide.InlayHints.Of(model, session.Convert.Span(model.Tree.Text, parameters.Range), cancellation)
            .Select(h => new InlayHintResult(session.Convert.Position(model.Tree.Text, h.Offset), h.Text, h.IsParameter ? parameter : type, h.IsParameter ? true : null))];
    }

    // ── Diagnostics ─────────────────────────────────────────────────────────────────────────────────

    public static DocumentDiagnosticReport Diagnostics(Session session, DocumentDiagnosticParams parameters, CancellationToken cancellation)
    {
        var path = Convert.Path(parameters.TextDocument.Uri);
        if (session.Snapshot.Text(path) is not { } text) return new DocumentDiagnosticReport("full", null, []);
        var items = FileDiagnostics.Of(session.Snapshot, path, cancellation).Select(d => session.Convert.Diagnostic(d, text)).ToArray();
        var id = IdOf(items);
        return id == parameters.PreviousResultId ? new DocumentDiagnosticReport("unchanged", id, null) : new DocumentDiagnosticReport("full", id, items);
    }

    internal static string IdOf(Protocol.Diagnostic[] items)
    {
        var hash = 14695981039346656037UL;
        foreach (var item in items)
            foreach (var c in $"{item.Range.Start.Line},{item.Range.Start.Character},{item.Range.End.Line},{item.Range.End.Character},{item.Code},{item.Message}") hash = (hash ^ c) * 1099511628211UL;
        return $"{items.Length}-{hash:x}";
    }

    private static SyntaxTree? TreeOf(Session session, TextDocumentIdentifier document) => session.Snapshot.Tree(Convert.Path(document.Uri));
}
