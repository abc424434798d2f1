// One function's body, from the plain bound tree to blocks and instructions. The parts of this class are a file a concept;
// this one holds what a body is: its parameters, captures and way out.

using Ark.Ir;

namespace Ark.Lowering.ToIr;

/// <summary>What the context wants of an expression: the static type under the environment in which it was written.</summary>
internal readonly record struct Expected(Type? Type, TypeEnvironment Environment)
{
    public static readonly Expected Nothing = new(null, TypeEnvironment.Empty);
}

internal sealed partial class FunctionLowering(ProgramLowering program, FunctionInstance instance)
{
    private readonly IrBuilder _ir = new(instance.Function);
    private Value? _closure;
    private Value? _receiver;
    private ImmutableArray<BoundFieldInitializer> _fieldInitializers = [];

    private FrontEnd Bound => program.Program;
    private TypeEnvironment Environment => instance.Environment;
    private Signature Signature => instance.Reference.Signature;

    // ── Bodies ──────────────────────────────────────────────────────────────────────────────────────────────────────

    public void LowerBody(BoundFunctionBody body)
    {
        var parameters = Begin(body);
        PrepareVariables(body);
        LoadCaptures();
        if (body.Function.Kind == FunctionKind.Constructor) DeclareThisFlag(body);
        BindParameters(body, parameters);
        if (body.Function.Kind == FunctionKind.Constructor)
        {
            _fieldInitializers = body.FieldInitializers;
            if (!HasWorkBeforeStart(body)) InitializeOwnFields(body.Function);
        }
        LowerBlockStatements(body.Block.Statements);
        End();
    }

    /// <summary>A module's top level, or one declaration of a library module.</summary>
    public void LowerTopLevel(BoundBlock block)
    {
        Begin(block);
        PrepareVariables(block);
        LowerBlockStatements(block.Statements);
        End();
    }

    /// <summary>A function of the library that an instruction or an entry point of the runtime stands for, as a function of its own.</summary>
    public void LowerMissingBody()
    {
        var parameters = Begin(null);
        if (instance.Symbol is { Magic: { } magic } function)
        {
            List<Value> operands = _receiver is null ? parameters : [_receiver, .. parameters];
            ReturnValue(EmitMagic(function, magic, operands, Environment));
        }
        else if (instance.Symbol is { IsOnlyDeclared: true, Kind: not FunctionKind.Constructor } declared)
        {
            if (CallCodeBehind(declared, parameters) is { } given) ReturnValue(Signature.Result == IrType.Void ? null : Convert(given, Signature.Result));
            // To make an object is no use of it: components hold controllers of what they may never ask for.
            else if (AnswersLater(declared) && AnswerUnavailable(declared, parameters) is { } answer) ReturnValue(Signature.Result == IrType.Void ? null : Convert(answer, Signature.Result));
            else ThrowUnavailable(declared);
        }
        else if (instance.Symbol is { } named && IsOfHost(named))
        {
            var arguments = CollectArguments(parameters, instance.Reference.HasRest, instance.Reference);
            var provided = ReadOfHost(named, "readDeclared");
            var result = Native("ark_call", provided, Undefined(IrType.Value), _ir.Emit(Op.ArrayLen, arguments), _ir.Emit(Op.ArrayData, arguments), _ir.String(named.Name));
            ReturnValue(Signature.Result == IrType.Void ? null : Convert(result, Signature.Result));
        }
        End();
    }

    /// <summary>Takes arguments as one signature has them and calls a method of another, which may collect or spread a rest.</summary>
    public void LowerBridge(FunctionRef target)
    {
        var parameters = Begin(null);
        var arguments = instance.Reference.HasRest == target.HasRest
            ? [.. target.Signature.Parameters.Select((type, i) => i < parameters.Count ? Convert(parameters[i], type) : Undefined(type))]
            : SpreadOver(CollectArguments(parameters, instance.Reference.HasRest, target), target.Signature, target.HasRest);
        arguments.Insert(0, _receiver!);
        ReturnValue(EmitCall(target, arguments));
        End();
    }

    /// <summary>What an overridden method or getter does where a field has taken its place.</summary>
    public void LowerFieldOverMethod(PropertySymbol field, MethodRole role)
    {
        var parameters = Begin(null);
        var value = _ir.Emit(Op.GetNamed, field.Name, _receiver!);
        if (role == MethodRole.Method)
        {
            var arguments = CollectArguments(parameters, instance.Reference.HasRest, instance.Reference);
            value = Native("ark_call", value, _receiver!, _ir.Emit(Op.ArrayLen, arguments), _ir.Emit(Op.ArrayData, arguments), _ir.String("this." + field.Name));
        }
        ReturnValue(Signature.Result == IrType.Void ? null : Convert(value, Signature.Result));
        End();
    }

    /// <summary>Arguments as they were written, in one array: a rest parameter's are the last ones.</summary>
    private Value CollectArguments(List<Value> parameters, bool hasRest, FunctionRef target)
    {
        var array = Native("ark_array_new_capacity", _ir.Int((int)ElementKind.Value), _ir.Int(parameters.Count));
        var boxed = Boxed(array);
        for (var i = 0; i < parameters.Count; i++)
            Native(hasRest && i == parameters.Count - 1 ? "ark_array_append" : "ark_array_push", boxed, Boxed(parameters[i]));
        // How many were written is not known here: those left out are undefined, and they are usually left out.
        if (target.HasRest) Native("ark_array_trim", boxed, _ir.Int(target.Signature.Parameters.Count - 1));
        return array;
    }

    /// <summary>The constructor of a class that declares none: passes everything on and initialises the fields.</summary>
    public void LowerImplicitConstructor(ImmutableArray<BoundFieldInitializer> initializers, FunctionRef? baseConstructor)
    {
        var parameters = Begin(null);
        if (baseConstructor is not null) EmitCall(baseConstructor, [_receiver!, .. parameters]);
        _fieldInitializers = initializers;
        foreach (var initializer in initializers)
            if (initializer.Value is { } value) PrepareVariables(value);
        InitializeFields();
        End();
    }

    /// <summary>Makes an instance and hands it and the arguments to the constructor.</summary>
    public void LowerFactory(ClassCopy copy, FunctionRef? constructor)
    {
        var parameters = Begin(null);
        var receiver = _ir.Emit(Op.Alloc, copy.Layout);
        var given = constructor is null ? null : EmitCall(constructor, [receiver, .. parameters]);
        ReturnValue(constructor?.Signature.Result == IrType.Value ? given : receiver);
        End();
    }

    /// <summary>What `constructor` of an instance of the class gives.</summary>
    public void LowerConstructorGetter(TypeSymbol @class)
    {
        Begin(null);
        ReturnValue(WrittenClass(@class));
        End();
    }

    /// <summary>A static field by name: reads it without a parameter, writes the one it is given.</summary>
    public void LowerStaticAccessor(PropertySymbol field)
    {
        var given = Begin(null);
        var global = program.GlobalFor(field);
        if (given is [var value]) _ir.Emit(Op.GlobalStore, IrType.Void, global, Convert(value, global.Kind.Type()));
        else ReturnValue(_ir.Emit(Op.GlobalLoad, global.Kind.Type(), global));
        End();
    }

    /// <summary>Makes the entry block; returns the values of the machine's parameters.</summary>
    private List<Value> Begin(BoundNode? place)
    {
        var entry = _ir.CreateBlock();
        if (instance.Reference.HasClosure) _closure = _ir.AddParameter(entry, IrType.Ref, "closure");
        if (instance.Reference.HasReceiver) _receiver = _ir.AddParameter(entry, IrType.Value, "this");
        var names = instance.Symbol?.Parameters;
        var parameters = Signature.Parameters
            .Select((type, i) => _ir.AddParameter(entry, type, names is not null && i < names.Count ? names[i].Name : null)).ToList();
        _ir.SealBlock(entry);
        At(place);
        instance.Function.Location = _ir.Location;
        _ir.Start(entry);
        return parameters;
    }

    private void End()
    {
        if (!_ir.IsTerminated)
        {
            if (instance.Symbol is { Kind: FunctionKind.Constructor }) RequireThis(null);
            ReturnValue(null);
        }
        _ir.Finish();
    }

    /// <summary>What the call gives the parameters that are declared among the statements.</summary>
    private readonly Dictionary<VariableSymbol, Value> _arguments = [];

    private void BindParameters(BoundFunctionBody body, List<Value> values)
    {
        var late = body.Block.Statements.Select(s => (s as BoundVariableDeclaration)?.Initializer).OfType<BoundArgument>().Select(a => a.Parameter).ToHashSet();
        var parameters = body.Function.Parameters;
        for (var i = 0; i < parameters.Count; i++)
        {
            var parameter = parameters[i];
            var value = i < values.Count ? values[i] : parameter.IsRest ? EmptyArray(ElementKind.Value) : Undefined(RepresentationOf(parameter));
            if (late.Contains(parameter)) _arguments[parameter] = value;
            else Declare(parameter, Argument(parameter, value, body.ParameterDefaults.Length > i ? body.ParameterDefaults[i] : null));
        }
    }

    private Value Argument(VariableSymbol parameter, Value value, BoundExpression? @default)
    {
        var type = RepresentationOf(parameter);
        return Convert(@default is null ? value : OrElse(value, IsUndefined(value), () => LowerAs(@default, type, ExpectedOf(parameter)), type), type);
    }

    /// <summary>The parameters are bound.</summary>
    private void LowerBodyStart()
    {
        if (instance.Symbol is { Kind: FunctionKind.Constructor } constructor) InitializeOwnFields(constructor);
        else StartGenerator();
    }

    /// <summary>A constructor that calls no other begins with the fields.</summary>
    private void InitializeOwnFields(FunctionSymbol constructor)
    {
        if (Bound.Made.OwnerOf(constructor) is { } made ? !Bound.Made.HasBase(made) : instance.Class is { } owner && Bound.BaseOf(owner.Symbol) is null) InitializeFields();
    }

    /// <summary>`value`, or what `otherwise` computes where the condition holds.</summary>
    private Value OrElse(Value value, Value condition, Func<Value> otherwise, IrType type)
    {
        var result = new Variable("default", type);
        Block other = _ir.CreateBlock(), kept = _ir.CreateBlock(), after = _ir.CreateBlock();
        _ir.Branch(condition, other, kept);
        StartSealed(kept);
        _ir.WriteVariable(result, Convert(value, type));
        _ir.Jump(after);
        StartSealed(other);
        _ir.WriteVariable(result, otherwise());
        _ir.Jump(after);
        StartSealed(after);
        return _ir.ReadVariable(result);
    }

    private void ReturnValue(Value? value)
    {
        if (_suspending != SuspendingKind.None) Complete(value);
        else if (Signature.Result == IrType.Void) _ir.Return();
        else if (value is null && instance.Symbol is { Kind: FunctionKind.Constructor }) _ir.Return(Boxed(_receiver!));
        else _ir.Return(value is null ? Undefined(Signature.Result) : Convert(value, Signature.Result));
    }

    private void LoadCaptures()
    {
        for (var i = 0; i < instance.Captures.Count; i++) BindCapture(instance.Captures[i], _ir.Emit(Op.CaptureLoad, i, _closure!));
        if (instance.CapturesThis) _receiver = _ir.Emit(Op.CaptureLoad, instance.Captures.Count, _closure!);
        FindThisFlag();
    }

    // ── Small things that every part uses ───────────────────────────────────────────────────────────────────────────

    private IrType RepresentationOf(Type type) => Representations.Of(type, Environment);
    private IrType RepresentationOf(Symbol symbol) => Representations.Of(Bound.TypeOf(symbol), Environment);
    private Expected ExpectedOf(Symbol symbol) => new(Bound.TypeOf(symbol), Environment);
    private Expected ExpectedOf(Type type) => new(type, Environment);

    /// <summary>The instructions that follow come from this node's place.</summary>
    private void At(BoundNode? node)
    {
        if (node?.Syntax is { } syntax) _ir.Location = program.LocationOf(syntax);
    }

    private void StartSealed(Block block)
    {
        _ir.SealBlock(block);
        _ir.Start(block);
    }

    private Value Unsupported(BoundNode node, string what)
    {
        program.ReportUnsupported(node, what);
        return Undefined(IrType.Value);
    }
}
