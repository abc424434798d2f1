using Ark.Project.Json;
using Ark.Project.Manifests;
using Ark.Project.Resources;
using Ark.Syntax;
using Xunit;

namespace Ark.Tests.Project;

/// <summary>Project files from text: what is read, and the examples of the manual.</summary>
public class ManifestTests
{
    public static TheoryData<string> Examples()
    {
        var data = new TheoryData<string>();
        foreach (var entry in Diagnostics.All.Where(d => d.ExampleLanguage.EndsWith("json5", StringComparison.Ordinal))) data.Add(entry.Code);
        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_of_the_manual_is_reported(string code)
    {
        var entry = Diagnostics.All.Single(d => d.Code == code);
        var text = new SourceText(entry.Example, entry.ExampleLanguage);
        var found = entry.ExampleLanguage == ModuleManifest.FileName ? ModuleManifest.Read(text).Diagnostics : JsonReader.Read(text).Diagnostics;
        Assert.Equal([code], found.Select(d => d.Code));
    }

    [Fact]
    public void A_misspelt_key_is_suggested()
    {
        var found = Assert.Single(ModuleManifest.Read(new SourceText("{ module: { name: 'a', type: 'har', deviceTypes: ['phone'], ablities: [] } }", "module.json5")).Diagnostics);
        Assert.Equal("'ablities' is no key of module; did you mean 'abilities'?", found.Message);
        Assert.Equal("\"abilities\"", found.Fix!.Edits[0].NewText);
    }

    [Fact]
    public void A_module_of_broken_text_keeps_what_can_be_read()
    {
        var (module, diagnostics) = ModuleManifest.Read(new SourceText("{ module: { name: 'a' type: 'shared', abilities: [ { name: 'Main', srcEntry: './ets/Main.ets' }, { name: ", "module.json5"));
        Assert.NotEmpty(diagnostics);
        Assert.Equal("a", module.Name!.Value);
        Assert.Equal(ModuleKind.Shared, module.Kind);
        Assert.Equal("./ets/Main.ets", module.Abilities[0].SourceEntry!.Value);
    }

    [Theory]
    [InlineData("base", true)]
    [InlineData("zh_CN", true)]
    [InlineData("en", true)]
    [InlineData("zh_Hant_TW-vertical-phone-dark-xldpi", true)]
    [InlineData("mcc310_mnc004-zh_CN", true)]
    [InlineData("dark", true)]
    [InlineData("car-mdpi", true)]
    [InlineData("dark-vertical", false)]
    [InlineData("zh-", false)]
    [InlineData("Base", false)]
    [InlineData("", false)]
    public void Qualifiers_have_one_order(string folder, bool isRight) => Assert.Equal(isRight, Qualifiers.Parse(folder) is not null);

    [Fact]
    public void Resources_are_found_by_type_and_name()
    {
        var (table, diagnostics) = ResourceReader.Read(
        [
            Element("base/element/string.json", "{ \"string\": [ { \"name\": \"title\", \"value\": \"Hello\" } ] }"),
            Element("zh_CN/element/string.json", "{ \"string\": [ { \"name\": \"title\", \"value\": \"你好\" } ] }"),
            Element("base/element/color.json", "{ \"color\": [ { \"name\": \"start\", \"value\": \"#12345\" } ] }"),
            new ResourceFile("base/media/icon.9.png", "icon.9.png", null),
            new ResourceFile("rawfile/data/a.txt", "a.txt", null),
        ]);
        Assert.Equal("'color' is a colour: #RGB, #ARGB, #RRGGBB or #AARRGGBB", Assert.Single(diagnostics).Message);
        Assert.Equal([null, "zh"], table.Find("string", "title").Select(r => r.Qualifiers.Language));
        Assert.True(table.Contains("media", "icon"));
        Assert.Contains("data/a.txt", table.RawFiles);
    }

    [Fact]
    public void A_dangling_reference_is_found_where_it_stands()
    {
        var (table, _) = ResourceReader.Read([Element("base/element/string.json", "{ \"string\": [ { \"name\": \"title\", \"value\": \"Hello\" } ] }")]);
        var document = JsonReader.Read(new SourceText("{ label: '$string:tilte', description: '$string:title', icon: '$ohos:media:x' }"));
        var found = Assert.Single(ResourceReferences.FindDangling(document, [table]));
        Assert.Equal("there is no string resource 'tilte'; did you mean 'title'?", found.Message);
        Assert.Equal(new TextSpan(9, 15), found.Location.Span);
    }

    private static ResourceFile Element(string path, string text) => new(path, path, new SourceText(text, path));
}
