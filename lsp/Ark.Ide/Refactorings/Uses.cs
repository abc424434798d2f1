using Ark.Semantics;
using Ark.Syntax;

namespace Ark.Ide;

/// <summary>What a piece of code uses of what stands around it.</summary>
/// <param name="Locals">Variables and parameters of the functions around, by their declarations, with their uses.</param>
/// <param name="Members">Members reached with `this.`, with their uses.</param>
internal sealed record Uses(IReadOnlyList<(VariableSymbol Symbol, List<NameExpression> Uses)> Locals, IReadOnlyList<(Symbol Symbol, List<PropertyAccess> Uses)> Members, bool UsesThisItself)
{
    public static Uses Of(SemanticModel model, Node root, TextSpan span)
    {
        var locals = new List<(VariableSymbol, List<NameExpression>)>();
        var members = new List<(Symbol, List<PropertyAccess>)>();
        var usesThis = false;
        foreach (var node in root.DescendantsAndSelf())
        {
            if (node.IsEmpty || !span.Contains(node.Span)) continue;
            switch (node)
            {
                case NameExpression name when model.MeaningOf(name) is VariableSymbol { IsGlobal: false } symbol && symbol.Declarations is [var declaration, ..] && !span.Contains(declaration.Span) && declaration.Tree == root.Tree:
                    Add(locals, symbol, name);
                    break;
                case PropertyAccess { Expression: ThisExpression } access when model.SymbolsAt(access.Name) is [var member, ..]: Add(members, member, access); break;
                case ThisExpression { Parent: not PropertyAccess }: usesThis = true; break;
            }
        }
        return new Uses(locals, members, usesThis);
    }

    private static void Add<TSymbol, TUse>(List<(TSymbol, List<TUse>)> all, TSymbol symbol, TUse use) where TSymbol : Symbol
    {
        foreach (var (known, uses) in all)
            if (known == symbol)
            {
                uses.Add(use);
                return;
            }
        all.Add((symbol, [use]));
    }

    /// <summary>The place gets another value.</summary>
    public static bool IsWritten(Expression use) => use.Parent switch
    {
        AssignmentExpression a => a.Left == use,
        PostfixExpression => true,
        PrefixExpression p => p.Operator.Kind is TokenKind.PlusPlus or TokenKind.MinusMinus,
        _ => false,
    };
}
