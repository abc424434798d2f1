using System.Runtime.Versioning;
using System.Text;
using System.Text.Json;
using Ark.Tests.Cli;
using Xunit;

namespace Ark.Tests.Services;

/// <summary>`ark push`, `ark open` and `ark services` as their users run them, with a service that prints.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class ServiceVerbs : ToolTests
{
    private const string Bundle = "com.example.hello";
    /// <summary>Where there is no bubblewrap, what is not about sandboxes is tested without.</summary>
    private static string[] Walls => File.Exists("/usr/bin/bwrap") ? [] : ["--no-sandbox"];

    private string Pack(int version, string text)
    {
        Put("hello/AppScope/app.json5", $"{{ app: {{ bundleName: '{Bundle}', bundleType: 'atomicService', versionCode: {version}, versionName: '1.{version}', label: '$string:name', icon: '$media:icon' }} }}");
        Put("hello/AppScope/resources/base/element/string.json", """{ "string": [{ "name": "name", "value": "Hello" }] }""");
        Put("hello/AppScope/resources/base/media/icon.svg", "<svg/>");
        Put("hello/build-profile.json5", "{ app: { products: [{ name: 'default' }] }, modules: [{ name: 'entry', srcPath: './entry' }] }");
        Put("hello/entry/src/main/module.json5", """
            { module: { name: 'entry', type: 'entry', deviceTypes: ['default'], deliveryWithInstall: true, installationFree: true,
                requestPermissions: [{ name: 'ohos.permission.LOCATION', reason: '$string:name', usedScene: { abilities: [], when: 'inuse' } }] } }
            """);
        Put("hello/entry/src/main/ets/main.ets", $"console.log('{text}')\n");
        var package = $"hello{version}.app";
        Assert.Equal(Success, Finish(Start(["pack", "hello", "--debug", "-o", package])).Exit);
        Assert.Equal(Success, Finish(With(Start(["sign", package]), "ARK_KEY_PASSWORD", "secret")).Exit);
        return package;
    }

    private void Opens(string[] arguments, string expected)
    {
        var opened = Finish(Start(["open", .. arguments, .. Walls]));
        Assert.True(opened.Exit == Success && opened.Output == expected, $"exit {opened.Exit}: {opened.Output}{opened.Errors}");
    }

    [Fact]
    public void A_service_is_published_opened_updated_and_evicted()
    {
        var (one, two) = (Pack(1, "hello one"), Pack(2, "hello two"));
        Refuses(["open", Bundle], ProgramErrors, "ARK6106");
        Refuses(["open", "hello"], ProgramErrors, "ARK6107");
        using (var registry = RegistryProcess.Ours())
        {
            var place = registry.Address.Authority;
            Refuses(["push", place, "none.app"], ProgramErrors, "ARK4001");
            Assert.Equal(Success, Finish(Start(["push", place, one])).Exit);
            Refuses(["open", $"{place}/{Bundle}:9"], ProgramErrors, "ARK6094");
            Opens([Bundle, "--registry", place], "hello one\n");
            Assert.Equal(Success, Finish(Start(["push", place, two])).Exit);
            // From the cache, until a newer version is asked for.
            Opens([Bundle], "hello one\n");
            Opens([Bundle, "--update"], "hello two\n");
            Opens([$"{place}/{Bundle}:1.1"], "hello one\n");
            Opens([$"{place}/{Bundle}:1.2"], "hello two\n");
        }
        // Nobody answers any more.
        Opens([Bundle], "hello two\n");
        Opens([Bundle, "--update"], "hello two\n");
        Opens([two], "hello two\n");

        using (var json = JsonDocument.Parse(Finish(Start(["services", "--json"])).Output))
        {
            var service = Assert.Single(json.RootElement.EnumerateArray());
            Assert.Equal((Bundle, "1.2", "not asked"), (service.GetProperty("bundle").GetString(), service.GetProperty("versionName").GetString(), service.GetProperty("permissions").GetProperty("ohos.permission.LOCATION").GetString()));
        }
        Assert.Equal(Success, Finish(Start(["services", "grant", Bundle, "ohos.permission.LOCATION"])).Exit);
        Assert.Contains("  LOCATION", Finish(Start(["services"])).Output, StringComparison.Ordinal);
        Assert.Equal(Success, Finish(Start(["services", "revoke", Bundle, "ohos.permission.LOCATION"])).Exit);
        Refuses(["services", "grant", Bundle, "ohos.permission.INTERNET"], ProgramErrors, "ARK6105");
        Assert.Equal(Success, Finish(Start(["services", "pin", Bundle])).Exit);
        Assert.Contains("deleted 0 services", Finish(Start(["services", "clear"])).Errors, StringComparison.Ordinal);
        Assert.Equal(Success, Finish(Start(["services", "evict", Bundle])).Exit);
        Refuses(["services", "evict", Bundle], ProgramErrors, "ARK6103");
        Refuses(["open", Bundle], ProgramErrors, "ARK6106");
    }
}
