using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ark.LanguageServer.Protocol;

namespace Ark.LanguageServer;

/// <summary>
/// What the client has said, as it said it, so that a fault can be repeated: `ark lsp` with the file on its standard input does all of it
/// again. What lies further back is told by the texts of the open files alone.
/// </summary>
internal sealed class Recording
{
    private const int Longest = 2 << 20, MostFiles = 3;

    private readonly List<byte[]> _said = [];
    private byte[]? _initialize;
    private int _length, _opened, _written;

    /// <summary>It has grown so much since its beginning that a new one is due.</summary>
    public bool IsLong => _length > Longest + 2 * _opened;

    public void Add(string method, byte[] message)
    {
        if (method == "initialize") message = _initialize = WithoutParent(message);
        _said.Add(message);
        _length += message.Length;
    }

    /// <summary>From here on, with files that are open.</summary>
    public void BeginWith(IEnumerable<TextDocumentItem> open)
    {
        _said.Clear();
        if (_initialize is { } initialize) _said.Add(initialize);
        foreach (var document in open) _said.Add(Message("textDocument/didOpen", JsonSerializer.SerializeToNode(new DidOpenParams(document), ProtocolJson.Default.DidOpenParams), null));
        _length = _opened = _said.Sum(m => m.Length);
    }

    /// <summary>Puts it into a new folder beside what is wrong; null where that cannot be, or has been done often enough.</summary>
    /// <param name="asked">Files that were being checked unasked: a question about them makes that be done again.</param>
    public string? Write(string report, IEnumerable<string> asked)
    {
        if (_written++ >= MostFiles) return null;
        try
        {
            var folder = Directory.CreateTempSubdirectory("ark-fault-").FullName;
            File.WriteAllText(Path.Combine(folder, "report.txt"), report);
            var path = Path.Combine(folder, "session.lsp");
            using var file = File.Create(path);
            foreach (var message in _said.Concat(asked.Select((uri, i) => Message("textDocument/diagnostic", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri } }, i))))
            {
                file.Write(Encoding.ASCII.GetBytes($"Content-Length: {message.Length}\r\n\r\n"));
                file.Write(message);
            }
            return path;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static byte[] Message(string method, JsonNode? parameters, int? id)
    {
        var message = new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = parameters };
        if (id is { } number) message["id"] = $"again-{number}";
        return Encoding.UTF8.GetBytes(message.ToJsonString());
    }

    /// <summary>The process that began the session is gone when it is repeated.</summary>
    private static byte[] WithoutParent(byte[] initialize)
    {
        try
        {
            if (JsonNode.Parse(initialize)?["params"] is not JsonObject parameters) return initialize;
            parameters["processId"] = null;
            return Encoding.UTF8.GetBytes(parameters.Root.ToJsonString());
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException)
        {
            // What is said of it is said by who reads it in earnest.
            return initialize;
        }
    }
}
