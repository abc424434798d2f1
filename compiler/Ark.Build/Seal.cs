using System.Security.Cryptography;

namespace Ark.Build;

/// <summary>A checksum behind the last byte of an executable, where the loader does not look: it tells a file that was cut or overwritten.</summary>
internal static class Seal
{
    public static void Put(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        var sum = SHA256.HashData(file);
        file.Write(sum);
    }

    /// <summary>The executable as it was before it was sealed.</summary>
    public static byte[] Without(byte[] content) => content[..^SHA256.HashSizeInBytes];

    /// <summary>True for a sealed file that is as it was when it was sealed, and may be run.</summary>
    public static bool IsWhole(string path)
    {
        try
        {
            var content = File.ReadAllBytes(path).AsSpan();
            if (content.Length < SHA256.HashSizeInBytes) return false;
            var end = content.Length - SHA256.HashSizeInBytes;
            return SHA256.HashData(content[..end]).AsSpan().SequenceEqual(content[end..]) && Permission.ToExecute(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
