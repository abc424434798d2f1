namespace Ark.Lowering;

public sealed partial class Desugaring
{
    public override BoundNode VisitBoundDestructuringDeclaration(BoundDestructuringDeclaration node)
    {
        var declaration = (BoundDestructuringDeclaration)base.VisitBoundDestructuringDeclaration(node);
        var statements = new List<BoundStatement>();
        TakeApart(declaration.Pattern, declaration.Initializer, statements.Add, asExpression: false);
        return Splice(declaration.Syntax, statements);
    }

    /// <summary>The value of `[a, b] = e` is that of e.</summary>
    public override BoundNode VisitBoundDestructuringAssignment(BoundDestructuringAssignment node)
    {
        var assignment = (BoundDestructuringAssignment)base.VisitBoundDestructuringAssignment(node);
        var parts = new List<BoundExpression>();
        void Add(BoundStatement statement) => parts.Add(((BoundExpressionStatement)statement).Expression);
        if (Exchange(assignment, Add)) return Sequence(assignment, parts);
        var source = Hold(assignment.Value, "source", Add, asExpression: true);
        TakeApart(assignment.Pattern, source, Add, asExpression: true);
        parts.Add(source);
        return Sequence(assignment, parts);
    }

    private static BoundSequence Sequence(BoundDestructuringAssignment assignment, List<BoundExpression> parts) =>
        new([.. parts]) { Type = assignment.Type, Syntax = assignment.Syntax };

    /// <summary>`[a, b] = [b, a]` needs no array: nobody can see it when the assignment stands alone, and its value is rarely used.</summary>
    private bool Exchange(BoundDestructuringAssignment assignment, Action<BoundStatement> add)
    {
        if (!_isValueUnused || assignment.Pattern is not BoundArrayPattern pattern || assignment.Value is not BoundArrayLiteral literal) return false;
        if (pattern.Elements.Length != literal.Elements.Length || literal.Elements.Any(e => e is BoundSpread or BoundHole)) return false;
        if (!pattern.Elements.All(e => e is { Pattern: BoundTargetPattern, Default: null, IsRest: false })) return false;
        var values = literal.Elements.Select(e => Hold(e, "part", add, asExpression: true)).ToList();
        for (var i = 0; i < values.Count; i++) TakeApart(pattern.Elements[i].Pattern!, values[i], add, asExpression: true);
        return true;
    }

    private bool _isValueUnused;

    public override BoundNode VisitBoundExpressionStatement(BoundExpressionStatement node)
    {
        if (node.Expression is not BoundDestructuringAssignment assignment) return base.VisitBoundExpressionStatement(node);
        var inner = (BoundDestructuringAssignment)assignment.Update((BoundPattern)Visit(assignment.Pattern), (BoundExpression)Visit(assignment.Value));
        var parts = new List<BoundExpression>();
        void Add(BoundStatement statement) => parts.Add(((BoundExpressionStatement)statement).Expression);
        _isValueUnused = true;
        var isExchange = Exchange(inner, Add);
        _isValueUnused = false;
        if (!isExchange)
        {
            var source = Hold(inner.Value, "source", Add, asExpression: true);
            TakeApart(inner.Pattern, source, Add, asExpression: true);
        }
        return node.Update(Sequence(inner, parts));
    }

    // ── Patterns ────────────────────────────────────────────────────────────────────────────────────────────────────

    /// <summary>Gives every variable or target of the pattern its part of the source.</summary>
    /// <param name="asExpression">Only expressions may be added: variables that are made are assigned, not declared.</param>
    private void TakeApart(BoundPattern pattern, BoundExpression source, Action<BoundStatement> add, bool asExpression)
    {
        switch (pattern)
        {
            case BoundVariablePattern variable: add(Declare(variable.Variable, source)); break;
            case BoundTargetPattern target: add(Statement(Assign(target.Target, source))); break;
            case BoundArrayPattern array: TakeApartArray(array, source, add, asExpression); break;
            case BoundObjectPattern @object: TakeApartObject(@object, source, add, asExpression); break;
        }
    }

    private void TakeApart(BoundPatternElement element, BoundExpression value, Action<BoundStatement> add, bool asExpression)
    {
        if (element.Pattern is not { } pattern) return;
        if (element.Default is { } @default)
        {
            var held = Hold(value, "part", add, asExpression);
            var isMissing = new BoundBinary(BinaryOperator.StrictEqual, OperandKind.Dynamic, held, new BoundUndefined { Type = _program.UndefinedType, Syntax = held.Syntax })
            {
                Type = _program.BooleanType, Syntax = held.Syntax,
            };
            value = new BoundConditional(isMissing, @default, held) { Type = element.Type, Syntax = held.Syntax };
        }
        TakeApart(pattern, value, add, asExpression);
    }

    private void TakeApartArray(BoundArrayPattern pattern, BoundExpression source, Action<BoundStatement> add, bool asExpression)
    {
        var syntax = pattern.Syntax;
        var type = pattern.Source;
        var (isAnything, isArray) = (type.Is(TypeFlags.Any), _program.IsArray(type));
        if (isAnything)
        {
            source = Library("takenFrom", _program.AnyType, syntax, Native("ark_check_iterable", _program.AnyType, syntax, source, Text(asExpression ? "" : Initializer(source), syntax)), Number(TakenBy(pattern), syntax));
        }
        else if (!isArray)
        {
            // Of whatever else can be iterated, what the pattern takes is put into an array first.
            source = type.Is(TypeFlags.StringLike)
                ? new BoundArrayLiteral([new BoundSpread(source, IterationKind.String) { Type = source.Type, Syntax = syntax }], _program.AnyType) { Type = _program.AnyType, Syntax = syntax }
                : Library("takeFirst", _program.AnyType, syntax, IteratorOf(source), Number(TakenBy(pattern), syntax));
        }
        var held = Hold(source, "source", add, asExpression);
        if (isArray && !isAnything && source is not (BoundArrayLiteral or BoundNew))
            add(Statement(CheckedIterable(held, source.Syntax, asExpression ? "" : Initializer(source))));
        for (var i = 0; i < pattern.Elements.Length; i++)
        {
            var element = pattern.Elements[i];
            if (element.Pattern is null) continue;
            var index = Number(i, syntax);
            var value = element.IsRest
                ? Native("ark_array_rest", element.Type, syntax, held, index)
                : Element(held, index, ElementAccessKind.Array, element.Type);
            TakeApart(element, value, add, asExpression);
        }
    }

    private static double TakenBy(BoundArrayPattern pattern) => pattern.Elements.Any(e => e.IsRest) ? double.PositiveInfinity : pattern.Elements.Length;

    /// <summary>How messages name what a declaration takes apart, as V8 does: names and calls as written, the rest by its value.</summary>
    private static string Initializer(BoundExpression source) => source switch
    {
        BoundVariable { Syntax: Ark.Syntax.NameExpression name } => ErasedText.Of(name, ""),
        BoundCall { Syntax: Ark.Syntax.CallExpression call } when ErasedText.Of(call.Callee, "") is { Length: > 0 } and not Nameless and var callee => $"{callee} is not a function or its return value",
        BoundAwait or BoundYield => Nameless,
        _ => "",
    };

    private const string Nameless = "(intermediate value)";

    private void TakeApartObject(BoundObjectPattern pattern, BoundExpression source, Action<BoundStatement> add, bool asExpression)
    {
        var syntax = pattern.Syntax;
        var held = Hold(source, "source", add, asExpression);
        var taken = new List<BoundExpression>();
        foreach (var element in pattern.Elements)
        {
            if (element.IsRest)
            {
                var rest = Hold(Native("ark_object_clone", _program.AnyType, syntax, held), "rest", add, asExpression);
                foreach (var name in taken) add(Statement(Native("ark_delete", _program.BooleanType, syntax, rest, name)));
                TakeApart(element, rest, add, asExpression);
                continue;
            }
            BoundExpression value;
            if (element.Name is { } known)
            {
                value = new BoundProperty(held, known, null) { Type = element.Type, Syntax = element.Syntax };
                taken.Add(new BoundLiteral(known) { Type = _program.StringType, Syntax = syntax });
            }
            else
            {
                var key = Hold(element.Key!, "key", add, asExpression);
                value = Element(held, key, ElementAccessKind.Dynamic, element.Type);
                taken.Add(key);
            }
            TakeApart(element, value, add, asExpression);
        }
    }

    /// <summary>The expression's value under a name, so that it is evaluated once.</summary>
    private BoundExpression Hold(BoundExpression expression, string name, Action<BoundStatement> add, bool asExpression)
    {
        if (expression is BoundVariable { Variable: { IsReassigned: false, IsGlobal: false } } or BoundLiteral) return expression;
        var variable = Variable(name, expression.Type);
        add(asExpression ? Statement(Assign(Read(variable, expression.Syntax), expression)) : Declare(variable, expression));
        return Read(variable, expression.Syntax);
    }
}
