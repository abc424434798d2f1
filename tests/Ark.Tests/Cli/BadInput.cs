using System.Runtime.Versioning;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Ark.Tests.Cli;

/// <summary>The built tool as its users meet it, on what is not a program: a code, a place, the documented exit code, nothing left behind.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class BadInput : ToolTests
{
    [Theory]
    [InlineData("check")]
    [InlineData("run")]
    [InlineData("build")]
    public void A_missing_file(string verb) => Refuses([verb, "nowhere.ets"], ProgramErrors, "ARK4001", "nowhere.ets");

    [Theory]
    [InlineData("check", "ARK4007")]
    [InlineData("run", "ARK4460")]
    public void ASources(string verb, string code)
    {
        Directory.CreateDirectory(Path.Combine(Sources, "sources"));
        Refuses([verb, "sources"], ProgramErrors, code, "sources");
    }

    [Fact]
    public void Utf16()
    {
        Write("wide.ets", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("let x: number = 1")]);
        Refuses(["check", "wide.ets"], ProgramErrors, "ARK4004", "wide.ets", "UTF-16");
    }

    [Fact]
    public void Utf16_without_a_mark()
    {
        Write("wide.ets", Encoding.Unicode.GetBytes("let x: number = 1"));
        Refuses(["check", "wide.ets"], ProgramErrors, "ARK4004", "wide.ets", "UTF-16 without");
    }

    [Fact]
    public void A_byte_that_is_not_utf8_is_named()
    {
        Write("latin.ets", [.. "let a: number = 1\nlet s = '"u8, 0xE9, .. "'\n"u8]);
        Refuses(["check", "latin.ets"], ProgramErrors, "ARK4004", "0xE9", "line 2");
    }

    [Fact]
    public void What_cannot_be_compiled_is_an_error()
    {
        Write("base.ts", "class Name extends String {}\nnew Name();"u8.ToArray());
        Refuses(["run", "base.ts"], ProgramErrors, "ARK4100", "base.ts", "'String'");
    }

    [Fact]
    public void A_file_without_end() => Refuses(["check", "/dev/zero"], ProgramErrors, "ARK4005", "/dev/zero");

    [Fact]
    public void Binary_data()
    {
        Write("binary.ets", [0x7F, (byte)'E', (byte)'L', (byte)'F', 0, 0, 0xFE, 0xC3]);
        Refuses(["run", "binary.ets"], ProgramErrors, "ARK4004", "binary.ets", "binary");
    }

    [Fact]
    public void A_byte_order_mark_and_carriage_returns_are_fine()
    {
        Write("windows.ets", [0xEF, 0xBB, 0xBF, .. "const a: number = 1\r\nconsole.log(a + 1)\r\n"u8]);
        Prints(["run", "windows.ets"], "2\n");
    }

    [Fact]
    public void A_missing_import_is_shown_at_its_place()
    {
        Write("main.ets", "import { a } from './elsewhere'\nconsole.log(a)\n"u8);
        Refuses(["check", "main.ets"], ProgramErrors, "ARK2008", "main.ets:1:19", "./elsewhere");
    }

    [Fact]
    public void An_import_cycle_works()
    {
        Write("one.ets", "import { two } from './two'\nexport function one(): number { return 1 }\nconsole.log(two())\n"u8);
        Write("two.ets", "import { one } from './one'\nexport function two(): number { return one() + 1 }\n"u8);
        Prints(["run", "one.ets"], "2\n");
    }

    [Theory]
    [InlineData("frobnicate")]
    [InlineData("check", "--frobnicate", "main.ets")]
    [InlineData("run", "--frobnicate", "main.ets")]
    [InlineData("build", "--frobnicate", "main.ets")]
    [InlineData("dump", "frobnicate", "main.ets")]
    [InlineData("dump", "ir:frobnicate", "main.ets")]
    public void What_the_tool_does_not_know_is_named(params string[] arguments)
    {
        Write("main.ets", "console.log(1)\n"u8);
        Refuses(arguments, Usage, "frobnicate");
    }

    [Theory]
    [InlineData("missing/app")]
    [InlineData("taken")]
    public void An_output_that_cannot_be(string output)
    {
        Write("main.ets", "console.log(1)\n"u8);
        Directory.CreateDirectory(Path.Combine(Sources, "taken"));
        Refuses(["build", "main.ets", "-o", output], Usage, "ARK4015", output);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    public void Reports_for_machines_are_json(string format)
    {
        Write("main.ets", "let x: number = 'a\"b'\n"u8);
        var (exit, output, errors) = Finish(Start(["check", "--format", format, "main.ets"]));
        Assert.True(exit == ProgramErrors && errors.Length == 0, $"exit {exit}\n{errors}");
        using var report = JsonDocument.Parse(output);
        var found = format == "json"
            ? report.RootElement.GetProperty("diagnostics")[0].GetProperty("code")
            : report.RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("ruleId");
        Assert.Equal("ARK2020", found.GetString());
    }

    [Fact]
    public void An_unknown_code_is_not_explained() => Refuses(["explain", "ARK9999"], Usage, "ARK9999");
}
