namespace Ark.Lowering.Ui;

// What follows from state of the second model: getters with @Computed, methods with @Monitor.
internal sealed partial class UiLowering
{
    /// <summary>The body runs when something has changed that it read; in between the getter gives what that gave.</summary>
    private BoundFunctionBody Computed(BoundFunctionBody body, TypeSymbol owner)
    {
        var syntax = body.Syntax;
        var type = _program.SignatureOf(body.Function).Return;
        var value = Call("computedValue", syntax, This(owner, syntax), Text(body.Function.Name, syntax), Closure("computedValue", 2, syntax, _ => body.Block.Statements));
        return WithBlock(body, Block(syntax, [new BoundReturn(Convert(value, type)) { Syntax = syntax }]));
    }

    private static BoundFunctionBody WithBlock(BoundFunctionBody body, BoundBlock block) =>
        body.Update(body.Function, body.ParameterDefaults, body.ParameterPatterns, body.FieldInitializers, block);

    /// <summary>What is to be done once an instance has been constructed; null where nothing is.</summary>
    private BoundExpression? StateStart(TypeSymbol owner, Node syntax)
    {
        var isStruct = owner.Kind == TypeSymbolKind.Struct;
        if (!isStruct && !UiDecorators.Has(owner, "ObservedV2")) return null;
        var monitors = owner.Members.Values.OfType<FunctionSymbol>().Where(m => UiDecorators.Has(m, "Monitor")).Select(m => Monitor(m, owner, syntax)).ToList();
        var computed = isStruct ? owner.Members.Values.OfType<PropertySymbol>().Where(p => p.IsAccessor && UiDecorators.Has(p, "Computed")).ToList() : [];
        if (monitors.Count + computed.Count == 0) return null;
        var getters = computed.Select(p => Giving("computedValue", 2, new BoundProperty(This(owner, syntax), p.Name, p) { Type = _program.TypeOf(p), Syntax = syntax }));
        return Call("startState", syntax, This(owner, syntax), Values(getters, syntax), Values(monitors, syntax));
    }

    /// <summary>`@Monitor('a.b', 'c')`: the paths, how to follow each, and the method.</summary>
    private BoundExpression Monitor(FunctionSymbol method, TypeSymbol owner, Node syntax)
    {
        var paths = _program.ArgumentsOf(UiDecorators.Find(method, "Monitor")!).OfType<BoundLiteral>().Select(l => l.Value).OfType<string>().ToList();
        var callback = _program.SignatureOf(_program.LibraryClass("Monitor")!.Constructor!).Parameters[2].Type;
        var call = Closure(callback, syntax, parameters =>
            [Statement(new BoundCall(method, This(owner, syntax), null, method.Parameters.Count > 0 ? [Read(parameters[0], syntax)] : [], [], null, isSuper: false) { Type = _program.UndefinedType, Syntax = syntax })]);
        return New("Monitor", syntax, Values(paths.Select(p => Text(p, syntax)), syntax), Values(paths.Select(p => Giving("computedValue", 2, Path(p, owner, syntax))), syntax), call);
    }

    private BoundExpression Path(string path, TypeSymbol owner, Node syntax)
    {
        var steps = path.Split('.');
        var first = owner.Members.GetValueOrDefault(steps[0]);
        var type = first is null ? _program.AnyType : _program.TypeOf(first);
        var value = (BoundExpression)Visit(new BoundProperty(This(owner, syntax), steps[0], first) { Type = StateDecorators.Of(first) is null ? type : _program.AnyType, Syntax = syntax });
        return steps.Skip(1).Aggregate(value, (v, step) => Step(v, step, syntax));
    }

    /// <summary>A member of what a path has led to, which may be nothing.</summary>
    private BoundExpression Step(BoundExpression value, string step, Node syntax)
    {
        var held = Variable("held", _program.AnyType);
        BoundExpression member = step.All(char.IsAsciiDigit)
            ? new BoundElement(Read(held, syntax), Number(double.Parse(step, System.Globalization.CultureInfo.InvariantCulture), syntax), ElementAccessKind.Dynamic) { Type = _program.AnyType, Syntax = syntax }
            : new BoundProperty(Read(held, syntax), step, null) { Type = _program.AnyType, Syntax = syntax };
        var read = Call("tracedRead", syntax, Read(held, syntax), Text(step, syntax), member);
        var isNothing = Call("isNothing", syntax, Read(held, syntax));
        var result = new BoundConditional(isNothing, Undefined(syntax), read) { Type = _program.AnyType, Syntax = syntax };
        return new BoundLet(held, value, result) { Type = _program.AnyType, Syntax = syntax };
    }
}
