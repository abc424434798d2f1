using Ark.Syntax;

namespace Ark.Semantics;

/// <summary>What a diagnostic says beyond its message: where things were declared, which name was meant.</summary>
internal static class DiagnosticDetails
{
    public static Diagnostic WithRelatedDeclaration(this Diagnostic diagnostic, Symbol symbol) =>
        symbol.Declarations.FirstOrDefault() is { } node ? diagnostic.WithRelated(node.Location, $"'{symbol.Name}' is declared here") : diagnostic;

    /// <summary>Asks whether another name was meant, and offers it, if one of <paramref name="candidates"/> is close.</summary>
    public static Diagnostic WithNearest(this Diagnostic diagnostic, string name, IEnumerable<string> candidates)
    {
        if (Names.Nearest(name, candidates) is not { } near) return diagnostic;
        return (diagnostic with { Message = $"{diagnostic.Message}; did you mean '{near}'?" }).WithFix($"Change to '{near}'", new TextEdit(diagnostic.Location.Span, near));
    }
}
