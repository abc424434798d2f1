using System.IO.Compression;
using Ark.Build;
using Xunit;

namespace Ark.Tests.Project;

/// <summary>Archives that are too large to lie in tests/project.</summary>
public class PackageArchiveTests
{
    /// <summary>Two megabytes that would unpack to more than a disk should have to hold.</summary>
    [Fact]
    public void An_archive_that_unpacks_to_too_much_is_refused()
    {
        var folder = Directory.CreateTempSubdirectory("ark-archive-").FullName;
        try
        {
            WriteZeros(Path.Combine(folder, "bomb.har"), 600L << 20);
            File.WriteAllText(Path.Combine(folder, "oh-package.json5"), "{ name: 'app', dependencies: { 'bomb': 'file:./bomb.har' } }");
            var main = Path.Combine(folder, "main.ets");
            File.WriteAllText(main, "import { f } from 'bomb';\n");
            var diagnostics = DeepStack.Run(() => CheckedProgram.Load([main]).Diagnostics());
            Assert.Contains(diagnostics, d => d.Code == "ARK4470" && d.Message.Contains("512 MB", StringComparison.Ordinal));
            Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(folder, "oh_modules", ".ark")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void WriteZeros(string path, long length)
    {
        using var archive = new GZipStream(File.Create(path), CompressionLevel.Fastest);
        var header = new byte[512];
        "package/zeros"u8.CopyTo(header);
        "0000644"u8.CopyTo(header.AsSpan(100));
        System.Text.Encoding.ASCII.GetBytes(Convert.ToString(length, 8).PadLeft(11, '0')).CopyTo(header.AsSpan(124));
        header[156] = (byte)'0';
        header.AsSpan(148, 8).Fill((byte)' ');
        var sum = header.Sum(b => (int)b);
        System.Text.Encoding.ASCII.GetBytes(Convert.ToString(sum, 8).PadLeft(6, '0') + "\0 ").CopyTo(header.AsSpan(148));
        archive.Write(header);
        var zeros = new byte[1 << 20];
        for (var written = 0L; written < length; written += zeros.Length) archive.Write(zeros);
    }
}
