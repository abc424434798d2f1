using Ark.Lowering;
using Ark.Semantics;
using Ark.Syntax;
using Ark.Workspace;

namespace Ark.Build;

/// <summary>A program read from disk, with its meaning on demand.</summary>
public sealed class CheckedProgram
{
    private readonly LoadedProgram _loaded;
    private bool _hasMadeEntry;
    private IReadOnlySet<string> _named = new HashSet<string>();

    private CheckedProgram(LoadedProgram loaded, Compilation compilation)
    {
        _loaded = loaded;
        Compilation = compilation;
    }

    public Compilation Compilation { get; }

    /// <summary>The first file named; null when it could not be read.</summary>
    public SyntaxTree? Entry { get; private init; }

    /// <summary>Every file that was read; of the library only what the program imports.</summary>
    public IReadOnlyList<SyntaxTree> Trees => _loaded.Trees;

    /// <summary>Files that are no sources but have a say in what imports mean.</summary>
    public IEnumerable<string> OtherInputs => _loaded.Modules.Inputs;

    public static CheckedProgram Load(IReadOnlyList<string> paths)
    {
        var loaded = ProgramLoader.Load(paths);
        var program = Create(loaded, loaded.Trees.FirstOrDefault(t => t.Text.Path == ModulePaths.Normalize(paths[0])), hasMadeEntry: false);
        program._named = paths.Select(ModulePaths.Normalize).ToHashSet(StringComparer.Ordinal);
        return program;
    }

    public static CheckedProgram Load(ProgramStart start) => start.Made is { } made ? Load(made) : Load([start.Path]);

    /// <summary>A program whose entry was not written by the user and is not on disk: nothing is said about it.</summary>
    public static CheckedProgram Load(SourceText entry)
    {
        var loaded = ProgramLoader.Load([], [entry]);
        return Create(loaded, loaded.Trees[0], hasMadeEntry: true);
    }

    private static CheckedProgram Create(LoadedProgram loaded, SyntaxTree? entry, bool hasMadeEntry)
    {
        var library = LibrarySources.Open();
        return new CheckedProgram(loaded, Compilation.Create(new CompilationOptions(), loaded.Trees, library, loaded.Modules)) { Entry = entry, _hasMadeEntry = hasMadeEntry };
    }

    /// <summary>Some struct of the program is a page, so that running it shows something.</summary>
    public bool HasPage => _loaded.Trees.Any(t => !_loaded.Modules.IsLibrary(t.Text.Path) && t.Text.Content.Contains("@Entry", StringComparison.Ordinal)
        && t.Root.DescendantsAndSelf().Any(n => n is ClassDeclaration && UiDecorators.Has(n, "Entry")));

    /// <summary>Everything to say about the program, by file and place.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics() => [.. LibrarySources.Problems, .. _loaded.Problems, .. Written.SelectMany(t => Compilation.GetDiagnostics(t))];

    /// <summary>Of the library's files only those that the user named.</summary>
    private IEnumerable<SyntaxTree> Written => _loaded.Trees.Where(t => !(_hasMadeEntry && t == Entry) && (_named.Contains(t.Text.Path) || !_loaded.Modules.IsLibrary(t.Text.Path)));

    /// <summary>The program as lowering asks for it. There must be an entry.</summary>
    public FrontEnd ForLowering() => new BoundFrontEnd(Compilation.Program(Entry!));

    /// <summary>The syntax tree of the entry, or of what it declares under this name.</summary>
    public string TreeText(string? name) => TreeDump.Syntax(this, name);

    /// <summary>The bound tree of the program's own functions, for people; all of them, or those of the name.</summary>
    public string BoundText(string? name) => TreeDump.Write(this, plain: false, name);

    /// <summary>The same after Desugar.</summary>
    public string PlainText(string? name) => TreeDump.Write(this, plain: true, name);
}
