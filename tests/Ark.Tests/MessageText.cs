using System.Text.RegularExpressions;

namespace Ark.Tests;

/// <summary>Messages to be compared with those of another checker.</summary>
internal static partial class MessageText
{
    /// <summary>The members of a union are named in the order in which their types were first met, as TypeScript does: the words of what is quoted count, and not their order.</summary>
    public static string WithoutOrder(string message) => Quoted().Replace(message, m => string.Join(' ', Words().Split(m.Value[1..^1]).Order(StringComparer.Ordinal)));

    [GeneratedRegex("'[^']*'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"[\s()|]+")]
    private static partial Regex Words();
}
