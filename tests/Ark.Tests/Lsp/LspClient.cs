using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ark.Tests.Lsp;

/// <summary>An editor that talks to the real server process.</summary>
internal sealed class LspClient : IDisposable
{
    private readonly Process _process;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode>> _waiting = new();
    private readonly List<JsonNode> _notifications = [];
    private readonly SemaphoreSlim _arrived = new(0);
    private readonly HashSet<string> _answered = [];
    private int _lastId;

    /// <param name="home">The user's folder, where it matters.</param>
    public LspClient(string folder, string? home = null)
    {
        Folder = folder;
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ark.dll"), "lsp", "--stdio"])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder,
        };
        start.Environment["ARK_HOME"] = Repository.Root;
        if (home is not null) start.Environment["HOME"] = home;
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, e) => Errors.Append(e.Data);
        _process.BeginErrorReadLine();
        new Thread(ReadAll) { IsBackground = true }.Start();
    }

    public string Folder { get; }
    public StringBuilder Errors { get; } = new();
    public bool HasExited => _process.HasExited;

    /// <summary>Everything that the server has said unasked.</summary>
    public IReadOnlyList<JsonNode> Notifications
    {
        get
        {
            lock (_notifications) return [.. _notifications];
        }
    }

    public string Uri(string file) => "file://" + Path.Combine(Folder, file);

    public JsonNode Initialize(JsonObject? capabilities = null, JsonObject? options = null) => Result("initialize", new JsonObject
    {
        ["processId"] = Environment.ProcessId, ["rootUri"] = "file://" + Folder, ["capabilities"] = capabilities ?? [], ["initializationOptions"] = options,
    });

    /// <summary>Answers the next request of a kind that the server has made and nobody has answered.</summary>
    public JsonNode Answer(string method, JsonNode? result)
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < Patience)
        {
            if (Notifications.FirstOrDefault(n => (string?)n["method"] == method && n["id"] is { } id && _answered.Add((string)id!)) is { } request)
            {
                Write(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = (string?)request["id"], ["result"] = result });
                return request["params"]!;
            }
            _arrived.Wait(100);
        }
        throw new TimeoutException($"no {method}; errors: {Errors}");
    }

    public void Open(string file, string text) => Notify("textDocument/didOpen", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = Uri(file), ["languageId"] = "arkts", ["version"] = 1, ["text"] = text } });

    public void Edit(string file, int version, int line, int from, int to, string text) => Notify("textDocument/didChange", new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = Uri(file), ["version"] = version },
        ["contentChanges"] = new JsonArray(new JsonObject { ["range"] = new JsonObject { ["start"] = Position(line, from), ["end"] = Position(line, to) }, ["text"] = text }),
    });

    public static JsonObject Position(int line, int character) => new() { ["line"] = line, ["character"] = character };

    public JsonObject At(string file, int line, int character) => new() { ["textDocument"] = new JsonObject { ["uri"] = Uri(file) }, ["position"] = Position(line, character) };

    /// <summary>The answer, which must not be an error.</summary>
    public JsonNode Result(string method, JsonNode? parameters)
    {
        var answer = Send(method, parameters);
        return answer["error"] is { } error ? throw new InvalidOperationException($"{method}: {error.ToJsonString()}") : answer["result"]!;
    }

    /// <summary>The whole answer, error or not.</summary>
    public JsonNode Send(string method, JsonNode? parameters) => Wait(Begin(method, parameters).Answer);

    public (int Id, Task<JsonNode> Answer) Begin(string method, JsonNode? parameters)
    {
        var id = Interlocked.Increment(ref _lastId);
        var source = _waiting[id] = new TaskCompletionSource<JsonNode>(TaskCreationOptions.RunContinuationsAsynchronously);
        Write(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method, ["params"] = parameters });
        return (id, source.Task);
    }

    public JsonNode Wait(Task<JsonNode> answer)
    {
        Task.WaitAny(answer, Task.Delay(Patience));
        if (!answer.IsCompleted) throw new TimeoutException($"no answer; exited: {HasExited}; errors: {Errors}");
        return answer.Result;
    }

    public void Notify(string method, JsonNode? parameters) => Write(new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = parameters });

    /// <summary>The first notification of a kind that fits, past ones included.</summary>
    public JsonNode Notification(string method, Func<JsonNode, bool> fits)
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < Patience)
        {
            if (Notifications.FirstOrDefault(n => (string?)n["method"] == method && fits(n["params"]!)) is { } found) return found["params"]!;
            _arrived.Wait(100);
        }
        throw new TimeoutException($"no {method}; errors: {Errors}");
    }

    public void Write(JsonNode message) => WriteRaw(Encoding.UTF8.GetBytes(message.ToJsonString()));

    public void WriteRaw(byte[] body)
    {
        WriteBytes(Encoding.ASCII.GetBytes($"Content-Length: {body.Length}\r\n\r\n"));
        WriteBytes(body);
    }

    public void WriteBytes(byte[] bytes)
    {
        _process.StandardInput.BaseStream.Write(bytes);
        _process.StandardInput.BaseStream.Flush();
    }

    /// <summary>Ends the session as an editor does; the exit code.</summary>
    public int End()
    {
        Send("shutdown", null);
        Notify("exit", null);
        return _process.WaitForExit(Patience) ? _process.ExitCode : -1;
    }

    public int CloseInput()
    {
        _process.StandardInput.Close();
        return _process.WaitForExit(Patience) ? _process.ExitCode : -1;
    }

    /// <summary>The machine may be busy with other tests.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private void ReadAll()
    {
        var stream = _process.StandardOutput.BaseStream;
        while (TryReadMessage(stream) is { } message)
        {
            if (message["method"] is not null)
            {
                lock (_notifications) _notifications.Add(message);
                _arrived.Release();
            }
            else if (message["id"] is JsonValue id && id.TryGetValue(out int number) && _waiting.TryRemove(number, out var source)) source.SetResult(message);
        }
    }

    /// <summary>Null at the end, which comes in the middle of a message when the test has ended the server.</summary>
    private static JsonNode? TryReadMessage(Stream stream)
    {
        try
        {
            return ReadMessage(stream);
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or InvalidOperationException)
        {
            return null;
        }
    }

    private static JsonNode? ReadMessage(Stream stream)
    {
        var header = new StringBuilder();
        while (!header.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            var next = stream.ReadByte();
            if (next < 0) return null;
            header.Append((char)next);
        }
        var length = int.Parse(header.ToString().Split(':')[1], System.Globalization.CultureInfo.InvariantCulture);
        var body = new byte[length];
        stream.ReadExactly(body);
        return JsonNode.Parse(body);
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }
}
