using Ark.Ir;

namespace Ark.Lowering.ToIr;

// A method that became a value may be called on anything. Its body relies on its receiver, so there is a second copy of it
// that does not; the universal entry takes that one when the receiver is not what the first relies on.

internal sealed partial class ProgramLowering
{
    private readonly HashSet<string> _takenNames = [];
    private readonly List<(string Name, FunctionInstance Method, MethodRole Role)> _boundMethods = [];
    private int _lookedAt;
    private int _namesLookedAt;

    /// <summary>Something reads a member of this name without calling it.</summary>
    public void TakeMember(string name) => _takenNames.Add(name);

    /// <summary>`super.m` without a call.</summary>
    public FunctionInstance InstanceAsValue(FunctionSymbol method, TypeEnvironment environment)
    {
        var instance = Instance(method, environment);
        TakeMember(method.Name);
        AddBoundMethod(method.Name, instance, MethodRole.Method);
        return instance;
    }

    private void AddBoundMethod(string name, FunctionInstance method, MethodRole role)
    {
        if (method.Reference.Receiver is not null) _boundMethods.Add((name, method, role));
    }

    private void AddUnboundMethods()
    {
        var taken = HasOpenClasses ? int.MaxValue : _takenNames.Count;
        if (_namesLookedAt != taken) _lookedAt = 0;
        _namesLookedAt = taken;
        for (; _lookedAt < _boundMethods.Count; _lookedAt++)
        {
            var (name, method, role) = _boundMethods[_lookedAt];
            // An instance of a class made at run time is a receiver like any other to what the class inherits.
            if (HasOpenClasses || role == MethodRole.Method && _takenNames.Contains(name)) Module.Unbound.TryAdd(method.Reference.Symbol, UnboundInstance(method).Reference);
        }
    }

    /// <summary>A method of a class above, as a function that has the same receiver may call it.</summary>
    public FunctionInstance InstanceFor(FunctionInstance user, FunctionSymbol method, TypeEnvironment environment) =>
        user.IsUnbound ? UnboundInstance(Instance(method, environment)) : Instance(method, environment);

    private FunctionInstance UnboundInstance(FunctionInstance method)
    {
        var function = method.Symbol!;
        if (_instances.TryGetValue((function, method.Environment, true), out var known)) return known;
        var instance = Make(function, method.Environment, method.Environment.Suffix(TypeParametersInScope(function)), method.Reference.Signature, [], false,
            i => LowerFunction(i, program.BodyOf(function)), isUnbound: true);
        _instances.Add((function, method.Environment, true), instance);
        return instance;
    }
}
