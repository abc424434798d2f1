using Ark.Semantics;
using Ark.Syntax;
using static Ark.Ide.QuickFixes;

namespace Ark.Ide;

/// <summary>Fixes of what the variables of components hold and are given.</summary>
internal static class UiValueFixes
{
    public static IReadOnlyDictionary<string, Fixer> Table { get; } = new Dictionary<string, Fixer>
    {
        ["ui-value-missing"] = One(p => p.Around<FieldDeclaration>() is { Type.Type: { } type, Initializer: null } && p.DefaultOf(p.Model.TypeAt(type)) is { } value ? p.Change($"Begin with {value}", Problem.Insert(type.Span.End, $" = {value}")) : null),
        ["ui-value-given"] = One(WithoutValue),
        ["ui-env-value"] = One(WithoutValue),
        ["ui-type-missing"] = One(Typed),
        ["ui-type-missing-second"] = One(Typed),
        ["ui-param-without-value"] = One(p => Decorated(p, "Require")),
        ["ui-once-without-param"] = One(p => Decorated(p, "Param")),
        ["ui-require-second-model"] = One(p => Decorated(p, "Param")),
        ["ui-watch-without-state"] = One(p => Decorated(p, "State")),
        ["ui-not-given"] = One(NotGiven),
        ["ui-stored-given"] = One(NotGiven),
        ["ui-param-not-given"] = One(Given),
        ["ui-required-not-given"] = One(Given),
        ["ui-link-not-given"] = One(Given),
        ["ui-link-to-plain"] = One(Linked),
        ["ui-reference-given"] = One(p => p.Tree.TokenAt(p.Span.Start) is { Kind: TokenKind.Identifier } token && token.Text.StartsWith('$') ? p.Replace(token, $"this.{token.Text.TrimStart('$')}") : null),
    };

    private static Fix? WithoutValue(Problem p) => p.Around<FieldDeclaration>() is { Initializer: { } value } ? p.Change("Remove the value", p.WithSpaceBefore(value.Span)) : null;

    private static Fix? Typed(Problem p)
    {
        if (p.Around<FieldDeclaration>() is not { Type: null, Initializer.Value: { } value } field) return null;
        var type = p.Model.Print(p.Model.Widened(p.Model.TypeOf(value)));
        return type is "any" or "unknown" or "never[]" ? null : p.Change($"Say that it is '{Problem.Short(type)}'", Problem.Insert(field.Mark?.Span.End ?? field.Name.Span.End, $": {type}"));
    }

    private static Fix? Decorated(Problem p, string name) => p.Around<FieldDeclaration>() is { } field && !UiDecorators.Has(field, name)
        ? p.Change($"Add '@{name}'", Problem.Insert(field.Span.Start, $"@{name} ")) : null;

    // ── Between components ──────────────────────────────────────────────────────────────────────────────────────────────

    /// <summary>What the component does not take is not given.</summary>
    private static Fix? NotGiven(Problem p)
    {
        var node = p.Tree.NodeAt(p.Span.Start);
        return node.AncestorsAndSelf.OfType<PropertyAssignment>().FirstOrDefault() is { Parent: ObjectLiteral { Parent: ArgumentList arguments } o } property
            ? p.Change($"Do not give '{property.Name.Text}'", o.Properties.Count == 1 ? new TextEdit(TextSpan.FromBounds(arguments.OpenParen.Span.End, arguments.CloseParen.Span.Start), "") : Problem.RemoveFrom(o.Properties, o.Properties.ToList().IndexOf(property)))
            : null;
    }

    /// <summary>What the component wants: the struct's own variable of that name and type, else the first that has the type, else a value that says nothing.</summary>
    private static Fix? Given(Problem p)
    {
        var node = p.Tree.NodeAt(p.Span.Start);
        if (node.AncestorsAndSelf.OfType<CallExpression>().FirstOrDefault(c => c.Callee is NameExpression) is not { Callee: NameExpression callee } call) return null;
        if (p.Model.MeaningOf(callee) is not TypeSymbol { Declarations: [ClassDeclaration { IsStruct: true } component, ..] } || call.Ancestor<ClassDeclaration>() is not { } owner) return null;
        var wanted = component.Members.ToList().OfType<FieldDeclaration>().FirstOrDefault(f => p.Diagnostic.Message.Contains($"'{f.Name.Text}'", StringComparison.Ordinal));
        if (wanted?.Type is not { } type) return null;
        var fields = owner.Members.ToList().OfType<FieldDeclaration>().Where(f => f.Type?.Type.Text == type.Type.Text && f.Modifiers.Decorators.Count > 0).ToList();
        var source = fields.Find(f => f.Name.Text == wanted.Name.Text) ?? fields.FirstOrDefault();
        var value = source is not null ? $"this.{source.Name.Text}" : UiDecorators.Has(wanted, "Link") || UiDecorators.Has(wanted, "ObjectLink") ? null : p.DefaultOf(p.Snapshot.Compilation.GetModel(wanted.Tree).TypeAt(type.Type));
        if (value is null) return null;
        var text = $"{wanted.Name.Text}: {value}";
        var edit = call.Arguments.Arguments switch
        {
            [ObjectLiteral { Properties: [.., var last] }] => Problem.Insert(last.Span.End, $", {text}"),
            [ObjectLiteral empty] => new TextEdit(empty.Span, $"{{ {text} }}"),
            [] => Problem.Insert(call.Arguments.OpenParen.Span.End, $"{{ {text} }}"),
            _ => (TextEdit?)null,
        };
        return edit is { } at ? p.Change($"Give '{text}'", at) : null;
    }

    /// <summary>What is linked to is state.</summary>
    private static Fix? Linked(Problem p)
    {
        var node = p.Tree.NodeAt(p.Span.Start);
        if (node.AncestorsAndSelf.OfType<PropertyAccess>().FirstOrDefault(a => a.Expression is ThisExpression) is not { } access || p.Model.SymbolsAt(access.Name) is not [{ Declarations: [FieldDeclaration field, ..] }, ..] || field.Tree != p.Tree || field.Modifiers.Decorators.Count > 0) return null;
        return p.Change($"Make '{field.Name.Text}' state", Problem.Insert(field.Span.Start, "@State "));
    }
}
