using System.Text;

namespace Ark.Syntax;

/// <summary>Tokens and trees as text, for people and for tests.</summary>
public static class SyntaxDump
{
    /// <summary>A line a token: where it is, what it is, its text.</summary>
    public static string Tokens(SyntaxTree tree)
    {
        var text = new StringBuilder();
        foreach (var token in tree.Tokens) text.Append(tree.Text.PositionAt(token.Span.Start)).Append(' ').Append(token.Kind).Append(' ').AppendLine(Escape(token.Text));
        return text.ToString();
    }

    /// <summary>A line a node, indented by its depth, with its own tokens behind it.</summary>
    public static string Tree(SyntaxTree tree)
    {
        var text = new StringBuilder();
        var pending = new Stack<(Node Node, string Name, int Depth)>([(tree.Root, "", 0)]);
        while (pending.TryPop(out var item))
        {
            text.Append(' ', item.Depth * 2);
            if (item.Name.Length > 0) text.Append(item.Name).Append(": ");
            text.Append(item.Node.NodeKind);
            var parts = item.Node.Parts;
            foreach (var part in parts)
                if (part.Node is null && part.Token.Tree is not null) text.Append(' ').Append(Escape(part.Token.Text));
            text.AppendLine();
            for (var i = parts.Count - 1; i >= 0; i--)
                if (parts[i].Node is { } child) pending.Push((child, parts[i].Name, item.Depth + 1));
        }
        return text.ToString();
    }

    private static string Escape(string text) => text.Length == 0 ? "''" : text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal);
}
