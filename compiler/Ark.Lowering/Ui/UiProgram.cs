namespace Ark.Lowering.Ui;

/// <summary>A program whose declarative UI has been said with classes, calls and closures: what lowering asks instead of the checker.</summary>
/// <remarks>
/// <para>Bodies come on demand, as everywhere; each is rewritten once. A struct</para>
/// <code>
/// @Entry @Component struct Counter {
///   @State count: number = 0
///   step: number = 1
///   build() {
///     Column({ space: 8 }) {
///       Text(`n = ${this.count}`).fontSize(20)
///       if (this.count > 3) { Badge({ value: this.count }) }
///       Button('+').onClick(() => { this.count += this.step })
///     }
///   }
/// }
/// </code>
/// <para>becomes a class of stdlib/ui's CustomComponent. A member with a decorator holds a variable of stdlib/ui/state:</para>
/// <code>
/// class Counter extends CustomComponent {
///   count: Variable = new StateVariable(this, 'count', undefined, isGiven(this, 'count') ? givenValue(this, 'count') : 0)
///   step: number = isGiven(this, 'step') ? givenValue(this, 'step') : 1
///   build() {
///     const column = compose(new ColumnNode('Column'))
///     column.create([{ space: 8 }])
///     enterNode(column)
///     const text = compose(new TextNode('Text'))
///     text.set('fontSize', [20])
///     keepUpdated(text, () => text.create([`n = ${this.count.get()}`]))      // runs again when count has changed
///     composeIf(() => this.count.get() > 3 ? 0 : 1, branch => { if (branch === 0) {
///       composeComponent('Badge', () => new Badge(), () => new Given(['value'], [this.count.get()])) } })
///     const button = compose(new ButtonNode('Button'))
///     button.create(['+'])
///     button.set('onClick', [() => { this.count.set(this.count.get() + this.step) }])
///     leaveNode(column)
///   }
/// }
/// declareEntry('Counter', 'pages/Counter', true, () => new Counter(), undefined)
/// </code>
/// <para>What is constant is said once; the rest of a component's call and attributes is one closure, as in ArkUI, where running it again
/// also refreshes plain members in it. Nothing is built to be compared: only the keys of ForEach are.</para>
/// </remarks>
public sealed class UiProgram(FrontEnd program) : FrontEnd
{
    private readonly Dictionary<Symbol, BoundNode?> _bodies = [];
    private readonly Dictionary<TypeSymbol, ImmutableArray<BoundFieldInitializer>> _initializers = [];
    private readonly Dictionary<TypeSymbol, PropertySymbol> _fields = [];

    /// <summary>What could not be said.</summary>
    public DiagnosticBag Diagnostics { get; } = new();

    public override ModuleSymbol EntryModule => program.EntryModule;
    public override IReadOnlyList<ModuleSymbol> Modules => program.Modules;
    public override IReadOnlyList<ModuleSymbol> DeferredModules => program.DeferredModules;
    public override Type NumberType => program.NumberType;
    public override Type StringType => program.StringType;
    public override Type BooleanType => program.BooleanType;
    public override Type AnyType => program.AnyType;
    public override Type UndefinedType => program.UndefinedType;
    public override IReadOnlyList<ModuleSymbol> EvaluationOrder(ModuleSymbol module) => program.EvaluationOrder(module);
    public override NamedType? BaseOf(TypeSymbol @class) => program.BaseOf(@class);
    public override ModuleSymbol? CodeOf(ModuleSymbol declared) => program.CodeOf(declared);
    public override Node? UnknownBaseOf(TypeSymbol @class) => program.UnknownBaseOf(@class);
    public override FunctionSymbol FieldFunctionOf(TypeSymbol @class) => program.FieldFunctionOf(@class);
    public override IReadOnlyList<CallSignatureType> CallSignaturesOf(Type type) => program.CallSignaturesOf(type);
    public override Type? ConstraintOf(TypeParameterType parameter) => program.ConstraintOf(parameter);
    public override Type? PropertyTypeOf(Type type, string name) => program.PropertyTypeOf(type, name);
    public override Symbol Resolve(Symbol symbol) => program.Resolve(symbol);
    public override IReadOnlyList<(string Name, Symbol Symbol)> ExportsOf(Symbol container) => program.ExportsOf(container);
    public override ModuleSymbol? LazyModuleOf(ModuleSymbol module, Symbol symbol) => program.LazyModuleOf(module, symbol);
    public override Symbol? LibrarySymbol(string name) => program.LibrarySymbol(name);
    public override ImmutableArray<BoundExpression> ArgumentsOf(Ark.Syntax.Decorator decorator) => program.ArgumentsOf(decorator);

    public override BoundBlock BodyOf(ModuleSymbol module)
    {
        if (module.IsLibrary) return program.BodyOf(module);
        if (!_bodies.TryGetValue(module, out var body)) _bodies[module] = body = UiLowering.Run(this, program.BodyOf(module), module);
        return (BoundBlock)body!;
    }

    public override BoundFunctionBody? BodyOf(FunctionSymbol function)
    {
        if (program.BodyOf(function) is not { } written) return null;
        if (function.Module is { IsLibrary: true }) return written;
        if (!_bodies.TryGetValue(function, out var body)) _bodies[function] = body = UiLowering.Run(this, written);
        return (BoundFunctionBody?)body;
    }

    public override ImmutableArray<BoundFieldInitializer> FieldInitializersOf(TypeSymbol @class)
    {
        var written = program.FieldInitializersOf(@class);
        if (@class.Module is { IsLibrary: true }) return written;
        if (!_initializers.TryGetValue(@class, out var initializers)) _initializers[@class] = initializers = UiLowering.Run(this, written, @class);
        return initializers;
    }

    /// <summary>The slot of a member with a state decorator holds a variable.</summary>
    protected override Type DeclaredTypeOf(Symbol symbol) =>
        symbol.Declarations.Count == 0 && symbol is PropertySymbol field && _fields.ContainsValue(field) ? AnyType
        : StateDecorators.Of(symbol) is null ? program.TypeOf(symbol) : VariableType;

    protected override CallSignatureType DeclaredSignatureOf(FunctionSymbol function) => program.SignatureOf(function);

    /// <summary>A field that no source names.</summary>
    internal PropertySymbol MakeField(string name, TypeSymbol owner) => _fields.TryGetValue(owner, out var known) ? known : _fields[owner] = new PropertySymbol(name, owner);

    /// <summary>It shows its page itself, to drive it: what shows pages to users is left out.</summary>
    internal bool IsDriven { get; } = program.Modules.Any(m => m.IsLibrary && Path.GetFileName(m.Name) == "@ark.uitest.ets");

    internal ObservedTypes Observed => field ??= new ObservedTypes(program);
    internal Type VariableType => field ??= InstanceOf("Variable");
    internal Type NodeType => field ??= InstanceOf("UiNode");

    internal NamedType InstanceOf(string @class) => new(LibraryClass(@class)!, []);
}
