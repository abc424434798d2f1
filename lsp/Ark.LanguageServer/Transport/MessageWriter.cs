using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Ark.LanguageServer;

/// <summary>The codes of JSON-RPC and of the protocol.</summary>
internal static class ErrorCode
{
    public const int Parse = -32700, InvalidRequest = -32600, MethodNotFound = -32601, InvalidParams = -32602, Internal = -32603;
    public const int NotInitialized = -32002, Cancelled = -32800, ContentModified = -32801, RequestFailed = -32803;
}

/// <summary>Puts messages on a stream, one at a time, whoever sends them.</summary>
internal sealed class MessageWriter(Stream output)
{
    private readonly Lock _gate = new();
    private long _nextId;
    private bool _isBroken;

    public void Result<T>(JsonElement id, T? result, JsonTypeInfo<T> type) => Send(writer =>
    {
        writer.WritePropertyName("id"u8);
        id.WriteTo(writer);
        writer.WritePropertyName("result"u8);
        if (result is null) writer.WriteNullValue();
        else JsonSerializer.Serialize(writer, result, type);
    });

    public void Error(JsonElement? id, int code, string message) => Send(writer =>
    {
        writer.WritePropertyName("id"u8);
        if (id is { } known) known.WriteTo(writer);
        else writer.WriteNullValue();
        writer.WriteStartObject("error"u8);
        writer.WriteNumber("code"u8, code);
        writer.WriteString("message"u8, message);
        writer.WriteEndObject();
    });

    public void Notify<T>(string method, T parameters, JsonTypeInfo<T> type) => Send(writer =>
    {
        writer.WriteString("method"u8, method);
        writer.WritePropertyName("params"u8);
        JsonSerializer.Serialize(writer, parameters, type);
    });

    /// <summary>Asks the client; what it answers is not waited for.</summary>
    public void Request(string method) => Send(writer => WriteRequest(writer, method, NewId()));

    /// <returns>The id that the answer will have.</returns>
    public string Request<T>(string method, T parameters, JsonTypeInfo<T> type)
    {
        var id = NewId();
        Send(writer =>
        {
            WriteRequest(writer, method, id);
            writer.WritePropertyName("params"u8);
            JsonSerializer.Serialize(writer, parameters, type);
        });
        return id;
    }

    private string NewId() => $"ark-{Interlocked.Increment(ref _nextId)}";

    private static void WriteRequest(Utf8JsonWriter writer, string method, string id)
    {
        writer.WriteString("id"u8, id);
        writer.WriteString("method"u8, method);
    }

    private void Send(Action<Utf8JsonWriter> write)
    {
        using var body = new MemoryStream();
        using (var writer = new Utf8JsonWriter(body, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteString("jsonrpc"u8, "2.0"u8);
            write(writer);
            writer.WriteEndObject();
        }
        lock (_gate)
        {
            if (_isBroken) return;
            try
            {
                output.Write(Encoding.ASCII.GetBytes($"Content-Length: {body.Length}\r\n\r\n"));
                output.Write(body.GetBuffer(), 0, (int)body.Length);
                output.Flush();
            }
            catch (IOException)
            {
                // The client is gone; the end of its stream ends the server.
                _isBroken = true;
            }
        }
    }
}
