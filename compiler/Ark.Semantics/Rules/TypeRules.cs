using Ark.Syntax;

namespace Ark.Semantics;

/// <summary>Types that ArkTS does not have.</summary>
internal static class TypeRules
{
    private static readonly HashSet<string> RestrictedUtilities =
    [
        "Awaited", "Capitalize", "ConstructorParameters", "Exclude", "Extract", "InstanceType", "Lowercase", "NoInfer", "NonNullable", "Omit",
        "OmitThisParameter", "Parameters", "Pick", "ReturnType", "ThisParameterType", "ThisType", "Uncapitalize", "Uppercase",
    ];

    public static void AnyUnknown(KeywordType node, RuleContext context)
    {
        if (node.Keyword.Kind is TokenKind.Any or TokenKind.Unknown) context.Report(Diagnostics.NoAnyUnknown(node.Location, node.Keyword.Text));
    }

    public static void ObjectType(ObjectTypeNode node, RuleContext context) => context.Report(Diagnostics.NoObjLiteralsAsTypes(node.OpenBrace.Location));
    public static void Intersection(IntersectionTypeNode node, RuleContext context) => context.Report(Diagnostics.NoIntersectionTypes(node.Location));
    public static void Conditional(ConditionalTypeNode node, RuleContext context) => context.Report(Diagnostics.NoConditionalTypes(node.Location));
    public static void Mapped(MappedTypeNode node, RuleContext context) => context.Report(Diagnostics.NoMappedTypes(node.Location));
    public static void IndexedAccess(IndexedAccessTypeNode node, RuleContext context) => context.Report(Diagnostics.NoAliasesByIndex(node.Location));
    public static void Query(TypeQueryNode node, RuleContext context) => context.Report(Diagnostics.NoTypeQuery(node.Location));
    public static void This(ThisTypeNode node, RuleContext context) => context.Report(Diagnostics.NoTypingWithThis(node.Location));
    public static void ConstructorType(ConstructorTypeNode node, RuleContext context) => context.Report(Diagnostics.NoCtorSignaturesFuncs(node.Location));
    public static void CallSignature(CallSignature node, RuleContext context) => context.Report(Diagnostics.NoCallSignatures(node.Location));
    public static void IndexSignature(IndexSignature node, RuleContext context) => context.Report(Diagnostics.NoIndexedSignatures(node.Location));

    public static void Predicate(TypePredicateNode node, RuleContext context)
    {
        if (node.Is is not null) context.Report(Diagnostics.NoIs(node.Location));
    }

    public static void ConstructSignature(ConstructSignature node, RuleContext context) => context.Report(
        node.Parent is InterfaceDeclaration ? Diagnostics.NoCtorSignaturesIface(node.Location) : Diagnostics.NoCtorSignaturesType(node.Location));

    public static void UtilityType(TypeReferenceNode node, RuleContext context)
    {
        if (node.Name is not SimpleTypeName { Identifier: var name } || !RestrictedUtilities.Contains(name.Text)) return;
        if (context.Types?.SymbolOf(node.Name) is { } symbol && !context.Types.IsLibrary(symbol)) return;
        context.Report(Diagnostics.NoUtilityTypes(name.Location, name.Text));
    }

    /// <summary>`ESValue` may be the type of a local variable, where a value of JavaScript is kept.</summary>
    public static void EsObject(TypeReferenceNode node, RuleContext context)
    {
        if (node.SimpleName() != "ESValue") return;
        if (node.Parent is TypeAnnotation { Parent: VariableDeclarator variable } && variable.EnclosingFunction() is not null) return;
        context.Report(Diagnostics.LimitedEsobj(node.Location));
    }
}
