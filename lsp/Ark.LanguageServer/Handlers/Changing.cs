using Ark.Ide;
using Ark.LanguageServer.Protocol;
using CodeAction = Ark.LanguageServer.Protocol.CodeAction;

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

    public static CodeAction[]? CodeActions(Session session, CodeActionParams parameters, CancellationToken cancellation)
    {
        var path = Convert.Path(parameters.TextDocument.Uri);
        if (session.Snapshot.Tree(path) is not { } tree) return null;
        var only = parameters.Context?.Only;
        var actions = Ide.CodeActions.At(session.Snapshot, path, session.Convert.Span(tree.Text, parameters.Range), cancellation);
        return [.. actions.Where(a => only is null || only.Any(o => KindOf(a.Kind) == o || KindOf(a.Kind).StartsWith(o + ".", StringComparison.Ordinal))).Select(a => new CodeAction(
            a.Title, KindOf(a.Kind), a.Fixes is { } d ? [session.Convert.Diagnostic(d, tree.Text)] : null, a.IsPreferred ? true : null, session.Convert.Edits(session.Snapshot, a.Edits)))];
    }

    private static string KindOf(CodeActionKind kind) => kind switch
    {
        CodeActionKind.OrganizeImports => "source.organizeImports",
        CodeActionKind.FixAll => "source.fixAll",
        _ => "quickfix",
    };
}
