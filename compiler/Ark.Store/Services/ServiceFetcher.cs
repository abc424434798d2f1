using System.Collections.Immutable;
using Ark.Packaging;
using Ark.Packaging.Deltas;
using Ark.Packaging.Packages;
using Ark.Packaging.Verifying;
using Ark.Store.Cache;
using Ark.Store.Oci;
using Ark.Syntax;

namespace Ark.Store.Services;

/// <summary>Brings packages into the cache: fetched, found to be what they are called, verified, unpacked.</summary>
/// <param name="verifier">Only made when there is something to verify.</param>
/// <param name="trust">Names the roots that the verifier trusts.</param>
public sealed class ServiceFetcher(ServiceCache cache, Func<PackageVerifier> verifier, string trust, string abi)
{
    /// <summary>What a phase took; for those who want to know.</summary>
    public Action<string>? Finished { get; init; }

    /// <summary>Sees to it that these modules of a service are in the cache. The caller keeps everything in it meanwhile.</summary>
    public void Fetch(ServiceRepository repository, PublishedService service, IEnumerable<ServiceModule> modules)
    {
        foreach (var module in modules)
        {
            if (cache.Has(module.Digest, trust)) continue;
            using var turn = cache.Fetching(module.Digest);
            if (cache.Has(module.Digest, trust)) continue;
            var bytes = Content(repository, service, module);
            Finished?.Invoke("download");
            Admit(service.Description, module, bytes);
        }
    }

    /// <summary>Takes packages that are files.</summary>
    public void Admit(ServiceDescription service, ServiceModule module, ReadOnlyMemory<byte> bytes)
    {
        Verify(service, module, bytes);
        Finished?.Invoke("verify");
        cache.Add(module.Digest, bytes, abi, trust);
        Finished?.Invoke("unpack");
    }

    /// <summary>Whether all of it can run without being asked for again.</summary>
    public bool Has(IEnumerable<ServiceModule> modules) => modules.All(m => cache.Has(m.Digest, trust));

    /// <summary>Packages that are there, but not found good by these roots yet.</summary>
    public void Reverify(ServiceDescription service, IEnumerable<ServiceModule> modules)
    {
        foreach (var module in modules.Where(m => !cache.Has(m.Digest, trust) && File.Exists(cache.PackagePath(m.Digest)))) Admit(service, module, File.ReadAllBytes(cache.PackagePath(module.Digest)));
    }

    private byte[] Content(ServiceRepository repository, PublishedService service, ServiceModule module)
    {
        if (File.Exists(cache.PackagePath(module.Digest))) return File.ReadAllBytes(cache.PackagePath(module.Digest));
        if (ByDelta(repository, service, module) is { } made) return made;
        var layer = service.Manifest.Layers.FirstOrDefault(l => l.Digest == module.Digest)
            ?? throw new PackageException(Diagnostics.RegistryAnswerInvalid(PackageException.At(repository.Place.Registry.Authority), repository.Place.Registry.Authority, $"'{module.File}' is described and not there"));
        repository.Client.Download(repository.Place.Repository, layer, cache.PartialPath(module.Digest), module.File);
        var bytes = File.ReadAllBytes(cache.PartialPath(module.Digest));
        File.Move(cache.PartialPath(module.Digest), cache.PackagePath(module.Digest), overwrite: true);
        return bytes;
    }

    /// <summary>The package as it is made of an older one that is there; null when there is none, or it does not become the package.</summary>
    private byte[]? ByDelta(ServiceRepository repository, PublishedService service, ServiceModule module)
    {
        if (repository.FindDelta(service, module.Digest, d => File.Exists(cache.PackagePath(d))) is not var (from, layer)) return null;
        var delta = repository.GetDelta(layer);
        try
        {
            var made = PackageDelta.Apply(File.ReadAllBytes(cache.PackagePath(from)), delta);
            return Digest.Of(made) == module.Digest ? made : null;
        }
        catch (FormatException)
        {
            // All of it is fetched then.
            return null;
        }
    }

    /// <summary>The package is good, and the one that the description speaks of.</summary>
    private void Verify(ServiceDescription service, ServiceModule module, ReadOnlyMemory<byte> bytes)
    {
        // Whatever the description calls it, it is the package of a module.
        var report = verifier().Verify(bytes, $"{module.Name}{(module.Kind == "shared" ? ".hsp" : ".hap")}");
        if (report.Diagnostics.FirstOrDefault(d => d.IsError) is { } error) throw new PackageException(error);
        var facts = PackageFacts.Read(bytes, module.File);
        var described = service with { Modules = [module] };
        var actual = new ServiceDescription(facts.Bundle, facts.VersionCode, facts.VersionName, ImmutableArray.Create(ServiceModule.Of(facts, module.File, bytes)));
        if (!described.Write().AsSpan().SequenceEqual(actual.Write())) 
            throw new PackageException(Diagnostics.PackageOfAnother(PackageException.At(module.File), module.File, $"{facts.Bundle} {facts.VersionName}, module {facts.Module}", $"{service.Bundle} {service.VersionName}, module {module.Name}"));
    }
}
