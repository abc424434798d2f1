using Ark.Syntax;

namespace Ark.Semantics;

/// <summary>What the rules ask about types. Answers are computed when they are asked for; the checker implements it.</summary>
internal interface IRuleTypes
{
    Type TypeOf(Expression expression);
    Type TypeOf(TypeNode node);
    /// <summary>The declared type of a variable, parameter, field or function: what a name has without narrowing.</summary>
    Type TypeOf(Symbol symbol);
    /// <summary>The type that the place of an expression expects; null when it expects nothing.</summary>
    Type? ExpectedTypeOf(Expression expression);
    /// <summary>What a name or a member access means, imports followed; null when nothing.</summary>
    Symbol? SymbolOf(Expression expression);
    Symbol? SymbolOf(TypeName name);
    /// <summary>The symbol that a declaration declares.</summary>
    Symbol? DeclaredBy(Node declaration);
    Property? PropertyOf(Type type, string name);
    IReadOnlyList<Property> PropertiesOf(Type type);
    IReadOnlyList<CallSignatureType> CallSignaturesOf(Type type);
    IReadOnlyList<Type> BaseTypesOf(Type type);
    /// <summary>The signature that a call or `new` is resolved to.</summary>
    CallSignatureType? SignatureOf(Expression call);
    /// <summary>The type arguments of a call or `new`, inferred or written.</summary>
    IReadOnlyList<Type> TypeArgumentsOf(Expression call);
    /// <summary>What a function gives back, inferred or declared.</summary>
    Type ReturnTypeOf(Node function);
    string Print(Type type);
    bool IsIdentical(Type source, Type target);
    /// <summary>Declared by the standard library under this name.</summary>
    bool IsLibrary(Symbol symbol);
    /// <summary>Written in the standard library.</summary>
    bool IsLibrary(Node node);
}

/// <summary>The file under the rules, and where they report.</summary>
/// <param name="types">Null where the rules run on the text alone.</param>
internal sealed class RuleContext
{
    private readonly DiagnosticBag _diagnostics;

    public RuleContext(SyntaxTree tree, IRuleTypes? types, DiagnosticBag diagnostics)
    {
        (Tree, Types, _diagnostics) = (tree, types, diagnostics);
        IsModule = tree.Root.Statements.Any(s =>
            s is ImportDeclaration or ImportEqualsDeclaration or ExportDeclaration or ExportAssignment ||
            s is Declaration d && d.Keywords().Contains(TokenKind.Export));
    }

    private RuleContext(RuleContext of, DiagnosticBag diagnostics) => (Tree, Types, IsModule, _diagnostics) = (of.Tree, of.Types, of.IsModule, diagnostics);

    public SyntaxTree Tree { get; }
    public IRuleTypes? Types { get; }

    /// <summary>The file has imports or exports; without them its names share the scope of the library.</summary>
    public bool IsModule { get; }

    /// <summary>The same file, reported elsewhere.</summary>
    public RuleContext Into(DiagnosticBag diagnostics) => new(this, diagnostics);

    public void Report(Diagnostic diagnostic) => _diagnostics.Add(diagnostic);
}
