using System.CommandLine;
using System.CommandLine.Parsing;
using Ark.Build;
using Ark.Syntax;
using Ark.Workspace;

namespace Ark.Cli.Verbs;

/// <summary>`ark inspect page.ets --tap '#add' --json`: shows the page to nobody, does what a user would, prints the tree of components.</summary>
internal static class InspectVerb
{
    /// <summary>How the device is set up: from the beginning, where no other step stands before, or else from then on.</summary>
    private static readonly (string Option, string Step, int Words, string Description)[] Surroundings =
    [
        ("--dark", "dark", 0, "By night from here on; before all other steps from the beginning, as the next ones"),
        ("--light", "light", 0, "By day"),
        ("--font-scale", "fontScale", 1, "How much larger text is than it says"),
        ("--locale", "locale", 1, "Language and region: zh_CN"),
        ("--rtl", "rtl", 0, "From right to left"),
        ("--ltr", "ltr", 0, "From left to right"),
    ];

    /// <summary>Options that are steps, in the order in which they stand, and how many words each takes.</summary>
    private static readonly (string Option, string Step, int Words, string Description)[] Steps =
    [
        ("--tap", "tap", 1, "Tap a component: '#id', its text, or its type"),
        ("--long-press", "longPress", 1, "Hold a component for 600 ms"),
        ("--type", "type", 2, "Tap a component and type a text"),
        ("--key", "key", 1, "Press a key: enter, tab, ctrl+a"),
        ("--swipe", "swipe", 2, "Swipe over a component: up, down, left or right"),
        ("--resize", "resize", 1, "Give the window another size in vp: 800x600"),
        ("--time", "time", 1, "Turn the page's clock on by milliseconds: timers, carets, what moves by itself. It stands still otherwise"),
        ("--pause", "wait", 1, "Wait for milliseconds, for what comes from elsewhere"),
        .. Surroundings,
    ];

    public static Command Create()
    {
        var entry = new Argument<string>("file") { Description = "The file of the page, or a folder or project that names it" }.RejectingOptions();
        var json = new Option<bool>("--json") { Description = "Print the tree as JSON, which is the only form there is" };
        var named = PageArgument.Create();
        var png = new Option<string?>("--png") { Description = "Where a picture of the last frame goes" };
        var page = new PageOptions();
        var command = new Command("inspect", "Show a page without a display, drive it, and print its components") { entry, json, png, named };
        page.AddTo(command, hasSurroundings: false);
        foreach (var (option, _, words, description) in Steps)
        {
            if (words == 0) command.Add(new Option<bool>(option) { Description = description, Arity = ArgumentArity.Zero });
            else command.Add(new Option<string[]>(option) { Description = description, Arity = new ArgumentArity(words, 1000), AllowMultipleArgumentsPerToken = words > 1 });
        }
        command.SetAction(result =>
        {
            var start = PageArgument.StartOf(result.GetRequiredValue(entry), result.GetValue(named));
            var request = page.Read(result);
            request.FindFolders(start.Path);
            var steps = StepsOf(result);
            var begin = steps.TakeWhile(s => Surroundings.Any(r => r.Step == s[0])).ToList();
            foreach (var step in begin) request.Surround(step);
            request.Steps = steps[begin.Count..];
            if (result.GetValue(png) is { } path) request.Png = Path.GetFullPath(path);
            return Run(start, request);
        });
        return command;
    }

    /// <summary>The parser gathers options by name; what counts here is their order.</summary>
    private static List<string[]> StepsOf(ParseResult result)
    {
        var steps = new List<string[]>();
        for (var i = 0; i < result.Tokens.Count; i++)
        {
            var token = result.Tokens[i];
            var row = Array.FindIndex(Steps, s => token.Type == TokenType.Option && s.Option == token.Value);
            if (row < 0) continue;
            var words = result.Tokens.Skip(i + 1).TakeWhile(t => t.Type == TokenType.Argument).Take(Steps[row].Words).Select(t => t.Value).ToList();
            if (words.Count < Steps[row].Words) throw new BuildException(Diagnostics.StepIncomplete(BuildException.At(""), token.Value, $"{Steps[row].Words}"), ExitCode.Usage);
            steps.Add([Steps[row].Step, .. words]);
        }
        return steps;
    }

    private static int Run(ProgramStart start, PageRequest request)
    {
        using var program = PageProgram.Build(start, BuildOptions.Debug);
        if (program is null) return ExitCode.ProgramErrors;
        var tree = Path.GetTempFileName();
        try
        {
            request.Tree = tree;
            if (program.Show(request) is not 0 and var code) return code;
            var text = File.ReadAllText(tree);
            if (text.Length == 0) throw new BuildException(Diagnostics.NoPageShown(BuildException.At(start.Path), start.Path), ExitCode.ProgramErrors);
            Console.Out.WriteLine(text);
            return ExitCode.Success;
        }
        finally
        {
            File.Delete(tree);
        }
    }
}
