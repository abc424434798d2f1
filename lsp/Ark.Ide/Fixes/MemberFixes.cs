using Ark.Semantics;
using Ark.Syntax;
using static Ark.Ide.QuickFixes;

namespace Ark.Ide;

/// <summary>Fixes of classes, interfaces and what stands in them.</summary>
internal static class MemberFixes
{
    public static IReadOnlyDictionary<string, Fixer> Table { get; } = new Dictionary<string, Fixer>
    {
        ["unknown-property"] = One(Declared),
        ["missing-body"] = One(p => BodyPlace(p) is { } at ? p.Offer("Add a body", at) : null),
        ["field-not-initialized"] = One(p => p.Around<FieldDeclaration>() is { Type.Type: { } type } field && p.DefaultOf(p.Model.TypeAt(type)) is { } value ? p.Change($"Begin with {value}", Problem.Insert(type.Span.End, $" = {value}")) : null),
        ["abstract-in-concrete"] = One(p => p.Around<ClassDeclaration>() is { } owner ? p.Change($"Make '{owner.Name?.Text}' abstract", Problem.Insert(owner.Keyword.Span.Start, "abstract ")) : null),
        ["abstract-with-body"] = One(p => Modifier(p, TokenKind.Abstract)),
        ["abstract-with-value"] = One(p => p.Around<FieldDeclaration>() is { Initializer: { } value } ? p.Change("Remove the value", p.WithSpaceBefore(value.Span)) : null),
        ["abstract-not-implemented"] = One(Implemented),
        ["not-implemented"] = One(Implemented),
        ["narrower-access"] = One(p => Modifier(p, TokenKind.Protected) ?? Modifier(p, TokenKind.Private)),
        ["override-without-base"] = One(p => Modifier(p, TokenKind.Override)),
        ["overrides-nothing"] = One(p => Modifier(p, TokenKind.Override)),
        ["missing-super-call"] = One(p => p.Around<ConstructorDeclaration>() is { Body: { } body } ? p.Change("Insert 'super()'", FirstIn(body, "super();")) : null),
        ["extends-interface"] = One(p => p.Around<HeritageClause>() is { Keyword.Kind: TokenKind.Extends, Parent: ClassDeclaration { Heritage.Count: 1 } } clause ? p.Replace(clause.Keyword, "implements") : null),
        ["implements-only-iface"] = One(p => p.Around<HeritageClause>() is { Keyword.Kind: TokenKind.Implements, Parent: ClassDeclaration { Heritage.Count: 1 }, Types.Count: 1 } clause ? p.Replace(clause.Keyword, "extends") : null),
        ["return-type-of-none"] = One(p => p.Around<AccessorDeclaration>() is { ReturnType: { } type } ? p.Change("Remove the return type", p.WithSpaceBefore(type.Span)) : null),
        ["setter-parameter-form"] = One(p => p.Around<Parameter>() is { Question: { } mark } ? p.Change("Remove '?'", new TextEdit(mark.Span, "")) : null),
        ["definite-mark"] = One(WithoutMark),
        ["no-definite-assignment"] = Definite,
        ["assign-to-readonly"] = One(Writable),
    };

    /// <summary>The modifier of the member around goes.</summary>
    private static Fix? Modifier(Problem p, TokenKind kind)
    {
        var node = p.Tree.NodeAt(p.Span.Start);
        return node.AncestorsAndSelf.OfType<Member>().FirstOrDefault()?.Children.OfType<ModifierList>().FirstOrDefault()?.Keywords.Find(kind) is { } word ? p.Remove(word) : null;
    }

    /// <summary>As the first statement of a body, on a line of its own where the body has more than one.</summary>
    private static TextEdit FirstIn(Block body, string statement)
    {
        var text = body.Tree.Text;
        if (text.PositionAt(body.OpenBrace.Span.Start).Line == text.PositionAt(body.CloseBrace.Span.Start).Line) return Problem.Insert(body.OpenBrace.Span.End, body.Statements.Count == 0 ? $" {statement} " : " " + statement);
        return Problem.Insert(body.OpenBrace.Span.End, $"\n{Texts.IndentAt(text, body.OpenBrace.Span.Start)}  {statement}");
    }

    private static TextEdit? BodyPlace(Problem p)
    {
        var node = p.Tree.NodeAt(p.Span.Start);
        var owner = node.AncestorsAndSelf.FirstOrDefault(n => n is FunctionDeclaration or MethodDeclaration or ConstructorDeclaration or AccessorDeclaration);
        if (owner is null) return null;
        var at = owner.LastToken.Kind == TokenKind.Semicolon ? owner.LastToken.Span : new TextSpan(owner.Span.End, 0);
        return new TextEdit(at, $" {{\n{Texts.IndentAt(p.Tree.Text, owner.Span.Start)}}}");
    }

    private static Fix? Implemented(Problem p) => p.Around<ClassDeclaration>() is { CloseBrace.IsMissing: false } owner && Generators.Missing(p.Model, owner) is { } edit ? p.Change("Implement missing members", edit) : null;

    private static Fix? WithoutMark(Problem p) => (p.Around<FieldDeclaration>()?.Mark ?? p.Around<VariableDeclarator>()?.Exclamation) is { } mark ? p.Change("Remove '!'", new TextEdit(mark.Span, "")) : null;

    private static IEnumerable<Fix?> Definite(Problem p)
    {
        var (mark, type, hasValue) = p.Around<FieldDeclaration>() is { } field ? (field.Mark, field.Type, field.Initializer is not null)
            : p.Around<VariableDeclarator>() is { } variable ? (variable.Exclamation, variable.Type, variable.Initializer is not null) : default;
        if (mark is not { } exclamation || type is null || hasValue) yield break;
        if (p.DefaultOf(p.Model.TypeAt(type.Type)) is { } value) yield return p.Change($"Begin with {value}", new TextEdit(exclamation.Span, ""), Problem.Insert(type.Span.End, $" = {value}"));
        else yield return p.Offer("Allow undefined", new TextEdit(exclamation.Span, ""), Problem.Insert(type.Span.End, " | undefined = undefined"));
    }

    private static Fix? Writable(Problem p)
    {
        if (p.Around<PropertyAccess>() is not { } access || p.Model.SymbolsAt(access.Name) is not [{ Declarations: [FieldDeclaration field, ..] }, ..] || p.Snapshot.IsLibrary(field.Tree.Text.Path)) return null;
        if (field.Modifiers.Keywords.Find(TokenKind.ReadOnly) is not { } word) return null;
        var end = word.Span.End;
        while (field.Tree.Text[end] == ' ') end++;
        return new Fix($"Make '{access.Name.Text}' writable", [new FileEdit(field.Tree.Text.Path, [new TextEdit(TextSpan.FromBounds(word.Span.Start, end), "")])], IsPreferred: false);
    }

    // ── A member that is used and not there ─────────────────────────────────────────────────────────────────────────────

    /// <summary>A field or method of a class of the program, as the use wants it.</summary>
    private static Fix? Declared(Problem p)
    {
        if (p.Around<PropertyAccess>() is not { } access || access.Name.Span != p.Span) return null;
        var receiver = access.Expression is ThisExpression ? p.Model.ClassAround(access) : p.Model.TypeAt(access.Expression) is NamedType { Symbol: TypeSymbol symbol } ? symbol : null;
        if (receiver is not { IsClass: true, Declarations: [ClassDeclaration { CloseBrace.IsMissing: false } owner, ..] } || p.Snapshot.IsLibrary(owner.Tree.Text.Path)) return null;
        var indent = Texts.IndentAt(owner.Tree.Text, owner.Span.Start) + "  ";
        return access.Parent is CallExpression call && call.Callee == access
            ? Added(owner, $"Add the method '{access.Name.Text}'", Method(p, access.Name.Text, call, indent), isField: false)
            : Added(owner, $"Add the field '{access.Name.Text}'", Field(p, access, owner, indent), isField: true);
    }

    private static Fix Added(ClassDeclaration owner, string title, string text, bool isField)
    {
        var last = owner.Members.ToList().OfType<FieldDeclaration>().LastOrDefault();
        var edit = isField && last is not null ? Problem.Insert(last.Span.End, "\n" + text)
            : isField ? Problem.Insert(owner.OpenBrace.Span.End, "\n" + text + (owner.Members.Count == 0 ? "" : "\n"))
            : Texts.AsLastMember(owner, (owner.Members.Count > 0 ? "\n" : "") + text + "\n");
        return new Fix(title, [new FileEdit(owner.Tree.Text.Path, [edit])], IsPreferred: false);
    }

    private static string Field(Problem p, PropertyAccess access, ClassDeclaration owner, string indent)
    {
        var type = access.Parent is AssignmentExpression assignment && assignment.Left == access ? p.Model.TypeOf(assignment.Right) : p.Model.ExpectedTypeOf(access);
        var name = type is null ? "Object" : p.Model.Print(p.Model.Widened(type));
        if (name is "any" or "unknown" or "never") name = "Object";
        var value = type is null ? null : p.DefaultOf(p.Model.Widened(type));
        var end = owner.Members.ToList().OfType<FieldDeclaration>().LastOrDefault() is { } other ? other.LastToken.Kind == TokenKind.Semicolon : owner.Tree.Text.Content.Contains(";\n", StringComparison.Ordinal);
        return $"{indent}{(owner.IsStruct ? "@State " : "")}{access.Name.Text}{(value is null ? "?" : "")}: {name}{(value is null ? "" : " = " + value)}{(end ? ";" : "")}";
    }

    private static string Method(Problem p, string name, CallExpression call, string indent)
    {
        var parameters = call.Arguments.Arguments.ToList().Select((a, i) => $"{(a is NameExpression n ? n.Identifier.Text : a is PropertyAccess m ? m.Name.Text : $"value{(i == 0 ? "" : i + 1)}")}: {p.Model.Print(p.Model.Widened(p.Model.TypeOf(a)))}");
        var result = call.Parent is ExpressionStatement ? "void" : p.Model.ExpectedTypeOf(call) is { } type ? p.Model.Print(type) : "void";
        return $"{indent}{name}({string.Join(", ", parameters)}): {result} {{\n{(result == "void" ? "" : $"{indent}  throw new Error('not implemented');\n")}{indent}}}";
    }
}
