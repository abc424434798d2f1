using Ark.Ir;

namespace Ark.Lowering.ToIr;

internal sealed partial class ProgramLowering
{
    private readonly Dictionary<ClassCopy, FunctionInstance?> _constructors = [];
    private readonly Dictionary<TypeSymbol, Layout> _classObjects = [];

    /// <summary>The function that fills an instance; null when there is nothing to fill.</summary>
    public FunctionInstance? ConstructorOf(ClassCopy copy)
    {
        if (_constructors.TryGetValue(copy, out var known)) return known;
        _constructors.Add(copy, null);
        return _constructors[copy] = MakeConstructor(copy);
    }

    private FunctionInstance? MakeConstructor(ClassCopy copy)
    {
        if (copy.Symbol.Constructor is { } declared && (declared.HasBody || declared.IsOnlyDeclared)) return Instance(declared, copy.Environment);
        var initializers = program.FieldInitializersOf(copy.Symbol);
        var inherited = copy.Parent is { } parent ? ConstructorOf(parent) : null;
        if (initializers.IsEmpty) return inherited;
        var signature = inherited is null ? NoParameters : inherited.Reference.Signature with { Result = IrType.Void };
        var reference = new FunctionRef(Names.Make(copy.Layout.Symbol + ".constructor"), copy.Symbol.Name, signature, false, true)
        {
            TraceName = "new " + copy.Symbol.Name,
            Receiver = copy.Layout,
            HasRest = inherited?.Reference.HasRest ?? false,
            Arity = inherited?.Reference.Arity ?? 0,
        };
        return MakeFunction(reference, i => new FunctionLowering(this, i).LowerImplicitConstructor(Desugaring.Run(program, initializers, copy.Symbol), inherited?.Reference), copy, inherited?.Symbol);
    }

    /// <summary>The layout of the object that stands for a class where it is a value.</summary>
    public Layout ClassObjectLayoutOf(TypeSymbol @class)
    {
        if (_classObjects.TryGetValue(@class, out var known)) return known;
        var copy = ClassFor(@class, TypeEnvironment.Empty);
        Instantiate(copy);
        var layout = new Layout(Names.Make(Names.PathOf(@class) + ".class"), @class.Name, null, null) { Role = ObjectRole.Class, Instance = copy.Layout, Construct = Factory(copy) };
        Module.Layouts.Add(layout);
        _classObjects.Add(@class, layout);
        foreach (var name in _demandedNames.ToList()) ActivateStatic(@class, layout, name);
        DemandNamesOf(@class.Statics.Keys, @class);
        if (HasOpenClasses) Open(@class, layout);
        return layout;
    }

    /// <summary>A static member that something may ask the class object for: fields lie in global places, so by name they are accessors.</summary>
    private void ActivateStatic(TypeSymbol @class, Layout layout, string name)
    {
        var owner = (TypeSymbol?)@class;
        while (owner is not null && !owner.Statics.ContainsKey(name)) owner = program.BaseOf(owner)?.Symbol;
        switch (owner?.Statics[name])
        {
            case FunctionSymbol method when method.HasBody || method.Magic is not null: Add(Instance(method, TypeEnvironment.Empty), MethodRole.Method); break;
            case PropertySymbol { IsAccessor: true } property:
                if (property.Getter is { } getter) Add(Instance(getter, TypeEnvironment.Empty), MethodRole.Getter);
                if (property.Setter is { } setter) Add(Instance(setter, TypeEnvironment.Empty), MethodRole.Setter);
                break;
            case PropertySymbol field:
                Add(StaticAccessor(field, "get", new Signature(EquatableList<IrType>.Empty, IrType.Value)), MethodRole.Getter, isField: true);
                Add(StaticAccessor(field, "set", new Signature(new EquatableList<IrType>([IrType.Value]), IrType.Void)), MethodRole.Setter, isField: true);
                break;
        }

        void Add(FunctionInstance instance, MethodRole role, bool isField = false)
        {
            instance.Function.IsAddressTaken = true;
            layout.Methods = [.. InOrder([.. layout.Methods, new MethodEntry(name, -1, instance.Reference, role, name.StartsWith('#')) { IsInherited = owner != @class, IsField = isField }], @class.Statics)];
        }
    }

    private readonly Dictionary<(PropertySymbol, string), FunctionInstance> _staticAccessors = [];

    private FunctionInstance StaticAccessor(PropertySymbol field, string verb, Signature signature)
    {
        if (_staticAccessors.TryGetValue((field, verb), out var known)) return known;
        var reference = new FunctionRef(Names.Make($"{Names.PathOf(field)}.{verb}"), field.Name, signature, false, true);
        return _staticAccessors[(field, verb)] = MakeFunction(reference, i => new FunctionLowering(this, i).LowerStaticAccessor(field));
    }

    private readonly Dictionary<TypeSymbol, FunctionInstance> _constructorGetters = [];

    /// <summary>`o.constructor`: the class, as a value. Only programs that ask for it link their classes so.</summary>
    private FunctionInstance ConstructorGetter(TypeSymbol @class)
    {
        if (_constructorGetters.TryGetValue(@class, out var known)) return known;
        var reference = new FunctionRef(Names.Make(Names.PathOf(@class) + ".get_constructor"), "constructor", new Signature(EquatableList<IrType>.Empty, IrType.Value), false, true);
        return _constructorGetters[@class] = MakeFunction(reference, i => new FunctionLowering(this, i).LowerConstructorGetter(@class));
    }

    /// <summary>A function that makes and fills an instance, for `new` on a class that is not known.</summary>
    private FunctionRef Factory(ClassCopy copy)
    {
        var constructor = ConstructorOf(copy);
        var parameters = constructor?.Reference.Signature.Parameters ?? EquatableList<IrType>.Empty;
        var reference = new FunctionRef(Names.Make(copy.Layout.Symbol + ".new"), copy.Symbol.Name, new Signature(parameters, IrType.Value), false, false)
        {
            Arity = constructor?.Reference.Arity ?? 0,
            HasRest = constructor?.Reference.HasRest ?? false,
        };
        var factory = MakeFunction(reference, i => new FunctionLowering(this, i).LowerFactory(copy, constructor?.Reference), copy);
        factory.Function.IsAddressTaken = true;
        return reference;
    }
}
