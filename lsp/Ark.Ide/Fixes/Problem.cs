using Ark.Semantics;
using Ark.Syntax;
using Type = Ark.Semantics.Type;

namespace Ark.Ide;

/// <summary>A change that is offered for a diagnostic.</summary>
/// <param name="IsPreferred">What nearly everybody would do; such are among those that are made together.</param>
internal sealed record Fix(string Title, IReadOnlyList<FileEdit> Edits, bool IsPreferred);

/// <summary>A diagnostic in its file, and what fixes of it are said with.</summary>
internal sealed class Problem(Snapshot snapshot, SemanticModel model, Diagnostic diagnostic)
{
    public Snapshot Snapshot => snapshot;
    public SemanticModel Model => model;
    public SyntaxTree Tree => model.Tree;
    public Diagnostic Diagnostic => diagnostic;
    public TextSpan Span => diagnostic.Location.Span;

    /// <summary>What is complained of, as it is written.</summary>
    public string Written => Tree.Text.Slice(Span);

    /// <summary>The innermost node of a kind that the place is in or is.</summary>
    public T? Around<T>() where T : Node
    {
        var node = Tree.NodeAt(Span.Start);
        return node.AncestorsAndSelf.OfType<T>().FirstOrDefault(n => n.Span.Contains(Span));
    }

    // ── Fixes ───────────────────────────────────────────────────────────────────────────────────────────────────────────

    public Fix Change(string title, params TextEdit[] edits) => new(title, [new FileEdit(Tree.Text.Path, [.. edits.OrderBy(e => e.Span)])], IsPreferred: true);

    /// <summary>A change that not everybody would make.</summary>
    public Fix Offer(string title, params TextEdit[] edits) => Change(title, edits) with { IsPreferred = false };

    public Fix Replace(Node node, string text) => Change($"Change to '{Short(text)}'", new TextEdit(node.Span, text));

    public Fix Replace(Token token, string text) => Change($"Change to '{text}'", new TextEdit(token.Span, text));

    public Fix Remove(Token token) => Change($"Remove '{token.Text}'", WithSpaceBehind(token));

    public static TextEdit Insert(int offset, string text) => new(new TextSpan(offset, 0), text);

    public static string Short(string text) => text.Length > 60 || text.Contains('\n') ? text.Split('\n')[0][..Math.Min(text.Split('\n')[0].Length, 50)] + "…" : text;

    /// <summary>Removes a token and the space between it and the next.</summary>
    public TextEdit WithSpaceBehind(Token token)
    {
        var end = token.Span.End;
        while (end < Tree.Text.Length && Tree.Text[end] is ' ' or '\t') end++;
        return new TextEdit(TextSpan.FromBounds(token.Span.Start, end), "");
    }

    /// <summary>Removes what lies between two places, with the space before it.</summary>
    public TextEdit WithSpaceBefore(TextSpan span)
    {
        var start = span.Start;
        while (start > 0 && Tree.Text[start - 1] is ' ' or '\t') start--;
        return new TextEdit(TextSpan.FromBounds(start, span.End), "");
    }

    /// <summary>Removes one of a list, with the comma that it leaves behind.</summary>
    public static TextEdit RemoveFrom<T>(SeparatedList<T> list, int index) where T : Node => new(
        index + 1 < list.Count ? TextSpan.FromBounds(list[index].Span.Start, list[index + 1].Span.Start)
        : index > 0 ? TextSpan.FromBounds(list[index - 1].Span.End, list[index].Span.End)
        : list[index].Span, "");

    // ── Values ──────────────────────────────────────────────────────────────────────────────────────────────────────────

    /// <summary>The value that a variable of a type begins with, if there is one that says nothing.</summary>
    public string? DefaultOf(Type type)
    {
        var text = model.Print(type);
        if (text is "number") return "0";
        if (text is "string") return "''";
        if (text is "boolean") return "false";
        if (text is "bigint") return "0n";
        if (text.EndsWith("[]", StringComparison.Ordinal) || text.StartsWith("Array<", StringComparison.Ordinal)) return "[]";
        if (type is UnionType union && union.Types.Any(t => t.Is(TypeFlags.Undefined))) return "undefined";
        if (type is UnionType nullable && nullable.Types.Any(t => t.Is(TypeFlags.Null))) return "null";
        if (type is UnionType { EnumSymbol: { Members.Count: > 0 } @enum }) return $"{@enum.Name}.{@enum.Members.Keys.First()}";
        return type is NamedType { Symbol: { IsClass: true } symbol } && (symbol.Modifiers & Modifiers.Abstract) == 0 && model.ConstructSignaturesOf(symbol).All(s => s.Parameters.All(p => p.IsOptional)) ? $"new {text}()" : null;
    }
}
