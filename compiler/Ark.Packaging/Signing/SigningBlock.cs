using System.Collections.Immutable;
using Ark.Packaging.Bytes;

namespace Ark.Packaging.Signing;

/// <summary>The kinds of parts of a signing block (hapsigner, HapUtils).</summary>
internal enum BlockKind : uint
{
    Signature = 0x2000_0000,
    ProofOfRotation = 0x2000_0001,
    Profile = 0x2000_0002,
    Property = 0x2000_0003,
}

internal enum PropertyKind : uint
{
    CodeSign = 0x3000_0001,
    PermissionSign = 0x3000_0002,
}

/// <summary>
/// What stands between the entries and the directory of a signed package: a table of kind, length and offset for each part, the parts, then
/// their number, the size of all, a magic word and a version. The signature is the last part, and signs the others.
/// </summary>
internal sealed record SigningBlock(ImmutableArray<SigningBlock.Part> Parts)
{
    public readonly record struct Part(BlockKind Kind, ReadOnlyMemory<byte> Value);

    private const int HeaderLength = 12, FootLength = 32;
    private const int MostParts = 10;
    /// <summary>Of packages for API 8 and later.</summary>
    private const uint Version = 3;

    public IEnumerable<ReadOnlyMemory<byte>> Optional => Parts.Where(p => p.Kind != BlockKind.Signature).Select(p => p.Value);

    public ReadOnlyMemory<byte>? Find(BlockKind kind) => Parts.Where(p => p.Kind == kind).Select(p => (ReadOnlyMemory<byte>?)p.Value).FirstOrDefault();

    /// <summary>Where the first part's value begins, from the start of the block.</summary>
    public static int ValuesOffset(int parts) => HeaderLength * parts;

    public byte[] Write()
    {
        var bytes = new ByteWriter();
        var offset = ValuesOffset(Parts.Length);
        foreach (var part in Parts)
        {
            bytes.U32((uint)part.Kind).U32(part.Value.Length).U32(offset);
            offset += part.Value.Length;
        }
        foreach (var part in Parts) bytes.Put(part.Value.Span);
        return bytes.U32(Parts.Length).U64((ulong)(offset + FootLength)).Put("<hap sign block>"u8).U32(Version).ToArray();
    }

    /// <summary>Throws <see cref="MalformedException"/>.</summary>
    public static SigningBlock Read(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length < FootLength) throw new MalformedException("it is shorter than its end");
        var foot = new ByteReader(bytes[^FootLength..]);
        var (count, size) = (foot.U32(), foot.U64());
        foot.Expect("<hap sign block>"u8, "the magic word");
        if (foot.U32() != Version) throw new MalformedException("it has another version");
        if (size != (ulong)bytes.Length) throw new MalformedException("it has another size than it says");
        if (count > MostParts) throw new MalformedException($"it has {count} parts");
        var reader = new ByteReader(bytes[..^FootLength]);
        var heads = new List<(BlockKind Kind, uint Length, uint Offset)>();
        for (var i = 0; i < count; i++) heads.Add(((BlockKind)reader.U32(), reader.U32(), reader.U32()));
        var parts = ImmutableArray.CreateBuilder<Part>();
        foreach (var (kind, length, offset) in heads)
        {
            if (!Enum.IsDefined(kind)) throw new MalformedException($"it has a part of the unknown kind {(uint)kind:x8}");
            if (offset != reader.Position) throw new MalformedException($"the part {kind} is not where it is said to be");
            if (parts.Any(p => p.Kind == kind)) throw new MalformedException($"it has two parts {kind}");
            parts.Add(new Part(kind, reader.Take(length)));
        }
        if (reader.Left > 0) throw new MalformedException("it has bytes that belong to no part");
        if (parts.Count == 0 || parts[^1].Kind != BlockKind.Signature) throw new MalformedException("its last part is not the signature");
        return new SigningBlock(parts.ToImmutable());
    }
}
