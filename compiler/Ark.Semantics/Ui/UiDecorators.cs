using Ark.Syntax;

namespace Ark.Semantics;

/// <summary>What a decorator of declarative UI may stand on.</summary>
[Flags]
public enum UiTargets
{
    Struct = 1, Class = 2, Field = 4, Method = 8, Function = 16, Accessor = 32,
}

/// <summary>The two models of state; a component has one of them.</summary>
public enum UiVersion { Both, First, Second }

/// <summary>A decorator of declarative UI.</summary>
/// <param name="IsState">It makes a member of a struct a state variable.</param>
public sealed record UiDecorator(string Name, UiTargets Targets, UiVersion Version = UiVersion.Both, bool IsState = false);

/// <summary>The table of decorators.</summary>
public static class UiDecorators
{
    private const UiTargets MethodOrFunction = UiTargets.Method | UiTargets.Function;

    private static readonly Dictionary<string, UiDecorator> Table = new UiDecorator[]
    {
        // Structs.
        new("Component", UiTargets.Struct, UiVersion.First),
        new("ComponentV2", UiTargets.Struct, UiVersion.Second),
        new("CustomDialog", UiTargets.Struct, UiVersion.First),
        new("Reusable", UiTargets.Struct, UiVersion.First),
        new("ReusableV2", UiTargets.Struct, UiVersion.Second),
        new("Entry", UiTargets.Struct),
        new("Preview", UiTargets.Struct),
        // Members with state, first model.
        new("State", UiTargets.Field, UiVersion.First, true),
        new("Prop", UiTargets.Field, UiVersion.First, true),
        new("Link", UiTargets.Field, UiVersion.First, true),
        new("ObjectLink", UiTargets.Field, UiVersion.First, true),
        new("Provide", UiTargets.Field, UiVersion.First, true),
        new("Consume", UiTargets.Field, UiVersion.First, true),
        new("StorageLink", UiTargets.Field, UiVersion.First, true),
        new("StorageProp", UiTargets.Field, UiVersion.First, true),
        new("LocalStorageLink", UiTargets.Field, UiVersion.First, true),
        new("LocalStorageProp", UiTargets.Field, UiVersion.First, true),
        new("Watch", UiTargets.Field, UiVersion.First),
        // Members with state, second model.
        new("Local", UiTargets.Field, UiVersion.Second, true),
        new("Param", UiTargets.Field, UiVersion.Second, true),
        new("Event", UiTargets.Field, UiVersion.Second, true),
        new("Provider", UiTargets.Field, UiVersion.Second, true),
        new("Consumer", UiTargets.Field, UiVersion.Second, true),
        new("Once", UiTargets.Field, UiVersion.Second),
        new("Env", UiTargets.Field),
        new("Monitor", UiTargets.Method, UiVersion.Second),
        new("SyncMonitor", UiTargets.Method, UiVersion.Second),
        new("Computed", UiTargets.Accessor, UiVersion.Second),
        // Members of either model.
        new("BuilderParam", UiTargets.Field),
        new("Require", UiTargets.Field),
        // Functions.
        new("Builder", MethodOrFunction),
        new("LocalBuilder", UiTargets.Method),
        new("Styles", MethodOrFunction),
        new("Extend", UiTargets.Function),
        new("AnimatableExtend", UiTargets.Function),
        // Classes whose instances are watched.
        new("Observed", UiTargets.Class, UiVersion.First),
        new("Track", UiTargets.Field, UiVersion.First),
        new("ObservedV2", UiTargets.Class, UiVersion.Second),
        new("Trace", UiTargets.Field, UiVersion.Second),
        new("Type", UiTargets.Field, UiVersion.Second),
        // Life cycle.
        new("ComponentInit", UiTargets.Method), new("ComponentAppear", UiTargets.Method), new("ComponentBuilt", UiTargets.Method),
        new("ComponentDisappear", UiTargets.Method), new("ComponentReuse", UiTargets.Method), new("ComponentRecycle", UiTargets.Method),
        // Functions and classes that run or are shared elsewhere.
        new("Concurrent", UiTargets.Function),
        new("Sendable", UiTargets.Class | UiTargets.Function),
        new("AppRouter", UiTargets.Struct),
    }.ToDictionary(d => d.Name);

    public static IEnumerable<UiDecorator> All => Table.Values;

    public static bool IsKnown(string name) => Table.ContainsKey(name);

    public static UiDecorator? Find(string name) => Table.GetValueOrDefault(name);

    /// <summary>`State` of `@State` and `Watch` of `@Watch('changed')`.</summary>
    public static string? NameOf(Decorator decorator) => (decorator.Expression is CallExpression call ? call.Callee : decorator.Expression) is NameExpression name ? Names.Identifier(name.Identifier) : null;

    /// <summary>The decorators of a declaration, those behind `export` included.</summary>
    public static SyntaxList<Decorator> Of(Node declaration) => declaration switch
    {
        FunctionDeclaration f => f.Modifiers.Decorators,
        MethodDeclaration m => m.Modifiers.Decorators,
        FieldDeclaration f => f.Modifiers.Decorators,
        AccessorDeclaration a => a.Modifiers.Decorators,
        ClassDeclaration c => c.Modifiers.Decorators,
        _ => default,
    };

    /// <summary>The decorator of this name that stands on a declaration.</summary>
    public static Decorator? Find(Node declaration, string name)
    {
        foreach (var decorator in Of(declaration))
            if (NameOf(decorator) == name) return decorator;
        return null;
    }

    public static bool Has(Node declaration, string name) => Find(declaration, name) is not null;

    public static Decorator? Find(Symbol? symbol, string name) => symbol is { Declarations: [var declaration, ..] } ? Find(declaration, name) : null;

    public static bool Has(Symbol? symbol, string name) => symbol is { Declarations: [var declaration, ..] } && Has(declaration, name);

    /// <summary>A function whose body creates components.</summary>
    public static bool IsBuilder(Symbol? function) => Has(function, "Builder") || Has(function, "LocalBuilder");
}
