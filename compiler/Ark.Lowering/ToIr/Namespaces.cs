// Modules and namespaces as values: an object a namespace, made when it is first asked for. Access by name to a namespace itself needs
// none; this is for programs that hand it on.

using Ark.Ir;

namespace Ark.Lowering.ToIr;

internal sealed partial class ProgramLowering
{
    /// <summary>A function without parameters that reads the variable: others see what it holds when they ask.</summary>
    public FunctionInstance GetterOf(VariableSymbol variable)
    {
        var reference = new FunctionRef(Names.Make(Names.PathOf(variable) + ".get"), variable.Name, new Signature(EquatableList<IrType>.Empty, IrType.Value), false, false);
        return MakeFunction(reference, i => new FunctionLowering(this, i).LowerGetter(variable));
    }
}

internal sealed partial class FunctionLowering
{
    private void FillNamespace(Symbol @namespace, Value result)
    {
        foreach (var (name, symbol) in Bound.ExportsOf(@namespace))
        {
            if (symbol is VariableSymbol variable) Native("ark_define_accessor", result, _ir.String(name), Boxed(FunctionValue(program.GetterOf(variable))), _ir.Bool(false));
            else if ((symbol is FunctionSymbol function ? FunctionValueOf(function) : EntityObject(symbol)) is { } value) Native("ark_set_keyed", result, _ir.String(name), Boxed(value));
        }
        if (@namespace is ModuleSymbol) Native("ark_freeze", result);
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
        ReturnValue(EmitCall(program.EntityObjectOf(module), []));
        End();
    }

    public void LowerStarter(IReadOnlyList<DeferredModule> order)
    {
        Begin(null);
        foreach (var module in order)
        {
            Block start = _ir.CreateBlock(), first = _ir.CreateBlock(), again = _ir.CreateBlock(), after = _ir.CreateBlock();
            _ir.Branch(Holds(module.HasRun), after, start);
            StartSealed(start);
            _ir.Branch(Holds(module.HasFailed), again, first);
            StartSealed(again);
            _ir.Throw(_ir.Emit(Op.GlobalLoad, IrType.Value, module.Failure));
            StartSealed(first);
            RunDeferred(module, order);
            _ir.Jump(after);
            StartSealed(after);
        }
        End();
    }

    /// <summary>What a module throws is thrown again at every later use of it, and of those that wait for one another with it.</summary>
    private void RunDeferred(DeferredModule module, IReadOnlyList<DeferredModule> order)
    {
        var handler = _ir.CreateHandler(_ir.Current);
        InRegion(handler, () =>
        {
            // Before it runs: a module may import itself.
            Say(module.HasRun, true);
            EmitCall(module.Initializer, []);
        });
        var after = _ir.CreateBlock();
        _ir.Jump(after);
        _ir.Handler = null;
        _ir.Start(handler);
        var thrown = handler.Parameters[0];
        foreach (var failed in order)
        {
            if (failed != module && !program.WaitForEachOther(failed.Module, module.Module)) continue;
            Say(failed.HasRun, false);
            Say(failed.HasFailed, true);
            _ir.Emit(Op.GlobalStore, IrType.Void, failed.Failure, thrown);
        }
        _ir.Throw(thrown);
        StartSealed(after);
    }

    private void Say(Global flag, bool value) => _ir.Emit(Op.GlobalStore, IrType.Void, flag, Boxed(_ir.Bool(value)));

    public void LowerGetter(VariableSymbol variable)
    {
        Begin(null);
        ReturnValue(Boxed(ReadVariable(variable)));
        End();
    }
}
