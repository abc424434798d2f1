using Ark.Ide;
using Ark.LanguageServer.Protocol;
using CompletionItem = Ark.LanguageServer.Protocol.CompletionItem;

namespace Ark.LanguageServer;

/// <summary>What helps while typing.</summary>
internal static class Typing
{
    public static CompletionResult? Complete(Session session, PositionParams parameters, CancellationToken cancellation)
    {
        if (session.Cursor(parameters.TextDocument, parameters.Position) is { } cursor) return Items(session, Completion.At(cursor, cancellation), cursor.Tree.Text);
        return session.ProjectFile(parameters) is var (projects, file, offset) ? Items(session, ProjectFiles.Complete(projects, file, offset), file) : null;
    }

    private static CompletionResult Items(Session session, CompletionList list, Syntax.SourceText text)
    {
        var id = session.Completions.Add(list.Items, text);
        var takesSnippets = session.Client?.TextDocument?.Completion?.CompletionItem?.SnippetSupport == true;
        var word = session.Convert.Range(text, list.Replace);
        var items = list.Items.Select((item, i) => new CompletionItem(
            item.Label, KindOf(item.Kind), $"{item.Rank:D2}{i:D4}", item.Replace is null ? null : text.Slice(item.Replace.Value)[..^list.Replace.Length] + item.Label,
            new TextEdit(item.Replace is { } own ? session.Convert.Range(text, own) : word, takesSnippets || !item.IsSnippet ? item.Insert ?? item.Label : Snippets.Plain(item.Insert!)),
            item.IsDeprecated ? [1] : null, item.Source is null ? null : new LabelDetails(null, item.Source), new CompletionData(id, i)) { InsertTextFormat = takesSnippets && item.IsSnippet ? 2 : null });
        return new CompletionResult(list.IsIncomplete, [.. items]);
    }

    public static CompletionItem Resolve(Session session, CompletionItem item, CancellationToken cancellation)
    {
        _ = cancellation;
        if (item.Data is not { } data || session.Completions.Find(data.List, data.Item) is not { } known || known.Item.Describe?.Invoke() is not { } details) return item;
        return item with
        {
            Detail = details.Detail,
            Documentation = Convert.Markdown(details.Documentation),
            AdditionalTextEdits = details.Edits.Count == 0 ? null : [.. details.Edits.Select(e => session.Convert.Edit(known.Source, e))],
        };
    }

    private static int KindOf(CompletionKind kind) => kind switch
    {
        CompletionKind.Variable => 6,
        CompletionKind.Constant => 21,
        CompletionKind.Function => 3,
        CompletionKind.Method => 2,
        CompletionKind.Property => 10,
        CompletionKind.Class or CompletionKind.Component => 7,
        CompletionKind.Interface => 8,
        CompletionKind.Enum => 13,
        CompletionKind.EnumMember => 20,
        CompletionKind.TypeParameter => 25,
        CompletionKind.Type => 22,
        CompletionKind.Module => 9,
        CompletionKind.Keyword => 14,
        CompletionKind.File => 17,
        CompletionKind.Value => 12,
        _ => 12,
    };

    public static SignatureHelpResult? SignatureHelp(Session session, PositionParams parameters, CancellationToken cancellation)
    {
        _ = cancellation;
        if (session.Cursor(parameters.TextDocument, parameters.Position) is not { } cursor || Ide.SignatureHelp.At(cursor) is not { } help) return null;
        var signatures = help.Signatures.Select(s => new SignatureInformation(s.Text, Convert.Markdown(s.Documentation),
            [.. s.Parameters.Select(p => new ParameterInformation([p.Span.Start, p.Span.End], Convert.Markdown(p.Documentation)))]));
        return new SignatureHelpResult([.. signatures], help.Active, help.ActiveParameter);
    }
}
