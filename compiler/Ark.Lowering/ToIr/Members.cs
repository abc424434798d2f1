// Reading and writing members: fields of classes at their offsets (checked), everything else by name.

using Ark.Ir;

namespace Ark.Lowering.ToIr;

internal sealed partial class FunctionLowering
{
    /// <summary>Static members, enum members and variables of namespaces are places of their own; what stands before the dot is only a name.</summary>
    private static bool NeedsReceiver(BoundProperty property) =>
        property.Receiver is not (null or BoundEntity) && property.Symbol is not (VariableSymbol or EnumMemberSymbol) && !IsStaticMember(property.Symbol);

    private static bool IsStaticMember(Symbol? symbol) => symbol is PropertySymbol { IsStatic: true } or FunctionSymbol { IsStatic: true, Owner: not null };

    private Value ReadProperty(BoundProperty property, Value? receiver)
    {
        At(property);
        if (receiver is null) return ReadPlace(property);
        var type = Representations.NonNullable(property.Receiver!.Type);
        if (property.Name == "length")
        {
            if (Bound.IsArray(type)) return _ir.Emit(Op.ArrayLength, Boxed(receiver));
            if (TypedArrayOf(type) is { } typed) return TypedArrayLength(typed, Boxed(receiver));
            if (Representations.IsString(type)) return StringLength(property, Boxed(receiver));
        }
        if (FieldOf(property, type) is { } field) return ReadField(receiver, field);
        if (property.Symbol is PropertySymbol { Getter: { } getter } && LibraryOwner(type, getter) is { } owner)
        {
            receiver = Boxed(receiver);
            if (!IsSomething(receiver)) CheckNotNullish(receiver, property.Name);
            return getter.Magic is { } magic ? EmitMagic(getter, magic, [receiver], owner) : EmitCall(program.Instance(getter, owner).Reference, [receiver]);
        }
        receiver = Boxed(receiver);
        if (property.Symbol is PropertySymbol { Getter: not null, Owner: var declaring } && ClassOf(type, declaring) is { } copy && copy.VirtualOf(ClassCopy.GetterSlot(property.Name)) is { } slot)
            return CallGetter(property, receiver, copy, slot);
        program.DemandMember(property.Name);
        if (property.Symbol is null or FunctionSymbol) program.TakeMember(property.Name);
        return FromSlot(_ir.Emit(Op.GetNamed, property.Name, receiver), property.Type);
    }

    private Value CallGetter(BoundProperty property, Value receiver, ClassCopy copy, VirtualSlot slot)
    {
        program.DemandMember(copy, property.Name);
        return _ir.Emit(Op.CallMethod, slot.Signature.Result, new MethodRef(copy.Layout, slot.Index, property.Name, slot.Signature) { IsGetter = true }, receiver);
    }

    /// <summary>By name where the receiver is something else after all.</summary>
    private Value TypedArrayLength(TypedArrayRef typed, Value array)
    {
        program.DemandMember("length");
        return _ir.Emit(Op.ArrayLength, typed, array);
    }

    /// <summary>What is no string after all has the length that any value has by that name, or none.</summary>
    private Value StringLength(BoundProperty property, Value text)
    {
        var result = new Variable("length", IrType.F64);
        Block known = _ir.CreateBlock(), other = _ir.CreateBlock(), after = _ir.CreateBlock();
        _ir.Branch(_ir.Emit(Op.IsKind, HeapKind.String, text), known, other);
        StartSealed(known);
        _ir.WriteVariable(result, Convert(_ir.Emit(Op.StringLength, _ir.Emit(Op.AsRef, text)), IrType.F64));
        _ir.Jump(after);
        StartSealed(other);
        _ir.WriteVariable(result, Convert(_ir.Emit(Op.GetNamed, property.Name, text), IrType.F64));
        _ir.Jump(after);
        StartSealed(after);
        return _ir.ReadVariable(result);
    }

    /// <summary>What a place of a value holds, as the static type at hand is carried.</summary>
    private Value FromSlot(Value value, Type type) => RepresentationOf(type) == IrType.F64 ? Convert(value, IrType.F64) : value;

    private Value ReadField(Value receiver, FieldRef field) =>
        KnownInstance(receiver, field) is { } known
            ? LoadField(known, field)
            : _ir.Emit(Op.GetField, field.Kind.Type(), field, Boxed(receiver));

    private Value LoadField(Value known, FieldRef field)
    {
        var value = _ir.Emit(Op.SlotLoad, field.Kind.Type(), field.Index, known);
        if (!field.MayBeAbsent) return value;
        return _ir.Emit(Op.Select, IrType.Value, null, _ir.Emit(Op.IsSame, value, _ir.Constant(ValueConstant.Hole)), Undefined(IrType.Value), value);
    }

    private void StoreField(Value known, FieldRef field, Value value)
    {
        if (field.MayBeAbsent)
        {
            Native("ark_slot_put", known, _ir.Int(field.Index), value);
            return;
        }
        _ir.Emit(Op.SlotStore, IrType.Void, field.Index, known, value);
        Barrier(known, value);
    }

    /// <summary>The receiver as an object that is proved to have the field's slot: `this`, or what was just made.</summary>
    private Value? KnownInstance(Value receiver, FieldRef field)
    {
        if (receiver.Definition is { Op: Op.BoxRef } box) receiver = box.Operands[0];
        if (receiver.Definition is { Op: Op.Alloc, Attribute: Layout made } && IsBelow(made, field.Layout)) return receiver;
        return ReferenceEquals(receiver, _receiver) && instance.KnownReceiver is { } layout && IsBelow(layout, field.Layout) ? _ir.Emit(Op.AsRef, receiver) : null;
    }

    private static bool IsBelow(Layout layout, Layout ancestor)
    {
        for (var l = layout; l is not null; l = l.Parent)
            if (ReferenceEquals(l, ancestor)) return true;
        return false;
    }

    private void WriteField(Value receiver, FieldRef field, Value value)
    {
        value = Convert(value, field.Kind.Type());
        if (KnownInstance(receiver, field) is { } known) StoreField(known, field, value);
        else _ir.Emit(Op.SetField, IrType.Void, field, receiver, value);
    }

    /// <summary>A static field, an enum member, a variable of a namespace, a static method as a value.</summary>
    private Value ReadPlace(BoundProperty property)
    {
        switch (property.Symbol)
        {
            case EnumMemberSymbol { Value: { } value }: return Constant(value);
            case VariableSymbol variable: return ReadVariable(variable);
            case FunctionSymbol function: return FunctionValueOf(function);
            case PropertySymbol { Getter: { } getter, IsStatic: true }:
                if (getter.Magic is { } magic) return EmitMagic(getter, magic, [], TypeEnvironment.Empty);
                return EmitCall(program.Instance(getter, TypeEnvironment.Empty).Reference, []);
            case PropertySymbol { IsAccessor: false } field:
                if (program.ConstantOf(field) is { } constant) return Constant(constant);
                if (CodeBehind(field) is { } code) return FromSlot(code, property.Type);
                if (IsOnlyDeclared(field)) ThrowUnavailable(field);
                var global = program.GlobalFor(field);
                return _ir.Emit(Op.GlobalLoad, global.Kind.Type(), global);
        }
        if (property.Receiver is BoundEntity entity) return ReadEntityMember(entity, property);
        return Unsupported(property, $"the member '{property.Name}' of this value");
    }

    private Value ReadEntityMember(BoundEntity entity, BoundProperty property)
    {
        if (entity.Symbol is TypeSymbol { IsClass: true } @class && property.Name == "name") return _ir.String(@class.Name);
        program.DemandMember(property.Name);
        return FromSlot(_ir.Emit(Op.GetNamed, property.Name, LowerEntity(entity)), property.Type);
    }

    /// <summary>The field's offset when the receiver's static type is a class that has it.</summary>
    private FieldRef? FieldOf(BoundProperty property, Type receiver)
    {
        // What a pattern takes out is known by name only; the class may have it all the same.
        if (property.Symbol is null) return ClassOf(receiver) is { } copy && copy.SlotOf(property.Name) is { } slot ? new FieldRef(copy.Layout, slot.Index, slot.Kind, slot.Name) : null;
        if (property.Symbol is not PropertySymbol { IsAccessor: false, Owner: { IsClass: true } owner } field || ProgramLowering.IsPrimitiveClass(owner)) return null;
        return ClassOf(receiver, owner)?.FieldOf(field);
    }

    /// <summary>The copy of the class that the static type promises; null when the type is none, or the copy cannot be told.</summary>
    private ClassCopy? ClassOf(Type type, TypeSymbol? owner = null)
    {
        switch (type)
        {
            case NamedType { Symbol.IsClass: true } named when !ProgramLowering.IsPrimitiveClass(named.Symbol):
                return Bound.Made.Contains(named.Symbol) ? null : program.ClassFor(named, Environment);
            case TypeParameterType { ThisOf: { } of } when instance.Class is { } own && !Bound.Made.Contains(of):
                return own;
            case TypeParameterType parameter when Bound.ConstraintOf(parameter) is { } constraint:
                return ClassOf(Representations.NonNullable(constraint), owner);
            case IntersectionType intersection:
                return intersection.Types.Select(t => ClassOf(t, owner)).FirstOrDefault(c => c is not null);
            // A union of classes with a common base: where the base has the member, it lies at one place in all.
            default:
                return owner is { IsClass: true } && !ProgramLowering.IsPrimitiveClass(owner) && !Bound.Made.Contains(owner) && ProgramLowering.TypeParametersInScope(owner).Count == 0 && type is UnionType
                    ? program.ClassFor(owner, TypeEnvironment.Empty)
                    : null;
        }
    }

    /// <summary>For members of the library's primitive classes: what their type parameters are for this receiver. Null for other members.</summary>
    private TypeEnvironment? LibraryOwner(Type receiver, FunctionSymbol member)
    {
        if (member.Owner is not { } owner || !ProgramLowering.IsPrimitiveClass(owner) || owner.Name is "Object") return null;
        if (receiver.Is(TypeFlags.Any | TypeFlags.Unknown)) return null;
        // Not the primitive's type but the object's: it may be either.
        if (receiver is NamedType { Symbol: { Name: "String" or "Number" or "Boolean" } symbol } && ProgramLowering.IsPrimitiveClass(symbol)) return null;
        if (owner.TypeParameters.Count == 0) return TypeEnvironment.Empty;
        return ElementTypeOf(receiver) is { } element ? Environment.Bind(owner.TypeParameters, [element]) : TypeEnvironment.Empty;
    }

    private Type? ElementTypeOf(Type type) => type switch
    {
        NamedType { Arguments.Count: 1 } named when Bound.IsArray(type) => named.Arguments[0],
        TypeParameterType { ThisOf: null } parameter when Bound.ConstraintOf(parameter) is { } constraint => ElementTypeOf(constraint),
        _ => null,
    };

    private Value ReadSuperProperty(BoundSuperProperty property)
    {
        if (Bound.Made.Contains(property.Home)) return ReadMadeSuper(property);
        if (instance.Class?.Parent is not { } parent || parent.Find(property.Name) is not var (owner, member)) return Unsupported(property, "this use of 'super'");
        RequireThis(property);
        At(property);
        return member switch
        {
            PropertySymbol { Getter: { } getter } => EmitCall(program.InstanceFor(instance, getter, owner.Environment).Reference, [_receiver!]),
            FunctionSymbol method => FunctionValue(program.InstanceAsValue(method, owner.Environment)),
            _ => Undefined(IrType.Value),
        };
    }

    // ── Writing ─────────────────────────────────────────────────────────────────────────────────────────────────────

    /// <summary>A place to assign to, what it consists of having been evaluated.</summary>
    private sealed record AssignmentPlace(BoundExpression Node, Value? Receiver, Value? Index, IrType Type, Expected Expected);

    private AssignmentPlace LowerTarget(BoundExpression node)
    {
        switch (node)
        {
            case BoundVariable variable:
                return new AssignmentPlace(node, null, null, RepresentationOf(variable.Variable), ExpectedOf(variable.Variable));
            case BoundProperty property when NeedsReceiver(property):
                var receiver = Boxed(Lower(property.Receiver!));
                var field = FieldOf(property, Representations.NonNullable(property.Receiver!.Type));
                return new AssignmentPlace(node, receiver, null, field?.Kind.Type() ?? IrType.Value, ExpectedOfMember(property));
            // JavaScript gives a class what it declares nowhere.
            case BoundProperty { Symbol: null, Receiver: BoundEntity entity }:
                return new AssignmentPlace(node, Boxed(LowerEntity(entity)), null, IrType.Value, Expected.Nothing);
            case BoundProperty { Symbol: EnumMemberSymbol, Receiver: BoundEntity @enum }:
                return new AssignmentPlace(node, LowerEntity(@enum), null, IrType.Value, Expected.Nothing);
            case BoundProperty { Symbol: PropertySymbol symbol }:
                return new AssignmentPlace(node, null, null, RepresentationOf(symbol), ExpectedOf(symbol));
            case BoundProperty { Symbol: VariableSymbol symbol }:
                return new AssignmentPlace(node, null, null, RepresentationOf(symbol), ExpectedOf(symbol));
            case BoundElement element:
                var of = Boxed(Lower(element.Receiver));
                var index = LowerIndex(element);
                return new AssignmentPlace(node, of, index, IrType.Value, ExpectedOf(node.Type));
            case BoundConversion conversion:
                return LowerTarget(conversion.Operand);
            case BoundSuperProperty property:
                RequireThis(property);
                return new AssignmentPlace(node, _receiver, null, IrType.Value, ExpectedOf(property.Type));
            default:
                Unsupported(node, "assignment to this expression");
                return new AssignmentPlace(node, null, null, IrType.Value, Expected.Nothing);
        }
    }

    private Expected ExpectedOfMember(BoundProperty property) =>
        property.Symbol is PropertySymbol { Owner: { IsClass: true } } symbol && ClassOf(Representations.NonNullable(property.Receiver!.Type), symbol.Owner) is { } copy
            ? new Expected(Bound.TypeOf(symbol), copy.Environment)
            : ExpectedOf(property.Type);

    private Value ReadTarget(AssignmentPlace target) => target.Node switch
    {
        BoundVariable variable => ReadVariable(variable.Variable),
        BoundProperty property => ReadProperty(property, target.Receiver),
        BoundElement element => ReadElement(element, target.Receiver!, target.Index!),
        BoundSuperProperty property => ReadSuperProperty(property),
        _ => Undefined(IrType.Value),
    };

    private void WriteTarget(AssignmentPlace target, Value value, BoundNode place)
    {
        At(place);
        switch (target.Node)
        {
            case BoundVariable variable:
                Assign(variable.Variable, Convert(value, target.Type));
                break;
            case BoundProperty { Symbol: EnumMemberSymbol member }:
                SetEnumMember(member, target.Receiver!, value);
                break;
            case BoundProperty property when target.Receiver is { } receiver:
                WriteProperty(property, receiver, value);
                break;
            case BoundProperty { Symbol: PropertySymbol { Setter: { } setter } }:
                EmitCall(program.Instance(setter, TypeEnvironment.Empty).Reference, [value]);
                break;
            case BoundProperty { Symbol: { } symbol }:
                var global = program.GlobalFor(symbol);
                _ir.Emit(Op.GlobalStore, IrType.Void, global, Convert(value, global.Kind.Type()));
                break;
            case BoundElement element:
                WriteElement(element, target.Receiver!, target.Index!, value);
                break;
            case BoundSuperProperty property when Bound.Made.Contains(property.Home):
                program.DemandMember(property.Name);
                Native("ark_super_set", ReadVariable(property.Home.Holder!), _receiver!, _ir.String(property.Name), Boxed(value));
                break;
            case BoundSuperProperty { Symbol: PropertySymbol { Setter: { } setter } } when instance.Class?.Parent is { } parent:
                EmitCall(program.InstanceFor(instance, setter, parent.Environment).Reference, [_receiver!, value]);
                break;
            case BoundSuperProperty property:
                // Fields are the object's own, whoever declares them.
                program.DemandMember(property.Name);
                _ir.Emit(Op.SetNamed, IrType.Void, property.Name, _receiver!, Boxed(value));
                break;
        }
    }

    private void WriteProperty(BoundProperty property, Value receiver, Value value)
    {
        var type = Representations.NonNullable(property.Receiver!.Type);
        if (FieldOf(property, type) is { } field) WriteField(receiver, field, value);
        else if (property is { Name: ['#', ..], Symbol: PropertySymbol { Setter: { } setter, Owner: { } declaring } } && DeclaringCopy(type, declaring) is { } own)
        {
            RequireInstance(receiver, own, property.Name);
            EmitCall(program.Instance(setter, own.Environment).Reference, [receiver, value]);
        }
        else if (property.Name == "length" && Bound.IsArray(type))
            _ir.Emit(Op.SetLength, IrType.Void, null, receiver, Convert(value, IrType.F64));
        else
        {
            program.DemandMember(property.Name);
            _ir.Emit(Op.SetNamed, IrType.Void, property.Name, receiver, Boxed(value));
        }
    }

    // ── Assignments ─────────────────────────────────────────────────────────────────────────────────────────────────

    private Value LowerAssignment(BoundAssignment assignment)
    {
        var target = LowerTarget(assignment.Target);
        var value = Lower(assignment.Value, target.Expected);
        if (assignment.Target is BoundVariable) value = Convert(value, target.Type);
        else if (RepresentationOf(assignment.Value.Type) == IrType.F64) value = Convert(value, IrType.F64);
        WriteTarget(target, value, assignment);
        return value;
    }

    private Value LowerCompoundAssignment(BoundCompoundAssignment assignment)
    {
        var target = LowerTarget(assignment.Target);
        var old = ReadTarget(target);
        Value result;
        if (assignment.Operator == BinaryOperator.Add && assignment.Kind is Ark.Semantics.OperandKind.String or Ark.Semantics.OperandKind.StringConcat)
        {
            result = Join(assignment, old, assignment.Target.Type, null, false, assignment.Value);
        }
        else
        {
            if (assignment.Kind == Ark.Semantics.OperandKind.Number) old = Convert(old, IrType.F64);
            var right = Lower(assignment.Value);
            At(assignment);
            result = Operate(assignment.Operator, assignment.Kind, old, right);
        }
        WriteTarget(target, result, assignment);
        return result;
    }

    private Value LowerLogicalAssignment(BoundLogicalAssignment assignment)
    {
        var target = LowerTarget(assignment.Target);
        var type = RepresentationOf(assignment.Type);
        var result = new Variable("choice", type);
        var old = ReadTarget(target);
        Block assign = _ir.CreateBlock(), keep = _ir.CreateBlock(), after = _ir.CreateBlock();
        At(assignment);
        if (assignment.Operator == LogicalOperator.And) _ir.Branch(Truthy(old), assign, keep);
        else if (assignment.Operator == LogicalOperator.Or) _ir.Branch(Truthy(old), keep, assign);
        else _ir.Branch(IsNullish(old), assign, keep);
        StartSealed(assign);
        var value = Lower(assignment.Value, target.Expected);
        WriteTarget(target, value, assignment);
        _ir.WriteVariable(result, Convert(value, type));
        _ir.Jump(after);
        StartSealed(keep);
        _ir.WriteVariable(result, Convert(old, type));
        _ir.Jump(after);
        StartSealed(after);
        return _ir.ReadVariable(result);
    }

    private Value LowerIncrement(BoundIncrement increment, bool isResultUsed)
    {
        var target = LowerTarget(increment.Target);
        var old = ReadTarget(target);
        At(increment);
        if (Representations.IsBigInt(increment.Type))
        {
            var nextBig = Native(increment.IsDecrement ? "ark_bigint_decrement" : "ark_bigint_increment", Boxed(old));
            WriteTarget(target, nextBig, increment);
            return increment.IsPrefix || !isResultUsed ? nextBig : old;
        }
        if (increment.Type is IntrinsicType { MayBeBigInt: true }) return LowerNumericIncrement(increment, target, old, isResultUsed);
        old = Canonical(RepresentationOf(increment.Target.Type) == IrType.F64 ? Convert(old, IrType.F64) : ToNumber(old));
        var next = _ir.Emit(increment.IsDecrement ? Op.F64Sub : Op.F64Add, old, _ir.Number(1));
        WriteTarget(target, next, increment);
        return increment.IsPrefix || !isResultUsed ? next : old;
    }
}
