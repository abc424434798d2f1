using System.Collections.Immutable;
using Ark.Lowering;
using Ark.Semantics;
using Ark.Syntax;
using Type = Ark.Semantics.Type;

namespace Ark.Build;

/// <summary>Lowering's questions, answered by the checker.</summary>
internal sealed class BoundFrontEnd(BoundProgram program) : FrontEnd
{
    public override ModuleSymbol EntryModule => program.EntryModule;
    public override IReadOnlyList<ModuleSymbol> Modules => program.Modules;
    public override Type NumberType => program.Checker.NumberType;
    public override Type StringType => program.Checker.StringType;
    public override Type BooleanType => program.Checker.BooleanType;
    public override Type AnyType => program.Checker.AnyType;
    public override Type UndefinedType => program.Checker.UndefinedType;

    public override BoundBlock BodyOf(ModuleSymbol module) => program.GetBody(module);
    public override BoundFunctionBody? BodyOf(FunctionSymbol function) => program.GetBody(function);
    public override ImmutableArray<BoundFieldInitializer> FieldInitializersOf(TypeSymbol @class) => program.GetFieldInitializers(@class);
    protected override CallSignatureType DeclaredSignatureOf(FunctionSymbol function) => program.SignatureOf(function);
    public override IReadOnlyList<ModuleSymbol> DeferredModules => program.DeferredModules;
    public override IReadOnlyList<ModuleSymbol> EvaluationOrder(ModuleSymbol module) => program.EvaluationOrder(module);
    public override ModuleSymbol? LazyModuleOf(ModuleSymbol user, Symbol used) => program.LazyModuleOf(user, used);
    public override NamedType? BaseOf(TypeSymbol @class) => program.BaseOf(@class);
    public override ModuleSymbol? CodeOf(ModuleSymbol declared) => program.CodeOf(declared);
    public override Node? UnknownBaseOf(TypeSymbol @class) => program.UnknownBaseOf(@class);
    public override FunctionSymbol FieldFunctionOf(TypeSymbol @class) => program.GetFieldFunction(@class);
    public override IReadOnlyList<CallSignatureType> CallSignaturesOf(Type type) => program.CallSignaturesOf(type);
    public override Type? ConstraintOf(TypeParameterType parameter) => program.ConstraintOf(parameter);
    public override Type? PropertyTypeOf(Type type, string name) => program.PropertyTypeOf(type, name);
    public override Symbol Resolve(Symbol symbol) => program.Resolve(symbol);
    public override IReadOnlyList<(string Name, Symbol Symbol)> ExportsOf(Symbol container) => program.ExportsOf(container);
    public override Symbol? LibrarySymbol(string name) => program.LibrarySymbol(name);
    public override ImmutableArray<BoundExpression> ArgumentsOf(Decorator decorator) => program.ArgumentsOf(decorator);
    protected override Type DeclaredTypeOf(Symbol symbol) => program.TypeOf(symbol);
}
