using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Ark.LanguageServer.Protocol;

namespace Ark.LanguageServer;

/// <summary>What the server can be asked, and who answers.</summary>
internal static class Methods
{
    private delegate void Handler(Session session, Work work);

    private sealed record Method(Urgency Urgency, Handler Handler);

    private static ProtocolJson Json => ProtocolJson.Default;

    /// <summary>What a message is called that answers a request of ours; no client can say it.</summary>
    public const string Answer = "";

    private static readonly Dictionary<string, Method> Table = new(StringComparer.Ordinal)
    {
        ["initialize"] = Request(Urgency.Ordered, Json.InitializeParams, Json.InitializeResult, LifeCycle.Initialize),
        ["initialized"] = Notification(Json.JsonElement, LifeCycle.Initialized),
        [Answer] = new(Urgency.Ordered, (session, work) => session.Answered(work.Parameters)),
        ["workspace/didChangeConfiguration"] = Notification(Json.DidChangeConfigurationParams, LifeCycle.SettingsChanged),
        ["shutdown"] = new(Urgency.Ordered, (session, work) =>
        {
            session.IsShutDown = true;
            if (work.Id is { } id) session.Writer.Result(id, default, Json.HoverResult);
        }),
        ["textDocument/didOpen"] = Notification(Json.DidOpenParams, Synchronization.Open),
        ["textDocument/didChange"] = Notification(Json.DidChangeParams, Synchronization.Change),
        ["textDocument/didClose"] = Notification(Json.DidCloseParams, Synchronization.Close),
        ["workspace/didChangeWatchedFiles"] = Notification(Json.DidChangeWatchedFilesParams, Synchronization.FilesChanged),
        ["workspace/didChangeWorkspaceFolders"] = Notification(Json.DidChangeWorkspaceFoldersParams, Synchronization.FoldersChanged),

        ["textDocument/completion"] = Request(Urgency.Interactive, Json.PositionParams, Json.CompletionResult, Typing.Complete),
        ["completionItem/resolve"] = Request(Urgency.Interactive, Json.CompletionItem, Json.CompletionItem, Typing.Resolve),
        ["textDocument/signatureHelp"] = Request(Urgency.Interactive, Json.PositionParams, Json.SignatureHelpResult, Typing.SignatureHelp),
        ["textDocument/hover"] = Request(Urgency.Interactive, Json.PositionParams, Json.HoverResult, Looking.Hover),
        ["textDocument/definition"] = Request(Urgency.Interactive, Json.PositionParams, Json.LocationArray, Looking.Definition),
        ["textDocument/declaration"] = Request(Urgency.Interactive, Json.PositionParams, Json.LocationArray, Looking.Declaration),
        ["textDocument/typeDefinition"] = Request(Urgency.Interactive, Json.PositionParams, Json.LocationArray, Looking.TypeDefinition),
        ["textDocument/implementation"] = OfAllFiles(Request(Urgency.Interactive, Json.PositionParams, Json.LocationArray, Looking.Implementation)),
        ["textDocument/references"] = OfAllFiles(Request(Urgency.Interactive, Json.ReferenceParams, Json.LocationArray, Looking.References)),
        ["textDocument/documentHighlight"] = Request(Urgency.Background, Json.PositionParams, Json.DocumentHighlightArray, Looking.Highlights),
        ["textDocument/prepareRename"] = Request(Urgency.Interactive, Json.PositionParams, Json.PrepareRenameResult, Changing.PrepareRename),
        ["textDocument/rename"] = OfAllFiles(Request(Urgency.Interactive, Json.RenameParams, Json.WorkspaceEdit, Changing.Rename)),
        ["textDocument/codeAction"] = Request(Urgency.Background, Json.CodeActionParams, Json.CodeActionArray, Changing.CodeActions),
        ["codeAction/resolve"] = Request(Urgency.Interactive, Json.CodeAction, Json.CodeAction, Changing.Resolve),
        ["textDocument/formatting"] = Request(Urgency.Interactive, Json.DocumentParams, Json.TextEditArray, Changing.Format),
        ["textDocument/rangeFormatting"] = Request(Urgency.Interactive, Json.RangeParams, Json.TextEditArray, Changing.FormatRange),
        ["textDocument/onTypeFormatting"] = Request(Urgency.Interactive, Json.OnTypeParams, Json.TextEditArray, Changing.FormatTyped),
        ["workspace/willRenameFiles"] = OfAllFiles(Request(Urgency.Interactive, Json.RenameFilesParams, Json.WorkspaceEdit, Changing.RenameFiles)),
        ["textDocument/documentSymbol"] = Request(Urgency.Background, Json.DocumentParams, Json.DocumentSymbolArray, Showing.DocumentSymbols),
        ["workspace/symbol"] = OfAllFiles(Request(Urgency.Interactive, Json.WorkspaceSymbolParams, Json.SymbolInformationArray, Showing.WorkspaceSymbols)),
        ["textDocument/foldingRange"] = Request(Urgency.Background, Json.DocumentParams, Json.FoldingRangeArray, Showing.FoldingRanges),
        ["textDocument/selectionRange"] = Request(Urgency.Interactive, Json.SelectionRangeParams, Json.SelectionRangeArray, Showing.SelectionRanges),
        ["textDocument/semanticTokens/full"] = Request(Urgency.Background, Json.DocumentParams, Json.SemanticTokensResult, Showing.SemanticTokens),
        ["textDocument/semanticTokens/full/delta"] = Request(Urgency.Background, Json.SemanticTokensDeltaParams, Json.SemanticTokensDelta, Showing.SemanticTokensDelta),
        ["textDocument/semanticTokens/range"] = Request(Urgency.Background, Json.RangeParams, Json.SemanticTokensResult, Showing.SemanticTokensOfRange),
        ["textDocument/inlayHint"] = Request(Urgency.Background, Json.RangeParams, Json.InlayHintResultArray, Showing.InlayHints),
        ["textDocument/codeLens"] = Request(Urgency.Background, Json.DocumentParams, Json.CodeLensArray, Linking.CodeLenses),
        ["textDocument/documentLink"] = Request(Urgency.Background, Json.DocumentParams, Json.DocumentLinkArray, Linking.Links),
        ["textDocument/documentColor"] = Request(Urgency.Background, Json.DocumentParams, Json.ColorInformationArray, Linking.Colors),
        ["textDocument/colorPresentation"] = Request(Urgency.Interactive, Json.ColorPresentationParams, Json.ColorPresentationArray, Linking.Presentations),
        ["textDocument/prepareCallHierarchy"] = Request(Urgency.Interactive, Json.PositionParams, Json.HierarchyItemArray, Linking.PrepareCalls),
        ["callHierarchy/incomingCalls"] = OfAllFiles(Request(Urgency.Interactive, Json.HierarchyParams, Json.HierarchyCallArray, Linking.Callers)),
        ["callHierarchy/outgoingCalls"] = Request(Urgency.Interactive, Json.HierarchyParams, Json.HierarchyCallArray, Linking.Callees),
        ["textDocument/prepareTypeHierarchy"] = Request(Urgency.Interactive, Json.PositionParams, Json.HierarchyItemArray, Linking.PrepareTypes),
        ["typeHierarchy/supertypes"] = Request(Urgency.Interactive, Json.HierarchyParams, Json.HierarchyItemArray, Linking.Supertypes),
        ["typeHierarchy/subtypes"] = OfAllFiles(Request(Urgency.Interactive, Json.HierarchyParams, Json.HierarchyItemArray, Linking.Subtypes)),
        ["workspace/diagnostic"] = new(Urgency.Background, (session, work) => session.CheckWorkspace(work, Read(work, Json.WorkspaceDiagnosticParams))),
        ["textDocument/diagnostic"] = Request(Urgency.Background, Json.DocumentDiagnosticParams, Json.DocumentDiagnosticReport, Showing.Diagnostics),
    };

    public static Urgency UrgencyOf(string method, bool isRequest) => Table.TryGetValue(method, out var known) ? known.Urgency : isRequest ? Urgency.Interactive : Urgency.Ordered;

    /// <param name="isStale">An edit of the document follows: an answer would be of a text that is gone.</param>
    public static void Handle(Session session, Work work, bool isStale)
    {
        if (!Table.TryGetValue(work.Method, out var method))
        {
            // A notification that nobody knows is to be ignored.
            if (work.Id is { } id) session.Writer.Error(id, ErrorCode.MethodNotFound, $"there is no method '{work.Method}'");
            return;
        }
        if (isStale) throw new RequestException(ErrorCode.ContentModified, "the text has changed since");
        work.Cancellation.Token.ThrowIfCancellationRequested();
        method.Handler(session, work);
    }

    private static Method Request<TParams, TResult>(Urgency urgency, JsonTypeInfo<TParams> parameters, JsonTypeInfo<TResult> result, Func<Session, TParams, CancellationToken, TResult?> answer) where TResult : class =>
        new(urgency, (session, work) =>
        {
            var value = answer(session, Read(work, parameters), work.Cancellation.Token);
            if (work.Id is { } id) session.Writer.Result(id, value, result);
        });

    /// <summary>An answer with a file missing would be wrong, and an edit worse.</summary>
    private static Method OfAllFiles(Method method) => method with
    {
        Handler = (session, work) =>
        {
            session.ReadAll(work.Cancellation.Token);
            method.Handler(session, work);
        },
    };

    private static Method Notification<TParams>(JsonTypeInfo<TParams> parameters, Action<Session, TParams> act) =>
        new(Urgency.Ordered, (session, work) => act(session, Read(work, parameters)));

    private static T Read<T>(Work work, JsonTypeInfo<T> type)
    {
        if (typeof(T) == typeof(JsonElement)) return (T)(object)work.Parameters;
        if (work.Parameters.ValueKind != JsonValueKind.Object) throw new RequestException(ErrorCode.InvalidParams, $"'{work.Method}' takes an object");
        var read = work.Parameters.Deserialize(type) ?? throw new RequestException(ErrorCode.InvalidParams, $"'{work.Method}' takes an object");
        if (MissingIn(read) is { } missing) throw new RequestException(ErrorCode.InvalidParams, $"'{work.Method}' takes '{missing}'");
        return read;
    }

    /// <summary>What a request cannot do without and does not have.</summary>
    private static string? MissingIn(object parameters) => parameters switch
    {
        PositionParams p => Missing(p.TextDocument, p.Position),
        ReferenceParams p => Missing(p.TextDocument, p.Position),
        RenameParams p => Missing(p.TextDocument, p.Position) ?? (p.NewName is null ? "newName" : null),
        ColorPresentationParams p => MissingRange(p.TextDocument, p.Range) ?? (p.Color is null ? "color" : null),
        HierarchyParams p => p.Item?.Uri is null ? "item.uri" : p.Item.SelectionRange?.Start is null ? "item.selectionRange" : null,
        OnTypeParams p => Missing(p.TextDocument, p.Position) ?? (p.Ch is null ? "ch" : null),
        RangeParams p => MissingRange(p.TextDocument, p.Range),
        CodeActionParams p => MissingRange(p.TextDocument, p.Range),
        DocumentParams p => Missing(p.TextDocument),
        SemanticTokensDeltaParams p => Missing(p.TextDocument) ?? (p.PreviousResultId is null ? "previousResultId" : null),
        DocumentDiagnosticParams p => Missing(p.TextDocument),
        SelectionRangeParams p => Missing(p.TextDocument) ?? (p.Positions is null || p.Positions.Contains(null!) ? "positions" : null),
        DidOpenParams p => p.TextDocument?.Uri is null ? "textDocument.uri" : p.TextDocument.Text is null ? "textDocument.text" : null,
        DidChangeParams p => p.TextDocument?.Uri is null ? "textDocument.uri" : p.ContentChanges is null || p.ContentChanges.Any(c => c?.Text is null || c.Range is { } r && MissingIn(r) is not null) ? "contentChanges" : null,
        DidCloseParams p => Missing(p.TextDocument),
        DidChangeWatchedFilesParams p => p.Changes is null || p.Changes.Any(c => c?.Uri is null) ? "changes" : null,
        DidChangeWorkspaceFoldersParams p => p.Event?.Added is null || p.Event.Removed is null || p.Event.Added.Concat(p.Event.Removed).Any(f => f?.Uri is null) ? "event" : null,
        RenameFilesParams p => p.Files is null || p.Files.Any(f => f?.OldUri is null || f.NewUri is null) ? "files" : null,
        Protocol.Range r => r.Start is null || r.End is null ? "range" : null,
        InitializeParams p => p.WorkspaceFolders?.Any(f => f?.Uri is null) == true ? "workspaceFolders" : null,
        _ => null,
    };

    private static string? Missing(TextDocumentIdentifier? document) => document?.Uri is null ? "textDocument.uri" : null;
    private static string? Missing(TextDocumentIdentifier? document, Position? position) => Missing(document) ?? (position is null ? "position" : null);
    private static string? MissingRange(TextDocumentIdentifier? document, Protocol.Range? range) => Missing(document) ?? (range is null ? "range" : MissingIn(range));
}
