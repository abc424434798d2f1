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
        ElementAccess access => $"{Write(access.Expression)}{access.QuestionDot?.Text}[{Write(access.Index)}]",
        CallExpression call => Write(call.Callee) + "(...)",
        NewExpression or ArrowFunction or FunctionExpression => "(intermediate value)",
        _ => expression.Text,
    };
}
