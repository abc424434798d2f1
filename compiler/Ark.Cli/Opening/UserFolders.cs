using Ark.Build;
using Ark.Syntax;

namespace Ark.Cli.Opening;

/// <summary>Where the user's services and keys are: the cache can be deleted, the data cannot.</summary>
internal static class UserFolders
{
    public static string Cache => Path.Combine(Of("XDG_CACHE_HOME", ".cache"), "ark", "services");
    public static string Data => Path.Combine(Of("XDG_DATA_HOME", ".local/share"), "ark", "services");

    public static string Keys => Path.Combine(Of("XDG_DATA_HOME", ".local/share"), "ark", "keys");

    /// <summary>What does not work there is said so that its user knows which folders are meant.</summary>
    public static T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BuildException(Diagnostics.CacheNotWritable(BuildException.At(""), e.Message), ExitCode.Usage);
        }
    }

    private static string Of(string variable, string usual) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } folder && Path.IsPathRooted(folder) ? folder : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), usual);
}
