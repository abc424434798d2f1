using System.Text;

namespace Ark.Cli.Testing;

/// <summary>A failure in words: what was claimed, where, the line, the two values.</summary>
internal static class FailureText
{
    /// <summary>Longer values are compared in whole by nobody; the first lines that differ are what helps.</summary>
    private const int MaximumLines = 200;
    private const int MaximumWidth = 160;

    public static string Write(TestFailure failure, Paint paint)
    {
        var text = new StringBuilder();
        var kind = failure.IsAssertion || failure.Kind.Length == 0 ? "" : failure.Kind + ": ";
        text.AppendLine(paint.Red(kind + failure.Message));
        if (failure.Expected is { } expected && failure.Actual is { } actual) WriteValues(text, expected, actual, paint);
        for (var i = 0; i < failure.Places.Count; i++)
        {
            var place = failure.Places[i];
            var function = place.Function.Length > 0 ? $"{place.Function} " : "";
            text.AppendLine(paint.Gray($"at {function}{place}"));
            if (i == 0) WriteLine(text, place, paint);
        }
        return text.ToString();
    }

    private static void WriteLine(StringBuilder text, TestPlace place, Paint paint)
    {
        if (LineOf(place) is not { } line || line.Length > MaximumWidth || place.Column > line.Length + 1) return;
        var number = place.Line.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var indent = new string([.. line.Take(place.Column - 1).Select(c => c == '\t' ? '\t' : ' ')]);
        text.AppendLine($"{paint.Gray($"  {number} |")} {line}");
        text.AppendLine($"{paint.Gray($"  {new string(' ', number.Length)} |")} {indent}{paint.Red("^")}");
    }

    private static string? LineOf(TestPlace place)
    {
        try
        {
            return File.ReadLines(place.File).ElementAtOrDefault(place.Line - 1);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static void WriteValues(StringBuilder text, string expected, string actual, Paint paint)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        if (left.Length == 1 && right.Length == 1 || left.Length > MaximumLines || right.Length > MaximumLines)
        {
            text.AppendLine($"  expected: {paint.Green(expected)}").AppendLine($"  actual:   {paint.Red(actual)}");
            return;
        }
        text.AppendLine($"  {paint.Green("- expected")} {paint.Red("+ actual")}");
        WriteDifference(text, left, right, paint);
    }

    /// <summary>The lines of both, those that they share once: along a longest common subsequence.</summary>
    private static void WriteDifference(StringBuilder text, string[] left, string[] right, Paint paint)
    {
        var common = new int[left.Length + 1, right.Length + 1];
        for (var i = left.Length - 1; i >= 0; i--)
            for (var j = right.Length - 1; j >= 0; j--)
                common[i, j] = left[i] == right[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        for (int i = 0, j = 0; i < left.Length || j < right.Length;)
        {
            if (i < left.Length && j < right.Length && left[i] == right[j])
            {
                text.AppendLine("    " + left[i++]);
                j++;
            }
            else if (i < left.Length && (j == right.Length || common[i + 1, j] >= common[i, j + 1])) text.AppendLine(paint.Green("  - " + left[i++]));
            else text.AppendLine(paint.Red("  + " + right[j++]));
        }
    }
}
