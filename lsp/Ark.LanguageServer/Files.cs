using Ark.Ide;
using Ark.Semantics;
using Ark.Syntax;
using Ark.Workspace;
using Diagnostic = Ark.Syntax.Diagnostic;

namespace Ark.LanguageServer;

/// <summary>
/// The files of the workspace: what the editor has open lies over what is on disk. The folders are read bit by bit when there is nothing
/// else to do; what an open file imports is read at once.
/// </summary>
internal sealed class Files : ISources
{
    /// <summary>Longer texts are data: they are kept in step but not looked at.</summary>
    private const int LongestSource = 8_000_000;
    private const int MostFiles = 50_000;
    private const int FilesAtATime = 50;

    private readonly Dictionary<string, (SourceText Text, int Version)> _open = new(StringComparer.Ordinal);
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);
    private readonly Queue<string> _unread = new();

    /// <summary>Files whose last edits are not in the snapshot yet: nobody has looked at it since, and many keys are hit at once.</summary>
    private readonly HashSet<string> _edited = new(StringComparer.Ordinal);
    private Snapshot _snapshot;

    /// <summary>What an import names; made anew when files come or go.</summary>
    private ModuleResolver _modules;

    public Files()
    {
        _modules = new ModuleResolver(this);
        _snapshot = Snapshot.Create(LibrarySources.Open(), [], _modules).In(new Projects(this));
    }

    public Snapshot Snapshot
    {
        get
        {
            if (_edited.Count > 0) TakeEdits();
            return _snapshot;
        }
        private set => _snapshot = value;
    }

    public IEnumerable<string> OpenPaths => _open.Keys;
    public int? VersionOf(string path) => _open.TryGetValue(path, out var document) ? document.Version : null;

    /// <summary>Some files of the folders have not been read yet.</summary>
    public bool HasUnread => _unread.Count > 0;

    // ── What the editor says ────────────────────────────────────────────────────────────────────────

    public void Open(string path, int version, string text)
    {
        _open[path] = (new SourceText(text, path), version);
        ReadProjects([path]);
        _modules = new ModuleResolver(this);
        Take(path, _modules);
    }

    /// <summary>Null when the file is not open: an edit of it means nothing.</summary>
    public SourceText? TextOf(string path) => _open.TryGetValue(path, out var document) ? document.Text : null;

    public void Change(string path, int version, SourceText text)
    {
        _open[path] = (text, version);
        _edited.Add(path);
        ReadProjects([path]);
    }

    private void TakeEdits()
    {
        var paths = _edited.ToArray();
        _edited.Clear();
        foreach (var path in paths)
            if (_open.ContainsKey(path)) Take(path, null);
    }

    public void Close(string path)
    {
        if (!_open.Remove(path)) return;
        _modules = new ModuleResolver(this);
        var text = IsSource(path) ? SourceReader.Read(path).Text : null;
        Snapshot = text is null ? Snapshot.With([], [path], _modules) : Snapshot.With([new Document(text, null)], [], _modules);
    }

    private void Take(string path, ModuleResolver? modules)
    {
        if (IsData(path))
        {
            // Where it is imported it is parsed as the module that it stands for.
            if (Snapshot.Tree(path) is not null && DocumentAt(path) is { } module) Snapshot = Snapshot.With([module], [], modules);
            return;
        }
        var (text, version) = _open[path];
        var shown = text.Length <= LongestSource ? text : new SourceText("", path);
        Snapshot = Snapshot.With([new Document(shown, version)], [], modules);
        ReadImports([path]);
    }

    // ── What is on disk ─────────────────────────────────────────────────────────────────────────────

    public void AddFolder(string path)
    {
        if (!_folders.Add(path) || !Directory.Exists(path)) return;
        foreach (var file in SourceFolder.Files(path).Take(MostFiles)) _unread.Enqueue(ModulePaths.Normalize(file));
    }

    public void RemoveFolder(string path)
    {
        _folders.Remove(path);
        _modules = new ModuleResolver(this);
        Remove(path);
    }

    /// <summary>Reads some of the files that have not been read yet.</summary>
    public void ReadSome()
    {
        var paths = new List<string>();
        while (paths.Count < FilesAtATime && _unread.TryDequeue(out var path))
            if (Snapshot.Tree(path) is null) paths.Add(path);
        Read(paths);
    }

    /// <summary>Files that came, changed or went behind the editor's back; folders may go too.</summary>
    public void ChangedOnDisk(IReadOnlyList<(string Path, bool IsGone)> changes)
    {
        _modules = new ModuleResolver(this);
        var changed = new List<string>();
        foreach (var (path, isGone) in changes)
        {
            if (isGone) Remove(path);
            else if (Directory.Exists(path)) changed.AddRange(SourceFolder.Files(path).Take(MostFiles));
            else if (IsSource(path)) changed.Add(path);
        }
        ReadProjects(changes.Select(c => c.Path));
        Snapshot = Snapshot.With([], [], _modules);
        Read(changed);
        ReadImports([.. _open.Keys]);
    }

    /// <summary>What a project is may be something else from now on.</summary>
    private void ReadProjects(IEnumerable<string> changed)
    {
        if (changed.Any(Projects.IsDescribedBy)) _snapshot = _snapshot.In(new Projects(this));
    }

    private void Remove(string path)
    {
        var gone = Snapshot.Documents.Select(d => d.Path).Where(p => !_open.ContainsKey(p) && (p == path || p.StartsWith(path + "/", StringComparison.Ordinal))).ToList();
        if (gone.Count > 0) Snapshot = Snapshot.With([], gone, _modules);
    }

    private void Read(IReadOnlyList<string> paths)
    {
        var documents = paths.Where(p => !_open.ContainsKey(p)).Select(DocumentAt).OfType<Document>().ToList();
        if (documents.Count == 0) return;
        Snapshot = Snapshot.With(documents, []);
        ReadImports([.. documents.Select(d => d.Path)]);
    }

    private Document? DocumentAt(string path) =>
        ProgramLoader.ReadTree(path, this, []).Tree is { Text.Length: <= LongestSource } tree ? new Document(tree.Text, null) { Tree = tree } : null;

    /// <summary>What files import must be there for their names to mean something.</summary>
    private void ReadImports(IReadOnlyList<string> from)
    {
        var pending = from;
        while (pending.Count > 0)
        {
            var wanted = new HashSet<string>(StringComparer.Ordinal);
            foreach (var path in pending)
                if (Snapshot.Tree(path) is { } tree)
                    foreach (var specifier in SpecifiersOf(tree))
                        if (_modules.Find(path, specifier) is { } target && ModulePaths.Normalize(target) is var file && Snapshot.Tree(file) is null) wanted.Add(file);
            var documents = wanted.Select(DocumentAt).OfType<Document>().ToList();
            if (documents.Count > 0) Snapshot = Snapshot.With(documents, []);
            pending = [.. documents.Select(d => d.Path)];
        }
    }

    /// <summary>Only declaration files import in the middle of types, and these are not edited.</summary>
    private IEnumerable<string> SpecifiersOf(SyntaxTree tree) =>
        tree.Kind == FileKind.Dts || Snapshot.IsLibrary(tree.Text.Path) ? ProgramLoader.Specifiers(tree) : Snapshot.Compilation.FileOf(tree).References.Select(r => r.Specifier);

    private static bool IsData(string path) => path.EndsWith(".json", StringComparison.Ordinal) || path.EndsWith(".json5", StringComparison.Ordinal);

    private static bool IsSource(string path) => path.EndsWith(".ets", StringComparison.Ordinal) || path.EndsWith(".ts", StringComparison.Ordinal);

    /// <summary>After a fault: nothing is known of what the analysis left behind.</summary>
    public void ForgetAnalysis() => _snapshot = _snapshot.Anew();

    // ── As the resolver of imports sees them ────────────────────────────────────────────────────────

    bool ISources.Exists(string path) => _open.ContainsKey(path) || File.Exists(path);
    bool ISources.FolderExists(string path) => Directory.Exists(path);
    (SourceText? Text, Diagnostic? Problem) ISources.Read(string path) => _open.TryGetValue(path, out var document) ? (document.Text, null) : SourceReader.Read(path);
    IEnumerable<string> ISources.FilesBelow(string folder) => DiskSources.Instance.FilesBelow(folder);
}
