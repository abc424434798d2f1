using System.Diagnostics;
using Ark.Build;
using Ark.Semantics;
using Ark.Syntax;
using Ark.Workspace;
using Xunit;

namespace Ark.Tests.Semantics;

/// <summary>Programs that are long in one way are checked in time proportional to their length: four times the size may not take ten times as long.</summary>
public sealed class LongPrograms
{
    private const int Size = 3_000;

    private static readonly Dictionary<string, Func<int, string>> Shapes = new()
    {
        ["sum"] = n => InFunction("a: number", $"return {Joined(n, " + ", _ => "a")}"),
        ["mixed sum"] = n => InFunction("a: string, b: number", $"return {Joined(n, " + ", i => i % 2 == 0 ? "a" : "b")}"),
        ["and"] = n => InFunction("a: number | undefined", $"return a !== undefined && {Joined(n, " && ", i => $"a > -{i}")}"),
        ["or"] = n => InFunction("a: string | number", $"return {Joined(n, " || ", i => $"a === 's{i}'")}"),
        ["coalesce"] = n => InFunction("a: number | undefined", $"return {Joined(n, " ?? ", _ => "a")} ?? 1"),
        ["else-if"] = n => InFunction("a: number", Joined(n, "\nelse ", i => $"if (a === {i}) {{ return {i} }}") + "\nreturn 0"),
        ["else-if on strings"] = n => InFunction("a: string | undefined, b: number", "let r: number = 0\n" + Joined(n, "\nelse ", i => $"if (a === 's{i}' && b > {i}) {{ r = b }}") + "\nreturn r"),
        ["switch"] = n => InFunction("a: string", $"let r: number = 0\nswitch (a) {{ {Joined(n, "\n", i => $"case 's{i}': r = a.length + {i}; break")} }}\nreturn r"),
        ["enum"] = n => $"enum E {{ {Joined(n / 4, ", ", i => $"A{i}")} }}\n" + InFunction("a: E", $"switch (a) {{ {Joined(n / 4, "\n", i => $"case E.A{i}: return {i}")} }}"),
        ["union"] = n => $"type U = {Joined(n / 4, " | ", i => $"'s{i}'")}\n" + InFunction("a: U", $"switch (a) {{ {Joined(n / 4, "\n", i => $"case 's{i}': return {i}")} }}"),
        ["assignments"] = n => InFunction("p: number | undefined", $"let a: number | undefined = p\nif (a === undefined) {{ return 0 }}\nlet b: number = 0\n{Joined(n, "\n", _ => "b = b + a")}\nreturn b"),
        ["narrowing assignments"] = n => InFunction("p: number | undefined", $"let a: number | undefined = p\n{Joined(n, "\n", _ => "a = a === undefined ? 1 : a + 1")}\nreturn a"),
        ["ifs"] = n => InFunction("p: number | undefined", $"let b: number = 0\n{Joined(n, "\n", _ => "if (p !== undefined) { b = b + p }")}\nreturn b"),
        ["calls in a row"] = n => "function g(a: number): void {}\n" + InFunction("p: number | undefined", $"if (p === undefined) {{ return 0 }}\n{Joined(n, "\n", _ => "g(p)")}\nreturn 1"),
        ["variables"] = n => "const a0 = 1\n" + Joined(n, "\n", i => $"const a{i + 1} = a{i} + 1"),
        ["call chain"] = n => $"class A {{ f(): A {{ return this }} }}\nconst x: A = new A(){Joined(n, "", _ => ".f()")}",
        ["optional chain"] = n => $"class A {{ f(): A | undefined {{ return this }} }}\nconst x: A | undefined = new A(){Joined(n, "", _ => "?.f()")}",
        ["field chain"] = n => $"class A {{ f: A = this }}\nconst x: A = new A(){Joined(n, "", _ => ".f")}",
        ["conditionals"] = n => InFunction("a: number", $"return {Joined(n, "", i => $"a === {i} ? {i} : ")}0"),
        ["functions"] = n => "function f0(a: number): number { return a }\n" + Joined(n, "\n", i => $"function f{i + 1}(a: number): number {{ return f{i}(a) }}"),
        ["methods"] = n => $"class A {{ m0(): number {{ return 0 }}\n{Joined(n, "\n", i => $"m{i + 1}(): number {{ return this.m{i}() }}")} }}",
        ["numbers"] = n => $"const x: number[] = [{Joined(n, ", ", i => $"{i}")}]",
        ["mixed elements"] = n => $"const x: (number | string)[] = [{Joined(n, ", ", i => i % 2 == 0 ? $"{i}" : $"'{i}'")}]",
        ["objects"] = n => $"interface P {{ x: number }}\nconst x: P[] = [{Joined(n, ", ", i => $"{{ x: {i} }}")}]",
        ["properties"] = n => $"const x: Record<string, number> = {{ {Joined(n, ", ", i => $"'k{i}': {i}")} }}",
    };

    public static TheoryData<string> Names => [.. Shapes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Checking_is_linear(string shape) => Growth.IsLinear(Size, size => Check(shape, size));

    /// <summary>Checks a program that is right and gives the milliseconds it took.</summary>
    private static double Check(string shape, int size)
    {
        var text = Shapes[shape](size);
        var watch = new Stopwatch();
        var codes = DeepStack.Run(() =>
        {
            watch.Start();
            var tree = SyntaxTree.Parse(new SourceText(text, "long.ets"));
            var compilation = Compilation.Create(new CompilationOptions { Entry = "long.ets" }, [tree], Library.Create(LibrarySources.Trees));
            var codes = compilation.GetDiagnostics(tree).Where(d => d.IsError).Select(d => d.Code).Distinct().ToList();
            watch.Stop();
            return codes;
        });
        Assert.Empty(codes);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static string Joined(int count, string separator, Func<int, string> part) => string.Join(separator, Enumerable.Range(0, count).Select(part));

    private static string InFunction(string parameters, string body) => $"function f({parameters}): string | number | boolean {{\n{body}\n}}\n";
}
