using Ark.Semantics;
using Ark.Syntax;
using static Ark.Ide.QuickFixes;

namespace Ark.Ide;

/// <summary>What ArkTS forbids said as it allows it.</summary>
internal static class RuleFixes
{
    public static IReadOnlyDictionary<string, Fixer> Table { get; } = new Dictionary<string, Fixer>
    {
        ["identifiers-as-prop-names"] = One(p => p.Around<LiteralName>() is { Literal.Kind: TokenKind.String } name && Names.StringValue(name.Literal.Text) is var text && Rename.WhyNoName(text) is null ? p.Replace(name, text) : null),
        ["no-private-identifiers"] = One(WithPrivate),
        ["no-var"] = One(p => p.Around<VariableDeclarationList>() is { Keyword.Kind: TokenKind.Var } list ? p.Replace(list.Keyword, "let") : null),
        ["no-any-unknown"] = One(p => p.Around<KeywordType>() is { } type ? p.Offer("Change to 'Object'", new TextEdit(type.Span, "Object")) : null),
        ["limited-esobj"] = One(p => p.Around<TypeReferenceNode>() is { } type ? p.Offer("Change to 'Object'", new TextEdit(type.Span, "Object")) : null),
        ["no-ctor-prop-decls"] = One(Fields),
        ["no-props-by-index"] = One(p => p.Around<ElementAccess>() is { Index: LiteralExpression { Literal.Kind: TokenKind.String } key } access && Names.StringValue(key.Literal.Text) is var name && Rename.WhyNoName(name) is null
            ? p.Change($"Change to '.{name}'", new TextEdit(TextSpan.FromBounds(access.Expression.Span.End, access.Span.End), (access.QuestionDot is null ? "." : "?.") + name)) : null),
        ["no-untyped-obj-literals"] = One(ObjectTypes.ForLiteral),
        ["no-obj-literals-as-types"] = One(ObjectTypes.Named),
        ["no-func-expressions"] = One(p => p.Around<FunctionExpression>() is { Name: null, Asterisk: null } f ? p.Change("Change to an arrow function", Arrow(p, f.Function, f.Parameters, f.ReturnType, f.Body)) : null),
        ["no-class-literals"] = One(p => p.Around<VariableStatement>() is { Declarations.Declarators: [{ Target: IdentifierBinding name, Type: null, Initializer.Value: ClassExpression { Declaration: { Name: null } made } }] } statement
            ? p.Change("Declare the class", new TextEdit(TextSpan.FromBounds(statement.Declarations.Span.Start, made.Keyword.Span.End), $"class {name.Identifier.Text}")) : null),
        ["as-casts"] = One(p => p.Around<TypeAssertion>() is { } cast ? p.Replace(cast, $"{cast.Expression.Text} as {cast.Type.Text}") : null),
        ["no-polymorphic-unops"] = One(p => p.Around<PrefixExpression>() is { Operator.Text: "+" } plus ? p.Replace(plus, $"Number({plus.Operand.Text})") : null),
        ["no-delete"] = One(p => p.Around<PrefixExpression>() is { Operator.Kind: TokenKind.Delete, Parent: ExpressionStatement } delete ? p.Replace(delete, $"{delete.Operand.Text} = undefined") : null),
        ["no-type-query"] = One(p => p.Around<TypeQueryNode>() is { } query && p.Model.Print(p.Model.TypeAt(query)) is var type && !type.Contains("typeof", StringComparison.Ordinal) ? p.Replace(query, type) : null),
        ["no-destruct-decls"] = One(Destructuring.Taken),
        ["no-for-in"] = One(OverIndices),
        ["limited-throw"] = One(p => p.Around<ThrowStatement>() is { Expression: LiteralExpression { Literal.Kind: TokenKind.String } or TemplateExpression } thrown ? p.Replace(thrown.Expression, $"new Error({thrown.Expression.Text})") : null),
        ["no-implicit-return-types"] = One(ReturnType),
        ["no-nested-funcs"] = One(p => p.Around<FunctionDeclaration>() is { Name: { } name, Asterisk: null, Body: { } body } f
            ? p.Offer("Change to an arrow function", new TextEdit(TextSpan.FromBounds(f.Function.Span.Start, name.Span.End), $"const {name.Text} = "), Problem.Insert(f.Parameters.Span.Start, (f.Modifiers.Keywords.Contains(TokenKind.Async) ? "async " : "")), Problem.Insert(body.Span.Start, "=> ")) : null),
        ["no-is"] = One(p => p.Around<TypePredicateNode>() is { } predicate ? p.Replace(predicate, predicate.Asserts is null ? "boolean" : "void") : null),
        ["no-ctor-signatures-funcs"] = One(p => p.Around<ConstructorTypeNode>() is { } type ? p.Change("Remove 'new'", p.WithSpaceBehind(type.New)) : null),
        ["no-require"] = One(p => p.Around<ImportEqualsDeclaration>() is { Reference: CallExpression { Arguments.Arguments: [LiteralExpression module] } } import
            ? p.Replace(import, $"import * as {import.Name.Text} from {module.Text}{(import.Semicolon is null ? "" : ";")}") : null),
        ["no-export-assignment"] = One(p => p.Around<ExportAssignment>() is { Keyword: { Kind: TokenKind.Equals } sign } ? p.Change("Change to 'export default'", new TextEdit(sign.Span, "default")) : null),
        ["no-as-const"] = One(p => p.Around<AsExpression>() is { } cast ? p.Change("Remove 'as const'", p.WithSpaceBefore(TextSpan.FromBounds(cast.Keyword.Span.Start, cast.Span.End))) : null),
        ["no-import-assertions"] = One(p => p.Around<ImportDeclaration>() is { With: { } with, Attributes: { } attributes } ? p.Change("Remove the attributes", p.WithSpaceBefore(TextSpan.FromBounds(with.Span.Start, attributes.Span.End))) : null),
        ["strict-typing-required"] = One(WithoutComment),
    };

    /// <summary>`#count` becomes `private count`, wherever it is named.</summary>
    private static Fix? WithPrivate(Problem p)
    {
        var token = p.Tree.TokenAt(p.Span.Start);
        if (token.Kind != TokenKind.PrivateIdentifier) return null;
        var name = Texts.FreshName(p.Tree, token.Text[1..]);
        if (p.Snapshot.At(p.Tree.Text.Path, token.Span.Start) is not { } cursor) return null;
        var found = References.Find(cursor, includeDeclarations: true);
        if (found.FirstOrDefault(r => r.Kind == ReferenceKind.Declaration) is not { Token: { Kind: TokenKind.PrivateIdentifier } declared }) return null;
        var member = p.Tree.NodeOf(declared).Ancestors.OfType<Member>().FirstOrDefault();
        if (member is null) return null;
        var words = member.Children.OfType<ModifierList>().First();
        var start = words.IsEmpty ? member.Span.Start : words.Keywords.Count > 0 ? words.Keywords[0].Span.Start : words.Decorators[^1].Span.End;
        var isNew = !words.Keywords.Contains(TokenKind.Private);
        var same = p.Tree.Text.Path;
        var edits = found.Where(r => r.Place.Path == same).Select(r => new TextEdit(r.Token.Span, name)).ToList();
        // In one edit where the name begins the member.
        if (isNew && start == declared.Span.Start) edits = [.. edits.Select(e => e.Span == declared.Span ? e with { NewText = "private " + name } : e)];
        else if (isNew) edits.Add(Problem.Insert(start, "private "));
        return p.Change($"Change to 'private {name}'", [.. edits]);
    }

    /// <summary>`constructor(private name: string)`: fields that the constructor assigns.</summary>
    private static Fix? Fields(Problem p)
    {
        if (p.Around<ConstructorDeclaration>() is not { Body: { } body } constructor) return null;
        var parameters = constructor.Parameters.Parameters.ToList().Where(x => x.Modifiers.Keywords.Count > 0 && x.Target is IdentifierBinding).ToList();
        var indent = Texts.IndentAt(p.Tree.Text, constructor.Span.Start);
        var fields = string.Concat(parameters.Select(x => $"{string.Concat(x.Modifiers.Keywords.Where(k => k.Kind != TokenKind.Public).Select(k => k.Text + " "))}{x.Target.Text}{(x.Question is null ? "" : "?")}{x.Type?.Text ?? ""};\n{indent}"));
        var assigned = string.Concat(parameters.Select(x => $"\n{indent}  this.{x.Target.Text} = {x.Target.Text};"));
        var isOneLine = p.Tree.Text.PositionAt(body.OpenBrace.Span.Start).Line == p.Tree.Text.PositionAt(body.CloseBrace.Span.Start).Line;
        var first = body.Statements is [ExpressionStatement { Expression: CallExpression { Callee: SuperExpression } } super, ..] ? super.Span.End : body.OpenBrace.Span.End;
        return p.Change("Declare fields and assign them",
            [Problem.Insert(constructor.Span.Start, fields), Problem.Insert(first, assigned + (isOneLine ? body.Statements.Count == 0 ? $"\n{indent}" : $"\n{indent} " : "")),
             .. parameters.Select(x => new TextEdit(TextSpan.FromBounds(x.Modifiers.Span.Start, x.Target.Span.Start), ""))]);
    }

    private static TextEdit[] Arrow(Problem p, Token function, ParameterList parameters, TypeAnnotation? type, Block body)
    {
        _ = type;
        return [new TextEdit(TextSpan.FromBounds(function.Span.Start, parameters.Span.Start), ""), Problem.Insert(body.Span.Start, p.Tree.Text[body.Span.Start - 1] == ' ' ? "=> " : " => ")];
    }

    /// <summary>`for (let i in list)`: over the indices of an array.</summary>
    private static Fix? OverIndices(Problem p)
    {
        if (p.Around<ForInStatement>() is not { Target: VariableDeclarationList { Declarators: [{ Target: IdentifierBinding name }] }, Expression: NameExpression or PropertyAccess } loop) return null;
        if (!p.Model.Print(p.Model.TypeOf(loop.Expression)).EndsWith("[]", StringComparison.Ordinal)) return null;
        var i = name.Identifier.Text;
        return p.Change("Count the indices", new TextEdit(TextSpan.FromBounds(loop.OpenParen.Span.End, loop.CloseParen.Span.Start), $"let {i} = 0; {i} < {loop.Expression.Text}.length; {i}++"));
    }

    /// <summary>What it gives is said.</summary>
    private static Fix? ReturnType(Problem p)
    {
        var node = p.Tree.NodeAt(p.Span.Start);
        var function = node.AncestorsAndSelf.FirstOrDefault(References.IsFunction);
        if (function is null || TypeFixes.ReturnOf(function) is not null) return null;
        var signature = function is ArrowFunction or FunctionExpression ? p.Model.SignaturesOf(p.Model.TypeOf((Expression)function), SignatureKind.Call) : p.Model.DeclaredSymbol(function) is FunctionSymbol symbol ? p.Model.SignaturesOf(symbol) : [];
        var parameters = function.Children.OfType<ParameterList>().FirstOrDefault();
        if (signature is not [var one, ..] || parameters is null) return null;
        var type = p.Model.Print(one.Return);
        return type is "any" or "unknown" ? null : p.Change($"Say that it gives '{Problem.Short(type)}'", Problem.Insert(parameters.Span.End, $": {type}"));
    }

    private static Fix? WithoutComment(Problem p)
    {
        var line = p.Tree.Text.PositionAt(p.Span.Start).Line;
        var (start, end) = (p.Tree.Text.LineSpan(line).Start, line + 1 < p.Tree.Text.LineCount ? p.Tree.Text.LineOffsets[line + 1] : p.Tree.Text.Length);
        var isAlone = p.Tree.Text.LineText(line).TrimStart().StartsWith("//", StringComparison.Ordinal);
        return isAlone ? p.Change("Remove the comment", new TextEdit(TextSpan.FromBounds(start, end), "")) : p.Change("Remove the comment", p.WithSpaceBefore(p.Span));
    }
}
