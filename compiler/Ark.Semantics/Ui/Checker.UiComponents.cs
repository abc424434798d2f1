using Ark.Syntax;

namespace Ark.Semantics;

// Structs: what they are called with.
public sealed partial class Checker
{
    private readonly Dictionary<TypeSymbol, CallSignatureType> _componentSignatures = [];

    /// <summary>`Child({ title: this.name })`</summary>
    private BoundExpression BindCustomComponent(CallExpression node, TypeSymbol component, Context context)
    {
        if (ResolveCall(node, [ComponentSignature(component)], node.Arguments, node.TypeArguments, context) is not { } resolution) return Bad(node, [.. LooseArguments(node.Arguments)]);
        return new BoundUiCustomCreation(component, resolution.Arguments) { Syntax = node, Type = resolution.Signature.Return };
    }

    /// <summary>A struct is called with an object of its members, and gives the attributes that all components have.</summary>
    private CallSignatureType ComponentSignature(TypeSymbol component)
    {
        if (_componentSignatures.TryGetValue(component, out var known)) return known;
        var properties = component.Members.Values.OfType<PropertySymbol>().Where(p => !p.IsAccessor).Select(ParameterOf).ToList();
        var parameters = new List<ParameterInfo> { new("parameters", GetObjectType(component, properties), properties.All(p => p.IsOptional), false) };
        if (UiTypeSymbol("LocalStorage") is { } storage) parameters.Add(new ParameterInfo("storage", GetNamedType(storage, []), true, false));
        return _componentSignatures[component] = new CallSignatureType { Parameters = parameters, LazyReturn = CommonAttributes, IsMethodLike = true };
    }

    /// <summary>Whoever makes the component may give private members too.</summary>
    private Property ParameterOf(PropertySymbol member)
    {
        var parameter = new PropertySymbol(member.Name, member.Container) { Modifiers = Modifiers.Optional };
        parameter.Declarations.AddRange(member.Declarations);
        return new Property(member.Name, parameter, new LazyType(() => WithOptional(TypeOfSymbol(member))), true, false);
    }
}
