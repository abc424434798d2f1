using Ark.Syntax;

namespace Ark.Semantics;

/// <summary>The meaning of one file, for tools.</summary>
public sealed class SemanticModel
{
    private readonly Compilation _compilation;

    internal SemanticModel(Compilation compilation, SyntaxTree tree)
    {
        _compilation = compilation;
        Tree = tree;
    }

    public SyntaxTree Tree { get; }
    public IReadOnlyList<Diagnostic> Diagnostics => _compilation.GetDiagnostics(Tree);

    /// <summary>The type of an expression where it stands.</summary>
    public Type TypeOf(Expression expression) => _compilation.Locked(c => c.TypeOfExpression(expression));

    /// <summary>The symbol that a declaration declares.</summary>
    public Symbol? DeclaredSymbol(Node declaration) => _compilation.Locked(c => c.SymbolOf(declaration));

    /// <summary>What a name means where it stands.</summary>
    public Symbol? SymbolOf(NameExpression name) => _compilation.Locked(c => c.ResolveName(name, Names.Identifier(name.Identifier), SymbolMeaning.Value));

    public Symbol? SymbolOf(TypeName name) => _compilation.Locked(c => c.ResolveTypeName(name));
}
