namespace Ark.Lowering.Ui;

// State. Reading a member with a state decorator asks its variable, assigning it tells the variable. Behind what may change an object, array,
// map, set or date that a variable holds stands a call that says so; what that may be is decided by types (ObservedTypes).
internal sealed partial class UiLowering
{
    public override BoundNode VisitBoundProperty(BoundProperty node)
    {
        if (IsState(node) && node.Receiver is BoundThis { Syntax: Ark.Syntax.NameExpression { Identifier.Text: "$$this" } }) return VisitBoundUiReference(new BoundUiReference(node) { Type = node.Type, Syntax = node.Syntax });
        var property = (BoundProperty)base.VisitBoundProperty(node);
        if (IsState(property)) return Get(property);
        if (property is { Receiver: not null, Symbol: FunctionSymbol method } && (UiDecorators.Has(method, "LocalBuilder") || UiDecorators.Has(method, "Styles"))) return OfItsStruct(property, method);
        return property.Receiver is not null && ObservedTypes.IsTracked(property.Symbol) ? OnReceiver(property, ReadTracked) : property;
    }

    private static bool IsState(BoundProperty property) => property.Receiver is not null && StateDecorators.Of(property.Symbol) is not null;

    /// <summary>The slot, which holds the variable.</summary>
    private BoundProperty Slot(BoundProperty property) =>
        new(property.Receiver, property.Name, property.Symbol) { Type = _program.VariableType, Syntax = property.Syntax };

    private BoundExpression Get(BoundProperty property) => Convert(Method(Slot(property), "get", _program.AnyType), property.Type);

    private BoundExpression Set(BoundProperty property, BoundExpression value) => Convert(Method(Slot(property), "set", _program.AnyType, value), value.Type);

    /// <summary>A property with @Trace or @Track; with the first, an array in it is read with what is in it.</summary>
    private BoundExpression ReadTracked(BoundProperty property) =>
        Convert(Call(UiDecorators.Has(property.Symbol, "Trace") ? "tracedRead" : "trackedRead", property.Syntax, property.Receiver!, Text(property.Name, property.Syntax), property), property.Type);

    /// <summary>A method with @LocalBuilder as a value stays one of the struct in which it is written.</summary>
    private BoundExpression OfItsStruct(BoundProperty property, FunctionSymbol method) => Closure(property.Type, property.Syntax, parameters =>
        [Statement(new BoundCall(method, property.Receiver, null, [.. parameters.Select(p => Read(p, property.Syntax))], [], null, isSuper: false) { Type = _program.UndefinedType, Syntax = property.Syntax })]);

    // ── Assignments ─────────────────────────────────────────────────────────────────────────────────

    /// <summary>Something that can be assigned, and must be assigned otherwise than it is written.</summary>
    private sealed record Place(Func<BoundExpression> Read, Func<BoundExpression, BoundExpression> Store);

    public override BoundNode VisitBoundAssignment(BoundAssignment node) =>
        At(node.Target, place => place.Store((BoundExpression)Visit(node.Value))) ?? node.Update(Target(node.Target), (BoundExpression)Visit(node.Value));

    public override BoundNode VisitBoundCompoundAssignment(BoundCompoundAssignment node) =>
        At(node.Target, place => place.Store(new BoundBinary(node.Operator, node.Kind, place.Read(), (BoundExpression)Visit(node.Value)) { Type = node.Type, Syntax = node.Syntax }))
        ?? node.Update(Target(node.Target), node.Operator, node.Kind, (BoundExpression)Visit(node.Value));

    public override BoundNode VisitBoundLogicalAssignment(BoundLogicalAssignment node) =>
        At(node.Target, place => new BoundLogical(node.Operator, place.Read(), place.Store((BoundExpression)Visit(node.Value))) { Type = node.Type, Syntax = node.Syntax })
        ?? node.Update(Target(node.Target), node.Operator, (BoundExpression)Visit(node.Value));

    public override BoundNode VisitBoundIncrement(BoundIncrement node) => At(node.Target, place =>
    {
        var syntax = node.Syntax;
        var old = Variable("old", node.Type);
        var stored = place.Store(new BoundBinary(node.IsDecrement ? BinaryOperator.Subtract : BinaryOperator.Add, OperandKind.Number, Read(old, syntax), Number(1, syntax)) { Type = node.Type, Syntax = syntax });
        BoundExpression result = node.IsPrefix ? stored : new BoundSequence([stored, Read(old, syntax)]) { Type = node.Type, Syntax = syntax };
        return new BoundLet(old, place.Read(), result) { Type = node.Type, Syntax = syntax };
    }) ?? node.Update(Target(node.Target), node.IsDecrement, node.IsPrefix);

    /// <summary>What is assigned is not read.</summary>
    private BoundExpression Target(BoundExpression target) => target is BoundProperty { Receiver: not null } property ? WithReceiver(property) : (BoundExpression)Visit(target);

    /// <summary>What an assignment to a target becomes; null where it is an ordinary one.</summary>
    private BoundExpression? At(BoundExpression target, Func<Place, BoundExpression> use)
    {
        switch (target)
        {
            case BoundProperty { Receiver: not null } state when IsState(state):
                return OnReceiver(WithReceiver(state), p => use(new Place(() => Get(p), v => Set(p, v))));
            case BoundProperty { Receiver: not null } observed when _program.Observed.IsObserved(observed.Symbol) && !IsConstruction(observed):
                return OnReceiver(WithReceiver(observed), p => use(new Place(() => p, v => AssignObserved(p, v))));
            case BoundProperty { Receiver: { } receiver, Name: "length" } length when IsContainer(receiver.Type):
                return OnReceiver(WithReceiver(length), p => use(new Place(() => p, v => Told(p.Receiver!, new BoundAssignment(p, v) { Type = v.Type, Syntax = p.Syntax }))));
            case BoundElement element when IsContainer(element.Receiver.Type):
                return OnElement(element, e => use(new Place(() => e, v => Told(e.Receiver, new BoundAssignment(e, v) { Type = v.Type, Syntax = e.Syntax }))));
            default: return null;
        }
    }

    /// <summary>`this.x = x` in a constructor: nobody watches yet.</summary>
    private bool IsConstruction(BoundProperty property) => property.Receiver is BoundThis && _container is FunctionSymbol { Kind: FunctionKind.Constructor } or TypeSymbol;

    private BoundExpression AssignObserved(BoundProperty property, BoundExpression value)
    {
        var syntax = property.Syntax;
        var assignment = new BoundAssignment(property, value) { Type = value.Type, Syntax = syntax };
        return Convert(Call("propertyAssigned", syntax, property.Receiver!, Text(property.Name, syntax), property, assignment, Boolean(ObservedTypes.IsTracked(property.Symbol), syntax)), value.Type);
    }

    private BoundProperty WithReceiver(BoundProperty target) =>
        new((BoundExpression)Visit(target.Receiver!), target.Name, target.Symbol) { Type = target.Type, Syntax = target.Syntax };

    /// <summary>The receiver is evaluated once, though the property is used twice.</summary>
    private BoundExpression OnReceiver(BoundProperty property, Func<BoundProperty, BoundExpression> use) =>
        Once("receiver", property.Receiver!, r => use(new BoundProperty(r, property.Name, property.Symbol) { Type = property.Type, Syntax = property.Syntax }));

    private BoundExpression OnElement(BoundElement element, Func<BoundElement, BoundExpression> use) =>
        Once("receiver", (BoundExpression)Visit(element.Receiver), r => Once("index", (BoundExpression)Visit(element.Index), i =>
            use(new BoundElement(r, i, element.Kind) { Type = element.Type, Syntax = element.Syntax })));

    private BoundExpression Once(string name, BoundExpression value, Func<BoundExpression, BoundExpression> use)
    {
        if (value is BoundThis or BoundLiteral or BoundVariable { Variable.IsReassigned: false }) return use(value);
        var held = Variable(name, value.Type);
        var result = use(Read(held, value.Syntax));
        return new BoundLet(held, value, result) { Type = result.Type, Syntax = value.Syntax };
    }

    // ── Arrays, maps, sets and dates ────────────────────────────────────────────────────────────────

    private static readonly HashSet<string> Changing =
    [
        "Array.push", "Array.pushOne", "Array.pop", "Array.shift", "Array.unshift", "Array.splice", "Array.sort", "Array.reverse", "Array.fill", "Array.copyWithin",
        "Map.set", "Map.delete", "Map.clear", "Set.add", "Set.delete", "Set.clear",
    ];

    private static bool IsContainer(Type type) => type is NamedType { Symbol: { Name: "Array" or "Map" or "Set" or "Date", Container: ModuleSymbol { IsLibrary: true } } };

    public override BoundNode VisitBoundCall(BoundCall node)
    {
        var call = (BoundCall)base.VisitBoundCall(node);
        if (UiDecorators.IsBuilder(call.Target)) return Closure("fillNode", 1, call.Syntax, _ => [Statement(call)]);
        if (call is { Target: { } attribute, Receiver: { } component } && IsAttribute(attribute))
            return Convert(Call("giveAttribute", call.Syntax, component, Text(attribute.Name, call.Syntax), Values(call.Arguments, call.Syntax)), call.Type);
        if (call is { Target: { Name: "stringify", Owner.Name: "JSON" or "JSONObject" }, Arguments: [var whole, ..] } && HoldsTraced(whole.Type))
            return call.Update(call.Target, call.Receiver, call.Callee, call.Arguments.SetItem(0, Convert(Call("readWhole", call.Syntax, whole), whole.Type)), call.TypeArguments, call.Signature, call.IsSuper);
        if (call is not { Target: { Owner: { } owner } method, Receiver: { } receiver, IsSuper: false } || !IsContainer(receiver.Type)) return call;
        if (!Changing.Contains($"{owner.Name}.{method.Name}") && !(owner.Name == "Date" && method.Name.StartsWith("set", StringComparison.Ordinal))) return call;
        return Once("receiver", receiver, r => Told(r, call.Update(call.Target, r, call.Callee, call.Arguments, call.TypeArguments, call.Signature, call.IsSuper)));
    }

    /// <summary>What JSON makes a text of is read with all that is in it, which shows only here.</summary>
    private static bool HoldsTraced(Type type) => type switch
    {
        NamedType { Arguments: [var element] } named when IsContainer(named) => HoldsTraced(element),
        NamedType { Symbol: var @class } => UiDecorators.Has(@class, "ObservedV2"),
        UnionType union => union.Types.Any(HoldsTraced),
        _ => false,
    };

    /// <summary>Those that watch a container are told behind what changes it.</summary>
    private BoundExpression Told(BoundExpression container, BoundExpression change) => Convert(Call("contentsAssigned", change.Syntax, container, change), change.Type);

    // ── References ──────────────────────────────────────────────────────────────────────────────────

    /// <summary>The variable behind what a parent gives for a member with @Link.</summary>
    private BoundExpression VariableOf(BoundExpression value)
    {
        var inner = value;
        while (inner is BoundConversion or BoundUiReference) inner = inner is BoundConversion c ? c.Operand : ((BoundUiReference)inner).Target;
        return inner is BoundProperty property && IsState(property) ? Slot(WithReceiver(property)) : new BoundUiReference(value) { Type = value.Type, Syntax = value.Syntax };
    }

    /// <summary>`$$this.x` and `this.x!!` given to a component of the library: the value, and what it calls with another one.</summary>
    public override BoundNode VisitBoundUiReference(BoundUiReference node) =>
        At(node.Target, place => New("TwoWay", node.Syntax, place.Read(), Storing(node.Target, node.Syntax))) ?? (BoundNode)node;

    public override BoundNode VisitBoundConversion(BoundConversion node) =>
        IsTwoWay(node) ? VisitBoundUiReference(new BoundUiReference(Unwrapped(node)) { Type = node.Type, Syntax = node.Syntax }) : base.VisitBoundConversion(node);

    private static bool IsTwoWay(BoundExpression value) => value.Syntax is Ark.Syntax.NonNullExpression { Expression: Ark.Syntax.NonNullExpression } && value is BoundConversion;

    private static BoundExpression Unwrapped(BoundExpression value) => value is BoundConversion conversion ? Unwrapped(conversion.Operand) : value;

    /// <summary>A closure that assigns what it is given.</summary>
    private BoundLambda Storing(BoundExpression target, Node syntax) => Closure(_program.SignatureOf(_program.LibraryClass("TwoWay")!.Constructor!).Parameters[1].Type, syntax, parameters =>
        [Statement(At(target, place => place.Store(Convert(Read(parameters[0], syntax), target.Type)))!)]);
}
