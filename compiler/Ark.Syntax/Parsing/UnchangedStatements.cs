// Which statements at the top level of a file an edit has left alone. The text is lexed and the pre-pass run anew, which takes a tenth of
// the time of parsing; where a statement's tokens, and the one behind it, have the roles that they had, the parser would do again what
// it did, since at the beginning of a statement of the file it remembers nothing. Statements that anything was reported about, or that
// hold something conjured or skipped, are always parsed again.

namespace Ark.Syntax.Parsing;

internal sealed class UnchangedStatements
{
    /// <summary>Copying recurses: what is deeper is parsed.</summary>
    private const int GreatestHeight = 1_000;

    private readonly SyntaxTree _before;
    private readonly TokenBuffer _old;

    /// <summary>How many tokens at the beginning and at the end are the same.</summary>
    private readonly int _prefix, _suffix;

    /// <summary>How many tokens have been added.</summary>
    private readonly int _shift;
    private readonly int _count;

    /// <summary>Ranges of the old text in which something was wrong, by place.</summary>
    private readonly List<TextSpan> _disturbed;

    /// <summary>The statement to look at next: the parser asks from the beginning to the end.</summary>
    private int _next;

    private UnchangedStatements(SyntaxTree before, TokenBuffer old, SourceText text, TokenBuffer tokens)
    {
        _before = before;
        _old = old;
        _count = tokens.Count;
        _shift = tokens.Count - old.Count;
        var (prefix, suffix) = before.Text.SameEnds(text);
        _prefix = SamePrefix(old, tokens, prefix);
        _suffix = SameSuffix(old, tokens, text.Length - suffix, text.Length - before.Text.Length);
        _disturbed = DisturbedParts(before);
    }

    /// <summary>Null where the tree before was not parsed for this.</summary>
    public static UnchangedStatements? Between(SyntaxTree before, SourceText text, TokenBuffer tokens) =>
        before.Parsed is { } old ? new UnchangedStatements(before, old, text, tokens) : null;

    /// <summary>The statement that begins with a token of the new text, and how far its tokens have moved; null: it is to be parsed.</summary>
    public (Statement Statement, int Shift)? At(int token)
    {
        var shift = token < _prefix ? 0 : _shift;
        // Tokens that are in neither end are new, or were others.
        if (token >= _prefix && token < _count - _suffix) return null;
        var statements = _before.Root.Statements;
        while (_next < statements.Count && statements[_next].FirstIndex < token - shift) _next++;
        if (_next == statements.Count || statements[_next] is var statement && statement.FirstIndex != token - shift) return null;
        var endsInPrefix = Behind(statement) < _prefix;
        if (token < _prefix && !endsInPrefix || statement.Height > GreatestHeight || !IsSound(statement)) return null;
        // Whose semicolon it is may depend on the statement before.
        return statement is EmptyStatement ? null : (statement, shift);
    }

    /// <summary>The token of the old text that the parser saw behind a statement: how far that goes depends on it.</summary>
    private int Behind(Statement statement)
    {
        var next = statement.LastIndex + 1;
        while (next < _old.Count - 1 && _old.Types[next] == (byte)TokenKind.Bad) next++;
        return next;
    }

    private bool IsSound(Statement statement)
    {
        var (first, last) = (statement.FirstIndex, statement.LastIndex);
        for (var i = first; i <= last; i++)
            if (_old.Types[i] == (byte)TokenKind.Bad || _old.Starts[i] == _old.Ends[i]) return false;
        var from = first == 0 ? 0 : _old.Ends[first - 1] - 1;
        var to = _old.Ends[Math.Min(Behind(statement), _old.Count - 1)];
        return !_disturbed.Exists(d => d.Start <= to && d.End >= from);
    }

    /// <summary>A line on which something is reported may have had more to report: each line says one thing.</summary>
    private static List<TextSpan> DisturbedParts(SyntaxTree tree)
    {
        var text = tree.Text;
        var parts = tree.Table.MissingPositions.Select(p => new TextSpan(p, 0)).ToList();
        foreach (var diagnostic in tree.Diagnostics)
        {
            var span = diagnostic.Location.Span;
            parts.Add(TextSpan.FromBounds(text.LineSpan(text.PositionAt(span.Start).Line).Start, text.LineSpan(text.PositionAt(span.End).Line).End));
        }
        return parts;
    }

    private static int SamePrefix(TokenBuffer old, TokenBuffer tokens, int characters)
    {
        var length = Math.Min(old.Count, tokens.Count);
        length = old.Types.AsSpan(0, length).CommonPrefixLength(tokens.Types);
        length = old.Words.AsSpan(0, length).CommonPrefixLength(tokens.Words);
        length = old.NewLines.AsSpan(0, length).CommonPrefixLength(tokens.NewLines);
        length = old.Starts.AsSpan(0, length).CommonPrefixLength(tokens.Starts);
        length = old.Ends.AsSpan(0, length).CommonPrefixLength(tokens.Ends);
        while (length > 0 && old.Ends[length - 1] > characters) length--;
        return length;
    }

    private static int SameSuffix(TokenBuffer old, TokenBuffer tokens, int characters, int moved)
    {
        var most = Math.Min(old.Count, tokens.Count);
        for (var n = 1; n <= most; n++)
        {
            var (i, k) = (old.Count - n, tokens.Count - n);
            var isSame = old.Types[i] == tokens.Types[k] && old.Words[i] == tokens.Words[k] && old.NewLines[i] == tokens.NewLines[k]
                && old.Starts[i] + moved == tokens.Starts[k] && old.Ends[i] + moved == tokens.Ends[k] && tokens.Starts[k] >= characters;
            if (!isSame) return n - 1;
        }
        return most;
    }
}
