using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Ark.Packaging.Archive;
using Xunit;

namespace Ark.Tests.Packaging;

public sealed class DeflaterTests
{
    /// <summary>Nothing, noise, few letters, and copies from near and far, from one byte to several blocks.</summary>
    [Fact]
    public void What_is_deflated_inflates_to_the_same()
    {
        var random = new Random(20261122);
        for (var turn = 0; turn < 400; turn++)
        {
            var content = Content(random, random.Next(turn < 300 ? 300 : 200_000));
            Assert.True(content.AsSpan().SequenceEqual(Inflated(Deflater.Deflate(content))), $"turn {turn}: {content.Length} bytes");
        }
    }

    /// <summary>Other bytes would be other packages: deltas to versions that are published would end at something else.</summary>
    [Fact]
    public void The_bytes_are_those_of_every_machine_and_version()
    {
        var text = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"{i * 7919 % 1000} {(i * i % 97 == 3 ? "rare" : "often")}\n"));
        Assert.Equal("3a78baa233c854f9a96f91ac3e83cbbba4d7ddf71eef3ae0e7bd7a8754a49ffd", Convert.ToHexStringLower(SHA256.HashData(Deflater.Deflate(Encoding.ASCII.GetBytes(text)))));
    }

    [Fact]
    public void It_is_no_longer_than_what_the_library_makes()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Folder("stdlib"), "*.ets", SearchOption.AllDirectories).Append(typeof(Deflater).Assembly.Location))
        {
            var content = File.ReadAllBytes(file);
            var (ours, theirs) = (Deflater.Deflate(content).Length, Library(content).Length);
            Assert.True(ours <= theirs * 1.01 + 8, $"{file}: {ours} and {theirs} of {content.Length}");
        }
    }

    private static byte[] Content(Random random, int length)
    {
        var content = new byte[length];
        var letters = random.Next(3) == 0 ? 256 : random.Next(1, 5);
        for (var i = 0; i < length; i++) content[i] = (byte)random.Next(letters);
        for (var copies = random.Next(40); copies > 0 && length > 10; copies--)
        {
            var (from, to) = (random.Next(length), random.Next(length));
            Array.Copy(content, from, content, to, Math.Min(random.Next(3000), length - Math.Max(from, to)));
        }
        return content;
    }

    private static byte[] Inflated(byte[] bytes)
    {
        using var content = new MemoryStream();
        using var inflate = new DeflateStream(new MemoryStream(bytes), CompressionMode.Decompress);
        inflate.CopyTo(content);
        return content.ToArray();
    }

    private static byte[] Library(byte[] content)
    {
        using var bytes = new MemoryStream();
        using (var deflate = new DeflateStream(bytes, CompressionLevel.Optimal, leaveOpen: true)) deflate.Write(content);
        return bytes.ToArray();
    }
}
