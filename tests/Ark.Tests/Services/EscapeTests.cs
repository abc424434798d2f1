using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;
using System.Text;
using Ark.Packaging.Archive;
using Ark.Packaging.Packages;
using Ark.Packaging.Signing;
using Ark.Tests.Cli;
using Xunit;

namespace Ark.Tests.Services;

/// <summary>A service that tries to get out of its sandbox (tests/sandbox/escape.c), opened as users open services.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class EscapeTests : ToolTests
{
    private static readonly DevelopmentKeys Keys = DevelopmentKeys.Make(DateTimeOffset.UtcNow);

    /// <summary>Each attempt and what becomes of it; several words where systems differ in how they refuse.</summary>
    private static readonly (string Attempt, string Outcomes)[] Walls =
    [
        ("read the user's file", "ENOENT EACCES"), ("read the root folder of the machine", "ENOENT EACCES"), ("read passwords", "ENOENT EACCES"),
        ("write a package of its own", "EROFS EACCES"), ("add to a package of its own", "EROFS EACCES"), ("rename a package of its own", "EROFS EACCES EXDEV"),
        ("write to the system", "EROFS EACCES"), ("write to what runs it", "EROFS EACCES ETXTBSY"), ("read memory", "ENOENT EACCES"), ("change its own walls", "EPERM EACCES"),
        ("write the record of denials anew", "EACCES"), ("make a device", "EPERM EACCES"), ("follow a link to the user's file", "ENOENT EACCES"), ("write to its data", "done"), ("read its data", "done"),
        ("processes seen", "its own"), ("signal a process of the machine", "ESRCH EPERM"), ("trace another process", "EPERM"), ("read another process", "EPERM"), ("read another's variables", "EACCES ENOENT EPERM"),
        ("start a program", "EPERM"), ("fork", "EPERM"), ("clone a process", "EPERM"), ("clone in the other way", "ENOSYS"), ("make a thread", "done"),
        ("make namespaces of its own", "EPERM"), ("mount", "EPERM"), ("unmount", "EPERM"), ("take another root", "EPERM"), ("load a program into the kernel", "EPERM"), ("type for the user", "EPERM"), ("become root", "EINVAL EPERM"),
        ("open a raw socket", "EPERM"), ("find a hidden socket of the machine", "EPERM ECONNREFUSED"), ("variables", "its own"),
    ];
    private static readonly string[] Recorded = ["execve", "clone", "ptrace", "process_vm_readv", "unshare", "mount", "umount2", "chroot", "bpf", "ioctl", "socket"];

    private string Make(int port, params string[] permissions)
    {
        File.WriteAllText(Path.Combine(Home, "secret"), "secret");
        var library = Path.Combine(Temporary, "libentry.so");
        string[] defines = [$"-DSECRET=\"{Home}/secret\"", $"-DOUTSIDE={Environment.ProcessId}", $"-DPORT={port}"];
        var compiled = Finish(Process.Start(new ProcessStartInfo("clang-19", ["-std=gnu2x", "-shared", "-fPIC", "-fuse-ld=lld", .. defines, Repository.Folder("tests", "sandbox", "escape.c"), "-o", library])
            { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!);
        Assert.True(compiled.Exit == 0, compiled.Errors);
        var module = $$"""
            {"app":{"bundleName":"com.example.escape","bundleType":"atomicService","versionCode":1,"versionName":"1.0","label":"Escape","icon":"$media:icon"},
             "module":{"name":"entry","type":"entry","deviceTypes":["default"],"deliveryWithInstall":true,"installationFree":true,
             "requestPermissions":[{{string.Join(',', permissions.Select(p => $$"""{"name":"{{p}}"}"""))}}]} }
            """;
        var package = ZipWriter.Write([new PackageFile(ModuleJson.FileName, Encoding.UTF8.GetBytes(module)), NativeLibrary.Of("entry", Abi, File.ReadAllBytes(library))]);
        File.WriteAllBytes(Path.Combine(Sources, "escape.hap"), new PackageSigner(Keys, DateTimeOffset.UtcNow).Sign(package, "escape.hap"));
        File.WriteAllBytes(Path.Combine(Sources, "root.cer"), Keys.Application.Root.RawData);
        File.Delete(library);
        return "escape.hap";
    }

    private static string Abi => NativeLibrary.AbiOf(System.Runtime.InteropServices.RuntimeInformation.ProcessArchitecture == System.Runtime.InteropServices.Architecture.Arm64 ? "aarch64" : "x86_64");

    private Dictionary<string, string> Open(params string[] options)
    {
        var opened = Finish(With(Start(["open", "escape.hap", "--root", "root.cer", "--headless", .. options]), "SECRET_VARIABLE", "secret"));
        Assert.True(opened.Exit == Success, opened.Errors);
        return opened.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(": ")).ToDictionary(p => p[0], p => p[1]);
    }

    [SandboxFact]
    public void Nothing_gets_out_and_what_was_denied_is_recorded()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        using var hidden = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        hidden.Bind(new UnixDomainSocketEndPoint("\0ark-escape-test"));
        hidden.Listen();
        listener.Start();
        Make(((IPEndPoint)listener.LocalEndpoint).Port);
        var came = Open();
        foreach (var (attempt, outcomes) in Walls) Assert.True(outcomes.Split(' ').Contains(came[attempt]) || outcomes == came[attempt], $"{attempt}: {came[attempt]}");
        Assert.Equal("EPERM", came["open a socket"]);
        Assert.Equal(Needs.ControlGroups is null ? "EAGAIN" : "done", came["make two thousand threads"]);
        var denials = File.ReadAllLines(Path.Combine(Home, ".local/share/ark/services/com.example.escape/denials")).Select(l => l.Split(' ')[1]).ToHashSet();
        Assert.True(denials.IsSupersetOf(Recorded), string.Join(' ', denials));
        Assert.True(File.Exists(Path.Combine(Home, ".local/share/ark/services/com.example.escape/data/own")));

        Make(((IPEndPoint)listener.LocalEndpoint).Port, "ohos.permission.INTERNET");
        came = Open();
        Assert.Equal(("done", "done", "EPERM"), (came["open a socket"], came["connect to this machine"], came["open a raw socket"]));
        foreach (var (attempt, outcomes) in Walls) Assert.True(outcomes.Split(' ').Contains(came[attempt]) || outcomes == came[attempt], $"{attempt}: {came[attempt]}");
    }

    [Fact]
    public void Where_there_are_no_namespaces_services_are_refused_and_only_run_free_when_asked_for()
    {
        Make(1);
        string[] without = ["unshare", "-Ur", "sh", "-c", "echo 0 >/proc/sys/user/max_user_namespaces && exec \"$@\"", "sh"];
        // Where none can be made this machine itself is one without.
        if (Needs.Namespaces is not null) without = [];
        Refuses(Start(["open", "escape.hap", "--root", "root.cer", "--headless"], without), Usage, "ARK6120", "namespaces");
        var free = Finish(Start(["open", "escape.hap", "--root", "root.cer", "--headless", "--no-sandbox"], without));
        Assert.Contains("warning ARK6121", free.Errors, StringComparison.Ordinal);
        // There it can become another program, and does.
        Assert.Equal((Success, ""), (free.Exit, free.Output));
    }
}
