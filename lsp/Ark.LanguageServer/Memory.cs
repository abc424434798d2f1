namespace Ark.LanguageServer;

/// <summary>The last lists that were sent, each with what it was made from: an item is worked out when the user comes to it.</summary>
internal sealed class Recent<TItem, TSource> where TItem : class
{
    private const int Kept = 2;

    private readonly Dictionary<int, (IReadOnlyList<TItem> Items, TSource Source)> _lists = [];
    private int _last;

    public int Add(IReadOnlyList<TItem> items, TSource source)
    {
        _lists[++_last] = (items, source);
        _lists.Remove(_last - Kept);
        return _last;
    }

    public (TItem Item, TSource Source)? Find(int list, int item) =>
        _lists.TryGetValue(list, out var known) && item >= 0 && item < known.Items.Count ? (known.Items[item], known.Source) : null;
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
