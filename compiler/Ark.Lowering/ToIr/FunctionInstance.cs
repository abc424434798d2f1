using Ark.Ir;

namespace Ark.Lowering.ToIr;

/// <summary>One function of the output: a function of the program for one vector of representations, or one that lowering makes.</summary>
internal sealed class FunctionInstance(FunctionRef reference, TypeEnvironment environment, Action<FunctionInstance> lowerBody)
{
    public FunctionRef Reference => reference;
    public TypeEnvironment Environment => environment;
    public IrFunction Function { get; } = new(reference);
    /// <summary>The function of the program; null for module tops and bridges.</summary>
    public FunctionSymbol? Symbol { get; init; }
    /// <summary>The copy of the class of which it is a member, or in one of whose members it is nested.</summary>
    public ClassCopy? Class { get; init; }
    /// <summary>`this` is proved to be an instance of it.</summary>
    public Layout? KnownReceiver { get; init; }
    /// <summary>The copy of a method (or what is nested in one) that takes any value as `this`: for methods that became values.</summary>
    public bool IsUnbound { get; init; }
    /// <summary>The variables that its closure carries, in the order of the closure's slots; `this` comes last.</summary>
    public IReadOnlyList<VariableSymbol> Captures { get; init; } = [];
    public bool CapturesThis { get; init; }
    /// <summary>Of a body that suspends: the function that makes its frames, under which the program knows it.</summary>
    public FunctionInstance? Start { get; init; }

    public void LowerBody() => lowerBody(this);
    public override string ToString() => reference.Symbol;
}
