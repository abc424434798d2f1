using Ark.Ir;
using Ark.Ir.Passes;
using Ark.Ir.Text;
using Xunit;

namespace Ark.Tests.Ir;

/// <summary>tests/ir: `; pass: NAME`, a module, `=== expected`, the module after the pass.</summary>
public class IrFixtures
{
    private const string Separator = "=== expected\n";

    public static TheoryData<string> Files()
    {
        var data = new TheoryData<string>();
        foreach (var file in Directory.GetFiles(Folder, "*.ir").Order(StringComparer.Ordinal)) data.Add(Path.GetFileName(file));
        return data;
    }

    private static string Folder => Repository.Folder("tests", "ir");

    [Theory]
    [MemberData(nameof(Files))]
    public void Pass_gives_what_is_expected(string file)
    {
        var path = Path.Combine(Folder, file);
        var text = File.ReadAllText(path);
        var at = text.IndexOf(Separator, StringComparison.Ordinal);
        var input = at < 0 ? text : text[..at];
        var line = input.Split('\n')[0];
        Assert.StartsWith("; pass: ", line);
        var module = IrReader.Read(input);
        foreach (var function in module.Functions) Verifier.Verify(function);
        foreach (var name in line["; pass: ".Length..].Split(' ')) Pipeline.ByName[name](module);
        foreach (var function in module.Functions) Verifier.Verify(function);
        var actual = IrWriter.Write(module);
        if (Repository.IsBlessing) File.WriteAllText(path, (at < 0 ? input.TrimEnd('\n') + "\n" : input) + Separator + actual);
        else Assert.Equal(text[(at + Separator.Length)..], actual);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Text_round_trips(string file)
    {
        var text = File.ReadAllText(Path.Combine(Folder, file));
        var at = text.IndexOf(Separator, StringComparison.Ordinal);
        var written = IrWriter.Write(IrReader.Read(at < 0 ? text : text[..at]));
        Assert.Equal(written, IrWriter.Write(IrReader.Read(written)));
    }
}
