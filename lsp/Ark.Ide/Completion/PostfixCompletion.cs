using Ark.Semantics;
using Ark.Syntax;
using Type = Ark.Semantics.Type;

namespace Ark.Ide;

/// <summary>`value.if`: a word behind a value that says what is to be done with it.</summary>
internal static class PostfixCompletion
{
    /// <param name="Text">`{0}` is where the value goes.</param>
    private sealed record Template(string Word, string Text, string Says, bool IsStatement, Func<string, bool> Fits);

    private static readonly Template[] Templates =
    [
        new("const", "const ${1:name} = {0}", "give it a name", true, _ => true),
        new("let", "let ${1:name} = {0}", "make it a variable", true, _ => true),
        new("log", "console.log({0})", "print it", true, _ => true),
        new("return", "return {0}", "give it back", true, _ => true),
        new("await", "await {0}", "wait for it", false, t => t.StartsWith("Promise<", StringComparison.Ordinal)),
        new("if", "if ({0}) {\n\t$0\n}", "when it holds", true, t => t == "boolean" || t.Contains("undefined", StringComparison.Ordinal) || t.Contains("null", StringComparison.Ordinal)),
        new("not", "!{0}", "the opposite", false, t => t == "boolean"),
        new("for", "for (const ${1:item} of {0}) {\n\t$0\n}", "each of them", true, t => t.EndsWith("[]", StringComparison.Ordinal) || t.StartsWith("Set<", StringComparison.Ordinal) || t.StartsWith("Map<", StringComparison.Ordinal)),
        new("fori", "for (let ${1:i} = 0; ${1:i} < {0}.length; ${1:i}++) {\n\t$0\n}", "each by its index", true, t => t.EndsWith("[]", StringComparison.Ordinal)),
    ];

    public static IEnumerable<CompletionItem> Of(CompletionPlace place, Expression receiver, Type type)
    {
        // Pieces of a chain that is longer are not the value that is meant, and components do not take statements.
        var node = place.Tree.NodeOf(place.Left!.Value);
        if (node is not PropertyAccess access || receiver is SuperExpression || access.Ancestor<ExpressionStatement>() is not { Parent: var around } statement || statement.Span.Start != receiver.Span.Start) yield break;
        // While it is being typed, the next line may pass for its name.
        var lines = place.Tree.Text;
        if (statement.Expression != access && lines.PositionAt(access.Name.Span.Start).Line == lines.PositionAt(access.Dot.Span.Start).Line) yield break;
        if (around is Block block && UiStatement.MakesComponents(block)) yield break;
        var (text, printed) = (receiver.Text, place.Model.Print(type));
        if (printed is "void" || receiver is NameExpression && place.Model.MeaningOf((NameExpression)receiver) is TypeSymbol or ModuleSymbol or NamespaceSymbol) yield break;
        foreach (var template in Templates)
        {
            if (!template.Fits(printed)) continue;
            var value = template.Word is "not" or "await" && receiver is BinaryExpression or ConditionalExpression ? $"({text})" : text;
            yield return new CompletionItem(template.Word, CompletionKind.Keyword, CompletionItems.Ranks.Common + 1)
            {
                Insert = template.Text.Replace("{0}", value.Replace("$", "\\$", StringComparison.Ordinal), StringComparison.Ordinal),
                IsSnippet = true,
                Replace = TextSpan.FromBounds(receiver.Span.Start, place.Replace.End),
                Describe = () => new CompletionDetails(template.Says, null, []),
            };
        }
    }
}
