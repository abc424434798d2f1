using Ark.Semantics;
using Ark.Syntax;

namespace Ark.Ide;

/// <summary>From what has no state to what has: a builder becomes a component, a plain field becomes state; and back.</summary>
internal static class StateRefactorings
{
    public static IEnumerable<CodeAction> At(Snapshot snapshot, SemanticModel model, TextSpan range)
    {
        var tree = model.Tree;
        var node = tree.NodeAt(range.Start);
        var nodes = node.AncestorsAndSelf.ToList();
        if (nodes.OfType<FieldDeclaration>().FirstOrDefault() is { Parent: ClassDeclaration { IsStruct: true } owner } field && OfField(field, owner) is var (title, edit)) yield return Action(tree, title, [edit]);
        var isInBody = nodes.Exists(n => n is Block);
        if (isInBody) yield break;
        if (nodes.OfType<FunctionDeclaration>().FirstOrDefault() is { Name: { } name, Body.CloseBrace.IsMissing: false } function && UiDecorators.Has(function, "Builder") && ToComponent(snapshot, model, name, function.Parameters, function.Body, function, function.Span) is { } fromFunction)
            yield return Action(tree, "Change builder to component", fromFunction);
        if (nodes.OfType<MethodDeclaration>().FirstOrDefault() is { Parent: ClassDeclaration { IsStruct: true } around, Name: IdentifierName called, Body: { CloseBrace.IsMissing: false } body } method && UiDecorators.Has(method, "Builder") && !UsesOwner(body) && ToComponent(snapshot, model, called.Identifier, method.Parameters, body, around, method.Span) is { } fromMethod)
            yield return Action(tree, "Change builder to component", fromMethod);
        if (nodes.OfType<ClassDeclaration>().FirstOrDefault() is { IsStruct: true, OpenBrace.IsMissing: false } component && nodes[0] is ClassDeclaration && Stateful(component) is { } stateful) yield return Action(tree, "Add state", [stateful]);
    }

    private static CodeAction Action(SyntaxTree tree, string title, IReadOnlyList<TextEdit> edits) => new(title, CodeActionKind.Rewrite, [new FileEdit(tree.Text.Path, edits)], null, false);

    // ── Fields ──────────────────────────────────────────────────────────────────────────────────────────────────────────

    private static (string, TextEdit)? OfField(FieldDeclaration field, ClassDeclaration owner)
    {
        var word = StateOf(owner);
        var words = field.Modifiers.Keywords;
        if (words.Contains(TokenKind.Static) || words.Contains(TokenKind.ReadOnly) || field.Name is not IdentifierName) return null;
        if (field.Modifiers.Decorators.Count == 0)
            return field is { Type: not null, Initializer.Value: not ArrowFunction } ? ($"Make '{field.Name.Text}' state", new TextEdit(new TextSpan(field.Span.Start, 0), $"@{word} ")) : null;
        if (field.Modifiers.Decorators is not [{ Expression: NameExpression { Identifier.Text: var kind } } only] || kind != word) return null;
        var end = only.Span.End;
        while (end < field.Tree.Text.Length && field.Tree.Text[end] is ' ' or '\t' or '\n' or '\r') end++;
        return ($"Make '{field.Name.Text}' a plain field", new TextEdit(TextSpan.FromBounds(only.Span.Start, end), ""));
    }

    /// <summary>A struct without any state gets the first.</summary>
    private static TextEdit? Stateful(ClassDeclaration component)
    {
        if (component.Members.ToList().OfType<FieldDeclaration>().Any(f => f.Modifiers.Decorators.Count > 0)) return null;
        var indent = Texts.IndentAt(component.Tree.Text, component.Span.Start) + "  ";
        var rest = component.Members.Count == 0 ? "" : component.Members[0] is FieldDeclaration ? "" : "\n";
        return new TextEdit(new TextSpan(component.OpenBrace.Span.End, 0), $"\n{indent}@{StateOf(component)} value: number = 0;{rest}");
    }

    private static string StateOf(ClassDeclaration owner) => UiDecorators.Has(owner, "ComponentV2") ? "Local" : "State";

    // ── Builders ────────────────────────────────────────────────────────────────────────────────────────────────────────

    private static bool UsesOwner(Block body) => body.DescendantsAndSelf().Any(n => n is ThisExpression);

    /// <summary>Its parameters are what the component is given, its calls make the component. Null where it is used as a value.</summary>
    private static IReadOnlyList<TextEdit>? ToComponent(Snapshot snapshot, SemanticModel model, Token name, ParameterList parameters, Block body, Node behind, TextSpan declaration)
    {
        var tree = model.Tree;
        var given = parameters.Parameters.ToList();
        if (!given.All(p => p is { DotDotDot: null, Type: not null, Target: IdentifierBinding }) || snapshot.At(tree.Text.Path, name.Span.Start) is not { } cursor) return null;
        var component = Texts.FreshName(tree, char.ToUpperInvariant(name.Text[0]) + name.Text[1..]);
        var edits = new List<TextEdit>();
        foreach (var use in References.Find(cursor, includeDeclarations: false))
        {
            if (use.Place.Path != tree.Text.Path) return null;
            var node = tree.NodeOf(use.Token);
            if (node.Parent is not CallExpression call || call.Callee != node || call.Arguments.Arguments.Count > given.Count || body.Span.Contains(call.Span)) return null;
            var arguments = string.Join(", ", call.Arguments.Arguments.ToList().Select((a, i) => $"{given[i].Target.Text}: {a.Text}"));
            edits.Add(new TextEdit(call.Span, arguments.Length == 0 ? $"{component}()" : $"{component}({{ {arguments} }})"));
        }
        var uses = body.DescendantsAndSelf().OfType<NameExpression>().Where(n => given.Exists(p => p.Target.Text == n.Identifier.Text && model.MeaningOf(n) is VariableSymbol v && v.Declarations.Any(d => d == p || d == p.Target))).ToList();
        var text = Struct(tree, component, given, body, uses, behind);
        edits.Add(behind.Span == declaration ? new TextEdit(declaration, text) : new TextEdit(new TextSpan(behind.Span.End, 0), $"\n\n{text}"));
        if (behind.Span != declaration) edits.Add(new TextEdit(WithLine(tree.Text, declaration), ""));
        return edits;
    }

    private static string Struct(SyntaxTree tree, string name, List<Parameter> given, Block body, List<NameExpression> uses, Node behind)
    {
        var indent = Texts.IndentAt(tree.Text, behind.Span.Start);
        var fields = string.Concat(given.Select(p => $"{indent}  {(p.Type!.Type is FunctionTypeNode ? "" : "@Prop ")}{p.Target.Text}{(p.Question is null ? "" : "?")}{p.Type.Text}{p.Initializer?.Text.Insert(0, " ")};\n"));
        var moved = new System.Text.StringBuilder();
        foreach (var statement in body.Statements)
        {
            var code = new System.Text.StringBuilder(Texts.Moved(tree, statement.Span, indent + "    "));
            moved.Append(indent).Append("    ").Append(code).Append('\n');
        }
        var text = moved.ToString();
        foreach (var group in uses.Select(u => u.Identifier.Text).Distinct()) text = Names(text, group, uses, body);
        return $"@Component\n{indent}struct {name} {{\n{fields}{(fields.Length > 0 ? "\n" : "")}{indent}  build() {{\n{text}{indent}  }}\n{indent}}}";
    }

    /// <summary>`item` becomes `this.item`: the uses are counted among the occurrences of the name, which moving leaves in order.</summary>
    private static string Names(string text, string name, List<NameExpression> uses, Block body)
    {
        var wanted = new HashSet<int>();
        var inner = TextSpan.FromBounds(body.Statements[0].Span.Start, body.Statements[^1].Span.End);
        var source = body.Tree.Text.Slice(inner);
        var count = 0;
        for (var at = source.IndexOf(name, StringComparison.Ordinal); at >= 0; at = source.IndexOf(name, at + 1, StringComparison.Ordinal), count++)
            if (uses.Exists(u => u.Identifier.Text == name && u.Span.Start == inner.Start + at)) wanted.Add(count);
        var result = new System.Text.StringBuilder();
        var from = 0;
        count = 0;
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal), count++)
        {
            if (!wanted.Contains(count)) continue;
            result.Append(text, from, at - from).Append("this.");
            from = at;
        }
        return result.Append(text, from, text.Length - from).ToString();
    }

    private static TextSpan WithLine(SourceText text, TextSpan span)
    {
        var start = text.LineSpan(text.PositionAt(span.Start).Line).Start;
        var line = text.PositionAt(span.End).Line + 1;
        // The empty line in front goes too.
        if (text.PositionAt(start).Line is > 0 and var first && text.LineText(first - 1).Trim().Length == 0) start = text.LineSpan(first - 1).Start;
        return TextSpan.FromBounds(start, line < text.LineCount ? text.LineOffsets[line] : span.End);
    }
}
