using Ark.Syntax;

namespace Ark.Semantics;

// What the cases of a switch say about its subject.
public sealed partial class Checker
{
    private readonly Dictionary<SwitchStatement, bool> _exhaustive = [];
    private readonly HashSet<SwitchStatement> _openSwitches = [];

    /// <summary>The cases cover everything that the subject can be.</summary>
    private bool IsExhaustive(SwitchStatement node)
    {
        if (_exhaustive.TryGetValue(node, out var known)) return known;
        if (!_openSwitches.Add(node))
        {
            _circles++;
            return false;
        }
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
        if (CasesOf(node) is not { Types.Count: > 0 } cases) return false;
        var unit = BaseConstraintOrSelf(subject);
        return (unit is UnionType u ? u.Types.All(IsUnitType) : IsUnitType(unit) || unit.Is(TypeFlags.Never)) && (unit is UnionType v ? v.Types : [unit]).All(m => cases.Set.Contains(Regular(m)));
    }

    /// <summary>The literal types of the cases; never for the default.</summary>
    private sealed record SwitchCases(List<Type> Types, HashSet<Type> Set);

    private readonly Dictionary<SwitchStatement, SwitchCases?> _cases = [];

    /// <summary>Null when some case is no literal.</summary>
    private SwitchCases? CasesOf(SwitchStatement node)
    {
        if (_cases.TryGetValue(node, out var known)) return known;
        var types = new List<Type>();
        var isFixed = true;
        foreach (var clause in node.Clauses)
        {
            if (types is null) break;
            var type = clause.Expression is null ? NeverType : Regular(TypeInFlow(clause.Expression));
            isFixed &= clause.Expression is null or LiteralExpression || type is LiteralType { Member: not null };
            if (clause.Expression is not null && !IsUnitType(type)) types = null;
            else types.Add(type);
        }
        var cases = types is null ? null : new SwitchCases(types, [.. types]);
        // While a loop is open, what a variable in a case is known to be may change.
        if (isFixed && types is not null || _flow.Loops.Count == 0) _cases[node] = cases;
        return cases;
    }

    private FlowType AtSwitchClause(FlowNode flow, Walk walk)
    {
        var node = (SwitchStatement)flow.Node!;
        var subject = Unwrap(node.Expression);
        var before = TypeAt(flow.Antecedent!, walk);
        var type = before.Type;
        if (KeyOfReference(subject) == walk.Key) type = NarrowBySwitchValue(type, node, flow.FirstClause, flow.EndClause);
        else if (subject is PrefixExpression { Operator.Text: "typeof" } t && KeyOfReference(t.Operand) == walk.Key) type = NarrowBySwitchTypeof(type, node, flow.FirstClause, flow.EndClause);
        else if (subject is LiteralExpression { Literal.Text: "true" }) type = NarrowBySwitchTrue(type, node, flow.FirstClause, flow.EndClause, walk);
        else
        {
            if (ChainContains(subject, walk.Key) && flow.FirstClause < flow.EndClause && CasesOf(node)?.Types.Take(flow.FirstClause..flow.EndClause).All(c => !c.Is(TypeFlags.Undefined | TypeFlags.Never)) == true) type = NonNullable(type);
            if (DiscriminantAccess(subject, type, walk) is { } name) type = NarrowDiscriminant(type, subject, name, p => NarrowBySwitchValue(p, node, flow.FirstClause, flow.EndClause));
        }
        return before with { Type = type };
    }

    private Type NarrowBySwitchValue(Type type, SwitchStatement node, int first, int end)
    {
        if (CasesOf(node) is not { Types.Count: > 0 } all) return type;
        var cases = all.Types[first..end];
        var hasDefault = first == end || cases.Contains(NeverType);
        var wanted = GetUnion(cases);
        if (type.Is(TypeFlags.Unknown)) return hasDefault ? type : wanted;
        var matched = wanted.Is(TypeFlags.Never) ? NeverType
            : type is UnionType union && HasOnlyAlike(union) && cases.TrueForAll(c => c.Is(TypeFlags.Never) || UnionContains(union, c)) ? wanted
            : LiteralsFor(FilterType(type, t => AreComparable(wanted, t)), wanted);
        if (!hasDefault) return matched;
        var others = FilterType(type, t => !(IsUnitType(t) && all.Set.Contains(Regular(t))));
        return matched.Is(TypeFlags.Never) ? others : GetUnion(matched, others);
    }

    /// <summary>The members are the members of one enum, or strings: each is comparable with itself alone.</summary>
    private static bool HasOnlyAlike(UnionType union) => union.HasOnlyAlike ??=
        union.EnumSymbol is not null || union.Types.All(t => t is LiteralType { Member: null, Value: string });

    /// <summary>A matched string or number is one of the literals it was compared with.</summary>
    private Type LiteralsFor(Type type, Type literals) => MapType(type, t =>
    {
        var flag = t.Is(TypeFlags.String) ? TypeFlags.StringLiteral : t.Is(TypeFlags.Number) ? TypeFlags.NumberLiteral : t.Is(TypeFlags.BigInt) ? TypeFlags.BigIntLiteral : 0;
        if (flag == 0) return t;
        var same = FilterType(literals, l => l.Is(flag) || l.Is(t.Flags & (TypeFlags.String | TypeFlags.Number | TypeFlags.BigInt)));
        return same.Is(TypeFlags.Never) ? t : same;
    });

    private Type NarrowBySwitchTypeof(Type type, SwitchStatement node, int first, int end)
    {
        var names = node.Clauses.Select(c => c.Expression is null ? null : StringOf(c.Expression)).ToList();
        var hasDefault = first == end || node.Clauses.Skip(first).Take(end - first).Any(c => c.Expression is null);
        var matched = GetUnion(Enumerable.Range(first, end - first).Where(i => names[i] is not null).Select(i => NarrowByTypeof(type, names[i]!, true)));
        if (!hasDefault) return matched;
        var rest = type;
        foreach (var name in names)
            if (name is not null) rest = NarrowByTypeof(rest, name, false);
        return GetUnion(matched, rest);
    }

    private Type NarrowBySwitchTrue(Type type, SwitchStatement node, int first, int end, Walk walk)
    {
        for (var i = 0; i < first; i++)
            if (node.Clauses[i].Expression is { } earlier) type = NarrowBy(type, earlier, false, walk);
        if (first == end)
        {
            for (var i = first; i < node.Clauses.Count; i++)
                if (node.Clauses[i].Expression is { } other) type = NarrowBy(type, other, false, walk);
            return type;
        }
        var from = type;
        return GetUnion(Enumerable.Range(first, end - first).Select(i => node.Clauses[i].Expression is { } e ? NarrowBy(from, e, true, walk) : from));
    }
}
