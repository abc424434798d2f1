using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Ark.Generators;

/// <summary>How a constructor parameter of a node is stored and walked.</summary>
internal enum PartKind
{
    /// <summary>A plain value: no child.</summary>
    Value,
    /// <summary>A token of the syntax tree, stored as an index.</summary>
    Token,
    OptionalToken,
    TokenList,
    Node,
    OptionalNode,
    /// <summary>`SyntaxList`, an array, `ImmutableArray` or `IReadOnlyList` of nodes.</summary>
    NodeList,
    /// <summary>Nodes with their separator tokens.</summary>
    SeparatedList,
}

/// <summary>One parameter of a node declaration.</summary>
internal sealed class Part
{
    public Part(string parameter, string property, string type, PartKind kind, bool inherited, bool spine, bool onDemand)
    {
        Parameter = parameter;
        Property = property;
        Type = type;
        Kind = kind;
        Inherited = inherited;
        Spine = spine;
        OnDemand = onDemand;
    }

    public string Parameter { get; }
    public string Property { get; }
    public string Type { get; }
    public PartKind Kind { get; }

    /// <summary>A base class already has the property: the parameter is only handed on.</summary>
    public bool Inherited { get; }

    /// <summary>Chains grow through this part, so walks must not recurse into it.</summary>
    public bool Spine { get; }

    /// <summary>The part may be missing until it is asked for.</summary>
    public bool OnDemand { get; }

    public bool IsChild => Kind is PartKind.Node or PartKind.OptionalNode or PartKind.NodeList or PartKind.SeparatedList;
}

/// <summary>One `[Node]` class, reduced to text so that the incremental driver can compare it.</summary>
internal sealed class NodeModel : IEquatable<NodeModel>
{
    private readonly string _signature;

    private NodeModel(string rootName, string rootType, string rootNamespace, string ns, string name, List<Part> parts, List<string> copied)
    {
        RootName = rootName;
        RootType = rootType;
        RootNamespace = rootNamespace;
        Namespace = ns;
        Name = name;
        Parts = parts;
        Copied = copied;
        _signature = string.Join("|", parts.Select(p => $"{p.Type} {p.Parameter} {p.Kind} {p.Inherited} {p.Spine} {p.OnDemand}"))
            + $"#{string.Join(",", copied)}#{rootName}#{rootType}#{rootNamespace}#{ns}#{name}";
    }

    /// <summary>The argument of `[NodeRoot]`: the prefix of the visitors' names.</summary>
    public string RootName { get; }
    public string RootType { get; }
    public string RootNamespace { get; }
    public string Namespace { get; }
    public string Name { get; }
    public List<Part> Parts { get; }

    /// <summary>Properties that are not parameters but set when the node is made (`required`, `init`); `Update` copies them.</summary>
    public List<string> Copied { get; }

    public bool Equals(NodeModel? other) => other is not null && other._signature == _signature;
    public override bool Equals(object? obj) => Equals(obj as NodeModel);
    public override int GetHashCode() => _signature.GetHashCode();

    public static NodeModel? From(INamedTypeSymbol type)
    {
        var root = FindRoot(type);
        if (root is null) return null;
        var rootName = (string?)root.GetAttributes().First(IsNodeRoot).ConstructorArguments[0].Value ?? "";
        // The primary constructor is the one declared by the class declaration itself; a bodiless class has no other.
        var constructor = type.InstanceConstructors.FirstOrDefault(c => !c.IsImplicitlyDeclared);
        var parts = constructor is null
            ? new List<Part>()
            : constructor.Parameters.Select(p => PartOf(p, type, root)).ToList();
        return new NodeModel(rootName, root.Name, root.ContainingNamespace.ToDisplayString(), type.ContainingNamespace.ToDisplayString(), type.Name, parts, CopiedProperties(type, parts));
    }

    private static List<string> CopiedProperties(INamedTypeSymbol type, List<Part> parts)
    {
        var names = new List<string>();
        for (var t = type; t is not null; t = t.BaseType)
            foreach (var property in t.GetMembers().OfType<IPropertySymbol>())
                if (property.SetMethod is { IsInitOnly: true } && !property.IsStatic && parts.All(p => p.Property != property.Name) && !names.Contains(property.Name))
                    names.Add(property.Name);
        return names;
    }

    private static bool IsNodeRoot(AttributeData a) => a.AttributeClass?.Name == "NodeRootAttribute";

    private static INamedTypeSymbol? FindRoot(INamedTypeSymbol type)
    {
        for (var t = type.BaseType; t is not null; t = t.BaseType)
            if (t.GetAttributes().Any(IsNodeRoot)) return t;
        return null;
    }

    private static Part PartOf(IParameterSymbol parameter, INamedTypeSymbol owner, INamedTypeSymbol root)
    {
        var format = SymbolDisplayFormat.FullyQualifiedFormat.WithMiscellaneousOptions(
            SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
            | SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);
        var property = char.ToUpperInvariant(parameter.Name[0]) + parameter.Name.Substring(1);
        return new Part("@" + parameter.Name, property, parameter.Type.ToDisplayString(format),
            KindOf(parameter.Type, root), HasProperty(owner.BaseType, property), Has("SpineAttribute"), Has("OnDemandAttribute"));

        bool Has(string attribute) => parameter.GetAttributes().Any(a => a.AttributeClass?.Name == attribute);
    }

    private static bool HasProperty(INamedTypeSymbol? type, string name)
    {
        for (; type is not null; type = type.BaseType)
            if (type.GetMembers(name).Any(m => m is IPropertySymbol or IFieldSymbol)) return true;
        return false;
    }

    private static PartKind KindOf(ITypeSymbol type, INamedTypeSymbol root)
    {
        if (IsNode(type, root)) return type.NullableAnnotation == NullableAnnotation.Annotated ? PartKind.OptionalNode : PartKind.Node;
        if (type is IArrayTypeSymbol array) return IsNode(array.ElementType, root) ? PartKind.NodeList : PartKind.Value;
        if (type is not INamedTypeSymbol named) return PartKind.Value;
        if (named.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
            return named.TypeArguments[0].Name == "Token" ? PartKind.OptionalToken : PartKind.Value;
        if (named.Name == "Token" && named.ContainingNamespace.ToDisplayString() == "Ark.Syntax") return PartKind.Token;
        if (named.Name == "TokenList") return PartKind.TokenList;
        if (named.TypeArguments.Length != 1 || !IsNode(named.TypeArguments[0], root)) return PartKind.Value;
        return named.Name == "SeparatedList" ? PartKind.SeparatedList
            : named.Name is "SyntaxList" or "ImmutableArray" or "IReadOnlyList" ? PartKind.NodeList
            : PartKind.Value;
    }

    private static bool IsNode(ITypeSymbol type, INamedTypeSymbol root)
    {
        for (ITypeSymbol? t = type; t is not null; t = t.BaseType)
            if (SymbolEqualityComparer.Default.Equals(t, root)) return true;
        return false;
    }
}
