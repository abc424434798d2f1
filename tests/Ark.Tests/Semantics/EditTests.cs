using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using Ark.Semantics;
using Ark.Syntax;
using Ark.Tests.Fuzz;
using Xunit;
using Xunit.Abstractions;

namespace Ark.Tests.Semantics;

/// <summary>What a checker has carried over an edit is what a new one finds.</summary>
public sealed class EditTests(ITestOutputHelper log)
{
    /// <summary>Types, values, constants, inferred results and cycles that go from file to file.</summary>
    private static readonly (string Path, string Text)[] Files =
    [
        ("shapes.ts", """
            export interface Shape { area(): number; name?: string; }
            export enum Side { Left = 1, Right, Top = Left << 3 }
            export const limit = 10;
            export class Box<T> implements Shape {
              constructor(public value: T, private size: number = limit) {}
              area(): number { return this.size * this.size; }
              map<U>(f: (value: T) => U): Box<U> { return new Box<U>(f(this.value)); }
            }
            """),
        ("make.ts", """
            import { Box, Shape, Side } from './shapes';
            export { Side } from './shapes';
            export function boxes(count: number): Box<number>[] {
              const made: Box<number>[] = [];
              for (let i = 0; i < count; i++) { made.push(new Box<number>(i)); }
              return made;
            }
            export function total(shapes: Shape[]) { return shapes.reduce((sum: number, s: Shape) => sum + s.area(), 0); }
            export class Named extends Box<string> { side: Side = Side.Left; }
            """),
        ("all.ts", "export * from './make';\nexport * as shapes from './shapes';\n"),
        ("main.ts", """
            import { boxes, Named, Side, total } from './all';
            import { count } from './cycle';
            let all = boxes(count);
            if (all.length > 0 && all[0].value) { console.log(total(all).toFixed(1), all.map((b) => b.value)); }
            const named = new Named('a');
            switch (named.side) { case Side.Left: console.log(named.value.length); break; default: console.log(named.map((v) => v.length).value); }
            export const answer: number | undefined = all.pop()?.value;
            """),
        ("cycle.ts", "import { answer } from './main';\nexport const count = 3;\nexport function again(): number { return answer ?? count; }\n"),
        ("alone.ts", "class Lone { x = 1; y: string = this.x.toString(); }\nconsole.log(new Lone().y.length, [1, 2].map((n) => n * 2));\n"),
    ];

    [Fact]
    public void Carried_answers_are_fresh_answers()
    {
        var random = new Random(Seed());
        var texts = Files.ToDictionary(f => f.Path, f => f.Text);
        var edited = Compilation.Create(new CompilationOptions(), texts.Select(Parse), StandardLibrary.Core);
        Assert.Equal("", Answers(edited));
        for (var turn = 0; turn < 60; turn++)
        {
            var (path, original) = Files[random.Next(Files.Length)];
            // Damage never piles up: what is asked about should mostly have types.
            var before = texts[path];
            texts[path] = random.Next(3) == 0 ? original : new SourceMutator([original, .. Files.Select(f => f.Text)], random).Next(original);
            // One that nothing was asked of hands over as well.
            if (random.Next(4) != 0) edited.GetDiagnostics();
            edited = edited.WithTree(Parse(new(path, texts[path])));
            var fresh = Compilation.Create(new CompilationOptions(), texts.Select(Parse), StandardLibrary.Core);
            if (random.Next(3) == 0) continue;
            var (expected, actual) = (Answers(fresh), Answers(edited));
            if (actual != expected) Assert.Fail($"turn {turn}, {path} was\n{before}\n{string.Join('\n', texts.Select(t => $"==== {t.Key}\n{t.Value}"))}\n---- fresh\n{expected}\n---- carried\n{actual}");
        }
    }

    /// <summary>Types are found on demand: who asks first must not matter.</summary>
    [Fact]
    public void The_order_of_questions_changes_no_answer()
    {
        var random = new Random(Seed());
        for (var turn = 0; turn < 40; turn++)
        {
            var texts = Files.ToDictionary(f => f.Path, f => random.Next(2) == 0 ? f.Text : new SourceMutator([.. Files.Select(g => g.Text)], random).Next(f.Text));
            var trees = texts.Select(Parse).ToList();
            var inOrder = Answers(Compilation.Create(new CompilationOptions(), trees, StandardLibrary.Core));
            var other = Compilation.Create(new CompilationOptions(), trees, StandardLibrary.Core);
            foreach (var tree in trees.OrderBy(_ => random.Next())) other.GetDiagnostics(tree);
            var outOfOrder = Answers(other);
            if (inOrder != outOfOrder) Assert.Fail($"turn {turn}\n{string.Join('\n', texts.Select(t => $"==== {t.Key}\n{t.Value}"))}\n---- in order\n{inOrder}\n---- in another order\n{outOfOrder}");
        }
    }

    [Fact]
    public void A_compilation_that_has_handed_over_answers_still()
    {
        var before = Compilation.Create(new CompilationOptions(), Files.Select(f => Parse(new(f.Path, f.Text))), StandardLibrary.Core);
        Assert.Equal("", Answers(before));
        var after = before.WithTree(Parse(new("shapes.ts", "export const limit = '10';\n")));
        Assert.NotEqual("", Answers(after));
        Assert.Equal("", Answers(before));
    }

    /// <summary>A table that was forgotten when forgetting gives old answers, seldom enough for the other tests to miss it.</summary>
    [Fact]
    public void No_table_knows_a_file_that_has_gone()
    {
        var before = Compilation.Create(new CompilationOptions(), Files.Select(f => Parse(new(f.Path, f.Text))), StandardLibrary.Core);
        before.GetDiagnostics();
        var old = before.Trees.ToHashSet();
        var after = before.With(Files.Select(f => Parse(new(f.Path, f.Text))), new HashSet<string>());
        var known = typeof(Checker).GetFields(BindingFlags.Instance | BindingFlags.NonPublic)
            .Where(f => KeysOf(f.GetValue(after.Checker)).Any(k => TreeOf(k) is { } tree && old.Contains(tree)))
            .Select(f => f.Name);
        Assert.Empty(known);
    }

    private static IEnumerable<object?> KeysOf(object? table) => table switch
    {
        IDictionary dictionary => dictionary.Keys.Cast<object?>(),
        IEnumerable and not string when table.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(HashSet<>) => ((IEnumerable)table).Cast<object?>(),
        _ when table?.GetType().Name.StartsWith("Surroundings", StringComparison.Ordinal) == true => KeysOf(table.GetType().GetField("_known", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(table)),
        _ => [],
    };

    private static SyntaxTree? TreeOf(object? key) => key switch
    {
        Node node => node.Tree,
        SyntaxTree tree => tree,
        FileDeclarations file => file.Tree,
        Symbol { Declarations: [var declaration, ..] } => declaration.Tree,
        BoundNode node => node.Syntax?.Tree,
        ITuple { Length: > 0 } tuple => TreeOf(tuple[0]),
        _ => null,
    };

    private int Seed()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("ARK_FUZZ_SEED"), out var given) ? given : 1;
        log.WriteLine($"ARK_FUZZ_SEED={seed}");
        return seed;
    }

    private static SyntaxTree Parse(KeyValuePair<string, string> file) => SyntaxTree.Parse(new SourceText(file.Value, file.Key));

    private static string Answers(Compilation compilation) =>
        string.Join('\n', compilation.GetDiagnostics().Select(d => $"{d.Location.Path}{d.Location.Span} {d.Code} {MessageText.WithoutOrder(d.Message)}"));
}
