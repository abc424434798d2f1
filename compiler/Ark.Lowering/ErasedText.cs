using Ark.Syntax;

namespace Ark.Lowering;

/// <summary>An expression as node writes it into messages like "x.f is not a function": without types, and calls without their arguments.</summary>
internal static class ErasedText
{
    private const int Longest = 60;

    /// <param name="otherwise">For what is too long to help.</param>
    public static string Of(Node expression, string otherwise)
    {
        var text = Write(expression);
        return text.Length <= Longest && !text.Contains('\n') ? text : otherwise;
    }

    private static string Write(Node expression) => expression switch
    {
        AsExpression cast => Write(cast.Expression),
        TypeAssertion cast => Write(cast.Expression),
        NonNullExpression given => Write(given.Expression),
        InstantiationExpression instance => Write(instance.Expression),
        ParenthesizedExpression { Expression: var inner } => Write(inner),
        PropertyAccess access => Write(access.Expression) + access.Dot.Text + access.Name.Text,
        ElementAccess { Index: LiteralExpression { Literal.Text: ['"' or '\'' or '`', ..] key } } access =>
            $"{Write(access.Expression)}{(access.QuestionDot is null ? "." : "?.")}{Names.StringValue(key)}",
        ElementAccess access => $"{Write(access.Expression)}{access.QuestionDot?.Text}[{Write(access.Index)}]",
        CallExpression call => Write(call.Callee) + "(...)",
        LiteralExpression { Literal.Text: ['\'' or '`', ..] text } => $"\"{Names.StringValue(text)}\"",
        BinaryExpression binary => $"({Operands(binary)})",
        PrefixExpression { Operator.Text: "-", Operand: LiteralExpression number } => "-" + Write(number),
        PrefixExpression prefix => $"({prefix.Operator.Text}{(char.IsLetter(prefix.Operator.Text[0]) ? " " : "")}{Write(prefix.Operand)})",
        PostfixExpression postfix => $"({Write(postfix.Operand)}{postfix.Operator.Text})",
        NewExpression or ArrowFunction or FunctionExpression => "(intermediate value)",
        _ => expression.Text,
    };

    /// <summary>`a + b + c` is one list of operands, `a + (b + c)` is two.</summary>
    private static string Operands(BinaryExpression binary)
    {
        var operation = binary.Operator.Text;
        var left = binary.Left is BinaryExpression inner && inner.Operator.Text == operation ? Operands(inner) : Write(binary.Left);
        return $"{left} {operation} {Write(binary.Right)}";
    }
}
