// Classes made at run time (made.c): the class object is made, given its functions, and told to the variable that holds it; then
// its static part runs. Instances have the slots of whatever the class extends, then those of its own fields; everything about
// them is asked by name.

using Ark.Ir;

namespace Ark.Lowering.ToIr;

internal sealed partial class ProgramLowering
{
    /// <summary>How a class object lists what fills an instance of it that is there already; no program can spell it.</summary>
    private const string Fill = "# constructor";

    private readonly Dictionary<TypeSymbol, Layout> _templates = [];
    private readonly Dictionary<ClassCopy, FunctionInstance?> _openConstructors = [];

    /// <summary>Classes are extended while the program runs: those that are values let that happen.</summary>
    public bool HasOpenClasses { get; private set; }

    public void OpenClasses()
    {
        if (HasOpenClasses) return;
        HasOpenClasses = true;
        foreach (var (@class, layout) in _classObjects.ToList()) Open(@class, layout);
    }

    private void Open(TypeSymbol @class, Layout classObject)
    {
        if (OpenConstructorOf(ClassFor(@class, TypeEnvironment.Empty)) is not { } constructor) return;
        constructor.Function.IsAddressTaken = true;
        classObject.Methods = [.. InOrder([.. classObject.Methods, new MethodEntry(Fill, -1, constructor.Reference, MethodRole.Method, Hidden: true)], @class.Statics)];
    }

    /// <summary>The constructor for receivers of which only the slots are as the class lays them out: methods may be others.</summary>
    public FunctionInstance? OpenConstructorOf(ClassCopy copy)
    {
        if (_openConstructors.TryGetValue(copy, out var known)) return known;
        _openConstructors.Add(copy, null);
        return _openConstructors[copy] = MakeOpenConstructor(copy);
    }

    private FunctionInstance? MakeOpenConstructor(ClassCopy copy)
    {
        if (copy.Symbol.Constructor is { HasBody: true } declared) return UnboundInstance(Instance(declared, copy.Environment));
        var initializers = program.FieldInitializersOf(copy.Symbol);
        var inherited = copy.Parent is { } parent ? OpenConstructorOf(parent) : null;
        if (initializers.IsEmpty) return inherited;
        var reference = new FunctionRef(Names.Make(copy.Layout.Symbol + ".constructor$unbound"), copy.Symbol.Name, (inherited?.Reference.Signature ?? NoParameters) with { Result = IrType.Void }, false, true)
        {
            TraceName = "new " + copy.Symbol.Name,
            HasRest = inherited?.Reference.HasRest ?? false,
            Arity = inherited?.Reference.Arity ?? 0,
        };
        return Enqueue(new FunctionInstance(reference, copy.Environment, i => new FunctionLowering(this, i).LowerImplicitConstructor(Desugaring.Run(program, initializers, copy.Symbol), inherited?.Reference))
        {
            Class = copy, Symbol = inherited?.Symbol, IsUnbound = true,
        });
    }

    /// <summary>The fields that a class made at run time adds to what it extends.</summary>
    public Layout TemplateOf(TypeSymbol @class)
    {
        if (_templates.TryGetValue(@class, out var known)) return known;
        var layout = new Layout(Names.Make(Names.PathOf(@class) + ".fields"), @class.Name, null, OriginOf(@class));
        var fields = FieldOrder.Of(program, @class, baseLetsThisEscape: false).Fields.Select(f => program.Made.NameOf(f.Field.Name, @class)).Where(n => !Compilation.IsComputedKey(n));
        layout.Slots = [.. fields.Select((name, i) => new Slot(name, i, SlotKind.Value, Optional: true, Hidden: name.StartsWith('#')))];
        Module.Layouts.Add(layout);
        return _templates[@class] = layout;
    }
}

internal sealed partial class FunctionLowering
{
    private Value LowerClassCreation(BoundClassCreation creation)
    {
        var holder = creation.Class.Holder!;
        if (!holder.IsGlobal && !_early.Contains(holder)) DeclareUninitialized(holder);
        var extended = creation.Base is { } @base ? LowerAs(@base, IrType.Value) : _ir.Constant(ValueConstant.Hole);
        if (creation.Base is not null) program.OpenClasses();
        At(creation);
        var @class = Native("ark_class_make", _ir.Emit(Op.Descriptor, program.TemplateOf(creation.Class)), extended);
        foreach (var key in creation.Keys) LowerStatement(key);
        if (creation.Constructor is { } constructor) Native("ark_class_constructor", @class, CreateClosure(constructor, null));
        foreach (var member in creation.Members)
        {
            var role = member.Kind switch { ObjectMemberKind.Getter => MethodRole.Getter, ObjectMemberKind.Setter => MethodRole.Setter, _ => MethodRole.Method };
            var function = CreateClosure(member.Value, null);
            At(member);
            Native("ark_class_member", @class, LowerAs(member.Key, IrType.Value), function, _ir.Int((int)role), _ir.Bool(member.IsStatic));
        }
        if (holder.IsGlobal) Declare(holder, @class);
        else Store(PlaceOf(holder), Convert(@class, PlaceOf(holder).Type));
        // `#x` is a member of the class before any of it has a value: nothing else may be written under such a name.
        foreach (var field in creation.Class.Statics.Values)
            if (field is PropertySymbol { Name: ['#', ..], Getter: null, Setter: null }) Native("ark_class_member", @class, _ir.String(Bound.Made.NameOf(field.Name, creation.Class)), Undefined(IrType.Value), _ir.Int((int)MethodRole.Method), _ir.Bool(true));
        foreach (var statement in creation.Statics) LowerStatement(statement);
        return @class;
    }

    private void LowerMadeSuperCall(BoundSuperCall call)
    {
        var arguments = LowerSpreadArguments(call.Arguments);
        At(call);
        Native("ark_class_super", ReadVariable(call.Home.Holder!), _receiver!, _ir.Emit(Op.ArrayLen, arguments), _ir.Emit(Op.ArrayData, arguments));
    }

    private Value ReadMadeSuper(BoundSuperProperty property)
    {
        RequireThis(property);
        program.DemandMember(property.Name);
        program.TakeMember(property.Name);
        At(property);
        return Native("ark_super_get", ReadVariable(property.Home.Holder!), _receiver!, _ir.String(property.Name));
    }

    /// <summary>As an assignment: what the class extends may have a setter of the name.</summary>
    private void InitializeMadeFields(TypeSymbol @class)
    {
        foreach (var initializer in _fieldInitializers)
        {
            if (initializer.Value is not { } expression) continue;
            At(initializer);
            var value = LowerAs(expression, IrType.Value, ExpectedOf(Bound.TypeOf(initializer.Field)));
            At(initializer);
            var name = Bound.Made.NameOf(initializer.Field.Name, @class);
            if (Compilation.IsComputedKey(name)) Native("ark_set_keyed", _receiver!, ReadVariable(Bound.Made.KeyOf(@class, name)), value);
            else _ir.Emit(Op.SetNamed, IrType.Void, name, _receiver!, value);
        }
    }
}
