using System.Text.RegularExpressions;
using Ark.Packaging;
using Ark.Syntax;

namespace Ark.Store.Oci;

/// <summary>Where a registry has something: `localhost:5000/weather:1.0.0`.</summary>
/// <param name="Registry">With http where the host is this machine or the user writes it, else with https.</param>
/// <param name="Tag">The version; null for the latest.</param>
public sealed partial record Place(Uri Registry, string Repository, string? Tag)
{
    public const string Latest = "latest";

    public override string ToString() => $"{(Registry.Scheme == Uri.UriSchemeHttp && !IsNear(Registry.Host) ? "http://" : "")}{Registry.Authority}/{Repository}{(Tag is null ? "" : ":" + Tag)}";

    /// <summary>Whether a text names a place and not a bundle or a file: its first part is a host.</summary>
    public static bool IsMeantBy(string text) => text.Contains("://", StringComparison.Ordinal) || HostPart().IsMatch(text);

    /// <param name="bundle">Names the repository where the text names a registry only.</param>
    public static Place Parse(string text, string? bundle = null)
    {
        var rest = text;
        var scheme = "";
        if (rest.IndexOf("://", StringComparison.Ordinal) is > 0 and var end) (scheme, rest) = (rest[..end], rest[(end + 3)..]);
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        var (host, path) = slash < 0 ? (rest, "") : (rest[..slash], rest[(slash + 1)..].TrimEnd('/'));
        var colon = path.LastIndexOf(':');
        var (repository, tag) = colon < 0 ? (path, null) : (path[..colon], path[(colon + 1)..]);
        if (repository.Length == 0 && bundle is not null) repository = RepositoryOf(bundle);
        if (scheme is not ("" or "http" or "https") || !Uri.TryCreate($"http://{host}/", UriKind.Absolute, out var uri) || uri.Host.Length == 0 || !RepositoryPattern().IsMatch(repository) || tag is not null && !TagPattern().IsMatch(tag))
            throw new PackageException(Diagnostics.PlaceInvalid(PackageException.At(text), text));
        if (scheme.Length == 0) scheme = IsNear(uri.Host) ? "http" : "https";
        return new Place(new Uri($"{scheme}://{host}/"), repository, tag);
    }

    /// <summary>Repositories are lower-case; what the service is called is in its configuration.</summary>
    public static string RepositoryOf(string bundle) => bundle.ToLowerInvariant();

    private static bool IsNear(string host) => host is "localhost" or "[::1]" || host.StartsWith("127.", StringComparison.Ordinal);

    [GeneratedRegex(@"^(?:localhost|\[[0-9a-fA-F:]+\]|[A-Za-z0-9.-]+(?=:\d|/))(?::\d+)?(?:/|$)")]
    private static partial Regex HostPart();

    [GeneratedRegex(@"^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*\z")]
    internal static partial Regex RepositoryPattern();

    [GeneratedRegex(@"^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}\z")]
    internal static partial Regex TagPattern();
}
