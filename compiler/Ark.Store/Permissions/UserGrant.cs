using System.Collections.Frozen;

namespace Ark.Store.Permissions;

/// <summary>Permissions that the user gives: a service that wants them asks. All others it has because its manifest says so.</summary>
public static class UserGrant
{
    public const string Internet = "ohos.permission.INTERNET";
    private const string Prefix = "ohos.permission.";

    private static readonly FrozenSet<string> Names = new[]
    {
        "ACCESS_BLUETOOTH", "ACCESS_NEARLINK", "ACTIVITY_MOTION", "APP_TRACKING_CONSENT", "APPROXIMATELY_LOCATION", "CAMERA", "DISTRIBUTED_DATASYNC", "LOCATION",
        "LOCATION_IN_BACKGROUND", "MEDIA_LOCATION", "MICROPHONE", "READ_AUDIO", "READ_CALENDAR", "READ_CONTACTS", "READ_DOCUMENT", "READ_HEALTH_DATA", "READ_IMAGEVIDEO",
        "READ_MEDIA", "READ_MESSAGES", "READ_PASTEBOARD", "READ_WHOLE_CALENDAR", "READ_WRITE_DESKTOP_DIRECTORY", "READ_WRITE_DOCUMENTS_DIRECTORY",
        "READ_WRITE_DOWNLOAD_DIRECTORY", "SHORT_TERM_WRITE_IMAGEVIDEO", "WRITE_AUDIO", "WRITE_CALENDAR", "WRITE_CONTACTS", "WRITE_DOCUMENT", "WRITE_IMAGEVIDEO",
        "WRITE_MEDIA", "WRITE_WHOLE_CALENDAR",
    }.Select(n => Prefix + n).ToFrozenSet();

    public static bool IsAsked(string permission) => Names.Contains(permission);
}
