using System.Runtime.Versioning;
using System.Text.Json;
using Ark.Tests.Cli;
using Xunit;

namespace Ark.Tests.Services;

/// <summary>The services of samples/services: packed, signed, published, opened from a registry, and looked at.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class SampleServices : ToolTests
{
    private static string[] Walls => File.Exists("/usr/bin/bwrap") ? [] : ["--no-sandbox"];

    private string Pack(string name, int packages)
    {
        var packed = Finish(Start(["pack", Repository.Folder("samples", "services", name), "--debug", "-o", $"{name}.app"]));
        Assert.True(packed.Exit == Success, packed.Errors);
        Assert.Equal(packages, packed.Errors.Split('\n').Last(l => l.StartsWith(name, StringComparison.Ordinal)).Split(" KB").Length - 1);
        Assert.Equal(Success, Finish(With(Start(["sign", $"{name}.app"]), "ARK_KEY_PASSWORD", "secret")).Exit);
        using var verified = JsonDocument.Parse(Finish(Start(["verify", "--json", $"{name}.app"])).Output);
        Assert.True(verified.RootElement.GetProperty("valid").GetBoolean());
        return $"{name}.app";
    }

    /// <summary>Shows the first page, and gives what there is of it.</summary>
    private byte[] Show(string service, string registry, params string[] options)
    {
        var picture = Path.Combine(Temporary, "picture.png");
        var opened = Finish(Start(["open", service, "--registry", registry, "--png", picture, .. options, .. Walls]));
        Assert.True(opened.Exit == Success, opened.Errors);
        return File.ReadAllBytes(picture);
    }

    [Theory, InlineData("tally", 1), InlineData("converter", 2)]
    public void A_sample_is_published_and_opened(string name, int packages)
    {
        using var registry = RegistryProcess.Ours();
        var place = registry.Address.Authority;
        Assert.Equal(Success, Finish(Start(["push", place, Pack(name, packages)])).Exit);
        var first = Show($"com.example.{name}", place);
        registry.Kill();
        Assert.Equal(first, Show($"com.example.{name}", place));
    }

    [Fact]
    public void A_service_does_with_and_without_a_permission()
    {
        using var registry = RegistryProcess.Ours();
        var place = registry.Address.Authority;
        Assert.Equal(Success, Finish(Start(["push", place, Pack("nearby", 1)])).Exit);
        var without = Show("com.example.nearby", place);
        Assert.NotEqual(without, Show("com.example.nearby", place, "--grant", "ohos.permission.LOCATION"));
        Assert.Equal(without, Show("com.example.nearby", place));
        Assert.Equal(Success, Finish(Start(["services", "grant", "com.example.nearby", "ohos.permission.LOCATION"])).Exit);
        Assert.NotEqual(without, Show("com.example.nearby", place));
    }
}
