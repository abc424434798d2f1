using System.Collections.Immutable;
using Ark.Packaging;
using Ark.Packaging.Archive;
using Ark.Packaging.Packages;
using Ark.Packaging.Resources;
using Ark.Packaging.Verifying;
using Ark.Store.Cache;
using Ark.Store.Oci;
using Ark.Store.Permissions;
using Ark.Store.Registry;
using Ark.Store.Services;
using Ark.Tests.Packaging;
using Xunit;

namespace Ark.Tests.Services;

/// <summary>The cache of services: what is in it, who uses it, what goes first.</summary>
public sealed class CacheTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly byte[] Signed = SignedPackages.Signer.Sign(SignedPackages.Unsigned(), "entry.hap");

    private readonly string _folder = Directory.CreateTempSubdirectory("ark-cache-").FullName;
    private readonly ServiceCache _cache;
    private readonly ServiceFetcher _fetcher;

    public CacheTests()
    {
        _cache = new ServiceCache(Path.Combine(_folder, "cache"));
        _fetcher = new ServiceFetcher(_cache, () => SignedPackages.Verifier, "ours", "x86_64");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static ServiceDescription Service(string name, byte[] package) =>
        RegistryTests.Describe([new PackageFile("entry-default.hap", package)]) with { Bundle = $"com.example.{name}" };

    private static CachedService Cached(string name, int days, int opens, bool isPinned = false, bool isInUse = false) =>
        new(new ServiceRecord(Service(name, Signed), "", Digest.Of("x"u8), Now), 100, Now.AddDays(-days), opens, isPinned, isInUse);

    private ServiceRecord Put(string name)
    {
        var description = Service(name, Signed) with { Bundle = $"com.example.{name}" };
        var record = new ServiceRecord(description, $"localhost:5000/{name}", Digest.Of("m"u8), Now);
        _cache.Add(description.Modules[0].Digest, Signed, "x86_64", "ours");
        _cache.Put(record);
        return record;
    }

    [Fact]
    public void What_was_unused_for_longest_goes_first_and_then_what_was_opened_less()
    {
        CachedService[] services = [Cached("new", 1, 1), Cached("often", 25, 90), Cached("old", 40, 500), Cached("seldom", 22, 2), Cached("middle", 15, 1), Cached("pinned", 90, 1, isPinned: true), Cached("runs", 90, 1, isInUse: true)];
        string[] Gone(long limit) => [.. Ageing.Excess(services, limit, Now).Select(s => s.Bundle["com.example.".Length..])];
        Assert.Empty(Gone(700));
        Assert.Equal(["old", "seldom"], Gone(650));
        Assert.Equal(["old", "seldom", "often", "middle", "new"], Gone(0));
    }

    [Fact]
    public void Packages_stay_while_a_service_has_them_and_go_with_the_last()
    {
        var (a, b) = (Put("one"), Put("two"));
        var package = a.Service.Modules[0].Digest;
        Assert.True(_cache.Evict(a));
        Assert.True(_cache.Has(package, "ours"));
        Assert.True(_cache.Evict(b));
        Assert.False(_cache.Has(package, "ours") || File.Exists(_cache.PackagePath(package)));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(_folder, "cache"), "*" + package.Hex + "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void What_runs_is_not_deleted()
    {
        var record = Put("one");
        using (_cache.Hold(record.Service.Modules[0].Digest))
        {
            Assert.True(_cache.All().Single().IsInUse);
            Assert.False(_cache.Evict(record));
            Assert.Empty(_cache.Trim(-1, Now));
        }
        using (_cache.KeepAll()) Assert.Empty(_cache.Trim(-1, Now));
        Assert.Equal("com.example.one", _cache.Trim(-1, Now).Single().Bundle);
        Assert.Empty(_cache.All());
    }

    [Fact]
    public void An_older_version_that_runs_keeps_its_package_when_a_newer_one_comes()
    {
        var old = Put("one");
        var package = old.Service.Modules[0].Digest;
        using (_cache.Hold(package))
        {
            _cache.Put(old with { Service = old.Service with { Modules = [] } });
            _cache.Trim(long.MaxValue, Now);
            Assert.True(_cache.Has(package, "ours"));
        }
        _cache.Trim(long.MaxValue, Now);
        Assert.False(_cache.Has(package, "ours"));
    }

    [Fact]
    public void What_was_left_unfinished_is_deleted_when_it_is_old()
    {
        var left = Directory.CreateDirectory(Path.Combine(_folder, "cache", "unpacked", "half.unfinished"));
        var partial = Path.Combine(_folder, "cache", "partial", Digest.Of("x"u8).Hex);
        File.WriteAllText(partial, "half");
        _cache.Trim(long.MaxValue, Now);
        Assert.True(left.Exists && File.Exists(partial));
        left.LastWriteTimeUtc = DateTime.UtcNow.AddDays(-2);
        File.SetLastWriteTimeUtc(partial, DateTime.UtcNow.AddDays(-2));
        _cache.Trim(long.MaxValue, Now);
        left.Refresh();
        Assert.False(left.Exists || File.Exists(partial));
    }

    [Fact]
    public void Uses_are_counted_and_what_is_pinned_stays()
    {
        Put("one");
        Assert.Equal(0, _cache.All().Single().Opens);
        Parallel.For(0, 20, _ => _cache.Use("com.example.one"));
        _cache.Pin("com.example.one", isPinned: true);
        var service = _cache.All().Single();
        Assert.Equal((20, true), (service.Opens, service.IsPinned));
        Assert.Empty(_cache.Trim(-1, Now));
        Assert.Null(_cache.Find("../../secret"));
    }

    [Fact]
    public void What_is_fetched_is_verified_and_the_package_that_was_spoken_of()
    {
        using var registry = RegistryProcess.Ours();
        using var client = new RegistryClient(registry.Address);
        ServiceRepository At(string name) => new(client, Place.Parse($"{registry.Address}{name}"));
        PublishedService Publish(string name, ServiceDescription description, byte[] package)
        {
            At(name).Publish(description, [new PackageFile("entry-default.hap", package)], replaces: false);
            return At(name).Find()!;
        }
        var honest = RegistryTests.Describe([new PackageFile("entry-default.hap", Signed)]);
        var published = Publish("honest", honest, Signed);
        _fetcher.Fetch(At("honest"), published, published.Description.Modules);
        Assert.True(_fetcher.Has(published.Description.Modules));
        var received = client.Received;
        _fetcher.Fetch(At("honest"), published, published.Description.Modules);
        Assert.Equal(received, client.Received);
        Assert.True(File.Exists(Path.Combine(_cache.UnpackedPath(honest.Modules[0].Digest), "code", "libentry.so")));

        // Somebody else's roots: what is there is not good for them.
        var strict = new ServiceFetcher(_cache, () => new PackageVerifier(new TrustedRoots([], SignedPackages.Now)), "nobody's", "x86_64");
        Assert.False(strict.Has(honest.Modules));
        Assert.Equal("ARK6074", Assert.Throws<PackageException>(() => strict.Fetch(At("honest"), published, published.Description.Modules)).Diagnostic.Code);

        var lying = Publish("lying", honest with { Bundle = "com.example.bank" }, Signed);
        var other = new ServiceFetcher(new ServiceCache(Path.Combine(_folder, "other")), () => SignedPackages.Verifier, "ours", "x86_64");
        Assert.Equal("ARK6102", Assert.Throws<PackageException>(() => other.Fetch(At("lying"), lying, lying.Description.Modules)).Diagnostic.Code);
        var unsigned = SignedPackages.Unsigned();
        var open = Publish("unsigned", RegistryTests.Describe([new PackageFile("entry-default.hap", unsigned)]), unsigned);
        Assert.Equal("ARK6070", Assert.Throws<PackageException>(() => other.Fetch(At("unsigned"), open, open.Description.Modules)).Diagnostic.Code);
    }

    [Fact]
    public void Resources_come_back_as_files()
    {
        var files = UnpackedPackage.Files(ZipReader.Read(Signed, "entry.hap"), "x86_64").ToDictionary(f => f.Name, f => System.Text.Encoding.UTF8.GetString(f.Content.Span));
        Assert.Contains("\"title\"", files["resources/base/element/string.json"], StringComparison.Ordinal);
        Assert.Contains("resources/rawfile/data/stations.csv", files.Keys);
        var index = new ResourceIndex([new IndexConfiguration([], [
            new IndexRecord(0x1000000, ResourceType.Color, "accent", "#FF0000"u8.ToArray()), new IndexRecord(0x1000001, ResourceType.Color, "title", "$16777216"u8.ToArray()),
            new IndexRecord(0x1000002, ResourceType.Integer, "count", "12"u8.ToArray()), new IndexRecord(0x1000003, ResourceType.Float, "gap", "8vp"u8.ToArray())])]);
        Assert.Equal(
            ["""{"color":[{"name":"accent","value":"#FF0000"},{"name":"title","value":"$color:accent"}]}""", """{"integer":[{"name":"count","value":12}]}""", """{"float":[{"name":"gap","value":"8vp"}]}"""],
            ElementFiles.Of(index).Select(f => System.Text.Encoding.UTF8.GetString(f.Content.Span)));
    }

    [Fact]
    public void What_the_user_said_is_remembered_until_it_is_taken_back()
    {
        var data = new ServiceData(_folder, "com.example.one");
        Assert.Empty(data.Decisions);
        data.Decide("ohos.permission.LOCATION", true);
        data.Decide("ohos.permission.CAMERA", false);
        Assert.Equal(new Dictionary<string, bool> { ["ohos.permission.CAMERA"] = false, ["ohos.permission.LOCATION"] = true }, data.Decisions);
        data.Decide("ohos.permission.LOCATION", null);
        Assert.Single(new ServiceData(_folder, "com.example.one").Decisions);
    }
}
