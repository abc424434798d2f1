using System.Collections.Concurrent;
using Ark.Semantics;
using Ark.Syntax;

namespace Ark.Workspace;

/// <summary>The standard library's sources, parsed once a process: what is visible everywhere, and the modules that programs import.</summary>
public static class LibrarySources
{
    private static readonly Lazy<(IReadOnlyList<SyntaxTree> Trees, IReadOnlyList<Diagnostic> Problems)> Loaded = new(Load);

    /// <summary>The folder that holds core/*.ets: $ARK_HOME/stdlib, or the one shipped beside the tool.</summary>
    public static string Folder { get; } = Path.GetFullPath(FindFolder());

    private static string UiFolder { get; } = Folder + "/ui/";

    private static readonly ConcurrentDictionary<string, (SyntaxTree? Tree, Diagnostic? Problem)> Modules = new(StringComparer.Ordinal);

    public static IReadOnlyList<SyntaxTree> Trees => Loaded.Value.Trees;
    public static IReadOnlyList<Diagnostic> Problems => Loaded.Value.Problems;

    private static readonly Lazy<IReadOnlyList<SourceText>> LoadedUiTexts = new(LoadUiTexts);
    private static readonly Lazy<IReadOnlyList<SyntaxTree>> LoadedUi = new(() => [.. UiTexts.Select(t => SyntaxTree.Parse(t))]);

    /// <summary>What declarative UI is made of: components, their attributes, state, and how these come to be shown.</summary>
    public static IReadOnlyList<SyntaxTree> Ui => LoadedUi.Value;
    public static IReadOnlyList<SourceText> UiTexts => LoadedUiTexts.Value;

    private static List<SourceText> LoadUiTexts()
    {
        if (!Directory.Exists(UiFolder)) return [];
        return [.. Directory.EnumerateFiles(UiFolder, "*.ets", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(p => SourceReader.Read(p).Text).OfType<SourceText>()];
    }

    /// <summary>The library as programs see it: what is visible everywhere at once, the rest when it is asked for.</summary>
    public static Library Open() => Library.Create(Trees, () => Ui, path => Module(path).Tree, path => path.StartsWith(UiFolder, StringComparison.Ordinal));

    /// <summary>A module of the system that programs import.</summary>
    public static (SyntaxTree? Tree, Diagnostic? Problem) Module(string path) => Modules.GetOrAdd(path, static path =>
    {
        var (text, problem) = SourceReader.Read(path);
        return (text is null ? null : SyntaxTree.Parse(text), problem);
    });

    /// <summary>The file is one of the library's.</summary>
    public static bool Contains(string path) => path.StartsWith(Folder, StringComparison.Ordinal);

    private static string FindFolder()
    {
        if (Environment.GetEnvironmentVariable("ARK_HOME") is { Length: > 0 } home) return Path.Combine(home, "stdlib");
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "stdlib", "core", "types.ets"))) return Path.Combine(folder.FullName, "stdlib");
        return Path.Combine(AppContext.BaseDirectory, "stdlib");
    }

    private static (IReadOnlyList<SyntaxTree>, IReadOnlyList<Diagnostic>) Load()
    {
        var core = Path.Combine(Folder, "core");
        if (!Directory.Exists(core)) return ([], [Diagnostics.LibraryMissing(new Location(new SourceText("", core), default), core)]);
        var trees = new List<SyntaxTree>();
        var problems = new List<Diagnostic>();
        foreach (var path in Directory.EnumerateFiles(core, "*.ets").Order(StringComparer.Ordinal))
        {
            var (text, problem) = SourceReader.Read(path);
            if (problem is not null) problems.Add(problem);
            if (text is not null) trees.Add(SyntaxTree.Parse(text));
        }
        return (trees, problems);
    }
}
