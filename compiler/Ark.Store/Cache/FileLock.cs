using System.Runtime.InteropServices;

namespace Ark.Store.Cache;

/// <summary>A lock on a file: of many or of one. The system gives it back when the process ends, however it ends.</summary>
public sealed partial class FileLock : IDisposable
{
    /// <summary>EWOULDBLOCK; whatever else goes wrong does not go away by waiting.</summary>
    private const int HeldByAnother = 11;
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(5);

    private readonly FileStream _file;

    private FileLock(FileStream file) => _file = file;

    public static FileLock Shared(string path) => Take(path, FileShare.ReadWrite, Timeout.InfiniteTimeSpan)!;

    public static FileLock Exclusive(string path) => Take(path, FileShare.None, Timeout.InfiniteTimeSpan)!;

    /// <summary>Null when others hold it for so long.</summary>
    public static FileLock? TryExclusive(string path, TimeSpan patience = default) => Take(path, FileShare.None, patience);

    /// <summary>Adds to the end of the file, which the holder of an exclusive lock does alone.</summary>
    public void Append(byte value)
    {
        _file.Seek(0, SeekOrigin.End);
        _file.WriteByte(value);
    }

    public void Dispose() => _file.Dispose();

    /// <summary>A program that this process becomes, or starts, holds the lock on.</summary>
    public void Inherit()
    {
        const int setDescriptorFlags = 2;
        fcntl((int)_file.SafeFileHandle.DangerousGetHandle(), setDescriptorFlags, 0);
    }

    private static FileLock? Take(string path, FileShare share, TimeSpan patience)
    {
        for (var waited = TimeSpan.Zero; ; waited += Step)
        {
            try
            {
                return new FileLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, share));
            }
            catch (IOException e) when (e.HResult == HeldByAnother)
            {
                if (patience != Timeout.InfiniteTimeSpan && waited >= patience) return null;
            }
            Thread.Sleep(Step);
        }
    }

    [LibraryImport("libc")]
    private static partial int fcntl(int descriptor, int command, int argument);
}
