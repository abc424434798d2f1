using System.Diagnostics;
using System.Text.RegularExpressions;
using Ark.Syntax;
using Xunit;

namespace Ark.Tests.Syntax;

/// <summary>The generated files are the ones the grammars give, and the parser looks ahead by one token.</summary>
public class GrammarTests
{
    private static string Folder => Path.GetFullPath(Path.Combine(ParseFixtures.Folder(), "../../compiler/Ark.Syntax/Grammar"));

    [Fact]
    public void Only_the_dangling_else_is_predicted()
    {
        var parser = File.ReadAllText(Path.Combine(Folder, "ArkParser.cs"));
        var decisions = Regex.Matches(parser, @"AdaptivePredict\(TokenStream,(\d+),").Select(m => m.Groups[1].Value).Distinct();
        Assert.Single(decisions);
    }

    [Fact]
    public void Vocabulary_begins_with_the_token_kinds()
    {
        var grammar = File.ReadAllText(Path.Combine(Folder, "ArkParser.g4"));
        var tokens = Regex.Match(grammar, @"tokens \{([^}]*)\}").Groups[1].Value.Split([',', '\n', ' '], StringSplitOptions.RemoveEmptyEntries);
        var kinds = Enum.GetNames<TokenKind>().Skip(1).ToArray();
        Assert.Equal(kinds, tokens.Take(kinds.Length));
    }

    [Fact]
    public void Regenerating_changes_nothing()
    {
        var jar = Environment.GetEnvironmentVariable("ANTLR_JAR");
        if (string.IsNullOrEmpty(jar) || !File.Exists(jar))
        {
            Console.WriteLine("generated files not compared (set ANTLR_JAR)");
            return;
        }
        var output = Directory.CreateTempSubdirectory();
        try
        {
            using var process = Process.Start(new ProcessStartInfo(Path.Combine(Folder, "generate"), output.FullName))!;
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
            Assert.Equal(File.ReadAllText(Path.Combine(Folder, "ArkParser.cs")), File.ReadAllText(Path.Combine(output.FullName, "ArkParser.cs")));
            Assert.Equal(File.ReadAllText(Repository.Folder("tests", "Ark.Tests", "Syntax", "ArkLexer.cs")), File.ReadAllText(Path.Combine(output.FullName, "ArkLexer.cs")));
        }
        finally
        {
            output.Delete(recursive: true);
        }
    }
}
