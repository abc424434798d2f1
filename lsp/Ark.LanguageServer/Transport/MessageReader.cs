using System.Buffers.Text;
using System.Runtime.InteropServices;
using System.Text;

namespace Ark.LanguageServer;

/// <summary>
/// Takes messages out of a stream: headers, an empty line, and as many bytes as `Content-Length` says. What cannot be framed is
/// skipped up to the next header that can; nothing that a client sends ends the server but the end of the stream.
/// </summary>
internal sealed class MessageReader(Stream input)
{
    /// <summary>A longer message is no message of an editor.</summary>
    private const int LongestMessage = 512 << 20;
    private const int LongestHeader = 16 << 10;

    private readonly BufferedStream _input = new(input, 1 << 16);

    /// <summary>The next message, waiting for it; null at the end of the stream.</summary>
    public byte[]? Read()
    {
        if (ReadLength() is not { } length) return null;
        var body = new byte[length];
        return _input.ReadAtLeast(body, length, throwOnEndOfStream: false) == length ? body : null;
    }

    /// <summary>Reads headers up to the empty line behind the one that says how long the message is. Null at the end of the stream.</summary>
    private int? ReadLength()
    {
        int? length = null;
        var line = new List<byte>();
        while (true)
        {
            var next = _input.ReadByte();
            if (next < 0) return null;
            if (next != '\n')
            {
                if (line.Count == LongestHeader) line.Clear();
                line.Add((byte)next);
                continue;
            }
            var text = CollectionsMarshal.AsSpan(line).TrimEnd((byte)'\r');
            if (!text.IsEmpty) length = LengthIn(text) ?? length;
            else if (length is not null) return length;
            line.Clear();
        }
    }

    private static int? LengthIn(ReadOnlySpan<byte> line)
    {
        var name = "content-length:"u8;
        // Behind bytes that belong to nothing the header may stand in the middle of a line.
        for (var at = 0; at + name.Length <= line.Length; at++)
        {
            if (!Ascii.EqualsIgnoreCase(line.Slice(at, name.Length), name)) continue;
            var digits = line[(at + name.Length)..].TrimStart((byte)' ').TrimEnd((byte)' ');
            return Utf8Parser.TryParse(digits, out int value, out var used) && used == digits.Length && value is >= 0 and <= LongestMessage ? value : null;
        }
        return null;
    }
}
