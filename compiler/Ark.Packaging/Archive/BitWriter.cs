using Ark.Packaging.Bytes;

namespace Ark.Packaging.Archive;

/// <summary>Bits one behind the other, the lowest of each byte first (RFC 1951, 3.1.1).</summary>
internal sealed class BitWriter(int capacity)
{
    private readonly ByteWriter _bytes = new(capacity);
    private ulong _bits;
    private int _count;

    /// <param name="count">At most 32; `value` has no others.</param>
    public void Put(uint value, int count)
    {
        _bits |= (ulong)value << _count;
        _count += count;
        if (_count < 32) return;
        _bytes.U32((uint)_bits);
        _bits >>= 32;
        _count -= 32;
    }

    /// <summary>Fills the byte that has been begun with zeros.</summary>
    public void Align()
    {
        for (; _count > 0; _count -= 8, _bits >>= 8) _bytes.U8((byte)_bits);
        _count = 0;
    }

    /// <summary>Whole bytes, where a byte begins: behind <see cref="Align"/>.</summary>
    public void Put(ReadOnlySpan<byte> bytes) => _bytes.Put(bytes);

    public byte[] ToArray()
    {
        Align();
        return _bytes.ToArray();
    }
}
