// Classes made at run time: their members become functions that close over what is around them, and whoever names the class
// reads the variable that holds it. Static members are properties of the class object.

namespace Ark.Lowering;

public sealed partial class Desugaring
{
    public override BoundNode VisitBoundClassExpression(BoundClassExpression node) =>
        _program.Made.Contains(node.Class) ? Creation(node.Class, node.Base, node.Keys, node.Statics, node.Syntax) : base.VisitBoundClassExpression(node);

    private BoundVariableDeclaration MadeDeclaration(BoundClassDeclaration node) =>
        new(node.Class.Holder!, Creation(node.Class, node.Base, node.Keys, node.Statics, node.Syntax)) { Syntax = node.Syntax };

    private BoundClassCreation Creation(TypeSymbol @class, BoundExpression? @base, ImmutableArray<BoundClassKey> keys, ImmutableArray<BoundStatement> statics, Node syntax)
    {
        // What the class extends is evaluated outside of it.
        var extended = @base is null ? null : (BoundExpression)Visit(@base);
        var kept = keys.Select(k => (BoundStatement)new BoundVariableDeclaration(_program.Made.KeyOf(@class, k.Name), (BoundExpression)Visit(k.Key)) { Syntax = k.Syntax });
        var members = @class.Members.Values.Select(m => (m, false)).Concat(@class.Statics.Values.Select(m => (m, true)));
        return new BoundClassCreation(@class, extended, Constructor(@class, syntax), [.. kept],
            [.. members.SelectMany(m => MadeMembers(@class, m.m, m.Item2))], [.. statics.Select(s => (BoundStatement)Visit(s))]) { Syntax = syntax, Type = _program.AnyType };
    }

    private IEnumerable<BoundClassMember> MadeMembers(TypeSymbol @class, Symbol member, bool isStatic)
    {
        foreach (var function in MadeClasses.FunctionsOf(member))
        {
            var body = _program.BodyOf(function)!;
            var kind = function.Kind switch { FunctionKind.Getter => ObjectMemberKind.Getter, FunctionKind.Setter => ObjectMemberKind.Setter, _ => ObjectMemberKind.Method };
            yield return new BoundClassMember(kind, isStatic, KeyOf(@class, member.Name, body.Syntax), Function(body)) { Syntax = body.Syntax };
        }
    }

    private BoundExpression KeyOf(TypeSymbol @class, string name, Node syntax) =>
        Compilation.IsComputedKey(name) ? Read(_program.Made.KeyOf(@class, name), syntax) : new BoundLiteral(_program.Made.NameOf(name, @class)) { Type = _program.StringType, Syntax = syntax };

    private BoundLambda Function(BoundFunctionBody body) => new(body.Function, (BoundFunctionBody)Visit(body)) { Syntax = body.Syntax, Type = _program.AnyType };

    private BoundLambda? Constructor(TypeSymbol @class, Node syntax)
    {
        if (@class.Constructor is { HasBody: true } constructor) return Function(_program.BodyOf(constructor)!);
        return _program.FieldInitializersOf(@class).All(f => f.Value is null) ? null : Function(_program.Made.ImplicitConstructorOf(@class, syntax));
    }

    // ── Uses ────────────────────────────────────────────────────────────────────────────────────────────────────────

    /// <summary>The variable of a class that has one to be read, where the name stands for one.</summary>
    private BoundExpression? MadeClass(Symbol symbol, BoundExpression use) =>
        _program.Resolve(symbol) is TypeSymbol { Holder: { } holder } @class && _program.Made.IsHeld(@class) ? new BoundVariable(holder) { Type = use.Type, Syntax = use.Syntax } : null;

    private bool IsMadeStatic(Symbol? member) => member is PropertySymbol { IsStatic: true } or FunctionSymbol { IsStatic: true } && _program.Made.IsHeld(member.Container) && !IsOwnStatic(member);

    /// <summary>A static field of a replaceable class is given its value where it lies.</summary>
    private bool IsOwnStatic(Symbol member) => !_program.Made.Contains(member.Container) && _declared.Contains(member.Container!);

    /// <summary>A static member of such a class is a property of whatever class object stands before the dot, or of the class itself.</summary>
    private BoundProperty MadeStatic(Symbol member, BoundExpression? receiver, BoundExpression use)
    {
        var of = receiver is null or BoundEntity ? (receiver is BoundEntity named ? MadeClass(named.Symbol, use) : null) ?? MadeClass(member.Container!, use)! : (BoundExpression)Visit(receiver);
        return new BoundProperty(of, _program.Made.NameOf(member.Name, member.Container), null) { Type = use.Type, Syntax = use.Syntax };
    }

    /// <summary>`#x` of an instance of a class made at run time is asked for by a name of that class alone.</summary>
    private bool IsMadePrivate(Symbol? member) => member is { Name: ['#', ..] } and (PropertySymbol { IsStatic: false } or FunctionSymbol { IsStatic: false }) && _program.Made.Contains(member.Container);

    private BoundProperty MadePrivate(Symbol member, BoundExpression receiver, BoundExpression use) =>
        new((BoundExpression)Visit(receiver), _program.Made.NameOf(member.Name, member.Container), null) { Type = use.Type, Syntax = use.Syntax };

    private BoundCall? MadePrivateCall(BoundCall node) =>
        node is { IsSuper: false, Target: { } target, Receiver: { } receiver } && IsMadePrivate(target)
            ? new BoundCall(null, null, MadePrivate(target, receiver, node), [.. node.Arguments.Select(a => (BoundExpression)Visit(a))], [], node.Signature, isSuper: false) { Type = node.Type, Syntax = node.Syntax }
            : null;

    /// <summary>A call of a static member, with the class object for a receiver.</summary>
    private BoundCall? MadeStaticCall(BoundCall node) =>
        node is { IsSuper: false, Target: { } target } && IsMadeStatic(target)
            ? new BoundCall(null, null, MadeStatic(target, node.Receiver, node), [.. node.Arguments.Select(a => (BoundExpression)Visit(a))], [], node.Signature, isSuper: false) { Type = node.Type, Syntax = node.Syntax }
            : null;
}
