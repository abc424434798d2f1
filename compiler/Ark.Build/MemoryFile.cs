using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Ark.Build;

/// <summary>A file that lives in memory only: other programs read it by its path below /proc, and nothing can be left behind.</summary>
internal sealed partial class MemoryFile : IDisposable
{
    private readonly SafeFileHandle _handle;

    public MemoryFile(string name, ReadOnlySpan<byte> content)
    {
        var descriptor = memfd_create(name, CloseOnExec);
        if (descriptor < 0) throw new IOException(Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError()));
        _handle = new SafeFileHandle(descriptor, ownsHandle: true);
        try
        {
            RandomAccess.Write(_handle, content, 0);
        }
        catch (ArgumentOutOfRangeException)
        {
            // What .NET makes of the shell's limit on the size of files (EFBIG).
            throw new IOException("File too large");
        }
        Path = $"/proc/{Environment.ProcessId}/fd/{descriptor}";
    }

    public string Path { get; }
    public void Dispose() => _handle.Dispose();

    private const uint CloseOnExec = 1;

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int memfd_create(string name, uint flags);
}
