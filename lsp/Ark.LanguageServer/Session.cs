using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Ark.Ide;
using Ark.LanguageServer.Protocol;
using Ark.Syntax;

namespace Ark.LanguageServer;

/// <summary>A request that cannot be answered, with what to tell the client.</summary>
internal sealed class RequestException(int code, string message) : Exception(message)
{
    public int Code => code;
}

/// <summary>One client's life with the server. Everything here runs on the thread of the analysis.</summary>
internal sealed class Session(MessageWriter writer, WorkQueue queue, string version)
{
    private readonly Recording _recording = new();

    /// <summary>What is done with the answers to requests of ours, by their ids.</summary>
    private readonly Dictionary<string, Action<JsonElement>> _awaited = new(StringComparer.Ordinal);
    private DiagnosticsPublisher? _publisher;
    private WorkspaceChecker? _workspace;
    private Progress? _reading;

    /// <summary>Files have been read of which open files have not been told.</summary>
    private bool _filesCame;

    /// <summary>A question about all files has been asked, or files have come: what that needed may be let go.</summary>
    private bool _hasLeftovers;

    public MessageWriter Writer => writer;
    public string Version => version;

    private InitializeParams? _beginning;
    private Files? _files;

    /// <summary>Made when something first needs them: an editor that waits for the answer to `initialize` need not wait for the library to be read.</summary>
    public Files Files => _files ??= Open(_beginning!);
    public Snapshot Snapshot => Files.Snapshot;
    public Convert Convert { get; private set; } = new(PositionEncoding.Utf16);
    public ClientCapabilities? Client { get; private set; }
    public bool IsInitialized => _beginning is not null;
    public bool IsShutDown { get; set; }

    /// <summary>The client asks for diagnostics itself, so they are not sent unasked.</summary>
    public bool PullsDiagnostics => Client?.TextDocument?.Diagnostic is { ValueKind: JsonValueKind.Object };

    /// <summary>The client makes files where an edit says so.</summary>
    public bool MakesFiles => Client?.Workspace?.WorkspaceEdit is { DocumentChanges: true, ResourceOperations: { } operations } && operations.Contains("create");

    /// <summary>The completion lists that items may still be asked about.</summary>
    public Recent<Ide.CompletionItem, SourceText> Completions { get; } = new();
    public Recent<Ide.CodeAction, Snapshot> Actions { get; } = new();
    public TokenMemory Tokens { get; } = new();

    public void Begin(InitializeParams parameters, PositionEncoding encoding)
    {
        _beginning = parameters;
        Client = parameters.Capabilities;
        Convert = new Convert(encoding);
        _publisher = new DiagnosticsPublisher(this);
        _workspace = new WorkspaceChecker(this);
        if (parameters.ProcessId is { } parent) Server.WatchParent(parent);
    }

    private static Files Open(InitializeParams parameters)
    {
        var files = new Files(Settings.SdkIn(parameters.InitializationOptions));
        foreach (var folder in parameters.WorkspaceFolders ?? []) files.AddFolder(Convert.Path(folder.Uri));
        if (parameters.WorkspaceFolders is null && parameters.RootUri is { } root) files.AddFolder(Convert.Path(root));
        return files;
    }

    /// <summary>Asks the client. One that answers with an error, or never, is not asked again.</summary>
    public void Ask<T>(string method, T parameters, JsonTypeInfo<T> type, Action<JsonElement> answered) => _awaited[writer.Request(method, parameters, type)] = answered;

    /// <summary>The client has answered a request of ours.</summary>
    public void Answered(JsonElement message)
    {
        if (message.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String && _awaited.Remove(id.GetString()!, out var answered) && message.TryGetProperty("result", out var result)) answered(result);
    }

    /// <summary>The position in a file that a request is about.</summary>
    public Cursor? Cursor(TextDocumentIdentifier document, Position position)
    {
        var path = Convert.Path(document.Uri);
        return Snapshot.Tree(path) is { } tree ? Snapshot.At(path, Convert.Offset(tree.Text, position)) : null;
    }

    /// <summary>The position in a file that describes a project.</summary>
    public (IProjects Projects, SourceText Text, int Offset)? ProjectFile(PositionParams parameters) =>
        Snapshot.Projects is { } projects && projects.TextOf(Convert.Path(parameters.TextDocument.Uri)) is { } text ? (projects, text, Convert.Offset(text, parameters.Position)) : null;

    public void Work()
    {
        while (true)
        {
            if (IsInitialized) Files.Settle();
            var work = queue.Take(waits: !HasBackgroundWork, out var isClosed);
            if (work is not null) Answer(work);
            else if (isClosed) return;
            else WorkInBackground();
        }
    }

    private bool HasBackgroundWork => IsInitialized && !IsShutDown && (Files.HasUnread || _publisher!.HasWork || _hasLeftovers || _workspace!.HasWork);

    /// <summary>A question about all files is answered when they have been checked.</summary>
    public void CheckWorkspace(Work work, WorkspaceDiagnosticParams parameters)
    {
        queue.Hold(work);
        _workspace!.Ask(work, parameters);
    }

    /// <summary>A question that was kept has been answered.</summary>
    public void Forget(Work work) => queue.Forget(work);

    /// <summary>A bit of what can wait, given up as soon as a message comes: open files are checked, then the folders are read.</summary>
    private void WorkInBackground()
    {
        var cancellation = queue.UntilMessage();
        try
        {
            if (_publisher!.HasWork) _publisher.CheckNext(cancellation);
            else if (Files.HasUnread)
            {
                ShowReading();
                _filesCame |= Files.ReadSome(cancellation);
                TellOfFiles();
            }
            else if (_workspace!.HasWork)
            {
                if (_workspace.Wait is var rest && rest > TimeSpan.Zero) queue.Wait(rest);
                else _workspace.CheckNext(cancellation);
                _hasLeftovers = true;
            }
            else
            {
                Files.LetGo(cancellation);
                _hasLeftovers = false;
            }
        }
        catch (OperationCanceledException)
        {
            // The file is checked again when the message is answered; what is known of it by now is kept.
        }
        catch (Exception exception)
        {
            if (_publisher!.HasWork) _publisher.GiveUp();
            else _workspace!.GiveUp();
            _hasLeftovers = false;
            Fault("checking", exception, Files.OpenPaths.Select(Convert.Uri));
        }
    }

    /// <summary>What is about all files is answered when all have been read.</summary>
    public void ReadAll(CancellationToken cancellation)
    {
        _hasLeftovers = true;
        while (Files.HasUnread && !cancellation.IsCancellationRequested)
        {
            ShowReading();
            _filesCame |= Files.ReadSome(cancellation);
        }
        cancellation.ThrowIfCancellationRequested();
        TellOfFiles();
    }

    /// <summary>Much to read is shown while it is read, where the client can.</summary>
    private void ShowReading()
    {
        if (_reading is null && Files.UnreadCount > Files.FilesAtATime && Client?.Window?.WorkDoneProgress == true) _reading = Progress.Create(this, "ark: reading files");
        _reading?.Report(Files.UnreadCount);
    }

    private void TellOfFiles()
    {
        if (Files.HasUnread) return;
        _reading?.End();
        _reading = null;
        if (!_filesCame) return;
        _filesCame = false;
        _hasLeftovers = true;
        FilesChanged(null);
    }

    /// <summary>Some files have changed: open ones are checked again, the one that was edited first.</summary>
    public void FilesChanged(string? path)
    {
        _publisher?.Changed(path);
        _workspace?.Changed();
        if (path is null && PullsDiagnostics && Client?.Workspace?.Diagnostics?.RefreshSupport == true) writer.Request("workspace/diagnostic/refresh");
    }

    public void Closed(string path) => _publisher?.Closed(path);

    internal void Answer(Work work)
    {
        try
        {
            _recording.Add(work.Method, work.Message);
            if (Refusal(work) is var (code, reason))
            {
                if (work.Id is { } refused) writer.Error(refused, code, reason);
                return;
            }
            Methods.Handle(this, work, isStale: work.Urgency == Urgency.Background && queue.HasEditOf(work.Document));
            if (_recording.IsLong) _recording.BeginWith(OpenDocuments);
        }
        catch (OperationCanceledException)
        {
            if (work.Id is { } id) writer.Error(id, ErrorCode.Cancelled, "cancelled");
        }
        catch (RequestException exception)
        {
            if (work.Id is { } id) writer.Error(id, exception.Code, exception.Message);
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or FormatException)
        {
            if (work.Id is { } id) writer.Error(id, ErrorCode.InvalidParams, exception.Message);
        }
        catch (Exception exception)
        {
            Fault(work.Method, exception, []);
            if (work.Id is { } id) writer.Error(id, ErrorCode.Internal, $"{exception.GetType().Name}: {exception.Message}");
        }
    }

    private (int, string)? Refusal(Work work)
    {
        if (IsShutDown) return (ErrorCode.InvalidRequest, "the server is shut down");
        if (work.Method == "initialize") return IsInitialized ? (ErrorCode.InvalidRequest, "the server is initialized already") : null;
        if (!IsInitialized && work.Method != "shutdown") return (ErrorCode.NotInitialized, "the server is not initialized");
        return null;
    }

    private IEnumerable<TextDocumentItem> OpenDocuments =>
        IsInitialized ? Files.OpenPaths.Select(p => new TextDocumentItem(Convert.Uri(p), null, Files.VersionOf(p) ?? 0, Files.TextOf(p)!.Content)) : [];

    /// <summary>Says what went wrong and how to repeat it, and forgets what the analysis has left half done.</summary>
    /// <param name="asked">Files that were being checked unasked.</param>
    private void Fault(string method, Exception exception, IEnumerable<string> asked)
    {
        var report = $"ark {version}: {method} failed\n{exception}";
        var path = _recording.Write(report, asked);
        if (IsInitialized)
        {
            Files.ForgetAnalysis();
            _recording.BeginWith(OpenDocuments);
        }
        if (path is not null) report += $"\nThis is our fault. `ark lsp < {path}` repeats it; the file holds the texts that were open.";
        writer.Notify("window/logMessage", new LogMessageParams(1, report), ProtocolJson.Default.LogMessageParams);
    }
}
