using Ark.Semantics;
using Ark.Syntax;
using Type = Ark.Semantics.Type;

namespace Ark.Ide;

/// <summary>A note shown within the text.</summary>
/// <param name="Offset">Where it stands.</param>
public readonly record struct InlayHint(int Offset, string Text, bool IsParameter);

/// <summary>Names of parameters before arguments that do not say them, types that are not written, and what component a long block was of.</summary>
public static class InlayHints
{
    private const int LongestType = 40;

    /// <summary>The lines of a component whose end says what ends there.</summary>
    private const int LongBlock = 12;

    public static IReadOnlyList<InlayHint> Of(SemanticModel model, TextSpan range, CancellationToken cancellation = default)
    {
        var hints = new List<InlayHint>();
        var stack = new Stack<Node>([model.Tree.Root]);
        while (stack.TryPop(out var node))
        {
            if (node.IsEmpty || node.Span.End < range.Start || node.Span.Start > range.End) continue;
            cancellation.ThrowIfCancellationRequested();
            Add(model, node, hints);
            foreach (var child in node.Children) stack.Push(child);
        }
        return [.. hints.Where(h => h.Offset >= range.Start && h.Offset <= range.End).OrderBy(h => h.Offset)];
    }

    private static void Add(SemanticModel model, Node node, List<InlayHint> hints)
    {
        switch (node)
        {
            case UiBlockExpression { Call: CallExpression { Callee: NameExpression component }, Block: { CloseBrace.IsMissing: false } block } when LinesOf(block) >= LongBlock:
                hints.Add(new InlayHint(block.CloseBrace.Span.End, $" // {component.Identifier.Text}", false));
                break;
            case CallExpression call: AddParameters(model, call, call.Arguments, hints); break;
            case NewExpression { Arguments: { } arguments } creation: AddParameters(model, creation, arguments, hints); break;
            case VariableDeclarator { Type: null, Target: IdentifierBinding name } declarator when !SaysItsType(declarator): AddType(model, name, hints); break;
            case Parameter { Type: null, Initializer: null, Target: IdentifierBinding name, Parent.Parent: ArrowFunction or FunctionExpression }: AddType(model, name, hints); break;
            case EnumMember { Initializer: null } member when model.DeclaredSymbol(member) is EnumMemberSymbol symbol && model.ValueOf(symbol) is double value:
                hints.Add(new InlayHint(member.Span.End, $" = {value.ToString("R", System.Globalization.CultureInfo.InvariantCulture)}", false));
                break;
        }
    }

    private static int LinesOf(Node node) => node.Tree.Text.PositionAt(node.Span.End).Line - node.Tree.Text.PositionAt(node.Span.Start).Line + 1;

    private static void AddParameters(SemanticModel model, Expression call, ArgumentList list, List<InlayHint> hints)
    {
        if (list.Arguments.Count == 0 || !list.Arguments.Any(IsOpaque) || model.ResolvedSignatureOf(call) is not { } signature) return;
        for (var i = 0; i < list.Arguments.Count && i < signature.Parameters.Count; i++)
        {
            var (argument, parameter) = (list.Arguments[i], signature.Parameters[i]);
            if (argument is SpreadElement || parameter.IsRest || parameter.Name.StartsWith('_')) break;
            // One short name (`value`, `x`) of a single parameter says nothing.
            if (!IsOpaque(argument) || signature.Parameters.Count == 1 && parameter.Name.Length < 4) continue;
            hints.Add(new InlayHint(argument.Span.Start, $"{parameter.Name}:", true));
        }
    }

    /// <summary>An argument whose text does not tell what it is for.</summary>
    private static bool IsOpaque(Expression argument) => argument switch
    {
        LiteralExpression => true,
        PrefixExpression p => IsOpaque(p.Operand),
        NameExpression { Identifier.Text: "undefined" or "NaN" or "Infinity" } => true,
        ArrowFunction or FunctionExpression or ObjectLiteral => false,
        _ => false,
    };

    /// <summary>The initializer spells the type out: `new C()`, a literal, `x as T`.</summary>
    private static bool SaysItsType(VariableDeclarator declarator) => declarator.Initializer?.Value switch
    {
        null => declarator.Parent is not VariableDeclarationList { Parent: ForOfStatement },
        LiteralExpression or TemplateExpression or NewExpression or AsExpression or ArrowFunction or FunctionExpression or ClassExpression => true,
        PrefixExpression { Operand: LiteralExpression } => true,
        PropertyAccess { Expression: NameExpression owner } => char.IsUpper(owner.Identifier.Text.FirstOrDefault()),
        _ => false,
    };

    private static void AddType(SemanticModel model, IdentifierBinding name, List<InlayHint> hints)
    {
        if (name.Identifier.IsMissing || model.SymbolsAt(name.Identifier) is not [VariableSymbol symbol, ..]) return;
        var type = model.TypeOf(symbol);
        if (type is IntrinsicType { IsError: true } || type.Is(TypeFlags.Any)) return;
        var text = model.Print(type);
        hints.Add(new InlayHint(name.Span.End, $": {(text.Length <= LongestType ? text : text[..(LongestType - 1)] + "…")}", false));
    }
}
