namespace Ark.Packaging.Archive;

/// <summary>
/// The order and alignment that a signed package has (hapsigner, Zip.java): what the system maps as code comes first, sorted by name and each
/// at the start of a page, then the map of pages, then everything else. Packages have it before they are signed, too, so that signing adds a
/// block and moves nothing else.
/// </summary>
public static class PackageLayout
{
    public const int PageSize = 4096;
    /// <summary>Says of each page whether it is native or byte code; signing makes it.</summary>
    public const string PageMap = ".pages.info";

    private const int OrdinaryAlignment = 4;
    private const int LargeFile = 1 << 20;
    private const string ResourceFiles = "resources/resfile/";

    /// <summary>The system maps the file and runs what is in it.</summary>
    public static bool IsRunnable(string name) => IsNative(name) || name.EndsWith(".abc", StringComparison.Ordinal);

    /// <summary>The file is an ELF file and signed as such.</summary>
    public static bool IsNative(string name) => name.StartsWith("libs/", StringComparison.Ordinal) || name.EndsWith(".an", StringComparison.Ordinal);

    public static IReadOnlyList<PackageFile> Ordered(IEnumerable<PackageFile> files) =>
        [.. files.OrderBy(f => f.IsDeflated).ThenBy(f => f.IsDeflated ? 0 : Rank(f.Name)).ThenBy(f => f.Name, StringComparer.Ordinal)];

    private static int Rank(string name) => IsRunnable(name) ? 0 : name == PageMap ? 1 : 2;

    internal static int AlignmentOf(IReadOnlyList<PackageFile> ordered, int index)
    {
        var file = ordered[index];
        var isCode = !file.IsDeflated && Rank(file.Name) < 2;
        // The first file behind the code ends the pages that are signed as code.
        var isFirstOther = !isCode && (index == 0 || (!ordered[index - 1].IsDeflated && Rank(ordered[index - 1].Name) < 2));
        if (isCode || isFirstOther) return PageSize;
        if (file.IsDeflated) return 1;
        return file.Content.Length >= LargeFile && file.Name.StartsWith(ResourceFiles, StringComparison.Ordinal) ? PageSize : OrdinaryAlignment;
    }
}
