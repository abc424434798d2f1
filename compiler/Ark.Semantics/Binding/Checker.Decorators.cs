using Ark.Syntax;

namespace Ark.Semantics;

// Decorators of TypeScript's older kind, in `.ts` files: calls that run behind the static fields and blocks of the class, those of
// instance members first, then those of static ones, then those of the class. ArkTS's own decorators are names without a function.
public sealed partial class Checker
{
    /// <summary>In `.ets` files decorators that are functions of the program would have to run, which ArkTS does not do.</summary>
    private void CheckDecorators(ClassDeclaration node)
    {
        if (node.Tree.Kind.IsTypeScript()) return;
        foreach (var (modifiers, parameters) in node.Members.Select(PartsOf).Prepend((node.Modifiers, null)))
        {
            if (modifiers is not null) ReportDecorators(modifiers);
            if (parameters is null) continue;
            foreach (var parameter in parameters.Parameters) ReportDecorators(parameter.Modifiers);
        }
    }

    private static (ModifierList? Modifiers, ParameterList? Parameters) PartsOf(Member member) => member switch
    {
        FieldDeclaration f => (f.Modifiers, null),
        MethodDeclaration m => (m.Modifiers, m.Parameters),
        AccessorDeclaration a => (a.Modifiers, a.Parameters),
        ConstructorDeclaration c => (c.Modifiers, c.Parameters),
        _ => (null, null),
    };

    private void ReportDecorators(ModifierList modifiers)
    {
        foreach (var decorator in modifiers.Decorators)
            if (UiDecorators.NameOf(decorator) is { } name && UiDecorators.IsKnown(name)) BindDecoratorArguments(decorator);
            else if (IsFunction(decorator)) Report(Diagnostics.Unsupported(decorator.Location, "decorators that are functions"));
    }

    private bool IsFunction(Decorator decorator)
    {
        Node name = decorator.Expression is CallExpression call ? call.Callee : decorator.Expression;
        return name is not NameExpression n || ResolveName(n, Names.Identifier(n.Identifier), SymbolMeaning.Value) is not null;
    }

    private ImmutableArray<BoundStatement> BindDecorators(TypeSymbol symbol, ClassDeclaration node)
    {
        if (!node.Tree.Kind.IsTypeScript()) return [];
        var statements = ImmutableArray.CreateBuilder<BoundStatement>();
        foreach (var wantsStatic in (ReadOnlySpan<bool>)[false, true])
            foreach (var member in node.Members)
            {
                var (modifiers, parameters) = PartsOf(member);
                if (modifiers is null || member is ConstructorDeclaration || ((Names.ModifiersOf(modifiers) & Modifiers.Static) != 0) != wantsStatic) continue;
                if (DecoratorsOf(modifiers, parameters, node) is { Elements.Length: > 0 } decorators) statements.Add(Decorate(symbol, member, decorators, wantsStatic));
            }
        var constructor = node.Members.OfType<ConstructorDeclaration>().FirstOrDefault(c => c.Body is not null);
        if (DecoratorsOf(node.Modifiers, constructor?.Parameters, node) is { Elements.Length: > 0 } ofClass)
            statements.Add(DecorateClass(symbol, node, ofClass));
        return statements.ToImmutable();
    }

    private BoundExpressionStatement DecorateClass(TypeSymbol symbol, ClassDeclaration node, BoundArrayLiteral decorators)
    {
        if (HolderOf(symbol) is not { } holder || !symbol.IsReplaceable) return new BoundExpressionStatement(LibraryCall("decorateClass", node, decorators, ClassValue(symbol, node))) { Syntax = node };
        var target = new BoundVariable(holder) { Syntax = node, Type = AnyType };
        return new BoundExpressionStatement(new BoundAssignment(target, LibraryCall("replaceClass", node, decorators, ClassValue(symbol, node))) { Syntax = node, Type = AnyType }) { Syntax = node };
    }

    /// <summary>The decorators in the order of the text, those of parameters last.</summary>
    private BoundArrayLiteral DecoratorsOf(ModifierList modifiers, ParameterList? parameters, Node at)
    {
        var decorators = ImmutableArray.CreateBuilder<BoundExpression>();
        foreach (var decorator in modifiers.Decorators)
            if (IsFunction(decorator)) decorators.Add(Bind(decorator.Expression));
        for (var i = 0; i < (parameters?.Parameters.Count ?? 0); i++)
            foreach (var decorator in parameters!.Parameters[i].Modifiers.Decorators)
                if (IsFunction(decorator)) decorators.Add(LibraryCall("parameterDecorator", decorator, new BoundLiteral((double)i) { Syntax = decorator, Type = NumberType }, Bind(decorator.Expression)));
        return new BoundArrayLiteral(decorators.ToImmutable(), AnyType) { Syntax = at, Type = GetArray(AnyType) };
    }

    private BoundExpressionStatement Decorate(TypeSymbol symbol, Member member, BoundArrayLiteral decorators, bool isStatic)
    {
        BoundExpression target = isStatic ? ClassValue(symbol, member) : LibraryCall("prototypeOf", member, ClassValue(symbol, member));
        var name = member switch { FieldDeclaration f => f.Name, MethodDeclaration m => m.Name, _ => ((AccessorDeclaration)member).Name };
        var isComputed = SymbolOf(member) is { } declared && Compilation.IsComputedKey(declared.Name);
        BoundExpression key = isComputed ? Bind(((ComputedName)name).Expression) : new BoundLiteral(KeyText(name)) { Syntax = member, Type = StringType };
        var table = isStatic ? symbol.Statics : symbol.Members;
        BoundExpression call;
        switch (table.GetValueOrDefault(isComputed ? SymbolOf(member)!.Name : KeyText(name)))
        {
            case FunctionSymbol { Decorated: { } written, Replacement: { } place }:
                var value = new BoundFunction(written, []) { Syntax = member, Type = AnyType };
                _symbolTypes[place] = AnyType;
                call = new BoundAssignment(new BoundVariable(place) { Syntax = member, Type = AnyType }, LibraryCall("decorateMethod", member, decorators, target, key, value)) { Syntax = member, Type = AnyType };
                break;
            case FunctionSymbol or PropertySymbol { IsAccessor: true }:
                call = LibraryCall("decorateAccessor", member, decorators, target, key);
                break;
            default:
                call = LibraryCall("decorateField", member, decorators, target, key);
                break;
        }
        return new BoundExpressionStatement(call) { Syntax = member };
    }

    private static string KeyText(PropertyName name) => Names.KeyOf(name) ?? name.Text;

    private BoundEntity ClassValue(TypeSymbol symbol, Node at)
    {
        CaptureClass(symbol);
        return new(symbol) { Syntax = at, Type = TypeOfSymbol(symbol) };
    }

    /// <summary>`C.prototype`: an object that stands for the class's instances, the same one for every use.</summary>
    private BoundExpression PrototypeOf(TypeSymbol symbol, Node at) => LibraryCall("prototypeOf", at, ClassValue(symbol, at));

    /// <summary>A call of a function that the library keeps for the compiler.</summary>
    private BoundExpression LibraryCall(string name, Node at, params ImmutableArray<BoundExpression> arguments) =>
        _compilation.Library.Globals.Find(name, SymbolMeaning.Value) is FunctionSymbol function
            ? new BoundCall(function, null, null, arguments, [], SignaturesOf(function)[0], false) { Syntax = at, Type = AnyType }
            : Bad(at, arguments);

    /// <summary>Calls what the decorators left of the method, with all arguments.</summary>
    private BoundFunctionBody ReplaceableBody(FunctionSymbol member)
    {
        var node = member.Declarations[0];
        BoundExpression Read(VariableSymbol variable, Type type) => new BoundVariable(variable) { Syntax = node, Type = type };
        var all = member.Arguments!;
        _symbolTypes[member.Replacement!] = AnyType;
        var self = member.IsStatic ? (BoundExpression)ClassValue(member.Owner!, node) : new BoundThis { Syntax = node, Type = ThisTypeOf(member.Owner!) };
        // Until the decorators have run it is the method as it is written.
        var function = new BoundLogical(LogicalOperator.Or, Read(member.Replacement!, AnyType), new BoundFunction(member.Decorated!, []) { Syntax = node, Type = AnyType }) { Syntax = node, Type = AnyType };
        var call = LibraryCall("callWith", node, function, self, Read(all, TypeOfSymbol(all)));
        return new BoundFunctionBody(member, [null], [null], [], new BoundBlock([new BoundReturn(call) { Syntax = node }]) { Syntax = node }) { Syntax = node };
    }
}
