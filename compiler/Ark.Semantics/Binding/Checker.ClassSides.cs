using Ark.Syntax;

namespace Ark.Semantics;

// What a class and its base class, or the declarations of one function, must say alike.
public sealed partial class Checker
{
    /// <summary>Where a base class is expected as a value, its subclass must do.</summary>
    private void CheckStaticSide(TypeSymbol symbol, NamedType parent)
    {
        if (symbol.Statics.Count == 0) return;
        var (own, inherited) = (TypeOfSymbol(symbol), TypeOfSymbol(parent.Symbol));
        foreach (var member in symbol.Statics.Values)
        {
            if (member.Name.StartsWith('#') || PropertyOf(inherited, member.Name) is not { Symbol.Container: TypeSymbol { IsClass: true } } theirs || PropertyOf(own, member.Name) is not { } mine) continue;
            var at = FileDeclarations.NameTokenOf(member.Declarations[0])?.Location ?? member.Declarations[0].Location;
            if (((mine.Modifiers | theirs.Modifiers) & Modifiers.Private) != 0)
            {
                if (mine.Symbol != theirs.Symbol) Report(Diagnostics.PrivateClash(at, member.Name, $"typeof {symbol.Name}", $"typeof {parent.Symbol.Name}"));
            }
            else if (!IsAssignable(mine.Type, theirs.Type))
            {
                var (s, t) = PrintPair(mine.Type, theirs.Type);
                Report(WithReasons(Diagnostics.IncompatibleOverride(at, member.Name, $"typeof {symbol.Name}", $"typeof {parent.Symbol.Name}", s, t), mine.Type, theirs.Type));
            }
        }
    }

    /// <summary>The declarations of one function agree about who may see it and what kind of member it is.</summary>
    private void CheckOverloadModifiers(Node overload, Node implementation, FunctionSymbol function)
    {
        var (one, other) = (FormOf(overload), FormOf(implementation));
        for (var i = 0; i < one.Length; i++)
        {
            if (one[i] == other[i]) continue;
            Report(Diagnostics.OverloadsDisagree(FileDeclarations.NameTokenOf(overload)?.Location ?? overload.Location, function.Name, one[i], other[i]));
            return;
        }
    }

    private static string[] FormOf(Node function)
    {
        var modifiers = Names.ModifiersOf(FileDeclarations.ModifiersOf(function));
        return
        [
            (modifiers & Modifiers.Export) != 0 ? "exported" : "not exported",
            DeclarationForms.AccessWord(modifiers),
            function is MethodDeclaration { Question: not null } ? "optional" : "not optional",
            DeclarationForms.AbstractWord(modifiers),
        ];
    }
}
