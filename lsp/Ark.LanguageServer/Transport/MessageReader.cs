using System.Buffers;
using System.Buffers.Text;
using System.IO.Pipelines;
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

    private readonly PipeReader _pipe = PipeReader.Create(input, new StreamPipeReaderOptions(bufferSize: 1 << 16));

    /// <summary>The next message; null at the end of the stream.</summary>
    public async ValueTask<byte[]?> Read()
    {
        while (true)
        {
            if (await ReadLength().ConfigureAwait(false) is not { } length) return null;
            if (length < 0) continue;
            var body = new byte[length];
            var filled = 0;
            while (filled < length)
            {
                var result = await _pipe.ReadAsync().ConfigureAwait(false);
                var part = result.Buffer.Slice(0, Math.Min(result.Buffer.Length, length - filled));
                part.CopyTo(body.AsSpan(filled));
                filled += (int)part.Length;
                _pipe.AdvanceTo(part.End);
                if (result.IsCompleted && filled < length && part.IsEmpty) return null;
            }
            return body;
        }
    }

    /// <summary>Reads headers up to the empty line. Null at the end of the stream; -1 for headers without a length.</summary>
    private async ValueTask<int?> ReadLength()
    {
        var length = -1;
        while (true)
        {
            var result = await _pipe.ReadAsync().ConfigureAwait(false);
            var buffer = result.Buffer;
            if (buffer.PositionOf((byte)'\n') is { } end)
            {
                var line = Trimmed(buffer.Slice(0, end));
                _pipe.AdvanceTo(buffer.GetPosition(1, end));
                if (line.Length == 0)
                {
                    if (length >= 0) return length;
                    continue;
                }
                if (LengthIn(line) is { } given) length = given;
                continue;
            }
            if (buffer.Length > LongestHeader) _pipe.AdvanceTo(buffer.End);
            else _pipe.AdvanceTo(buffer.Start, buffer.End);
            if (result.IsCompleted) return null;
        }
    }

    private static byte[] Trimmed(ReadOnlySequence<byte> line)
    {
        var bytes = line.ToArray();
        return bytes.AsSpan().TrimEnd((byte)'\r').ToArray();
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
