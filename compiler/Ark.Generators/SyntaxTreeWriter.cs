using System.Linq;

namespace Ark.Generators;

/// <summary>Nodes over a token buffer: a token is an int, and `Parts` lists everything in the order of the text.</summary>
internal sealed class SyntaxTreeWriter : TreeWriter
{
    public SyntaxTreeWriter(NodeModel root) : base(root) { }

    protected override void WriteRootMembers()
    {
        Line("    /// <summary>Adds every token and child, named, in the order of the text.</summary>");
        Line("    internal abstract void CollectParts(PartCollector parts);");
        Line("    /// <summary>Adds every child node in the order of the text.</summary>");
        Line("    internal abstract void CollectChildren(List<Node> into);");
        Line("    /// <summary>Becomes the parent of its children and takes its extent from them.</summary>");
        Line("    private protected abstract void AdoptParts();");
        Line("    /// <summary>Of a copy that has just been made: its parts go where it goes.</summary>");
        Line("    private protected abstract void MoveParts(SyntaxTree tree, int shift);");
    }

    protected override void WriteNode(NodeModel node)
    {
        foreach (var part in node.Parts)
            Line(part.Kind switch
            {
                PartKind.Token => $"    private int _{part.Property} = {part.Parameter}.Index; public {part.Type} {part.Property} => TokenAt(_{part.Property});",
                PartKind.OptionalToken => $"    private int _{part.Property} = {part.Parameter}?.Index ?? -1; public {part.Type} {part.Property} => OptionalTokenAt(_{part.Property});",
                _ when part.OnDemand => $"    public {part.Type} {part.Property} {{ get {{ Demand(); return field; }} private set; }} = {part.Parameter};",
                _ => $"    public {part.Type} {part.Property} {{ get; private set; }} = {part.Parameter};",
            });
        Line("    internal override void CollectParts(PartCollector parts)");
        Line("    {");
        foreach (var part in node.Parts)
            Line(part.Kind switch
            {
                PartKind.Token or PartKind.OptionalToken => $"        parts.Token(\"{part.Property}\", _{part.Property});",
                PartKind.TokenList => $"        parts.Tokens(\"{part.Property}\", {part.Property});",
                PartKind.NodeList => $"        parts.List(\"{part.Property}\", {part.Property});",
                PartKind.SeparatedList => $"        parts.Separated(\"{part.Property}\", {part.Property});",
                PartKind.Node or PartKind.OptionalNode => $"        parts.Node(\"{part.Property}\", {part.Property});",
                _ => "",
            });
        Line("    }");
        Line("    internal override void CollectChildren(List<Node> into)");
        Line("    {");
        foreach (var part in node.Parts.Where(p => p.IsChild))
            Line(part.Kind switch
            {
                PartKind.Node => $"        into.Add({part.Property});",
                PartKind.OptionalNode => $"        if ({part.Property} is not null) into.Add({part.Property});",
                _ => $"        foreach (var item in {part.Property}) into.Add(item);",
            });
        Line("    }");
        Line("    private protected override void AdoptParts()");
        Line("    {");
        foreach (var part in node.Parts)
            Line(part.Kind switch
            {
                PartKind.Token or PartKind.OptionalToken => $"        Extend(_{part.Property});",
                PartKind.TokenList => $"        Extend({part.Property});",
                PartKind.NodeList => $"        Adopt({part.Property});",
                PartKind.SeparatedList => $"        Adopt({part.Property});",
                PartKind.Node or PartKind.OptionalNode => $"        Adopt({part.Property});",
                _ => "",
            });
        Line("    }");
        Line("    private protected override void MoveParts(SyntaxTree tree, int shift)");
        Line("    {");
        foreach (var part in node.Parts)
            Line(part.OnDemand ? "        MoveLater(shift);" : part.Kind switch
            {
                PartKind.Token => $"        _{part.Property} += shift;",
                PartKind.OptionalToken => $"        if (_{part.Property} >= 0) _{part.Property} += shift;",
                PartKind.TokenList => $"        {part.Property} = {part.Property}.MovedTo(tree, shift);",
                PartKind.NodeList => $"        {part.Property} = Moved({part.Property}, tree, shift);",
                PartKind.SeparatedList => $"        {part.Property} = Moved({part.Property}, tree, shift);",
                PartKind.Node => $"        {part.Property} = Moved({part.Property}, tree, shift);",
                PartKind.OptionalNode => $"        if ({part.Property} is not null) {part.Property} = Moved({part.Property}, tree, shift);",
                _ => "",
            });
        Line("    }");
    }
}
