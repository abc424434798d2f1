using System.Collections;

namespace Ark.Syntax;

/// <summary>Collects diagnostics while one analysis runs. Not shared between threads.</summary>
public sealed class DiagnosticBag : IReadOnlyCollection<Diagnostic>
{
    private readonly List<Diagnostic> _items = [];
    private HashSet<(string Code, SourceText? Text, TextSpan Span, string Message)>? _seen;

    public int Count => _items.Count;
    public bool HasErrors => _items.Exists(d => d.IsError);

    /// <summary>Adds a diagnostic unless the same has been reported at the same place.</summary>
    public void Add(Diagnostic diagnostic)
    {
        _seen ??= [];
        if (_seen.Add((diagnostic.Code, diagnostic.Location.Text, diagnostic.Location.Span, diagnostic.Message))) _items.Add(diagnostic);
    }

    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics) Add(diagnostic);
    }

    /// <summary>Takes out what has been reported about some texts.</summary>
    public void Forget(Predicate<SourceText> texts)
    {
        _items.RemoveAll(d => d.Location.Text is { } text && texts(text));
        _seen?.RemoveWhere(d => d.Text is not null && texts(d.Text));
    }

    /// <summary>Everything reported, by place.</summary>
    public IReadOnlyList<Diagnostic> ToSorted() =>
        [.. _items.OrderBy(d => d.Location.Path, StringComparer.Ordinal).ThenBy(d => d.Location.Span).ThenBy(d => d.Code, StringComparer.Ordinal)];

    public IEnumerator<Diagnostic> GetEnumerator() => _items.GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
