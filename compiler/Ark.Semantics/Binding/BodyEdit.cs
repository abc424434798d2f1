using Ark.Syntax;

namespace Ark.Semantics;

/// <summary>An edit within the body of one function, or none, that nothing outside of it can notice: there all names and types stay what they were.</summary>
/// <remarks>
/// What a body tells the rest of its file are the type that it returns, where none is written, and which variables of the file it assigns.
/// Functions in functions are part of the outermost one; those of expressions at the top level are not looked at, and an edit there counts
/// as one of the file.
/// </remarks>
internal sealed class BodyEdit
{
    private readonly SourceText _before, _after;

    /// <summary>The edited part of the text before, and how far what follows has moved.</summary>
    private readonly TextSpan _edited;
    private readonly int _shift;

    private BodyEdit(SourceText before, SourceText after, TextSpan edited)
    {
        (_before, _after, _edited) = (before, after, edited);
        _shift = after.Length - before.Length;
    }

    /// <summary>The functions that were left alone, each with what it is called now.</summary>
    public IReadOnlyList<(Node Before, Node After)> Untouched { get; private set; } = [];

    /// <summary>The functions of a file whose bodies are looked at each by itself: of its top level and of its classes.</summary>
    public static bool IsOutermost(Node node) => node switch
    {
        FunctionDeclaration { Body: not null, Parent: SourceFile } => true,
        MethodDeclaration { Body: not null, Parent: ClassDeclaration { Parent: SourceFile } } or ConstructorDeclaration { Body: not null, Parent: ClassDeclaration { Parent: SourceFile } } => true,
        AccessorDeclaration { Body: not null, Parent: ClassDeclaration { Parent: SourceFile } } => true,
        _ => false,
    };

    /// <summary>Null where the edit is another one.</summary>
    public static BodyEdit? Between(FileDeclarations before, FileDeclarations after)
    {
        if (ReferenceEquals(before.Tree.Text, after.Tree.Text)) return OfNothing(before, after);
        if (after.Tree.Kind is not (FileKind.Ets or FileKind.Ts) || before.Tree.Kind != after.Tree.Kind || !before.MeansTheSameAround(after)) return null;
        var (old, text) = (before.Tree.Text, after.Tree.Text);
        var (prefix, suffix) = old.SameEnds(text);
        var edit = new BodyEdit(old, text, TextSpan.FromBounds(prefix, old.Length - suffix));
        var (from, to) = (Outline(before.Tree.Root), Outline(after.Tree.Root));
        if (from.Count != to.Count) return null;
        var untouched = new List<(Node, Node)>();
        var hasEdited = false;
        for (var i = 0; i < from.Count; i++)
        {
            if (from[i].NodeKind != to[i].NodeKind || edit.Moved(from[i].Span) != to[i].Span) return null;
            if (!IsOutermost(from[i])) continue;
            if (!edit.IsWithinBody(from[i])) untouched.Add((from[i], to[i]));
            else if (hasEdited || !IsUnnoticed(from[i], to[i], after)) return null;
            else hasEdited = true;
        }
        if (!hasEdited || !edit.SaysTheSameOfSyntax(before.Tree, after.Tree, from.Zip(to).First(p => edit.IsWithinBody(p.First)))) return null;
        edit.Untouched = untouched;
        return edit;
    }

    /// <summary>The same text, parsed again.</summary>
    public static BodyEdit OfNothing(FileDeclarations before, FileDeclarations after)
    {
        var functions = Outline(before.Tree.Root).Zip(Outline(after.Tree.Root)).Where(p => IsOutermost(p.First));
        return new BodyEdit(before.Tree.Text, after.Tree.Text, default) { Untouched = [.. functions] };
    }

    /// <summary>The statements of a file and the members of its classes.</summary>
    private static List<Node> Outline(SourceFile root)
    {
        var nodes = new List<Node>();
        foreach (var statement in root.Statements)
        {
            nodes.Add(statement);
            if (statement is ClassDeclaration c) nodes.AddRange(c.Members);
        }
        return nodes;
    }

    private static Block? BodyOf(Node function) => function switch
    {
        FunctionDeclaration f => f.Body,
        MethodDeclaration m => m.Body,
        ConstructorDeclaration c => c.Body,
        AccessorDeclaration a => a.Body,
        _ => null,
    };

    /// <summary>The edit lies between the braces of the function.</summary>
    private bool IsWithinBody(Node function) => BodyOf(function) is { } body && body.Span.Start < _edited.Start && _edited.End < body.Span.End;

    private static bool IsUnnoticed(Node before, Node after, FileDeclarations file)
    {
        // A constructor gives the fields of its class their values.
        if (before is ConstructorDeclaration) return false;
        var isTyped = after is FunctionDeclaration { ReturnType: not null } or MethodDeclaration { ReturnType: not null } or AccessorDeclaration { ReturnType: not null };
        if (!isTyped && (GivesSomething(before) || GivesSomething(after))) return false;
        return !file.SharesVariables || AssignedBy(before).SetEquals(AssignedBy(after));
    }

    /// <summary>What it returns is to be found out. Functions in the body are not told apart from it, which is on the safe side.</summary>
    private static bool GivesSomething(Node function) =>
        function is FunctionDeclaration { Asterisk: not null } or MethodDeclaration { Asterisk: not null } || BodyOf(function)!.DescendantsAndSelf().Any(n => n is ReturnStatement { Expression: not null });

    /// <summary>The names that are assigned in a function, whatever they mean there.</summary>
    private static HashSet<string> AssignedBy(Node function)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in BodyOf(function)!.DescendantsAndSelf())
        {
            var target = node switch
            {
                AssignmentExpression a => a.Left,
                PrefixExpression p => p.Operand,
                PostfixExpression p => p.Operand,
                ForOfStatement f => f.Target,
                ForInStatement f => f.Target,
                _ => null,
            };
            // Of a target in parts all names count.
            if (target is null or PropertyAccess or ElementAccess) continue;
            foreach (var part in target.DescendantsAndSelf())
                if (part is NameExpression or ShorthandProperty) names.Add(part.Text);
        }
        return names;
    }

    /// <summary>The texts around the body were read alike: what the parser says of them is the same.</summary>
    private bool SaysTheSameOfSyntax(SyntaxTree before, SyntaxTree after, (Node Before, Node After) edited)
    {
        var old = Outside(before, edited.Before).Select(d => (d.Code, Moved(d.Location.Span)));
        return old.SequenceEqual(Outside(after, edited.After).Select(d => (d.Code, (TextSpan?)d.Location.Span)));

        static IEnumerable<Diagnostic> Outside(SyntaxTree tree, Node function)
        {
            var body = BodyOf(function)!.Span;
            return tree.Diagnostics.Where(d => d.Location.Span.Start <= body.Start || d.Location.Span.End >= body.End);
        }
    }

    private int? Moved(int offset) => offset <= _edited.Start ? offset : offset >= _edited.End ? offset + _shift : null;

    private TextSpan? Moved(TextSpan span) => Moved(span.Start) is { } start && Moved(span.End) is { } end ? TextSpan.FromBounds(start, end) : null;

    private Location? Moved(Location location) => location.Text != _before ? location : Moved(location.Span) is { } span ? new Location(_after, span) : null;

    /// <summary>What was said of a place that the edit left alone, as it is said behind it; null where it is about what was edited, too.</summary>
    public Diagnostic? Moved(Diagnostic diagnostic)
    {
        if (Moved(diagnostic.Location) is not { } location) return null;
        var related = new List<RelatedLocation>(diagnostic.Related.Count);
        foreach (var r in diagnostic.Related)
        {
            if (Moved(r.Location) is not { } place) return null;
            related.Add(r with { Location = place });
        }
        var fix = diagnostic.Fix;
        if (fix is not null)
        {
            var edits = fix.Edits.Select(e => Moved(e.Span) is { } span ? e with { Span = span } : (TextEdit?)null).ToList();
            if (edits.Contains(null)) return null;
            fix = fix with { Edits = [.. edits.Select(e => e!.Value)] };
        }
        return diagnostic with { Location = location, Related = related, Fix = fix };
    }
}
