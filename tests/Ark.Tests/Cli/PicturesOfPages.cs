using System.Diagnostics;
using System.Runtime.Versioning;
using Xunit;

namespace Ark.Tests.Cli;

/// <summary>
/// The pages of tests/pictures beside pictures of them that somebody has looked at. At most 0.5 % of the pixels may be off by more than 3 %,
/// since rasterisers change in their last bits. ARK_BLESS=1 rewrites the pictures.
/// </summary>
[UnsupportedOSPlatform("windows")]
public sealed class PicturesOfPages : ToolTests
{
    private const double MostDifferent = 0.005;
    private const int Tolerance = 8;
    /// <summary>A page whose first line says so is shown in a window too.</summary>
    private const string Window = "--window";
    private static readonly string Folder = Repository.Folder("tests", "pictures");

    public static TheoryData<string> Pages() => new(Named(_ => true));

    public static TheoryData<string> PagesInWindows() => new(Named(o => o.Contains(Window)));

    [Theory, MemberData(nameof(Pages))]
    public void Drawn_without_a_display(string page)
    {
        var drawn = Path.Combine(Home, page + ".png");
        string[] options = [.. OptionsOf(page).Where(o => o != Window)];
        Prints(Surrounded(Start(["run", PathOf(page), "--headless", "--png", drawn, .. options]), null), "");
        Compare(page, Picture.Read(drawn), page);
    }

    [ScreenTheory, MemberData(nameof(PagesInWindows))]
    public void Shown_in_a_window(string page)
    {
        // What the window shows is what is drawn without one; that is what is blessed.
        if (Repository.IsBlessing) return;
        var expected = Picture.Read(ExpectedOf(page));
        var executable = Path.Combine(Home, page);
        Prints(["build", PathOf(page), "-o", executable], "");
        using var screen = Process.Start(new ProcessStartInfo("Xvfb", ["-displayfd", "1", "-screen", "0", $"{expected.Width}x{expected.Height}x24", "-fbdir", Home, "-nolisten", "tcp"])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        using var shown = Process.Start(InWindow(page, Surrounded(new ProcessStartInfo(executable), ":" + screen.StandardOutput.ReadLine())))!;
        try
        {
            // The screen is kept in a file; what it shows at last counts.
            var now = expected;
            for (var clock = Stopwatch.StartNew(); clock.Elapsed.TotalSeconds < 30; Thread.Sleep(100))
            {
                Assert.False(shown.HasExited, "the program has come to an end");
                now = Picture.OfScreen(Path.Combine(Home, "Xvfb_screen0"));
                if (now.DifferenceTo(expected, Tolerance) <= MostDifferent) break;
            }
            Compare(page, now, page + ".window");
        }
        finally
        {
            shown.Kill();
            shown.WaitForExit();
            screen.Kill();
            screen.WaitForExit();
        }
    }

    /// <summary>What is not as it should be is left in out/pictures: what was expected, what came, and the difference.</summary>
    private static void Compare(string page, Picture actual, string name)
    {
        if (Repository.IsBlessing && name == page)
        {
            actual.Write(ExpectedOf(page));
            return;
        }
        var expected = Picture.Read(ExpectedOf(page));
        var difference = actual.DifferenceTo(expected, Tolerance);
        if (difference <= MostDifferent) return;
        var left = Directory.CreateDirectory(Repository.Folder("out", "pictures")).FullName;
        expected.Write(Path.Combine(left, name + ".expected.png"));
        actual.Write(Path.Combine(left, name + ".actual.png"));
        actual.Minus(expected).Write(Path.Combine(left, name + ".difference.png"));
        Assert.Fail($"{name}: {difference:P2} of the pixels differ; see {left}/{name}.*.png");
    }

    /// <summary>No fonts but those of the pictures, and a size that does not depend on the screen.</summary>
    private static ProcessStartInfo Surrounded(ProcessStartInfo start, string? display)
    {
        With(With(With(start, "FONTCONFIG_FILE", Path.Combine(Folder, "fonts.conf")), "DISPLAY", display), "WAYLAND_DISPLAY", null);
        return start;
    }

    private static ProcessStartInfo InWindow(string page, ProcessStartInfo start)
    {
        var options = OptionsOf(page);
        var size = options[Array.IndexOf(options, "--size") + 1].Split('x');
        With(start, "ARK_UI", $$"""{"width":{{size[0]}},"height":{{size[1]}}}""");
        return With(start, "ARK_UI_SCALE", options[Array.IndexOf(options, "--scale") + 1]);
    }

    private static string PathOf(string page) => Path.Combine(Folder, page + ".ets");

    private static string ExpectedOf(string page) => Path.Combine(Folder, page + ".png");

    /// <summary>What stands behind `//$` in the first line: options of `ark run`.</summary>
    private static string[] OptionsOf(string page) => File.ReadLines(PathOf(page)).First()["//$ ".Length..].Split(' ');

    private static IEnumerable<string> Named(Func<string[], bool> isWanted) =>
        Directory.EnumerateFiles(Folder, "*.ets").Select(p => Path.GetFileNameWithoutExtension(p)).Order(StringComparer.Ordinal).Where(p => isWanted(OptionsOf(p)));
}
