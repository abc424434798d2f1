using System.Globalization;
using System.Text;

namespace Ark.Syntax;

/// <summary>Trees and tokens as text: `ark dump tokens`, `ark dump tree`, and the expectations of the parser's tests.</summary>
public static class SyntaxDump
{
    /// <summary>A line a token: place, kind, text.</summary>
    public static string Tokens(SyntaxTree tree)
    {
        var text = new StringBuilder();
        foreach (var token in tree.Tokens)
        {
            var place = tree.Text.PositionAt(token.Span.Start).ToString();
            text.Append(CultureInfo.InvariantCulture, $"{place,-9}{token.Kind,-24}{Escape(token.Text)}").Append(token.PrecededByNewLine ? "  ↵" : "").Append('\n');
        }
        return text.ToString();
    }

    /// <summary>A line a node, indented by depth: the name of its property, its kind, its tokens. Diagnostics come last.</summary>
    public static string Tree(SyntaxTree tree)
    {
        var text = new StringBuilder();
        Append(text, tree.Root);
        foreach (var d in tree.Diagnostics) text.Append(CultureInfo.InvariantCulture, $"{d.Location.Start} {d.Severity.ToString().ToLowerInvariant()} {d.Code}: {d.Message}\n");
        return text.ToString();
    }

    /// <summary>A node and everything below it.</summary>
    public static string Tree(Node node)
    {
        var text = new StringBuilder();
        Append(text, node);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Node root)
    {
        var stack = new Stack<(string Name, Node Node, int Depth)>();
        stack.Push(("", root, 0));
        var below = new List<(string, Node, int)>();
        while (stack.TryPop(out var entry))
        {
            // A hundred thousand levels would make the indentation quadratic; the depth stands in front instead.
            if (entry.Depth <= 100) text.Append(' ', entry.Depth * 2);
            else text.Append(' ', 200).Append(CultureInfo.InvariantCulture, $"[{entry.Depth}] ");
            if (entry.Name.Length > 0) text.Append(entry.Name).Append(": ");
            text.Append(entry.Node.NodeKind);
            below.Clear();
            foreach (var part in entry.Node.Parts)
            {
                if (part.Node is { } child) below.Add((part.Name, child, entry.Depth + 1));
                else if (part.Token.Kind == TokenKind.EndOfFile) continue;
                else if (part.Name == "skipped") text.Append(" <skipped ").Append(Escape(part.Token.Text)).Append('>');
                else text.Append(' ').Append(part.Token.IsMissing ? $"<missing {part.Token.Kind}>" : Escape(part.Token.Text));
            }
            text.Append('\n');
            for (var i = below.Count - 1; i >= 0; i--)
                if (below[i].Item2 is not ModifierList { IsEmpty: true }) stack.Push(below[i]);
        }
    }

    private static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny("\n\r\\") < 0) return text;
        return text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal);
    }
}
