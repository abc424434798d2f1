using Ark.Semantics;
using Ark.Syntax;

namespace Ark.Ide;

/// <summary>Texts that name files: what imports name.</summary>
public static class DocumentLinks
{
    public static IReadOnlyList<(TextSpan Span, string Path)> Of(SemanticModel model)
    {
        var links = new List<(TextSpan, string)>();
        foreach (var statement in model.Tree.Root.Statements)
        {
            var specifier = statement switch { ImportDeclaration i => i.Specifier, ExportDeclaration { Specifier: { } s } => s, _ => (Token?)null };
            if (specifier is not { IsMissing: false, Kind: TokenKind.String } token || token.Span.Length < 2) continue;
            if (model.ModuleNamed(Names.StringValue(token.Text)) is { Declarations: [var file, ..] }) links.Add((new TextSpan(token.Span.Start + 1, token.Span.Length - 2), file.Tree.Text.Path));
        }
        return links;
    }
}
