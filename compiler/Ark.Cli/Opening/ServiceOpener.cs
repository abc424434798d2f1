using Ark.Cli.Reporting;
using Ark.Cli.Verbs;
using Ark.Llvm;
using Ark.Packaging;
using Ark.Packaging.Packages;
using Ark.Packaging.Verifying;
using Ark.Store.Cache;
using Ark.Store.Oci;
using Ark.Store.Registry;
using Ark.Store.Services;
using Ark.Syntax;

namespace Ark.Cli.Opening;

/// <summary>Whom to ask and whom to trust.</summary>
/// <param name="Registry">Has services that are named by their bundle and were never opened.</param>
internal sealed record OpeningOptions(string? Registry, Trust Trust, string? Module, bool Updates);

/// <summary>A version of a service whose packages are in the cache, and stay there while the locks are held.</summary>
/// <param name="Modules">What runs first, and what that needs.</param>
internal sealed record ReadyService(ServiceDescription Service, IReadOnlyList<ServiceModule> Modules, IReadOnlyList<FileLock> Locks)
{
    public ServiceModule Main => Modules[0];
}

/// <summary>Gets a service ready to run: finds it, fetches what is missing, verifies it, unpacks it.</summary>
internal sealed class ServiceOpener
{
    public const string RegistryVariable = "ARK_REGISTRY";

    private readonly OpeningOptions _options;
    private readonly Timeline _timeline;
    private readonly ServiceFetcher _fetcher;
    private bool _isSecured;

    public ServiceOpener(OpeningOptions options, Timeline timeline)
    {
        (_options, _timeline) = (options, timeline);
        Cache = new ServiceCache(UserFolders.Cache);
        _fetcher = new ServiceFetcher(Cache, Verifier, Trust(), Abi) { Finished = timeline.Mark };
    }

    public ServiceCache Cache { get; }
    public static string Abi => NativeLibrary.AbiOf(TargetPlatform.Host.Name);

    /// <param name="target">A bundle, a place in a registry, or a package's file.</param>
    public ReadyService Open(string target)
    {
        using var keep = Cache.KeepAll();
        if (File.Exists(target)) return Ready(OfFile(target));
        if (FindRecord(target) is { } known && (!_options.Updates || !Update(known, out known)) && IsThere(known.Service)) return Ready(known.Service);
        return Ready(Fetch(PlaceOf(target), target));
    }

    /// <summary>Fetches the latest version of a service that is known, if it is newer, and what the service wants at hand.</summary>
    public void FetchUpdate(string bundle)
    {
        using var keep = Cache.KeepAll();
        if (Cache.Find(bundle) is not { } record) throw new PackageException(Diagnostics.ServiceNotCached(PackageException.At(bundle), bundle));
        var place = Place.Parse(record.Place);
        _isSecured = place.Registry.Scheme == Uri.UriSchemeHttps;
        using var client = new RegistryClient(place.Registry);
        var repository = new ServiceRepository(client, place with { Tag = null });
        if (repository.Find() is not { } published) return;
        var isNewer = published.Description.VersionCode > record.Service.VersionCode;
        var service = isNewer ? published : repository.Find(record.Service.VersionName) ?? published;
        if (service.Description.Entry is { } entry) _fetcher.Fetch(repository, service, [.. service.Description.WithNeeds(entry), .. Preloads(service.Description, entry)]);
        Cache.Put(new ServiceRecord(service.Description, record.Place, service.Digest, DateTimeOffset.UtcNow));
    }

    private static IEnumerable<ServiceModule> Preloads(ServiceDescription service, ServiceModule module) =>
        module.Preloads.Select(service.Find).OfType<ServiceModule>().SelectMany(service.WithNeeds).Distinct();

    // ── Which service ────────────────────────────────────────────────────────────────────────────────

    private ServiceRecord? FindRecord(string target)
    {
        if (BundleName.IsOne(target) && !target.Contains(':', StringComparison.Ordinal) && !target.Contains('/', StringComparison.Ordinal)) return Cache.Find(target);
        if (!Place.IsMeantBy(target)) return null;
        var place = Place.Parse(target);
        var record = Cache.All().FirstOrDefault(s => s.Record.Place == (place with { Tag = null }).ToString())?.Record;
        return record is not null && (place.Tag ?? record.Service.VersionName) == record.Service.VersionName ? record : null;
    }

    private Place PlaceOf(string target)
    {
        if (BundleName.IsOne(target))
        {
            var registry = _options.Registry ?? Environment.GetEnvironmentVariable(RegistryVariable);
            if (registry is { Length: > 0 }) return Place.Parse(registry, target);
            if (Cache.Find(target) is { } record) return Place.Parse(record.Place);
            throw new PackageException(Diagnostics.RegistryUnknown(PackageException.At(target), target));
        }
        if (Place.IsMeantBy(target)) return Place.Parse(target);
        throw new PackageException(Diagnostics.NothingToOpen(PackageException.At(target), target));
    }

    private ServiceDescription OfFile(string path)
    {
        var packages = PackageFacts.PackagesIn(PackageArgument.Read(path), path);
        var service = ServiceDescription.Of(packages);
        foreach (var (module, package) in service.Modules.Zip(packages)) _fetcher.Admit(service, module, package.Content);
        return service;
    }

    private bool IsThere(ServiceDescription service)
    {
        var modules = Modules(service);
        _fetcher.Reverify(service, modules);
        return _fetcher.Has(modules);
    }

    private ServiceDescription Fetch(Place place, string target)
    {
        _isSecured = place.Registry.Scheme == Uri.UriSchemeHttps;
        using var bar = new TransferBar();
        using var client = new RegistryClient(place.Registry, bar.Show);
        var repository = new ServiceRepository(client, place);
        var published = repository.Find() ?? throw new PackageException(Diagnostics.ServiceNotPublished(PackageException.At(target), place.Registry.Authority, $"{place.Repository}:{place.Tag ?? Place.Latest}"));
        if (BundleName.IsOne(target) && !target.Equals(published.Description.Bundle, StringComparison.Ordinal))
            throw new PackageException(Diagnostics.RepositoryOfAnother(PackageException.At(target), place.Repository, published.Description.Bundle, target));
        _timeline.Mark("resolve");
        _fetcher.Fetch(repository, published, Modules(published.Description));
        Cache.Put(new ServiceRecord(published.Description, (place with { Tag = null }).ToString(), published.Digest, DateTimeOffset.UtcNow));
        return published.Description;
    }

    /// <summary>Asks for a newer version; without a network what is there is opened.</summary>
    private bool Update(ServiceRecord record, out ServiceRecord current)
    {
        current = record;
        try
        {
            FetchUpdate(record.Bundle);
            current = Cache.Find(record.Bundle)!;
        }
        catch (PackageException e) when (e.Diagnostic.Code is "ARK6092" or "ARK6093")
        {
            Streams.Complain($"{e.Diagnostic.Message}; the version in the cache is opened");
        }
        return false;
    }

    // ── What of it ───────────────────────────────────────────────────────────────────────────────────

    private IReadOnlyList<ServiceModule> Modules(ServiceDescription service)
    {
        var first = _options.Module is { } name ? service.Find(name) : service.Entry;
        return first is not null ? service.WithNeeds(first) : throw new PackageException(Diagnostics.ModuleUnknown(PackageException.At(service.Bundle), service.Bundle, _options.Module ?? "entry"));
    }

    private ReadyService Ready(ServiceDescription service)
    {
        var modules = Modules(service);
        if (!modules[0].Abis.Contains(Abi)) throw new PackageException(Diagnostics.CodeNotForMachine(PackageException.At(service.Bundle), service.Bundle, Abi, string.Join(", ", modules[0].Abis)));
        var ready = new ReadyService(service, modules, [.. modules.Select(m => Cache.Hold(m.Digest))]);
        _timeline.Mark("find");
        return ready;
    }

    private PackageVerifier Verifier()
    {
        // A registry with https was believed by them, and they have been read.
        if (!_isSecured) SystemRoots.Hide();
        return _options.Trust.Verifier();
    }

    /// <summary>What the verdicts in the cache depend on: the roots that are trusted.</summary>
    private string Trust()
    {
        IEnumerable<string> files = [.. _options.Trust.Roots, KeyFolder.Open(_options.Trust.Keys).RootFile];
        return string.Join('\n', files.Where(File.Exists).Select(f => Convert.ToBase64String(File.ReadAllBytes(f))).Order(StringComparer.Ordinal));
    }
}
