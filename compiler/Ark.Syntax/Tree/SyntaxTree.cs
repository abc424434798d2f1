namespace Ark.Syntax;

/// <summary>Which rules a file follows; told by its name.</summary>
public enum FileKind : byte
{
    /// <summary>ArkTS with ArkUI: `.ets`</summary>
    Ets,
    /// <summary>TypeScript: `.ts`</summary>
    Ts,
    /// <summary>Declarations only: `.d.ts`, `.d.ets`</summary>
    Dts,
}

/// <summary>A parsed file: every character of it, as tokens and what lies between them, and the tree over the tokens.</summary>
public sealed partial class SyntaxTree
{
    private SyntaxTree(SourceText text, FileKind kind, TokenTable table)
    {
        Text = text;
        Kind = kind;
        Table = table;
    }

    public SourceText Text { get; }
    public FileKind Kind { get; }
    public SourceFile Root { get; private set; } = null!;

    /// <summary>The syntax errors, by place.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; private set; } = [];

    /// <summary>The tokens of the text, the end of the file last. Tokens conjured by error recovery are not among them.</summary>
    public IReadOnlyList<Token> Tokens => new TokenList(this, [.. Enumerable.Range(0, Table.Count)]);

    internal TokenTable Table { get; private set; }

    public static FileKind KindOf(string path) =>
        path.EndsWith(".d.ts", StringComparison.Ordinal) || path.EndsWith(".d.ets", StringComparison.Ordinal) ? FileKind.Dts
        : path.EndsWith(".ts", StringComparison.Ordinal) ? FileKind.Ts
        : FileKind.Ets;

    /// <summary>Never throws: any text gives a tree and its diagnostics.</summary>
    public static SyntaxTree Parse(SourceText text) => Parse(text, KindOf(text.Path));

    /// <summary>Never throws: any text gives a tree and its diagnostics.</summary>
    public static SyntaxTree Parse(SourceText text, FileKind kind)
    {
        var bag = new DiagnosticBag();
        var buffer = Bootstrap.Lexer.Lex(text, bag);
        var tree = new SyntaxTree(text, kind, TokenTable.Empty(text));
        SourceFile root;
        try
        {
            root = new Bootstrap.Parser(tree, buffer).File();
        }
        catch (Bootstrap.ParseError error)
        {
            bag.Add(Ark.Syntax.Diagnostics.ExpectedToken(new Location(text, TextSpan.FromBounds(buffer.Starts[error.At], buffer.Ends[error.At])), error.Expected));
            root = new SourceFile([], new Token(tree, buffer.Count - 1));
            root.Complete(tree, buffer.Count - 1);
        }
        tree.Table = new TokenTable([.. buffer.Types.Take(buffer.Count).Select(b => (TokenKind)b)], buffer.Starts, buffer.Ends, buffer.NewLines, buffer.Count);
        tree.Root = root;
        tree.Diagnostics = bag.ToSorted();
        return tree;
    }
}
