using Ark.Semantics;
using Ark.Syntax;
using Type = Ark.Semantics.Type;

namespace Ark.Ide;

/// <summary>The type that a position expects, told by what stands before it.</summary>
internal static class ExpectedType
{
    public static Type? At(CompletionPlace place)
    {
        var left = place.IsInString ? place.Tree.TokenBefore(place.Replace.Start - 1) : place.Left;
        if (left is not { } token) return null;
        var node = place.Tree.NodeOf(token);
        return token.Kind switch
        {
            TokenKind.Equals => Assigned(place.Model, node),
            TokenKind.OpenParen or TokenKind.Comma => Call.Around(place.Tree, token.Span.End)?.ExpectedArgument(place.Model),
            TokenKind.Colon when node is PropertyAssignment p => OfProperty(place.Model, p),
            TokenKind.Colon when node is ConditionalExpression c => Of(place.Model, c),
            TokenKind.Question when node is ConditionalExpression c => Of(place.Model, c),
            TokenKind.Return => Returned(place.Model, node),
            TokenKind.EqualsEquals or TokenKind.EqualsEqualsEquals or TokenKind.ExclamationEquals or TokenKind.ExclamationEqualsEquals when node is BinaryExpression b => place.Model.TypeAt(b.Left),
            TokenKind.Case when node.Parent is SwitchStatement s => place.Model.TypeAt(s.Expression),
            TokenKind.OpenBracket when node is ArrayLiteral a => Of(place.Model, a) is NamedType { Arguments: [var element] } ? element : null,
            _ => null,
        };
    }

    /// <summary>How the type that an argument or property should have is written where it is declared.</summary>
    public static TypeNode? WrittenAt(CompletionPlace place)
    {
        if (place.Left is not { } token) return null;
        if (token.Kind is TokenKind.OpenParen or TokenKind.Comma) return Call.Around(place.Tree, token.Span.End)?.WrittenArgument(place.Model);
        if (token.Kind != TokenKind.Colon || place.Tree.NodeOf(token) is not PropertyAssignment { Parent: ObjectLiteral literal } p) return null;
        if (Of(place.Model, literal) is not { } type || Names.KeyOf(p.Name) is not { } key) return null;
        return place.Model.PropertyOf(place.Model.NonNullable(type), key)?.Symbol is { Declarations: [FieldDeclaration { Type: { } written }, ..] } ? written.Type : null;
    }

    /// <summary>The type that is expected of an expression that stands in the tree.</summary>
    public static Type? Of(SemanticModel model, Expression expression) => model.ExpectedTypeOf(expression) ?? expression.Parent switch
    {
        Initializer i => Assigned(model, i),
        AssignmentExpression a when a.Right == expression => model.TypeAt(a.Left),
        ReturnStatement r => Returned(model, r),
        ArgumentList => Call.Around(expression.Tree, expression.Span.Start)?.ExpectedArgument(model),
        PropertyAssignment p => OfProperty(model, p),
        _ => null,
    };

    private static Type? Assigned(SemanticModel model, Node node) => node switch
    {
        Initializer { Parent: VariableDeclarator { Type: { } t } } => model.TypeAt(t.Type),
        Initializer { Parent: FieldDeclaration { Type: { } t } } => model.TypeAt(t.Type),
        Initializer { Parent: Parameter { Type: { } t } } => model.TypeAt(t.Type),
        AssignmentExpression a => model.TypeAt(a.Left),
        _ => null,
    };

    private static Type? OfProperty(SemanticModel model, PropertyAssignment property) =>
        property.Parent is ObjectLiteral literal && Of(model, literal) is { } type && Names.KeyOf(property.Name) is { } key ? model.PropertyOf(model.NonNullable(type), key)?.Type : null;

    private static Type? Returned(SemanticModel model, Node statement)
    {
        var annotation = statement.Ancestors.Select(ReturnAnnotation).FirstOrDefault(f => f.IsFunction).Type;
        return annotation is null ? null : model.TypeAt(annotation) is NamedType { Symbol.Name: "Promise", Arguments: [var awaited] } ? awaited : model.TypeAt(annotation);
    }

    private static (bool IsFunction, TypeNode? Type) ReturnAnnotation(Node node) => node switch
    {
        FunctionDeclaration f => (true, f.ReturnType?.Type),
        FunctionExpression f => (true, f.ReturnType?.Type),
        ArrowFunction f => (true, f.ReturnType?.Type),
        MethodDeclaration f => (true, f.ReturnType?.Type),
        AccessorDeclaration f => (true, f.ReturnType?.Type),
        ConstructorDeclaration => (true, null),
        _ => (false, null),
    };
}
