using Ark.Syntax;

namespace Ark.Semantics;

internal static class StatementRules
{
    public static void ForIn(ForInStatement node, RuleContext context) => context.Report(Diagnostics.NoForIn(node.For.Location));
    public static void With(WithStatement node, RuleContext context) => context.Report(Diagnostics.NoWith(node.With.Location));

    public static void ForOfTarget(ForOfStatement node, RuleContext context)
    {
        if (node.Target is ArrayLiteral or ObjectLiteral) context.Report(Diagnostics.NoDestructAssignment(node.Target.Location));
    }

    public static void CatchType(CatchClause node, RuleContext context)
    {
        if (node.Type is { } type) context.Report(Diagnostics.NoTypesInCatch(type.Location));
    }

    public static void Throw(ThrowStatement node, RuleContext context)
    {
        var wrong = context.Types is { } types
            ? !IsError(types.TypeOf(node.Expression), types)
            : node.Expression.Bare() is LiteralExpression or TemplateExpression or ArrayLiteral or ObjectLiteral or ArrowFunction;
        if (wrong) context.Report(Diagnostics.LimitedThrow(node.Location));
    }

    private static bool IsError(Type type, IRuleTypes types)
    {
        if (type is IntrinsicType { IsError: true } || type.Is(TypeFlags.Never)) return true;
        if (type is UnionType union) return union.Types.All(t => IsError(t, types));
        if (type is not NamedType named) return false;
        return named.Symbol.Name == "Error" && types.IsLibrary(named.Symbol) || types.BaseTypesOf(named).Any(b => IsError(b, types));
    }
}
