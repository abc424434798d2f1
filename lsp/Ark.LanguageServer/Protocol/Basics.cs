using System.Text.Json;

namespace Ark.LanguageServer.Protocol;

// The types of the protocol that this server speaks, with the names that the protocol gives them.

internal sealed record Position(int Line, int Character);
internal sealed record Range(Position Start, Position End);
internal sealed record Location(string Uri, Range Range);
internal sealed record TextDocumentIdentifier(string Uri);
internal sealed record VersionedTextDocumentIdentifier(string Uri, int? Version);
internal sealed record TextDocumentItem(string Uri, string? LanguageId, int Version, string Text);
internal sealed record TextEdit(Range Range, string NewText);
/// <summary>One of both: edits by file, or changes in their order, among which files may be made.</summary>
internal sealed record WorkspaceEdit(Dictionary<string, TextEdit[]>? Changes, DocumentChange[]? DocumentChanges = null);
/// <summary>`Kind` and `Uri` make a file; the other two edit one.</summary>
internal sealed record DocumentChange(string? Kind, string? Uri, VersionedDocument? TextDocument, TextEdit[]? Edits);
internal sealed record VersionedDocument(string Uri, [property: System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.Never)] int? Version);
internal sealed record MarkupContent(string Kind, string Value);

// ── Life cycle ──────────────────────────────────────────────────────────────────────────────────────
internal sealed record WorkspaceFolder(string Uri, string? Name);
internal sealed record InitializeParams(int? ProcessId, string? RootUri, WorkspaceFolder[]? WorkspaceFolders, ClientCapabilities? Capabilities, JsonElement? InitializationOptions);
internal sealed record ClientCapabilities(GeneralCapabilities? General, TextDocumentCapabilities? TextDocument, WorkspaceCapabilities? Workspace, WindowCapabilities? Window);
internal sealed record WindowCapabilities(bool? WorkDoneProgress);
internal sealed record GeneralCapabilities(string[]? PositionEncodings);
internal sealed record TextDocumentCapabilities(JsonElement? Diagnostic, CompletionCapability? Completion, DocumentSymbolCapability? DocumentSymbol, HoverCapability? Hover, CodeActionCapability? CodeAction);
internal sealed record CodeActionCapability(ResolveCapability? ResolveSupport);
internal sealed record ResolveCapability(string[]? Properties);
internal sealed record CompletionCapability(CompletionItemCapability? CompletionItem);
internal sealed record CompletionItemCapability(bool? SnippetSupport);
internal sealed record DocumentSymbolCapability(bool? HierarchicalDocumentSymbolSupport);
internal sealed record HoverCapability(string[]? ContentFormat);
internal sealed record WorkspaceCapabilities(DynamicCapability? DidChangeWatchedFiles, DynamicCapability? DidChangeConfiguration, bool? Configuration, RefreshCapability? Diagnostics, WorkspaceEditCapability? WorkspaceEdit);
internal sealed record WorkspaceEditCapability(bool? DocumentChanges, string[]? ResourceOperations);
internal sealed record DynamicCapability(bool? DynamicRegistration);
internal sealed record RefreshCapability(bool? RefreshSupport);

internal sealed record InitializeResult(ServerCapabilities Capabilities, ServerInfo ServerInfo);
internal sealed record ServerInfo(string Name, string Version);

internal sealed record ServerCapabilities(
    string PositionEncoding, TextDocumentSyncOptions TextDocumentSync, CompletionOptions CompletionProvider, bool HoverProvider, SignatureHelpOptions SignatureHelpProvider,
    bool DefinitionProvider, bool DeclarationProvider, bool TypeDefinitionProvider, bool ImplementationProvider, bool ReferencesProvider, bool DocumentHighlightProvider,
    RenameOptions RenameProvider, bool DocumentSymbolProvider, bool WorkspaceSymbolProvider, bool FoldingRangeProvider, bool SelectionRangeProvider,
    SemanticTokensOptions SemanticTokensProvider, bool InlayHintProvider, CodeLensOptions CodeLensProvider, CodeLensOptions DocumentLinkProvider, bool ColorProvider, bool CallHierarchyProvider, bool TypeHierarchyProvider, bool DocumentFormattingProvider, bool DocumentRangeFormattingProvider, OnTypeOptions DocumentOnTypeFormattingProvider, CodeActionOptions CodeActionProvider, DiagnosticOptions? DiagnosticProvider, WorkspaceOptions Workspace);

internal sealed record TextDocumentSyncOptions(bool OpenClose, int Change, bool Save);
internal sealed record CompletionOptions(string[] TriggerCharacters, bool ResolveProvider);
internal sealed record SignatureHelpOptions(string[] TriggerCharacters, string[] RetriggerCharacters);
internal sealed record RenameOptions(bool PrepareProvider);
internal sealed record SemanticTokensOptions(SemanticTokensLegend Legend, bool Range, DeltaOption Full);
internal sealed record SemanticTokensLegend(string[] TokenTypes, string[] TokenModifiers);
internal sealed record DeltaOption(bool Delta);
internal sealed record CodeLensOptions(bool ResolveProvider);
internal sealed record OnTypeOptions(string FirstTriggerCharacter, string[] MoreTriggerCharacter);
internal sealed record CodeActionOptions(string[] CodeActionKinds, bool ResolveProvider);
internal sealed record DiagnosticOptions(string Identifier, bool InterFileDependencies, bool WorkspaceDiagnostics);
internal sealed record WorkspaceOptions(WorkspaceFoldersOptions WorkspaceFolders, FileOperationOptions FileOperations);
internal sealed record WorkspaceFoldersOptions(bool Supported, bool ChangeNotifications);
internal sealed record FileOperationOptions(FileOperationRegistration WillRename);
internal sealed record FileOperationRegistration(FileOperationFilter[] Filters);
internal sealed record FileOperationFilter(FileOperationPattern Pattern);
internal sealed record FileOperationPattern(string Glob);

internal sealed record RegistrationParams(Registration[] Registrations);
internal sealed record Registration(string Id, string Method, RegisterOptions RegisterOptions);
/// <summary>Each method that can be registered takes one of them.</summary>
internal sealed record RegisterOptions
{
    public FileWatcher[]? Watchers { get; init; }
    public string? Section { get; init; }
}
internal sealed record FileWatcher(string GlobPattern);
internal sealed record LogMessageParams(int Type, string Message);
internal sealed record CancelParams(JsonElement Id);

// ── Settings and progress ───────────────────────────────────────────────────────────────────────────
internal sealed record DidChangeConfigurationParams(JsonElement? Settings);
internal sealed record ConfigurationParams(ConfigurationItem[] Items);
internal sealed record ConfigurationItem(string Section);
internal sealed record ProgressCreateParams(JsonElement Token);
internal sealed record WorkDoneParams(JsonElement Token, WorkDoneProgress Value);
internal sealed record WorkDoneProgress(string Kind)
{
    public string? Title { get; init; }
    /// <summary>From 0 to 100.</summary>
    public int? Percentage { get; init; }
}

// ── Synchronisation ─────────────────────────────────────────────────────────────────────────────────
internal sealed record DidOpenParams(TextDocumentItem TextDocument);
internal sealed record DidChangeParams(VersionedTextDocumentIdentifier TextDocument, ContentChange[] ContentChanges);
/// <summary>Without a range it is the whole text.</summary>
internal sealed record ContentChange(Range? Range, string Text);
internal sealed record DidCloseParams(TextDocumentIdentifier TextDocument);
internal sealed record DidChangeWatchedFilesParams(FileEvent[] Changes);
internal sealed record FileEvent(string Uri, int Type);
internal sealed record DidChangeWorkspaceFoldersParams(FoldersChange Event);
internal sealed record FoldersChange(WorkspaceFolder[] Added, WorkspaceFolder[] Removed);
internal sealed record RenameFilesParams(FileRename[] Files);
internal sealed record FileRename(string OldUri, string NewUri);
