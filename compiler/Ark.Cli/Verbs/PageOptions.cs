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
    private readonly Option<double?> _wait = new("--wait") { Description = "Milliseconds from the page's beginning to its frame" };

    public PageOptions() => _size.Validators.Add(result =>
    {
        if (result.Tokens is [var token] && ParseSize(token.Value) is null) result.AddError($"'{token.Value}' is no size; write width x height in vp, as in 360x780.");
    });

    /// <param name="hasSize">Whether the command leaves the size of the window open.</param>
    public void AddTo(Command command, bool hasSize = true)
    {
        if (hasSize) command.Add(_size);
        command.Add(_scale);
        command.Add(_dark);
        command.Add(_fontScale);
        command.Add(_rightToLeft);
        command.Add(_wait);
    }

    public PageRequest Read(ParseResult result)
    {
        var (width, height) = result.GetValue(_size) is { } size ? ParseSize(size)!.Value : (360, 780);
        return new PageRequest
        {
            Width = width, Height = height, Scale = Math.Clamp(result.GetValue(_scale) ?? 1, 0.25, 8), Dark = result.GetValue(_dark),
            FontScale = Math.Clamp(result.GetValue(_fontScale) ?? 1, 0.5, 4), RightToLeft = result.GetValue(_rightToLeft), Wait = Math.Max(result.GetValue(_wait) ?? 0, 0),
        };
    }

    private static (double Width, double Height)? ParseSize(string text) =>
        text.Split('x') is [var w, var h] && Side(w) is { } width && Side(h) is { } height ? (width, height) : null;

    private static double? Side(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var side) && side is >= 1 and <= 16384 ? side : null;
}
