namespace Ark.Lowering;

/// <summary>What desugaring promises: the constructs that no later phase knows are gone.</summary>
public static class PlainTree
{
    /// <summary>A node that should not be there any more, or null.</summary>
    public static BoundNode? FindSugar(BoundNode root) => BoundWalk.Descendants(root, intoFunctions: true).FirstOrDefault(IsSugar);

    private static bool IsSugar(BoundNode node) =>
        node is BoundDestructuringDeclaration or BoundDestructuringAssignment or BoundForOf or BoundForIn or BoundPattern or BoundPatternElement;
}
