using System.Buffers.Binary;
using System.Text;

namespace Ark.Packaging.Bytes;

/// <summary>Reads what <see cref="ByteWriter"/> writes, of bytes that nobody vouches for: it never reads beyond them.</summary>
internal sealed class ByteReader(ReadOnlyMemory<byte> bytes)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public int Position { get; private set; }
    public int Length => bytes.Length;
    public int Left => bytes.Length - Position;

    public byte U8() => Take(1).Span[0];
    public ushort U16() => BinaryPrimitives.ReadUInt16LittleEndian(Take(2).Span);
    public uint U32() => BinaryPrimitives.ReadUInt32LittleEndian(Take(4).Span);
    public ulong U64() => BinaryPrimitives.ReadUInt64LittleEndian(Take(8).Span);

    /// <summary>A number that counts or measures something of these bytes, so it cannot exceed them.</summary>
    public int Count(string what, int bytesEach = 1)
    {
        var count = U32();
        return count <= (uint)(bytes.Length / bytesEach) ? (int)count : throw new MalformedException($"{what} is {count}, more than there are bytes");
    }

    public ReadOnlyMemory<byte> Take(long count)
    {
        if (count < 0 || count > Left) throw new MalformedException($"it ends in the middle of something at byte {Position}");
        var taken = bytes.Slice(Position, (int)count);
        Position += (int)count;
        return taken;
    }

    public void Seek(long position, string what)
    {
        if (position < 0 || position > bytes.Length) throw new MalformedException($"{what} lies outside, at byte {position}");
        Position = (int)position;
    }

    public string Text(long count)
    {
        var at = Position;
        try
        {
            return Strict.GetString(Take(count).Span);
        }
        catch (DecoderFallbackException)
        {
            throw new MalformedException($"the text at byte {at} is not UTF-8");
        }
    }

    public void Expect(ReadOnlySpan<byte> tag, string what)
    {
        if (!Take(tag.Length).Span.SequenceEqual(tag)) throw new MalformedException($"{what} is missing at byte {Position - tag.Length}");
    }
}
