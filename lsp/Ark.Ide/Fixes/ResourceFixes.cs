using Ark.Project.Json;
using Ark.Project.Resources;
using Ark.Semantics;
using Ark.Syntax;

namespace Ark.Ide;

/// <summary>A resource that is named and not there is added to the project's elements.</summary>
internal static class ResourceFixes
{
    public static IEnumerable<Fix> Of(Snapshot snapshot, string path, Diagnostic d)
    {
        if (d.Descriptor.Id is not ("ui-resource-unknown" or "ui-resource-none") || snapshot.Projects is not { } projects || snapshot.Tree(path) is not { } tree) return [];
        var token = tree.TokenAt(d.Location.Span.Start);
        if (tree.NodeOf(token) is not (LiteralExpression or CallExpression) || Literal(tree, d) is not { } text || Names.StringValue(text).Split('.') is not ["app", var type, var name]) return [];
        if (ValueFor(type) is not { } value || projects.ResourcesOf(path) is not { } tables) return [];
        // The file that has the others of the kind, those of no certain language or device first.
        var file = tables.SelectMany(t => t.All).Where(r => r.Type == type && r.Path.EndsWith(".json", StringComparison.Ordinal)).Select(r => r.Path).Distinct()
            .OrderBy(p => p.Contains("/base/", StringComparison.Ordinal) ? 0 : 1).FirstOrDefault();
        if (file is null || projects.TextOf(file) is not { } source || JsonReader.Read(source).Root is not JsonObject root || root.Member(type)?.Value is not JsonArray { Items: [.., var last] }) return [];
        var indent = Texts.IndentAt(source, last.Span.Start);
        var gap = source.PositionAt(last.Span.Start).Line == source.PositionAt(root.Span.Start).Line ? " " : "\n" + indent;
        return [new Fix($"Add the {type} '{name}'", [new FileEdit(file, [new TextEdit(new TextSpan(last.Span.End, 0), $",{gap}{{ \"name\": \"{name}\", \"value\": {value} }}")])], IsPreferred: false)];
    }

    private static string? Literal(SyntaxTree tree, Diagnostic d)
    {
        var node = tree.NodeAt(d.Location.Span.Start);
        var call = node.AncestorsAndSelf.OfType<CallExpression>().FirstOrDefault(c => c.Callee is NameExpression { Identifier.Text: "$r" });
        return call?.Arguments.Arguments is [LiteralExpression { Literal: { Kind: TokenKind.String } literal }, ..] ? literal.Text : null;
    }

    private static string? ValueFor(string type) => type switch
    {
        "string" => "\"\"",
        "color" => "\"#FF000000\"",
        "float" => "\"0vp\"",
        "integer" => "0",
        "boolean" => "false",
        _ => null,
    };
}
