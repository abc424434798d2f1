using System.CommandLine;
using Ark.Build;
using Ark.Cli.Reporting;

namespace Ark.Cli.Verbs;

/// <summary>`ark run app.ets args…`: compile, then become the program.</summary>
internal static class RunVerb
{
    public static Command Create()
    {
        var entry = new Argument<string>("file") { Description = "The file that holds the program's top level, or a folder or project that names it" }.RejectingOptions();
        var arguments = new Argument<string[]>("arguments") { Description = "Passed to the program", Arity = ArgumentArity.ZeroOrMore };
        var release = new Option<bool>("--release") { Description = "Optimise" };
        var command = new Command("run", "Compile and run") { release, entry, arguments };
        command.SetAction(result => Run(PathArgument.EntryOf(result.GetRequiredValue(entry)), result.GetValue(arguments) ?? [], BuildOptions.Debug with { Release = result.GetValue(release) }));
        return command;
    }

    private static int Run(string entry, string[] arguments, BuildOptions options)
    {
        var outcome = ProgramCompiler.BuildCached(entry, options, out var isTemporary);
        Reports.ToError(outcome.Diagnostics);
        if (!outcome.Succeeded) return ExitCode.ProgramErrors;
        if (isTemporary) ProcessImage.ReplaceAndDelete(outcome.Executable, arguments);
        else ProcessImage.Replace(outcome.Executable, arguments);
        return ExitCode.Success;
    }
}
