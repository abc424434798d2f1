using System.Text;
using Ark.Packaging.Bytes;

namespace Ark.Packaging.Resources;

/// <summary>The layout up to API 19: a version of 128 bytes, size and number of configurations, their keys, their ids, then the records.</summary>
internal static class IndexWriterV1
{
    private const int HeaderLength = ResourceIndex.VersionLength + 8;
    private const int KeysLength = 12, KeyLength = 8, SetLength = 8, IdLength = 8;
    /// <summary>Of a record what stands before the strings: size, type and id.</summary>
    private const int RecordLength = 12;

    public static byte[] Write(ResourceIndex index)
    {
        var records = index.Configurations.Select(c => c.Records.Select(Record).ToList()).ToList();
        var keysLength = index.Configurations.Sum(c => KeysLength + KeyLength * c.Keys.Length);
        var setsLength = index.Configurations.Sum(c => SetLength + IdLength * c.Records.Length);
        var size = HeaderLength + keysLength + setsLength + records.Sum(c => c.Sum(r => r.Length));
        var bytes = new ByteWriter(size);
        ResourceIndex.WriteVersion(bytes, "Restool");
        bytes.U32(size).U32(index.Configurations.Length);
        WriteKeys(bytes, index, HeaderLength + keysLength);
        WriteSets(bytes, index, records, HeaderLength + keysLength + setsLength);
        foreach (var record in records.SelectMany(c => c)) bytes.Put(record);
        return bytes.ToArray();
    }

    private static void WriteKeys(ByteWriter bytes, ResourceIndex index, int setOffset)
    {
        foreach (var configuration in index.Configurations)
        {
            bytes.Put("KEYS"u8).U32(setOffset).U32(configuration.Keys.Length);
            foreach (var key in configuration.Keys) bytes.U32((uint)key.Kind).U32(key.Value);
            setOffset += SetLength + IdLength * configuration.Records.Length;
        }
    }

    private static void WriteSets(ByteWriter bytes, ResourceIndex index, List<List<byte[]>> records, int recordOffset)
    {
        for (var i = 0; i < records.Count; i++)
        {
            bytes.Put("IDSS"u8).U32(records[i].Count);
            for (var j = 0; j < records[i].Count; j++)
            {
                bytes.U32(index.Configurations[i].Records[j].Id).U32(recordOffset);
                recordOffset += records[i][j].Length;
            }
        }
    }

    /// <summary>The lengths of value and name count the NUL behind them; the size does not count itself.</summary>
    private static byte[] Record(IndexRecord record)
    {
        var name = Encoding.UTF8.GetBytes(record.Name);
        var size = RecordLength + 2 + record.Value.Length + 1 + 2 + name.Length + 1;
        return new ByteWriter(size).U32(size - 4).U32((uint)record.Type).U32(record.Id)
            .U16(record.Value.Length + 1).Put(record.Value.Span).U8(0).U16(name.Length + 1).Put(name).U8(0).ToArray();
    }
}
