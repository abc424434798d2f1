using Ark.Semantics;
using Ark.Syntax;

namespace Ark.Ide;

/// <summary>What is completed in declarative UI: components with their block, attributes, decorators.</summary>
internal static class UiCompletion
{
    /// <summary>Components that may have children and seldom do.</summary>
    private static readonly HashSet<string> MostlyLeaves = new(StringComparer.Ordinal) { "Text", "Button", "Toggle", "Menu", "MenuItem" };

    /// <summary>Components of the library, as they are written: with a block for their children, or with what they show.</summary>
    public static IEnumerable<CompletionItem> Components(CompletionPlace place)
    {
        var globals = place.Snapshot.Compilation.Library.UiGlobals;
        foreach (var name in globals.Names)
        {
            if (!place.Fits(name) || globals.Find($"{name}Attribute", SymbolMeaning.Type) is null || globals.Find(name, SymbolMeaning.Value) is not VariableSymbol component || !char.IsUpper(name[0])) continue;
            yield return CompletionItems.Of(place.Model, component, name, CompletionItems.Ranks.Member) with { Kind = CompletionKind.Component, Insert = Written(place.Model, component), IsSnippet = true };
        }
        // Those of an SDK are known by their names: what they are stands in files that are read for those that a program has.
        foreach (var name in place.Snapshot.Compilation.Modules.InstalledComponents)
            if (place.Fits(name) && globals.Find(name, SymbolMeaning.Value) is null) yield return new CompletionItem(name, CompletionKind.Component, CompletionItems.Ranks.Member) { Insert = name + "($1)$0", IsSnippet = true };
    }

    private static string Written(SemanticModel model, VariableSymbol component)
    {
        if (component.Name is "ForEach" or "LazyForEach") return component.Name + "($1, (${2:item}: ${3:string}) => {\n\t$0\n})";
        var takesNothing = model.SignaturesOf(model.TypeOf(component), SignatureKind.Call) is not [{ Parameters.Count: > 0 }, ..];
        if (UiComponents.IsLeaf(component.Name) || MostlyLeaves.Contains(component.Name)) return component.Name + (takesNothing ? "()$0" : "($1)$0");
        return component.Name + "() {\n\t$0\n}";
    }

    /// <summary>A component of the program with the members that it must be given; null for anything else.</summary>
    public static string? Creation(SemanticModel model, Symbol symbol)
    {
        if (model.Resolved(symbol) is not TypeSymbol { Kind: TypeSymbolKind.Struct } component) return null;
        var required = component.Members.Values.Where(IsRequired).Select((m, i) => $"{m.Name}: ${i + 1}").ToList();
        return required.Count == 0 ? symbol.Name + "()$0" : $"{symbol.Name}({{ {string.Join(", ", required)} }})$0";
    }

    /// <summary>Whoever makes the component must give the member a value.</summary>
    public static bool IsRequired(Symbol? member) => member is { Declarations: [FieldDeclaration { Initializer: null } field, ..] } && field.Parent is ClassDeclaration { IsStruct: true }
        && (UiDecorators.Has(field, "Link") || UiDecorators.Has(field, "ObjectLink") || UiDecorators.Has(field, "Prop") && field.Mark is null || UiDecorators.Has(field, "Require"));

    /// <summary>What can be set on a component; null where the receiver is none.</summary>
    public static IEnumerable<CompletionItem>? Attributes(CompletionPlace place, Expression receiver)
    {
        var model = place.Model;
        if (receiver is not (CallExpression or UiBlockExpression or ImplicitReceiver) || model.TypeAt(receiver) is not NamedType type) return null;
        if (!type.Symbol.Name.EndsWith("Attribute", StringComparison.Ordinal) || !Declarations.IsLibrary(type.Symbol)) return null;
        return Of();

        IEnumerable<CompletionItem> Of()
        {
            var isCalled = place.Tree.TokenAt(place.Replace.End) is { Kind: TokenKind.OpenParen } next && next.Span.Start == place.Replace.End;
            foreach (var property in model.PropertiesOf(type))
            {
                if (property.Symbol is not FunctionSymbol { Kind: FunctionKind.Method } method || !char.IsLetter(property.Name[0]) || !place.Fits(property.Name)) continue;
                var item = CompletionItems.Of(model, property, method.Container == type.Symbol ? CompletionItems.Ranks.Member : CompletionItems.Ranks.Inherited);
                yield return isCalled ? item : item with { Insert = property.Name + (model.SignaturesOf(method) is [{ Parameters.Count: 0 }] ? "()$0" : "($1)$0"), IsSnippet = true };
            }
            foreach (var extension in Extensions(place, type.Symbol.Name))
                yield return CompletionItems.Of(model, extension, extension.Name, CompletionItems.Ranks.Local) with { Kind = CompletionKind.Method, Insert = isCalled ? null : extension.Name + (model.SignaturesOf(extension) is [{ Parameters.Count: 0 }] ? "()$0" : "($1)$0"), IsSnippet = !isCalled };
        }
    }

    /// <summary>What the program itself defines with @Extend for the component and with @Styles for all.</summary>
    private static IEnumerable<FunctionSymbol> Extensions(CompletionPlace place, string attributes)
    {
        var members = place.Model.ClassAround(place.At)?.Members.Values ?? Enumerable.Empty<Symbol>();
        foreach (var symbol in place.SymbolsInScope.Concat(members).OfType<FunctionSymbol>())
        {
            if (!Checker.IsExtension(symbol) || !place.Fits(symbol.Name)) continue;
            var decorator = UiDecorators.Find(symbol, "Extend") ?? UiDecorators.Find(symbol, "AnimatableExtend");
            if (decorator?.Expression is CallExpression { Arguments.Arguments: [NameExpression component, ..] } && component.Identifier.Text + "Attribute" != attributes) continue;
            yield return symbol;
        }
    }

    /// <summary>The decorators that may stand where one is typed: on members in a struct, on what a file declares elsewhere.</summary>
    public static IEnumerable<string> Decorators(CompletionPlace place)
    {
        var targets = place.At.AncestorsAndSelf.OfType<ClassDeclaration>().FirstOrDefault(c => c.OpenBrace.Span.End <= place.Offset && (c.CloseBrace.IsMissing || place.Offset <= c.CloseBrace.Span.Start)) switch
        {
            null => UiTargets.Struct | UiTargets.Class | UiTargets.Function,
            { IsStruct: true } => UiTargets.Field | UiTargets.Method | UiTargets.Accessor,
            _ => UiTargets.Field | UiTargets.Accessor,
        };
        return UiDecorators.All.Where(d => (d.Targets & targets) != 0).Select(d => d.Name);
    }
}
