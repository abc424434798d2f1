using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text;
using System.Text.Json;
using Ark.Build;
using Ark.Packaging.Archive;
using Ark.Tests.Cli;
using Xunit;

namespace Ark.Tests.Packaging;

/// <summary>`ark new`, `ark pack`, `ark sign` and `ark verify` as their users run them.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class PackageVerbs : ToolTests
{
    private ProcessStartInfo StartSigning(params string[] arguments) => With(Start(arguments), "ARK_KEY_PASSWORD", "secret");

    private string Package(string name, byte[] content)
    {
        File.WriteAllBytes(Path.Combine(Sources, name), content);
        return name;
    }

    /// <summary>A program that prints, in an application.</summary>
    private void WriteProject()
    {
        Put("AppScope/app.json5", "{ app: { bundleName: 'com.example.hello', versionCode: 1, versionName: '1.0', label: '$string:name', icon: '$media:icon' } }");
        Put("AppScope/resources/base/element/string.json", """{ "string": [{ "name": "name", "value": "Hello" }] }""");
        Put("AppScope/resources/base/media/icon.svg", "<svg/>");
        Put("build-profile.json5", "{ app: { products: [{ name: 'default' }] }, modules: [{ name: 'entry', srcPath: './entry' }] }");
        Put("entry/src/main/module.json5", "{ module: { name: 'entry', type: 'entry', deviceTypes: ['default'], deliveryWithInstall: true } }");
        Put("entry/src/main/ets/main.ets", "console.log('hello from a package')\n");
    }

    [Fact]
    public void A_new_service_is_without_errors()
    {
        var made = Finish(Start(["new", "service", "weather"]));
        Assert.Equal((Success, ""), (made.Exit, made.Output));
        Assert.Equal(Success, Finish(Start(["check", "weather"])).Exit);
        Refuses(["new", "service", "weather"], ProgramErrors, "ARK6090");
        Refuses(["new", "service", "2day"], ProgramErrors, "ARK6091");
    }

    [Fact]
    public void A_project_is_packed_the_same_way_everywhere()
    {
        WriteProject();
        Assert.Equal(Success, Finish(Start(["pack", "--debug", "-o", "a.app"])).Exit);
        var packed = File.ReadAllBytes(Path.Combine(Sources, "a.app"));
        var elsewhere = Directory.CreateDirectory(Path.Combine(Temporary, "deep", "er")).FullName;
        using (var copy = Process.Start("cp", ["-r", Sources, elsewhere])!) copy.WaitForExit();
        Assert.Equal(Success, Finish(With(Start(["pack", "--debug", $"{elsewhere}/{Path.GetFileName(Sources)}", "-o", "b.app"]), "ARK_CACHE", "off")).Exit);
        Assert.Equal(packed, File.ReadAllBytes(Path.Combine(Sources, "b.app")));

        var module = ZipReader.Read(ZipReader.Read(packed, "a.app").Entries.First(e => e.Name == "entry-default.hap").Data, "entry.hap");
        var library = module.Entries.First(e => e.Name.StartsWith("libs/", StringComparison.Ordinal));
        Assert.Equal(0, library.DataOffset % PackageLayout.PageSize);
        var program = Path.Combine(Temporary, "program");
        File.WriteAllBytes(program, module.Content(library).ToArray());
        using var run = Process.Start(new ProcessStartInfo(SandboxFiles.Find(isFree: true).Launcher, ["--free", program]) { RedirectStandardOutput = true })!;
        Assert.Equal("hello from a package\n", run.StandardOutput.ReadToEnd());
        Refuses(["pack", "--target", "device"], ProgramErrors, "ARK6022", "module.json5:1:");
    }

    [EmulatorFact]
    public void A_package_has_code_for_each_processor_that_is_asked_for()
    {
        WriteProject();
        Assert.Equal(Success, Finish(Start(["pack", "--debug", "--abi", "x86_64,arm64-v8a", "-o", "both.hap", "--module", "entry"])).Exit);
        var module = ZipReader.Read(File.ReadAllBytes(Path.Combine(Sources, "both.hap")), "both.hap");
        Assert.Equal(["libs/arm64-v8a/libentry.so", "libs/x86_64/libentry.so"], module.Entries.Select(e => e.Name).Where(n => n.StartsWith("libs/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        var program = Path.Combine(Temporary, "program");
        File.WriteAllBytes(program, module.Content(module.Find("libs/arm64-v8a/libentry.so")!).ToArray());
        Assert.Equal(Success, Finish(Process.Start(new ProcessStartInfo(Repository.Folder("runtime", "sandbox", "build"), [Temporary, "aarch64"]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!).Exit);
        var launcher = Path.Combine(Temporary, "launch");
        string[] command = [.. Llvm.Emulation.Command(launcher, Ark.Llvm.TargetPlatform.Arm64), "--free", program];
        using var run = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true })!;
        Assert.Equal("hello from a package\n", run.StandardOutput.ReadToEnd());
        Refuses(["pack", "--abi", "riscv64"], Usage, "ARK4017");
    }

    [Fact]
    public void What_is_signed_here_verifies_here()
    {
        var package = Package("forecast.app", SignedPackages.UnsignedApp());
        Refuses(["verify"], ProgramErrors, "ARK6070");
        Refuses(["sign"], Usage, "ARK6081");
        var first = Finish(StartSigning("sign"));
        Assert.True(first.Exit == Success && first.Errors.Contains("made development keys in", StringComparison.Ordinal), first.Errors);
        Assert.DoesNotContain("made", Finish(StartSigning("sign", package)).Errors, StringComparison.Ordinal);
        var verified = Finish(Start(["verify", "--json"]));
        Assert.Equal(Success, verified.Exit);
        Assert.True(JsonDocument.Parse(verified.Output).RootElement.GetProperty("valid").GetBoolean());
        Refuses(With(Start(["sign", package]), "ARK_KEY_PASSWORD", "wrong"), ProgramErrors, "ARK6080");
        Refuses(With(Start(["verify", package]), "XDG_DATA_HOME", Temporary), ProgramErrors, "ARK6074", "trusted root");
    }

    [Fact]
    public void Keys_and_passwords_stay_with_their_owner()
    {
        WriteProject();
        var package = Package("a.app", SignedPackages.UnsignedApp());
        Refuses(StartSigning("sign", "--keys", "keys", package), ProgramErrors, "ARK6082");
        var password = Path.Combine(Temporary, "password");
        File.WriteAllText(password, "secret\n");
        File.SetUnixFileMode(password, UnixFileMode.UserRead | UnixFileMode.OtherRead);
        Refuses(["sign", "--password-file", password, package], ProgramErrors, "ARK6083");
        File.SetUnixFileMode(password, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Assert.Equal(Success, Finish(Start(["sign", "--password-file", password, package])).Exit);
        foreach (var key in Directory.GetFiles(Path.Combine(Home, ".local", "share", "ark", "keys"), "*.p12"))
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(key));
    }

    [Fact]
    public void Refused_packages_say_why()
    {
        var signed = SignedPackages.Signer.Sign(SignedPackages.Unsigned(), "entry.hap");
        var at = signed.AsSpan().IndexOf(Encoding.UTF8.GetBytes("Forecast for today"));
        signed[at] = (byte)'f';
        Refuses(["verify", Package("changed.hap", signed)], ProgramErrors, "ARK6020", "another sum");
        Refuses(["verify", "none.hap"], ProgramErrors, "ARK4001");
        Refuses(["verify", "notes.txt"], ProgramErrors, "ARK6084");
    }
}
