using Ark.Syntax;

namespace Ark.Formatting;

internal enum AnchorKind : byte
{
    /// <summary>What goes on with a statement or another element that began on an earlier line.</summary>
    Continuation,
    /// <summary>So far from the line on which the base stands.</summary>
    Fixed,
    /// <summary>Part of a list in brackets: indented when a line break follows the bracket, else continued.</summary>
    Item,
    /// <summary>The dot of a chain.</summary>
    Link,
}

/// <summary>Where a token stands when it begins a line.</summary>
/// <param name="Base">The token whose line counts; -1 for the margin.</param>
/// <param name="Levels">How many indents further in.</param>
/// <param name="Bracket">The innermost open bracket, -1 if there is none.</param>
internal readonly record struct Anchor(AnchorKind Kind, int Base, int Levels, int Bracket);

/// <summary>Anchors of all tokens, from the tree.</summary>
internal sealed class Anchors
{
    private readonly Anchor?[] _anchors;
    private readonly int[] _insides;
    private readonly Stack<(Node Node, int Element, int Bracket)> _pending = new();
    private int _element;
    private int _bracket;

    private Anchors(SyntaxTree tree)
    {
        _anchors = new Anchor?[tree.TokenCount];
        _insides = new int[tree.TokenCount];
        _pending.Push((tree.Root, -1, -1));
        while (_pending.TryPop(out var next))
        {
            (_element, _bracket) = (next.Element, next.Bracket);
            Visit(next.Node);
        }
    }

    public static Anchors Of(SyntaxTree tree) => new(tree);

    public Anchor this[int token] => _anchors[token] ?? new Anchor(AnchorKind.Continuation, -1, 0, -1);

    /// <summary>How many levels further in a comment stands that comes before the token: those before a closing brace stand inside.</summary>
    public int InsideOf(int token) => _insides[token];

    private void Visit(Node node)
    {
        if (node.IsEmpty) return;
        switch (node)
        {
            case SourceFile n:
                foreach (var s in n.Statements) Element(s, -1, 0);
                Fix(n.EndOfFile, -1, 0);
                break;
            case Block n: Braces(n.OpenBrace, n.CloseBrace, OwnerOf(n), n.Statements); break;
            case SwitchStatement n: Braces(n.OpenBrace, n.CloseBrace, n.FirstToken, n.Clauses); break;
            case SwitchClause n:
                foreach (var s in n.Statements) Element(s, n.FirstToken.Index, 1);
                break;
            case ClassDeclaration n: Braces(n.OpenBrace, n.CloseBrace, n.FirstToken, n.Members); break;
            case InterfaceDeclaration n: Braces(n.OpenBrace, n.CloseBrace, n.FirstToken, n.Members); break;
            case AnnotationDeclaration n: Braces(n.OpenBrace, n.CloseBrace, n.FirstToken, n.Members); break;
            case EnumDeclaration n: Braces(n.OpenBrace, n.CloseBrace, n.FirstToken, n.Members); break;
            case NamespaceDeclaration { OpenBrace: { } open, CloseBrace: { } close } n: Braces(open, close, n.FirstToken, n.Statements); break;
            case IfStatement n: Body(n.Then, n.FirstToken); break;
            case ElseClause n:
                Fix(n.Else, n.Parent!.FirstToken.Index, 0);
                if (n.Body is IfStatement) Element(n.Body, n.Else.Index, 0);
                else Body(n.Body, n.Else);
                break;
            case WhileStatement n: Body(n.Body, n.FirstToken); break;
            case DoStatement n:
                Body(n.Body, n.FirstToken);
                Fix(n.While, n.FirstToken.Index, 0);
                break;
            case ForStatement n: Body(n.Body, n.FirstToken); break;
            case ForInStatement n: Body(n.Body, n.FirstToken); break;
            case ForOfStatement n: Body(n.Body, n.FirstToken); break;
            case CatchClause n: Fix(n.Catch, n.Parent!.FirstToken.Index, 0); break;
            case FinallyClause n: Fix(n.Finally, n.Parent!.FirstToken.Index, 0); break;
            case PropertyAccess n: Set(n.Dot, new Anchor(AnchorKind.Link, n.FirstToken.Index, 1, _bracket)); break;
        }
        if (node.Children is [ModifierList { Decorators.Count: > 0 } modifiers, ..]) Decorated(node, modifiers);
        Parts(node);
    }

    /// <summary>Tokens go on with the element that they are of; what stands in brackets are the bracket's items.</summary>
    private void Parts(Node node)
    {
        var bracket = _bracket;
        var isBraced = node is Block or SwitchStatement or ClassDeclaration or InterfaceDeclaration or AnnotationDeclaration or EnumDeclaration or NamespaceDeclaration;
        foreach (var part in node.Parts)
        {
            if (part.Node is { } child)
            {
                if (child.IsEmpty) continue;
                if (bracket != _bracket) ListItem(child, bracket);
                else _pending.Push((child, BeginsAnew(child) ? child.FirstToken.Index : _element, isBraced ? -1 : bracket));
            }
            else if (IsOpen(part.Token) && !(isBraced && part.Token.Kind == TokenKind.OpenBrace))
            {
                Set(part.Token, new Anchor(AnchorKind.Continuation, _element, 1, _bracket));
                bracket = part.Token.Index;
            }
            else if (bracket != _bracket && IsClose(part.Token))
            {
                Fix(part.Token, bracket, 0);
                Inside(part.Token);
                bracket = _bracket;
            }
            else Set(part.Token, bracket != _bracket ? new Anchor(AnchorKind.Item, bracket, 1, bracket) : new Anchor(AnchorKind.Continuation, _element, 1, _bracket));
        }

        bool IsOpen(Token token) => token.Kind is TokenKind.OpenBrace or TokenKind.OpenParen or TokenKind.OpenBracket
            || token.Kind == TokenKind.LessThan && node is TypeArgumentList or TypeParameterList;
        bool IsClose(Token token) => token.Kind is TokenKind.CloseBrace or TokenKind.CloseParen or TokenKind.CloseBracket
            || token.Kind == TokenKind.GreaterThan && node is TypeArgumentList or TypeParameterList;
    }

    private static bool BeginsAnew(Node child) => child is Statement or Member or SwitchClause or EnumMember or Decorator;

    private void Braces<T>(Token open, Token close, Token owner, IReadOnlyList<T> children) where T : Node
    {
        Fix(open, owner.Index, 0);
        Fix(close, owner.Index, 0);
        Inside(close);
        foreach (var child in children) Element(child, owner.Index, 1);
    }

    /// <summary>What a block belongs to: its lines stand one level further in than the line on which that begins.</summary>
    private static Token OwnerOf(Block block) => block.Parent switch
    {
        SourceFile or Block or SwitchClause or NamespaceDeclaration or null => block.OpenBrace,
        { } parent => parent.FirstToken,
    };

    private void Body(Statement body, Token owner)
    {
        if (body is not Block) Element(body, owner.Index, 1);
    }

    /// <summary>Decorators stand above what they decorate, not before it.</summary>
    private void Decorated(Node node, ModifierList modifiers)
    {
        var first = node.FirstToken.Index;
        foreach (var d in modifiers.Decorators)
        {
            Fix(d.FirstToken, first, 0);
            if (d.LastToken is { IsMissing: false } last && last.Index + 1 <= node.LastToken.Index) Fix(d.Tree.TokenNumber(last.Index + 1), first, 0);
        }
    }

    private void Element(Node child, int @base, int levels)
    {
        if (!child.IsEmpty) Fix(child.FirstToken, @base, levels);
    }

    private void ListItem(Node child, int bracket)
    {
        Set(child.FirstToken, new Anchor(AnchorKind.Item, bracket, 1, bracket));
        _pending.Push((child, child.FirstToken.Index, bracket));
    }

    private void Inside(Token token)
    {
        if (!token.IsMissing) _insides[token.Index] = 1;
    }

    private void Fix(Token token, int @base, int levels) => Set(token, new Anchor(AnchorKind.Fixed, @base, levels, _bracket));

    /// <summary>A token is placed by the outermost node that knows its place: nodes are visited from the outside in.</summary>
    private void Set(Token token, Anchor anchor)
    {
        if (!token.IsMissing) _anchors[token.Index] ??= anchor;
    }
}
