using Ark.Build;
using Ark.Store.Permissions;

namespace Ark.Cli.Opening;

/// <summary>A folder or file of this machine, and where a service sees it.</summary>
internal sealed record Mount(string Source, string Path, bool IsWritable = false);

/// <summary>
/// The walls around a service: bubblewrap gives it namespaces of its own, in which the system's libraries and fonts can be read, its packages can be
/// read, its data folder can be written, and there is no other process and, unless it is allowed one, no network; the program inside adds
/// Landlock and seccomp before it loads any of the service's code (runtime/sandbox).
/// </summary>
internal sealed class Sandbox(SandboxFiles files, IReadOnlyList<Mount> mounts, bool hasNetwork, ThreadLimit threads, IReadOnlyList<(string Name, string Value)> variables)
{
    private const string Launcher = "/ark/launch", Engine = "/ark/engine/libarkui.so";

    /// <summary>Of the system: what programs with text and pictures read.</summary>
    private static readonly string[] Readable = ["/usr", "/etc/fonts", "/etc/ld.so.cache", "/etc/localtime", "/etc/timezone", "/var/cache/fontconfig"];
    private static readonly string[] ForNetwork = ["/etc/resolv.conf", "/etc/hosts", "/etc/nsswitch.conf", "/etc/ssl", "/etc/ca-certificates"];
    /// <summary>Links into /usr where the system has merged them.</summary>
    private static readonly string[] LibraryFolders = ["/lib", "/lib64"];
    private static readonly string[] Devices = ["/dev", "/proc", "/tmp"];

    /// <summary>The program to run, and its arguments.</summary>
    /// <param name="library">The service's code, as the service sees it.</param>
    public (string Program, IReadOnlyList<string> Arguments) Command(string library, string denials)
    {
        string[] group = threads.Entrance < 0 ? [] : ["--group", threads.Entrance.ToString(System.Globalization.CultureInfo.InvariantCulture)];
        if (files.Bubblewrap is not { } bubblewrap) return (files.Launcher, ["--free", .. group, "--engine", files.Engine, library]);
        var readable = hasNetwork ? [.. Readable, .. ForNetwork] : Readable;
        string[] arguments =
        [
            "--unshare-user", "--unshare-pid", "--unshare-ipc", "--unshare-uts", "--unshare-cgroup-try", .. hasNetwork ? [] : (string[])["--unshare-net"],
            "--uid", "1000", "--gid", "1000", "--hostname", "ark", "--die-with-parent", "--new-session", "--cap-drop", "ALL", "--clearenv",
            .. readable.SelectMany(p => (string[])["--ro-bind-try", p, p]), .. LibraryFolders.SelectMany(LibraryFolder),
            "--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp",
            "--ro-bind", files.Launcher, Launcher, "--ro-bind", files.Engine, Engine, "--bind", denials, "/ark/denials",
            .. mounts.SelectMany(m => (string[])[m.IsWritable ? "--bind" : "--ro-bind", m.Source, m.Path]), .. variables.SelectMany(v => (string[])["--setenv", v.Name, v.Value]), "--chdir", "/data",
            "--", Launcher, .. group, .. hasNetwork ? (string[])["--network"] : [], "--engine", Engine, "--denials", "/ark/denials",
            .. readable.Concat(LibraryFolders).Append("/ark/engine").Append("/proc/self").Concat(mounts.Where(m => !m.IsWritable).Select(m => m.Path)).SelectMany(p => (string[])["--read", p]),
            .. Devices.Where(d => d != "/proc").Concat(mounts.Where(m => m.IsWritable).Select(m => m.Path)).SelectMany(p => (string[])["--write", p]), library,
        ];
        return (bubblewrap, arguments);
    }

    /// <summary>Why this machine cannot have one, as far as it says so before it is tried.</summary>
    public static string? Problem()
    {
        static string? Setting(string name) => File.Exists(name) ? File.ReadAllText(name).Trim() : null;
        if (!Directory.Exists("/proc/self/ns") || !File.Exists("/proc/self/ns/user")) return "the kernel has no user namespaces";
        if (Setting("/proc/sys/user/max_user_namespaces") == "0") return "user namespaces are switched off (user.max_user_namespaces is 0)";
        if (!Environment.IsPrivilegedProcess && Setting("/proc/sys/kernel/unprivileged_userns_clone") == "0") return "only root may make user namespaces (kernel.unprivileged_userns_clone is 0)";
        return null;
    }

    /// <summary>Folders of the user's that a permission opens.</summary>
    public static IEnumerable<Mount> Folders(IReadOnlyList<string> permissions)
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        foreach (var (permission, folder, seen) in new[] { ("DOWNLOAD", "Downloads", "Download"), ("DOCUMENTS", "Documents", "Documents"), ("DESKTOP", "Desktop", "Desktop") })
            if (permissions.Contains($"ohos.permission.READ_WRITE_{permission}_DIRECTORY") && Directory.Exists(Path.Combine(home, folder))) yield return new Mount(Path.Combine(home, folder), $"/storage/Users/currentUser/{seen}", IsWritable: true);
    }

    private static string[] LibraryFolder(string path)
    {
        if (!Directory.Exists(path)) return [];
        return new DirectoryInfo(path).LinkTarget is { } target ? ["--symlink", target, path] : ["--ro-bind", path, path];
    }

    public static bool HasNetwork(IReadOnlyList<string> permissions) => permissions.Contains(UserGrant.Internet);
}
