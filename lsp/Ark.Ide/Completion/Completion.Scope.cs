using Ark.Semantics;
using Ark.Syntax;
using Type = Ark.Semantics.Type;

namespace Ark.Ide;

// Names in scope, names that could be imported, and words of the language.
public static partial class Completion
{
    private static readonly string[] StatementWords =
        ["const", "let", "if", "for", "while", "do", "switch", "return", "throw", "try", "function", "class", "async"];
    private static readonly string[] TopLevelWords = ["import", "export", "interface", "enum", "type", "namespace", "abstract", "struct", "declare"];
    private static readonly string[] ValueWords = ["new", "this", "true", "false", "null", "undefined", "typeof", "async", "function"];
    private static readonly string[] TypeWords = ["string", "number", "boolean", "void", "undefined", "null", "object", "never", "bigint", "Array"];
    private static readonly string[] ClassWords = ["public", "private", "protected", "static", "readonly", "abstract", "override", "async", "get", "set", "constructor"];
    private static readonly string[] InterfaceWords = ["readonly"];

    private static IEnumerable<CompletionItem> Values(CompletionPlace place, CancellationToken cancellation)
    {
        var items = new List<CompletionItem>();
        if (ExpectedType.At(place) is { } expected) items.AddRange(ExpectedValues(place, expected, ExpectedType.WrittenAt(place)));
        foreach (var symbol in place.SymbolsInScope)
        {
            if (!place.Fits(symbol.Name)) continue;
            var target = place.Model.Resolved(symbol);
            if (!IsShown(symbol, target)) continue;
            if (target is not null && (SymbolTable.MeaningOf(target) & (SymbolMeaning.Value | SymbolMeaning.Namespace)) == 0) continue;
            var item = CompletionItems.Of(place.Model, symbol, symbol.Name, RankOf(symbol));
            items.Add(place.MakesComponents && target is not null && UiCompletion.Creation(place.Model, target) is { } creation ? item with { Insert = creation, IsSnippet = true } : item);
        }
        if (place.MakesComponents) items.AddRange(UiCompletion.Components(place));
        items.AddRange(Words(place).Select(w => new CompletionItem(w, CompletionKind.Keyword, CompletionItems.Ranks.Keyword)));
        items.AddRange(Importable(place, items, SymbolMeaning.Value, cancellation));
        return items;
    }

    private static IEnumerable<CompletionItem> Types(CompletionPlace place, CancellationToken cancellation)
    {
        var items = new List<CompletionItem>();
        var isHeritage = place.Left is { Kind: TokenKind.Extends } || place.Left?.Is("implements") == true;
        var wantsClass = place.Left is { Kind: TokenKind.Extends } extends && place.Tree.NodeOf(extends).Parent is ClassDeclaration;
        foreach (var symbol in place.SymbolsInScope)
        {
            if (!place.Fits(symbol.Name)) continue;
            var target = place.Model.Resolved(symbol);
            if (!IsShown(symbol, target) || target is null) continue;
            if ((SymbolTable.MeaningOf(target) & (SymbolMeaning.Type | SymbolMeaning.Namespace)) == 0 || target is EnumMemberSymbol) continue;
            if (wantsClass && target is not TypeSymbol { Kind: TypeSymbolKind.Class }) continue;
            if (isHeritage && target is not TypeSymbol { Kind: TypeSymbolKind.Class or TypeSymbolKind.Interface }) continue;
            items.Add(CompletionItems.Of(place.Model, symbol, symbol.Name, RankOf(symbol)));
        }
        if (!isHeritage) items.AddRange(TypeWords.Select(w => new CompletionItem(w, CompletionKind.Keyword, CompletionItems.Ranks.Keyword)));
        items.AddRange(Importable(place, items, SymbolMeaning.Type, cancellation));
        return items;
    }

    private static bool IsShown(Symbol symbol, Symbol? target) =>
        symbol.Name.Length > 0 && !symbol.Name.StartsWith('@') && symbol.Name is not ("default" or "export=")
        // What the library keeps for itself begins with a dollar or an underscore, or has no use but its magic.
        && (target is null || !Declarations.IsLibrary(target) || char.IsLetter(symbol.Name[0]) && !IsInternal(target));

    /// <summary>Functions of the library with lower-case names are its own, except for those that JavaScript has too.</summary>
    private static bool IsInternal(Symbol symbol) => symbol is FunctionSymbol { Kind: FunctionKind.Function } or VariableSymbol && char.IsLower(symbol.Name[0]) && !KnownGlobals.Contains(symbol.Name);

    private static readonly HashSet<string> KnownGlobals = new(StringComparer.Ordinal)
    {
        "console", "parseInt", "parseFloat", "isNaN", "isFinite", "setTimeout", "clearTimeout", "setInterval", "clearInterval", "queueMicrotask", "structuredClone",
        "globalThis", "encodeURIComponent", "decodeURIComponent", "encodeURI", "decodeURI",
    };

    private static int RankOf(Symbol symbol) => symbol switch
    {
        _ when Declarations.IsLibrary(symbol) => CompletionItems.Ranks.Library,
        VariableSymbol { IsGlobal: false } or TypeParameterSymbol => CompletionItems.Ranks.Local,
        _ => CompletionItems.Ranks.File,
    };

    /// <summary>What other files export under names that begin like what was typed.</summary>
    private static IEnumerable<CompletionItem> Importable(CompletionPlace place, List<CompletionItem> present, SymbolMeaning meaning, CancellationToken cancellation)
    {
        if (place.Typed.Length == 0) yield break;
        cancellation.ThrowIfCancellationRequested();
        var names = present.Select(i => i.Label).ToHashSet(StringComparer.Ordinal);
        var (tree, snapshot) = (place.Tree, place.Snapshot);
        foreach (var found in Imports.Candidates(snapshot, place.Path, n => !names.Contains(n) && Matching.Score(n, place.Typed) is >= 400))
        {
            if ((SymbolTable.MeaningOf(found.Symbol) & meaning) == 0) continue;
            var model = snapshot.Compilation.GetModel(tree);
            yield return new CompletionItem(found.Name, CompletionItems.KindOf(found.Symbol), CompletionItems.Ranks.Import)
            {
                Source = found.Specifier,
                Symbol = found.Symbol,
                Insert = place.MakesComponents ? UiCompletion.Creation(model, found.Symbol) : null,
                IsSnippet = place.MakesComponents && found.Symbol is TypeSymbol { Kind: TypeSymbolKind.Struct },
                Describe = () => new CompletionDetails(SymbolText.Of(model, found.Symbol), Documentation.Of(model, found.Symbol), [Imports.Add(tree, found.Name, found.Specifier)]),
            };
        }
    }

    /// <summary>The values of the expected type that can be named: literals of a union, members of an enum.</summary>
    /// <param name="written">The type as it is declared: of `number | FontWeight` the type has only the number left.</param>
    private static IEnumerable<CompletionItem> ExpectedValues(CompletionPlace place, Type expected, TypeNode? written)
    {
        var quote = '\'';
        foreach (var text in Strings(expected)) yield return new CompletionItem($"{quote}{text}{quote}", CompletionKind.Value, CompletionItems.Ranks.Expected);
        foreach (var owner in EnumsOf(expected).Concat(written is null ? [] : EnumsNamedIn(place.Snapshot, written, 0)).Distinct())
        {
            // The enum must be visible under its name.
            if (!place.Snapshot.Compilation.Library.IsGlobal(owner) && !place.SymbolsInScope.Any(s => s.Name == owner.Name && place.Model.Resolved(s) == owner)) continue;
            foreach (var member in owner.Statics.Values)
                yield return CompletionItems.Of(place.Model, member, $"{owner.Name}.{member.Name}", CompletionItems.Ranks.Expected);
        }
    }

    private static IEnumerable<TypeSymbol> EnumsOf(Type type) => type switch
    {
        UnionType { EnumSymbol: { } e } => [e],
        LiteralType { Member.Container: TypeSymbol e } => [e],
        UnionType u => u.Types.SelectMany(EnumsOf),
        _ => [],
    };

    /// <param name="depth">Aliases may name themselves.</param>
    private static IEnumerable<TypeSymbol> EnumsNamedIn(Snapshot snapshot, TypeNode written, int depth)
    {
        if (depth > 8) return [];
        if (written is UnionTypeNode union) return union.Types.SelectMany(t => EnumsNamedIn(snapshot, t, depth + 1));
        if (written is not TypeReferenceNode { Name: var name, TypeArguments: null }) return [];
        return snapshot.Compilation.GetModel(written.Tree).SymbolOf(name) switch
        {
            TypeSymbol { Kind: TypeSymbolKind.Enum } e => [e],
            TypeSymbol { Kind: TypeSymbolKind.Alias, Declarations: [TypeAliasDeclaration alias, ..] } => EnumsNamedIn(snapshot, alias.Aliased, depth + 1),
            _ => [],
        };
    }

    private static IEnumerable<CompletionItem> MemberKeywords(CompletionPlace place)
    {
        var words = place.At.AncestorsAndSelf.FirstOrDefault(n => n is ClassDeclaration or InterfaceDeclaration) is InterfaceDeclaration ? InterfaceWords : ClassWords;
        foreach (var word in words) yield return new CompletionItem(word, CompletionKind.Keyword, CompletionItems.Ranks.Keyword);
        if (words == InterfaceWords || place.Model.ClassAround(place.At) is not { } @class) yield break;
        foreach (var member in Inherited(place.Model, @class)) yield return member;
    }

    /// <summary>Methods of base classes and interfaces that the class does not declare.</summary>
    private static IEnumerable<CompletionItem> Inherited(SemanticModel model, TypeSymbol @class)
    {
        foreach (var b in model.DirectBasesOf(@class))
            foreach (var property in model.PropertiesOf(model.DeclaredTypeOf(b)))
            {
                if (@class.Members.ContainsKey(property.Name) || property.Symbol is not { } symbol || Declarations.IsLibrary(symbol) || (symbol.Modifiers & Modifiers.Private) != 0 || property.Name.StartsWith('#')) continue;
                var head = symbol is FunctionSymbol f && model.SignaturesOf(f) is [var signature, ..] ? $"{property.Name}{model.Print(signature)} {{" : $"{property.Name}: {model.Print(property.Type)};";
                var word = b.IsClass ? "override " : "";
                yield return new CompletionItem(property.Name, CompletionItems.KindOf(symbol), CompletionItems.Ranks.Member)
                {
                    Insert = symbol is FunctionSymbol ? $"{word}{head}\n}}" : word + head,
                    Describe = () => new CompletionDetails(SymbolText.Of(model, symbol), Documentation.Of(model, symbol), []),
                };
            }
    }

    private static IEnumerable<string> Words(CompletionPlace place)
    {
        var ancestors = place.At.AncestorsAndSelf.ToList();
        var function = ancestors.FindIndex(n => n is FunctionDeclaration or FunctionExpression or ArrowFunction or MethodDeclaration or ConstructorDeclaration or AccessorDeclaration);
        var nearest = function < 0 ? ancestors : ancestors.GetRange(0, function + 1);
        foreach (var word in ValueWords) yield return word;
        if (function < 0 || IsAsync(ancestors[function])) yield return "await";
        if (ancestors.Exists(n => n is ClassDeclaration { Heritage.Count: > 0 })) yield return "super";
        if (place.Left is { } left)
        {
            if (left.Kind == TokenKind.CloseBrace && place.Tree.NodeOf(left).Parent is IfStatement) yield return "else";
            if (left.Kind == TokenKind.CloseBrace && place.Tree.NodeOf(left).Parent is TryStatement or CatchClause)
            {
                yield return "catch";
                yield return "finally";
            }
        }
        if (!place.IsStatement)
        {
            if (!place.IsBehindOperand) yield break;
            yield return "instanceof";
            yield return "as";
            yield break;
        }
        foreach (var word in StatementWords)
            if (word != "return" || function >= 0) yield return word;
        if (nearest.Exists(n => n is ForStatement or ForOfStatement or ForInStatement or WhileStatement or DoStatement)) yield return "continue";
        if (nearest.Exists(n => n is ForStatement or ForOfStatement or ForInStatement or WhileStatement or DoStatement or SwitchStatement)) yield return "break";
        if (nearest.Exists(n => n is SwitchStatement))
        {
            yield return "case";
            yield return "default";
        }
        if (function < 0)
            foreach (var word in TopLevelWords) yield return word;
    }

    private static bool IsAsync(Node function) => function switch
    {
        FunctionDeclaration f => f.Modifiers.Keywords.Contains(TokenKind.Async),
        FunctionExpression f => f.Modifiers.Keywords.Contains(TokenKind.Async),
        ArrowFunction f => f.Modifiers.Keywords.Contains(TokenKind.Async),
        MethodDeclaration f => f.Modifiers.Keywords.Contains(TokenKind.Async),
        _ => false,
    };
}
