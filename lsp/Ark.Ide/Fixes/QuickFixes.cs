using Ark.Semantics;
using Ark.Syntax;

namespace Ark.Ide;

/// <summary>What can be done about diagnostics, by their names in diagnostics.md. Those whose fix only the checker knows bring it along.</summary>
internal static class QuickFixes
{
    /// <summary>What a table says: fixes for a problem, those that do not apply as null.</summary>
    internal delegate IEnumerable<Fix?> Fixer(Problem problem);

    private static readonly Dictionary<string, Fixer> Table =
        SyntaxFixes.Table.Concat(TypeFixes.Table).Concat(MemberFixes.Table).Concat(RuleFixes.Table).Concat(UiFixes.Table).Concat(UiValueFixes.Table).ToDictionary(StringComparer.Ordinal);

    /// <summary>The names of the diagnostics that the tables know.</summary>
    public static IReadOnlyCollection<string> Known => Table.Keys;

    public static IEnumerable<Fix> Of(Snapshot snapshot, SemanticModel model, Diagnostic diagnostic)
    {
        if (diagnostic.Fix is { } own) yield return new Fix(own.Title, [new FileEdit(model.Tree.Text.Path, own.Edits)], IsPreferred: true);
        if (!Table.TryGetValue(diagnostic.Descriptor.Id, out var fixer)) yield break;
        foreach (var fix in fixer(new Problem(snapshot, model, diagnostic)))
            if (fix is not null) yield return fix;
    }

    /// <summary>A row with one fix.</summary>
    public static Fixer One(Func<Problem, Fix?> fix) => problem => [fix(problem)];
}
