using Ark.Syntax;

namespace Ark.Semantics;

/// <summary>Operators, casts, literals and `this`.</summary>
internal static class ExpressionRules
{
    public static void FunctionExpression(FunctionExpression node, RuleContext context) => context.Report(Diagnostics.NoFuncExpressions(node.Location));

    public static void Delete(PrefixExpression node, RuleContext context)
    {
        if (node.Operator.Kind == TokenKind.Delete) context.Report(Diagnostics.NoDelete(node.Location));
    }

    public static void PolymorphicOperator(PrefixExpression node, RuleContext context)
    {
        if (node.Operator.Kind is not (TokenKind.Plus or TokenKind.Minus or TokenKind.Tilde) || context.Types is not { } types) return;
        var type = types.TypeOf(node.Operand);
        var isNumber = type.Is(TypeFlags.NumberLike | TypeFlags.Any)
            || type is UnionType union && union.Types.All(t => t.Is(TypeFlags.NumberLike))
            || type.Is(TypeFlags.BigIntLike) && node.Operator.Kind != TokenKind.Plus;
        if (!isNumber) context.Report(Diagnostics.NoPolymorphicUnops(node.Location, node.Operator.Text));
    }

    public static void In(BinaryExpression node, RuleContext context)
    {
        if (node.Operator.Kind == TokenKind.In) context.Report(Diagnostics.NoIn(node.Operator.Location));
    }

    public static void PrivateIn(PrivateInExpression node, RuleContext context)
    {
        context.Report(Diagnostics.NoIn(node.In.Location));
        context.Report(Diagnostics.NoPrivateIdentifiers(node.PrivateIdentifier.Location));
    }

    public static void Comma(BinaryExpression node, RuleContext context)
    {
        if (node.Operator.Kind != TokenKind.Comma) return;
        Node at = node;
        while (at.Parent is BinaryExpression { Operator.Kind: TokenKind.Comma }) at = at.Parent;
        if (at.Parent is ForStatement loop && (loop.Initializer == at || loop.Incrementor == at)) return;
        context.Report(Diagnostics.NoCommaOutsideLoops(node.Location));
    }

    public static void InstanceOf(BinaryExpression node, RuleContext context)
    {
        if (node.Operator.Kind != TokenKind.InstanceOf || context.Types is not { } types) return;
        var left = node.Left.Bare();
        var type = types.TypeOf(left);
        if (type.Is(TypeFlags.Primitive) || type is UnionType union && union.Types.All(t => t.Is(TypeFlags.Primitive)))
            context.Report(Diagnostics.InstanceofRefTypes(node.Location));
    }

    public static void DestructuringAssignment(AssignmentExpression node, RuleContext context)
    {
        if (node.Left.Bare() is ArrayLiteral or ObjectLiteral && !node.IsAssignmentPattern()) context.Report(Diagnostics.NoDestructAssignment(node.Location));
    }

    public static void MethodReassignment(AssignmentExpression node, RuleContext context)
    {
        if (node.Left.Bare() is not PropertyAccess access || context.Types is not { } types) return;
        switch (types.SymbolOf(access))
        {
            case FunctionSymbol { Kind: FunctionKind.Method }:
                context.Report(Diagnostics.NoMethodReassignment(node.Location));
                break;
            case null when types.SymbolOf(access.Expression) is FunctionSymbol { Kind: FunctionKind.Function } && access.Name.Text != "prototype":
                context.Report(Diagnostics.NoFuncProps(node.Location));
                break;
        }
    }

    public static void SpreadElement(SpreadElement node, RuleContext context)
    {
        if (node.IsAssignmentPattern()) context.Report(Diagnostics.NoSpread(node.Location));
        else if (context.Types is { } types && !IsArray(types.TypeOf(node.Expression), types)) context.Report(Diagnostics.NoSpread(node.Location));
    }

    public static void SpreadProperty(SpreadProperty node, RuleContext context) => context.Report(Diagnostics.NoSpread(node.Location));

    private static bool IsArray(Type type, IRuleTypes types) => type switch
    {
        IntrinsicType { IsError: true } => true,
        TupleType => true,
        UnionType union => union.Types.All(t => IsArray(t, types)),
        NamedType named => ObjectTypes.IsArrayLike(named) || types.BaseTypesOf(named).Any(b => IsArray(b, types)),
        _ => false,
    };

    public static void AngleCast(TypeAssertion node, RuleContext context)
    {
        if (IsConst(node.Type)) context.Report(Diagnostics.NoAsConst(node.Location));
        else context.Report(Diagnostics.AsCasts(node.Location));
    }

    public static void AsConst(AsExpression node, RuleContext context)
    {
        if (IsConst(node.Type)) context.Report(Diagnostics.NoAsConst(node.Location));
    }

    private static bool IsConst(TypeNode type) => type.Text == "const";

    public static void NewTarget(MetaProperty node, RuleContext context)
    {
        if (node.Keyword.Kind == TokenKind.New) context.Report(Diagnostics.NoNewTarget(node.Location));
    }

    /// <summary>`this` belongs to the methods, accessors, constructors and fields of an object.</summary>
    public static void StandaloneThis(ThisExpression node, RuleContext context)
    {
        foreach (var at in node.Ancestors)
            switch (at)
            {
                case FunctionDeclaration or Ark.Syntax.FunctionExpression or StaticBlock or NamespaceDeclaration:
                case Member and (MethodDeclaration or AccessorDeclaration) when at.Keywords().Contains(TokenKind.Static) || at.Parent is MemberProperty:
                    context.Report(Diagnostics.NoStandaloneThis(node.Location));
                    return;
                case Member:
                    return;
            }
    }
}
