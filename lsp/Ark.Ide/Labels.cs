using Ark.Syntax;

namespace Ark.Ide;

/// <summary>Labels of statements: names that no symbol stands for.</summary>
internal static class Labels
{
    /// <summary>The label that a position names, and behind it the jumps that name it; empty when it names none.</summary>
    public static IReadOnlyList<Token> At(Cursor cursor)
    {
        if (cursor.Name is not { } name) return [];
        var node = cursor.Tree.NodeOf(name);
        var target = node is LabeledStatement labeled && labeled.Label == name ? labeled : LabelOf(node) == name ? TargetOf(node, name.Text) : null;
        if (target is null) return [];
        return [target.Label, .. target.Body.DescendantsAndSelf().Where(n => LabelOf(n) is { } label && TargetOf(n, label.Text) == target).Select(n => LabelOf(n)!.Value)];
    }

    private static Token? LabelOf(Node jump) => jump switch
    {
        BreakStatement b => b.Label,
        ContinueStatement c => c.Label,
        _ => null,
    };

    private static LabeledStatement? TargetOf(Node jump, string label) =>
        jump.Ancestors.TakeWhile(a => !References.IsFunction(a)).OfType<LabeledStatement>().FirstOrDefault(l => l.Label.Text == label);
}
