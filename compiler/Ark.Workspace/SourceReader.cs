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
            var bytes = file.Length > 0 ? File.ReadAllBytes(path) : ReadStream(path);
            return bytes.Length > MaximumLength ? (null, Diagnostics.FileTooLarge(at, path)) : Decode(bytes, path, at);
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

    /// <summary>Pipes and devices do not say how long they are, and some have no end.</summary>
    private static byte[] ReadStream(string path)
    {
        using var stream = File.OpenRead(path);
        using var content = new MemoryStream();
        var buffer = new byte[1 << 16];
        while (content.Length <= MaximumLength && stream.Read(buffer) is var count and > 0) content.Write(buffer, 0, count);
        return content.ToArray();
    }

    private static (SourceText?, Diagnostic?) Decode(byte[] bytes, string path, Location at)
    {
        var content = bytes.AsSpan();
        if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || content.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return (null, Diagnostics.FileEncoding(at, path, "UTF-16"));
        if (LooksLikeUtf16(content)) return (null, Diagnostics.FileEncoding(at, path, "UTF-16 without a byte order mark"));
        if (content.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) content = content[3..];
        try
        {
            return (new SourceText(Strict.GetString(content), path), null);
        }
        catch (DecoderFallbackException e)
        {
            var line = 1 + content[..Math.Clamp(e.Index, 0, content.Length)].Count((byte)'\n');
            var found = content.Contains((byte)0) ? "binary data" : $"another encoding (byte 0x{e.BytesUnknown?.FirstOrDefault():X2} in line {line})";
            return (null, Diagnostics.FileEncoding(at, path, found));
        }
    }

    /// <summary>Every other byte of Latin text is zero in that encoding, always at even or always at odd places.</summary>
    private static bool LooksLikeUtf16(ReadOnlySpan<byte> content)
    {
        var start = content[..(Math.Min(content.Length, ExaminedLength) & ~1)];
        var zeros = (Even: 0, Odd: 0);
        for (var i = 0; i < start.Length; i += 2)
        {
            if (start[i] == 0) zeros.Even++;
            if (start[i + 1] == 0) zeros.Odd++;
        }
        return Math.Min(zeros.Even, zeros.Odd) == 0 && Math.Max(zeros.Even, zeros.Odd) > start.Length / 4;
    }

    private const int ExaminedLength = 4096;
}
