using System.CommandLine;
using Ark.Build;
using Ark.Cli.Reporting;
using Ark.Workspace;

namespace Ark.Cli.Verbs;

/// <summary>`ark run app.ets args…`: compile, then become the program.</summary>
internal static class RunVerb
{
    public static Command Create()
    {
        var entry = new Argument<string>("file") { Description = "The file that holds the program's top level, or a folder or project that names it" }.RejectingOptions();
        var arguments = new Argument<string[]>("arguments") { Description = "Passed to the program", Arity = ArgumentArity.ZeroOrMore };
        var release = new Option<bool>("--release") { Description = "Optimise" };
        var page = new PageOptions();
        var headless = new Option<bool>("--headless") { Description = "Show the page of the program without a display: one frame" };
        var named = PageArgument.Create();
        var png = new Option<string?>("--png") { Description = "Where that frame goes" };
        var dryRun = LaunchPlan.Option();
        var command = new Command("run", "Compile and run") { release, headless, png, named, dryRun, entry, arguments };
        page.AddTo(command);
        command.SetAction(result =>
        {
            var start = PageArgument.StartOf(result.GetRequiredValue(entry), result.GetValue(named));
            var shown = page.Read(result);
            shown.Headless = result.GetValue(headless) || result.GetValue(png) is not null;
            if (result.GetValue(png) is { } path) shown.Png = Path.GetFullPath(path);
            return Run(start, result.GetValue(arguments) ?? [], BuildOptions.Debug with { Release = result.GetValue(release) }, shown, result.GetValue(dryRun));
        });
        return command;
    }

    private static int Run(ProgramStart start, string[] arguments, BuildOptions options, PageRequest page, bool isDryRun)
    {
        var outcome = ProgramCompiler.BuildCached(start, options, out var isTemporary, out var hasPage);
        Reports.ToError(outcome.Diagnostics);
        if (!outcome.Succeeded) return ExitCode.ProgramErrors;
        var environment = new Dictionary<string, string>();
        if (page.Headless || hasPage && PageRequest.IsOpen)
        {
            page.FindFolders(start.Path);
            environment.Add(PageRequest.Variable, page.ToJson());
        }
        if (isDryRun) return LaunchPlan.Print(outcome.Executable, environment, isTemporary);
        foreach (var (name, value) in environment) ProcessImage.SetVariable(name, value);
        if (isTemporary) ProcessImage.ReplaceAndDelete(outcome.Executable, arguments);
        else ProcessImage.Replace(outcome.Executable, arguments);
        return ExitCode.Success;
    }
}
