using System.Globalization;
using System.Text.RegularExpressions;
using Ark.Project.Json;

namespace Ark.Packaging.Packages;

/// <summary>
/// Versions of the platform as packages have them. OpenHarmony counts (12); HarmonyOS writes its own version with that number behind it,
/// `5.0.0(12)`, which becomes 50000012: two digits for each of the later parts and three for the number.
/// </summary>
internal static partial class ApiVersion
{
    public const int Default = 12;

    public static int? Of(JsonValue? value) => value switch
    {
        JsonNumber { IsInteger: true } number when number.Value is >= 0 and <= int.MaxValue => (int)number.Value,
        JsonString text => Of(text.Value),
        _ => null,
    };

    private static int? Of(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        if (HarmonyForm().Match(text) is not { Success: true } match) return null;
        int Part(int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
        return Part(1) * 10_000_000 + Part(2) * 100_000 + Part(3) * 1000 + Part(4);
    }

    [GeneratedRegex(@"^(\d)\.(\d{1,2})\.(\d{1,2})\((\d{1,3})\)$")]
    private static partial Regex HarmonyForm();
}
