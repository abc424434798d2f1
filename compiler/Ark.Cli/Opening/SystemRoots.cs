using Ark.Build;

namespace Ark.Cli.Opening;

/// <summary>
/// The certificates of the system. Chains of packages never end at one of them, but the framework reads all of them, some 140 files, before it
/// builds the first chain, whatever that may end at; that takes as long as all else that is verified.
/// </summary>
internal static class SystemRoots
{
    private static readonly string[] Variables = ["SSL_CERT_DIR", "SSL_CERT_FILE"];

    /// <summary>From now on this process finds none of them.</summary>
    public static void Hide()
    {
        foreach (var name in Variables) ProcessImage.SetVariable(name, "/dev/null");
    }

    /// <summary>For what this process becomes.</summary>
    public static void Show()
    {
        foreach (var name in Variables) ProcessImage.SetVariable(name, Environment.GetEnvironmentVariable(name));
    }
}
