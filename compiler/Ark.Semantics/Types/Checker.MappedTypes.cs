using Ark.Syntax;

namespace Ark.Semantics;

// Mapped types. One over `keyof T` is homomorphic: it keeps the modifiers of T's properties, passes primitives through and
// maps arrays, tuples and unions piece by piece.
public sealed partial class Checker
{
    [Flags]
    private enum MappedModifiers { None = 0, IncludeReadonly = 1, ExcludeReadonly = 2, IncludeOptional = 4, ExcludeOptional = 8 }

    private static MappedModifiers ModifiersOf(MappedType type)
    {
        var n = type.Node;
        var flags = MappedModifiers.None;
        if (n.Readonly is not null) flags |= n.ReadonlySign is { } s && s.Is("-") ? MappedModifiers.ExcludeReadonly : MappedModifiers.IncludeReadonly;
        if (n.Question is not null) flags |= n.QuestionSign is { } q && q.Is("-") ? MappedModifiers.ExcludeOptional : MappedModifiers.IncludeOptional;
        return flags;
    }

    internal Type ConstraintOfMapped(MappedType type) => type.Constraint ??= ConstraintOfParameter(type.Parameter) ?? ErrorType;

    internal Type? NameTypeOf(MappedType type)
    {
        if (type.Node.NameType is not { } node) return null;
        if (!type.NameTypeKnown)
        {
            type.NameType = Instantiate(TypeFromNode(node), type.Mapper, true);
            type.NameTypeKnown = true;
        }
        return type.NameType;
    }

    internal Type TemplateOf(MappedType type)
    {
        if (type.Template is not null) return type.Template;
        if (type.Node.Type is not { } annotation) return type.Template = AnyType;
        var declared = TypeFromNode(annotation.Type);
        if ((ModifiersOf(type) & MappedModifiers.IncludeOptional) != 0) declared = WithOptional(declared);
        return type.Template = Instantiate(declared, type.Mapper, true);
    }

    private static TypeOperatorNode? KeyofConstraintNode(MappedType type)
    {
        var node = type.Node.Constraint;
        while (node is ParenthesizedTypeNode p) node = p.Type;
        return node is TypeOperatorNode o && o.Operator.Is("keyof") ? o : null;
    }

    /// <summary>The T of `[P in keyof T]`, whose modifiers the properties take over.</summary>
    internal Type ModifiersTypeOf(MappedType type)
    {
        if (type.ModifiersType is not null) return type.ModifiersType;
        if (KeyofConstraintNode(type) is { } keyof) return type.ModifiersType = Instantiate(TypeFromNode(keyof.Type), type.Mapper, true);
        var declared = ConstraintOfMapped(type.Origin);
        var extended = declared is TypeParameterType p ? ConstraintOfParameter(p) : declared;
        return type.ModifiersType = extended is IndexTypeOperator index ? Instantiate(index.Operand, type.Mapper, true) : UnknownType;
    }

    /// <summary>The type variable T of a homomorphic mapped type over `keyof T`.</summary>
    internal Type? HomomorphicVariable(MappedType type) =>
        KeyofConstraintNode(type) is not null && ConstraintOfMapped(type) is IndexTypeOperator { Operand: var operand } && (operand is SubstitutionType s ? s.Base : operand) is { } v && v.Is(TypeFlags.TypeVariable) ? v : null;

    internal bool IsGenericMappedType(Type type)
    {
        if (type is not MappedType m) return false;
        if (IsGenericIndexType(ConstraintOfMapped(m))) return true;
        if (NameTypeOf(m) is not { } name) return false;
        return IsGenericIndexType(Instantiate(name, TypeMapper.Of(m.Parameter, ConstraintOfMapped(m))));
    }

    // ── Instantiation ───────────────────────────────────────────────────────────────────────────────────
    private Type InstantiateMapped(MappedType type, TypeMapper mapper, TypeSymbol? alias, IReadOnlyList<Type>? aliasArguments)
    {
        if (HomomorphicVariable(type) is TypeParameterType variable)
        {
            var argument = Instantiate(variable, mapper);
            if (!ReferenceEquals(argument, variable))
            {
                var reduced = Reduced(argument);
                Type MapOne(Type t) => InstantiateMappedFor(type, variable, t, mapper, reduced is UnionType ? null : alias, aliasArguments);
                if (reduced is not UnionType u) return MapOne(reduced);
                return GetUnion([.. u.Types.Select(MapOne)], UnionReduction.Literal, alias, aliasArguments);
            }
        }
        return ReferenceEquals(Instantiate(ConstraintOfMapped(type), mapper), WildcardType) ? WildcardType : MakeMapped(type, mapper, alias, aliasArguments);
    }

    private Type InstantiateMappedFor(MappedType type, TypeParameterType variable, Type t, TypeMapper mapper, TypeSymbol? alias, IReadOnlyList<Type>? aliasArguments)
    {
        if (!t.Is(TypeFlags.AnyOrUnknown | TypeFlags.InstantiableNonPrimitive | TypeFlags.Object | TypeFlags.Intersection) || ReferenceEquals(t, WildcardType) || t is IntrinsicType { IsError: true }) return t;
        var own = TypeMapper.Merge(TypeMapper.Of(variable, t), mapper);
        if (type.Node.NameType is null)
        {
            if (IsArrayType(t) || t.Is(TypeFlags.Any) && ConstraintOfParameter(variable) is { } c && EveryType(c, IsArrayOrTuple))
            {
                var element = InstantiateMappedElement(type, NumberType, isOptional: true, own);
                return GetArray(element, ReadonlyAfter(IsReadonlyArrayType(t), ModifiersOf(type)));
            }
            if (t is TupleType tuple) return InstantiateMappedTuple(tuple, type, variable, own, mapper);
        }
        return MakeMapped(type, own, alias, aliasArguments);
    }

    private static bool ReadonlyAfter(bool isReadonly, MappedModifiers m) =>
        (m & MappedModifiers.IncludeReadonly) != 0 || (m & MappedModifiers.ExcludeReadonly) == 0 && isReadonly;

    private Type InstantiateMappedTuple(TupleType tuple, MappedType type, TypeParameterType variable, TypeMapper own, TypeMapper mapper)
    {
        var modifiers = ModifiersOf(type);
        var elements = new List<Type>();
        var flags = new List<TupleElementFlags>();
        for (var i = 0; i < tuple.Elements.Count; i++)
        {
            var flag = tuple.ElementFlags[i];
            if ((flag & TupleElementFlags.Variadic) != 0)
            {
                elements.Add(InstantiateMapped(type, TypeMapper.Merge(TypeMapper.Of(variable, tuple.Elements[i]), mapper), null, null));
                flags.Add(flag);
                continue;
            }
            var isOptional = (flag & TupleElementFlags.Optional) != 0;
            Type key = i < tuple.FixedLength ? GetLiteral(i.ToString(System.Globalization.CultureInfo.InvariantCulture)) : NumberType;
            elements.Add(InstantiateMappedElement(type, key, isOptional, own));
            flags.Add((flag & TupleElementFlags.Rest) != 0 ? flag
                : (modifiers & MappedModifiers.IncludeOptional) != 0 ? TupleElementFlags.Optional
                : (modifiers & MappedModifiers.ExcludeOptional) != 0 ? TupleElementFlags.Required : flag);
        }
        return GetTuple(elements, flags, ReadonlyAfter(tuple.IsReadonly, modifiers), tuple.Labels);
    }

    private Type InstantiateMappedElement(MappedType type, Type key, bool isOptional, TypeMapper mapper)
    {
        var property = Instantiate(TemplateOf(type.Origin), TypeMapper.Merge(TypeMapper.Of(type.Parameter, key), mapper));
        var modifiers = ModifiersOf(type);
        if ((modifiers & MappedModifiers.IncludeOptional) != 0) return WithOptional(property);
        return (modifiers & MappedModifiers.ExcludeOptional) != 0 && isOptional ? FilterFacts(property, TypeFacts.NEUndefined) : property;
    }

    private MappedType MakeMapped(MappedType type, TypeMapper mapper, TypeSymbol? alias, IReadOnlyList<Type>? aliasArguments)
    {
        var fresh = new TypeParameterType(type.Parameter.Symbol) { Target = type.Parameter };
        var own = Combine(TypeMapper.Of(type.Parameter, fresh), mapper);
        if (alias is null && type.Alias is not null)
        {
            alias = type.Alias;
            aliasArguments = type.AliasArguments is null ? null : InstantiateAll(type.AliasArguments, mapper);
        }
        fresh.Mapper = own;
        return new MappedType(type.Node, fresh, own) { Origin = type.Origin, Alias = alias, AliasArguments = aliasArguments };
    }

    // ── Members ─────────────────────────────────────────────────────────────────────────────────────────
    private TypeMembers ResolveMapped(MappedType type)
    {
        if (type.IsResolving) return NoMembers;
        type.IsResolving = true;
        var members = new TypeMembers();
        type.Members = members;
        var nameType = NameTypeOf(type);
        var modifiersType = ModifiersTypeOf(type);
        void Add(Type key)
        {
            var name = nameType is null ? key : Instantiate(nameType, TypeMapper.Of(type.Parameter, key));
            foreach (var n in MembersOfUnion(name)) AddMappedMember(type, members, modifiersType, key, n);
        }
        if (KeyofConstraintNode(type) is not null && !IsGenericType(modifiersType))
        {
            foreach (var p in PropertiesOf(modifiersType))
                if ((p.Modifiers & (Modifiers.Private | Modifiers.Protected)) == 0 && NameLiteral(p) is { } literal) Add(literal);
            if (modifiersType.Is(TypeFlags.Any)) Add(StringType);
            else foreach (var info in IndexInfosOf(modifiersType)) Add(info.Key);
        }
        else foreach (var key in MembersOfUnion(LowerBoundOfKey(ConstraintOfMapped(type)))) Add(key);
        type.IsResolving = false;
        return members;
    }

    private void AddMappedMember(MappedType type, TypeMembers members, Type modifiersType, Type key, Type name)
    {
        var modifiers = ModifiersOf(type);
        if (PropertyNameOf(name) is { } text)
        {
            var source = PropertyNameOf(key) is { } keyName ? PropertyOf(modifiersType, keyName, skipAugmented: true) : null;
            if (members.Properties.TryGetValue(text, out var existing) && existing.NameType != name)
            {
                members.Properties[text] = existing;
            }
            var isOptional = (modifiers & MappedModifiers.IncludeOptional) != 0 || (modifiers & MappedModifiers.ExcludeOptional) == 0 && source is { IsOptional: true };
            var isReadonly = (modifiers & MappedModifiers.IncludeReadonly) != 0 || (modifiers & MappedModifiers.ExcludeReadonly) == 0 && source is { IsReadonly: true };
            var strip = !isOptional && source is { IsOptional: true };
            var lazy = new LazyType(() => MappedPropertyType(type, key, isOptional, strip));
            if (existing is not null)
            {
                var earlier = existing.LazyType;
                lazy = new LazyType(() => GetUnion(earlier.Value, MappedPropertyType(type, key, isOptional, strip)));
            }
            members.Properties[text] = new Property(text, source?.Symbol, lazy, isOptional, isReadonly) { NameType = name, Synthetic = SyntheticFlags.Mapped };
        }
        else if (IsValidIndexKey(name) || name.Is(TypeFlags.Any | TypeFlags.ComputedEnum))
        {
            Type indexKey = name.Is(TypeFlags.Any | TypeFlags.String) ? StringType : name.Is(TypeFlags.Number | TypeFlags.ComputedEnum) ? NumberType : name;
            var value = MappedPropertyType(type, key, isOptional: false, strip: false);
            var from = modifiersType.Is(TypeFlags.Unknown) ? null : ApplicableIndexInfo(modifiersType, name);
            var isReadonly = (modifiers & MappedModifiers.IncludeReadonly) != 0 || (modifiers & MappedModifiers.ExcludeReadonly) == 0 && from is { IsReadonly: true };
            var at = members.IndexInfos.FindIndex(i => i.Key == indexKey);
            if (at < 0) members.IndexInfos.Add(new IndexInfo(indexKey, value, isReadonly));
            else members.IndexInfos[at] = new IndexInfo(indexKey, GetUnion(members.IndexInfos[at].Value, value), members.IndexInfos[at].IsReadonly && isReadonly);
        }
    }

    private Type MappedPropertyType(MappedType type, Type key, bool isOptional, bool strip)
    {
        var value = Instantiate(TemplateOf(type), TypeMapper.Of(type.Parameter, key));
        if (isOptional) return WithOptional(value);
        return strip ? FilterFacts(value, TypeFacts.NEUndefined) : value;
    }

    /// <summary>The mapped type's value for a key: `{ [P in K]: X }[I]` is X with I for P.</summary>
    internal Type SubstituteIndexedMapped(MappedType type, Type index)
    {
        var value = Instantiate(TemplateOf(type), TypeMapper.Of(type.Parameter, index));
        var modifiers = ModifiersOf(type);
        var isOptional = (modifiers & MappedModifiers.IncludeOptional) != 0
            || (modifiers & MappedModifiers.ExcludeOptional) == 0 && HomomorphicVariable(type) is { } v && BaseConstraint(v) is { } c && PropertyNameOf(index) is { } n && PropertyOf(c, n) is { IsOptional: true };
        return isOptional ? WithOptional(value) : value;
    }

    /// <summary>The keys that are certainly there, in a key type with conditional and generic parts.</summary>
    private Type LowerBoundOfKey(Type type) => type switch
    {
        IntrinsicType { Flags: TypeFlags.Any } => type,
        IndexTypeOperator k => GetIndexType(ApparentType(k.Operand)),
        ConditionalType { Root.IsDistributive: true } c => LowerBoundOfKey(c.Check) is { } constraint && constraint != c.Check ? InstantiateConditional(c, TypeMapper.Merge(TypeMapper.Of((TypeParameterType)c.Root.Check, constraint), c.Mapper ?? TypeMapper.From(p => p)), null, null) : type,
        UnionType u => MapType(u, LowerBoundOfKey, noReduction: true),
        IntersectionType i => GetIntersection(i.Types.Select(LowerBoundOfKey)),
        _ => type,
    };

    /// <summary>A generic mapped type over a type variable is seen as the mapped type over its array or tuple constraint.</summary>
    private Type ApparentMapped(MappedType type)
    {
        if (HomomorphicVariable(type) is not TypeParameterType v || type.Node.NameType is not null) return type;
        return ConstraintOfParameter(v) is { } c && EveryType(c, IsArrayOrTuple) ? Instantiate(type, TypeMapper.Of(v, c)) : type;
    }
}
