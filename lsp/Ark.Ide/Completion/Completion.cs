using Ark.Semantics;
using Ark.Syntax;
using Type = Ark.Semantics.Type;

namespace Ark.Ide;

/// <summary>What can stand at a position: decided by what stands before it, since what follows is mostly broken.</summary>
public static partial class Completion
{
    /// <summary>No reply is longer; what was typed narrows it further.</summary>
    private const int Limit = 200;

    public static CompletionList At(Cursor cursor, CancellationToken cancellation = default)
    {
        var place = CompletionPlace.Of(cursor);
        if (place is null) return CompletionList.Empty(cursor.Offset);
        var items = Items(place, cancellation);
        var typed = place.Typed;
        var fitting = items
            .Select((item, order) => (Item: item, Order: order, Score: Matching.Score(item.Label.TrimStart('\'', '"', '#'), typed)))
            .Where(i => i.Score is not null)
            // What is expected comes as it is declared, everything else by name.
            .OrderBy(i => i.Item.Rank).ThenByDescending(i => i.Score).ThenBy(i => i.Item.Rank == CompletionItems.Ranks.Expected ? i.Order : 0).ThenBy(i => i.Item.Label, StringComparer.Ordinal)
            .Select(i => i.Item)
            .DistinctBy(i => (i.Label, i.Source))
            .Take(Limit + 1)
            .ToList();
        var shown = fitting.Take(Limit).Select(i => i.Symbol is { } symbol && Documentation.IsDeprecated(symbol) ? i with { IsDeprecated = true } : i);
        return new CompletionList(place.Replace, [.. shown], fitting.Count > Limit);
    }

    private static IEnumerable<CompletionItem> Items(CompletionPlace place, CancellationToken cancellation)
    {
        switch (place.Left?.Kind)
        {
            case TokenKind.Dot or TokenKind.QuestionDot: return Members(place);
            case TokenKind.At: return Decorators(place);
        }
        if (place.IsInString) return InString(place);
        switch (place.Around)
        {
            case NamedBinding or NamedBindings: return Exports(place);
            case ObjectLiteral or ShorthandProperty or PropertyAssignment when place.IsPropertyName: return LiteralMembers(place);
            case (ObjectBinding or IdentifierBinding { Parent: BindingElement { Parent: ObjectBinding } }) and var around when place.Left?.Kind is TokenKind.OpenBrace or TokenKind.Comma:
                return PatternMembers(place, around as ObjectBinding ?? around.Ancestor<ObjectBinding>()!);
        }
        if (place.IsNewName) return [];
        if (place.IsMember) return MemberKeywords(place);
        if (place.IsType) return Types(place, cancellation);
        return Values(place, cancellation);
    }

    // ── a.| ─────────────────────────────────────────────────────────────────────────────────────────

    private static IEnumerable<CompletionItem> Members(CompletionPlace place)
    {
        var (model, dot) = (place.Model, place.Left!.Value);
        var node = place.Tree.NodeOf(dot);
        if (node is QualifiedTypeName qualified) return model.MeaningOf(qualified.Left) is { } entity ? ExportsOf(place, entity) : [];
        var receiver = (node as PropertyAccess)?.Expression ?? place.ExpressionEndingAt(dot.Span.Start);
        if (receiver is null or LiteralExpression { Literal.Kind: TokenKind.Number }) return [];
        if (UiCompletion.Attributes(place, receiver) is { } attributes) return attributes;
        if (receiver is NameExpression or PropertyAccess && EntityOf(model, receiver) is (ModuleSymbol or NamespaceSymbol or TypeSymbol { Kind: TypeSymbolKind.Enum }) and var container) return ExportsOf(place, container);
        return PropertiesOf(place, receiver, dot).Concat(PostfixCompletion.Of(place, receiver, model.TypeAt(receiver)));
    }

    private static Symbol? EntityOf(SemanticModel model, Expression expression) => expression switch
    {
        NameExpression name => model.MeaningOf(name),
        PropertyAccess { Expression: NameExpression or PropertyAccess } access when EntityOf(model, access.Expression) is { } owner => model.MemberOf(owner, access.Name.Text),
        _ => null,
    };

    private static IEnumerable<CompletionItem> ExportsOf(CompletionPlace place, Symbol container)
    {
        var names = container is TypeSymbol e ? e.Statics.Keys.AsEnumerable() : place.Model.ExportNamesOf(container);
        var wantsType = place.Left is { } dot && place.Tree.NodeOf(dot) is QualifiedTypeName;
        foreach (var name in names)
            if (place.Model.MemberOf(container, name) is { } symbol && (!wantsType || (SymbolTable.MeaningOf(symbol) & (SymbolMeaning.Type | SymbolMeaning.Namespace)) != 0))
                yield return CompletionItems.Of(place.Model, symbol, name, CompletionItems.Ranks.Member);
    }

    private static IEnumerable<CompletionItem> PropertiesOf(CompletionPlace place, Expression receiver, Token dot)
    {
        var model = place.Model;
        var type = model.TypeAt(receiver);
        var bare = model.NonNullable(type);
        // What may be missing is reached with `?.`: the items say so, and put the question mark in.
        var asks = dot.Kind == TokenKind.Dot && !ReferenceEquals(bare, type) && model.PropertiesOf(type).Count == 0;
        // The library says `console` and `Math` with classes of statics, which to users are no functions.
        var isLibraryClass = receiver is NameExpression name && model.MeaningOf(name) is TypeSymbol @class && Declarations.IsLibrary(@class);
        foreach (var property in isLibraryClass ? model.PropertiesOf(bare) : model.MembersOf(bare))
        {
            // Fields are the instance's own: behind `super` there are methods and accessors.
            if (receiver is SuperExpression && !property.IsMethod && property.Symbol is not PropertySymbol { IsAccessor: true }) continue;
            if (property.Name.StartsWith("@@", StringComparison.Ordinal) || property.Name.StartsWith('@') || property.Name.StartsWith('$') && property.Symbol is { } s && Declarations.IsLibrary(s) || property is { Name: "prototype", Symbol: null } || !model.MayAccess(receiver, property) || !IsName(property.Name)) continue;
            var item = CompletionItems.Of(model, property, RankOf(bare, property));
            yield return asks ? item with { Insert = "?." + property.Name, Replace = TextSpan.FromBounds(dot.Span.Start, place.Replace.End) } : item;
        }
    }

    private static bool IsName(string name) => name.Length > 0 && !char.IsDigit(name[0]) && name.All(c => char.IsLetterOrDigit(c) || c is '_' or '$' or '#');

    /// <summary>A class's own members come before inherited ones, and those that every object has come last.</summary>
    private static int RankOf(Type type, Property property) => property.Symbol?.Container switch
    {
        TypeSymbol { Name: "Object" or "Function" } c when Declarations.IsLibrary(c) => CompletionItems.Ranks.Common,
        TypeSymbol owner when type is NamedType named && named.Symbol != owner => CompletionItems.Ranks.Inherited,
        _ => CompletionItems.Ranks.Member,
    };

    // ── Decorators, imports, strings ────────────────────────────────────────────────────────────────

    private static IEnumerable<CompletionItem> Decorators(CompletionPlace place)
    {
        foreach (var name in UiCompletion.Decorators(place)) yield return new CompletionItem(name, CompletionKind.Keyword, CompletionItems.Ranks.Member);
        foreach (var symbol in place.SymbolsInScope)
            if (symbol is FunctionSymbol { Kind: FunctionKind.Function } or TypeSymbol { Kind: TypeSymbolKind.Annotation } or AliasSymbol && !Declarations.IsLibrary(symbol)) yield return CompletionItems.Of(place.Model, symbol, symbol.Name, CompletionItems.Ranks.File);
    }

    /// <summary>`import { | } from 'm'`</summary>
    private static IEnumerable<CompletionItem> Exports(CompletionPlace place)
    {
        var bindings = place.Around as NamedBindings ?? place.Around!.Ancestor<NamedBindings>();
        var specifier = bindings?.Parent switch { ImportDeclaration i => i.Specifier, ExportDeclaration { Specifier: { } s } => s, _ => (Token?)null };
        if (bindings is null || specifier is not { IsMissing: false } token || place.Model.ModuleNamed(Names.StringValue(token.Text)) is not { } module) yield break;
        var taken = bindings.Elements.Where(e => e != place.Around).Select(e => (e.PropertyName ?? e.Name).Text).ToHashSet(StringComparer.Ordinal);
        foreach (var name in place.Model.ExportNamesOf(module))
            if (name is not ("default" or "export=") && !taken.Contains(name) && place.Model.MemberOf(module, name) is { } symbol)
                yield return CompletionItems.Of(place.Model, symbol, name, CompletionItems.Ranks.Member);
    }

    private static IEnumerable<CompletionItem> InString(CompletionPlace place)
    {
        switch (place.Around)
        {
            case ImportDeclaration or ExportDeclaration: return Modules(place);
            case LiteralExpression { Parent: ElementAccess access } literal when access.Index == literal:
                return place.Model.PropertiesOf(place.Model.NonNullable(place.Model.TypeAt(access.Expression))).Where(p => !p.Name.StartsWith('@') && !p.IsMethod).Select(p => CompletionItems.Of(place.Model, p, CompletionItems.Ranks.Member));
            case LiteralExpression { Parent: ArgumentList { Parent: CallExpression { Callee: NameExpression callee } } } when ResourceCompletion.At(place, callee.Identifier.Text) is { } resources: return resources;
            case LiteralExpression literal:
                return ExpectedType.At(place) is { } expected ? Strings(expected).Select(s => new CompletionItem(s, CompletionKind.Value, CompletionItems.Ranks.Expected)) : [];
            default: return [];
        }
    }

    private static IEnumerable<CompletionItem> Modules(CompletionPlace place)
    {
        foreach (var (name, _) in place.Snapshot.LibraryModules) yield return new CompletionItem(name, CompletionKind.Module, CompletionItems.Ranks.Library);
        foreach (var tree in place.Snapshot.Trees)
            if (tree.Text.Path != place.Path) yield return new CompletionItem(Imports.SpecifierOf(place.Path, tree.Text.Path), CompletionKind.File, CompletionItems.Ranks.Member);
    }

    private static IEnumerable<string> Strings(Type type) => type switch
    {
        LiteralType { Value: string s, Member: null } => [s],
        UnionType u => u.Types.SelectMany(Strings),
        _ => [],
    };

    // ── { | } ───────────────────────────────────────────────────────────────────────────────────────

    /// <summary>The members of the expected type that the literal does not have yet, required ones first.</summary>
    private static IEnumerable<CompletionItem> LiteralMembers(CompletionPlace place)
    {
        var literal = place.Around as ObjectLiteral ?? place.Around!.Ancestor<ObjectLiteral>();
        if (literal is null) return [];
        var taken = literal.Properties.ToList().Where(p => p != place.Around).Select(NameOf).ToHashSet(StringComparer.Ordinal);
        var members = new List<CompletionItem>();
        if (ExpectedType.Of(place.Model, literal) is { } expected)
            foreach (var property in PropertiesOfAll(place.Model, expected))
            {
                if (taken.Contains(property.Name) || property.Name.StartsWith('@')) continue;
                var item = CompletionItems.Of(place.Model, property, property.IsOptional && !UiCompletion.IsRequired(property.Symbol) ? CompletionItems.Ranks.Local : CompletionItems.Ranks.Expected);
                members.Add(property.IsMethod || place.HasColonBehind ? item : item with { Insert = $"{property.Name}: " });
            }
        // `{ a }` takes a variable.
        if (members.Count == 0 && place.Around is not PropertyAssignment) members.AddRange(Values(place, default).Where(i => i.Kind is CompletionKind.Variable or CompletionKind.Constant));
        return members;
    }

    /// <summary>`const { | } = value`</summary>
    private static IEnumerable<CompletionItem> PatternMembers(CompletionPlace place, ObjectBinding pattern)
    {
        var taken = pattern.Elements.Where(e => e.Target != place.Around).Select(e => e.PropertyName is { } name ? Names.KeyOf(name) : (e.Target as IdentifierBinding)?.Identifier.Text).ToHashSet(StringComparer.Ordinal);
        foreach (var property in PropertiesOfAll(place.Model, place.Model.TypeOfPattern(pattern)))
            if (!taken.Contains(property.Name) && IsName(property.Name)) yield return CompletionItems.Of(place.Model, property, CompletionItems.Ranks.Expected);
    }

    private static IEnumerable<Property> PropertiesOfAll(SemanticModel model, Type type)
    {
        var bare = model.NonNullable(type);
        return bare is UnionType union ? union.Types.Where(t => t.Is(TypeFlags.Object)).SelectMany(model.PropertiesOf).DistinctBy(p => p.Name) : bare.Is(TypeFlags.Structured) ? model.PropertiesOf(bare) : [];
    }

    private static string? NameOf(Node property) => property switch
    {
        PropertyAssignment a => Names.KeyOf(a.Name),
        ShorthandProperty s => s.Name.Text,
        MemberProperty { Member: MethodDeclaration m } => Names.KeyOf(m.Name),
        _ => null,
    };
}
