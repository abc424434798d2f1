using System.Text.Json;
using Ark.Project.Output;
using Ark.Store.Oci;
using Ark.Store.Services;

namespace Ark.Store.Cache;

/// <summary>The version of a service that the cache has, and where it came from.</summary>
/// <param name="Place">Where newer versions are, as a text for <see cref="Oci.Place"/>.</param>
/// <param name="Checked">When it was last asked there.</param>
public sealed record ServiceRecord(ServiceDescription Service, string Place, Digest Manifest, DateTimeOffset Checked)
{
    public string Bundle => Service.Bundle;

    public byte[] Write() => JsonOutput.Object(json =>
    {
        json.WriteString("place", Place);
        json.WriteString("manifest", Manifest.ToString());
        json.WriteNumber("checked", Checked.ToUnixTimeSeconds());
        json.WriteStartObject("service");
        Service.WriteMembers(json);
        json.WriteEndObject();
    });

    /// <summary>Null when it is none.</summary>
    public static ServiceRecord? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            var root = json.RootElement;
            return Digest.Parse(root.GetProperty("manifest").GetString()) is { } manifest
                ? new ServiceRecord(ServiceDescription.Read(root.GetProperty("service")), root.GetProperty("place").GetString() ?? "", manifest, DateTimeOffset.FromUnixTimeSeconds(root.GetProperty("checked").GetInt64())) : null;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }
}

/// <summary>A service in the cache, with what its age is told by.</summary>
/// <param name="Bytes">That it takes on the disk.</param>
/// <param name="Opens">How often it was opened.</param>
/// <param name="IsInUse">It runs now.</param>
public sealed record CachedService(ServiceRecord Record, long Bytes, DateTimeOffset LastUse, long Opens, bool IsPinned, bool IsInUse)
{
    public string Bundle => Record.Bundle;
}
