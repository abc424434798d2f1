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
        // Holding it and the swipe take their time, too.
        Assert.Equal("3 s held", TextOf(tree, "clock"));
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

    /// <summary>What stands before all other steps holds from the beginning, what stands behind them from there on.</summary>
    [Fact]
    public void The_device_may_be_set_up_otherwise_while_a_page_is_shown()
    {
        foreach (var folder in (string[])["base", "de", "de-dark", "fr_FR"]) Directory.CreateDirectory(Path.Combine(Sources, "resources", folder, "element"));
        Write("resources/base/element/string.json", """{ "string": [{ "name": "hello", "value": "Hello" }] }"""u8);
        Write("resources/de/element/texts.json", """{ "string": [{ "name": "hello", "value": "Hallo" }] }"""u8);
        Write("resources/de-dark/element/string.json", """{ "string": [{ "name": "hello", "value": "Gute Nacht" }] }"""u8);
        Write("resources/fr_FR/element/string.json", """{ "string": [{ "name": "hello", "value": "Bonjour" }] }"""u8);
        Write("surroundings.ets", """
            @Entry
            @Component
            struct Index {
              @State log: string = '';
              private nights = this.getUIContext().getMediaQuery().matchMediaSync('(dark-mode: true)');
              aboutToAppear(): void {
                this.nights.on('change', (result: MediaQueryResult) => { this.log += result.matches ? 'night ' : 'day '; });
              }
              build() {
                Column() {
                  Text($r('app.string.hello')).id('hello')
                  Text(this.log).id('log')
                  Text('from here').id('start').width('100%')
                  Row() { Button('x').width(50).id('button') }.width('100%')
                }.width('100%')
              }
            }
            interface MediaQueryResult { matches: boolean }
            """u8);
        var tree = Inspected("surroundings.ets", "--locale", "de_CH", "--dark", "--tap", "#button");
        Assert.Equal("Gute Nacht", TextOf(tree, "hello"));
        Assert.Equal("night ", TextOf(tree, "log"));
        var height = RectOf(tree, "hello")[3];
        tree = Inspected("surroundings.ets", "--tap", "#button", "--locale", "de_CH", "--dark", "--font-scale", "2", "--rtl", "--light", "--dark");
        Assert.Equal("Gute Nacht", TextOf(tree, "hello"));
        Assert.Equal("night day night ", TextOf(tree, "log"));
        Assert.Equal(height * 2, RectOf(tree, "hello")[3], 0.5);
        Assert.Equal(310, RectOf(tree, "button")[0]);
        tree = Inspected("surroundings.ets", "--dark", "--tap", "#button", "--light", "--locale", "fr_BE");
        Assert.Equal("Hello", TextOf(tree, "hello"));
        Refuses(WithoutDisplay("inspect", "surroundings.ets", "--tap", "#button", "--font-scale", "huge"), ProgramErrors, "ARK5221", "huge");
    }

    /// <summary>Nothing moves on but by --time: the same steps always show the same, however long the machine takes.</summary>
    [Fact]
    public void Time_passes_when_the_inspector_says_so()
    {
        Write("time.ets", """
            @Entry
            @Component
            struct Index {
              @State seconds: number = 0;
              private controller: Scroller = new Scroller();
              aboutToAppear(): void {
                setInterval(() => { this.seconds++; }, 1000);
              }
              build() {
                Column() {
                  Text(`${this.seconds} s`).id('clock')
                  Button('toast').id('toast').onClick(() => this.getUIContext().getPromptAction().showToast({ message: 'short', duration: 2000 }))
                }
              }
            }
            """u8);
        Assert.Equal("0 s", TextOf(Inspected("time.ets", "--time", "999"), "clock"));
        Assert.Equal("1 s", TextOf(Inspected("time.ets", "--time", "400", "--time", "600"), "clock"));
        Assert.Equal("3600 s", TextOf(Inspected("time.ets", "--time", "3600000"), "clock"));
        var outcome = Finish(WithoutDisplay("inspect", "time.ets", "--tap", "#toast", "--time", "1900"));
        Assert.Contains("short", outcome.Output, StringComparison.Ordinal);
        outcome = Finish(WithoutDisplay("inspect", "time.ets", "--tap", "#toast", "--time", "2100"));
        Assert.DoesNotContain("short", outcome.Output, StringComparison.Ordinal);
        Refuses(WithoutDisplay("inspect", "time.ets", "--time", "long"), ProgramErrors, "ARK5222", "long");
    }

    [Fact]
    public void The_tree_has_what_is_laid_out()
    {
        Write("rows.ets", """
            @Entry
            @Component
            struct Index {
              build() {
                Column() {
                  List() {
                    ForEach([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], (i: number) => { ListItem() { Text(`row ${i}`).height(50) }.width('100%').id(`row${i}`) }, (i: number) => `${i}`)
                  }.id('list').width('100%').height(120)
                  Tabs() {
                    TabContent() { Text('one').id('one') }.tabBar('1')
                    TabContent() { Text('two').id('two') }.tabBar('2')
                  }.height(200).id('tabs')
                }.width('100%').height('100%')
              }
            }
            """u8);
        static string Rows(JsonElement tree) => string.Join(' ', Enumerable.Range(0, 10).Where(i => Find(tree, $"row{i}") is not null));
        var tree = Inspected("rows.ets");
        Assert.Equal("0 1 2", Rows(tree));
        Assert.Equal([0, 100, 360, 50], RectOf(tree, "row2"));
        Assert.NotNull(Find(tree, "one"));
        Assert.Null(Find(tree, "two"));
        tree = Inspected("rows.ets", "--swipe", "#list", "up", "--swipe", "#list", "up", "--swipe", "#list", "up", "--swipe", "#list", "up", "--swipe", "#list", "up", "--tap", "2", "--time", "1000");
        Assert.Equal("7 8 9", Rows(tree));
        Assert.Equal([0, 70, 360, 50], RectOf(tree, "row9"));
        Assert.NotNull(Find(tree, "two"));
        Assert.Null(Find(tree, "one"));
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

    /// <summary>Modules may ask for resources before there is a page; what nobody waits for may fail.</summary>
    [Fact]
    public void An_application_goes_on_where_only_a_promise_fails()
    {
        WriteApplication();
        PutInApp("entry/src/main/resources/base/element/float.json", """{ "float": [{ "name": "wide", "value": "40vp" }] }""");
        PutInApp("entry/src/main/resources/base/element/plural.json", """{ "plural": [{ "name": "days", "value": [{ "quantity": "one", "value": "%d day" }, { "quantity": "other", "value": "%d days" }] }] }""");
        PutInApp("entry/src/main/resources/rawfile/data.txt", "raw");
        PutInApp("entry/src/main/ets/pages/Second.ets", """
            import { contact } from '@kit.ContactsKit';
            import { ColorMetrics } from '@kit.ArkUI';
            import { abilityAccessCtrl } from '@kit.AbilityKit';

            const early: string = getContext().resourceManager.getStringSync($r('app.string.where').id);
            const wide: number = getContext().resourceManager.getNumber($r('app.float.wide').id);
            const days: string = getContext().resourceManager.getPluralStringValueSync($r('app.plural.days'), 3);
            const raw: number = getContext().resourceManager.getRawFileContentSync('data.txt').length;

            @Entry
            @Component
            struct Second {
              @State asked: string = '';
              private video: VideoController = new VideoController();
              aboutToAppear(): void {
                contact.queryContacts(getContext(this));
                this.video.start();
                abilityAccessCtrl.createAtManager().requestPermissionsFromUser(getContext(this), ['ohos.permission.CAMERA']).then((r) => { this.asked = `${r.authResults[0]}`; });
              }
              build() {
                Column() {
                  Text(`${early} ${wide} ${this.asked} ${days} ${raw} ${ColorMetrics.rgba(255, 0, 16, 0.5).color}`).id('early')
                  Swiper() { Text('1'); Text('2') }.indicator(Indicator.dot().selectedColor('#ff0000').color($r('app.color.none'))).height(100)
                }
              }
            }
            """);
        var outcome = Finish(WithoutDisplay("inspect", "app", "--scale", "2"));
        Assert.True(outcome.Exit == Success, outcome.Errors);
        Assert.Contains("ARK5223", outcome.Errors, StringComparison.Ordinal);
        Assert.Equal("from a resource 80 -1 3 days 3 #80FF0010", TextOf(JsonDocument.Parse(outcome.Output).RootElement, "early"));
    }

    [Fact]
    public void A_page_of_an_application_is_shown_though_others_have_errors()
    {
        WriteApplication();
        PutInApp("entry/src/main/ets/pages/Second.ets", "@Entry @Component struct Second { build() { Column() { Text(1 + true) } } }\n");
        // An error in any page stops a build of all.
        Refuses(WithoutDisplay("inspect", "app"), ProgramErrors, "ARK");
        Refuses(WithoutDisplay("inspect", "app", "--page", "pages/Second"), ProgramErrors, "Second.ets");
        Refuses(WithoutDisplay("inspect", "app", "--page", "pages/Third"), ProgramErrors, "ARK2700", "pages/Third", "'pages/First', 'pages/Second'");
        var outcome = Finish(WithoutDisplay("inspect", "app", "--page", "pages/First"));
        Assert.True(outcome.Exit == Success, outcome.Errors);
        Assert.Contains("ARK2701", outcome.Errors, StringComparison.Ordinal);
        Assert.Contains("\"first\"", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("onCreate", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_of_shared_packages_are_opened_by_the_name_of_their_module()
    {
        WriteApplication();
        PutInApp("build-profile.json5", "{ app: { products: [] }, modules: [{ name: 'entry', srcPath: './entry' }, { name: 'library', srcPath: './features/lib' }] }");
        PutInApp("features/lib/src/main/module.json5", "{ module: { name: 'library', type: 'shared', deviceTypes: ['phone'], pages: '$profile:main_pages', deliveryWithInstall: true } }");
        PutInApp("features/lib/src/main/resources/base/profile/main_pages.json", """{ "src": ["pages/First"] }""");
        PutInApp("features/lib/src/main/resources/base/element/string.json", """{ "string": [{ "name": "inside", "value": "of the library" }] }""");
        PutInApp("features/lib/src/main/ets/pages/First.ets", "@Entry @Component struct Shared { build() { Column() { Text($r('app.string.inside')).id('said') } } }\n");
        PutInApp("entry/src/main/ets/pages/Second.ets", """
            @Entry
            @Component
            struct Second {
              build() {
                Column() {
                  Button('library').onClick(() => { this.getUIContext().getRouter().pushUrl({ url: '@bundle:org.example.app/library/ets/pages/First' }); })
                  Button('own').onClick(() => { this.getUIContext().getRouter().pushUrl({ url: 'pages/First' }); })
                }
              }
            }
            """);
        Assert.Equal("of the library", TextOf(Inspected("app", "--tap", "library"), "said"));
        Assert.Contains("\"first\"", Finish(WithoutDisplay("inspect", "app", "--tap", "own")).Output, StringComparison.Ordinal);
    }

    private void PutInApp(string path, string text) => Put("app/" + path, text);

    private void WriteApplication()
    {
        PutInApp("build-profile.json5", "{ app: { products: [] }, modules: [{ name: 'entry', srcPath: './entry' }] }");
        PutInApp("AppScope/app.json5", "{ app: { bundleName: 'org.example.app', versionCode: 1, versionName: '1' } }");
        PutInApp("entry/src/main/module.json5", """
            { module: { name: 'entry', type: 'entry', deviceTypes: ['phone'], pages: '$profile:main_pages', mainElement: 'EntryAbility',
              abilities: [{ name: 'EntryAbility', srcEntry: './ets/entryability/EntryAbility.ets' }] } }
            """);
        PutInApp("entry/src/main/resources/base/profile/main_pages.json", """{ "src": ["pages/First", "pages/Second"] }""");
        PutInApp("entry/src/main/resources/base/element/string.json", """{ "string": [{ "name": "where", "value": "from a resource" }] }""");
        PutInApp("entry/src/main/ets/entryability/EntryAbility.ets", """
            import { AbilityConstant, UIAbility, Want } from '@kit.AbilityKit';
            import { window } from '@kit.ArkUI';

            export default class EntryAbility extends UIAbility {
              onCreate(want: Want, launchParam: AbilityConstant.LaunchParam): void { console.log('onCreate', want.moduleName); }
              onWindowStageCreate(windowStage: window.WindowStage): void { windowStage.loadContent('pages/Second'); }
              onForeground(): void { console.log('onForeground'); }
              onBackground(): void { console.log('onBackground'); }
            }
            """);
        PutInApp("entry/src/main/ets/pages/First.ets", "@Entry @Component struct First { build() { Column() { Text('first') } } }\n");
        PutInApp("entry/src/main/ets/pages/Second.ets", """
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
