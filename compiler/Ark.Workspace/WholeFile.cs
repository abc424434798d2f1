namespace Ark.Workspace;

/// <summary>Files that are there as a whole or not at all: written beside their place, then renamed.</summary>
public static class WholeFile
{
    private const UnixFileMode OnlyOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static void Write(string path, ReadOnlySpan<byte> content) => Write(path, content, null);

    /// <summary>For nobody's eyes but the user's.</summary>
    public static void WriteSecret(string path, ReadOnlySpan<byte> content) => Write(path, content, OnlyOwner);

    private static void Write(string path, ReadOnlySpan<byte> content, UnixFileMode? mode)
    {
        var unfinished = $"{path}.{Guid.NewGuid():N}";
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = mode;
            using (var file = new FileStream(unfinished, options))
            {
                file.Write(content);
                file.Flush(flushToDisk: true);
            }
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
