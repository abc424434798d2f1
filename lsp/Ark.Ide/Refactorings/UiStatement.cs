using Ark.Semantics;
using Ark.Syntax;

namespace Ark.Ide;

/// <summary>A statement that makes a component, taken apart: `Head { Content } .attributes`.</summary>
/// <param name="Root">The creation without attributes.</param>
internal sealed record UiStatement(ExpressionStatement Statement, Expression Root)
{
    public SyntaxTree Tree => Statement.Tree;

    /// <summary>Its children; null without a block.</summary>
    public Block? Content => (Root as UiBlockExpression)?.Block;

    /// <summary>`Column({ space: 8 })`</summary>
    public Expression Call => Root is UiBlockExpression block ? block.Call : Root;

    public string Name => Call is CallExpression { Callee: NameExpression name } ? name.Identifier.Text : "";

    /// <summary>What stands behind the creation: attributes, with the spaces before them.</summary>
    public string Tail => Tree.Text.Slice(TextSpan.FromBounds(Root.Span.End, Statement.Span.End));

    /// <summary>The component around, if the statement is directly in its block.</summary>
    public UiStatement? Parent => Statement.Parent is Block { Parent: UiBlockExpression { Call: not ImplicitReceiver } block } && block.Ancestor<ExpressionStatement>() is { } outer && Of(outer) is { } parent && parent.Content == Statement.Parent ? parent : null;

    /// <summary>The innermost component whose creation or attributes a position is in.</summary>
    public static UiStatement? At(SyntaxTree tree, int offset)
    {
        for (Node? node = tree.NodeAt(offset); node is not null; node = node.Parent)
        {
            // Code that runs later makes nothing.
            if (node is Ark.Syntax.Statement and not Block && node.Parent is Block block && !MakesComponents(block)) return null;
            if (node is ExpressionStatement statement && Of(statement) is { } found) return found;
        }
        return null;
    }

    public static UiStatement? Of(ExpressionStatement statement)
    {
        if (statement.Parent is not Block block || !MakesComponents(block)) return null;
        var root = statement.Expression;
        while (root is CallExpression { Callee: PropertyAccess access } && access.Expression is not ThisExpression) root = access.Expression;
        var call = root is UiBlockExpression content ? content.Call : root;
        return call is CallExpression { Callee: NameExpression name } && char.IsUpper(name.Identifier.Text[0]) ? new UiStatement(statement, root) : null;
    }

    /// <summary>The statements of the block are components.</summary>
    public static bool MakesComponents(Block block) => block.Parent switch
    {
        UiBlockExpression b => b.Call is not ImplicitReceiver,
        MethodDeclaration { Parent: ClassDeclaration { IsStruct: true } } m => m.Name.Text == "build" || UiDecorators.Has(m, "Builder") || UiDecorators.Has(m, "LocalBuilder"),
        FunctionDeclaration f => UiDecorators.Has(f, "Builder"),
        ArrowFunction { Parent: ArgumentList { Parent: CallExpression { Callee: NameExpression callee } } } => callee.Identifier.Is("ForEach") || callee.Identifier.Is("LazyForEach"),
        IfStatement i => i.Parent is Block outer ? MakesComponents(outer) : i.Parent is ElseClause e && MakesBranches(e),
        ElseClause e => MakesBranches(e),
        _ => false,
    };

    private static bool MakesBranches(ElseClause branch)
    {
        Node at = branch;
        while (at is ElseClause or IfStatement { Parent: ElseClause }) at = at.Parent!;
        return at is IfStatement { Parent: Block outer } && MakesComponents(outer);
    }
}
