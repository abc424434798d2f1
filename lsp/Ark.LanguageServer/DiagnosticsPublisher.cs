using Ark.Ide;
using Ark.LanguageServer.Protocol;
using Ark.Syntax;
using Diagnostic = Ark.Syntax.Diagnostic;

namespace Ark.LanguageServer;

/// <summary>
/// Keeps the diagnostics of open files up to date for clients that do not ask for them: what the text alone says at once, with what
/// was known before as it stands now, and everything when the file is checked.
/// </summary>
internal sealed class DiagnosticsPublisher(Session session)
{
    private sealed record Published(SourceText Text, IReadOnlyList<Diagnostic> Syntax, IReadOnlyList<Diagnostic> All);

    private readonly Dictionary<string, Published> _published = new(StringComparer.Ordinal);

    /// <summary>Files to check, the next one first.</summary>
    private readonly LinkedList<string> _stale = [];

    /// <summary>Files whose text has changed since it was last parsed for them.</summary>
    private readonly HashSet<string> _edited = new(StringComparer.Ordinal);

    public bool HasWork => _stale.Count > 0;

    /// <summary>A file has changed (null: files that are not open have), and with it perhaps what is to say about all that are open.</summary>
    public void Changed(string? path)
    {
        if (session.PullsDiagnostics) return;
        foreach (var open in session.Files.OpenPaths)
            if (!_stale.Contains(open)) _stale.AddLast(open);
        if (path is null || session.Files.VersionOf(path) is null) return;
        _stale.Remove(path);
        _stale.AddFirst(path);
        _edited.Add(path);
    }

    public void Closed(string path)
    {
        _stale.Remove(path);
        _edited.Remove(path);
        if (_published.Remove(path) && !session.PullsDiagnostics) Send(path, null, []);
    }

    /// <summary>The file that is next cannot be checked; others may.</summary>
    public void GiveUp()
    {
        if (_stale.First is not null) _stale.RemoveFirst();
    }

    public void CheckNext(CancellationToken cancellation)
    {
        var path = _stale.First!.Value;
        if (_edited.Remove(path)) PublishSyntax(path);
        cancellation.ThrowIfCancellationRequested();
        if (session.Snapshot.Text(path) is { } text)
        {
            var all = FileDiagnostics.Of(session.Snapshot, path, cancellation);
            Publish(path, new Published(text, session.Snapshot.Tree(path) is { } tree ? FileDiagnostics.OfSyntax(tree) : [], all));
        }
        _stale.RemoveFirst();
    }

    private void PublishSyntax(string path)
    {
        if (session.Snapshot.Tree(path) is not { } tree) return;
        var syntax = FileDiagnostics.OfSyntax(tree);
        _published.TryGetValue(path, out var before);
        if (syntax.Count == 0 && (before is null || before.Syntax.Count == 0)) return;
        var kept = before is null ? [] : FileDiagnostics.Moved([.. before.All.Where(d => !before.Syntax.Contains(d))], before.Text, tree.Text);
        Publish(path, new Published(tree.Text, syntax, [.. syntax, .. kept]));
    }

    private void Publish(string path, Published next)
    {
        var isSame = _published.TryGetValue(path, out var before) && before.Text == next.Text && before.All.SequenceEqual(next.All);
        _published[path] = next;
        if (!isSame) Send(path, next.Text, next.All);
    }

    private void Send(string path, SourceText? text, IReadOnlyList<Diagnostic> diagnostics) => session.Writer.Notify(
        "textDocument/publishDiagnostics",
        new PublishDiagnosticsParams(Convert.Uri(path), session.Files.VersionOf(path), [.. diagnostics.Select(d => session.Convert.Diagnostic(d, text!))]),
        ProtocolJson.Default.PublishDiagnosticsParams);
}
