namespace Ark.Packaging.Archive;

/// <summary>Bits one behind the other, the lowest of each byte first (RFC 1951, 3.1.1).</summary>
internal sealed class BitWriter(int capacity)
{
    private byte[] _bytes = new byte[capacity];
    private int _length, _count;
    private ulong _bits;

    /// <param name="count">At most 32; `value` has no others.</param>
    public void Put(uint value, int count)
    {
        _bits |= (ulong)value << _count;
        _count += count;
        while (_count >= 8)
        {
            PutByte((byte)_bits);
            _bits >>= 8;
            _count -= 8;
        }
    }

    /// <summary>Fills the byte that has been begun with zeros.</summary>
    public void Align()
    {
        if (_count > 0) Put(0, 8 - _count);
    }

    /// <summary>Whole bytes, where a byte begins.</summary>
    public void Put(ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes) PutByte(b);
    }

    public byte[] ToArray()
    {
        Align();
        return _bytes[.._length];
    }

    private void PutByte(byte value)
    {
        if (_length == _bytes.Length) Array.Resize(ref _bytes, Math.Max(64, _length * 2));
        _bytes[_length++] = value;
    }
}
