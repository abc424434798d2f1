namespace Ark.Syntax.Parsing;

/// <summary>The tokens of a file while it is being parsed: parallel arrays that grow.</summary>
/// <remarks>`Types` holds the parser's vocabulary, in which the pre-pass writes the role of a token; `Words` says which
/// contextual keyword an identifier spells.</remarks>
internal sealed class TokenBuffer(int capacity)
{
    public byte[] Types = new byte[capacity];
    public byte[] Words = new byte[capacity];
    public bool[] NewLines = new bool[capacity];
    public int[] Starts = new int[capacity];
    public int[] Ends = new int[capacity];
    public int Count;

    public void Add(byte type, byte word, bool newLine, int start, int end)
    {
        if (Count == Types.Length) Grow();
        Types[Count] = type;
        Words[Count] = word;
        NewLines[Count] = newLine;
        Starts[Count] = start;
        Ends[Count] = end;
        Count++;
    }

    /// <summary>Moves token `from` to the place `to`, which is not behind it.</summary>
    public void Move(int from, int to)
    {
        Types[to] = Types[from];
        Words[to] = Words[from];
        NewLines[to] = NewLines[from];
        Starts[to] = Starts[from];
        Ends[to] = Ends[from];
    }

    public TokenBuffer Copy()
    {
        var copy = new TokenBuffer(Count) { Count = Count };
        Types.AsSpan(0, Count).CopyTo(copy.Types);
        Words.AsSpan(0, Count).CopyTo(copy.Words);
        NewLines.AsSpan(0, Count).CopyTo(copy.NewLines);
        Starts.AsSpan(0, Count).CopyTo(copy.Starts);
        Ends.AsSpan(0, Count).CopyTo(copy.Ends);
        return copy;
    }

    /// <summary>Room for tokens to come is no use any more; a project's trees would hold much of it.</summary>
    public void Trim() => Resize(Count);

    private void Grow() => Resize(Types.Length * 2);

    private void Resize(int size)
    {
        if (size == Types.Length) return;
        Array.Resize(ref Types, size);
        Array.Resize(ref Words, size);
        Array.Resize(ref NewLines, size);
        Array.Resize(ref Starts, size);
        Array.Resize(ref Ends, size);
    }
}
