using System.Text;
using System.Text.RegularExpressions;

namespace Ark.Tests.Tour;

/// <summary>What a section shows: of the whole program, or of one function; of a debug build, or of a release build.</summary>
internal sealed record TourSection(string Kind, string? File, string? Function, bool Release);

/// <summary>A page of tests/tour: prose, and under each heading the first fenced block, which is generated from the SOURCE blocks.</summary>
/// <remarks>Headings: `## SOURCE`, `## SOURCE other.ets`, `## IR`, `## IR of f`, `## LLVM of f, release`.</remarks>
internal static partial class TourPage
{
    /// <summary>The page with each generated block as `generate` gives it.</summary>
    public static string Rewrite(string page, Func<TourSection, string> generate)
    {
        var result = new StringBuilder();
        TourSection? due = null;
        var isOld = false;
        foreach (var line in page.TrimEnd('\n').Split('\n'))
        {
            var isFence = line.StartsWith("```", StringComparison.Ordinal);
            if (!isOld) result.Append(line).Append('\n');
            else if (isFence)
            {
                result.Append(line).Append('\n');
                isOld = false;
            }
            if (Section(line) is { } section) due = section.Kind == "SOURCE" ? null : section;
            else if (isFence && due is not null)
            {
                result.Append(generate(due).TrimEnd('\n')).Append('\n');
                due = null;
                isOld = true;
            }
        }
        return result.ToString();
    }

    /// <summary>The program's files by name; the one without a name is main.ets.</summary>
    public static Dictionary<string, string> Sources(string page)
    {
        var sources = new Dictionary<string, string>();
        string? file = null;
        StringBuilder? text = null;
        foreach (var line in page.Split('\n'))
        {
            if (text is not null)
            {
                if (line == "```")
                {
                    sources.Add(file!, text.ToString());
                    (file, text) = (null, null);
                }
                else text.Append(line).Append('\n');
            }
            else if (Section(line) is { } section) file = section.Kind == "SOURCE" ? section.File ?? "main.ets" : null;
            else if (file is not null && line.StartsWith("```", StringComparison.Ordinal)) text = new StringBuilder();
        }
        return sources;
    }

    private static TourSection? Section(string line) => Heading().Match(line) is { Success: true } match
        ? new TourSection(match.Groups["kind"].Value, Text(match.Groups["file"]), Text(match.Groups["function"]), match.Groups["release"].Success)
        : null;

    private static string? Text(Group group) => group.Success ? group.Value : null;

    [GeneratedRegex(@"^## (?<kind>SOURCE|TREE|TYPES|PLAIN|IR|LLVM|OUTPUT)( (?<file>\S+\.ets))?( of (?<function>[^\s,]+))?(?<release>, release)?$")]
    private static partial Regex Heading();
}
