using Ark.Ide;

namespace Ark.LanguageServer;

/// <summary>The last completion lists: an item is described when the user looks at it.</summary>
internal sealed class CompletionMemory
{
    private const int Kept = 4;

    private readonly Dictionary<int, (CompletionList List, Ark.Syntax.SourceText Text)> _lists = [];
    private int _last;

    public int Add(CompletionList list, Ark.Syntax.SourceText text)
    {
        _lists[++_last] = (list, text);
        _lists.Remove(_last - Kept);
        return _last;
    }

    public (CompletionItem Item, Ark.Syntax.SourceText Text)? Find(int list, int item) =>
        _lists.TryGetValue(list, out var known) && item >= 0 && item < known.List.Items.Count ? (known.List.Items[item], known.Text) : null;
}

/// <summary>The last lists of code actions: their edits are made when one is chosen.</summary>
internal sealed class ActionMemory
{
    private const int Kept = 4;

    private readonly Dictionary<int, (IReadOnlyList<CodeAction> List, Snapshot Snapshot)> _lists = [];
    private int _last;

    public int Add(IReadOnlyList<CodeAction> list, Snapshot snapshot)
    {
        _lists[++_last] = (list, snapshot);
        _lists.Remove(_last - Kept);
        return _last;
    }

    public (CodeAction Action, Snapshot Snapshot)? Find(int list, int item) =>
        _lists.TryGetValue(list, out var known) && item >= 0 && item < known.List.Count ? (known.List[item], known.Snapshot) : null;
}

/// <summary>The last colours of each file: what is sent next is how they differ.</summary>
internal sealed class TokenMemory
{
    private readonly Dictionary<string, (string Id, int[] Data)> _last = new(StringComparer.Ordinal);
    private int _count;

    public string Keep(string path, int[] data)
    {
        var id = (++_count).ToString(System.Globalization.CultureInfo.InvariantCulture);
        _last[path] = (id, data);
        return id;
    }

    public int[]? Find(string path, string id) => _last.TryGetValue(path, out var known) && known.Id == id ? known.Data : null;

    public void Forget(string path) => _last.Remove(path);
}
