using Ark.Syntax;

namespace Ark.Formatting;

/// <summary>
/// Where lines end. That is what the author chose, but for: empty lines next to brackets and in chains, an opening brace and
/// `else`, which follow on the same line, the attributes of a component, which have a line each as soon as
/// one has, and its block, whose braces stand on lines of their own if it has more than one.
/// </summary>
internal static class Breaks
{
    /// <summary>Line breaks before each piece.</summary>
    /// <param name="pieceOf">The piece of each token.</param>
    public static int[] Of(SyntaxTree tree, Piece[] pieces, int[] pieceOf)
    {
        var breaks = Array.ConvertAll(pieces, p => p.Breaks);
        for (var i = 1; i < pieces.Length; i++)
            if (breaks[i] == 2 && (Is(tree, pieces[i - 1], TokenKind.OpenBrace, TokenKind.OpenParen, TokenKind.OpenBracket) || Is(tree, pieces[i], TokenKind.CloseBrace, TokenKind.CloseParen, TokenKind.CloseBracket))) breaks[i] = 1;
        foreach (var node in tree.Root.DescendantsAndSelf())
        {
            if (!node.IsEmpty) OfNode(node);
        }
        breaks[0] = 0;
        if (breaks.Length > 1) breaks[^1] = 1;
        return breaks;

        void OfNode(Node node)
        {
            switch (node)
            {
                case Block { Parent: not (SourceFile or Block or SwitchClause or NamespaceDeclaration) } n: Join(n.OpenBrace); break;
                case UiBlockExpression { Block: { Statements: [var first, ..], CloseBrace: { IsMissing: false } close } block } when IsLong(block):
                    foreach (var token in new[] { first.FirstToken, close })
                        if (pieceOf[token.Index] is var piece && pieces[piece - 1].IsToken) breaks[piece] = Math.Max(1, breaks[piece]);
                    break;
                case ClassDeclaration n: Join(n.OpenBrace); break;
                case InterfaceDeclaration n: Join(n.OpenBrace); break;
                case EnumDeclaration n: Join(n.OpenBrace); break;
                case SwitchStatement n: Join(n.OpenBrace); break;
                case ElseClause n: JoinBrace(n.Else); break;
                case CatchClause n: JoinBrace(n.Catch); break;
                case FinallyClause n: JoinBrace(n.Finally); break;
                case PropertyAccess n when pieceOf[n.Dot.Index] is var dot && breaks[dot] == 2 && n.Expression is not ImplicitReceiver: breaks[dot] = 1; break;
                case ExpressionStatement n: Chain(n.Expression); break;
            }
        }

        void Join(Token token)
        {
            if (!token.IsMissing && pieceOf[token.Index] is var piece and > 0 && pieces[piece - 1].IsToken) breaks[piece] = 0;
        }

        void JoinBrace(Token token)
        {
            if (!token.IsMissing && pieceOf[token.Index] is var piece and > 0 && Is(tree, pieces[piece - 1], TokenKind.CloseBrace)) breaks[piece] = 0;
        }

        void Chain(Expression expression)
        {
            var links = Links(expression, out var root);
            if (links.Count == 0 || !IsComponent(root)) return;
            var isLong = root is UiBlockExpression { Block: var block } && IsLong(block);
            if (!isLong && !links.Exists(l => breaks[pieceOf[l.Index]] > 0)) return;
            foreach (var link in links) breaks[pieceOf[link.Index]] = Math.Max(1, breaks[pieceOf[link.Index]]);
        }
    }

    private static bool IsLong(Block block) => block.Tree.Text.AsSpan(block.Span).Contains('\n');

    /// <summary>The dots of a chain, but for one that begins the statement.</summary>
    public static List<Token> Links(Expression chain, out Expression root)
    {
        var links = new List<Token>();
        for (root = chain; ;)
            switch (root)
            {
                case CallExpression { Callee: PropertyAccess callee }: root = callee; break;
                case PropertyAccess { Expression: ImplicitReceiver implied }:
                    root = implied;
                    return links;
                case PropertyAccess access:
                    links.Add(access.Dot);
                    root = access.Expression;
                    break;
                default: return links;
            }
    }

    /// <summary>What attributes are set on: a component, or what is implied.</summary>
    public static bool IsComponent(Expression root) => root is UiBlockExpression or ImplicitReceiver
        || root is CallExpression { Callee: NameExpression name } && char.IsUpper(name.Identifier.Text[0]);

    private static bool Is(SyntaxTree tree, Piece piece, params ReadOnlySpan<TokenKind> kinds) => piece.IsToken && kinds.Contains(tree.TokenNumber(piece.Token).Kind);
}
