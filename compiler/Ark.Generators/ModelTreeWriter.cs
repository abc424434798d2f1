using System.Collections.Generic;
using System.Linq;

namespace Ark.Generators;

/// <summary>Trees that phases transform: plain properties, `Update`, and a total rewriter.</summary>
internal sealed class ModelTreeWriter : TreeWriter
{
    public ModelTreeWriter(NodeModel root) : base(root) { }

    protected override void WriteRootMembers()
    {
        Line("    /// <summary>Adds every child node, in the order of the declaration.</summary>");
        Line($"    public abstract void CollectChildren(List<{Root}> into);");
        Line("    /// <summary>The child nodes, in the order of the declaration.</summary>");
        Line($"    public IReadOnlyList<{Root}> Children {{ get {{ var list = new List<{Root}>(); CollectChildren(list); return list; }} }}");
        Line("    /// <summary>Adds every parameter of the declaration with its name, for dumps.</summary>");
        Line("    public abstract void CollectParts(List<KeyValuePair<string, object?>> into);");
        Line("    /// <summary>The child through which chains of this node grow, if it has one.</summary>");
        Line($"    public virtual {Root}? SpineChild => null;");
    }

    protected override void WriteNode(NodeModel node)
    {
        foreach (var part in node.Parts.Where(p => !p.Inherited))
            Line($"    public {part.Type} {part.Property} {{ get; }} = {part.Parameter};");
        if (node.Parts.FirstOrDefault(p => p.Spine) is { } spine)
            Line($"    public override {Root}? SpineChild => {spine.Property};");
        Line($"    public override void CollectChildren(List<{Root}> into)");
        Line("    {");
        foreach (var part in node.Parts.Where(p => p.IsChild))
            Line(part.Kind switch
            {
                PartKind.Node => $"        into.Add({part.Property});",
                PartKind.OptionalNode => $"        if ({part.Property} is not null) into.Add({part.Property});",
                _ => $"        foreach (var item in {part.Property}) if (item is not null) into.Add(item);",
            });
        Line("    }");
        Line("    public override void CollectParts(List<KeyValuePair<string, object?>> into)");
        Line("    {");
        foreach (var part in node.Parts) Line($"        into.Add(new(\"{part.Property}\", {part.Property}));");
        Line("    }");
        WriteUpdate(node);
    }

    private void WriteUpdate(NodeModel node)
    {
        if (node.Parts.Count == 0) return;
        Line("    /// <summary>This node if every part is the same, else a new node.</summary>");
        Line($"    public {node.Name} Update({string.Join(", ", node.Parts.Select(p => $"{p.Type} {p.Parameter}"))}) =>");
        Line($"        {string.Join(" && ", node.Parts.Select(Same))} ? this : new {node.Name}({string.Join(", ", node.Parts.Select(p => p.Parameter))}){Copies(node)};");
    }

    private static string Copies(NodeModel node) =>
        node.Copied.Count == 0 ? "" : " { " + string.Join(", ", node.Copied.Select(c => $"{c} = {c}")) + " }";

    private static string Same(Part part) => $"global::System.Collections.Generic.EqualityComparer<{part.Type}>.Default.Equals({part.Parameter}, {part.Property})";

    protected override void WriteExtras(List<NodeModel> nodes)
    {
        Line($$"""
            /// <summary>Rebuilds a tree bottom up; a node is made anew only when a part of it changed. Override the methods
            /// of the nodes to be replaced. Chains through a spine child are visited without recursion.</summary>
            public abstract partial class {{Prefix}}Rewriter : {{Prefix}}Visitor<{{Root}}>
            {
                private {{Root}}? _rewritten;
                private {{Root}}? _rewrittenTo;

                protected override {{Root}} DefaultVisit({{Root}} node) => node;

                public override {{Root}} Visit({{Root}} node)
                {
                    if (ReferenceEquals(node, _rewritten)) { _rewritten = null; return _rewrittenTo!; }
                    if (node.SpineChild?.SpineChild is null) return node.Accept(this);
                    // The chain is rewritten from its inner end; each outer node then finds its spine child already done.
                    var chain = new List<{{Root}}>();
                    for (var n = node; n is not null; n = n.SpineChild) chain.Add(n);
                    for (var i = chain.Count - 1; i > 0; i--)
                    {
                        var result = chain[i].Accept(this);
                        (_rewritten, _rewrittenTo) = (chain[i], result);
                    }
                    return node.Accept(this);
                }

                protected T VisitNode<T>(T node) where T : {{Root}} => (T)Visit(node);

                protected T? VisitOptional<T>(T? node) where T : {{Root}} => node is null ? null : (T)Visit(node);

                protected T[] VisitList<T>(T[] list) where T : {{Root}}?
                {
                    T[]? changed = null;
                    for (var i = 0; i < list.Length; i++)
                    {
                        var item = list[i] is { } old ? (T)Visit(old) : list[i];
                        if (changed is null && !ReferenceEquals(item, list[i])) changed = (T[])list.Clone();
                        if (changed is not null) changed[i] = item;
                    }
                    return changed ?? list;
                }

                protected global::System.Collections.Immutable.ImmutableArray<T> VisitList<T>(global::System.Collections.Immutable.ImmutableArray<T> list) where T : {{Root}}?
                {
                    global::System.Collections.Immutable.ImmutableArray<T>.Builder? changed = null;
                    for (var i = 0; i < list.Length; i++)
                    {
                        var item = list[i] is { } old ? (T)Visit(old) : list[i];
                        if (changed is null && !ReferenceEquals(item, list[i])) changed = list.ToBuilder();
                        if (changed is not null) changed[i] = item;
                    }
                    return changed?.ToImmutable() ?? list;
                }

                protected IReadOnlyList<T> VisitList<T>(IReadOnlyList<T> list) where T : {{Root}}?
                {
                    T[]? changed = null;
                    for (var i = 0; i < list.Count; i++)
                    {
                        var item = list[i] is { } old ? (T)Visit(old) : list[i];
                        if (changed is null && !ReferenceEquals(item, list[i]))
                        {
                            changed = new T[list.Count];
                            for (var k = 0; k < changed.Length; k++) changed[k] = list[k];
                        }
                        if (changed is not null) changed[i] = item;
                    }
                    return changed ?? list;
                }

            """);
        foreach (var node in nodes.Where(n => n.Parts.Any(p => p.IsChild)))
        {
            var arguments = node.Parts.Select(p => p.Kind switch
            {
                PartKind.Node => $"VisitNode(node.{p.Property})",
                PartKind.OptionalNode => $"VisitOptional(node.{p.Property})",
                PartKind.NodeList => $"VisitList(node.{p.Property})",
                _ => $"node.{p.Property}",
            });
            Line($"    public override {Root} Visit{node.Name}({FullName(node)} node) => node.Update({string.Join(", ", arguments)});");
        }
        Line("}");
    }
}
