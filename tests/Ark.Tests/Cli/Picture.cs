using System.Buffers.Binary;
using System.IO.Compression;

namespace Ark.Tests.Cli;

/// <summary>Pixels of three bytes, red, green and blue, as PNG files hold them: those that the engine writes, and a screen's.</summary>
internal sealed record Picture(int Width, int Height, byte[] Pixels)
{
    private const int Channels = 3;
    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static Picture Read(string path)
    {
        var file = File.ReadAllBytes(path).AsSpan();
        int width = 0, height = 0, channels = 0;
        using var packed = new MemoryStream();
        for (var at = Signature.Length; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file[at..]);
            var kind = file.Slice(at + 4, 4);
            var data = file.Slice(at + 8, length);
            if (kind.SequenceEqual("IHDR"u8))
            {
                width = BinaryPrimitives.ReadInt32BigEndian(data);
                height = BinaryPrimitives.ReadInt32BigEndian(data[4..]);
                channels = data[9] == 6 ? 4 : Channels;
            }
            else if (kind.SequenceEqual("IDAT"u8)) packed.Write(data);
            at += length + 12;
        }
        packed.Position = 0;
        using var inflated = new ZLibStream(packed, CompressionMode.Decompress);
        var rows = new byte[height * (width * channels + 1)];
        inflated.ReadExactly(rows);
        return new Picture(width, height, Unfiltered(rows, width, height, channels));
    }

    /// <summary>The file that an X server keeps its screen in: a header whose numbers are big-endian, a table of colours, words of blue, green and red.</summary>
    public static Picture OfScreen(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var all = new byte[file.Length];
        file.ReadExactly(all);
        int Number(int index) => BinaryPrimitives.ReadInt32BigEndian(all.AsSpan(index * 4));
        int width = Number(4), height = Number(5), stride = Number(12), start = Number(0) + Number(19) * 12;
        var pixels = new byte[width * height * Channels];
        for (var i = 0; i < width * height; i++)
            for (var c = 0; c < Channels; c++) pixels[i * Channels + c] = all[start + i / width * stride + i % width * 4 + 2 - c];
        return new Picture(width, height, pixels);
    }

    public void Write(string path)
    {
        using var packed = new MemoryStream();
        using (var deflated = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            for (var y = 0; y < Height; y++)
            {
                deflated.WriteByte(0);
                deflated.Write(Pixels, y * Width * Channels, Width * Channels);
            }
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, Width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), Height);
        (head[8], head[9]) = (8, 2);
        using var file = File.Create(path);
        file.Write(Signature);
        WriteChunk(file, "IHDR"u8, head);
        WriteChunk(file, "IDAT"u8, packed.ToArray());
        WriteChunk(file, "IEND"u8, []);
    }

    /// <summary>The share of pixels with a channel that is off by more than the tolerance; all of them where the sizes differ.</summary>
    public double DifferenceTo(Picture other, int tolerance)
    {
        if (Width != other.Width || Height != other.Height) return 1;
        var different = 0;
        for (var i = 0; i < Pixels.Length; i += Channels)
            if (Enumerable.Range(i, Channels).Any(k => Math.Abs(Pixels[k] - other.Pixels[k]) > tolerance)) different++;
        return (double)different / (Width * Height);
    }

    /// <summary>By how much each channel is off, as black where it is not.</summary>
    public Picture Minus(Picture other) => Width != other.Width || Height != other.Height ? this
        : this with { Pixels = [.. Pixels.Zip(other.Pixels, (a, b) => (byte)Math.Min(Math.Abs(a - b) * 4, 255))] };

    private static byte[] Unfiltered(byte[] rows, int width, int height, int channels)
    {
        var pixels = new byte[width * height * Channels];
        byte[] above = new byte[width * channels], row = new byte[width * channels];
        for (var y = 0; y < height; y++)
        {
            var start = y * (width * channels + 1);
            for (var x = 0; x < row.Length; x++)
            {
                byte left = x < channels ? (byte)0 : row[x - channels], corner = x < channels ? (byte)0 : above[x - channels];
                row[x] = (byte)(rows[start + 1 + x] + Predicted(rows[start], left, above[x], corner));
            }
            for (var x = 0; x < width; x++) row.AsSpan(x * channels, Channels).CopyTo(pixels.AsSpan((y * width + x) * Channels));
            (above, row) = (row, above);
        }
        return pixels;
    }

    private static int Predicted(byte filter, int left, int above, int corner) => filter switch
    {
        1 => left,
        2 => above,
        3 => (left + above) / 2,
        4 => Nearest(left, above, corner),
        _ => 0,
    };

    private static int Nearest(int left, int above, int corner)
    {
        int toLeft = Math.Abs(above - corner), toAbove = Math.Abs(left - corner), toCorner = Math.Abs(left + above - 2 * corner);
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }

    private static void WriteChunk(Stream file, ReadOnlySpan<byte> kind, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(kind);
        file.Write(data);
        var sum = 0xFFFFFFFFu;
        foreach (var b in kind) sum = Summed(sum, b);
        foreach (var b in data) sum = Summed(sum, b);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~sum);
        file.Write(number);
    }

    /// <summary>A step of the sum that chunks end with, CRC-32.</summary>
    private static uint Summed(uint sum, byte next)
    {
        sum ^= next;
        for (var bit = 0; bit < 8; bit++) sum = (sum & 1) != 0 ? sum >> 1 ^ 0xEDB88320 : sum >> 1;
        return sum;
    }
}
