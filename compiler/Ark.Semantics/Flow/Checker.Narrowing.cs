using Ark.Syntax;

namespace Ark.Semantics;

// What the outcome of a condition says about a reference.
public sealed partial class Checker
{
    private FlowType AtCondition(FlowNode flow, Walk walk)
    {
        var condition = (Expression)flow.Node!;
        var before = TypeAt(flow.Antecedent!, walk);
        if (before.Type.Is(TypeFlags.Never)) return before;
        var type = flow.Kind == FlowKind.Presence ? NarrowByPresence(before.Type, condition, flow.IsTrue, walk) : NarrowBy(before.Type, condition, flow.IsTrue, walk);
        return ReferenceEquals(type, before.Type) ? before : before with { Type = type };
    }

    private Type NarrowBy(Type type, Expression condition, bool isTrue, Walk walk)
    {
        switch (condition)
        {
            case ParenthesizedExpression p: return NarrowBy(type, p.Expression, isTrue, walk);
            case NonNullExpression n: return NarrowBy(type, n.Expression, isTrue, walk);
            case PrefixExpression { Operator.Text: "!" } not: return NarrowBy(type, not.Operand, !isTrue, walk);
            case NameExpression name:
                if (KeyOfReference(name) != walk.Key && walk.AliasDepth < 5 && AliasedCondition(name, walk) is { } aliased)
                {
                    walk.AliasDepth++;
                    var result = NarrowBy(type, aliased, isTrue, walk);
                    walk.AliasDepth--;
                    return result;
                }
                return NarrowByTruth(type, name, isTrue, walk);
            case ThisExpression or PropertyAccess or ElementAccess: return NarrowByTruth(type, condition, isTrue, walk);
            case CallExpression call: return NarrowByCall(type, call, isTrue, walk);
            case AssignmentExpression { Operator.Text: "=" or "&&=" or "||=" or "??=" } a: return NarrowByTruth(NarrowBy(type, a.Right, isTrue, walk), a.Left, isTrue, walk);
            case BinaryExpression b: return NarrowByBinary(type, b, isTrue, walk);
            default: return type;
        }
    }

    /// <summary>`const ok = x !== null; if (ok)`: the condition behind a constant, when the reference cannot have changed since.</summary>
    private Expression? AliasedCondition(NameExpression name, Walk walk)
    {
        if (ResolveName(name, Names.Identifier(name.Identifier), SymbolMeaning.Value) is not VariableSymbol { Kind: VariableKind.Const, Declarations: [IdentifierBinding { Parent: VariableDeclarator { Type: null, Initializer: { } initializer } }, ..] }) return null;
        if (!IsConstantReference(walk.Reference)) return null;
        return initializer.Value;
    }

    private bool IsConstantReference(Node reference) => reference switch
    {
        ThisExpression => true,
        NameExpression n => ResolveName(n, Names.Identifier(n.Identifier), SymbolMeaning.Value) is VariableSymbol v && IsConstant(v),
        PropertyAccess p => IsConstantReference(p.Expression) && PropertyOf(TypeInFlow(p.Expression), Names.Identifier(p.Name)) is { IsReadonly: true },
        _ => false,
    };

    private Type NarrowByTruth(Type type, Expression expression, bool isTrue, Walk walk)
    {
        if (KeyOfReference(expression) == walk.Key) return NarrowByTruthiness(type, isTrue);
        if (isTrue && ChainContains(expression, walk.Key)) type = NonNullable(type);
        if (DiscriminantAccess(expression, type, walk) is { } name)
            return NarrowDiscriminant(type, expression, name, t => WithFacts(t, isTrue ? TypeFacts.Truthy : TypeFacts.Falsy));
        return type;
    }

    private Type NarrowByPresence(Type type, Expression expression, bool isPresent, Walk walk)
    {
        if (KeyOfReference(expression) == walk.Key) return isPresent ? NonNullable(type) : WithFacts(type, TypeFacts.EQUndefinedOrNull);
        if (isPresent && ChainContains(expression, walk.Key)) type = NonNullable(type);
        if (DiscriminantAccess(expression, type, walk) is { } name)
            return NarrowDiscriminant(type, expression, name, t => isPresent ? NonNullable(t) : WithFacts(t, TypeFacts.EQUndefinedOrNull));
        return type;
    }

    private Type NarrowDiscriminant(Type type, Expression access, string name, Func<Type, Type> narrow)
    {
        // Through `?.` a missing receiver gives undefined.
        var isOptional = Unwrap(access) switch { PropertyAccess p => p.Dot.Is("?."), ElementAccess e => e.QuestionDot is not null, _ => false };
        if (!isOptional || !HasNullable(type)) return NarrowByDiscriminant(type, name, narrow);
        var present = NarrowByDiscriminant(NonNullable(type), name, narrow);
        return narrow(UndefinedType).Is(TypeFlags.Never) ? present : GetUnion(present, WithFacts(type, TypeFacts.EQUndefinedOrNull));
    }

    private static bool HasNullable(Type type) => type.Is(TypeFlags.Nullable | TypeFlags.Void) || type is UnionType u && u.Types.Any(t => t.Is(TypeFlags.Nullable | TypeFlags.Void));

    private static Expression Unwrap(Expression expression)
    {
        while (true)
        {
            switch (expression)
            {
                case ParenthesizedExpression p: expression = p.Expression; break;
                case NonNullExpression n: expression = n.Expression; break;
                case AssignmentExpression { Operator.Text: "=" } a: expression = a.Left; break;
                case BinaryExpression { Operator.Text: "," } b: expression = b.Right; break;
                default: return expression;
            }
        }
    }

    /// <summary>`a?.b.c` tells that a is there when its value is.</summary>
    private bool ChainContains(Expression expression, string key)
    {
        var (inner, isOptional) = ReferenceIn(Unwrap(expression));
        while (inner is not null)
        {
            if (isOptional && KeyOfReference(inner) == key) return true;
            isOptional |= IsOptionalLink(inner);
            inner = LinkReceiver(inner);
        }
        return false;
    }

    private readonly Dictionary<Node, (Expression? Reference, bool IsOptional)> _chainReferences = [];

    /// <summary>The longest reference below the links of a chain, and whether one of those links is optional. Each link of a long chain asks.</summary>
    private (Expression? Reference, bool IsOptional) ReferenceIn(Expression chain)
    {
        if (_chainReferences.TryGetValue(chain, out var known)) return known;
        var isOptional = IsOptionalLink(chain);
        var inner = LinkReceiver(chain);
        for (; inner is not null && KeyOfReference(inner) is null; inner = LinkReceiver(inner))
        {
            if (inner.IsMilestone)
            {
                var below = ReferenceIn(inner);
                (inner, isOptional) = (below.Reference, isOptional || below.IsOptional);
                break;
            }
            isOptional |= IsOptionalLink(inner);
        }
        if (chain.IsMilestone) _chainReferences[chain] = (inner, isOptional);
        return (inner, isOptional);
    }

    /// <summary>The property of the reference that an expression reads, where the reference is a union told apart by it.</summary>
    private string? DiscriminantAccess(Expression expression, Type type, Walk walk)
    {
        if (walk.Declared is not UnionType && type is not UnionType) return null;
        var (receiver, name) = Unwrap(expression) switch
        {
            PropertyAccess p => (p.Expression, Names.Identifier(p.Name)),
            ElementAccess e when ElementKey(e) is { } key && !key.StartsWith('[') => (e.Expression, key),
            _ => (null, ""),
        };
        if (receiver is null)
        {
            // `const { kind } = shape` and `const kind = shape.kind` stand for the property.
            if (Unwrap(expression) is NameExpression n && ResolveName(n, Names.Identifier(n.Identifier), SymbolMeaning.Value) is VariableSymbol { Kind: VariableKind.Const, Declarations: [IdentifierBinding binding] })
                (receiver, name) = binding.Parent switch
                {
                    VariableDeclarator { Type: null, Initializer.Value: PropertyAccess p } => (p.Expression, Names.Identifier(p.Name)),
                    BindingElement { Initializer: null, DotDotDot: null, Parent: ObjectBinding { Parent: VariableDeclarator { Type: null, Initializer.Value: var source } } } element =>
                        (source, element.PropertyName is { } key ? Names.KeyOf(key) ?? "" : Names.Identifier(binding.Identifier)),
                    _ => (null, ""),
                };
        }
        if (receiver is null || KeyOfReference(receiver) != walk.Key) return null;
        // The declared union tells its members apart even when only one of them is left.
        var union = walk.Declared is UnionType && IsSubsetOf(type, walk.Declared) ? walk.Declared : type;
        return IsDiscriminant(NonNullable(union), name) ? name : null;
    }

    private Type NarrowByBinary(Type type, BinaryExpression node, bool isTrue, Walk walk)
    {
        switch (node.Operator.Text)
        {
            case "===" or "==" or "!==" or "!=": return NarrowByComparison(type, node, isTrue, walk);
            case "instanceof": return NarrowByInstanceOf(type, node, isTrue, walk);
            case "in": return NarrowByInOperator(type, node, isTrue, walk);
            case ",": return NarrowBy(type, node.Right, isTrue, walk);
            case "&&" or "||": return NarrowByChainOf(type, node, isTrue, walk);
            default: return type;
        }
    }

    /// <summary>`a &amp;&amp; b &amp;&amp; c`, however long: either all operands went on, or one of them left after those before it went on.</summary>
    private Type NarrowByChainOf(Type type, BinaryExpression chain, bool isTrue, Walk walk)
    {
        var op = chain.Operator.Text;
        var goesOn = op == "&&";
        var operands = new Stack<Expression>();
        Expression first = chain;
        for (; first is BinaryExpression b && b.Operator.Is(op); first = b.Left) operands.Push(b.Right);
        operands.Push(first);
        var left = new List<Type>();
        foreach (var operand in operands)
        {
            if (isTrue != goesOn) left.Add(NarrowBy(type, operand, !goesOn, walk));
            type = NarrowBy(type, operand, goesOn, walk);
        }
        return isTrue == goesOn ? type : GetUnion(left.Distinct());
    }

    private Type NarrowByComparison(Type type, BinaryExpression node, bool isTrue, Walk walk)
    {
        var op = node.Operator.Text;
        var isStrict = op.Length == 3;
        var isEqual = op is "===" or "==" ? isTrue : !isTrue;
        var (left, right) = (Unwrap(node.Left), Unwrap(node.Right));
        if (left is PrefixExpression { Operator.Text: "typeof" } l && StringOf(right) is { } name) return NarrowByTypeOfOperand(type, l.Operand, name, isEqual, walk);
        if (right is PrefixExpression { Operator.Text: "typeof" } r && StringOf(left) is { } other) return NarrowByTypeOfOperand(type, r.Operand, other, isEqual, walk);
        if (KeyOfReference(left) == walk.Key) return NarrowByEquality(type, TypeInFlow(right), isStrict, isEqual);
        if (KeyOfReference(right) == walk.Key) return NarrowByEquality(type, TypeInFlow(left), isStrict, isEqual);
        if (ChainContains(left, walk.Key)) type = NarrowByChain(type, TypeInFlow(right), isStrict, isEqual);
        else if (ChainContains(right, walk.Key)) type = NarrowByChain(type, TypeInFlow(left), isStrict, isEqual);
        if (DiscriminantAccess(left, type, walk) is { } ln)
        {
            var value = TypeInFlow(right);
            return NarrowDiscriminant(type, left, ln, t => NarrowByEquality(t, value, isStrict, isEqual));
        }
        if (DiscriminantAccess(right, type, walk) is { } rn)
        {
            var value = TypeInFlow(left);
            return NarrowDiscriminant(type, right, rn, t => NarrowByEquality(t, value, isStrict, isEqual));
        }
        if (isStrict && right is LiteralExpression { Literal.Text: "true" or "false" } truth && left is not (PropertyAccess or ElementAccess)) return NarrowBy(type, left, isEqual == truth.Literal.Is("true"), walk);
        return type;
    }

    private static string? StringOf(Expression expression) => expression is LiteralExpression { Literal.Text: ['"' or '\'' or '`', ..] } l ? Names.StringValue(l.Literal.Text) : null;

    /// <summary>`a?.b === value` says that a is there when the value cannot be undefined.</summary>
    private Type NarrowByChain(Type type, Type value, bool isStrict, bool isEqual)
    {
        var undefinedLike = isStrict ? TypeFlags.Undefined | TypeFlags.Void : TypeFlags.Nullable | TypeFlags.Void;
        var always = value.Is(undefinedLike) && value is not UnionType;
        var maybe = IsAny(value) || value.Is(TypeFlags.Unknown) || value.Is(undefinedLike) || value is UnionType u && u.Types.Any(t => t.Is(undefinedLike));
        var removes = isEqual ? !maybe : always;
        return removes ? NonNullable(type) : type;
    }

    private Type NarrowByTypeOfOperand(Type type, Expression operand, string name, bool isEqual, Walk walk)
    {
        if (KeyOfReference(operand) == walk.Key) return NarrowByTypeof(type, name, isEqual);
        if (ChainContains(operand, walk.Key) && isEqual == (name != "undefined")) type = NonNullable(type);
        if (DiscriminantAccess(operand, type, walk) is { } property) return NarrowDiscriminant(type, operand, property, t => NarrowByTypeof(t, name, isEqual));
        return type;
    }

    private Type NarrowByInstanceOf(Type type, BinaryExpression node, bool isTrue, Walk walk)
    {
        var left = Unwrap(node.Left);
        if (KeyOfReference(left) != walk.Key) return isTrue && ChainContains(left, walk.Key) ? NonNullable(type) : type;
        var right = TypeInFlow(node.Right);
        if (InstanceTypeOf(right) is not { } instance) return type;
        // An any is not narrowed to what everything is.
        if (IsAny(type) && instance is NamedType { Symbol.Name: "Object" or "Function" }) return type;
        return NarrowToCandidate(type, instance, isTrue, true);
    }

    /// <summary>What `x instanceof C` makes of x: C's instance type with any for its type arguments.</summary>
    private Type? InstanceTypeOf(Type constructor)
    {
        if (constructor is AnonymousType { ValueOf: TypeSymbol { IsClass: true } c }) return GetNamedType(c, [.. TypeParametersOf(c).Select(_ => (Type)AnyType)]);
        if (PropertyOf(constructor, "prototype") is { Type: var prototype } && !IsAny(prototype)) return prototype;
        var signatures = SignaturesOf(constructor, SignatureKind.Construct);
        return signatures.Count == 0 ? null : GetUnion(signatures.Select(s => GetErasedSignature(s).Return));
    }

    private Type NarrowByInOperator(Type type, BinaryExpression node, bool isTrue, Walk walk)
    {
        if (KeyOfReference(node.Right) == walk.Key && StringOf(Unwrap(node.Left)) is { } name) return NarrowByIn(type, name, isTrue);
        if (KeyOfReference(node.Right) == walk.Key && TypeInFlow(node.Left) is LiteralType { Value: string key }) return NarrowByIn(type, key, isTrue);
        return type;
    }

    private Type NarrowByCall(Type type, CallExpression call, bool isTrue, Walk walk)
    {
        var mentions = false;
        foreach (var argument in call.Arguments.Arguments) mentions |= KeyOfReference(argument) is { } k && (k == walk.Key || ChainContains(argument, walk.Key));
        mentions |= call.Callee is PropertyAccess receiver && KeyOfReference(receiver.Expression) == walk.Key;
        if (mentions && BoundPredicate(call, null) is { IsAsserts: false, Type: { } target } predicate)
        {
            var argument = predicate.ParameterIndex < 0 ? (call.Callee as PropertyAccess)?.Expression
                : predicate.ParameterIndex < call.Arguments.Arguments.Count ? call.Arguments.Arguments[predicate.ParameterIndex] : null;
            if (argument is not null && KeyOfReference(argument) == walk.Key) return NarrowToCandidate(type, target, isTrue, false);
            if (argument is not null && isTrue && ChainContains(argument, walk.Key) && !HasNullable(target)) type = NonNullable(type);
        }
        return isTrue && ChainContains(call, walk.Key) ? NonNullable(type) : type;
    }

    /// <summary>The predicate of the signature that a call resolves to, instantiated.</summary>
    private TypePredicate? BoundPredicate(CallExpression call, CallSignatureType? declared)
    {
        var type = DeclaredTypeOfDotted(call.Callee) ?? TypeInFlow(call.Callee);
        if (!SignaturesOf(type, SignatureKind.Call).Any(s => s.Predicate is not null)) return declared?.Predicate;
        var scope = _scope;
        _scope = FileOf(call).EnclosingScope(call);
        var bound = Silently(() => Bind(call, default));
        _scope = scope;
        while (bound is BoundOptionalChain chain) bound = chain.Rest;
        return (bound as BoundCall)?.Signature?.Predicate ?? declared?.Predicate;
    }
}
