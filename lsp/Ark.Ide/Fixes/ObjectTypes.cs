using Ark.Semantics;
using Ark.Syntax;

namespace Ark.Ide;

/// <summary>Interfaces for object types and literals that have no name.</summary>
internal static class ObjectTypes
{
    /// <summary>`{ x: number }` as a type becomes an interface.</summary>
    public static Fix? Named(Problem p)
    {
        if (p.Around<ObjectTypeNode>() is not { } type || type.Parent is TypeAliasDeclaration || Outer(type) is not { } statement) return null;
        var name = Texts.FreshName(p.Tree, NameFor(type));
        var members = type.Members.ToList().Select(m => $"  {m.Text.TrimEnd(',', ';')};\n");
        return p.Change($"Declare the interface '{name}'", Problem.Insert(statement.Span.Start, $"interface {name} {{\n{string.Concat(members)}}}\n\n"), new TextEdit(type.Span, name));
    }

    /// <summary>The type of `const p = { x: 1 }` gets a name.</summary>
    public static Fix? ForLiteral(Problem p)
    {
        if (p.Around<ObjectLiteral>() is not { Parent: Initializer { Parent: VariableDeclarator { Type: null, Target: IdentifierBinding variable } declarator } } literal || Outer(declarator) is not { } statement) return null;
        if (!literal.Properties.All(x => x is PropertyAssignment { Name: IdentifierName, Value: not ObjectLiteral } or ShorthandProperty)) return null;
        var name = Texts.FreshName(p.Tree, Capital(variable.Identifier.Text));
        var members = p.Model.PropertiesOf(p.Model.TypeOf(literal)).Select(x => $"  {x.Name}: {p.Model.Print(p.Model.Widened(x.Type))};\n");
        return p.Change($"Declare the interface '{name}'", Problem.Insert(statement.Span.Start, $"interface {name} {{\n{string.Concat(members)}}}\n\n"), Problem.Insert(variable.Span.End, $": {name}"));
    }

    private static Statement? Outer(Node node) => node.Ancestors.OfType<Statement>().FirstOrDefault(s => s.Parent is SourceFile);

    /// <summary>After the variable, parameter, field or function that has the type.</summary>
    private static string NameFor(Node type)
    {
        foreach (var node in type.Ancestors)
            if (node is VariableDeclarator { Target: IdentifierBinding v }) return Capital(v.Identifier.Text);
            else if (node is Parameter { Target: IdentifierBinding q }) return Capital(q.Identifier.Text);
            else if (node is FieldDeclaration f) return Capital(f.Name.Text);
            else if (node is FunctionDeclaration { Name: { } name }) return Capital(name.Text) + "Result";
            else if (node is Statement) break;
        return "Shape";
    }

    private static string Capital(string name) => name.Length == 0 || !char.IsLetter(name[0]) ? "Shape" : char.ToUpperInvariant(name[0]) + name[1..];
}

/// <summary>What a pattern takes apart, one declaration for each name.</summary>
internal static class Destructuring
{
    public static Fix? Taken(Problem p)
    {
        if (p.Around<VariableStatement>() is not { Declarations: { Declarators: [{ Target: var pattern, Initializer.Value: var value }] } list } statement) return null;
        var indent = Texts.IndentAt(p.Tree.Text, statement.Span.Start);
        var source = value is NameExpression or PropertyAccess or ThisExpression ? value.Text : Texts.FreshName(p.Tree, "value");
        var parts = pattern switch
        {
            ArrayBinding array => array.Elements.ToList().Select((e, i) => e.Target is null ? "" : One(e, $"{source}[{i}]")).ToList(),
            ObjectBinding taken => taken.Elements.ToList().Select(e => One(e, $"{source}.{(e.PropertyName ?? (Node?)e.Target)?.Text}")).ToList(),
            _ => [null],
        };
        if (parts.Contains(null)) return null;
        var end = statement.Semicolon is null ? "" : ";";
        var lines = parts.Where(x => x!.Length > 0).Select(x => $"{list.Keyword.Text} {x}{end}");
        if (source != value.Text) lines = lines.Prepend($"const {source} = {value.Text}{end}");
        return p.Change("Take the values one by one", new TextEdit(TextSpan.FromBounds(list.Span.Start, statement.Span.End), string.Join($"\n{indent}", lines)));
    }

    /// <summary>Null for what rests and for patterns in patterns.</summary>
    private static string? One(BindingElement element, string value) =>
        element is { DotDotDot: null, Target: IdentifierBinding name } ? $"{name.Identifier.Text} = {value}{(element.Initializer is { } fallback ? $" ?? {fallback.Value.Text}" : "")}" : null;
}
