// Classes become layouts, one for each vector of representations. A member's function is lowered when the class is
// instantiated and something calls or reads a member of that name: which object a call meets is not known here.

using Ark.Ir;

namespace Ark.Lowering.ToIr;

internal sealed partial class ProgramLowering
{
    private readonly Dictionary<(TypeSymbol, TypeEnvironment), ClassCopy> _classes = [];
    private readonly List<ClassCopy> _instantiated = [];
    private readonly HashSet<string> _demandedNames = [];
    private readonly Dictionary<string, Layout> _objectLayouts = [];
    private readonly Dictionary<string, Layout> _primitiveLayouts = [];
    private readonly Dictionary<(FunctionInstance, Signature, bool HasRest), FunctionInstance> _bridges = [];

    /// <summary>Those whose members the runtime finds by name on arrays, functions and primitives.</summary>
    private static readonly string[] WithPrimitiveMembers = ["Object", "Function", "Array", "String", "Number", "Boolean", "BigInt"];

    /// <summary>Classes of the library that are other than objects with slots at run time.</summary>
    private static readonly HashSet<string> PrimitiveClasses =
        ["Array", "ReadonlyArray", "String", "Number", "Boolean", "BigInt", "Symbol", "Function", "Object"];

    /// <summary>Instances are no objects with slots: calls of their methods go straight to the library's function.</summary>
    public static bool IsPrimitiveClass(TypeSymbol symbol) =>
        symbol.Container is ModuleSymbol { IsLibrary: true } && PrimitiveClasses.Contains(symbol.Name);

    public ClassCopy ClassFor(NamedType type, TypeEnvironment environment) =>
        ClassFor(type.Symbol, environment.Bind(type.Symbol.TypeParameters, type.Arguments, environment));

    public ClassCopy ClassFor(TypeSymbol symbol, TypeEnvironment environment)
    {
        var parameters = TypeParametersInScope(symbol);
        environment = environment.Restrict(parameters);
        if (_classes.TryGetValue((symbol, environment), out var known)) return known;
        var parent = ExtendsArray(symbol) ? ClassFor(ArrayObject, TypeEnvironment.Empty) : BaseOf(symbol) is { } @base ? ClassFor(@base, environment) : null;
        var path = Names.PathOf(symbol);
        var layout = new Layout(Names.Make(path + environment.Suffix(parameters)), symbol.Name, parent?.Layout, OriginOf(symbol))
        {
            Slots = parent?.Layout.Slots ?? [],
            Role = RoleOf(symbol) ?? parent?.Layout.Role ?? ObjectRole.Instance,
            IsNominal = symbol.IsNominal,
            IsArray = symbol == ArrayObject,
        };
        var copy = new ClassCopy(symbol, environment, parent, layout);
        _classes.Add((symbol, environment), copy);
        Module.Layouts.Add(layout);
        // Only a value slot can say that a field is absent.
        foreach (var (field, mayBeAbsent) in FieldOrderOf(symbol).Fields)
            copy.AddSlot(field, mayBeAbsent ? SlotKind.Value : Representations.SlotOf(program.TypeOf(field), copy.Environment), mayBeAbsent);
        foreach (var member in symbol.Members.Values) AddMember(copy, member);
        return copy;
    }

    /// <summary>The class that a class extends. One that is no object with slots, or that only running can tell, cannot be extended.</summary>
    private NamedType? BaseOf(TypeSymbol symbol)
    {
        var known = program.BaseOf(symbol);
        if (known is not null && !IsPrimitiveClass(known.Symbol)) return known;
        if (ExtendsArray(symbol)) return null;
        if (known is { Symbol.Name: not "Object" }) ReportUnsupported(symbol.Declarations[0].Location, $"a class that extends '{known.Symbol.Name}'");
        return null;
    }

    private readonly Dictionary<TypeSymbol, FieldOrder> _fieldOrders = [];

    private FieldOrder FieldOrderOf(TypeSymbol symbol)
    {
        if (_fieldOrders.TryGetValue(symbol, out var known)) return known;
        var baseLetsThisEscape = (ExtendsArray(symbol) ? ArrayObject : BaseOf(symbol)?.Symbol) is { } @base && FieldOrderOf(@base).LetsThisEscape;
        return _fieldOrders[symbol] = FieldOrder.Of(program, symbol, baseLetsThisEscape);
    }

    private void AddMember(ClassCopy copy, Symbol member)
    {
        switch (member)
        {
            case FunctionSymbol { Kind: FunctionKind.Method } method:
                copy.AddVirtual(method.Name, () => SignatureOf(method, copy.Environment), method.HasRest);
                break;
            case PropertySymbol { Getter: { } getter } property:
                copy.AddVirtual(ClassCopy.GetterSlot(property.Name), () => SignatureOf(getter, copy.Environment));
                break;
        }
    }

    /// <summary>Classes of the library whose instances the runtime prints in a way of their own; what extends them inherits it.</summary>
    private static ObjectRole? RoleOf(TypeSymbol symbol) =>
        symbol.Container is not ModuleSymbol { IsLibrary: true } ? null : symbol.Name switch
        {
            "Error" => ObjectRole.Error,
            "Map" => ObjectRole.Map,
            "Set" => ObjectRole.Set,
            "Date" => ObjectRole.Date,
            "RegExp" => ObjectRole.RegExp,
            "Promise" => ObjectRole.Promise,
            "LibraryIterator" => ObjectRole.Iterator,
            "SymbolValue" => ObjectRole.Symbol,
            "TypedArray" => ObjectRole.TypedArray,
            "ArrayBuffer" => ObjectRole.ArrayBuffer,
            "DataView" => ObjectRole.DataView,
            "WeakMap" or "WeakSet" => ObjectRole.Weak,
            "BoxedPrimitive" => ObjectRole.Boxed,
            _ => null,
        };

    private readonly Dictionary<TypeSymbol, string> _origins = [];
    private readonly SymbolNames _originNames = new();

    private string OriginOf(TypeSymbol symbol)
    {
        if (!_origins.TryGetValue(symbol, out var origin)) _origins.Add(symbol, origin = _originNames.Make(Names.PathOf(symbol)));
        return origin;
    }

    // ── Instances and the members they need ─────────────────────────────────────────────────────────────────────────

    public void Instantiate(ClassCopy copy)
    {
        if (copy.IsInstantiated) return;
        copy.IsInstantiated = true;
        _instantiated.Add(copy);
        if (_hasPrototypes) OpenPrototype(copy);
        foreach (var name in _demandedNames.Concat(copy.SelfAndAncestors.SelectMany(c => _demandedOf.GetValueOrDefault(c.Symbol) ?? [])).ToList()) Activate(copy, name);
        ActivateKeyed(copy);
    }

    private bool _hasNumberKeys, _hasAnyKeys;

    /// <summary>A key that only runs can tell may name any member of the program's own classes.</summary>
    public void DemandKeyed(bool onlyNumbers)
    {
        if (_hasAnyKeys || (onlyNumbers && _hasNumberKeys)) return;
        (_hasNumberKeys, _hasAnyKeys) = (true, _hasAnyKeys || !onlyNumbers);
        foreach (var text in _hasAnyKeys ? _texts.ToList() : []) DemandMember(text);
        for (var i = 0; i < _instantiated.Count; i++) ActivateKeyed(_instantiated[i]);
        foreach (var name in _hasAnyKeys ? WithPrimitiveMembers : []) if (program.LibraryClass(name) is { } primitive) SplitNames(primitive.Members.Keys);
        foreach (var @class in _classObjects.Keys.ToList()) DemandNamesOf(@class.Statics.Keys, @class);
    }

    private readonly HashSet<string> _texts = [];

    /// <summary>A text that the program itself writes: where keys are not known it may name a member of the library's classes.</summary>
    public void SeeText(string text, FunctionSymbol? writer)
    {
        if (writer is not null && writer.Module is { IsLibrary: true } || !text.All(char.IsAsciiLetterOrDigit) || !_texts.Add(text)) return;
        if (!_hasAnyKeys) return;
        DemandMember(text);
        foreach (var (other, name) in _nameParts.GetValueOrDefault(text) ?? [])
            if (_texts.Contains(other)) DemandMember(name);
    }

    private readonly Dictionary<string, List<(string Other, string Name)>> _nameParts = [];
    private readonly HashSet<string> _splitNames = [];

    /// <summary>Names of the library's members may be put together of two texts that the program writes: `'get' + unit`.</summary>
    private void SplitNames(IEnumerable<string> names)
    {
        foreach (var name in names.Where(_splitNames.Add).ToList())
            for (var i = 1; i < name.Length; i++)
            {
                string first = name[..i], second = name[i..];
                AddPart(first, second);
                AddPart(second, first);
                if (_texts.Contains(first) && _texts.Contains(second)) DemandMember(name);

                void AddPart(string part, string other)
                {
                    if (!_nameParts.TryGetValue(part, out var others)) _nameParts[part] = others = [];
                    others.Add((other, name));
                }
            }
    }

    private void ActivateKeyed(ClassCopy copy)
    {
        if (_hasAnyKeys && copy.Symbol.Module is { IsLibrary: true }) SplitNames(copy.SelfAndAncestors.SelectMany(c => c.Symbol.Members.Keys));
        DemandNamesOf(copy.SelfAndAncestors.SelectMany(c => c.Symbol.Members.Keys), copy.Symbol);
    }

    /// <summary>Those that a key may name.</summary>
    private void DemandNamesOf(IEnumerable<string> names, TypeSymbol @class)
    {
        if (!_hasNumberKeys || @class.Module is { IsLibrary: true }) return;
        foreach (var name in names.ToList())
            if (_hasAnyKeys || name.All(char.IsAsciiDigit)) DemandMember(name);
    }

    /// <summary>Functions that are no methods look at `this`, so what a field holds must be given its object.</summary>
    public bool HasThisFunctions => _hasThisFunctions ??= program.Modules.Any(m => m.HasThisFunctions);
    private bool? _hasThisFunctions;

    /// <summary>Some object of the program may say itself what primitive it counts as: one of the names that it takes is written somewhere.</summary>
    public bool HasOwnPrimitives => _hasOwnPrimitives ??= program.Modules.Any(m => !m.IsLibrary && (m.Tree.Text.Content.Contains("valueOf", StringComparison.Ordinal) || m.Tree.Text.Content.Contains("toPrimitive", StringComparison.Ordinal)));
    private bool? _hasOwnPrimitives;

    /// <summary>Something reads, writes or calls a member of this name on an object whose class is not known for certain.</summary>
    public void DemandMember(string name)
    {
        if (!_demandedNames.Add(name)) return;
        for (var i = 0; i < _instantiated.Count; i++) Activate(_instantiated[i], name);
        foreach (var (@class, layout) in _classObjects.ToList()) ActivateStatic(@class, layout, name);
        foreach (var @class in WithPrimitiveMembers) ActivatePrimitive(@class, name);
    }

    private readonly Dictionary<TypeSymbol, HashSet<string>> _demandedOf = [];

    /// <summary>The same, on what should be an instance of this class: is it nominal, then no other class is meant.</summary>
    public void DemandMember(ClassCopy of, string name)
    {
        if (!of.Layout.IsNominal)
        {
            DemandMember(name);
            return;
        }
        if (!_demandedOf.TryGetValue(of.Symbol, out var names)) _demandedOf.Add(of.Symbol, names = []);
        if (!names.Add(name)) return;
        foreach (var copy in _instantiated.Where(i => i.SelfAndAncestors.Any(c => c.Symbol == of.Symbol)).ToList()) Activate(copy, name);
    }

    /// <summary>What the runtime finds by name on arrays, strings, numbers, booleans and functions, and last on everything: Object's members.</summary>
    private void ActivatePrimitive(string @class, string name)
    {
        if (program.LibraryClass(@class) is not { } symbol) return;
        var getsClass = name == "constructor" && symbol.Statics.ContainsKey("$call");
        if (!getsClass && !symbol.Members.ContainsKey(name)) return;
        if (!_primitiveLayouts.TryGetValue(@class, out var layout))
        {
            layout = new Layout(Names.Make("members." + @class), @class, null, "members." + @class);
            _primitiveLayouts.Add(@class, layout);
            Module.Layouts.Add(layout);
            Module.WellKnown[@class] = layout;
        }
        if (getsClass) Add(ConstructorGetter(symbol), MethodRole.Getter);
        else if (symbol.Members[name] is FunctionSymbol method && (method.HasBody || method.Magic is not null)) Add(Instance(method, TypeEnvironment.Empty), MethodRole.Method);
        else if (symbol.Members[name] is PropertySymbol { Getter: { } getter } && (getter.HasBody || getter.Magic is not null)) Add(Instance(getter, TypeEnvironment.Empty), MethodRole.Getter);

        void Add(FunctionInstance instance, MethodRole role)
        {
            instance.Function.IsAddressTaken = true;
            layout.Methods = [.. layout.Methods, new MethodEntry(name, -1, instance.Reference, role)];
        }
    }

    private void Activate(ClassCopy copy, string name)
    {
        if (name == "constructor") AddMethod(copy, name, ConstructorGetter(copy.Symbol), MethodRole.Getter, null);
        if (copy.Find(name) is not var (owner, member)) return;
        switch (member)
        {
            case FunctionSymbol { Kind: FunctionKind.Method } method when method.HasBody || method.Magic is not null || method.IsOnlyDeclared:
                AddMethod(copy, name, Instance(method, owner.Environment), MethodRole.Method, copy.VirtualOf(name));
                break;
            case PropertySymbol { IsAccessor: true } property:
                if (property.Getter is { } getter) AddMethod(copy, name, Instance(getter, owner.Environment), MethodRole.Getter, copy.VirtualOf(ClassCopy.GetterSlot(name)));
                if (property.Setter is { } setter) AddMethod(copy, name, Instance(setter, owner.Environment), MethodRole.Setter, null);
                break;
            case PropertySymbol field:
                AddFieldOverMethod(copy, owner, field);
                break;
        }
    }

    /// <summary>A field in the place of an inherited method or getter: who comes through the vtable gets what the field holds, and the inherited one until it is assigned.</summary>
    private void AddFieldOverMethod(ClassCopy copy, ClassCopy owner, PropertySymbol field)
    {
        if (copy.VirtualOf(field.Name) is { } called) AddBridge(MethodRole.Method, called);
        if (copy.VirtualOf(ClassCopy.GetterSlot(field.Name)) is { } read) AddBridge(MethodRole.Getter, read);
        foreach (var above in owner.SelfAndAncestors)
        {
            if (above.Symbol.Members.GetValueOrDefault(field.Name) is not FunctionSymbol { Kind: FunctionKind.Method, HasBody: true } method) continue;
            AddMethod(copy, field.Name, Instance(method, above.Environment), MethodRole.Method, null);
            break;
        }

        void AddBridge(MethodRole role, VirtualSlot slot)
        {
            var name = Names.Make($"{copy.Layout.Symbol}.{field.Name}$field");
            var reference = new FunctionRef(name, field.Name, slot.Signature, false, true) { Arity = slot.Signature.Parameters.Count, HasRest = slot.HasRest };
            var bridge = MakeFunction(reference, i => new FunctionLowering(this, i).LowerFieldOverMethod(field, role));
            bridge.Function.IsAddressTaken = true;
            copy.Bridges[(field.Name, role)] = new MethodEntry(field.Name, slot.Index, bridge.Reference, role, Hidden: true);
        }
    }

    /// <summary>By name a method takes what it declares; through the vtable it takes what the first declaration of it says.</summary>
    private void AddMethod(ClassCopy copy, string name, FunctionInstance method, MethodRole role, VirtualSlot? slot)
    {
        var isHidden = name.StartsWith('#');
        var index = slot?.Index ?? -1;
        if (slot is not null && (slot.Signature != method.Reference.Signature || slot.HasRest != method.Reference.HasRest))
        {
            var bridge = Bridge(method, slot);
            bridge.Function.IsAddressTaken = true;
            copy.Bridges[(name, role)] = new MethodEntry(name, index, bridge.Reference, role, isHidden);
            index = -1;
        }
        method.Function.IsAddressTaken = true;
        AddBoundMethod(name, method, role);
        copy.Methods[(name, role)] = new MethodEntry(name, index, method.Reference, role, isHidden) { IsInherited = copy.Find(name)?.Owner != copy };
    }

    /// <summary>An override whose machine signature differs from the one that callers use: converts and calls it.</summary>
    private FunctionInstance Bridge(FunctionInstance target, VirtualSlot slot)
    {
        var signature = slot.Signature;
        if (_bridges.TryGetValue((target, signature, slot.HasRest), out var known)) return known;
        var reference = new FunctionRef(Names.Make(target.Reference.Symbol + "$bridge"), target.Reference.Name, signature, false, true)
        {
            Arity = target.Reference.Arity,
            HasRest = slot.HasRest,
            TraceName = target.Reference.TraceName,
            Receiver = target.Reference.Receiver,
        };
        var bridge = MakeFunction(reference, i => new FunctionLowering(this, i).LowerBridge(target.Reference), target.Class, target.Symbol);
        _bridges.Add((target, signature, slot.HasRest), bridge);
        return bridge;
    }

    // ── Object literals ─────────────────────────────────────────────────────────────────────────────────────────────

    /// <summary>The layout of object literals with these keys in this order.</summary>
    public Layout ObjectLayout(IReadOnlyList<(string Name, SlotKind Kind)> keys, IReadOnlyList<MethodEntry>? accessors = null)
    {
        var identity = string.Join('\0', keys.Select(k => $"{k.Name}:{k.Kind}").Concat(accessors?.Select(a => $"{a.Role}:{a.Function}") ?? []));
        if (_objectLayouts.TryGetValue(identity, out var known)) return known;
        var layout = new Layout(Names.Make("object"), "", null, null)
        {
            Slots = [.. keys.Select((k, i) => new Slot(k.Name, i, k.Kind))],
            Methods = accessors ?? [],
        };
        _objectLayouts.Add(identity, layout);
        Module.Layouts.Add(layout);
        return layout;
    }

    // ── At the start and the end ────────────────────────────────────────────────────────────────────────────────────

    /// <summary>The classes of which the runtime makes instances itself.</summary>
    private void AddWellKnownClasses()
    {
        foreach (var name in (string[])["Error", "TypeError", "RangeError", "ReferenceError", "SyntaxError", "URIError", "EvalError"])
        {
            if (program.LibraryClass(name) is not { IsClass: true } symbol) continue;
            var copy = ClassFor(symbol, TypeEnvironment.Empty);
            Instantiate(copy);
            Module.WellKnown[name] = copy.Layout;
        }
    }

    private void FinishLayouts()
    {
        foreach (var copy in _classes.Values.Concat(_frames))
        {
            // A search by name meets the method before its bridge.
            copy.Layout.Methods = [.. InOrder(copy.Methods.Values, copy.Symbol.Members), .. InOrder(copy.Bridges.Values, copy.Symbol.Members)];
            if (copy.Symbol is { Name: "Map" or "Set" or "Promise" or "AggregateError", Container: ModuleSymbol { IsLibrary: true } }) Module.WellKnown.TryAdd(copy.Symbol.Name, copy.Layout);
        }
    }

    /// <summary>Those that the class declares come as it has them, since a program may list them.</summary>
    private static IEnumerable<MethodEntry> InOrder(IEnumerable<MethodEntry> methods, IReadOnlyDictionary<string, Symbol> declared)
    {
        var place = declared.Keys.Select((name, i) => (name, i)).ToDictionary(p => p.name, p => p.i);
        return methods.OrderBy(m => place.GetValueOrDefault(m.Name, int.MaxValue)).ThenBy(m => m.Name, StringComparer.Ordinal).ThenBy(m => m.Role);
    }
}
