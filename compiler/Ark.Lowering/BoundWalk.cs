namespace Ark.Lowering;

/// <summary>Walks over bound trees without recursion.</summary>
internal static class BoundWalk
{
    /// <summary>Everything below and the node itself, in the order of the source; nested functions only when asked for.</summary>
    public static IEnumerable<BoundNode> Descendants(BoundNode root, bool intoFunctions = false)
    {
        var stack = new Stack<BoundNode>();
        var children = new List<BoundNode>();
        stack.Push(root);
        while (stack.TryPop(out var node))
        {
            yield return node;
            if (node is BoundLambda && !intoFunctions && !ReferenceEquals(node, root)) continue;
            children.Clear();
            node.CollectChildren(children);
            for (var i = children.Count - 1; i >= 0; i--) stack.Push(children[i]);
        }
    }

    /// <summary>The variable that the node writes, if it is an assignment to one.</summary>
    public static VariableSymbol? Assigned(BoundNode node) => node switch
    {
        BoundAssignment { Target: BoundVariable target } => target.Variable,
        BoundCompoundAssignment { Target: BoundVariable target } => target.Variable,
        BoundLogicalAssignment { Target: BoundVariable target } => target.Variable,
        BoundIncrement { Target: BoundVariable target } => target.Variable,
        BoundVariableDeclaration { Variable.Kind: VariableKind.Var } declaration => declaration.Variable,
        _ => null,
    };
}
