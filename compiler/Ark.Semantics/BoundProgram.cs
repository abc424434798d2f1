using Ark.Syntax;

namespace Ark.Semantics;

/// <summary>A program with its meaning: modules in the order in which they run, bodies on demand.</summary>
public sealed class BoundProgram
{
    private readonly Compilation _compilation;

    internal BoundProgram(Compilation compilation, FileDeclarations entry)
    {
        _compilation = compilation;
        EntryModule = entry.Module;
        var started = compilation.Locked(c => c.EvaluationOrder(entry, []));
        DeferredModules = compilation.Locked(c => c.DeferredModules(started));
        Modules = [.. compilation.Library.Files.Concat(compilation.Library.UiFiles).Select(f => f.Module), .. started, .. DeferredModules];
    }

    public ModuleSymbol EntryModule { get; }
    /// <summary>The library's modules, those that the entry reaches, each behind what it imports, and the deferred ones.</summary>
    public IReadOnlyList<ModuleSymbol> Modules { get; }
    /// <summary>Those that do not run before an import() asks for them, or a use of what `import lazy` names.</summary>
    public IReadOnlyList<ModuleSymbol> DeferredModules { get; }

    /// <summary>A module and what it imports, in the order in which they run.</summary>
    public IReadOnlyList<ModuleSymbol> EvaluationOrder(ModuleSymbol module) => _compilation.Locked(c => c.EvaluationOrder(_compilation.FileOf(module.Tree), []));
    private readonly Dictionary<ModuleSymbol, (IReadOnlyDictionary<Symbol, ModuleSymbol> Names, IReadOnlySet<ModuleSymbol> HaveRun)> _lazy = [];

    /// <summary>What has to run before code of a module uses the symbol of a top level; null where that has run when the code does.</summary>
    public ModuleSymbol? LazyModuleOf(ModuleSymbol user, Symbol used)
    {
        if (!_lazy.TryGetValue(user, out var of)) _lazy[user] = of = (_compilation.Locked(c => c.LazyNames(user)), EvaluationOrder(user).ToHashSet());
        // What another module passes on of its own `import lazy` is not among this one's names.
        return (of.Names.GetValueOrDefault(used) ?? used as ModuleSymbol ?? used.Container as ModuleSymbol) is { } module && !of.HaveRun.Contains(module) && DeferredModules.Contains(module) ? module : null;
    }

    public Checker Checker => _compilation.Checker;

    /// <summary>The statements at the top level of a module.</summary>
    public BoundBlock GetBody(ModuleSymbol module) => _compilation.Locked(c => c.GetModuleBody(_compilation.FileOf(module.Tree)));

    /// <summary>The body of a function; null when it has none.</summary>
    public BoundFunctionBody? GetBody(FunctionSymbol function) => function.HasBody && function.Declarations.Count > 0 ? _compilation.Locked(c => c.GetBody(function)) : null;

    /// <summary>The fields that an instance of a class starts with, own ones only.</summary>
    public ImmutableArray<BoundFieldInitializer> GetFieldInitializers(TypeSymbol @class) => _compilation.Locked(c => c.GetFieldInitializers(@class));

    /// <summary>The function that owns what field initializers capture, for a class without a constructor.</summary>
    public FunctionSymbol GetFieldFunction(TypeSymbol @class) => @class.Constructor ?? _compilation.Locked(c => c.FieldInitializerOf(@class));

    /// <summary>The declared type of a variable, property or accessor.</summary>
    public Type TypeOf(Symbol symbol) => _compilation.Locked(c => c.DeclaredTypeOfValue(symbol));

    /// <summary>The signature of the implementation.</summary>
    public CallSignatureType SignatureOf(FunctionSymbol function) => _compilation.Locked(c => c.SignatureOfImplementation(function));

    /// <summary>The module of JavaScript that a module of declarations describes.</summary>
    public ModuleSymbol? CodeOf(ModuleSymbol declared) => _compilation.Locked(c => _compilation.CodeOf(_compilation.FileOf(declared.Tree))?.Module);

    public NamedType? BaseOf(TypeSymbol @class) => _compilation.Locked(c => c.BaseClassOf(@class));

    /// <summary>What a class extends where only running can tell which class that is, else null.</summary>
    public Expression? UnknownBaseOf(TypeSymbol @class) =>
        _compilation.Locked(c => c.RuntimeBaseOf(@class));
    public IReadOnlyList<CallSignatureType> CallSignaturesOf(Type type) => _compilation.Locked(c => c.SignaturesOf(type, SignatureKind.Call));
    public Type? ConstraintOf(TypeParameterType parameter) => _compilation.Locked(c => c.ConstraintOf(parameter));
    public Type? PropertyTypeOf(Type type, string name) => _compilation.Locked(c => c.PropertyOf(type, name)?.Type);
    public Symbol Resolve(Symbol symbol) => symbol is AliasSymbol alias ? _compilation.Locked(c => c.ResolveAlias(alias)) ?? symbol : symbol;
    /// <summary>The values that a module or namespace exports, aliases resolved: a module's in the order of the names.</summary>
    public IReadOnlyList<(string Name, Symbol Symbol)> ExportsOf(Symbol container) => _compilation.Locked(c => c.ValueExportsOf(container));
    public Symbol? LibrarySymbol(string name) => _compilation.Library.Globals.Find(name, SymbolMeaning.Any) ?? _compilation.Library.FindLoadedUi(name);

    /// <summary>What a decorator is called with.</summary>
    public ImmutableArray<BoundExpression> ArgumentsOf(Decorator decorator) => _compilation.Locked(c => c.ArgumentsOf(decorator));
}
