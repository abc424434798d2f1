using Ark.Syntax;

namespace Ark.Semantics;

/// <summary>The file under the rules of declarative UI, what they ask about it, and where they report.</summary>
internal sealed class UiContext(SyntaxTree tree, IRuleTypes types, Compilation compilation, Action<Diagnostic> report)
{
    private HashSet<string>? _attributes;
    private bool? _hasStructs;

    public SyntaxTree Tree => tree;
    public IRuleTypes Types => types;

    public void Report(Diagnostic diagnostic) => report(diagnostic);

    public bool HasStructs => _hasStructs ??= tree.Root.DescendantsAndSelf(isLeaf: BodyEdit.IsOutermost).Any(n => n is ClassDeclaration { IsStruct: true });

    /// <summary>A component of the library.</summary>
    public bool IsComponent(string name) => FindType($"{name}Attribute") is not null && compilation.FindUi(name, SymbolMeaning.Value) is VariableSymbol;

    /// <summary>A component whose name no struct can have.</summary>
    public bool IsOwnComponent(string name) => IsComponent(name) && compilation.Library.FindUi(name, SymbolMeaning.Value) is not null;

    /// <summary>An attribute that some component of the library has.</summary>
    public bool IsAttribute(string name) => (_attributes ??= [.. AttributeTypes().SelectMany(t => t.Members.Keys)]).Contains(name);

    public bool HasAttribute(string component, string name) =>
        FindType($"{component}Attribute")?.Members.ContainsKey(name) == true || FindType("CommonMethod")?.Members.ContainsKey(name) == true;

    /// <summary>The struct that a name stands for, of this file or another.</summary>
    public ClassDeclaration? StructOf(NameExpression name) =>
        types.SymbolOf(name) is TypeSymbol { Kind: TypeSymbolKind.Struct, Declarations: [ClassDeclaration declaration, ..] } ? declaration : null;

    private TypeSymbol? FindType(string name) => compilation.FindUi(name, SymbolMeaning.Type) as TypeSymbol;

    private IEnumerable<TypeSymbol> AttributeTypes() =>
        from file in compilation.UiFiles
        from name in file.TopScope.Table.Names
        where name == "CommonMethod" || name.EndsWith("Attribute", StringComparison.Ordinal)
        select file.TopScope.Table.Find(name, SymbolMeaning.Type) as TypeSymbol into type
        where type is not null
        select type;
}
