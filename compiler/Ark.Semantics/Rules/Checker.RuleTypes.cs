using Ark.Syntax;

namespace Ark.Semantics;

// What the rules ask; they run when the file has been bound.
public sealed partial class Checker : IRuleTypes
{
    private readonly Dictionary<Expression, Context> _expectations = [];
    private readonly Dictionary<Expression, Resolution> _resolutions = [];

    /// <summary>Keeps what was expected of an expression of the program.</summary>
    private void KeepExpectation(Expression expression, Context context)
    {
        if (context.Type is not null && _body is not { IsLibrary: true }) _expectations[expression] = context;
    }

    private Resolution KeepResolution(Expression call, Resolution resolution)
    {
        if (_body is not { IsLibrary: true }) _resolutions[call] = resolution;
        return resolution;
    }

    Type IRuleTypes.TypeOf(Expression expression) => TypeOfExpression(expression);
    Type IRuleTypes.TypeOf(TypeNode node) => Silently(() => TypeFromNode(node));
    Type IRuleTypes.TypeOf(Symbol symbol) => Silently(() => TypeOfSymbol(symbol));

    Type? IRuleTypes.ExpectedTypeOf(Expression expression) =>
        _expectations.TryGetValue(expression, out var context) ? Silently(() => Expected(context) ?? ErrorType) : null;

    Symbol? IRuleTypes.SymbolOf(Expression expression) => Silently(() => ReferredSymbol(expression));

    private Symbol? ReferredSymbol(Expression expression)
    {
        switch (expression)
        {
            case NameExpression name:
                var text = Names.Identifier(name.Identifier);
                return ResolveName(name, text, SymbolMeaning.Value) ?? ResolveName(name, text, SymbolMeaning.Namespace | SymbolMeaning.Type);
            case PropertyAccess access:
                var member = Names.Identifier(access.Name);
                var owner = access.Expression is NameExpression or PropertyAccess ? ReferredSymbol(access.Expression) : null;
                if (owner is ModuleSymbol or NamespaceSymbol or TypeSymbol { Kind: TypeSymbolKind.Enum } && MemberOfEntity(owner, member, SymbolMeaning.Any) is { } exported) return exported;
                if (owner is TypeSymbol { IsClass: true } @class && @class.Statics.GetValueOrDefault(member) is { } own) return own;
                var type = TypeOfExpression(access.Expression);
                return IsError(type) || IsAny(type) ? null : PropertyOf(type, member)?.Symbol;
            default:
                return null;
        }
    }

    Symbol? IRuleTypes.SymbolOf(TypeName name) => Silently(() => ResolveTypeName(name));
    Symbol? IRuleTypes.DeclaredBy(Node declaration) => SymbolOf(declaration);
    IReadOnlyList<Property> IRuleTypes.PropertiesOf(Type type) => Silently(() => PropertiesOf(type));
    Property? IRuleTypes.PropertyOf(Type type, string name) => Silently(() => PropertyOf(type, name));
    IReadOnlyList<CallSignatureType> IRuleTypes.CallSignaturesOf(Type type) => Silently(() => SignaturesOf(type, SignatureKind.Call));

    IReadOnlyList<Type> IRuleTypes.BaseTypesOf(Type type) =>
        type is NamedType named ? Silently(() => (IReadOnlyList<Type>)[.. BaseTypesOf(named), .. ImplementedTypesOf(named.Symbol)]) : [];

    CallSignatureType? IRuleTypes.SignatureOf(Expression call) => _resolutions.GetValueOrDefault(call)?.Signature;
    IReadOnlyList<Type> IRuleTypes.TypeArgumentsOf(Expression call) => _resolutions.TryGetValue(call, out var resolution) ? resolution.TypeArguments : [];
    Type IRuleTypes.ReturnTypeOf(Node function) => Silently(() => SignatureOf(function).Return);

    bool IRuleTypes.IsLibrary(Node node) => FileOf(node).Module.IsLibrary;

    bool IRuleTypes.IsLibrary(Symbol symbol)
    {
        for (var at = symbol; at is not null; at = at.Container)
            if (at is ModuleSymbol module) return module.IsLibrary;
        return false;
    }
}
