using System.Globalization;
using System.Text;
using Ark.Syntax;

namespace Ark.Cli.Reporting;

/// <summary>For people: the place, the message, the line with a caret, what helps.</summary>
internal sealed class TextReport(bool color) : IReport
{
    /// <summary>Longer lines are cut around the caret: minified files have lines of a megabyte.</summary>
    private const int MaximumLine = 160;

    public void Write(IReadOnlyList<Diagnostic> diagnostics, TextWriter output)
    {
        foreach (var diagnostic in diagnostics) Write(diagnostic, output);
        var errors = diagnostics.Count(d => d.IsError);
        var warnings = diagnostics.Count(d => d.Severity == DiagnosticSeverity.Warning);
        if (errors + warnings > 0) output.WriteLine(Summary(errors, warnings));
    }

    private static string Summary(int errors, int warnings)
    {
        var parts = new List<string>();
        if (errors > 0) parts.Add(errors == 1 ? "1 error" : $"{errors} errors");
        if (warnings > 0) parts.Add(warnings == 1 ? "1 warning" : $"{warnings} warnings");
        return string.Join(", ", parts);
    }

    private void Write(Diagnostic diagnostic, TextWriter output)
    {
        var severity = diagnostic.Severity.ToString().ToLowerInvariant();
        var paint = diagnostic.Severity switch { DiagnosticSeverity.Error => "31;1", DiagnosticSeverity.Warning => "33;1", _ => "36;1" };
        var place = diagnostic.Location.Text is { Length: > 0 } ? $"{diagnostic.Location}: " : "";
        var rule = diagnostic.Rule.Length > 0 ? $" ({diagnostic.Rule})" : "";
        output.WriteLine($"{Paint(place, "1")}{Paint($"{severity} {diagnostic.Code}", paint)}: {Paint(diagnostic.Message, "1")}{rule}");
        if (diagnostic.Location.IsInSource && diagnostic.Location.Text!.Length > 0) WriteExcerpt(diagnostic.Location, paint, output);
        for (var i = 0; i < diagnostic.Notes.Count; i++) output.WriteLine($"  {new string(' ', 2 * i)}{Paint("because", "36")} {diagnostic.Notes[i]}");
        foreach (var related in diagnostic.Related)
        {
            output.WriteLine($"  {Paint(related.Location.ToString(), "1")}: {related.Message}");
            if (related.Location.IsInSource) WriteExcerpt(related.Location, "36;1", output);
        }
        if (diagnostic.Fix is { } fix) output.WriteLine($"  {Paint("help", "32;1")}: {fix.Title}");
        output.WriteLine();
    }

    private void WriteExcerpt(Location location, string paint, TextWriter output)
    {
        var text = location.Text!;
        var start = location.Start;
        var line = text.LineText(start.Line);
        var first = line.Length <= MaximumLine ? 0 : Math.Clamp(start.Column - MaximumLine / 2, 0, line.Length - MaximumLine);
        var shown = line.Substring(first, Math.Min(line.Length - first, MaximumLine));
        var number = (start.Line + 1).ToString(CultureInfo.InvariantCulture);
        var margin = new string(' ', number.Length);
        var end = location.End.Line == start.Line ? location.End.Column : line.Length;
        var caretStart = Math.Clamp(start.Column - first, 0, shown.Length);
        var caretEnd = Math.Clamp(end - first, caretStart, shown.Length);
        var width = Math.Max(1, DisplayWidth(shown.AsSpan(caretStart, caretEnd - caretStart)));
        output.WriteLine($" {Paint(number + " |", "34")} {Untabbed(shown)}");
        output.WriteLine($" {Paint(margin + " |", "34")} {new string(' ', DisplayWidth(shown.AsSpan(0, caretStart)))}{Paint(new string('^', width), paint)}");
    }

    private static string Untabbed(string line)
    {
        var result = new StringBuilder(line.Length);
        foreach (var c in line) result.Append(c == '\t' ? ' ' : char.IsControl(c) ? '\uFFFD' : c);
        return result.ToString();
    }

    /// <summary>Columns a terminal uses: two for East Asian wide characters, none for combining marks.</summary>
    private static int DisplayWidth(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark) continue;
            width += IsWide(rune.Value) ? 2 : 1;
        }
        return width;
    }

    private static bool IsWide(int c) =>
        c is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD);

    private string Paint(string text, string code) => color && text.Length > 0 ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
