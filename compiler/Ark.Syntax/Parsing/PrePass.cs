// Between lexer and parser: one walk that gives each token the role it plays at its place, so that the grammar needs one
// token of lookahead and no predicates. What looks alike is told apart by the token before, by the matching bracket, and by
// the kind of bracket around. The walk is linear; where it looks ahead it jumps over brackets.

namespace Ark.Syntax.Parsing;

/// <summary>What an open bracket encloses.</summary>
internal enum Enclosure : byte { Statements, Members, Literal, Enum, Switch, Names, Paren, ForHead, Bracket, Substitution }

internal sealed partial class PrePass
{
    /// <summary>Deeper nesting is an error: the parser and everything behind it recurse.</summary>
    public const int MaximumNesting = 500;

    private struct Frame
    {
        public Enclosure Enclosure;
        /// <summary>What the next brace that is not a literal opens.</summary>
        public Enclosure Pending;
        /// <summary>The body that opens next ends an expression (`function () { }` as a value).</summary>
        public bool PendingIsExpression;
        /// <summary>The closing bracket ends an operand, so that what follows continues it.</summary>
        public bool EndsOperand;
        /// <summary>The closing parenthesis ends the head of `if`, `while`, `for` or `with`.</summary>
        public bool IsHead;
        /// <summary>Conditional operators that wait for their colon.</summary>
        public int Questions;
        /// <summary>Bounds of conditional types that wait for their question mark.</summary>
        public int Bounds;
        /// <summary>The index behind the last decorator.</summary>
        public int DecoratorEnd;
        /// <summary>That decorates a class expression.</summary>
        public bool DecoratesValue;
        /// <summary>A function's head has begun, so that a brace on the next line opens its body.</summary>
        public bool Head;
        /// <summary>What is read is a declared name or a type, which no bracket or operator on a new line continues.</summary>
        public bool Declares;
        /// <summary>That is an alias, which goes on behind the equals sign.</summary>
        public bool Type;
        /// <summary>A `case` or `default` waits for its colon.</summary>
        public bool Case;
        public bool IsLiteralBrace;
        /// <summary>A body, a type or an arrow follows the closing parenthesis: parameters are within, or what is caught.</summary>
        public bool DeclaresParameters;
    }

    private readonly SourceText _source;
    private readonly FileKind _kind;
    private readonly TokenBuffer _tokens;
    private readonly DiagnosticBag _diagnostics;
    private readonly int[] _match;
    private readonly byte[] _types;
    private readonly byte[] _words;
    private readonly bool[] _newLines;
    private readonly int _count;
    private readonly List<Frame> _frames = new(64);
    private readonly List<int> _stream;

    /// <summary>Roles of the open type angle brackets: true where an operand must follow the closing one.</summary>
    private readonly Stack<bool> _angles = new();

    private Frame _frame = new() { Enclosure = Enclosure.Statements, Pending = Enclosure.Statements };

    /// <summary>The index and role of the token before; -1 at the start.</summary>
    private int _before = -1;
    private byte _last;

    /// <summary>The token before ends an operand.</summary>
    private bool _ended;

    /// <summary>The colon before ended a label or a `case`.</summary>
    private bool _statementColon;

    /// <summary>The parenthesis before closed the head of a statement.</summary>
    private bool _headClosed;

    /// <summary>The brace before closed a literal or an arrow's body.</summary>
    private bool _literalClosed;

    /// <summary>The line break before the token ends the statement before.</summary>
    private bool _fresh;

    private bool _tooDeep;

    private PrePass(SourceText source, FileKind kind, TokenBuffer tokens, DiagnosticBag diagnostics)
    {
        _kind = kind;
        _source = source;
        _tokens = tokens;
        _diagnostics = diagnostics;
        _types = tokens.Types;
        _words = tokens.Words;
        _newLines = tokens.NewLines;
        _count = tokens.Count;
        _match = Brackets.Match(tokens);
        _stream = new List<int>(tokens.Count);
    }

    /// <summary>Writes the roles into the buffer and returns the indices of the tokens the parser is to see.</summary>
    public static (int[] Stream, bool TooDeep) Run(SourceText source, FileKind kind, TokenBuffer tokens, DiagnosticBag diagnostics)
    {
        var pass = new PrePass(source, kind, tokens, diagnostics);
        pass.Walk();
        return ([.. pass._stream], pass._tooDeep);
    }

    private byte Type(int i)
    {
        Effort.Look();
        return (uint)i < (uint)_count ? _types[i] : (byte)TokenKind.EndOfFile;
    }

    private TokenKind Kind(int i) => (TokenKind)Type(i);
    private TokenKind Word(int i) => i < _count && _types[i] == (byte)TokenKind.Identifier ? (TokenKind)_words[i] : TokenKind.EndOfFile;
    private bool NewLine(int i) => i < _count && _newLines[i];
    private bool IsName(int i) => Kind(i) == TokenKind.Identifier;

    private bool LastIs(TokenKind kind) => _last == (byte)kind;

    /// <summary>The role of the token in front of the last one, which a file need not have.</summary>
    private byte RoleBeforeLast => _before > 0 ? _types[_before - 1] : (byte)TokenKind.EndOfFile;

    private void Walk()
    {
        for (var i = 0; i < _count; i++)
        {
            if (_types[i] == (byte)TokenKind.Bad) continue;
            if (IsOpening(Kind(i)) && _frames.Count >= MaximumNesting)
            {
                i = SkipTooDeep(i);
                continue;
            }
            _fresh = NewLine(i) && EndsStatement(i);
            if (_fresh) BeginStatement();
            Token(i);
            if (_types[i] == (byte)TokenKind.Bad) continue;
            _stream.Add(i);
            _before = i;
            _last = _types[i];
        }
    }

    /// <summary>Whether a bracket or an operator on a new line begins a statement, since what is before cannot go on with it.</summary>
    private bool EndsStatement(int i)
    {
        if (_frame.Enclosure is not (Enclosure.Statements or Enclosure.Switch) || !_ended || _frame.Questions > 0) return false;
        var isModule = LastIs(TokenKind.String) && (TokenKind)RoleBeforeLast is TokenKind.From or TokenKind.Import;
        switch (Kind(i))
        {
            case TokenKind.OpenBracket or TokenKind.OpenParen or TokenKind.Plus or TokenKind.Minus or TokenKind.Template or TokenKind.TemplateHead
                or TokenKind.PlusPlus or TokenKind.MinusMinus or TokenKind.Exclamation:
                return isModule || _frame.Declares;
            case TokenKind.OpenBrace:
                return isModule || (_frame is { Head: false, Pending: Enclosure.Statements } && !(_kind == FileKind.Ets && LastIs(TokenKind.CloseParen)) && !LastIs(TokenKind.CloseBrace) && !FollowsDecorator(i));
            case TokenKind.Identifier or TokenKind.At: _frame.Declares = false; return false;
            case var kind:
                if (Keywords.IsReserved(kind) && kind is not (TokenKind.Extends or TokenKind.In or TokenKind.InstanceOf)) _frame.Declares = false;
                return false;
        }
    }

    private void BeginStatement()
    {
        _ended = false;
        _frame.Declares = false;
    }

    private int SkipTooDeep(int i)
    {
        if (!_tooDeep) _diagnostics.Add(Diagnostics.NestingTooDeep(new Location(_source, TextSpan.FromBounds(_tokens.Starts[i], _tokens.Ends[i])), MaximumNesting));
        _tooDeep = true;
        // A placeholder stands for what is left out, so that the rest of the file keeps its shape.
        var close = i;
        while (Kind(close) is TokenKind.TemplateHead or TokenKind.TemplateMiddle || close == i)
        {
            close = _match[close];
            if (close < 0) return _count - 2;
        }
        _ended = true;
        return close;
    }

    private static bool IsOpening(TokenKind kind) =>
        kind is TokenKind.OpenBrace or TokenKind.OpenParen or TokenKind.OpenBracket or TokenKind.TemplateHead;

    private void Token(int i)
    {
        var ended = true;
        switch (Kind(i))
        {
            case TokenKind.Identifier: ended = Identifier(i); break;
            case TokenKind.OpenBrace: OpenBrace(i); return;
            case TokenKind.CloseBrace: Close(); return;
            case TokenKind.OpenParen: OpenParen(i); return;
            case TokenKind.CloseParen: Close(); return;
            case TokenKind.OpenBracket: OpenBracket(i); return;
            case TokenKind.CloseBracket: Close(); return;
            case TokenKind.TemplateHead:
                if (_ended) _types[i] = TokenRole.TaggedHead;
                Open(new Frame { Enclosure = Enclosure.Substitution, EndsOperand = true });
                return;
            case TokenKind.TemplateMiddle: _frame.Questions = 0; ended = false; break;
            case TokenKind.TemplateTail: Close(); return;
            case TokenKind.Template:
                if (_ended) _types[i] = TokenRole.TaggedTemplate;
                break;
            case TokenKind.Semicolon: Semicolon(i); ended = false; break;
            case TokenKind.Colon: Colon(i); _ended = false; return;
            case TokenKind.Question: ended = Question(i); break;
            case TokenKind.Dot:
                if (!_ended && !LastIs(TokenKind.CloseBrace) && _last != TokenRole.ImportCall) _types[i] = TokenRole.LeadingDot;
                ended = false;
                break;
            case TokenKind.Asterisk:
                if (!_ended || (_frame.Enclosure == Enclosure.Members && NewLine(i) && !LastIs(TokenKind.Equals)) || FollowsDecorator(i)) _types[i] = TokenRole.Star;
                ended = false;
                break;
            case TokenKind.Plus: if (!_ended) _types[i] = TokenRole.PrefixPlus; ended = false; break;
            case TokenKind.Minus: if (!_ended) _types[i] = TokenRole.PrefixMinus; ended = false; break;
            case TokenKind.PlusPlus: ended = Postfix(i, TokenRole.PostfixPlusPlus); break;
            case TokenKind.MinusMinus: ended = Postfix(i, TokenRole.PostfixMinusMinus); break;
            case TokenKind.Exclamation: ended = Postfix(i, TokenRole.PostfixExclamation); break;
            case TokenKind.At: At(i); ended = false; break;
            case TokenKind.Void: ended = !ForeignDeclaration(i) && (Other(i) || !IsVoidOperator(i)); break;
            case TokenKind.Equals: _frame.Declares &= _frame.Type; ended = false; break;
            case TokenKind.PrivateIdentifier or TokenKind.Number or TokenKind.BigInt or TokenKind.String or TokenKind.RegularExpression: break;
            case TokenKind.This or TokenKind.Super or TokenKind.Null or TokenKind.True or TokenKind.False:
                ReservedWord(i);
                break;
            default: ended = Other(i); break;
        }
        _ended = ended;
        _statementColon = false;
    }

    private bool Other(int i)
    {
        if (_types[i] == TokenRole.TypeLess)
        {
            OpenAngle(i);
            return false;
        }
        if (_types[i] == TokenRole.TypeGreater) return !(_angles.TryPop(out var operandFollows) && operandFollows);
        return Keywords.IsReserved(_types[i]) && ReservedWord(i);
    }

    /// <summary>Behind the type `void` no operand stands on the same line.</summary>
    private bool IsVoidOperator(int i) => Kind(i + 1) switch
    {
        TokenKind.OpenParen or TokenKind.Function or TokenKind.Class or TokenKind.New or TokenKind.This or TokenKind.Number or TokenKind.String
            or TokenKind.TypeOf or TokenKind.Void or TokenKind.Delete or TokenKind.Exclamation or TokenKind.Tilde or TokenKind.Template
            or TokenKind.TemplateHead or TokenKind.Plus or TokenKind.Minus or TokenKind.PlusPlus or TokenKind.MinusMinus => !NewLine(i + 1),
        TokenKind.OpenBracket => Kind(i + 2) != TokenKind.CloseBracket && !NewLine(i + 1),
        _ => false,
    };

    private bool Postfix(int i, byte role)
    {
        if (!_ended || NewLine(i)) return false;
        _types[i] = role;
        return true;
    }

    // ── Brackets ────────────────────────────────────────────────────────────────────────────────────

    private void Open(Frame frame)
    {
        _frames.Add(_frame);
        _frame = frame;
        if (frame.Enclosure is not (Enclosure.Paren or Enclosure.Bracket or Enclosure.ForHead or Enclosure.Substitution)) _frame.Pending = Enclosure.Statements;
        _ended = false;
        _statementColon = false;
    }

    private void Close()
    {
        _ended = _frame.EndsOperand;
        _headClosed = _frame.IsHead;
        _literalClosed = _frame.IsLiteralBrace;
        _statementColon = false;
        if (_frames.Count == 0) return;
        _frame = _frames[^1];
        _frames.RemoveAt(_frames.Count - 1);
    }

    private void OpenParen(int i)
    {
        var isFor = _last is TokenRole.ForIn or TokenRole.ForOf or (byte)TokenKind.For || (LastIs(TokenKind.Await) && RoleBeforeLast == TokenRole.ForOf);
        var isHead = isFor || _last is (byte)TokenKind.If or (byte)TokenKind.While or (byte)TokenKind.With;
        if (!isHead && IsArrowHead(i)) _types[i] = TokenRole.ArrowParen;
        else if (LastIs(TokenKind.QuestionDot) || _last == TokenRole.ImportCall || (_ended && !SeparatesMember(i))) _types[i] = TokenRole.CallParen;
        Open(new Frame { Enclosure = isFor ? Enclosure.ForHead : Enclosure.Paren, EndsOperand = !isHead, IsHead = isHead, DeclaresParameters = !isHead && IsBeforeBody(_match[i]) });
    }

    private bool IsBeforeBody(int close) => close >= 0 && Kind(close + 1) is TokenKind.OpenBrace or TokenKind.Colon or TokenKind.Arrow;

    /// <summary>A call signature on its own line within an interface or object type.</summary>
    private bool SeparatesMember(int i)
    {
        if (!NewLine(i) || IsExpressionPosition()) return false;
        if (_frame.Enclosure == Enclosure.Members) return true;
        if (_frame.Enclosure != Enclosure.Literal || _frame.Questions > 0) return false;
        var paren = _types[i] == TokenRole.TypeLess ? SkipAngles(i) : i;
        return Kind(paren) == TokenKind.OpenParen && _match[paren] is var close and >= 0 && Kind(close + 1) == TokenKind.Colon;
    }

    private bool IsArrowHead(int i)
    {
        var close = _match[i];
        if (close < 0) return false;
        // The arrow behind a return type in parentheses is not theirs.
        if (Kind(close + 1) == TokenKind.Arrow) return _words[close + 1] == 0;
        if (Kind(close + 1) != TokenKind.Colon || _frame.Case) return false;
        if (_ended && Word(_before) != TokenKind.Async && _types[Math.Max(_before, 0)] != (byte)TokenKind.Async && _last != TokenRole.AsyncArrow) return false;
        if (_last is (byte)TokenKind.Function or TokenRole.FunctionExpression or (byte)TokenKind.New or (byte)TokenKind.Catch or (byte)TokenKind.Switch) return false;
        if (_frame.Enclosure == Enclosure.Members && (!IsExpressionPosition() && _last != TokenRole.AsyncArrow || NewLine(i))) return false;
        var arrow = SkipType(close + 2);
        if (Kind(arrow) != TokenKind.Arrow || (_frame.Questions > 0 && !IsChosenArrow(i))) return false;
        _words[close + 1] = 1;
        _words[arrow] = 1;
        return true;
    }

    private void OpenBracket(int i)
    {
        if (_ended && !FollowsDecorator(i))
            _types[i] = NewLine(i) && _frame.Enclosure is Enclosure.Members or Enclosure.Literal ? TokenRole.LineBracket : TokenRole.IndexBracket;
        Open(new Frame { Enclosure = Enclosure.Bracket, EndsOperand = true });
    }

    private void OpenAngle(int i)
    {
        var operandPosition = !_ended || LastIs(TokenKind.Async) || _last == TokenRole.AsyncArrow || SeparatesMember(i);
        if (!operandPosition || _last is (byte)TokenKind.QuestionDot or (byte)TokenKind.Function or TokenRole.FunctionExpression or (byte)TokenKind.New)
        {
            _angles.Push(false);
            return;
        }
        _angles.Push(true);
        var paren = SkipAngles(i);
        var isArrow = Kind(paren) == TokenKind.OpenParen && _match[paren] is var close and >= 0
            && (Kind(close + 1) == TokenKind.Arrow || (Kind(close + 1) == TokenKind.Colon && Kind(SkipType(close + 2)) == TokenKind.Arrow));
        _types[i] = isArrow ? TokenRole.GenericArrowLess : TokenRole.AssertLess;
    }

    private void OpenBrace(int i)
    {
        var frame = new Frame { Enclosure = Enclosure.Statements };
        if (IsLiteralPosition())
        {
            frame.Enclosure = _frame.Pending == Enclosure.Names ? Enclosure.Names : Enclosure.Literal;
            frame.EndsOperand = frame.IsLiteralBrace = true;
            if (Kind(i + 1) == TokenKind.Dot)
            {
                _types[i] = TokenRole.StyleBrace;
                frame.Enclosure = Enclosure.Statements;
            }
            else if (IsMappedType(i)) _types[i] = TokenRole.MappedBrace;
            if (_frame.Pending == Enclosure.Names) _frame.Pending = Enclosure.Statements;
            Open(frame);
            return;
        }
        if (LastIs(TokenKind.Arrow))
        {
            _types[i] = TokenRole.BodyBrace;
            frame.IsLiteralBrace = true;
            // `=> { a: T }` as a type and `=> { a(); }` as a body look alike to the end; names decide nothing here.
            if (IsMappedType(i)) _types[i] = TokenRole.MappedBrace;
        }
        else
        {
            _types[i] = StartsStatement() ? TokenRole.StatementBrace : LastIs(TokenKind.CloseParen) ? TokenRole.UiBrace : TokenRole.BlockBrace;
            frame.Enclosure = _types[i] == TokenRole.StatementBrace || _frame.Pending == Enclosure.Names ? Enclosure.Statements : _frame.Pending;
            frame.EndsOperand = _frame.PendingIsExpression && _types[i] != TokenRole.StatementBrace;
            _frame.Pending = Enclosure.Statements;
            _frame.PendingIsExpression = false;
            _frame.Head = false;
        }
        Open(frame);
    }

    /// <summary>`{ [K in T]: … }`, with `readonly` and its sign.</summary>
    private bool IsMappedType(int i)
    {
        var k = i + 1;
        if (Kind(k) is TokenKind.Plus or TokenKind.Minus) k++;
        if (Word(k) == TokenKind.ReadOnly) k++;
        return Kind(k) == TokenKind.OpenBracket && IsName(k + 1) && Kind(k + 2) == TokenKind.In
            && _match[k] is var close and >= 0 && Kind(close + 1) is TokenKind.Colon or TokenKind.Question or TokenKind.Minus or TokenKind.Plus
                or TokenKind.Semicolon or TokenKind.CloseBrace;
    }

    /// <summary>A brace here opens an object literal, an object type or a destructuring pattern.</summary>
    private bool IsLiteralPosition()
    {
        if (_fresh) return false;
        if (_last is TokenRole.ImportWith or (byte)TokenKind.Let or (byte)TokenKind.Const or (byte)TokenKind.Var or (byte)TokenKind.KeyOf
            or (byte)TokenKind.Is or (byte)TokenKind.As or (byte)TokenKind.Satisfies or (byte)TokenKind.Of or TokenRole.ForInKeyword) return true;
        if (_frame.Pending == Enclosure.Names && _last is (byte)TokenKind.Import or (byte)TokenKind.Type or TokenRole.ExportList or (byte)TokenKind.Comma or (byte)TokenKind.Lazy) return true;
        if (LastIs(TokenKind.Default)) return RoleBeforeLast == TokenRole.ExportAssign;
        if (_last is TokenRole.TypeGreater) return !_ended;
        if (_frame.Enclosure == Enclosure.Paren && FollowsDecorator(_before + 1)) return true;
        return !LastIs(TokenKind.Arrow) && IsExpressionPosition();
    }
}

/// <summary>Which brackets belong together.</summary>
internal static class Brackets
{
    /// <summary>For each opening bracket its partner, else -1; the parts of a template are linked in a row.</summary>
    public static int[] Match(TokenBuffer tokens)
    {
        var match = new int[tokens.Count];
        Array.Fill(match, -1);
        var open = new Stack<int>();
        for (var i = 0; i < tokens.Count; i++)
        {
            switch ((TokenKind)tokens.Types[i])
            {
                case TokenKind.OpenBrace or TokenKind.OpenParen or TokenKind.OpenBracket or TokenKind.TemplateHead: open.Push(i); break;
                case TokenKind.CloseBrace: Pop(TokenKind.OpenBrace, TokenKind.OpenBrace, i); break;
                case TokenKind.CloseParen: Pop(TokenKind.OpenParen, TokenKind.OpenParen, i); break;
                case TokenKind.CloseBracket: Pop(TokenKind.OpenBracket, TokenKind.OpenBracket, i); break;
                case TokenKind.TemplateTail: Pop(TokenKind.TemplateHead, TokenKind.TemplateMiddle, i); break;
                case TokenKind.TemplateMiddle:
                    Pop(TokenKind.TemplateHead, TokenKind.TemplateMiddle, i);
                    open.Push(i);
                    break;
            }
        }
        return match;

        void Pop(TokenKind opener, TokenKind other, int close)
        {
            if (open.Count == 0 || (TokenKind)tokens.Types[open.Peek()] is var kind && kind != opener && kind != other) return;
            match[open.Pop()] = close;
        }
    }
}
