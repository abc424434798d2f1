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
        var isNumber = type.Is(TypeFlags.NumberLike)
            || type is IntrinsicType { IsError: true } or NamedType { Symbol.Name: "Number" or "BigInt" }
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
        var isPrimitive = type.Is(TypeFlags.Primitive) || type is UnionType union && union.Types.All(t => t.Is(TypeFlags.Primitive));
        if (left is not ThisExpression && (isPrimitive || types.SymbolOf(left) is TypeSymbol))
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
            case FunctionSymbol { Kind: FunctionKind.Method } method when !types.IsLibrary(method):
                context.Report(Diagnostics.NoMethodReassignment(node.Location));
                break;
            case null when types.SymbolOf(access.Expression) is FunctionSymbol { Kind: FunctionKind.Function } && node.Right.Bare() is ArrowFunction or Ark.Syntax.FunctionExpression && !access.Name.Is("prototype"):
                context.Report(Diagnostics.NoMethodReassignment(node.Location));
                context.Report(Diagnostics.NoFuncProps(node.Location));
                break;
        }
    }

    public static void SpreadElement(SpreadElement node, RuleContext context)
    {
        if (node.IsAssignmentPattern()) context.Report(Diagnostics.NoSpread(node.Location));
        else if (context.Types is { } types && (!IsArray(types.TypeOf(node.Expression), types) || !MeetsRest(node, types))) context.Report(Diagnostics.NoSpread(node.Location));
    }

    /// <summary>In a call, a spread argument stands where the rest parameter is.</summary>
    private static bool MeetsRest(SpreadElement node, IRuleTypes types)
    {
        if (node.Parent is not ArgumentList { Parent: Expression call } list || types.SignatureOf(call) is not { } signature) return true;
        var index = list.Arguments.AsEnumerable().TakeWhile(a => a != node).Count();
        return signature.HasRest && index >= signature.Parameters.Count - 1 || types.TypeOf(node.Expression) is TupleType;
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

    /// <summary>`this` belongs to the methods, accessors, constructors and fields of a class.</summary>
    public static void StandaloneThis(ThisExpression node, RuleContext context)
    {
        if (IsStandalone(node)) context.Report(Diagnostics.NoStandaloneThis(node.Location));
    }

    private static bool IsStandalone(ThisExpression node)
    {
        var isInFunction = false;
        foreach (var at in node.Ancestors)
            switch (at)
            {
                case FunctionDeclaration or StaticBlock or NamespaceDeclaration:
                case MethodDeclaration or AccessorDeclaration when at.Keywords().Contains(TokenKind.Static):
                    return true;
                case ArrowFunction or Ark.Syntax.FunctionExpression:
                    isInFunction = true;
                    break;
                case ClassDeclaration:
                    return false;
            }
        return isInFunction;
    }

    public static void Yield(YieldExpression node, RuleContext context) => context.Report(Diagnostics.NoGenerators(node.Yield.Location));

    /// <summary>`5 as Number`: a primitive value is no object, whatever it is called.</summary>
    public static void WrapperCast(AsExpression node, RuleContext context)
    {
        if (context.Types is not { } types) return;
        var primitive = node.Type.SimpleName() switch { "Number" => TypeFlags.NumberLike, "Boolean" => TypeFlags.BooleanLike, _ => default(TypeFlags) };
        if (primitive != 0 && types.TypeOf(node.Expression) is var type && (type.Is(primitive) || type is UnionType union && union.Types.All(t => t.Is(primitive))))
            context.Report(Diagnostics.AsCasts(node.Location));
    }
}
