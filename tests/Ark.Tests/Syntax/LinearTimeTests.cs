using System.Globalization;
using Ark.Syntax;
using Ark.Syntax.Parsing;
using Xunit;

namespace Ark.Tests.Syntax;

/// <summary>Whatever is repeated, four times the text takes about four times the looks at it and the memory, and never the stack.</summary>
public class LinearTimeTests
{
    private const int Length = 16_000;

    /// <summary>Linear time takes four times as long, with a little for buffers that double; quadratic time sixteen times.</summary>
    private const int Limit = 5;

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
            // What the generated parser has to learn of a text it learns once.
            if (Growth(context, unit) > Limit && Growth(context, unit) is var ratio and > Limit)
                slow.Add(string.Create(CultureInfo.InvariantCulture, $"{unit.ReplaceLineEndings("\\n")}: {ratio:0.0}"));
        }
        Assert.True(slow.Count == 0, string.Join("\n", slow));
    }

    /// <summary>How much more is looked at or allocated for four times the text, whichever grows faster.</summary>
    private static double Growth(string context, string unit)
    {
        var (one, four) = (EffortOf(context, unit, 1), EffortOf(context, unit, 4));
        return Math.Max((double)four.Looks / one.Looks, (double)four.Bytes / one.Bytes);
    }

    /// <summary>What one parse looks at and allocates, on a thread whose stack is an ordinary one.</summary>
    private static (long Looks, long Bytes) EffortOf(string context, string unit, int factor)
    {
        var text = new SourceText(context + string.Concat(Enumerable.Repeat(unit, factor * Length / 4 / unit.Length + 1)), "a.ets");
        var effort = (Looks: 0L, Bytes: 0L);
        var thread = new Thread(() =>
        {
            var (looks, bytes) = (Effort.Looks, GC.GetAllocatedBytesForCurrentThread());
            SyntaxTree.Parse(text);
            effort = (Effort.Looks - looks, GC.GetAllocatedBytesForCurrentThread() - bytes);
        }, 1 << 20);
        thread.Start();
        thread.Join();
        return effort;
    }
}
