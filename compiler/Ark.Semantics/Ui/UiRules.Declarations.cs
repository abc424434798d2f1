using Ark.Syntax;

namespace Ark.Semantics;

// Classes, functions and imports.
internal static partial class UiRules
{
    private static void Class(ClassDeclaration node, UiContext ui)
    {
        foreach (var (decorator, known) in DecoratorsOf(node))
            if (known.Targets == UiTargets.Struct) ui.Report(Diagnostics.UiStructOnly(decorator.Location, known.Name));
        var isFirst = UiDecorators.Has(node, "Observed");
        var isSecond = UiDecorators.Has(node, "ObservedV2");
        var at = node.Name?.Location ?? node.Keyword.Location;
        if (isFirst && isSecond) ui.Report(Diagnostics.UiObservedTwice(at));
        if ((isFirst || isSecond) && BaseOf(node, ui) is { } @base)
        {
            if (isSecond && UiDecorators.Has(@base, "Observed")) ui.Report(Diagnostics.UiObservedBaseOfSecond(at, @base.Name));
            else if (isFirst && UiDecorators.Has(@base, "ObservedV2")) ui.Report(Diagnostics.UiObservedBaseOfFirst(at, @base.Name));
        }
        foreach (var member in node.Members)
            foreach (var (decorator, known) in DecoratorsOf(member)) ClassMember(node, member, decorator, known, ui);
    }

    private static Symbol? BaseOf(ClassDeclaration node, UiContext ui) =>
        node.Heritage.FirstOrDefault(h => h.Keyword.Is("extends")) is { Types: [{ Expression: var expression }, ..] } ? ui.Types.SymbolOf(expression) : null;

    private static void ClassMember(ClassDeclaration owner, Member member, Decorator decorator, UiDecorator known, UiContext ui)
    {
        var at = decorator.Location;
        var isSecond = UiDecorators.Has(owner, "ObservedV2");
        if (IsOfStructs(known)) ui.Report(Diagnostics.UiStructOnly(at, known.Name));
        switch (known.Name)
        {
            case "Builder" or "LocalBuilder": ui.Report(Diagnostics.UiBuilderInClass(at, known.Name)); break;
            case "Extend" or "AnimatableExtend" when member is MethodDeclaration: ui.Report(Diagnostics.UiExtendOnMethod(at, known.Name)); break;
            case "Concurrent" when member is MethodDeclaration: ui.Report(Diagnostics.UiFunctionOnly(at, known.Name)); break;
            case "Track" when member is not FieldDeclaration: ui.Report(Diagnostics.UiClassMember(at, known.Name)); break;
            case "Track" when isSecond: ui.Report(Diagnostics.UiTrackInSecondModel(at)); break;
            case "Trace" when member is not FieldDeclaration || !isSecond: ui.Report(Diagnostics.UiTraceWithoutObserved(at, "Trace")); break;
            case "Monitor" or "SyncMonitor" or "Computed":
                if (known.Name == "Computed" && member is not AccessorDeclaration) ui.Report(Diagnostics.UiGetterOnly(at, known.Name));
                else if (known.Name != "Computed" && member is not MethodDeclaration) ui.Report(Diagnostics.UiMethodOnly(at, known.Name));
                if (!isSecond) ui.Report(Diagnostics.UiTraceWithoutObserved(at, known.Name));
                break;
            case "Type": TypeOfMember(owner, member, at, ui); break;
        }
    }

    private static void TypeOfMember(ClassDeclaration owner, Member member, Location at, UiContext ui)
    {
        if (UiDecorators.Has(owner, "Sendable")) ui.Report(Diagnostics.UiTypeInSendable(at));
        if (UiDecorators.Has(owner, "Observed")) ui.Report(Diagnostics.UiTypeInFirstModel(at));
        if (member is not FieldDeclaration) ui.Report(Diagnostics.UiTypeProperty(at));
    }

    /// <summary>It decorates structs or what is in them.</summary>
    private static bool IsOfStructs(UiDecorator known) =>
        known.Targets == UiTargets.Struct || known.IsState || known.Name is "Watch" or "BuilderParam" or "Require" or "Env" or "Once" || known.Name.StartsWith("Component", StringComparison.Ordinal);

    private static void Function(FunctionDeclaration node, UiContext ui)
    {
        var decorators = DecoratorsOf(node).ToList();
        var at = node.Name?.Location ?? node.Function.Location;
        bool Has(string name) => decorators.Any(d => d.Known.Name == name);
        foreach (var (decorator, known) in decorators)
        {
            if (IsOfStructs(known)) ui.Report(Diagnostics.UiStructOnly(decorator.Location, known.Name));
            else if (known.Name is "Track" or "Trace" or "Type" or "ObservedV2") ui.Report(Diagnostics.UiClassMember(decorator.Location, known.Name));
            else if (known.Name is "Monitor" or "SyncMonitor" or "LocalBuilder") ui.Report(Diagnostics.UiMethodOnly(decorator.Location, known.Name));
            else if (known.Name == "Computed") ui.Report(Diagnostics.UiGetterOnly(decorator.Location, known.Name));
            else if (known.Name == "Concurrent" && node.Asterisk is not null) ui.Report(Diagnostics.UiConcurrentGenerator(decorator.Location));
        }
        if (Has("LocalBuilder") || UiDecorators.Of(node).Select(UiDecorators.NameOf).Distinct().Count() > 1) ui.Report(Diagnostics.UiFunctionDecorator(at));
        if (Has("Styles") && node.Parameters.Parameters.Count > 0) ui.Report(Diagnostics.UiStylesParameters(at));
        if (Has("Extend") && Has("AnimatableExtend")) ui.Report(Diagnostics.UiExtendTwice(at));
        foreach (var (decorator, known) in decorators)
            if (known.Name is "Extend" or "AnimatableExtend") Extend(node, decorator, known.Name, ui);
        if (Has("Builder") && node.Body is { } body) Body(body.Statements, ui);
    }

    private static void Extend(FunctionDeclaration node, Decorator decorator, string name, UiContext ui)
    {
        if (decorator.Expression is not CallExpression { Arguments.Arguments: var arguments }) return;
        if (arguments.Count != 1) ui.Report(Diagnostics.UiExtendArgument(decorator.Location, name));
        // Within itself the name is the library's attribute, or would be this function without end.
        if (name == "Extend" && arguments is [NameExpression component, ..] && node is { Name: { } own, Body.Statements: [ExpressionStatement first, ..] }
            && Attributes(first.Expression).Any(a => a.Name.Text == own.Text) && ui.HasAttribute(Names.Identifier(component.Identifier), own.Text))
            ui.Report(Diagnostics.UiExtendName(own.Location, own.Text, component.Text));
    }

    /// <summary>The accesses of a chain of calls, the last first.</summary>
    private static IEnumerable<PropertyAccess> Attributes(Expression chain)
    {
        while (chain is CallExpression { Callee: PropertyAccess access })
        {
            yield return access;
            chain = access.Expression;
        }
    }

    /// <summary>`wrapBuilder(f)` is for builders outside of structs.</summary>
    private static void Wrapped(CallExpression node, UiContext ui)
    {
        if (node is not { Callee: NameExpression callee, Arguments.Arguments: [var argument, ..] }) return;
        if (argument is not NameExpression name || ui.Types.SymbolOf(name) is FunctionSymbol function && !UiDecorators.IsBuilder(function))
            ui.Report(Diagnostics.UiWrappedFunction(argument.Location, callee.Text));
    }

    /// <summary>A component of the library cannot be used beside an import of its name. Where nothing is built, nothing is confused.</summary>
    private static void Import(ImportDeclaration node, UiContext ui)
    {
        if (!Names.StringValue(node.Specifier.Text).StartsWith('.')) return;
        List<Token> names = [.. node.Named?.Elements.Select(e => e.Name) ?? []];
        if (node.DefaultName is { } own) names.Add(own);
        foreach (var name in names)
            if (char.IsUpper(name.Text.FirstOrDefault()) && ui.HasStructs && ui.IsOwnComponent(name.Text)) ui.Report(Diagnostics.UiImportName(name.Location, name.Text));
    }
}
