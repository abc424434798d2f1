using Ark.Syntax;
using Xunit;

namespace Ark.Tests.Syntax;

/// <summary>The example of every ARK1xxx entry of diagnostics.md is reported with that code and no other.</summary>
public class SyntaxDiagnosticTests
{
    public static TheoryData<string> Codes()
    {
        var data = new TheoryData<string>();
        foreach (var entry in Diagnostics.All.Where(d => d.Code.StartsWith("ARK1", StringComparison.Ordinal) && d.Example.Length > 0)) data.Add(entry.Code);
        return data;
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Example_is_reported_with_its_code(string code)
    {
        var entry = Diagnostics.All.Single(d => d.Code == code);
        var tree = SyntaxTree.Parse(new SourceText(entry.Example, "example." + entry.ExampleLanguage));
        Assert.Equal([code], tree.Diagnostics.Select(d => d.Code).Distinct());
    }

    [Fact]
    public void Every_entry_explains_itself() =>
        Assert.All(Diagnostics.All, d => Assert.True(d.Explanation.Length > 40, $"{d.Code} has no explanation"));

    [Theory]
    [InlineData("f(1, 2", "expected ')'")]
    [InlineData("let x = ;", "expected an expression")]
    [InlineData("class A { x: ; }", "expected a type")]
    [InlineData("if (a) { b()", "expected '}'")]
    [InlineData("a.b.;", "expected a name")]
    [InlineData("let a = 1 let b = 2", "expected ';'")]
    [InlineData("foo() }", "unexpected '}'")]
    public void One_message_for_one_mistake(string text, string message)
    {
        var tree = SyntaxTree.Parse(new SourceText(text, "a.ets"));
        Assert.Equal([message], tree.Diagnostics.Select(d => d.Message));
    }
}
