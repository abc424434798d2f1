using Ark.Semantics;
using Ark.Syntax;

namespace Ark.Ide;

/// <summary>Members that follow from others: a constructor from fields, accessors from a field, what a class must implement.</summary>
internal static class Generators
{
    public static IEnumerable<CodeAction> At(SemanticModel model, int offset)
    {
        var tree = model.Tree;
        var node = tree.NodeAt(offset);
        if (node.AncestorsAndSelf.FirstOrDefault(n => n is ClassDeclaration or Block) is not ClassDeclaration { CloseBrace.IsMissing: false } owner) yield break;
        if (Constructor(owner) is { } constructor) yield return Action(tree, "Generate constructor", constructor);
        if (node.AncestorsAndSelf.OfType<FieldDeclaration>().FirstOrDefault() is { } field && Accessors(owner, field) is { } accessors) yield return Action(tree, $"Generate accessors of '{field.Name.Text}'", accessors);
        if (!node.AncestorsAndSelf.TakeWhile(n => n != owner).Any(n => n is Member))
            foreach (var (name, text) in Overrides(model, owner)) yield return Action(tree, $"Override '{name}'", Texts.AsLastMember(owner, (owner.Members.Count > 0 ? "\n" : "") + text));
        if (Missing(model, owner) is { } missing) yield return Action(tree, "Implement missing members", missing);
    }

    private static CodeAction Action(SyntaxTree tree, string title, params TextEdit[] edits) => new(title, CodeActionKind.Rewrite, [new FileEdit(tree.Text.Path, edits)], null, false);

    /// <summary>For the fields that have no value, or all if every one has.</summary>
    private static TextEdit? Constructor(ClassDeclaration owner)
    {
        if (owner.IsStruct || owner.Members.ToList().Exists(m => m is ConstructorDeclaration)) return null;
        var fields = owner.Members.ToList().OfType<FieldDeclaration>().Where(f => f is { Type: not null, Name: IdentifierName } && !f.Modifiers.Keywords.Contains(TokenKind.Static) && !f.Modifiers.Keywords.Contains(TokenKind.Declare)).ToList();
        var needy = fields.Where(f => f.Initializer is null && f.Mark is null).ToList();
        if (needy.Count == 0 || fields[^1].Parent != owner) return null;
        var indent = Texts.IndentAt(owner.Tree.Text, fields[^1].Span.Start);
        var end = fields[^1].LastToken.Kind == TokenKind.Semicolon ? ";" : "";
        var parameters = string.Join(", ", needy.Select(f => $"{f.Name.Text}: {f.Type!.Type.Text}"));
        var super = owner.Heritage.Any(h => h.Keyword.Kind == TokenKind.Extends) ? $"{indent}  super(){end}\n" : "";
        var body = string.Concat(needy.Select(f => $"{indent}  this.{f.Name.Text} = {f.Name.Text}{end}\n"));
        return new TextEdit(new TextSpan(fields[^1].Span.End, 0), $"\n\n{indent}constructor({parameters}) {{\n{super}{body}{indent}}}");
    }

    /// <summary>The field becomes private and begins with an underscore; the accessors have its name.</summary>
    private static TextEdit[]? Accessors(ClassDeclaration owner, FieldDeclaration field)
    {
        if (owner.IsStruct || field is not { Name: IdentifierName name, Type.Type: { } type } || field.Modifiers.Decorators.Count > 0 || field.Modifiers.Keywords.Contains(TokenKind.Static) || field.Mark is not null || name.Text.StartsWith('_')) return null;
        var indent = Texts.IndentAt(owner.Tree.Text, field.Span.Start);
        var end = field.LastToken.Kind == TokenKind.Semicolon ? ";" : "";
        var isPrivate = field.Modifiers.Keywords.Contains(TokenKind.Private);
        var setter = field.Modifiers.Keywords.Contains(TokenKind.ReadOnly) ? "" : $"\n\n{indent}set {name.Text}(value: {type.Text}) {{\n{indent}  this._{name.Text} = value{end}\n{indent}}}";
        return
        [
            new TextEdit(new TextSpan(field.Span.Start, 0), isPrivate ? "" : "private "),
            new TextEdit(name.Span, "_" + name.Text),
            new TextEdit(new TextSpan(field.Span.End, 0), $"\n\n{indent}get {name.Text}(): {type.Text} {{\n{indent}  return this._{name.Text}{end}\n{indent}}}{setter}"),
        ];
    }

    private const int MostOverrides = 12;

    /// <summary>Methods of the class that is extended, which the class has as they are: each with a call of what it overrides.</summary>
    private static IEnumerable<(string Name, string Text)> Overrides(SemanticModel model, ClassDeclaration owner)
    {
        if (model.DeclaredSymbol(owner) is not TypeSymbol symbol || model.DirectBasesOf(symbol).FirstOrDefault(b => b.IsClass) is not { } parent) return [];
        var indent = Texts.IndentAt(owner.Tree.Text, owner.Span.Start) + "  ";
        return model.PropertiesOf(model.DeclaredTypeOf(parent))
            .Where(p => p.Symbol is FunctionSymbol { Kind: FunctionKind.Method } && (p.Symbol.Modifiers & (Modifiers.Abstract | Modifiers.Private | Modifiers.Static)) == 0 && !p.Name.StartsWith('@') && !symbol.Members.ContainsKey(p.Name))
            .Take(MostOverrides)
            .Select(p =>
            {
                var signature = model.SignaturesOf((FunctionSymbol)p.Symbol!)[0];
                var call = $"super.{p.Name}({string.Join(", ", signature.Parameters.Select(x => (x.IsRest ? "..." : "") + x.Name))})";
                var access = (p.Symbol!.Modifiers & Modifiers.Protected) != 0 ? "protected " : "";
                return (p.Name, $"{indent}{access}override {p.Name}{model.Print(signature)} {{\n{indent}  {(model.Print(signature.Return) == "void" ? "" : "return ")}{call};\n{indent}}}\n");
            });
    }

    internal static TextEdit? Missing(SemanticModel model, ClassDeclaration owner)
    {
        if (owner.Modifiers.Keywords.Contains(TokenKind.Abstract) || model.DeclaredSymbol(owner) is not TypeSymbol symbol) return null;
        var indent = Texts.IndentAt(owner.Tree.Text, owner.Span.Start) + "  ";
        var members = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var b in model.DirectBasesOf(symbol))
            foreach (var property in model.PropertiesOf(model.DeclaredTypeOf(b)))
            {
                var isAbstract = property.Symbol is { } s && ((s.Modifiers & Modifiers.Abstract) != 0 || s.Container is TypeSymbol { Kind: TypeSymbolKind.Interface });
                if (!isAbstract || property.IsOptional || property.Name.StartsWith('@') || model.PropertyOf(model.DeclaredTypeOf(symbol), property.Name) is { Symbol: { } own } && own != property.Symbol || !seen.Add(property.Name)) continue;
                members.Add(property.Symbol is FunctionSymbol f && model.SignaturesOf(f) is [var signature, ..]
                    ? $"{indent}{property.Name}{model.Print(signature)} {{\n{indent}  throw new Error('not implemented');\n{indent}}}\n"
                    : $"{indent}{property.Name}: {model.Print(property.Type)};\n");
            }
        if (members.Count == 0) return null;
        return Texts.AsLastMember(owner, string.Join("\n", members));
    }
}
