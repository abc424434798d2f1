// The restrictions of ArkTS on TypeScript, the arkts-* rules. Each rule is a function that looks at one node; the table
// says which functions see which nodes. Rules hold for `.ets` sources of the program, not for TypeScript files and not for
// the library.

using Ark.Syntax;

namespace Ark.Semantics;

internal static class RuleSet
{
    private delegate void Rule(Node node, RuleContext context);

    private static readonly Rule[][] Rules = BuildTable();

    /// <summary>Reports what in the file breaks a rule.</summary>
    /// <param name="types">Null runs the rules that need no types.</param>
    /// <param name="findings">What is known of functions already, and what is found of others.</param>
    public static void Check(SyntaxTree tree, IRuleTypes? types, DiagnosticBag diagnostics, FunctionFindings? findings = null)
    {
        if (tree.Kind != FileKind.Ets) return;
        var context = new RuleContext(tree, types, diagnostics);
        CommentRules.Check(context);
        foreach (var node in tree.Root.DescendantsAndSelf(isLeaf: findings is null ? null : BodyEdit.IsOutermost))
        {
            if (findings is null || !BodyEdit.IsOutermost(node)) Check(node, context);
            else if (findings.Find(node, FunctionFindings.Part.Rules) is { } known) diagnostics.AddRange(known);
            else diagnostics.AddRange(CheckFunction(node, context, findings));
        }
    }

    private static DiagnosticBag CheckFunction(Node function, RuleContext file, FunctionFindings findings)
    {
        var found = new DiagnosticBag();
        var context = file.Into(found);
        foreach (var node in function.DescendantsAndSelf()) Check(node, context);
        findings.Keep(function, FunctionFindings.Part.Rules, found);
        return found;
    }

    private static void Check(Node node, RuleContext context)
    {
        foreach (var rule in Rules[(int)node.NodeKind]) rule(node, context);
    }

    private static Rule[][] BuildTable()
    {
        var table = new TableBuilder();
        Declarations(table);
        Types(table);
        Members(table);
        Statements(table);
        Expressions(table);
        Modules(table);
        return table.Build();
    }

    private static void Declarations(TableBuilder on)
    {
        on.Node<SourceFile>(DeclarationRules.UniqueNames);
        on.Node<Block>(DeclarationRules.UniqueNames);
        on.Node<SwitchClause>(DeclarationRules.UniqueNames);
        on.Node<NamespaceDeclaration>(DeclarationRules.UniqueNames, DeclarationRules.NamespaceStatements, ModuleRules.AmbientModule);
        on.Node<VariableDeclarationList>(DeclarationRules.Var);
        on.Node<VariableDeclarator>(DeclarationRules.Destructuring, DeclarationRules.DefiniteAssignment, InferenceRules.Variable, StructuralRules.Variable);
        on.Node<Parameter>(DeclarationRules.DestructuredParameter, InferenceRules.Parameter);
        on.Node<FunctionDeclaration>(DeclarationRules.NestedFunction, DeclarationRules.Generator, InferenceRules.Return);
        on.Node<InterfaceDeclaration>(ClassRules.InterfaceHeritage);
        on.Node<EnumDeclaration>(EnumRules.MixedTypes);
    }

    private static void Types(TableBuilder on)
    {
        on.Node<KeywordType>(TypeRules.AnyUnknown);
        on.Node<ObjectTypeNode>(TypeRules.ObjectType);
        on.Node<IntersectionTypeNode>(TypeRules.Intersection);
        on.Node<ConditionalTypeNode>(TypeRules.Conditional);
        on.Node<MappedTypeNode>(TypeRules.Mapped);
        on.Node<IndexedAccessTypeNode>(TypeRules.IndexedAccess);
        on.Node<TypeQueryNode>(TypeRules.Query);
        on.Node<ThisTypeNode>(TypeRules.This);
        on.Node<TypePredicateNode>(TypeRules.Predicate);
        on.Node<ConstructorTypeNode>(TypeRules.ConstructorType);
        on.Node<CallSignature>(TypeRules.CallSignature);
        on.Node<ConstructSignature>(TypeRules.ConstructSignature);
        on.Node<IndexSignature>(TypeRules.IndexSignature);
        on.Node<TypeReferenceNode>(TypeRules.UtilityType, TypeRules.EsObject);
    }

    private static void Members(TableBuilder on)
    {
        on.Node<ClassDeclaration>(ClassRules.StaticBlocks, ClassRules.Implements);
        on.Node<ClassExpression>(ClassRules.ClassLiteral);
        on.Node<ConstructorDeclaration>(ClassRules.ParameterProperties);
        on.Node<FieldDeclaration>(ClassRules.DefiniteField, ClassRules.FieldName, InferenceRules.Field);
        on.Node<MethodDeclaration>(DeclarationRules.Generator, InferenceRules.Return);
        on.Node<AccessorDeclaration>(InferenceRules.Return);
        on.Node<PrivateName>(ClassRules.PrivateName);
        on.Node<PropertyAssignment>(ClassRules.PropertyAssignmentName);
    }

    private static void Statements(TableBuilder on)
    {
        on.Node<ForInStatement>(StatementRules.ForIn);
        on.Node<WithStatement>(StatementRules.With);
        on.Node<ThrowStatement>(StatementRules.Throw);
        on.Node<CatchClause>(StatementRules.CatchType);
        on.Node<ForOfStatement>(StatementRules.ForOfTarget);
    }

    private static void Expressions(TableBuilder on)
    {
        on.Node<FunctionExpression>(ExpressionRules.FunctionExpression, DeclarationRules.Generator, InferenceRules.Return);
        on.Node<ArrowFunction>(InferenceRules.Return);
        on.Node<YieldExpression>(ExpressionRules.Yield);
        on.Node<ObjectLiteral>(ObjectLiteralRules.Untyped);
        on.Node<ArrayLiteral>(ObjectLiteralRules.ArrayElements);
        on.Node<ElementAccess>(ValueRules.Brackets);
        on.Node<NewExpression>(StructuralRules.New, InferenceRules.TypeArguments);
        on.Node<PrefixExpression>(ExpressionRules.Delete, ExpressionRules.PolymorphicOperator);
        on.Node<BinaryExpression>(ExpressionRules.In, ExpressionRules.Comma, ExpressionRules.InstanceOf);
        on.Node<PrivateInExpression>(ExpressionRules.PrivateIn);
        on.Node<AssignmentExpression>(ExpressionRules.DestructuringAssignment, ExpressionRules.MethodReassignment, StructuralRules.Assignment);
        on.Node<SpreadElement>(ExpressionRules.SpreadElement);
        on.Node<SpreadProperty>(ExpressionRules.SpreadProperty);
        on.Node<TypeAssertion>(ExpressionRules.AngleCast);
        on.Node<AsExpression>(ExpressionRules.AsConst, ExpressionRules.WrapperCast);
        on.Node<MetaProperty>(ExpressionRules.NewTarget);
        on.Node<ThisExpression>(ExpressionRules.StandaloneThis);
        on.Node<PropertyAccess>(ClassRules.PrivateAccess, LibraryRules.Prototype, LibraryRules.Symbol, LibraryRules.Restricted, LibraryRules.FunctionMethods, ValueRules.Entity);
        on.Node<CallExpression>(LibraryRules.SymbolCall, LibraryRules.Eval, StructuralRules.Call);
        on.Node<NameExpression>(LibraryRules.GlobalThis, ValueRules.Entity);
    }

    private static void Modules(TableBuilder on)
    {
        on.Node<ImportDeclaration>(ModuleRules.MisplacedImport, ModuleRules.ImportAssertion);
        on.Node<ImportEqualsDeclaration>(ModuleRules.ImportEquals);
        on.Node<ExportAssignment>(ModuleRules.ExportEquals);
        on.Node<NamespaceExportDeclaration>(ModuleRules.UniversalModule);
    }

    private sealed class TableBuilder
    {
        private readonly List<Rule>[] _rules = [.. Enum.GetValues<SyntaxNodeKind>().Select(_ => new List<Rule>())];

        public void Node<T>(params ReadOnlySpan<Action<T, RuleContext>> rules) where T : Node
        {
            var list = _rules[(int)Enum.Parse<SyntaxNodeKind>(typeof(T).Name)];
            foreach (var rule in rules) list.Add((node, context) => rule((T)node, context));
        }

        public Rule[][] Build() => [.. _rules.Select(r => r.ToArray())];
    }
}
