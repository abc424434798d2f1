// How fast a folder of .ets and .ts files is parsed, and what its trees retain:
//
//   ./dev bench parse FOLDER
//
// The first pass is cold (nothing is compiled yet); the best of the others counts as warm. Times are those of the thread that
// parses, so that other work on the machine does not count. tests/perf/parse.mjs does the same with TypeScript's parser.

#:project ../../compiler/Ark.Syntax/Ark.Syntax.csproj
#:property PublishAot=false
#:property Optimize=true

using System.Globalization;
using Ark.Syntax;

var sources = Directory.EnumerateFiles(args[0], "*.*", SearchOption.AllDirectories)
    .Where(f => f.EndsWith(".ets", StringComparison.Ordinal) || f.EndsWith(".ts", StringComparison.Ordinal))
    .Select(f => new SourceText(File.ReadAllText(f), f)).ToArray();
long lines = sources.Sum(s => (long)s.LineCount);
long characters = sources.Sum(s => (long)s.Length);
var passes = Enumerable.Range(0, 12).Select(_ => Pass(sources)).ToArray();
var before = GC.GetTotalMemory(forceFullCollection: true);
var trees = sources.Select(SyntaxTree.Parse).ToArray();
var retained = GC.GetTotalMemory(forceFullCollection: true) - before;
Say($"{sources.Length} files, {lines} lines, {characters} characters");
Say($"ark: {lines / passes[0]:0} lines/s cold, {lines / passes.Min():0} warm ({characters / passes.Min() / 1e6:0.0} M characters/s)");
Say($"ark: {(double)retained / characters:0.0} bytes retained a character");
foreach (var tree in trees.Where(t => t.Diagnostics.Count > 0)) Say($"ark: {tree.Diagnostics[0]}");

static double Pass(SourceText[] sources)
{
    var start = ThreadSeconds();
    foreach (var source in sources) SyntaxTree.Parse(source);
    return Math.Max(0.01, ThreadSeconds() - start);
}

// User and system time of this thread, as the kernel counts them in hundredths of a second.
static double ThreadSeconds()
{
    var stat = File.ReadAllText("/proc/thread-self/stat");
    var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
    return (long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)) / 100.0;
}

static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
