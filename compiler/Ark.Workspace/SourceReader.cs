using System.Text;
using Ark.Syntax;

namespace Ark.Workspace;

/// <summary>Reads source files: UTF-8, with or without a byte order mark. What cannot be read is a diagnostic, never an exception.</summary>
public static class SourceReader
{
    /// <summary>Larger files are generated data, not programs, and would take gigabytes as trees.</summary>
    public const long MaximumLength = 256_000_000;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Exactly one of the two is null.</summary>
    /// <param name="path">As the user wrote it: messages show it so.</param>
    public static (SourceText? Text, Diagnostic? Problem) Read(string path)
    {
        var at = new Location(new SourceText("", path), default);
        try
        {
            if (Directory.Exists(path)) return (null, Diagnostics.FileIsDirectory(at, path));
            var file = new FileInfo(path);
            if (!file.Exists) return (null, Diagnostics.FileNotFound(at, path));
            if (file.Length > MaximumLength) return (null, Diagnostics.FileTooLarge(at, path));
            return Decode(File.ReadAllBytes(path), path, at);
        }
        catch (UnauthorizedAccessException)
        {
            return (null, Diagnostics.FileUnreadable(at, path, "permission denied"));
        }
        catch (IOException e)
        {
            return (null, Diagnostics.FileUnreadable(at, path, e.Message));
        }
    }

    private static (SourceText?, Diagnostic?) Decode(byte[] bytes, string path, Location at)
    {
        var content = bytes.AsSpan();
        if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || content.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return (null, Diagnostics.FileEncoding(at, path, "UTF-16"));
        if (content.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) content = content[3..];
        try
        {
            return (new SourceText(Strict.GetString(content), path), null);
        }
        catch (DecoderFallbackException)
        {
            return (null, Diagnostics.FileEncoding(at, path, content.Contains((byte)0) ? "binary data" : "another encoding"));
        }
    }
}
