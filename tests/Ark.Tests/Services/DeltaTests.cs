using Ark.Packaging.Archive;
using Ark.Packaging.Deltas;
using Ark.Packaging.Packages;
using Ark.Store.Cache;
using Ark.Store.Oci;
using Ark.Store.Registry;
using Ark.Store.Services;
using Ark.Tests.Packaging;
using Xunit;

namespace Ark.Tests.Services;

/// <summary>What makes a newer package of an older one.</summary>
public sealed class DeltaTests
{
    private static readonly byte[] Old = SignedPackages.Signer.Sign(SignedPackages.Unsigned(codeSize: 200_000), "entry.hap");

    /// <summary>The package with another library, which differs from the old one in the middle.</summary>
    private static byte[] Changed(bool isDeflated)
    {
        var files = ZipReader.Read(SignedPackages.Unsigned(codeSize: 200_000), "entry.hap").Entries.Select(e => new PackageFile(e.Name, e.Data, isDeflated && e.Name.StartsWith("libs/", StringComparison.Ordinal))).ToList();
        var code = files.FindIndex(f => f.Name.StartsWith("libs/", StringComparison.Ordinal));
        var elf = files[code].Content.ToArray();
        byte[] grown = [.. elf.AsSpan(0, 100_000), .. "a function that was not there"u8, .. elf.AsSpan(100_000)];
        files[code] = files[code] with { Content = grown };
        return SignedPackages.Signer.Sign(ZipWriter.Write(PackageLayout.Ordered(files)), "entry.hap");
    }

    [Theory, InlineData(false), InlineData(true)]
    public void A_small_change_is_small_and_makes_the_same_bytes(bool isDeflated)
    {
        var changed = Changed(isDeflated);
        var delta = PackageDelta.Make(Old, changed);
        Assert.True(changed.AsSpan().SequenceEqual(PackageDelta.Apply(Old, delta)));
        // Random code does not compress, and the digests of its pages are not sent.
        Assert.True(delta.Length < (isDeflated ? 12_000 : 5_000), $"{delta.Length} bytes");
    }

    [Fact]
    public void Anything_becomes_anything()
    {
        var random = new Random(7);
        for (var i = 0; i < 60; i++)
        {
            var old = i % 3 == 0 ? [.. Old[..(20_000 + i)]] : new byte[random.Next(3000)];
            if (i % 3 == 1) random.NextBytes(old);
            var changed = old.Concat(new byte[random.Next(40)]).ToArray();
            for (var n = random.Next(20); n > 0 && changed.Length > 0; n--) changed[random.Next(changed.Length)] = (byte)random.Next(256);
            if (changed.Length > 50) changed = [.. changed[random.Next(50)..], .. changed[..random.Next(50)]];
            Assert.True(changed.AsSpan().SequenceEqual(PackageDelta.Apply(old, PackageDelta.Make(old, changed))));
        }
    }

    [Fact]
    public void What_is_no_delta_is_refused_and_never_more()
    {
        var delta = PackageDelta.Make(Old, Changed(isDeflated: false));
        var random = new Random(11);
        for (var i = 0; i < 400; i++)
        {
            var wrong = delta.ToArray();
            for (var n = 0; n < 1 + i % 3; n++) wrong[random.Next(wrong.Length)] ^= (byte)(1 << random.Next(8));
            if (i % 5 == 0) wrong = wrong[..random.Next(wrong.Length)];
            // Either it is refused, or it makes something whose digest is another.
            var problem = Record.Exception(() => PackageDelta.Apply(Old, wrong));
            Assert.True(problem is null or FormatException, problem?.ToString());
        }
        Assert.IsType<FormatException>(Record.Exception(() => PackageDelta.Apply("another"u8.ToArray(), delta)));
    }

    [Fact]
    public void An_update_fetches_what_changed()
    {
        using var registry = RegistryProcess.Ours();
        using var client = new RegistryClient(registry.Address);
        var repository = new ServiceRepository(client, Place.Parse($"{registry.Address}delta"));
        var (one, two) = (RegistryTests.Describe([new PackageFile("entry-default.hap", Old)]), Changed(isDeflated: false));
        var newer = RegistryTests.Describe([new PackageFile("entry-default.hap", two)]) with { VersionCode = one.VersionCode + 1, VersionName = "2.0" };
        var folder = Directory.CreateTempSubdirectory("ark-delta-").FullName;
        try
        {
            var cache = new ServiceCache(folder);
            repository.Publish(one, [new PackageFile("entry-default.hap", Old)], replaces: false);
            cache.Add(one.Modules[0].Digest, Old, "x86_64", "ours");
            var (digest, _) = repository.Publish(newer, [new PackageFile("entry-default.hap", two)], replaces: false);
            Assert.Equal((digest, 0), repository.Publish(newer, [new PackageFile("entry-default.hap", two)], replaces: false));
            var published = repository.Find()!;
            var before = client.Received;
            // The versions in these packages are the same; what is compared is the package, which must be what is described.
            Assert.NotNull(Record.Exception(() => new ServiceFetcher(cache, () => SignedPackages.Verifier, "ours", "x86_64").Fetch(repository, published, published.Description.Modules)));
            Assert.InRange(client.Received - before, 100, 5000);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
