namespace Ark.Semantics;

/// <summary>A substitution of type parameters.</summary>
public abstract class TypeMapper
{
    /// <summary>What stands for the parameter; itself when nothing does.</summary>
    public abstract Type Map(TypeParameterType parameter);

    public static TypeMapper Of(TypeParameterType parameter, Type argument) => new SingleMapper(parameter, argument);

    /// <summary>Parameters beyond the arguments are erased to `fill`, or left alone without it.</summary>
    public static TypeMapper Of(IReadOnlyList<TypeParameterType> parameters, IReadOnlyList<Type> arguments) =>
        parameters.Count == 1 && arguments.Count > 0 ? new SingleMapper(parameters[0], arguments[0]) : new ListMapper(parameters, arguments);

    /// <summary>Every one of the parameters to the same type.</summary>
    public static TypeMapper ToOne(IReadOnlyList<TypeParameterType> parameters, Type argument) => new EraserMapper(parameters, argument);

    public static TypeMapper From(Func<TypeParameterType, Type> map) => new FunctionMapper(map);

    public static TypeMapper Deferred(IReadOnlyList<TypeParameterType> parameters, Func<int, Type> argument) => new FunctionMapper(p =>
    {
        for (var i = 0; i < parameters.Count; i++) if (ReferenceEquals(parameters[i], p)) return argument(i);
        return p;
    });

    /// <summary>First one mapper, then the other on a parameter that the first leaves or gives.</summary>
    public static TypeMapper Merge(TypeMapper? first, TypeMapper second) => first is null ? second : new MergedMapper(first, second);
}

internal sealed class SingleMapper(TypeParameterType parameter, Type argument) : TypeMapper
{
    public override Type Map(TypeParameterType p) => ReferenceEquals(p, parameter) ? argument : p;
}

internal sealed class ListMapper(IReadOnlyList<TypeParameterType> parameters, IReadOnlyList<Type> arguments) : TypeMapper
{
    public override Type Map(TypeParameterType p)
    {
        for (var i = 0; i < parameters.Count && i < arguments.Count; i++)
            if (ReferenceEquals(parameters[i], p)) return arguments[i];
        return p;
    }
}

internal sealed class EraserMapper(IReadOnlyList<TypeParameterType> parameters, Type argument) : TypeMapper
{
    public override Type Map(TypeParameterType p) => parameters.Contains(p) ? argument : p;
}

internal sealed class FunctionMapper(Func<TypeParameterType, Type> map) : TypeMapper
{
    public override Type Map(TypeParameterType p) => map(p);
}

internal sealed class MergedMapper(TypeMapper first, TypeMapper second) : TypeMapper
{
    public override Type Map(TypeParameterType p) => first.Map(p) is var t && t is TypeParameterType q ? second.Map(q) : t;
}

/// <summary>The result of the first mapper is instantiated with the second.</summary>
internal sealed class CompositeMapper(Checker checker, TypeMapper first, TypeMapper second) : TypeMapper
{
    public override Type Map(TypeParameterType p)
    {
        var t = first.Map(p);
        return !ReferenceEquals(t, p) ? checker.Instantiate(t, second) : second.Map(p);
    }
}

/// <summary>Types as the key of a cache: by identity and order.</summary>
internal readonly struct TypeListKey : IEquatable<TypeListKey>
{
    private readonly int[] _ids;
    private readonly int _hash;

    public TypeListKey(IEnumerable<Type?> types, int extra = 0)
    {
        _ids = [extra, .. types.Select(t => t?.Id ?? 0)];
        var hash = new HashCode();
        foreach (var id in _ids) hash.Add(id);
        _hash = hash.ToHashCode();
    }

    public bool Equals(TypeListKey other) => _hash == other._hash && _ids.AsSpan().SequenceEqual(other._ids);
    public override bool Equals(object? obj) => obj is TypeListKey other && Equals(other);
    public override int GetHashCode() => _hash;
}
