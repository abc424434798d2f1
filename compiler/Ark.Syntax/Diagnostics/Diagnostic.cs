namespace Ark.Syntax;

public enum DiagnosticSeverity : byte { Hint, Info, Warning, Error }

/// <summary>An entry of compiler/diagnostics.md.</summary>
/// <param name="Id">The name in words, `expected-token`.</param>
/// <param name="Template">The message with its holes, `expected {what}`.</param>
/// <param name="Rule">OpenHarmony's name of the rule (`arkts-no-var`), or empty.</param>
/// <param name="Explanation">The text of the manual, in Markdown, with its examples.</param>
/// <param name="Example">The first code block of the explanation: a program that is reported.</param>
/// <param name="ExampleLanguage">What the fence of the example says: `ets`, `ts`, …</param>
public sealed record DiagnosticDescriptor(
    DiagnosticSeverity Severity, string Code, string Id, string Template, string Rule, string Explanation, string Example, string ExampleLanguage)
{
    /// <summary>The severity in `.ts` files; null: not reported there.</summary>
    public DiagnosticSeverity? InTs { get; init; } = Severity;
}

/// <summary>A further place that explains a diagnostic.</summary>
public readonly record struct RelatedLocation(Location Location, string Message);

/// <summary>Replaces a range by text; an empty range inserts.</summary>
public readonly record struct TextEdit(TextSpan Span, string NewText);

/// <summary>A change to the file that removes the diagnostic.</summary>
public sealed record CodeFix(string Title, IReadOnlyList<TextEdit> Edits);

/// <summary>Something to tell the user about a place. Made by the factories of <see cref="Diagnostics"/>.</summary>
public sealed record Diagnostic(DiagnosticDescriptor Descriptor, string Message, Location Location)
{
    public string Code => Descriptor.Code;
    public string Rule => Descriptor.Rule;
    public DiagnosticSeverity Severity { get; init; } = Descriptor.Severity;
    public bool IsError => Severity == DiagnosticSeverity.Error;
    /// <summary>Why, in steps from the outside in, without a place of their own.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
    public IReadOnlyList<RelatedLocation> Related { get; init; } = [];
    public CodeFix? Fix { get; init; }

    /// <summary>The diagnostic as a file of this kind has it; null when it says nothing there.</summary>
    public Diagnostic? In(FileKind kind)
    {
        if (!kind.IsTypeScript() || Descriptor.InTs == Descriptor.Severity) return this;
        // What TypeScript only warns of are types, which JavaScript has none of.
        return kind == FileKind.Js || Descriptor.InTs is not { } severity ? null : this with { Severity = severity };
    }

    /// <summary>It is about a restriction of ArkTS on TypeScript.</summary>
    public bool IsOfLanguage => Rule.StartsWith("arkts-", StringComparison.Ordinal);

    /// <summary>TypeScript says nothing of it where types are not `strict`: what may be undefined or null, and what has no type.</summary>
    public bool IsOfStrictness
    {
        get => _isOfStrictness || Descriptor.InTs is null || Descriptor == Diagnostics.PossiblyNullishDescriptor;
        init => _isOfStrictness = value;
    }
    private readonly bool _isOfStrictness;

    /// <summary>The diagnostic as a project has it that is older than the restrictions.</summary>
    public Diagnostic BeforeRules() => (IsOfLanguage || IsOfStrictness) && IsError ? this with { Severity = DiagnosticSeverity.Warning } : this;

    public Diagnostic WithRelated(Location location, string message) => this with { Related = [.. Related, new(location, message)] };
    public Diagnostic WithFix(string title, params TextEdit[] edits) => this with { Fix = new(title, edits) };

    public override string ToString() => $"{Location}: {Severity.ToString().ToLowerInvariant()} {Code}: {Message}";
}
