// Where a node stands: the questions about surroundings that several families of rules ask.

using Ark.Syntax;

namespace Ark.Semantics;

internal static class Places
{
    /// <summary>The modifier keywords of any declaration.</summary>
    public static TokenList Keywords(this Node declaration) => ModifiersOf(declaration)?.Keywords ?? default;

    public static ModifierList? ModifiersOf(Node declaration) => declaration switch
    {
        VariableStatement n => n.Modifiers,
        FunctionDeclaration n => n.Modifiers,
        ClassDeclaration n => n.Modifiers,
        InterfaceDeclaration n => n.Modifiers,
        AnnotationDeclaration n => n.Modifiers,
        TypeAliasDeclaration n => n.Modifiers,
        EnumDeclaration n => n.Modifiers,
        NamespaceDeclaration n => n.Modifiers,
        FieldDeclaration n => n.Modifiers,
        MethodDeclaration n => n.Modifiers,
        ConstructorDeclaration n => n.Modifiers,
        AccessorDeclaration n => n.Modifiers,
        Parameter n => n.Modifiers,
        _ => null,
    };

    /// <summary>Without the parentheses around it.</summary>
    public static Expression Bare(this Expression expression)
    {
        while (expression is ParenthesizedExpression p) expression = p.Expression;
        return expression;
    }

    /// <summary>The parent, parentheses skipped.</summary>
    public static Node? OuterParent(this Node node)
    {
        var parent = node.Parent;
        while (parent is ParenthesizedExpression) parent = parent.Parent;
        return parent;
    }

    /// <summary>The nearest function of any kind around a node, arrow functions included.</summary>
    public static Node? EnclosingFunction(this Node node)
    {
        foreach (var at in node.Ancestors)
            if (IsFunction(at)) return at;
        return null;
    }

    public static bool IsFunction(Node node) =>
        node is FunctionDeclaration or FunctionExpression or ArrowFunction or MethodDeclaration or ConstructorDeclaration or AccessorDeclaration or StaticBlock;

    /// <summary>A literal that stands where values are assigned to: `[a, b] = …`, `for ({ a } of …)`, or part of such a pattern.</summary>
    public static bool IsAssignmentPattern(this Node node)
    {
        while (true)
        {
            switch (node.Parent)
            {
                case AssignmentExpression a when a.Left == node:
                    if (a.Operator.Kind != TokenKind.Equals) return false;
                    if (node is ArrayLiteral or ObjectLiteral) return true;
                    return false;
                case ForOfStatement f when f.Target == node: return true;
                case ForInStatement f when f.Target == node: return true;
                case ArrayLiteral or ObjectLiteral or SpreadElement or SpreadProperty or PropertyAssignment or ParenthesizedExpression:
                    node = node.Parent;
                    break;
                default:
                    return false;
            }
        }
    }

    /// <summary>The statements beside a statement, itself among them.</summary>
    public static SyntaxList<Statement> StatementsOf(Node owner) => owner switch
    {
        SourceFile n => n.Statements,
        Block n => n.Statements,
        NamespaceDeclaration n => n.Statements,
        SwitchClause n => n.Statements,
        _ => [],
    };

    /// <summary>A type annotation's reference by one plain name.</summary>
    public static string? SimpleName(this TypeNode type) =>
        type is TypeReferenceNode { Name: SimpleTypeName name } ? name.Identifier.Text : null;
}
