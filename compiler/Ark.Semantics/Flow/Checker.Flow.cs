// Narrowing: the type of a reference at a point is found by walking the flow graph backwards until assignments and conditions have
// said all there is to say. Loops are walked with what is known so far and their results kept once complete.

using Ark.Syntax;

namespace Ark.Semantics;

public sealed partial class Checker
{
    /// <summary>The loops whose types are being found, and types of expressions found on the way, which hold only until then.</summary>
    private sealed class FlowState
    {
        public List<(FlowNode Loop, string Key, List<Type> Types)> Loops { get; } = [];
        public Dictionary<Node, Type>? Types { get; set; }
    }

    private readonly record struct FlowType(Type Type, bool IsIncomplete);

    private FlowState _flow = new();
    private readonly Dictionary<Node, FlowGraph> _graphs = [];
    private readonly Dictionary<(FlowNode, string), Type> _loopTypes = [];
    private readonly Dictionary<FlowNode, bool> _reachable = [];
    private readonly Dictionary<Node, string?> _referenceKeys = [];
    private readonly Dictionary<Symbol, int> _symbolIds = [];
    private readonly HashSet<FileDeclarations> _assignmentsMarked = [];

    private FlowGraph GraphOf(Node node)
    {
        var root = FlowGraph.RootOf(node);
        if (!_graphs.TryGetValue(root, out var graph)) _graphs[root] = graph = FlowGraph.Build(root);
        return graph;
    }

    private FlowNode? FlowAt(Node node) => GraphOf(node).At.GetValueOrDefault(node);

    /// <summary>What a reference path is called; equal paths have equal keys, and a longer path begins with the shorter one.</summary>
    private string? KeyOfReference(Node? node)
    {
        if (node is null) return null;
        if (_referenceKeys.TryGetValue(node, out var known)) return known;
        var key = node switch
        {
            ParenthesizedExpression p => KeyOfReference(p.Expression),
            NonNullExpression n => KeyOfReference(n.Expression),
            NameExpression n => KeyOfSymbol(ResolveName(n, Names.Identifier(n.Identifier), SymbolMeaning.Value)),
            ShorthandProperty s => KeyOfSymbol(ResolveName(s, Names.Identifier(s.Name), SymbolMeaning.Value)),
            IdentifierBinding => KeyOfSymbol(SymbolOf(node)),
            ThisExpression => "this",
            SuperExpression => "super",
            PropertyAccess p => KeyOfReference(p.Expression) is { } left ? $"{left}.{Names.Identifier(p.Name)}" : null,
            ElementAccess e => ElementKey(e) is { } name && KeyOfReference(e.Expression) is { } left ? $"{left}.{name}" : null,
            AssignmentExpression a => KeyOfReference(a.Left),
            _ => null,
        };
        return _referenceKeys[node] = key;
    }

    private string? KeyOfSymbol(Symbol? symbol)
    {
        if (symbol is not (VariableSymbol or ModuleSymbol or NamespaceSymbol or TypeSymbol)) return null;
        if (!_symbolIds.TryGetValue(symbol, out var id)) _symbolIds[symbol] = id = _symbolIds.Count;
        return $"#{id}";
    }

    /// <summary>`a['b']`, `a[0]` and `a[k]` with a constant k name the same place each time.</summary>
    private string? ElementKey(ElementAccess access) => access.Index switch
    {
        LiteralExpression { Literal.Text: ['"' or '\'' or '`', ..] } l => Names.StringValue(l.Literal.Text),
        LiteralExpression { Literal.Text: [>= '0' and <= '9', ..] } l => Names.NumberText(Names.NumberValue(l.Literal.Text)),
        NameExpression n when ResolveName(n, Names.Identifier(n.Identifier), SymbolMeaning.Value) is VariableSymbol v && IsConstant(v) => $"[{KeyOfSymbol(v)}]",
        _ => null,
    };

    /// <summary>Assigned nowhere but where it is declared.</summary>
    private bool IsConstant(VariableSymbol variable)
    {
        if (variable.Kind is VariableKind.Const or VariableKind.Import) return true;
        if (variable.Declarations.FirstOrDefault() is { } node) MarkAssignments(FileOf(node));
        return !variable.IsReassigned && variable.Kind is VariableKind.Parameter or VariableKind.Let;
    }

    /// <summary>Finds, once for a file, which variables are assigned after their declaration.</summary>
    private void MarkAssignments(FileDeclarations file)
    {
        if (!_assignmentsMarked.Add(file)) return;
        foreach (var node in file.Tree.Root.DescendantsAndSelf())
        {
            switch (node)
            {
                case AssignmentExpression a: MarkTarget(a.Left, file); break;
                case PrefixExpression { Operator.Text: "++" or "--" } p: MarkTarget(p.Operand, file); break;
                case PostfixExpression p: MarkTarget(p.Operand, file); break;
                case ForOfStatement { Target: Expression e }: MarkTarget(e, file); break;
                case ForInStatement { Target: Expression e }: MarkTarget(e, file); break;
                case VariableDeclarator { Initializer: not null, Target: IdentifierBinding name } when file.SymbolOf(name) is VariableSymbol { Declarations.Count: > 1 } repeated:
                    repeated.IsReassigned = true;
                    break;
            }
        }
    }

    private void MarkTarget(Node target, FileDeclarations file)
    {
        switch (target)
        {
            case NameExpression n when ResolveName(file.EnclosingScope(n), Names.Identifier(n.Identifier), SymbolMeaning.Value) is VariableSymbol v: v.IsReassigned = true; break;
            case ShorthandProperty s when ResolveName(file.EnclosingScope(s), Names.Identifier(s.Name), SymbolMeaning.Value) is VariableSymbol v: v.IsReassigned = true; break;
            case ParenthesizedExpression p: MarkTarget(p.Expression, file); break;
            case NonNullExpression n: MarkTarget(n.Expression, file); break;
            case AsExpression a: MarkTarget(a.Expression, file); break;
            case ArrayLiteral a:
                foreach (var e in a.Elements) MarkTarget(e, file);
                break;
            case ObjectLiteral o:
                foreach (var p in o.Properties) MarkTarget(p is PropertyAssignment q ? q.Value : p, file);
                break;
            case SpreadElement s: MarkTarget(s.Expression, file); break;
            case SpreadProperty s: MarkTarget(s.Expression, file); break;
            case AssignmentExpression a: MarkTarget(a.Left, file); break;
        }
    }

    // ── The walk ────────────────────────────────────────────────────────────────────────────────────

    /// <summary>One search for the type of one reference.</summary>
    private sealed class Walk(string key, Node reference, Type declared, Type initial, Node? container)
    {
        public string Key => key;
        public Node Reference => reference;
        public Type Declared => declared;
        public Type Initial => initial;
        /// <summary>The function at whose start the walk ends.</summary>
        public Node? Container => container;
        public string CacheKey { get; } = $"{key}|{declared.Id}|{initial.Id}|{container?.Span.Start}";
        public Dictionary<FlowNode, FlowType> Shared { get; } = [];
        public bool IsAuto { get; init; }
        public int AliasDepth { get; set; }
    }

    private IntrinsicType UnreachableType { get; } = new("never", TypeFlags.Never);

    /// <summary>The type of a reference after everything that has been assigned and tested on the way to it.</summary>
    /// <param name="initial">Its type where the function starts: the declared one, or with undefined when nothing is assigned yet.</param>
    private Type FlowTypeOf(Node reference, Type declared, Type initial, Node? container, bool isAuto = false)
    {
        if (FlowAt(reference) is not { } flow || KeyOfReference(reference) is not { } key) return declared;
        var walk = new Walk(key, reference, declared, initial, container) { IsAuto = isAuto };
        var result = TypeAt(flow, walk).Type;
        if (ReferenceEquals(result, UnreachableType)) return isAuto ? NeverType : declared;
        if (reference.Parent is NonNullExpression && !result.Is(TypeFlags.Never) && NonNullable(result).Is(TypeFlags.Never)) return declared;
        return result;
    }

    private FlowType TypeAt(FlowNode flow, Walk walk)
    {
        if (!System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack()) return new FlowType(walk.Declared, false);
        FlowNode? shared = null;
        while (true)
        {
            if (flow.IsShared)
            {
                if (walk.Shared.TryGetValue(flow, out var kept)) return kept;
                shared ??= flow;
            }
            FlowType? found = flow.Kind switch
            {
                FlowKind.Unreachable => new FlowType(UnreachableType, false),
                FlowKind.Assignment => AtAssignment(flow, walk),
                FlowKind.Condition or FlowKind.Presence => AtCondition(flow, walk),
                FlowKind.SwitchClause => AtSwitchClause(flow, walk),
                FlowKind.Call => AtCall(flow, walk),
                FlowKind.Branch => flow.Antecedents.Count == 1 ? null : AtBranch(flow, walk),
                FlowKind.Loop => AtLoop(flow, walk),
                FlowKind.ReduceLabel => AtReducedLabel(flow, walk),
                _ => null,
            };
            if (found is null && flow.Kind == FlowKind.Start)
            {
                if (flow.Node is { } function && function != walk.Container && ContinuesOutside(function, walk) && GraphOf(function).At.GetValueOrDefault(function) is { } outer)
                {
                    flow = outer;
                    continue;
                }
                found = new FlowType(walk.Initial, false);
            }
            if (found is not { } result)
            {
                flow = flow.Antecedent ?? flow.Antecedents[0];
                continue;
            }
            if (shared is not null) walk.Shared[shared] = result;
            return result;
        }
    }

    private static bool ContinuesOutside(Node function, Walk walk) => walk.Reference switch
    {
        PropertyAccess or ElementAccess => false,
        ThisExpression => function is ArrowFunction,
        _ => true,
    };

    private FlowType? AtAssignment(FlowNode flow, Walk walk)
    {
        var target = KeyOfReference(flow.Node);
        if (target is null) return null;
        if (target == walk.Key)
        {
            if (!IsReachable(flow)) return new FlowType(UnreachableType, false);
            if (IsCompoundTarget(flow.Node!))
            {
                var before = TypeAt(flow.Antecedent!, walk);
                return before with { Type = BaseOfLiteral(before.Type) };
            }
            if (walk.IsAuto) return new FlowType(WidenedLiteral(Widened(AssignedType(flow.Node!, walk))), false);
            if (walk.Declared is UnionType || walk.Declared.Is(TypeFlags.Unknown)) return new FlowType(walk.Declared is UnionType ? AssignmentReduced(walk.Declared, AssignedType(flow.Node!, walk)) : walk.Declared, false);
            return new FlowType(walk.Declared, false);
        }
        if (walk.Key.Length > target.Length && walk.Key[target.Length] == '.' && walk.Key.StartsWith(target, StringComparison.Ordinal))
            return new FlowType(IsReachable(flow) ? walk.Declared : UnreachableType, false);
        return null;
    }

    private static bool IsCompoundTarget(Node target)
    {
        var parent = target.Parent;
        while (parent is ParenthesizedExpression or NonNullExpression) (target, parent) = (parent, parent.Parent);
        return parent is PrefixExpression or PostfixExpression || parent is AssignmentExpression a && a.Left == target && a.Operator.Text is not ("=" or "&&=" or "||=" or "??=");
    }

    /// <summary>The type of the value that an assignment puts into its target.</summary>
    private Type AssignedType(Node target, Walk walk)
    {
        var parent = target.Parent;
        while (parent is ParenthesizedExpression or NonNullExpression or AsExpression) (target, parent) = (parent, parent.Parent);
        switch (parent)
        {
            case VariableDeclarator { Parent: VariableDeclarationList { Parent: ForOfStatement f } }: return ElementOfIterable(TypeInFlow(f.Expression), f, f.Await is not null).Element;
            case VariableDeclarator { Parent: VariableDeclarationList { Parent: ForInStatement } }: return StringType;
            case VariableDeclarator { Initializer: { } i } d: return TypeInFlow(i.Value, d.Type is null ? null : walk.Declared);
            case ForOfStatement f: return ElementOfIterable(TypeInFlow(f.Expression), f, f.Await is not null).Element;
            case ForInStatement: return StringType;
            case AssignmentExpression { Operator.Text: "=" } a when a.Left == target: return a.Parent is ArrayLiteral or PropertyAssignment ? walk.Declared : TypeInFlow(a.Right, walk.Declared);
            case AssignmentExpression a when a.Left == target: return TypeInFlow(a.Right, walk.Declared);
            case PrefixExpression { Operator.Text: "delete" }: return UndefinedType;
            default: return walk.Declared;
        }
    }

    private FlowType AtBranch(FlowNode flow, Walk walk)
    {
        var types = new List<Type>();
        var needsReduction = false;
        var incomplete = false;
        FlowNode? bypass = null;
        foreach (var from in flow.Antecedents)
        {
            // Whether control passes a switch by depends on its being exhaustive, which is asked last.
            if (bypass is null && from is { Kind: FlowKind.SwitchClause } && from.FirstClause == from.EndClause)
            {
                bypass = from;
                continue;
            }
            if (AddWay(from, walk, types, ref needsReduction, ref incomplete)) return new FlowType(walk.Declared, false);
        }
        if (bypass is not null)
        {
            var type = TypeAt(bypass, walk);
            if (!type.Type.Is(TypeFlags.Never) && !types.Contains(type.Type) && !IsExhaustive((SwitchStatement)bypass.Node!))
            {
                if (ReferenceEquals(type.Type, walk.Declared) && ReferenceEquals(walk.Declared, walk.Initial)) return type;
                types.Add(type.Type);
                needsReduction |= !IsSubsetOf(type.Type, walk.Initial);
                incomplete |= type.IsIncomplete;
            }
        }
        return new FlowType(JoinWays(types, needsReduction), incomplete);
    }

    /// <summary>Adds what one way in gives; true when nothing further can matter.</summary>
    private bool AddWay(FlowNode from, Walk walk, List<Type> types, ref bool needsReduction, ref bool incomplete)
    {
        var type = TypeAt(from, walk);
        if (ReferenceEquals(type.Type, walk.Declared) && ReferenceEquals(walk.Declared, walk.Initial)) return true;
        if (!types.Contains(type.Type)) types.Add(type.Type);
        needsReduction |= !IsSubsetOf(type.Type, walk.Initial);
        incomplete |= type.IsIncomplete;
        return false;
    }

    private Type JoinWays(List<Type> types, bool needsReduction)
    {
        if (types.Count > 0 && types.TrueForAll(t => ReferenceEquals(t, UnreachableType))) return UnreachableType;
        return GetUnion(types.Where(t => !ReferenceEquals(t, UnreachableType)), needsReduction ? UnionReduction.Subtype : UnionReduction.Literal);
    }

    private static bool IsSubsetOf(Type type, Type of) => ReferenceEquals(type, of) || type.Is(TypeFlags.Never)
        || of is UnionType u && (type is UnionType parts ? parts.Types.All(u.Types.Contains) : u.Types.Contains(type));

    private FlowType AtLoop(FlowNode flow, Walk walk)
    {
        var key = (flow, walk.CacheKey);
        if (_loopTypes.TryGetValue(key, out var known)) return new FlowType(known, false);
        foreach (var (loop, loopKey, soFar) in _flow.Loops)
            if (loop == flow && loopKey == walk.CacheKey && soFar.Count > 0) return new FlowType(JoinWays(soFar, false), true);
        var types = new List<Type>();
        var needsReduction = false;
        FlowType? first = null;
        foreach (var from in flow.Antecedents)
        {
            FlowType type;
            if (first is null) first = type = TypeAt(from, walk);
            else
            {
                _flow.Loops.Add((flow, walk.CacheKey, types));
                var cache = _flow.Types;
                _flow.Types = null;
                type = TypeAt(from, walk);
                _flow.Types = cache;
                _flow.Loops.RemoveAt(_flow.Loops.Count - 1);
                if (_loopTypes.TryGetValue(key, out known)) return new FlowType(known, false);
            }
            if (!types.Contains(type.Type)) types.Add(type.Type);
            needsReduction |= !IsSubsetOf(type.Type, walk.Initial);
            if (ReferenceEquals(type.Type, walk.Declared)) break;
        }
        var result = JoinWays(types, needsReduction);
        if (first is { IsIncomplete: true }) return new FlowType(result, true);
        _loopTypes[key] = result;
        return new FlowType(result, false);
    }

    private FlowType AtReducedLabel(FlowNode flow, Walk walk)
    {
        var label = flow.Target!;
        var all = label.Antecedents;
        label.Antecedents = flow.Antecedents;
        var shared = walk.Shared.ToArray();
        walk.Shared.Clear();
        var result = TypeAt(flow.Antecedent!, walk);
        walk.Shared.Clear();
        foreach (var (node, type) in shared) walk.Shared[node] = type;
        label.Antecedents = all;
        return result;
    }

    /// <summary>The type of an expression that a walk needs; while a loop is open it may be provisional and is not kept.</summary>
    private Type TypeInFlow(Expression expression, Type? contextual = null)
    {
        if (_expressionTypes.TryGetValue(expression, out var known)) return known;
        if (_flow.Types is not null && _flow.Types.TryGetValue(expression, out known)) return known;
        var scope = _scope;
        _scope = FileOf(expression).EnclosingScope(expression);
        var type = Silently(() => Own(Bind(expression, new Context(contextual))));
        _scope = scope;
        if (_flow.Loops.Count > 0) (_flow.Types ??= [])[expression] = type;
        return type;
    }

    // ── Calls that assert or do not return ──────────────────────────────────────────────────────────

    private readonly HashSet<Node> _openEffects = [];

    /// <summary>The signature of a statement-like call whose declaration says that it asserts or never returns.</summary>
    private CallSignatureType? EffectsOf(CallExpression call)
    {
        if (!_openEffects.Add(call)) return null;
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

    private bool IsReachable(FlowNode flow)
    {
        if (!System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack()) return true;
        while (true)
        {
            if (flow.IsShared && _reachable.TryGetValue(flow, out var known)) return known;
            switch (flow.Kind)
            {
                case FlowKind.Unreachable: return false;
                case FlowKind.Start: return true;
                case FlowKind.Call when EffectsOf((CallExpression)flow.Node!) is { } s && (s.Return.Is(TypeFlags.Never) || s.Predicate is { IsAsserts: true, Type: null } p && AssertsFalse(flow, p)): return false;
                case FlowKind.SwitchClause when flow.FirstClause == flow.EndClause && IsExhaustive((SwitchStatement)flow.Node!): return false;
                case FlowKind.Branch:
                    return _reachable[flow] = flow.Antecedents.Exists(IsReachable);
                case FlowKind.Loop:
                    flow = flow.Antecedents[0];
                    continue;
                case FlowKind.ReduceLabel:
                    var all = flow.Target!.Antecedents;
                    flow.Target.Antecedents = flow.Antecedents;
                    _reachable.Remove(flow.Target);
                    var result = IsReachable(flow.Antecedent!);
                    flow.Target.Antecedents = all;
                    _reachable.Remove(flow.Target);
                    return result;
                default:
                    flow = flow.Antecedent!;
                    continue;
            }
        }
    }

    private static bool AssertsFalse(FlowNode flow, TypePredicate predicate) =>
        flow.Node is CallExpression call && predicate.ParameterIndex >= 0 && predicate.ParameterIndex < call.Arguments.Arguments.Count && call.Arguments.Arguments[predicate.ParameterIndex] is LiteralExpression { Literal.Text: "false" };

    private readonly Dictionary<SwitchStatement, bool> _exhaustive = [];
    private readonly HashSet<SwitchStatement> _openSwitches = [];

    /// <summary>The cases cover everything that the subject can be.</summary>
    private bool IsExhaustive(SwitchStatement node)
    {
        if (_exhaustive.TryGetValue(node, out var known)) return known;
        if (!_openSwitches.Add(node)) return false;
        var result = ComputeExhaustive(node);
        _openSwitches.Remove(node);
        if (_flow.Loops.Count == 0) _exhaustive[node] = result;
        return result;
    }

    private bool ComputeExhaustive(SwitchStatement node)
    {
        foreach (var clause in node.Clauses)
            if (clause.Expression is null) return false;
        if (node.Expression is PrefixExpression { Operator.Text: "typeof" } t)
        {
            var rest = TypeInFlow(t.Operand);
            foreach (var clause in node.Clauses)
                if (clause.Expression is LiteralExpression literal) rest = NarrowByTypeof(rest, Names.StringValue(literal.Literal.Text), false);
            return rest.Is(TypeFlags.Never);
        }
        var subject = TypeInFlow(node.Expression);
        if (SwitchTypes(node) is not { } types || types.Count == 0) return false;
        var unit = BaseConstraintOrSelf(subject);
        return (unit is UnionType u ? u.Types.All(IsUnitType) : IsUnitType(unit) || unit.Is(TypeFlags.Never)) && (unit is UnionType v ? v.Types : [unit]).All(m => types.Contains(Regular(m)));
    }

    /// <summary>The literal types of the cases; never for the default; null when some case is no literal.</summary>
    private List<Type>? SwitchTypes(SwitchStatement node)
    {
        var types = new List<Type>();
        foreach (var clause in node.Clauses)
        {
            var type = clause.Expression is null ? NeverType : Regular(TypeInFlow(clause.Expression));
            if (clause.Expression is not null && !IsUnitType(type)) return null;
            types.Add(type);
        }
        return types;
    }
}
