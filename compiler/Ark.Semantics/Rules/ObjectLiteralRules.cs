using Ark.Syntax;

namespace Ark.Semantics;

/// <summary>An object literal is an object of a declared class or interface, and the place says of which.</summary>
internal static class ObjectLiteralRules
{
    public static void Untyped(ObjectLiteral node, RuleContext context)
    {
        if (context.Types is not { } types || node.IsAssignmentPattern() || IsStructArgument(node, types)) return;
        if (!IsDynamic(node, types) && !Fits(types.ExpectedTypeOf(node), node, types)) context.Report(Diagnostics.NoUntypedObjLiterals(node.OpenBrace.Location));
    }

    public static void ArrayElements(ArrayLiteral node, RuleContext context)
    {
        if (context.Types is not { } types || node.IsAssignmentPattern()) return;
        foreach (var element in node.Elements)
            if (element is ObjectLiteral literal && !IsDynamic(node, types) && !Fits(types.ExpectedTypeOf(literal), literal, types))
            {
                context.Report(Diagnostics.NoNoninferrableArrLiterals(node.OpenBracket.Location));
                return;
            }
    }

    /// <summary>The parameters of an ArkUI component are given as a literal.</summary>
    private static bool IsStructArgument(ObjectLiteral node, IRuleTypes types) =>
        node.Parent is ArgumentList { Parent: CallExpression call } && types.SymbolOf(call.Callee) is TypeSymbol { Kind: TypeSymbolKind.Struct };

    /// <summary>The literal, or one that it is part of, goes where nothing is known about types.</summary>
    public static bool IsDynamic(Expression literal, IRuleTypes types)
    {
        Node? at = literal;
        while (at is ObjectLiteral or ArrayLiteral)
        {
            if (types.ExpectedTypeOf((Expression)at) is { } expected && (expected.Is(TypeFlags.Any) || ObjectTypes.IsForeign(expected))) return true;
            at = at.OuterParent();
            if (at is PropertyAssignment) at = at.Parent;
        }
        return at switch
        {
            AsExpression cast => types.TypeOf(cast.Type).Is(TypeFlags.Any),
            Initializer { Parent: VariableDeclarator { Type: { } written } } => types.TypeOf(written.Type).Is(TypeFlags.Any),
            Initializer { Parent: FieldDeclaration { Type: { } written } } => types.TypeOf(written.Type).Is(TypeFlags.Any),
            ArgumentList { Parent: CallExpression call } => IsUntyped(call.Callee, types),
            ArgumentList { Parent: NewExpression call } => IsUntyped(call.Callee, types),
            AssignmentExpression { Left: PropertyAccess access } => access.Name.Is("prototype") || IsUntyped(access.Expression, types),
            _ => false,
        };
    }

    private static bool IsUntyped(Expression expression, IRuleTypes types) =>
        types.TypeOf(expression) is var type && (type.Is(TypeFlags.Any) || ObjectTypes.IsForeign(type)) || ObjectTypes.IsForeign(types.SymbolOf(expression));

    private static bool Fits(Type? expected, ObjectLiteral node, IRuleTypes types)
    {
        if (expected is null) return false;
        if (expected.Is(TypeFlags.Any) || ObjectTypes.IsForeign(expected)) return true;
        switch (ObjectTypes.UtilityOf(expected, types))
        {
            case ("Partial" or "Required" or "Readonly", { } argument):
                return Fits(argument, node, types);
            case ("Record", _):
                return node.Properties.AsEnumerable().All(p => p is PropertyAssignment { Name: LiteralName or ComputedName });
        }
        return expected switch
        {
            UnionType union => union.Types.Any(t => Fits(t, node, types)),
            // What the library describes without a name cannot be named by the program either.
            AnonymousType { Symbol.Kind: TypeSymbolKind.TypeLiteral } described => ObjectTypes.IsOfLibrary(described, types),
            NamedType named => HasDefaultForm(named, types) && node.Properties.AsEnumerable().All(p => p is not PropertyAssignment assignment || FieldFits(named, assignment, types)),
            _ => false,
        };
    }

    /// <summary>An object of the type can be made from its fields alone.</summary>
    private static bool HasDefaultForm(NamedType type, IRuleTypes types)
    {
        var symbol = type.Symbol;
        if (symbol.Kind is not (TypeSymbolKind.Class or TypeSymbolKind.Interface) || (symbol.Modifiers & Modifiers.Abstract) != 0) return false;
        if (symbol.Constructor is { Declarations: [ConstructorDeclaration constructor, ..] } && constructor.Parameters.Parameters.Count > 0) return false;
        if (symbol.IsClass && symbol.Members.Values.Any(m => m is PropertySymbol { IsReadonly: true, IsAccessor: false })) return false;
        return !types.PropertiesOf(type).Any(p => p.Symbol is FunctionSymbol { Kind: FunctionKind.Method } method && IsMemberOf(method, type, types));
    }

    /// <summary>Not one of the methods that every object has.</summary>
    private static bool IsMemberOf(FunctionSymbol method, NamedType type, IRuleTypes types) =>
        method.Owner is not { Name: "Object" } owner || !types.IsLibrary(owner) || type.Symbol == owner;

    private static bool FieldFits(NamedType type, PropertyAssignment assignment, IRuleTypes types)
    {
        if (Names.KeyOf(assignment.Name) is not { } key) return true;
        // A property too many is an error of types.
        if (types.PropertyOf(type, key) is not { } property) return true;
        return assignment.Value.Bare() is ObjectLiteral literal
            ? Fits(property.Type, literal, types) || IsDynamic(literal, types)
            : !StructuralRules.Differ(property.Type, types.TypeOf(assignment.Value), types);
    }
}
