// Which `<` and `>` enclose types. One walk over the tokens: an open `<` is a candidate as long as what follows could be a
// list of types; a token that no type contains drops the candidates of its bracket. Then `>`s that close nothing are joined
// with their neighbours into `>>`, `>=` and so on.

namespace Ark.Syntax.Parsing;

internal sealed partial class AngleBrackets
{
    private readonly TokenBuffer _tokens;

    /// <summary>Open candidates: the index of `<`, whether an operand stood before it, and the bounds and question marks of
    /// conditional types that wait for their question mark and colon.</summary>
    private readonly List<(int Index, bool AfterOperand, int Bounds, int Questions)> _candidates = [];

    /// <summary>For each open bracket its index and the number of candidates outside it; whether it belongs to a candidate, so that it
    /// holds types and what names them, and the bounds of conditional types in it.</summary>
    private readonly List<Frame> _frames = [];
    private record struct Frame(int Open, int Base, bool IsType, int Bounds);

    /// <summary>Pairs that close in front of another `&gt;`, which a list around them has to take.</summary>
    private readonly List<(int Open, int Close)> _nested = [];

    private int _base;

    /// <summary>For each closing bracket and each `&gt;` that closes a list of types: the index of its opener.</summary>
    private readonly int[] _openers;

    /// <summary>The token before ended a type operand.</summary>
    private bool _ended;

    private AngleBrackets(TokenBuffer tokens)
    {
        _tokens = tokens;
        _openers = new int[tokens.Count];
    }

    /// <summary>Re-types the angle brackets of types and joins the other `>`s, in place.</summary>
    public static void Resolve(TokenBuffer tokens)
    {
        new AngleBrackets(tokens).Mark();
        Join(tokens);
    }

    private TokenKind Word(int i) => (TokenKind)_tokens.Words[i];

    private TokenKind Kind(int i)
    {
        Effort.Look();
        return i < _tokens.Count ? (TokenKind)_tokens.Types[i] : TokenKind.EndOfFile;
    }

    private void Mark()
    {
        for (var i = 0; i < _tokens.Count; i++)
        {
            var kind = (TokenKind)_tokens.Types[i];
            switch (kind)
            {
                case TokenKind.LessThan:
                    _candidates.Add((i, AfterOperand(i), 0, 0));
                    _ended = false;
                    break;
                case TokenKind.GreaterThan: Close(i); break;
                case TokenKind.OpenParen or TokenKind.OpenBrace or TokenKind.OpenBracket or TokenKind.TemplateHead:
                    if (_ended && kind != TokenKind.OpenBracket) DropAtCall();
                    _frames.Add(new Frame(i, _base, _candidates.Count > _base || _frames is [.., { IsType: true }], 0));
                    _base = _candidates.Count;
                    _ended = false;
                    break;
                case TokenKind.CloseParen or TokenKind.CloseBrace or TokenKind.CloseBracket or TokenKind.TemplateTail:
                    Drop();
                    var outer = _frames.Count > 0 ? _frames[^1] : default;
                    if (_frames.Count > 0)
                    {
                        _openers[i] = outer.Open;
                        _frames.RemoveAt(_frames.Count - 1);
                    }
                    _base = outer.Base;
                    _ended = true;
                    break;
                case TokenKind.TemplateMiddle:
                    Drop();
                    _ended = false;
                    break;
                default:
                    if (_candidates.Count > _base) Step(i, kind);
                    else if (_frames is [.., { IsType: true }]) StepInside(i, kind);
                    break;
            }
        }
    }

    private void Drop()
    {
        if (_candidates.Count == _base) return;
        RemoveFrom(_base);
        DropAround();
    }

    /// <summary>What was a list of types only because it stood within one of the candidates compares as well: `a &lt; B&lt;C>> +d`.</summary>
    private void RemoveFrom(int start)
    {
        if (start == _candidates.Count) return;
        var first = _candidates[start].Index;
        for (; _nested is [.., var pair] && pair.Open > first; _nested.RemoveAt(_nested.Count - 1))
            (_tokens.Types[pair.Open], _tokens.Types[pair.Close]) = ((byte)TokenKind.LessThan, (byte)TokenKind.GreaterThan);
        _candidates.RemoveRange(start, _candidates.Count - start);
    }

    private bool AfterOperand(int i)
    {
        if (i == 0) return false;
        if (Word(i - 1) is TokenKind.Async or TokenKind.Await or TokenKind.Yield && Kind(i - 1) == TokenKind.Identifier) return false;
        return Kind(i - 1) is TokenKind.Identifier or TokenKind.PrivateIdentifier or TokenKind.String or TokenKind.Number or TokenKind.BigInt
            or TokenKind.CloseBracket or TokenKind.CloseParen or TokenKind.This or TokenKind.Super
            || (Keywords.IsReserved(_tokens.Types[i - 1]) && Kind(i - 1) is not (TokenKind.Return or TokenKind.Default or TokenKind.TypeOf
                or TokenKind.Case or TokenKind.New or TokenKind.In or TokenKind.Extends or TokenKind.Throw or TokenKind.Else or TokenKind.Void));
    }

    /// <summary>A token that is not a bracket, within a candidate.</summary>
    private void Step(int i, TokenKind kind)
    {
        switch (kind)
        {
            case TokenKind.Identifier:
                if (!_ended) _ended = !(IsPrefixWord(i) && (StartsType(i + 1) || (Word(i) == TokenKind.Out && Kind(i + 1) == TokenKind.In)));
                else if (Word(i) == TokenKind.Is) _ended = false;
                else Drop();
                break;
            case TokenKind.This or TokenKind.Null or TokenKind.True or TokenKind.False or TokenKind.Void or TokenKind.String
                or TokenKind.Number or TokenKind.BigInt or TokenKind.Template:
                if (_ended) Drop();
                _ended = true;
                break;
            case TokenKind.Const when Kind(i + 1) == TokenKind.GreaterThan:
                _ended = true;
                break;
            case TokenKind.TypeOf or TokenKind.New or TokenKind.Const or TokenKind.In or TokenKind.Import or TokenKind.DotDotDot:
                if (_ended) Drop();
                break;
            case TokenKind.Minus:
                if (_ended || Kind(i + 1) is not (TokenKind.Number or TokenKind.BigInt)) Drop();
                break;
            case TokenKind.Equals:
                if (!_ended || !MayHaveDefaults(_candidates[^1].Index)) Drop();
                _ended = false;
                break;
            case TokenKind.Extends or TokenKind.Question or TokenKind.Colon:
                if (!_ended || !Condition(kind)) Drop();
                _ended = false;
                break;
            case TokenKind.Dot or TokenKind.Comma or TokenKind.Arrow:
                if (!_ended || kind != TokenKind.Comma && !Continues(i, kind)) Drop();
                _ended = false;
                break;
            case TokenKind.Bar or TokenKind.Ampersand: _ended = false; break;
            default: Drop(); break;
        }
    }

    /// <summary>In a list of types a question mark follows a bound, and a colon a question mark.</summary>
    private bool Condition(TokenKind kind)
    {
        var (index, afterOperand, bounds, questions) = _candidates[^1];
        switch (kind)
        {
            case TokenKind.Extends: bounds++; break;
            case TokenKind.Question: bounds--; questions++; break;
            default: questions--; break;
        }
        _candidates[^1] = (index, afterOperand, bounds, questions);
        return bounds >= 0 && questions >= 0;
    }

    /// <summary>`T = X` is a default in the list of a declaration, and an assignment behind a comparison.</summary>
    private bool MayHaveDefaults(int open)
    {
        if (!_candidates[^1].AfterOperand || open < 2) return true;
        return _tokens.NewLines[open - 1] || Kind(open - 2) is TokenKind.Identifier or TokenKind.Function or TokenKind.Class or TokenKind.Asterisk
            or TokenKind.OpenBrace or TokenKind.CloseBrace or TokenKind.Semicolon or TokenKind.Default;
    }

    private bool IsPrefixWord(int i) => Word(i)
        is TokenKind.KeyOf or TokenKind.ReadOnly or TokenKind.Unique or TokenKind.Infer or TokenKind.Asserts or TokenKind.Abstract or TokenKind.Out;

    private bool StartsType(int i) => Kind(i) is TokenKind.Identifier or TokenKind.OpenParen or TokenKind.OpenBrace or TokenKind.OpenBracket
        or TokenKind.TypeOf or TokenKind.This or TokenKind.New or TokenKind.String or TokenKind.Template or TokenKind.TemplateHead or TokenKind.Import;

    private void Close(int i)
    {
        if (_candidates.Count == _base) return;
        if (!_ended && Kind(i - 1) != TokenKind.Comma)
        {
            Drop();
            return;
        }
        var (open, afterOperand, _, _) = _candidates[^1];
        var outermost = _candidates.Count - 1 == _base;
        // `1 << n > x`: two shifts' halves enclose a type only as the parameters of a function type.
        var isHalf = open > 0 && Kind(open - 1) == TokenKind.LessThan && _tokens.Starts[open] == _tokens.Ends[open - 1];
        if ((afterOperand && !FollowsAs(open) && (!CanFollow(i + 1, outermost) || (TouchesEquals(i) && !MayMeetEquals(open)))) || (isHalf && Kind(i + 1) != TokenKind.OpenParen))
        {
            Drop();
            return;
        }
        _candidates.RemoveAt(_candidates.Count - 1);
        if (outermost)
            while (_nested is [.., var pair] && pair.Open > open) _nested.RemoveAt(_nested.Count - 1);
        else if (afterOperand && Kind(i + 1) == TokenKind.GreaterThan) _nested.Add((open, i));
        _tokens.Types[open] = TokenRole.TypeLess;
        _tokens.Types[i] = TokenRole.TypeGreater;
        _openers[i] = open;
        _ended = afterOperand;
    }

    /// <summary>Whether type arguments can end before this token; otherwise the angle brackets are comparisons.</summary>
    private bool CanFollow(int i, bool outermost)
    {
        switch (Kind(i))
        {
            case TokenKind.GreaterThan: return !outermost;
            case TokenKind.Identifier:
                return _tokens.NewLines[i] || Word(i) is TokenKind.As or TokenKind.Implements or TokenKind.Is or TokenKind.Satisfies;
            case TokenKind.Extends or TokenKind.InstanceOf or TokenKind.OpenParen or TokenKind.Template or TokenKind.TemplateHead: return true;
            case TokenKind.String or TokenKind.Number or TokenKind.BigInt or TokenKind.RegularExpression or TokenKind.Plus or TokenKind.Minus
                or TokenKind.PlusPlus or TokenKind.MinusMinus or TokenKind.Exclamation or TokenKind.Tilde or TokenKind.LessThan or TokenKind.PrivateIdentifier:
                return _tokens.NewLines[i];
            case var kind: return _tokens.NewLines[i] || !Keywords.IsReserved(kind);
        }
    }

    private bool TouchesEquals(int i) =>
        Kind(i + 1) is TokenKind.Equals or TokenKind.EqualsEquals or TokenKind.EqualsEqualsEquals && _tokens.Starts[i + 1] == _tokens.Ends[i];

    /// <summary>`x as A.B&lt;…`: a type, whatever comes behind.</summary>
    private bool FollowsAs(int open)
    {
        var k = open - 1;
        while (k > 1 && Kind(k) == TokenKind.Identifier && Kind(k - 1) == TokenKind.Dot) k -= 2;
        return k > 1 && Word(k - 1) is TokenKind.As or TokenKind.Satisfies && !_tokens.NewLines[k - 1]
            && Kind(k - 2) is TokenKind.Identifier or TokenKind.CloseParen or TokenKind.CloseBracket or TokenKind.CloseBrace or TokenKind.This or TokenKind.String or TokenKind.Number;
    }

    /// <summary>`>=` is two tokens only behind an annotation (`a: A | B&lt;C>= d`), a bound, or the head of an alias; elsewhere it compares.</summary>
    private bool MayMeetEquals(int open)
    {
        for (var k = open - 1; k > 0; k--)
        {
            switch (Kind(k))
            {
                case TokenKind.Extends: return true;
                case TokenKind.Colon: return IsDeclared(k - 1);
                case TokenKind.Identifier when Word(k - 1) == TokenKind.Type && Kind(k - 1) == TokenKind.Identifier: return true;
                case TokenKind.Identifier or TokenKind.Dot or TokenKind.Bar or TokenKind.Ampersand or TokenKind.Arrow or TokenKind.TypeOf
                    or TokenKind.New or TokenKind.String or TokenKind.Number or TokenKind.Null or TokenKind.Void or TokenKind.This:
                    break;
                case TokenKind.CloseParen or TokenKind.CloseBracket or TokenKind.CloseBrace:
                    k = _openers[k];
                    break;
                default:
                    if (_tokens.Types[k] != TokenRole.TypeGreater) return false;
                    k = _openers[k];
                    break;
            }
        }
        return false;
    }

    /// <summary>Whether what ends here, in front of a colon, is declared: not chosen by a conditional, not the property of a literal.</summary>
    private bool IsDeclared(int k)
    {
        if (k > 0 && Kind(k) is TokenKind.Question or TokenKind.Exclamation) k--;
        if (Kind(k) is TokenKind.CloseBracket or TokenKind.CloseBrace) return true;
        if (Kind(k) is not (TokenKind.Identifier or TokenKind.PrivateIdentifier or TokenKind.String)) return false;
        if (_frames is [.., var around] && Kind(around.Open) == TokenKind.OpenBrace && around.Open > 0 && IsLiteral(Kind(around.Open - 1))) return false;
        // What is declared stands first in its list, its line or behind a word; what a conditional chooses, behind an operator.
        return k == 0 || _tokens.NewLines[k] || Keywords.IsReserved(_tokens.Types[k - 1]) || Kind(k - 1) is TokenKind.OpenParen or TokenKind.Comma
            or TokenKind.OpenBrace or TokenKind.CloseBrace or TokenKind.CloseParen or TokenKind.Semicolon or TokenKind.Identifier or TokenKind.DotDotDot;
    }

    /// <summary>A brace behind this token opens an object literal.</summary>
    private static bool IsLiteral(TokenKind before) => before is TokenKind.OpenParen or TokenKind.OpenBracket or TokenKind.Comma or TokenKind.Colon
        or TokenKind.Question or TokenKind.Return or TokenKind.DotDotDot or (>= TokenKind.AmpersandAmpersand and <= TokenKind.QuestionQuestionEquals);

    private static void Join(TokenBuffer tokens)
    {
        var to = 0;
        for (var from = 0; from < tokens.Count; to++)
        {
            tokens.Move(from, to);
            var next = from + 1;
            if (tokens.Types[from] == (byte)TokenKind.GreaterThan)
            {
                var length = 1;
                while (length < 3 && Adjacent(tokens, next, TokenKind.GreaterThan)) { next++; length++; }
                var assign = Adjacent(tokens, next, TokenKind.Equals);
                if (assign) next++;
                var kind = (length, assign) switch
                {
                    (1, false) => TokenKind.GreaterThan,
                    (1, true) => TokenKind.GreaterThanEquals,
                    (2, false) => TokenKind.GreaterThanGreaterThan,
                    (2, true) => TokenKind.GreaterThanGreaterThanEquals,
                    (_, false) => TokenKind.GreaterThanGreaterThanGreaterThan,
                    (_, true) => TokenKind.GreaterThanGreaterThanGreaterThanEquals,
                };
                tokens.Types[to] = (byte)kind;
                tokens.Ends[to] = tokens.Ends[next - 1];
            }
            else if (tokens.Types[from] == (byte)TokenKind.LessThan && Adjacent(tokens, next, TokenKind.LessThan))
            {
                // `<<=` reaches here as `<` and `<=`.
                next++;
                tokens.Types[to] = (byte)TokenKind.LessThanLessThan;
                tokens.Ends[to] = tokens.Ends[next - 1];
            }
            else if (tokens.Types[from] == (byte)TokenKind.LessThan && Adjacent(tokens, next, TokenKind.LessThanEquals))
            {
                next++;
                tokens.Types[to] = (byte)TokenKind.LessThanLessThanEquals;
                tokens.Ends[to] = tokens.Ends[next - 1];
            }
            from = next;
        }
        tokens.Count = to;
    }

    private static bool Adjacent(TokenBuffer tokens, int i, TokenKind kind) =>
        i < tokens.Count && tokens.Types[i] == (byte)kind && tokens.Starts[i] == tokens.Ends[i - 1];
}
