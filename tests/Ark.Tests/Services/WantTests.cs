using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text;
using Ark.Store.Permissions;
using Ark.Tests.Cli;
using Xunit;

namespace Ark.Tests.Services;

/// <summary>Services of which one runs at a time: who opens them again asks the one that runs.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class WantTests : ToolTests
{
    private WantBox Box => new(Path.Combine(Temporary, "wants"));

    private void Say(string name) => File.WriteAllText(Path.Combine(Temporary, "wants", name), "");

    [Fact]
    public async Task The_first_runs_and_the_others_ask_it()
    {
        Assert.Equal(WantOutcome.Owned, Box.Enter("{}"u8, out var running));
        Assert.Equal(Path.Combine(Temporary, "wants"), Box.Folder);
        Say("takes-wants");
        var want = Path.Combine(Temporary, "wants", "want");
        var taken = Task.Run(() =>
        {
            Until(() => File.Exists(want), "a want");
            var text = File.ReadAllText(want);
            File.Delete(want);
            return text;
        });
        Assert.Equal(WantOutcome.Taken, Box.Enter("""{"a":"b"}"""u8, out var none));
        Assert.Equal("""{"a":"b"}""", await taken);
        Assert.Null(none);
        running!.Dispose();
        Assert.Equal(WantOutcome.Owned, Box.Enter("{}"u8, out running));
        // What the one before said of itself is forgotten.
        Assert.Empty(Directory.GetFiles(Box.Folder));
        running!.Dispose();
    }

    [Fact]
    public async Task Who_ends_without_taking_a_want_is_followed_by_who_asked()
    {
        Box.Enter("{}"u8, out var running);
        Say("takes-wants");
        var ending = Task.Run(() =>
        {
            Until(() => File.Exists(Path.Combine(Temporary, "wants", "want")), "a want");
            running!.Dispose();
        });
        Assert.Equal(WantOutcome.Owned, Box.Enter("{}"u8, out var mine));
        await ending;
        mine!.Dispose();
    }

    [Fact]
    public void Of_some_services_each_that_opens_them_starts_another()
    {
        Box.Enter("{}"u8, out var running);
        Say("takes-none");
        Assert.Equal(WantOutcome.StartsAnother, Box.Enter("{}"u8, out var mine));
        Assert.Null(mine);
        running!.Dispose();
    }

    private string Pack(string name, string launchType)
    {
        Put("asked/AppScope/app.json5", $"{{ app: {{ bundleName: 'com.example.{name}', bundleType: 'atomicService', versionCode: 1, versionName: '1.0', label: '$string:name', icon: '$media:icon' }} }}");
        Put("asked/AppScope/resources/base/element/string.json", """{ "string": [{ "name": "name", "value": "Asked" }] }""");
        Put("asked/AppScope/resources/base/media/icon.svg", "<svg/>");
        Put("asked/build-profile.json5", "{ app: { products: [{ name: 'default' }] }, modules: [{ name: 'entry', srcPath: './entry' }] }");
        Put("asked/entry/src/main/module.json5", $$"""
            { module: { name: 'entry', type: 'entry', deviceTypes: ['default'], deliveryWithInstall: true, installationFree: true, mainElement: 'Asked', pages: '$profile:main_pages',
                abilities: [{ name: 'Asked', srcEntry: './ets/Asked.ets', launchType: '{{launchType}}', startWindowIcon: '$media:icon', startWindowBackground: '$color:white' }] } }
            """);
        Put("asked/entry/src/main/resources/base/element/color.json", """{ "color": [{ "name": "white", "value": "#FFFFFF" }] }""");
        Put("asked/entry/src/main/resources/base/profile/main_pages.json", """{ "src": ["pages/Index"] }""");
        Put("asked/entry/src/main/ets/pages/Index.ets", "@Entry @Component struct Index { build() { Text('asked') } }\n");
        Put("asked/entry/src/main/ets/Asked.ets", """
            import { AbilityConstant, UIAbility, Want } from '@kit.AbilityKit'
            import { window } from '@kit.ArkUI'

            export default class Asked extends UIAbility {
              onCreate(want: Want, launchParam: AbilityConstant.LaunchParam): void { console.log('created', want.parameters?.['from']) }
              onWindowStageCreate(windowStage: window.WindowStage): void { windowStage.loadContent('pages/Index') }
              onNewWant(want: Want, launchParam: AbilityConstant.LaunchParam): void { console.log('asked', want.bundleName, want.parameters?.['from']) }
            }

            """);
        Assert.Equal(Success, Finish(Start(["pack", "asked", "--debug", "-o", $"{name}.app"])).Exit);
        Assert.Equal(Success, Finish(With(Start(["sign", $"{name}.app"]), "ARK_KEY_PASSWORD", "secret")).Exit);
        return $"{name}.app";
    }

    /// <summary>What a first one prints while a second is opened, and what that one says.</summary>
    private (string First, Outcome Second) OpenTwice(string package)
    {
        string[] options = Needs.Sandbox is null ? ["--headless", "--wait", "60000"] : ["--headless", "--wait", "60000", "--no-sandbox"];
        using var first = Process.Start(Start(["open", package, "--param", "from=first", .. options]))!;
        var said = first.StandardOutput.ReadLine() + "\n";
        var second = Finish(Start(["open", package, "--param", "from=second", "--headless", .. options[3..]]));
        if (second.Output.Length == 0) said += first.StandardOutput.ReadLine() + "\n";
        first.Kill(entireProcessTree: true);
        first.WaitForExit();
        return (said, second);
    }

    [Fact]
    public void A_service_that_runs_is_asked_for_something_new()
    {
        var (first, second) = OpenTwice(Pack("asked", "singleton"));
        Assert.Equal((Success, ""), (second.Exit, second.Output));
        Assert.Contains("com.example.asked runs already", second.Errors, StringComparison.Ordinal);
        Assert.Equal("created first\nasked com.example.asked second\n", first);
    }

    [Fact]
    public void Without_a_display_nothing_is_started_for_one()
    {
        var start = Start(["open", Pack("shown", "singleton"), .. Needs.Sandbox is null ? Array.Empty<string>() : ["--no-sandbox"]]);
        foreach (var display in new[] { "DISPLAY", "WAYLAND_DISPLAY" }) start.Environment.Remove(display);
        Refuses(start, ProgramErrors, "ARK6130");
    }

    [Fact]
    public void One_of_which_there_may_be_many_is_started_again()
    {
        var (first, second) = OpenTwice(Pack("many", "multiton"));
        Assert.Equal((Success, "created second\n"), (second.Exit, second.Output));
        Assert.Equal("created first\n", first);
    }
}
