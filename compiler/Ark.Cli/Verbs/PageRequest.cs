using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ark.Workspace;

namespace Ark.Cli.Verbs;

/// <summary>How a program is to show its page: what stdlib/ui/host/options.ets reads.</summary>
internal sealed class PageRequest
{
    public const string Variable = "ARK_UI";
    public bool Headless { get; set; }
    public string? Png { get; set; }
    /// <summary>The frame is drawn though nobody looks at it.</summary>
    public bool Draw { get; set; }
    public double Width { get; set; }
    public double Height { get; set; }
    public double Scale { get; set; }
    public bool? Dark { get; set; }
    /// <summary>Between what can still be read and what a page has room for.</summary>
    public double? FontScale { get; set => field = value is { } scale ? Math.Clamp(scale, 0.5, 4) : null; }
    public bool? RightToLeft { get; set; }
    public string? Locale { get; set; }
    public double Wait { get; set; }
    public IReadOnlyList<string[]> Steps { get; set; } = [];
    public string? Tree { get; set; }
    /// <summary>Where the time of the first frame goes.</summary>
    public string? FrameTime { get; set; }
    public IReadOnlyList<string> Resources { get; set; } = [];
    public string? Folder { get; set; }

    /// <summary>Takes a step that says how the device is set up as what holds from the beginning.</summary>
    public void Surround(string[] step)
    {
        switch (step[0])
        {
            case "dark": Dark = true; break;
            case "light": Dark = false; break;
            case "rtl": RightToLeft = true; break;
            case "ltr": RightToLeft = false; break;
            case "locale": Locale = step[1]; break;
            default: FontScale = double.TryParse(step[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var scale) ? scale : null; break;
        }
    }

    public string ToJson() => JsonSerializer.Serialize(this, PageRequestJson.Default.PageRequest);

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
            if (!File.Exists(Path.Combine(at, "build-profile.json5")) || !Directory.Exists(Path.Combine(at, "AppScope"))) continue;
            // What packages bring along goes into the application.
            foreach (var module in ProjectReader.Load(at, DiskSources.Instance).Modules)
                if (Path.GetFullPath($"{module.Folder}/src/main/resources") is var own && Directory.Exists(own) && !resources.Contains(own)) resources.Add(own);
            break;
        }
        Resources = resources;
    }
}

/// <summary>How a request is written, known when the tool is compiled: looking at the type while it runs takes longer than all the rest.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(PageRequest))]
internal sealed partial class PageRequestJson : JsonSerializerContext;
