using System.Globalization;
using Ark.Syntax;
using Xunit;

namespace Ark.Tests.Syntax;

/// <summary>Whatever is repeated, four times the text takes about four times as long, and never the stack.</summary>
public class LinearTimeTests
{
    private const int Length = 16_000;

    private static readonly string[] Units =
    [
        "(", "[", "{", "<", "`", "`${", "a=>", "a?b:", "a?", "/*", "'", "\"", ")", "]", "}", ">", "infer A extends ", "\\u{61", "\\u", "@a ", "@a(",
        "case ", "if(", "if(a)", "else ", "else if", "class A{", "class ", "struct A{", "async ", "async<T>(", "<T>(", "<T>()=>", "a<b", "A<B,", "A<",
        "import ", "import{", "export ", "export{", ".b", "?.", "!", "...", ":", ";", ",", "=", "x:", "get ", "static ", "static{", "new ", "await ",
        "yield ", "return ", "typeof ", "a`${b}`", "`${a}", "}`", "${", "({", "[(", "{[", "(]", "[)", "{)", "(}", "f(){", "function f(){", "()=>", "(a)=>{",
        "(a):b=>", "a?(b):c=>", "a&&", "a|", "&", "+", "++", "1", "0x", "#a", "/", "/[", "//\n", "\n", "a\n", "a\n(", "declare ", "namespace A{", "enum A{",
        "interface A{", "type A=", "keyof ", "as ", "a as ", "A extends B?", "let ", "let x:", "var a,", "for(", "for(a of b)", "do ", "switch(a){case ",
        "try{", "catch{", "a:", "{a:", "({a:", "(a:", "(a?", "Row(){", ".a({", "`${{", "`${}", "<a>(", "<(", "<{", ">>", ">=", "\u0001", "\ud800", "中",
        "  {\n}\n", "  (\n", " {]\n", "a.\nif ", "a)\n", "f a)", "(a {", "x:{\n  y\n}\n", "using ", "@interface A{", "[a]:", "-readonly[", "/(", "'\\u{1",
    ];

    public static TheoryData<string> Contexts() => ["", "let x: ", "class A { ", "f(", "let x = { "];

    [Theory]
    [MemberData(nameof(Contexts))]
    public void Repeated_text_takes_linear_time(string context)
    {
        var slow = new List<string>();
        foreach (var unit in Units)
        {
            // What is quick says nothing; a second measurement excludes what happened to interrupt the first.
            if (Seconds(context, unit, 4) < 0.1) continue;
            var ratio = Math.Min(Ratio(context, unit), Ratio(context, unit));
            if (ratio > 9) slow.Add($"{unit.ReplaceLineEndings("\\n")}: {ratio.ToString("0.0", CultureInfo.InvariantCulture)}");
        }
        Assert.True(slow.Count == 0, string.Join("\n", slow));
    }

    private static double Ratio(string context, string unit) => Seconds(context, unit, 4) / Math.Max(0.01, Seconds(context, unit, 1));

    /// <summary>The processor time that the parsing thread takes, in which other work on the machine does not count.</summary>
    private static double Seconds(string context, string unit, int factor)
    {
        var text = context + string.Concat(Enumerable.Repeat(unit, factor * Length / 4 / unit.Length + 1));
        var seconds = 0.0;
        var thread = new Thread(() =>
        {
            var start = ThreadSeconds();
            SyntaxTree.Parse(new SourceText(text, "a.ets"));
            seconds = ThreadSeconds() - start;
        }, 1 << 20);
        thread.Start();
        thread.Join();
        return seconds;
    }

    /// <summary>User and system time as the kernel counts them, in hundredths of a second.</summary>
    private static double ThreadSeconds()
    {
        var stat = File.ReadAllText("/proc/thread-self/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return (long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)) / 100.0;
    }
}
