using Ark.Project.Resources;

namespace Ark.Ide;

/// <summary>Resources as people read them.</summary>
internal static class ResourceText
{
    /// <summary>The value in one line; of a file its name.</summary>
    public static string Short(Resource resource) => resource.Value is { } value
        ? resource.Place.Text!.Slice(value.Span).ReplaceLineEndings(" ")
        : resource.Path[(resource.Path.LastIndexOf('/') + 1)..];

    /// <summary>A line for each folder that has the resource.</summary>
    public static string OfAll(IEnumerable<Resource> values) => string.Join("\n", values.Select(v => $"- {FolderOf(v)}: `{Short(v)}`{Picture(v)}"));

    private static readonly string[] Pictures = [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".bmp"];

    /// <summary>As Markdown shows it.</summary>
    private static string Picture(Resource resource) =>
        resource.Value is null && Pictures.Contains(System.IO.Path.GetExtension(resource.Path)) ? $"\n\n  ![{resource.Name}]({new Uri("file://" + resource.Path).AbsoluteUri})" : "";

    /// <summary>`base`, `zh_CN`, `dark`</summary>
    private static string FolderOf(Resource resource)
    {
        var parts = resource.Path.Split('/');
        var at = Array.LastIndexOf(parts, "resources");
        return at >= 0 && at + 1 < parts.Length ? parts[at + 1] : "base";
    }
}
