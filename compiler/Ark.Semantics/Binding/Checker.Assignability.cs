using Ark.Syntax;

namespace Ark.Semantics;

// Assigning values to places: the check, and the report at the part that does not fit.
public sealed partial class Checker
{
    private delegate Diagnostic MismatchReport(Location at, string source, string target);

    private static readonly MismatchReport DefaultMismatch = (at, s, t) => Diagnostics.NotAssignable(at, s, t);

    /// <summary>Reports, once, a value that its place cannot take.</summary>
    private bool CheckAssignable(BoundExpression value, Type target, Expression node, MismatchReport? report = null, Node? at = null) =>
        CheckAssignable(node, value, Own(value), target, report ?? DefaultMismatch, at);

    private bool CheckAssignable(Expression node, BoundExpression? value, Type source, Type target, MismatchReport report, Node? at = null)
    {
        if (IsError(source) || IsError(target) || IsAssignable(source, target)) return true;
        if (value is BoundBad && IsError(value.Type)) return true;
        if (value is not null && Elaborate(node, value, target, report)) return false;
        at ??= node;
        if (value is BoundObjectLiteral && ExcessProperty(source, target) is { } excess && FindProperty(Unparenthesized(node), excess) is { } property)
        {
            var members = PropertiesOf(target is UnionType ? NonNullable(target) : target);
            Report(Diagnostics.ExcessProperty(property.Location, excess, Print(target)).WithNearest(excess, members.Select(p => p.Name)));
            return false;
        }
        var (s, t) = PrintPair(source, target);
        var diagnostic = WithAwait(WithReasons(report(at.Location, s, t), source, target), node, source, target);
        Report(IsAssignable(NonNullable(source), target) ? diagnostic with { IsOfStrictness = true } : diagnostic);
        return false;
    }

    /// <summary>A promise where its value is wanted was probably to be waited for.</summary>
    private Diagnostic WithAwait(Diagnostic diagnostic, Expression node, Type source, Type target)
    {
        if (_body is { IsAsync: false, Function.Kind: not FunctionKind.ModuleInitializer }) return diagnostic;
        if (node is not (CallExpression or NameExpression or PropertyAccess or ElementAccess) || AwaitedType(source) is not { } awaited || awaited == source || !IsAssignable(awaited, target)) return diagnostic;
        return diagnostic.WithFix("Wait for the promise with 'await'", new TextEdit(new TextSpan(node.Span.Start, 0), "await "));
    }

    /// <summary>Adds why the types do not fit, from the outside in. The message has named the outermost two types already.</summary>
    private Diagnostic WithReasons(Diagnostic diagnostic, Type source, Type target)
    {
        var reasons = Explain(source, target);
        var (s, t) = PrintPair(source, target);
        return diagnostic with { Notes = [.. reasons.SkipWhile(reason => reason == RelationCheck.Mismatch(TypeRelation.Assignable, s, t))] };
    }

    private static Node? FindProperty(Expression literal, string name) =>
        (literal as ObjectLiteral)?.Properties.Select(p => p switch
        {
            PropertyAssignment a when Names.KeyOf(a.Name) == name => a.Name,
            ShorthandProperty s when Names.Identifier(s.Name) == name => s,
            MemberProperty { Member: MethodDeclaration m } when Names.KeyOf(m.Name) == name => m.Name,
            _ => (Node?)null,
        }).FirstOrDefault(n => n is not null);

    /// <summary>Reports at the innermost part of a literal that does not fit.</summary>
    private bool Elaborate(Expression node, BoundExpression value, Type target, MismatchReport report)
    {
        node = Unparenthesized(node);
        switch (node, value)
        {
            case (ObjectLiteral, BoundObjectLiteral literal): return ElaborateObject(literal, target);
            case (ArrayLiteral, BoundArrayLiteral literal): return ElaborateArray(literal, target);
            case (ConditionalExpression c, BoundConditional conditional):
                var before = _bag.Count;
                CheckAssignable(c.WhenTrue, conditional.WhenTrue, Own(conditional.WhenTrue), target, report);
                CheckAssignable(c.WhenFalse, conditional.WhenFalse, Own(conditional.WhenFalse), target, report);
                return _bag.Count > before;
            case (ArrowFunction { Body: Expression body } arrow, BoundLambda lambda): return ElaborateLambda(arrow, body, lambda, target);
            default: return false;
        }
    }

    private bool ElaborateObject(BoundObjectLiteral literal, Type target)
    {
        target = NonNullable(target);
        if (target is UnionType or not (ObjectType or IntersectionType)) return false;
        var before = _bag.Count;
        foreach (var member in literal.Members)
        {
            if (member.Kind != ObjectMemberKind.Value || member.Name is null) continue;
            if (ExpectedProperty(target, member.Name) is not { } wanted || member.Syntax is not PropertyAssignment p)
            {
                if (member.Syntax is ShorthandProperty s && ExpectedProperty(target, member.Name) is { } type && !IsAssignable(member.Value.Type, type) && !IsError(member.Value.Type))
                {
                    var (from, to) = PrintPair(member.Value.Type, type);
                    Report(WithReasons(Diagnostics.NotAssignable(s.Location, from, to), member.Value.Type, type));
                }
                continue;
            }
            if (IsAssignable(Own(member.Value), wanted)) continue;
            CheckAssignable(p.Value, member.Value, Own(member.Value), wanted, DefaultMismatch, p.Value is ObjectLiteral or ArrayLiteral ? null : p.Name);
        }
        return _bag.Count > before;
    }

    private bool ElaborateArray(BoundArrayLiteral literal, Type target)
    {
        target = NonNullable(target);
        if (target is UnionType) return false;
        var before = _bag.Count;
        for (var i = 0; i < literal.Elements.Length; i++)
        {
            var element = literal.Elements[i];
            if (element is BoundSpread or BoundHole || target is TupleType { HasRest: false } t && i >= t.Elements.Count || ExpectedElement(target, i, literal.Elements.Length) is not { } wanted) continue;
            if (IsAssignable(Own(element), wanted)) continue;
            CheckAssignable((Expression)element.Syntax, element, Own(element), wanted, DefaultMismatch);
        }
        return _bag.Count > before;
    }

    private bool ElaborateLambda(ArrowFunction arrow, Expression body, BoundLambda lambda, Type target)
    {
        if (SignaturesOf(NonNullable(target), SignatureKind.Call) is not [var wanted] || wanted.TypeParameters.Count > 0) return false;
        if (lambda.Body.Block.Statements is not [BoundReturn { Expression: { } value }] || arrow.ReturnType is not null) return false;
        var isAsync = (lambda.Function.Modifiers & Modifiers.Async) != 0;
        var expected = isAsync ? AwaitedType(wanted.Return) : wanted.Return;
        if (expected.Is(TypeFlags.Void | TypeFlags.Instantiable) || IsAssignable(Own(value), expected)) return false;
        var before = _bag.Count;
        CheckAssignable(body, value, Own(value), expected, DefaultMismatch);
        return _bag.Count > before;
    }
}
