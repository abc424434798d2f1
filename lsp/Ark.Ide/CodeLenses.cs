using Ark.Semantics;
using Ark.Syntax;

namespace Ark.Ide;

public enum LensKind { Run, Debug, Preview, RunTest }

/// <summary>Something that can be started, above the line where it stands.</summary>
/// <param name="Argument">Of a test the names of its suites and its own, with a space between.</param>
public sealed record CodeLens(TextSpan Span, LensKind Kind, string? Argument);

public static class CodeLenses
{
    /// <summary>Pages are run and previewed, suites and their tests run one by one.</summary>
    public static IReadOnlyList<CodeLens> Of(SyntaxTree tree)
    {
        var lenses = new List<CodeLens>();
        foreach (var statement in tree.Root.Statements)
        {
            if (statement is not ClassDeclaration { IsStruct: true, Name: { } name } component) continue;
            var isPage = UiDecorators.Has(component, "Entry");
            if (isPage) lenses.AddRange([new CodeLens(name.Span, LensKind.Run, null), new CodeLens(name.Span, LensKind.Debug, null)]);
            if (isPage || UiDecorators.Has(component, "Preview")) lenses.Add(new CodeLens(name.Span, LensKind.Preview, name.Text));
        }
        // As `ark test` finds them.
        if (tree.Text.Path.EndsWith(".test.ets", StringComparison.Ordinal) || tree.Text.Path.EndsWith(".test.ts", StringComparison.Ordinal)) lenses.AddRange(Tests(tree));
        return lenses;
    }

    private static IEnumerable<CodeLens> Tests(SyntaxTree tree)
    {
        foreach (var node in tree.Root.DescendantsAndSelf())
            if (NameOf(node) is { } name)
                yield return new CodeLens(node.FirstToken.Span, LensKind.RunTest, string.Join(' ', node.Ancestors.Select(NameOf).OfType<string>().Reverse().Append(name)));
    }

    /// <summary>What a suite or a test is called.</summary>
    private static string? NameOf(Node node) =>
        node is CallExpression { Callee: NameExpression callee, Arguments.Arguments: [LiteralExpression { Literal: { Kind: TokenKind.String } name }, ..] } && (callee.Identifier.Is("describe") || callee.Identifier.Is("it")) ? Names.StringValue(name.Text) : null;
}
