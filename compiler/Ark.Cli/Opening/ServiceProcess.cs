using System.Globalization;
using System.Text;
using System.Text.Json;
using Ark.Build;
using Ark.Cli.Reporting;
using Ark.Cli.Verbs;
using Ark.Packaging;
using Ark.Project.Output;
using Ark.Store.Cache;
using Ark.Store.Permissions;
using Ark.Syntax;

namespace Ark.Cli.Opening;

/// <summary>How a service is to run.</summary>
/// <param name="Parameters">Of the Want that its ability is given.</param>
internal sealed record RunRequest(PageRequest Page, IReadOnlyList<string> Permissions, IReadOnlyDictionary<string, string> Parameters, bool IsFree, bool Waits)
{
    /// <summary>The Want's parameters, as JSON.</summary>
    public byte[] Want() => JsonOutput.Object(json =>
    {
        foreach (var (name, value) in Parameters) json.WriteString(name, value);
    });
}

/// <summary>Runs a service that is ready, behind its walls.</summary>
/// <param name="running">Held by the one that others who open the service ask for what they want; null when it is none that can be asked.</param>
internal sealed class ServiceProcess(ReadyService service, ServiceCache cache, ServiceData data, RunRequest request, FileLock? running)
{
    private const string Packages = "/service", Data = "/data", Wants = "/ark/wants", Run = "/ark/run", Picture = "picture.png", Tree = "tree.json", FrameTime = "frame";
    private const int NotRun = 125;

    private bool IsFree => request.IsFree;

    /// <summary>What bounds its threads.</summary>
    public ThreadLimit Threads { get; } = ThreadLimit.Find();

    /// <summary>When its first frame was there, as it says; null when there was none.</summary>
    public DateTimeOffset? FirstFrame { get; private set; }

    /// <summary>Runs it to its end when there is something to do then; else becomes it.</summary>
    public int Start()
    {
        var files = SandboxFiles.Find(IsFree);
        if (!IsFree && Sandbox.Problem() is { } problem) throw Unavailable(problem);
        data.Create();
        using var results = new ResultFolder(request.Page, request.Waits);
        var variables = Variables(results);
        var (program, arguments) = new Sandbox(files, [.. Mounts(results)], Sandbox.HasNetwork(request.Permissions), Threads, variables).Command($"{CodeFolder}/lib{service.Main.Name}.so", data.DenialsFile);
        foreach (var held in service.Locks) held.Inherit();
        running?.Inherit();
        // Without bubblewrap they are this process's.
        if (IsFree) foreach (var (name, value) in variables) ProcessImage.SetVariable(name, value);
        SystemRoots.Show();
        if (!request.Waits && results.IsEmpty) ProcessImage.Replace(program, arguments);
        var exit = ProcessImage.Run(program, arguments, IsFree ? variables : []);
        results.Deliver();
        FirstFrame = results.FirstFrame(FrameTime);
        // The launcher said why; when bubblewrap failed, it has.
        return exit == NotRun ? ExitCode.Usage : exit;
    }

    private string CodeFolder => Path.Combine(Seen(service.Main), Ark.Packaging.Packages.UnpackedPackage.CodeFolder);

    /// <summary>Where the service sees a package of its own.</summary>
    private string Seen(Ark.Store.Services.ServiceModule module) => IsFree ? cache.UnpackedPath(module.Digest) : $"{Packages}/{module.Name}";

    private IEnumerable<Mount> Mounts(ResultFolder results)
    {
        foreach (var module in service.Modules) yield return new Mount(cache.UnpackedPath(module.Digest), Seen(module));
        yield return new Mount(data.Folder, Data, IsWritable: true);
        if (running is not null) yield return new Mount(data.Wants.Folder, Wants, IsWritable: true);
        if (results.Path is { } folder) yield return new Mount(folder, Run, IsWritable: true);
        foreach (var mount in Sandbox.Folders(request.Permissions)) yield return mount;
        if (request.Page.Headless) yield break;
        foreach (var mount in Displays()) yield return mount;
    }

    /// <summary>The sockets of the display that the service has its window on.</summary>
    private static IEnumerable<Mount> Displays()
    {
        if (Directory.Exists("/tmp/.X11-unix") && Environment.GetEnvironmentVariable("DISPLAY") is not null) yield return new Mount("/tmp/.X11-unix", "/tmp/.X11-unix");
        if (Environment.GetEnvironmentVariable("XAUTHORITY") is { } authority && File.Exists(authority)) yield return new Mount(authority, "/ark/xauthority");
        if (Environment.GetEnvironmentVariable("XDG_RUNTIME_DIR") is { } folder && Environment.GetEnvironmentVariable("WAYLAND_DISPLAY") is { } display && File.Exists(Path.Combine(folder, display)))
            yield return new Mount(Path.Combine(folder, display), "/ark/wayland-0", IsWritable: true);
    }

    private List<(string Name, string Value)> Variables(ResultFolder results)
    {
        var page = request.Page;
        page.Resources = [.. service.Modules.Select(m => $"{Seen(m)}/resources")];
        page.Folder = Seen(service.Main);
        page.Png = results.Seen(Picture, IsFree, page.Png);
        page.Tree = results.Seen(Tree, IsFree, page.Tree);
        page.FrameTime = results.Seen(FrameTime, IsFree, request.Waits ? FrameTime : null);
        var home = IsFree ? data.Folder : Data;
        var variables = new List<(string, string)>
        {
            (PageRequest.Variable, page.ToJson()), ("ARK_PERMISSIONS", string.Join(',', request.Permissions)), ("ARK_WANT", Encoding.UTF8.GetString(request.Want())),
            ("HOME", home), ("XDG_DATA_HOME", home), ("XDG_CACHE_HOME", $"{home}/cache"), ("TMPDIR", "/tmp"),
        };
        if (running is not null) variables.Add(("ARK_WANTS", IsFree ? data.Wants.Folder : Wants));
        foreach (var name in new[] { "LANG", "LC_ALL", "TZ", "SDL_VIDEODRIVER", "ARK_UI_ENGINE" })
            if (Environment.GetEnvironmentVariable(name) is { } value) variables.Add((name, value));
        if (page.Headless || IsFree) return variables;
        if (Environment.GetEnvironmentVariable("DISPLAY") is { } screen) variables.Add(("DISPLAY", screen));
        if (Environment.GetEnvironmentVariable("XAUTHORITY") is not null) variables.Add(("XAUTHORITY", "/ark/xauthority"));
        if (Environment.GetEnvironmentVariable("WAYLAND_DISPLAY") is not null) variables.AddRange([("WAYLAND_DISPLAY", "wayland-0"), ("XDG_RUNTIME_DIR", "/ark")]);
        return variables;
    }

    private static BuildException Unavailable(string reason) => new(Diagnostics.SandboxUnavailable(BuildException.At(""), reason), ExitCode.Usage);

    /// <summary>The only place outside of its data where a service may leave something: what the caller asked it for.</summary>
    private sealed class ResultFolder : IDisposable
    {
        private readonly List<(string Name, string Target)> _wanted = [];

        public ResultFolder(PageRequest page, bool isTimed)
        {
            if (page.Png is { } png) _wanted.Add((Picture, png));
            if (page.Tree is { } tree) _wanted.Add((Tree, tree));
            if (_wanted.Count > 0 || isTimed) Path = Directory.CreateTempSubdirectory("ark-run-").FullName;
        }

        public string? Path { get; }
        public bool IsEmpty => Path is null;

        public string? Seen(string name, bool isFree, string? wanted) => wanted is null ? null : isFree ? $"{Path}/{name}" : $"{Run}/{name}";

        /// <summary>Gives the caller what is there. A service may have put a link there in place of a file: that is not followed.</summary>
        public void Deliver()
        {
            foreach (var (name, target) in _wanted)
                if (new FileInfo($"{Path}/{name}") is { Exists: true, LinkTarget: null } file) file.CopyTo(target, overwrite: true);
        }

        /// <summary>What the service wrote: milliseconds since 1970.</summary>
        public DateTimeOffset? FirstFrame(string name) =>
            Path is not null && new FileInfo($"{Path}/{name}") is { Exists: true, LinkTarget: null, Length: < 32 } file && long.TryParse(File.ReadAllText(file.FullName), CultureInfo.InvariantCulture, out var time)
                && time is > 0 and < 4_000_000_000_000 ? DateTimeOffset.FromUnixTimeMilliseconds(time) : null;

        public void Dispose()
        {
            if (Path is not null) Directory.Delete(Path, recursive: true);
        }
    }
}
