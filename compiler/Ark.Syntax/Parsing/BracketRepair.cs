// The first stage of recovery. Before a broken file is parsed tolerantly its brackets are made to match: the indentation of
// a line tells which open brackets it cannot be inside of, and closers of no width are put in front of it; a closer that
// closes nothing is dropped. What follows a forgotten bracket then keeps its place in the tree.

namespace Ark.Syntax.Parsing;

internal sealed class BracketRepair
{
    private readonly record struct Open(TokenKind Kind, int Indentation, bool IsForHead);

    private readonly SourceText _source;
    private readonly TokenBuffer _tokens;
    private readonly TokenBuffer _result;
    private readonly DiagnosticBag _diagnostics;
    private readonly List<Open> _open = [];
    private int _reportedAt = -1;
    private bool _changed;

    private BracketRepair(SourceText source, TokenBuffer tokens, DiagnosticBag diagnostics)
    {
        _source = source;
        _tokens = tokens;
        _diagnostics = diagnostics;
        _result = new TokenBuffer(tokens.Count + 16);
    }

    /// <summary>The tokens as the lexer gave them, with closers inserted and stray ones marked bad; null if nothing had to be done.</summary>
    public static TokenBuffer? Run(SourceText source, TokenBuffer tokens, DiagnosticBag diagnostics)
    {
        var repair = new BracketRepair(source, tokens, diagnostics);
        repair.Walk();
        return repair._changed ? repair._result : null;
    }

    private void Walk()
    {
        var indentation = 0;
        for (var i = 0; i < _tokens.Count; i++)
        {
            var kind = (TokenKind)_tokens.Types[i];
            if (i == 0 || _tokens.NewLines[i])
            {
                indentation = _source.PositionAt(_tokens.Starts[i]).Column;
                LineBegins(i, kind, indentation);
            }
            if (kind == TokenKind.EndOfFile)
                while (_open.Count > 0) Insert(i);
            if (kind == TokenKind.Semicolon)
                while (_open.Count > 0 && _open[^1] is { Kind: TokenKind.OpenParen or TokenKind.OpenBracket, IsForHead: false }) Insert(i);
            var type = _tokens.Types[i];
            switch (kind)
            {
                case TokenKind.OpenParen or TokenKind.OpenBracket or TokenKind.OpenBrace or TokenKind.TemplateHead: _open.Add(new Open(kind, indentation, i > 0 && (TokenKind)_tokens.Types[i - 1] == TokenKind.For)); break;
                case TokenKind.CloseParen or TokenKind.CloseBracket or TokenKind.CloseBrace or TokenKind.TemplateTail:
                    if (!Close(i, Opener(kind))) type = (byte)TokenKind.Bad;
                    break;
            }
            _result.Add(type, _tokens.Words[i], _tokens.NewLines[i], _tokens.Starts[i], _tokens.Ends[i]);
        }
    }

    /// <summary>A line that begins a statement, a member or a declaration is inside no parenthesis of a line indented as far or farther.</summary>
    private void LineBegins(int i, TokenKind kind, int indentation)
    {
        if (kind is not (TokenKind.Identifier or TokenKind.At or TokenKind.CloseBrace) && !Keywords.IsReserved(kind)) return;
        while (_open.Count > 0 && _open[^1] is var top && top.Kind != TokenKind.TemplateHead)
        {
            var isBrace = top.Kind == TokenKind.OpenBrace;
            if (kind == TokenKind.CloseBrace ? !(top.Indentation > indentation && _open.Exists(o => o.Kind == TokenKind.OpenBrace && o.Indentation <= indentation))
                : isBrace ? top.Indentation <= indentation && !(indentation == 0 && StartsDeclaration(i, kind)) : top.Indentation < indentation) return;
            Insert(i);
        }
    }

    private bool StartsDeclaration(int i, TokenKind kind) =>
        kind is TokenKind.Class or TokenKind.Function or TokenKind.Export or TokenKind.Import or TokenKind.Enum or TokenKind.At
        || (kind == TokenKind.Identifier && (TokenKind)_tokens.Words[i] is TokenKind.Struct or TokenKind.Interface or TokenKind.Namespace or TokenKind.Abstract
            && (TokenKind)_tokens.Types[i + 1] is TokenKind.Identifier or TokenKind.Class);

    private bool Close(int i, TokenKind opener)
    {
        var at = _open.FindLastIndex(o => o.Kind == opener || (o.Kind == TokenKind.OpenBrace && opener != TokenKind.OpenBrace) || o.Kind == TokenKind.TemplateHead);
        if (at < 0 || _open[at].Kind != opener)
        {
            _changed = true;
            var span = TextSpan.FromBounds(_tokens.Starts[i], _tokens.Ends[i]);
            _diagnostics.Add(Diagnostics.UnexpectedToken(new Location(_source, span), TokenText.Quote(_source.Slice(span))));
            return false;
        }
        while (_open.Count - 1 > at) Insert(i);
        _open.RemoveAt(at);
        return true;
    }

    private static TokenKind Opener(TokenKind closer) => closer switch
    {
        TokenKind.CloseParen => TokenKind.OpenParen,
        TokenKind.CloseBracket => TokenKind.OpenBracket,
        TokenKind.CloseBrace => TokenKind.OpenBrace,
        _ => TokenKind.TemplateHead,
    };

    /// <summary>Closes the innermost bracket in front of a token.</summary>
    private void Insert(int before)
    {
        var closer = _open[^1].Kind switch
        {
            TokenKind.OpenParen => TokenKind.CloseParen,
            TokenKind.OpenBracket => TokenKind.CloseBracket,
            TokenKind.OpenBrace => TokenKind.CloseBrace,
            _ => TokenKind.TemplateTail,
        };
        _open.RemoveAt(_open.Count - 1);
        _changed = true;
        var end = before == 0 ? 0 : _tokens.Ends[before - 1];
        _result.Add((byte)closer, 0, false, end, end);
        // One message for one place, however many brackets end there.
        if (_reportedAt == before) return;
        _reportedAt = before;
        _diagnostics.Add(Diagnostics.ExpectedToken(new Location(_source, TextSpan.FromBounds(Math.Max(0, end - 1), end)), TokenText.Describe((byte)closer)));
    }
}
