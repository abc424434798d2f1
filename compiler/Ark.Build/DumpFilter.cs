using System.Text;

namespace Ark.Build;

/// <summary>Picks one function out of LLVM IR or assembly text.</summary>
internal static class DumpFilter
{
    public static string Only(string text, string function)
    {
        var result = new StringBuilder();
        var isInside = false;
        foreach (var line in text.Split('\n'))
        {
            if (Starts(line, function)) isInside = true;
            if (isInside) result.Append(line).Append('\n');
            if (line == "}" || line.StartsWith(".Lfunc_end", StringComparison.Ordinal)) isInside = false;
        }
        return result.ToString();
    }

    private static bool Starts(string line, string function) =>
        line.StartsWith("define ", StringComparison.Ordinal) && (line.Contains($"@ark.{function}(", StringComparison.Ordinal) || line.Contains($"@\"ark.{function}\"(", StringComparison.Ordinal))
        || line.StartsWith($"ark.{function}:", StringComparison.Ordinal) || line.StartsWith($"\"ark.{function}\":", StringComparison.Ordinal);
}
