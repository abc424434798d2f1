using System.Text.Json;
using Ark.LanguageServer.Protocol;

namespace Ark.LanguageServer;

/// <summary>Shows the user how far something is that takes its time.</summary>
internal sealed class Progress
{
    private readonly MessageWriter _writer;
    private readonly JsonElement _token;
    private readonly string _title;
    private bool _isShown, _hasEnded;
    private int _most, _percentage = -1;

    private Progress(MessageWriter writer, JsonElement token, string title) => (_writer, _token, _title) = (writer, token, title);

    /// <summary>In a place that the client makes for it.</summary>
    public static Progress Create(Session session, string title)
    {
        var progress = new Progress(session.Writer, JsonSerializer.SerializeToElement(Guid.NewGuid().ToString(), ProtocolJson.Default.String), title);
        session.Ask("window/workDoneProgress/create", new ProgressCreateParams(progress._token), ProtocolJson.Default.ProgressCreateParams, _ => progress.Show());
        return progress;
    }

    /// <summary>Of a request that says where it wants to see it; null for one that does not.</summary>
    public static Progress? Of(Session session, JsonElement? token, string title)
    {
        if (token is not { } place) return null;
        var progress = new Progress(session.Writer, place, title);
        progress.Show();
        return progress;
    }

    private void Show()
    {
        if (_hasEnded) return;
        _isShown = true;
        Send(new WorkDoneProgress("begin") { Title = _title, Percentage = 0 });
    }

    /// <param name="left">How much is to be done yet.</param>
    public void Report(int left)
    {
        _most = Math.Max(_most, left);
        var percentage = _most == 0 ? 0 : 100 * (_most - left) / _most;
        if (!_isShown || percentage <= _percentage) return;
        _percentage = percentage;
        Send(new WorkDoneProgress("report") { Percentage = percentage });
    }

    public void End()
    {
        if (_isShown && !_hasEnded) Send(new WorkDoneProgress("end"));
        _hasEnded = true;
    }

    private void Send(WorkDoneProgress value) => _writer.Notify("$/progress", new WorkDoneParams(_token, value), ProtocolJson.Default.WorkDoneParams);
}
