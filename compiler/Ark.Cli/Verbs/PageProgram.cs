using System.Diagnostics;
using Ark.Build;
using Ark.Cli.Reporting;

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
    public static PageProgram? Build(string entry, BuildOptions options)
    {
        var outcome = ProgramCompiler.BuildCached(entry, options, out var isTemporary);
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
