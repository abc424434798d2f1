using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Ark.Cli.Verbs;

/// <summary>The options that say how a page is shown, for every command that shows one.</summary>
internal sealed class PageOptions
{
    private readonly Option<string?> _size = new("--size") { Description = "Of the window in vp: 360x780" };
    private readonly Option<double?> _scale = new("--scale") { Description = "Device pixels of a vp" };
    private readonly Option<bool> _dark = new("--dark") { Description = "By night" };
    private readonly Option<double?> _fontScale = new("--font-scale") { Description = "How much larger text is than it says" };
    private readonly Option<bool> _rightToLeft = new("--rtl") { Description = "From right to left" };
    private readonly Option<string?> _locale = new("--locale") { Description = "Language and region: zh_CN" };
    private readonly Option<double?> _wait = new("--wait") { Description = "Milliseconds from the page's beginning to its frame" };

    public PageOptions() => _size.Validators.Add(result =>
    {
        if (result.Tokens is [var token] && ParseSize(token.Value) is null) result.AddError($"'{token.Value}' is no size; write width x height in vp, as in 360x780.");
    });

    /// <param name="hasSize">Whether the command leaves the size of the window open.</param>
    /// <param name="hasSurroundings">Whether it leaves open how the device is set up.</param>
    public void AddTo(Command command, bool hasSize = true, bool hasSurroundings = true)
    {
        if (hasSize) command.Add(_size);
        command.Add(_scale);
        if (hasSurroundings)
            foreach (var option in (Option[])[_dark, _fontScale, _rightToLeft, _locale])
                command.Add(option);
        command.Add(_wait);
    }

    public PageRequest Read(ParseResult result)
    {
        var (width, height) = result.GetValue(_size) is { } size ? ParseSize(size)!.Value : (360, 780);
        return new PageRequest
        {
            Width = width, Height = height, Scale = Math.Clamp(result.GetValue(_scale) ?? 1, 0.25, 8), Dark = result.GetValue(_dark) ? true : null,
            FontScale = result.GetValue(_fontScale), RightToLeft = result.GetValue(_rightToLeft) ? true : null,
            Locale = result.GetValue(_locale), Wait = Math.Max(result.GetValue(_wait) ?? 0, 0),
        };
    }

    private static (double Width, double Height)? ParseSize(string text) =>
        text.Split('x') is [var w, var h] && Side(w) is { } width && Side(h) is { } height ? (width, height) : null;

    private static double? Side(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var side) && side is >= 1 and <= 16384 ? side : null;
}
