// Packages that ship JavaScript with declarations beside it: types come from the declarations, code from the JavaScript, which is a
// module of the program. What a declaration names is a property of that module.

using Ark.Ir;

namespace Ark.Lowering.ToIr;

internal sealed partial class FunctionLowering
{
    /// <summary>The value behind a declared variable, function or class; null where nothing but the declaration is there.</summary>
    private Value? CodeBehind(Symbol symbol)
    {
        if (!Bound.HasCode(symbol)) return null;
        switch (symbol.Container)
        {
            case ModuleSymbol module:
                var name = Bound.ExportsOf(module).Where(e => e.Symbol == symbol).Select(e => e.Name).FirstOrDefault() ?? symbol.Name;
                return _ir.Emit(Op.GetNamed, name, EmitCall(program.EntityObjectOf(Bound.CodeOf(module)!), []));
            case NamespaceSymbol or TypeSymbol when CodeBehind(symbol.Container) is { } container:
                program.DemandMember(symbol.Name);
                return _ir.Emit(Op.GetNamed, symbol.Name, container);
            default:
                return null;
        }
    }

    /// <summary>A call of a declared function or static method, with what its caller gave.</summary>
    private Value? CallCodeBehind(FunctionSymbol declared, List<Value> parameters)
    {
        if (declared.IsInstance || CodeBehind(declared) is not { } function) return null;
        var arguments = CollectArguments(parameters, instance.Reference.HasRest, instance.Reference);
        var receiver = declared.Owner is { } owner ? CodeBehind(owner) : null;
        return Native("ark_call", function, receiver ?? Undefined(IrType.Value), _ir.Emit(Op.ArrayLen, arguments), _ir.Emit(Op.ArrayData, arguments), _ir.String(declared.Name));
    }

    private Value ConstructCodeBehind(BoundNew @new, Value @class)
    {
        var array = LowerSpreadArguments(@new.Arguments);
        At(@new);
        return Native("ark_construct", @class, _ir.Emit(Op.ArrayLen, array), _ir.Emit(Op.ArrayData, array), _ir.String(@new.Class.Name));
    }
}
