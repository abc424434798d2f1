using System.Text.RegularExpressions;
using Ark.Ir;
using Ark.Syntax;

namespace Ark.Lowering.ToIr;

// Classes that extend Array. What they extend is ArrayObject of the library (stdlib/core/array_object.ets); a method that one of them
// may have of its own is called by name on whatever is said to be an array.

internal sealed partial class ProgramLowering
{
    public TypeSymbol ArrayObject => _arrayObject ??= program.LibraryClass("ArrayObject")!;
    private TypeSymbol? _arrayObject;

    public bool ExtendsArray(TypeSymbol @class) => program.BaseOf(@class) is { Symbol: { Name: "Array" } known } && IsPrimitiveClass(known);

    /// <summary>Whether a class that extends Array, or one that extends that, may have a method of this name.</summary>
    public bool MayOverrideArrays(string method) => (_methodsOverArrays ??= MethodsOverArrays()).Contains(method);
    private HashSet<string>? _methodsOverArrays;

    private HashSet<string> MethodsOverArrays()
    {
        // Most programs do not even say so, and need no walk through their trees.
        var files = program.Modules.Where(m => !m.IsLibrary).Select(m => m.Tree).ToList();
        if (!files.Any(f => Mention().IsMatch(f.Text.Content))) return [];
        var classes = files.SelectMany(f => f.Root.DescendantsAndSelf()).OfType<ClassDeclaration>().Where(c => c.Heritage.Count > 0);
        return [.. ArrayObject.Members.Keys, .. classes.SelectMany(c => c.Members.ToList()).OfType<MethodDeclaration>().Select(m => m.Name.Text)];
    }

    [GeneratedRegex(@"\bextends\s+Array\b")]
    private static partial Regex Mention();
}
