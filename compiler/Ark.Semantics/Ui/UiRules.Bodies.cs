using Ark.Syntax;

namespace Ark.Semantics;

// What may stand in a body that makes components.
internal static partial class UiRules
{
    /// <summary>Components that have no children.</summary>
    private static readonly HashSet<string> Leaves =
    [
        "Blank", "Divider", "Gauge", "Image", "ImageAnimator", "ImageSpan", "LoadingProgress", "Marquee", "PatternLock", "Progress", "QRCode", "Radio", "Rating", "RichText",
        "ScrollBar", "Search", "Select", "Slider", "Span", "TextArea", "TextInput", "TextPicker", "DatePicker", "TimePicker", "TextClock", "TextTimer", "Checkbox", "CheckboxGroup",
        "AlphabetIndexer", "DataPanel", "Video", "Web", "Ellipse", "Line", "Path", "Polygon", "Polyline", "Rect", "Circle", "SymbolGlyph", "SymbolSpan", "CalendarPicker",
    ];

    /// <summary>Components with one child at most.</summary>
    private static readonly HashSet<string> Frames = ["Button", "GridItem", "ListItem", "Scroll", "Refresh", "Navigator", "Badge", "FlowItem", "Hyperlink", "TabContent"];


    /// <summary>Components that need a certain one around them.</summary>
    private static readonly Dictionary<string, string[]> Parents = new()
    {
        ["TabContent"] = ["Tabs"], ["ListItem"] = ["List", "ListItemGroup"], ["ListItemGroup"] = ["List"], ["GridItem"] = ["Grid"], ["FlowItem"] = ["WaterFlow"],
        ["Blank"] = ["Row", "Column", "Flex"], ["Span"] = ["Text", "ContainerSpan", "RichEditor"],
    };

    private static void Body(SyntaxList<Statement> statements, Action<Diagnostic> report)
    {
        foreach (var statement in statements)
        {
            switch (statement)
            {
                case EmptyStatement: break;
                case ExpressionStatement e: Creation(e.Expression, report); break;
                case IfStatement i: Branches(i, report); break;
                case Block b: Body(b.Statements, report); break;
                case BadStatement: break;
                default: report(Diagnostics.UiOnlyComponents(statement.Location)); break;
            }
        }
    }

    private static void Branches(IfStatement node, Action<Diagnostic> report)
    {
        for (var link = node; ;)
        {
            if (link.Then is Block then) Body(then.Statements, report);
            if (link.Else is not { } otherwise) return;
            if (otherwise.Body is IfStatement next)
            {
                link = next;
                continue;
            }
            if (otherwise.Body is Block last) Body(last.Statements, report);
            return;
        }
    }

    private static void Creation(Expression expression, Action<Diagnostic> report)
    {
        if (expression is AssignmentExpression or PostfixExpression or LiteralExpression)
        {
            report(Diagnostics.UiOnlyComponents(expression.Location));
            return;
        }
        if (expression is ConditionalExpression or BinaryExpression || expression is CallExpression { Callee: PropertyAccess { Expression: ThisExpression } access } && IsPlainMethod(access))
        {
            report(Diagnostics.UiNoComponentCall(expression.Location, Shorten(expression.Text)));
            return;
        }
        var block = BlockOf(expression);
        if (RootOf(expression) is not { } name) return;
        var component = Names.Identifier(name.Identifier);
        if (block is not null)
        {
            Children(component, name, block, report);
            Body(block.Block.Statements, report);
        }
        else if (component is "ForEach" or "LazyForEach" && CallOf(expression) is { Arguments.Arguments: [_, ArrowFunction { Body: Block items }, ..] }) Body(items.Statements, report);
    }

    private static string Shorten(string text) => text.Length > 40 ? text[..40] + "…" : text;

    /// <summary>A method of the struct that is no builder.</summary>
    private static bool IsPlainMethod(PropertyAccess access)
    {
        for (Node? at = access; at is not null; at = at.Parent)
            if (at is ClassDeclaration owner)
                return owner.Members.OfType<MethodDeclaration>().FirstOrDefault(m => m.Name.Text == access.Name.Text) is { } method && !UiDecorators.Has(method, "Builder") && !UiDecorators.Has(method, "LocalBuilder");
        return false;
    }

    private static bool IsComponentName(string name) => Leaves.Contains(name) || Frames.Contains(name) || IsBuiltIn(name);

    private static void Children(string component, NameExpression at, UiBlockExpression node, Action<Diagnostic> report)
    {
        var statements = node.Block.Statements.Where(s => s is not EmptyStatement).ToList();
        if (Leaves.Contains(component) && statements.Count > 0) report(Diagnostics.UiNoChild(at.Location, component));
        if (Frames.Contains(component) && statements.Count > 1) report(Diagnostics.UiOneChild(at.Location, component));
        if (component == "Button" && node.Call is CallExpression { Arguments.Arguments: [not ObjectLiteral, ..] } && statements.Count > 0) report(Diagnostics.UiLabelAndChild(at.Location));
        foreach (var statement in statements)
        {
            if (statement is not ExpressionStatement child || RootOf(child.Expression) is not { } root) continue;
            var name = Names.Identifier(root.Identifier);
            if (IsBuiltIn(component) && Parents.GetValueOrDefault(name) is { } parents && !parents.Contains(component)) report(Diagnostics.UiParent(root.Location, name, string.Join("', '", parents)));
        }
    }

    /// <summary>Its children are known here, unlike those of components of the program's own.</summary>
    private static bool IsBuiltIn(string name) => name is "Column" or "Row" or "Flex" or "Stack" or "List" or "Grid" or "Scroll" or "Tabs" or "Swiper" or "Text" or "WaterFlow" or "RelativeContainer" or "GridRow" or "Navigation" or "Button";

    private static bool IsContainer(NameExpression component, Expression creation) => BlockOf(creation) is not null || !Leaves.Contains(Names.Identifier(component.Identifier)) && !Names.Identifier(component.Identifier).Equals("Text", StringComparison.Ordinal);

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
