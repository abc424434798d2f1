using Ark.Syntax;

namespace Ark.Semantics;

// Array and object literals and lambdas: what is expected of them shapes them.
public sealed partial class Checker
{
    /// <summary>The types that literals have of their own, where their node carries the expected type as its layout.</summary>
    private readonly Dictionary<BoundExpression, Type> _ownTypes = new(ReferenceEqualityComparer.Instance);

    /// <summary>The type by which an expression is checked.</summary>
    private Type Own(BoundExpression bound) => _ownTypes.TryGetValue(bound, out var own) ? own : bound.Type;

    private T Laid<T>(T bound, Type own) where T : BoundExpression
    {
        if (!ReferenceEquals(bound.Type, own)) _ownTypes[bound] = own;
        return bound;
    }

    /// <summary>The contextual type as far as it has been inferred, with type parameters seen through their constraints.</summary>
    private Type? Expected(Context context)
    {
        if (context.Type is not { } type || IsError(type)) return null;
        if (context.Inference is { } inference) type = Instantiate(type, NonFixingMapperOf(inference));
        return MapType(type, t => t.Is(TypeFlags.Instantiable) ? ApparentType(t) : t);
    }

    // ── Arrays ──────────────────────────────────────────────────────────────────────────────────────

    private BoundExpression BindArrayLiteral(ArrayLiteral node, Context context)
    {
        var expected = Expected(context) is { } e ? FilterFacts(e, TypeFacts.NEUndefinedOrNull) : null;
        var elements = ImmutableArray.CreateBuilder<BoundExpression>(node.Elements.Count);
        var types = new List<Type>();
        var flags = new List<TupleElementFlags>();
        var wantsTuple = context.IsConst || expected is not null && WantsTuple(expected);
        for (var i = 0; i < node.Elements.Count; i++)
        {
            var element = node.Elements[i];
            var wanted = expected is null ? null : ExpectedElement(expected, element is SpreadElement ? null : i, node.Elements.Count);
            var bound = Bind(element, element is SpreadElement ? context.With(wanted is null ? null : GetArray(wanted)) : context.With(wanted));
            elements.Add(bound);
            AddElement(bound, element, wanted, context, types, flags, wantsTuple);
        }
        Type own;
        if (wantsTuple) own = GetTuple(types, flags, isReadonly: context.IsConst);
        else own = GetArray(types.Count == 0 ? EmptyElement(expected) : GetUnion(types, UnionReduction.Subtype));
        var layout = expected is null || context.Inference is not null ? null : LayoutOf(expected, own, IsArrayOrTuple);
        var type = layout ?? own;
        var elementType = type is TupleType tuple ? TupleElementUnion(tuple) : ElementTypeOfArray(type) ?? AnyType;
        return Laid(new BoundArrayLiteral(elements.ToImmutable(), elementType) { Syntax = node, Type = type }, own);
    }

    /// <summary>An empty literal is never[], which any array type takes; without any expectation it is any[].</summary>
    private Type EmptyElement(Type? expected) => expected is null ? AnyType : NeverType;

    private bool WantsTuple(Type expected) => expected is UnionType u ? u.Types.Any(WantsTuple) : expected is TupleType || expected.Is(TypeFlags.TypeParameter) && WantsTuple(BaseConstraintOrUnknown(expected));

    private Type? ExpectedElement(Type expected, int? index, int count)
    {
        var parts = new List<Type>();
        foreach (var t in expected is UnionType u ? u.Types : [expected])
        {
            if (t is TupleType tuple)
            {
                if (index is { } i && i < tuple.FixedLength) parts.Add(tuple.Elements[i]);
                else if (tuple.HasRest) parts.Add(TupleElementUnion(tuple, tuple.FixedLength));
            }
            else if (ElementTypeOfArray(t) is { } element) parts.Add(element);
            else if (ApplicableIndexInfo(t, NumberType) is { } info) parts.Add(info.Value);
            else if (t is ObjectType && IteratedType(t, false) is { } iterated) parts.Add(iterated);
        }
        _ = count;
        return parts.Count == 0 ? null : GetUnion(parts);
    }

    private void AddElement(BoundExpression bound, Expression element, Type? wanted, Context context, List<Type> types, List<TupleElementFlags> flags, bool wantsTuple)
    {
        if (bound is BoundSpread spread)
        {
            var source = Own(spread.Expression);
            if (wantsTuple && source is TupleType)
            {
                types.Add(source);
                flags.Add(TupleElementFlags.Variadic);
                return;
            }
            types.Add(Lasting(ElementOfIterable(source, element, false).Element, element));
            flags.Add(TupleElementFlags.Rest);
            return;
        }
        var own = Own(bound);
        types.Add(context.IsConst ? Regular(own) : Lasting(WidenedLiteralLike(own, wanted), element));
        flags.Add(bound is BoundHole ? TupleElementFlags.Optional : TupleElementFlags.Required);
    }

    /// <summary>The expected type when it is of the right kind and takes the literal: what the value is laid out as.</summary>
    private Type? LayoutOf(Type expected, Type own, Func<Type, bool> isKind)
    {
        if (expected is UnionType u)
        {
            var fitting = u.Types.Where(isKind).ToList();
            if (fitting.Count == 1) return fitting[0];
            return fitting.FirstOrDefault(t => IsAssignable(own, t));
        }
        return isKind(expected) ? expected : null;
    }

    // ── Objects ─────────────────────────────────────────────────────────────────────────────────────

    private BoundExpression BindObjectLiteral(ObjectLiteral node, Context context)
    {
        var expected = Expected(context) is { } e ? Discriminated(FilterFacts(e, TypeFacts.NEUndefinedOrNull), node) : null;
        var symbol = (TypeSymbol)FileOf(node).SymbolOf(node)!;
        var members = ImmutableArray.CreateBuilder<BoundObjectMember>(node.Properties.Count);
        var properties = new OrderedDictionary<string, Property>();
        var indexes = new List<Type>();
        Type? spread = null;
        _objectTypes[node] = expected;
        foreach (var property in node.Properties)
        {
            if (property is SpreadProperty s)
            {
                var source = Bind(s.Expression);
                spread = Spread(spread, properties, symbol, Own(source), s);
                properties.Clear();
                members.Add(new BoundObjectMember(ObjectMemberKind.Spread, null, null, source, null) { Syntax = s });
                continue;
            }
            members.Add(BindObjectMember(property, context, expected, symbol, properties, indexes));
        }
        var infos = indexes.Count == 0 ? null : new List<IndexInfo> { new(StringType, GetUnion(indexes), false) };
        Type own = spread is null ? GetObjectType(symbol, properties.Values, fresh: true, infos, node) : Spread(spread, properties, symbol, EmptyObjectType, node);
        var layout = expected is null || context.Inference is not null ? null : LayoutOf(expected, own, IsLayout);
        var type = layout ?? own;
        return Laid(new BoundObjectLiteral(members.ToImmutable(), IsRecord(type)) { Syntax = node, Type = type }, own);
    }

    private readonly Dictionary<ObjectLiteral, Type?> _objectTypes = [];

    private bool IsLayout(Type type) => type is NamedType or AnonymousType or MappedType && SignaturesOf(type, SignatureKind.Call).Count == 0 && !IsArrayOrTuple(type)
        && type is not NamedType { Symbol.Name: "Object" };

    /// <summary>A type with keys in any number and none of its own: the value is a dictionary.</summary>
    private bool IsRecord(Type type) => type is not NamedType { Symbol.IsClass: true } && IndexInfosOf(type).Count > 0 && (type is not AnonymousType { IsObjectLiteral: true }) && PropertiesOf(type).Count == 0;

    private Type Spread(Type? left, OrderedDictionary<string, Property> properties, TypeSymbol symbol, Type right, Node at)
    {
        var first = left is null ? GetObjectType(symbol, properties.Values) : properties.Count == 0 ? left : Merge(left, GetObjectType(symbol, properties.Values), symbol);
        if (IsAny(right)) return right;
        var present = NonNullable(right);
        if (present.Is(TypeFlags.Never)) return first;
        if (Every(present, t => t.Is(TypeFlags.Primitive) && !t.Is(TypeFlags.BooleanLike)))
        {
            Report(Diagnostics.SpreadOfWhat(at.Location, Print(right)));
            return first;
        }
        // A part that may be missing leaves what was there.
        present = FilterType(present, t => !t.Is(TypeFlags.Primitive));
        return present.Is(TypeFlags.Never) ? first : MapType(present, t => Merge(first, t, symbol));
    }

    private Type Merge(Type left, Type right, TypeSymbol symbol)
    {
        if (IsAny(left)) return left;
        if (left is UnionType u) return MapType(u, l => Merge(l, right, symbol));
        var merged = new OrderedDictionary<string, Property>();
        foreach (var p in PropertiesOf(left)) merged[p.Name] = p;
        foreach (var p in PropertiesOf(right))
        {
            if (p.IsMethod && right is NamedType { Symbol.IsClass: true } || (p.Modifiers & (Modifiers.Private | Modifiers.Protected)) != 0) continue;
            var earlier = merged.GetValueOrDefault(p.Name);
            var type = p.IsOptional && earlier is not null ? new LazyType(() => GetUnion(earlier.Type, WithoutUndefined(p.Type))) : p.LazyType;
            merged[p.Name] = new Property(p.Name, p.Symbol, type, p.IsOptional && (earlier?.IsOptional ?? true), false);
        }
        return GetObjectType(symbol, merged.Values, fresh: false, IndexInfosOf(left).Concat(IndexInfosOf(right)).DistinctBy(i => i.Key));
    }

    private BoundObjectMember BindObjectMember(Node node, Context context, Type? expected, TypeSymbol symbol, OrderedDictionary<string, Property> properties, List<Type> indexes)
    {
        switch (node)
        {
            case PropertyAssignment p:
            {
                var (name, key) = BindName(p.Name);
                var value = Bind(p.Value, context.With(ExpectedProperty(expected, name)));
                return AddMember(node, name, key, value, ValueType(value, ExpectedProperty(expected, name), context), ObjectMemberKind.Value, p.Name, symbol, properties, indexes);
            }
            case ShorthandProperty s:
            {
                var name = Names.Identifier(s.Name);
                var value = BindShorthand(s);
                if (s.Initializer is { } stray) Report(Diagnostics.ShorthandDefault(stray.Location));
                return AddMember(node, name, null, value, ValueType(value, ExpectedProperty(expected, name), context), ObjectMemberKind.Value, null, symbol, properties, indexes);
            }
            case MemberProperty { Member: MethodDeclaration m }:
            {
                var (name, key) = BindName(m.Name);
                var value = BindLambda(m, context.With(ExpectedProperty(expected, name)));
                return AddMember(node, name, key, value, value.Type, ObjectMemberKind.Method, m.Name, symbol, properties, indexes);
            }
            case MemberProperty { Member: AccessorDeclaration a }:
            {
                var (name, key) = BindName(a.Name);
                var isGetter = a.Keyword.Is("get");
                var value = BindLambda(a, default);
                var signature = SignatureOf(a);
                var type = isGetter ? signature.Return : signature.Parameters.FirstOrDefault()?.Type ?? AnyType;
                var hasOther = name is not null && properties.ContainsKey(name);
                if (hasOther && !isGetter) return new BoundObjectMember(ObjectMemberKind.Setter, name, key, value, null) { Syntax = node };
                return AddMember(node, name, key, value, type, isGetter ? ObjectMemberKind.Getter : ObjectMemberKind.Setter, null, symbol, properties, indexes);
            }
            default:
                return new BoundObjectMember(ObjectMemberKind.Value, "", null, Bad(node), null) { Syntax = node };
        }
    }

    private Type ValueType(BoundExpression value, Type? expected, Context context)
    {
        var own = Own(value);
        return context.IsConst ? Regular(own) : Lasting(WidenedLiteralLike(own, expected), value.Syntax);
    }

    private BoundExpression BindShorthand(ShorthandProperty node)
    {
        var name = Names.Identifier(node.Name);
        if (ResolveName(_scope, name, SymbolMeaning.Value) is not { } symbol)
        {
            if (name == "undefined") return new BoundUndefined { Syntax = node, Type = UndefinedType };
            ReportUnknownName(node, node.Name, _scope);
            return Bad(node);
        }
        if (symbol is VariableSymbol variable)
        {
            Capture(variable);
            var declared = TypeOfSymbol(variable);
            var type = FlowAt(node) is null || IsAutoTyped(variable) ? declared : FlowTypeOf(node, declared, declared, FunctionNodeOf(node));
            return new BoundVariable(variable) { Syntax = node, Type = type };
        }
        if (symbol is FunctionSymbol function) return new BoundFunction(function, []) { Syntax = node, Type = TypeOfSymbol(function) };
        return new BoundEntity(symbol) { Syntax = node, Type = TypeOfSymbol(symbol) };
    }

    private (string? Name, BoundExpression? Key) BindName(PropertyName name)
    {
        if (Names.KeyOf(name) is { } constant) return (constant, null);
        if (name is not ComputedName computed) return (null, null);
        var key = Bind(computed.Expression);
        return Regular(key.Type) switch
        {
            LiteralType { Value: string s } => (s, key),
            LiteralType { Value: double d } => (Names.NumberText(d), key),
            _ => (null, key),
        };
    }

    /// <summary>A key whose type says what it is, is still evaluated where that does something.</summary>
    private static bool DoesSomething([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] BoundExpression? key) => key is BoundCall or BoundAssignment or BoundIncrement or BoundSequence;

    private BoundObjectMember AddMember(Node node, string? name, BoundExpression? key, BoundExpression value, Type type, ObjectMemberKind kind, PropertyName? at, TypeSymbol symbol, OrderedDictionary<string, Property> properties, List<Type> indexes)
    {
        if (name is not null && kind == ObjectMemberKind.Value && DoesSomething(key))
            value = new BoundSequence([key, value]) { Syntax = value.Syntax, Type = value.Type };
        if (name is null)
        {
            indexes.Add(type);
            return new BoundObjectMember(kind, null, key, value, null) { Syntax = node };
        }
        var property = symbol.Members.GetValueOrDefault(name) as PropertySymbol ?? new PropertySymbol(name, symbol) { Declarations = { node } };
        symbol.Members[name] = property;
        _symbolTypes[property] = type;
        if (properties.ContainsKey(name) && at is not null && kind == ObjectMemberKind.Value) Report(Diagnostics.DuplicateProperty(at.Location, name));
        properties[name] = new Property(name, property, type, false, false);
        return new BoundObjectMember(kind, name, kind is ObjectMemberKind.Value or ObjectMemberKind.Method ? null : key, value, property) { Syntax = node };
    }

    private Type? ExpectedProperty(Type? expected, string? name)
    {
        if (expected is null) return null;
        var parts = new List<Type>();
        foreach (var t in expected is UnionType u ? u.Types : [expected])
        {
            if (t is not (ObjectType or IntersectionType)) continue;
            if (name is not null && PropertyOf(t, name) is { } property && property.Symbol?.Container is not TypeSymbol { Name: "Object" }) parts.Add(property.WriteType ?? property.Type);
            else if (ApplicableIndexInfo(t, name is null ? StringType : GetLiteral(name)) is { } info) parts.Add(info.Value);
        }
        return parts.Count == 0 ? null : GetUnion(parts);
    }

    /// <summary>Of an expected union, the members that the literal's discriminating properties leave.</summary>
    private Type Discriminated(Type expected, ObjectLiteral node)
    {
        if (expected is not UnionType union) return expected;
        var left = union.Types.Where(t => t is ObjectType or IntersectionType).ToList();
        foreach (var property in node.Properties)
        {
            if (property is not PropertyAssignment { Name: var key, Value: LiteralExpression or PropertyAccess or PrefixExpression or NameExpression } p || Names.KeyOf(key) is not { } name || !IsDiscriminant(union, name)) continue;
            var value = TypeInFlowOf(p.Value);
            if (!IsUnitType(value)) continue;
            var fitting = left.Where(t => PropertyOf(t, name) is { } member && IsAssignable(value, member.Type)).ToList();
            if (fitting.Count > 0) left = fitting;
        }
        return left.Count == 0 ? expected : GetUnion(left);
    }

    private Type TypeInFlowOf(Expression expression)
    {
        _trial++;
        var type = Silently(() => Bind(expression).Type);
        _trial--;
        return type;
    }

    // ── Lambdas ─────────────────────────────────────────────────────────────────────────────────────

    private readonly HashSet<Node> _typedLambdas = [];

    /// <summary>An arrow function, function expression, or method or accessor of an object literal.</summary>
    private BoundExpression BindLambda(Node node, Context context)
    {
        var function = (FunctionSymbol)SymbolOf(node)!;
        if (context.SkipLambdas && IsContextSensitive(node is MethodDeclaration m ? m.Parent! : node) && !_typedLambdas.Contains(node)) return new BoundBad([]) { Syntax = node, Type = AnyFunctionType };
        if (_typedLambdas.Add(node)) TypeLambda(node, function, context);
        var signature = SignatureOf(node);
        var type = GetLambdaType(function, signature);
        if (_trial > 0) return new BoundBad([]) { Syntax = node, Type = type };
        var body = Replay(BodyOf(function));
        return new BoundLambda(function, body) { Syntax = node, Type = type };
    }

    private readonly Dictionary<FunctionSymbol, Type> _lambdaTypes = [];

    private Type GetLambdaType(FunctionSymbol function, CallSignatureType signature)
    {
        if (_lambdaTypes.TryGetValue(function, out var known)) return known;
        var type = GetFunctionType([signature], function);
        AddGivenProperties(type.Members!, function);
        return _lambdaTypes[function] = type;
    }

    /// <summary>Gives the parameters that say no type the ones that are expected, once and for all.</summary>
    private void TypeLambda(Node node, FunctionSymbol function, Context context)
    {
        var expected = ContextualSignature(context, node);
        var instantiated = expected is not null && context.Inference is { } inference ? Instantiate(expected, MapperOf(inference)) : expected;
        for (var i = 0; i < function.Written.Count; i++)
        {
            var parameter = function.Written[i];
            var syntax = parameter.Declarations[0];
            if (syntax is Parameter { Type: not null }) continue;
            var type = instantiated is null ? null : parameter.IsRest ? RestParameterType(instantiated, i) : SignatureParameterType(instantiated, i);
            if (syntax is Parameter { Initializer: { } initializer } given)
            {
                var own = Lasting(Completed(WidenedInitializer(TypeOfExpression(initializer.Value, type), isConstant: false), given.Target, initializer.Value), syntax);
                _symbolTypes[parameter] = type is null ? own : GetUnion(WithoutUndefined(type), IsAssignable(own, type) ? WithoutUndefined(type) : own);
                continue;
            }
            if (type is null && node is not AccessorDeclaration && !FileOf(node).Module.IsLibrary && (context.Type is null || !IsAny(context.Type)))
                _implicitAny.Add(Diagnostics.ImplicitAnyParameter((syntax is Parameter ? syntax.Location : ((ArrowFunction)syntax).Parameter!.Value.Location), parameter.Name));
            _symbolTypes[parameter] = type ?? (parameter.IsRest ? GetArray(AnyType) : AnyType);
            if (syntax is Parameter { Question: not null } && type is not null) _symbolTypes[parameter] = WithOptional(type);
        }
        if (expected is null) return;
        _contextualReturns[function] = context.Inference is { } i2 ? Instantiate(expected.Return, NonFixingMapperOf(i2)) : expected.Return;
        if (instantiated!.ThisType is { } self) _contextualThis[function] = self;
    }

    private readonly List<Diagnostic> _implicitAny = [];
    private readonly Dictionary<FunctionSymbol, Type> _contextualReturns = [];
    private readonly Dictionary<FunctionSymbol, Type> _contextualThis = [];

    private Type? RestParameterType(CallSignatureType signature, int from)
    {
        if (signature.HasRest && signature.Parameters.Count - 1 == from) return signature.Parameters[^1].Type;
        var types = new List<Type>();
        for (var i = from; i < signature.Parameters.Count && !signature.Parameters[i].IsRest; i++) types.Add(signature.Parameters[i].Type);
        return types.Count == 0 ? null : GetTuple(types);
    }

    /// <summary>The signature that a function expression is expected to have.</summary>
    private CallSignatureType? ContextualSignature(Context context, Node node)
    {
        if (context.Type is not { } type || IsError(type)) return null;
        if (type.Is(TypeFlags.Instantiable)) type = context.Inference is { } inference ? Instantiate(type, NonFixingMapperOf(inference)) : type;
        type = MapType(NonNullable(type), t => t.Is(TypeFlags.Instantiable) ? ApparentType(t) : t);
        CallSignatureType? found = null;
        foreach (var member in type is UnionType u ? u.Types : [type])
        {
            var signatures = SignaturesOf(member, SignatureKind.Call).Where(s => !TakesMore(node, s)).ToList();
            if (signatures.Count != 1) continue;
            if (found is null) found = signatures[0];
            else if (!IsSameShape(found, signatures[0])) return found;
        }
        return found is { TypeParameters.Count: > 0 } generic && node is not ArrowFunction { TypeParameters: not null } ? InstantiateSignature(generic, [.. generic.TypeParameters]) : found;
    }

    private static bool IsSameShape(CallSignatureType a, CallSignatureType b) => a.Parameters.Count == b.Parameters.Count;

    /// <summary>The function requires more arguments than the signature gives.</summary>
    private bool TakesMore(Node node, CallSignatureType signature)
    {
        if (HasEffectiveRest(signature)) return false;
        var required = 0;
        var list = node switch { ArrowFunction f => f.Parameters, FunctionExpression f => f.Parameters, MethodDeclaration f => f.Parameters, _ => null };
        if (node is ArrowFunction { Parameter: not null }) required = 1;
        if (list is not null)
            foreach (var p in list.Parameters)
                if (p.Question is null && p.Initializer is null && p.DotDotDot is null && p.Target is not IdentifierBinding { Identifier.Text: "this" }) required++;
                else break;
        return required > ParameterCountOf(signature);
    }
}
