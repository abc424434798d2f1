using System.Collections.Immutable;
using System.Text.Json;
using Ark.Packaging;
using Ark.Packaging.Archive;
using Ark.Packaging.Packages;
using Ark.Project.Manifests;
using Ark.Project.Output;
using Ark.Store.Oci;
using Ark.Syntax;

namespace Ark.Store.Services;

/// <summary>A module of a service, and the package that has it.</summary>
public sealed record ServiceModule(
    string Name, string Kind, string File, Digest Digest, long Size, string Ability, ImmutableArray<string> Needs, ImmutableArray<string> Preloads, ImmutableArray<string> Permissions, ImmutableArray<string> Abis)
{
    public bool IsEntry => Kind == "entry";

    public static ServiceModule Of(PackageFacts facts, string file, ReadOnlyMemory<byte> package) => new(
        facts.Module, facts.Kind switch { ModuleKind.Entry => "entry", ModuleKind.Feature => "feature", _ => "shared" }, file, Digest.Of(package.Span), package.Length,
        facts.Ability, facts.Needs, facts.Preloads, facts.Permissions, facts.Abis);
}

/// <summary>A version of a service: what must be known before anything of it is fetched. It is the configuration in its manifest.</summary>
/// <remarks>It is believed only as far as what to fetch; what runs is what verified packages say.</remarks>
public sealed record ServiceDescription(string Bundle, int VersionCode, string VersionName, ImmutableArray<ServiceModule> Modules)
{
    public const string MediaType = "application/vnd.ark.service.config.v1+json";

    public ServiceModule? Entry => Modules.FirstOrDefault(m => m.IsEntry) ?? Modules.FirstOrDefault(m => m.Kind != "shared");

    public ServiceModule? Find(string name) => Modules.FirstOrDefault(m => m.Name == name);

    /// <summary>The module and all that it needs; what is not of the service is left out.</summary>
    public IReadOnlyList<ServiceModule> WithNeeds(ServiceModule module)
    {
        var found = new List<ServiceModule> { module };
        for (var i = 0; i < found.Count; i++)
            foreach (var name in found[i].Needs)
                if (Find(name) is { } needed && !found.Contains(needed)) found.Add(needed);
        return found;
    }

    /// <summary>What packages say of themselves. Throws <see cref="PackageException"/> when they are not of one version of one service.</summary>
    public static ServiceDescription Of(IReadOnlyList<PackageFile> packages)
    {
        var facts = packages.Select(p => (Facts: PackageFacts.Read(p.Content, p.Name), p.Name, p.Content)).ToList();
        var versions = facts.Select(f => $"{f.Facts.Bundle} {f.Facts.VersionName} ({f.Facts.VersionCode})").Distinct().ToList();
        if (versions.Count > 1 || facts.DistinctBy(f => f.Facts.Module).Count() < facts.Count)
            throw new PackageException(Diagnostics.PackagesOfSeveral(PackageException.At(packages[0].Name), string.Join(", ", versions.Count > 1 ? versions : facts.Select(f => f.Facts.Module))));
        var first = facts[0].Facts;
        return new ServiceDescription(first.Bundle, first.VersionCode, first.VersionName, [.. facts.Select(f => ServiceModule.Of(f.Facts, f.Name, f.Content))]);
    }

    public byte[] Write() => JsonOutput.Object(WriteMembers);

    public void WriteMembers(Utf8JsonWriter json)
    {
        json.WriteString("bundleName", Bundle);
        json.WriteNumber("versionCode", VersionCode);
        json.WriteString("versionName", VersionName);
        json.WriteStartArray("modules");
        foreach (var module in Modules) Write(json, module);
        json.WriteEndArray();
    }

    /// <summary>Throws <see cref="FormatException"/> when it is none.</summary>
    public static ServiceDescription Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            return Read(document.RootElement);
        }
        catch (JsonException)
        {
            throw new FormatException("it describes no service");
        }
    }

    public static ServiceDescription Read(JsonElement json)
    {
        try
        {
            return new ServiceDescription(json.GetProperty("bundleName").GetString()!, json.GetProperty("versionCode").GetInt32(), json.GetProperty("versionName").GetString()!,
                [.. json.GetProperty("modules").EnumerateArray().Select(Module)]);
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException("it describes no service");
        }
    }

    private static void Write(Utf8JsonWriter json, ServiceModule module)
    {
        json.WriteStartObject();
        json.WriteString("name", module.Name);
        json.WriteString("kind", module.Kind);
        json.WriteString("file", module.File);
        json.WriteString("digest", module.Digest.ToString());
        json.WriteNumber("size", module.Size);
        json.WriteString("ability", module.Ability);
        foreach (var (key, names) in new[] { ("needs", module.Needs), ("preloads", module.Preloads), ("permissions", module.Permissions), ("abis", module.Abis) })
        {
            json.WriteStartArray(key);
            foreach (var name in names) json.WriteStringValue(name);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static ServiceModule Module(JsonElement json)
    {
        string Text(string key) => json.GetProperty(key).GetString() ?? throw new FormatException("it describes no service");
        ImmutableArray<string> Names(string key) => [.. json.GetProperty(key).EnumerateArray().Select(n => n.GetString() ?? "")];
        var digest = Digest.Parse(Text("digest")) ?? throw new FormatException("it names a package by no SHA-256 digest");
        return new ServiceModule(Text("name"), Text("kind"), Text("file"), digest, json.GetProperty("size").GetInt64(), Text("ability"), Names("needs"), Names("preloads"), Names("permissions"), Names("abis"));
    }
}
