using Ark.Syntax;

namespace Ark.Semantics;

internal static class ModuleRules
{
    public static void MisplacedImport(ImportDeclaration node, RuleContext context)
    {
        if (node.Parent is not SourceFile file) return;
        foreach (var statement in file.Statements)
        {
            if (statement == node) return;
            if (statement is ImportDeclaration || IsDirective(statement)) continue;
            context.Report(Diagnostics.NoMisplacedImports(node.Location));
            return;
        }
    }

    /// <summary>`'use static'` and the like.</summary>
    private static bool IsDirective(Statement statement) =>
        statement is ExpressionStatement { Expression: LiteralExpression { Literal.Kind: TokenKind.String } };

    public static void ImportAssertion(ImportDeclaration node, RuleContext context)
    {
        if (node.Attributes is { } attributes) context.Report(Diagnostics.NoImportAssertions(attributes.Location));
    }

    public static void ImportEquals(ImportEqualsDeclaration node, RuleContext context) => context.Report(Diagnostics.NoRequire(node.Location));

    public static void ExportEquals(ExportAssignment node, RuleContext context)
    {
        if (node.Keyword.Kind == TokenKind.Equals) context.Report(Diagnostics.NoExportAssignment(node.Location));
    }

    public static void UniversalModule(NamespaceExportDeclaration node, RuleContext context) => context.Report(Diagnostics.NoUmd(node.Location));

    public static void AmbientModule(NamespaceDeclaration node, RuleContext context)
    {
        if (node.Name is not LiteralExpression name) return;
        context.Report(Diagnostics.NoAmbientDecls(node.Location));
        if (name.Text.Contains('*')) context.Report(Diagnostics.NoModuleWildcards(name.Location));
    }
}
