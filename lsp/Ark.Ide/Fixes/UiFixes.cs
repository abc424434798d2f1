using Ark.Semantics;
using Ark.Syntax;
using static Ark.Ide.QuickFixes;

namespace Ark.Ide;

/// <summary>Fixes of structs, what they are decorated with and what they build.</summary>
internal static class UiFixes
{
    private static readonly Dictionary<string, string> ToSecond = new() { ["State"] = "Local", ["Prop"] = "Param", ["Provide"] = "Provider()", ["Consume"] = "Consumer()" };
    private static readonly Dictionary<string, string> ToFirst = new() { ["Local"] = "State", ["Param"] = "Prop", ["Provider"] = "Provide", ["Consumer"] = "Consume" };

    public static IReadOnlyDictionary<string, Fixer> Table { get; } = new Dictionary<string, Fixer>
    {
        ["ui-several-states"] = p => Either(p, [.. p.Around<FieldDeclaration>()?.Modifiers.Decorators.ToList().Select(NameOf) ?? []]),
        ["ui-several-decorators"] = One(p => Undecorated(p)),
        ["ui-decorator-twice"] = One(p => Undecorated(p)),
        ["ui-not-on-method"] = One(p => Undecorated(p)),
        ["ui-function-only"] = One(p => Undecorated(p)),
        ["ui-function-decorator"] = One(p => Undecorated(p)),
        ["ui-builder-in-class"] = One(p => Undecorated(p)),
        ["ui-class-member"] = One(p => Undecorated(p)),
        ["ui-two-models"] = p => Either(p, "Component", "ComponentV2"),
        ["ui-observed-twice"] = p => Either(p, "Observed", "ObservedV2"),
        ["ui-reusable-twice"] = p => Either(p, "Reusable", "ReusableV2"),
        ["ui-several-entries"] = One(p => Undecorated(p, "Entry")),
        ["ui-first-model-member"] = One(p => Renamed(p, ToSecond)),
        ["ui-second-model-member"] = One(p => Renamed(p, ToFirst)),
        ["ui-track-in-second-model"] = One(p => Renamed(p, new Dictionary<string, string> { ["Track"] = "Trace" })),
        ["ui-reusable-second-model"] = One(p => Renamed(p, new Dictionary<string, string> { ["ReusableV2"] = "Reusable", ["Reusable"] = "ReusableV2" })),
        ["ui-observed-base-of-first"] = One(p => Renamed(p, new Dictionary<string, string> { ["Observed"] = "ObservedV2" })),
        ["ui-observed-base-of-second"] = One(p => Renamed(p, new Dictionary<string, string> { ["ObservedV2"] = "Observed" })),
        ["ui-struct-heritage"] = One(p => p.Around<ClassDeclaration>() is { Heritage: [var first, ..] } owner ? p.Offer("Remove the heritage", p.WithSpaceBefore(TextSpan.FromBounds(first.Span.Start, owner.Heritage[^1].Span.End))) : null),
        ["ui-no-component"] = One(p => Decorated(p, "Component")),
        ["ui-component-unsaid"] = One(p => Decorated(p, "Component")),
        ["ui-trace-without-observed"] = One(p => Decorated(p, "ObservedV2")),
        ["ui-struct-only"] = One(p => p.Around<ClassDeclaration>() is { IsStruct: false } owner ? p.Replace(owner.Keyword, "struct") : null),
        ["ui-build-count"] = One(p => p.Around<ClassDeclaration>() is { CloseBrace.IsMissing: false } owner && !owner.Members.Any(m => m is MethodDeclaration { Name.Text: "build" })
            ? p.Change("Add build()", Texts.AsLastMember(owner, Indented(owner, "build() {\n}\n"))) : null),
        ["ui-build-parameters"] = One(WithoutParameters),
        ["ui-styles-parameters"] = One(WithoutParameters),
        ["ui-one-root"] = One(p => Around(p, "build") is { Body: { } body } ? Wrapped(p, body) : null),
        ["ui-one-child"] = One(p => p.Around<UiBlockExpression>() is { } block ? Wrapped(p, block.Block) : null),
        ["ui-attribute-not-called"] = One(p => p.Around<PropertyAccess>() is { } access ? p.Change("Call it", Problem.Insert(access.Span.End, "()")) : null),
        ["ui-no-component-call"] = One(CalledBuilder),
        ["ui-static-local-builder"] = One(WithoutStatic),
        ["ui-static-member"] = One(WithoutStatic),
        ["ui-watch-unknown"] = One(Watcher),
        ["ui-dialog-controller"] = One(p => p.Around<ClassDeclaration>() is { OpenBrace.IsMissing: false } owner ? p.Change("Add the controller", Problem.Insert(owner.OpenBrace.Span.End, $"\n{Indented(owner, "controller: CustomDialogController;\n")}")) : null),
        ["ui-concurrent-generator"] = One(p => p.Around<FunctionDeclaration>() is { Asterisk: { } star } ? p.Offer("Remove '*'", new TextEdit(star.Span, "")) : null),
    };

    // ── Decorators ──────────────────────────────────────────────────────────────────────────────────────────────────────

    /// <summary>The decorator at the place, or that with the name on the declaration around.</summary>
    private static Decorator? DecoratorAt(Problem p, Func<string, bool>? named = null)
    {
        if (p.Around<Decorator>() is { } at && (named is null || named(NameOf(at)))) return at;
        if (named is null) return null;
        var node = p.Tree.NodeAt(p.Span.Start);
        foreach (var owner in node.AncestorsAndSelf.Where(n => n is Member or Declaration))
            if (owner.Children.OfType<ModifierList>().FirstOrDefault()?.Decorators.ToList().Find(d => named(NameOf(d))) is { } found) return found;
        return null;
    }

    private static string NameOf(Decorator decorator) => decorator.Expression switch
    {
        NameExpression name => name.Identifier.Text,
        CallExpression { Callee: NameExpression callee } => callee.Identifier.Text,
        _ => "",
    };

    private static Fix? Undecorated(Problem p, string? name = null)
    {
        if (DecoratorAt(p, name is null ? null : n => n == name) is not { } decorator) return null;
        var end = decorator.Span.End;
        while (end < p.Tree.Text.Length && p.Tree.Text[end] is ' ' or '\t' or '\n' or '\r') end++;
        return p.Change($"Remove '@{NameOf(decorator)}'", new TextEdit(TextSpan.FromBounds(decorator.Span.Start, end), ""));
    }

    /// <summary>One of several is to go, and only people know which.</summary>
    private static IEnumerable<Fix?> Either(Problem p, params string[] names) => names.Select(n => Undecorated(p, n) is { } fix ? fix with { IsPreferred = false } : null);

    /// <summary>The decorator of the other model that means the same.</summary>
    private static Fix? Renamed(Problem p, Dictionary<string, string> names)
    {
        if (DecoratorAt(p, names.ContainsKey) is not { } decorator) return null;
        var to = names[NameOf(decorator)];
        return decorator.Expression is CallExpression { Callee: var callee } ? p.Change($"Change to '@{to.TrimEnd('(', ')')}'", new TextEdit(callee.Span, to.TrimEnd('(', ')'))) : p.Change($"Change to '@{to}'", new TextEdit(decorator.Expression.Span, to));
    }

    private static Fix? Decorated(Problem p, string name)
    {
        if (p.Around<ClassDeclaration>() is not { } owner) return null;
        var at = owner.Modifiers.Keywords.Count > 0 ? owner.Modifiers.Keywords[0].Span.Start : owner.Keyword.Span.Start;
        var indent = Texts.IndentAt(p.Tree.Text, at);
        var isOnItsLine = p.Tree.Text.AsSpan(TextSpan.FromBounds(p.Tree.Text.LineSpan(p.Tree.Text.PositionAt(at).Line).Start, at)).IsWhiteSpace();
        return p.Change($"Add '@{name}'", Problem.Insert(at, isOnItsLine ? $"@{name}\n{indent}" : $"@{name} "));
    }

    // ── Members ─────────────────────────────────────────────────────────────────────────────────────────────────────────

    private static MethodDeclaration? Around(Problem p, string name) =>
        p.Around<MethodDeclaration>() ?? p.Around<ClassDeclaration>()?.Members.ToList().OfType<MethodDeclaration>().FirstOrDefault(m => m.Name.Text == name);

    private static Fix? WithoutParameters(Problem p)
    {
        var list = p.Around<MethodDeclaration>()?.Parameters ?? p.Around<FunctionDeclaration>()?.Parameters;
        return list is { Parameters.Count: > 0 } ? p.Offer("Remove the parameters", new TextEdit(TextSpan.FromBounds(list.OpenParen.Span.End, list.CloseParen.Span.Start), "")) : null;
    }

    private static Fix? WithoutStatic(Problem p)
    {
        var node = p.Tree.NodeAt(p.Span.Start);
        return node.AncestorsAndSelf.OfType<Member>().FirstOrDefault()?.Children.OfType<ModifierList>().FirstOrDefault()?.Keywords.Find(TokenKind.Static) is { } word ? p.Remove(word) : null;
    }

    /// <summary>What makes components is a builder.</summary>
    private static Fix? CalledBuilder(Problem p)
    {
        if (p.Around<CallExpression>() is not { Callee: PropertyAccess { Expression: ThisExpression } access } || p.Model.SymbolsAt(access.Name) is not [{ Declarations: [MethodDeclaration method, ..] }, ..] || method.Tree != p.Tree) return null;
        return p.Offer($"Make '{access.Name.Text}' a builder", Problem.Insert(method.Span.Start, "@Builder\n" + Texts.IndentAt(p.Tree.Text, method.Span.Start)));
    }

    private static Fix? Watcher(Problem p)
    {
        if (p.Around<ClassDeclaration>() is not { CloseBrace.IsMissing: false } owner || DecoratorAt(p, n => n == "Watch")?.Expression is not CallExpression { Arguments.Arguments: [LiteralExpression { Literal: { Kind: TokenKind.String } name }] }) return null;
        var method = Names.StringValue(name.Text);
        return Rename.WhyNoName(method) is null ? p.Change($"Add the method '{method}'", Texts.AsLastMember(owner, "\n" + Indented(owner, $"{method}(): void {{\n}}\n"))) : null;
    }

    /// <summary>Lines as members of a class.</summary>
    internal static string Indented(ClassDeclaration owner, string text)
    {
        var indent = Texts.IndentAt(owner.Tree.Text, owner.Span.Start) + "  ";
        return string.Concat(text.TrimEnd('\n').Split('\n').Select(l => $"{indent}{l}\n"));
    }

    /// <summary>All that a block makes comes into a column.</summary>
    private static Fix? Wrapped(Problem p, Block block)
    {
        if (block.Statements is not [var first, ..]) return null;
        var span = TextSpan.FromBounds(first.Span.Start, block.Statements[^1].Span.End);
        var isOneLine = p.Tree.Text.PositionAt(block.Span.Start).Line == p.Tree.Text.PositionAt(block.Span.End).Line;
        var indent = Texts.IndentAt(p.Tree.Text, span.Start) + "  ";
        var lines = string.Concat(block.Statements.Select(s => $"\n{indent}{s.Text}"));
        return p.Change("Wrap with Column", new TextEdit(span, isOneLine ? $"Column() {{{lines}\n{indent[2..]}}}" : ComponentRefactorings.Wrapped(p.Tree, span, "Column()")));
    }
}
