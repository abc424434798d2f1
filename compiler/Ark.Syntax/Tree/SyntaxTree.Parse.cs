using Ark.Syntax.Parsing;

namespace Ark.Syntax;

public sealed partial class SyntaxTree
{
    /// <summary>Never throws: any text gives a tree and its diagnostics.</summary>
    public static SyntaxTree Parse(SourceText text) => Parse(text, KindOf(text.Path));

    /// <summary>Never throws: any text gives a tree and its diagnostics.</summary>
    public static SyntaxTree Parse(SourceText text, FileKind kind) => SourceParser.Parse(text, kind);

    internal static SyntaxTree Create(SourceText text, FileKind kind, TokenTable table) => new(text, kind, table);

    internal void Finish(SourceFile root, DiagnosticBag diagnostics)
    {
        Root = root;
        Diagnostics = diagnostics.ToSorted();
        if (Diagnostics.Count > 0) _skipped = new Lazy<Dictionary<Node, int[]>?>(() => SkippedTokens.Find(this));
    }
}
