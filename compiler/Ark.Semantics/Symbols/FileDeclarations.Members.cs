using Ark.Syntax;

namespace Ark.Semantics;

// Functions with their parameters, and the members of classes, interfaces and object types.
public sealed partial class FileDeclarations
{
    private void DeclareFunction(FunctionDeclaration node, Scope scope, SymbolTable? exports)
    {
        var name = node.Name is { } token ? Names.Identifier(token) : "";
        var isLocal = scope.Container is FunctionSymbol;
        var existing = name.Length == 0 ? null : scope.Table.Find(name, SymbolMeaning.Value);
        var previous = existing is VariableSymbol v ? LocalFunction(v) : existing as FunctionSymbol;
        if (previous is not null && previous.Declarations.OfType<FunctionDeclaration>().Any(d => d.Parent == node.Parent))
        {
            AddOverload(previous, node, node.Body is not null);
            if (existing is VariableSymbol) _symbols[node] = previous;
            Export(existing!, node.Modifiers, exports);
            return;
        }
        var function = new FunctionSymbol(name.Length > 0 ? name : "default", scope.Container, FunctionKind.Function) { Modifiers = FunctionModifiers(node.Modifiers, node.Asterisk) };
        AddOverload(function, node, node.Body is not null);
        function.Magic = MagicOf(node.Modifiers, function);
        if (!isLocal)
        {
            DeclareNamed(function, node, node.Modifiers, scope, exports);
            if (name.Length == 0) Export(function, node.Modifiers, exports);
            return;
        }
        // Within a function the name is a variable that holds the closure.
        var variable = new VariableSymbol(name, scope.Container, VariableKind.Const) { Declarations = { node } };
        _localFunctions[variable] = function;
        _localVariables[function] = variable;
        Declare(scope, variable, node, null);
    }

    /// <summary>Within a function expression its name is a variable that holds the closure that runs.</summary>
    private VariableSymbol DeclareOwnName(FunctionExpression node, FunctionSymbol function)
    {
        var variable = function.OwnName = new VariableSymbol(function.Name, function, VariableKind.Const) { Declarations = { node } };
        _localFunctions[variable] = function;
        _localVariables[function] = variable;
        return variable;
    }

    private readonly Dictionary<FunctionSymbol, VariableSymbol> _localVariables = [];

    /// <summary>The variable that holds a function declared within a function.</summary>
    public VariableSymbol? VariableOf(FunctionSymbol localFunction) => _localVariables.GetValueOrDefault(localFunction);

    private static Modifiers FunctionModifiers(ModifierList modifiers, Token? asterisk) =>
        Names.ModifiersOf(modifiers) | (asterisk is null ? Modifiers.None : Modifiers.Generator);

    /// <summary>Adds a declaration to a function. The one with a body decides its parameters; the first does until then.</summary>
    private void AddOverload(FunctionSymbol function, Node node, bool hasBody)
    {
        if (hasBody && function.HasBody && NameTokenOf(node) is { } name) _diagnostics.Add(Ark.Syntax.Diagnostics.DuplicateImplementation(name.Location, function.Name));
        function.Declarations.Add(node);
        _symbols[node] = function;
        if (function.Declarations.Count > 1 && (!hasBody || function.HasBody))
        {
            DeclareParameters(function, node, new List<VariableSymbol>(), new List<TypeParameterSymbol>());
            return;
        }
        function.HasBody |= hasBody;
        if (hasBody) function.Modifiers |= FunctionModifiers(ModifiersOf(node), AsteriskOf(node)) & (Modifiers.Async | Modifiers.Generator);
        function.Parameters.Clear();
        function.TypeParameters.Clear();
        DeclareParameters(function, node, function.Parameters, function.TypeParameters);
        if (!hasBody || !Tree.Kind.IsTypeScript()) return;
        if (NamesArguments(node)) function.TakeArguments();
        if (node is FunctionExpression or FunctionDeclaration && Mentions(node, n => n is ThisExpression)) Module.HasThisFunctions = function.TakesThis = true;
    }

    private bool NamesArguments(Node node) => _mentionsArguments && node is not ArrowFunction && Mentions(node, n => n is NameExpression { Identifier.Text: "arguments" });

    /// <summary>Something in the body is what is asked for; functions with a `this` and `arguments` of their own are passed over.</summary>
    private static bool Mentions(Node function, Func<Node, bool> isAsked)
    {
        var pending = new Stack<Node>(function.Children);
        while (pending.TryPop(out var next))
        {
            if (isAsked(next)) return true;
            if (next is FunctionDeclaration or FunctionExpression or MethodDeclaration or ConstructorDeclaration or AccessorDeclaration or FieldDeclaration or StaticBlock or TypeNode) continue;
            foreach (var child in next.Children) pending.Push(child);
        }
        return false;
    }

    internal static ModifierList ModifiersOf(Node node) => node switch
    {
        FunctionDeclaration f => f.Modifiers,
        MethodDeclaration f => f.Modifiers,
        ConstructorDeclaration f => f.Modifiers,
        AccessorDeclaration f => f.Modifiers,
        FunctionExpression f => f.Modifiers,
        ArrowFunction f => f.Modifiers,
        _ => throw new ArgumentException($"{node.NodeKind} is no function", nameof(node)),
    };

    private static Token? AsteriskOf(Node node) => node switch { FunctionDeclaration f => f.Asterisk, MethodDeclaration f => f.Asterisk, FunctionExpression f => f.Asterisk, _ => null };

    private void DeclareParameters(FunctionSymbol function, Node node, List<VariableSymbol> parameters, List<TypeParameterSymbol> typeParameters)
    {
        var (list, typeList) = node switch
        {
            FunctionDeclaration f => (f.Parameters, f.TypeParameters),
            MethodDeclaration f => (f.Parameters, f.TypeParameters),
            ConstructorDeclaration f => (f.Parameters, null),
            AccessorDeclaration f => (f.Parameters, null),
            FunctionExpression f => (f.Parameters, f.TypeParameters),
            ArrowFunction f => (f.Parameters, f.TypeParameters),
            _ => (null, null),
        };
        if (typeList is not null)
            foreach (var parameter in typeList.Parameters)
            {
                var symbol = new TypeParameterSymbol(Names.Identifier(parameter.Name), function) { Declarations = { parameter } };
                _symbols[parameter] = symbol;
                typeParameters.Add(symbol);
            }
        if (node is ArrowFunction { Parameter: { } single })
        {
            var symbol = new VariableSymbol(Names.Identifier(single), function, VariableKind.Parameter) { Declarations = { node } };
            _symbols[ParameterKey(node)] = symbol;
            parameters.Add(symbol);
        }
        if (list is null) return;
        foreach (var parameter in list.Parameters)
        {
            var symbol = NewParameter(parameter, function);
            _symbols[parameter] = symbol;
            if (symbol.Name != "this") parameters.Add(symbol);
        }
    }

    private static VariableSymbol NewParameter(Parameter node, Symbol container) =>
        new(node.Target is IdentifierBinding name ? Names.Identifier(name.Identifier) : "", container, VariableKind.Parameter)
        {
            Declarations = { node },
            IsOptional = node.Question is not null,
            IsRest = node.DotDotDot is not null,
            HasDefault = node.Initializer is not null,
            Modifiers = Names.ModifiersOf(node.Modifiers),
        };

    private FunctionSymbol DeclareFunctionExpression(Node node)
    {
        var name = node is FunctionExpression { Name: { } token } ? Names.Identifier(token) : NameFromContext(node);
        var container = ContainerOf(node);
        if (_symbols.TryGetValue(node, out var made)) return (FunctionSymbol)made;
        var function = new FunctionSymbol(name, container, FunctionKind.Lambda) { Modifiers = FunctionModifiers(ModifiersOf(node), AsteriskOf(node)) };
        AddOverload(function, node, hasBody: true);
        return function;
    }

    private FunctionSymbol DeclareObjectMember(Node node)
    {
        var literal = node.Ancestor<ObjectLiteral>();
        var owner = literal is null ? ContainerOf(node) : SymbolOf(literal);
        var (kind, name) = node is AccessorDeclaration a ? (a.Keyword.Is("get") ? FunctionKind.Getter : FunctionKind.Setter, a.Name) : (FunctionKind.Method, ((MethodDeclaration)node).Name);
        var function = new FunctionSymbol(KeyOrPlace(name, owner), owner, kind) { Modifiers = FunctionModifiers(ModifiersOf(node), AsteriskOf(node)) };
        AddOverload(function, node, hasBody: true);
        return function;
    }

    /// <summary>An anonymous function takes the name of what it is assigned to; parentheses and what is gone with the types do not matter.</summary>
    private static string NameFromContext(Node node)
    {
        var parent = node.Parent;
        while (parent is ParenthesizedExpression or AsExpression or TypeAssertion or NonNullExpression) parent = parent.Parent;
        return parent switch
        {
            Initializer { Parent: VariableDeclarator { Target: IdentifierBinding name } } => Names.Identifier(name.Identifier),
            Initializer { Parent: Parameter { Target: IdentifierBinding name } } => Names.Identifier(name.Identifier),
            Initializer { Parent: BindingElement { Target: IdentifierBinding name } } => Names.Identifier(name.Identifier),
            Initializer { Parent: ShorthandProperty property } => Names.Identifier(property.Name),
            PropertyAssignment property => NameOfKey(property.Name),
            ExportAssignment export when !export.Keyword.Is("=") => "default",
            AssignmentExpression { Left: NameExpression name, Operator: var op } when op.Is("=") || op.Is("??=") || op.Is("&&=") || op.Is("||=") => Names.Identifier(name.Identifier),
            _ => "",
        };
    }

    /// <summary>`[Symbol.iterator]` for the key that it stands for.</summary>
    private static string NameOfKey(PropertyName name) =>
        Names.KeyOf(name) is not { } key ? "" : name is ComputedName { Expression: PropertyAccess } && key.StartsWith("@@", StringComparison.Ordinal) ? $"[Symbol.{key[2..]}]" : key;

    private static string NameOf(ClassDeclaration node) =>
        node.Name is { } name ? Names.Identifier(name)
        : node.Parent is ClassExpression expression ? NameFromContext(expression)
        : (Names.ModifiersOf(node.Modifiers) & Modifiers.Default) != 0 ? "default" : "";

    private TypeSymbol DeclareClass(ClassDeclaration node, Symbol container, TypeSymbolKind kind)
    {
        var symbol = new TypeSymbol(NameOf(node), container, kind)
        {
            Modifiers = Names.ModifiersOf(node.Modifiers),
        };
        symbol.Declarations.Add(node);
        _symbols[node] = symbol;
        DeclareTypeParameters(symbol, node.TypeParameters);
        DeclareMembers(symbol, node.Members);
        return symbol;
    }

    private void DeclareTypeParameters(TypeSymbol symbol, TypeParameterList? list)
    {
        if (list is null) return;
        foreach (var parameter in list.Parameters)
        {
            var typeParameter = new TypeParameterSymbol(Names.Identifier(parameter.Name), symbol) { Declarations = { parameter } };
            _symbols[parameter] = typeParameter;
            symbol.TypeParameters.Add(typeParameter);
        }
    }

    private TypeSymbol DeclareTypeLiteral(ObjectTypeNode node)
    {
        var symbol = new TypeSymbol("", ContainerOf(node), TypeSymbolKind.TypeLiteral) { Declarations = { node } };
        _symbols[node] = symbol;
        DeclareMembers(symbol, node.Members);
        return symbol;
    }

    private void DeclareMembers(TypeSymbol owner, SyntaxList<Member> members)
    {
        foreach (var member in members)
        {
            switch (member)
            {
                case FieldDeclaration f: DeclareField(owner, f); break;
                case MethodDeclaration m: DeclareMethod(owner, m); break;
                case AccessorDeclaration a: DeclareAccessor(owner, a); break;
                case ConstructorDeclaration c: DeclareConstructor(owner, c); break;
                case StaticBlock s:
                    var block = new FunctionSymbol("", owner, FunctionKind.StaticBlock) { Declarations = { s }, HasBody = true, Modifiers = Modifiers.Static };
                    owner.StaticBlocks.Add(block);
                    _symbols[s] = block;
                    break;
            }
        }
    }

    private static OrderedDictionary<string, Symbol> TableOf(TypeSymbol owner, Modifiers modifiers) => (modifiers & Modifiers.Static) != 0 ? owner.Statics : owner.Members;

    private void AddMember(TypeSymbol owner, Symbol symbol, Node node, PropertyName name)
    {
        _symbols[node] = symbol;
        var table = TableOf(owner, symbol.Modifiers);
        if (table.TryAdd(symbol.Name, symbol)) return;
        // The same property in two declarations of an interface is one property.
        if (owner.Kind == TypeSymbolKind.Interface && owner.Declarations.Count > 1 && table[symbol.Name] is PropertySymbol) return;
        _diagnostics.Add(Ark.Syntax.Diagnostics.DuplicateName(name.Location, symbol.Name));
    }

    private void DeclareField(TypeSymbol owner, FieldDeclaration node)
    {
        var modifiers = Names.ModifiersOf(node.Modifiers) | (node.Mark is { } mark && mark.Is("?") ? Modifiers.Optional : Modifiers.None);
        var field = new PropertySymbol(KeyOrPlace(node.Name, owner), owner) { Declarations = { node }, Modifiers = modifiers };
        AddMember(owner, field, node, node.Name);
    }

    /// <summary>A key that only runs can tell gets a name that no program can spell.</summary>
    private string KeyOrPlace(PropertyName name, Symbol? owner)
    {
        if ((Names.KeyOf(name) ?? ConstantKey(name)) is { } key) return key;
        if (owner is TypeSymbol { IsClass: true } && Tree.Kind == FileKind.Ets) _diagnostics.Add(Ark.Syntax.Diagnostics.ComputedMember(name.Location));
        return $"{Spelling.ComputedKey}{name.Span.Start}";
    }

    /// <summary>`[key]`, `['on' + key]` with constants of the file.</summary>
    private string? ConstantKey(PropertyName name)
    {
        if (name is not ComputedName { Expression: var key }) return null;
        // A key is read outside its member, whose own scope needs the key.
        var scope = EnclosingScope(name.Parent!);
        return Names.FoldedKey(key, use => ConstantAt(scope, use, 0)?.Value) ?? (key is NameExpression symbol && ConstantAt(scope, symbol, 0) is { } constant ? Names.SymbolKeyOf(constant.Variable) : null);
    }

    private static (VariableSymbol Variable, object? Value)? ConstantAt(Scope? scope, NameExpression use, int steps)
    {
        const int most = 20; // a constant may be made of itself
        var text = Names.Identifier(use.Identifier);
        for (; scope is not null; scope = scope.Parent)
            if (scope.Find(text, SymbolMeaning.Value) is { } found)
                return found is VariableSymbol { Kind: VariableKind.Const, Declarations: [IdentifierBinding { Parent: VariableDeclarator { Initializer: { } value } }, ..] } constant
                    ? (constant, steps < most ? Names.Folded(value.Value, next => ConstantAt(scope, next, steps + 1)?.Value) : null)
                    : null;
        return null;
    }

    private void DeclareMethod(TypeSymbol owner, MethodDeclaration node)
    {
        var name = KeyOrPlace(node.Name, owner);
        var modifiers = FunctionModifiers(node.Modifiers, node.Asterisk) | (node.Question is null ? Modifiers.None : Modifiers.Optional);
        var table = TableOf(owner, modifiers);
        if (table.TryGetValue(name, out var same) && same is FunctionSymbol overload)
        {
            AddOverload(overload, node, node.Body is not null);
            overload.Magic ??= MagicOf(node.Modifiers, overload);
            return;
        }
        var method = new FunctionSymbol(name, owner, FunctionKind.Method) { Modifiers = modifiers };
        AddOverload(method, node, node.Body is not null);
        method.Magic = MagicOf(node.Modifiers, method);
        AddMember(owner, method, node, node.Name);
        if (method.HasBody && IsDecorated(node.Modifiers)) table[name] = Replaceable(method, node);
    }

    private bool IsDecorated(ModifierList modifiers) => Tree.Kind.IsTypeScript() && modifiers.Decorators.Count > 0;

    /// <summary>A decorator may put another function in the place of a method: the member calls what the place holds.</summary>
    private FunctionSymbol Replaceable(FunctionSymbol method, MethodDeclaration node)
    {
        var member = new FunctionSymbol(method.Name, method.Container, FunctionKind.Method)
        {
            Modifiers = method.Modifiers & ~(Modifiers.Async | Modifiers.Generator), HasBody = true, Decorated = method,
            Replacement = new VariableSymbol($"{method.Owner!.Name}.{method.Name}", Module, VariableKind.Let),
        };
        member.Declarations.Add(node);
        member.Parameters.AddRange(method.Parameters);
        member.TypeParameters.AddRange(method.TypeParameters);
        member.TakeArguments();
        return member;
    }

    private void DeclareAccessor(TypeSymbol owner, AccessorDeclaration node)
    {
        var name = KeyOrPlace(node.Name, owner);
        var isGetter = node.Keyword.Is("get");
        var modifiers = Names.ModifiersOf(node.Modifiers);
        var accessor = new FunctionSymbol(name, owner, isGetter ? FunctionKind.Getter : FunctionKind.Setter) { Modifiers = modifiers };
        AddOverload(accessor, node, node.Body is not null);
        accessor.Magic = MagicOf(node.Modifiers, accessor);
        var table = TableOf(owner, modifiers);
        if (table.TryGetValue(name, out var same) && same is PropertySymbol { IsAccessor: true } pair)
        {
            if ((isGetter ? pair.Getter : pair.Setter) is not null) _diagnostics.Add(Ark.Syntax.Diagnostics.DuplicateName(node.Name.Location, name));
            pair.Declarations.Add(node);
            if (isGetter) pair.Getter = accessor;
            else pair.Setter = accessor;
            pair.Modifiers &= ~Modifiers.Readonly;
            return;
        }
        var property = new PropertySymbol(name, owner) { Declarations = { node }, Modifiers = modifiers | (isGetter ? Modifiers.Readonly : Modifiers.None) };
        if (isGetter) property.Getter = accessor;
        else property.Setter = accessor;
        if (!table.TryAdd(name, property)) _diagnostics.Add(Ark.Syntax.Diagnostics.DuplicateName(node.Name.Location, name));
    }

    private void DeclareConstructor(TypeSymbol owner, ConstructorDeclaration node)
    {
        owner.Constructor ??= new FunctionSymbol("constructor", owner, FunctionKind.Constructor) { Modifiers = Names.ModifiersOf(node.Modifiers) };
        AddOverload(owner.Constructor, node, node.Body is not null);
        owner.Constructor.Magic ??= MagicOf(node.Modifiers, owner.Constructor);
        foreach (var parameter in node.Parameters.Parameters)
        {
            var modifiers = Names.ModifiersOf(parameter.Modifiers);
            const Modifiers making = Modifiers.Public | Modifiers.Private | Modifiers.Protected | Modifiers.Readonly | Modifiers.Override;
            if ((modifiers & making) == 0 || node.Body is null && owner.Constructor.HasBody || parameter.Target is not IdentifierBinding name) continue;
            var field = new PropertySymbol(Names.Identifier(name.Identifier), owner)
            {
                Declarations = { parameter },
                Modifiers = modifiers | (parameter.Question is null ? Modifiers.None : Modifiers.Optional),
            };
            if (!owner.Members.TryAdd(field.Name, field)) _diagnostics.Add(Ark.Syntax.Diagnostics.DuplicateName(name.Location, field.Name));
        }
    }

    /// <summary>The library's decorators that tie a declaration to an instruction, a run-time entry or a sibling.</summary>
    private static Magic? MagicOf(ModifierList modifiers, FunctionSymbol function)
    {
        Magic? magic = null;
        foreach (var decorator in modifiers.Decorators)
        {
            if (decorator.Expression is not CallExpression { Callee: NameExpression callee } call) continue;
            var arguments = call.Arguments.Arguments;
            string? Text(int i) => i < arguments.Count && arguments[i] is LiteralExpression literal ? Names.StringValue(literal.Literal.Text) : null;
            switch (callee.Identifier.Text)
            {
                case "intrinsic" when Text(0) is { } name: magic = new Magic(MagicKind.Intrinsic, name); break;
                case "native" when Text(0) is { } name: magic = new Magic(MagicKind.Native, name); break;
                case "arity" when Text(1) is { } sibling && arguments[0] is LiteralExpression count:
                    function.ArityVariants[(int)Names.NumberValue(count.Literal.Text)] = sibling;
                    break;
            }
        }
        return magic;
    }
}
