using System.Runtime.Versioning;
using System.Text.Json;
using Xunit;

namespace Ark.Tests.Cli;

/// <summary>Pages shown without a display: `ark run --png`, `ark inspect`, `ark preview`.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class Pages : ToolTests
{
    private readonly string _shots;

    public Pages()
    {
        Write("page.ets", """
            @Entry
            @Component
            struct Index {
              @State count: number = 0;
              @State name: string = '';
              build() {
                Column({ space: 8 }) {
                  Text(`${this.name} ${this.count}`).id('said')
                  TextInput({ text: $$this.name }).id('name')
                  Button('More').width(100).height(40).id('more').onClick(() => { this.count++; console.log('more') })
                }.width('100%')
              }
            }
            """u8);
        Write("tool.ets", "console.log(1)\n"u8);
        _shots = Path.Combine(Home, "shots");
    }

    [Fact]
    public void A_frame_is_drawn_without_a_display()
    {
        var png = Path.Combine(Home, "page.png");
        Prints(WithoutDisplay("run", "page.ets", "--headless", "--png", png, "--size", "200x100", "--scale", "2"), "");
        Assert.Equal((400, 200), SizeOf(png));
    }

    [Fact]
    public void What_the_inspector_does_is_done_in_order()
    {
        var outcome = Finish(WithoutDisplay("inspect", "page.ets", "--tap", "#more", "--type", "#name", "Ada", "--tap", "More", "--json"));
        Assert.True(outcome.Exit == Success, outcome.Errors);
        // The tool itself may have something to say there: it builds the engine when that is first needed.
        Assert.Equal(["more", "more"], outcome.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => !l.StartsWith("ark: ", StringComparison.Ordinal)));
        var column = JsonDocument.Parse(outcome.Output).RootElement.GetProperty("children")[0];
        var said = column.GetProperty("children")[0];
        Assert.Equal("said", said.GetProperty("id").GetString());
        Assert.Equal("Ada 2", said.GetProperty("text").GetString());
        var button = column.GetProperty("children")[2];
        Assert.Equal("Button", button.GetProperty("type").GetString());
        Assert.Equal(130, button.GetProperty("rect")[0].GetDouble());
        Assert.Equal(100, button.GetProperty("rect")[2].GetDouble());
        Assert.True(button.GetProperty("state").GetProperty("focused").GetBoolean());
    }

    [Fact]
    public void What_a_user_does_reaches_the_page()
    {
        Write("list.ets", """
            @Entry
            @Component
            struct Index {
              @State seconds: number = 0;
              @State held: string = '';
              aboutToAppear(): void {
                setInterval(() => { this.seconds++; }, 1000);
              }
              build() {
                Column() {
                  Text(`${this.seconds} s ${this.held}`).id('clock')
                  TextInput({ text: 'milk' }).id('field')
                  Button('Hold').id('hold').gesture(LongPressGesture().onAction(() => { this.held = 'held'; }))
                  List() {
                    ForEach([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], (i: number) => {
                      ListItem() { Text(`row ${i}`).height(60) }.width('100%').id(`row${i}`)
                    }, (i: number) => `${i}`)
                  }.id('list').width('100%').layoutWeight(1)
                }.width('100%').height('100%')
              }
            }
            """u8);
        var tree = Inspected("list.ets", "--size", "300x400");
        Assert.Equal("0 s ", TextOf(tree, "clock"));
        Assert.Equal(300, RectOf(tree, "list")[2]);

        tree = Inspected("list.ets", "--size", "300x400", "--swipe", "#list", "up", "--resize", "200x300", "--long-press", "#hold", "--pause", "2500");
        Assert.Equal("2 s held", TextOf(tree, "clock"));
        Assert.Equal(200, RectOf(tree, "list")[2]);
        // Row 5 has come into view, and is as wide as the window is now.
        Assert.InRange(RectOf(tree, "row5")[1], 0, 240);
        Assert.Equal(200, RectOf(tree, "row5")[2]);

        tree = Inspected("list.ets", "--tap", "#field", "--key", "end", "--key", "backspace", "--key", "shift+left", "--key", "delete", "--type", "#field", "x");
        // `milk` without its last letter; then the one that is selected goes too.
        Assert.Equal("mix", TextOf(tree, "field"));
        Refuses(WithoutDisplay("inspect", "list.ets", "--resize", "large"), ProgramErrors, "ARK5220", "large");
    }

    [Fact]
    public void A_page_is_as_its_surroundings_say()
    {
        var day = Path.Combine(Home, "day.png");
        var night = Path.Combine(Home, "night.png");
        Prints(WithoutDisplay("run", "page.ets", "--headless", "--png", day, "--size", "200x200"), "");
        Prints(WithoutDisplay("run", "page.ets", "--headless", "--png", night, "--size", "200x200", "--dark"), "");
        Assert.Equal([255, 255, 255], Picture.Read(day).Pixels[^3..]);
        Assert.Equal([0, 0, 0], Picture.Read(night).Pixels[^3..]);
        var plain = RectOf(Inspected("page.ets", "--size", "200x200"), "said");
        var large = RectOf(Inspected("page.ets", "--size", "200x200", "--font-scale", "2"), "said");
        Assert.Equal(plain[3] * 2, large[3], 0.5);
    }

    private JsonElement Inspected(string page, params string[] options)
    {
        var outcome = Finish(WithoutDisplay(["inspect", page, "--json", .. options]));
        Assert.True(outcome.Exit == Success, outcome.Errors);
        return JsonDocument.Parse(outcome.Output).RootElement;
    }

    private static JsonElement? Find(JsonElement node, string id)
    {
        if (node.TryGetProperty("id", out var own) && own.GetString() == id) return node;
        return node.TryGetProperty("children", out var children) ? children.EnumerateArray().Select(c => Find(c, id)).FirstOrDefault(f => f is not null) : null;
    }

    private static string TextOf(JsonElement tree, string id) => Find(tree, id)!.Value.GetProperty("text").GetString()!;

    private static double[] RectOf(JsonElement tree, string id) => [.. Find(tree, id)!.Value.GetProperty("rect").EnumerateArray().Select(n => n.GetDouble())];

    [Fact]
    public void What_cannot_be_done_is_said()
    {
        Refuses(WithoutDisplay("inspect", "page.ets", "--tap", "#less"), ProgramErrors, "ARK5171", "less");
        Refuses(WithoutDisplay("inspect", "page.ets", "--swipe", "#more", "sideways"), ProgramErrors, "ARK5174", "sideways");
        Refuses(WithoutDisplay("inspect", "page.ets", "--key", "any"), ProgramErrors, "ARK5173", "'any'");
        Refuses(WithoutDisplay("inspect", "page.ets", "--type", "#name", "a", "--type", "#name"), Usage, "ARK4476");
        Refuses(WithoutDisplay("inspect", "tool.ets"), ProgramErrors, "ARK4475");
        Refuses(WithoutDisplay("preview", "page.ets", "--devices", "phone,fridge"), Usage, "ARK4477", "fridge");
        Refuses(WithoutDisplay("run", "page.ets", "--png", "a.png", "--size", "wide"), Usage, "'wide' is no size");
    }

    [Fact]
    public void Each_device_has_a_picture()
    {
        var outcome = Finish(WithoutDisplay("preview", "page.ets", "--devices", "phone,watch", "--dark", "--out", _shots));
        Assert.True(outcome.Exit == Success, outcome.Errors);
        Assert.Equal((720, 1560), SizeOf(Path.Combine(_shots, "phone-dark.png")));
        Assert.Equal((466, 466), SizeOf(Path.Combine(_shots, "watch-dark.png")));
    }

    /// <summary>The `ark` script starts what has a stamp without the tool; who would tell a page then where its resources are?</summary>
    [Fact]
    public void A_page_is_never_started_without_the_tool()
    {
        Write("notes.ets", "// @Entry\nconsole.log(1)\n"u8);
        Finish(WithoutDisplay("run", "page.ets", "--headless"));
        Prints(["run", "notes.ets"], "1\n");
        Assert.Equal(["notes.ets.debug"], Directory.EnumerateFiles(Path.Combine(Home, ".cache", "ark", "stamps"), "*", SearchOption.AllDirectories).Select(Path.GetFileName));
    }

    [Fact]
    public void An_application_begins_with_its_ability_and_has_all_pages_of_its_module()
    {
        WriteApplication();
        var outcome = Finish(WithoutDisplay("inspect", "app", "--tap", "next"));
        Assert.True(outcome.Exit == Success, outcome.Errors);
        Assert.Contains("onCreate entry\nonForeground\nonBackground\n", outcome.Errors, StringComparison.Ordinal);
        var text = JsonDocument.Parse(outcome.Output).RootElement.GetProperty("children")[0].GetProperty("children")[0];
        Assert.Equal("Second: from a resource", text.GetProperty("text").GetString());
    }

    private void WriteApplication()
    {
        void Put(string path, string text)
        {
            var file = Path.Combine(Sources, "app", path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
        Put("build-profile.json5", "{ app: { products: [] }, modules: [{ name: 'entry', srcPath: './entry' }] }");
        Put("AppScope/app.json5", "{ app: { bundleName: 'org.example.app', versionCode: 1, versionName: '1' } }");
        Put("entry/src/main/module.json5", """
            { module: { name: 'entry', type: 'entry', deviceTypes: ['phone'], pages: '$profile:main_pages', mainElement: 'EntryAbility',
              abilities: [{ name: 'EntryAbility', srcEntry: './ets/entryability/EntryAbility.ets' }] } }
            """);
        Put("entry/src/main/resources/base/profile/main_pages.json", """{ "src": ["pages/First", "pages/Second"] }""");
        Put("entry/src/main/resources/base/element/string.json", """{ "string": [{ "name": "where", "value": "from a resource" }] }""");
        Put("entry/src/main/ets/entryability/EntryAbility.ets", """
            import { AbilityConstant, UIAbility, Want } from '@kit.AbilityKit';
            import { window } from '@kit.ArkUI';

            export default class EntryAbility extends UIAbility {
              onCreate(want: Want, launchParam: AbilityConstant.LaunchParam): void { console.log('onCreate', want.moduleName); }
              onWindowStageCreate(windowStage: window.WindowStage): void { windowStage.loadContent('pages/Second'); }
              onForeground(): void { console.log('onForeground'); }
              onBackground(): void { console.log('onBackground'); }
            }
            """);
        Put("entry/src/main/ets/pages/First.ets", "@Entry @Component struct First { build() { Column() { Text('first') } } }\n");
        Put("entry/src/main/ets/pages/Second.ets", """
            import { router } from '@kit.ArkUI';

            @Entry
            @Component
            struct Second {
              build() {
                Column() {
                  Text('Second: ' + this.getUIContext().getHostContext()?.resourceManager.getStringByNameSync('where'))
                  Button('next').onClick(() => { router.pushUrl({ url: 'pages/Second' }); })
                }
              }
            }
            """);
    }

    private System.Diagnostics.ProcessStartInfo WithoutDisplay(params string[] arguments) => With(With(Start(arguments), "DISPLAY", null), "WAYLAND_DISPLAY", null);

    /// <summary>A PNG has its size, big-endian, behind its name and that of the first chunk.</summary>
    private static (int Width, int Height) SizeOf(string path)
    {
        var bytes = File.ReadAllBytes(path);
        return (System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)), System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20)));
    }
}
