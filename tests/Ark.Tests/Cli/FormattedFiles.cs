using System.Runtime.Versioning;
using Xunit;

namespace Ark.Tests.Cli;

/// <summary>`ark fmt`: what is printed, what is written, what is left alone.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class FormattedFiles : ToolTests
{
    private string Path(string name) => System.IO.Path.Combine(Sources, name);

    [Fact]
    public void Files_are_written_and_named()
    {
        Write("one.ets", "let  a=1\n"u8);
        Write("two.ets", "let b = 2\n"u8);
        Prints(["fmt"], "one.ets\n");
        Assert.Equal("let a = 1\n", File.ReadAllText(Path("one.ets")));
        Prints(["fmt", "--check"], "");
    }

    [Fact]
    public void A_check_writes_nothing()
    {
        Write("one.ets", "let  a=1\n"u8);
        Refuses(["fmt", "--check", "one.ets"], ProgramErrors, "one.ets");
        Assert.Equal("let  a=1\n", File.ReadAllText(Path("one.ets")));
    }

    [Fact]
    public void What_is_broken_is_left_as_it_is()
    {
        Write("broken.ets", "let  a = (1\n"u8);
        Refuses(["fmt", "broken.ets"], ProgramErrors, "ARK1001", "broken.ets:1");
        Assert.Equal("let  a = (1\n", File.ReadAllText(Path("broken.ets")));
    }

    [Fact]
    public void A_file_stays_what_it_is_to_the_system()
    {
        Write("windows.ets", [0xEF, 0xBB, 0xBF, .. "let a=1\r\nlet b=2\r\n"u8]);
        File.SetUnixFileMode(Path("windows.ets"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.CreateSymbolicLink(Path("link.ets"), Path("windows.ets"));
        Prints(["fmt", "link.ets"], "link.ets\n");
        Assert.Equal([0xEF, 0xBB, 0xBF, .. "let a = 1\r\nlet b = 2\r\n"u8], File.ReadAllBytes(Path("windows.ets")));
        Assert.True(File.GetUnixFileMode(Path("windows.ets")).HasFlag(UnixFileMode.UserExecute));
        Assert.NotNull(File.ResolveLinkTarget(Path("link.ets"), false));
    }
}
