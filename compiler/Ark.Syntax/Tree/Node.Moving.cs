using System.Runtime.CompilerServices;

namespace Ark.Syntax;

// An edit leaves most of a file as it was. What stands for it in the tree behind the edit are copies: a node knows its tree and the
// indices of its tokens, so it can be in one tree only.
public abstract partial class Node
{
    /// <summary>How far one can go down from here.</summary>
    internal int Height => _height;

    internal int FirstIndex => _first;

    /// <summary>The index of the last token; that of the first one for an empty node.</summary>
    internal int LastIndex => IsEmpty ? _first : _last;

    /// <summary>The same node in another tree, whose tokens there are these, so many places further on. It has no parent yet; what stands in its blocks follows when somebody asks.</summary>
    internal Node MovedTo(SyntaxTree tree, int shift)
    {
        var copy = (Node)MemberwiseClone();
        copy._tree = tree;
        copy.Parent = null;
        copy._first += shift;
        if (copy._last >= 0) copy._last += shift;
        copy.MoveParts(tree, shift);
        return copy;
    }

    /// <summary>Nothing below is left in another tree.</summary>
    internal void BringAll()
    {
        foreach (var node in DescendantsAndSelf())
            if (node is Block block) _ = block.Statements;
    }

    /// <summary>Into another tree of the same text, below a node there; the tree that it was in is used no more.</summary>
    internal void ComeTo(SyntaxTree tree, Node parent)
    {
        foreach (var node in DescendantsAndSelf()) node._tree = tree;
        Parent = parent;
    }

    private protected T Moved<T>(T child, SyntaxTree tree, int shift) where T : Node
    {
        // A copy is of the class of what is copied; with tens of thousands of them the check would be felt.
        var copy = Unsafe.As<T>(child.MovedTo(tree, shift));
        copy.Parent = this;
        return copy;
    }

    private protected SyntaxList<T> Moved<T>(SyntaxList<T> list, SyntaxTree tree, int shift) where T : Node => new(Moved(list.Array, tree, shift));

    private protected SeparatedList<T> Moved<T>(SeparatedList<T> list, SyntaxTree tree, int shift) where T : Node
    {
        var (items, separators) = list.Arrays;
        return new SeparatedList<T>(Moved(items, tree, shift), TokenList.Moved(separators, shift));
    }

    private T[]? Moved<T>(T[]? nodes, SyntaxTree tree, int shift) where T : Node
    {
        if (nodes is null) return null;
        var moved = new T[nodes.Length];
        for (var i = 0; i < moved.Length; i++) moved[i] = Moved(nodes[i], tree, shift);
        return moved;
    }
}
