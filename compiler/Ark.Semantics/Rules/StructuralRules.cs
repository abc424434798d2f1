using Ark.Syntax;

namespace Ark.Semantics;

/// <summary>Classes and interfaces are told apart by name.</summary>
internal static class StructuralRules
{
    public static void Variable(VariableDeclarator node, RuleContext context)
    {
        if (context.Types is { } types && node.Type is { } type && node.Initializer is { } initializer)
            Check(types.TypeOf(type.Type), initializer.Value, node.Location, context);
    }

    public static void Assignment(AssignmentExpression node, RuleContext context)
    {
        if (context.Types is not { } types || node.Operator.Kind != TokenKind.Equals || node.IsAssignmentPattern()) return;
        var symbol = types.SymbolOf(node.Left.Bare());
        if (node.Left.Bare() is not (ArrayLiteral or ObjectLiteral)) Check(symbol is VariableSymbol or PropertySymbol { IsAccessor: false, Owner.TypeParameters.Count: 0 } ? types.TypeOf(symbol) : types.TypeOf(node.Left), node.Right, node.Location, context);
    }

    public static void Call(CallExpression node, RuleContext context) => Arguments(node, node.Callee, node.Arguments, context);

    public static void New(NewExpression node, RuleContext context)
    {
        if (node.Arguments is { } arguments) Arguments(node, node.Callee, arguments, context);
    }

    private static void Arguments(Expression call, Expression callee, ArgumentList list, RuleContext context)
    {
        if (context.Types is not { } types || types.SignatureOf(call) is not { } signature || signature.Parameters.Count == 0) return;
        if (types.SymbolOf(callee) is { } symbol && types.IsLibrary(symbol)) return;
        for (var i = 0; i < list.Arguments.Count; i++)
        {
            var parameter = signature.Parameters[Math.Min(i, signature.Parameters.Count - 1)];
            var type = parameter.IsRest && parameter.Type is NamedType { Arguments: [var element] } ? element : parameter.Type;
            if (list.Arguments[i] is not SpreadElement) Check(type, list.Arguments[i], list.Arguments[i].Location, context);
        }
    }

    private static void Check(Type target, Expression value, Location at, RuleContext context)
    {
        if (value.Bare() is ObjectLiteral or ArrayLiteral or ArrowFunction or Ark.Syntax.FunctionExpression) return;
        var source = context.Types!.TypeOf(value);
        if (Differ(target, source, context.Types)) context.Report(Diagnostics.NoStructuralTyping(at, context.Types.Print(source), context.Types.Print(target)));
    }

    /// <summary>A value of the source is no object of the target by name.</summary>
    public static bool Differ(Type target, Type source, IRuleTypes types)
    {
        if (source is UnionType sources) return sources.Types.Any(s => Differ(target, s, types));
        if (target is UnionType targets)
        {
            var named = targets.Types.Where(t => t is NamedType).ToList();
            return named.Count > 0 && named.Count(t => !t.Is(TypeFlags.Nullable)) == targets.Types.Count(t => !t.Is(TypeFlags.Nullable)) && named.All(t => Differ(t, source, types));
        }
        return target is NamedType { Arguments.Count: 0 } to && source is NamedType { Arguments.Count: 0 } from
            && types.CallSignaturesOf(to).Count == 0 && !ObjectTypes.IsForeign(to) && !IsDerived(from, to, types, 0);
    }

    private static bool IsDerived(Type type, NamedType from, IRuleTypes types, int depth)
    {
        if (type is not NamedType named) return true;
        if (named.Symbol == from.Symbol || from.Symbol.Name == "Object" && types.IsLibrary(from.Symbol)) return true;
        return depth < 100 && types.BaseTypesOf(named).Any(b => IsDerived(b, from, types, depth + 1));
    }
}
