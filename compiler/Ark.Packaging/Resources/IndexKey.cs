using System.Collections.Immutable;
using Ark.Project.Resources;

namespace Ark.Packaging.Resources;

/// <summary>What a qualifier restricts, with its number in resources.index (restool, `KeyType`; 9 is reserved).</summary>
public enum IndexKeyKind
{
    Language = 0,
    Region = 1,
    Density = 2,
    Orientation = 3,
    Device = 4,
    Script = 5,
    ColorMode = 6,
    CountryCode = 7,
    NetworkCode = 8,
    InputDevice = 10,
}

/// <summary>A qualifier as resources.index has it. Language, script and region are their letters, the first in the highest byte.</summary>
public readonly record struct IndexKey(IndexKeyKind Kind, uint Value)
{
    private static readonly (IndexKeyKind Kind, string Name, uint Value)[] Words =
    [
        (IndexKeyKind.Orientation, "vertical", 0), (IndexKeyKind.Orientation, "horizontal", 1),
        (IndexKeyKind.Device, "phone", 0), (IndexKeyKind.Device, "tablet", 1), (IndexKeyKind.Device, "car", 2), (IndexKeyKind.Device, "tv", 4),
        (IndexKeyKind.Device, "wearable", 6), (IndexKeyKind.Device, "2in1", 7),
        (IndexKeyKind.ColorMode, "dark", 0), (IndexKeyKind.ColorMode, "light", 1),
        (IndexKeyKind.InputDevice, "pointingdevice", 0),
        (IndexKeyKind.Density, "sdpi", 120), (IndexKeyKind.Density, "mdpi", 160), (IndexKeyKind.Density, "ldpi", 240), (IndexKeyKind.Density, "xldpi", 320),
        (IndexKeyKind.Density, "xxldpi", 480), (IndexKeyKind.Density, "xxxldpi", 640),
    ];

    /// <summary>In the order of the folder's name; null when one of them has no number.</summary>
    public static ImmutableArray<IndexKey>? Of(Qualifiers qualifiers)
    {
        var keys = ImmutableArray.CreateBuilder<IndexKey>();
        var isKnown = true;
        Number(IndexKeyKind.CountryCode, qualifiers.CountryCode);
        Number(IndexKeyKind.NetworkCode, qualifiers.NetworkCode);
        Letters(IndexKeyKind.Language, qualifiers.Language);
        Letters(IndexKeyKind.Script, qualifiers.Script);
        Letters(IndexKeyKind.Region, qualifiers.Region);
        Word(IndexKeyKind.Orientation, qualifiers.Orientation);
        Word(IndexKeyKind.Device, qualifiers.Device);
        Word(IndexKeyKind.ColorMode, qualifiers.ColorMode);
        Word(IndexKeyKind.InputDevice, qualifiers.InputDevice);
        Word(IndexKeyKind.Density, qualifiers.Density);
        return isKnown ? keys.ToImmutable() : null;

        void Number(IndexKeyKind kind, string? text)
        {
            if (text is not null) keys.Add(new IndexKey(kind, uint.Parse(text, System.Globalization.CultureInfo.InvariantCulture)));
        }

        void Letters(IndexKeyKind kind, string? text)
        {
            if (text is not null) keys.Add(new IndexKey(kind, text.Aggregate(0u, (value, letter) => value << 8 | letter)));
        }

        void Word(IndexKeyKind kind, string? text)
        {
            if (text is null) return;
            var found = Array.FindIndex(Words, w => w.Kind == kind && w.Name == text);
            isKnown &= found >= 0;
            if (found >= 0) keys.Add(new IndexKey(kind, Words[found].Value));
        }
    }

    /// <summary>The part of a folder's name: `zh`, `dark`, `mcc310`.</summary>
    public override string ToString()
    {
        var (kind, value) = (Kind, Value);
        return kind switch
        {
            IndexKeyKind.CountryCode => $"mcc{value:D3}",
            IndexKeyKind.NetworkCode => $"mnc{value:D2}",
            IndexKeyKind.Language or IndexKeyKind.Script or IndexKeyKind.Region => string.Concat(new[] { 24, 16, 8, 0 }.Select(shift => (char)(byte)(value >> shift)).Where(c => c != 0)),
            _ => Array.Find(Words, w => w.Kind == kind && w.Value == value).Name ?? $"{kind}={value}",
        };
    }

    internal static bool IsKnown(uint kind) => kind <= (uint)IndexKeyKind.InputDevice && Enum.IsDefined((IndexKeyKind)kind);
}
