using System.Security.Cryptography;
using System.Text;

namespace Ark.Build;

/// <summary>Executables of earlier builds by the hash of what went into them, in the user's cache folder.</summary>
/// <remarks>
/// Everything appears by renaming, so two builds at once are safe: the later one replaces a file by its equal. A file that is
/// not what was put there is built anew. The `ark` script reads the stamps: they let an unchanged program start without this tool.
/// </remarks>
public sealed class ExecutableCache
{
    private const long MaxBytes = 1L << 30;
    /// <summary>What is unfinished for longer was left by a tool that was killed.</summary>
    private static readonly TimeSpan LongestBuild = TimeSpan.FromHours(1);
    private const string StampHeader = "ark-stamp 1";

    private readonly string _folder;

    private ExecutableCache(string folder) => _folder = folder;

    /// <summary>Null where there is no folder to write to: then nothing is kept.</summary>
    public static ExecutableCache? Open()
    {
        if (Environment.GetEnvironmentVariable("ARK_CACHE") == "off" || FindFolder() is not { } folder) return null;
        try
        {
            var executables = Directory.CreateDirectory(Path.Combine(folder, "exe")).FullName;
            return Permission.ToWrite(folder) && Permission.ToWrite(executables) ? new ExecutableCache(folder) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string? FindFolder()
    {
        if (Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache && Path.IsPathRooted(cache)) return Path.Combine(cache, "ark");
        return Environment.GetEnvironmentVariable("HOME") is { Length: > 0 } home && Path.IsPathRooted(home) ? Path.Combine(home, ".cache", "ark") : null;
    }

    /// <summary>The hash of everything an executable is made of: the tool, the runtime, the options, the sources.</summary>
    public static string Key(BuildOptions options, IEnumerable<(string Path, string Text)> sources)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Add(string text)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }
        foreach (var file in ToolFiles(options)) Add(Identity(file));
        Add($"{options.Target} {options.Release} {options.SourceRoot} {options.IsPackaged}");
        foreach (var (path, text) in sources)
        {
            Add(path);
            Add(text);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>A program built before, or null.</summary>
    public string? Find(string key)
    {
        var path = ExecutablePath(key);
        if (!Seal.IsWhole(path)) return null;
        Touch(path);
        return path;
    }

    /// <summary>Builds into the cache.</summary>
    /// <param name="build">Writes the executable to the path it is given.</param>
    public string Add(string key, Action<string> build)
    {
        var path = ExecutablePath(key);
        WholeFile.Write(path, unfinished =>
        {
            build(unfinished);
            Seal.Put(unfinished);
        });
        Trim(keep: path);
        return path;
    }

    private string ExecutablePath(string key) => Path.Combine(_folder, "exe", key);

    /// <summary>Notes that `program`, with these inputs, is this executable. Failing to is no failure of the build.</summary>
    public void WriteStamp(string program, BuildOptions options, IEnumerable<string> inputs, string executable)
    {
        var files = inputs.Select(Path.GetFullPath).Concat(ToolFiles(options)).Append(executable).ToList();
        if (files.Any(f => f.Contains('\n'))) return;
        var stamp = StampPath(program, options);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(stamp)!);
            WholeFile.Write(stamp, unfinished => File.WriteAllText(unfinished, string.Join('\n', [StampHeader, executable, .. files, "=", .. files.Select(Identity), ""])));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Then the next start needs this tool.
        }
    }

    private string StampPath(string program, BuildOptions options) =>
        Path.Combine(_folder, "stamps" + Path.GetFullPath(program)) + (options.Release ? ".release" : ".debug");

    /// <summary>All of the tool's own assemblies: a change inside one leaves the files of the others as they were.</summary>
    private static IEnumerable<string> ToolFiles(BuildOptions options)
    {
        var (archive, inlineBitcode) = RuntimeFiles.For(options.Target);
        return [.. Assemblies.Value, archive, inlineBitcode, .. EngineFiles.GlueOf(options.Target)];
    }

    private static readonly Lazy<string[]> Assemblies = new(() =>
        [.. Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll").Where(IsOurs).Order(StringComparer.Ordinal)]);

    private static bool IsOurs(string path) => Path.GetFileName(path) is "ark.dll" || Path.GetFileName(path).StartsWith("Ark.", StringComparison.Ordinal);

    /// <summary>The line that `stat -c '%n %s %.9Y %i'` prints.</summary>
    private static string Identity(string path) => FileIdentity.Of(path);

    private static void Touch(string path)
    {
        try
        {
            File.SetLastAccessTimeUtc(path, DateTime.UtcNow);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Only the order of deletion suffers.
        }
    }

    /// <summary>Deletes what was not used for the longest time; whoever finds the lock taken leaves it to the other.</summary>
    private void Trim(string keep)
    {
        try
        {
            using var held = new FileStream(Path.Combine(_folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            var files = new DirectoryInfo(Path.Combine(_folder, "exe")).GetFiles().OrderByDescending(f => f.LastAccessTimeUtc).ToList();
            var total = 0L;
            foreach (var file in files)
            {
                total += file.Length;
                var isAbandoned = file.Name.Contains('.') && DateTime.UtcNow - file.LastWriteTimeUtc > LongestBuild;
                if (isAbandoned || (total > MaxBytes && file.FullName != keep)) file.Delete();
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next build will find the same files.
        }
    }
}
