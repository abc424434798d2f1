using System.Collections;
using System.Globalization;
using Ark.Syntax;

namespace Ark.Semantics;

/// <summary>The text of a bound tree, one node a line, for `ark dump bound`.</summary>
public static class BoundDump
{
    public static void Write(TextWriter writer, BoundNode root, Checker checker)
    {
        // Spines can be a hundred thousand nodes deep, so the nodes to write wait on a stack.
        var pending = new Stack<(BoundNode Node, int Depth, string Label)>();
        pending.Push((root, 0, ""));
        var parts = new List<KeyValuePair<string, object?>>();
        while (pending.TryPop(out var item))
        {
            parts.Clear();
            item.Node.CollectParts(parts);
            var children = new List<(BoundNode, int, string)>();
            writer.Write(new string(' ', item.Depth * 2));
            if (item.Label.Length > 0) writer.Write($"{item.Label}: ");
            writer.Write(item.Node.NodeKind.ToString()["Bound".Length..]);
            foreach (var (name, value) in parts)
            {
                if (value is BoundNode child) children.Add((child, item.Depth + 1, Lower(name)));
                else if (value is IEnumerable list and not string && Nodes(list) is { Count: > 0 } nodes)
                    children.AddRange(nodes.Select((n, i) => (n, item.Depth + 1, $"{Lower(name)}[{i}]")));
                else if (Text(value, checker) is { } text) writer.Write($" {Lower(name)}={text}");
            }
            if (item.Node is BoundExpression expression) writer.Write($" : {checker.Print(expression.Type)}");
            writer.WriteLine();
            for (var i = children.Count - 1; i >= 0; i--) pending.Push(children[i]);
        }
    }

    public static string ToText(BoundNode root, Checker checker)
    {
        var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        Write(writer, root, checker);
        return writer.ToString();
    }

    private static string Lower(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static List<BoundNode> Nodes(IEnumerable list) => [.. list.OfType<BoundNode>()];

    private static string? Text(object? value, Checker checker) => value switch
    {
        null => null,
        string s => $"\"{s.Replace("\\", "\\\\").Replace("\n", "\\n").Replace("\"", "\\\"")}\"",
        double d => Names.NumberText(d),
        bool b => b ? "true" : null,
        Type t => checker.Print(t),
        Symbol s => s.Name.Length > 0 ? s.Name : "(anonymous)",
        CallSignatureType => null,
        Enum e => e.ToString(),
        IEnumerable list => list.Cast<object?>().Select(x => Text(x, checker)).Where(x => x is not null).ToList() is { Count: > 0 } texts ? $"[{string.Join(", ", texts)}]" : null,
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
