using System.Diagnostics;
using System.Text.Json;
using Ark.LanguageServer.Protocol;
using Ark.Workspace;

namespace Ark.LanguageServer;

/// <summary>
/// The language server. One thread reads messages and does what cannot wait (cancelling, ending); one, with a stack as deep as programs
/// are, keeps the files, answers requests in their order and checks files when there is nothing else to do.
/// </summary>
public static class Server
{
    /// <summary>Reserved, not used: trees are followed by recursion.</summary>
    private const int StackSize = 512 << 20;

    /// <summary>Serves one client until it says `exit` or goes.</summary>
    /// <returns>The exit code that the protocol asks for: 0 after `shutdown`, else 1.</returns>
    public static int Run(Stream input, Stream output, string version)
    {
        // Read while the client says who it is.
        _ = Task.Run(() => LibrarySources.Trees);
        var queue = new WorkQueue();
        var session = new Session(new MessageWriter(output), queue, version);
        var analysis = new Thread(session.Work, StackSize) { Name = "analysis", IsBackground = true };
        analysis.Start();
        Read(new MessageReader(input), queue, session);
        queue.Close();
        // What still waits is answered, unless it hangs: nobody is to wait for that.
        analysis.Join(TimeSpan.FromSeconds(30));
        return session.IsShutDown ? 0 : 1;
    }

    private static void Read(MessageReader reader, WorkQueue queue, Session session)
    {
        var isUi = false;
        while (reader.Read() is { } body)
        {
            if (Parse(body, session) is not { } message) continue;
            if (message.Method == "exit") return;
            if (message.Method == "$/cancelRequest")
            {
                if (message.Parameters.ValueKind == JsonValueKind.Object && message.Parameters.TryGetProperty("id", out var id) && queue.Cancel(id) is { Id: { } cancelled })
                    session.Writer.Error(cancelled, ErrorCode.Cancelled, "cancelled");
                continue;
            }
            if (!isUi && message.Method == "textDocument/didOpen" && body.AsSpan().IndexOf("@Component"u8) >= 0)
            {
                // A page will ask for the library of user interfaces: it is read while the rest is got ready.
                isUi = true;
                _ = Task.Run(() => LibrarySources.Ui);
            }
            queue.Add(message);
        }
    }

    /// <summary>A message, or null for what is none and for answers to our own requests.</summary>
    private static Work? Parse(byte[] body, Session session)
    {
        JsonElement message;
        try
        {
            message = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 256 }).RootElement;
        }
        catch (JsonException exception)
        {
            session.Writer.Error(null, ErrorCode.Parse, exception.Message);
            return null;
        }
        if (message.ValueKind != JsonValueKind.Object)
        {
            session.Writer.Error(null, ErrorCode.InvalidRequest, "a message is an object");
            return null;
        }
        JsonElement? id = message.TryGetProperty("id", out var given) && given.ValueKind is JsonValueKind.Number or JsonValueKind.String ? given : null;
        if (!message.TryGetProperty("method", out var method) || method.ValueKind != JsonValueKind.String || method.GetString() is not { Length: > 0 } name)
        {
            if (message.TryGetProperty("result", out _) || message.TryGetProperty("error", out _)) return new Work(null, Methods.Answer, message, Urgency.Ordered, body);
            session.Writer.Error(id, ErrorCode.InvalidRequest, "a message has a method");
            return null;
        }
        return new Work(id, name, message.TryGetProperty("params", out var parameters) ? parameters : default, Methods.UrgencyOf(name, id is not null), body);
    }

    /// <summary>Ends the server when the process that started it is gone without a word.</summary>
    internal static void WatchParent(int processId)
    {
        var watch = new Thread(Watch) { IsBackground = true, Name = "parent" };
        watch.Start();

        void Watch()
        {
            try
            {
                using var parent = Process.GetProcessById(processId);
                parent.WaitForExit();
            }
            catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
            {
                // There is no such process (any more).
            }
            // The read of a standard input that stays open cannot be called off.
            Environment.Exit(1);
        }
    }
}
