using Ark.Syntax;

namespace Ark.Semantics;

// What may stand in a body that makes components.
internal static partial class UiRules
{
    /// <summary>Components with one child at most.</summary>
    private static readonly HashSet<string> Frames = ["Button", "GridItem", "ListItem", "Scroll", "Refresh", "Navigator", "Badge", "FlowItem", "Hyperlink", "TabContent"];

    /// <summary>Components that need a certain one around them.</summary>
    private static readonly Dictionary<string, string[]> Parents = new()
    {
        ["TabContent"] = ["Tabs"], ["ListItem"] = ["List", "ListItemGroup"], ["ListItemGroup"] = ["List"], ["GridItem"] = ["Grid"], ["FlowItem"] = ["WaterFlow"],
        ["Blank"] = ["Row", "Column", "Flex"], ["Span"] = ["Text", "ContainerSpan", "RichEditor"],
    };

    private static void Body(SyntaxList<Statement> statements, UiContext ui)
    {
        foreach (var statement in statements)
        {
            switch (statement)
            {
                case EmptyStatement: break;
                case ExpressionStatement e: Creation(e.Expression, ui); break;
                case IfStatement i: Branches(i, ui); break;
                case Block b: Body(b.Statements, ui); break;
                case BadStatement: break;
                default: ui.Report(Diagnostics.UiOnlyComponents(statement.Location)); break;
            }
        }
    }

    private static void Branches(IfStatement node, UiContext ui)
    {
        for (var link = node; ;)
        {
            if (link.Then is Block then) Body(then.Statements, ui);
            if (link.Else is not { } otherwise) return;
            if (otherwise.Body is IfStatement next)
            {
                link = next;
                continue;
            }
            if (otherwise.Body is Block last) Body(last.Statements, ui);
            return;
        }
    }

    private static void Creation(Expression expression, UiContext ui)
    {
        if (expression is AssignmentExpression or PostfixExpression or LiteralExpression)
        {
            ui.Report(Diagnostics.UiOnlyComponents(expression.Location));
            return;
        }
        if (expression is ConditionalExpression or BinaryExpression || expression is CallExpression call && IsPlainCall(call, ui))
        {
            ui.Report(Diagnostics.UiNoComponentCall(expression.Location, Shorten(expression.Text)));
            return;
        }
        var block = BlockOf(expression);
        if (RootOf(expression) is not { } name) return;
        if (expression is PropertyAccess)
            ui.Report(IsLoop(name) ? Diagnostics.UiNoComponentCall(expression.Location, Shorten(expression.Text)) : Diagnostics.UiAttributeNotCalled(expression.Location, Shorten(expression.Text)));
        foreach (var attribute in Attributes(expression))
            if (attribute is { Name: var called, Parent: CallExpression { Arguments.Arguments: not [ObjectLiteral] } } && called.Is("stateStyles")) ui.Report(Diagnostics.UiStateStyles(called.Location));
        var component = Names.Identifier(name.Identifier);
        if (block is not null)
        {
            Children(component, name, block, ui);
            Body(block.Block.Statements, ui);
        }
        else if (component is "ForEach" or "LazyForEach" && CallOf(expression) is { Arguments.Arguments: [_, ArrowFunction { Body: Block items }, ..] }) Body(items.Statements, ui);
    }

    private static string Shorten(string text) => text.Length > 40 ? text[..40] + "…" : text;

    private static bool IsLoop(NameExpression name) => name.Identifier.Is("ForEach") || name.Identifier.Is("LazyForEach") || name.Identifier.Is("Repeat");

    /// <summary>A call of a function or method that makes no components.</summary>
    private static bool IsPlainCall(CallExpression call, UiContext ui)
    {
        var owner = call.Callee;
        while (owner is PropertyAccess access) owner = access.Expression;
        return owner is NameExpression or ThisExpression && IsPlainFunction(call.Callee, ui);
    }

    private static bool IsPlainFunction(Expression expression, UiContext ui) =>
        ui.Types.SymbolOf(expression) is FunctionSymbol function && !UiDecorators.IsBuilder(function) && !Checker.IsExtension(function) && !(function.Name == "builder" && ui.Types.IsLibrary(function));

    private static void Children(string component, NameExpression at, UiBlockExpression node, UiContext ui)
    {
        var statements = node.Block.Statements.Where(s => s is not EmptyStatement).ToList();
        if (UiComponents.IsLeaf(component)) ui.Report(Diagnostics.UiNoChild(at.Location, component));
        if (Frames.Contains(component) && statements.Count > 1) ui.Report(Diagnostics.UiOneChild(at.Location, component));
        if (component == "Button" && node.Call is CallExpression { Arguments.Arguments: [not ObjectLiteral, ..] } && statements.Count > 0) ui.Report(Diagnostics.UiLabelAndChild(at.Location));
        foreach (var statement in statements)
        {
            if (statement is not ExpressionStatement child || RootOf(child.Expression) is not { } root) continue;
            var name = Names.Identifier(root.Identifier);
            if (ui.IsComponent(component) && Parents.GetValueOrDefault(name) is { } parents && !parents.Contains(component)) ui.Report(Diagnostics.UiParent(root.Location, name, string.Join("', '", parents)));
        }
    }

    private static bool IsContainer(NameExpression component, Expression creation) => BlockOf(creation) is not null || !UiComponents.IsLeaf(Names.Identifier(component.Identifier));

    /// <summary>What a chain of attributes begins with: the name that is called.</summary>
    private static NameExpression? RootOf(Expression chain)
    {
        for (var at = chain; ;)
        {
            switch (at)
            {
                case CallExpression { Callee: NameExpression name }: return name;
                case CallExpression c: at = c.Callee; break;
                case PropertyAccess p: at = p.Expression; break;
                case UiBlockExpression u: at = u.Call; break;
                default: return null;
            }
        }
    }

    private static CallExpression? CallOf(Expression chain)
    {
        for (var at = chain; ;)
        {
            switch (at)
            {
                case CallExpression { Callee: NameExpression } call: return call;
                case CallExpression c: at = c.Callee; break;
                case PropertyAccess p: at = p.Expression; break;
                default: return null;
            }
        }
    }

    private static UiBlockExpression? BlockOf(Expression chain)
    {
        for (var at = chain; ;)
        {
            switch (at)
            {
                case UiBlockExpression u: return u;
                case CallExpression c: at = c.Callee; break;
                case PropertyAccess p: at = p.Expression; break;
                default: return null;
            }
        }
    }
}
