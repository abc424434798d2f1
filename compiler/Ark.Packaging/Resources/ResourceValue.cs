using System.Text;
using Ark.Packaging.Bytes;

namespace Ark.Packaging.Resources;

/// <summary>Lists of strings within a value: each has its length in 16 bits before it, which does not count the NUL behind it.</summary>
internal static class ResourceValue
{
    public static byte[] OfList(IEnumerable<string> strings)
    {
        var bytes = new ByteWriter();
        foreach (var text in strings)
        {
            var utf8 = Encoding.UTF8.GetBytes(text);
            bytes.U16(Math.Min(utf8.Length, ushort.MaxValue)).Put(utf8).U8(0);
        }
        return bytes.ToArray();
    }

    public static IReadOnlyList<string> ToList(ReadOnlyMemory<byte> value)
    {
        var reader = new ByteReader(value);
        var strings = new List<string>();
        while (reader.Left > 0)
        {
            strings.Add(reader.Text(reader.U16()));
            reader.Expect([0], "the end of a string");
        }
        return strings;
    }
}
