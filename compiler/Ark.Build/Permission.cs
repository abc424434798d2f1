using System.Runtime.InteropServices;

namespace Ark.Build;

/// <summary>What the system lets this user do with a file or folder.</summary>
internal static partial class Permission
{
    public static bool ToExecute(string path) => access(path, Execute) == 0;

    public static bool ToWrite(string path) => access(path, Write) == 0;

    private const int Execute = 1, Write = 2;

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int access(string path, int mode);
}
