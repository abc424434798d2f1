// Enums as objects. Members that are constants are known wherever they are named; the object is made when something first asks
// for it, whole where all members are constants, else empty, and then the enum's declaration fills it member by member.

using Ark.Ir;

namespace Ark.Lowering.ToIr;

internal sealed partial class ProgramLowering
{
    private readonly Dictionary<TypeSymbol, FunctionRef> _enumObjects = [];

    /// <summary>The function that returns the enum's object.</summary>
    public FunctionRef EnumObjectOf(TypeSymbol @enum)
    {
        if (_enumObjects.TryGetValue(@enum, out var known)) return known;
        var symbol = Names.Make(Names.PathOf(@enum) + ".enum");
        var global = new Global(symbol, SlotKind.Value);
        Module.Globals.Add(global);
        var reference = new FunctionRef(symbol, "", new Signature(EquatableList<IrType>.Empty, IrType.Value), false, false);
        _enumObjects.Add(@enum, reference);
        MakeFunction(reference, i => new FunctionLowering(this, i).LowerEnumObject(@enum, global));
        return reference;
    }
}

internal sealed partial class FunctionLowering
{
    public void LowerEnumObject(TypeSymbol @enum, Global global)
    {
        Begin(null);
        Block missing = _ir.CreateBlock(), present = _ir.CreateBlock();
        var made = _ir.Emit(Op.GlobalLoad, IrType.Value, global);
        _ir.Branch(_ir.Emit(Op.IsPointer, made), present, missing);
        StartSealed(present);
        ReturnValue(made);
        StartSealed(missing);
        var members = @enum.Statics.Values.OfType<EnumMemberSymbol>().ToList();
        var dictionary = Boxed(Native("ark_dictionary_new", _ir.Int(members.Count * 2)));
        _ir.Emit(Op.GlobalStore, IrType.Void, global, dictionary);
        if (members.TrueForAll(m => m.Value is not null))
            foreach (var member in members) SetEnumMember(member, dictionary, Constant(member.Value!));
        ReturnValue(dictionary);
        End();
    }

    /// <summary>`E[E.a = value] = 'a'`; a constant that is text has no way back.</summary>
    private void SetEnumMember(EnumMemberSymbol member, Value @enum, Value value)
    {
        Native("ark_set_keyed", @enum, _ir.String(member.Name), Boxed(value));
        if (member.Value is not string) Native("ark_set_keyed", @enum, Boxed(value), _ir.String(member.Name));
    }
}
