// Scopes: which names a piece of text can see. A scope belongs to the node that opens it and is made the first time somebody
// looks a name up in it, so that the bodies of functions nobody asks about cost nothing.

using Ark.Syntax;

namespace Ark.Semantics;

/// <summary>What a name is looked up as. A class and an enum are values and types, a namespace is a namespace and mostly a value.</summary>
[Flags]
public enum SymbolMeaning { Value = 1, Type = 2, Namespace = 4, Any = 7 }

/// <summary>Names with up to three symbols each: an interface and a constant may share a name.</summary>
public sealed class SymbolTable
{
    private struct Slots
    {
        public Symbol? Value, Type, Namespace;
    }

    private readonly Dictionary<string, Slots> _slots = [];

    public IEnumerable<string> Names => _slots.Keys;

    public IEnumerable<Symbol> Symbols
    {
        get
        {
            foreach (var s in _slots.Values)
            {
                if (s.Value is not null) yield return s.Value;
                if (s.Type is not null && s.Type != s.Value) yield return s.Type;
                if (s.Namespace is not null && s.Namespace != s.Value && s.Namespace != s.Type) yield return s.Namespace;
            }
        }
    }

    /// <summary>The symbol of the name with one of the meanings, values first.</summary>
    public Symbol? Find(string name, SymbolMeaning meaning)
    {
        if (!_slots.TryGetValue(name, out var s)) return null;
        if ((meaning & SymbolMeaning.Value) != 0 && s.Value is not null) return s.Value;
        if ((meaning & SymbolMeaning.Type) != 0 && s.Type is not null) return s.Type;
        return (meaning & SymbolMeaning.Namespace) != 0 ? s.Namespace : null;
    }

    /// <summary>Puts the symbol into the slots of its meanings that are still free. A declaration goes before an import, which may
    /// turn out to mean something else; what a namespace is merged into goes before it as a value and behind it as a namespace.</summary>
    public void Add(string name, Symbol symbol, SymbolMeaning meaning)
    {
        _slots.TryGetValue(name, out var s);
        var isNamespace = symbol is NamespaceSymbol;
        if ((meaning & SymbolMeaning.Value) != 0 && (IsFree(s.Value, symbol) || s.Value is NamespaceSymbol && CanTakeNamespace(symbol))) s.Value = symbol;
        if ((meaning & SymbolMeaning.Type) != 0 && IsFree(s.Type, symbol)) s.Type = symbol;
        if ((meaning & SymbolMeaning.Namespace) != 0 && (IsFree(s.Namespace, symbol) || isNamespace && s.Namespace is TypeSymbol)) s.Namespace = symbol;
        if (isNamespace && s.Value is { } value && CanTakeNamespace(value)) (value.Merged, symbol.Merged) = (symbol, value);
        else if (CanTakeNamespace(symbol) && s.Namespace is NamespaceSymbol earlier) (symbol.Merged, earlier.Merged) = (earlier, symbol);
        _slots[name] = s;
    }

    private static bool IsFree(Symbol? slot, Symbol symbol) => slot is null || slot is AliasSymbol && symbol is not AliasSymbol;

    private static bool CanTakeNamespace(Symbol symbol) => symbol is FunctionSymbol or TypeSymbol { Kind: TypeSymbolKind.Class or TypeSymbolKind.Enum };

    /// <summary>The meanings that a symbol has by its kind; an alias may turn out to have any.</summary>
    public static SymbolMeaning MeaningOf(Symbol symbol) => symbol switch
    {
        TypeSymbol { Kind: TypeSymbolKind.Interface or TypeSymbolKind.Alias or TypeSymbolKind.TypeLiteral } => SymbolMeaning.Type,
        TypeSymbol { Kind: TypeSymbolKind.Enum } => SymbolMeaning.Any,
        TypeSymbol => SymbolMeaning.Value | SymbolMeaning.Type,
        TypeParameterSymbol => SymbolMeaning.Type,
        NamespaceSymbol => SymbolMeaning.Namespace,
        ModuleSymbol => SymbolMeaning.Namespace | SymbolMeaning.Value,
        AliasSymbol => SymbolMeaning.Any,
        EnumMemberSymbol => SymbolMeaning.Value | SymbolMeaning.Type,
        _ => SymbolMeaning.Value,
    };
}

/// <summary>The names that a node declares for what is inside it.</summary>
/// <param name="container">The function, namespace or module that owns the variables declared here.</param>
public sealed class Scope(Node owner, Scope? parent, Symbol container)
{
    public Node Owner => owner;
    public Scope? Parent => parent;
    public Symbol Container => container;
    public SymbolTable Table { get; } = new();
    /// <summary>Exports that every part of a namespace sees, whichever part declares them.</summary>
    public SymbolTable? Shared { get; init; }

    public Symbol? Find(string name, SymbolMeaning meaning) => Table.Find(name, meaning) ?? Shared?.Find(name, meaning);
}
