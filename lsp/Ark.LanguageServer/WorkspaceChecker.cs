using System.Text.Json;
using Ark.Ide;
using Ark.LanguageServer.Protocol;
using Ark.Semantics;
using SyntaxTree = Ark.Syntax.SyntaxTree;

namespace Ark.LanguageServer;

/// <summary>
/// `workspace/diagnostic`: what is wrong with files that nobody has open. They are checked one after the other when there is nothing
/// else to do, and the question is answered when all have been, or, to a client that knows all of it, when something else is to be said.
/// </summary>
internal sealed class WorkspaceChecker(Session session)
{
    /// <summary>While somebody types the other files wait.</summary>
    private static readonly TimeSpan Calm = TimeSpan.FromMilliseconds(500);

    /// <summary>So many characters of files are looked at in one compilation aside; each meets the library anew.</summary>
    private const int AtATime = 400_000;

    private sealed record Known(string Id, Diagnostic[] Items);

    private readonly Dictionary<string, Known> _known = new(StringComparer.Ordinal);
    private readonly Queue<SyntaxTree> _unchecked = new();
    private Compilation? _aside;
    private IProjects? _projects;
    private bool _isStale = true, _hasAnswered;
    private DateTime _changed = DateTime.MinValue;
    private Work? _asked;
    private Progress? _progress;

    /// <summary>Where the client wants to see it, and wants to be told of each file at once.</summary>
    private JsonElement? _progressToken, _partialToken;

    /// <summary>A part of the answer has been given.</summary>
    private bool _hasTold;

    /// <summary>What the client has been told, by address.</summary>
    private Dictionary<string, string> _told = [];

    public bool HasWork => _asked is not null && (_isStale || _unchecked.Count > 0);

    /// <summary>How long the work is to wait.</summary>
    public TimeSpan Wait => _changed + Calm - DateTime.UtcNow;

    /// <summary>Keeps the question until there is an answer; there is one question at a time.</summary>
    public void Ask(Work work, WorkspaceDiagnosticParams parameters)
    {
        if (_asked is not null) Reply([]);
        (_asked, _hasTold, _progressToken, _partialToken) = (work, false, parameters.WorkDoneToken, parameters.PartialResultToken);
        _told = (parameters.PreviousResultIds ?? []).Where(p => p is { Uri: not null, Value: not null }).DistinctBy(p => p.Uri).ToDictionary(p => p.Uri, p => p.Value, StringComparer.Ordinal);
        if (!HasWork) Report();
    }

    /// <summary>A file has changed, and with it perhaps what is to say about others.</summary>
    public void Changed()
    {
        _isStale = true;
        _changed = DateTime.UtcNow;
    }

    public void CheckNext(CancellationToken cancellation)
    {
        if (_asked!.Cancellation.IsCancellationRequested)
        {
            // Until somebody asks again the trees may become others.
            (_asked, _isStale, _progress) = (null, true, null);
            return;
        }
        if (_isStale) Begin();
        if (_unchecked.Count > 0) (_progress ??= Progress.Of(session, _progressToken, "ark: checking files"))?.Report(_unchecked.Count);
        if (_unchecked.TryPeek(out var tree))
        {
            var path = tree.Text.Path;
            if (_aside?.CopyOf(tree) is null)
            {
                LetGo();
                _aside = session.Snapshot.Compilation.Aside(Next());
            }
            var items = FileDiagnostics.Of(session.Snapshot, path, _aside, cancellation).Select(d => session.Convert.Diagnostic(d, tree.Text)).ToArray();
            var known = _known[path] = new Known(Showing.IdOf(items), items);
            _unchecked.Dequeue();
            if (_partialToken is not null && NewsOf(Convert.Uri(path), known) is { } news) Tell([news]);
        }
        if (_unchecked.Count > 0) return;
        LetGo();
        Report();
    }

    /// <summary>What was known aside is old by now: without this it would stay until much else has become so.</summary>
    private void LetGo()
    {
        if (_aside is null) return;
        _aside = null;
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    private IEnumerable<SyntaxTree> Next()
    {
        var length = 0;
        return _unchecked.TakeWhile(t => (length += t.Text.Length) == t.Text.Length || length <= AtATime);
    }

    /// <summary>The file that is next cannot be checked; others may.</summary>
    public void GiveUp()
    {
        _aside = null;
        _unchecked.TryDequeue(out _);
    }

    /// <summary>Files that nothing has happened to are not looked at again.</summary>
    private void Begin()
    {
        var snapshot = session.Snapshot;
        var isSame = ReferenceEquals(snapshot.Projects, _projects);
        (_isStale, _aside, _projects) = (false, null, snapshot.Projects);
        var closed = snapshot.Trees.Where(t => session.Files.IsOfWorkspace(t.Text.Path) && session.Files.VersionOf(t.Text.Path) is null).ToList();
        foreach (var gone in _known.Keys.Except(closed.Select(t => t.Text.Path)).ToList()) _known.Remove(gone);
        _unchecked.Clear();
        foreach (var tree in closed)
            if (!isSame || !_known.ContainsKey(tree.Text.Path) || !snapshot.Compilation.IsSettled(tree)) _unchecked.Enqueue(tree);
    }

    /// <summary>What the client does not know yet of a file.</summary>
    private WorkspaceDocumentReport? NewsOf(string uri, Known known) =>
        _told.GetValueOrDefault(uri) is var told && told != known.Id && (told is not null || known.Items.Length > 0) ? new("full", uri, null, known.Id, known.Items) : null;

    /// <summary>A part of the answer.</summary>
    private void Tell(WorkspaceDocumentReport[] news)
    {
        session.Writer.Notify("$/progress", new PartialDiagnosticParams(_partialToken!.Value, new WorkspaceDiagnosticReport(news)), ProtocolJson.Default.PartialDiagnosticParams);
        foreach (var report in news) _told[report.Uri] = report.ResultId;
        _hasTold = true;
    }

    private void Report()
    {
        EndProgress();
        var addresses = _known.ToDictionary(k => Convert.Uri(k.Key), k => k.Value, StringComparer.Ordinal);
        var news = addresses.Select(a => NewsOf(a.Key, a.Value)).OfType<WorkspaceDocumentReport>().ToList();
        // Of files that are open the client asks by themselves.
        var open = session.Files.OpenPaths.Select(Convert.Uri).ToHashSet();
        foreach (var (uri, id) in _told)
            if (!addresses.ContainsKey(uri) && !open.Contains(uri) && id != Nothing) news.Add(new("full", uri, null, Nothing, []));
        if (_partialToken is not null && news.Count > 0)
        {
            Tell([.. news]);
            news.Clear();
        }
        // Where parts have been given the end of the answer is empty.
        if (news.Count > 0 || _hasTold || !_hasAnswered) Reply([.. news]);
    }

    private void EndProgress()
    {
        _progress?.End();
        _progress = null;
    }

    private static readonly string Nothing = Showing.IdOf([]);

    private void Reply(WorkspaceDocumentReport[] items)
    {
        EndProgress();
        if (_asked is { Id: { } id, Cancellation.IsCancellationRequested: false }) session.Writer.Result(id, new WorkspaceDiagnosticReport(items), ProtocolJson.Default.WorkspaceDiagnosticReport);
        if (_asked is not null) session.Forget(_asked);
        (_asked, _hasAnswered) = (null, true);
    }
}
