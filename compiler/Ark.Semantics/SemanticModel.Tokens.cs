using Ark.Syntax;

namespace Ark.Semantics;

// What the tokens of a file mean.
public sealed partial class SemanticModel
{
    /// <summary>
    /// The symbols that a token names or declares, imports followed. Mostly one; several for a member of a union, and for `{ a }`, which
    /// names a variable (first) and a property.
    /// </summary>
    public IReadOnlyList<Symbol> SymbolsAt(Token token)
    {
        var node = Tree.NodeOf(token);
        var name = token.Kind == TokenKind.PrivateIdentifier ? token.Text : Names.Identifier(token);
        switch (node)
        {
            case IdentifierName or LiteralName or PrivateName: return SymbolsOfPropertyName((PropertyName)node);
            case NameExpression expression: return One(MeaningOf(expression) ?? StateVariable(expression, name));
            case PropertyAccess access when access.Name == token: return Around(access, c => c.MembersNamed(access.Expression, name)) is { Count: > 0 } members ? members : One(Extension(access, name));
            case SimpleTypeName or QualifiedTypeName: return One(MeaningOf((TypeName)node));
            case ThisExpression or ThisTypeNode: return One(ClassAround(node));
            case SuperExpression: return ClassAround(node) is { } c ? [.. DirectBasesOf(c).Where(b => b.IsClass)] : [];
            case LiteralExpression literal when literal.Literal == token: return SymbolsOfLiteral(literal);
            case LiteralTypeNode { Parent: IndexedAccessTypeNode indexed } key when key.Literal == token && indexed.Index == key && token.Kind == TokenKind.String:
                return _compilation.Locked(c => MembersOfType(c, ((IRuleTypes)c).TypeOf(indexed.Object), Names.StringValue(token.Text)));
            case ShorthandProperty shorthand: return [.. One(_compilation.Locked(c => c.MeaningOf(shorthand, name, SymbolMeaning.Value))), .. MembersOfLiteral((ObjectLiteral)shorthand.Parent!, name)];
            case IdentifierBinding binding: return SymbolsOfBinding(binding, name);
            case TypePredicateNode: return One(_compilation.Locked(c => c.MeaningOf(node, name, SymbolMeaning.Value)));
            case ImportDeclaration import when import.Specifier == token: return One(ModuleNamed(Names.StringValue(token.Text)));
            case ExportDeclaration export when export.Specifier == token: return One(ModuleNamed(Names.StringValue(token.Text)));
            case InferTypeNode infer when infer.Name == token: return One(DeclaredSymbol(infer));
            case MappedTypeNode mapped when mapped.Parameter == token: return One(DeclaredSymbol(mapped));
            case ConstructorDeclaration constructor when constructor.Constructor == token: return One(DeclaredSymbol(constructor));
            case ArrowFunction { Parameter: { } parameter } arrow when parameter == token: return One(DeclaredSymbol(arrow.Modifiers));
        }
        return FileDeclarations.NameTokenOf(node) == token && DeclaredSymbol(node) is { } declared ? One(declared is AliasSymbol ? Resolved(declared) ?? declared : declared)
            : node is NamedBinding named && named.PropertyName == token && DeclaredSymbol(named) is { } imported ? One(Resolved(imported)) : [];
    }

    /// <summary>The import or re-export that a token goes through or declares; null when it names a thing itself.</summary>
    public AliasSymbol? ImportAt(Token token) => Tree.NodeOf(token) switch
    {
        (NamedBinding or NamespaceBinding or ImportDeclaration or ImportEqualsDeclaration) and var node => DeclaredSymbol(node) as AliasSymbol,
        (NameExpression or SimpleTypeName or ShorthandProperty) and var node => _compilation.Locked(c => c.ImportOf(node, Names.Identifier(token))),
        _ => null,
    };

    private static IReadOnlyList<Symbol> One(Symbol? symbol) => symbol is null ? [] : [symbol];

    /// <summary>What a name in an expression means, imports followed; found in scopes, without types.</summary>
    public Symbol? MeaningOf(NameExpression name)
    {
        var isType = name.Parent is HeritageType || name.Parent is ExportAssignment;
        return _compilation.Locked(c => c.MeaningOf(name, Names.Identifier(name.Identifier), isType ? SymbolMeaning.Any : SymbolMeaning.Value));
    }

    /// <summary>What a name in a type means, imports followed.</summary>
    public Symbol? MeaningOf(TypeName name)
    {
        Node outer = name;
        while (outer.Parent is QualifiedTypeName qualified && qualified.Left == outer) outer = qualified;
        var meaning = outer != name ? SymbolMeaning.Namespace : outer.Parent is TypeQueryNode ? SymbolMeaning.Value : SymbolMeaning.Type;
        return _compilation.Locked(c => c.QuietMeaningOf(name, meaning));
    }

    private IReadOnlyList<Symbol> SymbolsOfPropertyName(PropertyName name)
    {
        if (Names.KeyOf(name) is not { } key) return [];
        switch (name.Parent)
        {
            case PropertyAssignment { Parent: ObjectLiteral literal }: return MembersOfLiteral(literal, key);
            case MethodDeclaration or AccessorDeclaration when name.Parent.Parent is MemberProperty { Parent: ObjectLiteral literal }: return MembersOfLiteral(literal, key);
            case BindingElement { Parent: ObjectBinding pattern }: return MembersOfPattern(pattern, key);
            case AccessorDeclaration accessor: return One(PropertyOf(accessor, key));
            case { } declaration: return One(DeclaredSymbol(declaration));
            default: return [];
        }
    }

    /// <summary>A getter and a setter are one property.</summary>
    private Symbol? PropertyOf(AccessorDeclaration accessor, string key) =>
        DeclaredSymbol(accessor) is FunctionSymbol { Owner: { } owner } function ? (function.IsStatic ? owner.Statics : owner.Members).GetValueOrDefault(key) ?? function : null;

    /// <summary>The members that the name of an object literal means: those of the type that is expected, else its own.</summary>
    private IReadOnlyList<Symbol> MembersOfLiteral(ObjectLiteral literal, string key) => Around(literal, c =>
    {
        if (c.ExpectedTypeOf(literal) is { } expected && MembersOfType(c, expected, key) is { Count: > 0 } found) return found;
        return MembersOfType(c, c.TypeOfExpression(literal), key);
    });

    private static IReadOnlyList<Symbol> MembersOfType(Checker checker, Type type, string key)
    {
        type = checker.NonNullable(type);
        if (checker.PropertyOf(type, key) is { } property) return Checker.SymbolsOf(property);
        return type is UnionType union ? [.. union.Types.SelectMany(t => MembersOfType(checker, t, key)).Distinct()] : [];
    }

    private IReadOnlyList<Symbol> MembersOfPattern(ObjectBinding pattern, string key) => Around(pattern, c => MembersOfType(c, c.TypeOfPatternSource(pattern), key));

    /// <summary>The type of what a pattern takes apart.</summary>
    public Type TypeOfPattern(ObjectBinding pattern) => Around(pattern, c => c.TypeOfPatternSource(pattern));

    /// <summary>`$x` and `$$x` are a state variable itself and not its value.</summary>
    private PropertySymbol? StateVariable(NameExpression node, string name) =>
        name.StartsWith('$') && ClassAround(node) is { Kind: TypeSymbolKind.Struct } component ? component.Members.GetValueOrDefault(name.TrimStart('$')) as PropertySymbol : null;

    /// <summary>An attribute that the program itself defines, with @Extend or @Styles.</summary>
    private FunctionSymbol? Extension(PropertyAccess access, string name) =>
        (ClassAround(access)?.Members.GetValueOrDefault(name) ?? _compilation.Locked(c => c.MeaningOf(access, name, SymbolMeaning.Value))) is FunctionSymbol function && Checker.IsExtension(function) ? function : null;

    private IReadOnlyList<Symbol> SymbolsOfBinding(IdentifierBinding binding, string name)
    {
        var declared = binding.Parent is Parameter parameter ? DeclaredSymbol(parameter) : DeclaredSymbol(binding);
        return binding.Parent is BindingElement { PropertyName: null, DotDotDot: null, Parent: ObjectBinding pattern } ? [.. One(declared), .. MembersOfPattern(pattern, name)] : One(declared);
    }

    /// <summary>A string may name a member: `o['name']`.</summary>
    private IReadOnlyList<Symbol> SymbolsOfLiteral(LiteralExpression literal) =>
        literal is { Literal.Kind: TokenKind.String, Parent: ElementAccess access } && access.Index == literal ? Around(access, c => c.MembersNamed(access.Expression, Names.StringValue(literal.Literal.Text))) : [];
}
