// Builds the tree while the parser runs. Tokens and finished nodes lie on one stack; when a rule ends, its builder reads its
// share of the stack from left to right and replaces it by a node. Rules that only structure the grammar leave their share
// where it is. A builder takes nothing for granted: what error recovery left out is conjured, what does not fit is passed over.

namespace Ark.Syntax.Parsing;

internal sealed partial class TreeBuilder
{
    private readonly record struct Item(Node? Node, int Token);

    private readonly SyntaxTree _tree;
    private readonly TokenBuffer _tokens;
    private readonly DiagnosticBag _diagnostics;
    private readonly TokenStream _stream;
    private readonly bool _tolerant;

    private Item[] _items = new Item[256];
    private int _count;
    private int[] _marks = new int[256];
    private int _depth;

    /// <summary>While a builder reads: its place, and the end of its share.</summary>
    private int _at;
    private int _end;

    /// <summary>Where the share begins; one lower when the modifiers in front were taken.</summary>
    private int _start;

    /// <summary>A semicolon that a statement took although the pre-pass held it for an empty one.</summary>
    private int _absorbed = -1;

    public TreeBuilder(SyntaxTree tree, TokenBuffer tokens, TokenStream stream, DiagnosticBag diagnostics, bool tolerant)
    {
        _tree = tree;
        _tokens = tokens;
        _stream = stream;
        _diagnostics = diagnostics;
        _tolerant = tolerant;
    }

    /// <summary>The finished file.</summary>
    public SourceFile? Root { get; private set; }

    public void Enter()
    {
        if (_depth == _marks.Length) Array.Resize(ref _marks, _depth * 2);
        _marks[_depth++] = _count;
    }

    public void Token(int index) => Push(new Item(null, index));

    /// <summary>Statements of the tree before an edit that stand among the items, with how far their tokens have moved.</summary>
    private readonly List<(int Item, int Shift)> _taken = [];

    /// <summary>A statement of the file that has not changed.</summary>
    public void Take(Statement statement, int shift)
    {
        _taken.Add((_count, shift));
        Push(new Item(statement, -1));
    }

    /// <summary>Copies are made when they are sure to be needed: a parse that gives up has cost nothing but its own statements.</summary>
    private void MoveTaken()
    {
        if (_taken.Count > 0) _tree.Depth = (_items[_taken[0].Item].Node!.Tree.Depth + 1) % MostTreesBefore;
        foreach (var (item, shift) in _taken)
        {
            var statement = _items[item].Node!;
            _tree.Table.TakeKinds(statement.Tree.Table, statement.FirstIndex, statement.LastIndex - statement.FirstIndex + 1, statement.FirstIndex + shift);
            var moved = statement.MovedTo(_tree, shift);
            if (_tree.Depth == 0) moved.BringAll();
            _items[item] = new Item(moved, -1);
        }
    }

    /// <summary>Blocks that nobody asks for keep the trees that they come from: every so often a tree is made that needs no other.</summary>
    private const int MostTreesBefore = 16;

    private bool _givenUp;

    /// <summary>What has been built is of no use.</summary>
    public void GiveUp() => _givenUp = true;

    public void Exit(int rule)
    {
        if (_givenUp) return;
        _start = _at = _marks[--_depth];
        _end = _count;
        var node = Build(rule);
        if (node is null) return;
        _count = _start;
        if (!ReferenceEquals(node, Nothing)) Push(new Item(node, -1));
    }

    private void Push(Item item)
    {
        if (_count == _items.Length) Array.Resize(ref _items, _count * 2);
        _items[_count++] = item;
    }

    /// <summary>The result of a builder that leaves nothing behind.</summary>
    private static readonly Node Nothing = new OmittedElement();

    // ── Reading a share ─────────────────────────────────────────────────────────────────────────────

    private bool More
    {
        get
        {
            Effort.Look();
            return _at < _end;
        }
    }

    /// <summary>The role of the next item if it is a token, else 0.</summary>
    private byte Role => More && _items[_at].Node is null ? _tokens.Types[_items[_at].Token] : (byte)0;

    private TokenKind Kind => TokenRole.KindOf(Role);

    private bool Next(TokenKind kind) => Role != 0 && Kind == kind;

    private bool NextIs<T>() where T : Node => More && _items[_at].Node is T;

    private Token Take() => new(_tree, _items[_at++].Token);

    private const int MaximumPassedOver = 16;

    private Token Need(TokenKind kind)
    {
        // What stands in front of the wanted token in this share fits nowhere; error recovery left it. A look at all of it, for
        // each token that is missing, would take quadratic time.
        var end = Math.Min(_end, _at + MaximumPassedOver);
        for (var k = _at; k < end; k++)
        {
            Effort.Look();
            if (_items[k].Node is not null) break;
            if (TokenRole.KindOf(_tokens.Types[_items[k].Token]) != kind) continue;
            if (k > _at && !_tolerant) break;
            _at = k;
            return Take();
        }
        return Missing(kind);
    }

    private Token Need(TokenKind kind, TokenKind other) => Next(other) ? Take() : Need(kind);

    private Token? Maybe(TokenKind kind) => Next(kind) ? Take() : null;

    private T? Maybe<T>() where T : Node
    {
        if (!NextIs<T>()) return null;
        return (T)_items[_at++].Node!;
    }

    private Token Missing(TokenKind kind)
    {
        var before = _at - 1;
        var position = before >= _start && before < _end
            ? _items[before].Node is { } node ? node.Span.End : _tree.Table.Span(_items[before].Token).End
            : _tree.Table.EndBefore(_at < _end ? FirstTokenAt(_at) : _stream.TokenIndex);
        return new Token(_tree, _tree.Table.AddMissing(kind, position));
    }

    private int FirstTokenAt(int item) => _items[item].Node is { } node ? node.FirstToken.Index : _items[item].Token;

    /// <summary>The token that follows what has been read: where an empty node stands.</summary>
    private int Following => _at < _end ? FirstTokenAt(_at) : _stream.TokenIndex;

    private T Done<T>(T node) where T : Node
    {
        node.Complete(_tree, Following);
        return node;
    }

    /// <summary>A node that was not there. What holds one is never taken over by the next edit's tree.</summary>
    private T Gap<T>(T node) where T : Node
    {
        Done(node);
        _tree.Table.AddGap(node.Span.Start);
        return node;
    }

    private Expression NeedExpression() => Maybe<Expression>() ?? BadExpression();
    private Expression BadExpression() => Gap(new BadExpression(new TokenList(_tree, null)));
    private TypeNode NeedType() => Maybe<TypeNode>() ?? Gap(new BadTypeNode(new TokenList(_tree, null)));
    private Statement NeedStatement() => Maybe<Statement>() ?? Gap(new BadStatement(new TokenList(_tree, null)));
    private Block NeedBlock() => Maybe<Block>() ?? Done(new Block(Missing(TokenKind.OpenBrace), [], Missing(TokenKind.CloseBrace)));
    private BindingTarget NeedTarget() => Maybe<BindingTarget>() ?? Done(new IdentifierBinding(Missing(TokenKind.Identifier)));
    private PropertyName NeedName() => Maybe<PropertyName>() ?? Done(new IdentifierName(Missing(TokenKind.Identifier)));
    private ParameterList NeedParameters() =>
        Maybe<ParameterList>() ?? Done(new ParameterList(Missing(TokenKind.OpenParen), default, Missing(TokenKind.CloseParen)));

    /// <summary>The modifiers that the rule around read before this rule began.</summary>
    private ModifierList TakeModifiers()
    {
        if (_start > 0 && _items[_start - 1].Node is ModifierList before && _start - 1 >= (_depth > 0 ? _marks[_depth - 1] : 0))
        {
            _start--;
            return before;
        }
        return Maybe<ModifierList>() ?? Done(new ModifierList([], new TokenList(_tree, null)));
    }

    private SyntaxList<T> List<T>() where T : Node
    {
        var first = _at;
        while (NextIs<T>() || (More && _items[_at].Node is not null)) _at++;
        var n = 0;
        for (var i = first; i < _at; i++)
            if (_items[i].Node is T) n++;
        if (n == 0) return [];
        var items = new T[n];
        n = 0;
        for (var i = first; i < _at; i++)
            if (_items[i].Node is T item) items[n++] = item;
        return new SyntaxList<T>(items);
    }

    /// <summary>Nodes and commas up to something else. A comma without an element before it is reported.</summary>
    private SeparatedList<T> Separated<T>() where T : Node
    {
        List<T>? items = null;
        List<int>? separators = null;
        while (More)
        {
            if (NextIs<T>())
            {
                if (items is not null && items.Count > (separators?.Count ?? 0))
                {
                    ReportMissing("','", FirstTokenAt(_at));
                    (separators ??= []).Add(Missing(TokenKind.Comma).Index);
                }
                (items ??= []).Add(Maybe<T>()!);
            }
            else if (Next(TokenKind.Comma))
            {
                var comma = Take();
                if ((items?.Count ?? 0) == (separators?.Count ?? 0)) Report(Diagnostics.UnexpectedToken(comma.Location, "','"));
                else (separators ??= []).Add(comma.Index);
            }
            else break;
        }
        return new SeparatedList<T>(items?.ToArray(), separators?.ToArray());
    }

    /// <summary>Elements of an array, in which nothing between two commas is an omitted element.</summary>
    private SeparatedList<T> Elements<T>(Func<T> omitted) where T : Node
    {
        var items = new List<T>();
        var separators = new List<int>();
        while (More)
        {
            if (NextIs<T>())
            {
                if (items.Count > separators.Count)
                {
                    ReportMissing("','", FirstTokenAt(_at));
                    separators.Add(Missing(TokenKind.Comma).Index);
                }
                items.Add(Maybe<T>()!);
            }
            else if (Next(TokenKind.Comma))
            {
                if (items.Count == separators.Count) items.Add(omitted());
                separators.Add(Take().Index);
            }
            else break;
        }
        return new SeparatedList<T>([.. items], [.. separators]);
    }

    // ── Semicolons and messages ─────────────────────────────────────────────────────────────────────

    /// <summary>The semicolon of a statement, or the rule about line breaks.</summary>
    private Token? Semicolon()
    {
        if (Next(TokenKind.Semicolon)) return Take();
        var next = _stream.TokenIndex;
        if (_tokens.Types[next] == TokenRole.EmptySemicolon && next > 0 && _tokens.Types[next - 1] == (byte)TokenKind.CloseBrace && _absorbed != next)
        {
            return Absorb(next);
        }
        if (!EndsStatement(next)) ReportMissing("';'", next);
        return null;
    }

    private Token Absorb(int semicolon)
    {
        _absorbed = semicolon;
        return new Token(_tree, semicolon);
    }

    private bool EndsStatement(int next) =>
        _tokens.NewLines[next] || (TokenKind)_tokens.Types[next] is TokenKind.CloseBrace or TokenKind.EndOfFile
        || _tokens.Types[next] == TokenRole.EmptySemicolon || (next > 0 && _tokens.Types[next - 1] == (byte)TokenKind.Bad) || (next > 0 && _tokens.Types[next - 1] == (byte)TokenKind.CloseBrace && _lastUiBlockEnd == next - 1);

    /// <summary>The brace that closed the last UI block: nothing need separate two components.</summary>
    private int _lastUiBlockEnd = -1;

    private void ReportMissing(string what, int beforeToken)
    {
        var end = _tree.Table.EndBefore(beforeToken);
        Report(Diagnostics.ExpectedToken(new Location(_tree.Text, TextSpan.FromBounds(Math.Max(0, end - 1), end)), what));
    }

    private int _lastReport = -1;

    private void Report(Diagnostic diagnostic)
    {
        // One message for one place: a missing semicolon right behind a reported error says nothing new.
        if (_lastReport == diagnostic.Location.Span.Start) return;
        _lastReport = diagnostic.Location.Span.Start;
        _diagnostics.Add(diagnostic);
    }

    private void OnlyInEts(Token at, string what)
    {
        if (_tree.Kind.IsTypeScript() && !at.IsMissing) Report(Diagnostics.UiInTypescript(at.Location, what));
    }

    private void Promote(Token token)
    {
        if (token.Index < _tokens.Count && _tokens.Words[token.Index] is > 1 and var word) _tree.Table.SetKind(token.Index, (TokenKind)word);
    }
}
