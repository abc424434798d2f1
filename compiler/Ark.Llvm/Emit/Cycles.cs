namespace Ark.Llvm.Emit;

/// <summary>Tarjan's strongly connected components, without recursion.</summary>
internal static class Cycles
{
    private sealed class Node
    {
        public int Index = -1, Low;
        public bool IsOpen;
        public int Next;
    }

    /// <summary>The nodes that can reach themselves.</summary>
    public static HashSet<string> Find(Dictionary<string, List<string>> edges)
    {
        var nodes = edges.Keys.ToDictionary(name => name, _ => new Node());
        var result = new HashSet<string>();
        var open = new Stack<string>();
        var path = new Stack<string>();
        var index = 0;

        void Enter(string name)
        {
            var node = nodes[name];
            node.Index = node.Low = index++;
            node.IsOpen = true;
            open.Push(name);
            path.Push(name);
        }

        foreach (var root in edges.Keys)
        {
            if (nodes[root].Index >= 0) continue;
            Enter(root);
            while (path.TryPeek(out var name))
            {
                var node = nodes[name];
                if (node.Next < edges[name].Count)
                {
                    var callee = edges[name][node.Next++];
                    if (!nodes.TryGetValue(callee, out var target)) continue;
                    if (target.Index < 0) Enter(callee);
                    else if (target.IsOpen) node.Low = Math.Min(node.Low, target.Index);
                    continue;
                }
                path.Pop();
                if (path.TryPeek(out var caller)) nodes[caller].Low = Math.Min(nodes[caller].Low, node.Low);
                if (node.Low == node.Index) Close(name);
            }
        }
        return result;

        void Close(string name)
        {
            var component = new List<string>();
            string member;
            do
            {
                member = open.Pop();
                nodes[member].IsOpen = false;
                component.Add(member);
            }
            while (member != name);
            if (component.Count > 1 || edges[name].Contains(name)) result.UnionWith(component);
        }
    }
}
