using Ark.Packaging;
using Ark.Syntax;

namespace Ark.Cli.Verbs;

/// <summary>The packages that a command line names.</summary>
internal static class PackageArgument
{
    private static readonly string[] Endings = [".app", ".hap", ".hsp"];

    /// <summary>Those given, or else the only application's package in the folder.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> given)
    {
        if (given.Count == 0 && Directory.GetFiles(".", "*.app") is [var only]) return [Path.GetFileName(only)];
        if (given.Count == 0 || given.FirstOrDefault(g => !Endings.Contains(Path.GetExtension(g))) is not null) throw new PackageException(Diagnostics.NoPackageNamed(PackageException.At(given.Count > 0 ? given[0] : "")));
        return given;
    }

    public static byte[] Read(string path) =>
        File.Exists(path) ? File.ReadAllBytes(path) : throw new PackageException(Diagnostics.FileNotFound(PackageException.At(path), path));
}
