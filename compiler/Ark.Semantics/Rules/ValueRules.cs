using Ark.Syntax;

namespace Ark.Semantics;

/// <summary>Classes, enums and namespaces are no values; brackets are for what has elements.</summary>
internal static class ValueRules
{
    public static void Entity(NameExpression node, RuleContext context) => Entity(node, node.Identifier, context);
    public static void Entity(PropertyAccess node, RuleContext context) => Entity(node, node.Name, context);

    private static void Entity(Expression node, Token name, RuleContext context)
    {
        if (context.Types is not { } types || IsEntityContext(node)) return;
        switch (types.SymbolOf(node))
        {
            case NamespaceSymbol or ModuleSymbol:
                context.Report(Diagnostics.NoNsAsObj(name.Location));
                break;
            case TypeSymbol { Kind: TypeSymbolKind.Class } symbol when !types.IsLibrary(symbol) || !IsCalled(node) && !IsWrapperArgument(node, name):
            case TypeSymbol { Kind: TypeSymbolKind.Enum } when node.Parent is not ElementAccess:
                if (!GoesToUntyped(node, types)) context.Report(Diagnostics.NoClassesAsObj(name.Location));
                break;
        }
    }

    /// <summary>Places that name the entity without making a value of it.</summary>
    private static bool IsEntityContext(Expression node) => node.Parent switch
    {
        PropertyAccess access => access.Expression == node,
        HeritageType or ExportAssignment or Decorator or NamespaceDeclaration or ImportEqualsDeclaration or MetaProperty => true,
        NewExpression made => made.Callee == node,
        InstantiationExpression => true,
        BinaryExpression binary => binary.Operator.Kind == TokenKind.InstanceOf,
        _ => false,
    };

    /// <summary>`list.map(Number)`: the conversion functions are given as such.</summary>
    private static bool IsWrapperArgument(Expression node, Token name) => node.Parent is ArgumentList && (name.Is("String") || name.Is("Number") || name.Is("Boolean"));

    private static bool IsCalled(Expression node) => node.Parent is CallExpression call && call.Callee == node;

    /// <summary>An argument of a call about which nothing is known.</summary>
    private static bool GoesToUntyped(Expression node, IRuleTypes types)
    {
        Node at = node;
        if (at.Parent is PropertyAssignment { Parent: ObjectLiteral literal }) at = literal;
        if (at.Parent is ArrowFunction arrow && arrow.Body == at) at = arrow;
        var callee = at.Parent is ArgumentList list ? list.Parent switch { CallExpression call => call.Callee, NewExpression made => made.Callee, _ => null } : null;
        return callee is not null && types.TypeOf(callee).Is(TypeFlags.Any);
    }

    public static void Brackets(ElementAccess node, RuleContext context)
    {
        if (context.Types is not { } types || node.Expression is ArrayLiteral) return;
        if (node.Expression.Bare() is AsExpression { Expression: NameExpression name } && types.SymbolOf(name) is TypeSymbol { IsClass: true }) return;
        if (!TakesBrackets(types.TypeOf(node.Expression), types, 0)) context.Report(Diagnostics.NoPropsByIndex(node.Location));
    }

    private static bool TakesBrackets(Type type, IRuleTypes types, int depth) => type switch
    {
        UnionType union => union.Types.All(t => t.Is(TypeFlags.Nullable) || TakesBrackets(t, types, depth)),
        AnonymousType { ValueOf: TypeSymbol { Kind: TypeSymbolKind.Enum } } => true,
        TypeParameterType => true,
        NamedType { Symbol.Name: "Map" or "ArrayList" or "LinkedList" or "List" } => true,
        _ when ObjectTypes.IsForeign(type) => true,
        _ => ObjectTypes.TakesBrackets(type, types) || depth < 100 && types.BaseTypesOf(type).Any(b => TakesBrackets(b, types, depth + 1)),
    };
}
