namespace Ark.Lowering;

/// <summary>What lowering asks of the front end. Bodies and types come on demand, so only what a program reaches is ever bound.</summary>
public abstract class FrontEnd
{
    private readonly Dictionary<VariableSymbol, Type> _madeVariables = [];
    private readonly Dictionary<FunctionSymbol, CallSignatureType> _madeFunctions = [];
    private MadeClasses? _made;

    /// <summary>The classes that are made at run time.</summary>
    public MadeClasses Made => _made ??= new MadeClasses(this);

    /// <summary>The module whose top level is the program.</summary>
    public abstract ModuleSymbol EntryModule { get; }
    /// <summary>Every module that is loaded, in the order of evaluation; those of the library first.</summary>
    public abstract IReadOnlyList<ModuleSymbol> Modules { get; }
    /// <summary>Those of them that do not run before an import() asks for them, or a use of what `import lazy` names.</summary>
    public abstract IReadOnlyList<ModuleSymbol> DeferredModules { get; }
    /// <summary>A module and what it imports, in the order in which they run.</summary>
    public abstract IReadOnlyList<ModuleSymbol> EvaluationOrder(ModuleSymbol module);
    /// <summary>What has to run before code of a module uses the symbol of a top level; null where that has run when the code does.</summary>
    public abstract ModuleSymbol? LazyModuleOf(ModuleSymbol user, Symbol used);
    public abstract BoundBlock BodyOf(ModuleSymbol module);
    /// <summary>Null when the function has no body.</summary>
    public abstract BoundFunctionBody? BodyOf(FunctionSymbol function);
    /// <summary>Of a class without a constructor of its own.</summary>
    public abstract ImmutableArray<BoundFieldInitializer> FieldInitializersOf(TypeSymbol @class);
    /// <summary>The declared type of a variable, property or accessor.</summary>
    protected abstract Type DeclaredTypeOf(Symbol symbol);
    /// <summary>The function that owns what the initializers of a class's fields capture.</summary>
    public abstract FunctionSymbol FieldFunctionOf(TypeSymbol @class);
    /// <summary>The signature of the implementation, in terms of the function's own and its class's type parameters.</summary>
    protected abstract CallSignatureType DeclaredSignatureOf(FunctionSymbol function);
    /// <summary>The base class with its type arguments, in terms of the class's own type parameters.</summary>
    public abstract NamedType? BaseOf(TypeSymbol @class);
    /// <summary>The module of JavaScript that a module of declarations describes; null where there is none.</summary>
    public abstract ModuleSymbol? CodeOf(ModuleSymbol declared);

    /// <summary>Whether a declared class, function or variable stands in such a module.</summary>
    public bool HasCode(Symbol symbol) => symbol.Declarations is [{ Tree.Kind: Ark.Syntax.FileKind.Dts }, ..] && symbol.Module is { IsLibrary: false } module && CodeOf(module) is not null;

    /// <summary>What a class extends where only running can tell which class that is, else null.</summary>
    public abstract Node? UnknownBaseOf(TypeSymbol @class);
    public abstract IReadOnlyList<CallSignatureType> CallSignaturesOf(Type type);
    /// <summary>The constraint of a type parameter, or null.</summary>
    public abstract Type? ConstraintOf(TypeParameterType parameter);
    /// <summary>The type of a property as it is seen through a type; null when there is none.</summary>
    public abstract Type? PropertyTypeOf(Type type, string name);
    /// <summary>What an alias of an import stands for; any other symbol itself.</summary>
    public abstract Symbol Resolve(Symbol symbol);
    /// <summary>What a module or namespace exports that exists at run time, aliases resolved: a module's in the order of the names.</summary>
    public abstract IReadOnlyList<(string Name, Symbol Symbol)> ExportsOf(Symbol container);
    /// <summary>A global class or function of the library.</summary>
    public abstract Symbol? LibrarySymbol(string name);

    /// <summary>What a decorator of declarative UI is called with.</summary>
    public virtual ImmutableArray<BoundExpression> ArgumentsOf(Ark.Syntax.Decorator decorator) => [];

    public abstract Type NumberType { get; }
    public abstract Type StringType { get; }
    public abstract Type BooleanType { get; }
    public abstract Type AnyType { get; }
    public abstract Type UndefinedType { get; }

    /// <summary>The signature of the implementation, in terms of the function's own and its class's type parameters.</summary>
    public CallSignatureType SignatureOf(FunctionSymbol function) => _madeFunctions.TryGetValue(function, out var signature) ? signature : DeclaredSignatureOf(function);

    /// <summary>A function that no source names.</summary>
    internal void Declare(FunctionSymbol function, CallSignatureType signature) => _madeFunctions[function] = signature;

    public Type TypeOf(Symbol symbol) =>
        symbol is VariableSymbol variable && _madeVariables.TryGetValue(variable, out var type) ? type : DeclaredTypeOf(symbol);

    /// <summary>A variable that no source names. Its type is known here only.</summary>
    public VariableSymbol MakeVariable(string name, Type type, Symbol container, VariableKind kind = VariableKind.Let)
    {
        var variable = new VariableSymbol(name, container, kind);
        _madeVariables.Add(variable, type);
        return variable;
    }

    /// <summary>A global class of the library.</summary>
    public TypeSymbol? LibraryClass(string name) => LibrarySymbol(name) as TypeSymbol;

    /// <summary>Whether the type is `name` of the library.</summary>
    public bool IsLibraryType(Type type, string name) => type is NamedType named && named.Symbol.Name == name && named.Symbol.Container is ModuleSymbol { IsLibrary: true };

    public bool IsArray(Type type) => type is TupleType || IsLibraryType(type, "Array") || IsLibraryType(type, "ReadonlyArray");
}
