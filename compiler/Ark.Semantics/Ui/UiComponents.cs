namespace Ark.Semantics;

/// <summary>What is known of the library's components besides their declarations.</summary>
public static class UiComponents
{
    /// <summary>Components that have no children.</summary>
    private static readonly HashSet<string> Leaves =
    [
        "Blank", "Divider", "Gauge", "Image", "ImageAnimator", "ImageSpan", "LoadingProgress", "Marquee", "PatternLock", "Progress", "QRCode", "Radio", "Rating", "RichText",
        "ScrollBar", "Search", "Select", "Slider", "Span", "TextArea", "TextInput", "TextPicker", "DatePicker", "TimePicker", "TextClock", "TextTimer", "Checkbox", "CheckboxGroup",
        "AlphabetIndexer", "DataPanel", "Video", "Web", "Ellipse", "Line", "Path", "Polygon", "Polyline", "Rect", "Circle", "SymbolGlyph", "SymbolSpan", "CalendarPicker",
    ];

    public static bool IsLeaf(string component) => Leaves.Contains(component);
}
