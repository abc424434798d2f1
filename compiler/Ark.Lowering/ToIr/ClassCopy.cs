using Ark.Ir;

namespace Ark.Lowering.ToIr;

/// <summary>A virtual method's place: its index in the vtable and the signature that calls through it have.</summary>
/// <remarks>The signature may need types inferred from a body, so it is asked for only when something calls through the slot.</remarks>
/// <param name="HasRest">Callers collect what goes beyond the other parameters in an array.</param>
internal sealed record VirtualSlot(int Index, string Name, Lazy<Signature> LazySignature, bool HasRest)
{
    public Signature Signature => LazySignature.Value;
}

/// <summary>A class for one vector of representations of its type parameters: its layout, and where its members lie.</summary>
internal sealed class ClassCopy
{
    private readonly Dictionary<string, Slot> _slots = [];
    private readonly Dictionary<string, VirtualSlot> _virtuals = [];

    public ClassCopy(TypeSymbol symbol, TypeEnvironment environment, ClassCopy? parent, Layout layout)
    {
        Symbol = symbol;
        Environment = environment;
        Parent = parent;
        Layout = layout;
        if (parent is null) return;
        foreach (var (name, slot) in parent._slots) _slots.Add(name, slot);
        foreach (var (name, slot) in parent._virtuals) _virtuals.Add(name, slot);
    }

    public TypeSymbol Symbol { get; }
    public TypeEnvironment Environment { get; }
    public ClassCopy? Parent { get; }
    public Layout Layout { get; }
    public bool IsInstantiated { get; set; }
    /// <summary>The functions behind the members that are reachable, by name and role.</summary>
    public Dictionary<(string Name, MethodRole Role), MethodEntry> Methods { get; } = [];
    /// <summary>What stands in the vtable in the place of a method that has another form than callers through the slot expect.</summary>
    public Dictionary<(string Name, MethodRole Role), MethodEntry> Bridges { get; } = [];
    public IReadOnlyDictionary<string, VirtualSlot> Virtuals => _virtuals;

    public IEnumerable<ClassCopy> SelfAndAncestors
    {
        get
        {
            for (var copy = this; copy is not null; copy = copy.Parent) yield return copy;
        }
    }

    public Slot? SlotOf(string name) => _slots.GetValueOrDefault(SlotName(name, Symbol)) ?? _slots.GetValueOrDefault(name);

    public FieldRef? FieldOf(PropertySymbol field) =>
        field.Owner is { } owner && _slots.TryGetValue(SlotName(field.Name, owner), out var slot)
            ? new FieldRef(Layout, slot.Index, slot.Kind, slot.Name)
            : null;

    /// <summary>A getter has a place in the vtable too; no method can be called so.</summary>
    public static string GetterSlot(string property) => "get " + property;

    public VirtualSlot? VirtualOf(string name) => _virtuals.GetValueOrDefault(name);

    /// <param name="mayBeAbsent">No property until it is assigned.</param>
    public void AddSlot(PropertySymbol field, SlotKind kind, bool mayBeAbsent)
    {
        var name = SlotName(field.Name, field.Owner!);
        if (_slots.ContainsKey(name)) return;
        _slots.Add(name, new Slot(field.Name, _slots.Count, kind, mayBeAbsent, field.IsReadonly, Hidden: name.StartsWith('#') || (field.Modifiers & Modifiers.Accessor) != 0 || IsInternal(field.Owner!)));
        Layout.Slots = [.. _slots.Values.OrderBy(s => s.Index)];
    }

    /// <summary>What the library's classes keep is no property of the language, save for errors.</summary>
    private bool IsInternal(TypeSymbol owner) => owner.Container is ModuleSymbol { IsLibrary: true } && Layout.Role != ObjectRole.Error;

    public void AddVirtual(string name, Func<Signature> signature, bool hasRest = false)
    {
        if (!_virtuals.ContainsKey(name)) _virtuals.Add(name, new VirtualSlot(_virtuals.Count, name, new Lazy<Signature>(signature), hasRest));
    }

    /// <summary>The nearest definition of an instance member, from this class upwards.</summary>
    public (ClassCopy Owner, Symbol Member)? Find(string name)
    {
        foreach (var copy in SelfAndAncestors)
            if (copy.Symbol.Members.TryGetValue(name, out var member))
                return (copy, member);
        return null;
    }

    /// <summary>`#x` of one class is not that of another.</summary>
    private static string SlotName(string name, TypeSymbol owner) => name.StartsWith('#') ? $"{name}@{owner.Name}" : name;

    public override string ToString() => Layout.Symbol;
}
