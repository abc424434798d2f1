using System.Text.Json;
using Ark.Ide;
using Ark.LanguageServer.Protocol;

namespace Ark.LanguageServer;

internal static class LifeCycle
{
    private const int Incremental = 2;

    public static InitializeResult Initialize(Session session, InitializeParams parameters, CancellationToken cancellation)
    {
        _ = cancellation;
        // The client's order is its preference; one that says nothing means UTF-16.
        var encoding = parameters.Capabilities?.General?.PositionEncodings?.FirstOrDefault(e => e is "utf-8" or "utf-16") == "utf-8" ? PositionEncoding.Utf8 : PositionEncoding.Utf16;
        session.Begin(parameters, encoding);
        return new InitializeResult(Capabilities(session, encoding), new ServerInfo("ark", session.Version));
    }

    private static ServerCapabilities Capabilities(Session session, PositionEncoding encoding) => new(
        encoding == PositionEncoding.Utf8 ? "utf-8" : "utf-16",
        new TextDocumentSyncOptions(OpenClose: true, Incremental, Save: false),
        new CompletionOptions([".", "@", "'", "\"", "/", "{"], ResolveProvider: true),
        HoverProvider: true,
        new SignatureHelpOptions(["(", ","], [")"]),
        DefinitionProvider: true, DeclarationProvider: true, TypeDefinitionProvider: true, ImplementationProvider: true, ReferencesProvider: true, DocumentHighlightProvider: true,
        new RenameOptions(PrepareProvider: true),
        DocumentSymbolProvider: true, WorkspaceSymbolProvider: true, FoldingRangeProvider: true, SelectionRangeProvider: true,
        new SemanticTokensOptions(new SemanticTokensLegend(Showing.TokenTypes, Showing.TokenModifiers), Range: true, new DeltaOption(Delta: true)),
        InlayHintProvider: true,
        new CodeLensOptions(ResolveProvider: false), new CodeLensOptions(ResolveProvider: false), ColorProvider: true, CallHierarchyProvider: true, TypeHierarchyProvider: true,
        DocumentFormattingProvider: true, DocumentRangeFormattingProvider: true, new OnTypeOptions("}", [";", "\n"]),
        new CodeActionOptions(["quickfix", "refactor", "refactor.rewrite", "refactor.extract", "refactor.inline", "refactor.move", "source.organizeImports", "source.fixAll"], ResolveProvider: true),
        session.PullsDiagnostics ? new DiagnosticOptions("ark", InterFileDependencies: true, WorkspaceDiagnostics: true) : null,
        new WorkspaceOptions(new WorkspaceFoldersOptions(Supported: true, ChangeNotifications: true), new FileOperationOptions(new FileOperationRegistration([new(new FileOperationPattern("**/*"))]))));

    public static void Initialized(Session session, JsonElement parameters)
    {
        _ = parameters;
        var wanted = new List<Registration>();
        if (session.Client?.Workspace?.DidChangeWatchedFiles?.DynamicRegistration == true)
            wanted.Add(new Registration("files", "workspace/didChangeWatchedFiles", new RegisterOptions { Watchers = [new FileWatcher("**/*.{ets,ts,json5}"), new FileWatcher("**/resources/**"), new FileWatcher("**/")] }));
        if (session.Client?.Workspace?.DidChangeConfiguration?.DynamicRegistration == true)
            wanted.Add(new Registration("settings", "workspace/didChangeConfiguration", new RegisterOptions { Section = "ark" }));
        if (wanted.Count > 0) session.Writer.Request("client/registerCapability", new RegistrationParams([.. wanted]), ProtocolJson.Default.RegistrationParams);
        Settings.Pull(session);
    }

    public static void SettingsChanged(Session session, DidChangeConfigurationParams parameters) => Settings.Push(session, parameters.Settings);
}

/// <summary>What the editor says about files.</summary>
internal static class Synchronization
{
    private const int Deleted = 3;

    public static void Open(Session session, DidOpenParams parameters)
    {
        var path = Convert.Path(parameters.TextDocument.Uri);
        session.Files.Open(path, parameters.TextDocument.Version, parameters.TextDocument.Text);
        session.FilesChanged(path);
    }

    public static void Change(Session session, DidChangeParams parameters)
    {
        var path = Convert.Path(parameters.TextDocument.Uri);
        if (session.Files.TextOf(path) is not { } text) return;
        // Each change is of the text that the one before has left.
        foreach (var change in parameters.ContentChanges)
        {
            if (change.Range is not { } range) text = text.WithContent(change.Text);
            else
            {
                var span = session.Convert.Span(text, range);
                text = text.WithContent(string.Concat(text.Content.AsSpan(0, span.Start), change.Text, text.Content.AsSpan(span.End)));
            }
        }
        session.Files.Change(path, parameters.TextDocument.Version ?? 0, text);
        session.FilesChanged(path);
    }

    public static void Close(Session session, DidCloseParams parameters)
    {
        var path = Convert.Path(parameters.TextDocument.Uri);
        session.Files.Close(path);
        session.Tokens.Forget(path);
        session.Closed(path);
        session.FilesChanged(null);
    }

    public static void FilesChanged(Session session, DidChangeWatchedFilesParams parameters)
    {
        session.Files.ChangedOnDisk([.. parameters.Changes.Select(c => (Convert.Path(c.Uri), c.Type == Deleted))]);
        session.FilesChanged(null);
    }

    public static void FoldersChanged(Session session, DidChangeWorkspaceFoldersParams parameters)
    {
        foreach (var folder in parameters.Event.Removed) session.Files.RemoveFolder(Convert.Path(folder.Uri));
        foreach (var folder in parameters.Event.Added) session.Files.AddFolder(Convert.Path(folder.Uri));
        session.FilesChanged(null);
    }
}
