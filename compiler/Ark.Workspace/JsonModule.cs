using Ark.Project.Json;
using Ark.Syntax;

namespace Ark.Workspace;

/// <summary>A JSON file as a module: its value is the default export, typed as the same object literal would be.</summary>
internal static class JsonModule
{
    /// <summary>The text stands in the module as it is, so that lines are those of the file.</summary>
    public static SyntaxTree Parse(SourceText json, List<Diagnostic> problems)
    {
        var document = JsonReader.Read(json);
        problems.AddRange(document.Diagnostics);
        var value = document.Diagnostics.Any(d => d.IsError) ? "null as any" : json.Content;
        return SyntaxTree.Parse(json.WithContent($"const json = {value}\nexport default json\n"), FileKind.Ts);
    }
}
