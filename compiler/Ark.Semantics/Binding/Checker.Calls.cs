using Ark.Syntax;

namespace Ark.Semantics;

// Calls and `new`.
public sealed partial class Checker
{
    private readonly Dictionary<Node, Kept<BoundExpression>> _calls = [];
    /// <summary>Bound only for their types: functions among their arguments have no bodies yet.</summary>
    private readonly Dictionary<Node, Kept<BoundExpression>> _triedCalls = [];

    private BoundExpression BindCall(CallExpression node, Context context)
    {
        if (_calls.TryGetValue(node, out var kept) || _trial > 0 && _triedCalls.TryGetValue(node, out kept)) return Replay(kept);
        // What a provisional flow type led to must not be kept.
        if (_flow.Loops.Count > 0 || _chain is not null) return BindCallCore(node, context);
        var bag = _bag;
        _bag = new DiagnosticBag();
        var bound = BindCallCore(node, context);
        var diagnostics = _bag;
        _bag = bag;
        return Replay((_trial > 0 ? _triedCalls : _calls)[node] = new Kept<BoundExpression>(bound, diagnostics));
    }

    private BoundExpression BindCallCore(CallExpression node, Context context)
    {
        if (node.Callee is SuperExpression super) return BindSuperCall(node, super, context);
        var callee = BindReceiver(node.Callee);
        if (node.QuestionDot is not null) callee = OpenOptionalCall(callee);
        var chain = _chain;
        _chain = null;
        var result = BindInvocation(node, callee, context);
        _chain = chain;
        return result;
    }

    /// <summary>`a.f?.()`: a is the receiver of the call too, so it is held and f read again where it is called.</summary>
    private BoundExpression OpenOptionalCall(BoundExpression callee)
    {
        if (_chain is null || callee is not BoundProperty { Receiver: { } receiver } property) return OpenOptional(callee);
        var isKnown = receiver is BoundThis or BoundVariable or BoundOptionalReceiver or BoundEntity;
        var held = isKnown ? receiver : new BoundOptionalReceiver { Syntax = receiver.Syntax, Type = receiver.Type };
        if (held is BoundOptionalReceiver placeholder && !isKnown) _chain.Add((receiver, placeholder, false));
        OpenOptional(new BoundProperty(held, property.Name, property.Symbol) { Syntax = property.Syntax, Type = property.Type });
        return new BoundProperty(held, property.Name, property.Symbol) { Syntax = property.Syntax, Type = IsAny(property.Type) ? property.Type : NonNullable(property.Type) };
    }

    private BoundExpression BindInvocation(CallExpression node, BoundExpression callee, Context context)
    {
        if (IsError(callee.Type)) return UntypedCall(node, callee);
        if (IsAny(callee.Type))
        {
            if (node.TypeArguments is { } useless) Report(Diagnostics.UntypedTypeArguments(useless.Location));
            return MakeCall(node, callee, LooseArguments(node.Arguments), [], null, AnyType);
        }
        var type = CheckNotNullish(callee);
        if (IsError(type)) return UntypedCall(node, callee);
        if (callee is BoundEntity { Symbol: TypeSymbol { IsClass: true } c } && c.Statics.GetValueOrDefault("$call") is FunctionSymbol library)
        {
            callee = new BoundFunction(library, []) { Syntax = callee.Syntax, Type = TypeOfSymbol(library) };
            type = callee.Type;
        }
        else if (type is AnonymousType { Symbol: { IsClass: true } held } && held.Statics.GetValueOrDefault("$call") is FunctionSymbol call) type = TypeOfSymbol(call);
        if (callee is BoundEntity { Symbol: TypeSymbol { Kind: TypeSymbolKind.Struct } component }) return BindCustomComponent(node, component, context);
        var signatures = SignaturesOf(type, SignatureKind.Call);
        if (signatures.Count == 0)
        {
            // Function, the library's type of any function, can be called with anything.
            if (type is NamedType { Symbol.Name: "Function" } || type is TypeParameterType && BaseConstraint(type) is NamedType { Symbol.Name: "Function" })
                return MakeCall(node, callee, LooseArguments(node.Arguments), [], null, AnyType);
            Report(SignaturesOf(type, SignatureKind.Construct).Count > 0 ? Diagnostics.ClassCalled(node.Callee.Location, Shorten(node.Callee)) : Diagnostics.NotCallable(node.Callee.Location, Shorten(node.Callee), Print(type)));
            return UntypedCall(node, callee);
        }
        if (ResolveCall(node, signatures, node.Arguments, node.TypeArguments, context, ReceiverOf(callee)) is not { } resolution) return UntypedCall(node, callee);
        var signature = resolution.Signature;
        var result = signature.Return;
        if (signature.Return is TypeParameterType { ThisOf: not null } && callee is BoundProperty { Receiver: { } self }) result = self.Type;
        return MakeCall(node, callee, resolution.Arguments, resolution.TypeArguments, signature, result);
    }

    /// <summary>What a call of this expression hands to the function as `this`; null where that is not known here.</summary>
    private Type? ReceiverOf(BoundExpression callee) => callee switch
    {
        BoundProperty p => p.Receiver is null ? null : Own(p.Receiver),
        BoundElement e => Own(e.Receiver),
        BoundConversion c => ReceiverOf(c.Operand),
        _ => VoidType,
    };

    private BoundExpression UntypedCall(CallExpression node, BoundExpression callee) => Untyped(MakeCall(node, callee, LooseArguments(node.Arguments), [], null, AnyType));

    private BoundExpression UntypedNew(NewExpression node, BoundExpression callee) => Untyped(new BoundDynamicNew(callee, LooseArguments(node.Arguments)) { Syntax = node, Type = AnyType });

    /// <summary>Arguments of a call that has no signature.</summary>
    private ImmutableArray<BoundExpression> LooseArguments(ArgumentList? list)
    {
        if (list is null) return [];
        var arguments = ImmutableArray.CreateBuilder<BoundExpression>();
        foreach (var argument in list.Arguments) arguments.Add(Bind(argument));
        return arguments.ToImmutable();
    }

    private BoundCall MakeCall(Expression node, BoundExpression callee, ImmutableArray<BoundExpression> arguments, ImmutableArray<Type> typeArguments, CallSignatureType? signature, Type type)
    {
        switch (callee)
        {
            case BoundFunction f:
                var target = ArityVariant(f.Function, arguments);
                return new BoundCall(target, null, null, arguments, typeArguments.IsEmpty ? f.TypeArguments : typeArguments, signature, false) { Syntax = node, Type = type };
            case BoundVariable v when v.Variable.Declarations is [(FunctionDeclaration or FunctionExpression) and var declaration, ..] && SymbolOf(declaration) is FunctionSymbol local:
                return new BoundCall(local, null, callee, arguments, typeArguments, signature, false) { Syntax = node, Type = type };
            case BoundProperty { Receiver: { } receiver, Symbol: FunctionSymbol method } when receiver.Type is not UnionType:
                return new BoundCall(ArityVariant(method, arguments), receiver, null, arguments, typeArguments, signature, false) { Syntax = node, Type = type };
            case BoundSuperProperty { Symbol: var symbol, Home: var home } when symbol is not FunctionSymbol || HolderOf(home) is not null:
                var instance = new BoundThis { Syntax = callee.Syntax, Type = ThisTypeAt(node) };
                return new BoundCall(null, instance, callee, arguments, typeArguments, signature, true) { Syntax = node, Type = type };
            case BoundSuperProperty { Symbol: FunctionSymbol method }:
                var self = new BoundThis { Syntax = callee.Syntax, Type = ThisTypeAt(node) };
                return new BoundCall(ArityVariant(method, arguments), self, null, arguments, typeArguments, signature, true) { Syntax = node, Type = type };
            default:
                return new BoundCall(null, null, MemberOf(callee), arguments, typeArguments, signature, false) { Syntax = node, Type = type };
        }
    }

    /// <summary>`(o.m as any)()` and `o.m!()` are calls on o.</summary>
    private static BoundExpression MemberOf(BoundExpression callee)
    {
        var inner = callee;
        while (inner is BoundConversion conversion) inner = conversion.Operand;
        return inner is BoundProperty or BoundElement ? inner : callee;
    }

    /// <summary>The library may name a sibling for calls with a certain number of plain arguments.</summary>
    private FunctionSymbol ArityVariant(FunctionSymbol function, ImmutableArray<BoundExpression> arguments)
    {
        if (function.ArityVariants.Count == 0 || !function.ArityVariants.TryGetValue(arguments.Length, out var name) || arguments.Any(a => a is BoundSpread)) return function;
        var sibling = function.Owner is { } owner ? (function.IsStatic ? owner.Statics : owner.Members).GetValueOrDefault(name) : _compilation.Library.Globals.Find(name, SymbolMeaning.Value);
        return sibling as FunctionSymbol ?? function;
    }

    private BoundExpression BindSuperCall(CallExpression node, SuperExpression super, Context context)
    {
        var body = _body;
        var isNested = body is not null && IsArrow(body.Function);
        for (; body is not null && IsArrow(body.Function); body = body.Outer) body.Function.CapturesThis = true;
        if (body?.Function is { Kind: FunctionKind.Constructor, Owner: { } derived } && RuntimeBaseOf(derived) is not null) return BindRuntimeSuperCall(node, derived, context);
        if (body?.Function is not { Kind: FunctionKind.Constructor, Owner: { } owner } || BaseClassOf(owner) is not { } parent)
            return Bad(node, [.. LooseArguments(node.Arguments)]).Also(() => Report(Diagnostics.MisplacedSuper(super.Location)));
        if (isNested) Report(Diagnostics.SuperCallInFunction(super.Location));
        var resolution = ResolveCall(node, [.. InheritedConstructors(parent)], node.Arguments, null, context);
        var arguments = resolution?.Arguments ?? LooseArguments(node.Arguments);
        CaptureClass(owner);
        return new BoundSuperCall(parent.Symbol, ConstructorOf(parent.Symbol), owner, arguments) { Syntax = node, Type = VoidType };
    }

    /// <summary>The constructor that runs for a class: its own or the nearest inherited one.</summary>
    private FunctionSymbol? ConstructorOf(TypeSymbol @class)
    {
        for (var c = @class; c is not null; c = BaseClassOf(c)?.Symbol)
            if (c.Constructor is { } constructor) return constructor;
        return null;
    }

    private BoundExpression BindNew(NewExpression node, Context context)
    {
        if (_calls.TryGetValue(node, out var kept) || _trial > 0 && _triedCalls.TryGetValue(node, out kept)) return Replay(kept);
        if (_flow.Loops.Count > 0) return BindNewCore(node, context);
        var bag = _bag;
        _bag = new DiagnosticBag();
        var bound = BindNewCore(node, context);
        var diagnostics = _bag;
        _bag = bag;
        return Replay((_trial > 0 ? _triedCalls : _calls)[node] = new Kept<BoundExpression>(bound, diagnostics));
    }

    private BoundExpression BindNewCore(NewExpression node, Context context)
    {
        var chain = _chain;
        _chain = null;
        var callee = Bind(node.Callee);
        _chain = chain;
        if (IsError(callee.Type)) return UntypedNew(node, callee);
        if (IsAny(callee.Type)) return new BoundDynamicNew(callee, LooseArguments(node.Arguments)) { Syntax = node, Type = AnyType };
        var type = CheckNotNullish(callee);
        if (IsError(type)) return UntypedNew(node, callee);
        var @class = callee is BoundEntity { Symbol: TypeSymbol { IsClass: true } known } ? known : null;
        if (@class?.Statics.GetValueOrDefault("$new") is FunctionSymbol maker) return BindLibraryNew(node, callee, maker, context);
        var signatures = SignaturesOf(type, SignatureKind.Construct);
        if (signatures.Count == 0)
        {
            Report(Diagnostics.NotConstructible(node.Callee.Location, Shorten(node.Callee), Print(type)));
            return UntypedNew(node, callee);
        }
        if (signatures.Any(s => s.IsAbstract)) Report(Diagnostics.AbstractInstance(node.Location, @class?.Name ?? Print(type)));
        if (@class is not null) CheckConstructorAccess(node, @class);
        if (ResolveCall(node, signatures, node.Arguments, node.TypeArguments, context) is not { } resolution) return UntypedNew(node, callee);
        var result = resolution.Signature.Return;
        return @class is not null
            ? new BoundNew(@class, ConstructorOf(@class), resolution.Arguments) { Syntax = node, Type = result }
            : new BoundDynamicNew(callee, resolution.Arguments) { Syntax = node, Type = result };
    }

    /// <summary>A class of the library whose instances a static method makes.</summary>
    private BoundExpression BindLibraryNew(NewExpression node, BoundExpression callee, FunctionSymbol maker, Context context)
    {
        if (ResolveCall(node, SignaturesOf(maker), node.Arguments, node.TypeArguments, context) is not { } resolution) return UntypedNew(node, callee);
        return new BoundCall(ArityVariant(maker, resolution.Arguments), null, null, resolution.Arguments, resolution.TypeArguments, resolution.Signature, false) { Syntax = node, Type = resolution.Signature.Return };
    }

    private void CheckConstructorAccess(NewExpression node, TypeSymbol @class)
    {
        if (ConstructorOf(@class) is not { } constructor || constructor.Container is not TypeSymbol owner) return;
        var isInside = EnclosingClasses(node).Contains(owner);
        if ((constructor.Modifiers & Modifiers.Private) != 0 && !isInside) Report(Diagnostics.PrivateConstructor(node.Location, owner.Name));
        else if ((constructor.Modifiers & Modifiers.Protected) != 0 && !isInside) Report(Diagnostics.ProtectedConstructor(node.Location, owner.Name));
    }
}

internal static class Continuations
{
    public static T Also<T>(this T value, Action action)
    {
        action();
        return value;
    }
}
