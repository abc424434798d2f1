using Ark.Syntax;

namespace Ark.Formatting;

/// <summary>Whether a space stands between two tokens of a line.</summary>
internal sealed class Spacing
{
    private enum Space : byte { Unsaid, None, One }

    private static readonly Space[] KindBefore = Table(
        none: [TokenKind.Comma, TokenKind.Semicolon, TokenKind.Dot, TokenKind.QuestionDot, TokenKind.CloseParen, TokenKind.CloseBracket, TokenKind.TemplateMiddle, TokenKind.TemplateTail],
        one: [TokenKind.OpenBrace, TokenKind.CloseBrace, TokenKind.Arrow, TokenKind.Else, TokenKind.Catch, TokenKind.Finally, TokenKind.From, TokenKind.As, TokenKind.Of, TokenKind.In, TokenKind.InstanceOf, TokenKind.Extends, TokenKind.Implements, TokenKind.Is, TokenKind.Satisfies]);

    private static readonly Space[] KindAfter = Table(
        none: [TokenKind.OpenParen, TokenKind.OpenBracket, TokenKind.Dot, TokenKind.QuestionDot, TokenKind.DotDotDot, TokenKind.At, TokenKind.TemplateHead, TokenKind.TemplateMiddle],
        one:
        [
            TokenKind.Comma, TokenKind.Semicolon, TokenKind.OpenBrace, TokenKind.Arrow,
            TokenKind.Case, TokenKind.Catch, TokenKind.Class, TokenKind.Const, TokenKind.Default, TokenKind.Delete, TokenKind.Do, TokenKind.Else, TokenKind.Enum, TokenKind.Export,
            TokenKind.Extends, TokenKind.Finally, TokenKind.For, TokenKind.Function, TokenKind.If, TokenKind.Import, TokenKind.In, TokenKind.InstanceOf, TokenKind.New, TokenKind.Return,
            TokenKind.Switch, TokenKind.Throw, TokenKind.Try, TokenKind.TypeOf, TokenKind.Var, TokenKind.Void, TokenKind.While, TokenKind.With,
            TokenKind.Abstract, TokenKind.As, TokenKind.Async, TokenKind.Await, TokenKind.Declare, TokenKind.From, TokenKind.Get, TokenKind.Implements, TokenKind.Is, TokenKind.KeyOf, TokenKind.Let,
            TokenKind.Of, TokenKind.Override, TokenKind.Private, TokenKind.Protected, TokenKind.Public, TokenKind.ReadOnly, TokenKind.Satisfies, TokenKind.Set, TokenKind.Static, TokenKind.Yield,
        ]);

    private readonly SyntaxTree _tree;
    private readonly Space[] _before;
    private readonly Space[] _after;

    private Spacing(SyntaxTree tree)
    {
        _tree = tree;
        _before = new Space[tree.TokenCount];
        _after = new Space[tree.TokenCount];
        for (var i = 0; i < tree.TokenCount; i++)
        {
            var kind = tree.TokenNumber(i).Kind;
            _before[i] = KindBefore[(int)kind];
            _after[i] = KindAfter[(int)kind];
            if (kind is >= TokenKind.Equals and <= TokenKind.QuestionQuestionEquals) Around(tree.TokenNumber(i));
        }
        foreach (var node in tree.Root.DescendantsAndSelf())
        {
            if (node.IsEmpty) continue;
            OfExpressions(node);
            OfDeclarations(node);
            OfTypes(node);
        }
    }

    public static Spacing Of(SyntaxTree tree) => new(tree);

    /// <summary>A space between two tokens that follow each other on a line.</summary>
    /// <param name="had">The author had one: what counts where nothing is said.</param>
    public bool Between(Token left, Token right, bool had)
    {
        if (Melt(left, right)) return true;
        if (left.Kind == TokenKind.OpenBrace && right.Kind == TokenKind.CloseBrace) return false;
        var (after, before) = (_after[left.Index], _before[right.Index]);
        if (after == Space.None || before == Space.None) return false;
        return after == Space.One || before == Space.One || had;
    }

    /// <summary>Without a space the two would be read as something else.</summary>
    private bool Melt(Token left, Token right)
    {
        var (a, b) = (_tree.Text[left.Span.End - 1], right.Span.IsEmpty ? ' ' : _tree.Text[right.Span.Start]);
        if (IsWord(a) && IsWord(b)) return true;
        if (left.Kind is TokenKind.Number or TokenKind.BigInt && b == '.') return left.Span.End < right.Span.Start;
        return (a, b) switch
        {
            ('+', '+') or ('-', '-') or ('/', '/') or ('/', '*') or ('&', '&') or ('|', '|') or ('<', '<') or ('=', '=') or ('?', '?') or ('?', '.') or ('*', '*') or ('!', '=') => left.Span.End < right.Span.Start,
            _ => false,
        };
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '_' or '$' or '#' or '\\' || c > 127;

    private void OfExpressions(Node node)
    {
        switch (node)
        {
            case BinaryExpression { Operator.Kind: not TokenKind.Comma } n: Around(n.Operator); break;
            case AssignmentExpression n: Around(n.Operator); break;
            case ConditionalExpression n: Around(n.Question); Around(n.Colon); break;
            case PrefixExpression { Operator.Kind: not (TokenKind.TypeOf or TokenKind.Void or TokenKind.Delete) } n: After(n.Operator, Space.None); break;
            case PostfixExpression n: Before(n.Operator, Space.None); break;
            case NonNullExpression n: Before(n.Exclamation, Space.None); break;
            case TypeAssertion n: Inner(n.LessThan, n.GreaterThan); After(n.GreaterThan, Space.None); break;
            case ArgumentList n: Before(n.OpenParen, Space.None); break;
            case ElementAccess n: Before(n.OpenBracket, Space.None); break;
            case TaggedTemplate n: Before(n.Template.FirstToken, Space.None); break;
            case ObjectLiteral { Properties.Count: 0 } n: Before(n.CloseBrace, Space.None); break;
            case PropertyAssignment n: Colon(n.Colon); break;
            case SpreadElement or SpreadProperty: After(node.FirstToken, Space.None); break;
            case YieldExpression n: Asterisk(n.Asterisk); break;
            case FunctionExpression n: Asterisk(n.Asterisk); break;
        }
    }

    private void OfDeclarations(Node node)
    {
        switch (node)
        {
            case EmptyStatement or EmptyMember: break;
            case Statement or Member: Before(node.FirstToken, Space.One); break;
        }
        switch (node)
        {
            case Decorator n when !n.LastToken.IsMissing: After(n.LastToken, Space.One); break;
            case DoStatement n: Before(n.While, Space.One); break;
            case FunctionDeclaration n: Asterisk(n.Asterisk); break;
            case MethodDeclaration n:
                if (n.Asterisk is { } generator) After(generator, Space.None);
                if (n.Question is { } question) Before(question, Space.None);
                break;
            case ParameterList n: Parameters(n); break;
            case Parameter { Question: { } mark }: Before(mark, Space.None); break;
            case FieldDeclaration { Mark: { } mark }: Before(mark, Space.None); break;
            case VariableDeclarator { Exclamation: { } mark }: Before(mark, Space.None); break;
            case TypeAnnotation n: Colon(n.Colon); break;
            case BindingElement { Colon: { } colon }: Colon(colon); break;
            case SwitchClause n: Colon(n.Colon); break;
            case LabeledStatement n: Colon(n.Colon); break;
            case ExportAssignment n: After(n.Keyword, Space.One); break;
            case TypeAliasDeclaration n: Around(n.EqualsSign); break;
            case NamespaceBinding n: Around(n.Asterisk); break;
            case ExportDeclaration { Asterisk: { } star }: Around(star); break;
        }
    }

    private void OfTypes(Node node)
    {
        switch (node)
        {
            case TypeArgumentList n: Before(n.LessThan, Space.None); Inner(n.LessThan, n.GreaterThan); break;
            case TypeParameterList n:
                if (node.Parent is not (ArrowFunction or FunctionTypeNode or ConstructorTypeNode or CallSignature or ConstructSignature)) Before(n.LessThan, Space.None);
                Inner(n.LessThan, n.GreaterThan);
                break;
            case ArrayTypeNode n: Before(n.OpenBracket, Space.None); break;
            case IndexedAccessTypeNode n: Before(n.OpenBracket, Space.None); break;
            case ImportTypeNode n: Before(n.OpenParen, Space.None); break;
            case UnionTypeNode n: Between(n.LeadingBar, n.Types); break;
            case IntersectionTypeNode n: Between(n.LeadingAmpersand, n.Types); break;
            case ConditionalTypeNode n: Around(n.Question); Around(n.Colon); break;
            case LiteralTypeNode { Minus: { } minus }: After(minus, Space.None); break;
            case TupleElement n:
                if (n.NameQuestion is { } nameMark) Before(nameMark, Space.None);
                if (n.Question is { } mark) Before(mark, Space.None);
                if (n.Colon is { } colon) Colon(colon);
                break;
            case MappedTypeNode n:
                if (n.ReadonlySign is { } sign) After(sign, Space.None);
                if (n.QuestionSign is { } questionSign) { Before(questionSign, Space.None); After(questionSign, Space.None); }
                if (n.Question is { } optional) Before(optional, Space.None);
                break;
        }
    }

    /// <summary>A list follows its name at once; without a name it follows its keyword.</summary>
    private void Parameters(ParameterList list)
    {
        var isNamed = list.Parent switch
        {
            FunctionExpression f => f.Name is not null || f.TypeParameters is not null,
            FunctionDeclaration f => f.Name is not null || f.TypeParameters is not null,
            ArrowFunction f => f.TypeParameters is not null,
            FunctionTypeNode f => f.TypeParameters is not null,
            ConstructorTypeNode f => f.TypeParameters is not null,
            ConstructSignature f => f.TypeParameters is not null,
            CallSignature f => f.TypeParameters is not null,
            _ => true,
        };
        if (isNamed) Before(list.OpenParen, Space.None);
    }

    private void Between<T>(Token? leading, SeparatedList<T> list) where T : Node
    {
        if (leading is { } first) After(first, Space.One);
        for (var i = 0; i < list.SeparatorCount; i++) Around(list.Separator(i));
    }

    private void Asterisk(Token? asterisk)
    {
        if (asterisk is not { } star) return;
        Before(star, Space.None);
        After(star, Space.One);
    }

    private void Around(Token token)
    {
        Before(token, Space.One);
        After(token, Space.One);
    }

    private void Inner(Token open, Token close)
    {
        After(open, Space.None);
        Before(close, Space.None);
    }

    private void Colon(Token token)
    {
        Before(token, Space.None);
        After(token, Space.One);
    }

    private void Before(Token token, Space space)
    {
        if (!token.IsMissing) _before[token.Index] = space;
    }

    private void After(Token token, Space space)
    {
        if (!token.IsMissing) _after[token.Index] = space;
    }

    private static Space[] Table(TokenKind[] none, TokenKind[] one)
    {
        var table = new Space[256];
        foreach (var kind in none) table[(int)kind] = Space.None;
        foreach (var kind in one) table[(int)kind] = Space.One;
        return table;
    }
}
