using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ark.LanguageServer;
using Xunit;

namespace Ark.Tests.Lsp;

/// <summary>What a client has said before a fault is kept, and saying it again leads to the same request.</summary>
public sealed class RecordingTests
{
    private const string Address = "file:///nowhere/main.ets";

    [Fact]
    public void A_fault_leaves_a_session_that_can_be_repeated()
    {
        using var output = new MemoryStream();
        var queue = new WorkQueue();
        var session = new Session(new MessageWriter(output), queue, "test");
        Say(queue, "initialize", """{ "processId": 1, "rootUri": null, "capabilities": {} }""", 1);
        Say(queue, "initialized", "{}", null);
        Say(queue, "textDocument/didOpen", $$"""{ "textDocument": { "uri": "{{Address}}", "languageId": "arkts", "version": 1, "text": "const first = 1;\n" } }""", null);
        Say(queue, "textDocument/didChange", $$"""{ "textDocument": { "uri": "{{Address}}", "version": 2 }, "contentChanges": [{ "range": { "start": { "line": 0, "character": 6 }, "end": { "line": 0, "character": 11 } }, "text": "second" }] }""", null);
        queue.Close();
        session.Work();
        // Nothing is known to fail, so what all handlers need is taken away.
        typeof(Session).GetProperty(nameof(Session.Convert))!.GetSetMethod(nonPublic: true)!.Invoke(session, [null]);
        var ask = new WorkQueue();
        Say(ask, "textDocument/hover", $$"""{ "textDocument": { "uri": "{{Address}}" }, "position": { "line": 0, "character": 8 } }""", 2);
        session.Answer(ask.Take(waits: false, out _)!);
        var said = Encoding.UTF8.GetString(output.ToArray());
        Assert.Contains("textDocument/hover failed", said, StringComparison.Ordinal);
        var path = said[(said.IndexOf("ark lsp < ", StringComparison.Ordinal) + "ark lsp < ".Length)..];
        path = path[..path.IndexOf('`', StringComparison.Ordinal)];
        try
        {
            using var repeated = new MemoryStream();
            using (var recorded = File.OpenRead(path)) Server.Run(recorded, repeated, "test");
            Assert.Contains("second: 1", Encoding.UTF8.GetString(repeated.ToArray()), StringComparison.Ordinal);
            Assert.Contains("NullReferenceException", File.ReadAllText(Path.Combine(Path.GetDirectoryName(path)!, "report.txt")), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        }
    }

    [Fact]
    public void A_long_session_is_told_by_what_is_open()
    {
        var recording = new Recording();
        recording.Add("initialize", Encoding.UTF8.GetBytes("""{ "id": 1, "method": "initialize", "params": { "processId": 7 } }"""));
        var edit = new byte[1 << 16];
        while (!recording.IsLong) recording.Add("textDocument/didChange", edit);
        recording.BeginWith([new(Address, null, 9, "let x = 1;\n")]);
        Assert.False(recording.IsLong);
        var path = recording.Write("report", [Address])!;
        try
        {
            var text = File.ReadAllText(path);
            Assert.True(text.Length < 1_000, text);
            Assert.Contains("\"processId\":null", text, StringComparison.Ordinal);
            Assert.Contains("let x = 1;", text, StringComparison.Ordinal);
            Assert.Contains("textDocument/diagnostic", text, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        }
    }

    private static void Say(WorkQueue queue, string method, string parameters, int? id)
    {
        var message = new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = JsonNode.Parse(parameters) };
        if (id is { } number) message["id"] = number;
        var body = Encoding.UTF8.GetBytes(message.ToJsonString());
        var root = JsonDocument.Parse(body).RootElement;
        queue.Add(new Work(id is null ? null : root.GetProperty("id"), method, root.GetProperty("params"), Urgency.Ordered, body));
    }
}
