using System.Text;
using Ark.Packaging;
using Ark.Packaging.Resources;
using Ark.Project.Resources;
using Ark.Syntax;
using Xunit;

namespace Ark.Tests.Packaging;

/// <summary>resources.index: what the compiler puts into it, that both layouts hold the same, and that damaged ones are refused.</summary>
public class ResourceTests
{
    private static CompiledResources Forecast()
    {
        var project = PackFixture.Load("forecast");
        return ResourceCompiler.Compile("entry", PackFixture.Tables(project, "entry", "units"));
    }

    [Fact]
    public void Resources_of_a_module_with_a_library()
    {
        var compiled = Forecast();
        Assert.Empty(compiled.Diagnostics);
        PackFixture.AssertExpected("forecast.resources.txt", Describe(compiled));
    }

    private static string Describe(CompiledResources compiled)
    {
        var text = new StringBuilder();
        foreach (var configuration in compiled.Index.Configurations)
        {
            text.Append(configuration.Folder).Append('\n');
            foreach (var record in configuration.Records) text.Append($"  {record.Id:x8} {record.Type.Name()}.{record.Name} = {ValueOf(record)}\n");
        }
        foreach (var file in compiled.Files) text.Append($"{file.Name} <- {file.Source}{(file.Text is null ? "" : $" as {file.Text}")}\n");
        return text.ToString();
    }

    private static string ValueOf(IndexRecord record) => record.Type.IsList() ? string.Join(" | ", ResourceValue.ToList(record.Value)) : record.Text;

    [Theory]
    [InlineData(IndexLayout.V1)]
    [InlineData(IndexLayout.V2)]
    public void What_is_written_is_read(IndexLayout layout)
    {
        var index = Forecast().Index;
        var bytes = index.Write(layout);
        Assert.Equal(bytes, Forecast().Index.Write(layout));
        var read = ResourceIndex.Read(bytes, "resources.index");
        Assert.Equal(Text(index), Text(read));
        Assert.Equal(bytes, read.Write(layout));
    }

    private static string Text(ResourceIndex index) => string.Join('\n', index.Configurations.Select(c =>
        $"{string.Join(',', c.Keys)}: {string.Join(' ', c.Records.Select(r => $"{r.Id}:{r.Type}:{r.Name}:{Convert.ToHexString(r.Value.Span)}"))}"));

    [Theory]
    [InlineData(IndexLayout.V1)]
    [InlineData(IndexLayout.V2)]
    public void What_is_cut_off_is_refused(IndexLayout layout)
    {
        var bytes = Forecast().Index.Write(layout);
        for (var length = 0; length < bytes.Length; length++) Assert.Equal("ARK6003", Refusal(bytes[..length]));
        Assert.Equal("ARK6003", Refusal([.. bytes, 0]));
    }

    /// <summary>A changed byte of a name or value gives another index; of anything that says where things are, none.</summary>
    [Theory]
    [InlineData(IndexLayout.V1)]
    [InlineData(IndexLayout.V2)]
    public void A_changed_byte_is_refused_or_changes_what_is_read(IndexLayout layout)
    {
        var index = Forecast().Index;
        var bytes = index.Write(layout);
        // The version is for people.
        for (var at = 128; at < bytes.Length; at++)
        {
            var changed = bytes.ToArray();
            changed[at] ^= 0x11;
            if (Refusal(changed) is null) Assert.NotEqual(Text(index), Text(ResourceIndex.Read(changed, "")));
        }
    }

    private static string? Refusal(byte[] bytes)
    {
        try
        {
            ResourceIndex.Read(bytes, "resources.index");
            return null;
        }
        catch (PackageException e)
        {
            return e.Diagnostic.Code;
        }
    }

    [Theory]
    [InlineData("base", "")]
    [InlineData("zh_Hans_CN-vertical-2in1-dark-pointingdevice-xldpi", "Language=7a68 Script=48616e73 Region=434e Orientation=0 Device=7 ColorMode=0 InputDevice=0 Density=140")]
    [InlineData("mcc310_mnc260-es_419", "CountryCode=136 NetworkCode=104 Language=6573 Region=343139")]
    public void Qualifiers_have_numbers(string folder, string expected)
    {
        var qualifiers = Qualifiers.Parse(folder)!;
        var keys = IndexKey.Of(qualifiers)!.Value;
        Assert.Equal(expected, string.Join(' ', keys.Select(k => $"{k.Kind}={k.Value:x}")));
        Assert.Equal(folder, qualifiers.FolderName);
        Assert.Equal(folder, new IndexConfiguration(keys, []).Folder);
    }

    [Fact]
    public void What_cannot_be_in_an_index_is_said()
    {
        var table = Table(("base/element/string.json", $"{{ \"string\": [{{ \"name\": \"long\", \"value\": \"{new string('x', 65536)}\" }}] }}"),
            ("base/element/plural.json", "{ \"plural\": [{ \"name\": \"days\", \"value\": [{ \"quantity\": \"one\", \"value\": \"day\" }] }] }"),
            ("default/element/string.json", "{ \"string\": [{ \"name\": \"a\", \"value\": \"b\" }] }"),
            ("base/media/icon.json", "{}"), ("base/media/icon.svg", "<svg/>"));
        var compiled = ResourceCompiler.Compile("entry", [table]);
        Assert.Equal(["ARK4421", "ARK6001", "ARK6002", "ARK6004"], compiled.Diagnostics.Select(d => d.Code).Order(StringComparer.Ordinal));
    }

    private static ResourceTable Table(params (string Path, string Text)[] files) =>
        ResourceReader.Read(files.Select(f => new ResourceFile(f.Path, f.Path, f.Path.EndsWith(".json", StringComparison.Ordinal) ? new SourceText(f.Text, f.Path) : null))).Value;
}
