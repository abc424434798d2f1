using System.Text.Json;

namespace Ark.LanguageServer;

/// <summary>How long a message may wait: edits keep their place, what the user waits for goes before what an editor asks by itself.</summary>
internal enum Urgency { Ordered, Interactive, Background }

/// <summary>A message that waits to be worked on.</summary>
/// <param name="Id">Null for notifications.</param>
/// <param name="Message">All of it, as it came.</param>
internal sealed record Work(JsonElement? Id, string Method, JsonElement Parameters, Urgency Urgency, byte[] Message)
{
    public CancellationTokenSource Cancellation { get; } = new();

    /// <summary>The document that the message is about, as the client writes its address.</summary>
    public string? Document =>
        Parameters is { ValueKind: JsonValueKind.Object } && Parameters.TryGetProperty("textDocument", out var document) &&
        document.ValueKind == JsonValueKind.Object && document.TryGetProperty("uri", out var uri) && uri.ValueKind == JsonValueKind.String ? uri.GetString() : null;
}

/// <summary>
/// The messages that the thread of the analysis has not come to yet. Requests between two ordered messages may overtake one another:
/// they see the same state of the files.
/// </summary>
internal sealed class WorkQueue
{
    private readonly object _gate = new();
    private readonly LinkedList<Work> _waiting = [];
    private Work? _running;

    /// <summary>Requests that are answered later; meanwhile others are worked on.</summary>
    private readonly List<Work> _held = [];
    private CancellationTokenSource? _idle;
    private bool _isClosed;

    /// <summary>
    /// An edit of the document waits, behind which an editor asks again of itself. No other message is a reason not to answer: after it
    /// nobody asks again, and an editor would go on without an outline.
    /// </summary>
    public bool HasEditOf(string? document)
    {
        lock (_gate) return document is not null && _waiting.Any(w => w.Method == "textDocument/didChange" && w.Document == document);
    }

    public void Add(Work work)
    {
        lock (_gate)
        {
            _waiting.AddLast(work);
            _idle?.Cancel();
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Nothing more comes; what waits is still worked on.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _isClosed = true;
            _idle?.Cancel();
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>The next message, waiting for one. Null when the queue is closed and empty, or when there is other work to do meanwhile.</summary>
    /// <param name="waits">False returns null at once when nothing waits.</param>
    public Work? Take(bool waits, out bool isClosed)
    {
        lock (_gate)
        {
            while (_waiting.Count == 0 && waits && !_isClosed) Monitor.Wait(_gate);
            isClosed = _isClosed && _waiting.Count == 0;
            _running = null;
            if (_waiting.First is not { } best) return null;
            for (var node = _waiting.First; node is not null && node.Value.Urgency != Urgency.Ordered; node = node.Next)
                if (node.Value.Urgency < best.Value.Urgency) best = node;
            _waiting.Remove(best);
            return _running = best.Value;
        }
    }

    public void Hold(Work work)
    {
        lock (_gate) _held.Add(work);
    }

    /// <summary>It has been answered.</summary>
    public void Forget(Work work)
    {
        lock (_gate) _held.Remove(work);
    }

    /// <summary>Waits for a message, not longer than a while.</summary>
    public void Wait(TimeSpan most)
    {
        lock (_gate)
            if (_waiting.Count == 0 && !_isClosed && most > TimeSpan.Zero) Monitor.Wait(_gate, most);
    }

    /// <summary>A token that is cancelled as soon as a message arrives: for work that can be taken up again.</summary>
    public CancellationToken UntilMessage()
    {
        lock (_gate)
        {
            _idle?.Dispose();
            _idle = new CancellationTokenSource();
            if (_waiting.Count > 0 || _isClosed) _idle.Cancel();
            return _idle.Token;
        }
    }

    /// <summary>Takes a waiting request out, or tells the running one to stop. The request, when it was still waiting.</summary>
    public Work? Cancel(JsonElement id)
    {
        lock (_gate)
        {
            for (var node = _waiting.First; node is not null; node = node.Next)
            {
                if (node.Value.Id is not { } waiting || !AreSame(waiting, id)) continue;
                _waiting.Remove(node);
                return node.Value;
            }
            if (_held.Find(w => w.Id is { } held && AreSame(held, id)) is { } kept)
            {
                _held.Remove(kept);
                kept.Cancellation.Cancel();
                return kept;
            }
            if (_running?.Id is { } running && AreSame(running, id)) _running.Cancellation.Cancel();
            return null;
        }
    }

    private static bool AreSame(JsonElement a, JsonElement b) => a.ValueKind == b.ValueKind && a.GetRawText() == b.GetRawText();
}
