// How much of a file survives one careless edit, in the tree of the damaged text:
//
//   ./dev bench recovery FOLDER
//
// Each .ets and .ts file of the folder that has no syntax errors is damaged several times, always in the same ways for the same
// folder; a declaration (function, class, struct, interface, enum, method) counts as kept if one of its kind and name is still
// there. With `--cases FILE` the texts that TypeScript's grammar covers are written for tests/perf/recovery.mjs, which asks its
// parser the same; with `--show N` examples of what is lost are printed, with all messages.

#:project ../../compiler/Ark.Syntax/Ark.Syntax.csproj
#:property PublishAot=false
#:property Optimize=true

using System.Globalization;
using System.Text.Json;
using Ark.Syntax;

const int EditsOfAKind = 2;
string[] kinds = ["line cut", "closer deleted", "opener deleted", "token deleted", "dangling dot"];
var show = args.SkipWhile(a => a != "--show").Skip(1).Select(int.Parse).FirstOrDefault();
var casesFile = args.SkipWhile(a => a != "--cases").Skip(1).FirstOrDefault();
var random = new Random(20261121);
var all = kinds.ToDictionary(k => k, _ => new Score());
var plain = kinds.ToDictionary(k => k, _ => new Score());
var cases = new List<Case>();
foreach (var file in Directory.EnumerateFiles(args[0], "*.*ts", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
{
    var text = File.ReadAllText(file);
    var tree = SyntaxTree.Parse(new SourceText(text, file));
    var before = Declarations(tree);
    if (tree.Kind == FileKind.Dts || tree.Diagnostics.Count > 0 || before.Count < 2) continue;
    var hasUi = tree.Tokens.Any(t => t.Kind == TokenKind.Struct) || tree.Root.DescendantsAndSelf().Any(n => n is UiBlockExpression or ImplicitReceiver);
    for (var turn = 0; turn < EditsOfAKind * kinds.Length; turn++)
    {
        var kind = kinds[turn % kinds.Length];
        if (Damage(text, tree, kind, random) is not { } damaged) continue;
        var result = SyntaxTree.Parse(new SourceText(damaged.Text, file));
        var lost = Lost(before, Declarations(result));
        var messages = result.Diagnostics.Count;
        all[kind].Add(before.Count, lost.Count, messages);
        if (!hasUi) plain[kind].Add(before.Count, lost.Count, messages);
        if (!hasUi && casesFile is not null) cases.Add(new Case(kind, text, damaged.Text));
        if (lost.Count > 0 && show-- > 0) Show(file, kind, damaged.At, lost, result);
    }
}
Say($"kept of all declarations, messages for one edit");
foreach (var kind in kinds) Say($"  {kind,-15} {all[kind]}   without UI {plain[kind]}");
if (casesFile is not null) File.WriteAllText(casesFile, JsonSerializer.Serialize(cases));

static void Show(string file, string kind, int at, List<string> lost, SyntaxTree tree)
{
    Say($"── {kind} in {file}:{tree.Text.PositionAt(Math.Min(at, tree.Text.Length)).Line + 1}, lost: {string.Join(", ", lost)}");
    foreach (var diagnostic in tree.Diagnostics) Say($"   {diagnostic}");
}

static (string Text, int At)? Damage(string text, SyntaxTree tree, string kind, Random random)
{
    var tokens = tree.Tokens.Where(t => t.Kind != TokenKind.EndOfFile).ToArray();
    switch (kind)
    {
        case "line cut":
            var from = Pick(tokens)!.Value.Span.Start + random.Next(3);
            var end = text.IndexOf('\n', from);
            return (text[..from] + (end < 0 ? "" : text[end..]), from);
        case "closer deleted": return Without(t => t.Kind is TokenKind.CloseBrace or TokenKind.CloseParen or TokenKind.CloseBracket);
        case "opener deleted": return Without(t => t.Kind is TokenKind.OpenBrace or TokenKind.OpenParen or TokenKind.OpenBracket);
        case "token deleted": return Without(_ => true);
        default:
            var statements = tree.Root.DescendantsAndSelf().Where(n => n is Statement and not Block && n.FirstToken.PrecededByNewLine).ToArray();
            if (statements.Length == 0) return null;
            var start = statements[random.Next(statements.Length)].Span.Start;
            var indentation = text[(text.LastIndexOf('\n', start) + 1)..start];
            return (text.Insert(start, "name.\n" + indentation), start);
    }

    Token? Pick(Token[] among) => among.Length == 0 ? null : among[random.Next(among.Length)];

    (string, int)? Without(Func<Token, bool> wanted) =>
        Pick([.. tokens.Where(wanted)]) is { } token ? (text[..token.Span.Start] + " " + text[token.Span.End..], token.Span.Start) : null;
}

static Dictionary<string, int> CountNames(IEnumerable<string> names) => names.GroupBy(n => n).ToDictionary(g => g.Key, g => g.Count());

static List<string> Declarations(SyntaxTree tree) => [.. tree.Root.DescendantsAndSelf().Select(Name).OfType<string>()];

static string? Name(Node node) => node switch
{
    FunctionDeclaration { Name: { } name } => "function " + name,
    ClassDeclaration { Name: { } name } declaration => $"{declaration.Keyword} {name}",
    InterfaceDeclaration declaration => "interface " + declaration.Name,
    EnumDeclaration declaration => "enum " + declaration.Name,
    MethodDeclaration { Name: IdentifierName name } => "method " + name.Identifier,
    _ => null,
};

static List<string> Lost(List<string> before, List<string> after)
{
    var left = CountNames(after);
    return [.. before.Where(n => !left.TryGetValue(n, out var count) || (left[n] = count - 1) < 0)];
}

static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

internal sealed record Case(string Kind, string Text, string Damaged);

internal sealed class Score
{
    private int _edits, _total, _lost, _messages;

    public void Add(int total, int lost, int messages)
    {
        _edits++;
        _total += total;
        _lost += lost;
        _messages += messages;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{100.0 * (_total - _lost) / Math.Max(1, _total):0.0} % of {_total} ({_edits} edits), {(double)_messages / Math.Max(1, _edits):0.00} messages");
}
