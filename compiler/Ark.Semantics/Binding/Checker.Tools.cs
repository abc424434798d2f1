using Ark.Syntax;

namespace Ark.Semantics;

// What tools ask beyond checking: the code around a place bound as checking binds it, names in scope, what a token means.
public sealed partial class Checker
{
    /// <summary>
    /// Binds the code around a node, from the outside in. Types that come from the context (parameters of function expressions) and
    /// what is expected of expressions are known only then.
    /// </summary>
    internal void BindAround(Node node)
    {
        var around = new Stack<Node>();
        for (var at = node; at is not null; at = at.Parent)
            if (at is ClassDeclaration or SourceFile or FunctionDeclaration or ConstructorDeclaration or StaticBlock || at is MethodDeclaration or AccessorDeclaration && at.Parent is not MemberProperty) around.Push(at);
        var state = Leave();
        _scope = FileOf(node).TopScope;
        var isInFunction = around.Any(n => n is not (ClassDeclaration or SourceFile));
        while (around.TryPop(out var next)) BindCodeOf(next, isInFunction);
        Return(state);
    }

    private void BindCodeOf(Node node, bool isInFunction)
    {
        switch (node)
        {
            // What stands at the top level does not matter to the body of a function.
            case SourceFile when isInFunction: break;
            case SourceFile: ModuleBody(FileOf(node)); break;
            case ClassDeclaration c when !isInFunction:
                if (SymbolOf(c) is TypeSymbol type) GetFieldInitializers(type);
                break;
            case ClassDeclaration: break;
            default:
                if (HasBody(node) && SymbolOf(node) is FunctionSymbol function) BodyOf(function);
                break;
        }
    }

    /// <summary>The type that the place of an expression expects; the code around must have been bound.</summary>
    internal Type? ExpectedTypeOf(Expression expression) => ((IRuleTypes)this).ExpectedTypeOf(expression);

    internal CallSignatureType? ResolvedSignatureOf(Expression call) => _resolutions.GetValueOrDefault(call)?.Signature;

    /// <summary>What a name in an expression means as value, type or namespace, imports followed.</summary>
    internal Symbol? MeaningOf(Node at, string name, SymbolMeaning preferred) =>
        Silently(() => ResolveName(at, name, preferred) ?? ResolveName(at, name, SymbolMeaning.Any));

    /// <summary>The import that a name goes through; null when it means something of the file or the library.</summary>
    internal AliasSymbol? ImportOf(Node at, string name)
    {
        for (var scope = FileOf(at).EnclosingScope(at); scope is not null; scope = scope.Parent)
            if (scope.Find(name, SymbolMeaning.Any) is { } found) return found as AliasSymbol;
        return null;
    }

    internal Symbol? QuietMeaningOf(TypeName name, SymbolMeaning meaning) => Silently(() => name switch
    {
        SimpleTypeName simple => ResolveName(name, Names.Identifier(simple.Identifier), meaning) ?? ResolveName(name, Names.Identifier(simple.Identifier), SymbolMeaning.Any),
        QualifiedTypeName qualified => ResolveQualified(qualified, meaning) ?? ResolveQualified(qualified, SymbolMeaning.Any),
        _ => null,
    });

    /// <summary>What `receiver.name` means: an export, a static or instance member; several for a union.</summary>
    internal IReadOnlyList<Symbol> MembersNamed(Expression receiver, string name) => Silently(() =>
    {
        var owner = receiver is NameExpression or PropertyAccess ? ReferredSymbol(receiver) : null;
        if (owner is ModuleSymbol or NamespaceSymbol or TypeSymbol { Kind: TypeSymbolKind.Enum } && MemberOfEntity(owner, name, SymbolMeaning.Any) is { } exported) return [exported];
        if (owner is TypeSymbol && ExportOfMerged(owner, name, SymbolMeaning.Any) is { } merged) return [merged];
        return PropertyOf(NonNullable(ReceiverType(receiver)), name) is { } property ? SymbolsOf(property) : (IReadOnlyList<Symbol>)[];
    });

    /// <summary>`super` has no type of its own: the base class is meant.</summary>
    internal Type ReceiverType(Expression receiver) => receiver is SuperExpression
        ? _classNodes.Around(receiver) is { } c && SymbolOf(c) is TypeSymbol type && BaseClassOf(type) is { } parent ? parent : ErrorType
        : TypeOfExpression(receiver);

    internal static IReadOnlyList<Symbol> SymbolsOf(Property property) =>
        property.Symbol is { } symbol ? [symbol] : property.Parts is { } parts ? [.. parts.SelectMany(SymbolsOf).Distinct()] : [];

    internal Symbol? MemberOf(Symbol entity, string name) => Silently(() => MemberOfEntity(entity, name, SymbolMeaning.Any));

    /// <summary>The symbols that a node sees, the innermost first; a name that is declared again further in is shadowed.</summary>
    internal IEnumerable<Symbol> SymbolsInScope(Node at)
    {
        var seen = new HashSet<(string, SymbolMeaning)>();
        for (var scope = FileOf(at).EnclosingScope(at); scope is not null; scope = scope.Parent)
        {
            foreach (var symbol in scope.Table.Symbols)
                if (seen.Add((symbol.Name, SymbolTable.MeaningOf(symbol)))) yield return symbol;
            if (scope.Shared is null) continue;
            foreach (var symbol in scope.Shared.Symbols)
                if (seen.Add((symbol.Name, SymbolTable.MeaningOf(symbol)))) yield return symbol;
        }
        foreach (var symbol in _compilation.Library.Globals.Symbols)
            if (seen.Add((symbol.Name, SymbolTable.MeaningOf(symbol)))) yield return symbol;
    }

    /// <summary>Whether code at a place may name the member.</summary>
    internal bool MayAccess(Node at, Property property)
    {
        var modifiers = property.Modifiers;
        if (property.Name.StartsWith('#')) modifiers |= Modifiers.Private;
        if ((modifiers & (Modifiers.Private | Modifiers.Protected)) == 0 || property.Symbol?.Container is not TypeSymbol owner) return true;
        return (modifiers & Modifiers.Private) != 0 ? EnclosingClasses(at).Contains(owner) : EnclosingClasses(at).Any(c => IsSameOrDerived(c, owner));
    }

    /// <summary>The classes and interfaces that a class or interface extends or implements directly.</summary>
    internal IReadOnlyList<TypeSymbol> DirectBasesOf(TypeSymbol symbol) => symbol.Kind is TypeSymbolKind.Class or TypeSymbolKind.Struct or TypeSymbolKind.Interface
        ? Silently(() => (IReadOnlyList<TypeSymbol>)[.. BaseTypesOf(GetNamedType(symbol, TypeParametersOf(symbol))).Concat(ImplementedTypesOf(symbol)).OfType<NamedType>().Select(t => t.Symbol)])
        : [];

    internal TypeSymbol? ClassAround(Node node) => (node as ClassDeclaration ?? _classNodes.Around(node)) is { } c ? SymbolOf(c) as TypeSymbol : null;

    internal IReadOnlyCollection<string> ExportNames(FileDeclarations file) => ExportNamesOf(file, []);
}
