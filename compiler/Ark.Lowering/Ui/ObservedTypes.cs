namespace Ark.Lowering.Ui;

/// <summary>Whose properties are watched: of classes with @Observed or @ObservedV2, and of all that state variables of the first model are declared to hold.</summary>
/// <remarks>Which objects are watched shows when the program runs; assignments through any other type never have to ask.</remarks>
internal sealed class ObservedTypes
{
    private readonly HashSet<TypeSymbol> _observed = [];

    public ObservedTypes(FrontEnd program)
    {
        var classes = new List<TypeSymbol>();
        foreach (var module in program.Modules.Where(m => !m.IsLibrary))
            foreach (var statement in program.BodyOf(module).Statements)
            {
                if (statement is BoundUiDeclaration @struct)
                    foreach (var member in @struct.Component.Members.Values)
                        if (StateDecorators.Of(member) is not null) AddHeld(program.TypeOf(member));
                if (statement is not BoundClassDeclaration { Class: var @class }) continue;
                classes.Add(@class);
                if (UiDecorators.Has(@class, "Observed")) _observed.Add(@class);
            }
        // An object may be written through its own class, and through those above it.
        foreach (var @class in classes)
            if (Ancestors(program, @class).Any(_observed.Contains)) _observed.Add(@class);
        foreach (var @class in _observed.ToList()) _observed.UnionWith(Ancestors(program, @class));
    }

    /// <summary>A write of the property may have to be told.</summary>
    public bool IsObserved(Symbol? property) =>
        property is PropertySymbol { IsAccessor: false, Owner: { Kind: not TypeSymbolKind.Struct } owner } && (IsTracked(property) || _observed.Contains(owner));

    /// <summary>What reads such a property hears of it alone.</summary>
    public static bool IsTracked(Symbol? property) => UiDecorators.Has(property, "Trace") || UiDecorators.Has(property, "Track");

    private void AddHeld(Type type)
    {
        if (type is UnionType union)
            foreach (var part in union.Types) AddHeld(part);
        else if (type is ObjectType { Symbol: { } symbol }) _observed.Add(symbol);
    }

    private static IEnumerable<TypeSymbol> Ancestors(FrontEnd program, TypeSymbol @class)
    {
        for (var at = @class; at is not null; at = program.BaseOf(at)?.Symbol)
            if (at.Container is not ModuleSymbol { IsLibrary: true }) yield return at;
    }
}
