using System.Collections.Immutable;
using System.Net;
using System.Text;
using Ark.Packaging;
using Ark.Packaging.Archive;
using Ark.Packaging.Packages;
using Ark.Store.Oci;
using Ark.Store.Registry;
using Ark.Store.Services;
using Ark.Tests.Packaging;
using Xunit;

namespace Ark.Tests.Services;

/// <summary>The client against registries: ours, and Debian's where it is installed.</summary>
public sealed class RegistryTests
{
    private static Descriptor Named(byte[] content) => new("application/octet-stream", Digest.Of(content), content.Length, ImmutableSortedDictionary<string, string>.Empty);

    private static byte[] Noise(int size, int seed = 1)
    {
        var bytes = new byte[size];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    internal static ServiceDescription Describe(IReadOnlyList<PackageFile> packages)
    {
        var facts = packages.Select(p => (Facts: PackageFacts.Read(p.Content, p.Name), p.Name, p.Content)).ToList();
        var first = facts[0].Facts;
        return new ServiceDescription(first.Bundle, first.VersionCode, first.VersionName, [.. facts.Select(f => ServiceModule.Of(f.Facts, f.Name, f.Content))]);
    }

    [Theory, InlineData(false), DebiansRegistry]
    public void What_is_published_comes_back(bool isDebians)
    {
        using var registry = isDebians ? RegistryProcess.Debians() : RegistryProcess.Ours();
        using var client = new RegistryClient(registry.Address);
        IReadOnlyList<PackageFile> packages = [new("entry-default.hap", SignedPackages.Unsigned()), new("charts-default.hsp", SignedPackages.Unsigned("charts", 0))];
        var service = Describe(packages);
        var repository = new ServiceRepository(client, Place.Parse(registry.Address.ToString(), service.Bundle));
        Assert.Null(repository.Find());
        var (digest, sent) = repository.Publish(service, packages, replaces: false);
        Assert.Equal(packages.Count, sent);
        // Nothing is sent twice, and the same may be published again.
        Assert.Equal((digest, 0), repository.Publish(service, packages, replaces: false));
        var found = repository.Find(service.VersionName)!;
        Assert.Equal(digest, found.Digest);
        Assert.Equal(service.Write(), found.Description.Write());
        foreach (var (layer, package) in found.Manifest.Layers.Zip(packages)) Assert.True(client.GetBlob(repository.Place.Repository, layer, 1 << 22).AsSpan().SequenceEqual(package.Content.Span));
        Assert.Equal("ARK6098", Assert.Throws<PackageException>(() => repository.Publish(service with { VersionCode = 77 }, packages, replaces: false)).Diagnostic.Code);
        Assert.Equal("ARK6100", Assert.Throws<PackageException>(() => repository.Publish(service with { Bundle = "com.example.other" }, packages, replaces: true)).Diagnostic.Code);
        // What is older than the latest does not take its place.
        repository.Publish(service with { VersionCode = service.VersionCode - 1, VersionName = "0.9" }, packages, replaces: false);
        Assert.Equal(digest, repository.Find(Place.Latest)!.Digest);
    }

    [Theory, InlineData(false), DebiansRegistry]
    public void Large_contents_go_in_pieces_and_come_from_where_they_stopped(bool isDebians)
    {
        using var registry = isDebians ? RegistryProcess.Debians() : RegistryProcess.Ours();
        var transfers = new List<Transfer>();
        using var client = new RegistryClient(registry.Address, transfers.Add);
        var content = Noise(RegistryClient.PieceSize * 2 + 1234);
        Assert.True(client.PutBlob("noise", content, "noise"));
        Assert.False(client.PutBlob("noise", content, "noise"));
        Assert.Equal([RegistryClient.PieceSize, RegistryClient.PieceSize * 2, content.Length], transfers.Select(t => t.Done));
        var path = Path.GetTempFileName();
        File.WriteAllBytes(path, content.AsSpan(0, content.Length - 1000));
        client.Download("noise", Named(content), path, "noise");
        Assert.Equal(content, File.ReadAllBytes(path));
        Assert.Equal(1000, client.Received);
        // What stands there is not its beginning: that is noticed, and thrown away.
        File.WriteAllBytes(path, Noise(5000, seed: 2));
        Assert.Equal("ARK6095", Assert.Throws<PackageException>(() => client.Download("noise", Named(content), path, "noise")).Diagnostic.Code);
        Assert.Equal(0, new FileInfo(path).Length);
        File.Delete(path);
    }

    [Fact]
    public void What_was_broken_off_by_the_end_of_the_registry_goes_on_with_the_next()
    {
        var folder = Directory.CreateTempSubdirectory("ark-registry-").FullName;
        try
        {
            var content = Noise(100_000);
            string upload;
            using (var registry = RegistryProcess.Ours(folder))
            using (var http = new HttpClient { BaseAddress = registry.Address })
            {
                using var begun = http.Send(new HttpRequestMessage(HttpMethod.Post, "v2/a/blobs/uploads/"));
                upload = begun.Headers.Location!.ToString();
                using var sent = http.Send(new HttpRequestMessage(HttpMethod.Patch, upload) { Content = new ByteArrayContent(content, 0, 60_000) });
                Assert.Equal(HttpStatusCode.Accepted, sent.StatusCode);
                registry.Kill();
            }
            using (var registry = RegistryProcess.Ours(folder))
            using (var http = new HttpClient { BaseAddress = registry.Address })
            {
                using var client = new RegistryClient(registry.Address);
                Assert.False(client.HasBlob("a", Digest.Of(content)));
                using var state = http.Send(new HttpRequestMessage(HttpMethod.Get, upload));
                Assert.Equal("0-59999", state.Headers.GetValues("Range").Single());
                using var finished = http.Send(new HttpRequestMessage(HttpMethod.Put, $"{upload}?digest={Digest.Of(content)}") { Content = new ByteArrayContent(content, 60_000, 40_000) });
                Assert.Equal(HttpStatusCode.Created, finished.StatusCode);
                Assert.Equal(content, client.GetBlob("a", Named(content), 1 << 20));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Requests_that_are_wrong_are_refused()
    {
        using var registry = RegistryProcess.Ours();
        using var http = new HttpClient { BaseAddress = registry.Address };
        foreach (var (method, path, status) in new[]
        {
            ("GET", "v2/../../etc/blobs/uploads/", 404), ("GET", "v2/a/blobs/sha256:..%2f..%2fsecret", 400), ("GET", "v2/a/manifests/..%2f..%2fsecret", 404),
            ("PUT", "v2/a/manifests/1.0", 400), ("PUT", "v2/a/blobs/uploads/0123456789abcdef0123456789abcdef?digest=sha256:00", 404),
            ("DELETE", "v2/a/blobs/sha256:00", 405), ("GET", "v2/A/tags/list", 404),
        })
        {
            using var answer = http.Send(new HttpRequestMessage(new HttpMethod(method), path) { Content = method == "PUT" ? new StringContent("{}") : null });
            Assert.Equal((path, status), (path, (int)answer.StatusCode));
        }
    }

    [Theory]
    [InlineData("localhost:5000", "http://localhost:5000/", "com.example.weather", null)]
    [InlineData("localhost:5000/weather:1.2", "http://localhost:5000/", "weather", "1.2")]
    [InlineData("example.com/a/b", "https://example.com/", "a/b", null)]
    [InlineData("http://10.0.0.1:80/a", "http://10.0.0.1/", "a", null)]
    [InlineData("localhost/a//b", null, null, null)]
    [InlineData("localhost/../b", null, null, null)]
    [InlineData("localhost/a:", null, null, null)]
    [InlineData("ftp://localhost/a", null, null, null)]
    public void Places_are_read(string text, string? registry, string? repository, string? tag)
    {
        if (registry is null) Assert.Equal("ARK6097", Assert.Throws<PackageException>(() => Place.Parse(text, "com.example.Weather")).Diagnostic.Code);
        else Assert.Equal(new Place(new Uri(registry), repository!, tag), Place.Parse(text, "com.example.Weather"));
    }

    [Fact]
    public void Registries_that_ask_who_it_is_are_told()
    {
        using var client = new RegistryClient(new Uri("https://registry.test/"), handler: new AskingRegistry());
        Assert.True(client.HasBlob("a", Digest.Of("x"u8)));
    }

    /// <summary>Wants a token, which another server gives.</summary>
    private sealed class AskingRegistry : HttpMessageHandler
    {
        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri!.Host == "tokens.test")
            {
                Assert.Equal("?service=here&scope=repository%3Aa%3Apull", request.RequestUri.Query);
                return new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes("""{"token":"abc"}""")) };
            }
            if (request.Headers.Authorization?.ToString() == "Bearer abc") return new HttpResponseMessage(HttpStatusCode.OK);
            var answer = new HttpResponseMessage(HttpStatusCode.Unauthorized) { Content = new ByteArrayContent([]) };
            answer.Headers.WwwAuthenticate.ParseAdd("""Bearer realm="https://tokens.test/token",service="here",scope="repository:a:pull" """);
            return answer;
        }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(Send(request, cancellationToken));
    }
}
