using Ark.Syntax;

namespace Ark.Semantics;

// Fields that are read before they have a value, because of where in the class the reading stands.
public sealed partial class Checker
{
    /// <summary>`this.x` and `C.x` while the instance or the class is made.</summary>
    private void CheckEarlyField(Expression node, BoundExpression receiver, Property property, Location at)
    {
        if (property.Symbol is not PropertySymbol { Owner: { IsClass: true } owner } field || node is not PropertyAccess access || _body is not { IsLibrary: false }) return;
        var isThis = access.Expression is ThisExpression;
        if (!isThis && receiver is not BoundEntity) return;
        var place = FunctionNodeOf(node);
        if (isThis && (property.Modifiers & Modifiers.Abstract) != 0 && place is ConstructorDeclaration or FieldDeclaration)
        {
            Report(Diagnostics.AbstractFieldEarly(at, field.Name, owner.Name));
            return;
        }
        // What a component is given by the one that uses it is there before its own fields are, and the builder of a dialog runs later.
        if (owner.Kind == TypeSymbolKind.Struct || field.IsAccessor || field.Declarations[0] is not FieldDeclaration declaration || place.Parent != declaration.Parent) return;
        if ((field.Modifiers & (Modifiers.Optional | Modifiers.Declare | Modifiers.Abstract)) != 0 || !IsReadEarly(node, place, declaration, field.IsStatic) || IsDeclaredByBase(owner, field)) return;
        Report(Diagnostics.EarlyField(at, field.Name));
    }

    private static bool IsReadEarly(Expression node, Node place, FieldDeclaration declaration, bool isStatic)
    {
        var runsForClass = place is StaticBlock || place is FieldDeclaration reader && (Names.ModifiersOf(reader.Modifiers) & Modifiers.Static) != 0;
        if (runsForClass != isStatic || place is not (StaticBlock or FieldDeclaration)) return false;
        if (place == declaration || node.Span.Start < declaration.Span.Start) return true;
        // Only the constructor gives it a value, later.
        return !isStatic && declaration.Initializer is null && declaration.Mark is null;
    }

    /// <summary>The constructor of a base class has given the field of that name its value.</summary>
    private bool IsDeclaredByBase(TypeSymbol owner, PropertySymbol field)
    {
        for (var c = BaseClassOf(owner)?.Symbol; c is not null; c = BaseClassOf(c)?.Symbol)
            if (!field.IsStatic && c.Members.ContainsKey(field.Name)) return true;
        return false;
    }
}
