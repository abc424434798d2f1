using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Ark.Build;

namespace Ark.Tests.Services;

/// <summary>A registry on this machine for as long as a test takes: ours, or Debian's where it is installed.</summary>
internal sealed class RegistryProcess : IDisposable
{
    private readonly Process _process;
    private readonly string _folder;
    private readonly bool _ownsFolder;

    private RegistryProcess(Process process, string folder, bool ownsFolder, Uri address)
    {
        (_process, _folder, _ownsFolder) = (process, folder, ownsFolder);
        Address = address;
    }

    public Uri Address { get; }
    public string Folder => _folder;

    /// <summary>`ark serve`'s program.</summary>
    /// <param name="folder">What an earlier one left; otherwise a new one, which goes with the process.</param>
    public static RegistryProcess Ours(string? folder = null)
    {
        var path = folder ?? Directory.CreateTempSubdirectory("ark-registry-").FullName;
        var program = Path.Combine(Path.GetDirectoryName(typeof(ProgramCompiler).Assembly.Location)!, "Ark.Registry.dll");
        var process = Process.Start(new ProcessStartInfo("dotnet", [program, path, "127.0.0.1", "0"]) { RedirectStandardOutput = true })!;
        var said = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("the registry did not start");
        return new RegistryProcess(process, path, folder is null, new Uri(said[(said.LastIndexOf(' ') + 1)..] + "/"));
    }

    public static RegistryProcess Debians()
    {
        var path = Directory.CreateTempSubdirectory("ark-registry-").FullName;
        var port = FreePort().ToString(CultureInfo.InvariantCulture);
        var config = Path.Combine(path, "config.yml");
        File.WriteAllText(config, $"version: 0.1\nlog: {{level: error}}\nstorage: {{filesystem: {{rootdirectory: {path}/data}}}}\nhttp: {{addr: \"127.0.0.1:{port}\"}}\n");
        var process = Process.Start(new ProcessStartInfo(Needs.RegistryProgram, ["serve", config]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var address = new Uri($"http://127.0.0.1:{port}/");
        using var http = new HttpClient();
        for (var clock = Stopwatch.StartNew(); ; Thread.Sleep(20))
        {
            try
            {
                using var answer = http.Send(new HttpRequestMessage(HttpMethod.Get, new Uri(address, "v2/")));
                return new RegistryProcess(process, path, ownsFolder: true, address);
            }
            catch (HttpRequestException) when (clock.Elapsed < TimeSpan.FromSeconds(30))
            {
                // It is still starting.
            }
        }
    }

    /// <summary>Ends it at once, as `kill -9` does.</summary>
    public void Kill()
    {
        if (_process.HasExited) return;
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        Kill();
        _process.Dispose();
        if (_ownsFolder) Directory.Delete(_folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
