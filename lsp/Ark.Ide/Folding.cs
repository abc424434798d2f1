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
        foreach (var node in tree.Root.DescendantsAndSelf()) AddNode(tree, node, folds);
        AddImports(tree, folds);
        AddComments(tree, folds);
        return [.. folds.Where(f => LinesOf(tree, f.Span) > 0).OrderBy(f => f.Span).DistinctBy(f => (tree.Text.PositionAt(f.Span.Start).Line, tree.Text.PositionAt(f.Span.End).Line))];
    }

    private static int LinesOf(SyntaxTree tree, TextSpan span) => tree.Text.PositionAt(span.End).Line - tree.Text.PositionAt(span.Start).Line;

    private static void AddNode(SyntaxTree tree, Node node, List<Fold> folds)
    {
        (Token Open, Token Close)? ends = node switch
        {
            Block n => (n.OpenBrace, n.CloseBrace),
            ClassDeclaration n => (n.OpenBrace, n.CloseBrace),
            InterfaceDeclaration n => (n.OpenBrace, n.CloseBrace),
            AnnotationDeclaration n => (n.OpenBrace, n.CloseBrace),
            EnumDeclaration n => (n.OpenBrace, n.CloseBrace),
            NamespaceDeclaration { OpenBrace: { } o, CloseBrace: { } c } => (o, c),
            ObjectLiteral n => (n.OpenBrace, n.CloseBrace),
            ArrayLiteral n => (n.OpenBracket, n.CloseBracket),
            ObjectTypeNode n => (n.OpenBrace, n.CloseBrace),
            SwitchStatement n => (n.OpenBrace, n.CloseBrace),
            NamedBindings n => (n.OpenBrace, n.CloseBrace),
            ParameterList n => (n.OpenParen, n.CloseParen),
            ArgumentList n => (n.OpenParen, n.CloseParen),
            _ => null,
        };
        if (ends is var (open, close) && !open.IsMissing && !close.IsMissing) folds.Add(new Fold(TextSpan.FromBounds(open.Span.Start, close.Span.End), FoldKind.Code));
        if (node is SwitchClause { Statements.Count: > 0 } clause) folds.Add(new Fold(TextSpan.FromBounds(clause.Colon.Span.Start, clause.Span.End), FoldKind.Code));
        if (node is LiteralExpression { Literal.Kind: TokenKind.Template } or TemplateExpression) folds.Add(new Fold(node.Span, FoldKind.Code));
        _ = tree;
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

/// <summary>What a growing selection takes in.</summary>
public static class Selection
{
    /// <summary>From the word at the position outwards; each range holds the one before.</summary>
    public static IReadOnlyList<TextSpan> Of(SyntaxTree tree, int offset)
    {
        var ranges = new List<TextSpan>();
        var token = tree.TokenAt(offset);
        if (token.Span.Start > offset && tree.TokenBefore(offset) is { } before && before.Span.End == offset) token = before;
        if (token.Span.Start <= offset && !token.Span.IsEmpty)
        {
            Add(token.Span);
            if (token.Kind is TokenKind.String or TokenKind.Template && token.Span.Length > 2) ranges.Insert(0, new TextSpan(token.Span.Start + 1, token.Span.Length - 2));
        }
        for (Node? node = tree.NodeAt(offset); node is not null; node = node.Parent)
        {
            if (Inner(node) is { } inner && inner.Start <= offset && offset <= inner.End) Add(inner);
            if (!node.IsEmpty && node.Span.Start <= offset && offset <= node.Span.End) Add(node.Span);
        }
        Add(new TextSpan(0, tree.Text.Length));
        return ranges;

        void Add(TextSpan span)
        {
            if (ranges.Count == 0 || span.Contains(ranges[^1]) && span != ranges[^1]) ranges.Add(span);
        }
    }

    /// <summary>What stands between the brackets of a node.</summary>
    private static TextSpan? Inner(Node node)
    {
        (Token Open, Token Close)? ends = node switch
        {
            Block n => (n.OpenBrace, n.CloseBrace),
            ClassDeclaration n => (n.OpenBrace, n.CloseBrace),
            InterfaceDeclaration n => (n.OpenBrace, n.CloseBrace),
            ObjectLiteral n => (n.OpenBrace, n.CloseBrace),
            ArrayLiteral n => (n.OpenBracket, n.CloseBracket),
            ArgumentList n => (n.OpenParen, n.CloseParen),
            ParameterList n => (n.OpenParen, n.CloseParen),
            _ => null,
        };
        return ends is var (open, close) && !open.IsMissing && !close.IsMissing ? TextSpan.FromBounds(open.Span.End, close.Span.Start) : null;
    }
}
