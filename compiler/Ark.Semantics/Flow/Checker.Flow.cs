// Narrowing: the type of a reference at a point is found by walking the flow graph backwards until assignments and conditions have
// said all there is to say. Loops are walked with what is known so far and their results kept once complete.

using Ark.Syntax;

namespace Ark.Semantics;

public sealed partial class Checker
{
    /// <summary>The loops whose types are being found, and types of expressions found on the way, which hold only until then.</summary>
    private sealed class FlowState
    {
        public List<(FlowNode Loop, int Walk, Ways Ways)> Loops { get; } = [];
        public Dictionary<Node, Type>? Types { get; set; }
    }

    private readonly record struct FlowType(Type Type, bool IsIncomplete);

    private FlowState _flow = new();
    private readonly Dictionary<Node, FlowGraph> _graphs = [];
    private readonly Surroundings<Node> _graphRoots = new((n, _) => FlowGraph.IsRoot(n) ? n : null);
    private readonly Dictionary<WalkKey, int> _walkIds = [];
    /// <summary>What walks have found for good, and where: the next one for the same reference ends there.</summary>
    private readonly Dictionary<(FlowNode, int Walk), Type> _flowTypes = [];
    private readonly Dictionary<(FlowNode, int Walk), Type> _loopTypes = [];
    /// <summary>Labels that have only some of their ways in at the moment.</summary>
    private int _reducedLabels;
    /// <summary>How often something was asked for while it was being computed: what depends on the stand-in answer is not kept.</summary>
    private int _circles;
    private readonly Dictionary<Node, string?> _referenceKeys = [];
    private readonly Dictionary<Symbol, int> _symbolIds = [];
    private int _lastSymbolId;
    /// <summary>Files and statements of files whose assignments are known.</summary>
    private readonly HashSet<Node> _assignmentsMarked = [];

    private FlowGraph GraphOf(Node node)
    {
        var root = FlowGraph.IsRoot(node) ? node : _graphRoots.Around(node)!;
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
            PropertyAccess p => KeyOfReference(p.Expression) is { Length: < LongestReference } left ? $"{left}.{Names.Identifier(p.Name)}" : null,
            ElementAccess e => ElementKey(e) is { } name && KeyOfReference(e.Expression) is { Length: < LongestReference } left ? $"{left}.{name}" : null,
            AssignmentExpression a => KeyOfReference(a.Left),
            _ => null,
        };
        return _referenceKeys[node] = key;
    }

    /// <summary>Nothing is known about paths beyond; each step of one spells all of it.</summary>
    private const int LongestReference = 1000;

    private string? KeyOfSymbol(Symbol? symbol)
    {
        if (symbol is not (VariableSymbol or ModuleSymbol or NamespaceSymbol or TypeSymbol)) return null;
        if (!_symbolIds.TryGetValue(symbol, out var id)) _symbolIds[symbol] = id = _lastSymbolId++;
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
        if (variable.Declarations.FirstOrDefault() is { } node) MarkAssignments(node);
        return !variable.IsReassigned && variable.Kind is VariableKind.Parameter or VariableKind.Let;
    }

    /// <summary>
    /// Finds, once, which variables are assigned after their declaration: those that the code at a node can see. Where files have
    /// variables at their top level that may be any in the file; else a statement of the file keeps its variables to itself, and an
    /// editor that asks about one function pays for no other.
    /// </summary>
    private void MarkAssignments(Node place)
    {
        var file = FileOf(place);
        if (_assignmentsMarked.Contains(file.Tree.Root)) return;
        var part = file.SharesVariables ? file.Tree.Root : place;
        while (part.Parent is { } outer and not SourceFile) part = outer;
        if (!_assignmentsMarked.Add(part)) return;
        foreach (var node in part.DescendantsAndSelf())
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

    /// <summary>What the answers of a walk depend on, besides the place.</summary>
    /// <param name="Container">The function at whose start the walk ends.</param>
    private readonly record struct WalkKey(string Reference, Type Declared, Type Initial, Node? Container, bool IsAuto);

    /// <summary>One search for the type of one reference.</summary>
    private sealed class Walk(int id, string rootName, Node reference, WalkKey key)
    {
        /// <summary>The same for all walks with the same answers.</summary>
        public int Id => id;
        public string RootName => rootName;
        public string Key => key.Reference;
        public Node Reference => reference;
        public Type Declared => key.Declared;
        public Type Initial => key.Initial;
        public Node? Container => key.Container;
        public bool IsAuto => key.IsAuto;
        /// <summary>What has been found on this walk while nothing can be kept for others.</summary>
        public Dictionary<FlowNode, FlowType> Shared { get; } = [];
        public int AliasDepth { get; set; }
    }

    private Walk NewWalk(string rootName, Node reference, WalkKey key)
    {
        if (!_walkIds.TryGetValue(key, out var id)) _walkIds[key] = id = _walkIds.Count;
        return new Walk(id, rootName, reference, key);
    }

    private IntrinsicType UnreachableType { get; } = new("never", TypeFlags.Never);

    /// <summary>The type of a reference after everything that has been assigned and tested on the way to it.</summary>
    /// <param name="initial">Its type where the function starts: the declared one, or with undefined when nothing is assigned yet.</param>
    private Type FlowTypeOf(Node reference, Type declared, Type initial, Node? container, bool isAuto = false)
    {
        if (FlowAt(reference) is not { } flow || KeyOfReference(reference) is not { } key) return declared;
        var walk = NewWalk(FlowGraph.RootNameOf(reference)!, reference, new WalkKey(key, declared, initial, container, isAuto));
        var result = TypeAt(flow, walk).Type;
        if (ReferenceEquals(result, UnreachableType)) return isAuto ? NeverType : declared;
        if (reference.Parent is NonNullExpression && !result.Is(TypeFlags.Never) && NonNullable(result).Is(TypeFlags.Never)) return declared;
        return result;
    }

    private FlowType TypeAt(FlowNode flow, Walk walk)
    {
        if (!System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack()) return new FlowType(walk.Declared, false);
        List<FlowNode>? passed = null;
        var circles = _circles;
        while (true)
        {
            if (flow.IsMilestone)
            {
                if (KnownAt(flow, walk) is { } kept)
                {
                    Keep(passed, kept, walk, circles);
                    return kept;
                }
                (passed ??= []).Add(flow);
            }
            var found = MayMatter(flow, walk) ? FoundAt(flow, walk) : null;
            if (found is null && flow.Kind == FlowKind.Start)
            {
                if (flow.Node is { } function && function != walk.Container && ContinuesOutside(function, walk) && GraphOf(function).At.GetValueOrDefault(function) is { } outer)
                {
                    flow = outer;
                    continue;
                }
                found = new FlowType(walk.Initial, false);
            }
            if (found is { } result)
            {
                Keep(passed, result, walk, circles);
                return result;
            }
            flow = flow.Antecedent ?? flow.Antecedents[0];
        }
    }

    /// <summary>Most of what a walk comes by is about other references.</summary>
    private static bool MayMatter(FlowNode flow, Walk walk)
    {
        if (flow.Names is not { } names) return true;
        for (var i = 0; i < names.Count; i++)
            if (names[i] == walk.RootName) return true;
        return false;
    }

    private FlowType? FoundAt(FlowNode flow, Walk walk) => flow.Kind switch
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

    private FlowType? KnownAt(FlowNode flow, Walk walk)
    {
        if (_reducedLabels == 0 && _flowTypes.TryGetValue((flow, walk.Id), out var known)) return new FlowType(known, false);
        return walk.Shared.TryGetValue(flow, out var kept) ? kept : null;
    }

    /// <summary>Keeps what was found for the nodes that led to it: for all walks if nothing that it may rest on is still open.</summary>
    private void Keep(List<FlowNode>? passed, FlowType result, Walk walk, int circles)
    {
        if (passed is null) return;
        var isSettled = !result.IsIncomplete && _flow.Loops.Count == 0 && _reducedLabels == 0 && circles == _circles;
        foreach (var node in passed)
            if (isSettled) _flowTypes[(node, walk.Id)] = result.Type;
            else if (node.IsShared) walk.Shared[node] = result;
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

    /// <summary>What the ways into a label give.</summary>
    private sealed class Ways
    {
        private const int Few = 8;
        private HashSet<Type>? _seen;
        public List<Type> Types { get; } = [];
        public bool NeedsReduction { get; private set; }
        public bool IsIncomplete { get; private set; }

        public void Add(FlowType way, Walk walk)
        {
            IsIncomplete |= way.IsIncomplete;
            if (Types.Count == Few) _seen ??= [.. Types];
            if (_seen is null ? Types.Contains(way.Type) : !_seen.Add(way.Type)) return;
            Types.Add(way.Type);
            NeedsReduction = NeedsReduction || !IsSubsetOf(way.Type, walk.Initial);
        }
    }

    private FlowType AtBranch(FlowNode flow, Walk walk)
    {
        var ways = new Ways();
        FlowNode? bypass = null;
        foreach (var from in flow.Antecedents)
        {
            // Whether control passes a switch by depends on its being exhaustive, which is asked last.
            if (bypass is null && from is { Kind: FlowKind.SwitchClause } && from.FirstClause == from.EndClause)
            {
                bypass = from;
                continue;
            }
            var type = TypeAt(from, walk);
            if (IsAsDeclared(type.Type, walk)) return new FlowType(walk.Declared, false);
            ways.Add(type, walk);
        }
        if (bypass is not null)
        {
            var type = TypeAt(bypass, walk);
            if (!type.Type.Is(TypeFlags.Never) && !ways.Types.Contains(type.Type) && !IsExhaustive((SwitchStatement)bypass.Node!))
            {
                if (IsAsDeclared(type.Type, walk)) return type;
                ways.Add(type, walk);
            }
        }
        return new FlowType(JoinWays(ways.Types, ways.NeedsReduction), ways.IsIncomplete);
    }

    /// <summary>Nothing that comes by another way can add to the type.</summary>
    private static bool IsAsDeclared(Type type, Walk walk) => ReferenceEquals(type, walk.Declared) && ReferenceEquals(walk.Declared, walk.Initial);

    private Type JoinWays(List<Type> types, bool needsReduction)
    {
        if (types.Count > 0 && types.TrueForAll(t => ReferenceEquals(t, UnreachableType))) return UnreachableType;
        return GetUnion(types.Where(t => !ReferenceEquals(t, UnreachableType)), needsReduction ? UnionReduction.Subtype : UnionReduction.Literal);
    }

    private static bool IsSubsetOf(Type type, Type of) => ReferenceEquals(type, of) || type.Is(TypeFlags.Never)
        || of is UnionType u && (type is UnionType parts ? parts.Types.All(t => UnionContains(u, t)) : UnionContains(u, type));

    private FlowType AtLoop(FlowNode flow, Walk walk)
    {
        var key = (flow, walk.Id);
        if (_loopTypes.TryGetValue(key, out var known)) return new FlowType(known, false);
        foreach (var (loop, id, soFar) in _flow.Loops)
            if (loop == flow && id == walk.Id && soFar.Types.Count > 0) return new FlowType(JoinWays(soFar.Types, false), true);
        var ways = new Ways();
        FlowType? first = null;
        foreach (var from in flow.Antecedents)
        {
            FlowType type;
            if (first is null) first = type = TypeAt(from, walk);
            else
            {
                _flow.Loops.Add((flow, walk.Id, ways));
                var cache = _flow.Types;
                _flow.Types = null;
                type = TypeAt(from, walk);
                _flow.Types = cache;
                _flow.Loops.RemoveAt(_flow.Loops.Count - 1);
                if (_loopTypes.TryGetValue(key, out known)) return new FlowType(known, false);
            }
            ways.Add(type, walk);
            if (ReferenceEquals(type.Type, walk.Declared)) break;
        }
        var result = JoinWays(ways.Types, ways.NeedsReduction);
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
        _reducedLabels++;
        var result = TypeAt(flow.Antecedent!, walk);
        _reducedLabels--;
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
}
