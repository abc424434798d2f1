using System.Text.Json;
using Ark.LanguageServer.Protocol;

namespace Ark.LanguageServer;

/// <summary>What the user can set, which is little: most is found. `initializationOptions` say it, and the client's configuration below `ark`.</summary>
internal static class Settings
{
    private const string Section = "ark";

    /// <summary>`sdk`, the folder of an SDK whose declarations are read beside ours; null where nothing is said.</summary>
    public static string? SdkIn(JsonElement? settings) =>
        settings is { ValueKind: JsonValueKind.Object } given && given.TryGetProperty("sdk", out var sdk) && sdk.ValueKind == JsonValueKind.String && sdk.GetString() is { Length: > 0 } folder ? folder : null;

    /// <summary>Asks a client that can be asked, and uses what it says. Others say what has changed when it does.</summary>
    public static void Pull(Session session)
    {
        if (session.Client?.Workspace?.Configuration != true) return;
        session.Ask("workspace/configuration", new ConfigurationParams([new ConfigurationItem(Section)]), ProtocolJson.Default.ConfigurationParams, answer =>
        {
            if (answer.ValueKind == JsonValueKind.Array && answer.GetArrayLength() == 1) Use(session, answer[0]);
        });
    }

    public static void Push(Session session, JsonElement? settings)
    {
        if (session.Client?.Workspace?.Configuration == true) Pull(session);
        else if (settings is { ValueKind: JsonValueKind.Object } all && all.TryGetProperty(Section, out var own)) Use(session, own);
    }

    private static void Use(Session session, JsonElement settings)
    {
        // A client that knows of no such setting answers null; then what it said at first holds.
        if (settings.ValueKind != JsonValueKind.Object || !settings.TryGetProperty("sdk", out _) || !session.Files.UseSdk(SdkIn(settings))) return;
        session.FilesChanged(null);
    }
}
