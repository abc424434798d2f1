using Ark.Syntax;

namespace Ark.Semantics;

/// <summary>Classes, interfaces, and the names of their members.</summary>
internal static class ClassRules
{
    public static void StaticBlocks(ClassDeclaration node, RuleContext context)
    {
        foreach (var block in node.Members.OfType<StaticBlock>().Skip(1)) context.Report(Diagnostics.NoMultipleStaticBlocks(block.Static.Location));
    }

    public static void ClassLiteral(ClassExpression node, RuleContext context) => context.Report(Diagnostics.NoClassLiterals(node.Declaration.Keyword.Location));

    public static void Implements(ClassDeclaration node, RuleContext context)
    {
        foreach (var type in ClassesIn(node.Heritage, TokenKind.Implements, context))
            context.Report(Diagnostics.ImplementsOnlyIface(type.Location, type.Expression.Text));
    }

    public static void InterfaceHeritage(InterfaceDeclaration node, RuleContext context)
    {
        foreach (var type in ClassesIn(node.Heritage, TokenKind.Extends, context))
            context.Report(Diagnostics.ExtendsOnlyClass(type.Location, type.Expression.Text));
        if (context.Types is { } types) SameMethod(node, types, context);
    }

    private static IEnumerable<HeritageType> ClassesIn(SyntaxList<HeritageClause> heritage, TokenKind keyword, RuleContext context)
    {
        if (context.Types is not { } types) return [];
        return heritage.Where(c => c.Keyword.Kind == keyword).SelectMany(c => c.Types)
            .Where(t => types.SymbolOf(t.Expression) is TypeSymbol { IsClass: true } symbol && !types.IsLibrary(symbol));
    }

    /// <summary>Two bases with a method of one name and different types.</summary>
    private static void SameMethod(InterfaceDeclaration node, IRuleTypes types, RuleContext context)
    {
        if (types.DeclaredBy(node) is not TypeSymbol) return;
        var seen = new Dictionary<string, Type>();
        foreach (var heritage in node.Heritage.SelectMany(c => c.Types))
        {
            if (types.SymbolOf(heritage.Expression) is not TypeSymbol { Kind: TypeSymbolKind.Interface } @base) continue;
            foreach (var (name, member) in @base.Members)
            {
                if (member is not FunctionSymbol) continue;
                var type = types.TypeOf(member);
                if (!seen.TryAdd(name, type) && !types.IsIdentical(seen[name], type)) context.Report(Diagnostics.NoExtendSameProp(node.Name.Location, name));
            }
        }
    }

    public static void ParameterProperties(ConstructorDeclaration node, RuleContext context)
    {
        foreach (var parameter in node.Parameters.Parameters)
            if (parameter.Modifiers.Keywords is var words && (words.Contains(TokenKind.Public) || words.Contains(TokenKind.Private) || words.Contains(TokenKind.Protected) || words.Contains(TokenKind.ReadOnly))) context.Report(Diagnostics.NoCtorPropDecls(parameter.Location));
    }

    public static void DefiniteField(FieldDeclaration node, RuleContext context)
    {
        if (node.Mark is { Kind: TokenKind.Exclamation } && !IsSendable(node.Parent)) context.Report(Diagnostics.NoDefiniteAssignment(node.Location));
    }

    /// <summary>Sendable classes have stricter rules of their own.</summary>
    private static bool IsSendable(Node? @class) =>
        @class is ClassDeclaration declaration && declaration.Modifiers.Decorators.AsEnumerable().Any(d => d.Expression.Text == "Sendable");

    public static void FieldName(FieldDeclaration node, RuleContext context)
    {
        if (node.Name is LiteralName { Literal.Kind: TokenKind.Number }) context.Report(Diagnostics.IdentifiersAsPropNames(node.Name.Location, node.Name.Text));
    }

    public static void PropertyAssignmentName(PropertyAssignment node, RuleContext context)
    {
        if (node.Name is not LiteralName name || node.Parent is not ObjectLiteral literal) return;
        if (context.Types is { } types && (types.ExpectedTypeOf(literal) is { } expected && ObjectTypes.TakesAnyKey(expected, types) || ObjectLiteralRules.IsDynamic(literal, types))) return;
        context.Report(Diagnostics.IdentifiersAsPropNames(name.Location, name.Text));
    }

    public static void PrivateName(PrivateName node, RuleContext context) => context.Report(Diagnostics.NoPrivateIdentifiers(node.Location));

    public static void PrivateAccess(PropertyAccess node, RuleContext context)
    {
        if (node.Name.Kind == TokenKind.PrivateIdentifier) context.Report(Diagnostics.NoPrivateIdentifiers(node.Name.Location));
    }
}
