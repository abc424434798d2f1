namespace Ark.Lowering.ToIr;

/// <summary>The fields of a class in the order in which a fresh instance gets them, which is the order in which it shows them.</summary>
/// <remarks>
/// As the official compiler sets it, a field without initializer is no property until something assigns it: first come the
/// initialised ones, then those that the constructor assigns, in the order of its text. The others are absent at first.
/// </remarks>
internal static class FieldOrder
{
    public static IReadOnlyList<(PropertySymbol Field, bool IsAbsent)> Of(FrontEnd program, TypeSymbol @class)
    {
        var declared = @class.Members.Values.OfType<PropertySymbol>()
            .Where(f => !f.IsAccessor && (f.Modifiers & (Modifiers.Declare | Modifiers.Abstract)) == 0).ToList();
        if (declared.Count == 0) return [];
        var order = new List<PropertySymbol>();
        var seen = new HashSet<PropertySymbol>();
        void Add(PropertySymbol field)
        {
            if (ReferenceEquals(field.Owner, @class) && seen.Add(field)) order.Add(field);
        }
        var body = @class.Constructor is { HasBody: true } constructor ? program.BodyOf(constructor) : null;
        foreach (var initializer in body?.FieldInitializers ?? program.FieldInitializersOf(@class))
            if (initializer.Value is not null) Add(initializer.Field);
        if (body is not null)
            foreach (var node in BoundWalk.Descendants(body.Block))
                if (node is BoundAssignment { Target: BoundProperty { Receiver: BoundThis, Symbol: PropertySymbol field } }) Add(field);
        return [.. order.Select(f => (f, false)), .. declared.Where(f => !seen.Contains(f)).Select(f => (f, true))];
    }
}
