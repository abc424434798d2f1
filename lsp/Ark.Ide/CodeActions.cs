using Ark.Semantics;
using Ark.Syntax;

namespace Ark.Ide;

public enum CodeActionKind { QuickFix, OrganizeImports, FixAll, Rewrite, Extract, Inline, Move }

/// <summary>A change that is offered.</summary>
/// <param name="Fixes">The diagnostic that it removes, if it is for one.</param>
public sealed record CodeAction(string Title, CodeActionKind Kind, Diagnostic? Fixes, bool IsPreferred, Func<IReadOnlyList<FileEdit>> Make)
{
    private IReadOnlyList<FileEdit>? _edits;

    public CodeAction(string title, CodeActionKind kind, IReadOnlyList<FileEdit> edits, Diagnostic? fixes, bool isPreferred) : this(title, kind, fixes, isPreferred, () => edits)
    {
    }

    /// <summary>What changes; worked out when somebody wants it.</summary>
    public IReadOnlyList<FileEdit> Edits => _edits ??= Make();
}

public static class CodeActions
{
    /// <param name="wants">The kinds that are asked for; null for all.</param>
    public static IReadOnlyList<CodeAction> At(Snapshot snapshot, string path, TextSpan range, Func<CodeActionKind, bool>? wants = null, CancellationToken cancellation = default)
    {
        if (snapshot.IsLibrary(path)) return [];
        wants ??= _ => true;
        var actions = new List<CodeAction>();
        var tree = snapshot.Tree(path);
        var found = wants(CodeActionKind.QuickFix) || wants(CodeActionKind.FixAll) ? FileDiagnostics.Of(snapshot, path, cancellation) : [];
        foreach (var d in found)
        {
            if (!wants(CodeActionKind.QuickFix) || d.Location.Span.Start > range.End || d.Location.Span.End < range.Start) continue;
            if (tree is not null) actions.AddRange(MissingImports(snapshot, tree, d));
            actions.AddRange(FixesOf(snapshot, path, d));
        }
        if (wants(CodeActionKind.FixAll) && FixAll(snapshot, path, found) is { } all) actions.Add(all);
        if (tree is null) return actions;
        if (wants(CodeActionKind.Rewrite) || wants(CodeActionKind.Extract) || wants(CodeActionKind.Inline) || wants(CodeActionKind.Move)) actions.AddRange(Refactorings(snapshot, tree, range).Where(a => wants(a.Kind)));
        if (wants(CodeActionKind.OrganizeImports) && OrganizeImports(tree) is { } organize) actions.Add(organize);
        return actions;
    }

    /// <summary>What could be written otherwise at a place, or the selected code.</summary>
    public static IEnumerable<CodeAction> Refactorings(Snapshot snapshot, SyntaxTree tree, TextSpan range)
    {
        var model = snapshot.Compilation.GetModel(tree);
        return ComponentRefactorings.At(tree, range).Concat(ComponentExtraction.At(model, range)).Concat(StateRefactorings.At(snapshot, model, range))
            .Concat(VariableRefactorings.At(model, range)).Concat(FunctionInlining.At(snapshot, model, range)).Concat(Generators.At(model, range.Start)).Concat(MoveToFile.At(snapshot, model, range));
    }

    public static CodeAction? OrganizeImports(SyntaxTree tree) =>
        Imports.Organize(tree) is { } edit ? new CodeAction("Organize imports", CodeActionKind.OrganizeImports, [new FileEdit(tree.Text.Path, [edit])], null, false) : null;

    /// <summary>What removes a diagnostic.</summary>
    public static IEnumerable<CodeAction> FixesOf(Snapshot snapshot, string path, Diagnostic d)
    {
        if (snapshot.Model(path) is { } model) return QuickFixes.Of(snapshot, model, d).Concat(ResourceFixes.Of(snapshot, path, d)).Select(f => new CodeAction(f.Title, CodeActionKind.QuickFix, f.Edits, d, f.IsPreferred));
        // A file of a project has what its reader knows.
        return d.Fix is { } fix ? [new CodeAction(fix.Title, CodeActionKind.QuickFix, [new FileEdit(path, fix.Edits)], d, isPreferred: true)] : [];
    }

    /// <summary>The fixes of a file that nearly everybody would make, those that do not touch another's.</summary>
    public static CodeAction? FixAll(Snapshot snapshot, string path, IReadOnlyList<Diagnostic> diagnostics)
    {
        var fixable = diagnostics.Where(d => d.Fix is not null || QuickFixes.Known.Contains(d.Descriptor.Id)).ToList();
        return fixable.Count < 2 ? null : new CodeAction("Fix all that has one fix", CodeActionKind.FixAll, null, false, () =>
        {
            var edits = new List<TextEdit>();
            foreach (var d in fixable)
            {
                if (FixesOf(snapshot, path, d).FirstOrDefault(f => f.IsPreferred && f.Edits is [var only] && only.Path == path) is not { Edits: [var fix] }) continue;
                if (!fix.Edits.Any(e => edits.Exists(o => o.Span.OverlapsWith(e.Span) || o.Span.Start == e.Span.Start))) edits.AddRange(fix.Edits);
            }
            return edits.Count == 0 ? [] : [new FileEdit(path, [.. edits.OrderBy(e => e.Span)])];
        });
    }

    /// <summary>An unknown name that some file exports can be imported.</summary>
    private static IEnumerable<CodeAction> MissingImports(Snapshot snapshot, SyntaxTree tree, Diagnostic d)
    {
        if (d.Code != Diagnostics.UnknownName(Location.None, "").Code && d.Code != Diagnostics.UnknownType(Location.None, "").Code) yield break;
        var name = tree.Text.Slice(d.Location.Span);
        foreach (var found in Imports.Candidates(snapshot, tree.Text.Path, n => n == name).DistinctBy(c => c.Specifier).OrderBy(c => c.Specifier.Length))
            yield return new CodeAction($"Import '{name}' from '{found.Specifier}'", CodeActionKind.QuickFix, [new FileEdit(tree.Text.Path, [Imports.Add(tree, name, found.Specifier)])], d, isPreferred: false);
    }
}
