namespace Ark.Syntax;

/// <summary>A node of the syntax tree. Nodes are built once, bottom up, and never change.</summary>
/// <remarks>
/// A node keeps the indices of its first and last token, so that its extent is known without walking down: left spines can
/// be a hundred thousand nodes deep. For the same reason everything that walks a tree here uses its own stack.
/// </remarks>
[NodeRoot("Syntax")]
public abstract partial class Node
{
    private SyntaxTree? _tree;
    private int _first = -1;
    private int _last = -1;
    private int _height;

    public SyntaxTree Tree => _tree!;

    /// <summary>Null only for the <see cref="SourceFile"/>.</summary>
    public Node? Parent { get; private set; }

    /// <summary>On a long way up (the spine of a long sum, a chain of else-ifs) every so often a node is one: what was found from there is worth keeping.</summary>
    public bool IsMilestone => Parent is { } parent && _height >> 6 != parent._height >> 6;

    /// <summary>From the first to the last token; comments and spaces around them do not count.</summary>
    public TextSpan Span => IsEmpty
        ? new TextSpan(Tree.Table.Span(_first).Start, 0)
        : TextSpan.FromBounds(Tree.Table.Span(_first).Start, Tree.Table.Span(_last).End);

    public Location Location => new(Tree.Text, Span);

    /// <summary>No token belongs to the node (an empty modifier list, an omitted array element).</summary>
    public bool IsEmpty => _last < 0;

    /// <summary>The first token; of an empty node, the token that follows it.</summary>
    public Token FirstToken => new(Tree, _first);

    /// <summary>The last token; of an empty node, the token that follows it.</summary>
    public Token LastToken => new(Tree, IsEmpty ? _first : _last);

    /// <summary>The text between the first and the last token, comments included.</summary>
    public string Text => Tree.Text.Slice(Span);

    /// <summary>The child nodes in the order of the text.</summary>
    public IReadOnlyList<Node> Children
    {
        get
        {
            var children = new List<Node>();
            CollectChildren(children);
            return children;
        }
    }

    /// <summary>As <see cref="Children"/>, for walks that keep one list.</summary>
    public void AddChildrenTo(List<Node> children) => CollectChildren(children);

    /// <summary>The parent, its parent, and so on.</summary>
    public IEnumerable<Node> Ancestors
    {
        get
        {
            for (var node = Parent; node is not null; node = node.Parent) yield return node;
        }
    }

    /// <summary>This node, its parent, and so on.</summary>
    public IEnumerable<Node> AncestorsAndSelf
    {
        get
        {
            for (var node = this; node is not null; node = node.Parent) yield return node;
        }
    }

    /// <summary>The innermost ancestor of a type.</summary>
    public T? Ancestor<T>() where T : Node
    {
        for (var node = Parent; node is not null; node = node.Parent)
            if (node is T found) return found;
        return null;
    }

    /// <summary>This node and everything below, parents before children, in the order of the text.</summary>
    /// <param name="isLeaf">Says of a node that nothing below it is wanted.</param>
    public IEnumerable<Node> DescendantsAndSelf(Func<Node, bool>? isLeaf = null)
    {
        var stack = new Stack<Node>();
        var children = new List<Node>();
        stack.Push(this);
        while (stack.TryPop(out var node))
        {
            yield return node;
            if (isLeaf?.Invoke(node) == true) continue;
            children.Clear();
            node.CollectChildren(children);
            for (var i = children.Count - 1; i >= 0; i--) stack.Push(children[i]);
        }
    }

    /// <summary>
    /// Tokens within this node, and within none of its children, that fit nowhere in the grammar: together with the tokens of
    /// all nodes they make up the text of the file, however broken it is.
    /// </summary>
    public TokenList SkippedTokens => Tree.SkippedTokensOf(this);

    /// <summary>Tokens and children with the names of their properties, and the skipped tokens, in the order of the text.</summary>
    public IReadOnlyList<NodePart> Parts
    {
        get
        {
            var collector = Collect();
            var skipped = SkippedTokens;
            collector.Tokens("skipped", skipped);
            // Decorators and keywords of a modifier list mix; everything else is in order but for what was skipped.
            return skipped.Count == 0 && this is not ModifierList ? collector.Parts : [.. collector.Parts.OrderBy(p => p.Start)];
        }
    }

    /// <summary>The parts that the grammar knows: from them follows what was skipped.</summary>
    internal IReadOnlyList<NodePart> OwnParts => Collect().Parts;

    private PartCollector Collect()
    {
        var collector = new PartCollector(Tree);
        CollectParts(collector);
        return collector;
    }

    public override string ToString() => $"{NodeKind} {Span}";

    /// <summary>Ends the building of this node: links its children and computes its extent.</summary>
    /// <param name="tree">The tree being built.</param>
    /// <param name="nextToken">The token that comes next; it places a node that has no token of its own.</param>
    internal void Complete(SyntaxTree tree, int nextToken)
    {
        _tree = tree;
        AdoptParts();
        if (_first < 0) _first = nextToken;
    }

    protected Token TokenAt(int index) => new(Tree, index);
    protected Token? OptionalTokenAt(int index) => index < 0 ? null : new Token(Tree, index);

    private protected void Extend(int token)
    {
        if (token < 0) return;
        Widen(token, token);
    }

    /// <summary>Parts come in the order of the text but for modifiers, where decorators and keywords mix.</summary>
    private void Widen(int first, int last)
    {
        if (_first < 0) _first = first;
        else if (first < _first && Tree.Table.Span(first).Start < Tree.Table.Span(_first).Start) _first = first;
        if (_last < 0 || last > _last || Tree.Table.Span(last).End >= Tree.Table.Span(_last).End) _last = last;
    }

    private protected void Extend(TokenList tokens)
    {
        if (tokens.Count == 0) return;
        Extend(tokens.IndexOf(0));
        Extend(tokens.IndexOf(tokens.Count - 1));
    }

    private protected void Adopt(Node? child)
    {
        if (child is null) return;
        child.Parent = this;
        _height = Math.Max(_height, child._height + 1);
        if (child.IsEmpty) return;
        Widen(child._first, child._last);
    }

    private protected void Adopt<T>(SyntaxList<T> children) where T : Node
    {
        foreach (var child in children) Adopt(child);
    }

    private protected void Adopt<T>(SeparatedList<T> children) where T : Node
    {
        for (var i = 0; i < children.Count; i++)
        {
            Adopt(children[i]);
            if (i < children.SeparatorCount) Extend(children.SeparatorIndex(i));
        }
    }
}

/// <summary>A named part of a node: a token or a child.</summary>
public readonly record struct NodePart(string Name, Node? Node, Token Token)
{
    internal int Start => Node?.Span.Start ?? Token.Span.Start;
}

/// <summary>Gathers the parts of one node; the generated code of each node calls it.</summary>
internal sealed class PartCollector(SyntaxTree tree)
{
    public List<NodePart> Parts { get; } = [];

    public void Token(string name, int index)
    {
        if (index >= 0) Parts.Add(new NodePart(name, null, new Token(tree, index)));
    }

    public void Tokens(string name, TokenList tokens)
    {
        for (var i = 0; i < tokens.Count; i++) Parts.Add(new NodePart(name, null, tokens[i]));
    }

    public void Node(string name, Node? node)
    {
        if (node is not null) Parts.Add(new NodePart(name, node, default));
    }

    public void List<T>(string name, SyntaxList<T> nodes) where T : Node
    {
        foreach (var node in nodes) Parts.Add(new NodePart(name, node, default));
    }

    public void Separated<T>(string name, SeparatedList<T> nodes) where T : Node
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            Parts.Add(new NodePart(name, nodes[i], default));
            if (i < nodes.SeparatorCount) Parts.Add(new NodePart("", null, nodes.Separator(i)));
        }
    }
}

/// <summary>Visits every node below a node, parents first, in the order of the text, without recursion.</summary>
public abstract class SyntaxWalker : SyntaxVisitor
{
    /// <summary>Visits the node and everything below it.</summary>
    public void Walk(Node root)
    {
        foreach (var node in root.DescendantsAndSelf()) node.Accept(this);
    }
}
