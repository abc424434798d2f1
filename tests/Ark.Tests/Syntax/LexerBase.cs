using Antlr4.Runtime;

namespace Ark.Tests.Syntax;

/// <summary>What the lexer of ArkLexer.g4 has to know beyond the characters at hand.</summary>
internal abstract class LexerBase(ICharStream input, TextWriter output, TextWriter errorOutput) : Lexer(input, output, errorOutput)
{
    /// <summary>For each open substitution of a template the number of braces open when it began.</summary>
    private readonly Stack<int> _substitutions = new();
    private int _braces;

    /// <summary>The slashes that begin a regular expression: the grammar around them tells, and there the parser's tests judge.</summary>
    public IReadOnlySet<int> RegularExpressions { get; set; } = new HashSet<int>();

    protected bool AtStart() => TokenStartCharIndex == 0;
    protected bool BeginsRegularExpression() => RegularExpressions.Contains(TokenStartCharIndex);
    protected bool EndsSubstitution() => _substitutions.TryPeek(out var braces) && braces == _braces;
    protected bool NoDigitFollows() => InputStream.LA(1) is < '0' or > '9';

    public override IToken Emit()
    {
        switch (Type)
        {
            case ArkLexer.OpenBrace: _braces++; break;
            case ArkLexer.CloseBrace: _braces = Math.Max(0, _braces - 1); break;
            case ArkLexer.TemplateHead: _substitutions.Push(_braces); break;
            case ArkLexer.TemplateTail: _substitutions.Pop(); break;
        }
        return base.Emit();
    }
}
