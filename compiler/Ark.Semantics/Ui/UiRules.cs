using Ark.Syntax;

namespace Ark.Semantics;

/// <summary>How structs, their members and their builders may be written. OpenHarmony's numbers stand beside ours in the manual.</summary>
internal static partial class UiRules
{
    private static readonly string[] ComponentDecorators = ["Component", "ComponentV2", "CustomDialog"];
    private static readonly HashSet<string> NeedValue = ["State", "Provide", "StorageLink", "StorageProp", "LocalStorageLink", "LocalStorageProp"];
    private static readonly HashSet<string> HaveNoValue = ["Link", "ObjectLink"];

    public static void Check(SyntaxTree tree, Action<Diagnostic> report)
    {
        if (tree.Kind != FileKind.Ets) return;
        Decorator? entry = null;
        foreach (var node in tree.Root.DescendantsAndSelf())
        {
            switch (node)
            {
                case ClassDeclaration c when c.Keyword.Is("struct"):
                    Struct(c, report);
                    if (UiDecorators.Find(c, "Entry") is not { } found) break;
                    if (entry is not null) report(Diagnostics.UiSeveralEntries(found.Location));
                    entry = found;
                    break;
                case ClassDeclaration c: Class(c, report); break;
                case FunctionDeclaration f: Function(f, report); break;
                case CallExpression { Callee: NameExpression { Identifier: var name }, Arguments.Arguments: [LiteralExpression { Literal: { Text: ['"' or '\'', ..] } literal }, ..] } when name.Is("$r"):
                    Resource(literal, report);
                    break;
            }
        }
    }

    private static IEnumerable<(Decorator Node, UiDecorator Known)> DecoratorsOf(Node declaration)
    {
        foreach (var decorator in UiDecorators.Of(declaration).ToList())
            if (UiDecorators.NameOf(decorator) is { } name && UiDecorators.Find(name) is { } known) yield return (decorator, known);
    }

    // ── Structs ─────────────────────────────────────────────────────────────────────────────────────

    private static void Struct(ClassDeclaration node, Action<Diagnostic> report)
    {
        var name = node.Name is { } token ? Names.Identifier(token) : "";
        var at = node.Name?.Location ?? node.Keyword.Location;
        bool Has(string decorator) => UiDecorators.Has(node, decorator);
        if (node.Heritage.Count > 0) report(Diagnostics.UiStructHeritage(at, name));
        if (IsComponentName(name)) report(Diagnostics.UiComponentName(at, name));
        if (!ComponentDecorators.Any(Has)) report(Diagnostics.UiNoComponent(at, name));
        if (Has("ComponentV2") && (Has("Component") || Has("Reusable") || Has("CustomDialog"))) report(Diagnostics.UiTwoModels(at, name));
        if (Has("Reusable") && Has("ReusableV2")) report(Diagnostics.UiReusableTwice(at));
        else if (Has("ReusableV2") && !Has("ComponentV2")) report(Diagnostics.UiReusableSecondModel(at));
        Build(node, name, at, report);
        foreach (var member in node.Members) Member(node, member, report);
        if (Has("CustomDialog") && !node.Members.OfType<FieldDeclaration>().Any(IsDialogController)) report(Diagnostics.UiDialogController(at));
    }

    private static bool IsDialogController(FieldDeclaration field) => field.Type is { } type && type.Type.Text.Contains("CustomDialogController", StringComparison.Ordinal);

    private static void Build(ClassDeclaration node, string name, Location at, Action<Diagnostic> report)
    {
        var builds = node.Members.OfType<MethodDeclaration>().Where(m => m.Name.Text == "build").ToList();
        if (builds.Count != 1)
        {
            report(Diagnostics.UiBuildCount(at, name));
            return;
        }
        if (builds[0].Parameters.Parameters.Count > 0) report(Diagnostics.UiBuildParameters(builds[0].Name.Location));
        if (builds[0].Body is not { } body) return;
        Body(body.Statements, report);
        var roots = body.Statements.Where(s => s is not EmptyStatement).ToList();
        if (UiDecorators.Has(node, "Entry") && (roots.Count > 1 || roots is [ExpressionStatement root] && RootOf(root.Expression) is { } component && !IsContainer(component, root.Expression)))
            report(Diagnostics.UiOneRoot(builds[0].Name.Location));
    }

    // ── Members ─────────────────────────────────────────────────────────────────────────────────────

    private static void Member(ClassDeclaration owner, Member member, Action<Diagnostic> report)
    {
        var decorators = DecoratorsOf(member).ToList();
        Models(owner, decorators, report);
        switch (member)
        {
            case FieldDeclaration field: Field(owner, field, decorators, report); break;
            case MethodDeclaration method: Method(method, decorators, report); break;
            case AccessorDeclaration accessor: Accessor(owner, accessor, decorators, report); break;
        }
    }

    /// <summary>Members of one model of state belong in structs of that model.</summary>
    private static void Models(ClassDeclaration owner, List<(Decorator Node, UiDecorator Known)> decorators, Action<Diagnostic> report)
    {
        var isSecond = UiDecorators.Has(owner, "ComponentV2");
        foreach (var (node, known) in decorators)
        {
            if (known.Version == UiVersion.Second && !isSecond && known.Name is not ("Trace" or "Type")) report(Diagnostics.UiSecondModelMember(node.Location, known.Name));
            if (known.Version == UiVersion.First && isSecond && known.Name != "Track") report(Diagnostics.UiFirstModelMember(node.Location, known.Name));
            if (known.Name is "Trace" or "Track") report(Diagnostics.UiClassMember(node.Location, known.Name));
        }
    }

    private static void Field(ClassDeclaration owner, FieldDeclaration field, List<(Decorator Node, UiDecorator Known)> decorators, Action<Diagnostic> report)
    {
        var at = field.Name.Location;
        var name = field.Name.Text;
        bool Has(string decorator) => decorators.Any(d => d.Known.Name == decorator);
        var states = decorators.Where(d => d.Known.IsState).ToList();
        if (decorators.Count > 0 && (Names.ModifiersOf(field.Modifiers) & Modifiers.Static) != 0)
        {
            report(Diagnostics.UiStaticMember(at, name));
            return;
        }
        foreach (var (node, known) in decorators)
            if ((known.Targets & UiTargets.Field) == 0 && (known.Targets & (UiTargets.Method | UiTargets.Accessor)) != 0)
                report((known.Targets & UiTargets.Accessor) != 0 ? Diagnostics.UiGetterOnly(node.Location, known.Name) : Diagnostics.UiMethodOnly(node.Location, known.Name));
        if (states.Count > 1)
            report(states.Any(s => s.Known.Version == UiVersion.Second) ? Diagnostics.UiSeveralDecorators(at, name) : Diagnostics.UiSeveralStates(at, name));
        foreach (var (_, known) in states)
        {
            if (NeedValue.Contains(known.Name) && field.Initializer is null && !Has("Require")) report(Diagnostics.UiValueMissing(at, name, known.Name));
            if (HaveNoValue.Contains(known.Name) && field.Initializer is not null) report(Diagnostics.UiValueGiven(at, name, known.Name));
            if (known.Version == UiVersion.First && field.Type is null) report(Diagnostics.UiTypeMissing(at, name));
            if (known.Version == UiVersion.First && field.Type is { Type: FunctionTypeNode } or { Type: TypeReferenceNode { Name.Text: "Function" } }) report(Diagnostics.UiFunctionState(at, name, known.Name));
            if (known.Version == UiVersion.First && IsDialogController(field)) report(Diagnostics.UiControllerState(at, name, known.Name));
        }
        if (Has("Watch")) Watch(owner, decorators.First(d => d.Known.Name == "Watch").Node, states.Count > 0, name, report);
        if (Has("BuilderParam") && field.Initializer is { Value: LiteralExpression } value) report(Diagnostics.UiBuilderParamValue(value.Value.Location, name));
        if (Has("Once") && !Has("Param")) report(Diagnostics.UiOnceWithoutParam(at));
        if (Has("Param") && field.Initializer is null && field.Mark is null && !Has("Require")) report(Diagnostics.UiParamWithoutValue(at, name));
        if (Has("Require") && UiDecorators.Has(owner, "ComponentV2") && !Has("Param") && !Has("BuilderParam")) report(Diagnostics.UiRequireSecondModel(at));
    }

    private static void Watch(ClassDeclaration owner, Decorator watch, bool hasState, string name, Action<Diagnostic> report)
    {
        if (!hasState)
        {
            report(Diagnostics.UiWatchWithoutState(watch.Location, name));
            return;
        }
        if (watch.Expression is not CallExpression { Arguments.Arguments: [var argument, ..] }) return;
        if (argument is LiteralExpression { Literal.Text: ['"' or '\'' or '`', ..] text })
        {
            var method = Names.StringValue(text);
            if (!owner.Members.OfType<MethodDeclaration>().Any(m => m.Name.Text == method)) report(Diagnostics.UiWatchUnknown(argument.Location, method));
        }
        else if (argument is LiteralExpression) report(Diagnostics.UiWatchNotString(argument.Location, argument.Text));
    }

    private static void Method(MethodDeclaration method, List<(Decorator Node, UiDecorator Known)> decorators, Action<Diagnostic> report)
    {
        foreach (var (node, known) in decorators)
        {
            if ((known.Targets & UiTargets.Method) != 0) continue;
            if (known.Targets == UiTargets.Function) report(Diagnostics.UiFunctionOnly(node.Location, known.Name));
            else if (known.Targets == UiTargets.Accessor) report(Diagnostics.UiGetterOnly(node.Location, known.Name));
            else if (known.Version == UiVersion.Second) report(Diagnostics.UiPropertyOnly(node.Location, known.Name));
            else report(Diagnostics.UiNotOnMethod(node.Location, known.Name));
        }
        var isBuilder = decorators.Any(d => d.Known.Name is "Builder" or "LocalBuilder");
        if (decorators.Any(d => d.Known.Name == "LocalBuilder") && (Names.ModifiersOf(method.Modifiers) & Modifiers.Static) != 0) report(Diagnostics.UiStaticLocalBuilder(method.Name.Location));
        if (decorators.Any(d => d.Known.Name == "Styles") && method.Parameters.Parameters.Count > 0) report(Diagnostics.UiStylesParameters(method.Name.Location));
        if (isBuilder && method.Body is { } body) Body(body.Statements, report);
    }

    private static void Accessor(ClassDeclaration owner, AccessorDeclaration accessor, List<(Decorator Node, UiDecorator Known)> decorators, Action<Diagnostic> report)
    {
        foreach (var (node, known) in decorators)
        {
            if (known.Targets == UiTargets.Method) report(Diagnostics.UiMethodOnly(node.Location, known.Name));
            if (known.Name == "Computed" && owner.Members.OfType<AccessorDeclaration>().Any(a => a.Keyword.Is("set") && a.Name.Text == accessor.Name.Text)) report(Diagnostics.UiComputedSetter(node.Location));
        }
    }

    // ── Resources ───────────────────────────────────────────────────────────────────────────────────

    private static readonly HashSet<string> ResourceTypes =
        ["boolean", "color", "float", "intarray", "integer", "media", "pattern", "plural", "profile", "shape", "strarray", "string", "symbol", "theme", "id"];

    /// <summary>`'app.string.title'`: of the application, of the system, or of a module in brackets.</summary>
    private static void Resource(Token literal, Action<Diagnostic> report)
    {
        var text = Names.StringValue(literal.Text);
        var isOfModule = text.StartsWith('[') && text.Contains(']');
        var parts = (isOfModule ? "app" + text[(text.IndexOf(']') + 1)..] : text).Split('.');
        if (parts.Length != 3 || parts.Any(p => p.Length == 0)) report(Diagnostics.UiResourceForm(literal.Location, text));
        else if (parts[0] is not ("app" or "sys")) report(Diagnostics.UiResourceSource(literal.Location, parts[0]));
        else if (!ResourceTypes.Contains(parts[1])) report(Diagnostics.UiResourceType(literal.Location, parts[1]));
    }

    // ── Classes and functions ───────────────────────────────────────────────────────────────────────

    private static void Class(ClassDeclaration node, Action<Diagnostic> report)
    {
        foreach (var (decorator, known) in DecoratorsOf(node))
            if (known.Targets == UiTargets.Struct) report(Diagnostics.UiStructOnly(decorator.Location, known.Name));
        if (UiDecorators.Has(node, "Observed") && UiDecorators.Has(node, "ObservedV2")) report(Diagnostics.UiObservedTwice(node.Name?.Location ?? node.Keyword.Location));
        foreach (var member in node.Members)
            foreach (var (decorator, known) in DecoratorsOf(member))
            {
                if (known.Name is "Builder" or "LocalBuilder") report(Diagnostics.UiBuilderInClass(decorator.Location, known.Name));
                else if (known.Name is "Track" or "Type" && member is not FieldDeclaration) report(Diagnostics.UiClassMember(decorator.Location, known.Name));
                else if (known.Name == "Trace" && (member is not FieldDeclaration || !UiDecorators.Has(node, "ObservedV2"))) report(Diagnostics.UiTraceWithoutObserved(decorator.Location));
                else if (known.Name == "Track" && UiDecorators.Has(node, "ObservedV2")) report(Diagnostics.UiTrackInSecondModel(decorator.Location));
            }
    }

    private static void Function(FunctionDeclaration node, Action<Diagnostic> report)
    {
        var decorators = DecoratorsOf(node).ToList();
        foreach (var (decorator, known) in decorators)
        {
            if (known.Targets == UiTargets.Struct) report(Diagnostics.UiStructOnly(decorator.Location, known.Name));
            else if ((known.Targets & UiTargets.Function) == 0) report(Diagnostics.UiFunctionDecorator(decorator.Location, known.Name));
            else if (known.Name == "Concurrent" && node.Asterisk is not null) report(Diagnostics.UiConcurrentGenerator(decorator.Location));
        }
        bool Has(string name) => decorators.Any(d => d.Known.Name == name);
        var at = node.Name?.Location ?? node.Function.Location;
        if (Has("Styles") && node.Parameters.Parameters.Count > 0) report(Diagnostics.UiStylesParameters(at));
        if (Has("Extend") && Has("AnimatableExtend")) report(Diagnostics.UiExtendTwice(at));
        if (Has("Builder") && node.Body is { } body) Body(body.Statements, report);
    }
}
