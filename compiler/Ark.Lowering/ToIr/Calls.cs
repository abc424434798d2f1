// Calls. Known functions are called directly; methods through the class that the static type promises (checked), or by name;
// function values through the signature of their type, which falls back on boxed arguments.

using Ark.Ir;

namespace Ark.Lowering.ToIr;

internal sealed partial class FunctionLowering
{
    private static BoundExpression? SpineOf(BoundCall call)
    {
        if (call.IsSuper) return null;
        if (call.Target is { } target) return target.IsInstance || IsStandInReceiver(call) ? ReceiverOf(call) : null;
        if (call.Callee is BoundProperty { Receiver: { } receiver } property && NeedsReceiver(property)) return receiver;
        if (call.Callee is BoundElement { Receiver: var of }) return of;
        return call.Callee;
    }

    /// <summary>`f(x)` of a library function declared static is called on nothing; a written receiver is evaluated all the same.</summary>
    private static bool IsStandInReceiver(BoundCall call) => call.Receiver is not (null or BoundEntity or BoundThis) && call.Target!.Owner is null && call.Target.Kind == FunctionKind.Method;

    private static BoundExpression? ReceiverOf(BoundCall call) => call.Receiver ?? (call.Callee as BoundProperty)?.Receiver;

    private Value LowerCall(BoundCall call, Value? first)
    {
        if (call.IsSuper) return LowerSuperMethodCall(call);
        if (call.Target is not { } target) return LowerValueCall(call, first!);
        if (!HasSpread(call.Arguments) && target.ArityVariants.TryGetValue(call.Arguments.Length, out var sibling) && SiblingOf(target, sibling) is { } variant) target = variant;
        return target.IsInstance ? LowerMethodCall(call, target, first ?? _receiver ?? Undefined(IrType.Value)) : LowerFunctionCall(call, target);
    }

    private static bool HasSpread(ImmutableArray<BoundExpression> arguments) => arguments.Any(a => a is BoundSpread);

    private FunctionSymbol? SiblingOf(FunctionSymbol function, string name) => function.Container switch
    {
        TypeSymbol owner => (function.IsStatic ? owner.Statics : owner.Members).GetValueOrDefault(name) as FunctionSymbol,
        ModuleSymbol => Bound.LibrarySymbol(name) as FunctionSymbol,
        _ => null,
    };

    // ── Functions and static methods ────────────────────────────────────────────────────────────────────────────────

    private Value LowerFunctionCall(BoundCall call, FunctionSymbol target)
    {
        var environment = Environment.Bind(target.TypeParameters, call.TypeArguments, target.Container is FunctionSymbol ? Environment : null);
        if (target.Magic is { } magic) return EmitMagic(target, magic, LowerMagicArguments(call, target, environment), environment, call);
        if (_functionVariables.TryGetValue(target, out var variable) || IsLocalFunction(target))
            return LowerLocalCall(call, target, variable);
        program.SeeCall(call, target);
        var function = program.Instance(target, environment);
        var arguments = LowerArguments(call.Arguments, target, function.Reference.Signature, function.Environment);
        At(call);
        return EmitCall(function.Reference, [.. NoReceiver(function.Reference), .. arguments]);
    }

    /// <summary>A function that looks at `this`, called on nothing.</summary>
    private Value[] NoReceiver(FunctionRef function) => function.HasReceiver ? [Undefined(IrType.Value)] : [];

    private static bool IsLocalFunction(FunctionSymbol function) => function.Container is FunctionSymbol && function.Kind == FunctionKind.Function || function.OwnName is not null;

    /// <summary>A function within a function: its code is known, its closure is in its variable.</summary>
    private Value LowerLocalCall(BoundCall call, FunctionSymbol target, VariableSymbol? variable)
    {
        if (program.ClosureOf(target, instance) is not { } closure)
            return LowerClosureCall(call, call.Callee is { } callee ? Lower(callee) : ReadVariable(variable!));
        var arguments = new List<Value>();
        if (closure.Reference.HasClosure) arguments.Add(Convert(ClosureOf(closure, target, variable), IrType.Ref));
        arguments.AddRange(NoReceiver(closure.Reference));
        arguments.AddRange(LowerArguments(call.Arguments, target, closure.Reference.Signature, closure.Environment));
        At(call);
        return EmitCall(closure.Reference, arguments);
    }

    private Value ClosureOf(FunctionInstance closure, FunctionSymbol target, VariableSymbol? variable)
    {
        if (ReferenceEquals(closure, Self)) return _closure!;
        variable ??= instance.Captures.FirstOrDefault(c => ReferenceEquals(program.FunctionOf(c), target));
        return variable is null ? throw new InvalidOperationException($"no variable holds the function {target}") : ReadVariable(variable);
    }

    // ── Methods ─────────────────────────────────────────────────────────────────────────────────────────────────────

    private Value LowerMethodCall(BoundCall call, FunctionSymbol target, Value receiver)
    {
        receiver = Boxed(receiver);
        var receiverNode = ReceiverOf(call);
        var type = receiverNode is null ? Bound.AnyType : Representations.NonNullable(receiverNode.Type);
        if (target.Owner is { Name: "ReadonlyArray", Container: ModuleSymbol { IsLibrary: true } }) target = Bound.LibraryClass("Array")?.Members.GetValueOrDefault(target.Name) as FunctionSymbol ?? target;
        if (target.Owner is { Name: "Array", Container: ModuleSymbol { IsLibrary: true } } && program.MayOverrideArrays(NameAsWritten(call, target)) && instance.Symbol?.Module is not { IsLibrary: true })
            return LowerNamedCall(call, NameAsWritten(call, target), receiver);
        if (LibraryOwner(type, target) is { } owner) return LowerLibraryMethodCall(call, target, receiver, owner);
        if (target.Name.StartsWith('#') && DeclaringCopy(type, target.Owner) is { } own) return LowerPrivateCall(call, target, receiver, own);
        if (HasCode(target) && ClassOf(type, target.Owner) is { } copy && copy.VirtualOf(target.Name) is { } slot && copy.Find(target.Name) is { Owner: var declaring })
            return LowerVirtualCall(call, target, receiver, copy, slot, declaring);
        return LowerNamedCall(call, target.Name, receiver);
    }

    /// <summary>A method that is declared without a body is whatever somebody assigns to it.</summary>
    private static bool HasCode(FunctionSymbol method) =>
        method.HasBody || method.Magic is not null || method.IsOnlyDeclared || (method.Modifiers & Modifiers.Abstract) != 0 || method.Owner is not { IsClass: true };

    /// <summary>The copy of the class that declares a member, among those of which instances of the type are.</summary>
    private ClassCopy? DeclaringCopy(Type type, TypeSymbol? declaring) => ClassOf(type, declaring)?.SelfAndAncestors.FirstOrDefault(c => c.Symbol == declaring);

    private Value LowerVirtualCall(BoundCall call, FunctionSymbol target, Value receiver, ClassCopy copy, VirtualSlot slot, ClassCopy declaring)
    {
        // The vtable's way in has the form of the method that was declared first; the one by name takes any number of arguments.
        if (slot.HasRest != target.HasRest || !Passes(slot.Signature, program.SignatureOf(target, declaring.Environment), call.Arguments.Length)) return LowerNamedCall(call, target.Name, receiver);
        var arguments = LowerArguments(call.Arguments, target, slot.Signature, declaring.Environment);
        At(call);
        program.DemandMember(copy, slot.Name);
        return EmitOrUndefined(Op.CallMethod, slot.Signature.Result, new MethodRef(copy.Layout, slot.Index, slot.Name, slot.Signature) { Text = TextOf(call) }, [receiver, .. arguments]);
    }

    /// <summary>Whether arguments for the wanted signature go through one that was declared further up: no number where any value is wanted, and none left over.</summary>
    private static bool Passes(Signature through, Signature wanted, int count) =>
        count <= through.Parameters.Count && !through.Parameters.Where((type, i) => type == IrType.F64 && i < wanted.Parameters.Count && wanted.Parameters[i] != IrType.F64).Any()
        || wanted == through;

    /// <summary>`o.#m()` runs the class's own method and no other, on instances of the class alone.</summary>
    private Value LowerPrivateCall(BoundCall call, FunctionSymbol target, Value receiver, ClassCopy owner)
    {
        At(call);
        RequireInstance(receiver, owner, TextOf(call));
        var function = program.InstanceFor(instance, target, owner.Environment);
        var arguments = LowerArguments(call.Arguments, target, function.Reference.Signature, function.Environment);
        At(call);
        return EmitCall(function.Reference, [receiver, .. arguments]);
    }

    /// <summary>Throws that `text` is not a function where the receiver is no instance of the class.</summary>
    private void RequireInstance(Value receiver, ClassCopy owner, string text)
    {
        Block known = _ir.CreateBlock(), other = _ir.CreateBlock();
        Block variant = _ir.CreateBlock();
        _ir.Branch(_ir.Emit(Op.IsLayout, owner.Layout, receiver), known, variant);
        StartSealed(variant);
        _ir.Branch(Native("ark_is_derived", receiver, _ir.Emit(Op.Descriptor, owner.Layout)), known, other);
        StartSealed(other);
        Native("ark_throw_not_callable", _ir.String(text));
        _ir.Unreachable();
        StartSealed(known);
    }


    /// <summary>A method of arrays, strings, numbers: one function, called directly once the receiver is known to be something.</summary>
    private Value LowerLibraryMethodCall(BoundCall call, FunctionSymbol target, Value receiver, TypeEnvironment owner)
    {
        CheckReceiver(call, target, receiver);
        var environment = Environment.Bind(target.TypeParameters, call.TypeArguments, owner);
        if (target.Magic is { } magic) return EmitMagic(target, magic, [receiver, .. LowerMagicArguments(call, target, environment)], environment, call);
        var function = program.Instance(target, environment);
        var arguments = LowerArguments(call.Arguments, target, function.Reference.Signature, function.Environment);
        At(call);
        return EmitCall(function.Reference, [receiver, .. arguments]);
    }

    /// <summary>`undefined.push(x)` must say so, and what is no array has no push.</summary>
    private void CheckReceiver(BoundCall call, FunctionSymbol target, Value receiver)
    {
        // What two variables of text give may be the sum of what else they hold.
        if (IsSomething(receiver) && receiver.Definition is not { Op: Op.CallNative, Attribute: NativeRef { Name: "ark_string_concat" or "ark_add" } }) return;
        At(call);
        HeapKind? kind = target.Owner!.Name switch { "String" => HeapKind.String, "Array" => HeapKind.Array, _ => null };
        if (kind is not { } expected)
        {
            CheckNotNullish(receiver, NameAsWritten(call, target));
            return;
        }
        Block wrong = _ir.CreateBlock(), right = _ir.CreateBlock();
        _ir.Branch(_ir.Emit(Op.IsKind, expected, receiver), right, wrong);
        StartSealed(wrong);
        CheckNotNullish(receiver, NameAsWritten(call, target));
        Native("ark_throw_not_callable", _ir.String(TextOf(call)));
        _ir.Unreachable();
        StartSealed(right);
    }

    /// <summary>It is neither undefined nor null, whatever its type may say: it has just been made, or checked.</summary>
    private bool IsSomething(Value receiver)
    {
        if (ReferenceEquals(receiver, _receiver)) return true;
        if (receiver.Definition is { Op: Op.BoxF64 } box) return IsProvedNumber(box.Operands[0]);
        return receiver.Definition is { Op: Op.ConstString or Op.ConstBigInt or Op.FunctionValue or Op.BoxI1 or Op.BoxRef }
            or { Op: Op.CallNative, Attribute: NativeRef { Name: not ("ark_get_keyed" or "ark_string_index") } };
    }

    /// <summary>Throws that `name` of undefined or null cannot be read.</summary>
    private void CheckNotNullish(Value receiver, string name)
    {
        Block nullish = _ir.CreateBlock(), something = _ir.CreateBlock();
        _ir.Branch(_ir.Emit(Op.IsNullish, receiver), nullish, something);
        StartSealed(nullish);
        Native("ark_throw_nullish", receiver, _ir.String(name), _ir.Bool(false));
        _ir.Unreachable();
        StartSealed(something);
    }

    /// <summary>`push` of one argument is a method of its own in the library.</summary>
    private static string NameAsWritten(BoundCall call, FunctionSymbol target) =>
        call.Syntax is Ark.Syntax.CallExpression { Callee: Ark.Syntax.PropertyAccess access } ? access.Name.Text : target.Name;

    private Value LowerNamedCall(BoundCall call, string name, Value receiver)
    {
        program.DemandMember(name);
        if (HasSpread(call.Arguments))
        {
            var array = LowerSpreadArguments(call.Arguments);
            At(call);
            return Native("ark_call_named", receiver, _ir.String(name), _ir.Emit(Op.ArrayLen, array), _ir.Emit(Op.ArrayData, array), _ir.String(TextOf(call)));
        }
        var arguments = LowerBoxedArguments(call);
        At(call);
        return FromSlot(_ir.Emit(Op.CallNamed, new NamedCall(name, TextOf(call)), [receiver, .. arguments]), call.Type);
    }

    private List<Value> LowerBoxedArguments(BoundCall call) =>
        [.. call.Arguments.Select((a, i) => LowerAs(a, IrType.Value, call.Signature is { } s && i < s.Parameters.Count && !s.Parameters[i].IsRest ? ExpectedOf(s.Parameters[i].Type) : Expected.Nothing))];

    private Value LowerSuperMethodCall(BoundCall call)
    {
        var name = call.Target?.Name ?? (call.Callee as BoundSuperProperty)?.Name ?? "";
        if (call.Target is { IsStatic: true } @static) return LowerFunctionCall(call, @static);
        if (call.Callee is BoundSuperProperty { Home: var home } own && (Bound.Made.Contains(home) || own.Symbol is not FunctionSymbol)) return LowerUniversalCall(call, ReadSuperProperty(own), Boxed(_receiver!));
        RequireThis(call);
        if (instance.Class?.Parent is not { } parent || parent.Find(name) is not var (owner, member) || member is not FunctionSymbol method)
            return instance.Class is { Layout.IsArray: true } && call.Target is { Owner: { Name: "Array", Container: ModuleSymbol { IsLibrary: true } } } ofArrays
                ? LowerLibraryMethodCall(call, ofArrays, _receiver!, TypeEnvironment.Empty)
                : Bound.LibraryClass("Object")?.Members.GetValueOrDefault(name) is FunctionSymbol inherited
                ? EmitCall(program.Instance(inherited, TypeEnvironment.Empty).Reference, [_receiver!, .. LowerBoxedArguments(call)])
                : Unsupported(call, "this use of 'super'");
        var function = program.InstanceFor(instance, method, owner.Environment);
        var arguments = LowerArguments(call.Arguments, method, function.Reference.Signature, function.Environment);
        At(call);
        return EmitCall(function.Reference, [_receiver!, .. arguments]);
    }

    // ── Function values ─────────────────────────────────────────────────────────────────────────────────────────────

    private Value LowerValueCall(BoundCall call, Value first)
    {
        switch (call.Callee)
        {
            case BoundProperty { Receiver: not null } property when NeedsReceiver(property):
                if (FieldOf(property, Representations.NonNullable(property.Receiver!.Type)) is not null)
                {
                    var held = ReadProperty(property, first);
                    return program.HasThisFunctions ? LowerUniversalCall(call, held, Boxed(first)) : LowerClosureCall(call, held);
                }
                if (property.Symbol is FunctionSymbol || call.Arguments.All(IsQuiet)) return LowerNamedCall(call, property.Name, Boxed(first));
                return LowerUniversalCall(call, ReadProperty(property, Boxed(first)), Boxed(first));
            case BoundElement element:
                var callee = ReadElement(element, first, LowerIndex(element));
                return IsArrayAccess(element) ? LowerClosureCall(call, callee) : LowerUniversalCall(call, callee, Boxed(first));
            default:
                return LowerClosureCall(call, first);
        }
    }

    /// <summary>Nothing tells whether it runs before a property is read or after: it calls nothing and cannot fail.</summary>
    private static bool IsQuiet(BoundExpression expression) => expression switch
    {
        BoundLiteral or BoundUndefined or BoundVariable or BoundThis or BoundLambda or BoundFunction or BoundEntity or BoundRegExp => true,
        BoundConversion conversion => IsQuiet(conversion.Operand),
        BoundProperty { Symbol: PropertySymbol { IsAccessor: false }, Receiver: BoundThis or BoundVariable or null } => true,
        BoundBinary { Kind: not Ark.Semantics.OperandKind.Dynamic } binary => IsQuiet(binary.Left) && IsQuiet(binary.Right),
        BoundArrayLiteral array => array.Elements.All(IsQuiet),
        BoundObjectLiteral literal => literal.Members.All(m => m.Kind is ObjectMemberKind.Value or ObjectMemberKind.Method && m.Key is null && IsQuiet(m.Value)),
        _ => false,
    };

    /// <summary>`o[key](x)`: what is called may look at its receiver.</summary>
    private Value LowerUniversalCall(BoundCall call, Value callee, Value receiver)
    {
        var array = LowerSpreadArguments(call.Arguments);
        At(call);
        return FromSlot(Native("ark_call", Boxed(callee), receiver, _ir.Emit(Op.ArrayLen, array), _ir.Emit(Op.ArrayData, array), _ir.String(TextOf(call))), call.Type);
    }

    private Value LowerClosureCall(BoundCall call, Value callee)
    {
        if (call.Callee is BoundVariable { Variable: var variable } && KnownClosure(variable) is { Symbol: { } known } closure)
        {
            var words = LowerArguments(call.Arguments, known, closure.Reference.Signature, closure.Environment);
            At(call);
            return EmitCall(closure.Reference, [.. closure.Reference.HasClosure ? [Convert(callee, IrType.Ref)] : (Value[])[], .. NoReceiver(closure.Reference), .. words]);
        }
        callee = Boxed(callee);
        if (HasSpread(call.Arguments))
        {
            var array = LowerSpreadArguments(call.Arguments);
            At(call);
            return FromSlot(Native("ark_call", callee, Undefined(IrType.Value), _ir.Emit(Op.ArrayLen, array), _ir.Emit(Op.ArrayData, array), _ir.String(TextOf(call))), call.Type);
        }
        var type = call.Callee is { } node ? Representations.NonNullable(node.Type) : null;
        var signatures = type is null ? [] : Bound.CallSignaturesOf(type);
        var signature = signatures.Count == 1 ? signatures[0] : null;
        if (signature is null || signature.HasRest)
        {
            var boxed = LowerBoxedArguments(call);
            At(call);
            // A function that collects its arguments has no signature of its own, so this one is never met by mistake.
            var universal = new Signature(new EquatableList<IrType>(boxed.Select(_ => IrType.Value)), IrType.Value);
            return FromSlot(_ir.Emit(Op.CallClosure, IrType.Value, new ClosureCall(universal, TextOf(call)), [callee, .. boxed]), call.Type);
        }
        var machine = Representations.SignatureOf(signature, Environment);
        var arguments = new List<Value> { callee };
        for (var i = 0; i < Math.Max(machine.Parameters.Count, call.Arguments.Length); i++)
        {
            if (i >= call.Arguments.Length) arguments.Add(Undefined(machine.Parameters[i]));
            else if (i < machine.Parameters.Count) arguments.Add(LowerAs(call.Arguments[i], machine.Parameters[i], ExpectedOf(signature.Parameters[i].Type)));
            else LowerEffect(call.Arguments[i]);
        }
        At(call);
        return _ir.Emit(Op.CallClosure, machine.Result, new ClosureCall(machine, TextOf(call)), [.. arguments]);
    }

    private FunctionInstance? KnownClosure(VariableSymbol variable) =>
        program.KnownClosure(variable, instance) ?? (ReferenceEquals(variable, _selfVariable) ? Self : null);

    // ── Arguments ───────────────────────────────────────────────────────────────────────────────────────────────────

    /// <summary>The machine's arguments, closure and receiver left out; parameter types are the callee's, under its environment.</summary>
    private List<Value> LowerArguments(ImmutableArray<BoundExpression> arguments, FunctionSymbol target, Signature signature, TypeEnvironment environment)
    {
        var parameters = Bound.SignatureOf(target).Parameters;
        arguments = ConvertedArguments(arguments, target);
        var hasRest = target.HasRest;
        var fixedCount = hasRest ? signature.Parameters.Count - 1 : signature.Parameters.Count;
        var spreadAt = arguments.TakeWhile(a => a is not BoundSpread).Count();
        if (spreadAt < arguments.Length && !(hasRest && spreadAt >= fixedCount)) return SpreadOver(LowerSpreadArguments(arguments), signature, hasRest);
        var values = new List<Value>();
        // A function that is held at a type takes as many arguments as the type says, though it may name fewer.
        for (var i = 0; i < fixedCount; i++)
            values.Add(i < arguments.Length
                ? LowerAs(arguments[i], signature.Parameters[i], i < parameters.Count ? new Expected(parameters[i].Type, environment) : Expected.Nothing)
                : Undefined(signature.Parameters[i]));
        if (hasRest)
        {
            var type = parameters[^1].Type;
            var element = type is NamedType { Arguments.Count: 1 } array ? array.Arguments[0] : Bound.AnyType;
            ImmutableArray<BoundExpression> rest = [.. arguments.Skip(fixedCount)];
            var (representation, expected) = (Representations.Of(element, environment), new Expected(element, environment));
            values.Add(Boxed(HasSpread(rest) ? MakeSpreadArray(rest, representation, expected) : MakeArray(rest, representation, expected)));
        }
        else
        {
            foreach (var extra in arguments.Skip(fixedCount)) LowerEffect(extra);
        }
        return values;
    }

    private List<Value> SpreadOver(Value array, Signature signature, bool hasRest)
    {
        var boxed = Boxed(array);
        var values = new List<Value>();
        for (var i = 0; i < signature.Parameters.Count; i++)
            values.Add(hasRest && i == signature.Parameters.Count - 1
                ? Native("ark_array_slice", boxed, _ir.Number(i), Undefined(IrType.F64))
                : Convert(_ir.Emit(Op.ArrayGet, IrType.Value, null, boxed, _ir.Number(i)), signature.Parameters[i]));
        return values;
    }

    /// <summary>Every argument, spread ones included, in a fresh array of values.</summary>
    private Value LowerSpreadArguments(ImmutableArray<BoundExpression> arguments) => MakeSpreadArray(arguments, IrType.Value, Expected.Nothing);

    // ── Emission ────────────────────────────────────────────────────────────────────────────────────────────────────

    private Value EmitCall(FunctionRef function, IReadOnlyList<Value> arguments)
    {
        var types = function.Operands.ToList();
        var operands = arguments.Select((a, i) => Convert(a, types[i])).ToArray();
        return EmitOrUndefined(Op.Call, function.Signature.Result, function, operands);
    }

    private Value EmitOrUndefined(Op op, IrType result, object attribute, Value[] operands)
    {
        var value = _ir.Emit(op, result, attribute, operands);
        return result == IrType.Void ? Undefined(IrType.Value) : value;
    }

    /// <summary>The callee as written, for "x is not a function".</summary>
    private static string TextOf(BoundCall call)
    {
        var callee = call.Callee?.Syntax ?? (call.Syntax as Ark.Syntax.CallExpression)?.Callee;
        var name = call.Target?.Name ?? "expression";
        return callee is null ? name : ErasedText.Of(callee, name);
    }
}
