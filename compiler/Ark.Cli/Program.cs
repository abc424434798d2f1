using System.CommandLine;
using Ark.Build;
using Ark.Cli;
using Ark.Cli.Reporting;
using Ark.Cli.Verbs;
using Ark.Packaging;
using Ark.Syntax;

var root = new RootCommand("Ark compiles ArkTS to native programs.");
foreach (var verb in ToolVerbs.Create()) root.Add(verb);
ProcessImage.IgnoreFileSizeSignal();
Interruption.Watch();
try
{
    var parsed = root.Parse(args);
    if (parsed.Errors.Count == 0) return DeepStack.Run(() => parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false }));
    foreach (var error in parsed.Errors) Streams.Complain($"ark: {error.Message}");
    Streams.Complain("ark: see ark --help");
    return ExitCode.Usage;
}
catch (BuildException exception)
{
    Reports.ToError([exception.Diagnostic]);
    return exception.ExitCode;
}
catch (PackageException exception)
{
    Reports.ToError([exception.Diagnostic]);
    return ExitCode.ProgramErrors;
}
catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
{
    Reports.ToError([Diagnostics.SystemRefused(BuildException.At(""), exception.Message)]);
    return ExitCode.Usage;
}
catch (Exception exception)
{
    return InternalFault.Report(exception, args);
}
