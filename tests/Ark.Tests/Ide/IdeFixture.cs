using Ark.Ide;
using Ark.Semantics;
using Ark.Syntax;

namespace Ark.Tests.Ide;

/// <summary>
/// A file of tests/ide: sources with `$0` where the cursor is, `//- name` before each further file, and behind `//= answer` what is
/// answered. `// query: text` gives words to features that need them.
/// </summary>
internal sealed class IdeFixture
{
    private const string Answer = "//= answer\n";

    private static readonly Library StandardLibrary = Library.Create(
        Directory.GetFiles(Repository.Folder("stdlib", "core"), "*.ets").Order(StringComparer.Ordinal).Select(p => Parsed(p, "library/")),
        () => Directory.GetFiles(Repository.Folder("stdlib", "ui"), "*.ets", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(p => Parsed(p, "library/ui/")));

    private static SyntaxTree Parsed(string path, string folder) => SyntaxTree.Parse(new SourceText(File.ReadAllText(path), folder + System.IO.Path.GetFileName(path)));

    /// <summary>A module of the system that fixtures import by its name.</summary>
    private static readonly Document SystemModule = new(new SourceText("/** Says hello. */\nexport function greet(name: string): string { return name; }\nexport class Greeter { name: string = ''; }\n", "library/@sample.library.ets"), null);

    private sealed class Modules(HashSet<string> files) : IModules
    {
        public string? Find(string fromPath, string specifier) => specifier == "@sample.library" ? SystemModule.Path : ModulePaths.Candidates(fromPath, specifier).FirstOrDefault(files.Contains);
        public bool IsLibrary(string path) => path.StartsWith("library/", StringComparison.Ordinal);
        public Diagnostic Missing(Location at, string fromPath, string specifier) => Diagnostics.ModuleNotFound(at, specifier);
    }

    private IdeFixture(string input, string expected, Snapshot snapshot, string path, IReadOnlyList<int> cursors)
    {
        (Input, Expected, Snapshot, Path, Cursors) = (input, expected, snapshot, path, cursors);
    }

    public string Input { get; }
    public string Expected { get; }
    public Snapshot Snapshot { get; }

    /// <summary>The file with the cursors, the first one where there is none.</summary>
    public string Path { get; }
    public IReadOnlyList<int> Cursors { get; }
    /// <summary>The file of a project that the question is about, where it is not a source.</summary>
    public SourceText? ProjectFile { get; private init; }
    public IReadOnlyList<int> ProjectCursors { get; private init; } = [];
    public string? Query => Input.Split('\n').FirstOrDefault(l => l.StartsWith("// query: ", StringComparison.Ordinal))?[10..];
    public SyntaxTree Tree => Snapshot.Tree(Path)!;
    public SemanticModel Model => Snapshot.Model(Path)!;
    public Cursor Cursor(int index) => Snapshot.At(Path, Cursors[index])!;

    public static IdeFixture Read(string file)
    {
        var text = File.ReadAllText(file);
        var split = text.IndexOf(Answer, StringComparison.Ordinal);
        var (input, expected) = split < 0 ? (text, "") : (text[..split], text[(split + Answer.Length)..]);
        var documents = new List<Document>();
        var described = new Dictionary<string, SourceText>(StringComparer.Ordinal);
        var (path, cursors) = ("", new List<int>());
        var (dataPath, dataCursors) = ((string?)null, new List<int>());
        foreach (var (name, content) in Files(input, System.IO.Path.GetExtension(file)))
        {
            var source = content;
            var at = new List<int>();
            for (var i = source.IndexOf("$0", StringComparison.Ordinal); i >= 0; i = source.IndexOf("$0", StringComparison.Ordinal))
            {
                source = source.Remove(i, 2);
                at.Add(i);
            }
            if (at.Count > 0 && !name.EndsWith("ts", StringComparison.Ordinal)) (dataPath, dataCursors) = (name, at);
            else if (at.Count > 0 || path.Length == 0 && source.Length > 0 && name.EndsWith("ts", StringComparison.Ordinal)) (path, cursors) = (name, at);
            described[name] = new SourceText(source, name);
            if (name.EndsWith("ts", StringComparison.Ordinal)) documents.Add(new Document(described[name], null));
        }
        return new IdeFixture(input, expected, Snapshot.Create(StandardLibrary, [.. documents, SystemModule], new Modules([.. documents.Select(d => d.Path)])).In(new LanguageServer.Projects(new FixtureSources(described))), path, cursors) { ProjectFile = dataPath is null ? null : described[dataPath], ProjectCursors = dataCursors };
    }

    /// <summary>One file, with the libraries around it.</summary>
    public static Snapshot SnapshotOf(string path, string text) =>
        Snapshot.Create(StandardLibrary, [new Document(new SourceText(text, path), null), SystemModule], new Modules([path]));

    public static void Write(string file, IdeFixture fixture, string answer) => File.WriteAllText(file, fixture.Input + Answer + answer);

    private static IEnumerable<(string Name, string Content)> Files(string input, string extension)
    {
        var name = "main" + extension;
        var content = new System.Text.StringBuilder();
        foreach (var line in input.Split('\n'))
        {
            if (line.StartsWith("//- ", StringComparison.Ordinal))
            {
                yield return (name, content.ToString());
                (name, content) = (line[4..].Trim(), new());
            }
            else content.Append(content.Length > 0 ? "\n" : "").Append(line);
        }
        yield return (name, content.ToString());
    }
}
