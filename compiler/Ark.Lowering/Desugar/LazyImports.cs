// `import lazy`: a use of what such an import names is preceded by what runs its module, if nothing has run it yet. What stands before a
// name that calls, assignments and member accesses look through (`Class.f()`, `namespace.x = 1`) moves in front of the whole of it.

namespace Ark.Lowering;

public sealed partial class Desugaring
{
    /// <summary>The module whose code this is; null while no module of the program waits to be run.</summary>
    private readonly ModuleSymbol? _module;

    /// <summary>A use of a symbol, behind what runs its module where that may not have run.</summary>
    private BoundExpression Loaded(Symbol? used, BoundExpression use)
    {
        if (LoadOf(used, use.Syntax) is not { } load) return use;
        return new BoundSequence([load, use]) { Type = use.Type, Syntax = use.Syntax };
    }

    private BoundModuleLoad? LoadOf(Symbol? used, Node syntax)
    {
        if (_module is null || used is null) return null;
        while (used.Container is not (null or ModuleSymbol)) used = used.Container;
        return _program.LazyModuleOf(_module, used) is { } module ? new BoundModuleLoad(module) { Type = _program.UndefinedType, Syntax = syntax } : null;
    }

    private static (BoundExpression? Load, BoundExpression? Use) Split(BoundExpression? expression) =>
        expression is BoundSequence { Expressions: [BoundModuleLoad load, var rest] } ? (load, rest) : (null, expression);

    private static BoundExpression Behind(BoundExpression? load, BoundExpression use) =>
        load is null ? use : new BoundSequence([load, use]) { Type = use.Type, Syntax = use.Syntax };

    public override BoundNode VisitBoundFunction(BoundFunction node) => Loaded(node.Function, node);

    public override BoundNode VisitBoundEntity(BoundEntity node) => Loaded(node.Symbol, node);

    public override BoundNode VisitBoundNew(BoundNew node) => Loaded(node.Class, (BoundNew)base.VisitBoundNew(node));

    public override BoundNode VisitBoundClassDeclaration(BoundClassDeclaration node)
    {
        var declaration = (BoundClassDeclaration)base.VisitBoundClassDeclaration(node);
        return LoadOf(_module is null ? null : _program.BaseOf(node.Class)?.Symbol, node.Syntax) is { } load
            ? declaration.Update(declaration.Class, [Statement(load), .. declaration.Statics])
            : declaration;
    }

    /// <summary>The members of an enum are known before its module runs; that it runs can be seen all the same.</summary>
    public override BoundNode VisitBoundLiteral(BoundLiteral node) =>
        node.Type is LiteralType { Member: { } member } && node.Syntax is Ark.Syntax.PropertyAccess or Ark.Syntax.ElementAccess ? Loaded(member, node) : node;

    /// <summary>A function's body is seen again after the one that it stands in.</summary>
    public override BoundNode VisitBoundSequence(BoundSequence node) => Split(node).Load is null ? base.VisitBoundSequence(node) : node;

    public override BoundNode VisitBoundProperty(BoundProperty node)
    {
        var property = (BoundProperty)base.VisitBoundProperty(node);
        if (node.Receiver is null && node.Symbol is not null) return Loaded(node.Symbol, property);
        if (node.Receiver is not BoundEntity) return property;
        var (load, receiver) = Split(property.Receiver);
        return Behind(load, property.Update(receiver, property.Name, property.Symbol));
    }

    public override BoundNode VisitBoundCall(BoundCall node)
    {
        var call = (BoundCall)base.VisitBoundCall(node);
        if (_module is null) return call;
        var (load, receiver) = Split(call.Receiver);
        var (loadOfCallee, callee) = Split(call.Callee);
        load ??= loadOfCallee ?? (call.Target is { IsInstance: false } ? LoadOf(call.Target, call.Syntax) : null);
        return Behind(load, call.Update(call.Target, receiver, callee, call.Arguments, call.TypeArguments, call.Signature, call.IsSuper));
    }

    public override BoundNode VisitBoundAssignment(BoundAssignment node)
    {
        var assignment = (BoundAssignment)base.VisitBoundAssignment(node);
        var (load, target) = Split(assignment.Target);
        return Behind(load, assignment.Update(target!, assignment.Value));
    }

    public override BoundNode VisitBoundCompoundAssignment(BoundCompoundAssignment node)
    {
        var assignment = (BoundCompoundAssignment)base.VisitBoundCompoundAssignment(node);
        var (load, target) = Split(assignment.Target);
        return Behind(load, assignment.Update(target!, assignment.Operator, assignment.Kind, assignment.Value));
    }

    public override BoundNode VisitBoundLogicalAssignment(BoundLogicalAssignment node)
    {
        var assignment = (BoundLogicalAssignment)base.VisitBoundLogicalAssignment(node);
        var (load, target) = Split(assignment.Target);
        return Behind(load, assignment.Update(target!, assignment.Operator, assignment.Value));
    }

    public override BoundNode VisitBoundIncrement(BoundIncrement node)
    {
        var increment = (BoundIncrement)base.VisitBoundIncrement(node);
        var (load, target) = Split(increment.Target);
        return Behind(load, increment.Update(target!, increment.IsDecrement, increment.IsPrefix));
    }
}
