using System.CommandLine;
using Ark.Build;
using Ark.Cli;
using Ark.Cli.Reporting;
using Ark.Cli.Verbs;

var root = new RootCommand("Ark compiles ArkTS to native programs.") 
{
    RunVerb.Create(), BuildVerb.Create(), CheckVerb.Create(), DumpVerb.Create(), ExplainVerb.Create(),
};
try
{
    var parsed = root.Parse(args);
    if (parsed.Errors.Count == 0) return DeepStack.Run(() => parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false }));
    foreach (var error in parsed.Errors) Console.Error.WriteLine($"ark: {error.Message}");
    Console.Error.WriteLine("ark: see ark --help");
    return ExitCode.Usage;
}
catch (BuildException exception)
{
    Reports.ToError([exception.Diagnostic]);
    return exception.ExitCode;
}
catch (Exception exception)
{
    return InternalFault.Report(exception, args);
}
