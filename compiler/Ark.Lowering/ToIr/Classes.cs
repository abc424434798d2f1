// Instances: `new` allocates, the constructor fills. Fields are initialised where the language says: at the constructor's
// start, or behind super(). Class objects exist for classes used as values.

using Ark.Ir;

namespace Ark.Lowering.ToIr;

internal sealed partial class FunctionLowering
{
    private Value LowerNew(BoundNew @new)
    {
        if (ProgramLowering.IsPrimitiveClass(@new.Class)) return LowerLibraryNew(@new);
        if (CodeBehind(@new.Class) is { } code) return ConstructCodeBehind(@new, code);
        var copy = @new.Type is NamedType named ? program.ClassFor(named, Environment) : program.ClassFor(@new.Class, Environment);
        program.Instantiate(copy);
        At(@new);
        var receiver = _ir.Emit(Op.Alloc, copy.Layout);
        if (program.ConstructorOf(copy) is { } constructor)
        {
            var arguments = LowerConstructorArguments(@new.Arguments, constructor);
            At(@new);
            var given = EmitCall(constructor.Reference, [receiver, .. arguments]);
            if (constructor.Reference.Signature.Result == IrType.Value) return given;
        }
        else
        {
            foreach (var argument in @new.Arguments) LowerEffect(argument);
        }
        return receiver;
    }

    private List<Value> LowerConstructorArguments(ImmutableArray<BoundExpression> arguments, FunctionInstance constructor)
    {
        if (constructor.Symbol is { } symbol) return LowerArguments(arguments, symbol, constructor.Reference.Signature, constructor.Environment);
        if (HasSpread(arguments)) return SpreadOver(LowerSpreadArguments(arguments), constructor.Reference.Signature, false);
        foreach (var extra in arguments) LowerEffect(extra);
        return [];
    }

    /// <summary>`new Array(3)` and the like: what the library's class says in `$new`.</summary>
    private Value LowerLibraryNew(BoundNew @new)
    {
        if (@new.Class.Statics.GetValueOrDefault("$new") is not FunctionSymbol factory)
            return @new.Class.Name == "Object" && @new.Arguments.IsEmpty ? AllocateObject([]) : Unsupported(@new, $"'new {@new.Class.Name}'");
        var typeArguments = @new.Type is NamedType named ? named.Arguments : [];
        var environment = Environment.Bind(factory.TypeParameters, typeArguments);
        var function = program.Instance(factory, environment);
        var arguments = LowerArguments(@new.Arguments, factory, function.Reference.Signature, function.Environment);
        At(@new);
        return EmitCall(function.Reference, arguments);
    }

    private Value LowerDynamicNew(BoundDynamicNew @new)
    {
        var callee = LowerAs(@new.Callee, IrType.Value);
        var array = LowerSpreadArguments(@new.Arguments);
        At(@new);
        return Native("ark_construct", callee, _ir.Emit(Op.ArrayLen, array), _ir.Emit(Op.ArrayData, array), _ir.String(NameOf(@new.Callee)));
    }

    private Value LowerSuperCall(BoundSuperCall call)
    {
        if (Bound.Made.Contains(call.Home)) LowerMadeSuperCall(call);
        else if (instance.Class?.Parent is { } parent)
        {
            if ((instance.IsUnbound ? program.OpenConstructorOf(parent) : program.ConstructorOf(parent)) is { } constructor)
            {
                var arguments = LowerConstructorArguments(call.Arguments, constructor);
                At(call);
                EmitCall(constructor.Reference, [ReceiverOfSuper(), .. arguments]);
            }
            else
            {
                foreach (var argument in call.Arguments) LowerEffect(argument);
            }
        }
        else Unsupported(call, $"extending '{call.Base?.Name}'");
        BindThis(call);
        if (Bound.Made.Contains(call.Home)) InitializeMadeFields(call.Home);
        else InitializeFields();
        return Undefined(IrType.Value);
    }

    /// <summary>The receiver of a constructor is an instance of its class: `new` and super() see to that, nothing else calls it.</summary>
    private void InitializeFields()
    {
        if (Bound.Made.OwnerOf(instance.Symbol) is { } made)
        {
            InitializeMadeFields(made);
            return;
        }
        if (instance.Class is not { } owner) return;
        foreach (var initializer in _fieldInitializers)
        {
            if (owner.FieldOf(initializer.Field) is not { } field) continue;
            // A field without a value is no property until something assigns it.
            if (initializer.Value is not { } expression) continue;
            At(initializer);
            var value = LowerAs(expression, field.Kind.Type(), ExpectedOf(Bound.TypeOf(initializer.Field)));
            At(initializer);
            StoreField(_ir.Emit(Op.AsRef, _receiver!), field, value);
        }
    }

    private void RunStatics(TypeSymbol @class, ImmutableArray<BoundStatement> statics)
    {
        foreach (var field in @class.Statics.Values.OfType<PropertySymbol>())
        {
            if (field.IsAccessor) continue;
            var global = program.GlobalFor(field);
            _ir.Emit(Op.GlobalStore, IrType.Void, global, Undefined(global.Kind.Type()));
        }
        foreach (var statement in statics) LowerStatement(statement);
    }

    /// <summary>A class, enum, namespace or module where a value is wanted.</summary>
    private Value LowerEntity(BoundEntity entity)
    {
        var symbol = Bound.Resolve(entity.Symbol);
        if (EntityObject(symbol) is { } value) return value;
        switch (symbol)
        {
            case FunctionSymbol function:
                return FunctionValueOf(function);
            case VariableSymbol variable:
                return ReadVariable(variable);
            default:
                return Unsupported(entity, $"'{entity.Symbol.Name}' as a value");
        }
    }
}
