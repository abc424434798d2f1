using Ark.Build;
using Ark.Tests.Run;
using Xunit;

namespace Ark.Tests.Cli;

/// <summary>What `ark check` says of programs that run.</summary>
public sealed class CheckedPrograms
{
    [Fact]
    public void Programs_that_run_have_no_errors()
    {
        var known = File.ReadLines(Repository.Folder("tests", "run", "known-failures.txt")).Select(l => l.Split(": ")[0]).ToHashSet(StringComparer.Ordinal);
        var errors = RunFixture.All().Where(p => !known.Contains(p))
            .SelectMany(p => CheckedProgram.Load([Repository.Folder("tests", "run", p)]).Diagnostics()).Where(d => d.IsError);
        Assert.Empty(errors);
    }
}
