using Ark.Syntax;

namespace Ark.Semantics;

/// <summary>How structs, their members and their builders may be written. OpenHarmony's numbers stand beside ours in the manual.</summary>
internal static partial class UiRules
{
    private static readonly string[] ComponentDecorators = ["Component", "ComponentV2", "CustomDialog"];
    private static readonly HashSet<string> NeedValue = ["State", "Provide", "StorageLink", "StorageProp", "LocalStorageLink", "LocalStorageProp"];
    private static readonly HashSet<string> HaveNoValue = ["Link", "ObjectLink"];
    private const int MostPreviews = 10;

    public static void Check(Node node, UiContext ui)
    {
        switch (node)
        {
            case SourceFile file: Pages(file, ui); break;
            case ClassDeclaration { IsStruct: true } c: Struct(c, ui); break;
            case ClassDeclaration c: Class(c, ui); break;
            case FunctionDeclaration f: Function(f, ui); break;
            case ImportDeclaration i: Import(i, ui); break;
            case CallExpression c: Call(c, ui); break;
        }
    }

    private static void Pages(SourceFile file, UiContext ui)
    {
        var structs = file.Statements.OfType<ClassDeclaration>().Where(c => c.IsStruct).ToList();
        foreach (var entry in structs.Select(c => UiDecorators.Find(c, "Entry")).OfType<Decorator>().Skip(1)) ui.Report(Diagnostics.UiSeveralEntries(entry.Location));
        if (structs.Select(c => UiDecorators.Find(c, "Preview")).OfType<Decorator>().Skip(MostPreviews).FirstOrDefault() is { } preview) ui.Report(Diagnostics.UiManyPreviews(preview.Location, MostPreviews));
    }

    private static void Call(CallExpression node, UiContext ui)
    {
        switch (node.Callee)
        {
            case NameExpression { Identifier: var name } when name.Is("$r"):
                if (node.Arguments.Arguments is [LiteralExpression { Literal: { Text: ['"' or '\'', ..] } literal }, ..]) Resource(literal, ui);
                break;
            case NameExpression { Identifier: var name } when name.Is("wrapBuilder") || name.Is("mutableBuilder"): Wrapped(node, ui); break;
            case NameExpression: Made(node, ui); break;
            case PropertyAccess access when access.Name.Is("reuse") || access.Name.Is("reuseId"): ReuseAttribute(node, access, ui); break;
        }
    }

    private static IEnumerable<(Decorator Node, UiDecorator Known)> DecoratorsOf(Node declaration)
    {
        foreach (var decorator in UiDecorators.Of(declaration).ToList())
            if (UiDecorators.NameOf(decorator) is { } name && UiDecorators.Find(name) is { } known) yield return (decorator, known);
    }

    // ── Structs ─────────────────────────────────────────────────────────────────────────────────────

    private static void Struct(ClassDeclaration node, UiContext ui)
    {
        var name = node.Name is { } token ? Names.Identifier(token) : "";
        var at = node.Name?.Location ?? node.Keyword.Location;
        bool Has(string decorator) => UiDecorators.Has(node, decorator);
        if (node.Heritage.Count > 0) ui.Report(Diagnostics.UiStructHeritage(at, name));
        if (ui.IsOwnComponent(name)) ui.Report(Diagnostics.UiComponentName(at, name));
        else if (ui.IsAttribute(name)) ui.Report(Diagnostics.UiAttributeName(at, name));
        if (UiDecorators.Find(node, "ObservedV2") is { } observed) ui.Report(Diagnostics.UiClassMember(observed.Location, "ObservedV2"));
        if (!ComponentDecorators.Any(Has)) NoComponent(node, name, at, ui);
        if (Has("ComponentV2") && (Has("Component") || Has("Reusable") || Has("CustomDialog"))) ui.Report(Diagnostics.UiTwoModels(at, name));
        if (Has("Reusable") && Has("ReusableV2")) ui.Report(Diagnostics.UiReusableTwice(at));
        if (Has("ReusableV2") && !Has("ComponentV2")) ui.Report(Diagnostics.UiReusableSecondModel(at));
        Build(node, name, at, ui);
        foreach (var member in node.Members) Member(node, member, ui);
        if (Has("CustomDialog") && !Has("ComponentV2") && !node.Members.OfType<FieldDeclaration>().Any(IsDialogController)) ui.Report(Diagnostics.UiDialogController(at));
    }

    /// <summary>A page is a component of the first model where it does not say so.</summary>
    private static void NoComponent(ClassDeclaration node, string name, Location at, UiContext ui)
    {
        var known = DecoratorsOf(node).ToList();
        if (known.Any(d => d.Known.Targets == UiTargets.Struct)) ui.Report(Diagnostics.UiComponentUnsaid(at, name));
        else ui.Report(UiDecorators.Of(node).Count > 0 ? Diagnostics.UiForeignStruct(at, name) : Diagnostics.UiNoComponent(at, name));
    }

    private static bool IsDialogController(FieldDeclaration field) => field.Type is { } type && type.Type.Text.Contains("CustomDialogController", StringComparison.Ordinal);

    private static void Build(ClassDeclaration node, string name, Location at, UiContext ui)
    {
        var builds = node.Members.OfType<MethodDeclaration>().Where(m => m.Name.Text == "build").ToList();
        if (builds.Count != 1)
        {
            ui.Report(Diagnostics.UiBuildCount(at, name));
            return;
        }
        if (builds[0].Parameters.Parameters.Count > 0) ui.Report(Diagnostics.UiBuildParameters(builds[0].Name.Location));
        if (builds[0].Body is not { } body) return;
        Body(body.Statements, ui);
        var roots = body.Statements.Where(s => s is not EmptyStatement).ToList();
        if (UiDecorators.Has(node, "Entry") && (roots.Count > 1 || roots is [ExpressionStatement root] && RootOf(root.Expression) is { } component && !IsContainer(component, root.Expression)))
            ui.Report(Diagnostics.UiOneRoot(builds[0].Name.Location));
    }

    // ── Members ─────────────────────────────────────────────────────────────────────────────────────

    private static void Member(ClassDeclaration owner, Member member, UiContext ui)
    {
        var decorators = DecoratorsOf(member).ToList();
        Models(owner, decorators, ui);
        Together(owner, member, decorators, ui);
        switch (member)
        {
            case FieldDeclaration field: Field(owner, field, decorators, ui); break;
            case MethodDeclaration method: Method(owner, method, decorators, ui); break;
            case AccessorDeclaration accessor: Accessor(owner, accessor, decorators, ui); break;
        }
    }

    /// <summary>Members of one model of state belong in structs of that model.</summary>
    private static void Models(ClassDeclaration owner, List<(Decorator Node, UiDecorator Known)> decorators, UiContext ui)
    {
        var isSecond = IsSecondModel(owner);
        foreach (var (node, known) in decorators)
        {
            if (known.Version == UiVersion.Second && !isSecond && known.Name is not ("Trace" or "Type")) ui.Report(Diagnostics.UiSecondModelMember(node.Location, known.Name));
            if (known.Version == UiVersion.First && isSecond && known.Name != "Track") ui.Report(Diagnostics.UiFirstModelMember(node.Location, known.Name));
            if (known.Name is "Trace" or "Track" or "Type") ui.Report(Diagnostics.UiClassMember(node.Location, known.Name));
        }
    }

    /// <summary>Decorators of which a member has one, and that once.</summary>
    private static bool StandsAlone(UiDecorator known) =>
        known.Name is "BuilderParam" or "Env" or "Builder" or "Styles" || known.Version == UiVersion.Second && known.Name is not ("Once" or "Trace" or "Type");

    private static void Together(ClassDeclaration owner, Member member, List<(Decorator Node, UiDecorator Known)> decorators, UiContext ui)
    {
        var alone = decorators.Where(d => StandsAlone(d.Known)).GroupBy(d => d.Known.Name).ToList();
        if (alone.Count > 1) ui.Report(Diagnostics.UiSeveralDecorators(alone[1].First().Node.Location, NameOf(member)));
        foreach (var group in alone)
            if (group.Count() > 1 && group.Key is not ("Builder" or "Styles")) ui.Report(Diagnostics.UiDecoratorTwice(group.ElementAt(1).Node.Location, group.Key));
        if (decorators.Count > 1 && decorators.FirstOrDefault(d => d.Known.Name == "LocalBuilder").Node is { } local) ui.Report(Diagnostics.UiLocalBuilderAlone(local.Location));
        var foreign = UiDecorators.Of(member).FirstOrDefault(d => UiDecorators.NameOf(d) is { } name && !UiDecorators.IsKnown(name));
        if (foreign is not null && member is FieldDeclaration && !IsSecondModel(owner) && decorators.Count > 0) ui.Report(Diagnostics.UiForeignDecorator(foreign.Location, foreign.Text, decorators[0].Known.Name));
    }

    private static string NameOf(Member member) => member switch { FieldDeclaration f => f.Name.Text, MethodDeclaration m => m.Name.Text, AccessorDeclaration a => a.Name.Text, _ => "" };

    private static void Field(ClassDeclaration owner, FieldDeclaration field, List<(Decorator Node, UiDecorator Known)> decorators, UiContext ui)
    {
        var at = field.Name.Location;
        var name = field.Name.Text;
        var isSecond = IsSecondModel(owner);
        bool Has(string decorator) => decorators.Any(d => d.Known.Name == decorator);
        if (decorators.Count > 0 && (Names.ModifiersOf(field.Modifiers) & Modifiers.Static) != 0)
        {
            // In the second model the property is there, and stays what it is.
            if (!isSecond) ui.Report(Diagnostics.UiStaticMember(at, name));
            return;
        }
        foreach (var (node, known) in decorators)
            if ((known.Targets & UiTargets.Field) == 0 && (known.Targets & (UiTargets.Method | UiTargets.Accessor)) != 0 && known.Name is not ("Builder" or "Styles"))
                ui.Report((known.Targets & UiTargets.Accessor) != 0 ? Diagnostics.UiGetterOnly(node.Location, known.Name) : Diagnostics.UiMethodOnly(node.Location, known.Name));
        if (decorators.Count(d => d.Known is { IsState: true, Version: UiVersion.First } || !isSecond && d.Known.Name == "Env") > 1) ui.Report(Diagnostics.UiSeveralStates(at, name));
        foreach (var (node, known) in decorators.Where(d => d.Known.IsState)) State(field, node, known, isRequired: Has("Require"), ui);
        if (isSecond && field.Type is null && decorators.Count > 0 && !Has("Env")) ui.Report(Diagnostics.UiTypeMissingSecond(at, name));
        if (Has("Env")) Env(owner, field, decorators.First(d => d.Known.Name == "Env").Node, ui);
        if (Has("Watch") && !isSecond) Watch(owner, decorators.First(d => d.Known.Name == "Watch").Node, decorators.Any(d => d.Known.IsState), name, ui);
        if (Has("BuilderParam") && field.Initializer is { } value && (value.Value is LiteralExpression || IsPlainFunction(value.Value, ui))) ui.Report(Diagnostics.UiBuilderParamValue(value.Value.Location, name));
        if (Has("Once") && isSecond && !Has("Param")) ui.Report(Diagnostics.UiOnceWithoutParam(at));
        if (Has("Param") && field.Initializer is null && field.Mark is null && !Has("Require")) ui.Report(Diagnostics.UiParamWithoutValue(at, name));
        if (Has("Require") && isSecond && !Has("Param") && !Has("BuilderParam")) ui.Report(Diagnostics.UiRequireSecondModel(at));
    }

    private static void State(FieldDeclaration field, Decorator node, UiDecorator known, bool isRequired, UiContext ui)
    {
        var at = field.Name.Location;
        var name = field.Name.Text;
        if (NeedValue.Contains(known.Name) && field.Initializer is null && !isRequired) ui.Report(Diagnostics.UiValueMissing(at, name, known.Name));
        if (HaveNoValue.Contains(known.Name) && field.Initializer is not null) ui.Report(Diagnostics.UiValueGiven(at, name, known.Name));
        if (known.Version != UiVersion.First) return;
        if (field.Type is not { } type)
        {
            ui.Report(Diagnostics.UiTypeMissing(at, name));
            return;
        }
        if (IsFunctionType(type.Type)) ui.Report(Diagnostics.UiFunctionState(at, name, known.Name));
        if (IsDialogController(field)) ui.Report(Diagnostics.UiControllerState(at, name, known.Name));
        if (known.Name != "ObjectLink" && OfSecondModel(type.Type, ui) is { } observed) ui.Report(Diagnostics.UiObservedState(node.Location, known.Name, observed));
    }

    private static bool IsFunctionType(TypeNode type) => type switch
    {
        ParenthesizedTypeNode p => IsFunctionType(p.Type),
        UnionTypeNode u => u.Types.All(IsFunctionType),
        FunctionTypeNode => true,
        TypeReferenceNode r => r.Name.Text == "Function",
        _ => false,
    };

    /// <summary>A class with @ObservedV2 among the types that a property may have.</summary>
    private static string? OfSecondModel(TypeNode node, UiContext ui)
    {
        var type = ui.Types.TypeOf(node);
        return (type is UnionType union ? union.Types : [type]).OfType<NamedType>().FirstOrDefault(t => UiDecorators.Has(t.Symbol, "ObservedV2"))?.Symbol.Name;
    }

    private static void Watch(ClassDeclaration owner, Decorator watch, bool hasState, string name, UiContext ui)
    {
        if (!hasState)
        {
            ui.Report(Diagnostics.UiWatchWithoutState(watch.Location, name));
            return;
        }
        if (watch.Expression is not CallExpression { Arguments.Arguments: [var argument, ..] }) return;
        if (argument is LiteralExpression { Literal.Text: ['"' or '\'' or '`', ..] text })
        {
            var method = Names.StringValue(text);
            if (!owner.Members.OfType<MethodDeclaration>().Any(m => m.Name.Text == method)) ui.Report(Diagnostics.UiWatchUnknown(argument.Location, method));
        }
        else if (argument is LiteralExpression) ui.Report(Diagnostics.UiWatchNotString(argument.Location, argument.Text));
    }

    private static void Method(ClassDeclaration owner, MethodDeclaration method, List<(Decorator Node, UiDecorator Known)> decorators, UiContext ui)
    {
        foreach (var (node, known) in decorators)
        {
            if (known.Name == "SyncMonitor") WatchedPaths(owner, node, ui);
            if (known.Name == "ComponentReuse") Reuse(owner, method, ui);
            if (known.Name == "Concurrent" && method.Asterisk is not null) ui.Report(Diagnostics.UiConcurrentGenerator(node.Location));
            if ((known.Targets & UiTargets.Method) != 0) continue;
            if (known.Targets == UiTargets.Function) ui.Report(known.Name == "Concurrent" ? Diagnostics.UiFunctionOnly(node.Location, known.Name) : Diagnostics.UiExtendOnMethod(node.Location, known.Name));
            else if (known.Targets == UiTargets.Accessor) ui.Report(Diagnostics.UiGetterOnly(node.Location, known.Name));
            else if (known.Version == UiVersion.Second) ui.Report(Diagnostics.UiPropertyOnly(node.Location, known.Name));
            else if (IsSecondModel(owner))
            {
                if (known.Name == "Require") ui.Report(Diagnostics.UiRequireSecondModel(node.Location));
            }
            else if (known.Name is not ("Track" or "Type" or "Trace")) ui.Report(Diagnostics.UiNotOnMethod(node.Location, known.Name));
        }
        var isBuilder = decorators.Any(d => d.Known.Name is "Builder" or "LocalBuilder");
        if (decorators.Any(d => d.Known.Name == "LocalBuilder") && (Names.ModifiersOf(method.Modifiers) & Modifiers.Static) != 0) ui.Report(Diagnostics.UiStaticLocalBuilder(method.Name.Location));
        if (decorators.Any(d => d.Known.Name == "Styles") && method.Parameters.Parameters.Count > 0) ui.Report(Diagnostics.UiStylesParameters(method.Name.Location));
        if (isBuilder && method.Body is { } body) Body(body.Statements, ui);
    }

    /// <summary>What a component's reuse is told: in the first model the new parameters, in the second nothing.</summary>
    private static void Reuse(ClassDeclaration owner, MethodDeclaration method, UiContext ui)
    {
        var parameters = method.Parameters.Parameters;
        if (parameters.Count == 0) return;
        if (IsSecondModel(owner)) ui.Report(Diagnostics.UiReuseParameters(method.Name.Location));
        else if (parameters.Count > 1 || parameters[0].Type is not { } type || !IsObjectType(type.Type)) ui.Report(Diagnostics.UiReuseParameter(method.Name.Location));
    }

    private static bool IsObjectType(TypeNode type) => type is TypeReferenceNode { Name.Text: "Record" or "Object" or "ESObject" } || type.Text.Trim() == "object";

    private static void Accessor(ClassDeclaration owner, AccessorDeclaration accessor, List<(Decorator Node, UiDecorator Known)> decorators, UiContext ui)
    {
        foreach (var (node, known) in decorators)
        {
            if (known.Targets == UiTargets.Method) ui.Report(Diagnostics.UiMethodOnly(node.Location, known.Name));
            if (known.Name == "Computed" && owner.Members.OfType<AccessorDeclaration>().Any(a => a.Keyword.Is("set") && a.Name.Text == accessor.Name.Text)) ui.Report(Diagnostics.UiComputedSetter(node.Location));
        }
    }

    // ── Resources ───────────────────────────────────────────────────────────────────────────────────

    private static readonly HashSet<string> ResourceTypes =
        ["boolean", "color", "float", "intarray", "integer", "media", "pattern", "plural", "profile", "shape", "strarray", "string", "symbol", "theme", "id"];

    /// <summary>`'app.string.title'`: of the application, of the system, or of a module in brackets.</summary>
    private static void Resource(Token literal, UiContext ui)
    {
        var text = Names.StringValue(literal.Text);
        var isOfModule = text.StartsWith('[') && text.Contains(']');
        var parts = (isOfModule ? "app" + text[(text.IndexOf(']') + 1)..] : text).Split('.');
        if (parts.Length != 3 || parts.Any(p => p.Length == 0)) ui.Report(Diagnostics.UiResourceForm(literal.Location, text));
        else if (parts[0] is not ("app" or "sys")) ui.Report(Diagnostics.UiResourceSource(literal.Location, parts[0]));
        else if (!ResourceTypes.Contains(parts[1])) ui.Report(Diagnostics.UiResourceType(literal.Location, parts[1]));
    }
}
