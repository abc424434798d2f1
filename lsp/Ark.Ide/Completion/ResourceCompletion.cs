using Ark.Project.Resources;

namespace Ark.Ide;

/// <summary>`$r('app.string.|')` and `$rawfile('|')`: what the project has.</summary>
internal static class ResourceCompletion
{
    /// <summary>Null where the function names no resource.</summary>
    public static IEnumerable<CompletionItem>? At(CompletionPlace place, string function)
    {
        if (function is not ("$r" or "$rawfile")) return null;
        if (place.Snapshot.Projects?.ResourcesOf(place.Path) is not { } tables) return [];
        return function == "$r"
            ? tables.SelectMany(t => t.All).GroupBy(r => (r.Type, r.Name)).Select(Item)
            : tables.SelectMany(t => t.RawFiles).Distinct().Select(f => new CompletionItem(f, CompletionKind.File, CompletionItems.Ranks.Expected));
    }

    private static CompletionItem Item(IGrouping<(string Type, string Name), Resource> values) =>
        new($"app.{values.Key.Type}.{values.Key.Name}", CompletionKind.Value, CompletionItems.Ranks.Expected)
        {
            Describe = () => new CompletionDetails(ResourceText.Short(values.First()), ResourceText.OfAll(values), []),
        };
}
