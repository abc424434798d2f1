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
        Assert.Equal("more\nmore\n", outcome.Errors);
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

    private System.Diagnostics.ProcessStartInfo WithoutDisplay(params string[] arguments) => With(With(Start(arguments), "DISPLAY", null), "WAYLAND_DISPLAY", null);

    /// <summary>A PNG has its size, big-endian, behind its name and that of the first chunk.</summary>
    private static (int Width, int Height) SizeOf(string path)
    {
        var bytes = File.ReadAllBytes(path);
        return (System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)), System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20)));
    }
}
