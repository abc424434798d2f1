using Ark.Formatting;
using Ark.Ide;
using Ark.LanguageServer.Protocol;
using CodeAction = Ark.LanguageServer.Protocol.CodeAction;
using TextEdit = Ark.LanguageServer.Protocol.TextEdit;

namespace Ark.LanguageServer;

/// <summary>Changes of the text.</summary>
internal static class Changing
{
    public static PrepareRenameResult? PrepareRename(Session session, PositionParams parameters, CancellationToken cancellation)
    {
        _ = cancellation;
        if (session.Cursor(parameters.TextDocument, parameters.Position) is not { } cursor || Ide.Rename.Prepare(cursor) is not { } target) return null;
        if (target.Refusal is { } reason) throw new RequestException(ErrorCode.RequestFailed, reason);
        return new PrepareRenameResult(session.Convert.Range(cursor.Tree.Text, target.Span), target.Name);
    }

    public static WorkspaceEdit? Rename(Session session, RenameParams parameters, CancellationToken cancellation)
    {
        if (session.Cursor(parameters.TextDocument, parameters.Position) is not { } cursor || Ide.Rename.Prepare(cursor) is not { } target) return null;
        if ((target.Refusal ?? Ide.Rename.WhyNoName(parameters.NewName)) is { } reason) throw new RequestException(ErrorCode.RequestFailed, reason);
        return session.Convert.Edits(session.Snapshot, Ide.Rename.Apply(cursor, parameters.NewName, cancellation));
    }

    public static WorkspaceEdit? RenameFiles(Session session, RenameFilesParams parameters, CancellationToken cancellation)
    {
        var moves = parameters.Files.Select(f => (Convert.Path(f.OldUri), Convert.Path(f.NewUri))).ToList();
        return session.Convert.Edits(session.Snapshot, FileMove.Edits(session.Snapshot, moves, cancellation));
    }

    public static TextEdit[]? Format(Session session, DocumentParams parameters, CancellationToken cancellation) => Formatted(session, parameters.TextDocument, (tree, _) => Formatter.Format(tree), cancellation);

    public static TextEdit[]? FormatRange(Session session, RangeParams parameters, CancellationToken cancellation) =>
        Formatted(session, parameters.TextDocument, (tree, convert) => Formatter.Format(tree, convert.Span(tree.Text, parameters.Range)), cancellation);

    public static TextEdit[]? FormatTyped(Session session, OnTypeParams parameters, CancellationToken cancellation) =>
        Formatted(session, parameters.TextDocument, (tree, convert) => parameters.Ch.Length == 1 ? TypedFormatting.After(tree, convert.Offset(tree.Text, parameters.Position), parameters.Ch[0]) : [], cancellation);

    private static TextEdit[]? Formatted(Session session, TextDocumentIdentifier document, Func<Syntax.SyntaxTree, Convert, IReadOnlyList<Syntax.TextEdit>> format, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (session.Snapshot.Tree(Convert.Path(document.Uri)) is not { } tree) return null;
        return [.. format(tree, session.Convert).Select(e => session.Convert.Edit(tree.Text, e))];
    }

    public static CodeAction[]? CodeActions(Session session, CodeActionParams parameters, CancellationToken cancellation)
    {
        var path = Convert.Path(parameters.TextDocument.Uri);
        if (session.Snapshot.Text(path) is not { } text) return null;
        var only = parameters.Context?.Only;
        // A file that has not been read yet may import what moves, and not every client makes files.
        bool Wants(CodeActionKind kind) => (kind != CodeActionKind.Move || !session.Files.HasUnread && session.MakesFiles) && (only is null || only.Any(o => KindOf(kind) == o || KindOf(kind).StartsWith(o + ".", StringComparison.Ordinal)));
        var actions = Ide.CodeActions.At(session.Snapshot, path, session.Convert.Span(text, parameters.Range), Wants, cancellation);
        var isLazy = session.Client?.TextDocument?.CodeAction?.ResolveSupport?.Properties?.Contains("edit") == true;
        var list = isLazy ? session.Actions.Add(actions, session.Snapshot) : 0;
        return [.. actions.Select((a, i) => new CodeAction(a.Title, KindOf(a.Kind), a.Fixes is { } d ? [session.Convert.Diagnostic(d, text)] : null, a.IsPreferred ? true : null,
            isLazy ? null : session.Convert.Edits(session.Snapshot, a.Edits), isLazy ? new CompletionData(list, i) : null))];
    }

    /// <summary>The edits of an action that somebody has chosen.</summary>
    public static CodeAction Resolve(Session session, CodeAction action, CancellationToken cancellation)
    {
        _ = cancellation;
        return action.Data is { } data && session.Actions.Find(data.List, data.Item) is var (known, snapshot) ? action with { Edit = session.Convert.Edits(snapshot, known.Edits), Data = null } : action;
    }

    private static string KindOf(CodeActionKind kind) => kind switch
    {
        CodeActionKind.OrganizeImports => "source.organizeImports",
        CodeActionKind.FixAll => "source.fixAll",
        CodeActionKind.Rewrite => "refactor.rewrite",
        CodeActionKind.Extract => "refactor.extract",
        CodeActionKind.Inline => "refactor.inline",
        CodeActionKind.Move => "refactor.move",
        _ => "quickfix",
    };
}
