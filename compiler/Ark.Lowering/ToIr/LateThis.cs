// The `this` of a derived class comes into being with super(). Where the text alone does not show that super() has run, once, before `this`
// is used and before the constructor is over, a flag does: a variable of the constructor that the arrow functions within it share.

using Ark.Ir;

namespace Ark.Lowering.ToIr;

internal sealed partial class ProgramLowering
{
    private readonly Dictionary<FunctionSymbol, VariableSymbol?> _thisFlags = [];

    public bool IsThisFlag(VariableSymbol variable) => variable.Container is FunctionSymbol constructor && ReferenceEquals(_thisFlags.GetValueOrDefault(constructor), variable);

    /// <summary>The flag of a constructor, or null where it needs none.</summary>
    public VariableSymbol? ThisFlagOf(BoundFunctionBody body)
    {
        var constructor = body.Function;
        if (_thisFlags.TryGetValue(constructor, out var known)) return known;
        if (constructor.Owner is not { } owner || !program.Made.HasBase(owner) || IsPlainlyBound(body)) return _thisFlags[constructor] = null;
        // What a handler reads must not lie in a register, and a cell never does.
        var flag = program.MakeVariable("this", program.BooleanType, constructor);
        flag.IsCaptured = flag.IsReassigned = true;
        Share(flag, body, body);
        return _thisFlags[constructor] = flag;
    }

    /// <summary>The constructor begins with what does not look at `this`, and calls super() behind that and nowhere else.</summary>
    private static bool IsPlainlyBound(BoundFunctionBody body)
    {
        var statements = body.Block.Statements;
        var at = statements.IndexOf(statements.FirstOrDefault(s => s is BoundExpressionStatement { Expression: BoundSuperCall })!);
        if (at < 0) return false;
        var call = (BoundSuperCall)((BoundExpressionStatement)statements[at]).Expression;
        var before = body.ParameterDefaults.OfType<BoundNode>().Concat(statements.Take(at)).Concat(call.Arguments);
        return !before.SelectMany(b => BoundWalk.Descendants(b)).Any(DependsOnThis)
            && !statements.Skip(at + 1).SelectMany(s => BoundWalk.Descendants(s, intoFunctions: true)).Any(n => n is BoundSuperCall);
    }

    private static bool DependsOnThis(BoundNode node) =>
        node is BoundThis or BoundSuperProperty or BoundSuperCall or BoundCall { IsSuper: true } or BoundReturn or BoundLambda { Function.CapturesThis: true };

    /// <summary>Arrow functions that know `this` know its flag; those that call super() also know the parameters that become fields.</summary>
    private static void Share(VariableSymbol flag, BoundNode within, BoundFunctionBody constructor)
    {
        foreach (var node in BoundWalk.Descendants(within))
        {
            if (node is not BoundLambda { Function: { CapturesThis: true, TakesThis: false } function } lambda) continue;
            function.Captures.Add(flag);
            if (BoundWalk.Descendants(lambda.Body, intoFunctions: true).Any(n => n is BoundSuperCall))
                foreach (var initializer in constructor.FieldInitializers)
                    if (initializer.Value is BoundVariable { Variable: { IsGlobal: false } parameter } && !function.Captures.Contains(parameter))
                    {
                        function.Captures.Add(parameter);
                        parameter.IsCaptured = true;
                    }
            Share(flag, lambda.Body, constructor);
        }
    }

    /// <summary>What super() initializes, of the constructor that the flag belongs to.</summary>
    public ImmutableArray<BoundFieldInitializer> InitializersBehind(VariableSymbol flag) =>
        program.BodyOf((FunctionSymbol)flag.Container!) is { } body ? Desugaring.Run(program, body).FieldInitializers : [];
}

internal sealed partial class FunctionLowering
{
    /// <summary>Tells whether super() has run; null where nobody needs to ask.</summary>
    private VariableSymbol? _thisFlag;

    private void DeclareThisFlag(BoundFunctionBody constructor)
    {
        _thisFlag = program.ThisFlagOf(constructor);
        if (_thisFlag is not null) Declare(_thisFlag, _ir.Constant(ValueConstant.False));
    }

    private void FindThisFlag()
    {
        _thisFlag = instance.Captures.FirstOrDefault(program.IsThisFlag);
        if (_thisFlag is not null) _fieldInitializers = program.InitializersBehind(_thisFlag);
    }

    /// <summary>`this` is about to be used, or a constructor is left without another value.</summary>
    private void RequireThis(BoundNode? place)
    {
        if (_thisFlag is null) return;
        At(place);
        Native("ark_require_this", ReadVariable(_thisFlag));
    }

    /// <summary>The instance that super() fills: once it is there, the next one fills another before it is refused.</summary>
    private Value ReceiverOfSuper() =>
        _thisFlag is null || instance.Class is null ? _receiver! : OrElse(_receiver!, Truthy(ReadVariable(_thisFlag)), () => Boxed(_ir.Emit(Op.Alloc, instance.Class!.Layout)), IrType.Value);

    private void BindThis(BoundNode place)
    {
        if (_thisFlag is null) return;
        At(place);
        Native("ark_refuse_this", ReadVariable(_thisFlag));
        Assign(_thisFlag, _ir.Constant(ValueConstant.True));
    }
}
