using System.Collections.Immutable;

namespace Ark.Project.Shapes;

/// <summary>What a value of a project file may be. The tables are the *.shape files beside this one.</summary>
internal abstract record Shape
{
    /// <summary>As a message says it: "a string".</summary>
    public abstract string Kind { get; }
}

internal sealed record AnyShape : Shape
{
    public override string Kind => "any value";
}

internal sealed record BooleanShape : Shape
{
    public override string Kind => "a boolean";
}

internal record TextShape(Range Length, TextPattern? Pattern) : Shape
{
    public override string Kind => "a string";
}

/// <summary>A source file of the module.</summary>
/// <param name="From">How it is named: `page` without the ending and from `ets` on, `main` from `src/main` on, `module` from the module's folder on.</param>
internal sealed record FileShape(string From, Range Length) : TextShape(Length, null);

/// <summary>A name of a resource, `$string:title`.</summary>
internal sealed record ReferenceShape(string Type) : Shape
{
    public override string Kind => $"a resource, \"${Type}:name\"";
}

internal sealed record NumberShape(Range Value, bool IsInteger) : Shape
{
    public override string Kind => IsInteger ? "an integer" : "a number";
}

internal sealed record ChoiceShape(ImmutableArray<string> Values) : Shape
{
    public override string Kind => "a string";
}

internal sealed record ListShape(Shape Item, Range Count) : Shape
{
    public override string Kind => "a list";
}

/// <summary>Any keys, values of one shape.</summary>
internal sealed record MapShape(Shape Value) : Shape
{
    public override string Kind => "an object";
}

internal sealed record ObjectShape(ImmutableArray<Field> Fields) : Shape
{
    public override string Kind => "an object";
    public Field? Find(string key) => Fields.FirstOrDefault(f => f.Key == key);
}

/// <summary>A shape that the table defines once for several keys.</summary>
internal sealed record NamedShape(string Name, IReadOnlyDictionary<string, Shape> Definitions) : Shape
{
    public Shape Meaning => Definitions[Name];
    public override string Kind => Meaning.Kind;
}

internal sealed record Field(string Key, bool IsRequired, Shape Shape);

/// <summary>Both ends included; an end that is not given is open.</summary>
internal readonly record struct Range(double Least, double Most)
{
    public static Range All { get; } = new(double.NegativeInfinity, double.PositiveInfinity);

    public bool Contains(double value) => value >= Least && value <= Most;

    public override string ToString() =>
        double.IsInfinity(Least) ? $"at most {Most}" : double.IsInfinity(Most) ? $"at least {Least}" : $"{Least} to {Most}";
}
