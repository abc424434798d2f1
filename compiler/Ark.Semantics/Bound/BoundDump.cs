using System.Collections;
using System.Globalization;
using Ark.Syntax;

namespace Ark.Semantics;

/// <summary>The text of a bound tree for `ark dump bound` and `plain`: a line a node, with what it is about and its type.</summary>
/// <remarks>A child says which part of its parent it is where the parent has several.</remarks>
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
            writer.Write(new string(' ', item.Depth * 2));
            if (item.Label.Length > 0) writer.Write($"{item.Label}: ");
            writer.Write(item.Node.NodeKind.ToString()["Bound".Length..]);
            var written = parts.FirstOrDefault(p => p.Value is string).Value as string;
            foreach (var (name, value) in parts)
                // A member's symbol says no more than its name.
                if (value is not BoundNode && !(value is Symbol symbol && symbol.Name == written) && Text(name, value, checker) is { } text) writer.Write($" {text}");
            if (item.Node is BoundExpression expression) writer.Write($" : {checker.Print(expression.Type)}");
            writer.WriteLine();
            var children = Children(parts);
            var isLabelled = item.Node is not (BoundBlock or BoundFunctionBody) && children.Count > 1;
            for (var i = children.Count - 1; i >= 0; i--) pending.Push((children[i].Node, item.Depth + 1, isLabelled ? children[i].Label : ""));
        }
    }

    private static List<(BoundNode Node, string Label)> Children(List<KeyValuePair<string, object?>> parts)
    {
        var children = new List<(BoundNode, string)>();
        foreach (var (name, value) in parts)
        {
            if (value is BoundNode child) children.Add((child, Lower(name)));
            else if (value is IEnumerable list and not string) children.AddRange(Nodes(list).Select(n => (n, Singular(Lower(name)))));
        }
        return children;
    }

    public static string ToText(BoundNode root, Checker checker)
    {
        var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        Write(writer, root, checker);
        return writer.ToString();
    }

    private static string Lower(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static List<BoundNode> Nodes(IEnumerable list) => [.. list.OfType<BoundNode>()];

    private static string Singular(string name) => name.EndsWith('s') ? name[..^1] : name;

    /// <summary>Names, operators and values speak for themselves; a flag gives its name.</summary>
    private static string? Text(string name, object? value, Checker checker) => value switch
    {
        bool flag and true when name.StartsWith("Is", StringComparison.Ordinal) => Lower(name["Is".Length..]),
        IEnumerable list and not string when Nodes(list).Count > 0 => null,
        // A literal's type says whether it is a string or a number; what else is a type stands with its part.
        Type => $"{Lower(name)}={Text(value, checker)}",
        _ => Text(value, checker),
    };

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
