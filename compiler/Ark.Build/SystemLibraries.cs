using Ark.Llvm;
using Ark.Syntax;

namespace Ark.Build;

/// <summary>Where Debian keeps what every executable is linked with: the C library's start files and the compiler's support library.</summary>
internal sealed record SystemLibraries(string CLibrary, string Support, string DynamicLinker)
{
    public static SystemLibraries For(TargetPlatform target)
    {
        var gnu = target.Name + "-linux-gnu";
        var dynamicLinker = target.Name == "x86_64" ? "/lib64/ld-linux-x86-64.so.2" : "/lib/ld-linux-aarch64.so.1";
        var libraries = FirstWith("Scrt1.o", $"/usr/lib/{gnu}", $"/usr/{gnu}/lib", "/usr/lib64", "/usr/lib");
        var support = FirstWith("crtbeginS.o", Versions($"/usr/lib/gcc/{gnu}").Concat(Versions($"/usr/lib/gcc-cross/{gnu}")).ToArray());
        return new SystemLibraries(libraries ?? throw Missing("Scrt1.o", target), support ?? throw Missing("crtbeginS.o", target), dynamicLinker);
    }

    /// <summary>The newest compiler's folder first.</summary>
    private static IEnumerable<string> Versions(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateDirectories(folder).OrderByDescending(VersionOf) : [];

    private static int VersionOf(string folder) => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0;
    private static string? FirstWith(string file, params string[] folders) => folders.FirstOrDefault(folder => File.Exists(Path.Combine(folder, file)));

    private static BuildException Missing(string file, TargetPlatform target)
    {
        var packages = target == TargetPlatform.Host ? "libc6-dev libgcc-12-dev" : $"libc6-dev-{DebianName(target)}-cross libgcc-12-dev-{DebianName(target)}-cross";
        return new BuildException(Diagnostics.SystemLibraryMissing(BuildException.At(file), file, target.Name, Packages.Command(packages)));
    }

    private static string DebianName(TargetPlatform target) => target.Name == "aarch64" ? "arm64" : "amd64";
}

internal static class Packages
{
    public static string Command(string packages) => $"`sudo apt-get install --no-install-recommends {packages}`";
}
