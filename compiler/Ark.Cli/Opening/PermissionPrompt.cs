using Ark.Cli.Reporting;
using Ark.Store.Permissions;

namespace Ark.Cli.Opening;

/// <summary>What a service may: what its manifest says, and of what users give what this one gave.</summary>
internal static class PermissionPrompt
{
    /// <param name="given">Given for this time only.</param>
    public static IReadOnlyList<string> Ask(string bundle, IEnumerable<string> wanted, ServiceData data, IReadOnlyList<string> given)
    {
        var allowed = new List<string>();
        IReadOnlyDictionary<string, bool>? decisions = null;
        foreach (var permission in wanted)
        {
            if (!UserGrant.IsAsked(permission) || given.Contains(permission)) allowed.Add(permission);
            else if ((decisions ??= data.Decisions).TryGetValue(permission, out var isAllowed) ? isAllowed : IsAllowed(bundle, permission, data)) allowed.Add(permission);
        }
        return allowed;
    }

    /// <summary>What is answered at the terminal is remembered. Where there is none, nothing is allowed.</summary>
    private static bool IsAllowed(string bundle, string permission, ServiceData data)
    {
        if (Console.IsInputRedirected || Console.IsErrorRedirected)
        {
            Streams.Complain($"{bundle} wants {permission}, and there is nobody to ask: it runs without (`ark services grant {bundle} {permission}`)");
            return false;
        }
        Console.Error.Write($"{bundle} wants {permission}. Allow it? [y/N] ");
        var isAllowed = Console.ReadLine()?.Trim() is "y" or "Y" or "yes";
        data.Decide(permission, isAllowed);
        return isAllowed;
    }
}
