// Classes, enums, namespaces and modules as values: one object each, made when it is first asked for. Access by name to one of them
// needs none; this is for programs that hand it on.

using Ark.Ir;

namespace Ark.Lowering.ToIr;

internal sealed partial class ProgramLowering
{
    private readonly Dictionary<Symbol, FunctionRef> _entityObjects = [];

    /// <summary>The function that returns the object of a class, enum, namespace or module.</summary>
    public FunctionRef EntityObjectOf(Symbol entity)
    {
        if (_entityObjects.TryGetValue(entity, out var known)) return known;
        var symbol = Names.Make(Names.PathOf(entity) + ".object");
        var global = new Global(symbol, SlotKind.Value);
        Module.Globals.Add(global);
        var reference = new FunctionRef(symbol, "", new Signature(EquatableList<IrType>.Empty, IrType.Value), false, false);
        _entityObjects.Add(entity, reference);
        MakeFunction(reference, i => new FunctionLowering(this, i).LowerEntityObject(entity, global));
        return reference;
    }
}

internal sealed partial class FunctionLowering
{
    /// <summary>The object of what is one; null for what has no value. String, Number and their like are what a call of them runs.</summary>
    private Value? EntityObject(Symbol symbol) => symbol switch
    {
        TypeSymbol { Holder: { } holder } held when Bound.Made.IsHeld(held) => ReadVariable(holder),
        TypeSymbol { IsClass: true } @class when ProgramLowering.IsPrimitiveClass(@class) =>
            @class.Statics.GetValueOrDefault("$call") is FunctionSymbol call ? PrimitiveClassObject(@class, call) : null,
        ModuleSymbol module when Bound.CodeOf(module) is { } code => EmitCall(program.EntityObjectOf(code), []),
        TypeSymbol or NamespaceSymbol when CodeBehind(symbol) is { } behind => behind,
        TypeSymbol { IsClass: true } or TypeSymbol { Kind: TypeSymbolKind.Enum } or ModuleSymbol or NamespaceSymbol => EmitCall(program.EntityObjectOf(symbol), []),
        _ => null,
    };

    /// <summary>`const A = Array; new A(3)`: the function that stands for the class says what `new` runs.</summary>
    private Value PrimitiveClassObject(TypeSymbol @class, FunctionSymbol call)
    {
        if (@class.Statics.GetValueOrDefault("$new") is FunctionSymbol maker)
        {
            var construct = program.Instance(maker, TypeEnvironment.Empty);
            construct.Function.IsAddressTaken = true;
            program.Module.Constructs.TryAdd(program.Instance(call, TypeEnvironment.Empty).Reference.Symbol, construct.Reference);
        }
        return FunctionValueOf(call);
    }

    /// <summary>The class as it was written, whatever a decorator made of it.</summary>
    private Value WrittenClass(TypeSymbol @class) => Bound.Made.Contains(@class) || ProgramLowering.IsPrimitiveClass(@class) ? EntityObject(@class) ?? Undefined(IrType.Value) : EmitCall(program.EntityObjectOf(@class), []);

    public void LowerEntityObject(Symbol entity, Global global)
    {
        Begin(null);
        Block missing = _ir.CreateBlock(), present = _ir.CreateBlock();
        var made = _ir.Emit(Op.GlobalLoad, IrType.Value, global);
        _ir.Branch(_ir.Emit(Op.IsPointer, made), present, missing);
        StartSealed(present);
        ReturnValue(made);
        StartSealed(missing);
        var result = Boxed(entity is TypeSymbol { IsClass: true } @class
            ? _ir.Emit(Op.Alloc, program.ClassObjectLayoutOf(@class))
            : Native("ark_dictionary_new", _ir.Int(0)));
        // Before its members: a module may export itself.
        _ir.Emit(Op.GlobalStore, IrType.Void, global, result);
        if (entity is TypeSymbol { Kind: TypeSymbolKind.Enum } @enum) FillEnum(@enum, result);
        else if (entity is ModuleSymbol or NamespaceSymbol) FillNamespace(entity, result);
        ReturnValue(result);
        End();
    }
}
