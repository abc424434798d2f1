using Ark.Syntax;

namespace Ark.Semantics;

// The checker gives names their meaning and expressions their types. Everything is computed on demand and kept; whatever is being
// computed when something else is demanded (the scope, the function, the diagnostics) is put aside and taken up again.
public sealed partial class Checker
{
    private Compilation _compilation;
    private DiagnosticBag _bag = new();

    /// <param name="other">A checker of the same texts: what it found of files and functions is true here, and the other way round.</param>
    internal Checker(Compilation compilation, Checker? other = null)
    {
        _compilation = compilation;
        (Findings, _importers) = other is null ? (new(), []) : (other.Findings, other._importers);
    }

    private Location? _uiUse;

    /// <summary>A place in the program that has to do with declarative UI; null while none was met.</summary>
    internal Location? UiUse => _uiUse;

    internal void Report(Diagnostic diagnostic) => _bag.Add(diagnostic);

    /// <summary>The function whose body is being bound.</summary>
    private sealed class BodyContext(FunctionSymbol function, BodyContext? outer)
    {
        public FunctionSymbol Function => function;
        public BodyContext? Outer => outer;
        /// <summary>What a return statement's expression is checked against; null when the return type is inferred.</summary>
        public Type? ReturnType => DeclaredReturn?.Value;
        /// <summary>Found out when it is wanted: `typeof this` as a return type asks for this context.</summary>
        public LazyType? DeclaredReturn { get; init; }
        public Type? ContextualReturn { get; init; }
        public List<Type> Returns { get; } = [];
        public List<Type> Yields { get; } = [];
        public bool ReturnsNothing { get; set; }
        /// <summary>Loops, switches and labelled statements around the place, innermost last.</summary>
        public List<JumpTarget> Targets { get; } = [];
        public bool IsAsync => (function.Modifiers & Modifiers.Async) != 0;
        public bool IsGenerator => (function.Modifiers & Modifiers.Generator) != 0;
        /// <summary>The class whose `this` is meant, and whether it is the class object.</summary>
        public TypeSymbol? Class { get; init; }
        public bool IsStatic { get; init; }
        /// <summary>An explicit or contextual `this` of a function.</summary>
        public Type? ThisType { get; init; }
        public FlowGraph? Flow { get; init; }
        public bool IsLibrary { get; init; }
        /// <summary>What it consists of are components: build(), builders, item builders.</summary>
        public bool IsUi { get; init; }
    }

    private sealed class JumpTarget(IReadOnlyList<string> written, bool isLoop, bool isLabelOnly)
    {
        public IReadOnlyList<string> Written => written;
        public bool IsLoop => isLoop;
        public bool IsLabelOnly => isLabelOnly;
        /// <summary>Made when something jumps.</summary>
        public LabelSymbol? Label { get; set; }
    }

    private BodyContext? _body;
    private Scope _scope = null!;

    private readonly record struct State(DiagnosticBag Bag, BodyContext? Body, Scope Scope, FlowState Flow);

    /// <summary>Puts the present work aside for something unrelated to it.</summary>
    private State Leave()
    {
        var state = new State(_bag, _body, _scope, _flow);
        _flow = new FlowState();
        _bag = new DiagnosticBag();
        _body = null;
        return state;
    }

    private void Return(State state)
    {
        KeepTypeProblems(_bag);
        (_bag, _body, _scope, _flow) = (state.Bag, state.Body, state.Scope, state.Flow);
    }

    /// <summary>A written type is resolved once, whoever asks first, so what is wrong with it is kept even when the asker says nothing.</summary>
    private void KeepTypeProblems(DiagnosticBag bag)
    {
        foreach (var d in bag)
            if (d.Code is "ARK2002" or "ARK2003" or "ARK2624" or "ARK2004" or "ARK2005" || d.Code.StartsWith("ARK23", StringComparison.Ordinal)) _typeProblems.Add(d);
    }

    private readonly DiagnosticBag _typeProblems = new();

    /// <summary>Computes a type without saying anything about it: what is bound for good reports.</summary>
    private T Silently<T>(Func<T> work)
    {
        var bag = _bag;
        _bag = new DiagnosticBag();
        try
        {
            return work();
        }
        finally
        {
            KeepTypeProblems(_bag);
            _bag = bag;
        }
    }

    /// <summary>Something computed once, with what there was to say about it.</summary>
    private sealed record Kept<T>(T Value, IReadOnlyCollection<Diagnostic> Diagnostics);

    private T Replay<T>(Kept<T> kept)
    {
        _bag.AddRange(kept.Diagnostics);
        return kept.Value;
    }

    private static bool IsError(Type type) => type is IntrinsicType { IsError: true };
    private static bool IsAny(Type type) => type.Is(TypeFlags.Any);
}
