using System.Globalization;
using System.Runtime.InteropServices;

namespace Ark.Cli.Opening;

/// <summary>
/// How many threads a service may have: a control group of its own bounds them, where the system lets this user make one. The launcher goes into it
/// through a file that it inherits, so that the walls need no door to the groups.
/// </summary>
internal sealed partial class ThreadLimit
{
    public const int Most = 512;
    private const string Groups = "/sys/fs/cgroup", Prefix = "ark-service-", Own = "ark-opener", Processes = "cgroup.procs", Limit = "pids.max", Controllers = "cgroup.subtree_control";

    private ThreadLimit(int entrance, string text) => (Entrance, Text) = (entrance, text);

    /// <summary>The file that a process writes 0 to in order to be bounded; negative where there is none.</summary>
    public int Entrance { get; }
    /// <summary>What holds, for those who want to know.</summary>
    public string Text { get; }

    public static ThreadLimit Find()
    {
        var group = Groups;
        try
        {
            var lines = File.ReadAllLines("/proc/self/cgroup");
            var old = lines.FirstOrDefault(l => l.Split(':')[1].Split(',').Contains("pids"));
            if (old is not null && Make(PathOf(Groups + "/pids", old)) is { } made) return made;
            if (old is null && lines.FirstOrDefault(l => l.StartsWith("0::", StringComparison.Ordinal)) is { } unified)
            {
                group = PathOf(Groups, unified);
                if (DelegatesTo(group) && Make(group) is { } bounded) return bounded;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or IndexOutOfRangeException)
        {
            // It is as the system has it.
        }
        return Shared(group);
    }

    private static string PathOf(string root, string line) => root + line[(line.IndexOf(':', line.IndexOf(':', StringComparison.Ordinal) + 1) + 1)..].TrimEnd('/');

    /// <summary>Whether groups below this one can be bounded. A group with processes of its own cannot have such: who is alone in one goes into one below first.</summary>
    private static bool DelegatesTo(string group)
    {
        if (File.ReadAllText($"{group}/{Controllers}").Split(' ', '\n').Contains("pids")) return true;
        if (File.ReadAllLines($"{group}/{Processes}") is not [var only] || only != Environment.ProcessId.ToString(CultureInfo.InvariantCulture)) return false;
        Directory.CreateDirectory($"{group}/{Own}");
        File.WriteAllText($"{group}/{Own}/{Processes}", "0");
        File.WriteAllText($"{group}/{Controllers}", "+pids");
        return true;
    }

    private static ThreadLimit? Make(string group)
    {
        foreach (var left in Directory.EnumerateDirectories(group, Prefix + "*"))
            if (!Directory.Exists("/proc/" + left[(left.LastIndexOf('-') + 1)..])) rmdir(left);
        var own = $"{group}/{Prefix}{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}";
        Directory.CreateDirectory(own);
        File.WriteAllText($"{own}/{Limit}", Most.ToString(CultureInfo.InvariantCulture));
        // Without O_CLOEXEC: the launcher inherits it.
        var entrance = open($"{own}/{Processes}", 1);
        return entrance < 0 ? null : new ThreadLimit(entrance, $"at most {Most} threads, by a control group of its own");
    }

    /// <summary>No group of its own: what bounds the user's session bounds the service, together with all else in it.</summary>
    private static ThreadLimit Shared(string group)
    {
        for (var at = group; at.Length >= Groups.Length; at = Path.GetDirectoryName(at)!)
            if (File.Exists($"{at}/{Limit}") && int.TryParse(File.ReadAllText($"{at}/{Limit}"), CultureInfo.InvariantCulture, out var most))
                return new ThreadLimit(-1, $"at most {most} threads together with {(at == group ? "what else runs in its session" : Path.GetFileName(at))}; none of its own, no control group is delegated");
        return new ThreadLimit(-1, "threads are not bounded: no control group is delegated (`systemd-run --user --scope -p Delegate=yes ark open …` has one)");
    }

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int open(string path, int flags);

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int rmdir(string path);
}
