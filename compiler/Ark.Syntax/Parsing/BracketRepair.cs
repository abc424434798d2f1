// The first stage of recovery. Before a broken file is parsed tolerantly its brackets are made to match: the indentation of
// a line tells which open brackets it cannot be inside of, and closers of no width are put in front of it; a closing brace
// that begins a line tells by its column which head has lost its opening one; a closer that closes nothing is dropped. What
// follows a forgotten bracket then keeps its place in the tree. Every step is amortised over the tokens.

namespace Ark.Syntax.Parsing;

internal sealed partial class BracketRepair
{
    /// <param name="Token">Its index, or -1 if the repair put it in.</param>
    /// <param name="Indentation">That of the line where the construct begins whose bracket it is.</param>
    /// <param name="LeastBrace">The least indentation of this and the outer braces.</param>
    /// <param name="LineBase">For a brace: where the lines of the brace around begin.</param>
    /// <param name="NextLine">The first token of the line behind it, or -1.</param>
    private readonly record struct Open(TokenKind Kind, int Token, int Indentation, int LeastBrace, int LineBase, int NextLine);

    /// <summary>A line that begins a statement or a member, and the first line behind it that is indented farther.</summary>
    private readonly record struct Line(int Indentation, int First, int Body);

    private readonly SourceText _source;
    private readonly TokenBuffer _tokens;
    private readonly DiagnosticBag _diagnostics;
    private readonly List<Open> _open = [];

    /// <summary>For each kind of opener the places of the open ones in `_open`.</summary>
    private readonly Stack<int> _parentheses = new(), _squares = new(), _braces = new(), _templates = new();

    /// <summary>The lines in the innermost brace begin at `_lineBase`; each is indented farther than the one before.</summary>
    private readonly List<Line> _lines = [];
    private int _lineBase;

    /// <summary>What is put in front of which token.</summary>
    private readonly List<(int Before, TokenKind Kind)> _inserted = [];

    /// <summary>By how many the closing ones outnumber the opening ones.</summary>
    private int _surplusBraces, _surplusParentheses;

    /// <summary>Parentheses closed by the repair, whose own closers may still come.</summary>
    private int _closedEarly;
    private int _indentation;
    private int _reportedAt = -1;
    private bool _changed;

    private BracketRepair(SourceText source, TokenBuffer tokens, DiagnosticBag diagnostics)
    {
        _source = source;
        _tokens = tokens;
        _diagnostics = diagnostics;
    }

    /// <summary>The tokens as the lexer gave them, with brackets and names inserted and stray ones marked bad; null if nothing had to be done.</summary>
    public static TokenBuffer? Run(SourceText source, TokenBuffer tokens, DiagnosticBag diagnostics)
    {
        var repair = new BracketRepair(source, tokens, diagnostics);
        if (!repair.Count()) repair.Walk();
        repair.NameDanglingDots();
        return repair._changed ? repair.Result() : null;
    }

    private TokenKind Kind(int i)
    {
        Effort.Look();
        return i >= 0 && i < _tokens.Count ? (TokenKind)_tokens.Types[i] : TokenKind.EndOfFile;
    }

    private TokenKind Word(int i) => Kind(i) == TokenKind.Identifier ? (TokenKind)_tokens.Words[i] : TokenKind.EndOfFile;

    /// <summary>Counts the brackets; true if all match.</summary>
    private bool Count()
    {
        var open = new Stack<TokenKind>();
        var matches = true;
        for (var i = 0; i < _tokens.Count; i++)
        {
            var kind = Kind(i);
            if (IsOpener(kind)) open.Push(kind);
            else if (IsCloser(kind) && !(open.TryPop(out var opener) && opener == Opener(kind))) matches = false;
            switch (kind)
            {
                case TokenKind.OpenBrace: _surplusBraces--; break;
                case TokenKind.CloseBrace: _surplusBraces++; break;
                case TokenKind.OpenParen: _surplusParentheses--; break;
                case TokenKind.CloseParen: _surplusParentheses++; break;
            }
        }
        return matches && open.Count == 0;
    }

    private void Walk()
    {
        for (var i = 0; i < _tokens.Count; i++)
        {
            var kind = Kind(i);
            if (i == 0 || _tokens.NewLines[i]) BeginLine(i, kind);
            if (kind == TokenKind.EndOfFile)
                while (_open.Count > 0) CloseBefore(i);
            else if (kind == TokenKind.Semicolon)
                while (_open.Count > 0 && _open[^1] is { Kind: TokenKind.OpenParen or TokenKind.OpenBracket, Token: var open } && Kind(open - 1) != TokenKind.For) CloseBefore(i);
            else if (IsOpener(kind))
            {
                if (kind == TokenKind.OpenBrace) CloseHead(i);
                Push(kind, i);
            }
            else if (IsCloser(kind)) Close(i, kind);
        }
    }

    // ── Lines ───────────────────────────────────────────────────────────────────────────────────────

    private void BeginLine(int i, TokenKind kind)
    {
        // A heritage clause on a line of its own belongs to the line before.
        if (kind != TokenKind.Extends && Word(i) != TokenKind.Implements) _indentation = _source.PositionAt(_tokens.Starts[i]).Column;
        if (_open.Count > 0 && _open[^1] is { NextLine: < 0 } top) _open[^1] = top with { NextLine = i };
        if (kind == TokenKind.CloseBrace) CloseDeeper(i);
        else if (kind is TokenKind.Identifier or TokenKind.At || Keywords.IsReserved(kind))
        {
            CloseOutside(i, kind);
            if (_open.Count == 0 || _open[^1].Kind == TokenKind.OpenBrace) AddLine(i);
        }
    }

    /// <summary>A brace that begins a line closes one of a line indented no farther.</summary>
    private void CloseDeeper(int i)
    {
        // `})` ends an argument, wherever it stands.
        if (_surplusBraces >= 0 && Kind(i + 1) == TokenKind.CloseParen && _open.Count > 1 && _open[^1].Kind == TokenKind.OpenBrace && _open[^2].Kind == TokenKind.OpenParen) return;
        while (_open.Count > 0 && _open[^1] is var top && top.Kind != TokenKind.TemplateHead && top.Indentation > _indentation && top.LeastBrace <= _indentation) CloseBefore(i);
    }

    /// <summary>A line that begins a statement, a member or a declaration is inside no bracket of a line indented as far or farther.</summary>
    private void CloseOutside(int i, TokenKind kind)
    {
        while (_open.Count > 0 && _open[^1] is var top && top.Kind != TokenKind.TemplateHead)
        {
            var isOutside = top.Kind != TokenKind.OpenBrace
                ? top.Indentation >= _indentation || IsStatementWord(i, kind)
                : top.Indentation > _indentation || (top.Indentation == _indentation && _surplusBraces < 0 && kind is not (TokenKind.Case or TokenKind.Default));
            if (!isOutside) return;
            // Between properties the comma in front is that of the list around.
            CloseBefore(top.Kind != TokenKind.OpenBrace && Kind(i - 1) == TokenKind.Comma && Kind(i + 1) == TokenKind.Colon ? i - 1 : i);
        }
    }

    private void AddLine(int i)
    {
        while (_lines.Count > _lineBase && _lines[^1].Indentation >= _indentation) _lines.RemoveAt(_lines.Count - 1);
        if (_lines.Count > _lineBase && _lines[^1] is { Body: < 0 } head) _lines[^1] = head with { Body = i };
        _lines.Add(new Line(_indentation, i, -1));
    }

    /// <summary>What stands in no expression.</summary>
    private bool IsStatementWord(int i, TokenKind kind) => kind switch
    {
        TokenKind.Const or TokenKind.Var or TokenKind.If or TokenKind.For or TokenKind.While or TokenKind.Return or TokenKind.Throw or TokenKind.Try
            or TokenKind.Switch or TokenKind.Break or TokenKind.Continue or TokenKind.Do or TokenKind.Export => Kind(i + 1) is not (TokenKind.Colon or TokenKind.Comma),
        TokenKind.Identifier => Word(i) == TokenKind.Let && Kind(i + 1) == TokenKind.Identifier,
        _ => false,
    };

    // ── Brackets ────────────────────────────────────────────────────────────────────────────────────

    private void Push(TokenKind kind, int token)
    {
        var least = _open.Count > 0 ? _open[^1].LeastBrace : int.MaxValue;
        if (kind == TokenKind.OpenBrace) least = Math.Min(least, _indentation);
        Places(kind).Push(_open.Count);
        _open.Add(new Open(kind, token, _indentation, least, _lineBase, -1));
        if (kind == TokenKind.OpenBrace) _lineBase = _lines.Count;
    }

    private Open Pop()
    {
        var open = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        Places(open.Kind).Pop();
        if (open.Kind != TokenKind.OpenBrace) return open;
        _lines.RemoveRange(_lineBase, _lines.Count - _lineBase);
        _lineBase = open.LineBase;
        return open;
    }

    private void Close(int i, TokenKind closer)
    {
        var opener = Opener(closer);
        if (closer == TokenKind.CloseBrace && _surplusBraces > 0 && StartsLine(i) && OpenHead(i)) return;
        var at = Innermost(opener);
        // Only a brace or a template closes what is open around it.
        if (opener != TokenKind.OpenBrace && at < Innermost(TokenKind.OpenBrace) || at < Innermost(TokenKind.TemplateHead)) at = -1;
        if (at < 0)
        {
            Drop(i, closer);
            return;
        }
        while (_open.Count - 1 > at) CloseBefore(i);
        // What follows belongs to the line where the bracket opened: `f(a,⏎ b) {`.
        _indentation = Math.Min(_indentation, Pop().Indentation);
    }

    private bool StartsLine(int i) => i == 0 || _tokens.NewLines[i];

    private int Innermost(TokenKind opener) => Places(opener).TryPeek(out var at) ? at : -1;

    private Stack<int> Places(TokenKind opener) => opener switch
    {
        TokenKind.OpenParen => _parentheses,
        TokenKind.OpenBracket => _squares,
        TokenKind.OpenBrace => _braces,
        _ => _templates,
    };

    private static bool IsOpener(TokenKind kind) => kind is TokenKind.OpenParen or TokenKind.OpenBracket or TokenKind.OpenBrace or TokenKind.TemplateHead;
    private static bool IsCloser(TokenKind kind) => kind is TokenKind.CloseParen or TokenKind.CloseBracket or TokenKind.CloseBrace or TokenKind.TemplateTail;

    private static TokenKind Opener(TokenKind closer) => closer switch
    {
        TokenKind.CloseParen => TokenKind.OpenParen,
        TokenKind.CloseBracket => TokenKind.OpenBracket,
        TokenKind.CloseBrace => TokenKind.OpenBrace,
        _ => TokenKind.TemplateHead,
    };

    private static TokenKind Closer(TokenKind opener) => opener switch
    {
        TokenKind.OpenParen => TokenKind.CloseParen,
        TokenKind.OpenBracket => TokenKind.CloseBracket,
        TokenKind.OpenBrace => TokenKind.CloseBrace,
        _ => TokenKind.TemplateTail,
    };

    // ── Changes ─────────────────────────────────────────────────────────────────────────────────────

    /// <summary>Closes the innermost bracket in front of a token.</summary>
    private void CloseBefore(int before)
    {
        var open = Pop();
        if (open.Kind == TokenKind.OpenBrace) _surplusBraces++;
        if (open.Kind == TokenKind.OpenParen) _closedEarly++;
        Insert(before, Closer(open.Kind), open.Token, open.Token < 0 ? "" : $"{TokenText.Describe((int)open.Kind)} is opened here");
    }

    private void Drop(int i, TokenKind closer)
    {
        if (closer == TokenKind.CloseParen && _closedEarly > 0) _closedEarly--;
        else if (closer == TokenKind.CloseParen && OpenParenthesis(i)) return;
        else if (_reportedAt != i)
        {
            var span = TextSpan.FromBounds(_tokens.Starts[i], _tokens.Ends[i]);
            _diagnostics.Add(Diagnostics.UnexpectedToken(new Location(_source, span), TokenText.Quote(_source.Slice(span))));
        }
        _changed = true;
        _tokens.Types[i] = (byte)TokenKind.Bad;
    }

    /// <summary>Puts a token in and says so, with the place of its partner.</summary>
    private void Insert(int before, TokenKind kind, int partner, string relation)
    {
        _changed = true;
        _inserted.Add((before, kind));
        // One message for one place, however many brackets end there.
        if (_reportedAt == before) return;
        _reportedAt = before;
        var end = before == 0 ? 0 : _tokens.Ends[before - 1];
        var diagnostic = Diagnostics.ExpectedToken(new Location(_source, TextSpan.FromBounds(Math.Max(0, end - 1), end)), TokenText.Describe((byte)kind));
        _diagnostics.Add(relation.Length == 0 ? diagnostic
            : diagnostic.WithRelated(new Location(_source, TextSpan.FromBounds(_tokens.Starts[partner], _tokens.Ends[partner])), relation));
    }

    private TokenBuffer Result()
    {
        var result = new TokenBuffer(_tokens.Count + _inserted.Count);
        var next = 0;
        var inserted = _inserted.OrderBy(x => x.Before).ToArray();
        for (var i = 0; i < _tokens.Count; i++)
        {
            var end = i == 0 ? 0 : _tokens.Ends[i - 1];
            for (; next < inserted.Length && inserted[next].Before == i; next++) result.Add((byte)inserted[next].Kind, 0, false, end, end);
            result.Add(_tokens.Types[i], _tokens.Words[i], _tokens.NewLines[i], _tokens.Starts[i], _tokens.Ends[i]);
        }
        return result;
    }
}
