using Ark.Semantics;
using Ark.Syntax;

namespace Ark.Ide;

/// <summary>A component becomes a struct, a builder or, its attributes, a style of its own.</summary>
internal static class ComponentExtraction
{
    public static IEnumerable<CodeAction> At(SemanticModel model, TextSpan range)
    {
        if (UiStatement.At(model.Tree, range.Start) is not { } component || component.Statement.Ancestor<ClassDeclaration>() is not { IsStruct: true, CloseBrace.IsMissing: false } owner) yield break;
        var uses = Uses.Of(model, component.Statement, component.Statement.Span);
        if (ToStruct(model, component, owner, uses) is { } asStruct) yield return Extract(model.Tree, "Extract component", asStruct);
        if (!uses.Locals.Any(l => l.Uses.Exists(Uses.IsWritten))) yield return Extract(model.Tree, "Extract @Builder", ToBuilder(model, component, owner, uses));
        if (ToStyles(model, component, owner) is { } asStyles) yield return Extract(model.Tree, "Extract @Styles", asStyles);
    }

    private static CodeAction Extract(SyntaxTree tree, string title, TextEdit[] edits) => new(title, CodeActionKind.Extract, [new FileEdit(tree.Text.Path, edits)], null, false);

    /// <summary>What it shows is given to it; what it changes is linked. Null where it calls methods of the struct, which it would not have.</summary>
    private static TextEdit[]? ToStruct(SemanticModel model, UiStatement component, ClassDeclaration owner, Uses uses)
    {
        if (uses.UsesThisItself || uses.Members.Any(m => m.Symbol is not PropertySymbol { IsAccessor: false }) || uses.Locals.Any(l => l.Uses.Exists(Uses.IsWritten))) return null;
        var tree = model.Tree;
        var name = Texts.FreshName(tree, $"My{component.Name}");
        var fields = uses.Members.Select(m => $"  {Decoration(m.Symbol, m.Uses)}{m.Symbol.Name}: {Written(model, m.Symbol)}\n")
            .Concat(uses.Locals.Select(l => $"  {l.Symbol.Name}: {model.Print(model.TypeOf(l.Symbol))}\n"));
        var arguments = uses.Members.Select(m => $"{m.Symbol.Name}: this.{m.Symbol.Name}").Concat(uses.Locals.Select(l => $"{l.Symbol.Name}: {l.Symbol.Name}")).ToList();
        var body = Texts.Moved(tree, component.Statement.Span, "    ");
        foreach (var use in uses.Locals.SelectMany(l => l.Uses).OrderByDescending(u => u.Span.Start)) body = Replaced(tree, component.Statement.Span, body, use);
        var end = owner.CloseBrace.Span.End;
        return
        [
            new TextEdit(component.Statement.Span, arguments.Count == 0 ? $"{name}()" : $"{name}({{ {string.Join(", ", arguments)} }})"),
            new TextEdit(new TextSpan(end, 0), $"\n\n@Component\nstruct {name} {{\n{string.Concat(fields)}{(arguments.Count > 0 ? "\n" : "")}  build() {{\n    {body}\n  }}\n}}"),
        ];
    }

    /// <summary>`item` becomes `this.item`. Moving changes only what stands before lines, so the use is found by counting names.</summary>
    private static string Replaced(SyntaxTree tree, TextSpan span, string body, NameExpression use)
    {
        var name = use.Identifier.Text;
        var occurrence = Occurrences(tree.Text.Slice(TextSpan.FromBounds(span.Start, use.Span.Start)), name);
        var at = -1;
        for (var i = 0; i <= occurrence; i++) at = body.IndexOf(name, at + 1, StringComparison.Ordinal);
        return body.Insert(at, "this.");
    }

    private static int Occurrences(string text, string name)
    {
        var count = 0;
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal)) count++;
        return count;
    }

    private static string Decoration(Symbol member, List<PropertyAccess> uses)
    {
        if (member.Declarations is not [FieldDeclaration { Modifiers.Decorators.Count: > 0 } field, ..]) return "";
        if (UiDecorators.Has(field, "ObjectLink")) return "@ObjectLink ";
        return uses.Exists(Uses.IsWritten) || uses.Exists(u => u.Parent is ElementAccess or PropertyAccess) ? "@Link " : "@Prop ";
    }

    private static string Written(SemanticModel model, Symbol member) => member.Declarations is [FieldDeclaration { Type: { } type }, ..] ? type.Type.Text : model.Print(model.TypeOf(member));

    private static TextEdit[] ToBuilder(SemanticModel model, UiStatement component, ClassDeclaration owner, Uses uses)
    {
        var tree = model.Tree;
        var name = Texts.FreshName(tree, $"build{component.Name}");
        var parameters = string.Join(", ", uses.Locals.Select(l => $"{l.Symbol.Name}: {model.Print(model.TypeOf(l.Symbol))}"));
        var indent = Texts.IndentAt(tree.Text, owner.Span.Start) + "  ";
        var body = Texts.Moved(tree, component.Statement.Span, indent + "  ");
        return
        [
            new TextEdit(component.Statement.Span, $"this.{name}({string.Join(", ", uses.Locals.Select(l => l.Symbol.Name))})"),
            Texts.AsLastMember(owner, $"\n{indent}@Builder\n{indent}{name}({parameters}) {{\n{indent}  {body}\n{indent}}}\n"),
        ];
    }

    /// <summary>Attributes that every component has, one behind the other, with nothing in them that only the function around knows.</summary>
    private static TextEdit[]? ToStyles(SemanticModel model, UiStatement component, ClassDeclaration owner)
    {
        var tree = model.Tree;
        var links = new List<CallExpression>();
        for (var at = component.Statement.Expression; at != component.Root && at is CallExpression { Callee: PropertyAccess access } call; at = access.Expression) links.Add(call);
        links.Reverse();
        var common = links.TakeWhile(l => IsCommon(model, l)).ToList();
        if (common.Count < 2) return null;
        var span = TextSpan.FromBounds(component.Root.Span.End, common[^1].Span.End);
        if (Uses.Of(model, component.Statement, span).Locals.Count > 0) return null;
        var name = Texts.FreshName(tree, $"style{component.Name}");
        var indent = Texts.IndentAt(tree.Text, owner.Span.Start) + "  ";
        var lines = string.Concat(common.Select(l => $"{indent}  {tree.Text.Slice(TextSpan.FromBounds(((PropertyAccess)l.Callee).Dot.Span.Start, l.Span.End))}\n"));
        var gap = tree.Text.Slice(TextSpan.FromBounds(component.Root.Span.End, ((PropertyAccess)common[0].Callee).Dot.Span.Start));
        return [new TextEdit(span, $"{gap}.{name}()"), Texts.AsLastMember(owner, $"\n{indent}@Styles\n{indent}{name}() {{\n{lines}{indent}}}\n")];
    }

    private static bool IsCommon(SemanticModel model, CallExpression link) =>
        !model.Tree.Text.AsSpan(TextSpan.FromBounds(((PropertyAccess)link.Callee).Dot.Span.Start, link.Span.End)).Contains('\n') && model.SymbolsAt(((PropertyAccess)link.Callee).Name) is [{ Container: TypeSymbol { Name: "CommonMethod" } }, ..];
}
