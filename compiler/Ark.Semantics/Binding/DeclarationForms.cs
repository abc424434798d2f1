using Ark.Syntax;

namespace Ark.Semantics;

/// <summary>What the text of a declaration may say, whatever its types are: modifiers, accessors, constructors, marks.</summary>
internal static class DeclarationForms
{
    private const Modifiers Access = Modifiers.Private | Modifiers.Protected;

    public static void Check(Node node, Action<Diagnostic> report)
    {
        if (node.Tree.Kind == FileKind.Dts) return;
        ModifierForms.Check(node, report);
        switch (node)
        {
            case ClassDeclaration c: Class(c, report); break;
            case AccessorDeclaration a: Accessor(a, report); break;
            case ConstructorDeclaration { ReturnType: { } type }: report(Diagnostics.ReturnTypeOfNone(type.Location, "a constructor")); break;
            case FieldDeclaration f: Field(f, report); break;
            case VariableDeclarator { Exclamation: { } mark } v when WhyNotLater(v.Initializer, v.Type) is { } why: report(Diagnostics.DefiniteMark(mark.Location, v.Target.Text, why)); break;
        }
    }

    private static void Class(ClassDeclaration node, Action<Diagnostic> report)
    {
        foreach (var member in node.Members)
        {
            if (NameOf(member) is not { } name || Names.KeyOf(name) is not { } key) continue;
            var isStatic = (ModifiersOf(member) & Modifiers.Static) != 0;
            if (isStatic && IsOfEveryClass(key)) report(Diagnostics.StaticBuiltIn(name.Location, key));
            if (!isStatic && key == "constructor" && ConstructorLike(member) is { } what) report(Diagnostics.NamedConstructor(name.Location, what));
        }
        var accessors = node.Members.OfType<AccessorDeclaration>().Where(a => Names.KeyOf(a.Name) is not null);
        foreach (var pair in accessors.GroupBy(a => (Names.KeyOf(a.Name), Names.ModifiersOf(a.Modifiers) & Modifiers.Static)))
            if (pair.FirstOrDefault(a => a.Keyword.Is("get")) is { } getter && pair.FirstOrDefault(a => a.Keyword.Is("set")) is { } setter) Pair(getter, setter, report);
    }

    private static bool IsOfEveryClass(string name) => name is "name" or "length" or "prototype" or "caller" or "arguments";

    private static PropertyName? NameOf(Member member) => member switch { FieldDeclaration f => f.Name, MethodDeclaration m => m.Name, AccessorDeclaration a => a.Name, _ => null };

    private static Modifiers ModifiersOf(Member member) =>
        Names.ModifiersOf(member switch { FieldDeclaration f => f.Modifiers, MethodDeclaration m => m.Modifiers, AccessorDeclaration a => a.Modifiers, _ => null });

    private static string? ConstructorLike(Member member) => member switch
    {
        FieldDeclaration => "a field",
        AccessorDeclaration => "an accessor",
        MethodDeclaration { Asterisk: not null } => "a generator",
        _ => null,
    };

    private static void Pair(AccessorDeclaration getter, AccessorDeclaration setter, Action<Diagnostic> report)
    {
        var (ofGetter, ofSetter) = (Names.ModifiersOf(getter.Modifiers), Names.ModifiersOf(setter.Modifiers));
        if (((ofGetter ^ ofSetter) & Modifiers.Abstract) != 0)
            report(Diagnostics.AccessorsDisagree(getter.Name.Location, getter.Name.Text, AbstractWord(ofGetter), AbstractWord(ofSetter)));
        var isNarrower = (ofGetter & Modifiers.Private) != 0 ? (ofSetter & Modifiers.Private) == 0 : (ofGetter & Modifiers.Protected) != 0 && (ofSetter & Access) == 0;
        if (isNarrower) report(Diagnostics.AccessorsDisagree(getter.Name.Location, getter.Name.Text, AccessWord(ofGetter), AccessWord(ofSetter)));
    }

    internal static string AbstractWord(Modifiers modifiers) => (modifiers & Modifiers.Abstract) != 0 ? "abstract" : "not abstract";

    internal static string AccessWord(Modifiers modifiers) => (modifiers & Modifiers.Private) != 0 ? "private" : (modifiers & Modifiers.Protected) != 0 ? "protected" : "public";

    private static void Accessor(AccessorDeclaration node, Action<Diagnostic> report)
    {
        var at = node.Name.Location;
        var parameters = node.Parameters.Parameters.Where(p => p.Target.Text != "this").ToList();
        if (node.Keyword.Is("get"))
        {
            if (parameters.Count > 0) report(Diagnostics.AccessorParameters(at, "getter", node.Name.Text, "no parameters"));
            return;
        }
        if (node.ReturnType is { } type) report(Diagnostics.ReturnTypeOfNone(type.Location, "a setter"));
        if (parameters is not [var value])
        {
            report(Diagnostics.AccessorParameters(at, "setter", node.Name.Text, "one parameter"));
            return;
        }
        var form = value.DotDotDot is not null ? "collect several values" : value.Question is not null ? "be optional" : value.Initializer is not null ? "have a default value" : null;
        if (form is not null) report(Diagnostics.SetterParameterForm(value.Location, node.Name.Text, form));
    }

    private static void Field(FieldDeclaration node, Action<Diagnostic> report)
    {
        var modifiers = Names.ModifiersOf(node.Modifiers);
        if (node.Initializer is { } value && (modifiers & Modifiers.Abstract) != 0) report(Diagnostics.AbstractWithValue(value.Location, node.Name.Text));
        if (node.Mark is not { } mark || !mark.Is("!")) return;
        var why = WhyNotLater(node.Initializer, node.Type)
            ?? ((modifiers & Modifiers.Static) != 0 ? "which a static field need not" : (modifiers & Modifiers.Abstract) != 0 ? "but it is abstract" : null);
        if (why is not null) report(Diagnostics.DefiniteMark(mark.Location, node.Name.Text, why));
    }

    /// <summary>Why something marked with `!` does not get its value later.</summary>
    private static string? WhyNotLater(Initializer? value, TypeAnnotation? type) => value is not null ? "but it has one here" : type is null ? "but it has no type" : null;
}
