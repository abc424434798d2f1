using System.Text.RegularExpressions;

namespace Ark.Project.Shapes;

/// <summary>A form that names have, with the words that tell it to the user.</summary>
internal sealed partial record TextPattern(string Name, Regex Form, string Rule)
{
    public static TextPattern Of(string name) => All.First(p => p.Name == name);

    private static readonly TextPattern[] All =
    [
        new("name", NameForm(), "letters, digits, '_' and '.', a letter first"),
        new("resource-name", ResourceNameForm(), "letters, digits, '_' and '.'"),
        new("bundle-name", BundleNameForm(), "three or more parts with dots between them, each of letters, digits and '_', a letter first"),
        new("package-name", PackageNameForm(), "letters, digits, '-', '_' and '.', with '@group/' before it or not"),
    ];

    [GeneratedRegex(@"^[a-zA-Z][0-9a-zA-Z_.]*$")]
    private static partial Regex NameForm();

    [GeneratedRegex(@"^[0-9a-zA-Z_.]+$")]
    private static partial Regex ResourceNameForm();

    [GeneratedRegex(@"^[a-zA-Z](\w*[0-9a-zA-Z])?(\.[0-9a-zA-Z](\w*[0-9a-zA-Z])?){2,}$", RegexOptions.ECMAScript)]
    private static partial Regex BundleNameForm();

    [GeneratedRegex(@"^(@[\w.-]+/)?[\w.-]*$", RegexOptions.ECMAScript)]
    private static partial Regex PackageNameForm();
}
