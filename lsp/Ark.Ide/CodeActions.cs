using Ark.Semantics;
using Ark.Syntax;

namespace Ark.Ide;

public enum CodeActionKind { QuickFix, OrganizeImports, FixAll }

/// <summary>A change that is offered.</summary>
/// <param name="Fixes">The diagnostic that it removes, if it is for one.</param>
public sealed record CodeAction(string Title, CodeActionKind Kind, IReadOnlyList<FileEdit> Edits, Diagnostic? Fixes, bool IsPreferred);

public static class CodeActions
{
    public static IReadOnlyList<CodeAction> At(Snapshot snapshot, string path, TextSpan range, CancellationToken cancellation = default)
    {
        if (snapshot.Tree(path) is not { } tree || snapshot.IsLibrary(path)) return [];
        var actions = new List<CodeAction>();
        foreach (var d in FileDiagnostics.Of(snapshot, path, cancellation))
        {
            if (d.Location.Span.Start > range.End || d.Location.Span.End < range.Start) continue;
            actions.AddRange(MissingImports(snapshot, tree, d));
            if (d.Fix is { } fix) actions.Add(new CodeAction(fix.Title, CodeActionKind.QuickFix, [new FileEdit(path, fix.Edits)], d, IsPreferred: true));
        }
        if (OrganizeImports(tree) is { } organize) actions.Add(organize);
        if (FixAll(snapshot, path, cancellation) is { } all) actions.Add(all);
        return actions;
    }

    public static CodeAction? OrganizeImports(SyntaxTree tree) =>
        Imports.Organize(tree) is { } edit ? new CodeAction("Organize imports", CodeActionKind.OrganizeImports, [new FileEdit(tree.Text.Path, [edit])], null, false) : null;

    /// <summary>Every fix of a file that does not touch another.</summary>
    public static CodeAction? FixAll(Snapshot snapshot, string path, CancellationToken cancellation = default)
    {
        var edits = new List<TextEdit>();
        foreach (var d in FileDiagnostics.Of(snapshot, path, cancellation))
            if (d.Fix is { } fix && !fix.Edits.Any(e => edits.Exists(o => o.Span.OverlapsWith(e.Span) || o.Span == e.Span))) edits.AddRange(fix.Edits);
        return edits.Count < 2 ? null : new CodeAction("Fix all that has one fix", CodeActionKind.FixAll, [new FileEdit(path, [.. edits.OrderBy(e => e.Span)])], null, false);
    }

    /// <summary>An unknown name that some file exports can be imported.</summary>
    private static IEnumerable<CodeAction> MissingImports(Snapshot snapshot, SyntaxTree tree, Diagnostic d)
    {
        if (d.Code != Diagnostics.UnknownName(Location.None, "").Code && d.Code != Diagnostics.UnknownType(Location.None, "").Code) yield break;
        var name = tree.Text.Slice(d.Location.Span);
        foreach (var found in Imports.Candidates(snapshot, tree.Text.Path, n => n == name).DistinctBy(c => c.Specifier).OrderBy(c => c.Specifier.Length))
            yield return new CodeAction($"Import '{name}' from '{found.Specifier}'", CodeActionKind.QuickFix, [new FileEdit(tree.Text.Path, [Imports.Add(tree, name, found.Specifier)])], d, IsPreferred: false);
    }
}
