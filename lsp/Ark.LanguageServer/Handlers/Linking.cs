using Ark.Ide;
using Ark.LanguageServer.Protocol;
using CodeLens = Ark.LanguageServer.Protocol.CodeLens;
using HierarchyCall = Ark.LanguageServer.Protocol.HierarchyCall;
using HierarchyItem = Ark.LanguageServer.Protocol.HierarchyItem;

namespace Ark.LanguageServer;

/// <summary>What leads from a file elsewhere, or shows what it names.</summary>
internal static class Linking
{
    public static CodeLens[]? CodeLenses(Session session, DocumentParams parameters, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (session.Snapshot.Tree(Convert.Path(parameters.TextDocument.Uri)) is not { } tree) return null;
        return [.. Ide.CodeLenses.Of(tree).Select(l => new CodeLens(session.Convert.Range(tree.Text, l.Span), CommandOf(l, parameters.TextDocument.Uri)))];
    }

    private static Command CommandOf(Ide.CodeLens lens, string uri) => lens.Kind switch
    {
        LensKind.Run => new Command("Run", "ark.run", [uri]),
        LensKind.Debug => new Command("Debug", "ark.debug", [uri]),
        LensKind.Preview => new Command("Preview", "ark.preview", [uri]),
        _ => new Command("Run Test", "ark.runTest", [uri, lens.Argument!]),
    };

    public static DocumentLink[]? Links(Session session, DocumentParams parameters, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (session.Snapshot.Model(Convert.Path(parameters.TextDocument.Uri)) is not { } model) return null;
        return [.. DocumentLinks.Of(model).Select(l => new DocumentLink(session.Convert.Range(model.Tree.Text, l.Span), Convert.Uri(l.Path)))];
    }

    // ── Colours ─────────────────────────────────────────────────────────────────────────────────────

    public static ColorInformation[]? Colors(Session session, DocumentParams parameters, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (session.Snapshot.Tree(Convert.Path(parameters.TextDocument.Uri)) is not { } tree) return null;
        return [.. Ide.Colors.Of(session.Snapshot, tree).Select(c => new ColorInformation(session.Convert.Range(tree.Text, c.Span), new ColorValue(Part(c.Argb, 16), Part(c.Argb, 8), Part(c.Argb, 0), Part(c.Argb, 24))))];
    }

    private static double Part(uint argb, int shift) => ((argb >> shift) & 0xFF) / 255.0;

    public static ColorPresentation[]? Presentations(Session session, ColorPresentationParams parameters, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (session.Snapshot.Tree(Convert.Path(parameters.TextDocument.Uri)) is not { } tree) return null;
        var written = tree.Text.Slice(session.Convert.Span(tree.Text, parameters.Range));
        var argb = Byte(parameters.Color.Alpha) << 24 | Byte(parameters.Color.Red) << 16 | Byte(parameters.Color.Green) << 8 | Byte(parameters.Color.Blue);
        return [.. Ide.Colors.Presentations(written, argb).Select(p => new ColorPresentation(p))];
    }

    private static uint Byte(double part) => (uint)Math.Round(Math.Clamp(part, 0, 1) * 255);

    // ── Hierarchies ─────────────────────────────────────────────────────────────────────────────────

    public static HierarchyItem[]? PrepareCalls(Session session, PositionParams parameters, CancellationToken cancellation) => Prepared(session, parameters, CallHierarchy.At, cancellation);
    public static HierarchyItem[]? PrepareTypes(Session session, PositionParams parameters, CancellationToken cancellation) => Prepared(session, parameters, TypeHierarchy.At, cancellation);

    private static HierarchyItem[]? Prepared(Session session, PositionParams parameters, Func<Cursor, Ide.HierarchyItem?> find, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return session.Cursor(parameters.TextDocument, parameters.Position) is { } cursor && find(cursor) is { } item ? [.. Items(session, [item])] : null;
    }

    public static HierarchyCall[]? Callers(Session session, HierarchyParams parameters, CancellationToken cancellation)
    {
        if (CursorAt(session, parameters) is not { } cursor) return null;
        return [.. from call in CallHierarchy.Callers(cursor, cancellation) from item in Items(session, [call.Item]) select new HierarchyCall(item, null, Ranges(session, call.Item.Place.Path, call))];
    }

    public static HierarchyCall[]? Callees(Session session, HierarchyParams parameters, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (CursorAt(session, parameters) is not { } cursor) return null;
        return [.. from call in CallHierarchy.Callees(cursor) from item in Items(session, [call.Item]) select new HierarchyCall(null, item, Ranges(session, cursor.Path, call))];
    }

    private static Protocol.Range[] Ranges(Session session, string path, Ide.HierarchyCall call) => session.Snapshot.Tree(path) is { } tree ? [.. call.Places.Select(p => session.Convert.Range(tree.Text, p))] : [];

    public static HierarchyItem[]? Supertypes(Session session, HierarchyParams parameters, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return CursorAt(session, parameters) is { } cursor ? [.. Items(session, TypeHierarchy.Supertypes(cursor))] : null;
    }

    public static HierarchyItem[]? Subtypes(Session session, HierarchyParams parameters, CancellationToken cancellation) =>
        CursorAt(session, parameters) is { } cursor ? [.. Items(session, TypeHierarchy.Subtypes(cursor, cancellation))] : null;

    private static Cursor? CursorAt(Session session, HierarchyParams parameters) => session.Cursor(new TextDocumentIdentifier(parameters.Item.Uri), parameters.Item.SelectionRange.Start);

    private static IEnumerable<HierarchyItem> Items(Session session, IReadOnlyList<Ide.HierarchyItem> items)
    {
        foreach (var item in items)
            if (session.Snapshot.Tree(item.Place.Path) is { } tree)
                yield return new HierarchyItem(item.Name, item.Detail.Length > 0 ? item.Detail : null, Showing.KindOf(item.Kind), Convert.Uri(item.Place.Path), session.Convert.Range(tree.Text, item.Span), session.Convert.Range(tree.Text, item.Place.Span));
    }
}
