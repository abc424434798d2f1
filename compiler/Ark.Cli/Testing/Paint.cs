namespace Ark.Cli.Testing;

/// <summary>Colours for terminals that show them.</summary>
internal readonly record struct Paint(bool Color)
{
    public string Red(string text) => With(text, "31");
    public string Green(string text) => With(text, "32");
    public string Yellow(string text) => With(text, "33");
    public string Gray(string text) => With(text, "90");
    public string Bold(string text) => With(text, "1");

    private string With(string text, string code) => Color && text.Length > 0 ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
