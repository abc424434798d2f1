// Functions within functions exist from the start of their block. Their closures are made as late as that can be told apart:
// before the first statement that mentions them, so that what they capture usually has its value already and is copied.

using Ark.Ir;

namespace Ark.Lowering.ToIr;

internal sealed partial class FunctionLowering
{
    /// <summary>Variables whose cell or uninitialised state exists before their declaration is reached.</summary>
    private readonly HashSet<VariableSymbol> _early = [];
    private readonly Dictionary<FunctionSymbol, VariableSymbol> _functionVariables = [];

    private sealed class Hoisting(FunctionLowering lowering, List<(int Position, BoundLocalFunction Function)> order)
    {
        private int _next;

        /// <summary>Makes the closures that the statement at this index is the first to need.</summary>
        public void CreateBefore(int statement)
        {
            for (; _next < order.Count && order[_next].Position <= statement; _next++) lowering.CreateLocalFunction(order[_next].Function);
        }
    }

    private Hoisting? EnterScope(IEnumerable<BoundStatement> scope)
    {
        var statements = scope as IReadOnlyList<BoundStatement> ?? [.. scope];
        var functions = statements.OfType<BoundLocalFunction>().ToList();
        foreach (var function in functions)
        {
            _functionVariables[function.Function] = function.Variable;
            program.AddLocalFunction(function.Function, function.Variable);
        }
        var order = functions.Count == 0 ? null : OrderOf(statements, functions);
        if (order is not null) ShareCapturedEarly(statements, order);
        foreach (var statement in statements)
        {
            var variable = statement switch
            {
                BoundVariableDeclaration { Variable: { Kind: not VariableKind.Var } declared } => declared,
                BoundLocalFunction { Variable: var declared } => declared,
                BoundClassDeclaration { Class: { IsReplaceable: true, Holder: var holder } } => holder,
                _ => null,
            };
            if (variable is null || variable.IsGlobal || !(NeedsCheck(variable) || (functions.Count > 0 && IsCell(variable)))) continue;
            _early.Add(variable);
            DeclareUninitialized(variable);
        }
        return order is null ? null : new Hoisting(this, order);
    }

    /// <summary>A closure made before a variable that it captures has its value shares a cell with the rest of the block.</summary>
    private void ShareCapturedEarly(IReadOnlyList<BoundStatement> statements, List<(int Position, BoundLocalFunction Function)> order)
    {
        var declaredAt = new Dictionary<VariableSymbol, int>();
        for (var i = 0; i < statements.Count; i++)
            if (statements[i] is BoundVariableDeclaration declaration) declaredAt.TryAdd(declaration.Variable, i);
        var made = new HashSet<VariableSymbol>();
        foreach (var (position, function) in order)
        {
            foreach (var captured in function.Function.Captures)
            {
                var isLaterFunction = program.FunctionOf(captured) is not null && order.Any(o => ReferenceEquals(o.Function.Variable, captured)) && !made.Contains(captured) && !ReferenceEquals(captured, function.Variable);
                if (isLaterFunction || (declaredAt.TryGetValue(captured, out var at) && at >= position)) program.ShareEarly(captured);
            }
            made.Add(function.Variable);
        }
    }

    /// <summary>For each function the index of the first statement that mentions it, itself or through functions made before.
    /// What nothing mentions is never made.</summary>
    private static List<(int Position, BoundLocalFunction Function)> OrderOf(IReadOnlyList<BoundStatement> statements, List<BoundLocalFunction> functions)
    {
        var mentions = new Dictionary<BoundLocalFunction, HashSet<BoundLocalFunction>>();
        var position = new Dictionary<BoundLocalFunction, int>();
        var bySymbol = new Dictionary<Symbol, BoundLocalFunction>();
        foreach (var function in functions)
        {
            bySymbol[function.Function] = function;
            bySymbol[function.Variable] = function;
        }
        for (var i = 0; i < statements.Count; i++)
        {
            var own = statements[i] as BoundLocalFunction;
            if (own is not null)
            {
                position.TryAdd(own, int.MaxValue);
                mentions[own] = [];
            }
            foreach (var node in BoundWalk.Descendants(statements[i], intoFunctions: true))
            {
                if (MentionOf(node) is not { } symbol || !bySymbol.TryGetValue(symbol, out var mentioned)) continue;
                if (own is not null) mentions[own].Add(mentioned);
                else position[mentioned] = Math.Min(position.GetValueOrDefault(mentioned, int.MaxValue), i);
            }
        }
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var function in functions)
                foreach (var other in mentions[function])
                    if (position[other] > position[function])
                    {
                        position[other] = position[function];
                        changed = true;
                    }
        }
        // Among those made at one place, what is mentioned comes before what mentions it, so far as that is possible.
        var order = new List<(int, BoundLocalFunction)>();
        var done = new HashSet<BoundLocalFunction>();
        void Visit(BoundLocalFunction function)
        {
            if (!done.Add(function)) return;
            foreach (var other in mentions[function]) Visit(other);
            order.Add((position[function], function));
        }
        foreach (var function in functions.OrderBy(f => position[f])) Visit(function);
        return [.. order.OrderBy(o => o.Item1)];
    }

    private static Symbol? MentionOf(BoundNode node) => node switch
    {
        BoundVariable variable => variable.Variable,
        BoundFunction function => function.Function,
        BoundCall { Target: { } target } => target,
        _ => null,
    };

    private void CreateLocalFunction(BoundLocalFunction function)
    {
        if (_ir.IsTerminated) return;
        At(function);
        Initialize(function.Variable, CreateClosure(function.Value, null));
    }
}
