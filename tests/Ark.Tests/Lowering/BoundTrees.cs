using Xunit;
using System.Collections.Immutable;
using Ark.Ir;
using Ark.Lowering;
using Ark.Lowering.ToIr;
using Ark.Semantics;
using Type = Ark.Semantics.Type;

namespace Ark.Tests.Lowering;

/// <summary>A program of one module whose bound trees a test builds by hand.</summary>
internal sealed class HandBuiltProgram : FrontEnd
{
    private readonly Dictionary<Symbol, Type> _types = [];
    private readonly Dictionary<FunctionSymbol, BoundFunctionBody> _bodies = [];
    private readonly Dictionary<FunctionSymbol, CallSignatureType> _signatures = [];
    private readonly Dictionary<TypeSymbol, NamedType> _bases = [];
    private readonly Dictionary<TypeSymbol, ImmutableArray<BoundFieldInitializer>> _initializers = [];

    public List<BoundStatement> Top { get; } = [];
    public ModuleSymbol Main { get; } = new("main.ets", null!);

    public override ModuleSymbol EntryModule => Main;
    public override IReadOnlyList<ModuleSymbol> Modules => [Main];
    public override BoundBlock BodyOf(ModuleSymbol module) => Tree.Block([.. Top]);
    public override BoundFunctionBody? BodyOf(FunctionSymbol function) => _bodies.GetValueOrDefault(function);
    public override ImmutableArray<BoundFieldInitializer> FieldInitializersOf(TypeSymbol @class) => _initializers.GetValueOrDefault(@class, []);
    protected override Type DeclaredTypeOf(Symbol symbol) => _types.GetValueOrDefault(symbol, AnyType);
    protected override CallSignatureType DeclaredSignatureOf(FunctionSymbol function) => _signatures[function];
    public override FunctionSymbol FieldFunctionOf(TypeSymbol @class) => @class.Constructor ?? new FunctionSymbol("constructor", @class, FunctionKind.Constructor);
    public override IReadOnlyList<ModuleSymbol> DeferredModules => [];
    public override IReadOnlyList<ModuleSymbol> EvaluationOrder(ModuleSymbol module) => [module];
    public override ModuleSymbol? LazyModuleOf(ModuleSymbol user, Symbol used) => null;
    public override NamedType? BaseOf(TypeSymbol @class) => _bases.GetValueOrDefault(@class);
    public override ModuleSymbol? CodeOf(ModuleSymbol declared) => null;
    public override Ark.Syntax.Node? UnknownBaseOf(TypeSymbol @class) => null;
    public override IReadOnlyList<CallSignatureType> CallSignaturesOf(Type type) => type is AnonymousType { Members: { } members } ? members.CallSignatures : [];
    public override Type? ConstraintOf(TypeParameterType parameter) => null;
    public override Type? PropertyTypeOf(Type type, string name) => null;
    public override Symbol Resolve(Symbol symbol) => symbol;
    public override IReadOnlyList<(string Name, Symbol Symbol)> ExportsOf(Symbol container) => [];
    public override Symbol? LibrarySymbol(string name) => null;
    public override Type NumberType => Tree.Number;
    public override Type StringType => Tree.String;
    public override Type BooleanType => Tree.Truth;
    public override Type AnyType => Tree.Any;
    public override Type UndefinedType => Tree.Undefined;

    public VariableSymbol Variable(string name, Type type, VariableKind kind = VariableKind.Let, Symbol? container = null)
    {
        var variable = new VariableSymbol(name, container ?? new FunctionSymbol("f", Main, FunctionKind.Function), kind);
        _types[variable] = type;
        return variable;
    }

    public FunctionSymbol Function(string name, Type result, params (string Name, Type Type)[] parameters) =>
        Declare(new FunctionSymbol(name, Main, FunctionKind.Function) { HasBody = true }, result, parameters);

    public FunctionSymbol Declare(FunctionSymbol function, Type result, params (string Name, Type Type)[] parameters)
    {
        foreach (var (parameter, type) in parameters) function.Parameters.Add(Variable(parameter, type, VariableKind.Parameter, function));
        _signatures[function] = Tree.Signature(result, parameters);
        return function;
    }

    public BoundFunctionBody Body(FunctionSymbol function, params BoundStatement[] statements)
    {
        var body = new BoundFunctionBody(function, [.. function.Parameters.Select(_ => (BoundExpression?)null)], [], [], Tree.Block(statements)) { Syntax = null! };
        _bodies[function] = body;
        return body;
    }

    public PropertySymbol Field(TypeSymbol owner, string name, Type type)
    {
        var field = new PropertySymbol(name, owner);
        owner.Members.Add(name, field);
        _types[field] = type;
        return field;
    }

    public void SetBase(TypeSymbol @class, NamedType @base) => _bases[@class] = @base;
    public void SetInitializers(TypeSymbol @class, params BoundFieldInitializer[] initializers) => _initializers[@class] = [.. initializers];

    /// <summary>Lowers, verifies every function, and returns the text of those whose names begin as asked.</summary>
    public string Lower(string function)
    {
        var (module, diagnostics) = ProgramToIr.Lower(this);
        Assert.Empty(diagnostics);
        foreach (var f in module.Functions) Assert.Empty(Verifier.Problems(f));
        return string.Join("\n", module.Functions.Where(f => f.Reference.Symbol.StartsWith(function, StringComparison.Ordinal)).Select(Ark.Ir.Text.IrWriter.Write));
    }
}

/// <summary>Short spellings of bound nodes.</summary>
internal static class Tree
{
    public static readonly Type Number = new IntrinsicType("number", TypeFlags.Number);
    public static readonly Type String = new IntrinsicType("string", TypeFlags.String);
    public static readonly Type Truth = new IntrinsicType("boolean", TypeFlags.Boolean);
    public static readonly Type Any = new IntrinsicType("any", TypeFlags.Any);
    public static readonly Type Nothing = new IntrinsicType("void", TypeFlags.Void);
    public static readonly Type Undefined = new IntrinsicType("undefined", TypeFlags.Undefined);

    public static CallSignatureType Signature(Type result, params (string Name, Type Type)[] parameters) => new()
    {
        Parameters = [.. parameters.Select(p => new ParameterInfo(p.Name, p.Type, false, false))],
        LazyReturn = result,
    };

    public static Type FunctionType(Type result, params (string Name, Type Type)[] parameters)
    {
        var members = new TypeMembers();
        members.CallSignatures.Add(Signature(result, parameters));
        return new AnonymousType(null) { Members = members };
    }

    public static BoundBlock Block(params BoundStatement[] statements) => new([.. statements]) { Syntax = null! };
    public static BoundExpression Literal(double value) => new BoundLiteral(value) { Type = Number, Syntax = null! };
    public static BoundExpression Literal(string value) => new BoundLiteral(value) { Type = String, Syntax = null! };
    public static BoundExpression Read(VariableSymbol variable, Type type) => new BoundVariable(variable) { Type = type, Syntax = null! };
    public static BoundExpression Binary(BinaryOperator op, BoundExpression left, BoundExpression right, Type? type = null, Ark.Semantics.OperandKind kind = Ark.Semantics.OperandKind.Number) =>
        new BoundBinary(op, kind, left, right) { Type = type ?? Number, Syntax = null! };
    public static BoundExpression Assign(BoundExpression target, BoundExpression value) => new BoundAssignment(target, value) { Type = value.Type, Syntax = null! };
    public static BoundExpression Call(FunctionSymbol function, Type type, params BoundExpression[] arguments) =>
        new BoundCall(function, null, null, [.. arguments], [], null, false) { Type = type, Syntax = null! };
    public static BoundExpression CallValue(BoundExpression callee, Type type, params BoundExpression[] arguments) =>
        new BoundCall(null, null, callee, [.. arguments], [], null, false) { Type = type, Syntax = null! };
    public static BoundStatement Do(BoundExpression expression) => new BoundExpressionStatement(expression) { Syntax = null! };
    public static BoundStatement Let(VariableSymbol variable, BoundExpression? value) => new BoundVariableDeclaration(variable, value) { Syntax = null! };
    public static BoundStatement Return(BoundExpression? value) => new BoundReturn(value) { Syntax = null! };
    public static BoundStatement If(BoundExpression condition, BoundStatement then, BoundStatement? otherwise = null) => new BoundIf(condition, then, otherwise) { Syntax = null! };
}
