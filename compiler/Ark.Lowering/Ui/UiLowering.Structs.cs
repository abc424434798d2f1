namespace Ark.Lowering.Ui;

// Structs: what their members start with, and the places that make them.
internal sealed partial class UiLowering
{
    public override BoundNode VisitBoundUiDeclaration(BoundUiDeclaration node)
    {
        var syntax = node.Syntax;
        foreach (var member in node.Component.Members.Values)
            foreach (var decorator in (ReadOnlySpan<string>)["SyncMonitor", "Env", "ComponentInit", "ComponentAppear", "ComponentBuilt", "ComponentDisappear", "ComponentReuse", "ComponentRecycle"])
                if (UiDecorators.Find(member, decorator) is { } unknown) _program.Diagnostics.Add(Ark.Syntax.Diagnostics.UiNotSupported(unknown.Location));
        var declaration = new BoundClassDeclaration(node.Component, null, [], [.. node.Statics.Select(s => (BoundStatement)Visit(s))]) { Syntax = syntax };
        if (UiDecorators.Find(node.Component, "Entry") is not { } entry) return declaration;
        var storage = _program.ArgumentsOf(entry) is [var argument, ..] ? (BoundExpression)Visit(argument) : Undefined(syntax);
        var make = Giving("declareEntry", 3, New(node.Component, syntax));
        var module = node.Component.Module!;
        return Block(syntax, [declaration, Statement(Call(_program.IsDriven ? "declareDrivenEntry" : "declareEntry", syntax,
            Text(node.Component.Name, syntax), Text(PagePath(module), syntax), Boolean(module == _program.EntryModule, syntax), make, storage))]);
    }

    /// <summary>
    /// `pages/Index`: how programs name a page, by its file below the folder of sources, or else below that of the program's first file. Before
    /// that of another module stands the name of its folder: `library/ets/pages/Menu`.
    /// </summary>
    private string PagePath(ModuleSymbol module)
    {
        const string Sources = "/src/main/ets/";
        var file = System.IO.Path.ChangeExtension(module.Name, null);
        var sources = file.LastIndexOf(Sources, StringComparison.Ordinal);
        if (sources >= 0)
        {
            var page = file[(sources + Sources.Length)..];
            return _program.EntryModule.Name.StartsWith(file[..(sources + Sources.Length)], StringComparison.Ordinal) || !_program.EntryModule.Name.Contains(Sources, StringComparison.Ordinal)
                ? page : $"{System.IO.Path.GetFileName(file[..sources])}/ets/{page}";
        }
        var folder = System.IO.Path.GetDirectoryName(_program.EntryModule.Name)! + "/";
        return file.StartsWith(folder, StringComparison.Ordinal) ? file[folder.Length..] : file;
    }

    // ── Members ─────────────────────────────────────────────────────────────────────────────────────

    /// <summary>A member starts with what the parent gives, or with its own value.</summary>
    private BoundFieldInitializer Initializer(BoundFieldInitializer node, TypeSymbol owner)
    {
        var field = (BoundFieldInitializer)Visit(node);
        if (owner.Kind != TypeSymbolKind.Struct) return field;
        var syntax = field.Syntax;
        var own = field.Value ?? (UiDecorators.Has(field.Field, "Event") ? Closure("fillNode", 1, syntax, _ => []) : IsOwnController(owner, field.Field) ? Call("dialogController", syntax) : Undefined(syntax));
        if (StateDecorators.Of(field.Field) is not { } row) return field.Update(field.Field, FromParent(owner, field.Field, own));
        var initial = row.Passing switch
        {
            Passing.Nothing => own,
            Passing.Variable => Call("givenValue", syntax, This(owner, syntax), Text(field.Field.Name, syntax)),
            _ => FromParent(owner, field.Field, own),
        };
        var key = UiDecorators.Find(field.Field, row.Name) is { } decorator && _program.ArgumentsOf(decorator) is [var argument, ..] ? (BoundExpression)Visit(argument) : Undefined(syntax);
        BoundExpression variable = New(row.Variable, syntax, This(owner, syntax), Text(field.Field.Name, syntax), key, initial);
        if (UiDecorators.Find(field.Field, "Watch") is { } watch && WatcherOf(owner, watch) is { } watcher) variable = Watched(variable, owner, watcher);
        if (row.IsReset && UiDecorators.Has(owner, "ReusableV2")) variable = Method(variable, "resetBy", _program.VariableType, Giving("computedValue", 2, node.Value is null ? Undefined(syntax) : (BoundExpression)Visit(node.Value)));
        return field.Update(field.Field, variable);
    }

    /// <summary>A struct with @CustomDialog is given what opened it.</summary>
    private static bool IsOwnController(TypeSymbol owner, PropertySymbol field) =>
        UiDecorators.Has(owner, "CustomDialog") && field.Declarations is [Ark.Syntax.FieldDeclaration { Type: { } type }, ..] && type.Type.Text.Contains("CustomDialogController", StringComparison.Ordinal);

    private BoundExpression FromParent(TypeSymbol owner, PropertySymbol member, BoundExpression own)
    {
        var syntax = own.Syntax;
        BoundExpression[] which = [This(owner, syntax), Text(member.Name, syntax)];
        return new BoundConditional(Call("isGiven", syntax, which), Call("givenValue", syntax, which), own) { Type = _program.AnyType, Syntax = syntax };
    }

    private FunctionSymbol? WatcherOf(TypeSymbol owner, Ark.Syntax.Decorator watch) =>
        _program.ArgumentsOf(watch) is [BoundLiteral { Value: string name }, ..] ? owner.Members.GetValueOrDefault(name) as FunctionSymbol : null;

    private BoundExpression Watched(BoundExpression variable, TypeSymbol owner, FunctionSymbol watcher)
    {
        var syntax = variable.Syntax;
        var watchedBy = (FunctionSymbol)_program.LibraryClass("Variable")!.Members["watchedBy"];
        var call = Closure(_program.SignatureOf(watchedBy).Parameters[0].Type, syntax, parameters =>
            [Statement(new BoundCall(watcher, This(owner, syntax), null, watcher.Parameters.Count > 0 ? [Read(parameters[0], syntax)] : [], [], null, isSuper: false) { Type = _program.UndefinedType, Syntax = syntax })]);
        return Method(variable, "watchedBy", _program.VariableType, call);
    }

    // ── Making one ──────────────────────────────────────────────────────────────────────────────────

    public override BoundNode VisitBoundUiCustomComponent(BoundUiCustomComponent node)
    {
        var syntax = node.Syntax;
        var component = node.Component;
        var given = Given(component, node.Arguments.FirstOrDefault());
        if (node.Arguments is [_, var storage, ..]) given.Add(("", (BoundExpression)Visit(storage), false));
        if (node.Content is { } content && component.Members.Values.FirstOrDefault(m => UiDecorators.Has(m, "BuilderParam")) is { } slot)
            given.Add((slot.Name, Closure("fillNode", 1, content.Syntax, _ => Statements(content)), false));
        var make = Giving("composeComponent", 1, New(component, syntax));
        var values = New("Given", syntax, Values(given.Select(g => Text(g.Name, syntax)), syntax), Values(given.Select(g => g.Value), syntax));
        var call = UiDecorators.Has(component, "Reusable") || UiDecorators.Has(component, "ReusableV2")
            ? Call("composeReusable", syntax, Text(component.Name, syntax), make, Giving("composeReusable", 2, values), ReuseId(node))
            // Only where some member takes further values are they asked for again.
            : given.Any(g => g.IsUpdated && !IsConstant(g.Value))
            ? Call("composeComponent", syntax, Text(component.Name, syntax), make, Giving("composeComponent", 2, values))
            : Call("composeFixedComponent", syntax, Text(component.Name, syntax), make, values);
        var made = Variable("node", _program.NodeType);
        if (node.Attributes.IsEmpty) return Statement(call);
        return Block(syntax, [Declare(made, call), .. Updates(made, Attributes(made, node.Attributes), syntax)]);
    }

    /// <summary>As a value, `builder: Question({ … })`, the call is what will build.</summary>
    public override BoundNode VisitBoundUiCustomCreation(BoundUiCustomCreation node) =>
        Closure("fillNode", 1, node.Syntax, _ => [(BoundStatement)VisitBoundUiCustomComponent(new BoundUiCustomComponent(node.Component, node.Arguments, null, []) { Syntax = node.Syntax })]);

    /// <summary>`.reuseId('row')` or `.reuse({ reuseId: () => 'row' })`: asked for before the component is made.</summary>
    private BoundExpression ReuseId(BoundUiCustomComponent node)
    {
        if (node.Attributes.FirstOrDefault(a => a.Method.Name == "reuseId") is { } first) return Giving("composeReusable", 3, (BoundExpression)Visit(first.Arguments[0]));
        var options = node.Attributes.FirstOrDefault(a => a.Method.Name == "reuse") is { } second ? Literal(second.Arguments[0]) : null;
        return options?.Members.FirstOrDefault(m => m.Name == "reuseId") is { } given ? (BoundExpression)Visit(given.Value) : Undefined(node.Syntax);
    }

    /// <summary>What a parent's text gives, by member.</summary>
    private List<(string Name, BoundExpression Value, bool IsUpdated)> Given(TypeSymbol component, BoundExpression? argument)
    {
        var given = new List<(string, BoundExpression, bool)>();
        while (argument is BoundConversion conversion) argument = conversion.Operand;
        if (argument is not BoundObjectLiteral literal) return given;
        foreach (var member in literal.Members)
        {
            if (member.Name is not { } name) continue;
            var row = StateDecorators.Of(component.Members.GetValueOrDefault(name));
            var isTwoWay = IsTwoWay(member.Value);
            var value = row?.Passing == Passing.Variable ? VariableOf(member.Value) : (BoundExpression)Visit(isTwoWay ? Unwrapped(member.Value) : member.Value);
            given.Add((name, value, row?.Passing == Passing.Values));
            // `value: this.x!!` gives the event `$value` too.
            if (isTwoWay) given.Add(("$" + name, Storing(Unwrapped(member.Value), member.Syntax), false));
        }
        return given;
    }
}
