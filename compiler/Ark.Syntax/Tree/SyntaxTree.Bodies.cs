using Ark.Syntax.Parsing;

namespace Ark.Syntax;

// An editor knows all files of a project and looks into the functions of few. What stands in the bodies is most of a tree; in files that
// nobody has open it is let go, and parsed again as soon as somebody asks for a statement of it. In files that are edited it stays with the
// tree before the edit until somebody asks.
public sealed partial class SyntaxTree
{
    private readonly Lock _restoring = new();

    /// <summary>How many trees before this one may still be needed: those of the edits since the last tree that had everything itself.</summary>
    internal int Depth { get; set; }

    /// <summary>The bodies that have been let go, in the order of a walk; null when all is there.</summary>
    private List<Block>? _dropped;

    /// <summary>Nothing that was parsed has been let go.</summary>
    public bool IsWhole => Volatile.Read(ref _dropped) is null;

    /// <summary>What had been let go is back, since somebody has asked.</summary>
    public bool HasRestoredBodies { get; private set; }

    /// <summary>
    /// Lets go what stands in the bodies of functions; whoever asks for it gets it, parsed again, and from then on it stays. For a tree
    /// that nobody else has looked at yet. A text with errors keeps everything: what was reported belongs to nodes.
    /// </summary>
    public SyntaxTree WithoutBodies()
    {
        if (Diagnostics.Count > 0 || !IsWhole) return this;
        var bodies = OutermostBodies(Root);
        if (bodies.Count == 0) return this;
        foreach (var body in bodies) body.Drop();
        Parsed = null;
        _dropped = bodies;
        return this;
    }

    internal void RestoreBodies()
    {
        lock (_restoring)
        {
            if (_dropped is not { } dropped) return;
            // The same text gives the same tree: its bodies come into this one.
            var bodies = OutermostBodies(SourceParser.Parse(Text, Kind).Root);
            for (var i = 0; i < dropped.Count; i++) dropped[i].Take(bodies[i]);
            HasRestoredBodies = true;
            Volatile.Write(ref _dropped, null);
        }
    }

    internal void Bring(Block block)
    {
        lock (_restoring) block.BringStatements();
    }

    private static List<Block> OutermostBodies(Node root)
    {
        var bodies = new List<Block>();
        var pending = new Stack<Node>([root]);
        var children = new List<Node>();
        while (pending.TryPop(out var node))
        {
            if (node is Block { Parent: FunctionDeclaration or FunctionExpression or ArrowFunction or MethodDeclaration or ConstructorDeclaration or AccessorDeclaration } body)
            {
                bodies.Add(body);
                continue;
            }
            children.Clear();
            node.CollectChildren(children);
            foreach (var child in children) pending.Push(child);
        }
        return bodies;
    }
}

public sealed partial class Block
{
    private volatile bool _isDropped;

    /// <summary>The statements are still those of a tree before an edit, whose tokens lie so many places further ahead.</summary>
    private volatile bool _isElsewhere;
    private SyntaxList<Statement> _elsewhere;
    private int _shift;

    internal void Drop()
    {
        Statements = default;
        _isDropped = true;
    }

    /// <summary>Takes the statements of the same block in another tree of the same text.</summary>
    internal void Take(Block same)
    {
        foreach (var statement in same.Statements) statement.ComeTo(Tree, this);
        Statements = same.Statements;
        _isDropped = false;
    }

    private void Demand()
    {
        if (_isDropped) Tree.RestoreBodies();
        else if (_isElsewhere) Tree.Bring(this);
    }

    /// <summary>For a copy of a block in another tree: its statements come when somebody asks for them.</summary>
    private void MoveLater(int shift)
    {
        if (!_isElsewhere) _elsewhere = Statements;
        Statements = default;
        _shift += shift;
        _isElsewhere = true;
    }

    internal void BringStatements()
    {
        if (!_isElsewhere) return;
        Statements = Moved(_elsewhere, Tree, _shift);
        (_elsewhere, _shift) = (default, 0);
        _isElsewhere = false;
    }
}
