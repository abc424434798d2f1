using Ark.Syntax;

namespace Ark.Semantics;

// Where control cannot come, and calls that see to it.
public sealed partial class Checker
{
    // ── Calls that assert or do not return ──────────────────────────────────────────────────────────

    private readonly HashSet<Node> _openEffects = [];

    /// <summary>The signature of a statement-like call whose declaration says that it asserts or never returns.</summary>
    private CallSignatureType? EffectsOf(CallExpression call)
    {
        if (_effects.TryGetValue(call, out var known)) return known;
        var circles = _circles;
        var effects = ComputeEffects(call);
        if (circles == _circles) _effects[call] = effects;
        return effects;
    }

    private readonly Dictionary<Node, CallSignatureType?> _effects = [];

    private CallSignatureType? ComputeEffects(CallExpression call)
    {
        if (!_openEffects.Add(call))
        {
            _circles++;
            return null;
        }
        try
        {
            var type = DeclaredTypeOfDotted(call.Callee);
            if (type is null || SignaturesOf(type, SignatureKind.Call) is not { Count: > 0 } signatures) return null;
            var signature = signatures.Count == 1 ? signatures[0] : null;
            if (signature?.Predicate is { IsAsserts: true }) return signature;
            if (signature?.Declaration is { } node && DeclaresNever(node)) return signature;
            return null;
        }
        finally
        {
            _openEffects.Remove(call);
        }
    }

    private static bool DeclaresNever(Node node)
    {
        var annotation = node switch
        {
            FunctionDeclaration f => f.ReturnType?.Type,
            MethodDeclaration f => f.ReturnType?.Type,
            FunctionExpression f => f.ReturnType?.Type,
            ArrowFunction f => f.ReturnType?.Type,
            FunctionTypeNode f => f.ReturnType,
            CallSignature f => f.ReturnType?.Type,
            _ => null,
        };
        return annotation is KeywordType { Keyword: var keyword } && keyword.Is("never");
    }

    /// <summary>The declared type of `f` or `a.b.f`: effects count only where annotations say them.</summary>
    private Type? DeclaredTypeOfDotted(Expression expression)
    {
        switch (expression)
        {
            case ParenthesizedExpression p: return DeclaredTypeOfDotted(p.Expression);
            case ThisExpression: return _body?.Class is { } c ? _body.IsStatic ? TypeOfSymbol(c) : DeclaredTypeOf(c) : null;
            case NameExpression n:
                return ResolveName(n, Names.Identifier(n.Identifier), SymbolMeaning.Value) switch
                {
                    FunctionSymbol f => TypeOfSymbol(f),
                    VariableSymbol { Declarations: [FunctionDeclaration, ..] } v => TypeOfSymbol(v),
                    VariableSymbol { Declarations: [Parameter { Type: not null }, ..] } v => TypeOfSymbol(v),
                    VariableSymbol { Declarations: [IdentifierBinding { Parent: VariableDeclarator { Type: not null } }, ..] } v => TypeOfSymbol(v),
                    VariableSymbol { Kind: VariableKind.Const, Declarations: [IdentifierBinding { Parent: VariableDeclarator { Initializer.Value: ArrowFunction or FunctionExpression or NewExpression } }, ..] } v when !_openSymbols.Contains(v) => TypeOfSymbol(v),
                    TypeSymbol t => TypeOfSymbol(t),
                    NamespaceSymbol s => TypeOfSymbol(s),
                    ModuleSymbol m => TypeOfSymbol(m),
                    _ => null,
                };
            case PropertyAccess p:
                return DeclaredTypeOfDotted(p.Expression) is { } left && PropertyOf(left, Names.Identifier(p.Name)) is { Symbol: FunctionSymbol or PropertySymbol { Declarations: [FieldDeclaration { Type: not null }, ..] } or TypeSymbol } property ? property.Type : null;
            default: return null;
        }
    }

    private FlowType? AtCall(FlowNode flow, Walk walk)
    {
        var call = (CallExpression)flow.Node!;
        if (EffectsOf(call) is not { } signature) return null;
        if (signature.Predicate is not { IsAsserts: true } predicate) return signature.Return.Is(TypeFlags.Never) ? new FlowType(UnreachableType, false) : null;
        var before = TypeAt(flow.Antecedent!, walk);
        if (predicate.ParameterIndex < 0) return predicate.Type is not null && call.Callee is PropertyAccess p && KeyOfReference(p.Expression) == walk.Key ? before with { Type = NarrowToCandidate(before.Type, predicate.Type, true, false) } : before;
        if (predicate.ParameterIndex >= call.Arguments.Arguments.Count) return before;
        var argument = call.Arguments.Arguments[predicate.ParameterIndex];
        if (predicate.Type is null) return before with { Type = NarrowBy(before.Type, argument, true, walk) };
        return KeyOfReference(argument) == walk.Key ? before with { Type = NarrowToCandidate(before.Type, Silently(() => BoundPredicate(call, signature)?.Type ?? predicate.Type), true, false) } : before;
    }

    // ── Reachability ────────────────────────────────────────────────────────────────────────────────

    private readonly Dictionary<FlowNode, bool> _reachable = [];

    private bool IsReachable(FlowNode flow)
    {
        if (!System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack()) return true;
        List<FlowNode>? passed = null;
        var circles = _circles;
        while (true)
        {
            if (flow.IsMilestone)
            {
                if (_reducedLabels == 0 && _reachable.TryGetValue(flow, out var known)) return KeepReachable(passed, known, circles);
                (passed ??= []).Add(flow);
            }
            if (IsReachedOrNot(flow) is { } answer) return KeepReachable(passed, answer, circles);
            flow = flow.Antecedent ?? flow.Antecedents[0];
        }
    }

    private bool KeepReachable(List<FlowNode>? passed, bool isReachable, int circles)
    {
        if (passed is not null && _reducedLabels == 0 && circles == _circles)
            foreach (var node in passed) _reachable[node] = isReachable;
        return isReachable;
    }

    /// <summary>The answer where a node knows it; null where it is that of what comes before.</summary>
    private bool? IsReachedOrNot(FlowNode flow)
    {
        switch (flow.Kind)
        {
            case FlowKind.Unreachable: return false;
            case FlowKind.Start: return true;
            case FlowKind.Call: return EffectsOf((CallExpression)flow.Node!) is { } s && (s.Return.Is(TypeFlags.Never) || s.Predicate is { IsAsserts: true, Type: null } p && AssertsFalse(flow, p)) ? false : null;
            case FlowKind.SwitchClause: return flow.FirstClause == flow.EndClause && IsExhaustive((SwitchStatement)flow.Node!) ? false : null;
            case FlowKind.Branch: return flow.Antecedents.Exists(IsReachable);
            case FlowKind.ReduceLabel:
                var all = flow.Target!.Antecedents;
                flow.Target.Antecedents = flow.Antecedents;
                _reducedLabels++;
                var result = IsReachable(flow.Antecedent!);
                _reducedLabels--;
                flow.Target.Antecedents = all;
                return result;
            default: return null;
        }
    }

    private static bool AssertsFalse(FlowNode flow, TypePredicate predicate) =>
        flow.Node is CallExpression call && predicate.ParameterIndex >= 0 && predicate.ParameterIndex < call.Arguments.Arguments.Count && call.Arguments.Arguments[predicate.ParameterIndex] is LiteralExpression { Literal.Text: "false" };
}
