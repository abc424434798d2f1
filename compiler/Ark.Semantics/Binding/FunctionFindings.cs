using Ark.Syntax;

namespace Ark.Semantics;

/// <summary>
/// What there is to say about the functions of files, each by itself: behind an edit within one body that nothing else can notice
/// (<see cref="BodyEdit"/>) it is still true of all others, which are then not bound again. Also which files nothing has happened to
/// since all was said of them.
/// </summary>
internal sealed class FunctionFindings
{
    /// <summary>Who has looked: the checker, or the rules.</summary>
    public enum Part { Types, Rules }

    private sealed class Known
    {
        public IReadOnlyList<Diagnostic>?[] Said { get; } = new IReadOnlyList<Diagnostic>?[2];
        /// <summary>What a tool has found, its places counted from where the function begins.</summary>
        public object? Found { get; set; }
    }

    private readonly Dictionary<Node, Known> _known = [];
    private readonly HashSet<SyntaxTree> _settled = [];

    /// <summary>What was said of the file is still all there is to say.</summary>
    public bool IsSettled(SyntaxTree tree) => _settled.Contains(tree);

    public void Settle(SyntaxTree tree) => _settled.Add(tree);

    public IReadOnlyList<Diagnostic>? Find(Node function, Part part) => _known.TryGetValue(function, out var known) ? known.Said[(int)part] : null;

    /// <summary>What a tool has found of a function; its places count from where the function begins, so that it moves along.</summary>
    public T Find<T>(Node function, Func<T> find) where T : class
    {
        var known = Of(function);
        if (known.Found is T found) return found;
        found = find();
        known.Found = found;
        return found;
    }

    private Known Of(Node function)
    {
        if (!_known.TryGetValue(function, out var known)) _known[function] = known = new Known();
        return known;
    }

    /// <summary>Kept, if it is about nothing but the function.</summary>
    public void Keep(Node function, Part part, IReadOnlyCollection<Diagnostic> found)
    {
        var (text, span) = (function.Tree.Text, function.Span);
        foreach (var d in found)
            if (d.Location.Text != text || !span.Contains(d.Location.Span)) return;
        Of(function).Said[(int)part] = [.. found];
    }

    public void Forget(Func<SyntaxTree, bool> isGone)
    {
        foreach (var function in _known.Keys)
            if (isGone(function.Tree)) _known.Remove(function);
        _settled.RemoveWhere(t => isGone(t));
    }

    /// <summary>Takes what is known of the functions that an edit left alone over to what they are called behind it.</summary>
    /// <param name="also">What was said of the file by others than those who look at one function.</param>
    public void Move(BodyEdit edit, IReadOnlyList<Diagnostic> also)
    {
        foreach (var (before, after) in edit.Untouched)
        {
            if (!_known.Remove(before, out var known)) continue;
            _known[after] = known;
            var (span, said) = (before.Span, known.Said);
            if (said[(int)Part.Types] is { } types && also.Count > 0) said[(int)Part.Types] = [.. types, .. also.Where(d => span.Contains(d.Location.Span))];
            for (var i = 0; i < said.Length; i++)
            {
                if (said[i] is not { Count: > 0 } there) continue;
                var moved = there.Select(edit.Moved).ToList();
                said[i] = moved.Contains(null) ? null : [.. moved.Select(d => d!)];
            }
        }
    }
}
