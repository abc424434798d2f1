using Ark.Packaging.Archive;
using Ark.Packaging.Resources;

namespace Ark.Packaging.Packages;

/// <summary>What of a package a program needs that runs on this machine: its code, and its resources as files.</summary>
public static class UnpackedPackage
{
    public const string CodeFolder = "code";

    /// <summary>The files, by their paths in the folder that is made of the package.</summary>
    public static IEnumerable<PackageFile> Files(ZipArchiveView archive, string abi)
    {
        var code = $"libs/{abi}/";
        foreach (var entry in archive.Entries.Where(e => !e.Name.EndsWith('/')))
        {
            if (entry.Name.StartsWith(code, StringComparison.Ordinal)) yield return new PackageFile($"{CodeFolder}/{entry.Name[code.Length..]}", archive.Content(entry));
            else if (entry.Name.StartsWith("resources/", StringComparison.Ordinal)) yield return new PackageFile(entry.Name, archive.Content(entry));
        }
        if (archive.Find(ResourceIndex.FileName) is not { } index) yield break;
        foreach (var file in ElementFiles.Of(ResourceIndex.Read(archive.Content(index), archive.Path))) yield return file;
    }
}
