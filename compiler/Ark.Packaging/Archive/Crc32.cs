using System.Buffers.Binary;

namespace Ark.Packaging.Archive;

/// <summary>The check sum of ZIP entries (polynomial 0xEDB88320), eight bytes at a time.</summary>
internal static class Crc32
{
    private const int Slices = 8;
    private static readonly uint[] Table = MakeTable();

    public static uint Of(ReadOnlySpan<byte> bytes) => ~Update(~0u, bytes);

    /// <summary>Continues a sum that has not been complemented yet.</summary>
    public static uint Update(uint crc, ReadOnlySpan<byte> bytes)
    {
        var table = Table;
        while (bytes.Length >= Slices)
        {
            var low = BinaryPrimitives.ReadUInt32LittleEndian(bytes) ^ crc;
            var high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            crc = table[0x700 + (low & 0xFF)] ^ table[0x600 + (low >> 8 & 0xFF)] ^ table[0x500 + (low >> 16 & 0xFF)] ^ table[0x400 + (low >> 24)]
                ^ table[0x300 + (high & 0xFF)] ^ table[0x200 + (high >> 8 & 0xFF)] ^ table[0x100 + (high >> 16 & 0xFF)] ^ table[high >> 24];
            bytes = bytes[Slices..];
        }
        foreach (var b in bytes) crc = crc >> 8 ^ table[(crc ^ b) & 0xFF];
        return crc;
    }

    private static uint[] MakeTable()
    {
        var table = new uint[Slices * 256];
        for (var i = 0u; i < 256; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++) value = (value & 1) == 0 ? value >> 1 : value >> 1 ^ 0xEDB88320;
            table[i] = value;
        }
        for (var i = 256; i < table.Length; i++) table[i] = table[i - 256] >> 8 ^ table[table[i - 256] & 0xFF];
        return table;
    }
}
