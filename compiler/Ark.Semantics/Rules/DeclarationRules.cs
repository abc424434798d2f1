using Ark.Syntax;

namespace Ark.Semantics;

/// <summary>Variables, functions, and names that are declared more than once.</summary>
internal static class DeclarationRules
{
    public static void Var(VariableDeclarationList node, RuleContext context)
    {
        if (node.Keyword.Kind == TokenKind.Var) context.Report(Diagnostics.NoVar(node.Keyword.Location));
    }

    public static void Destructuring(VariableDeclarator node, RuleContext context)
    {
        if (node.Target is not IdentifierBinding) context.Report(Diagnostics.NoDestructDecls(node.Target.Location));
    }

    public static void DestructuredParameter(Parameter node, RuleContext context)
    {
        if (node.Target is not IdentifierBinding) context.Report(Diagnostics.NoDestructParams(node.Target.Location));
    }

    public static void DefiniteAssignment(VariableDeclarator node, RuleContext context)
    {
        if (node.Exclamation is not null) context.Report(Diagnostics.NoDefiniteAssignment(node.Location));
    }

    public static void NestedFunction(FunctionDeclaration node, RuleContext context)
    {
        if (node.Parent is not (SourceFile or NamespaceDeclaration) && node.Modifiers.Decorators.Count == 0) context.Report(Diagnostics.NoNestedFuncs((node.Name ?? node.Function).Location));
    }

    public static void Generator(FunctionDeclaration node, RuleContext context) => Generator(node.Asterisk, context);
    public static void Generator(FunctionExpression node, RuleContext context) => Generator(node.Asterisk, context);
    public static void Generator(MethodDeclaration node, RuleContext context) => Generator(node.Asterisk, context);

    private static void Generator(Token? asterisk, RuleContext context)
    {
        if (asterisk is { } token) context.Report(Diagnostics.NoGenerators(token.Location));
    }

    public static void NamespaceStatements(NamespaceDeclaration node, RuleContext context)
    {
        foreach (var statement in node.Statements)
            if (statement is not (Declaration and not ExportAssignment)) context.Report(Diagnostics.NoNsStatements(statement.Location));
    }

    public static void UniqueNames(SourceFile node, RuleContext context) => UniqueNames(node.Statements, context);
    public static void UniqueNames(Block node, RuleContext context) => UniqueNames(node.Statements, context);
    public static void UniqueNames(SwitchClause node, RuleContext context) => UniqueNames(node.Statements, context);
    public static void UniqueNames(NamespaceDeclaration node, RuleContext context) => UniqueNames(node.Statements, context);

    /// <summary>A name declared by one statement of a list.</summary>
    private readonly record struct Named(string Name, SyntaxNodeKind Kind, Node Declaration, Token Token);

    private static void UniqueNames(SyntaxList<Statement> statements, RuleContext context)
    {
        if (statements.Count < 2) return;
        var groups = new Dictionary<string, List<Named>>();
        foreach (var statement in statements)
            foreach (var named in NamesOf(statement))
            {
                if (!groups.TryGetValue(named.Name, out var group)) groups[named.Name] = group = [];
                group.Add(named);
            }
        foreach (var group in groups.Values)
            if (group.Count > 1) Group(group, context);
    }

    private static void Group(List<Named> group, RuleContext context)
    {
        foreach (var named in group)
        {
            var sameKind = group.Count(other => other.Kind == named.Kind);
            if (sameKind > 1 && named.Declaration is InterfaceDeclaration) context.Report(Diagnostics.NoDeclMerging(named.Token.Location, named.Name));
            if (sameKind > 1 && named.Declaration is EnumDeclaration) context.Report(Diagnostics.NoEnumMerging(named.Token.Location, named.Name));
            if (named.Declaration is not FunctionDeclaration && group.Exists(other => Shares(named.Kind, other.Kind))) context.Report(Diagnostics.UniqueNames(named.Token.Location, named.Name));
        }
    }

    /// <summary>TypeScript lets the two share a name. (Two that it does not are a mistake in any language.)</summary>
    private static bool Shares(SyntaxNodeKind a, SyntaxNodeKind b) =>
        IsPureType(a) && (IsPureValue(b) || b == SyntaxNodeKind.ClassDeclaration)
        || IsPureType(b) && (IsPureValue(a) || a == SyntaxNodeKind.ClassDeclaration)
        || a == SyntaxNodeKind.NamespaceDeclaration && IsPureValue(b)
        || b == SyntaxNodeKind.NamespaceDeclaration && IsPureValue(a);

    private static bool IsPureType(SyntaxNodeKind kind) => kind is SyntaxNodeKind.InterfaceDeclaration or SyntaxNodeKind.TypeAliasDeclaration;
    private static bool IsPureValue(SyntaxNodeKind kind) => kind is SyntaxNodeKind.VariableDeclarator or SyntaxNodeKind.FunctionDeclaration;

    private static IEnumerable<Named> NamesOf(Statement statement)
    {
        if (statement is VariableStatement variables)
        {
            foreach (var declarator in variables.Declarations.Declarators.AsEnumerable())
                if (declarator.Target is IdentifierBinding binding)
                    yield return new(binding.Identifier.Text, SyntaxNodeKind.VariableDeclarator, declarator, binding.Identifier);
            yield break;
        }
        var name = statement switch
        {
            FunctionDeclaration n => n.Name,
            ClassDeclaration n => n.Name,
            InterfaceDeclaration n => n.Name,
            TypeAliasDeclaration n => n.Name,
            EnumDeclaration n => n.Name,
            NamespaceDeclaration { Name: NameExpression n } => n.Identifier,
            _ => null,
        };
        if (name is { } token) yield return new(token.Text, statement.NodeKind, statement, token);
    }
}
