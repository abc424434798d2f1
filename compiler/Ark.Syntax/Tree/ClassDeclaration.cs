namespace Ark.Syntax;

public sealed partial class ClassDeclaration
{
    /// <summary>`struct`, a component of declarative UI, and not `class`.</summary>
    public bool IsStruct => Keyword.Is("struct");
}
