using System.CommandLine;
using Ark.Build;
using Ark.Cli.Reporting;
using Ark.Syntax;
using Ark.Workspace;

namespace Ark.Cli.Verbs;

/// <summary>`ark check src/`: every diagnostic, nothing built.</summary>
internal static class CheckVerb
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("paths") { Description = "Files, or folders whose sources and project files are checked", Arity = ArgumentArity.OneOrMore }.RejectingOptions();
        var format = new Option<string>("--format") { Description = "text, json or sarif", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "sarif");
        var command = new Command("check", "Report all diagnostics") { paths, format };
        command.SetAction(result => Run(result.GetRequiredValue(paths), result.GetRequiredValue(format)));
        return command;
    }

    private static int Run(string[] paths, string format)
    {
        var set = SourceSet.Of(paths, DiskSources.Instance);
        IReadOnlyList<Diagnostic> diagnostics = set.Files.Count == 0
            ? [.. set.Diagnostics, Diagnostics.NoSources(new Location(new SourceText("", paths[0]), default), paths[0])]
            : [.. set.Diagnostics, .. OfSources(set)];
        Streams.Print(Reports.Text(diagnostics, format, Reports.WantsColor(Console.IsOutputRedirected)));
        return diagnostics.Any(d => d.IsError) ? ExitCode.ProgramErrors : ExitCode.Success;
    }

    private static IEnumerable<Diagnostic> OfSources(SourceSet set)
    {
        var program = CheckedProgram.Load(set.Files);
        return program.Diagnostics().Concat(set.Projects.SelectMany(p => ProjectSources.Check(p, program.Trees)));
    }
}
