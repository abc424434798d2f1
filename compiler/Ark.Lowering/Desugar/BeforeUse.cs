// What has to happen before a name is used. `import lazy`: a use of what such an import names is preceded by what runs its module, if
// nothing has run it yet. A class in its dead zone: a use that may come before the class is made is preceded by a look at a constant that
// its declaration sets. What stands before a name that calls, assignments and member accesses look through (`Class.f()`,
// `namespace.x = 1`) moves in front of the whole of it.

namespace Ark.Lowering;

public sealed partial class Desugaring
{
    /// <summary>The module whose code this is; null while no module of the program waits to be run.</summary>
    private readonly ModuleSymbol? _module;

    /// <summary>A use of a symbol, behind what has to happen before it.</summary>
    private BoundExpression Guarded(Symbol? used, BoundExpression use) => Behind(GuardOf(used, use.Syntax), use);

    private BoundExpression? GuardOf(Symbol? used, Node syntax)
    {
        if (used is null) return null;
        if (_module is not null && _program.LazyModuleOf(_module, Outermost(used)) is { } module) return new BoundModuleLoad(module) { Type = _program.UndefinedType, Syntax = syntax };
        return DeadZoneOf(used) is { } made ? new BoundVariable(made) { Type = _program.AnyType, Syntax = syntax } : null;
    }

    /// <summary>What a module declares, around a member of it.</summary>
    private static Symbol Outermost(Symbol symbol)
    {
        while (symbol.Container is not (null or ModuleSymbol)) symbol = symbol.Container;
        return symbol;
    }

    /// <summary>Within the class its name is known.</summary>
    private VariableSymbol? DeadZoneOf(Symbol used)
    {
        var @class = used as TypeSymbol ?? used.Container as TypeSymbol;
        if (_program.Made.IsHeld(@class)) return null; // the variable that holds it tells
        if (@class?.DeadZone is null || _declared.Contains(@class)) return null;
        for (var around = _container; around is not null; around = around.Container)
            if (around == @class) return null;
        return @class.DeadZone;
    }

    /// <summary>The classes whose static parts are being visited.</summary>
    private readonly Stack<TypeSymbol> _declared = [];

    private static (BoundExpression? Load, BoundExpression? Use) Split(BoundExpression? expression) =>
        expression is BoundSequence { Expressions: [var first, var rest] } && first is BoundModuleLoad or BoundVariable { Variable.Declarations: [Ark.Syntax.ClassDeclaration, ..] }
            ? (first, rest) : (null, expression);

    private static BoundExpression Behind(BoundExpression? load, BoundExpression use) =>
        load is null ? use : new BoundSequence([load, use]) { Type = use.Type, Syntax = use.Syntax };

    public override BoundNode VisitBoundFunction(BoundFunction node) => IsMadeStatic(node.Function) ? MadeStatic(node.Function, null, node) : Guarded(node.Function, node);

    public override BoundNode VisitBoundEntity(BoundEntity node) => MadeClass(node.Symbol, node) ?? Guarded(node.Symbol, node);

    public override BoundNode VisitBoundNew(BoundNew node)
    {
        var @new = (BoundNew)base.VisitBoundNew(node);
        return MadeClass(node.Class, node) is { } made ? new BoundDynamicNew(made, @new.Arguments) { Type = node.Type, Syntax = node.Syntax } : Guarded(node.Class, @new);
    }

    public override BoundNode VisitBoundInstanceOf(BoundInstanceOf node)
    {
        var test = (BoundInstanceOf)base.VisitBoundInstanceOf(node);
        var (load, @class) = Split(test.Class);
        return Behind(load, test.Update(test.Operand, @class!));
    }

    public override BoundNode VisitBoundClassDeclaration(BoundClassDeclaration node)
    {
        if (_program.Made.Contains(node.Class)) return MadeDeclaration(node);
        var guard = GuardOf(_program.BaseOf(node.Class)?.Symbol, node.Syntax);
        _declared.Push(node.Class);
        var declaration = (BoundClassDeclaration)base.VisitBoundClassDeclaration(node);
        _declared.Pop();
        if (guard is not null) declaration = declaration.Update(declaration.Class, declaration.Base, declaration.Keys, [Statement(guard), .. declaration.Statics]);
        if (node.Class.DeadZone is not { } made) return declaration;
        var isMade = new BoundVariableDeclaration(made, new BoundUndefined { Type = _program.UndefinedType, Syntax = node.Syntax }) { Syntax = node.Syntax };
        return declaration.Update(declaration.Class, declaration.Base, declaration.Keys, [.. declaration.Statics, isMade]);
    }

    /// <summary>The members of an enum are known before its module runs; that it runs can be seen all the same.</summary>
    public override BoundNode VisitBoundLiteral(BoundLiteral node) =>
        node.Type is LiteralType { Member: { } member } && node.Syntax is Ark.Syntax.PropertyAccess or Ark.Syntax.ElementAccess ? Guarded(member, node) : node;

    /// <summary>A function's body is seen again after the one that it stands in.</summary>
    public override BoundNode VisitBoundSequence(BoundSequence node) => Split(node).Load is null ? base.VisitBoundSequence(node) : node;

    public override BoundNode VisitBoundProperty(BoundProperty node)
    {
        if (IsMadeStatic(node.Symbol)) return MadeStatic(node.Symbol!, node.Receiver, node);
        if (node.Receiver is { } of && IsMadePrivate(node.Symbol)) return MadePrivate(node.Symbol!, of, node);
        var property = (BoundProperty)base.VisitBoundProperty(node);
        if (node.Receiver is null && node.Symbol is not null) return Guarded(node.Symbol, property);
        if (node.Receiver is not BoundEntity) return property;
        var (load, receiver) = Split(property.Receiver);
        return Behind(load, property.Update(receiver, property.Name, property.Symbol));
    }

    public override BoundNode VisitBoundCall(BoundCall node)
    {
        if ((MadeStaticCall(node) ?? MadePrivateCall(node)) is { } made) return made;
        var call = (BoundCall)base.VisitBoundCall(node);
        var (load, receiver) = Split(call.Receiver);
        var (loadOfCallee, callee) = Split(call.Callee);
        load ??= loadOfCallee ?? (call.Target is { IsInstance: false } ? GuardOf(call.Target, call.Syntax) : null);
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
