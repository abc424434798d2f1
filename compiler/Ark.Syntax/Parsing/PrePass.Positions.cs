namespace Ark.Syntax.Parsing;

internal sealed partial class PrePass
{
    /// <summary>An operand must follow the token before.</summary>
    private bool IsExpressionPosition()
    {
        if (_before < 0) return false;
        switch ((TokenKind)_last)
        {
            case TokenKind.Colon: return !_statementColon;
            case TokenKind.Question: return !_ended;
            case TokenKind.OpenParen or TokenKind.OpenBracket or TokenKind.Comma or TokenKind.Arrow or TokenKind.DotDotDot
                or TokenKind.TemplateHead or TokenKind.TemplateMiddle or TokenKind.Return or TokenKind.Throw or TokenKind.New or TokenKind.Await
                or TokenKind.Yield or TokenKind.TypeOf or TokenKind.Delete or TokenKind.In or TokenKind.InstanceOf or TokenKind.Extends
                or TokenKind.Case or TokenKind.Of or TokenKind.As or TokenKind.Satisfies or TokenKind.ReadOnly or TokenKind.OpenBrace
                or TokenKind.Exclamation or TokenKind.Tilde or TokenKind.PlusPlus or TokenKind.MinusMinus:
                return true;
            case >= TokenKind.LessThan and <= TokenKind.QuestionQuestionEquals: return true;
        }
        if (LastIs(TokenKind.Void)) return !_ended;
        if (LastIs(TokenKind.Default)) return RoleBeforeLast == TokenRole.ExportAssign;
        return _last switch
        {
            TokenRole.ArrowParen or TokenRole.CallParen or TokenRole.IndexBracket or TokenRole.LineBracket or TokenRole.TypeLess
                or TokenRole.GenericArrowLess or TokenRole.AssertLess or TokenRole.PrefixPlus or TokenRole.PrefixMinus or TokenRole.TaggedHead
                or TokenRole.ForInKeyword or TokenRole.ForSemicolon or TokenRole.AsyncFunctionExpression or TokenRole.Star => true,
            TokenRole.TypeGreater => !_ended,
            _ => false,
        };
    }

    /// <summary>A statement or a member begins behind the token before.</summary>
    private bool StartsStatement()
    {
        if (_before < 0 || _statementColon || _fresh) return true;
        switch ((TokenKind)_last)
        {
            case TokenKind.Semicolon or TokenKind.Else or TokenKind.Do or TokenKind.Try or TokenKind.Finally or TokenKind.Catch: return true;
            case TokenKind.CloseBrace: return !_literalClosed || NewLine(_before + 1);
            case TokenKind.CloseParen: return _headClosed;
            case TokenKind.OpenBrace: return false;
        }
        return _last is TokenRole.EmptySemicolon or TokenRole.ElseIf or TokenRole.StatementBrace or TokenRole.BlockBrace or TokenRole.BodyBrace
            or TokenRole.UiBrace or TokenRole.StyleBrace or TokenRole.StaticBlockStart;
    }

    /// <summary>A member of a class, an interface, an enum or a literal begins behind the token before.</summary>
    private bool StartsMember(int i)
    {
        if (_frame.Enclosure is not (Enclosure.Members or Enclosure.Literal or Enclosure.Enum or Enclosure.Names)) return false;
        if (_last is (byte)TokenKind.OpenBrace or (byte)TokenKind.Comma or (byte)TokenKind.Semicolon or TokenRole.EmptySemicolon or TokenRole.BlockBrace
            or TokenRole.UiBrace or TokenRole.StatementBrace or TokenRole.Star || IsModifier(_last)) return true;
        if (_frame.Enclosure is Enclosure.Enum or Enclosure.Names) return false;
        return LastIs(TokenKind.CloseBrace) || LastIs(TokenKind.Get) || LastIs(TokenKind.Set) || (NewLine(i) && !IsExpressionPosition()) || FollowsDecorator(i);
    }

    /// <summary>`@name`, `@a.b` or `@name(…)` stands before the token.</summary>
    private bool FollowsDecorator(int i) => i > 0 && _frame.DecoratorEnd == i;

    /// <summary>The index behind the decorator whose `@` is here.</summary>
    private int SkipDecorator(int at)
    {
        var k = at + 1;
        if (Kind(k) == TokenKind.OpenParen) return _match[k] < 0 ? at + 1 : _match[k] + 1;
        while (Kind(k + 1) == TokenKind.Dot) k += 2;
        k++;
        if (Type(k) == TokenRole.TypeLess) k = SkipAngles(k);
        return Kind(k) == TokenKind.OpenParen && _match[k] >= 0 ? _match[k] + 1 : k;
    }

    private static bool IsModifier(byte type) => (TokenKind)type is TokenKind.Static or TokenKind.Public or TokenKind.Private or TokenKind.Protected
        or TokenKind.ReadOnly or TokenKind.Override or TokenKind.Abstract or TokenKind.Async or TokenKind.Declare or TokenKind.Accessor;

    // ── Looking ahead ───────────────────────────────────────────────────────────────────────────────

    /// <summary>The index behind the `&gt;` that closes the list which opens here.</summary>
    private int SkipAngles(int i)
    {
        var depth = 0;
        for (; i < _count; i++)
        {
            switch (_types[i])
            {
                case TokenRole.TypeLess: depth++; break;
                case TokenRole.TypeGreater:
                    if (--depth == 0) return i + 1;
                    break;
                case (byte)TokenKind.OpenBrace or (byte)TokenKind.OpenParen or (byte)TokenKind.OpenBracket:
                    if (_match[i] < 0) return _count;
                    i = _match[i];
                    break;
            }
        }
        return _count;
    }

    /// <summary>The index behind the type that begins here, as far as brackets and operators tell.</summary>
    private int SkipType(int i, bool stopsAtExtends = false)
    {
        var ended = false;
        while (i < _count)
        {
            switch (Kind(i))
            {
                case TokenKind.Identifier:
                    if (ended && Word(i) != TokenKind.Is) return i;
                    ended = !ended && !(IsTypePrefix(Word(i)) && StartsTypeOperand(i + 1));
                    i++;
                    break;
                case TokenKind.This or TokenKind.Null or TokenKind.True or TokenKind.False or TokenKind.Void or TokenKind.String or TokenKind.Number
                    or TokenKind.BigInt or TokenKind.Template:
                    if (ended) return i;
                    ended = true;
                    i++;
                    break;
                case TokenKind.TypeOf or TokenKind.New or TokenKind.Minus or TokenKind.Import:
                    if (ended) return i;
                    i++;
                    break;
                case TokenKind.TemplateHead:
                    if (ended || _match[i] < 0) return i;
                    i = BehindBrackets(i);
                    ended = true;
                    break;
                case TokenKind.OpenParen:
                    if (ended && Kind(i - 1) != TokenKind.Import || _match[i] < 0) return i;
                    var isHead = Kind(i - 1) == TokenKind.New || (Type(i - 1) == TokenRole.TypeGreater && !ended) || StartsParameters(i);
                    i = _match[i] + 1;
                    ended = !isHead || Kind(i) != TokenKind.Arrow;
                    if (!ended) i++;
                    break;
                case TokenKind.OpenBrace:
                    if (ended || _match[i] < 0) return i;
                    i = _match[i] + 1;
                    ended = true;
                    break;
                case TokenKind.OpenBracket:
                    if (_match[i] < 0) return i;
                    i = _match[i] + 1;
                    ended = true;
                    break;
                case TokenKind.Extends when stopsAtExtends: return i;
                case TokenKind.Dot or TokenKind.Bar or TokenKind.Ampersand or TokenKind.Extends:
                    ended = false;
                    i++;
                    break;
                default:
                    if (_types[i] != TokenRole.TypeLess) return i;
                    i = SkipAngles(i);
                    break;
            }
        }
        return i;
    }

    /// <summary>Whether a parenthesis where a type stands can open the parameters of a function type; otherwise it encloses a type.</summary>
    private bool StartsParameters(int open)
    {
        switch (Kind(open + 1))
        {
            case TokenKind.CloseParen or TokenKind.DotDotDot or TokenKind.At: return true;
            case TokenKind.OpenBrace or TokenKind.OpenBracket:
                return _match[open + 1] is var close and >= 0 && FollowsParameter(close + 1);
            case TokenKind.Identifier or TokenKind.This: return FollowsParameter(open + 2) || (TokenKind)_words[open + 1] is TokenKind.ReadOnly;
            default: return false;
        }
    }

    private bool FollowsParameter(int i) =>
        Kind(i) is TokenKind.Colon or TokenKind.Comma or TokenKind.Question or TokenKind.Equals
        || (Kind(i) == TokenKind.CloseParen && Kind(i + 1) == TokenKind.Arrow);

    private static bool IsTypePrefix(TokenKind word) =>
        word is TokenKind.KeyOf or TokenKind.ReadOnly or TokenKind.Unique or TokenKind.Infer or TokenKind.Asserts or TokenKind.Abstract;

    private bool StartsTypeOperand(int i) => !NewLine(i) && Kind(i) is TokenKind.Identifier or TokenKind.This or TokenKind.TypeOf or TokenKind.OpenBrace
        or TokenKind.OpenBracket or TokenKind.OpenParen or TokenKind.New or TokenKind.String or TokenKind.Import or TokenKind.Template or TokenKind.TemplateHead;
}
