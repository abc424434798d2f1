using System.Diagnostics;
using Ark.Build;
using Ark.Cli.Reporting;
using Ark.Workspace;

namespace Ark.Cli.Verbs;

/// <summary>A built program with a page, run to see what it shows. What it prints goes to stderr.</summary>
internal sealed class PageProgram : IDisposable
{
    private readonly string _executable;
    private readonly bool _isTemporary;

    private PageProgram(string executable, bool isTemporary)
    {
        _executable = executable;
        _isTemporary = isTemporary;
    }

    /// <summary>Null when it has errors, which have been reported.</summary>
    public static PageProgram? Build(ProgramStart start, BuildOptions options)
    {
        var outcome = ProgramCompiler.BuildCached(start, options, out var isTemporary, out _);
        Reports.ToError(outcome.Diagnostics);
        return outcome.Succeeded ? new PageProgram(outcome.Executable, isTemporary) : null;
    }

    public int Show(PageRequest request)
    {
        request.Headless = true;
        var start = new ProcessStartInfo(_executable) { RedirectStandardOutput = true };
        start.Environment[PageRequest.Variable] = request.ToJson();
        using var process = Process.Start(start)!;
        process.StandardOutput.BaseStream.CopyTo(Console.OpenStandardError());
        process.WaitForExit();
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (_isTemporary) File.Delete(_executable);
    }
}
