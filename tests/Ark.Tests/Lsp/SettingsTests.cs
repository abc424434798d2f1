using System.Text.Json.Nodes;
using Xunit;

namespace Ark.Tests.Lsp;

/// <summary>What the user can set, and what a user has installed: a small SDK in the layout of a real one.</summary>
public sealed class SettingsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ark-settings-").FullName;
    private readonly string _project;

    private const string Page = """
        import special from '@ohos.special'
        import { Greeter } from '@ohos.greeter'

        @Entry
        @Component
        struct Page {
          build() {
            Column() {
              Glow(special.title()).shine(1).width(10)
              Text(Greeter.greet(getContext(this)))
              G
            }
            .height(1)
          }
        }
        """;

    public SettingsTests() => _project = Directory.CreateDirectory(Path.Combine(_folder, "project")).FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string MakeSdk(string place)
    {
        var sdk = Path.Combine(_folder, place);
        foreach (var part in (string[])["api", "kits", "component"]) Directory.CreateDirectory(Path.Combine(sdk, "default/openharmony/ets", part));
        File.WriteAllText(Path.Combine(sdk, "default/openharmony/ets/api/@ohos.special.d.ts"), "declare namespace special { function title(): string }\nexport default special\n");
        // A module of declarations without a list of exports exports all of them; what it names by its place is ours where that works here.
        File.WriteAllText(Path.Combine(sdk, "default/openharmony/ets/api/@ohos.greeter.d.ts"), """
            import Context from './application/Context'
            export interface Greeting { text: string }
            declare class Greeter { static greet(context: Context): string }
            """);
        Directory.CreateDirectory(Path.Combine(sdk, "default/openharmony/ets/api/application"));
        File.WriteAllText(Path.Combine(sdk, "default/openharmony/ets/api/application/Context.d.ts"), "declare class Context { onlyThere: string }\nexport default Context\n");
        File.WriteAllText(Path.Combine(sdk, "default/openharmony/ets/component/glow.d.ts"), """
            /** What Glow is called with. */
            interface GlowInterface { (title: string): GlowAttribute }
            declare class GlowAttribute extends CommonMethod<GlowAttribute> {
              shine(strength: Optional<number>, unknown?: NobodyKnows): GlowAttribute
            }
            /** Shines in the dark. */
            declare const Glow: GlowInterface
            declare const GlowInstance: GlowAttribute
            declare class CommonMethod<T> {
              /**
               * How high it is.
               * @param { Length } value - The height.
               * @since 7
               */
              height(value: Length): T
            }
            """);
        return sdk;
    }

    private static JsonObject Pulling(bool configuration) => new()
    {
        ["textDocument"] = new JsonObject { ["diagnostic"] = new JsonObject() },
        ["workspace"] = new JsonObject { ["configuration"] = configuration, ["didChangeConfiguration"] = new JsonObject { ["dynamicRegistration"] = true } },
    };

    private static string Codes(LspClient client) =>
        string.Join(' ', client.Result("textDocument/diagnostic", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = client.Uri("Page.ets") } })["items"]!.AsArray().Select(d => (string?)d!["code"]));

    // `G` alone means nothing in either case.
    private const string WithSdk = "ARK2000", WithoutSdk = "ARK4450 ARK4450 ARK2000 ARK2000";

    private LspClient Open(JsonObject? options, JsonObject capabilities, string? home = null)
    {
        var client = new LspClient(_project, home);
        client.Initialize(capabilities, options);
        client.Notify("initialized", new JsonObject());
        client.Open("Page.ets", Page);
        return client;
    }

    [Fact]
    public void An_sdk_adds_its_modules_and_components()
    {
        using var client = Open(new JsonObject { ["sdk"] = MakeSdk("sdk") }, Pulling(configuration: false));
        Assert.Equal(WithSdk, Codes(client));
        Assert.Contains("Shines in the dark.", client.Result("textDocument/hover", client.At("Page.ets", 8, 7)).ToJsonString(), StringComparison.Ordinal);
        var offered = client.Result("textDocument/completion", client.At("Page.ets", 10, 7))["items"]!.AsArray().Select(i => (string?)i!["label"]).ToList();
        Assert.Contains("Glow", offered);
        Assert.Contains("Grid", offered);
        var attributes = client.Result("textDocument/completion", client.At("Page.ets", 8, 28))["items"]!.AsArray().Select(i => (string?)i!["label"]).ToList();
        Assert.Contains("shine", attributes);
        Assert.Contains("width", attributes);
        Assert.EndsWith("glow.d.ts", (string?)client.Result("textDocument/definition", client.At("Page.ets", 8, 28))[0]!["uri"], StringComparison.Ordinal);
        // Of what is ours the SDK knows more, since when it is there among it.
        Assert.Contains("*@since* 7", client.Result("textDocument/hover", client.At("Page.ets", 12, 6)).ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("The height.", client.Result("textDocument/signatureHelp", client.At("Page.ets", 12, 12)).ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(0, client.End());
    }

    [Fact]
    public void A_client_that_can_be_asked_for_settings_is_asked()
    {
        var sdk = MakeSdk("sdk");
        using var client = Open(null, Pulling(configuration: true));
        Assert.Contains("workspace/didChangeConfiguration", client.Answer("client/registerCapability", null).ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("ark", (string?)client.Answer("workspace/configuration", new JsonArray((JsonNode?)null))["items"]![0]!["section"]);
        Assert.Equal(WithoutSdk, Codes(client));
        client.Notify("workspace/didChangeConfiguration", new JsonObject { ["settings"] = null });
        client.Answer("workspace/configuration", new JsonArray(new JsonObject { ["sdk"] = sdk }));
        Assert.Equal(WithSdk, Codes(client));
        client.Notify("workspace/didChangeConfiguration", new JsonObject { ["settings"] = null });
        client.Answer("workspace/configuration", new JsonArray(new JsonObject { ["sdk"] = "" }));
        Assert.Equal(WithoutSdk, Codes(client));
        Assert.Equal(0, client.End());
    }

    [Fact]
    public void A_client_that_cannot_be_asked_says_what_changes()
    {
        using var client = Open(null, Pulling(configuration: false));
        Assert.Equal(WithoutSdk, Codes(client));
        client.Notify("workspace/didChangeConfiguration", new JsonObject { ["settings"] = new JsonObject { ["ark"] = new JsonObject { ["sdk"] = MakeSdk("sdk") } } });
        Assert.Equal(WithSdk, Codes(client));
        client.Notify("workspace/didChangeConfiguration", new JsonObject { ["settings"] = new JsonArray(1) });
        client.Notify("workspace/didChangeConfiguration", new JsonObject());
        Assert.Equal(WithSdk, Codes(client));
    }

    [Fact]
    public void An_sdk_is_found_where_the_command_line_tools_put_it()
    {
        MakeSdk("command-line-tools/sdk");
        using var client = Open(null, Pulling(configuration: false), _folder);
        Assert.Equal(WithSdk, Codes(client));
    }

    [Fact]
    public void Answers_that_nobody_asked_for_mean_nothing()
    {
        using var client = Open(null, Pulling(configuration: true));
        client.WriteRaw("{\"jsonrpc\":\"2.0\",\"id\":\"ark-99\",\"result\":[]}"u8.ToArray());
        client.WriteRaw("{\"jsonrpc\":\"2.0\",\"id\":7,\"result\":{}}"u8.ToArray());
        client.WriteRaw("{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{}}"u8.ToArray());
        client.WriteRaw("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"\"}"u8.ToArray());
        client.Answer("workspace/configuration", 5);
        Assert.Equal(WithoutSdk, Codes(client));
        Assert.Equal(0, client.End());
    }

    [Fact]
    public void Checking_a_workspace_is_shown_and_told_file_by_file()
    {
        foreach (var name in (string[])["a", "b"]) File.WriteAllText(Path.Combine(_project, name + ".ets"), "export const s: string = 1\n");
        using var client = Open(null, Pulling(configuration: false));
        var answer = client.Result("workspace/diagnostic", new JsonObject { ["previousResultIds"] = new JsonArray(), ["workDoneToken"] = "w", ["partialResultToken"] = 3 });
        Assert.Empty(answer["items"]!.AsArray());
        var told = client.Notifications.Where(n => (string?)n["method"] == "$/progress").Select(n => n["params"]!).ToList();
        Assert.Equal(["begin", "end"], told.Where(p => p["token"]!.ToJsonString() == "\"w\"").Select(p => (string?)p["value"]!["kind"]).Where(k => k != "report"));
        var parts = told.Where(p => p["token"]!.ToJsonString() == "3").SelectMany(p => p["value"]!["items"]!.AsArray()).Select(i => (string?)i!["uri"]);
        Assert.Equal([client.Uri("a.ets"), client.Uri("b.ets")], parts.Order(StringComparer.Ordinal));
    }
}
