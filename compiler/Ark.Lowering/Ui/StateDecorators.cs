namespace Ark.Lowering.Ui;

/// <summary>What the parent's text gives for a member.</summary>
internal enum Passing
{
    /// <summary>Nothing.</summary>
    Nothing,
    /// <summary>A value, once.</summary>
    Value,
    /// <summary>A value, and a new one whenever it has changed.</summary>
    Values,
    /// <summary>A state variable itself.</summary>
    Variable,
}

/// <summary>A decorator that makes a member a state variable.</summary>
/// <param name="Variable">The class of stdlib/ui/state; how it takes further values from the parent is its `update`.</param>
/// <param name="IsReset">It begins anew where the component is used again.</param>
internal sealed record StateDecorator(string Name, string Variable, Passing Passing, bool IsReset = false);

/// <summary>The table of state decorators.</summary>
internal static class StateDecorators
{
    private static readonly StateDecorator[] Table =
    [
        new("State", "StateVariable", Passing.Value),
        new("Prop", "PropVariable", Passing.Values),
        new("Link", "LinkVariable", Passing.Variable),
        new("ObjectLink", "ObjectLinkVariable", Passing.Values),
        new("Provide", "ProvideVariable", Passing.Value),
        new("Consume", "ConsumeVariable", Passing.Nothing),
        new("StorageLink", "StorageLinkVariable", Passing.Nothing),
        new("StorageProp", "StoragePropVariable", Passing.Nothing),
        new("LocalStorageLink", "LocalStorageLinkVariable", Passing.Nothing),
        new("LocalStorageProp", "LocalStoragePropVariable", Passing.Nothing),
        new("Local", "LocalVariable", Passing.Nothing, IsReset: true),
        new("Once", "LocalVariable", Passing.Value, IsReset: true),          // before Param, with which it stands
        new("Param", "ParamVariable", Passing.Values, IsReset: true),
        new("Provider", "ProviderVariable", Passing.Nothing, IsReset: true),
        new("Consumer", "ConsumerVariable", Passing.Nothing, IsReset: true),
    ];

    /// <summary>The row of a struct's member; null where the member is a plain one.</summary>
    public static StateDecorator? Of(Symbol? member)
    {
        if (member is not PropertySymbol { Owner.Kind: TypeSymbolKind.Struct, IsAccessor: false, Declarations: [var declaration, ..] }) return null;
        foreach (var row in Table)
            if (UiDecorators.Has(declaration, row.Name)) return row;
        return null;
    }
}
