namespace Ark.Tests;

/// <summary>Where the fixtures are.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Folder(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>True under `./dev bless`: expectations are rewritten instead of compared.</summary>
    public static bool IsBlessing => Environment.GetEnvironmentVariable("ARK_BLESS") == "1";

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Ark.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("the tests run from within the repository");
    }
}
