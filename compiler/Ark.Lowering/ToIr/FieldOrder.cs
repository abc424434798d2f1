namespace Ark.Lowering.ToIr;

/// <summary>The fields of a class in the order in which its text assigns them first, and which of them may be absent.</summary>
/// <param name="LetsThisEscape">Something other than the constructors may see an instance before they are through.</param>
internal sealed record FieldOrder(IReadOnlyList<(PropertySymbol Field, bool MayBeAbsent)> Fields, bool LetsThisEscape)
{
    /// <remarks>
    /// As the official compiler sets it, a field is no property until something assigns it. Where every construction assigns
    /// the same fields in the same order before anyone sees the instance, they are simply there; a field of which that is
    /// not known has a slot that says whether it is there, and a store into it may note that it came out of order.
    /// </remarks>
    public static FieldOrder Of(FrontEnd program, TypeSymbol @class, bool baseLetsThisEscape)
    {
        var declared = @class.Members.Values.OfType<PropertySymbol>()
            .Where(f => !f.IsAccessor && (f.Modifiers & (Modifiers.Declare | Modifiers.Abstract)) == 0).ToList();
        var body = @class.Constructor is { HasBody: true } constructor ? program.BodyOf(constructor) : null;
        var walk = new ConstructionWalk(@class, body?.FieldInitializers ?? program.FieldInitializersOf(@class), baseLetsThisEscape);
        walk.Construct(body, hasBase: program.BaseOf(@class) is not null);
        var fields = walk.Order.Concat(declared.Except(walk.Order)).Where(f => ReferenceEquals(f.Owner, @class) && !f.IsAccessor)
            .Select(f => (f, f.IsOptional || !walk.IsCertain(f))).ToList();
        return new FieldOrder(fields, walk.HasEscaped);
    }
}

/// <summary>Follows a constructor and notes which fields it is certain to assign before the instance is seen from elsewhere.</summary>
internal sealed class ConstructionWalk(TypeSymbol @class, ImmutableArray<BoundFieldInitializer> initializers, bool baseLetsThisEscape)
{
    /// <summary>In the order in which they were assigned on the way to where the walk is.</summary>
    private readonly List<PropertySymbol> _certain = [];
    private readonly HashSet<PropertySymbol> _doubtful = [];
    private readonly List<PropertySymbol> _order = [];
    /// <summary>A function that closes over the instance lies in a field: whatever is read from a field may run it.</summary>
    private bool _isCaptured;
    /// <summary>What is walked may not run.</summary>
    private bool _isConditional;
    /// <summary>What follows may not run.</summary>
    private bool _mayHaveReturned;
    /// <summary>The class has no base: its fields are initialized where the parameters are bound, and not by super().</summary>
    private bool _initializesAtStart;

    public IReadOnlyList<PropertySymbol> Order => _order;
    public bool HasEscaped { get; private set; }
    public bool IsCertain(PropertySymbol field) => _certain.Contains(field) && !_doubtful.Contains(field);

    public void Construct(BoundFunctionBody? body, bool hasBase)
    {
        foreach (var @default in body?.ParameterDefaults ?? [])
            if (@default is not null) Walk(@default);
        _initializesAtStart = !hasBase;
        if (body is null || !hasBase && !FunctionLowering.HasWorkBeforeStart(body)) Initialize(hasBase);
        if (body is not null) Walk(body.Block);
    }

    private void Initialize(bool hasBase)
    {
        if (hasBase && baseLetsThisEscape) HasEscaped = true;
        foreach (var initializer in initializers)
        {
            if (initializer.Value is not { } value) continue;
            WalkValue(value);
            Assign(initializer.Field);
        }
    }

    private void Assign(PropertySymbol field)
    {
        if (!ReferenceEquals(field.Owner, @class) || _certain.Contains(field)) return;
        if (!_order.Contains(field)) _order.Add(field);
        if (_isConditional || _mayHaveReturned || HasEscaped) _doubtful.Add(field);
        else _certain.Add(field);
    }

    private void Read(PropertySymbol field, Type type)
    {
        if (ReferenceEquals(field.Owner, @class) && !_certain.Contains(field)) _doubtful.Add(field);
        if (_isCaptured && !Representations.IsPrimitive(type)) HasEscaped = true;
    }

    private void Walk(BoundNode node)
    {
        switch (node)
        {
            case BoundExpression expression when !BoundWalk.Descendants(expression).Any(MentionsThis):
                break;
            case BoundBlock block:
                foreach (var statement in block.Statements) Walk(statement);
                break;
            case BoundIf choice:
                WalkChoice(choice);
                break;
            case BoundBodyStart:
                if (_initializesAtStart) Initialize(hasBase: false);
                break;
            case BoundReturn:
                WalkChildren(node);
                _mayHaveReturned = true;
                break;
            case BoundExpressionStatement or BoundVariableDeclaration or BoundThrow or BoundEmpty:
                WalkChildren(node);
                break;
            case BoundStatement or BoundConditional or BoundLogical or BoundOptionalChain:
                WalkConditionally(node);
                break;
            default:
                WalkExpression(node);
                break;
        }
    }

    private static bool MentionsThis(BoundNode node) =>
        node is BoundThis or BoundSuperCall or BoundSuperProperty or BoundCall { Target.IsInstance: true } or BoundCall { IsSuper: true } or BoundLambda { Function.CapturesThis: true };

    private void WalkExpression(BoundNode node)
    {
        switch (node)
        {
            case BoundSuperCall call:
                foreach (var argument in call.Arguments) Walk(argument);
                Initialize(hasBase: true);
                break;
            case BoundAssignment { Target: BoundProperty { Receiver: BoundThis, Symbol: PropertySymbol { IsAccessor: false } field } } assignment:
                WalkValue(assignment.Value);
                Assign(field);
                break;
            case BoundCompoundAssignment { Target: BoundProperty { Receiver: BoundThis, Symbol: PropertySymbol { IsAccessor: false } field } target } assignment:
                Read(field, target.Type);
                Walk(assignment.Value);
                Assign(field);
                break;
            case BoundProperty { Receiver: BoundThis, Symbol: PropertySymbol { IsAccessor: false } field } property:
                Read(field, property.Type);
                break;
            case BoundThis or BoundSuperProperty or BoundLambda or BoundCall { Target.IsInstance: true, Receiver: null } or BoundCall { IsSuper: true }:
                WalkChildren(node);
                HasEscaped |= node is not BoundLambda { Function.CapturesThis: false };
                break;
            default:
                WalkChildren(node);
                break;
        }
    }

    /// <summary>A function that is only put into a field waits for someone who reads the field.</summary>
    private void WalkValue(BoundExpression value)
    {
        if (value is BoundLambda { Function.CapturesThis: true }) _isCaptured = true;
        else Walk(value);
    }

    private void WalkChildren(BoundNode node)
    {
        if (node is BoundLambda) return;
        var children = new List<BoundNode>();
        node.CollectChildren(children);
        foreach (var child in children) Walk(child);
    }

    private void WalkConditionally(BoundNode node)
    {
        var outer = _isConditional;
        _isConditional = true;
        WalkChildren(node);
        _isConditional = outer;
    }

    /// <summary>What both branches assign in the same order is certain.</summary>
    private void WalkChoice(BoundIf choice)
    {
        Walk(choice.Condition);
        var then = Branch(choice.Then);
        var otherwise = choice.Otherwise is { } other ? Branch(other) : [];
        if (then.SequenceEqual(otherwise)) _certain.AddRange(then);
        else _doubtful.UnionWith(then.Concat(otherwise));

        List<PropertySymbol> Branch(BoundStatement branch)
        {
            var start = _certain.Count;
            Walk(branch);
            var added = _certain[start..];
            _certain.RemoveRange(start, added.Count);
            return added;
        }
    }
}
