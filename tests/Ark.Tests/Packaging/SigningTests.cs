using System.Text;
using Ark.Packaging;
using Ark.Packaging.Archive;
using Ark.Packaging.Signing;
using Ark.Packaging.Verifying;
using Xunit;
using Xunit.Abstractions;

namespace Ark.Tests.Packaging;

/// <summary>Signed packages verify, and nothing else does.</summary>
public class SigningTests(ITestOutputHelper log)
{
    [Fact]
    public void What_is_signed_verifies()
    {
        Assert.Empty(SignedPackages.Verify(SignedPackages.Signer.Sign(SignedPackages.Unsigned(), "entry.hap")));
        Assert.Empty(SignedPackages.Verify(SignedPackages.Signer.Sign(SignedPackages.Unsigned("charts"), "charts.hsp"), "charts.hsp"));
        Assert.Empty(SignedPackages.Verify(SignedPackages.Signer.Sign(SignedPackages.UnsignedApp(), "forecast.app"), "forecast.app"));
    }

    [Fact]
    public void What_is_signed_can_be_signed_again()
    {
        var once = SignedPackages.Signer.Sign(SignedPackages.UnsignedApp(), "a.app");
        var twice = SignedPackages.Signer.Sign(once, "a.app");
        Assert.Empty(SignedPackages.Verify(twice, "a.app"));
        Assert.InRange(twice.Length, once.Length - 200, once.Length + 200);
    }

    [Fact]
    public void Packages_have_this_structure()
    {
        var text = new StringBuilder();
        Describe(SignedPackages.UnsignedApp(), "forecast.app", text);
        Describe(SignedPackages.Signer.Sign(SignedPackages.Unsigned(), "entry.hap"), "entry.hap, signed", text);
        PackFixture.AssertExpected("forecast.packages.txt", text.ToString());
    }

    private static void Describe(byte[] bytes, string name, StringBuilder text)
    {
        var archive = ZipReader.Read(bytes, name);
        text.Append(name).Append('\n');
        foreach (var entry in archive.Entries.OrderBy(e => e.DataOffset)) text.Append($"  {entry.Name} {(entry.IsDeflated ? "deflated" : "stored")} {entry.Size} at {(entry.DataOffset % 4096 == 0 ? "a page" : "")}\n".Replace(" at \n", "\n"));
        foreach (var entry in archive.Entries.Where(e => e.Name is "module.json" or "pack.info")) text.Append($"  {entry.Name}: {Encoding.UTF8.GetString(archive.Content(entry).Span)}\n");
        if (!archive.SigningBlock.IsEmpty) text.Append($"  signing block: {string.Join(", ", SigningBlock.Read(archive.SigningBlock).Parts.Select(p => p.Kind))}\n");
        foreach (var entry in archive.Entries.Where(e => e.Name.EndsWith(".hap", StringComparison.Ordinal) || e.Name.EndsWith(".hsp", StringComparison.Ordinal))) Describe(archive.Content(entry).ToArray(), $"{name}!{entry.Name}", text);
    }

    [Fact]
    public void The_same_project_gives_the_same_bytes() => Assert.Equal(SignedPackages.UnsignedApp(), SignedPackages.UnsignedApp());

    [Fact]
    public void Refusals_have_names()
    {
        var signed = SignedPackages.Signer.Sign(SignedPackages.Unsigned(), "entry.hap");
        Assert.Equal(["ARK6070"], SignedPackages.Verify(SignedPackages.Unsigned()));
        Assert.Equal(["ARK6020"], SignedPackages.Verify(Encoding.UTF8.GetBytes("no package")));
        var stranger = new PackageVerifier(new TrustedRoots([DevelopmentKeys.Make(SignedPackages.Now).Application.Root], SignedPackages.Now)).Verify(signed, "entry.hap");
        Assert.All(stranger.Diagnostics, d => Assert.Equal("ARK6074", d.Code));
        var later = new PackageVerifier(new TrustedRoots([SignedPackages.Keys.Application.Root], SignedPackages.Now.AddYears(20))).Verify(signed, "entry.hap");
        Assert.Contains(later.Diagnostics, d => d.Code == "ARK6074" && d.Message.Contains("not valid on 2046", StringComparison.Ordinal));
        Assert.Contains(later.Diagnostics, d => d.Code == "ARK6075");
    }

    /// <summary>The block of another package, signed by the same keys.</summary>
    [Fact]
    public void A_signing_block_belongs_to_its_package()
    {
        var (one, other) = (ZipReader.Read(SignedPackages.Signer.Sign(SignedPackages.Unsigned(), "a.hap"), "a.hap"), ZipReader.Read(SignedPackages.Signer.Sign(SignedPackages.Unsigned(codeSize: 6000), "b.hap"), "b.hap"));
        var block = other.SigningBlock;
        var end = one.Bytes[one.EndOffset..].ToArray();
        System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(end.AsSpan(16), one.EntriesEnd + block.Length);
        byte[] mixed = [.. one.Bytes[..one.EntriesEnd].Span, .. block.Span, .. one.Bytes[one.DirectoryOffset..one.EndOffset].Span, .. end];
        Assert.Contains("ARK6072", SignedPackages.Verify(mixed));
    }

    /// <summary>One in so many bytes, from a place that differs each time; ARK_MUTANTS=1 takes every byte. Every bit of it is tried by turns.</summary>
    [Fact]
    public void Every_changed_byte_is_refused()
    {
        var signed = SignedPackages.Signer.Sign(SignedPackages.Unsigned(), "entry.hap");
        var step = int.TryParse(Environment.GetEnvironmentVariable("ARK_MUTANTS"), out var given) ? given : 97;
        var start = Random.Shared.Next(step);
        var reasons = new System.Collections.Concurrent.ConcurrentDictionary<string, int>();
        var passed = new System.Collections.Concurrent.ConcurrentBag<int>();
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Parallel.For(0, (signed.Length - start + step - 1) / step, i =>
        {
            var at = start + i * step;
            var changed = signed.ToArray();
            changed[at] ^= (byte)(1 << (at + start) % 8);
            var codes = SignedPackages.Verify(changed);
            if (codes.Count == 0) passed.Add(at);
            else reasons.AddOrUpdate(codes[0], 1, (_, n) => n + 1);
        });
        log.WriteLine($"{signed.Length} bytes, every {step} from {start}: {string.Join(", ", reasons.OrderBy(r => r.Key).Select(r => $"{r.Key} {r.Value}"))} in {clock.Elapsed.TotalSeconds:F1} s");
        Assert.True(passed.IsEmpty, $"not refused: {string.Join(", ", passed.Order().Take(50))} of {signed.Length}");
    }

    /// <summary>Of the signature itself every byte: parts of it are not signed, and must be what they are all the same.</summary>
    [Fact]
    public void Every_changed_byte_of_the_signature_is_refused()
    {
        var signed = SignedPackages.Signer.Sign(SignedPackages.Unsigned("charts"), "charts.hsp");
        var archive = ZipReader.Read(signed, "charts.hsp");
        var signature = SigningBlock.Read(archive.SigningBlock).Find(BlockKind.Signature)!.Value;
        var end = archive.DirectoryOffset;
        var passed = new System.Collections.Concurrent.ConcurrentBag<int>();
        Parallel.For(end - signature.Length - 32, end, at =>
        {
            var changed = signed.ToArray();
            changed[at] ^= (byte)(1 << at % 8);
            if (SignedPackages.Verify(changed, "charts.hsp").Count == 0) passed.Add(at);
        });
        Assert.True(passed.IsEmpty, $"not refused: {string.Join(", ", passed.Order().Select(p => p - end))} from the end of the block");
    }

    [Fact]
    public void Keys_are_kept_by_their_password()
    {
        var bytes = SignedPackages.Keys.Application.Write("right");
        var read = SigningIdentity.Read(bytes, "right")!;
        Assert.Equal(SignedPackages.Keys.Application.Chain.Select(c => c.Thumbprint), read.Chain.Select(c => c.Thumbprint));
        Assert.True(read.Leaf.HasPrivateKey);
        Assert.Null(SigningIdentity.Read(bytes, "wrong"));
        Assert.Null(SigningIdentity.Read(bytes.AsSpan()[..^5], "right"));
    }

    [Fact]
    public void A_library_for_another_processor_is_refused()
    {
        var app = SignedPackages.App;
        var package = ZipWriter.Write([new("module.json", """{"app":{"bundleName":"a.b.c"},"module":{"name":"entry"}}"""), new("libs/arm64-v8a/liba.so", SignedPackages.Elf(200))]);
        Assert.Equal("ARK6024", Assert.Throws<PackageException>(() => SignedPackages.Signer.Sign(package, "a.hap")).Diagnostic.Code);
    }
}
