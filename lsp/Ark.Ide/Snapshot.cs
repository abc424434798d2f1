using System.Collections.Immutable;
using Ark.Semantics;
using Ark.Syntax;

namespace Ark.Ide;

/// <summary>A file of a snapshot.</summary>
/// <param name="Version">What the editor calls the state of the text; null for a file as it is on disk.</param>
public sealed record Document(SourceText Text, int? Version)
{
    /// <summary>What the text was parsed to already; a file of data is parsed as the module that it stands for.</summary>
    public SyntaxTree? Tree { get; init; }
    public string Path => Text.Path;
    public bool IsOpen => Version is not null;
}

/// <summary>A range in a file.</summary>
public readonly record struct Place(string Path, TextSpan Span);

/// <summary>The files of a workspace at one moment. Immutable; an edit makes the next one, which shares all files that it does not touch.</summary>
public sealed class Snapshot
{
    private readonly ImmutableDictionary<string, Document> _documents;
    private readonly Dictionary<string, SyntaxTree> _library;
    private readonly Dictionary<string, SyntaxTree> _trees = new(StringComparer.Ordinal);
    private readonly List<SyntaxTree> _program = [];
    private readonly List<(string, FileDeclarations)> _libraryModules = [];

    private Snapshot(ImmutableDictionary<string, Document> documents, Compilation compilation, Dictionary<string, SyntaxTree> library)
    {
        _documents = documents;
        _library = library;
        Compilation = compilation;
        foreach (var tree in compilation.Trees)
        {
            _trees[tree.Text.Path] = tree;
            var file = compilation.FileOf(tree);
            if (!file.Module.IsLibrary) _program.Add(tree);
            else _libraryModules.Add((Imports.WithoutExtension(tree.Text.Path[(tree.Text.Path.LastIndexOf('/') + 1)..]), file));
        }
    }

    public Compilation Compilation { get; }

    /// <summary>What is known of the projects; null where nothing is.</summary>
    public IProjects? Projects { get; private init; }

    /// <summary>The files of the program, without what the system declares.</summary>
    public IReadOnlyList<SyntaxTree> Trees => _program;

    public IEnumerable<Document> Documents => _documents.Values;

    /// <summary>The system's modules that have been read, by the names under which they are imported.</summary>
    public IReadOnlyList<(string Name, FileDeclarations File)> LibraryModules => _libraryModules;

    /// <param name="modules">Says which file an import names; without it relative imports name the documents.</param>
    public static Snapshot Create(Library library, IEnumerable<Document> documents, IModules? modules = null)
    {
        var trees = library.Files.Select(f => f.Tree).ToDictionary(t => t.Text.Path, StringComparer.Ordinal);
        var empty = new Snapshot(ImmutableDictionary.Create<string, Document>(StringComparer.Ordinal), Compilation.Create(new CompilationOptions(), [], library, modules), trees);
        return empty.With(documents, []);
    }

    /// <summary>The snapshot after edits: documents take the place of those with the same path, and some files go.</summary>
    /// <param name="modules">What imports mean from now on, where files have come or gone.</param>
    public Snapshot With(IEnumerable<Document> changed, IReadOnlyCollection<string> removed, IModules? modules = null)
    {
        var documents = _documents.RemoveRange(removed);
        var trees = new List<SyntaxTree>();
        foreach (var document in changed)
        {
            // A file of the library that is open in the editor is looked at as it is, and not as a part of the program.
            if (_library.ContainsKey(document.Path) || Compilation.Library.UiTree(document.Path) is not null) continue;
            // Opening and closing a file mostly does not change its text.
            var isSame = documents.TryGetValue(document.Path, out var known) && known.Text.Content == document.Text.Content;
            // The tree may be parsed again without its bodies; the document must not keep this one.
            documents = documents.SetItem(document.Path, document with { Text = isSame ? known!.Text : document.Text, Tree = null });
            if (!isSame) trees.Add(document.Tree ?? Parse(document));
        }
        // What was read when an import was followed is a file like others from now on.
        foreach (var tree in Compilation.ReadTrees)
            if (!documents.ContainsKey(tree.Text.Path) && !removed.Contains(tree.Text.Path)) documents = documents.Add(tree.Text.Path, new Document(tree.Text, null));
        if (trees.Count == 0 && removed.Count == 0 && modules is null && !Compilation.HasReadTrees) return new Snapshot(documents, Compilation, _library) { Projects = Projects };
        return new Snapshot(documents, Compilation.With(trees, removed.ToHashSet(StringComparer.Ordinal), modules), _library) { Projects = Projects };
    }

    /// <summary>A file that is open will be edited on; of others mostly what they declare is asked.</summary>
    private SyntaxTree Parse(Document document) =>
        !document.IsOpen ? SyntaxTree.Parse(document.Text).WithoutBodies()
        : Tree(document.Path) is { } before ? before.WithText(document.Text)
        : SyntaxTree.Parse(document.Text);

    /// <summary>The same files, with those that were read because imports name them among them.</summary>
    public Snapshot Settled() => Compilation.HasReadTrees ? With([], []) : this;

    /// <summary>The same files without what has been worked out about them, for use after a fault.</summary>
    public Snapshot Anew() => new(_documents, Compilation.Anew(), _library) { Projects = Projects };

    /// <summary>How many characters the files have that nobody has open and whose function bodies questions have brought back.</summary>
    public int RestoredLength => Restored.Sum(d => d.Text.Length);

    private IEnumerable<Document> Restored => _documents.Values.Where(d => !d.IsOpen && _trees.GetValueOrDefault(d.Path) is { HasRestoredBodies: true });

    /// <summary>The same files, parsed anew where questions have brought back function bodies, without them.</summary>
    public Snapshot WithoutRestoredBodies(CancellationToken cancellation = default)
    {
        var trees = new List<SyntaxTree>();
        foreach (var document in Restored)
        {
            cancellation.ThrowIfCancellationRequested();
            trees.Add(SyntaxTree.Parse(document.Text, _trees[document.Path].Kind).WithoutBodies());
        }
        return trees.Count == 0 ? this : new Snapshot(_documents, Compilation.With(trees, new HashSet<string>(), isAnew: true), _library) { Projects = Projects };
    }

    /// <summary>The same files in other projects.</summary>
    public Snapshot In(IProjects projects) => new(_documents, Compilation, _library) { Projects = projects };

    public Document? Document(string path) => _documents.GetValueOrDefault(path);

    public SyntaxTree? Tree(string path) => _trees.GetValueOrDefault(path) ?? _library.GetValueOrDefault(path) ?? Compilation.ReadTrees.FirstOrDefault(t => t.Text.Path == path) ?? Compilation.LibraryTree(path);

    /// <summary>The text of a file of the program, the library or a project.</summary>
    public SourceText? Text(string path) => Tree(path)?.Text ?? Projects?.TextOf(path);

    public bool IsLibrary(string path) => _library.ContainsKey(path) || Tree(path) is { } tree && Compilation.FileOf(tree).Module.IsLibrary;

    public SemanticModel? Model(string path) => Tree(path) is { } tree ? Compilation.GetModel(tree) : null;

    /// <summary>What a position in a file is; null when the snapshot has no such file.</summary>
    public Cursor? At(string path, int offset) => Model(path) is { } model ? new Cursor(this, model, Math.Clamp(offset, 0, model.Tree.Text.Length)) : null;
}

/// <summary>A position in a file of a snapshot.</summary>
public sealed class Cursor(Snapshot snapshot, SemanticModel model, int offset)
{
    public Snapshot Snapshot => snapshot;
    public SemanticModel Model => model;
    public SyntaxTree Tree => model.Tree;
    public int Offset => offset;
    public string Path => Tree.Text.Path;

    /// <summary>The name that the position lies in or touches; null when there is none.</summary>
    public Token? Name { get; } = NameAround(model.Tree, offset);

    /// <summary>What the name means, imports followed.</summary>
    public IReadOnlyList<Symbol> Symbols => Name is { } name ? Model.SymbolsAt(name) : [];

    private static Token? NameAround(SyntaxTree tree, int offset)
    {
        var at = tree.TokenAt(offset);
        if (at.Span.Start <= offset && IsName(at)) return at;
        return tree.TokenBefore(offset) is { } before && before.Span.End == offset && IsName(before) ? before : null;
    }

    private static bool IsName(Token token) =>
        token.Kind is TokenKind.Identifier or TokenKind.PrivateIdentifier or TokenKind.String or TokenKind.This or TokenKind.Super or TokenKind.Constructor or TokenKind.Number;
}
