using System.Collections;
using System.Runtime.CompilerServices;

namespace Ark.Syntax;

/// <summary>A sequence of child nodes.</summary>
[CollectionBuilder(typeof(SyntaxList), nameof(SyntaxList.Create))]
public readonly struct SyntaxList<T> : IReadOnlyList<T> where T : Node
{
    private readonly T[]? _items;

    internal SyntaxList(T[]? items) => _items = items;

    private T[] Items => _items ?? [];

    /// <summary>The list itself, to make one of the same length.</summary>
    internal T[]? Array => _items;

    public int Count => Items.Length;
    public T this[int index] => Items[index];

    public ReadOnlySpan<T>.Enumerator GetEnumerator() => new ReadOnlySpan<T>(Items).GetEnumerator();
    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => Items.GetEnumerator();
}

public static class SyntaxList
{
    public static SyntaxList<T> Create<T>(ReadOnlySpan<T> items) where T : Node => new(items.IsEmpty ? null : items.ToArray());
}

/// <summary>Child nodes with the tokens between them; a trailing separator is kept.</summary>
public readonly struct SeparatedList<T> : IReadOnlyList<T> where T : Node
{
    private readonly T[]? _items;
    private readonly int[]? _separators;

    internal SeparatedList(T[]? items, int[]? separators)
    {
        _items = items;
        _separators = separators;
    }

    private T[] Items => _items ?? [];

    public int Count => Items.Length;
    public T this[int index] => Items[index];

    /// <summary>As many as items, or one fewer.</summary>
    public int SeparatorCount => _separators?.Length ?? 0;
    public Token Separator(int index) => new(Items[0].Tree, _separators![index]);
    public bool HasTrailingSeparator => Count > 0 && SeparatorCount == Count;

    internal int SeparatorIndex(int index) => _separators![index];

    /// <summary>The list itself, to make one of the same length.</summary>
    internal (T[]? Items, int[]? Separators) Arrays => (_items, _separators);

    public ReadOnlySpan<T>.Enumerator GetEnumerator() => new ReadOnlySpan<T>(Items).GetEnumerator();
    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => Items.GetEnumerator();
}

/// <summary>A run of tokens.</summary>
public readonly struct TokenList : IReadOnlyList<Token>
{
    private readonly SyntaxTree? _tree;
    private readonly int[]? _indices;

    internal TokenList(SyntaxTree tree, int[]? indices)
    {
        _tree = tree;
        _indices = indices;
    }

    public int Count => _indices?.Length ?? 0;
    public Token this[int index] => new(_tree!, _indices![index]);

    internal int IndexOf(int place) => _indices![place];

    internal TokenList MovedTo(SyntaxTree tree, int shift) => new(tree, Moved(_indices, shift));

    /// <summary>Indices of the same tokens at another place; what does not move is shared.</summary>
    internal static int[]? Moved(int[]? indices, int shift)
    {
        if (indices is null || shift == 0) return indices;
        var moved = new int[indices.Length];
        for (var i = 0; i < moved.Length; i++) moved[i] = indices[i] + shift;
        return moved;
    }

    /// <summary>True if one of the tokens is of the kind.</summary>
    public bool Contains(TokenKind kind)
    {
        for (var i = 0; i < Count; i++)
            if (this[i].Kind == kind) return true;
        return false;
    }

    /// <summary>The first token of the kind.</summary>
    public Token? Find(TokenKind kind)
    {
        for (var i = 0; i < Count; i++)
            if (this[i].Kind == kind) return this[i];
        return null;
    }

    public IEnumerator<Token> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
