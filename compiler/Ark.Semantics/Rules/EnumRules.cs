using Ark.Syntax;

namespace Ark.Semantics;

/// <summary>Enum members are constants of one type.</summary>
internal static class EnumRules
{
    private enum Constant { Number, String, Unknown, None }

    public static void MixedTypes(EnumDeclaration node, RuleContext context)
    {
        var known = new Dictionary<string, Constant>();
        Constant? first = null;
        foreach (var member in node.Members)
        {
            var kind = member.Initializer is { } initializer ? KindOf(initializer.Value, known, node, context) : Constant.Number;
            known[member.Name.Text] = kind;
            if (kind == Constant.None || first is { } expected && kind != expected && kind != Constant.Unknown && expected != Constant.Unknown)
                context.Report(Diagnostics.NoEnumMixedTypes(member.Location));
            if (kind != Constant.None) first ??= kind;
        }
    }

    private static Constant KindOf(Expression expression, Dictionary<string, Constant> known, EnumDeclaration node, RuleContext context)
    {
        switch (expression.Bare())
        {
            case LiteralExpression literal:
                return literal.Literal.Kind switch
                {
                    TokenKind.Number => Constant.Number,
                    TokenKind.String or TokenKind.Template => Constant.String,
                    _ => Constant.None,
                };
            case TemplateExpression template:
                return template.Spans.All(s => KindOf(s.Expression, known, node, context) != Constant.None) ? Constant.String : Constant.None;
            case PrefixExpression { Operator.Kind: TokenKind.Minus or TokenKind.Plus or TokenKind.Tilde } prefix:
                return KindOf(prefix.Operand, known, node, context) == Constant.Number ? Constant.Number : Constant.None;
            case BinaryExpression binary:
                return Combine(KindOf(binary.Left, known, node, context), KindOf(binary.Right, known, node, context), binary.Operator.Kind);
            case NameExpression name:
                return known.TryGetValue(name.Identifier.Text, out var own) ? own : OfSymbol(name, context);
            case PropertyAccess { Expression: NameExpression owner } access when owner.Identifier.Text == node.Name.Text && known.TryGetValue(access.Name.Text, out var sibling):
                return sibling;
            case AsExpression cast:
                return KindOf(cast.Expression, known, node, context);
            case ConditionalExpression choice:
                var (whenTrue, whenFalse) = (KindOf(choice.WhenTrue, known, node, context), KindOf(choice.WhenFalse, known, node, context));
                return whenTrue == whenFalse ? whenTrue : Constant.None;
            case PropertyAccess access:
                return OfSymbol(access, context);
            default:
                return Constant.None;
        }
    }

    private static Constant Combine(Constant left, Constant right, TokenKind @operator)
    {
        if (left == Constant.None || right == Constant.None) return Constant.None;
        if (left == Constant.Unknown || right == Constant.Unknown) return Constant.Unknown;
        if (left == Constant.Number && right == Constant.Number) return Constant.Number;
        return @operator == TokenKind.Plus ? Constant.String : Constant.None;
    }

    /// <summary>A name outside the enum: another enum's member, or a constant with a literal for a value.</summary>
    private static Constant OfSymbol(Expression expression, RuleContext context)
    {
        if (context.Types is not { } types) return Constant.Unknown;
        return types.SymbolOf(expression) switch
        {
            EnumMemberSymbol or VariableSymbol { Kind: VariableKind.Const } => OfType(types.TypeOf(expression)),
            null => Constant.Unknown,
            _ => Constant.None,
        };
    }

    private static Constant OfType(Type type) =>
        type.Is(TypeFlags.NumberLike) ? Constant.Number : type.Is(TypeFlags.StringLike) ? Constant.String : Constant.None;
}
