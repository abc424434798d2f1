using Ark.Syntax;

namespace Ark.Semantics;

/// <summary>Which modifiers a declaration may have, in which order, and which exclude each other.</summary>
internal static class ModifierForms
{
    private const Modifiers Access = Modifiers.Public | Modifiers.Private | Modifiers.Protected;
    private const Modifiers OfMembers = Access | Modifiers.Static | Modifiers.Abstract | Modifiers.Override;
    private const Modifiers OfParameters = Access | Modifiers.Readonly | Modifiers.Override;
    private const Modifiers OfStatements = Modifiers.Export | Modifiers.Default | Modifiers.Declare;

    /// <summary>From the first to the last; those of one row exclude each other or may stand in any order.</summary>
    private static readonly Modifiers[] Order =
        [Modifiers.Export, Access, Modifiers.Static | Modifiers.Abstract, Modifiers.Override, Modifiers.Readonly | Modifiers.Accessor, Modifiers.Async];

    /// <summary>Of each row a declaration has at most one.</summary>
    private static readonly Modifiers[] Exclusive =
    [
        Access, Modifiers.Abstract | Modifiers.Private, Modifiers.Abstract | Modifiers.Static, Modifiers.Abstract | Modifiers.Async,
        Modifiers.Accessor | Modifiers.Readonly, Modifiers.Accessor | Modifiers.Declare, Modifiers.Override | Modifiers.Declare,
    ];

    /// <summary>Reports the first modifier that is wrong: what stands behind it is often wrong only because of it.</summary>
    public static void Check(Node node, Action<Diagnostic> report)
    {
        if (node is not (Declaration or Member or Parameter)) return;
        if (PlaceOf(node) is not var (list, what, allowed)) return;
        var before = new List<(Token Keyword, Modifiers Modifier)>();
        foreach (var keyword in list.Keywords)
        {
            var modifier = Names.ModifierOf(keyword);
            if (modifier == Modifiers.None) continue;
            if (Problem(node, keyword, modifier, before, what, allowed) is { } problem)
            {
                report(problem);
                return;
            }
            before.Add((keyword, modifier));
        }
    }

    private static Diagnostic? Problem(Node node, Token keyword, Modifiers modifier, List<(Token Keyword, Modifiers Modifier)> before, string what, Modifiers allowed)
    {
        if ((modifier & allowed) == 0) return Diagnostics.ModifierMisplaced(keyword.Location, keyword.Text, what);
        foreach (var (other, seen) in before)
        {
            if (seen == modifier) return Diagnostics.ModifierTwice(keyword.Location, keyword.Text);
            if (Array.Exists(Exclusive, row => (row & seen) != 0 && (row & modifier) != 0)) return Diagnostics.ModifierClash(keyword.Location, other.Text, keyword.Text);
        }
        foreach (var (other, seen) in before)
            if (RowOf(modifier) is { } row && row < RowOf(seen)) return Diagnostics.ModifierOrder(keyword.Location, keyword.Text, other.Text);
        return node is Parameter { Parent.Parent: not ConstructorDeclaration { Body: not null } } ? Diagnostics.FieldOfParameter(keyword.Location, keyword.Text) : null;
    }

    /// <summary>The row of the order. What it does not name may stand anywhere.</summary>
    private static int? RowOf(Modifiers modifier) => Array.FindIndex(Order, row => (row & modifier) != 0) is >= 0 and var row ? row : null;

    private static (ModifierList List, string What, Modifiers Allowed)? PlaceOf(Node node) => node switch
    {
        { Parent: AnnotationDeclaration } => null,
        { Parent: InterfaceDeclaration or ObjectTypeNode } => PlaceInType(node),
        { Parent: MemberProperty } => PlaceInObject(node),
        FieldDeclaration { Name: PrivateName } f => (f.Modifiers, "a name with '#'", Modifiers.Static | Modifiers.Readonly | Modifiers.Override | Modifiers.Accessor),
        FieldDeclaration f => (f.Modifiers, "a field", OfMembers | Modifiers.Readonly | Modifiers.Declare | Modifiers.Accessor),
        MethodDeclaration { Name: PrivateName } m => (m.Modifiers, "a name with '#'", Modifiers.Static | Modifiers.Async | Modifiers.Override),
        MethodDeclaration m => (m.Modifiers, "a method", OfMembers | Modifiers.Async),
        AccessorDeclaration { Name: PrivateName } a => (a.Modifiers, "a name with '#'", Modifiers.Static | Modifiers.Override),
        AccessorDeclaration a => (a.Modifiers, "an accessor", OfMembers),
        ConstructorDeclaration c => (c.Modifiers, "a constructor", Access),
        IndexSignature i => (i.Modifiers, "an index signature", Modifiers.Readonly | Modifiers.Static),
        Parameter p => (p.Modifiers, "a parameter", OfParameters),
        ClassDeclaration c => (c.Modifiers, "a class", OfStatements | Modifiers.Abstract),
        InterfaceDeclaration i => (i.Modifiers, "an interface", OfStatements),
        TypeAliasDeclaration t => (t.Modifiers, "a type", OfStatements),
        EnumDeclaration e => (e.Modifiers, "an enum", OfStatements | Modifiers.Const),
        FunctionDeclaration f => (f.Modifiers, "a function", OfStatements | Modifiers.Async),
        VariableStatement v => (v.Modifiers, "a variable", OfStatements),
        NamespaceDeclaration n => (n.Modifiers, "a namespace", OfStatements),
        _ => null,
    };

    private static (ModifierList List, string What, Modifiers Allowed)? PlaceInType(Node member) => member switch
    {
        FieldDeclaration f => (f.Modifiers, "a member of a type", Modifiers.Readonly),
        IndexSignature i => (i.Modifiers, "an index signature of a type", Modifiers.Readonly),
        MethodDeclaration m => (m.Modifiers, "a method of a type", Modifiers.None),
        AccessorDeclaration a => (a.Modifiers, "an accessor of a type", Modifiers.None),
        _ => null,
    };

    private static (ModifierList List, string What, Modifiers Allowed)? PlaceInObject(Node member) => member switch
    {
        MethodDeclaration m => (m.Modifiers, "a method of an object literal", Modifiers.Async),
        AccessorDeclaration a => (a.Modifiers, "an accessor of an object literal", Modifiers.None),
        _ => null,
    };
}
