using Ark.Syntax;

namespace Ark.Semantics;

/// <summary>What a diagnostic says beyond its message: where things were declared.</summary>
internal static class DiagnosticDetails
{
    public static Diagnostic WithRelatedDeclaration(this Diagnostic diagnostic, Symbol symbol) =>
        symbol.Declarations.FirstOrDefault() is { } node ? diagnostic.WithRelated(node.Location, $"'{symbol.Name}' is declared here") : diagnostic;
}
