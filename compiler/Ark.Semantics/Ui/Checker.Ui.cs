using Ark.Syntax;

namespace Ark.Semantics;

// Declarative UI: components are called like functions, and their attributes are methods of what the call gives, so types come out of
// the library's declarations. What statements mean is read off the bound call chain.
public sealed partial class Checker
{
    private readonly Dictionary<UiBlockExpression, Kept<BoundUiContent>> _uiContents = [];

    /// <summary>The function's statements create components.</summary>
    private bool IsUiFunction(Node node) => node switch
    {
        MethodDeclaration { Parent: ClassDeclaration owner } m => owner.IsStruct && m.Name.Text == "build" || HasBuilder(m),
        FunctionDeclaration f => HasBuilder(f),
        ArrowFunction f => IsUiArrow(f),
        _ => false,
    };

    private static bool HasBuilder(Node node) => UiDecorators.Has(node, "Builder") || UiDecorators.Has(node, "LocalBuilder");

    /// <summary>Item builders of ForEach and Repeat, and what is given for a @BuilderParam.</summary>
    private bool IsUiArrow(ArrowFunction node)
    {
        switch (node.Parent)
        {
            case ArgumentList { Parent: CallExpression { Callee: NameExpression callee } call }:
                return (callee.Identifier.Is("ForEach") || callee.Identifier.Is("LazyForEach")) && call.Arguments.Arguments.Count > 1 && call.Arguments.Arguments[1] == node;
            case ArgumentList { Parent: CallExpression { Callee: PropertyAccess { Name: var name } access } }:
                return (name.Is("each") || name.Is("template")) && IsRepeat(access.Expression);
            case Initializer { Parent: FieldDeclaration field }:
                return UiDecorators.Has(field, "BuilderParam");
            case PropertyAssignment { Parent: ObjectLiteral { Parent: ArgumentList { Parent: CallExpression { Callee: NameExpression callee } } } } property:
                return ResolveName(callee, Names.Identifier(callee.Identifier), SymbolMeaning.Value) is TypeSymbol { Kind: TypeSymbolKind.Struct } component
                    && UiDecorators.Has(component.Members.GetValueOrDefault(KeyText(property.Name)), "BuilderParam");
            default: return false;
        }
    }

    private static bool IsRepeat(Expression chain)
    {
        while (chain is CallExpression or PropertyAccess) chain = chain is CallExpression c ? c.Callee : ((PropertyAccess)chain).Expression;
        return chain is NameExpression name && name.Identifier.Is("Repeat");
    }

    // ── Statements ──────────────────────────────────────────────────────────────────────────────────

    private BoundStatement BindExpressionStatement(ExpressionStatement node)
    {
        var bound = Bind(node.Expression);
        return ToUiStatement(bound) ?? new BoundExpressionStatement(bound) { Syntax = node };
    }

    /// <summary>What a call chain means as a statement of a UI body; null for an ordinary expression.</summary>
    private BoundStatement? ToUiStatement(BoundExpression bound)
    {
        var attributes = new Stack<BoundUiAttribute>();
        var root = bound;
        while (root is BoundCall { Target: { } method, Receiver: { } receiver } call && (receiver is BoundCall or BoundUiCreation or BoundUiCustomCreation or BoundUiReceiver) && IsAttribute(method))
        {
            attributes.Push(new BoundUiAttribute(method, call.Arguments) { Syntax = call.Syntax });
            root = receiver;
        }
        var content = (root as BoundUiCreation)?.Content;
        if (root is BoundUiCreation creation) root = creation.Call;
        switch (root)
        {
            case BoundUiReceiver when attributes.Count > 0:
                return new BoundUiAttributes([.. attributes]) { Syntax = bound.Syntax };
            case BoundUiCustomCreation custom:
                return new BoundUiCustomComponent(custom.Component, custom.Arguments, content, [.. attributes]) { Syntax = bound.Syntax };
            case BoundCall { Callee: BoundVariable { Variable: { Name: "ForEach" or "LazyForEach" } each }, Arguments: [var items, var build, .. var rest] } when IsLibraryUi(each):
                return new BoundUiForEach(each.Name == "LazyForEach", items, build, rest.FirstOrDefault(), [.. attributes]) { Syntax = bound.Syntax };
            case BoundCall { Callee: BoundVariable { Variable: var component }, Arguments: var arguments } when IsLibraryUi(component):
                return new BoundUiComponent(component, arguments, content, [.. attributes]) { Syntax = bound.Syntax };
            case BoundCall builder when attributes.Count == 0 && IsBuilderCall(builder):
                return new BoundUiBuilder(builder) { Syntax = bound.Syntax };
            default: return null;
        }
    }

    private static bool IsBuilderCall(BoundCall call) =>
        UiDecorators.IsBuilder(call.Target)
        || call.Callee is BoundProperty { Symbol: PropertySymbol property } && (UiDecorators.Has(property, "BuilderParam") || property is { Name: "builder", Owner.Name: "WrappedBuilder" });

    /// <summary>A constant of the library that stands for a component.</summary>
    private bool IsLibraryUi(VariableSymbol symbol) => symbol.Container is ModuleSymbol { IsLibrary: true } && _compilation.FindUi(symbol.Name, SymbolMeaning.Value) == symbol;

    /// <summary>A method of a component's attributes, or a function that stands for several.</summary>
    private bool IsAttribute(FunctionSymbol method) => IsExtension(method)
        || method.Owner is { } owner && _compilation.FindUi(owner.Name, SymbolMeaning.Type) == owner;

    /// <summary>It sets attributes of the component on which it is called.</summary>
    public static bool IsExtension(Symbol? function) => UiDecorators.Has(function, "Extend") || UiDecorators.Has(function, "Styles") || UiDecorators.Has(function, "AnimatableExtend");

    private BoundUiIf BindUiIf(IfStatement node)
    {
        var links = new List<IfStatement> { node };
        while (links[^1].Else is { Body: IfStatement next }) links.Add(next);
        var parts = new List<(BoundExpression Condition, BoundUiContent Then)>();
        foreach (var link in links) parts.Add((BindCondition(link.Condition), BindUiBranch(link.Then)));
        BoundStatement? otherwise = links[^1].Else is { } last ? new BoundUiElse(BindUiBranch(last.Body)) { Syntax = last } : null;
        for (var i = links.Count - 1; i > 0; i--) otherwise = new BoundUiIf(parts[i].Condition, parts[i].Then, otherwise) { Syntax = links[i] };
        return new BoundUiIf(parts[0].Condition, parts[0].Then, otherwise) { Syntax = node };
    }

    private BoundUiContent BindUiBranch(Statement node) =>
        node is Block block ? BindUiContent(block) : new BoundUiContent([BindStatement(node)]) { Syntax = node };

    private BoundUiContent BindUiContent(Block block) => InScope(block, () => new BoundUiContent(BindStatements(block.Statements)) { Syntax = block });

    // ── Expressions ─────────────────────────────────────────────────────────────────────────────────

    private BoundExpression BindUiBlockExpression(UiBlockExpression node)
    {
        if (node.Call is ImplicitReceiver) return new BoundUiStyle(ContentOf(node)) { Syntax = node, Type = AnyType };
        var (chain, link) = (_chain, _linkOf);
        (_chain, _linkOf) = (null, null);
        var call = Bind(node.Call);
        (_chain, _linkOf) = (chain, link);
        // Its type is that of the call; what is inside matters when it is bound for good.
        if (_trial > 0) return new BoundUiCreation(call, null) { Syntax = node, Type = call.Type };
        return new BoundUiCreation(call, ContentOf(node)) { Syntax = node, Type = call.Type };
    }

    private BoundUiContent ContentOf(UiBlockExpression node)
    {
        if (_uiContents.TryGetValue(node, out var known)) return Replay(known);
        var (bag, trial) = (_bag, _trial);
        _bag = new DiagnosticBag();
        _trial = 0;
        var content = BindUiContent(node.Block);
        var diagnostics = _bag;
        (_bag, _trial) = (bag, trial);
        return Replay(_uiContents[node] = new Kept<BoundUiContent>(content, diagnostics));
    }

    /// <summary>`.width(1)` at the start of a statement: the attributes are those of the component that the function extends, else the common ones.</summary>
    private BoundExpression BindImplicitReceiver(ImplicitReceiver node)
    {
        for (Node? at = node.Parent; at is not null; at = at.Parent)
        {
            if (at is UiBlockExpression { Call: ImplicitReceiver }) break;
            if (at is not FunctionDeclaration function) continue;
            var decorator = UiDecorators.Find(function, "Extend") ?? UiDecorators.Find(function, "AnimatableExtend");
            if (decorator?.Expression is CallExpression { Arguments.Arguments: [NameExpression component, ..] } && AttributesOf(component) is { } attributes)
                return new BoundUiReceiver { Syntax = node, Type = attributes };
        }
        return new BoundUiReceiver { Syntax = node, Type = CommonAttributes };
    }

    private Type CommonAttributes => UiTypeSymbol("CommonAttribute") is { } common ? GetNamedType(common, []) : AnyType;

    /// <summary>What a component's call gives.</summary>
    private Type? AttributesOf(NameExpression component) =>
        ResolveName(component, Names.Identifier(component.Identifier), SymbolMeaning.Value) is VariableSymbol variable
            && SignaturesOf(TypeOfSymbol(variable), SignatureKind.Call) is [var signature, ..] ? signature.Return : null;

    /// <summary>An attribute that the program itself defines, with @Extend or @Styles.</summary>
    private BoundExpression? BindUiExtension(Expression node, BoundExpression receiver, string name)
    {
        if (!HasCommonAttributes(receiver.Type)) return null;
        var found = EnclosingClasses(node).Where(c => c.Kind == TypeSymbolKind.Struct).Select(c => c.Members.GetValueOrDefault(name)).FirstOrDefault(IsExtension)
            ?? ResolveName(_scope, name, SymbolMeaning.Value);
        if (found is not FunctionSymbol function || !IsExtension(function)) return null;
        var signature = SignaturesOf(function)[0];
        var attribute = new CallSignatureType { Declaration = signature.Declaration, Symbol = function, Parameters = signature.Parameters, LazyReturn = receiver.Type, IsMethodLike = true };
        return new BoundProperty(receiver, name, function) { Syntax = node, Type = GetFunctionType([attribute], function) };
    }

    private bool HasCommonAttributes(Type type) => type is NamedType named && (named.Symbol == UiTypeSymbol("CommonMethod") || BaseTypesOf(named).Any(HasCommonAttributes));

    /// <summary>`$x` and `$$x`, `$$this`: a state variable itself and not its value.</summary>
    private BoundExpression? BindStateReference(NameExpression node, string name)
    {
        if (name == "$$this") return BindThis(node);
        if (name == "$$" && _body is not null) return new BoundUndefined { Syntax = node, Type = AnyType };
        var member = name.TrimStart('$');
        if (EnclosingClasses(node).FirstOrDefault(c => c.Kind == TypeSymbolKind.Struct) is not { } component || component.Members.GetValueOrDefault(member) is not PropertySymbol property) return null;
        var type = TypeOfSymbol(property);
        var target = new BoundProperty(BindThis(node), member, property) { Syntax = node, Type = type };
        return new BoundUiReference(target) { Syntax = node, Type = type };
    }

    private void BindDecoratorArguments(Decorator decorator)
    {
        if (decorator.Expression is not CallExpression call || FileOf(decorator).Module.IsLibrary) return;
        _decoratorArguments[decorator] = [.. call.Arguments.Arguments.Select(a => Bind(a))];
    }

    private readonly Dictionary<Decorator, ImmutableArray<BoundExpression>> _decoratorArguments = [];

    /// <summary>What a decorator of a class that has been checked is called with.</summary>
    internal ImmutableArray<BoundExpression> ArgumentsOf(Decorator decorator) => _decoratorArguments.GetValueOrDefault(decorator, []);
}
