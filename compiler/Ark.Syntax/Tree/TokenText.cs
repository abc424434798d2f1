namespace Ark.Syntax;

/// <summary>How the tokens are spelled that are always spelled the same: asking for such a text makes no string.</summary>
internal static class TokenText
{
    private const string Punctuation =
        "{ } ( ) [ ] . ... ?. ; , : ? @ => < > <= >= == != === !== + - * / % ** ++ -- << >> >>> & | ^ ~ ! && || ?? "
        + "= += -= *= /= %= **= <<= >>= >>>= &= |= ^= &&= ||= ??=";
    private const string Reserved =
        "break case catch class const continue debugger default delete do else enum export extends false finally for function if "
        + "import in instanceof new null return super switch this throw true try typeof var void while with";

    /// <summary>In the order of <see cref="TokenKind"/>, from <see cref="TokenKind.OpenBrace"/> to <see cref="TokenKind.With"/>.</summary>
    private static readonly string[] Texts = $"{Punctuation} {Reserved}".Split(' ');

    public static string? Of(TokenKind kind) => kind is >= TokenKind.OpenBrace and <= TokenKind.With ? Texts[kind - TokenKind.OpenBrace] : null;
}
