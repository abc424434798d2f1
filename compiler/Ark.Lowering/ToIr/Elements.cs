// `a[i]`: arrays and strings by number, key-value objects and the rest by key.

using Ark.Ir;

namespace Ark.Lowering.ToIr;

internal sealed partial class FunctionLowering
{
    private static bool IsArrayAccess(BoundElement element) => element.Kind is ElementAccessKind.Array or ElementAccessKind.Tuple;

    private Value LowerIndex(BoundElement element)
    {
        var index = Lower(element.Index);
        return RepresentationOf(element.Index.Type) == IrType.F64 ? Convert(index, IrType.F64) : index;
    }

    private Value ReadElement(BoundElement element, Value receiver, Value index)
    {
        At(element);
        receiver = Boxed(receiver);
        if (IsArrayAccess(element) && index.Type == IrType.F64)
            return _ir.Emit(Op.ArrayGet, RepresentationOf(element.Type), null, receiver, index);
        if (element.Kind == ElementAccessKind.String && index.Type == IrType.F64) return Native("ark_string_index", receiver, index);
        if (element is { Kind: ElementAccessKind.Dynamic or ElementAccessKind.Named, Syntax.Tree.Kind: Ark.Syntax.FileKind.Ts }) program.DemandKeyed(onlyNumbers: index.Type == IrType.F64);
        return FromSlot(ReadKeyed(receiver, index), element.Type);
    }

    private Value ReadKeyed(Value receiver, Value key)
    {
        if (key.Definition is { Op: Op.ConstString, Attribute: string name } && !IsIndex(name) && !name.StartsWith('#'))
        {
            program.DemandMember(name);
            return _ir.Emit(Op.GetNamed, name, receiver);
        }
        return Native("ark_get_keyed", receiver, Boxed(key));
    }

    private static bool IsIndex(string key) => key.Length > 0 && key.All(char.IsAsciiDigit);

    private void WriteElement(BoundElement element, Value receiver, Value index, Value value)
    {
        if (IsArrayAccess(element) && index.Type == IrType.F64)
            _ir.Emit(Op.ArraySet, IrType.Void, null, receiver, index, value.Type is IrType.F64 ? value : Boxed(value));
        else if (index.Definition is { Op: Op.ConstString, Attribute: string name } && !IsIndex(name))
        {
            program.DemandMember(name);
            _ir.Emit(Op.SetNamed, IrType.Void, name, receiver, Boxed(value));
        }
        else Native("ark_set_keyed", receiver, Boxed(index), Boxed(value));
    }
}
