// What names mean. Symbols are made once per file by the declaration pass; everything that needs types is
// computed on demand by the Checker and kept there, so that typing one body never binds another.

using Ark.Syntax;

namespace Ark.Semantics;

/// <summary>A named thing of the program.</summary>
public abstract class Symbol(string name, Symbol? container)
{
    public string Name => name;
    /// <summary>The module, namespace, class or function in which it is declared.</summary>
    public Symbol? Container => container;
    /// <summary>The module that it stands in, itself for a module; null for what no source declares.</summary>
    public ModuleSymbol? Module
    {
        get
        {
            var outermost = this;
            while (outermost.Container is { } container) outermost = container;
            return outermost as ModuleSymbol;
        }
    }
    /// <summary>Every declaration of it; several for merged interfaces, overloads and namespaces.</summary>
    public List<Node> Declarations { get; } = [];
    public Modifiers Modifiers { get; set; }
    public bool IsStatic => (Modifiers & Modifiers.Static) != 0;
    /// <summary>`@intrinsic("f64.sqrt")` or `@native("ark_…")` of the standard library: the instruction or the row of abi.def.</summary>
    public Magic? Magic { get; set; }
    /// <summary>The namespace that is merged into a class, function or enum of its name; of such a namespace, what it is merged into.</summary>
    public Symbol? Merged { get; set; }
    public override string ToString() => Name;
}

[Flags]
public enum Modifiers
{
    None = 0, Public = 1, Private = 2, Protected = 4, Static = 8, Readonly = 16, Abstract = 32, Override = 64, Async = 128,
    Declare = 256, Export = 512, Default = 1024, Const = 2048, Optional = 4096, Generator = 8192, Accessor = 16384,
}

public enum MagicKind { Intrinsic, Native }

/// <summary>How a body-less declaration of the standard library is implemented.</summary>
public sealed record Magic(MagicKind Kind, string Name);

/// <summary>A source file as a module; a file without imports and exports is a script whose names are global only in declaration files of the library.</summary>
public sealed class ModuleSymbol(string path, SyntaxTree tree) : Symbol(path, null)
{
    public SyntaxTree Tree => tree;
    public Dictionary<string, Symbol> Exports { get; } = [];
    public bool IsLibrary { get; init; }
    /// <summary>Of the library what belongs to the system and not to the language: its modules and components, which OpenHarmony declares in TypeScript.</summary>
    public bool IsSystem => IsLibrary && (_isBesideLanguage || IsInstalled);
    private readonly bool _isBesideLanguage = path.Contains("stdlib/system/", StringComparison.Ordinal) || path.Contains("stdlib/ui/", StringComparison.Ordinal);
    /// <summary>A file without imports and exports: in the library, its declarations are the globals.</summary>
    public bool IsScript { get; init; }
    /// <summary>A file of an SDK.</summary>
    public bool IsInstalled => IsLibrary && !_isBesideLanguage && tree.Kind == FileKind.Dts;
    /// <summary>Some function expression or declaration in it looks at `this`.</summary>
    public bool HasThisFunctions { get; set; }
}

public sealed class NamespaceSymbol(string name, Symbol? container) : Symbol(name, container)
{
    public Dictionary<string, Symbol> Exports { get; } = [];
}

/// <summary>An imported or re-exported name; the Checker resolves it to its target.</summary>
public sealed class AliasSymbol(string name, Symbol container) : Symbol(name, container);

public enum VariableKind { Let, Const, Var, Parameter, Catch, Import }

/// <summary>A variable or parameter, local or of a module.</summary>
public sealed class VariableSymbol(string name, Symbol container, VariableKind kind) : Symbol(name, container)
{
    public VariableKind Kind => kind;
    public bool IsOptional { get; set; }
    public bool IsRest { get; set; }
    public bool HasDefault { get; set; }
    /// <summary>A nested function reads or writes it. True once the body that declares it is bound.</summary>
    public bool IsCaptured { get; set; }
    /// <summary>Assigned anywhere but in its declaration. True once the body that declares it is bound.</summary>
    public bool IsReassigned { get; set; }
    /// <summary>Read or captured before its declaration has certainly run, so that reads must be checked.</summary>
    public bool NeedsTdzCheck { get; set; }
    /// <summary>Declared at the top level of a module or namespace.</summary>
    public bool IsGlobal => Container is ModuleSymbol or NamespaceSymbol;
}

public enum FunctionKind { Function, Method, Constructor, Getter, Setter, Lambda, StaticBlock, ModuleInitializer }

/// <summary>A function of any kind. Overload signatures belong to the one symbol; the implementation is the declaration with a body.</summary>
public sealed class FunctionSymbol(string name, Symbol? container, FunctionKind kind) : Symbol(name, container)
{
    public FunctionKind Kind => kind;
    public List<TypeParameterSymbol> TypeParameters { get; } = [];
    /// <summary>Of the implementation (of the first signature where there is none).</summary>
    public List<VariableSymbol> Parameters { get; } = [];
    /// <summary>The last parameter collects all further arguments.</summary>
    public bool HasRest => Parameters is [.., { IsRest: true }];
    /// <summary>The parameters as they are written. Where the body names `arguments`, that array is the only one that callers pass.</summary>
    public List<VariableSymbol> Written => _written ?? Parameters;
    private List<VariableSymbol>? _written;
    /// <summary>The array of all arguments, where the body names `arguments`.</summary>
    public VariableSymbol? Arguments => _written is null ? null : Parameters[0];

    /// <summary>The variable that a function expression's name is within it.</summary>
    public VariableSymbol? OwnName { get; set; }

    /// <summary>A function expression or declaration whose body names `this`: it takes the receiver of whoever calls it as a method.</summary>
    public bool TakesThis { get; set; }
    /// <summary>The method as it is written, where decorators may replace it; `Replacement` holds the function that runs.</summary>
    public FunctionSymbol? Decorated { get; init; }
    public VariableSymbol? Replacement { get; init; }

    /// <summary>Makes the array of all arguments the one parameter.</summary>
    public void TakeArguments()
    {
        _written = [.. Parameters];
        Parameters.Clear();
        Parameters.Add(new VariableSymbol("arguments", this, VariableKind.Parameter) { IsRest = true });
    }

    /// <summary>The class, interface, struct or object literal it is a member of.</summary>
    public TypeSymbol? Owner => Container as TypeSymbol;
    public bool IsInstance => Owner is not null && !IsStatic;
    /// <summary>The variables of enclosing functions that it reads or writes (through nested functions too), `this` excluded.</summary>
    public List<VariableSymbol> Captures { get; } = [];
    public bool CapturesThis { get; set; }
    /// <summary>`@arity(1, "pushOne")` of the library: the sibling that a call with exactly so many plain arguments binds to.</summary>
    public Dictionary<int, string> ArityVariants { get; } = [];
    public bool HasBody { get; set; }
    /// <summary>A declaration file promises it and nothing here keeps the promise: a call throws.</summary>
    public bool IsOnlyDeclared => !HasBody && Magic is null && (Modifiers & Modifiers.Abstract) == 0 && (Owner is null or { IsClass: true }) && (Declarations is [{ Tree.Kind: FileKind.Dts }, ..] || IsDeclaredByLibrary);

    /// <summary>`declare` in the library's UI part: a component or function that is only described so far.</summary>
    private bool IsDeclaredByLibrary => ((Owner ?? (Symbol)this).Modifiers & Modifiers.Declare) != 0 && Module is { IsLibrary: true };
}

/// <summary>A field, property signature, accessor pair or object-literal property.</summary>
public sealed class PropertySymbol(string name, Symbol? container) : Symbol(name, container)
{
    public FunctionSymbol? Getter { get; set; }
    public FunctionSymbol? Setter { get; set; }
    public bool IsAccessor => Getter is not null || Setter is not null;
    public bool IsOptional => (Modifiers & Modifiers.Optional) != 0;
    public bool IsReadonly => (Modifiers & Modifiers.Readonly) != 0;
    public TypeSymbol? Owner => Container as TypeSymbol;
}

public enum TypeSymbolKind { Class, Struct, Interface, Enum, Alias, Annotation, TypeLiteral, ObjectLiteral }

/// <summary>A class, struct, interface, enum, type alias or anonymous object type.</summary>
public sealed class TypeSymbol(string name, Symbol? container, TypeSymbolKind kind) : Symbol(name, container)
{
    public TypeSymbolKind Kind => kind;
    public List<TypeParameterSymbol> TypeParameters { get; } = [];
    /// <summary>Instance members by name, own ones only, in the order of declaration: PropertySymbol, FunctionSymbol.</summary>
    public OrderedDictionary<string, Symbol> Members { get; } = [];
    /// <summary>Static members; for an enum its EnumMemberSymbols.</summary>
    public OrderedDictionary<string, Symbol> Statics { get; } = [];
    public FunctionSymbol? Constructor { get; set; }
    public List<FunctionSymbol> StaticBlocks { get; } = [];
    public bool IsClass => Kind is TypeSymbolKind.Class or TypeSymbolKind.Struct;
    /// <summary>`@nominal class` of the library: nothing but its instances has its type, so nothing else has to be reckoned with.</summary>
    public bool IsNominal => Container is ModuleSymbol { IsLibrary: true } && Declarations is [ClassDeclaration { Modifiers.Decorators: { Count: > 0 } decorators }, ..]
        && decorators.Any(d => d.Expression is NameExpression name && name.Identifier.Is("nominal"));
    /// <summary>Of a class that something may use before its declaration has run: a constant that gets its value then, which such uses read.</summary>
    public VariableSymbol? DeadZone { get; set; }
    /// <summary>Of a class that may have to be made at run time: the variable that holds the class object then.</summary>
    public VariableSymbol? Holder { get; set; }
    /// <summary>A decorator may put another class in the place of this one: whoever names it reads the holder, which has whatever class is there.</summary>
    public bool IsReplaceable { get; set; }
    /// <summary>The class is used as a value other than to make instances, to ask for them, or to reach its static members.</summary>
    public bool IsHandedOn { get; set; }
}

public sealed class EnumMemberSymbol(string name, TypeSymbol container) : Symbol(name, container)
{
    /// <summary>A double or a string.</summary>
    public object? Value { get; set; }
}

public sealed class TypeParameterSymbol(string name, Symbol container) : Symbol(name, container);

public sealed class LabelSymbol(string name, Symbol container) : Symbol(name, container);
