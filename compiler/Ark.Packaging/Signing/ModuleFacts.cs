using System.Text;
using Ark.Packaging.Archive;
using Ark.Packaging.Packages;
using Ark.Packaging.Rules;
using Ark.Project.Json;
using Ark.Project.Manifests;
using Ark.Syntax;

namespace Ark.Packaging.Signing;

/// <summary>What a package says of itself in its module.json.</summary>
internal static class ModuleFacts
{
    /// <summary>Of a module.json, which is read as a whole.</summary>
    private const long Largest = 4 << 20;

    /// <summary>Throws <see cref="PackageException"/> when there is no module.json or it is none.</summary>
    public static RuledModule Read(ZipArchiveView archive)
    {
        var entry = archive.Find(ModuleJson.FileName) ?? throw ZipReader.Refused(archive.Path, $"it has no {ModuleJson.FileName}");
        var (manifest, diagnostics) = ModuleManifest.Read(new SourceText(Encoding.UTF8.GetString(archive.Content(entry, Largest).Span), $"{archive.Path}!{ModuleJson.FileName}"));
        if (manifest.Document.Diagnostics.FirstOrDefault(d => d.IsError) is { } error) throw ZipReader.Refused(archive.Path, $"its {ModuleJson.FileName} is no JSON: {error.Message}");
        return RuledModule.Of(manifest, archive.Bytes.Length);
    }

    /// <summary>The profile that lists the files which the application shares; empty when module.json names none.</summary>
    public static ReadOnlyMemory<byte> ShareFiles(ReadOnlyMemory<byte> moduleJson, IEnumerable<PackageFile> files)
    {
        const string prefix = "$profile:";
        var document = JsonReader.Read(new SourceText(Encoding.UTF8.GetString(moduleJson.Span), ModuleJson.FileName));
        if (document.Root.Get("module").Text("shareFiles")?.Value is not { } reference || !reference.StartsWith(prefix, StringComparison.Ordinal)) return default;
        return files.FirstOrDefault(f => f.Name == $"resources/base/profile/{reference[prefix.Length..]}.json")?.Content ?? default;
    }
}
