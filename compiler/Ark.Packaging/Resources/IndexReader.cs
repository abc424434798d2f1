using System.Collections.Immutable;
using Ark.Packaging.Bytes;
using Ark.Syntax;

namespace Ark.Packaging.Resources;

/// <summary>
/// Reads both layouts. The bytes may be anybody's: counts are compared with what is there before anything is allocated, values are slices
/// of the bytes, and records must lie one behind another, so that what is read is never more than a few times the file.
/// </summary>
internal static class IndexReader
{
    private const int KeysLength = 12, KeyLength = 8, SetLength = 8, IdLength = 8, TypeLength = 12, EntryLength = 12, InfoLength = 12, PlaceLength = 8;
    /// <summary>Of a record what its size counts before the strings: type and id.</summary>
    private const int RecordStart = 8;

    public static (ResourceIndex Index, IndexLayout Layout) Read(ReadOnlyMemory<byte> bytes, string path)
    {
        try
        {
            var reader = new ByteReader(bytes);
            var version = reader.Take(ResourceIndex.VersionLength).Span;
            if (version.StartsWith("RestoolV2 "u8)) return (ReadV2(reader), IndexLayout.V2);
            if (version.StartsWith("Restool "u8)) return (ReadV1(reader), IndexLayout.V1);
            throw new MalformedException("it does not begin with a version of restool");
        }
        catch (MalformedException e)
        {
            throw new PackageException(Diagnostics.ResourceIndexInvalid(PackageException.At(path), path, e.Message));
        }
    }

    private static ResourceIndex ReadV1(ByteReader reader)
    {
        CheckSize(reader);
        var count = reader.Count("the number of configurations", KeysLength + SetLength);
        var heads = new List<(ImmutableArray<IndexKey> Keys, uint Set)>(count);
        for (var i = 0; i < count; i++)
        {
            reader.Expect("KEYS"u8, "a set of qualifiers");
            var set = reader.U32();
            heads.Add((ReadKeys(reader), set));
        }
        var sets = new List<List<(uint Id, uint Offset)>>(count);
        foreach (var (_, set) in heads) sets.Add(ReadSet(reader, set));
        var configurations = heads.Zip(sets, (head, set) => new IndexConfiguration(head.Keys, [.. set.Select(id => ReadRecord(reader, id.Id, id.Offset))])).ToImmutableArray();
        if (reader.Left > 0) throw new MalformedException($"something stands behind the last record, at byte {reader.Position}");
        return Checked(configurations);
    }

    private static List<(uint Id, uint Offset)> ReadSet(ByteReader reader, uint offset)
    {
        if (offset != reader.Position) throw new MalformedException($"the ids at byte {reader.Position} are said to be at byte {offset}");
        reader.Expect("IDSS"u8, "a set of ids");
        var count = reader.Count("the number of ids", IdLength);
        var ids = new List<(uint, uint)>(count);
        for (var i = 0; i < count; i++) ids.Add((reader.U32(), reader.U32()));
        return ids;
    }

    private static IndexRecord ReadRecord(ByteReader reader, uint id, uint offset)
    {
        if (offset != reader.Position) throw new MalformedException($"the record at byte {reader.Position} is said to be at byte {offset}");
        var size = reader.U32();
        if (size < RecordStart || size > (uint)reader.Left) throw new MalformedException($"the record at byte {offset} has a size of {size}");
        var end = reader.Position + (int)size;
        var type = TypeOf(reader.U32());
        if (reader.U32() != id) throw new MalformedException($"the record at byte {offset} has another id than it is listed under");
        var value = Terminated(reader);
        var name = new ByteReader(Terminated(reader));
        if (reader.Position != end) throw new MalformedException($"the record at byte {offset} is longer or shorter than it says");
        return new IndexRecord(id, type, name.Text(name.Length), value);
    }

    /// <summary>Bytes with a length that counts the NUL behind them.</summary>
    private static ReadOnlyMemory<byte> Terminated(ByteReader reader)
    {
        var length = reader.U16();
        if (length == 0) throw new MalformedException($"the string at byte {reader.Position} is not ended");
        var bytes = reader.Take(length - 1);
        reader.Expect([0], "the end of a string");
        return bytes;
    }

    /// <summary>What the second layout says of an id before it says where the values are.</summary>
    private sealed record Listed(ResourceType Type, uint InfoOffset, string Name);

    private static ResourceIndex ReadV2(ByteReader reader)
    {
        CheckSize(reader);
        var count = reader.Count("the number of configurations", KeysLength);
        var dataOffset = reader.U32();
        var keys = new List<ImmutableArray<IndexKey>>(count);
        for (var i = 0; i < count; i++)
        {
            reader.Expect("KEYS"u8, "a set of qualifiers");
            if (reader.U32() != i) throw new MalformedException($"the configuration {i} has another number");
            keys.Add(ReadKeys(reader));
        }
        var listed = ReadIds(reader);
        if (dataOffset != reader.Position) throw new MalformedException($"the places of values at byte {reader.Position} are said to be at byte {dataOffset}");
        return ReadValues(reader, keys, listed);
    }

    private static Dictionary<uint, Listed> ReadIds(ByteReader reader)
    {
        var start = reader.Position;
        reader.Expect("IDSS"u8, "the set of ids");
        var length = reader.U32();
        var types = reader.Count("the number of types", TypeLength);
        var total = reader.Count("the number of ids", EntryLength);
        var listed = new Dictionary<uint, Listed>(total);
        for (var i = 0; i < types; i++)
        {
            var typeStart = reader.Position;
            var type = TypeOf(reader.U32());
            var typeLength = reader.U32();
            var count = reader.Count("the number of ids of a type", EntryLength);
            for (var j = 0; j < count; j++)
            {
                var (id, offset) = (reader.U32(), reader.U32());
                if (!listed.TryAdd(id, new Listed(type, offset, reader.Text(reader.U32())))) throw new MalformedException($"the id {id} is listed twice");
            }
            if (reader.Position - typeStart != typeLength) throw new MalformedException($"the ids of the type {type.Name()} have another length than they say");
        }
        if (listed.Count != total || reader.Position - start != length) throw new MalformedException("the set of ids has another length than it says");
        return listed;
    }

    private static ResourceIndex ReadValues(ByteReader reader, List<ImmutableArray<IndexKey>> keys, Dictionary<uint, Listed> listed)
    {
        var start = reader.Position;
        reader.Expect("DATA"u8, "the places of values");
        var length = reader.U32();
        if (reader.Count("the number of ids", InfoLength) != listed.Count) throw new MalformedException("there are not as many ids with values as there are ids");
        var places = new List<(uint Id, int Configuration, uint Offset)>();
        for (var i = 0; i < listed.Count; i++) ReadPlaces(reader, listed, keys.Count, places);
        if (reader.Position - start != length) throw new MalformedException("the places of values have another length than they say");
        var records = keys.Select(_ => new List<IndexRecord>()).ToList();
        foreach (var (id, configuration, offset) in places.OrderBy(p => p.Offset))
        {
            if (offset != reader.Position) throw new MalformedException($"the value at byte {reader.Position} is said to be at byte {offset}");
            records[configuration].Add(new IndexRecord(id, listed[id].Type, listed[id].Name, reader.Take(reader.U16())));
        }
        if (reader.Left > 0) throw new MalformedException($"something stands behind the last value, at byte {reader.Position}");
        return Checked([.. keys.Zip(records, (k, r) => new IndexConfiguration(k, [.. r]))]);
    }

    private static void ReadPlaces(ByteReader reader, Dictionary<uint, Listed> listed, int configurations, List<(uint, int, uint)> places)
    {
        var start = reader.Position;
        var id = reader.U32();
        if (!listed.TryGetValue(id, out var known) || known.InfoOffset != start) throw new MalformedException($"the places of the id {id} at byte {start} are not where they are said to be");
        var length = reader.U32();
        var count = reader.Count("the number of values", PlaceLength);
        for (var i = 0; i < count; i++)
        {
            var configuration = reader.U32();
            if (configuration >= configurations) throw new MalformedException($"the id {id} has a value for the configuration {configuration}, which does not exist");
            places.Add((id, (int)configuration, reader.U32()));
        }
        if (reader.Position - start != length) throw new MalformedException($"the places of the id {id} have another length than they say");
    }

    private static void CheckSize(ByteReader reader)
    {
        var size = reader.U32();
        if (size != reader.Length) throw new MalformedException($"it says that it has {size} bytes and has {reader.Length}");
    }

    private static ImmutableArray<IndexKey> ReadKeys(ByteReader reader)
    {
        var count = reader.Count("the number of qualifiers", KeyLength);
        var keys = ImmutableArray.CreateBuilder<IndexKey>(count);
        for (var i = 0; i < count; i++)
        {
            var kind = reader.U32();
            if (!IndexKey.IsKnown(kind)) throw new MalformedException($"there is no kind {kind} of qualifiers");
            keys.Add(new IndexKey((IndexKeyKind)kind, reader.U32()));
        }
        return keys.ToImmutable();
    }

    private static ResourceType TypeOf(uint number) =>
        ResourceTypes.IsKnown(number) ? (ResourceType)number : throw new MalformedException($"there is no type {number} of resources");

    private static ResourceIndex Checked(ImmutableArray<IndexConfiguration> configurations)
    {
        foreach (var configuration in configurations)
            for (var i = 1; i < configuration.Records.Length; i++)
                if (configuration.Records[i - 1].Id >= configuration.Records[i].Id) throw new MalformedException($"the ids of {configuration.Folder} are not in ascending order");
        return new ResourceIndex(configurations);
    }
}
