using Ark.Syntax;

namespace Ark.Semantics;

/// <summary>What is found on the way up from a node. From the depth of a long chain that way is long, so it is remembered at milestones.</summary>
/// <param name="find">What a node means for the child from which the way leads to it; null leads further up.</param>
internal sealed class Surroundings<T>(Func<Node, Node, T?> find) where T : class
{
    private readonly Dictionary<Node, T> _known = [];

    public void Forget() => _known.Clear();

    /// <summary>The nearest find above a node, the node itself excluded.</summary>
    public T? Around(Node node)
    {
        List<Node>? passed = null;
        T? result = null;
        for (var at = node; result is null && at.Parent is { } parent; at = parent)
        {
            if (at.IsMilestone)
            {
                if (_known.TryGetValue(at, out result)) break;
                (passed ??= []).Add(at);
            }
            result = find(parent, at);
        }
        if (result is not null && passed is not null)
            foreach (var milestone in passed) _known[milestone] = result;
        return result;
    }
}
