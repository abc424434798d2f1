using Ark.Semantics;
using Ark.Syntax;
using static Ark.Ide.QuickFixes;

namespace Ark.Ide;

/// <summary>Fixes of names, values and functions.</summary>
internal static class TypeFixes
{
    public static IReadOnlyDictionary<string, Fixer> Table { get; } = new Dictionary<string, Fixer>
    {
        ["unknown-name"] = One(MemberOfThis),
        ["not-exported"] = One(Exported),
        ["excess-property"] = One(p => p.Around<PropertyAssignment>() is { Parent: ObjectLiteral o } property ? p.Offer($"Remove '{property.Name.Text}'", Problem.RemoveFrom(o.Properties, o.Properties.ToList().IndexOf(property))) : null),
        ["duplicate-property"] = One(p => p.Around<PropertyAssignment>() is { Parent: ObjectLiteral o } property ? p.Offer($"Remove '{property.Name.Text}'", Problem.RemoveFrom(o.Properties, o.Properties.ToList().IndexOf(property))) : null),
        ["wrong-argument-count"] = One(FewerArguments),
        ["class-called"] = One(p => p.Around<CallExpression>() is { } call ? p.Change("Insert 'new'", Problem.Insert(call.Span.Start, "new ")) : null),
        ["static-through-instance"] = One(p => p.Around<PropertyAccess>() is { } access && p.Model.TypeAt(access.Expression) is NamedType { Symbol: { } owner } ? p.Change($"Change to '{owner.Name}.{access.Name.Text}'", new TextEdit(access.Expression.Span, owner.Name)) : null),
        ["possibly-nullish"] = PossiblyNullish,
        ["assign-to-constant"] = One(p => p.Model.SymbolsAt(p.Tree.TokenAt(p.Span.Start)) is [{ Declarations: [var declaration, ..] }, ..] ? Variable(p, declaration) : null),
        ["const-without-value"] = One(p => Variable(p, p.Tree.NodeAt(p.Span.Start))),
        ["compared-with-nan"] = One(WithIsNaN),
        ["await-outside-async"] = One(p => p.Tree.NodeAt(p.Span.Start).Ancestors.FirstOrDefault(References.IsFunction) is { } function ? Async(p, function) : null),
        ["async-return-type"] = One(p => p.Tree.NodeAt(p.Span.Start) is { } node && node.AncestorsAndSelf.FirstOrDefault(References.IsFunction) is { } function && ReturnOf(function) is { } type ? p.Change($"Change to 'Promise<{type.Type.Text}>'", Problem.Insert(type.Type.Span.Start, "Promise<"), Problem.Insert(type.Type.Span.End, ">")) : null),
        ["catch-type"] = One(WithoutCatchType),
        ["no-types-in-catch"] = One(WithoutCatchType),
        ["required-after-optional"] = One(p => p.Around<Parameter>() is { Initializer: null, Question: null } parameter ? p.Offer($"Make '{parameter.Target.Text}' optional", Problem.Insert(parameter.Target.Span.End, "?")) : null),
        ["rest-not-array"] = One(p => p.Around<Parameter>() is { Type.Type: { } type } ? p.Change($"Change to '{type.Text}[]'", Problem.Insert(type.Span.End, "[]")) : null),
        ["setter-returns"] = One(p => p.Around<ReturnStatement>() is { Expression: { } value } ? p.Change("Remove the value", p.WithSpaceBefore(value.Span)) : null),
        ["invalid-regular-expression-flags"] = One(p => p.Around<LiteralExpression>() is { } literal ? ValidFlags(p, literal) : null),
        ["enum-needs-value"] = One(p => p.Around<EnumMember>() is { Initializer: null } member ? p.Change($"Insert '= '{member.Name.Text}''", Problem.Insert(member.Span.End, $" = '{member.Name.Text}'")) : null),
    };

    // ── Names ───────────────────────────────────────────────────────────────────────────────────────────────────────────

    /// <summary>`count` where the class around has such a member.</summary>
    private static Fix? MemberOfThis(Problem p)
    {
        if (p.Around<NameExpression>() is not { } name || p.Model.ClassAround(name) is not { } owner) return null;
        return p.Model.PropertyOf(p.Model.DeclaredTypeOf(owner), name.Identifier.Text) is null ? null : p.Change($"Change to 'this.{name.Identifier.Text}'", Problem.Insert(name.Span.Start, "this."));
    }

    private static Fix? Exported(Problem p)
    {
        if (p.Diagnostic.Related is not [{ Location: var at }, ..] || p.Snapshot.Tree(at.Path) is not { } tree || p.Snapshot.IsLibrary(at.Path)) return null;
        var node = tree.NodeAt(at.Span.Start);
        if (node.AncestorsAndSelf.OfType<Declaration>().FirstOrDefault(d => d.Parent is SourceFile) is not { } declaration) return null;
        return new Fix($"Export '{tree.Text.Slice(Declarations.PlaceOf(node).Span)}' from its file", [new FileEdit(at.Path, [Problem.Insert(declaration.Span.Start, "export ")])], IsPreferred: true);
    }

    private static Fix? Variable(Problem p, Node declaration) =>
        declaration.AncestorsAndSelf.OfType<VariableDeclarationList>().FirstOrDefault() is { Keyword.Kind: TokenKind.Const } list && list.Tree == p.Tree && !(declaration.Ancestors.Any(a => a is Block or Initializer && list.Span.Contains(a.Span)))
            ? p.Change("Declare it with 'let'", new TextEdit(list.Keyword.Span, "let")) : null;

    // ── Values ──────────────────────────────────────────────────────────────────────────────────────────────────────────

    private static IEnumerable<Fix?> PossiblyNullish(Problem p)
    {
        var node = p.Tree.NodeAt(p.Span.Start);
        if (node.AncestorsAndSelf.OfType<Expression>().FirstOrDefault(e => e.Span == p.Span) is not { } value) yield break;
        if (value.Parent is PropertyAccess { Dot.Kind: TokenKind.Dot } access && access.Expression == value && !Uses.IsWritten(access))
            yield return p.Offer("Change to '?.'", new TextEdit(access.Dot.Span, "?."));
        if (value is NameExpression or PropertyAccess or CallExpression or ElementAccess) yield return p.Offer($"Insert '!': it is never {(p.Diagnostic.Message.Contains("null", StringComparison.Ordinal) ? "null" : "undefined")} here", Problem.Insert(value.Span.End, "!"));
    }

    private static Fix? FewerArguments(Problem p)
    {
        if (p.Tree.NodeAt(p.Span.Start) is not { } node || node.AncestorsAndSelf.OfType<CallExpression>().FirstOrDefault(c => c.Span.Contains(p.Span)) is not { } call) return null;
        var signature = p.Model.ResolvedSignatureOf(call) ?? (p.Model.SignaturesOf(p.Model.TypeAt(call.Callee), SignatureKind.Call) is [var only] ? only : null);
        if (signature is null || signature.Parameters.Any(x => x.IsRest)) return null;
        var (wanted, given) = (signature.Parameters.Count, call.Arguments.Arguments);
        if (given.Count <= wanted) return null;
        var start = wanted == 0 ? given[0].Span.Start : given[wanted - 1].Span.End;
        return p.Offer(given.Count - wanted == 1 ? "Remove the last argument" : $"Remove the last {given.Count - wanted} arguments", new TextEdit(TextSpan.FromBounds(start, given[^1].Span.End), ""));
    }

    private static Fix? WithIsNaN(Problem p)
    {
        if (p.Around<BinaryExpression>() is not { } comparison) return null;
        var other = comparison.Left is NameExpression { Identifier.Text: "NaN" } ? comparison.Right : comparison.Left;
        return p.Replace(comparison, $"{(comparison.Operator.Text.StartsWith('!') ? "!" : "")}Number.isNaN({other.Text})");
    }

    private static Fix? ValidFlags(Problem p, LiteralExpression literal)
    {
        var text = literal.Text;
        var at = text.LastIndexOf('/') + 1;
        var flags = string.Concat(text[at..].Where("dgimsuvy".Contains).Distinct());
        return p.Change("Remove what is no flag", new TextEdit(TextSpan.FromBounds(literal.Span.Start + at, literal.Span.End), flags));
    }

    private static Fix? WithoutCatchType(Problem p) => p.Around<CatchClause>() is { Type: { } type } ? p.Change("Remove the type", p.WithSpaceBefore(type.Span)) : null;

    // ── Functions ───────────────────────────────────────────────────────────────────────────────────────────────────────

    /// <summary>The function becomes async, and says that it gives a promise.</summary>
    private static Fix? Async(Problem p, Node function)
    {
        var start = function switch
        {
            FunctionDeclaration f => f.Function.Span.Start,
            FunctionExpression f => f.Function.Span.Start,
            MethodDeclaration m => m.Name.Span.Start,
            ArrowFunction a => a.TypeParameters?.Span.Start ?? a.Parameters?.Span.Start ?? a.Parameter?.Span.Start ?? -1,
            _ => -1,
        };
        if (start < 0) return null;
        var edits = new List<TextEdit> { Problem.Insert(start, "async ") };
        if (ReturnOf(function) is { Type: { } type } && !type.Text.StartsWith("Promise<", StringComparison.Ordinal)) edits.AddRange([Problem.Insert(type.Span.Start, "Promise<"), Problem.Insert(type.Span.End, ">")]);
        return p.Change("Make the function async", [.. edits]);
    }

    internal static TypeAnnotation? ReturnOf(Node function) => function switch
    {
        FunctionDeclaration f => f.ReturnType,
        FunctionExpression f => f.ReturnType,
        MethodDeclaration m => m.ReturnType,
        ArrowFunction a => a.ReturnType,
        AccessorDeclaration a => a.ReturnType,
        _ => null,
    };
}
