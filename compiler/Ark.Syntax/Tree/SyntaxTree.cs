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
    /// <summary>JavaScript: `.js`, `.mjs`; TypeScript without types, of which no type error is reported</summary>
    Js,
}

public static class FileKinds
{
    /// <summary>TypeScript, with types or without: ArkTS forbids much of it in its own files.</summary>
    public static bool IsTypeScript(this FileKind kind) => kind is FileKind.Ts or FileKind.Js;
}

/// <summary>A parsed file: every character of it, as tokens and what lies between them, and the tree over the tokens.</summary>
public sealed partial class SyntaxTree
{
    private SyntaxTree(SourceText text, FileKind kind, TokenTable table)
    {
        Text = text;
        Kind = kind;
        Table = table;
        _imports = new(FindImports);
    }

    public SourceText Text { get; }
    public FileKind Kind { get; }
    public SourceFile Root { get; private set; } = null!;

    /// <summary>The syntax errors, by place.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; private set; } = [];

    /// <summary>The tokens of the text, the end of the file last. Tokens conjured by error recovery are not among them.</summary>
    public IReadOnlyList<Token> Tokens => new TokenList(this, [.. Enumerable.Range(0, Table.Count)]);

    internal TokenTable Table { get; }

    /// <summary>For each node that has any the tokens that error recovery skipped; null in a file without errors. Found when first asked for: an editor parses broken text at every key, and asks seldom.</summary>
    private Lazy<Dictionary<Node, int[]>?>? _skipped;

    internal TokenList SkippedTokensOf(Node node) =>
        _skipped?.Value is { } skipped && skipped.TryGetValue(node, out var tokens) ? new TokenList(this, tokens) : default;

    public static FileKind KindOf(string path) =>
        path.EndsWith(".d.ts", StringComparison.Ordinal) || path.EndsWith(".d.ets", StringComparison.Ordinal) ? FileKind.Dts
        : path.EndsWith(".ts", StringComparison.Ordinal) ? FileKind.Ts
        : path.EndsWith(".js", StringComparison.Ordinal) || path.EndsWith(".mjs", StringComparison.Ordinal) ? FileKind.Js
        : FileKind.Ets;
}
