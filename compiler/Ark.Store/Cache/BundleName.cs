using System.Text.RegularExpressions;

namespace Ark.Store.Cache;

/// <summary>Names of bundles become names of files: only such as the schema allows.</summary>
public static partial class BundleName
{
    public static bool IsOne(string text) => text.Length is >= 7 and <= 128 && Pattern().IsMatch(text);

    [GeneratedRegex(@"^[a-zA-Z](?:[a-zA-Z0-9_]*[0-9a-zA-Z])?(?:\.[0-9a-zA-Z](?:[a-zA-Z0-9_]*[0-9a-zA-Z])?){2,}\z")]
    private static partial Regex Pattern();
}
