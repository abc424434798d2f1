using System.Text;
using System.Text.RegularExpressions;
using Ark.Llvm.Emit;

namespace Ark.Build;

/// <summary>Picks functions out of LLVM IR or assembly text.</summary>
internal static partial class DumpFilter
{
    /// <param name="symbols">Names in the IR.</param>
    public static string Only(string text, IReadOnlySet<string> symbols)
    {
        var starts = symbols.SelectMany(Starts).ToArray();
        var result = new StringBuilder();
        var isInside = false;
        foreach (var line in text.Split('\n'))
        {
            if (Array.Exists(starts, line.StartsWith) || line.StartsWith("define ", StringComparison.Ordinal) && symbols.Any(s => Defines(line, s)))
            {
                if (result.Length > 0 && !isInside) result.Append('\n');
                isInside = true;
            }
            // What stands for the debugger says nothing about the code.
            if (isInside && !line.StartsWith("    #dbg_", StringComparison.Ordinal)) result.Append(Explained(WithoutMetadata(line))).Append('\n');
            if (line == "}" || line.StartsWith(".Lfunc_end", StringComparison.Ordinal)) isInside = false;
        }
        return result.ToString();
    }

    private static bool Defines(string line, string symbol) =>
        line.Contains($"@ark.{symbol}(", StringComparison.Ordinal) || line.Contains($"@\"ark.{symbol}\"(", StringComparison.Ordinal);

    private static string[] Starts(string symbol) => [$"ark.{symbol}:", $"\"ark.{symbol}\":"];

    /// <summary>`, !dbg !12` and `#0` refer to what is not shown.</summary>
    private static string WithoutMetadata(string line) => Reference().Replace(Predecessors().Replace(line, ":"), "");

    /// <summary>The words of the value encoding are hard to tell apart as the decimals that LLVM prints.</summary>
    private static string Explained(string line) => Word().Match(line) is { Success: true } match && Meanings.TryGetValue(match.Value, out var meaning) ? $"{line}  ; {meaning}" : line;

    private static readonly Dictionary<string, string> Meanings =
        ValueBits.Meanings.ToDictionary(m => ((long)m.Word).ToString(System.Globalization.CultureInfo.InvariantCulture), m => m.Meaning);

    [GeneratedRegex(@"-?\d{15,}")]
    private static partial Regex Word();

    [GeneratedRegex(@",? ![\w.]+ !\d+| #\d+(?= |$|,)")]
    private static partial Regex Reference();

    [GeneratedRegex(@":\s+; preds = .*$")]
    private static partial Regex Predecessors();
}
