using System.Collections.Immutable;
using System.Text.Json;
using Ark.Project.Output;

namespace Ark.Store.Oci;

/// <summary>A content that a manifest names.</summary>
public sealed record Descriptor(string MediaType, Digest Digest, long Size, ImmutableSortedDictionary<string, string> Annotations)
{
    public string? Annotation(string key) => Annotations.GetValueOrDefault(key);
}

/// <summary>An image manifest of the OCI: a configuration and layers.</summary>
public sealed record Manifest(Descriptor Config, ImmutableArray<Descriptor> Layers)
{
    public const string MediaType = "application/vnd.oci.image.manifest.v1+json";
    /// <summary>More than this no registry takes.</summary>
    public const int LargestSize = 4 << 20;

    public byte[] Write() => JsonOutput.Object(json =>
    {
        json.WriteNumber("schemaVersion", 2);
        json.WriteString("mediaType", MediaType);
        json.WritePropertyName("config");
        Write(json, Config);
        json.WriteStartArray("layers");
        foreach (var layer in Layers) Write(json, layer);
        json.WriteEndArray();
    });

    /// <summary>Throws <see cref="FormatException"/> when it is none.</summary>
    public static Manifest Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var root = document.RootElement;
            return new Manifest(Descriptor(root.GetProperty("config")), [.. root.GetProperty("layers").EnumerateArray().Select(Descriptor)]);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException("it is no manifest");
        }
    }

    private static void Write(Utf8JsonWriter json, Descriptor descriptor)
    {
        json.WriteStartObject();
        json.WriteString("mediaType", descriptor.MediaType);
        json.WriteString("digest", descriptor.Digest.ToString());
        json.WriteNumber("size", descriptor.Size);
        if (descriptor.Annotations.Count > 0)
        {
            json.WriteStartObject("annotations");
            foreach (var (key, value) in descriptor.Annotations) json.WriteString(key, value);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static Descriptor Descriptor(JsonElement json)
    {
        var digest = Digest.Parse(json.GetProperty("digest").GetString()) ?? throw new FormatException("it names a content by no SHA-256 digest");
        var size = json.GetProperty("size").GetInt64();
        if (size < 0) throw new FormatException("it names a content of less than nothing");
        var annotations = json.TryGetProperty("annotations", out var found) && found.ValueKind == JsonValueKind.Object ? found.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, p.Value.GetString() ?? "")) : [];
        return new Descriptor(json.GetProperty("mediaType").GetString() ?? "", digest, size, annotations.ToImmutableSortedDictionary(StringComparer.Ordinal));
    }
}
