// Array and object literals, and the arrays that spread and rest make.

using System.Globalization;
using Ark.Ir;

namespace Ark.Lowering.ToIr;

internal sealed partial class FunctionLowering
{
    // ── Arrays ──────────────────────────────────────────────────────────────────────────────────────────────────────

    private Value LowerArrayLiteral(BoundArrayLiteral literal, Expected expected)
    {
        var element = RepresentationOf(literal.Element);
        var expectedElement = expected.Type is { } type && Representations.NonNullable(type) is NamedType { Arguments.Count: 1 } array && Bound.IsArray(array)
            ? new Expected(array.Arguments[0], expected.Environment)
            : ExpectedOf(literal.Element);
        if (literal.Elements.Any(e => e is BoundSpread)) return MakeSpreadArray(literal.Elements, element, expectedElement);
        var elementTypes = expected.Type is { } wanted && Representations.NonNullable(wanted) is TupleType tuple ? tuple.Elements : null;
        return MakeArray(literal.Elements, element, expectedElement, elementTypes is null ? null : (elementTypes, expected.Environment), literal.Element);
    }

    private Value EmptyArray(ElementKind kind) => _ir.Emit(Op.AllocArray, kind, _ir.Int(0));

    /// <summary>A fresh array of these elements, in the tightest storage that they are known to fit.</summary>
    private Value MakeArray(IReadOnlyList<BoundExpression> elements, IrType representation, Expected expected,
        (IReadOnlyList<Type> Types, TypeEnvironment Environment)? tuple = null, Type? elementType = null)
    {
        if (elements.Count == 0)
            return EmptyArray(representation == IrType.F64 ? ElementKind.I32 : elementType is not null && Representations.IsBoolean(elementType) ? ElementKind.Bool : ElementKind.Value);
        var place = _ir.Location;
        var values = new List<Value>(elements.Count);
        for (var i = 0; i < elements.Count; i++)
            values.Add(Lower(elements[i], tuple is { } t && i < t.Types.Count ? new Expected(t.Types[i], t.Environment) : expected));
        _ir.Location = place;
        if (elements.Any(e => e is BoundHole)) return MakeHoleyArray(values);
        if (values.All(IsSmallInteger)) return StoreElements(values.Select(v => _ir.Int((int)(double)v.Definition!.Attribute!)).ToList(), ElementKind.I32);
        if (values.All(v => v.Type is IrType.F64 or IrType.I32)) return StoreNumbers(values.Select(v => Convert(v, IrType.F64)).ToList());
        if (representation == IrType.F64) return StoreNumbers(values.Select(v => Convert(v, IrType.F64)).ToList());
        if (values.All(v => v.Type == IrType.I1)) return StoreElements(values, ElementKind.Bool);
        return StoreElements(values.Select(Boxed).ToList(), ElementKind.Value);
    }

    private static bool IsSmallInteger(Value value) =>
        value.Definition is { Op: Op.Const, Attribute: double number } && number == (int)number && !(number == 0 && double.IsNegative(number));

    /// <summary>Number arrays hold numbers only: what may be undefined is pushed, which finds out.</summary>
    private Value StoreNumbers(List<Value> values)
    {
        if (values.All(IsProvedNumber)) return StoreElements(values, ElementKind.F64);
        var array = Native("ark_array_new_capacity", _ir.Int((int)ElementKind.F64), _ir.Int(values.Count));
        var boxed = Boxed(array);
        foreach (var value in values) Native("ark_array_push_f64", boxed, value);
        return array;
    }

    /// <summary>Nothing allocates between the array and its stores, so it is young and needs no barrier.</summary>
    private Value StoreElements(List<Value> values, ElementKind kind)
    {
        var array = _ir.Emit(Op.AllocArray, kind, _ir.Int(values.Count));
        var data = _ir.Emit(Op.ArrayData, array);
        for (var i = 0; i < values.Count; i++) _ir.Emit(Op.ElemStore, IrType.Void, kind, data, _ir.Int(i), values[i]);
        return array;
    }

    private Value MakeHoleyArray(List<Value> values)
    {
        var array = Native("ark_array_new_holey", _ir.Number(values.Count));
        var boxed = Boxed(array);
        for (var i = 0; i < values.Count; i++)
            if (values[i].Definition is not { Op: Op.Const, Attribute: ValueConstant.Hole })
                _ir.Emit(Op.ArraySet, IrType.Void, null, boxed, _ir.Int(i), Boxed(values[i]));
        return array;
    }

    /// <summary>Elements with spreads among them. For calls the array holds values, because its storage becomes the arguments.</summary>
    private Value MakeSpreadArray(ImmutableArray<BoundExpression> elements, IrType representation, Expected expected)
    {
        var kind = representation == IrType.F64 ? ElementKind.I32 : ElementKind.Value;
        var array = Native("ark_array_new_capacity", _ir.Int((int)kind), _ir.Int(elements.Length));
        var boxed = Boxed(array);
        foreach (var element in elements)
        {
            if (element is BoundSpread spread) AppendSpread(boxed, spread);
            else if (element is BoundHole) _ir.Emit(Op.SetLength, IrType.Void, null, boxed, _ir.Emit(Op.F64Add, Convert(_ir.Emit(Op.ArrayLen, array), IrType.F64), _ir.Number(1)));
            else if (representation == IrType.F64) Native("ark_array_push_f64", boxed, LowerAs(element, IrType.F64, expected));
            else Native("ark_array_push", boxed, LowerAs(element, IrType.Value, expected));
        }
        return array;
    }

    private void CheckIterable(Value source, BoundExpression node)
    {
        Block nullish = _ir.CreateBlock(), present = _ir.CreateBlock();
        _ir.Branch(_ir.Emit(Op.IsNullish, source), nullish, present);
        StartSealed(nullish);
        Native("ark_throw_not_iterable", source, _ir.String(NameOf(node)));
        _ir.Unreachable();
        StartSealed(present);
    }

    /// <summary>The expression as written, for messages.</summary>
    private static string NameOf(BoundExpression expression) => expression.Syntax is { } syntax ? ErasedText.Of(syntax, "object") : "object";

    private void AppendSpread(Value array, BoundSpread spread)
    {
        if (spread.Kind == IterationKind.Array)
        {
            var source = LowerAs(spread.Expression, IrType.Value);
            At(spread);
            CheckIterable(source, spread.Expression);
            Native("ark_array_append", array, source);
            return;
        }
        // Anything else is spread by the library, which iterates it into an array.
        if (spread.Kind == IterationKind.Iterator)
        {
            var iterable = LowerAs(spread.Expression, IrType.Value);
            At(spread);
            program.DemandMember("@@iterator");
            Native("ark_check_iterable", iterable, _ir.String(NameOf(spread.Expression)));
            var iterator = EmitCall(program.LibraryFunction("iterateOver"), [iterable]);
            Native("ark_array_append", array, EmitCall(program.LibraryFunction("collect"), [iterator]));
            return;
        }
        if (Bound.LibraryClass("Array")?.Statics.GetValueOrDefault("from") is not FunctionSymbol from)
        {
            Unsupported(spread, "spreading this value");
            return;
        }
        var function = program.Instance(from, TypeEnvironment.Empty).Reference;
        var value = LowerAs(spread.Expression, IrType.Value);
        At(spread);
        Native("ark_check_walkable", value, _ir.String(NameOf(spread.Expression)));
        var arguments = function.Signature.Parameters.Select((p, i) => i == 0 ? value : Undefined(p)).ToList();
        Native("ark_array_append", array, EmitCall(function, arguments));
    }

    // ── Objects ─────────────────────────────────────────────────────────────────────────────────────────────────────

    private Value LowerObjectLiteral(BoundObjectLiteral literal, Expected expected)
    {
        var isFixed = !literal.IsRecord && literal.Members.All(m => m.Kind is ObjectMemberKind.Value or ObjectMemberKind.Method && m is { Name: not null, Key: null });
        if (isFixed && literal.Members.Select(m => m.Name).Distinct().Count() == literal.Members.Length) return LowerFixedObject(literal, expected);
        return LowerOpenObject(literal, expected);
    }

    private Value LowerFixedObject(BoundObjectLiteral literal, Expected expected)
    {
        var values = new List<(string, Value)>();
        foreach (var member in literal.Members)
        {
            var wanted = ExpectedOfMember(member, expected);
            var value = Lower(member.Value, wanted);
            // The slot is a number's when the type of the property says so, whatever is assigned to it later.
            var type = wanted.Type is { } declared ? Representations.Of(declared, wanted.Environment)
                : expected.Type is { } whole && whole.Is(TypeFlags.Any) ? IrType.Value
                : RepresentationOf(member.Symbol is { } symbol ? Bound.TypeOf(symbol) : member.Value.Type);
            values.Add((member.Name!, type == IrType.F64 && value.Type is IrType.F64 or IrType.I32 ? Convert(value, IrType.F64) : Boxed(value)));
        }
        At(literal);
        return AllocateObject(values);
    }

    private Expected ExpectedOfMember(BoundObjectMember member, Expected expected)
    {
        if (expected.Type is { } type && member.Name is { } name && Bound.PropertyTypeOf(Representations.NonNullable(type), name) is { } property)
            return new Expected(property, expected.Environment);
        return member.Symbol is { } symbol && symbol.Owner?.Kind is not TypeSymbolKind.ObjectLiteral ? ExpectedOf(Bound.TypeOf(symbol)) : Expected.Nothing;
    }

    /// <summary>Keys that are indices come before all others, the least first.</summary>
    private static List<(string Name, Value Value)> InKeyOrder(List<(string Name, Value Value)> members) =>
        members.Exists(m => IndexOf(m.Name) is not null) ? [.. members.OrderBy(m => IndexOf(m.Name) ?? uint.MaxValue)] : members;

    private static uint? IndexOf(string key) =>
        key is not ['0', _, ..] && uint.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < uint.MaxValue ? index : null;

    private Value AllocateObject(List<(string Name, Value Value)> members)
    {
        members = InKeyOrder(members);
        var layout = program.ObjectLayout([.. members.Select(m => (m.Name, m.Value.Type == IrType.F64 ? SlotKind.F64 : SlotKind.Value))]);
        var result = _ir.Emit(Op.Alloc, layout);
        // Nothing allocates until the last store, so no barrier is needed.
        for (var i = 0; i < members.Count; i++) _ir.Emit(Op.SlotStore, IrType.Void, i, result, members[i].Value);
        return result;
    }

    /// <summary>Keys in any number: records, computed keys, spreads.</summary>
    private Value LowerOpenObject(BoundObjectLiteral literal, Expected expected)
    {
        var result = Boxed(Native("ark_dictionary_new", _ir.Int(literal.Members.Length)));
        foreach (var member in literal.Members)
        {
            At(member);
            switch (member.Kind)
            {
                case ObjectMemberKind.Value or ObjectMemberKind.Method:
                    var key = member.Key is { } computed ? LowerAs(computed, IrType.Value) : _ir.String(member.Name!);
                    var value = LowerAs(member.Value, IrType.Value, ExpectedOfMember(member, expected));
                    At(member);
                    Native("ark_set_keyed", result, key, value);
                    break;
                case ObjectMemberKind.Spread:
                    Native("ark_assign", result, LowerAs(member.Value, IrType.Value));
                    break;
                default:
                    var accessor = LowerAs(member.Value, IrType.Value);
                    At(member);
                    Native("ark_define_accessor", result, member.Key is { } name ? LowerAs(name, IrType.Value) : _ir.String(member.Name!), accessor, _ir.Bool(member.Kind == ObjectMemberKind.Setter));
                    break;
            }
        }
        return result;
    }
}
