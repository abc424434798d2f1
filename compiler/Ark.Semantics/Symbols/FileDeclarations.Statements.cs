using Ark.Syntax;

namespace Ark.Semantics;

// What statements declare: variables, functions, types, namespaces, and the names that imports and exports introduce.
public sealed partial class FileDeclarations
{
    private readonly Dictionary<NamespaceSymbol, SymbolTable> _namespaceExports = [];

    /// <summary>What a namespace exports, for types and values alike.</summary>
    public SymbolTable? ExportsOf(NamespaceSymbol symbol) => _namespaceExports.GetValueOrDefault(symbol);

    private void DeclareStatements(SyntaxList<Statement> statements, Scope scope, SymbolTable? exports)
    {
        foreach (var statement in statements) DeclareStatement(statement, scope, exports);
    }

    private void DeclareStatement(Statement statement, Scope scope, SymbolTable? exports)
    {
        switch (statement)
        {
            case VariableStatement v:
                DeclareLet(v.Declarations, scope, ExportedTo(v.Modifiers, exports), Names.ModifiersOf(v.Modifiers));
                break;
            case FunctionDeclaration f: DeclareFunction(f, scope, exports); break;
            case ClassDeclaration c:
                DeclareNamed(DeclareClass(c, scope.Container, c.IsStruct ? TypeSymbolKind.Struct : TypeSymbolKind.Class), c, c.Modifiers, scope, exports);
                break;
            case InterfaceDeclaration i: DeclareInterface(i, scope, exports); break;
            case AnnotationDeclaration a:
                var annotation = new TypeSymbol(Names.Identifier(a.Name), scope.Container, TypeSymbolKind.Annotation);
                DeclareMembers(annotation, a.Members);
                DeclareNamed(annotation, a, a.Modifiers, scope, exports);
                break;
            case TypeAliasDeclaration a: DeclareAlias(a, scope, exports); break;
            case EnumDeclaration e: DeclareEnum(e, scope, exports); break;
            case NamespaceDeclaration n: DeclareNamespace(n, scope, exports); break;
            case ImportDeclaration i: DeclareImport(i, scope); break;
            case ImportEqualsDeclaration i:
                DeclareNamed(new AliasSymbol(Names.Identifier(i.Name), scope.Container), i, i.Modifiers, scope, exports);
                break;
            case ExportDeclaration e when exports is not null: DeclareExport(e, scope, exports); break;
            case ExportAssignment e when exports is not null: DeclareExportAssignment(e, scope, exports); break;
            case LabeledStatement l: DeclareStatement(l.Body, scope, null); break;
            // `if (c) enum E { }`: the declaration belongs to the block around it.
            case IfStatement i:
                DeclareStatement(i.Then, scope, null);
                if (i.Else is { Body: var otherwise }) DeclareStatement(otherwise, scope, null);
                break;
            case WhileStatement w: DeclareStatement(w.Body, scope, null); break;
            case DoStatement d: DeclareStatement(d.Body, scope, null); break;
            case ForStatement f: DeclareStatement(f.Body, scope, null); break;
            case ForOfStatement f: DeclareStatement(f.Body, scope, null); break;
            case ForInStatement f: DeclareStatement(f.Body, scope, null); break;
        }
    }

    private SymbolTable? ExportedTo(ModifierList modifiers, SymbolTable? exports) =>
        exports is not null && ((Names.ModifiersOf(modifiers) & Modifiers.Export) != 0 || _ambientExports.Contains(exports)) ? exports : null;

    /// <summary>Exports of declared namespaces, where everything is exported, whether it says so or not.</summary>
    private readonly HashSet<SymbolTable> _ambientExports = [];

    /// <summary>Adds a symbol with one declaration to its scope and, when exported, to the exports.</summary>
    private void DeclareNamed(Symbol symbol, Node node, ModifierList modifiers, Scope scope, SymbolTable? exports)
    {
        symbol.Modifiers |= Names.ModifiersOf(modifiers);
        if (!symbol.Declarations.Contains(node)) symbol.Declarations.Add(node);
        _symbols[node] = symbol;
        if (symbol.Name.Length > 0) Declare(scope, symbol, node, null);
        Export(symbol, modifiers, exports);
    }

    private void Export(Symbol symbol, ModifierList modifiers, SymbolTable? exports)
    {
        if (ExportedTo(modifiers, exports) is not { } table) return;
        var name = (Names.ModifiersOf(modifiers) & Modifiers.Default) != 0 ? "default" : symbol.Name;
        table.Add(name, symbol, SymbolTable.MeaningOf(symbol));
    }

    /// <summary>Adds a name to a scope; a name that is taken already is reported.</summary>
    private void Declare(Scope scope, Symbol symbol, Node at, SymbolTable? exports)
    {
        var meaning = SymbolTable.MeaningOf(symbol);
        if (symbol.Name.Length > 0 && Conflict(scope, symbol, meaning) is { } other)
        {
            var place = NameTokenOf(at)?.Location ?? at.Location;
            var diagnostic = Ark.Syntax.Diagnostics.DuplicateName(place, symbol.Name);
            if (other.Declarations.FirstOrDefault() is { } first) diagnostic = diagnostic.WithRelated(NameTokenOf(first)?.Location ?? first.Location, $"'{symbol.Name}' is declared here first");
            _diagnostics.Add(diagnostic);
        }
        scope.Table.Add(symbol.Name, symbol, meaning);
        exports?.Add(symbol.Name, symbol, meaning);
    }

    private static Symbol? Conflict(Scope scope, Symbol symbol, SymbolMeaning meaning)
    {
        // An import that is only used as a type may share its name with a local value; the resolution of the alias decides.
        if (symbol is AliasSymbol) return scope.Table.Find(symbol.Name, SymbolMeaning.Any) is AliasSymbol same && same != symbol ? same : null;
        foreach (var one in (ReadOnlySpan<SymbolMeaning>)[SymbolMeaning.Value, SymbolMeaning.Type, SymbolMeaning.Namespace])
        {
            if ((meaning & one) == 0 || scope.Table.Find(symbol.Name, one) is not { } other || other == symbol || other is AliasSymbol) continue;
            if (symbol is NamespaceSymbol || other is NamespaceSymbol) continue;
            if (other is VariableSymbol { Kind: VariableKind.Var or VariableKind.Parameter } && symbol is VariableSymbol { Kind: VariableKind.Var }) continue;
            // A function's own name inside a function expression gives way to parameters and locals.
            if (other is FunctionSymbol { Kind: FunctionKind.Lambda }) continue;
            return other;
        }
        return null;
    }

    /// <summary>The token that carries the declared name, for messages.</summary>
    internal static Token? NameTokenOf(Node node) => node switch
    {
        IdentifierBinding n => n.Identifier,
        VariableDeclarator { Target: IdentifierBinding n } => n.Identifier,
        Parameter { Target: IdentifierBinding n } => n.Identifier,
        BindingElement { Target: IdentifierBinding n } => n.Identifier,
        FunctionDeclaration n => n.Name,
        FunctionExpression n => n.Name,
        ClassDeclaration n => n.Name ?? n.Keyword,
        InterfaceDeclaration n => n.Name,
        AnnotationDeclaration n => n.Name,
        TypeAliasDeclaration n => n.Name,
        EnumDeclaration n => n.Name,
        NamespaceDeclaration { Name: NameExpression n } => n.Identifier,
        TypeParameterNode n => n.Name,
        NamedBinding n => n.Name,
        NamespaceBinding n => n.Name,
        ImportEqualsDeclaration n => n.Name,
        ImportDeclaration n => n.DefaultName,
        FieldDeclaration n => n.Name.FirstToken,
        MethodDeclaration n => n.Name.FirstToken,
        AccessorDeclaration n => n.Name.FirstToken,
        ConstructorDeclaration n => n.Constructor,
        EnumMember n => n.Name.FirstToken,
        PropertyAssignment n => n.Name.FirstToken,
        ShorthandProperty n => n.Name,
        _ => null,
    };

    private void DeclareLet(VariableDeclarationList list, Scope scope, SymbolTable? exports, Modifiers modifiers = Modifiers.None)
    {
        var kind = list.Keyword.Is("const") ? VariableKind.Const : list.Keyword.Is("var") ? VariableKind.Var : VariableKind.Let;
        foreach (var declarator in list.Declarators)
        {
            if (kind != VariableKind.Var) DeclareBindings(declarator.Target, kind, scope, exports, modifiers);
            else if (exports is not null)
                foreach (var name in BoundNamesOf(declarator.Target))
                    if (_symbols.TryGetValue(name, out var symbol)) exports.Add(symbol.Name, symbol, SymbolMeaning.Value);
        }
    }

    private void DeclareBindings(BindingTarget target, VariableKind kind, Scope scope, SymbolTable? exports, Modifiers modifiers = Modifiers.None)
    {
        foreach (var name in BoundNamesOf(target))
        {
            if (_symbols.ContainsKey(name)) continue;
            var symbol = new VariableSymbol(Names.Identifier(name.Identifier), scope.Container, kind) { Declarations = { name }, Modifiers = modifiers };
            _symbols[name] = symbol;
            Declare(scope, symbol, name, exports);
        }
    }

    /// <summary>The names that a pattern binds, in the order of the text.</summary>
    public static IEnumerable<IdentifierBinding> BoundNamesOf(BindingTarget? target)
    {
        switch (target)
        {
            case IdentifierBinding name:
                yield return name;
                break;
            case ObjectBinding o:
                for (var i = 0; i < o.Elements.Count; i++)
                    foreach (var name in BoundNamesOf(o.Elements[i].Target)) yield return name;
                break;
            case ArrayBinding a:
                for (var i = 0; i < a.Elements.Count; i++)
                    foreach (var name in BoundNamesOf(a.Elements[i].Target)) yield return name;
                break;
        }
    }

    /// <summary>Hoists the `var`s of a body, those in nested blocks included.</summary>
    private void DeclareVars(Node body, Scope scope)
    {
        var stack = new Stack<Node>();
        var children = new List<Node>();
        Push(body);
        while (stack.TryPop(out var node))
        {
            if (node is VariableDeclarationList list && list.Keyword.Is("var"))
                foreach (var declarator in list.Declarators)
                    foreach (var name in BoundNamesOf(declarator.Target)) DeclareVar(name, scope);
            if (node is Statement or SwitchClause or ElseClause or CatchClause or FinallyClause && node is not (FunctionDeclaration or ClassDeclaration or NamespaceDeclaration or InterfaceDeclaration or ExpressionStatement or ReturnStatement)) Push(node);
        }
        void Push(Node parent)
        {
            children.Clear();
            children.AddRange(parent.Children);
            for (var i = children.Count - 1; i >= 0; i--) stack.Push(children[i]);
        }
    }

    private void DeclareVar(IdentifierBinding name, Scope scope)
    {
        var key = Names.Identifier(name.Identifier);
        if (scope.Table.Find(key, SymbolMeaning.Value) is VariableSymbol { Kind: VariableKind.Var or VariableKind.Parameter } same)
        {
            // A second `var` is the same variable.
            same.Declarations.Add(name);
            _symbols[name] = same;
            return;
        }
        // So is one that two parts of a namespace export.
        if (IsExportedVar(name) && scope.Shared?.Find(key, SymbolMeaning.Value) is VariableSymbol { Kind: VariableKind.Var } shared)
        {
            shared.Declarations.Add(name);
            _symbols[name] = shared;
            return;
        }
        var modifiers = name.Ancestor<VariableDeclarationList>()?.Parent is VariableStatement statement ? Names.ModifiersOf(statement.Modifiers) : Modifiers.None;
        var symbol = new VariableSymbol(key, scope.Container, VariableKind.Var) { Declarations = { name }, Modifiers = modifiers };
        _symbols[name] = symbol;
        Declare(scope, symbol, name, null);
    }

    private static bool IsExportedVar(IdentifierBinding name) =>
        name.Ancestor<VariableDeclarationList>()?.Parent is VariableStatement statement && (Names.ModifiersOf(statement.Modifiers) & Modifiers.Export) != 0;

    private void DeclareInterface(InterfaceDeclaration node, Scope scope, SymbolTable? exports)
    {
        var name = Names.Identifier(node.Name);
        // Declarations of one interface merge, also into a class of the same name.
        if (scope.Find(name, SymbolMeaning.Type) is TypeSymbol { Kind: TypeSymbolKind.Interface or TypeSymbolKind.Class } merged && merged.Container == scope.Container)
        {
            merged.Declarations.Add(node);
            _symbols[node] = merged;
            if (node.TypeParameters is { } list)
                for (var i = 0; i < list.Parameters.Count && i < merged.TypeParameters.Count; i++) _symbols[list.Parameters[i]] = merged.TypeParameters[i];
            DeclareMembers(merged, node.Members);
            Export(merged, node.Modifiers, exports);
            return;
        }
        var symbol = new TypeSymbol(name, scope.Container, TypeSymbolKind.Interface);
        DeclareTypeParameters(symbol, node.TypeParameters);
        DeclareNamed(symbol, node, node.Modifiers, scope, exports);
        DeclareMembers(symbol, node.Members);
    }

    private void DeclareAlias(TypeAliasDeclaration node, Scope scope, SymbolTable? exports)
    {
        var symbol = new TypeSymbol(Names.Identifier(node.Name), scope.Container, TypeSymbolKind.Alias);
        DeclareTypeParameters(symbol, node.TypeParameters);
        DeclareNamed(symbol, node, node.Modifiers, scope, exports);
    }

    private void DeclareEnum(EnumDeclaration node, Scope scope, SymbolTable? exports)
    {
        var name = Names.Identifier(node.Name);
        var symbol = scope.Find(name, SymbolMeaning.Type) is TypeSymbol { Kind: TypeSymbolKind.Enum } same && same.Container == scope.Container
            ? same : new TypeSymbol(name, scope.Container, TypeSymbolKind.Enum);
        DeclareNamed(symbol, node, node.Modifiers, scope, exports);
        foreach (var member in node.Members)
        {
            var key = Names.KeyOf(member.Name) ?? member.Name.Text;
            var memberSymbol = new EnumMemberSymbol(key, symbol) { Declarations = { member } };
            _symbols[member] = memberSymbol;
            if (!symbol.Statics.TryAdd(key, memberSymbol)) _diagnostics.Add(Ark.Syntax.Diagnostics.DuplicateName(member.Name.Location, key));
        }
    }

    private void DeclareNamespace(NamespaceDeclaration node, Scope scope, SymbolTable? exports)
    {
        var names = NamespaceNames(node.Name);
        if (names.Count == 0) return;
        // `namespace A.B { }` is `namespace A { export namespace B { } }`; the outer names have no node of their own.
        for (var i = 0; i < names.Count; i++)
        {
            var table = i == 0 ? scope.Table : _namespaceExports[(NamespaceSymbol)_lastNamespace!];
            // What another part exports is merged with what is exported here; a name of this part alone is another namespace.
            var isShared = i == 0 && ExportedTo(node.Modifiers, exports) is not null;
            var existing = table.Find(names[i], SymbolMeaning.Namespace) as NamespaceSymbol ?? (isShared ? scope.Shared?.Find(names[i], SymbolMeaning.Namespace) as NamespaceSymbol : null);
            var symbol = existing ?? new NamespaceSymbol(names[i], i == 0 ? scope.Container : _lastNamespace);
            if (existing is null) _namespaceExports[symbol] = new SymbolTable();
            if (Tree.Kind == FileKind.Dts || (Names.ModifiersOf(node.Modifiers) & Modifiers.Declare) != 0 || exports is not null && _ambientExports.Contains(exports)) _ambientExports.Add(_namespaceExports[symbol]);
            symbol.Declarations.Add(node);
            table.Add(names[i], symbol, SymbolMeaning.Namespace);
            if (!IsTypeOnly(node)) table.Add(names[i], symbol, SymbolMeaning.Value);
            if (i == 0 && ExportedTo(node.Modifiers, exports) is { } exported) exported.Add(names[i], symbol, IsTypeOnly(node) ? SymbolMeaning.Namespace : SymbolMeaning.Namespace | SymbolMeaning.Value);
            _lastNamespace = symbol;
        }
        var inner = (NamespaceSymbol)_lastNamespace!;
        inner.Modifiers |= Names.ModifiersOf(node.Modifiers);
        _symbols[node] = inner;
        ScopeOf(node);
        foreach (var name in _namespaceExports[inner].Names)
            if (_namespaceExports[inner].Find(name, SymbolMeaning.Any) is { } symbol) inner.Exports[name] = symbol;
    }

    private Symbol? _lastNamespace;

    private static List<string> NamespaceNames(Expression? name) => name switch
    {
        NameExpression n => [Names.Identifier(n.Identifier)],
        PropertyAccess p => [.. NamespaceNames(p.Expression), Names.Identifier(p.Name)],
        _ => [],
    };

    private static bool IsTypeOnly(NamespaceDeclaration node)
    {
        foreach (var statement in node.Statements)
            if (statement is not (InterfaceDeclaration or TypeAliasDeclaration) && !(statement is ImportEqualsDeclaration i && (Names.ModifiersOf(i.Modifiers) & Modifiers.Export) == 0) && !(statement is NamespaceDeclaration inner && IsTypeOnly(inner))) return false;
        return true;
    }

    private void DeclareImport(ImportDeclaration node, Scope scope)
    {
        if (node.DefaultName is { } name)
        {
            var symbol = new AliasSymbol(Names.Identifier(name), scope.Container) { Declarations = { node } };
            _symbols[node] = symbol;
            Declare(scope, symbol, node, null);
        }
        if (node.Namespace is { } ns) DeclareAliasOf(ns, ns.Name, scope);
        if (node.Named is { } named)
            foreach (var element in named.Elements) DeclareAliasOf(element, element.Name, scope);
    }

    private void DeclareAliasOf(Node node, Token name, Scope scope)
    {
        var symbol = new AliasSymbol(Names.Identifier(name), scope.Container) { Declarations = { node } };
        _symbols[node] = symbol;
        Declare(scope, symbol, node, null);
    }

    private void DeclareExport(ExportDeclaration node, Scope scope, SymbolTable exports)
    {
        if (node.NamespaceName is { } ns)
        {
            var symbol = new AliasSymbol(NameOrString(ns), scope.Container) { Declarations = { node } };
            _symbols[node] = symbol;
            exports.Add(symbol.Name, symbol, SymbolMeaning.Any);
        }
        else if (node.Asterisk is not null) StarExports.Add(node);
        if (node.Named is null) return;
        foreach (var element in node.Named.Elements)
        {
            var symbol = new AliasSymbol(NameOrString(element.Name), scope.Container) { Declarations = { element } };
            _symbols[element] = symbol;
            if (exports.Find(symbol.Name, SymbolMeaning.Any) is not null) _diagnostics.Add(Ark.Syntax.Diagnostics.DuplicateExport(element.Name.Location, symbol.Name));
            exports.Add(symbol.Name, symbol, SymbolMeaning.Any);
        }
    }

    internal static string NameOrString(Token token) => token.Text is ['"' or '\'', ..] ? Names.StringValue(token.Text) : Names.Identifier(token);

    /// <summary>The file declares a variable of this name that can be assigned to.</summary>
    private static bool MayChange(ExportAssignment node, string name) =>
        node.Parent is SourceFile file && file.Statements.Any(s => s is VariableStatement { Declarations: { } list } && !list.Keyword.Is("const")
            && list.Declarators.Any(d => d.Target is IdentifierBinding binding && Names.Identifier(binding.Identifier) == name));

    private void DeclareExportAssignment(ExportAssignment node, Scope scope, SymbolTable exports)
    {
        var name = node.Keyword.Is("=") ? "export=" : "default";
        // `export default name` exports whatever the name means; any other expression, and a variable that may change, is a constant of the module.
        Symbol symbol = node.Expression is NameExpression exported && !(name == "default" && MayChange(node, Names.Identifier(exported.Identifier))) ? new AliasSymbol(name, scope.Container) : new VariableSymbol(name, scope.Container, VariableKind.Const);
        symbol.Declarations.Add(node);
        _symbols[node] = symbol;
        if (exports.Find(name, SymbolMeaning.Any) is not null) _diagnostics.Add(Ark.Syntax.Diagnostics.DuplicateExport(node.Location, name));
        exports.Add(name, symbol, SymbolTable.MeaningOf(symbol));
    }
}
