using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Ark.Project.Resources;

/// <summary>For which language, device and screen a folder of resources is: the parts of its name. `base` has none.</summary>
/// <remarks>The grammar: `mcc310_mnc004-zh_Hant_CN-vertical-phone-dark-mdpi`, any of the parts, in this order.</remarks>
public sealed partial record Qualifiers
{
    public static Qualifiers Base { get; } = new();

    public string? CountryCode { get; init; }
    public string? NetworkCode { get; init; }
    public string? Language { get; init; }
    public string? Script { get; init; }
    public string? Region { get; init; }
    public string? Orientation { get; init; }
    public string? Device { get; init; }
    public string? ColorMode { get; init; }
    public string? InputDevice { get; init; }
    public string? Density { get; init; }

    /// <summary>What <see cref="Parse"/> reads: `base` without qualifiers.</summary>
    public string FolderName
    {
        get
        {
            var country = CountryCode is null ? null : NetworkCode is null ? $"mcc{CountryCode}" : $"mcc{CountryCode}_mnc{NetworkCode}";
            var language = Language is null ? null : string.Join('_', new[] { Language, Script, Region }.OfType<string>());
            var name = string.Join('-', new[] { country, language, Orientation, Device, ColorMode, InputDevice, Density }.OfType<string>());
            return name.Length > 0 ? name : "base";
        }
    }

    /// <summary>The folders below `resources` that hold no qualified resources.</summary>
    public static ImmutableHashSet<string> OtherFolders { get; } = ["rawfile", "resfile"];

    /// <summary>The qualifiers that a folder's name spells; null when it spells none.</summary>
    public static Qualifiers? Parse(string folder)
    {
        if (folder == "base") return Base;
        var match = Grammar().Match(folder);
        if (!match.Success) return null;
        string? Part(string name) => match.Groups[name] is { Success: true, Value: var value } ? value : null;
        return new Qualifiers
        {
            CountryCode = Part("mcc"), NetworkCode = Part("mnc"), Language = Part("language"), Script = Part("script"), Region = Part("region"),
            Orientation = Part("orientation"), Device = Part("device"), ColorMode = Part("color"), InputDevice = Part("input"), Density = Part("density"),
        };
    }

    [GeneratedRegex(@"^(?=.)(mcc(?<mcc>\d{3})(_mnc(?<mnc>\d{2,3}))?(-|$))?((?<language>[a-z]{2,3})(_(?<script>[A-Z][a-z]{3}))?(_(?<region>[A-Z]{2}|\d{3}))?(-|$))?((?<orientation>vertical|horizontal)(-|$))?((?<device>phone|tablet|tv|wearable|car|2in1|default)(-|$))?((?<color>dark|light)(-|$))?((?<input>pointingdevice)(-|$))?((?<density>sdpi|mdpi|ldpi|xldpi|xxldpi|xxxldpi)$)?$(?<!-)")]
    private static partial Regex Grammar();
}
