using Ark.Syntax;

namespace Ark.Ide;

/// <summary>Components are wrapped, unwrapped, moved and swapped.</summary>
internal static class ComponentRefactorings
{
    private static readonly string[] Containers = ["Column", "Row", "Stack", "Flex", "Scroll"];

    /// <summary>Components that a certain one must be around.</summary>
    private static readonly HashSet<string> Bound = new(StringComparer.Ordinal) { "ListItem", "ListItemGroup", "GridItem", "FlowItem", "TabContent", "Span", "ImageSpan", "Blank", "MenuItem", "GridCol" };

    public static IEnumerable<CodeAction> At(SyntaxTree tree, TextSpan range)
    {
        if (UiStatement.At(tree, range.Start) is not { } component) yield break;
        var last = range.IsEmpty ? component : UiStatement.At(tree, range.End) ?? component;
        var siblings = ((Block)component.Statement.Parent!).Statements.ToList();
        var (from, to) = (siblings.IndexOf(component.Statement), siblings.IndexOf(last.Statement));
        // A selection that begins and ends in different depths is that of its first component.
        if (to < from) to = from;
        var span = TextSpan.FromBounds(siblings[from].Span.Start, siblings[to].Span.End);
        if (!Bound.Contains(component.Name))
        {
            foreach (var container in Containers) yield return Rewrite(tree, $"Wrap with {container}", new TextEdit(span, Wrapped(tree, span, $"{container}()")));
            yield return Rewrite(tree, "Wrap with if", new TextEdit(span, Wrapped(tree, span, "if (true)")));
        }
        if (from != to) yield break;
        if (Unwrapped(component) is { } unwrapped) yield return Rewrite(tree, $"Unwrap {component.Name}", unwrapped);
        if (SwappedWithParent(component) is { } swapped) yield return Rewrite(tree, $"Swap with {component.Parent!.Name}", swapped);
        if (from > 0) yield return Rewrite(tree, "Move up", Exchanged(tree, siblings[from - 1], siblings[from]));
        if (from + 1 < siblings.Count) yield return Rewrite(tree, "Move down", Exchanged(tree, siblings[from], siblings[from + 1]));
        if (siblings.Count > 1 || component.Parent is not null) yield return Rewrite(tree, $"Remove {component.Name}", Removed(tree, component.Statement));
    }

    private static CodeAction Rewrite(SyntaxTree tree, string title, TextEdit edit) => new(title, CodeActionKind.Rewrite, [new FileEdit(tree.Text.Path, [edit])], null, false);

    internal static string Wrapped(SyntaxTree tree, TextSpan span, string head)
    {
        var indent = Texts.IndentAt(tree.Text, span.Start);
        return $"{head} {{\n{indent}  {Texts.Moved(tree, span, indent + "  ")}\n{indent}}}";
    }

    /// <summary>The children take the component's place; `build` has one root.</summary>
    private static TextEdit? Unwrapped(UiStatement component)
    {
        if (component.Content is not { Statements: [var first, ..] } content) return null;
        if (content.Statements.Count > 1 && component.Statement.Parent is Block { Parent: MethodDeclaration { Name.Text: "build" } }) return null;
        var indent = Texts.IndentAt(component.Tree.Text, component.Statement.Span.Start);
        return new TextEdit(component.Statement.Span, Texts.Moved(component.Tree, TextSpan.FromBounds(first.Span.Start, content.Statements[^1].Span.End), indent));
    }

    private static TextEdit Exchanged(SyntaxTree tree, Statement first, Statement second)
    {
        var between = tree.Text.Slice(TextSpan.FromBounds(first.Span.End, second.Span.Start));
        return new TextEdit(TextSpan.FromBounds(first.Span.Start, second.Span.End), second.Text + between + first.Text);
    }

    /// <summary>With the lines that it stands on alone.</summary>
    private static TextEdit Removed(SyntaxTree tree, Statement statement)
    {
        var (start, end) = (statement.Span.Start, statement.Span.End);
        var line = tree.Text.LineSpan(tree.Text.PositionAt(start).Line);
        var last = tree.Text.PositionAt(end).Line;
        var isAlone = tree.Text.AsSpan(TextSpan.FromBounds(line.Start, start)).IsWhiteSpace() && tree.Text.AsSpan(TextSpan.FromBounds(end, tree.Text.LineSpan(last).End)).IsWhiteSpace() && last + 1 < tree.Text.LineCount;
        return isAlone ? new TextEdit(TextSpan.FromBounds(line.Start, tree.Text.LineOffsets[last + 1]), "") : new TextEdit(statement.Span, "");
    }

    /// <summary>An only child with children and its parent change places, each with its own attributes.</summary>
    private static TextEdit? SwappedWithParent(UiStatement child)
    {
        if (child.Parent is not { Content.Statements: [_] } parent || child.Content is not { Statements: [var first, ..] } content || Bound.Contains(child.Name) || Bound.Contains(parent.Name)) return null;
        var tree = child.Tree;
        var outer = Texts.IndentAt(tree.Text, parent.Statement.Span.Start);
        var (inner, innermost) = (outer + "  ", outer + "    ");
        var children = Texts.Moved(tree, TextSpan.FromBounds(first.Span.Start, content.Statements[^1].Span.End), innermost);
        return new TextEdit(parent.Statement.Span,
            $"{child.Call.Text} {{\n{inner}{parent.Call.Text} {{\n{innermost}{children}\n{inner}}}{Tail(parent, inner)}\n{outer}}}{Tail(child, outer)}");
    }

    private static string Tail(UiStatement component, string indent)
    {
        var span = TextSpan.FromBounds(component.Root.Span.End, component.Statement.Span.End);
        return span.IsEmpty ? "" : Texts.Moved(component.Tree, span, indent);
    }
}
