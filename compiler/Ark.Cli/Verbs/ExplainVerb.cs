using System.CommandLine;
using Ark.Cli.Reporting;
using Ark.Syntax;

namespace Ark.Cli.Verbs;

/// <summary>`ark explain ARK2304`: the manual's page for a diagnostic.</summary>
internal static class ExplainVerb
{
    public static Command Create()
    {
        var code = new Argument<string>("code") { Description = "A diagnostic's code (ARK2304) or an ArkTS rule (arkts-no-var)" };
        var command = new Command("explain", "Explain a diagnostic") { code };
        command.SetAction(result => Run(result.GetRequiredValue(code)));
        return command;
    }

    private static int Run(string code)
    {
        var found = Diagnostics.All.Where(d => d.Code.Equals(code, StringComparison.OrdinalIgnoreCase) || d.Rule == code || d.Id == code).ToList();
        if (found.Count == 0)
        {
            Streams.Complain($"ark: no diagnostic is called {code}; codes look like ARK1001");
            return ExitCode.Usage;
        }
        foreach (var descriptor in found)
        {
            var rule = descriptor.Rule.Length > 0 ? $" ({descriptor.Rule})" : "";
            Streams.Print($"{descriptor.Code} {descriptor.Severity.ToString().ToLowerInvariant()}{rule}: {descriptor.Template}\n\n{descriptor.Explanation.TrimEnd()}");
        }
        return ExitCode.Success;
    }
}
