namespace Ark.Build;

/// <summary>Files that are there as a whole or not at all: written beside their place, then renamed; gone when that is interrupted.</summary>
public static class WholeFile
{
    private const UnixFileMode OnlyOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static void Write(string path, ReadOnlyMemory<byte> content) => Write(path, content, null);

    /// <summary>For nobody's eyes but the user's.</summary>
    public static void WriteSecret(string path, ReadOnlyMemory<byte> content) => Write(path, content, OnlyOwner);

    /// <param name="write">Writes the file to the path it is given.</param>
    public static void Write(string path, Action<string> write)
    {
        var unfinished = $"{path}.{Guid.NewGuid():N}";
        using var interruption = Interruption.Undoing(() => File.Delete(unfinished));
        try
        {
            write(unfinished);
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static void Write(string path, ReadOnlyMemory<byte> content, UnixFileMode? mode)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = mode;
        Write(path, unfinished =>
        {
            using var file = new FileStream(unfinished, options);
            file.Write(content.Span);
            file.Flush(flushToDisk: true);
        });
    }
}
