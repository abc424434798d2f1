using System.CommandLine;
using Ark.Build;
using Ark.Cli.Reporting;
using Ark.Workspace;

namespace Ark.Cli.Verbs;

/// <summary>`ark build app.ets -o app`: a stand-alone executable.</summary>
internal static class BuildVerb
{
    public static Command Create()
    {
        var entry = new Argument<string>("file") { Description = "The file that holds the program's top level, or a folder or project that names it" }.RejectingOptions();
        var output = new Option<string?>("--output", "-o") { Description = "The executable; the file's name without extension otherwise" };
        var release = new Option<bool>("--release") { Description = "Optimise" };
        var target = new Option<string?>("--target") { Description = "x86_64 or aarch64; this machine's otherwise" };
        var command = new Command("build", "Compile to a native executable") { entry, output, release, target };
        command.SetAction(result =>
        {
            var file = result.GetRequiredValue(entry);
            var options = BuildOptions.Debug with { Release = result.GetValue(release) };
            if (result.GetValue(target) is { } name) options = options with { Target = BuildOptions.FindTarget(name) };
            return Run(PathArgument.StartOf(file), result.GetValue(output) ?? NameOf(file), options);
        });
        return command;
    }

    private static string NameOf(string path) => Directory.Exists(path) ? Path.GetFileName(Path.GetFullPath(path).TrimEnd('/')) : Path.GetFileNameWithoutExtension(path);

    private static int Run(ProgramStart start, string output, BuildOptions options)
    {
        var outcome = ProgramCompiler.Build(start, output, options);
        Reports.ToError(outcome.Diagnostics);
        return outcome.Succeeded ? ExitCode.Success : ExitCode.ProgramErrors;
    }
}
