using Ark.Syntax;

namespace Ark.Semantics;

/// <summary>Comments that would switch off type checks.</summary>
internal static class CommentRules
{
    private static readonly string[] Directives = ["@ts-ignore", "@ts-nocheck", "@ts-expect-error"];

    public static void Check(RuleContext context)
    {
        if (!Directives.Any(d => context.Tree.Text.Content.Contains(d, StringComparison.Ordinal))) return;
        foreach (var token in context.Tree.Tokens)
            foreach (var comment in token.LeadingComments)
                if (IsDirective(comment)) context.Report(Diagnostics.StrictTypingRequired(new Location(context.Tree.Text, comment.Span)));
    }

    /// <summary>The directive is the first word of the comment, or of its last line.</summary>
    private static bool IsDirective(Comment comment)
    {
        var text = comment.IsLine ? comment.Text : comment.Text[..^2].TrimEnd();
        var line = text[(text.LastIndexOf('\n') + 1)..].TrimStart(' ', '\t', '/', '*');
        return Directives.Any(d => line.StartsWith(d, StringComparison.Ordinal));
    }
}
