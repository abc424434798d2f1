namespace Ark.Syntax;

/// <summary>The content of a file and where its lines begin. Immutable.</summary>
public sealed class SourceText(string content, string path = "")
{
    private int[]? _lineStarts;

    public string Content { get; } = content;

    /// <summary>As the user named it; empty for text that has no file.</summary>
    public string Path { get; } = path;

    public int Length => Content.Length;
    public char this[int index] => Content[index];

    public int LineCount => LineStarts.Length;

    /// <summary>Offsets of the first character of each line. A line ends with LF, CR LF, CR, or U+2028 and U+2029.</summary>
    public IReadOnlyList<int> LineOffsets => LineStarts;

    private int[] LineStarts => _lineStarts ??= FindLines(Content);

    public string Slice(TextSpan span) => Content.Substring(span.Start, span.Length);
    public ReadOnlySpan<char> AsSpan(TextSpan span) => Content.AsSpan(span.Start, span.Length);

    public LinePosition PositionAt(int offset)
    {
        offset = Math.Clamp(offset, 0, Length);
        var line = Array.BinarySearch(LineStarts, offset);
        if (line < 0) line = ~line - 1;
        return new LinePosition(line, offset - LineStarts[line]);
    }

    /// <summary>The offset of a position; a column behind the line's end is taken as its end.</summary>
    public int OffsetAt(LinePosition position)
    {
        if (position.Line < 0) return 0;
        if (position.Line >= LineCount) return Length;
        var line = LineSpan(position.Line);
        return Math.Clamp(line.Start + position.Column, line.Start, line.End);
    }

    /// <summary>A line without its line break.</summary>
    public TextSpan LineSpan(int line)
    {
        var start = LineStarts[line];
        var end = line + 1 < LineCount ? LineStarts[line + 1] : Length;
        while (end > start && IsLineBreak(Content[end - 1])) end--;
        return TextSpan.FromBounds(start, end);
    }

    public string LineText(int line) => Slice(LineSpan(line));

    /// <summary>The same file with other content.</summary>
    public SourceText WithContent(string content) => new(content, Path);

    /// <summary>How many characters at the beginning and, behind those, at the end are the same in another text.</summary>
    public (int Prefix, int Suffix) SameEnds(SourceText other)
    {
        var (a, b) = (Content, other.Content);
        var prefix = a.AsSpan().CommonPrefixLength(b);
        var most = Math.Min(a.Length, b.Length) - prefix;
        var suffix = 0;
        while (suffix < most && a[^(suffix + 1)] == b[^(suffix + 1)]) suffix++;
        return (prefix, suffix);
    }

    internal static bool IsLineBreak(char c) => c is '\n' or '\r' or '\u2028' or '\u2029';

    private static int[] FindLines(string text)
    {
        var starts = new List<int>(text.Length / 32 + 1) { 0 };
        var rest = text.AsSpan();
        var at = 0;
        while (true)
        {
            var next = rest[at..].IndexOfAny("\n\r\u2028\u2029");
            if (next < 0) return [.. starts];
            at += next + 1;
            if (text[at - 1] == '\r' && at < text.Length && text[at] == '\n') at++;
            starts.Add(at);
        }
    }
}

/// <summary>A range in a file. <see cref="None"/> is the location of what has no place in any file.</summary>
public readonly record struct Location(SourceText? Text, TextSpan Span)
{
    public static Location None => default;

    public bool IsInSource => Text is not null;
    public string Path => Text?.Path ?? "";
    public LinePosition Start => Text?.PositionAt(Span.Start) ?? default;
    public LinePosition End => Text?.PositionAt(Span.End) ?? default;

    public override string ToString() => IsInSource ? $"{Path}:{Start}" : Path;
}
