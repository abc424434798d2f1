using System.Collections.Immutable;
using Ark.Packaging.Archive;
using Ark.Packaging.Signing;
using Ark.Project.Json;
using Ark.Project.Manifests;

namespace Ark.Packaging.Packages;

/// <summary>What a package says of itself to a store and to whoever opens it.</summary>
/// <param name="Needs">The modules of the same application that must be there before it starts.</param>
/// <param name="Preloads">Those that it wants to have at hand once it runs.</param>
public sealed record PackageFacts(
    string Bundle, int VersionCode, string VersionName, string Module, ModuleKind Kind, string Ability,
    ImmutableArray<string> Needs, ImmutableArray<string> Preloads, ImmutableArray<string> Permissions, ImmutableArray<string> Abis)
{
    /// <summary>Throws <see cref="PackageException"/> (ARK6020) when it is no package.</summary>
    public static PackageFacts Read(ReadOnlyMemory<byte> package, string path) => Of(ZipReader.Read(package, path));

    public static PackageFacts Of(ZipArchiveView archive)
    {
        var module = ModuleFacts.Read(archive);
        var root = module.Manifest.Document.Root.Get("module");
        var abilities = module.Manifest.Abilities;
        return new PackageFacts(
            module.App.BundleName?.Value ?? "", module.App.VersionCode, module.App.VersionName?.Value ?? "", module.Name, module.Kind,
            module.Manifest.MainElement?.Value ?? (abilities.Length > 0 ? abilities[0].Name?.Value : null) ?? "",
            [.. module.Dependencies.Select(d => d.Module)],
            [.. root.Get("atomicService").Items("preloads").Select(p => p.Text("moduleName")?.Value).OfType<string>()],
            [.. module.Manifest.RequestedPermissions.Select(p => p.Value)],
            [.. archive.Entries.Select(e => e.Name.Split('/')).Where(p => p is ["libs", _, _, ..]).Select(p => p[1]).Distinct()]);
    }

    /// <summary>The packages in an application's package, by the names they have there; of a module's package only itself.</summary>
    public static IReadOnlyList<PackageFile> PackagesIn(ReadOnlyMemory<byte> bytes, string path)
    {
        if (!path.EndsWith(".app", StringComparison.Ordinal)) return [new PackageFile(Path.GetFileName(path), bytes)];
        var archive = ZipReader.Read(bytes, path);
        return [.. archive.Entries.Where(e => PackageSigner.IsModulePackage(e.Name)).Select(e => new PackageFile(e.Name, archive.Content(e)))];
    }
}
