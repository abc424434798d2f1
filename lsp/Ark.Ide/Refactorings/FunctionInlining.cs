using Ark.Semantics;
using Ark.Syntax;

namespace Ark.Ide;

/// <summary>A function's code takes the place of its calls.</summary>
internal static class FunctionInlining
{
    /// <summary>On a call: that one. On the name of the declaration: all of them, and the declaration goes.</summary>
    public static IEnumerable<CodeAction> At(Snapshot snapshot, SemanticModel model, TextSpan range)
    {
        if (snapshot.At(model.Tree.Text.Path, range.Start) is not { Name: { Kind: TokenKind.Identifier } name, Symbols: [FunctionSymbol symbol] } cursor) yield break;
        if (symbol.Declarations is not [var declaration] || declaration.Tree != model.Tree || Inlinable.Of(model, declaration) is not { } function) yield break;
        var node = model.Tree.NodeOf(name);
        if (Declarations.NameOf(declaration) == name)
        {
            if (All(cursor, declaration, function) is { } all) yield return Action(model.Tree, "Inline function", all);
        }
        else if (CallOf(node) is { } call && function.At(model, call) is { } one) yield return Action(model.Tree, "Inline function", [one]);
    }

    private static CodeAction Action(SyntaxTree tree, string title, IReadOnlyList<TextEdit> edits) => new(title, CodeActionKind.Inline, [new FileEdit(tree.Text.Path, edits)], null, false);

    private static CallExpression? CallOf(Node name) =>
        (name.Parent is PropertyAccess access && name == access ? access : name).Parent is CallExpression call && call.Callee == name ? call
        : name is PropertyAccess && name.Parent is CallExpression outer && outer.Callee == name ? outer : null;

    /// <summary>Null where one of its uses is no call that can be replaced, or another file may use it.</summary>
    private static IReadOnlyList<TextEdit>? All(Cursor cursor, Node declaration, Inlinable function)
    {
        if (declaration is FunctionDeclaration f && (f.Modifiers.Keywords.Contains(TokenKind.Export) || f.Modifiers.Decorators.Count > 0)) return null;
        if (declaration is MethodDeclaration m && !m.Modifiers.Keywords.Contains(TokenKind.Private)) return null;
        var edits = new List<TextEdit>();
        foreach (var use in References.Find(cursor, includeDeclarations: false))
        {
            if (use.Place.Path != cursor.Path || CallOf(cursor.Tree.NodeOf(use.Token)) is not { } call || function.At(cursor.Model, call) is not { } edit) return null;
            // A call among the arguments of another: both at once is more than a list of edits can say.
            if (edits.Exists(e => e.Span.OverlapsWith(edit.Span))) return null;
            edits.Add(edit);
        }
        return edits.Count == 0 ? null : [new TextEdit(WithItsLines(declaration), ""), .. edits];
    }

    /// <summary>A declaration with the lines that it stands on alone, and the empty one behind it.</summary>
    private static TextSpan WithItsLines(Node declaration)
    {
        var text = declaration.Tree.Text;
        var start = text.LineSpan(text.PositionAt(declaration.Span.Start).Line).Start;
        var line = text.PositionAt(declaration.Span.End).Line + 1;
        if (!text.AsSpan(TextSpan.FromBounds(start, declaration.Span.Start)).IsWhiteSpace() || line >= text.LineCount) return declaration.Span;
        if (line + 1 < text.LineCount && text.LineText(line).Trim().Length == 0) line++;
        return TextSpan.FromBounds(start, text.LineOffsets[line]);
    }
}

/// <summary>A function whose code can stand elsewhere: one expression, or statements that give nothing.</summary>
/// <param name="Parameters">By name, with the places where the code reads them.</param>
internal sealed record Inlinable(SyntaxTree Tree, TextSpan Code, bool IsExpression, bool IsSimple, IReadOnlyList<(string Name, List<NameExpression> Uses)> Parameters)
{
    public static Inlinable? Of(SemanticModel model, Node declaration)
    {
        var (parameters, body, modifiers) = declaration switch
        {
            FunctionDeclaration { Asterisk: null, Body: { } b } f => (f.Parameters, b, f.Modifiers),
            MethodDeclaration { Asterisk: null, Body: { } b, Parent: ClassDeclaration } m => (m.Parameters, b, m.Modifiers),
            _ => (null, null, null),
        };
        if (parameters is null || body!.CloseBrace.IsMissing || modifiers!.Keywords.Contains(TokenKind.Async) || modifiers.Keywords.Contains(TokenKind.Override)) return null;
        if (!parameters.Parameters.All(p => p is { DotDotDot: null, Initializer: null, Question: null, Target: IdentifierBinding })) return null;
        var name = Declarations.NameOf(declaration)?.Text;
        var inside = body.DescendantsAndSelf().ToList();
        // What calls itself has no end, and `super` is another's elsewhere.
        if (inside.Exists(n => n is SuperExpression or YieldExpression || n is NameExpression called && called.Identifier.Text == name || n is PropertyAccess { Expression: ThisExpression } access && access.Name.Text == name)) return null;
        var uses = parameters.Parameters.ToList().Select(p => (p.Target.Text, inside.OfType<NameExpression>().Where(n => model.MeaningOf(n)?.Declarations.Contains(p.Target) == true || model.MeaningOf(n)?.Declarations.Contains(p) == true).ToList())).ToList();
        if (uses.Exists(u => u.Item2.Exists(x => Uses.IsWritten(x)))) return null;
        return body.Statements switch
        {
            [ReturnStatement { Expression: { } value }] => new Inlinable(model.Tree, value.Span, true, IsOperand(value), uses),
            [_, ..] when !inside.Exists(n => n is ReturnStatement or IdentifierBinding or FunctionDeclaration) => new Inlinable(model.Tree, TextSpan.FromBounds(body.Statements[0].Span.Start, body.Statements[^1].Span.End), false, false, uses),
            _ => null,
        };
    }

    /// <summary>The call replaced; null where its arguments would be evaluated otherwise than now.</summary>
    public TextEdit? At(SemanticModel model, CallExpression call)
    {
        if (call.Arguments.Arguments.Count != Parameters.Count || call.QuestionDot is not null || Code.Contains(call.Span)) return null;
        if (call.Callee is PropertyAccess { Expression: not ThisExpression }) return null;
        if (!IsExpression && call.Parent is not ExpressionStatement) return null;
        var given = call.Arguments.Arguments.ToList();
        for (var i = 0; i < given.Count; i++)
            if (Parameters[i].Uses.Count != 1 && given[i] is not (NameExpression or LiteralExpression or ThisExpression or PropertyAccess { Expression: ThisExpression }) || given[i] is SpreadElement) return null;
        if (WouldMeanOther(model, call)) return null;
        var replaced = Parameters.SelectMany((p, i) => p.Uses.Select(u => (u.Span, Text: IsOperand(given[i]) || u.Parent is ArgumentList or TemplateSpan ? given[i].Text : $"({given[i].Text})"))).OrderBy(r => r.Span.Start).ToList();
        var code = Replaced(Tree.Text, replaced);
        if (IsExpression) return new TextEdit(call.Span, IsSimple || call.Parent is ExpressionStatement or Initializer or ArgumentList or ReturnStatement or ParenthesizedExpression or TemplateSpan || call.Parent is AssignmentExpression a && a.Right == call ? code : $"({code})");
        var (from, to) = (Texts.IndentAt(Tree.Text, Code.Start), Texts.IndentAt(Tree.Text, call.Span.Start));
        return new TextEdit(call.Parent!.Span, string.Join('\n', code.Split('\n').Select((l, i) => i > 0 && l.StartsWith(from, StringComparison.Ordinal) ? to + l[from.Length..] : l)));
    }

    /// <summary>A name of the code that is another thing's where the call stands.</summary>
    private bool WouldMeanOther(SemanticModel model, CallExpression call)
    {
        var here = model.SymbolsInScope(call).GroupBy(s => s.Name).ToDictionary(g => g.Key, g => g.First());
        return Tree.NodeAt(Code.Start).Ancestors.OfType<Block>().First().DescendantsAndSelf().OfType<NameExpression>()
            .Any(n => Code.Contains(n.Span) && !Parameters.Any(p => p.Uses.Contains(n)) && here.TryGetValue(n.Identifier.Text, out var there) && model.MeaningOf(n) is { } own && model.Resolved(there) != own && there != own);
    }

    private string Replaced(SourceText text, List<(TextSpan Span, string Text)> replaced)
    {
        var result = new System.Text.StringBuilder();
        var at = Code.Start;
        foreach (var (span, with) in replaced)
        {
            result.Append(text.Slice(TextSpan.FromBounds(at, span.Start))).Append(with);
            at = span.End;
        }
        return result.Append(text.Slice(TextSpan.FromBounds(at, Code.End))).ToString();
    }

    private static bool IsOperand(Expression e) => e is NameExpression or LiteralExpression or CallExpression or PropertyAccess or ElementAccess or ThisExpression or ParenthesizedExpression or TemplateExpression or ArrayLiteral or NewExpression { Arguments: not null };
}
