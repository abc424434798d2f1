// The declaration pass: the symbols of one file, made from its text alone. It looks at no other file, so that an edit redoes it
// for one file. Members of classes are declared with their class; what stands inside bodies is declared when a scope is asked for.

using Ark.Syntax;

namespace Ark.Semantics;

/// <summary>The symbols and scopes of one file.</summary>
public sealed partial class FileDeclarations
{
    private readonly Dictionary<Node, Scope> _scopes = [];
    private readonly Dictionary<Node, Scope> _signatureScopes = [];
    private readonly Dictionary<Node, Symbol> _symbols = [];
    private Surroundings<Scope>? _enclosing;
    private readonly Dictionary<VariableSymbol, FunctionSymbol> _localFunctions = [];
    private readonly DiagnosticBag _diagnostics = new();
    private readonly bool _mentionsArguments;

    private FileDeclarations(SyntaxTree tree, bool isLibrary)
    {
        Tree = tree;
        IsModule = HasModuleSyntax(tree.Root);
        _mentionsArguments = !isLibrary && tree.Text.AsSpan(tree.Root.Span).Contains("arguments", StringComparison.Ordinal);
        Module = new ModuleSymbol(tree.Text.Path, tree) { IsLibrary = isLibrary, IsScript = !IsModule };
        Module.Declarations.Add(tree.Root);
        Initializer = new FunctionSymbol("", Module, FunctionKind.ModuleInitializer) { HasBody = true };
    }

    public SyntaxTree Tree { get; }
    public ModuleSymbol Module { get; }
    /// <summary>The code at the top level: owns what nested blocks there declare.</summary>
    public FunctionSymbol Initializer { get; }
    public bool IsModule { get; }
    /// <summary>What the file exports by its own declarations; `export *` is not followed.</summary>
    public SymbolTable Exports { get; } = new();
    public List<ExportDeclaration> StarExports { get; } = [];
    /// <summary>Duplicate names and the like.</summary>
    public IReadOnlyCollection<Diagnostic> Diagnostics => _diagnostics;
    public Scope TopScope => ScopeOf(Tree.Root)!;
    /// <summary>Variables of it may be assigned anywhere in the file, or in others.</summary>
    internal bool SharesVariables { get; private set; }
    /// <summary>Modules that the file imports or re-exports from, in the order of the text; type-only imports included.</summary>
    public IReadOnlyList<(Node Node, string Specifier, bool IsTypeOnly)> References { get; private set; } = [];

    public static FileDeclarations Declare(SyntaxTree tree, bool isLibrary)
    {
        var file = new FileDeclarations(tree, isLibrary);
        file.References = [.. ReferencesOf(tree.Root)];
        file.SharesVariables = !file.IsModule || file.TopScope.Table.Symbols.Any(s => s is NamespaceSymbol or VariableSymbol { Kind: not (VariableKind.Const or VariableKind.Import) });
        foreach (var name in file.Exports.Names)
            if (file.Exports.Find(name, SymbolMeaning.Any) is { } symbol) file.Module.Exports[name] = symbol;
        return file;
    }

    /// <summary>Apart from what its functions do the file, a module, is the same in what its text as a whole decides.</summary>
    internal bool MeansTheSameAround(FileDeclarations other) =>
        IsModule && other.IsModule && _mentionsArguments == other._mentionsArguments && SharesVariables == other.SharesVariables
        && References.Select(r => (r.Specifier, r.IsTypeOnly)).SequenceEqual(other.References.Select(r => (r.Specifier, r.IsTypeOnly)));

    /// <summary>The function behind a function declared within a function, whose name is a variable there.</summary>
    public FunctionSymbol? LocalFunction(VariableSymbol variable) => _localFunctions.GetValueOrDefault(variable);

    /// <summary>The symbol that the node declares; made now when it is one that only its neighbourhood can name.</summary>
    public Symbol? SymbolOf(Node declaration)
    {
        if (_symbols.TryGetValue(declaration, out var known)) return known;
        switch (declaration)
        {
            case ArrowFunction or FunctionExpression:
                return DeclareFunctionExpression(declaration);
            case ClassDeclaration { Parent: ClassExpression } c:
                return DeclareClass(c, ContainerOf(c), TypeSymbolKind.Class);
            case ObjectTypeNode o:
                return DeclareTypeLiteral(o);
            case ObjectLiteral o:
                return _symbols[o] = new TypeSymbol("", ContainerOf(o), TypeSymbolKind.ObjectLiteral) { Declarations = { o } };
            case MethodDeclaration or AccessorDeclaration when declaration.Parent is MemberProperty:
                return DeclareObjectMember(declaration);
            case MappedTypeNode:
                ScopeOf(declaration);
                return _symbols.GetValueOrDefault(declaration);
            default:
                // Whatever else declares a symbol does so while the scope around it is made.
                for (var (at, node) = (declaration, declaration.Parent); node is not null && !_symbols.ContainsKey(declaration); (at, node) = (node, node.Parent)) ScopeFor(node, at);
                return _symbols.GetValueOrDefault(declaration);
        }
    }

    /// <summary>The scope that the node opens, if it is a node that can open one.</summary>
    public Scope? ScopeOf(Node node)
    {
        if (!OpensScope(node)) return null;
        return _scopes.TryGetValue(node, out var known) ? known : MakeScope(node);
    }

    /// <summary>
    /// What the signature of a function sees of it: its parameters, and not what its body declares. Who asks what a function of another
    /// file takes and gives does not look into its body.
    /// </summary>
    private Scope SignatureScopeOf(Node function)
    {
        if (_signatureScopes.TryGetValue(function, out var known)) return known;
        var parent = EnclosingScope(function);
        var container = InnerContainer(function, parent);
        if (_signatureScopes.TryGetValue(function, out var made)) return made;
        var scope = _signatureScopes[function] = new Scope(function, parent, container);
        FillSignature(function, scope);
        return scope;
    }

    /// <summary>The scope that the node opens for one of its children.</summary>
    private Scope? ScopeFor(Node node, Node child) => IsFunction(node) && child is not Block && child != (node as ArrowFunction)?.Body ? SignatureScopeOf(node) : ScopeOf(node);

    private static bool IsFunction(Node node) => node.NodeKind is SyntaxNodeKind.FunctionDeclaration or SyntaxNodeKind.FunctionExpression or SyntaxNodeKind.ArrowFunction
        or SyntaxNodeKind.MethodDeclaration or SyntaxNodeKind.ConstructorDeclaration or SyntaxNodeKind.AccessorDeclaration;

    /// <summary>The innermost scope around a node, its own scope excluded.</summary>
    public Scope EnclosingScope(Node node)
    {
        _enclosing ??= new Surroundings<Scope>((owner, child) => ScopeFor(owner, child) is { } scope && IsVisibleFrom(owner, child) ? scope : null);
        return _enclosing.Around(node) ?? TopScope;
    }

    private static bool IsVisibleFrom(Node scopeOwner, Node child) => scopeOwner switch
    {
        // `infer` names exist in the extends part and in the true branch.
        ConditionalTypeNode c => child == c.ExtendsType || child == c.WhenTrue,
        ClassDeclaration c => child is not Decorator && child != c.Modifiers,
        SwitchStatement s => child is SwitchClause,
        ForInStatement f => child != f.Expression,
        ForOfStatement f => child != f.Expression,
        Parameter or VariableDeclarator => false,
        _ => true,
    };

    /// <summary>Asked of every node on the way up from a name: by its kind, which is a jump.</summary>
    private static bool OpensScope(Node node)
    {
        switch (node.NodeKind)
        {
            case SyntaxNodeKind.Block:
                return node.Parent is not (FunctionDeclaration or FunctionExpression or ArrowFunction or MethodDeclaration or ConstructorDeclaration or AccessorDeclaration or StaticBlock);
            case SyntaxNodeKind.SourceFile or SyntaxNodeKind.NamespaceDeclaration or SyntaxNodeKind.ClassDeclaration or SyntaxNodeKind.InterfaceDeclaration or SyntaxNodeKind.TypeAliasDeclaration or SyntaxNodeKind.EnumDeclaration:
            case SyntaxNodeKind.FunctionDeclaration or SyntaxNodeKind.FunctionExpression or SyntaxNodeKind.ArrowFunction:
            case SyntaxNodeKind.MethodDeclaration or SyntaxNodeKind.ConstructorDeclaration or SyntaxNodeKind.AccessorDeclaration or SyntaxNodeKind.StaticBlock:
            case SyntaxNodeKind.ForStatement or SyntaxNodeKind.ForInStatement or SyntaxNodeKind.ForOfStatement or SyntaxNodeKind.SwitchStatement or SyntaxNodeKind.CatchClause:
            case SyntaxNodeKind.CallSignature or SyntaxNodeKind.ConstructSignature or SyntaxNodeKind.IndexSignature:
            case SyntaxNodeKind.FunctionTypeNode or SyntaxNodeKind.ConstructorTypeNode or SyntaxNodeKind.MappedTypeNode or SyntaxNodeKind.ConditionalTypeNode:
                return true;
            default:
                return false;
        }
    }

    private Symbol ContainerOf(Node node) => EnclosingScope(node).Container;

    private Scope MakeScope(Node node)
    {
        if (node is SourceFile root)
        {
            var top = new Scope(root, null, Module);
            _scopes[root] = top;
            if (ExportsAll) _ambientExports.Add(Exports);
            DeclareVars(root, top);
            DeclareStatements(root.Statements, top, Exports);
            return top;
        }
        // Making the surrounding scopes may make this one on the way.
        var parent = EnclosingScope(node);
        if (_scopes.TryGetValue(node, out var made)) return made;
        if (node is NamespaceDeclaration dotted) parent = OuterNamespaces(dotted, parent);
        var scope = new Scope(node, parent, InnerContainer(node, parent)) { Shared = node is NamespaceDeclaration n ? NamespaceExports(n) : null };
        _scopes[node] = scope;
        Fill(node, scope);
        return scope;
    }

    private Symbol InnerContainer(Node node, Scope parent)
    {
        switch (node)
        {
            case FunctionDeclaration or FunctionExpression or ArrowFunction or MethodDeclaration or ConstructorDeclaration or AccessorDeclaration or StaticBlock:
                return SymbolOf(node) ?? parent.Container;
            case ClassDeclaration or InterfaceDeclaration:
                return SymbolOf(node) ?? parent.Container;
            case NamespaceDeclaration n:
                return SymbolOf(n) ?? parent.Container;
            // What nested blocks at the top level declare is local to the code there.
            case Block or ForStatement or ForInStatement or ForOfStatement or SwitchStatement or CatchClause when parent.Container is ModuleSymbol or NamespaceSymbol:
                return Initializer;
            default:
                return parent.Container;
        }
    }

    /// <summary>In `namespace A.B { }` the exports of A are visible too, though A has no node of its own.</summary>
    private Scope OuterNamespaces(NamespaceDeclaration node, Scope parent)
    {
        var outer = new Stack<NamespaceSymbol>();
        var names = NamespaceNames(node.Name).Count;
        for (var s = SymbolOf(node)?.Container as NamespaceSymbol; s is not null && outer.Count < names - 1; s = s.Container as NamespaceSymbol) outer.Push(s);
        while (outer.TryPop(out var symbol)) parent = new Scope(node, parent, symbol) { Shared = _namespaceExports.GetValueOrDefault(symbol) };
        return parent;
    }

    private SymbolTable? NamespaceExports(NamespaceDeclaration node) => SymbolOf(node) is NamespaceSymbol n ? _namespaceExports.GetValueOrDefault(n) : null;

    private void Fill(Node node, Scope scope)
    {
        switch (node)
        {
            case FunctionDeclaration f: FillFunction(f, f.Body, scope); break;
            case FunctionExpression f: FillFunction(f, f.Body, scope); break;
            case ArrowFunction f: FillFunction(f, f.Body as Block, scope); break;
            case MethodDeclaration f: FillFunction(f, f.Body, scope); break;
            case ConstructorDeclaration f: FillFunction(f, f.Body, scope); break;
            case AccessorDeclaration f: FillFunction(f, f.Body, scope); break;
            case StaticBlock s: FillBody(s.Body, scope); break;
            case CallSignature s: FillSignatureType(s.TypeParameters, s.Parameters, scope); break;
            case ConstructSignature s: FillSignatureType(s.TypeParameters, s.Parameters, scope); break;
            case FunctionTypeNode s: FillSignatureType(s.TypeParameters, s.Parameters, scope); break;
            case ConstructorTypeNode s: FillSignatureType(s.TypeParameters, s.Parameters, scope); break;
            case ClassDeclaration c:
                FillType(c.TypeParameters, scope);
                if (c is { Parent: ClassExpression, Name: { } own } && SymbolOf(c) is { } expression) scope.Table.Add(Names.Identifier(own), expression, SymbolTable.MeaningOf(expression));
                break;
            case InterfaceDeclaration i: FillType(i.TypeParameters, scope); break;
            case TypeAliasDeclaration a: FillType(a.TypeParameters, scope); break;
            case MappedTypeNode m: AddTypeParameter(m, Names.Identifier(m.Parameter), scope); break;
            case ConditionalTypeNode c: FillConditional(c, scope); break;
            case NamespaceDeclaration n:
                DeclareVars(n, scope);
                DeclareStatements(n.Statements, scope, scope.Container is NamespaceSymbol ns ? _namespaceExports.GetValueOrDefault(ns) : null);
                break;
            case EnumDeclaration e:
                // A member's value may name other members, those of merged declarations too.
                if (SymbolOf(e) is TypeSymbol { Kind: TypeSymbolKind.Enum } symbol)
                    foreach (var (key, member) in symbol.Statics) scope.Table.Add(key, member, SymbolMeaning.Value);
                break;
            case Block b: DeclareStatements(b.Statements, scope, null); break;
            case SwitchStatement s:
                foreach (var clause in s.Clauses) DeclareStatements(clause.Statements, scope, null);
                break;
            case ForStatement { Initializer: VariableDeclarationList list }: DeclareLet(list, scope, null); break;
            case ForInStatement { Target: VariableDeclarationList list }: DeclareLet(list, scope, null); break;
            case ForOfStatement { Target: VariableDeclarationList list }: DeclareLet(list, scope, null); break;
            case CatchClause { Variable: { } target }: DeclareBindings(target, VariableKind.Catch, scope, null); break;
        }
    }

    private void FillType(TypeParameterList? list, Scope scope)
    {
        if (list is null) return;
        foreach (var parameter in list.Parameters)
            if (_symbols.TryGetValue(parameter, out var symbol)) scope.Table.Add(Names.Identifier(parameter.Name), symbol, SymbolMeaning.Type);
            else AddTypeParameter(parameter, Names.Identifier(parameter.Name), scope);
    }

    private void FillConditional(ConditionalTypeNode node, Scope scope)
    {
        foreach (var infer in node.ExtendsType.DescendantsAndSelf().OfType<InferTypeNode>())
        {
            // A conditional type nested in the extends part owns the names that its own extends part infers.
            var owner = infer.Ancestors.OfType<ConditionalTypeNode>().FirstOrDefault(c => c.ExtendsType.Span.Contains(infer.Span));
            if (owner is not null && owner != node) continue;
            var name = Names.Identifier(infer.Name);
            if (scope.Table.Find(name, SymbolMeaning.Type) is { } same) _symbols[infer] = same;
            else AddTypeParameter(infer, name, scope);
        }
    }

    private TypeParameterSymbol AddTypeParameter(Node node, string name, Scope scope)
    {
        var symbol = new TypeParameterSymbol(name, scope.Container) { Declarations = { node } };
        _symbols[node] = symbol;
        scope.Table.Add(name, symbol, SymbolMeaning.Type);
        return symbol;
    }

    private void FillSignature(Node node, Scope scope)
    {
        switch (node)
        {
            case FunctionDeclaration f: FillSignature(f, f.TypeParameters, f.Parameters, scope); break;
            case FunctionExpression f:
                FillSignature(f, f.TypeParameters, f.Parameters, scope);
                if (f.Name is { } name && SymbolOf(f) is FunctionSymbol self) scope.Table.Add(Names.Identifier(name), DeclareOwnName(f, self), SymbolMeaning.Value);
                break;
            case ArrowFunction f: FillSignature(f, f.TypeParameters, f.Parameters, scope); break;
            case MethodDeclaration f: FillSignature(f, f.TypeParameters, f.Parameters, scope); break;
            case ConstructorDeclaration f: FillSignature(f, null, f.Parameters, scope); break;
            case AccessorDeclaration f: FillSignature(f, null, f.Parameters, scope); break;
        }
    }

    private void FillSignature(Node node, TypeParameterList? typeParameters, ParameterList? parameters, Scope scope)
    {
        if (typeParameters is not null) FillType(typeParameters, scope);
        if (node is ArrowFunction { Parameter: not null }) AddParameter(node, scope);
        else if (parameters is not null)
            foreach (var parameter in parameters.Parameters) AddParameter(parameter, scope);
        if (node is not ArrowFunction && scope.Container is FunctionSymbol { Arguments: { } all } && scope.Table.Find("arguments", SymbolMeaning.Value) is null) scope.Table.Add("arguments", all, SymbolMeaning.Value);
    }

    /// <summary>What the body declares stands beside the parameters: a name of both is a mistake, or a `var` that means the parameter. The function's own name gives way.</summary>
    private void FillFunction(Node node, Block? body, Scope scope)
    {
        var signature = SignatureScopeOf(node).Table;
        var ownName = (scope.Container as FunctionSymbol)?.OwnName;
        foreach (var symbol in signature.Symbols)
            if (symbol != ownName) scope.Table.Add(symbol.Name, symbol, SymbolTable.MeaningOf(symbol));
        if (body is not null) FillBody(body, scope);
        if (ownName is not null) scope.Table.Add(ownName.Name, ownName, SymbolMeaning.Value);
    }

    private void FillSignatureType(TypeParameterList? typeParameters, ParameterList parameters, Scope scope)
    {
        FillType(typeParameters, scope);
        foreach (var parameter in parameters.Parameters)
        {
            if (!_symbols.ContainsKey(parameter)) _symbols[parameter] = NewParameter(parameter, scope.Container);
            AddParameter(parameter, scope);
        }
    }

    private void AddParameter(Node node, Scope scope)
    {
        if (!_symbols.TryGetValue(node is ArrowFunction ? ParameterKey(node) : node, out var symbol))
        {
            symbol = node is Parameter p ? NewParameter(p, scope.Container) : null;
            if (symbol is null) return;
            _symbols[node] = symbol;
        }
        if (node is Parameter { Target: not IdentifierBinding } pattern) DeclareBindings(pattern.Target, VariableKind.Let, scope, null);
        else if (symbol.Name is not "this") Declare(scope, symbol, node, null);
    }

    /// <summary>`x => …` has no parameter node; the name token's place is the arrow's modifier list, which every arrow has.</summary>
    private static Node ParameterKey(Node arrow) => ((ArrowFunction)arrow).Modifiers;

    private void FillBody(Block body, Scope scope)
    {
        DeclareVars(body, scope);
        DeclareStatements(body.Statements, scope, null);
    }

    /// <summary>A module of declarations that has no list of exports exports all of them, whatever it says of some. (TypeScript: export contexts.)</summary>
    private bool ExportsAll => Tree.Kind == FileKind.Dts && IsModule && !Tree.Root.Statements.ToList().Exists(s => s is ExportDeclaration or ExportAssignment);

    private static bool HasModuleSyntax(SourceFile root)
    {
        foreach (var statement in root.Statements.ToList())
        {
            if (statement is ImportDeclaration or ExportDeclaration or ExportAssignment or ImportEqualsDeclaration { Modifiers: not null }) return true;
            if ((ModifiersOfStatement(statement) & Modifiers.Export) != 0) return true;
        }
        return false;
    }

    internal static Modifiers ModifiersOfStatement(Statement statement) => statement switch
    {
        VariableStatement s => Names.ModifiersOf(s.Modifiers),
        FunctionDeclaration s => Names.ModifiersOf(s.Modifiers),
        ClassDeclaration s => Names.ModifiersOf(s.Modifiers),
        InterfaceDeclaration s => Names.ModifiersOf(s.Modifiers),
        AnnotationDeclaration s => Names.ModifiersOf(s.Modifiers),
        TypeAliasDeclaration s => Names.ModifiersOf(s.Modifiers),
        EnumDeclaration s => Names.ModifiersOf(s.Modifiers),
        NamespaceDeclaration s => Names.ModifiersOf(s.Modifiers),
        ImportEqualsDeclaration s => Names.ModifiersOf(s.Modifiers),
        _ => Modifiers.None,
    };

    private static IEnumerable<(Node, string, bool)> ReferencesOf(SourceFile root)
    {
        for (var i = 0; i < root.Statements.Count; i++)
        {
            var statement = root.Statements[i];
            if (statement is ImportDeclaration import && import.Specifier.Text.Length > 1)
                yield return (import, Names.StringValue(import.Specifier.Text), import.Kind is { } kind && kind.Is("type"));
            else if (statement is ExportDeclaration { Specifier: { } specifier } e)
                yield return (e, Names.StringValue(specifier.Text), e.Type is not null);
            else if (statement is ImportEqualsDeclaration { Reference: CallExpression { Arguments.Arguments: [LiteralExpression argument] } } q)
                yield return (q, Names.StringValue(argument.Literal.Text), false);
        }
    }
}
