using Ark.Ide;
using Ark.LanguageServer.Protocol;
using Location = Ark.LanguageServer.Protocol.Location;

namespace Ark.LanguageServer;

/// <summary>Questions about the name at a position.</summary>
internal static class Looking
{
    public static HoverResult? Hover(Session session, PositionParams parameters, CancellationToken cancellation)
    {
        _ = cancellation;
        var (hover, text) = session.Cursor(parameters.TextDocument, parameters.Position) is { } cursor ? (Ide.Hover.At(cursor), cursor.Tree.Text)
            : session.ProjectFile(parameters) is var (projects, file, offset) ? (ProjectFiles.Hover(projects, file, offset), file) : default;
        if (hover is null || text is null) return null;
        var isMarkdown = session.Client?.TextDocument?.Hover?.ContentFormat is not { } formats || formats.Contains("markdown");
        var shown = isMarkdown
            ? $"```typescript\n{hover.Code}\n```{(hover.Documentation is { } d ? "\n\n" + d : "")}"
            : $"{hover.Code}{(hover.Documentation is { } plain ? "\n\n" + plain : "")}";
        return new HoverResult(new MarkupContent(isMarkdown ? "markdown" : "plaintext", shown), session.Convert.Range(text, hover.Span));
    }

    public static Location[]? Definition(Session session, PositionParams parameters, CancellationToken cancellation) => Go(session, parameters, cancellation, (c, _) => Navigation.Definition(c));
    public static Location[]? Declaration(Session session, PositionParams parameters, CancellationToken cancellation) => Go(session, parameters, cancellation, (c, _) => Navigation.Declaration(c));
    public static Location[]? TypeDefinition(Session session, PositionParams parameters, CancellationToken cancellation) => Go(session, parameters, cancellation, (c, _) => Navigation.TypeDefinition(c));
    public static Location[]? Implementation(Session session, PositionParams parameters, CancellationToken cancellation) => Go(session, parameters, cancellation, Navigation.Implementation);

    private static Location[]? Go(Session session, PositionParams parameters, CancellationToken cancellation, Func<Cursor, CancellationToken, IReadOnlyList<Place>> find) =>
        session.Cursor(parameters.TextDocument, parameters.Position) is { } cursor ? session.Convert.Locations(session.Snapshot, find(cursor, cancellation))
        : session.ProjectFile(parameters) is var (projects, text, offset) ? session.Convert.Locations(session.Snapshot, ProjectFiles.Definition(projects, text, offset)) : null;

    public static Location[]? References(Session session, ReferenceParams parameters, CancellationToken cancellation)
    {
        if (session.Cursor(parameters.TextDocument, parameters.Position) is not { } cursor) return null;
        var found = Ide.References.Find(cursor, parameters.Context?.IncludeDeclaration ?? true, cancellation);
        return session.Convert.Locations(session.Snapshot, found.Select(r => r.Place));
    }

    public static DocumentHighlight[]? Highlights(Session session, PositionParams parameters, CancellationToken cancellation)
    {
        _ = cancellation;
        if (session.Cursor(parameters.TextDocument, parameters.Position) is not { } cursor) return null;
        const int read = 2, write = 3;
        return [.. Ide.References.Highlights(cursor).Select(r => new DocumentHighlight(session.Convert.Range(cursor.Tree.Text, r.Place.Span), r.Kind == ReferenceKind.Read ? read : write))];
    }
}
