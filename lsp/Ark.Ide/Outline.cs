using System.Runtime.CompilerServices;
using Ark.Syntax;

namespace Ark.Ide;

/// <summary>What an outline shows a declaration as.</summary>
public enum OutlineKind { Module, Namespace, Class, Struct, Interface, Enum, EnumMember, Alias, Function, Method, Constructor, Property, Variable, Constant, Component }

/// <summary>A declaration of a file with those inside it.</summary>
/// <param name="Span">All of it; `NameSpan` is its name.</param>
public sealed record OutlineEntry(string Name, string Detail, OutlineKind Kind, TextSpan Span, TextSpan NameSpan, IReadOnlyList<OutlineEntry> Children);

/// <summary>A declaration found by its name.</summary>
public sealed record NamedPlace(string Name, OutlineKind Kind, string Container, Place Place);

/// <summary>The declarations of files, from their text alone.</summary>
public static class Outline
{
    private static readonly ConditionalWeakTable<SyntaxTree, IReadOnlyList<OutlineEntry>> Known = [];

    public static IReadOnlyList<OutlineEntry> Of(SyntaxTree tree) => Known.GetValue(tree, static t => [.. t.Root.Statements.ToList().SelectMany(Entries)]);

    /// <summary>The declarations of the program that a query fits, best first.</summary>
    public static IReadOnlyList<NamedPlace> Search(Snapshot snapshot, string query, int limit = 200, CancellationToken cancellation = default)
    {
        var found = new List<(int Score, NamedPlace Place)>();
        foreach (var tree in snapshot.Trees)
        {
            cancellation.ThrowIfCancellationRequested();
            Collect(Of(tree), "", tree.Text.Path, query, found);
        }
        return [.. found.OrderByDescending(f => f.Score).ThenBy(f => f.Place.Name.Length).ThenBy(f => f.Place.Name, StringComparer.Ordinal).ThenBy(f => f.Place.Place.Path, StringComparer.Ordinal).Take(limit).Select(f => f.Place)];
    }

    private static void Collect(IReadOnlyList<OutlineEntry> entries, string container, string path, string query, List<(int, NamedPlace)> found)
    {
        foreach (var entry in entries)
        {
            if (Matching.Score(entry.Name, query) is { } score) found.Add((score, new NamedPlace(entry.Name, entry.Kind, container, new Place(path, entry.NameSpan))));
            Collect(entry.Children, entry.Name, path, query, found);
        }
    }

    private static IEnumerable<OutlineEntry> Entries(Node node)
    {
        switch (node)
        {
            case ClassDeclaration c: return [Entry(c, c.Name, c.IsStruct ? OutlineKind.Struct : OutlineKind.Class, [.. c.Members.ToList().SelectMany(Entries)], c.Name is null ? "(anonymous)" : null)];
            case InterfaceDeclaration i: return [Entry(i, i.Name, OutlineKind.Interface, [.. i.Members.ToList().SelectMany(Entries)])];
            case AnnotationDeclaration a: return [Entry(a, a.Name, OutlineKind.Interface, [.. a.Members.ToList().SelectMany(Entries)])];
            case EnumDeclaration e: return [Entry(e, e.Name, OutlineKind.Enum, [.. e.Members.Select(m => Entry(m, m.Name.FirstToken, OutlineKind.EnumMember, []))])];
            case TypeAliasDeclaration t: return [Entry(t, t.Name, OutlineKind.Alias, t.Aliased is ObjectTypeNode o ? [.. o.Members.ToList().SelectMany(Entries)] : [])];
            case FunctionDeclaration f: return [Entry(f, f.Name, OutlineKind.Function, [.. Inside(f.Body)], f.Name is null ? "(default)" : null, Signature(f.Parameters, f.ReturnType))];
            case NamespaceDeclaration n: return [Entry(n, n.Name?.LastToken, OutlineKind.Namespace, [.. n.Statements.ToList().SelectMany(Entries)], n.Name?.Text ?? "global")];
            case VariableStatement v: return v.Declarations.Declarators.ToList().SelectMany(d => Variables(v.Declarations, d));
            case FieldDeclaration f: return [Entry(f, f.Name.FirstToken, OutlineKind.Property, Functions(f.Initializer?.Value), detail: f.Type?.Type.Text)];
            case MethodDeclaration m: return [Entry(m, m.Name.FirstToken, OutlineKind.Method, [.. Inside(m.Body)], detail: Signature(m.Parameters, m.ReturnType))];
            case AccessorDeclaration a: return [Entry(a, a.Name.FirstToken, OutlineKind.Property, [.. Inside(a.Body)], $"{a.Keyword.Text} {a.Name.Text}")];
            case ConstructorDeclaration c: return [Entry(c, c.Constructor, OutlineKind.Constructor, [.. Inside(c.Body)], detail: Signature(c.Parameters, null))];
            case ExportAssignment { Expression: var e } x when e is not NameExpression: return [Entry(x, x.Keyword, OutlineKind.Variable, Functions(e), "default")];
            case ExpressionStatement { Expression: UiBlockExpression ui }: return [Component(ui)];
            case ExpressionStatement { Expression: CallExpression or PropertyAccess } s when ComponentOf(s.Expression) is { } ui: return [Component(ui)];
            default: return [];
        }
    }

    /// <summary>Declarations and UI components in the code of a function.</summary>
    private static IEnumerable<OutlineEntry> Inside(Block? body)
    {
        if (body is null) return [];
        return body.Statements.ToList().SelectMany(s => s switch
        {
            FunctionDeclaration or ClassDeclaration => Entries(s),
            ExpressionStatement => Entries(s),
            IfStatement or ForOfStatement or ForStatement when ContainsUi(s) => s.Children.OfType<Block>().SelectMany(Inside),
            _ => [],
        });
    }

    private static bool ContainsUi(Statement statement) => statement.DescendantsAndSelf().Any(n => n is UiBlockExpression);

    /// <summary>The component that a chain of attributes belongs to.</summary>
    private static UiBlockExpression? ComponentOf(Expression expression)
    {
        for (var at = expression; ; )
        {
            switch (at)
            {
                case UiBlockExpression ui: return ui;
                case CallExpression c: at = c.Callee; break;
                case PropertyAccess p: at = p.Expression; break;
                default: return null;
            }
        }
    }

    private static OutlineEntry Component(UiBlockExpression ui) =>
        new(ui.Call is CallExpression c ? c.Callee.Text : ui.Call.FirstToken.Text, "", OutlineKind.Component, ui.Span, ui.Call.FirstToken.Span, [.. Inside(ui.Block)]);

    private static IEnumerable<OutlineEntry> Variables(VariableDeclarationList list, VariableDeclarator declarator)
    {
        var kind = list.Keyword.Is("const") ? OutlineKind.Constant : OutlineKind.Variable;
        if (declarator.Target is IdentifierBinding name)
        {
            var isFunction = declarator.Initializer?.Value is ArrowFunction or FunctionExpression;
            return [Entry(declarator, name.Identifier, isFunction ? OutlineKind.Function : kind, Functions(declarator.Initializer?.Value), detail: declarator.Type?.Type.Text)];
        }
        return declarator.Target.DescendantsAndSelf().OfType<IdentifierBinding>().Select(n => Entry(n, n.Identifier, kind, []));
    }

    /// <summary>What the value of a variable or field declares: the members of an object or class, what is inside a function.</summary>
    private static IReadOnlyList<OutlineEntry> Functions(Expression? value) => value switch
    {
        ArrowFunction { Body: Block body } => [.. Inside(body)],
        FunctionExpression f => [.. Inside(f.Body)],
        ClassExpression c => [.. c.Declaration.Members.ToList().SelectMany(Entries)],
        ObjectLiteral o => [.. o.Properties.ToList().SelectMany(p => p switch
        {
            PropertyAssignment a => [Entry(a, a.Name.FirstToken, a.Value is ArrowFunction or FunctionExpression ? OutlineKind.Method : OutlineKind.Property, Functions(a.Value))],
            MemberProperty m => Entries(m.Member),
            _ => (IEnumerable<OutlineEntry>)[],
        })],
        _ => [],
    };

    private static string Signature(ParameterList parameters, TypeAnnotation? returnType)
    {
        var text = parameters.Text + returnType?.Text;
        return text.Length <= 80 && !text.Contains('\n') ? text : "(…)";
    }

    private static OutlineEntry Entry(Node node, Token? name, OutlineKind kind, IReadOnlyList<OutlineEntry> children, string? shown = null, string? detail = null)
    {
        var text = shown ?? (name is { IsMissing: false } token ? token.Text : "(unnamed)");
        var span = name is { IsMissing: false } at && node.Span.Contains(at.Span) ? at.Span : node.FirstToken.Span;
        return new OutlineEntry(text, detail is { Length: <= 80 } && !detail.Contains('\n') ? detail : "", kind, node.Span, span, children);
    }
}

/// <summary>Fits what was typed to names.</summary>
internal static class Matching
{
    /// <summary>
    /// How well a name fits: the same, begins with, begins with in another case, the first letters of its words, the letters in their
    /// order. Null when it does not fit.
    /// </summary>
    public static int? Score(string name, string query)
    {
        if (query.Length == 0) return 0;
        if (name.Length < query.Length) return null;
        if (name.StartsWith(query, StringComparison.Ordinal)) return name.Length == query.Length ? 1000 : 900;
        if (name.StartsWith(query, StringComparison.OrdinalIgnoreCase)) return 800;
        if (char.ToLowerInvariant(name[0]) == char.ToLowerInvariant(query[0]) && InOrder(name, query) is { } order) return 400 + order;
        if (name.Contains(query, StringComparison.OrdinalIgnoreCase)) return 300;
        return InOrder(name, query) is { } gap ? 100 + gap : null;
    }

    /// <summary>The letters occur in their order; the more of them begin a word, the better.</summary>
    private static int? InOrder(string name, string query)
    {
        var (at, starts) = (0, 0);
        foreach (var letter in query)
        {
            var from = at;
            while (at < name.Length && char.ToLowerInvariant(name[at]) != char.ToLowerInvariant(letter)) at++;
            if (at == name.Length) return null;
            if (at == 0 || at > from && (char.IsUpper(name[at]) || name[at - 1] is '_' or '$')) starts++;
            at++;
        }
        return starts * 10 + Math.Max(0, 50 - name.Length);
    }
}
