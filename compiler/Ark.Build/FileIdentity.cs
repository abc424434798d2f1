using System.Globalization;
using System.Runtime.InteropServices;

namespace Ark.Build;

/// <summary>What tells that a file is the same as before without reading it: name, size, time of change, inode.</summary>
internal static unsafe partial class FileIdentity
{
    /// <summary>The line that `stat -c '%n %s %.9Y %i'` prints; only the name when there is no such file.</summary>
    public static string Of(string path)
    {
        // struct statx: 256 bytes on every architecture, which struct stat is not.
        var buffer = stackalloc byte[256];
        if (statx(CurrentFolder, path, 0, ModifiedInodeSize, buffer) != 0) return path;
        var inode = *(ulong*)(buffer + 32);
        var size = *(ulong*)(buffer + 40);
        var (seconds, nanoseconds) = (*(long*)(buffer + 112), *(uint*)(buffer + 120));
        return string.Create(CultureInfo.InvariantCulture, $"{path} {size} {seconds}.{nanoseconds:D9} {inode}");
    }

    private const int CurrentFolder = -100;
    private const uint ModifiedInodeSize = 0x40 | 0x100 | 0x200;

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int statx(int folder, string path, int flags, uint mask, byte* result);
}
