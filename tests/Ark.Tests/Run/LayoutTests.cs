using System.Diagnostics;
using System.Globalization;
using Xunit;
using Xunit.Abstractions;

namespace Ark.Tests.Run;

/// <summary>Random trees have the rectangles that Chromium gives them (tests/layout/README.md). ARK_LAYOUT_SEED repeats a run; without node or Chromium nothing is compared.</summary>
public sealed class LayoutTests(ITestOutputHelper log)
{
    private const int Trees = 2000;

    [Fact]
    public async Task Random_trees_have_the_rectangles_of_a_browser()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("ARK_LAYOUT_SEED"), CultureInfo.InvariantCulture, out var given) ? given : Random.Shared.Next();
        string[] arguments = [Path.Combine(Repository.Folder("tests", "layout"), "layout.mjs"), Trees.ToString(CultureInfo.InvariantCulture), seed.ToString(CultureInfo.InvariantCulture), "dotnet", Path.Combine(AppContext.BaseDirectory, "ark.dll")];
        if (!Has("node") || !Has("chromium"))
        {
            log.WriteLine("node or chromium is missing: nothing was compared");
            return;
        }
        using var run = Process.Start(new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = run.StandardError.ReadToEndAsync();
        var output = await run.StandardOutput.ReadToEndAsync();
        await run.WaitForExitAsync();
        log.WriteLine(output);
        Assert.True(run.ExitCode == 0, $"ARK_LAYOUT_SEED={seed}\n{output}{await errors}");
    }

    private static bool Has(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, program)));
}
