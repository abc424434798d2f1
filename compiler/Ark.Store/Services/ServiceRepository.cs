using System.Collections.Immutable;
using Ark.Packaging;
using Ark.Packaging.Archive;
using Ark.Packaging.Deltas;
using Ark.Store.Oci;
using Ark.Store.Registry;
using Ark.Syntax;

namespace Ark.Store.Services;

/// <summary>A version of a service as a registry has it.</summary>
public sealed record PublishedService(Manifest Manifest, Digest Digest, ServiceDescription Description);

/// <summary>The repository of a service: a tag is a version, its configuration describes the service, and each layer is the package of a module.</summary>
public sealed class ServiceRepository(RegistryClient client, Place place)
{
    public const string PackageMediaType = "application/vnd.ark.package.v1+zip";
    /// <summary>A layer that makes a package of the one of the version before.</summary>
    public const string DeltaMediaType = "application/vnd.ark.delta.v1";
    private const string Title = "org.opencontainers.image.title", From = "ark.delta.from", To = "ark.delta.to";
    private const int LargestDescription = 1 << 20, LargestPackage = 64 << 20;

    public RegistryClient Client => client;
    public Place Place => place;

    /// <summary>The version that the place names, or the latest; null when there is none.</summary>
    public PublishedService? Find(string? tag = null)
    {
        tag ??= place.Tag ?? Place.Latest;
        if (client.FindManifest(place.Repository, tag) is not var (manifest, digest)) return null;
        try
        {
            if (manifest.Config.MediaType != ServiceDescription.MediaType) throw new FormatException($"{place.Repository}:{tag} is no service but '{manifest.Config.MediaType}'");
            return new PublishedService(manifest, digest, ServiceDescription.Read(client.GetBlob(place.Repository, manifest.Config, LargestDescription)));
        }
        catch (FormatException e)
        {
            throw new PackageException(Diagnostics.RegistryAnswerInvalid(PackageException.At(place.Registry.Authority), place.Registry.Authority, e.Message));
        }
    }

    /// <summary>Publishes packages that have been verified. What the repository has is not sent again; the manifest comes last, so that nothing is seen by halves.</summary>
    /// <param name="replaces">A version that is there already may be replaced by another of the same name.</param>
    /// <returns>The manifest's digest, and how many packages were sent.</returns>
    public (Digest Digest, int Sent) Publish(ServiceDescription service, IReadOnlyList<PackageFile> packages, bool replaces)
    {
        var latest = Find(Place.Latest);
        if (latest is not null && latest.Description.Bundle != service.Bundle)
            throw new PackageException(Diagnostics.RepositoryOfAnother(PackageException.At(place.Repository), place.Repository, latest.Description.Bundle, service.Bundle));
        var tag = place.Tag ?? service.VersionName;
        var manifest = new Manifest(DescriptorOf(ServiceDescription.MediaType, service.Write()), [.. packages.Select(p => DescriptorOf(PackageMediaType, p.Content, (Title, p.Name)))]);
        if (client.FindManifest(place.Repository, tag) is { } known && (IsSameService(known.Manifest, manifest) || !replaces))
        {
            if (!IsSameService(known.Manifest, manifest)) throw new PackageException(Diagnostics.VersionPublished(PackageException.At(place.Repository), tag, place.Repository));
            manifest = known.Manifest;
        }
        else if (latest is not null && latest.Description.VersionCode < service.VersionCode)
        {
            manifest = manifest with { Layers = [.. manifest.Layers, .. PutDeltas(latest, service, packages)] };
        }
        var sent = packages.Count(p => client.PutBlob(place.Repository, p.Content, p.Name));
        client.PutBlob(place.Repository, service.Write(), "description");
        client.PutManifest(place.Repository, tag, manifest);
        if (latest is null || latest.Description.VersionCode <= service.VersionCode) client.PutManifest(place.Repository, Place.Latest, manifest);
        return (Digest.Of(manifest.Write()), sent);
    }

    /// <summary>The delta that makes a package of one that is at hand, or null.</summary>
    /// <param name="isThere">Whether a package is at hand.</param>
    public (Digest From, Descriptor Layer)? FindDelta(PublishedService service, Digest package, Func<Digest, bool> isThere)
    {
        foreach (var layer in service.Manifest.Layers)
            if (layer.MediaType == DeltaMediaType && Digest.Parse(layer.Annotation(To)) == package && Digest.Parse(layer.Annotation(From)) is { } from && isThere(from)) return (from, layer);
        return null;
    }

    public byte[] GetDelta(Descriptor layer) => client.GetBlob(place.Repository, layer, LargestPackage);

    /// <summary>Deltas from the packages of the version before, where they save something.</summary>
    private IEnumerable<Descriptor> PutDeltas(PublishedService before, ServiceDescription service, IReadOnlyList<PackageFile> packages)
    {
        foreach (var (module, package) in service.Modules.Zip(packages))
        {
            if (before.Description.Find(module.Name) is not { } old || old.Digest == module.Digest || before.Manifest.Layers.FirstOrDefault(l => l.Digest == old.Digest) is not { } layer) continue;
            var delta = PackageDelta.Make(client.GetBlob(place.Repository, layer, LargestPackage), package.Content);
            if (delta.Length > package.Content.Length / 2) continue;
            client.PutBlob(place.Repository, delta, $"changes of {package.Name}");
            yield return DescriptorOf(DeltaMediaType, delta, (From, old.Digest.ToString()), (To, module.Digest.ToString()));
        }
    }

    /// <summary>What helps to fetch a version is not the version.</summary>
    private static bool IsSameService(Manifest a, Manifest b) => a.Config.Digest == b.Config.Digest;

    private static Descriptor DescriptorOf(string mediaType, ReadOnlyMemory<byte> content, params ReadOnlySpan<(string Key, string Value)> annotations)
    {
        var named = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in annotations) named.Add(key, value);
        return new Descriptor(mediaType, Digest.Of(content.Span), content.Length, named.ToImmutable());
    }
}
