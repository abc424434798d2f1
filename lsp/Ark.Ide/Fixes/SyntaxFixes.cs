using Ark.Syntax;
using static Ark.Ide.QuickFixes;

namespace Ark.Ide;

/// <summary>Fixes of what the text lacks or has too much of.</summary>
internal static class SyntaxFixes
{
    public static IReadOnlyDictionary<string, Fixer> Table { get; } = new Dictionary<string, Fixer>
    {
        ["expected-token"] = One(p => Quoted(p.Diagnostic.Message) is { } wanted ? p.Change($"Insert '{wanted}'", Problem.Insert(p.Span.End, wanted)) : null),
        ["unexpected-token"] = One(p => p.Written is ")" or "]" or "}" or "," or ";" ? p.Change($"Remove '{p.Written}'", p.WithSpaceBehind(p.Tree.TokenAt(p.Span.Start))) : null),
        ["ambiguous-power"] = One(p => p.Around<BinaryExpression>() is { Left: PrefixExpression operand } ? p.Change("Put the operand in parentheses", Problem.Insert(operand.Span.Start, "("), Problem.Insert(operand.Span.End, ")")) : null),
        ["unterminated-string"] = One(p => p.Written is [var quote and ('\'' or '"'), ..] ? p.Change($"Insert {quote}", Problem.Insert(p.Tree.Text.LineSpan(p.Tree.Text.PositionAt(p.Span.Start).Line).End, quote.ToString())) : null),
        ["modifier-twice"] = One(p => p.Remove(p.Tree.TokenAt(p.Span.Start))),
        ["modifier-misplaced"] = One(p => p.Remove(p.Tree.TokenAt(p.Span.Start))),
        ["modifier-order"] = One(Ordered),
        ["no-misplaced-imports"] = One(p => p.Around<ImportDeclaration>() is { } import ? Hoisted(p, import) : null),
    };

    /// <summary>`expected ')'`: the token.</summary>
    private static string? Quoted(string message)
    {
        var start = message.IndexOf('\'');
        var end = message.LastIndexOf('\'');
        return start >= 0 && end == message.Length - 1 && end > start + 1 && message[(start + 1)..end] is { Length: <= 2 } token ? token : null;
    }

    private static readonly TokenKind[] Order = [TokenKind.Export, TokenKind.Default, TokenKind.Declare, TokenKind.Public, TokenKind.Protected, TokenKind.Private, TokenKind.Static, TokenKind.Abstract, TokenKind.Override, TokenKind.ReadOnly, TokenKind.Async];

    private static Fix? Ordered(Problem p)
    {
        if (p.Around<ModifierList>() is not { } modifiers) return null;
        var words = modifiers.Keywords.ToList();
        var sorted = words.OrderBy(w => Array.IndexOf(Order, w.Kind)).ToList();
        return p.Change("Put the modifiers in order", [.. words.Zip(sorted, (w, s) => new TextEdit(w.Span, s.Text))]);
    }

    private static Fix Hoisted(Problem p, ImportDeclaration import)
    {
        var line = p.Tree.Text.PositionAt(import.Span.End).Line;
        var end = line + 1 < p.Tree.Text.LineCount ? p.Tree.Text.LineOffsets[line + 1] : import.Span.End;
        var start = p.Tree.Text.LineSpan(p.Tree.Text.PositionAt(import.Span.Start).Line).Start;
        var others = p.Tree.Root.Statements.ToList().TakeWhile(s => s is ImportDeclaration).ToList();
        return p.Change("Move the import to the others", new TextEdit(TextSpan.FromBounds(start, end), ""), others is [.., var last]
            ? Problem.Insert(last.Span.End, "\n" + import.Text)
            : Problem.Insert(p.Tree.Root.Statements[0].Span.Start, import.Text + "\n"));
    }
}
