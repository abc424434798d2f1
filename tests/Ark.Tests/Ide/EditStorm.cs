using Ark.Ide;
using Ark.Syntax;
using Ark.Tests.Fuzz;
using Xunit;
using Xunit.Abstractions;

namespace Ark.Tests.Ide;

/// <summary>
/// However a project came to be what it is, by thousands of edits with questions between them or by being opened, the editor says the
/// same of it: diagnostics, symbols, colours. ARK_STORM_EDITS says how many edits, ARK_FUZZ_SEED repeats a run.
/// </summary>
public sealed class EditStorm(ITestOutputHelper log)
{
    private const int EditsInCi = 250, EditsBetweenComparisons = 25;

    private static readonly string[] Typed = ["a", ".", "(", ")", "{", "}", ";", "\n", " ", "'", "<", ">", " = ", "=>", ": number", "this.", "item.", "count", "@State ", "const n: string = 1;\n", "let m = item;\n", "return", "1", ",", "export ", "else "];

    /// <summary>A page, a model of its data, functions with and without variables around them, a hub that exports them on.</summary>
    private static readonly (string Path, string Text)[] Files =
    [
        ("model.ets", "export enum Kind { Plain = 1, Rich }\nexport interface Named { name: string; }\nexport class Item implements Named {\n  name: string = '';\n  count: number = 0;\n  kind: Kind = Kind.Plain;\n  constructor(name: string) { this.name = name; }\n  label(): string { return this.name + this.count.toString(); }\n}\n"),
        ("work.ets", "import { Item, Kind } from './model';\nlet made = 0;\nlet last: Item | undefined = undefined;\nexport function make(name: string): Item { made++; last = new Item(name); return last; }\nexport function again(): string { if (last) { return last.label(); } return made.toFixed(1); }\nexport const kinds: Kind[] = [Kind.Plain, Kind.Rich];\n"),
        ("pure.ets", "import { Item } from './all';\nexport function total(items: Item[]): number {\n  let sum = 0;\n  for (const item of items) { sum += item.count; }\n  return sum;\n}\nexport function longest(items: Item[]): string {\n  let best: string | undefined = undefined;\n  items.forEach((item: Item) => { if (!best || item.name.length > best.length) { best = item.name; } });\n  return best ?? '';\n}\nexport function half(n: number) { return n / 2; }\n"),
        ("all.ets", "export * from './model';\nexport { make, kinds } from './work';\n"),
        ("page.ets", "import { Item, make } from './all';\nimport { half, total } from './pure';\n@Entry\n@Component\nstruct Page {\n  @State items: Item[] = [make('a'), make('b')];\n  @State count: number = 0;\n  build() {\n    Column({ space: 8 }) {\n      Text(`${total(this.items)}`).fontSize(half(20))\n      Button('more').onClick(() => { this.count += 1; this.items.push(make('c')); })\n      ForEach(this.items, (item: Item) => { Text(item.label()) })\n    }.width('100%')\n  }\n}\n"),
    ];

    [Fact]
    public void A_stormy_session_says_what_a_fresh_one_says()
    {
        var seed = Setting("ARK_FUZZ_SEED", 1);
        var edits = Setting("ARK_STORM_EDITS", EditsInCi);
        log.WriteLine($"ARK_FUZZ_SEED={seed}, {edits} edits");
        // Trees are followed by recursion, in the server on such a stack too.
        var thread = new Thread(() => Failure = Storm(new Random(seed), edits), 256 << 20);
        thread.Start();
        thread.Join();
        if (Failure is { } failure) Assert.Fail($"ARK_FUZZ_SEED={seed}: {failure}");
    }

    private string? Failure { get; set; }

    private static string? Storm(Random random, int edits)
    {
        var texts = Files.ToDictionary(f => f.Path, f => f.Text);
        var edited = Fresh(texts);
        var mutator = new SourceMutator([.. Files.Select(f => f.Text)], random);
        for (var edit = 1; edit <= edits; edit++)
        {
            var (path, original) = Files[random.Next(Files.Length)];
            // What is whole again now and then has types to be wrong about.
            texts[path] = random.Next(8) switch { 0 or 1 => original, 2 => mutator.Next(original), _ => Edited(texts[path], random) };
            // Some files nobody has open: what their functions do is not kept.
            edited = edited.With([new Document(new SourceText(texts[path], path), random.Next(3) == 0 ? null : edit)], []);
            Ask(edited, path, random);
            if (random.Next(8) == 0) edited = edited.WithoutRestoredBodies();
            if (random.Next(8) == 0) CheckAside(edited, random);
            if (edit % EditsBetweenComparisons != 0 && edit != edits) continue;
            var (expected, actual) = (Answers(Fresh(texts)), Answers(edited));
            if (actual != expected) return $"edit {edit}\n{string.Join('\n', texts.Select(t => $"==== {t.Key}\n{t.Value}"))}\n---- fresh\n{expected}\n---- edited\n{actual}";
        }
        return null;
    }

    /// <summary>What is found out about closed files in trees of their own is taken for true.</summary>
    private static void CheckAside(Snapshot snapshot, Random random)
    {
        var some = snapshot.Trees.Where(_ => random.Next(2) == 0).ToList();
        var aside = snapshot.Compilation.Aside(some);
        foreach (var tree in some) FileDiagnostics.Of(snapshot, tree.Text.Path, aside);
    }

    /// <summary>What an editor asks between edits makes the analysis know some things and not others.</summary>
    private static void Ask(Snapshot snapshot, string path, Random random)
    {
        var offset = random.Next(snapshot.Text(path)!.Length + 1);
        switch (random.Next(5))
        {
            case 0: FileDiagnostics.Of(snapshot, path); break;
            case 1: Completion.At(snapshot.At(path, offset)!); break;
            case 2: Hover.At(snapshot.At(path, offset)!); break;
            case 3: FileDiagnostics.Of(snapshot, Files[random.Next(Files.Length)].Path); break;
        }
    }

    private static Snapshot Fresh(Dictionary<string, string> texts) =>
        Snapshot.Create(StandardLibrary.Core, texts.Select(t => new Document(new SourceText(t.Value, t.Key), 0)));

    private static string Edited(string text, Random random)
    {
        var at = random.Next(text.Length + 1);
        var removed = random.Next(2) == 0 ? Math.Min(random.Next(1, 9), text.Length - at) : 0;
        return text.Remove(at, removed).Insert(at, random.Next(4) == 0 ? "" : Typed[random.Next(Typed.Length)]);
    }

    private static string Answers(Snapshot snapshot) => string.Join('\n', Files.Select(f => f.Path).SelectMany(path =>
        FileDiagnostics.Of(snapshot, path).Select(d => $"{path}{d.Location.Span} {d.Code} {MessageText.WithoutOrder(d.Message)}")
            .Concat(Outline.Of(snapshot.Tree(path)!).Select(e => $"{path} {Shown(e)}"))
            .Append($"{path} {string.Join(' ', SemanticTokens.Of(snapshot.Model(path)!, snapshot.Tree(path)!.Root.Span).Select(t => $"{t.Span}{t.Type}{t.Modifiers}"))}")));

    private static string Shown(OutlineEntry entry) => $"{entry.Kind} {entry.Name} {entry.Span} [{string.Join(", ", entry.Children.Select(Shown))}]";

    private static int Setting(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), out var value) ? value : otherwise;
}
