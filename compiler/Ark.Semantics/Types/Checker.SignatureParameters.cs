namespace Ark.Semantics;

// Parameters by position: rest parameters of tuple types count as several.
public sealed partial class Checker
{
    /// <summary>The type of the parameter that takes the argument at a position; null when there is none.</summary>
    public Type? SignatureParameterType(CallSignatureType signature, int position)
    {
        var count = signature.Parameters.Count - (signature.HasRest ? 1 : 0);
        if (position < count) return signature.Parameters[position].Type;
        if (!signature.HasRest) return null;
        var rest = signature.Parameters[^1].Type;
        var index = position - count;
        if (rest is TupleType t && !t.HasRest && index >= t.FixedLength) return null;
        if (ElementTypeOfArray(rest) is { } element && rest is not TupleType) return element;
        return GetIndexedAccess(rest, GetLiteral((double)index));
    }

    /// <summary>The number of parameters, counting the elements of a rest tuple.</summary>
    public int ParameterCountOf(CallSignatureType signature)
    {
        var count = signature.Parameters.Count;
        return signature.HasRest && signature.Parameters[^1].Type is TupleType t ? count + t.FixedLength - (t.HasRest ? 0 : 1) : count;
    }

    /// <summary>The number of arguments that must be given; trailing parameters that take void need not be.</summary>
    public int MinArgumentsOf(CallSignatureType signature)
    {
        var least = signature.MinimumArguments;
        if (signature.HasRest && signature.Parameters[^1].Type is TupleType t)
        {
            var required = t.ElementFlags.TakeWhile(f => (f & TupleElementFlags.Required) != 0).Count();
            if (required > 0) least = signature.Parameters.Count - 1 + required;
        }
        for (var i = least - 1; i >= 0; i--)
        {
            if (SignatureParameterType(signature, i) is not { } type || !SomeType(type, x => x.Is(TypeFlags.Void))) break;
            least = i;
        }
        return least;
    }

    public bool HasEffectiveRest(CallSignatureType signature) => signature.HasRest && (signature.Parameters[^1].Type is not TupleType t || t.HasRest);

    /// <summary>The type of the rest parameter, of a tuple the part from its rest element on.</summary>
    public Type? RestTypeOf(CallSignatureType signature)
    {
        if (!signature.HasRest) return null;
        var rest = signature.Parameters[^1].Type;
        if (rest is not TupleType t) return rest.Is(TypeFlags.Any) ? GetArray(AnyType) : rest;
        return t.HasRest ? SliceTuple(t, t.FixedLength) : null;
    }

    internal Type SliceTuple(TupleType t, int start, int skippedAtEnd = 0)
    {
        var count = Math.Max(0, t.Elements.Count - start - skippedAtEnd);
        return GetTuple([.. t.Elements.Skip(start).Take(count)], [.. t.ElementFlags.Skip(start).Take(count)], isReadonly: false, t.Labels is null ? null : [.. t.Labels.Skip(start).Take(count)]);
    }

    internal Type? NonArrayRestOf(CallSignatureType signature) => RestTypeOf(signature) is { } rest && !IsArrayType(rest) && !rest.Is(TypeFlags.Any) ? rest : null;

    /// <summary>All parameters from a position on, as one array or tuple type.</summary>
    public Type RestTypeAt(CallSignatureType signature, int position, bool isReadonly = false)
    {
        var count = ParameterCountOf(signature);
        var least = MinArgumentsOf(signature);
        var rest = RestTypeOf(signature);
        if (rest is not null && position >= count - 1) return position == count - 1 ? rest : GetArray(GetIndexedAccess(rest, NumberType));
        var types = new List<Type>();
        var flags = new List<TupleElementFlags>();
        var names = new List<string?>();
        for (var i = position; i < count; i++)
        {
            if (rest is null || i < count - 1)
            {
                types.Add(SignatureParameterType(signature, i) ?? AnyType);
                flags.Add(i < least ? TupleElementFlags.Required : TupleElementFlags.Optional);
            }
            else
            {
                types.Add(rest);
                flags.Add(TupleElementFlags.Variadic);
            }
            names.Add(ParameterNameAt(signature, i));
        }
        return GetTuple(types, flags, isReadonly, names);
    }

    internal Type RestOrAnyAt(CallSignatureType signature, int position) =>
        RestTypeAt(signature, position) is var rest && ElementTypeOfArray(rest) is { Flags: TypeFlags.Any } && rest is not TupleType ? AnyType : rest;

    internal string ParameterNameAt(CallSignatureType signature, int position)
    {
        var count = signature.Parameters.Count - (signature.HasRest ? 1 : 0);
        if (position < count) return signature.Parameters[position].Name;
        if (!signature.HasRest) return "";
        var rest = signature.Parameters[^1];
        return rest.Type is TupleType t && position - count < t.Elements.Count ? t.Labels?[position - count] ?? $"{rest.Name}_{position - count}" : rest.Name;
    }

    internal bool IsTopSignature(CallSignatureType s)
    {
        if (s.TypeParameters.Count > 0 || s.ThisType is { } t && !t.Is(TypeFlags.Any) || s.Parameters.Count != 1 || !s.HasRest) return false;
        var rest = s.Parameters[0].Type;
        return (rest.Is(TypeFlags.Any) || IsArrayType(rest) && ElementTypeOfArray(rest)!.Is(TypeFlags.Any)) && s.Return.Is(TypeFlags.AnyOrUnknown);
    }

    /// <summary>The only call signature of a type that has nothing else.</summary>
    internal CallSignatureType? SingleCallSignature(Type type, bool allowMembers = false)
    {
        if (!type.Is(TypeFlags.Object)) return null;
        var m = MembersOf(type);
        return m.CallSignatures.Count == 1 && m.ConstructSignatures.Count == 0 && (allowMembers || m.Properties.Count == 0 && m.IndexInfos.Count == 0) ? m.CallSignatures[0] : null;
    }

    /// <summary>The parameter's type was a type parameter before the signature was instantiated.</summary>
    internal bool IsInstantiatedGenericParameter(CallSignatureType signature, int position) =>
        signature.Target is { } target && SignatureParameterType(target, position) is { } type && type.Is(TypeFlags.TypeParameter) && IsGenericObjectType(type);

    internal bool AreSignaturesIdentical(CallSignatureType a, CallSignatureType b, bool partialMatch, bool ignoreReturn) =>
        new RelationCheck(this, TypeRelation.Identity, reports: false).IdenticalSignature(a, b, partialMatch, ignoreReturn);

    /// <summary>One signature may stand where the other is expected.</summary>
    public bool IsSignatureAssignable(CallSignatureType source, CallSignatureType target) =>
        IsAssignable(GetFunctionType([source]), GetFunctionType([target]));

    /// <summary>A generic signature with its type arguments inferred from a signature it is compared with.</summary>
    internal CallSignatureType InstantiateInContextOf(CallSignatureType signature, CallSignatureType contextual, InferenceContext? outer = null)
    {
        var context = NewInference(signature);
        var source = outer is null ? contextual : Instantiate(contextual, RestTypeOf(contextual) is { } r && r.Is(TypeFlags.TypeParameter) ? outer.NonFixingMapper : outer.Mapper, erase: false);
        ApplyToParameters(source, signature, (s, t) => InferTypes(context, s, t));
        if (outer is null) InferTypes(context, contextual.Return, signature.Return, InferencePriority.ReturnType);
        return InstantiateSignature(signature, InferredTypes(context));
    }

    internal void ApplyToParameters(CallSignatureType source, CallSignatureType target, Action<Type, Type> apply)
    {
        var (sourceCount, targetCount) = (ParameterCountOf(source), ParameterCountOf(target));
        var sourceRest = RestTypeOf(source);
        var targetRest = RestTypeOf(target);
        var targetFixed = targetRest is null ? targetCount : targetCount - 1;
        var count = sourceRest is not null ? targetFixed : Math.Min(sourceCount, targetFixed);
        if (source.ThisType is { } s && target.ThisType is { } t) apply(s, t);
        for (var i = 0; i < count; i++) apply(SignatureParameterType(source, i) ?? AnyType, SignatureParameterType(target, i) ?? AnyType);
        if (targetRest is not null) apply(RestTypeAt(source, count, isReadonly: false), targetRest);
    }
}
