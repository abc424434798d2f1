using System.IO.Compression;
using Ark.Packaging.Bytes;

namespace Ark.Packaging.Deltas;

/// <summary>
/// What makes a newer package of an older one: which parts of the old it has, in which bytes these differ, and what is new, all of it unpacked. Addresses in code are
/// told beforehand (<see cref="CodeForecast"/>), so that a function that grew does not change every call behind it, and the digests of pages, which
/// the package itself implies, are not in it at all (<see cref="ImpliedPages"/>). The receiver knows the digest of the package and compares it.
/// </summary>
public static class PackageDelta
{
    private static ReadOnlySpan<byte> Magic => "ArkDelta2"u8;
    private const int LargestPackage = 64 << 20;
    /// <summary>Of all libraries together; every piece is held against each.</summary>
    private const int MostSegments = 256;

    public static byte[] Make(ReadOnlyMemory<byte> older, ReadOnlyMemory<byte> newer)
    {
        var implied = ImpliedPages.Of(newer);
        var plain = newer.ToArray();
        foreach (var range in implied) plain.AsSpan(range.Start, range.Length).Clear();
        var (from, target) = (ExpandedPackage.Of(older), ExpandedPackage.Of(plain));
        if (target.Segments.Length > MostSegments) target = target with { Segments = [] };
        var to = target.Bytes;
        var pieces = ByteDelta.Pieces(from.Bytes, to);
        var forecast = CodeForecast.Apply(from.Bytes, pieces, from.Segments, target.Segments);
        var control = new ByteWriter().U32(to.Length);
        WriteRanges(control, implied);
        control.U32(target.Deflated.Length);
        foreach (var range in target.Deflated) control.U32(range.Start).U32(range.Length);
        control.U32(from.Unpacked.Length);
        foreach (var place in from.Unpacked) control.U32(place);
        WriteSegments(control, target.Segments);
        control.U32(pieces.Count);
        foreach (var piece in pieces) control.U32(piece.Old).U32(piece.Copied).U32(piece.Inserted);
        var (differences, inserted) = (new ByteWriter(), new ByteWriter());
        var at = 0;
        foreach (var piece in pieces)
        {
            CodeDifference.Put(differences, to.AsSpan(at, piece.Copied), forecast.AsSpan(at, piece.Copied), at, target.Segments);
            inserted.Put(to.AsSpan(at + piece.Copied, piece.Inserted));
            at += piece.Copied + piece.Inserted;
        }
        return [.. Magic, .. Compress(control), .. Compress(differences), .. Compress(inserted)];
    }

    /// <summary>Throws <see cref="FormatException"/> when it is no delta of the older package.</summary>
    public static byte[] Apply(ReadOnlyMemory<byte> older, ReadOnlyMemory<byte> delta)
    {
        try
        {
            if (!delta.Span.StartsWith(Magic)) throw new FormatException("it is no delta");
            return Rebuild(older, delta[Magic.Length..]);
        }
        catch (Exception e) when (e is MalformedException or InvalidDataException or InvalidOperationException or IOException or ArgumentException or OverflowException or IndexOutOfRangeException or PackageException)
        {
            throw new FormatException("it is no delta of this package", e);
        }
    }

    private static byte[] Rebuild(ReadOnlyMemory<byte> package, ReadOnlyMemory<byte> delta)
    {
        var streams = new ByteReader(delta);
        var control = new ByteReader(Expand(streams));
        var (differences, inserted) = (Expand(streams), Expand(streams));
        var length = control.U32();
        if (length > LargestPackage) throw new FormatException("it makes too large a package");
        var implied = ReadRanges(control);
        var deflated = ReadDeflated(control);
        var older = ExpandedPackage.Of(package, ReadUnpacked(control));
        var segments = ReadSegments(control);
        var count = control.Count("the number of pieces", 12);
        var pieces = new List<DeltaPiece>(count);
        for (var i = 0; i < count; i++) pieces.Add(new DeltaPiece(checked((int)control.U32()), checked((int)control.U32()), checked((int)control.U32())));
        if (pieces.Sum(p => (long)p.Copied + p.Inserted) != length || pieces.Any(p => (long)p.Old + p.Copied > older.Bytes.Length)) throw new FormatException("its pieces do not fit");
        var result = CodeForecast.Apply(older.Bytes, pieces, older.Segments, segments);
        var (at, d, n) = (0, 0, 0);
        foreach (var piece in pieces)
        {
            CodeDifference.Add(result.AsSpan(at, piece.Copied), differences.AsSpan(d, piece.Copied), at, segments);
            d += piece.Copied;
            inserted.AsSpan(n, piece.Inserted).CopyTo(result.AsSpan(at + piece.Copied));
            n += piece.Inserted;
            at += piece.Copied + piece.Inserted;
        }
        var made = ExpandedPackage.Pack(result, deflated);
        ImpliedPages.Fill(made, implied);
        return made;
    }

    private static void WriteRanges(ByteWriter bytes, IReadOnlyList<ImpliedRange> ranges)
    {
        bytes.U32(ranges.Count);
        foreach (var range in ranges) bytes.U32(range.Start).U32(range.Length).U32(range.Of).U32(range.OfLength);
    }

    private static List<ImpliedRange> ReadRanges(ByteReader reader)
    {
        var count = reader.Count("the number of implied ranges", 16);
        var ranges = new List<ImpliedRange>(count);
        for (var i = 0; i < count; i++) ranges.Add(new ImpliedRange(checked((int)reader.U32()), checked((int)reader.U32()), checked((int)reader.U32()), checked((int)reader.U32())));
        return ranges;
    }

    private static List<DeflatedRange> ReadDeflated(ByteReader reader)
    {
        var count = reader.Count("the number of deflated parts", 8);
        var ranges = new List<DeflatedRange>(count);
        for (var i = 0; i < count; i++) ranges.Add(new DeflatedRange(checked((int)reader.U32()), checked((int)reader.U32())));
        return ranges;
    }

    private static HashSet<int> ReadUnpacked(ByteReader reader)
    {
        var count = reader.Count("the number of unpacked parts", 4);
        var places = new HashSet<int>(count);
        for (var i = 0; i < count; i++) places.Add(checked((int)reader.U32()));
        return places;
    }

    private static void WriteSegments(ByteWriter bytes, IReadOnlyList<CodeSegment> segments)
    {
        bytes.U32(segments.Count);
        foreach (var s in segments) bytes.U32(s.Offset).U32(s.Length).U32(s.Address).U32(s.Loaded).U32(s.Image).U8((byte)(s.IsCode ? 1 : s.IsData ? 2 : 0));
    }

    private static List<CodeSegment> ReadSegments(ByteReader reader)
    {
        var count = reader.Count("the number of segments", 21);
        if (count > MostSegments) throw new FormatException("it speaks of more code than a package has");
        var segments = new List<CodeSegment>(count);
        for (var i = 0; i < count; i++)
        {
            var (offset, length, address, loaded, image, kind) = (reader.U32(), reader.U32(), reader.U32(), reader.U32(), reader.U32(), reader.Take(1).Span[0]);
            segments.Add(new CodeSegment(checked((int)offset), checked((int)length), checked((int)address), checked((int)loaded), checked((int)image), kind == 1, kind == 2));
        }
        return segments;
    }

    private static byte[] Compress(ByteWriter content)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) brotli.Write(content.ToArray());
        return new ByteWriter().U32(content.Length).U32((int)packed.Length).Put(packed.ToArray()).ToArray();
    }

    private static byte[] Expand(ByteReader streams)
    {
        var (length, packed) = (streams.U32(), streams.U32());
        if (length > LargestPackage) throw new FormatException("it makes too large a package");
        var content = new byte[length];
        using var brotli = new BrotliStream(new MemoryStream(streams.Take(packed).ToArray()), CompressionMode.Decompress);
        brotli.ReadExactly(content);
        return content;
    }
}
