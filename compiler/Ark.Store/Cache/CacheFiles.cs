namespace Ark.Store.Cache;

/// <summary>Files of the cache appear by renaming: they are there as a whole or not at all.</summary>
internal static class CacheFiles
{
    /// <summary>Beside its place, under a name that says it is not finished.</summary>
    public static string Unfinished(string path) => $"{path}.{Guid.NewGuid():N}{UnfinishedEnding}";

    public const string UnfinishedEnding = ".unfinished";

    public static void Write(string path, ReadOnlySpan<byte> content) => Write(path, Unfinished(path), content);

    /// <param name="unfinished">Where it is while it is not whole, on the same file system.</param>
    public static void Write(string path, string unfinished, ReadOnlySpan<byte> content)
    {
        using (var file = new FileStream(unfinished, FileMode.CreateNew))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }
        File.Move(unfinished, path, overwrite: true);
    }

    public static long SizeOf(string folder) =>
        Directory.Exists(folder) ? new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Length) : 0;

    /// <summary>A folder goes at once: it is renamed first, so that nobody finds half of it.</summary>
    public static void DeleteFolder(string folder)
    {
        if (!Directory.Exists(folder)) return;
        var doomed = Unfinished(folder);
        Directory.Move(folder, doomed);
        Directory.Delete(doomed, recursive: true);
    }
}
