// `a[i]`: arrays and strings by number, key-value objects and the rest by key.

using Ark.Ir;

namespace Ark.Lowering.ToIr;

internal sealed partial class FunctionLowering
{
    private static bool IsArrayAccess(BoundElement element) => element.Kind is ElementAccessKind.Array or ElementAccessKind.Tuple;

    private static readonly Dictionary<string, ElementKind> TypedKinds = new()
    {
        ["Int8Array"] = ElementKind.Int8,
        ["Uint8Array"] = ElementKind.Uint8,
        ["Uint8ClampedArray"] = ElementKind.Uint8Clamped,
        ["Int16Array"] = ElementKind.Int16,
        ["Uint16Array"] = ElementKind.Uint16,
        ["Int32Array"] = ElementKind.Int32,
        ["Uint32Array"] = ElementKind.Uint32,
        ["Float32Array"] = ElementKind.Float32,
        ["Float64Array"] = ElementKind.Float64,
    };

    /// <summary>The type promises one of the library's typed arrays of numbers.</summary>
    private TypedArrayRef? TypedArrayOf(Type type) =>
        Representations.NonNullable(type) is NamedType { Symbol: { Container: ModuleSymbol { IsLibrary: true } } symbol } named && TypedKinds.TryGetValue(symbol.Name, out var kind)
            ? new TypedArrayRef(program.ClassFor(named, Environment).Layout, kind)
            : null;

    private Value LowerIndex(BoundElement element)
    {
        var index = Lower(element.Index);
        if (RepresentationOf(element.Index.Type) == IrType.F64) return Convert(index, IrType.F64);
        return KeyOf(index, element.Index.Type);
    }

    /// <summary>An object in the place of a key may say itself what text it counts as; a symbol is a key as it is.</summary>
    private Value KeyOf(Value key, Type type)
    {
        if (!program.HasOwnPrimitives || key.Type != IrType.Value || Representations.IsPrimitive(type)) return key;
        return OrElse(key, HasMembers(key), () => EmitCall(program.LibraryFunction("toKey"), [key]), IrType.Value);
    }

    private Value ReadElement(BoundElement element, Value receiver, Value index)
    {
        At(element);
        receiver = Boxed(receiver);
        if (IsArrayAccess(element) && index.Type == IrType.F64)
            return _ir.Emit(Op.ArrayGet, RepresentationOf(element.Type), IsKeptAsValue(element.Type) ? ElementKind.Value : null, receiver, index);
        if (element.Kind == ElementAccessKind.TypedArray && index.Type == IrType.F64)
            return TypedArrayOf(element.Receiver.Type) is { } typed ? _ir.Emit(Op.ArrayGet, IrType.F64, typed, receiver, index) : Native("ark_array_get", receiver, index);
        if (element.Kind == ElementAccessKind.String && index.Type == IrType.F64) return Native("ark_string_index", receiver, index);
        if (element is { Kind: ElementAccessKind.Dynamic or ElementAccessKind.Named, Syntax.Tree.Kind: Ark.Syntax.FileKind.Ts or Ark.Syntax.FileKind.Js }) program.DemandKeyed(onlyNumbers: index.Type == IrType.F64);
        return FromSlot(ReadKeyed(receiver, index), element.Type);
    }

    /// <summary>No number and no boolean, which arrays keep in other ways. A promise: one that is broken costs time.</summary>
    private static bool IsKeptAsValue(Type type) => type switch
    {
        UnionType union => union.Types.All(IsKeptAsValue),
        NamedType { Symbol: { Container: ModuleSymbol { IsLibrary: true }, Name: "Object" or "Number" or "Boolean" } } => false,
        _ => type.Is(TypeFlags.Object | TypeFlags.StringLike | TypeFlags.BigIntLike | TypeFlags.Nullable),
    };

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
        else if (element.Kind == ElementAccessKind.TypedArray && index.Type == IrType.F64 && TypedArrayOf(element.Receiver.Type) is { } typed)
            _ir.Emit(Op.ArraySet, IrType.Void, typed, receiver, index, ToNumber(value));
        else if (element.Kind == ElementAccessKind.TypedArray && index.Type == IrType.F64)
            Native("ark_array_set", receiver, index, Boxed(value));
        else if (index.Definition is { Op: Op.ConstString, Attribute: string name } && !IsIndex(name))
        {
            program.DemandMember(name);
            _ir.Emit(Op.SetNamed, IrType.Void, name, receiver, Boxed(value));
        }
        else Native("ark_set_keyed", receiver, Boxed(index), Boxed(value));
    }
}
