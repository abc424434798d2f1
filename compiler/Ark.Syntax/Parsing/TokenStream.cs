using Antlr4.Runtime;
using Antlr4.Runtime.Misc;

namespace Ark.Syntax.Parsing;

/// <summary>The tokens that the parser sees, in ANTLR's terms, without an object for each.</summary>
internal sealed class TokenStream(TokenBuffer buffer, int[] indices) : ITokenStream
{
    private readonly CurrentToken _current = new();

    public int Index { get; private set; }
    public int Size => indices.Length;
    public string SourceName => "";
    public ITokenSource TokenSource => null!;

    /// <summary>The place of the current token in the buffer.</summary>
    public int TokenIndex => indices[Math.Min(Index, indices.Length - 1)];

    /// <summary>The place in the buffer of a later token.</summary>
    public int TokenIndexAt(int offset) => indices[Math.Min(Index + offset, indices.Length - 1)];

    public byte RoleAt(int offset) => buffer.Types[TokenIndexAt(offset)];

    public int LA(int i)
    {
        Effort.Look();
        var at = Index + i - 1;
        if (at >= indices.Length - 1) return TokenConstants.EOF;
        return at < 0 ? 0 : buffer.Types[indices[at]];
    }

    public IToken LT(int k)
    {
        _current.Type = LA(k);
        _current.TokenIndex = Index + k - 1;
        return _current;
    }

    public void Consume()
    {
        if (Index < indices.Length - 1) Index++;
    }

    public int Mark() => 0;
    public void Release(int marker) { }
    public void Seek(int index) => Index = index;

    public IToken Get(int i)
    {
        _current.Type = i >= indices.Length - 1 ? TokenConstants.EOF : buffer.Types[indices[i]];
        _current.TokenIndex = i;
        return _current;
    }

    public string GetText(Interval interval) => "";
    public string GetText() => "";
    public string GetText(RuleContext ctx) => "";
    public string GetText(IToken start, IToken stop) => "";

    /// <summary>One object stands for whichever token is asked about; nothing keeps it.</summary>
    private sealed class CurrentToken : IToken
    {
        public string Text => "";
        public int Type { get; set; }
        public int Line => 0;
        public int Column => 0;
        public int Channel => 0;
        public int TokenIndex { get; set; }
        public int StartIndex => 0;
        public int StopIndex => 0;
        public ITokenSource TokenSource => null!;
        public ICharStream InputStream => null!;
    }
}
