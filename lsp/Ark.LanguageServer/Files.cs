using Ark.Ide;
using Ark.Semantics;
using Ark.Syntax;
using Ark.Workspace;
using Diagnostic = Ark.Syntax.Diagnostic;

namespace Ark.LanguageServer;

/// <summary>
/// The files of the workspace: what the editor has open lies over what is on disk. The folders, and what files import, are read bit by bit
/// when there is nothing else to do; a file that an answer rests on is read when the analysis comes to its name.
/// </summary>
internal sealed class Files : ISources
{
    /// <summary>Longer texts are data: they are kept in step but not looked at.</summary>
    private const int LongestSource = 8_000_000;
    private const int MostFiles = 50_000;

    /// <summary>Of so many characters in closed files the trees may keep the function bodies that questions have brought back, and so many may be read, before memory is given back.</summary>
    private const int MostLeft = 1_000_000;

    /// <summary>Each time that files come, what is known of the others is worked out anew.</summary>
    public const int FilesAtATime = 500;

    private readonly Dictionary<string, (SourceText Text, int Version)> _open = new(StringComparer.Ordinal);
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);
    private readonly Queue<string> _unread = new();

    /// <summary>Files of the snapshot whose imports have not been looked at yet.</summary>
    private readonly Queue<string> _unfollowed = new();

    /// <summary>Files that have been read and are not in the snapshot yet.</summary>
    private readonly Dictionary<string, Document> _ahead = new(StringComparer.Ordinal);

    /// <summary>Files whose last edits are not in the snapshot yet: nobody has looked at it since, and many keys are hit at once.</summary>
    private readonly HashSet<string> _edited = new(StringComparer.Ordinal);
    private Snapshot _snapshot;

    /// <summary>How many characters have been read since memory was given back.</summary>
    private int _lengthRead;

    /// <summary>What an import names; made anew when files come or go.</summary>
    private ModuleResolver _modules;

    /// <summary>The SDK that the user's settings name.</summary>
    private string? _sdk;

    /// <param name="sdk">The folder of an SDK that the user's settings name, if any.</param>
    public Files(string? sdk)
    {
        _sdk = sdk;
        _modules = Resolver();
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

    /// <summary>A source of the folders that the client has opened, and not one of a package that its projects use.</summary>
    public bool IsOfWorkspace(string path) =>
        _folders.Any(f => path.StartsWith(f + "/", StringComparison.Ordinal)) && !path.Contains("/oh_modules/", StringComparison.Ordinal) && !path.Contains("/node_modules/", StringComparison.Ordinal);

    /// <summary>Some files of the folders, or that others import, have not been read yet.</summary>
    public bool HasUnread => _unread.Count > 0 || _unfollowed.Count > 0 || _ahead.Count > 0;

    public int UnreadCount => _unread.Count + _unfollowed.Count + _ahead.Count;

    private ModuleResolver Resolver() => new(this) { Reader = ReadModule, Sdk = _sdk };

    /// <summary>The user has said where an SDK lies, or that it lies where it is found.</summary>
    /// <returns>It was not that one before.</returns>
    public bool UseSdk(string? folder)
    {
        if (folder == _sdk) return false;
        _sdk = folder;
        _modules = Resolver();
        Snapshot = Snapshot.With([], [], _modules);
        foreach (var path in Snapshot.Trees.Select(t => t.Text.Path)) _unfollowed.Enqueue(path);
        return true;
    }

    // ── What the editor says ────────────────────────────────────────────────────────────────────────

    public void Open(string path, int version, string text)
    {
        _open[path] = (new SourceText(text, path), version);
        _ahead.Remove(path);
        ReadProjects([path]);
        _modules = Resolver();
        Take(path, _modules);
    }

    /// <summary>Null when the file is not open: an edit of it means nothing.</summary>
    public SourceText? TextOf(string path) => _open.TryGetValue(path, out var document) ? document.Text : null;

    public void Change(string path, int version, SourceText text)
    {
        _open[path] = (text, version);
        _ahead.Remove(path);
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
        _modules = Resolver();
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
        _unfollowed.Enqueue(path);
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
        var others = _unread.Where(p => !p.StartsWith(path + "/", StringComparison.Ordinal)).ToList();
        _unread.Clear();
        foreach (var other in others) _unread.Enqueue(other);
        _modules = Resolver();
        Remove(path);
    }

    /// <summary>Reads files that have not been read yet, until many or all are there or somebody calls.</summary>
    /// <returns>Files have come to the snapshot.</returns>
    public bool ReadSome(CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            if (_ahead.Count < FilesAtATime && _unread.TryDequeue(out var path)) ReadAhead(path);
            else if (_ahead.Count > 0)
            {
                TakeAhead();
                return true;
            }
            else if (_unfollowed.TryDequeue(out path)) Follow(path);
            else break;
        }
        return false;
    }

    /// <summary>Between two answers: files that the last one made be read are among the others from now on.</summary>
    public void Settle() => _snapshot = _snapshot.Settled();

    /// <summary>What questions about all files have brought back is let go again where it is much, and so is what reading files has left behind.</summary>
    public void LetGo(CancellationToken cancellation)
    {
        var restored = _snapshot.RestoredLength;
        if (restored <= MostLeft && _lengthRead <= MostLeft) return;
        if (restored > MostLeft) _snapshot = _snapshot.WithoutRestoredBodies(cancellation);
        _lengthRead = 0;
        // It is old by now: without this it would stay until much else has become so.
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    private void ReadAhead(string path)
    {
        if (!_open.ContainsKey(path) && !_ahead.ContainsKey(path) && Snapshot.Tree(path) is null && DocumentAt(path) is { } document) _ahead[path] = document;
    }

    private void TakeAhead()
    {
        var documents = _ahead.Values.ToList();
        _lengthRead += documents.Sum(d => d.Text.Length);
        _ahead.Clear();
        Take(documents);
    }

    /// <summary>A file that the analysis has come to.</summary>
    private SyntaxTree? ReadModule(string path)
    {
        if (!_ahead.Remove(path, out var document)) document = DocumentAt(path);
        if (document is not null) _unfollowed.Enqueue(path);
        return document?.Tree;
    }

    /// <summary>What a file imports is wanted, too; what the system's own files import only when it is asked for.</summary>
    private void Follow(string path)
    {
        if (Snapshot.Tree(path) is not { } tree || Snapshot.IsLibrary(path)) return;
        foreach (var specifier in SpecifiersOf(tree))
            if (_modules.Find(path, specifier) is { } target && ModulePaths.Normalize(target) is var file && Snapshot.Tree(file) is null) _unread.Enqueue(file);
    }

    /// <summary>Files that came, changed or went behind the editor's back; folders may go too.</summary>
    public void ChangedOnDisk(IReadOnlyList<(string Path, bool IsGone)> changes)
    {
        _modules = Resolver();
        var changed = new List<string>();
        foreach (var (path, isGone) in changes)
        {
            if (isGone) Remove(path);
            else if (Directory.Exists(path)) changed.AddRange(SourceFolder.Files(path).Take(MostFiles));
            else if (IsSource(path)) changed.Add(path);
        }
        ReadProjects(changes.Select(c => c.Path));
        Snapshot = Snapshot.With([], [], _modules);
        foreach (var path in changed) _ahead.Remove(path);
        Take([.. changed.Where(p => !_open.ContainsKey(p)).Select(DocumentAt).OfType<Document>()]);
        foreach (var path in _open.Keys) _unfollowed.Enqueue(path);
    }

    /// <summary>What a project is may be something else from now on.</summary>
    private void ReadProjects(IEnumerable<string> changed)
    {
        if (changed.Any(Projects.IsDescribedBy)) _snapshot = _snapshot.In(new Projects(this));
    }

    private void Remove(string path)
    {
        foreach (var ahead in _ahead.Keys.Where(IsBelow).ToList()) _ahead.Remove(ahead);
        var gone = Snapshot.Documents.Select(d => d.Path).Where(p => !_open.ContainsKey(p) && IsBelow(p)).ToList();
        if (gone.Count > 0) Snapshot = Snapshot.With([], gone, _modules);

        bool IsBelow(string file) => file == path || file.StartsWith(path + "/", StringComparison.Ordinal);
    }

    private void Take(IReadOnlyList<Document> documents)
    {
        if (documents.Count == 0) return;
        Snapshot = Snapshot.With(documents, []);
        foreach (var document in documents) _unfollowed.Enqueue(document.Path);
    }

    /// <summary>A file that nobody has open: what its functions do is read when somebody asks.</summary>
    private Document? DocumentAt(string path) =>
        ProgramLoader.ReadTree(path, this, []).Tree is { Text.Length: <= LongestSource } tree
            ? new Document(tree.Text, null) { Tree = LibrarySources.Contains(path) ? tree : tree.WithoutBodies() } : null;

    /// <summary>Only declaration files import in the middle of types, and these are not edited.</summary>
    private IEnumerable<string> SpecifiersOf(SyntaxTree tree) =>
        tree.Kind == FileKind.Dts ? ProgramLoader.Specifiers(tree) : Snapshot.Compilation.FileOf(tree).References.Select(r => r.Specifier);

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
