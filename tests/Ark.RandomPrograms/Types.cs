using System.Collections.Immutable;

namespace Ark.RandomPrograms;

/// <summary>A type of the generated language. Two types are the same when they are written the same.</summary>
public abstract class Ty : IEquatable<Ty>
{
    public static readonly Ty Number = new Primitive("number"), String = new Primitive("string"), Boolean = new Primitive("boolean"), Void = new Primitive("void");

    private string? _text;
    public string Text => _text ??= Write();

    protected abstract string Write();

    /// <summary>The type with the arguments in place of the type parameters.</summary>
    public abstract Ty With(IReadOnlyDictionary<string, Ty> arguments);

    /// <summary>What TypeScript narrows by assignment and comparison, so that a later use might have no type left.</summary>
    public virtual bool Narrows => false;

    public bool Equals(Ty? other) => other is not null && other.Text == Text;
    public override bool Equals(object? obj) => Equals(obj as Ty);
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);
    public override string ToString() => Text;
}

public sealed class Primitive(string name) : Ty
{
    protected override string Write() => name;
    public override Ty With(IReadOnlyDictionary<string, Ty> arguments) => this;
    public override bool Narrows => name == "boolean";
}

public sealed class Parameter(string name) : Ty
{
    protected override string Write() => name;
    public override Ty With(IReadOnlyDictionary<string, Ty> arguments) => arguments.GetValueOrDefault(name, this);
    public override bool Narrows => true;
}

public sealed class ArrayOf(Ty element) : Ty
{
    public Ty Element => element;
    public override bool Narrows => element.Narrows;
    protected override string Write() => element is FunctionOf or UnionOf ? $"({element})[]" : $"{element}[]";
    public override Ty With(IReadOnlyDictionary<string, Ty> arguments) => new ArrayOf(element.With(arguments));
}

public sealed class MapOf(Ty key, Ty value) : Ty
{
    public Ty Key => key;
    public Ty Value => value;
    protected override string Write() => $"Map<{key}, {value}>";
    public override Ty With(IReadOnlyDictionary<string, Ty> arguments) => new MapOf(key.With(arguments), value.With(arguments));
}

public sealed class SetOf(Ty element) : Ty
{
    public Ty Element => element;
    protected override string Write() => $"Set<{element}>";
    public override Ty With(IReadOnlyDictionary<string, Ty> arguments) => new SetOf(element.With(arguments));
}

public sealed class RecordOf(Ty value) : Ty
{
    public Ty Value => value;
    protected override string Write() => $"Record<string, {value}>";
    public override Ty With(IReadOnlyDictionary<string, Ty> arguments) => new RecordOf(value.With(arguments));
}

public sealed class TupleOf(params ImmutableArray<Ty> elements) : Ty
{
    public ImmutableArray<Ty> Elements => elements;
    protected override string Write() => $"[{string.Join(", ", elements)}]";
    public override Ty With(IReadOnlyDictionary<string, Ty> arguments) => new TupleOf([.. elements.Select(e => e.With(arguments))]);
}

public sealed class FunctionOf(ImmutableArray<Ty> parameters, Ty result) : Ty
{
    public ImmutableArray<Ty> Parameters => parameters;
    public Ty Result => result;
    protected override string Write() => $"({string.Join(", ", parameters.Select((p, i) => $"{(char)('a' + i)}: {p}"))}) => {result}";
    public override Ty With(IReadOnlyDictionary<string, Ty> arguments) => new FunctionOf([.. parameters.Select(p => p.With(arguments))], result.With(arguments));
}

/// <summary>Also `T | undefined` and `T | null`: then Nothing says which.</summary>
public sealed class UnionOf(ImmutableArray<Ty> members, string? nothing = null) : Ty
{
    public ImmutableArray<Ty> Members => members;
    public string? Nothing => nothing;
    protected override string Write() => string.Join(" | ", members.Select(m => m is FunctionOf ? $"({m})" : m.Text).Append(nothing).OfType<string>());
    public override Ty With(IReadOnlyDictionary<string, Ty> arguments) => new UnionOf([.. members.Select(m => m.With(arguments))], nothing);
    public override bool Narrows => true;
}

public sealed class EnumType(string name, ImmutableArray<string> members, bool isString, bool isConst) : Ty
{
    public bool IsConst => isConst;
    public ImmutableArray<string> Members => members;
    public bool IsString => isString;
    protected override string Write() => name;
    public override Ty With(IReadOnlyDictionary<string, Ty> arguments) => this;
    public override bool Narrows => true;
}

/// <summary>A class or interface, with arguments when it is generic.</summary>
public sealed class ObjectType(Declaration declaration, params ImmutableArray<Ty> arguments) : Ty
{
    public Declaration Declaration => declaration;
    public ImmutableArray<Ty> Arguments => arguments;
    protected override string Write() => declaration.Name + (arguments.Length == 0 ? "" : $"<{string.Join(", ", arguments)}>");
    public override Ty With(IReadOnlyDictionary<string, Ty> substitution) => new ObjectType(declaration, [.. arguments.Select(a => a.With(substitution))]);

    public IReadOnlyDictionary<string, Ty> Substitution => declaration.TypeParameters.Zip(arguments).ToDictionary(p => p.First, p => p.Second);
    public override bool Narrows => declaration.IsVariant;
}

/// <summary>Something that a class or interface has.</summary>
public sealed record Member(string Name, Ty Type, bool IsMutable = true, bool IsStatic = false, bool IsOptional = false, bool IsAccessor = false);

/// <summary>A function or method that can be called by its name.</summary>
/// <param name="Required">So many of the parameters must be given.</param>
/// <param name="Rest">The element type of the rest parameter.</param>
public sealed record Callable(string Name, ImmutableArray<Ty> Parameters, Ty Result, int Required, Ty? Rest = null, bool IsStatic = false, params ImmutableArray<string> TypeParameters)
{
    public bool IsAsync { get; init; }
}

/// <summary>A class or interface.</summary>
public sealed class Declaration(string name)
{
    public string Name => name;
    public bool IsInterface { get; init; }
    public bool IsAbstract { get; init; }
    /// <summary>A member of a discriminated union: its `kind` is a literal.</summary>
    public bool IsVariant { get; init; }
    public ImmutableArray<string> TypeParameters { get; init; } = [];
    public Declaration? Base { get; init; }
    public List<Declaration> Interfaces { get; } = [];
    public List<Member> OwnMembers { get; } = [];
    public List<Callable> OwnMethods { get; } = [];
    /// <summary>Of the constructor that the class writes itself; all may be left out from Required on.</summary>
    public List<Ty> OwnParameters { get; } = [];
    public int OwnRequired { get; set; }
    public IReadOnlyList<Ty> Parameters => OwnParameters.Count > 0 || Base is null ? OwnParameters : Base.Parameters;
    public int Required => OwnParameters.Count > 0 || Base is null ? OwnRequired : Base.Required;
    /// <summary>Can reach itself: JSON of it may not end.</summary>
    public bool IsRecursive { get; set; }

    public IEnumerable<Declaration> Supertypes => (Base is null ? [] : Base.Supertypes.Prepend(Base)).Concat(Interfaces.SelectMany(i => i.Supertypes.Prepend(i)));
    public IEnumerable<Member> Members => (Base?.Members ?? []).Concat(IsInterface ? Interfaces.SelectMany(i => i.Members) : []).Where(m => OwnMembers.All(o => o.Name != m.Name)).Concat(OwnMembers);
    public IEnumerable<Callable> Methods => (Base?.Methods ?? []).Concat(IsInterface ? Interfaces.SelectMany(i => i.Methods) : []).Where(m => OwnMethods.All(o => o.Name != m.Name)).Concat(OwnMethods);
    public bool Is(Declaration other) => this == other || Supertypes.Contains(other);
}
