using Ark.Packaging.Archive;
using Ark.Packaging.Resources;

namespace Ark.Packaging.Packages;

/// <summary>
/// Puts packages together: HAP and HSP of a module (module.json, resources, native libraries, pack.info) and the APP around them. The same
/// input gives the same bytes, on every machine.
/// </summary>
public static class PackageWriter
{
    /// <param name="read">The content of a project file that is copied.</param>
    /// <param name="libraries">Native code by its name in the package, `libs/x86_64/libentry.so`.</param>
    public static byte[] WriteModule(PackageApp app, PackageModule module, Func<string, ReadOnlyMemory<byte>> read, IEnumerable<PackageFile> libraries)
    {
        var layout = ResourceIndex.LayoutFor(app.MinApiVersion);
        var resources = module.Resources.Files.Select(f => f.Text is { } text ? new PackageFile(f.Name, text) : new PackageFile(f.Name, read(f.Source!)));
        return ZipWriter.Write(
        [
            new PackageFile(ModuleJson.FileName, ModuleJson.Of(app, module)),
            new PackageFile(ResourceIndex.FileName, module.Resources.Index.Write(layout)),
            new PackageFile(PackInfo.FileName, PackInfo.Of(app, [module])),
            .. resources, .. libraries.Select(l => l with { IsDeflated = module.CompressesLibraries }),
        ]);
    }

    /// <param name="packages">Those of the modules, which may be signed.</param>
    public static byte[] WriteApp(PackageApp app, IEnumerable<(PackageModule Module, ReadOnlyMemory<byte> Bytes)> packages) =>
        ZipWriter.Write([.. packages.Select(p => new PackageFile(p.Module.FileName, p.Bytes)), new PackageFile(PackInfo.FileName, PackInfo.Of(app, app.Modules))]);
}
