using Ark.Syntax;

namespace Ark.Semantics;

/// <summary>Where a type may be left out, and what may be inferred there.</summary>
internal static class InferenceRules
{
    public static void Variable(VariableDeclarator node, RuleContext context)
    {
        if (node.Type is not null || node.Target is not IdentifierBinding) return;
        if (node.Initializer is null && node.Parent is VariableDeclarationList { Parent: VariableStatement }) context.Report(Diagnostics.NoAnyUnknown(node.Location, "any"));
        else if (node.Initializer is { } initializer && !SaysItself(initializer.Value, context.Types)) Inferred(node.Target, node.Location, context);
    }

    /// <summary>`[]` gets its type from what is put into it, and so does what is taken out again; `globalThis` has a rule of its own; JavaScript has no types to name.</summary>
    private static bool SaysItself(Expression value, IRuleTypes? types) => IsEmptyArray(value) || value.FirstToken.Is("globalThis") || IsJavaScripts(value, types)
        || value.Bare() is CallExpression { Callee: PropertyAccess { Expression: NameExpression array } }
            && types?.SymbolOf(array) is VariableSymbol { Declarations: [var declaration, ..] }
            && (declaration as VariableDeclarator ?? declaration.Parent as VariableDeclarator) is { Type: null, Initializer: { } initializer } && IsEmptyArray(initializer.Value);

    private static bool IsJavaScripts(Expression value, IRuleTypes? types) => value.Bare() switch
    {
        NameExpression name => types?.SymbolOf(name) is { Declarations: [{ Tree.Kind: FileKind.Js }, ..] },
        PropertyAccess access => IsJavaScripts(access.Expression, types),
        ElementAccess access => IsJavaScripts(access.Expression, types),
        CallExpression call => IsJavaScripts(call.Callee, types),
        NewExpression made => IsJavaScripts(made.Callee, types),
        AwaitExpression awaited => IsJavaScripts(awaited.Operand, types),
        _ => false,
    };

    private static bool IsEmptyArray(Expression value) => value.Bare() is ArrayLiteral { Elements.Count: 0 };

    public static void Parameter(Parameter node, RuleContext context)
    {
        // A lambda's parameter has the type that the place gives it; where nothing gives one, the checker has said so, in the name of this rule.
        if (node.Initializer is null && node.Parent?.Parent is not AccessorDeclaration) return;
        if (node.Parent?.Parent is Expression lambda && (lambda.Parent is ArgumentList || context.Types?.ExpectedTypeOf(lambda) is not null)) return;
        if (node.Type is null && node.Target is IdentifierBinding { Identifier: var name } && !name.Is("this")) Inferred(node.Target, node.Location, context);
    }

    public static void Field(FieldDeclaration node, RuleContext context)
    {
        if (node.Type is not null) return;
        if (node.Initializer is null) context.Report(Diagnostics.NoAnyUnknown(node.Location, "any"));
        else Inferred(node, node.Location, context);
    }

    private static void Inferred(Node declaration, Location at, RuleContext context)
    {
        if (context.Types is not { } types) return;
        var symbol = types.DeclaredBy(declaration) ?? (declaration.Parent is { } parent ? types.DeclaredBy(parent) : null);
        if (symbol is null) return;
        if (UntypedPart(types.TypeOf(symbol), 0) is { } part) context.Report(Diagnostics.NoAnyUnknown(at, part));
    }

    /// <summary>`any` or `unknown` within the type.</summary>
    private static string? UntypedPart(Type type, int depth)
    {
        if (type is IntrinsicType { IsError: true } || type.Alias is not null || depth > 10) return null;
        if (type.Is(TypeFlags.Any)) return "any";
        if (type.Is(TypeFlags.Unknown)) return "unknown";
        var parts = type switch { UnionType union => union.Types, NamedType named => named.Arguments, TupleType tuple => tuple.Elements, _ => [] };
        return parts.Select(p => UntypedPart(p, depth + 1)).FirstOrDefault(p => p is not null);
    }

    public static void Return(FunctionDeclaration node, RuleContext context)
    {
        if (node.ReturnType is null && node.Body is null && node.Keywords().Contains(TokenKind.Declare)) context.Report(Diagnostics.NoImplicitReturnTypes(node.Location));
        else Return(node, node.ReturnType, node.Body, context);
    }

    /// <summary>The expression has to become an arrow function anyway; more is said only if its type cannot be told.</summary>
    public static void Return(FunctionExpression node, RuleContext context)
    {
        if (node.ReturnType is null && context.Types is { } types && IsUnsupported(types.ReturnTypeOf(node))) context.Report(Diagnostics.NoImplicitReturnTypes(node.Location));
    }

    public static void Return(MethodDeclaration node, RuleContext context)
    {
        if (node.ReturnType is null && node.Parent is InterfaceDeclaration or ObjectTypeNode) context.Report(Diagnostics.NoImplicitReturnTypes(node.Location));
        else Return(node, node.ReturnType, node.Body, context);
    }

    public static void Return(AccessorDeclaration node, RuleContext context)
    {
        if (node.Keyword.Is("get")) Return(node, node.ReturnType, node.Body, context);
    }

    public static void Return(ArrowFunction node, RuleContext context)
    {
        // Where the call itself is wrong, nothing is known of what it is given.
        if (node.Parent is ArgumentList { Parent: Expression call } && context.Types?.SignatureOf(call) is null) return;
        // Where the library expects a function, it says of what type.
        if (context.Types?.ExpectedTypeOf(node) is { } expected && (expected is IntrinsicType { IsError: true } || ObjectTypes.IsOfLibrary(expected, context.Types))) return;
        Return(node, node.ReturnType, node.Body, context);
    }

    private static void Return(Node node, TypeAnnotation? annotation, Node? body, RuleContext context)
    {
        if (annotation is not null || body is null || context.Types is not { } types) return;
        if (Results(body).Any(r => CallsUntyped(r, types)) || IsUnsupported(types.ReturnTypeOf(node)))
            context.Report(Diagnostics.NoImplicitReturnTypes(node.Location));
    }

    private static bool IsUnsupported(Type type) => type is not IntrinsicType { IsError: true } && type.Is(TypeFlags.Any | TypeFlags.Unknown | TypeFlags.Intersection);

    /// <summary>The expressions that a body returns.</summary>
    private static IEnumerable<Expression> Results(Node body)
    {
        if (body is Expression expression) return [expression.Bare()];
        return body.DescendantsAndSelf().OfType<ReturnStatement>()
            .Where(r => r.Expression is not null && r.EnclosingFunction() == body.Parent).Select(r => r.Expression!.Bare());
    }

    /// <summary>A call of a function whose return type is not written.</summary>
    private static bool CallsUntyped(Expression expression, IRuleTypes types) => expression is CallExpression call && types.SignatureOf(call)?.Declaration switch
    {
        FunctionDeclaration f => f.ReturnType is null,
        FunctionExpression f => f.ReturnType is null,
        ArrowFunction f => f.ReturnType is null,
        MethodDeclaration f => f.ReturnType is null,
        _ => false,
    };

    public static void TypeArguments(NewExpression call, RuleContext context)
    {
        if (call.TypeArguments is not null || context.Types is not { } types) return;
        if (types.SignatureOf(call)?.Declaration is { } declaration && declaration.Tree == call.Tree && types.TypeArgumentsOf(call).Any(t => t.Is(TypeFlags.Unknown)))
            context.Report(Diagnostics.NoInferredGenericParams(call.Location));
    }
}
