using Ark.Syntax;

namespace Ark.Ide;

public enum FoldKind { Code, Comment, Imports, Region }

/// <summary>A part of a file that an editor can hide.</summary>
public readonly record struct Fold(TextSpan Span, FoldKind Kind);

public static class Folding
{
    public static IReadOnlyList<Fold> Of(SyntaxTree tree)
    {
        var folds = new List<Fold>();
        foreach (var node in tree.Root.DescendantsAndSelf()) AddNode(node, folds);
        AddImports(tree, folds);
        AddComments(tree, folds);
        return [.. folds.Where(f => LinesOf(tree, f.Span) > 0).OrderBy(f => f.Span).DistinctBy(f => (tree.Text.PositionAt(f.Span.Start).Line, tree.Text.PositionAt(f.Span.End).Line))];
    }

    private static int LinesOf(SyntaxTree tree, TextSpan span) => tree.Text.PositionAt(span.End).Line - tree.Text.PositionAt(span.Start).Line;

    private static void AddNode(Node node, List<Fold> folds)
    {
        if (Brackets.Of(node) is var (open, close)) folds.Add(new Fold(TextSpan.FromBounds(open.Span.Start, close.Span.End), FoldKind.Code));
        if (node is SwitchClause { Statements.Count: > 0 } clause) folds.Add(new Fold(TextSpan.FromBounds(clause.Colon.Span.Start, clause.Span.End), FoldKind.Code));
        if (node is LiteralExpression { Literal.Kind: TokenKind.Template } or TemplateExpression) folds.Add(new Fold(node.Span, FoldKind.Code));
    }

    private static void AddImports(SyntaxTree tree, List<Fold> folds)
    {
        Node? first = null, last = null;
        foreach (var statement in tree.Root.Statements)
        {
            if (statement is ImportDeclaration)
            {
                first ??= statement;
                last = statement;
                continue;
            }
            if (first is not null && last != first) folds.Add(new Fold(TextSpan.FromBounds(first.Span.Start, last!.Span.End), FoldKind.Imports));
            first = last = null;
        }
        if (first is not null && last != first) folds.Add(new Fold(TextSpan.FromBounds(first.Span.Start, last!.Span.End), FoldKind.Imports));
    }

    /// <summary>Long comments, runs of comments on lines of their own, and `//#region` to `//#endregion`.</summary>
    private static void AddComments(SyntaxTree tree, List<Fold> folds)
    {
        var regions = new Stack<int>();
        for (var i = 0; i < tree.TokenCount; i++)
        {
            var token = tree.TokenNumber(i);
            if (token.LeadingTrivia.Length < 2) continue;
            TextSpan? run = null;
            foreach (var comment in token.LeadingComments)
            {
                var word = comment.IsLine ? comment.Text.AsSpan(2).TrimStart() : default;
                var isMark = word.StartsWith("#region") || word.StartsWith("#endregion");
                if (word.StartsWith("#region")) regions.Push(comment.Span.Start);
                else if (word.StartsWith("#endregion") && regions.TryPop(out var start)) folds.Add(new Fold(TextSpan.FromBounds(start, comment.Span.End), FoldKind.Region));
                if (!comment.IsLine) folds.Add(new Fold(comment.Span, FoldKind.Comment));
                if (!comment.IsLine || isMark || run is { } open && LinesOf(tree, TextSpan.FromBounds(open.End, comment.Span.Start)) > 1)
                {
                    if (run is { } done) folds.Add(new Fold(done, FoldKind.Comment));
                    run = comment.IsLine && !isMark ? comment.Span : null;
                }
                else run = run is { } begun ? TextSpan.FromBounds(begun.Start, comment.Span.End) : comment.Span;
            }
            if (run is { } rest) folds.Add(new Fold(rest, FoldKind.Comment));
        }
    }
}
