using Ark.Packaging.Packages;
using Ark.Packaging.Rules;
using Ark.Project.Manifests;
using Ark.Syntax;
using Xunit;

namespace Ark.Tests.Packaging;

/// <summary>Each rule for packages is broken by something, and says so with its own code.</summary>
public class RuleTests
{
    private const string Service = "'bundleType': 'atomicService'", Free = "'installationFree': true";

    [Fact]
    public void A_service_that_keeps_the_rules() => Expect("", Module("entry", "entry", Service, Free + ", 'atomicService': { 'preloads': [{ 'moduleName': 'charts' }] }, 'dependencies': [{ 'moduleName': 'charts' }]"), Module("charts", "shared", Service, Free));

    [Fact]
    public void Rules_of_atomic_services()
    {
        Expect("ARK6040", Module("entry", "entry", Service, ""));
        Expect("ARK6040", Module("entry", "entry", Service, "'installationFree': false"));
        Expect("ARK6041", Module("entry", "entry", "'bundleType': 'app'", "'atomicService': {}"));
        Expect("ARK6044", Module("entry", "entry", Service, Free + Preloads("chart")), Module("charts", "shared", Service, Free));
        Expect("ARK6045", Module("entry", "entry", Service, Free), Module("more", "feature", Service, Free + Preloads("more")));
        Expect("ARK6046", Module("entry", "entry", Service, Free + Preloads("charts", "charts")), Module("charts", "shared", Service, Free));
        Expect("ARK6047", Module("entry", "entry", Service, Free), Module("more", "feature", Service, Free + Preloads("entry")));
        Expect("ARK6054", Module("entry", "entry", Service + ", 'appPreloadPhase': 'processCreated'", Free));
    }

    [Fact]
    public void Rules_between_packages()
    {
        Expect("ARK6048", Module("entry", "entry", "", ""), Module("more", "feature", "", Needs("entry")));
        Expect("ARK6049", Module("a", "shared", "", Needs("b")), Module("b", "shared", "", Needs("a")));
        Expect("ARK6050", Module("entry", "entry", "", Needs("charts")));
        Expect("ARK6051", Module("entry", "entry", "", ""), Module("other", "entry", "", ""));
        Expect("ARK6052", Module("entry", "entry", "", "", "'default', 'phone'"));
        Expect("ARK6055", Module("entry", "entry", "'versionCode': 1", ""), Module("more", "feature", "'versionCode': 2", ""));
        Expect("ARK6056", Module("more", "feature", "", ""), Module("more", "feature", "", ""));
        Expect("ARK6057", Module("charts", "shared", "", "'mainElement': 'Ability'"));
    }

    [Fact]
    public void Sizes_count_with_what_is_needed()
    {
        var entry = Module("entry", "entry", Service, Free + ", " + Needs("charts"));
        var charts = Module("charts", "shared", Service, Free);
        Assert.Empty(Sizes(entry with { Size = 1 << 20 }, charts with { Size = 1 << 20 }));
        Assert.Equal(["ARK6042"], Sizes(entry with { Size = 1 << 20 }, charts with { Size = (1 << 20) + 1 }));
        Assert.Equal(["ARK6042"], Sizes(charts with { Size = (2 << 20) + 1 }));
        Assert.Equal(["ARK6043"], Sizes([.. Enumerable.Range(0, 6).Select(i => Module($"m{i}", "feature", Service, Free) with { Size = 2 << 20 })]));
        Assert.Empty(Sizes(Module("entry", "entry", "", "") with { Size = 5 << 20 }));
    }

    [Theory]
    [InlineData("com.atomicservice.1234567890", "")]
    [InlineData("com.example.forecast", "ARK6053")]
    public void HarmonyOS_names_services_by_numbers(string bundle, string expected)
    {
        var app = AppManifest.Read(new SourceText($"{{ app: {{ bundleName: '{bundle}' }} }}", "app.json5")).Value;
        Assert.Equal(expected, string.Join(' ', AtomicServiceRules.CheckName(app).Select(d => d.Code)));
    }

    [Theory]
    [InlineData("12", 12)]
    [InlineData("'12'", 12)]
    [InlineData("'5.0.0(12)'", 50000012)]
    [InlineData("'5.1.2(18)'", 50102018)]
    [InlineData("'new'", null)]
    public void Platform_versions_are_numbers(string written, int? expected) => Assert.Equal(expected, ApiVersion.Of(Ark.Project.Json.JsonReader.Read(new SourceText(written, "")).Root));

    private static List<string> Sizes(params RuledModule[] modules) => [.. AtomicServiceRules.CheckSizes(modules).Select(d => d.Code)];

    private static void Expect(string codes, params RuledModule[] modules) => Assert.Equal(codes, string.Join(' ', PackageRules.Check(modules).Select(d => d.Code).Distinct()));

    private static string Needs(string module) => $"'dependencies': [{{ 'moduleName': '{module}' }}]";
    private static string Preloads(params string[] modules) => $", 'atomicService': {{ 'preloads': [{string.Join(", ", modules.Select(m => $"{{ 'moduleName': '{m}' }}"))}] }}";

    private static RuledModule Module(string name, string type, string app, string module, string devices = "'default'")
    {
        var text = $"{{ 'app': {{ 'bundleName': 'com.example.forecast'{(app.Length > 0 ? ", " : "")}{app} }}, 'module': {{ 'name': '{name}', 'type': '{type}', 'deviceTypes': [{devices}]{(module.Length > 0 ? ", " : "")}{module} }} }}";
        return RuledModule.Of(ModuleManifest.Read(new SourceText(text.Replace(", ,", ","), $"{name}.hap!module.json")).Value, 0);
    }
}
