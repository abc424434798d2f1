namespace Ark.Lowering.ToIr;

internal sealed partial class ProgramLowering
{
    private readonly Dictionary<VariableSymbol, FunctionSymbol> _functionOf = [];
    private readonly Dictionary<FunctionSymbol, VariableSymbol> _variableOf = [];

    /// <summary>A function within a function and the variable that holds its closure.</summary>
    public void AddLocalFunction(FunctionSymbol function, VariableSymbol variable)
    {
        _functionOf[variable] = function;
        _variableOf[function] = variable;
    }

    private readonly HashSet<VariableSymbol> _sharedEarly = [];

    /// <summary>A closure captures the variable before its declaration has run.</summary>
    public void ShareEarly(VariableSymbol variable) => _sharedEarly.Add(variable);

    /// <summary>Reads must find out whether the declaration has run.</summary>
    public bool NeedsCheck(VariableSymbol variable) => variable.NeedsTdzCheck || _sharedEarly.Contains(variable);

    private readonly Dictionary<(VariableSymbol, TypeEnvironment, bool IsUnbound), FunctionInstance> _knownClosures = [];

    /// <summary>The constant holds this function's closure and nothing else.</summary>
    public void AddKnownClosure(VariableSymbol variable, FunctionInstance maker, FunctionInstance closure) => _knownClosures[(variable, maker.Environment, maker.IsUnbound)] = closure;

    public FunctionInstance? KnownClosure(VariableSymbol variable, FunctionInstance user) =>
        _knownClosures.GetValueOrDefault(variable.IsGlobal ? (variable, TypeEnvironment.Empty, false) : (variable, user.Environment, user.IsUnbound));

    /// <summary>The function declared by the name of this variable, or null.</summary>
    public FunctionSymbol? FunctionOf(VariableSymbol variable) => _functionOf.GetValueOrDefault(variable);

    /// <summary>The function object of a running local function is its own closure, so its own name need not be captured.</summary>
    public VariableSymbol? SelfVariableOf(FunctionInstance instance) =>
        instance.Symbol is { } function && _variableOf.TryGetValue(function, out var variable) && !variable.IsReassigned ? variable : null;

    /// <summary>The lowered function behind a local function that has been met, as it is for this user.</summary>
    public FunctionInstance? ClosureOf(FunctionSymbol function, FunctionInstance user) => _instances.GetValueOrDefault((function, user.Environment, user.IsUnbound));
}
