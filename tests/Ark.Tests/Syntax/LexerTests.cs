using Antlr4.Runtime;
using Ark.Syntax;
using Ark.Syntax.Parsing;
using Xunit;

namespace Ark.Tests.Syntax;

/// <summary>
/// The lexer written by hand against the one generated from ArkLexer.g4: the same tokens, at the same places. ARK_CORPUS names
/// a folder whose .ets and .ts files are compared as well.
/// </summary>
public class LexerTests
{
    private readonly record struct Lexed(TokenKind Kind, int Start, int End, bool NewLineBefore);

    [Fact]
    public void Fixtures_have_the_tokens_of_the_grammar() => Compare(Sources(Repository.Folder("tests")).Concat(Sources(Repository.Folder("stdlib"))));

    [Fact]
    public void A_corpus_has_the_tokens_of_the_grammar()
    {
        if (Environment.GetEnvironmentVariable("ARK_CORPUS") is { Length: > 0 } folder) Compare(Sources(folder));
    }

    [Theory]
    [InlineData("1_0.0_1e1_0 0x1F 0b2 .5.5 1..x 1e 1e+ 3in 5n 1.5n 0x 017 a?.5:b?.c")]
    [InlineData("'a\\\nb' \"\\\"\" 'open\nnext `a${b}c${`d${e}`}f` `${{a: {}}}` `\\`\\${` `$$${a}$`")]
    [InlineData("x = /[/]\\//g; y = a / b / c; z = /open\n/[open\n")]
    [InlineData("\\u0061b a\\u{62}c #p # \\ x\u00e9\u4e2d \u00a0\ufeff\u2028b /* open")]
    [InlineData("#!/bin/x\na.class a?.if a<<=b>>>=c ?? ??= ?.[ ... .. ** **= => !== === \u00a7")]
    public void Odd_tokens_are_those_of_the_grammar(string text) => Assert.Null(Difference(text));

    private static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(folder, "*.*ts", SearchOption.AllDirectories).Where(f => !f.Contains("node_modules", StringComparison.Ordinal));

    private static void Compare(IEnumerable<string> files) =>
        Assert.Empty(files.Select(f => Difference(File.ReadAllText(f)) is { } difference ? $"{f}: {difference}" : null).OfType<string>().Take(20));

    /// <summary>The first place where the two differ, or null.</summary>
    private static string? Difference(string text)
    {
        var byHand = ByHand(text);
        var generated = Generated(text, byHand.Where(t => t.Kind == TokenKind.RegularExpression).Select(t => t.Start).ToHashSet());
        for (var i = 0; i < byHand.Count; i++)
            if (i >= generated.Count || byHand[i] != generated[i]) return $"{byHand[i]} by hand, {(i < generated.Count ? generated[i] : "nothing")} generated";
        return byHand.Count == generated.Count ? null : $"{generated[byHand.Count]} generated only";
    }

    private static List<Lexed> ByHand(string text)
    {
        var tokens = Ark.Syntax.Parsing.Lexer.Lex(new SourceText(text), new DiagnosticBag());
        var result = new List<Lexed>();
        for (var i = 0; i < tokens.Count - 1; i++)
            result.Add(new Lexed((TokenKind)(tokens.Words[i] != 0 ? tokens.Words[i] : tokens.Types[i]), tokens.Starts[i], tokens.Ends[i], tokens.NewLines[i]));
        return result;
    }

    private static List<Lexed> Generated(string text, IReadOnlySet<int> regularExpressions)
    {
        var lexer = new ArkLexer(new AntlrInputStream(text), TextWriter.Null, TextWriter.Null) { RegularExpressions = regularExpressions };
        lexer.RemoveErrorListeners();
        var result = new List<Lexed>();
        var end = 0;
        for (var token = lexer.NextToken(); token.Type != TokenConstants.EOF; token = lexer.NextToken())
        {
            var kind = Enum.Parse<TokenKind>(lexer.Vocabulary.GetSymbolicName(token.Type));
            // What is reserved is a name behind a dot.
            var isMember = result.Count > 0 && result[^1].Kind is TokenKind.Dot or TokenKind.QuestionDot;
            if (isMember && Keywords.IsReserved(kind)) kind = TokenKind.Identifier;
            var newLine = text.AsSpan(end, token.StartIndex - end).IndexOfAny("\n\r\u2028\u2029") >= 0;
            end = token.StopIndex + 1;
            result.Add(new Lexed(kind, token.StartIndex, end, newLine));
        }
        return result;
    }
}
