using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ark.Cli.Verbs;

/// <summary>How a program is to show its page: what stdlib/ui/host/options.ets reads.</summary>
internal sealed class PageRequest
{
    public const string Variable = "ARK_UI";
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    public bool Headless { get; set; }
    public string? Png { get; set; }
    public double Width { get; set; }
    public double Height { get; set; }
    public double Scale { get; set; }
    public bool Dark { get; set; }
    public double FontScale { get; set; }
    public bool RightToLeft { get; set; }
    public double Wait { get; set; }
    public IReadOnlyList<string[]> Steps { get; set; } = [];
    public string? Tree { get; set; }
    public IReadOnlyList<string> Resources { get; set; } = [];
    public string? Folder { get; set; }

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>Nobody else has said how pages are shown.</summary>
    public static bool IsOpen => Environment.GetEnvironmentVariable(Variable) is null;

    /// <summary>Where the page's resources and pictures lie: beside it, in its module, and in its application.</summary>
    public void FindFolders(string entry)
    {
        var file = Path.GetFullPath(entry);
        var resources = new List<string>();
        Folder = Path.GetDirectoryName(file);
        if (Directory.Exists($"{Folder}/resources")) resources.Add($"{Folder}/resources");
        for (var at = Folder; at is not null; at = Path.GetDirectoryName(at))
        {
            if (Path.GetFileName(at) == "ets") Folder = at;
            foreach (var name in (ReadOnlySpan<string>)["src/main/resources", "AppScope/resources"])
                if (Directory.Exists(Path.Combine(at, name))) resources.Add(Path.Combine(at, name));
            if (File.Exists(Path.Combine(at, "build-profile.json5")) && Directory.Exists(Path.Combine(at, "AppScope"))) break;
        }
        Resources = resources;
    }
}
