using Ark.Syntax;

namespace Ark.Semantics;

/// <summary>The meaning of one file, for tools. Questions may be asked of broken code: whatever has no meaning has no answer.</summary>
public sealed partial class SemanticModel
{
    private readonly Compilation _compilation;

    internal SemanticModel(Compilation compilation, SyntaxTree tree)
    {
        _compilation = compilation;
        Tree = tree;
    }

    public SyntaxTree Tree { get; }
    public IReadOnlyList<Diagnostic> Diagnostics => _compilation.GetDiagnostics(Tree);

    /// <summary>A function of the file's top level or of its classes: what is found of it is kept behind edits that it cannot notice.</summary>
    public static bool IsApart(Node node) => BodyEdit.IsOutermost(node);

    /// <summary>What a tool has found of such a function: plain data that names no node and no symbol, its places counted from where the function begins.</summary>
    public T OfFunction<T>(Node function, Func<T> find) where T : class => _compilation.Locked(c => c.Findings.Find(function, find));

    /// <summary>The type of an expression where it stands.</summary>
    public Type TypeOf(Expression expression) => _compilation.Locked(c => c.TypeOfExpression(expression));

    /// <summary>The symbol that a declaration declares.</summary>
    public Symbol? DeclaredSymbol(Node declaration) => _compilation.Locked(c => c.SymbolOf(declaration));

    /// <summary>The token that carries the name that a node declares; null when it declares none.</summary>
    public static Token? NameOf(Node declaration) => FileDeclarations.NameTokenOf(declaration);

    /// <summary>What a name means where it stands.</summary>
    public Symbol? SymbolOf(NameExpression name) => _compilation.Locked(c => c.ResolveName(name, Names.Identifier(name.Identifier), SymbolMeaning.Value));

    public Symbol? SymbolOf(TypeName name) => _compilation.Locked(c => c.ResolveTypeName(name));

    /// <summary>What an installed SDK declares in place of a symbol of declarative UI: there is more to read about it. Null where there is none.</summary>
    public Symbol? InstalledFor(Symbol symbol) => _compilation.Locked(_ => _compilation.InstalledFor(symbol));

    // ── Types ───────────────────────────────────────────────────────────────────────────────────────

    /// <summary>The type of an expression, with everything that the code around it contributes.</summary>
    public Type TypeAt(Expression expression) => Around(expression, c => expression is SuperExpression ? c.ReceiverType(expression) : c.TypeOfExpression(expression));

    public Type TypeAt(TypeNode node) => _compilation.Locked(c => ((IRuleTypes)c).TypeOf(node));

    /// <summary>The type that the place of an expression expects; null when anything may stand there.</summary>
    public Type? ExpectedTypeOf(Expression expression) => Around(expression, c => c.ExpectedTypeOf(expression));

    /// <summary>The type of a variable, member, function, class as a value, without narrowing.</summary>
    public Type TypeOf(Symbol symbol) => _compilation.Locked(c =>
    {
        if (symbol.Declarations.FirstOrDefault() is { } node) c.BindAround(node);
        return c.DeclaredTypeOfValue(symbol);
    });

    /// <summary>The type that the name of a class, interface, alias, enum or type parameter stands for.</summary>
    public Type DeclaredTypeOf(Symbol type) => _compilation.Locked(c => c.DeclaredTypeOf(type));

    /// <summary>`string` of `'a'`: what a variable with such a value has as its type.</summary>
    public Type Widened(Type type) => _compilation.Locked(c => c.WidenedLiteral(type));
    public Type NonNullable(Type type) => _compilation.Locked(c => c.NonNullable(type));
    public IReadOnlyList<Property> PropertiesOf(Type type) => _compilation.Locked(c => c.PropertiesOf(type));

    /// <summary>What can stand behind a dot: functions and classes have the members of `Function` besides their own.</summary>
    public IReadOnlyList<Property> MembersOf(Type type) => _compilation.Locked(c => c.WithFunctionMembers(type));

    public Property? PropertyOf(Type type, string name) => _compilation.Locked(c => c.PropertyOf(type, name));
    public IReadOnlyList<CallSignatureType> SignaturesOf(Type type, SignatureKind kind) => _compilation.Locked(c => c.SignaturesOf(type, kind));
    public IReadOnlyList<CallSignatureType> SignaturesOf(FunctionSymbol function) => _compilation.Locked(c => c.SignaturesOf(function));
    public IReadOnlyList<CallSignatureType> ConstructSignaturesOf(TypeSymbol @class) => _compilation.Locked(c => c.ConstructSignaturesOf(@class));
    public IReadOnlyList<TypeSymbol> DirectBasesOf(TypeSymbol symbol) => _compilation.Locked(c => c.DirectBasesOf(symbol));

    /// <summary>The signature that a call or `new` is resolved to; null when none fits.</summary>
    public CallSignatureType? ResolvedSignatureOf(Expression call) => Around(call, c => c.ResolvedSignatureOf(call));

    public string Print(Type type) => _compilation.Locked(c => c.Print(type));
    public string PrintExpanded(Type type) => _compilation.Locked(c => c.PrintExpanded(type));
    public string Print(CallSignatureType signature) => _compilation.Locked(c => c.Print(signature));

    /// <summary>The value of an enum member: a double or a string; null where only running can tell.</summary>
    public object? ValueOf(EnumMemberSymbol member) => _compilation.Locked(c =>
    {
        c.EvaluateEnum((TypeSymbol)member.Container!);
        return member.Value;
    });

    // ── Names ───────────────────────────────────────────────────────────────────────────────────────

    /// <summary>The symbols that a place sees, the innermost first, the library's last.</summary>
    public IReadOnlyList<Symbol> SymbolsInScope(Node at) => _compilation.Locked(c => (IReadOnlyList<Symbol>)[.. c.SymbolsInScope(at)]);

    /// <summary>Whether code at a place may name the member: private and protected ones are seen from within only.</summary>
    public bool MayAccess(Node at, Property property) => _compilation.Locked(c => c.MayAccess(at, property));

    /// <summary>What an import stands for; anything else stands for itself.</summary>
    public Symbol? Resolved(Symbol symbol) => symbol is AliasSymbol alias ? _compilation.Locked(c => c.ResolveAlias(alias)) : symbol;

    /// <summary>Every name that a module or namespace exports.</summary>
    public IReadOnlyList<string> ExportNamesOf(Symbol container) => _compilation.Locked(c => (IReadOnlyList<string>)[.. c.ExportNamesOf(container)]);

    /// <summary>An export of a module or namespace, or a member of an enum.</summary>
    public Symbol? MemberOf(Symbol entity, string name) => _compilation.Locked(c => c.MemberOf(entity, name));

    /// <summary>The class that the code at a node belongs to.</summary>
    public TypeSymbol? ClassAround(Node node) => _compilation.Locked(c => c.ClassAround(node));

    /// <summary>The file that a module specifier names from this file.</summary>
    public ModuleSymbol? ModuleNamed(string specifier) => _compilation.FindModule(Tree.Text.Path, specifier)?.Module;

    private T Around<T>(Node node, Func<Checker, T> ask) => _compilation.Locked(c =>
    {
        c.BindAround(node);
        return ask(c);
    });
}
