using Ark.Syntax;

namespace Ark.Semantics;

// What components of the program are given by whoever makes them, and where they may stand.
internal static partial class UiRules
{
    private static readonly HashSet<string> FromElsewhere = ["StorageLink", "StorageProp", "LocalStorageLink", "LocalStorageProp", "Consume"];
    private static readonly HashSet<string> MayBeRequired = ["BuilderParam", "Prop", "State", "Provide", ""];

    /// <summary>One component's creation by another.</summary>
    /// <param name="Parent">Null in a builder outside of structs.</param>
    /// <param name="InBuilder">What `this` is there, only running tells.</param>
    private sealed record UiCreation(CallExpression Call, string Name, ClassDeclaration Child, ClassDeclaration? Parent, bool InBuilder)
    {
        public Dictionary<string, FieldDeclaration> Fields { get; } = FieldsOf(Child);
        public bool IsSecond { get; } = IsSecondModel(Child);
        public bool IsParentSecond { get; } = Parent is not null && IsSecondModel(Parent);
    }

    private static bool IsSecondModel(ClassDeclaration component) => UiDecorators.Has(component, "ComponentV2");

    private static Dictionary<string, FieldDeclaration> FieldsOf(ClassDeclaration component)
    {
        var fields = new Dictionary<string, FieldDeclaration>();
        foreach (var field in component.Members.OfType<FieldDeclaration>()) fields.TryAdd(field.Name.Text, field);
        return fields;
    }

    /// <summary>The decorator that says where a property's value lives; empty for a plain property.</summary>
    private static string KindOf(FieldDeclaration field) =>
        DecoratorsOf(field).FirstOrDefault(d => d.Known.IsState || d.Known.Name is "BuilderParam" or "Env").Known?.Name ?? "";

    private static string KindText(string kind) => kind.Length == 0 ? "plain" : $"'@{kind}'";

    private static void Made(CallExpression call, UiContext ui)
    {
        if (call.Callee is not NameExpression callee || ui.StructOf(callee) is not { } child) return;
        var parent = call.Ancestor<ClassDeclaration>() is { IsStruct: true } around ? around : null;
        var builder = call.Ancestor<MethodDeclaration>() is { } method && UiDecorators.Has(method, "Builder") || call.Ancestor<FunctionDeclaration>() is not null;
        var creation = new UiCreation(call, Names.Identifier(callee.Identifier), child, parent, builder);
        Nesting(creation, ui);
        if (call.Parent is UiBlockExpression block && block.Call == call && creation.Fields.Values.Count(f => KindOf(f) == "BuilderParam") != 1) ui.Report(Diagnostics.UiTrailingBlock(call.Location, creation.Name));
        switch (call.Arguments.Arguments)
        {
            case []: Missing(creation, [], ui); break;
            case [ObjectLiteral given, ..] when !given.Properties.Any(p => p is SpreadProperty): Given(creation, given, ui); break;
        }
    }

    // ── Where it stands ─────────────────────────────────────────────────────────────────────────────

    private static void Nesting(UiCreation creation, UiContext ui)
    {
        var at = creation.Call.Callee.Location;
        var isReusableV2 = UiDecorators.Has(creation.Child, "ReusableV2");
        if (isReusableV2 && IsInTemplate(creation.Call)) ui.Report(Diagnostics.UiReusableInTemplate(at));
        if (creation.Parent is not { } parent) return;
        if (isReusableV2 && UiDecorators.Has(parent, "Component"))
            ui.Report(UiDecorators.Has(parent, "Reusable") ? Diagnostics.UiReusableInReusable(at, creation.Name) : Diagnostics.UiReusableInFirst(at, creation.Name));
        if (UiDecorators.Has(creation.Child, "Reusable") && UiDecorators.Has(parent, "ReusableV2")) ui.Report(Diagnostics.UiReusableInSecond(at, creation.Name));
        if (creation is { IsParentSecond: true, IsSecond: false } && creation.Fields.Values.Any(f => KindOf(f) == "Link")) ui.Report(Diagnostics.UiLinkInSecondModel(at, creation.Name));
    }

    private static bool IsInTemplate(Node node)
    {
        for (var at = node; at is not null; at = at.Parent)
            if (at is ArrowFunction { Parent: ArgumentList { Parent: CallExpression { Callee: PropertyAccess { Name: var name } access } } } && name.Is("template") && RootOf(access.Expression) is { } root && root.Identifier.Is("Repeat"))
                return true;
        return false;
    }

    /// <summary>`.reuse(…)` and `.reuseId(…)`: each is for the components of one model.</summary>
    private static void ReuseAttribute(CallExpression call, PropertyAccess access, UiContext ui)
    {
        if (RootOf(access.Expression) is not { } root) return;
        var component = ui.StructOf(root);
        if (component is null && !ui.IsComponent(Names.Identifier(root.Identifier))) return;
        var isSecond = component is not null && IsSecondModel(component) && UiDecorators.Has(component, "ReusableV2");
        if (access.Name.Is("reuse") && !isSecond) ui.Report(Diagnostics.UiReuseAttribute(access.Name.Location));
        if (access.Name.Is("reuseId") && isSecond) ui.Report(Diagnostics.UiReuseIdAttribute(access.Name.Location));
    }

    // ── What it is given ────────────────────────────────────────────────────────────────────────────

    private static void Given(UiCreation creation, ObjectLiteral literal, UiContext ui)
    {
        var names = new HashSet<string>();
        foreach (var node in literal.Properties)
        {
            var (name, value) = node switch
            {
                PropertyAssignment p => (Names.KeyOf(p.Name), p.Value),
                ShorthandProperty s => (Names.Identifier(s.Name), null),
                _ => (null, null),
            };
            if (name is null) continue;
            names.Add(name);
            if (!creation.Fields.TryGetValue(name, out var field)) continue;
            var kind = KindOf(field);
            if (creation.IsSecond) GivenToSecond(creation, name, kind, node, value, ui);
            else GivenToFirst(creation, name, kind, node, value, ui);
        }
        Missing(creation, names, ui);
    }

    private static void GivenToSecond(UiCreation creation, string name, string kind, Node at, Expression? value, UiContext ui)
    {
        if (IsEnvOf(creation.Parent, value) && kind != "Param") ui.Report(Diagnostics.UiEnvToSecondModel(at.Location, name));
        if (kind is "" or "Local" or "Provider" or "Consumer") ui.Report(Diagnostics.UiNotGiven(at.Location, name, KindText(kind), creation.Name));
        if (value is not NonNullExpression { Expression: NonNullExpression { Expression: var target } } || target is NonNullExpression) return;
        if (target is not (NameExpression or PropertyAccess)) ui.Report(Diagnostics.UiTwoWayValue(value.Location, name));
        else if (target.DescendantsAndSelf().Any(n => n is PropertyAccess { Dot.Text: "?." })) ui.Report(Diagnostics.UiTwoWayOptional(value.Location, name));
        else if (kind != "Param" || !(creation.Fields.TryGetValue('$' + name, out var change) && KindOf(change) == "Event")) ui.Report(Diagnostics.UiTwoWayEvent(value.Location, name, creation.Name));
    }

    private static void GivenToFirst(UiCreation creation, string name, string kind, Node at, Expression? value, UiContext ui)
    {
        if (IsEnvOf(creation.Parent, value) && kind != "") ui.Report(Diagnostics.UiEnvToFirstModel(at.Location, name, KindText(kind)));
        if (FromElsewhere.Contains(kind)) ui.Report(Diagnostics.UiStoredGiven(at.Location, name, creation.Name, KindText(kind)));
        if (creation.IsParentSecond || value is null) return;
        if (kind == "Link") Linked(creation, name, value, ui);
        else if (value is NameExpression reference && reference.Identifier.Text.StartsWith('$') && reference.Identifier.Text is not "$$" && ui.Types.SymbolOf(reference) is null)
            ui.Report(Diagnostics.UiReferenceGiven(value.Location, name));
        else if (kind == "ObjectLink" && IsPlain(creation.Parent, value)) ui.Report(Diagnostics.UiLinkToPlain(value.Location, value.Text, KindText(kind), name));
    }

    /// <summary>A link goes to a state variable of the component around, as a whole.</summary>
    private static void Linked(UiCreation creation, string name, Expression value, UiContext ui)
    {
        var isLocal = value is NameExpression { Identifier.Text: [not '$', ..] };
        if (isLocal || IsPlain(creation.Parent, value)) ui.Report(Diagnostics.UiLinkToPlain(value.Location, value.Text, KindText("Link"), name));
        else if (!creation.InBuilder && DepthBelowThis(value) > 1) ui.Report(Diagnostics.UiLinkToPart(value.Location, name));
    }

    private static int DepthBelowThis(Expression value)
    {
        var depth = 0;
        for (var at = value; ;)
        {
            switch (at)
            {
                case PropertyAccess p: (at, depth) = (p.Expression, depth + 1); break;
                case ElementAccess e: (at, depth) = (e.Expression, depth + 1); break;
                case NonNullExpression n: at = n.Expression; break;
                default: return at is ThisExpression ? depth : 0;
            }
        }
    }

    /// <summary>The property of the component around that a value is: of `this.x` and `$x`.</summary>
    private static FieldDeclaration? PropertyOf(ClassDeclaration? parent, Expression? value)
    {
        var name = value switch
        {
            PropertyAccess { Expression: ThisExpression } p => Names.Identifier(p.Name),
            NameExpression { Identifier.Text: ['$', .. var rest] } => rest,
            _ => null,
        };
        return name is null ? null : parent?.Members.OfType<FieldDeclaration>().FirstOrDefault(f => f.Name.Text == name);
    }

    private static bool IsPlain(ClassDeclaration? parent, Expression value) => PropertyOf(parent, value) is { } field && KindOf(field).Length == 0;

    private static bool IsEnvOf(ClassDeclaration? parent, Expression? value) => PropertyOf(parent, value) is { } field && KindOf(field) == "Env";

    // ── What it is not given ────────────────────────────────────────────────────────────────────────

    private static void Missing(UiCreation creation, HashSet<string> given, UiContext ui)
    {
        var at = creation.Call.Callee.Location;
        foreach (var (name, field) in creation.Fields)
        {
            if (given.Contains(name)) continue;
            var kind = KindOf(field);
            var isRequired = UiDecorators.Has(field, "Require");
            if (creation.IsSecond)
            {
                if (isRequired && kind == "Param") ui.Report(Diagnostics.UiParamNotGiven(at, creation.Name, name));
            }
            else if (kind == "ObjectLink" || kind == "Link" && !creation.IsParentSecond) ui.Report(Diagnostics.UiLinkNotGiven(at, creation.Name, name));
            else if (isRequired && MayBeRequired.Contains(kind) && !(kind == "BuilderParam" && creation.Call.Parent is UiBlockExpression)) ui.Report(Diagnostics.UiRequiredNotGiven(at, creation.Name, name));
        }
    }
}
