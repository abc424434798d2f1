using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Ark.Packaging.Bytes;

/// <summary>Appends numbers in little-endian order, as all formats of packages have them.</summary>
internal sealed class ByteWriter(int capacity = 256)
{
    private readonly ArrayBufferWriter<byte> _bytes = new(Math.Max(capacity, 16));

    public int Length => _bytes.WrittenCount;
    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    public ByteWriter U8(byte value) => Put([value]);

    public ByteWriter U16(int value)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(_bytes.GetSpan(2), checked((ushort)value));
        return Advance(2);
    }

    public ByteWriter U32(long value)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(_bytes.GetSpan(4), checked((uint)value));
        return Advance(4);
    }

    public ByteWriter U64(ulong value)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(_bytes.GetSpan(8), value);
        return Advance(8);
    }

    public ByteWriter Put(ReadOnlySpan<byte> value)
    {
        _bytes.Write(value);
        return this;
    }

    public ByteWriter Text(string value) => Put(Encoding.UTF8.GetBytes(value));

    public ByteWriter Zeros(int count)
    {
        _bytes.GetSpan(count)[..count].Clear();
        return Advance(count);
    }

    /// <summary>Zeros up to the next multiple.</summary>
    public ByteWriter Align(int unit) => Zeros((unit - Length % unit) % unit);

    public byte[] ToArray() => _bytes.WrittenSpan.ToArray();

    private ByteWriter Advance(int count)
    {
        _bytes.Advance(count);
        return this;
    }
}
