using Ark.Syntax.Parsing;

namespace Ark.Syntax;

public sealed partial class SyntaxTree
{
    /// <summary>Never throws: any text gives a tree and its diagnostics.</summary>
    public static SyntaxTree Parse(SourceText text) => Parse(text, KindOf(text.Path));

    /// <summary>Never throws: any text gives a tree and its diagnostics.</summary>
    public static SyntaxTree Parse(SourceText text, FileKind kind) => SourceParser.Parse(text, kind);

    /// <summary>The tree of the file behind an edit: equal to that of parsing the text, and what the edit leaves alone is not parsed again.</summary>
    public SyntaxTree WithText(SourceText text) => SourceParser.Parse(text, Kind, this);

    /// <summary>The tokens as the parser saw them; kept of files that are being edited, for the next edit.</summary>
    internal TokenBuffer? Parsed { get; set; }

    internal static SyntaxTree Create(SourceText text, FileKind kind, TokenTable table) => new(text, kind, table);

    internal void Finish(SourceFile root, DiagnosticBag diagnostics)
    {
        Root = root;
        Diagnostics = diagnostics.ToSorted();
        if (Diagnostics.Count > 0) _skipped = new Lazy<Dictionary<Node, int[]>?>(() => SkippedTokens.Find(this));
    }
}
