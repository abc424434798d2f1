using System.Text;
using Ark.Packaging.Bytes;

namespace Ark.Packaging.Resources;

/// <summary>The layout since API 20: keys, then ids by type with their names, then for each id where its values lie, then the values.</summary>
internal static class IndexWriterV2
{
    private const int HeaderLength = ResourceIndex.VersionLength + 12;
    private const int KeysLength = 12, KeyLength = 8, SetHeaderLength = 16, TypeLength = 12, EntryLength = 12, DataHeaderLength = 12, InfoLength = 12, PlaceLength = 8;

    /// <param name="Places">Configuration and offset in the pool.</param>
    private sealed record Resource(uint Id, ResourceType Type, byte[] Name, List<(int Configuration, int Offset)> Places)
    {
        public int InfoLength => IndexWriterV2.InfoLength + PlaceLength * Places.Count;
    }

    public static byte[] Write(ResourceIndex index)
    {
        var pool = new ByteWriter();
        var resources = Collect(index, pool);
        var types = resources.GroupBy(r => r.Type).OrderBy(g => g.Key).ToList();
        var keysLength = index.Configurations.Sum(c => KeysLength + KeyLength * c.Keys.Length);
        var setLength = SetHeaderLength + TypeLength * types.Count + resources.Sum(r => EntryLength + r.Name.Length);
        var dataLength = DataHeaderLength + resources.Sum(r => r.InfoLength);
        var dataOffset = HeaderLength + keysLength + setLength;
        var size = dataOffset + dataLength + pool.Length;
        var bytes = new ByteWriter(size);
        ResourceIndex.WriteVersion(bytes, "RestoolV2");
        bytes.U32(size).U32(index.Configurations.Length).U32(dataOffset);
        WriteKeys(bytes, index);
        WriteIds(bytes, types, resources, setLength, dataOffset + DataHeaderLength);
        WritePlaces(bytes, resources, dataLength, dataOffset + dataLength);
        return bytes.Put(pool.Written).ToArray();
    }

    /// <summary>Resources by id; their values go to the pool in the order of the configurations.</summary>
    private static List<Resource> Collect(ResourceIndex index, ByteWriter pool)
    {
        var resources = new SortedDictionary<uint, Resource>();
        for (var i = 0; i < index.Configurations.Length; i++)
        {
            foreach (var record in index.Configurations[i].Records)
            {
                if (!resources.TryGetValue(record.Id, out var resource)) resources.Add(record.Id, resource = new Resource(record.Id, record.Type, Encoding.UTF8.GetBytes(record.Name), []));
                resource.Places.Add((i, pool.Length));
                pool.U16(record.Value.Length).Put(record.Value.Span);
            }
        }
        return [.. resources.Values];
    }

    private static void WriteKeys(ByteWriter bytes, ResourceIndex index)
    {
        for (var i = 0; i < index.Configurations.Length; i++)
        {
            bytes.Put("KEYS"u8).U32(i).U32(index.Configurations[i].Keys.Length);
            foreach (var key in index.Configurations[i].Keys) bytes.U32((uint)key.Kind).U32(key.Value);
        }
    }

    private static void WriteIds(ByteWriter bytes, List<IGrouping<ResourceType, Resource>> types, List<Resource> resources, int length, int infoOffset)
    {
        var offsets = new Dictionary<uint, int>();
        foreach (var resource in resources)
        {
            offsets.Add(resource.Id, infoOffset);
            infoOffset += resource.InfoLength;
        }
        bytes.Put("IDSS"u8).U32(length).U32(types.Count).U32(resources.Count);
        foreach (var type in types)
        {
            bytes.U32((uint)type.Key).U32(TypeLength + type.Sum(r => EntryLength + r.Name.Length)).U32(type.Count());
            foreach (var resource in type) bytes.U32(resource.Id).U32(offsets[resource.Id]).U32(resource.Name.Length).Put(resource.Name);
        }
    }

    private static void WritePlaces(ByteWriter bytes, List<Resource> resources, int length, int poolOffset)
    {
        bytes.Put("DATA"u8).U32(length).U32(resources.Count);
        foreach (var resource in resources)
        {
            bytes.U32(resource.Id).U32(resource.InfoLength).U32(resource.Places.Count);
            foreach (var (configuration, offset) in resource.Places) bytes.U32(configuration).U32(poolOffset + offset);
        }
    }
}
