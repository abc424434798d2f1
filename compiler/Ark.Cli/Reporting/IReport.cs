using Ark.Syntax;

namespace Ark.Cli.Reporting;

/// <summary>A way to print diagnostics.</summary>
internal interface IReport
{
    void Write(IReadOnlyList<Diagnostic> diagnostics, TextWriter output);
}

internal static class Reports
{
    public static IReport For(string format, bool color) => format switch
    {
        "json" => new JsonReport(),
        "sarif" => new SarifReport(),
        _ => new TextReport(color),
    };

    /// <summary>As text on standard error: for verbs whose output is something else.</summary>
    public static void ToError(IReadOnlyList<Diagnostic> diagnostics) => Streams.Complain(Text(diagnostics, "text", WantsColor(Console.IsErrorRedirected)));

    public static string Text(IReadOnlyList<Diagnostic> diagnostics, string format, bool color)
    {
        using var text = new StringWriter();
        For(format, color).Write(diagnostics, text);
        return text.ToString();
    }

    /// <summary>True when the terminal shows colours and the user has not said no (https://no-color.org).</summary>
    public static bool WantsColor(bool redirected) =>
        !redirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") is not (null or "" or "dumb");
}
