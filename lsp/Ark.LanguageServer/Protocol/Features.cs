using System.Text.Json;

namespace Ark.LanguageServer.Protocol;

// ── Asking about a place ────────────────────────────────────────────────────────────────────────────
internal sealed record DocumentParams(TextDocumentIdentifier TextDocument);
internal sealed record PositionParams(TextDocumentIdentifier TextDocument, Position Position);
internal sealed record ReferenceParams(TextDocumentIdentifier TextDocument, Position Position, ReferenceContext? Context);
internal sealed record ReferenceContext(bool IncludeDeclaration);
internal sealed record RenameParams(TextDocumentIdentifier TextDocument, Position Position, string NewName);
internal sealed record RangeParams(TextDocumentIdentifier TextDocument, Range Range);
internal sealed record OnTypeParams(TextDocumentIdentifier TextDocument, Position Position, string Ch);
internal sealed record SelectionRangeParams(TextDocumentIdentifier TextDocument, Position[] Positions);
internal sealed record WorkspaceSymbolParams(string? Query);
internal sealed record SemanticTokensDeltaParams(TextDocumentIdentifier TextDocument, string PreviousResultId);
internal sealed record WorkspaceDiagnosticParams(PreviousResult[]? PreviousResultIds, JsonElement? WorkDoneToken, JsonElement? PartialResultToken);
internal sealed record PreviousResult(string Uri, string Value);
internal sealed record DocumentDiagnosticParams(TextDocumentIdentifier TextDocument, string? PreviousResultId);
internal sealed record CodeActionParams(TextDocumentIdentifier TextDocument, Range Range, CodeActionContext? Context);
internal sealed record CodeActionContext(string[]? Only);

internal sealed record HierarchyParams(HierarchyItem Item);
internal sealed record ColorPresentationParams(TextDocumentIdentifier TextDocument, ColorValue Color, Range Range);

// ── Answers ─────────────────────────────────────────────────────────────────────────────────────────
internal sealed record HoverResult(MarkupContent Contents, Range Range);
internal sealed record DocumentHighlight(Range Range, int Kind);
internal sealed record PrepareRenameResult(Range Range, string Placeholder);
internal sealed record DocumentSymbol(string Name, string? Detail, int Kind, Range Range, Range SelectionRange, DocumentSymbol[] Children);
internal sealed record SymbolInformation(string Name, int Kind, Location Location, string? ContainerName);
internal sealed record FoldingRange(int StartLine, int EndLine, string? Kind);
internal sealed record SelectionRange(Range Range, SelectionRange? Parent);
internal sealed record SemanticTokensResult(string ResultId, int[] Data);
/// <summary>`Data` when all is sent, `Edits` when only what differs from an earlier result.</summary>
internal sealed record SemanticTokensDelta(string ResultId, int[]? Data, SemanticTokensEdit[]? Edits);
internal sealed record SemanticTokensEdit(int Start, int DeleteCount, int[] Data);
internal sealed record SignatureHelpResult(SignatureInformation[] Signatures, int ActiveSignature, int ActiveParameter);
internal sealed record SignatureInformation(string Label, MarkupContent? Documentation, ParameterInformation[] Parameters);
internal sealed record ParameterInformation(int[] Label, MarkupContent? Documentation);
internal sealed record InlayHintResult(Position Position, string Label, int Kind, bool? PaddingRight);

internal sealed record CodeLens(Range Range, Command Command);
internal sealed record Command(string Title, [property: System.Text.Json.Serialization.JsonPropertyName("command")] string Name, string[] Arguments);
internal sealed record DocumentLink(Range Range, string Target);
internal sealed record ColorInformation(Range Range, ColorValue Color);
/// <summary>Each from 0 to 1.</summary>
internal sealed record ColorValue(double Red, double Green, double Blue, double Alpha);
internal sealed record ColorPresentation(string Label);
internal sealed record HierarchyItem(string Name, string? Detail, int Kind, string Uri, Range Range, Range SelectionRange);
/// <summary>`From` of those that call, `To` of those that are called.</summary>
internal sealed record HierarchyCall(HierarchyItem? From, HierarchyItem? To, Range[] FromRanges);

internal sealed record CompletionResult(bool IsIncomplete, CompletionItem[] Items);
internal sealed record CompletionItem(string Label, int Kind, string? SortText, string? FilterText, TextEdit? TextEdit, int[]? Tags, LabelDetails? LabelDetails, CompletionData? Data)
{
    public string? Detail { get; init; }
    public int? InsertTextFormat { get; init; }
    public MarkupContent? Documentation { get; init; }
    public TextEdit[]? AdditionalTextEdits { get; init; }
}
internal sealed record LabelDetails(string? Detail, string? Description);
/// <summary>Which list the item is of, and which item of it.</summary>
internal sealed record CompletionData(int List, int Item);

internal sealed record Diagnostic(Range Range, int Severity, string Code, string Source, string Message, CodeDescription? CodeDescription, RelatedInformation[]? RelatedInformation, int[]? Tags);
internal sealed record CodeDescription(string Href);
internal sealed record RelatedInformation(Location Location, string Message);
internal sealed record PublishDiagnosticsParams(string Uri, int? Version, Diagnostic[] Diagnostics);
internal sealed record WorkspaceDiagnosticReport(WorkspaceDocumentReport[] Items);
/// <summary>A part of the answer that is ready before the rest.</summary>
internal sealed record PartialDiagnosticParams(JsonElement Token, WorkspaceDiagnosticReport Value);
internal sealed record WorkspaceDocumentReport(string Kind, string Uri, int? Version, string ResultId, Diagnostic[] Items);
internal sealed record DocumentDiagnosticReport(string Kind, string? ResultId, Diagnostic[]? Items);
/// <summary>`Data` says which of which list it is, where its edit is asked for later.</summary>
internal sealed record CodeAction(string Title, string Kind, Diagnostic[]? Diagnostics, bool? IsPreferred, WorkspaceEdit? Edit, CompletionData? Data);
