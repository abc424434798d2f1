using Ark.Ir;

namespace Ark.Lowering.ToIr;

internal sealed partial class FunctionLowering
{
    /// <summary>The variable by which this function can call itself without having captured it.</summary>
    private readonly VariableSymbol? _selfVariable = program.SelfVariableOf(instance);

    /// <summary>A function value: preallocated where nothing is captured, else a new object with the captures.</summary>
    private Value CreateClosure(BoundLambda lambda, Signature? signature)
    {
        var function = lambda.Function;
        var hasOwnRest = function.HasRest;
        if (function.OwnName is { } ownName) program.AddLocalFunction(function, ownName);
        return MakeClosure(program.Closure(lambda, instance, hasOwnRest ? null : signature));
    }

    /// <summary>`const f = (x) => …`: calls of f need not ask what it is, and its own body sees itself.</summary>
    private Value CreateNamedClosure(VariableSymbol variable, BoundLambda lambda)
    {
        if ((lambda.Function.OwnName ?? (variable.IsGlobal ? null : variable)) is { } self) program.AddLocalFunction(lambda.Function, self);
        var closure = program.Closure(lambda, instance, lambda.Function.HasRest ? null : SignatureExpected(ExpectedOf(variable)));
        program.AddKnownClosure(variable, instance, closure);
        return MakeClosure(closure);
    }

    private Value MakeClosure(FunctionInstance closure)
    {
        closure.Function.IsAddressTaken = true;
        // Every evaluation makes a function of its own; what a module's top level evaluates once can be there from the start.
        var isOnce = instance is { Symbol: null, Class: null } && _jumpTargets.Count == 0;
        if (!closure.Reference.HasClosure && isOnce) return _ir.Emit(Op.FunctionValue, closure.Reference);
        var words = closure.Captures.Select(CaptureOf).ToList();
        if (closure.CapturesThis) words.Add(_receiver ?? Undefined(IrType.Value));
        return _ir.Emit(Op.AllocClosure, closure.Reference, [.. words]);
    }

    /// <summary>The machine signature that the context's function type gives to a function written there.</summary>
    private Signature? SignatureExpected(Expected expected)
    {
        if (expected.Type is not { } type) return null;
        var signatures = Bound.CallSignaturesOf(Representations.NonNullable(type));
        return signatures.Count == 1 && !signatures[0].HasRest && signatures[0].TypeParameters.Count == 0
            ? Representations.SignatureOf(signatures[0], expected.Environment)
            : null;
    }

    private Value FunctionValueOf(BoundFunction function) => FunctionValueOf(function.Function, function.TypeArguments);

    private Value FunctionValueOf(FunctionSymbol function, ImmutableArray<Type> typeArguments = default)
    {
        if (_functionVariables.TryGetValue(function, out var variable)) return ReadVariable(variable);
        if (IsLocalFunction(function) && instance.Captures.FirstOrDefault(c => ReferenceEquals(program.FunctionOf(c), function)) is { } captured) return ReadVariable(captured);
        if (ReferenceEquals(function, instance.Symbol) && _closure is not null) return _closure;
        if (function is { IsInstance: true, Kind: FunctionKind.Method }) return FunctionValue(program.InstanceAsValue(function, TypeEnvironment.Empty));
        var environment = typeArguments.IsDefaultOrEmpty ? TypeEnvironment.Empty : Environment.Bind(function.TypeParameters, typeArguments);
        return FunctionValue(program.Instance(function, environment));
    }

    private Value FunctionValue(FunctionInstance function)
    {
        function.Function.IsAddressTaken = true;
        return _ir.Emit(Op.FunctionValue, function.Reference);
    }
}
