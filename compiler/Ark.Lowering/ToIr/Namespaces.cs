// Modules and namespaces as values: an object a namespace, made when it is first asked for. Access by name to a namespace itself needs
// none; this is for programs that hand it on.

using Ark.Ir;

namespace Ark.Lowering.ToIr;

internal sealed partial class ProgramLowering
{
    private readonly Dictionary<Symbol, FunctionRef> _namespaceObjects = [];

    /// <summary>The function that returns the object of a module or namespace.</summary>
    public FunctionRef NamespaceObjectOf(Symbol @namespace)
    {
        if (_namespaceObjects.TryGetValue(@namespace, out var known)) return known;
        var symbol = Names.Make(Names.PathOf(@namespace) + ".namespace");
        var global = new Global(symbol, SlotKind.Value);
        Module.Globals.Add(global);
        var reference = new FunctionRef(symbol, "", new Signature(EquatableList<IrType>.Empty, IrType.Value), false, false);
        _namespaceObjects.Add(@namespace, reference);
        MakeFunction(reference, i => new FunctionLowering(this, i).LowerNamespaceObject(@namespace, global));
        return reference;
    }

    /// <summary>A function without parameters that reads the variable: others see what it holds when they ask.</summary>
    public FunctionInstance GetterOf(VariableSymbol variable)
    {
        var reference = new FunctionRef(Names.Make(Names.PathOf(variable) + ".get"), variable.Name, new Signature(EquatableList<IrType>.Empty, IrType.Value), false, false);
        return MakeFunction(reference, i => new FunctionLowering(this, i).LowerGetter(variable));
    }
}

internal sealed partial class FunctionLowering
{
    public void LowerNamespaceObject(Symbol @namespace, Global global)
    {
        Begin(null);
        Block missing = _ir.CreateBlock(), present = _ir.CreateBlock();
        var made = _ir.Emit(Op.GlobalLoad, IrType.Value, global);
        _ir.Branch(_ir.Emit(Op.IsPointer, made), present, missing);
        StartSealed(present);
        ReturnValue(made);
        StartSealed(missing);
        var exports = Bound.ExportsOf(@namespace);
        var result = Boxed(Native("ark_dictionary_new", _ir.Int(exports.Count)));
        // Before the exports: a module may export itself.
        _ir.Emit(Op.GlobalStore, IrType.Void, global, result);
        foreach (var (name, symbol) in exports) AddExport(result, name, symbol);
        ReturnValue(result);
        End();
    }

    private Value LowerImportCall(BoundImportCall import)
    {
        At(import);
        return EmitCall(program.LibraryFunction("importModule"), [Boxed(FunctionValue(program.LoaderOf(import)))]);
    }

    private Value LowerModuleLoad(BoundModuleLoad load)
    {
        At(load);
        Block start = _ir.CreateBlock(), after = _ir.CreateBlock();
        _ir.Branch(Holds(program.HasRun(load.Module, load)), after, start);
        StartSealed(start);
        EmitCall(program.StarterOf(load.Module, load), []);
        _ir.Jump(after);
        StartSealed(after);
        return Undefined(IrType.Value);
    }

    private Value Holds(Global flag) => _ir.Emit(Op.IsSame, _ir.Emit(Op.GlobalLoad, IrType.Value, flag), Boxed(_ir.Bool(true)));

    public void LowerLoader(ModuleSymbol module, FunctionRef starter)
    {
        Begin(null);
        EmitCall(starter, []);
        ReturnValue(EmitCall(program.NamespaceObjectOf(module), []));
        End();
    }

    public void LowerStarter(IReadOnlyList<(FunctionRef Initializer, Global HasRun)> order)
    {
        Begin(null);
        foreach (var (initializer, hasRun) in order)
        {
            Block first = _ir.CreateBlock(), after = _ir.CreateBlock();
            _ir.Branch(Holds(hasRun), after, first);
            StartSealed(first);
            // Before it runs: a module may import itself.
            _ir.Emit(Op.GlobalStore, IrType.Void, hasRun, Boxed(_ir.Bool(true)));
            EmitCall(initializer, []);
            _ir.Jump(after);
            StartSealed(after);
        }
        End();
    }

    private void AddExport(Value result, string name, Symbol symbol)
    {
        if (symbol is VariableSymbol variable)
        {
            Native("ark_define_accessor", result, _ir.String(name), Boxed(FunctionValue(program.GetterOf(variable))), _ir.Bool(false));
            return;
        }
        var value = symbol switch
        {
            FunctionSymbol function => FunctionValueOf(function),
            TypeSymbol { IsClass: true } @class => ClassValue(@class),
            TypeSymbol { Kind: TypeSymbolKind.Enum } @enum => EmitCall(program.EnumObjectOf(@enum), []),
            ModuleSymbol or NamespaceSymbol => EmitCall(program.NamespaceObjectOf(symbol), []),
            _ => null,
        };
        if (value is not null) Native("ark_set_keyed", result, _ir.String(name), Boxed(value));
    }

    public void LowerGetter(VariableSymbol variable)
    {
        Begin(null);
        ReturnValue(Boxed(ReadVariable(variable)));
        End();
    }
}
