using Ark.Syntax;

namespace Ark.Ide;

/// <summary>The pair of brackets that a node's parts stand between.</summary>
internal static class Brackets
{
    /// <summary>Null for a node without brackets of its own and where one of them is missing.</summary>
    public static (Token Open, Token Close)? Of(Node node)
    {
        (Token Open, Token Close)? pair = node switch
        {
            Block n => (n.OpenBrace, n.CloseBrace),
            ClassDeclaration n => (n.OpenBrace, n.CloseBrace),
            InterfaceDeclaration n => (n.OpenBrace, n.CloseBrace),
            AnnotationDeclaration n => (n.OpenBrace, n.CloseBrace),
            EnumDeclaration n => (n.OpenBrace, n.CloseBrace),
            NamespaceDeclaration { OpenBrace: { } o, CloseBrace: { } c } => (o, c),
            ObjectLiteral n => (n.OpenBrace, n.CloseBrace),
            ArrayLiteral n => (n.OpenBracket, n.CloseBracket),
            ObjectTypeNode n => (n.OpenBrace, n.CloseBrace),
            SwitchStatement n => (n.OpenBrace, n.CloseBrace),
            NamedBindings n => (n.OpenBrace, n.CloseBrace),
            ParameterList n => (n.OpenParen, n.CloseParen),
            ArgumentList n => (n.OpenParen, n.CloseParen),
            _ => null,
        };
        return pair is var (open, close) && !open.IsMissing && !close.IsMissing ? (open, close) : null;
    }
}
