using System.Collections.Concurrent;
using Ark.Syntax;

namespace Ark.Semantics;

/// <summary>What the user can set about checking.</summary>
public sealed record CompilationOptions
{
    /// <summary>The path of the module that the program starts with.</summary>
    public string Entry { get; init; } = "";
    /// <summary>Report the arkts-* restrictions in `.ets` files.</summary>
    public bool Rules { get; init; } = true;
}

/// <summary>The standard library: files whose top-level names are visible everywhere. Shared by all compilations.</summary>
public sealed class Library
{
    private readonly Lazy<Library>? _ui;
    private readonly Func<string, SyntaxTree?>? _module;
    private readonly ConcurrentDictionary<string, FileDeclarations?> _modules = new(StringComparer.Ordinal);
    private readonly Func<string, bool>? _isUi;

    private Library(IReadOnlyList<FileDeclarations> files, Func<IEnumerable<SyntaxTree>>? ui, Func<string, SyntaxTree?>? module, Func<string, bool>? isUi)
    {
        Files = files;
        _module = module;
        _isUi = isUi;
        if (ui is not null) _ui = new Lazy<Library>(() => Create(ui()));
        foreach (var file in files)
            foreach (var name in file.TopScope.Table.Names)
                foreach (var meaning in (ReadOnlySpan<SymbolMeaning>)[SymbolMeaning.Value, SymbolMeaning.Type, SymbolMeaning.Namespace])
                    if (file.TopScope.Table.Find(name, meaning) is { } symbol) Globals.Add(name, symbol, meaning);
    }

    public static Library Empty { get; } = new([], null, null, null);
    public IReadOnlyList<FileDeclarations> Files { get; }
    public SymbolTable Globals { get; } = new();

    /// <param name="ui">The declarations of declarative UI: most programs have none, so they are read when a name is looked for that the rest does not have.</param>
    /// <param name="module">Reads a module of the system that only the UI part names.</param>
    /// <param name="isUi">Whether a file is of the UI part, without reading that.</param>
    public static Library Create(IEnumerable<SyntaxTree> trees, Func<IEnumerable<SyntaxTree>>? ui = null, Func<string, SyntaxTree?>? module = null, Func<string, bool>? isUi = null) =>
        new([.. trees.Select(t => FileDeclarations.Declare(t, isLibrary: true))], ui, module, isUi);

    /// <summary>A file of the UI part, read for whoever asks for it; null for any other.</summary>
    public SyntaxTree? UiTree(string path) => _isUi?.Invoke(path) == true ? _ui?.Value.Files.FirstOrDefault(f => f.Tree.Text.Path == path)?.Tree : null;

    /// <summary>A global of declarative UI.</summary>
    internal Symbol? FindUi(string name, SymbolMeaning meaning) => _ui?.Value.Globals.Find(name, meaning);

    /// <summary>The same, where the program has made the UI part be read.</summary>
    internal Symbol? FindLoadedUi(string name) => _ui is { IsValueCreated: true } ? FindUi(name, SymbolMeaning.Any) : null;

    /// <summary>What declarative UI declares for all files, components among it; asking reads it.</summary>
    public SymbolTable UiGlobals => _ui?.Value.Globals ?? Empty.Globals;

    /// <summary>Every file sees the symbol under its name.</summary>
    public bool IsGlobal(Symbol symbol) => Globals.Find(symbol.Name, SymbolMeaning.Any) == symbol || FindLoadedUi(symbol.Name) == symbol;

    /// <summary>The files of the UI part, where it has been read.</summary>
    internal IReadOnlyList<FileDeclarations> UiFiles => _ui is { IsValueCreated: true } ? _ui.Value.Files : [];

    /// <summary>A file of the library, of its UI part too.</summary>
    internal FileDeclarations UiFileOf(SyntaxTree tree) => _ui!.Value.Files.First(f => f.Tree == tree);

    internal bool IsUi(string path) => _ui is { IsValueCreated: true } && _ui.Value.Files.Any(f => f.Tree.Text.Path == path);

    /// <summary>A file that is read when it is first asked for: a module of the system that only the UI part names, a file of an SDK.</summary>
    internal FileDeclarations? Module(string path) => _modules.GetOrAdd(path, p => _module?.Invoke(p) is { } tree ? FileDeclarations.Declare(tree, isLibrary: true) : null);
}

/// <summary>A set of files with the library: what can be asked about a program. Immutable; analysis happens on demand.</summary>
public sealed class Compilation
{
    /// <summary>The name of a class member whose key is evaluated when the program runs.</summary>
    public static bool IsComputedKey(string name) => name.StartsWith(Spelling.ComputedKey, StringComparison.Ordinal);

    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<SyntaxTree, FileDeclarations> _files;
    private readonly ConcurrentDictionary<string, FileDeclarations> _byPath;
    private readonly List<FileDeclarations> _order;

    /// <summary>Files of the program that were read when an import of them was first followed; part of the compilation behind the next edit.</summary>
    private readonly List<FileDeclarations> _read = [];
    private Checker? _checker;

    /// <summary>Of a compilation aside: whose copies its own trees are.</summary>
    private Dictionary<SyntaxTree, SyntaxTree> _originals = [];

    private Compilation(CompilationOptions options, IEnumerable<FileDeclarations> files, Library library, IModules? modules)
    {
        Options = options;
        Library = library;
        _order = [.. files];
        _files = new(1, library.Files.Count + _order.Count);
        _byPath = new(1, _order.Count);
        Modules = modules ?? new RelativeModules(_byPath.ContainsKey);
        foreach (var file in library.Files) _files[file.Tree] = file;
        foreach (var file in _order)
        {
            _files[file.Tree] = file;
            _byPath[ModulePaths.Normalize(file.Tree.Text.Path)] = file;
        }
    }

    public CompilationOptions Options { get; }
    public Library Library { get; }
    public IModules Modules { get; }
    public IEnumerable<SyntaxTree> Trees => _order.Select(f => f.Tree);
    public Checker Checker => _checker ??= new Checker(this);

    /// <summary>What has come to the trees since the compilation was made: files that imports named, read when they were asked for.</summary>
    public IEnumerable<SyntaxTree> ReadTrees => _read.Select(f => f.Tree);
    public bool HasReadTrees => _read.Count > 0;

    /// <param name="modules">Says which file an import names; without it relative imports name the trees.</param>
    public static Compilation Create(CompilationOptions options, IEnumerable<SyntaxTree> trees, Library library, IModules? modules = null) =>
        new(options, trees.Select(t => FileDeclarations.Declare(t, modules?.IsLibrary(t.Text.Path) ?? false)), library, modules);

    public static Compilation Create(CompilationOptions options, IEnumerable<SyntaxTree> trees, IEnumerable<SyntaxTree> library) =>
        Create(options, trees, Library.Create(library));

    /// <summary>The compilation after an edit: the tree takes the place of the one with the same path. Declarations of all other files are shared.</summary>
    public Compilation WithTree(SyntaxTree tree) => With([tree], new HashSet<string>());

    /// <summary>The same files without what has been worked out about them: after a fault nothing is known of the state that it left.</summary>
    public Compilation Anew() => new(Options, _order.Concat(_read), Library, Modules is RelativeModules ? null : Modules);

    /// <summary>Several edits at once: trees with known paths take the place of the old ones, others are added, and some files go.</summary>
    /// <param name="modules">What imports mean from now on, where files have come or gone.</param>
    /// <param name="isAnew">What was worked out is let go, but for what was found wrong.</param>
    public Compilation With(IEnumerable<SyntaxTree> trees, IReadOnlySet<string> removed, IModules? modules = null, bool isAnew = false)
    {
        var meansTheSame = modules is null && removed.Count == 0;
        var (result, replaced) = Replace(trees, removed, modules);
        if (meansTheSame && result._order.Count == _order.Count + _read.Count) HandOver(result, replaced, isAnew);
        return result;
    }

    private (Compilation Next, List<(FileDeclarations, FileDeclarations)> Replaced) Replace(IEnumerable<SyntaxTree> trees, IReadOnlySet<string> removed, IModules? modules)
    {
        modules ??= Modules is RelativeModules ? null : Modules;
        var changed = trees.ToDictionary(t => ModulePaths.Normalize(t.Text.Path), t => FileDeclarations.Declare(t, modules?.IsLibrary(t.Text.Path) ?? false));
        var replaced = new List<(FileDeclarations, FileDeclarations)>();
        var files = new List<FileDeclarations>(_order.Count + changed.Count);
        foreach (var file in _order.Concat(_read))
        {
            if (removed.Contains(file.Tree.Text.Path)) continue;
            var isReplaced = changed.Remove(ModulePaths.Normalize(file.Tree.Text.Path), out var next);
            if (isReplaced) replaced.Add((file, next!));
            files.Add(isReplaced ? next! : file);
        }
        files.AddRange(changed.Values);
        return (new Compilation(Options, files, Library, modules), replaced);
    }

    /// <summary>What has been worked out goes over to the compilation behind an edit; who asks this one again makes it begin anew.</summary>
    private void HandOver(Compilation next, List<(FileDeclarations Before, FileDeclarations After)> replaced, bool isAnew)
    {
        lock (_gate)
        {
            if (_checker is not { } checker) return;
            _checker = null;
            // Modules that were read on demand are known to the checker as they are.
            foreach (var (path, file) in _byPath)
                if (next._byPath.TryAdd(path, file)) next._files[file.Tree] = file;
            next._checker = checker.MoveTo(next, replaced, isAnew);
        }
    }

    /// <summary>What the system declares in a file that is no part of the program: it was read because something named it.</summary>
    public SyntaxTree? LibraryTree(string path) => Library.UiTree(path) ?? (_byPath.TryGetValue(ModulePaths.Normalize(path), out var file) && file.Module.IsLibrary ? file.Tree : null);

    public SemanticModel GetModel(SyntaxTree tree) => new(this, tree);

    /// <summary>Everything to say about a file: syntax, names and types, restrictions; by place.</summary>
    /// <param name="cancellation">Looked at between functions. What was bound until then is kept: asking again goes on from there.</param>
    public IReadOnlyList<Diagnostic> GetDiagnostics(SyntaxTree tree, CancellationToken cancellation = default)
    {
        lock (_gate)
        {
            var bag = new DiagnosticBag();
            bag.AddRange(tree.Diagnostics);
            bag.AddRange(Checker.CheckFile(FileOf(tree), cancellation).Concat(Checker.TypeDiagnosticsOf(tree)).Select(d => d.In(tree.Kind)).OfType<Diagnostic>());
            if (Options.Rules && !FileOf(tree).Module.IsLibrary) RuleSet.Check(tree, Checker, bag, Checker.Findings);
            Checker.Findings.Settle(Original(tree));
            return BeforeRules(tree, WithoutConsequences(bag.ToSorted(), tree.Diagnostics));
        }
    }

    /// <summary>All has been said of the file, and nothing has happened since that could change it.</summary>
    public bool IsSettled(SyntaxTree tree) => Locked(c => c.Findings.IsSettled(tree));

    /// <summary>
    /// The same with trees of their own for some files, to check them: what is worked out about them goes with it, and what is found
    /// wrong this compilation knows too. To be used before the next edit.
    /// </summary>
    public Compilation Aside(IEnumerable<SyntaxTree> trees)
    {
        var copies = trees.ToDictionary(t => SyntaxTree.Parse(t.Text, t.Kind));
        var (result, _) = Replace(copies.Keys, new HashSet<string>(), null);
        result._originals = copies;
        result._checker = new Checker(result, Checker);
        return result;
    }

    /// <summary>The tree that a compilation aside has in place of another's.</summary>
    public SyntaxTree? CopyOf(SyntaxTree tree) => _originals.FirstOrDefault(p => p.Value == tree).Key;

    /// <summary>Everything to say about a file of which there is a copy aside.</summary>
    public IReadOnlyList<Diagnostic> GetDiagnostics(SyntaxTree tree, Compilation aside, CancellationToken cancellation)
    {
        lock (_gate)
        {
            var copy = aside.CopyOf(tree)!;
            try
            {
                return aside.GetDiagnostics(copy, cancellation);
            }
            finally
            {
                aside.Checker.MoveFindings(BodyEdit.OfNothing(aside.FileOf(copy), FileOf(tree)), aside.FileOf(copy));
            }
        }
    }

    /// <summary>The tree that a copy aside stands for; others for themselves.</summary>
    internal SyntaxTree Original(SyntaxTree tree) => _originals.GetValueOrDefault(tree, tree);

    /// <summary>Without what there is to say, for its names and types, about text that is not written as text must be.</summary>
    private static IReadOnlyList<Diagnostic> WithoutConsequences(IReadOnlyList<Diagnostic> all, IReadOnlyList<Diagnostic> syntax)
    {
        var broken = syntax.Where(d => d.IsError && !d.Location.Span.IsEmpty).ToList();
        if (broken.Count == 0) return all;
        return [.. all.Where(d => broken.Contains(d) || !broken.Exists(b => b.Location.Span.OverlapsWith(d.Location.Span)))];
    }

    private IReadOnlyList<Diagnostic> BeforeRules(SyntaxTree tree, IReadOnlyList<Diagnostic> found) =>
        found.Any(d => d.IsError && (d.IsOfLanguage || d.IsOfStrictness)) && Modules.IsBeforeRules(tree.Text.Path) ? [.. found.Select(d => d.BeforeRules())] : found;

    /// <summary>The diagnostics of all files of the program, library excluded.</summary>
    public IReadOnlyList<Diagnostic> GetDiagnostics() => [.. _order.Where(f => !f.Module.IsLibrary).SelectMany(f => GetDiagnostics(f.Tree))];

    /// <summary>A place where the program, as far as it was checked, has to do with declarative UI.</summary>
    public Location? UiUse => Locked(c => c.UiUse);

    /// <summary>The program that starts with a module: what it imports, in the order in which it runs.</summary>
    public BoundProgram Program(SyntaxTree entry) => new(this, FileOf(entry));

    internal T Locked<T>(Func<Checker, T> work)
    {
        lock (_gate) return work(Checker);
    }

    public FileDeclarations FileOf(SyntaxTree tree)
    {
        if (_files.TryGetValue(tree, out var file)) return file;
        return _files[tree] = Library.UiFileOf(tree);
    }

    /// <summary>The JavaScript that a file of declarations describes, where it is part of the program.</summary>
    internal FileDeclarations? CodeOf(FileDeclarations declared) =>
        ModulePaths.CodeBeside(ModulePaths.Normalize(declared.Tree.Text.Path)).Select(p => _byPath.GetValueOrDefault(p)).FirstOrDefault(f => f is not null);

    /// <summary>The file that an import in another file names; null when there is none.</summary>
    public FileDeclarations? FindModule(string fromPath, string specifier)
    {
        if (Modules.Find(fromPath, specifier) is not { } path) return null;
        var key = ModulePaths.Normalize(path);
        if (_byPath.TryGetValue(key, out var known)) return known;
        // The UI part is read on demand, and so are the modules it names.
        if (Modules.IsLibrary(fromPath) || Library.IsUi(fromPath)) return Library.Module(path) is { } module ? Add(key, module) : null;
        if (Modules.Read(key) is not { } tree) return null;
        var file = Add(key, FileDeclarations.Declare(tree, Modules.IsLibrary(tree.Text.Path)));
        _read.Add(file);
        return file;
    }

    /// <summary>A global of declarative UI: of the library, or of an SDK that knows more.</summary>
    internal Symbol? FindUi(string name, SymbolMeaning meaning) =>
        Library.FindUi(name, meaning) ?? FindInstalled(name, meaning);

    private Symbol? FindInstalled(string name, SymbolMeaning meaning) =>
        Modules.FilesOfGlobal(name).Select(f => InstalledFile(f)?.TopScope.Table.Find(name, meaning)).FirstOrDefault(s => s is not null);

    /// <summary>What an SDK declares under the name of a global of declarative UI, or of a member of one; null where there is none.</summary>
    internal Symbol? InstalledFor(Symbol symbol)
    {
        if (symbol.Module is not { IsLibrary: true, IsScript: true, IsInstalled: false }) return null;
        if (symbol.Container is ModuleSymbol) return FindInstalled(symbol.Name, SymbolTable.MeaningOf(symbol));
        return symbol.Container is TypeSymbol owner && FindInstalled(owner.Name, SymbolMeaning.Type) is TypeSymbol same ? same.Members.GetValueOrDefault(symbol.Name) ?? same.Statics.GetValueOrDefault(symbol.Name) : null;
    }

    private FileDeclarations? InstalledFile(string path)
    {
        var key = ModulePaths.Normalize(path);
        return _byPath.TryGetValue(key, out var known) ? known : Library.Module(path) is { } file ? Add(key, file) : null;
    }

    /// <summary>What declares components and has been read: files of the library, and of an SDK.</summary>
    internal IEnumerable<FileDeclarations> UiFiles => Library.UiFiles.Concat(_byPath.Values.Where(f => f.Module is { IsInstalled: true, IsScript: true }));

    private FileDeclarations Add(string key, FileDeclarations file)
    {
        _files[file.Tree] = file;
        return _byPath[key] = file;
    }
}
