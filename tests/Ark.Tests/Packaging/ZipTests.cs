using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Ark.Packaging;
using Ark.Packaging.Archive;
using Xunit;

namespace Ark.Tests.Packaging;

/// <summary>Archives: the same bytes every time, aligned, readable by others; whatever could mean two things is refused.</summary>
public class ZipTests
{
    private static readonly PackageFile[] Files =
    [
        new("module.json", "{}"), new("libs/x86_64/libb.so", new byte[5000]), new("libs/x86_64/liba.so", Encoding.UTF8.GetBytes(new string('a', 4096))),
        new("resources/rawfile/ü.txt", "text"), new("resources/resfile/large.bin", new byte[1 << 20]), new("notes.txt", Encoding.UTF8.GetBytes(new string('n', 1000)), IsDeflated: true),
    ];

    [Fact]
    public void An_archive_depends_on_its_files_only()
    {
        var bytes = ZipWriter.Write(Files);
        Assert.Equal(bytes, ZipWriter.Write(Files.Reverse()));
        var read = ZipReader.Read(bytes, "a.zip");
        Assert.Equal(["libs/x86_64/liba.so", "libs/x86_64/libb.so", "module.json", "resources/rawfile/ü.txt", "resources/resfile/large.bin", "notes.txt"], read.Entries.Select(e => e.Name).OrderBy(n => read.Find(n)!.DataOffset).ToList());
        foreach (var file in Files) Assert.Equal(file.Content.ToArray(), read.Content(read.Find(file.Name)!).ToArray());
    }

    [Fact]
    public void Code_begins_at_pages()
    {
        var read = ZipReader.Read(ZipWriter.Write(Files), "a.zip");
        foreach (var entry in read.Entries.Where(e => !e.IsDeflated)) Assert.Equal(0, entry.DataOffset % 4);
        foreach (var name in (string[])["libs/x86_64/liba.so", "libs/x86_64/libb.so", "module.json", "resources/resfile/large.bin"]) Assert.Equal(0, read.Find(name)!.DataOffset % PackageLayout.PageSize);
    }

    [Fact]
    public void Others_can_read_it()
    {
        using var archive = new ZipArchive(new MemoryStream(ZipWriter.Write(Files)));
        foreach (var file in Files)
        {
            using var content = new MemoryStream();
            archive.GetEntry(file.Name)!.Open().CopyTo(content);
            Assert.Equal(file.Content.ToArray(), content.ToArray());
        }
    }

    [Fact]
    public void What_others_write_can_be_read()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var file in Files) archive.CreateEntry(file.Name, CompressionLevel.Fastest).Open().Use(s => s.Write(file.Content.Span));
        var read = ZipReader.Read(stream.ToArray(), "a.zip");
        foreach (var file in Files) Assert.Equal(file.Content.ToArray(), read.Content(read.Find(file.Name)!).ToArray());
    }

    [Theory]
    [InlineData("../escape", "leads out")]
    [InlineData("a/../../escape", "leads out")]
    [InlineData("/etc/passwd", "absolute")]
    [InlineData("a\\b", "characters")]
    [InlineData("C:x", "characters")]
    [InlineData("a\0b", "characters")]
    [InlineData("a//b", "plainly")]
    [InlineData("./a", "plainly")]
    [InlineData("", "no name")]
    public void Names_that_mean_other_places_are_refused(string name, string reason) => AssertRefused(reason, ZipWriter.Write([new PackageFile(name, "x")]));

    [Fact]
    public void Names_that_stand_for_two_things_are_refused()
    {
        AssertRefused("twice", ZipWriter.Write([new("a", "1"), new("a", "2")]));
        AssertRefused("both a file and a folder", ZipWriter.Write([new("a", "1"), new("a/b", "2")]));
        AssertRefused("deeper", ZipWriter.Write([new(string.Concat(Enumerable.Repeat("a/", 40)) + "b", "1")]));
    }

    [Fact]
    public void Changed_headers_are_refused()
    {
        var bytes = ZipWriter.Write([new("first", "0123456789"), new("second", "abcdef")]);
        var directory = bytes.Length - 22 - (46 + 5) - (46 + 6);
        var second = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(directory + 46 + 5 + 42));
        AssertRefused("symlink", "link or device", Changed(bytes, directory + 38, 0xA1FF0000));
        AssertRefused("encrypted", "encrypted", Changed16(bytes, directory + 8, 1));
        AssertRefused("method", "method 12", Changed16(bytes, directory + 10, 12));
        AssertRefused("sizes", "two different sizes", Changed(bytes, directory + 24, 11));
        AssertRefused("bomb", "unpacks to", Changed(Changed16(bytes, directory + 10, 8), directory + 24, 1 << 30));
        AssertRefused("zip64", "ZIP64", Changed(bytes, directory + 20, uint.MaxValue));
        AssertRefused("overlap", "overlaps", Changed(bytes, directory + 46 + 5 + 42, 0));
        AssertRefused("gap", "something unknown", Changed(bytes, directory + 46 + 5 + 42, (uint)second + 1));
        AssertRefused("local size", "different things", Changed(bytes, second + 18, 5));
        AssertRefused("local name", "different things", Changed(bytes, second + 30, 'S'));
        AssertRefused("disk", "another disk", Changed16(bytes, directory + 34, 1));
        AssertRefused("count", "shorter or longer", Changed16(Changed16(bytes, bytes.Length - 14, 1), bytes.Length - 12, 1));
        AssertRefused("offset", "does not end", Changed(bytes, bytes.Length - 6, 7));
        AssertRefused("comment", "comment", Changed16(bytes, bytes.Length - 2, 1));
        AssertRefused("trailing", "end of a directory", [.. bytes, 0]);
        AssertRefused("prefix", "does not end", [0, .. bytes]);
    }

    [Fact]
    public void A_wrong_sum_is_refused_when_the_content_is_wanted()
    {
        var bytes = ZipWriter.Write([new("a", "0123456789")]);
        var read = ZipReader.Read(Changed(bytes, ZipReader.Read(bytes, "").Entries[0].DataOffset, 'x'), "a.zip");
        Assert.Contains("another sum", Assert.Throws<PackageException>(() => read.Content(read.Entries[0])).Message, StringComparison.Ordinal);
        var packed = ZipWriter.Write([new("a", new byte[1000], IsDeflated: true)]);
        var entry = ZipReader.Read(packed, "").Entries[0];
        var damaged = ZipReader.Read(Changed(packed, entry.DataOffset, 0xFFFFFFFF), "a.zip");
        Assert.Contains("does not unpack", Assert.Throws<PackageException>(() => damaged.Content(damaged.Entries[0])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_cut_off_is_refused()
    {
        var bytes = ZipWriter.Write(Files[..2]);
        for (var length = 0; length < bytes.Length; length += length < bytes.Length - 400 ? 97 : 1) AssertRefused("", bytes[..length]);
    }

    private static byte[] Changed(byte[] bytes, int at, uint value)
    {
        var changed = bytes.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(changed.AsSpan(at), value);
        return changed;
    }

    private static byte[] Changed16(byte[] bytes, int at, ushort value)
    {
        var changed = bytes.ToArray();
        BinaryPrimitives.WriteUInt16LittleEndian(changed.AsSpan(at), value);
        return changed;
    }

    private static void AssertRefused(string reason, byte[] bytes) => AssertRefused("", reason, bytes);

    private static void AssertRefused(string trick, string reason, byte[] bytes)
    {
        var refusal = Record.Exception(() => ZipReader.Read(bytes, "a.zip"));
        Assert.True(refusal is PackageException { Diagnostic.Code: "ARK6020" } && refusal.Message.Contains(reason, StringComparison.Ordinal), $"{trick}: {refusal?.Message ?? "not refused"}");
    }
}

internal static class Streams
{
    public static void Use(this Stream stream, Action<Stream> use)
    {
        using (stream) use(stream);
    }
}
