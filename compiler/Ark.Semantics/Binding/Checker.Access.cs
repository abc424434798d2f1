using Ark.Syntax;

namespace Ark.Semantics;

// Member and element access, and the optional chains they form.
public sealed partial class Checker
{
    /// <summary>The `?.` links of the chain being bound, the innermost first; null outside a chain.</summary>
    private List<(BoundExpression Receiver, BoundOptionalReceiver Placeholder, bool AddsUndefined)>? _chain;

    private static bool IsLink(Node? node) => node is PropertyAccess or ElementAccess or CallExpression or NonNullExpression;

    private static Expression? LinkReceiver(Expression node) => node switch
    {
        PropertyAccess p => p.Expression,
        ElementAccess e => e.Expression,
        CallExpression c => c.Callee,
        NonNullExpression n => n.Expression,
        _ => null,
    };

    private static bool IsOptionalLink(Expression node) => node switch { PropertyAccess p => p.Dot.Is("?."), ElementAccess e => e.QuestionDot is not null, CallExpression c => c.QuestionDot is not null, _ => false };

    private BoundExpression BindChain(Expression node, Context context)
    {
        var outer = _chain;
        // Only the whole chain is short-circuited: a link below it belongs to it, anything in arguments does not.
        if (outer is not null && _linkOf == node)
        {
            _linkOf = null;
            return BindLink(node, context);
        }
        _linkOf = null;
        _chain = HasOptionalLink(node) ? [] : null;
        var bound = BindLink(node, context);
        var links = _chain;
        _chain = outer;
        if (links is null or { Count: 0 }) return bound;
        var addsUndefined = links.Exists(l => l.AddsUndefined);
        var type = addsUndefined && !bound.Type.Is(TypeFlags.Any) ? WithOptional(bound.Type) : bound.Type;
        for (var i = links.Count - 1; i >= 0; i--) bound = new BoundOptionalChain(links[i].Receiver, links[i].Placeholder, bound) { Syntax = node, Type = type };
        return bound;
    }

    private Expression? _linkOf;

    private bool HasOptionalLink(Expression node)
    {
        List<Node>? passed = null;
        for (var e = node; e is not null && IsLink(e); e = LinkReceiver(e))
        {
            if (IsOptionalLink(e)) return true;
            if (!e.IsMilestone) continue;
            if (_plainLinks.Contains(e)) break;
            (passed ??= []).Add(e);
        }
        _plainLinks.UnionWith(passed ?? []);
        return false;
    }

    /// <summary>Milestones of long chains without `?.` up to there.</summary>
    private readonly HashSet<Node> _plainLinks = [];

    private BoundExpression BindLink(Expression node, Context context)
    {
        switch (node)
        {
            case PropertyAccess p: return BindPropertyAccess(p);
            case ElementAccess e: return BindElementAccess(e);
            case CallExpression c: return BindCall(c, context);
            default:
                var operand = BindReceiver(((NonNullExpression)node).Expression, context);
                return new BoundConversion(operand) { Syntax = node, Type = NonNullable(operand.Type) };
        }
    }

    /// <summary>Binds the left part of a link as part of the same chain.</summary>
    private BoundExpression BindReceiver(Expression node, Context context = default)
    {
        if (_chain is null || !IsLink(node))
        {
            var chain = _chain;
            _chain = null;
            var alone = Bind(node, context);
            _chain = chain;
            return alone;
        }
        _linkOf = node;
        return Bind(node, context);
    }

    /// <summary>Begins what is skipped when the receiver is nullish.</summary>
    private BoundExpression OpenOptional(BoundExpression receiver)
    {
        if (_chain is null) return receiver;
        var isNullable = HasNullable(receiver.Type);
        var placeholder = new BoundOptionalReceiver { Syntax = receiver.Syntax, Type = IsAny(receiver.Type) ? receiver.Type : NonNullable(receiver.Type) };
        _chain.Add((receiver, placeholder, isNullable));
        return placeholder;
    }

    // ── a.b ─────────────────────────────────────────────────────────────────────────────────────────

    private BoundExpression BindPropertyAccess(PropertyAccess node, bool isWrite = false)
    {
        var name = Names.Identifier(node.Name);
        if (node.Expression is SuperExpression super) return BindSuperProperty(node, super, name, node.Name.Location);
        if (!isWrite && GlobalNamed(node.Expression, name) is { } global) return BindSymbol(node, global);
        if (!isWrite && MethodOfPrototype(node, name) is { } method) return method;
        var receiver = BindReceiver(node.Expression);
        if (isWrite && receiver is BoundCall { Target.Name: "prototypeOf", Syntax: PropertyAccess }) Report(Diagnostics.PrototypeIsFixed(node.Location));
        if (IsOptionalLink(node)) receiver = OpenOptional(receiver);
        return BindMember(node, receiver, name, node.Name.Location, isWrite);
    }

    /// <summary>`Map.prototype.get` is the method itself, as a function that takes any receiver.</summary>
    private BoundFunction? MethodOfPrototype(PropertyAccess node, string name)
    {
        if (node.Expression is not PropertyAccess { Expression: NameExpression of, Name: var prototype } || !prototype.Is("prototype") || node.Parent is CallExpression) return null;
        var symbol = ResolveName(_scope, Names.Identifier(of.Identifier), SymbolMeaning.Value);
        if (symbol is AliasSymbol alias) symbol = ResolveAlias(alias);
        if (symbol is not TypeSymbol { Kind: TypeSymbolKind.Class, Name: not "Object" } @class || HolderOf(@class) is not null || (@class.Modifiers & Modifiers.Declare) != 0) return null;
        var instance = GetNamedType(@class, [.. TypeParametersOf(@class).Select(_ => (Type)AnyType)]);
        return PropertyOf(instance, name) is { Symbol: FunctionSymbol { Kind: FunctionKind.Method } method, Type: var type } && (method.HasBody || method.Magic is not null)
            ? new BoundFunction(method, []) { Syntax = node, Type = type } : null;
    }

    /// <summary>`globalThis.console` is `console`; what a program puts there itself is a property of an object.</summary>
    private Symbol? GlobalNamed(Expression receiver, string name)
    {
        while (receiver is ParenthesizedExpression or AsExpression)
            receiver = receiver is AsExpression cast ? cast.Expression : ((ParenthesizedExpression)receiver).Expression;
        return receiver is NameExpression { Identifier: var of } && of.Is("globalThis") && ResolveName(_scope, "globalThis", SymbolMeaning.Value) is { Module.IsLibrary: true }
            ? _compilation.Library.Globals.Find(name, SymbolMeaning.Value) : null;
    }

    private BoundExpression BindSuperProperty(Expression node, SuperExpression super, string name, Location at)
    {
        var body = _body;
        while (body is not null && IsArrow(body.Function)) body = body.Outer;
        if (body is not { IsStatic: true })
            for (var arrow = _body; arrow != body; arrow = arrow.Outer) arrow!.Function.CapturesThis = true;
        if (body?.Class is not { } c || SuperTypeOf(c, body.IsStatic) is not { } type) return Bad(node, Diagnostics.MisplacedSuper(super.Location));
        CaptureClass(c);
        var parent = BaseClassOf(c);
        var @static = parent is null ? LibraryCall("baseOf", node, ClassValue(c, node)) : (BoundExpression)new BoundEntity(parent.Symbol) { Syntax = super, Type = type };
        if (parent is not null && body.IsStatic) CaptureClass(parent.Symbol);
        if (IsAny(type)) return body.IsStatic ? new BoundProperty(@static, name, null) { Syntax = node, Type = AnyType } : new BoundSuperProperty(name, null, c) { Syntax = node, Type = AnyType };
        if (PropertyOf(type, name) is not { } property)
        {
            Report(UnknownProperty(at, name, type));
            return Untyped(new BoundUndefined { Syntax = node, Type = AnyType });
        }
        CheckAccessible(node, at, property, type, isSuper: true);
        if (property.Symbol is FunctionSymbol { Modifiers: var m } && (m & Modifiers.Abstract) != 0) Report(Diagnostics.AbstractSuperCall(at, name));
        if (body.IsStatic) return BindProperty(node, @static, property, isWrite: false);
        return new BoundSuperProperty(name, property.Symbol, c) { Syntax = node, Type = property.Type };
    }

    /// <summary>`receiver.name`, with the receiver bound.</summary>
    private BoundExpression BindMember(Expression node, BoundExpression receiver, string name, Location at, bool isWrite = false)
    {
        if (receiver is BoundEntity { Symbol: ModuleSymbol or NamespaceSymbol } container) return BindExport(node, container, name, at);
        if (receiver is BoundEntity { Symbol: TypeSymbol { Kind: TypeSymbolKind.Enum } e } && e.Statics.GetValueOrDefault(name) is EnumMemberSymbol member) return BindEnumMember(node, member);
        if (name.StartsWith('#') && IsAny(receiver.Type)) receiver = AsOwnerOf(node, receiver, name);
        if (name == "prototype" && receiver is BoundEntity { Symbol: TypeSymbol { IsClass: true } of } && node.Tree.Kind.IsTypeScript()) return PrototypeOf(of, node);
        if (receiver is BoundEntity { Symbol: TypeSymbol owner } && ExportOfMerged(owner, name, SymbolMeaning.Value) is { } merged) return BindSymbol(node, merged);
        if (receiver is BoundFunction { Function: var function } && ExportOfMerged(function, name, SymbolMeaning.Value) is { } exported) return BindSymbol(node, exported);
        var type = receiver.Type;
        if (IsError(type)) return UntypedMember(node, receiver, name);
        if (IsAny(type)) return new BoundProperty(receiver, name, null) { Syntax = node, Type = AnyType };
        type = CheckNotNullish(receiver);
        if (IsError(type)) return UntypedMember(node, receiver, name);
        if (type.Is(TypeFlags.Never)) return NeverMember(node, receiver, name, at);
        if (name == "prototype" && node.Tree.Kind.IsTypeScript() && SignaturesOf(type, SignatureKind.Construct).Count > 0) return LibraryCall("prototypeOf", node, receiver);
        if (PropertyOf(type, name) is not { } property)
            return InheritsAnything(type) ? new BoundProperty(receiver, name, null) { Syntax = node, Type = AnyType } : BindUiExtension(node, receiver, name) ?? BindIndexedMember(node, receiver, type, name, at, isWrite);
        CheckAccessible(node, at, property, type, isSuper: false);
        CheckEarlyField(node, receiver, property, at);
        return BindProperty(node, receiver, property, isWrite);
    }

    /// <summary>Whatever `o` is, `o.#x` means the #x of a class around the place.</summary>
    private BoundExpression AsOwnerOf(Expression node, BoundExpression receiver, string name)
    {
        if (OwnerOfPrivate(node, name) is not { } owner) return receiver;
        return owner.Statics.ContainsKey(name)
            ? new BoundEntity(owner) { Syntax = receiver.Syntax, Type = TypeOfSymbol(owner) }
            : new BoundConversion(receiver) { Syntax = receiver.Syntax, Type = DeclaredTypeOf(owner) };
    }

    private TypeSymbol? OwnerOfPrivate(Node node, string name) => EnclosingClasses(node).FirstOrDefault(c => c.Members.ContainsKey(name) || c.Statics.ContainsKey(name));

    /// <summary>`#x in o`: instances of the class have its #x, and nothing else has.</summary>
    private BoundExpression BindPrivateIn(PrivateInExpression node)
    {
        var operand = Bind(node.Right);
        var name = node.PrivateIdentifier.Text;
        if (OwnerOfPrivate(node, name) is not { } owner) return Bad(node, Diagnostics.UnknownName(node.PrivateIdentifier.Location, name), operand);
        CaptureClass(owner);
        var entity = new BoundEntity(owner) { Syntax = node, Type = TypeOfSymbol(owner) };
        return owner.Members.ContainsKey(name)
            ? new BoundInstanceOf(operand, entity) { Syntax = node, Type = BooleanType }
            : new BoundBinary(BinaryOperator.StrictEqual, OperandKind.Dynamic, operand, entity) { Syntax = node, Type = BooleanType };
    }

    private BoundExpression UntypedMember(Expression node, BoundExpression receiver, string name) =>
        Untyped(new BoundProperty(receiver, name, null) { Syntax = node, Type = AnyType });

    private BoundExpression UntypedElement(Expression node, BoundExpression receiver, BoundExpression index) =>
        Untyped(new BoundElement(receiver, index, ElementAccessKind.Dynamic) { Syntax = node, Type = AnyType });

    private BoundExpression NeverMember(Expression node, BoundExpression receiver, string name, Location at)
    {
        Report(Diagnostics.UnknownProperty(at, name, "never"));
        return UntypedMember(node, receiver, name);
    }

    private BoundExpression BindProperty(Expression node, BoundExpression receiver, Property property, bool isWrite)
    {
        var symbol = property.Symbol;
        // What a class has as any function has it is read off the class itself.
        var isStatic = receiver is BoundEntity { Symbol: TypeSymbol } && symbol is not (PropertySymbol { IsStatic: false } or FunctionSymbol { IsStatic: false });
        // Of a class that extends it, too, a member is read off the class that declares it.
        if (isStatic && symbol?.Container is TypeSymbol owner) CaptureClass(owner);
        if (isStatic && symbol is FunctionSymbol method) return new BoundFunction(method, []) { Syntax = node, Type = property.Type };
        var declared = isWrite ? property.WriteType ?? property.Type : property.Type;
        // A read of a field or variable path may be known better than it is declared.
        var type = !isWrite && symbol is not FunctionSymbol && (declared is UnionType || declared.Is(TypeFlags.Unknown | TypeFlags.Instantiable) || CanNarrowObject(node))
            ? FlowTypeOfMember(node, property, declared) : declared;
        return new BoundProperty(isStatic ? null : receiver, property.Name, symbol) { Syntax = node, Type = type };
    }

    private bool CanNarrowObject(Expression node) => node is PropertyAccess or ElementAccess && GraphOf(node).Mentioned.Count > 0;

    private Type FlowTypeOfMember(Expression node, Property property, Type declared)
    {
        if (node is not (PropertyAccess or ElementAccess) || FlowAt(node) is null || KeyOfReference(node) is null) return declared;
        // In a constructor a field without initializer has not been assigned yet.
        if (property.Symbol is PropertySymbol field && MustBeAssigned(field) && node is PropertyAccess { Expression: ThisExpression } && FunctionNodeOf(node) is ConstructorDeclaration c && SymbolOf(c)?.Container == field.Owner && !IsAssignmentTarget(node))
        {
            var type = FlowTypeOf(node, declared, WithOptional(declared), c);
            if (!ContainsUndefined(declared) && ContainsUndefined(type))
            {
                Report(Diagnostics.UsedBeforeAssigned(node.Location, property.Name));
                return declared;
            }
            return type;
        }
        return FlowTypeOf(node, declared, declared, FunctionNodeOf(node));
    }

    private static bool IsAssignmentTarget(Node node)
    {
        while (node.Parent is ParenthesizedExpression or NonNullExpression) node = node.Parent;
        return node.Parent is AssignmentExpression a && a.Left == node && a.Operator.Is("=");
    }

    private BoundExpression BindExport(Expression node, BoundEntity container, string name, Location at)
    {
        if (ExportOf(container.Symbol, name, SymbolMeaning.Value) is { } symbol) return BindSymbol(node, symbol);
        if (container.Symbol is NamespaceSymbol ns)
        {
            Report(UnknownProperty(at, name, TypeOfSymbol(ns)));
            return UntypedMember(node, container, name);
        }
        var diagnostic = Diagnostics.NoSuchExport(at, container.Syntax.Text, name);
        return Bad(node, diagnostic.WithNearest(name, ExportNamesOf(container.Symbol)));
    }

    private BoundExpression BindIndexedMember(Expression node, BoundExpression receiver, Type type, string name, Location at, bool isWrite)
    {
        if (ApplicableIndexInfo(type, GetLiteral(name)) is { } info)
            return new BoundElement(receiver, new BoundLiteral(name) { Syntax = node, Type = GetLiteral(name) }, ElementAccessKind.Record) { Syntax = node, Type = isWrite ? info.Value : FlowOfElement(node, info.Value) };
        Report(UnknownProperty(at, name, type));
        return UntypedMember(node, receiver, name);
    }

    private Diagnostic NoSuchElement(ElementAccess node, Type type, Type index)
    {
        var key = (Regular(index) as LiteralType)?.Value as string;
        if (LibraryNameOf(type) is { } owner && ForeignWords.OfMember(owner, "[]") is { } instead) return Diagnostics.ForeignMember(node.Index.Location, key ?? node.Index.Text, Print(type), instead);
        return key is not null ? UnknownProperty(node.Index.Location, key, type) : Diagnostics.NotIndexable(node.Location, Print(type), Print(index));
    }

    private Diagnostic UnknownProperty(Location at, string name, Type type)
    {
        if (name is "setPrototypeOf" or "__proto__" || name == "prototype" && SignaturesOf(type, SignatureKind.Call).Count > 0) return Diagnostics.PrototypeIsFixed(at);
        // A member of the other side of its class is told apart.
        if (type is NamedType { Symbol: { IsClass: true } c } && c.Statics.ContainsKey(name)) return Diagnostics.StaticThroughInstance(at, name, c.Name);
        if (type is AnonymousType { ValueOf: TypeSymbol { IsClass: true } of } && of.Members.ContainsKey(name)) return Diagnostics.InstanceThroughClass(at, name, of.Name);
        if (type is UnionType u && u.Types.FirstOrDefault(t => PropertyOf(t, name) is null) is { } without && u.Types.Any(t => PropertyOf(t, name) is not null))
            return Diagnostics.NotInEveryMember(at, name, Print(type), Print(without));
        if (type is TypeParameterType { ThisOf: { } self } && self.Statics.ContainsKey(name)) return Diagnostics.StaticThroughInstance(at, name, self.Name);
        if (LibraryNameOf(type) is { } owner && ForeignWords.OfMember(owner, name) is { } instead) return Diagnostics.ForeignMember(at, name, Print(type), instead);
        return Diagnostics.UnknownProperty(at, name, Print(type)).WithNearest(name, PropertiesOf(type).Select(p => p.Name));
    }

    private static string? LibraryNameOf(Type type) => type switch
    {
        _ when type.Is(TypeFlags.StringLike) => "String",
        _ when type.Is(TypeFlags.NumberLike) => "Number",
        NamedType { Symbol: { Container: ModuleSymbol { IsLibrary: true } } symbol } => symbol.Name,
        _ => null,
    };

    /// <summary>Reports a receiver that may be null or undefined; returns its type without them.</summary>
    private Type CheckNotNullish(BoundExpression receiver)
    {
        var type = receiver.Type;
        if (type.Is(TypeFlags.Unknown))
        {
            Report(Diagnostics.UnknownValue(receiver.Syntax.Location, Shorten(receiver.Syntax)));
            return ErrorType;
        }
        if (!HasNullable(type)) return type;
        var hasNull = type.Is(TypeFlags.Null) || type is UnionType u && u.Types.Any(t => t.Is(TypeFlags.Null));
        var hasUndefined = type.Is(TypeFlags.Undefined | TypeFlags.Void) || type is UnionType v && v.Types.Any(t => t.Is(TypeFlags.Undefined | TypeFlags.Void));
        var what = hasNull && hasUndefined ? "null or undefined" : hasNull ? "null" : "undefined";
        var rest = NonNullable(type);
        Report(rest.Is(TypeFlags.Never) ? Diagnostics.IsNullish(receiver.Syntax.Location, Shorten(receiver.Syntax), what) : Diagnostics.PossiblyNullish(receiver.Syntax.Location, Shorten(receiver.Syntax), what));
        return rest.Is(TypeFlags.Never) ? ErrorType : rest;
    }

    private static string Shorten(Node node)
    {
        var text = node.Text;
        var line = text.IndexOf('\n');
        if (line >= 0) text = text[..line].TrimEnd() + "…";
        return text.Length > 40 ? text[..39] + "…" : text;
    }

    // ── Accessibility ───────────────────────────────────────────────────────────────────────────────

    private void CheckAccessible(Node node, Location at, Property property, Type receiver, bool isSuper)
    {
        var modifiers = property.Modifiers;
        if (property.Name.StartsWith('#')) modifiers |= Modifiers.Private;
        if ((modifiers & (Modifiers.Private | Modifiers.Protected)) == 0) return;
        if (property.Symbol?.Container is not TypeSymbol owner) return;
        if ((modifiers & Modifiers.Private) != 0)
        {
            if (EnclosingClasses(node).Contains(owner) || FileOf(node).Module.IsLibrary) return;
            Report(Diagnostics.PrivateMember(at, property.Name, owner.Name));
            return;
        }
        if (isSuper || FileOf(node).Module.IsLibrary) return;
        var enclosing = EnclosingClasses(node).FirstOrDefault(c => IsSameOrDerived(c, owner));
        if (enclosing is null)
        {
            Report(Diagnostics.ProtectedMember(at, property.Name, owner.Name));
            return;
        }
        if ((modifiers & Modifiers.Static) != 0) return;
        if (receiver is TypeParameterType { ThisOf: not null }) return;
        var through = ApparentType(receiver) as NamedType;
        if (through is not null && !IsSameOrDerived(through.Symbol, enclosing)) Report(Diagnostics.ProtectedThroughOther(at, property.Name, enclosing.Name, Print(receiver)));
    }

    private IEnumerable<TypeSymbol> EnclosingClasses(Node node)
    {
        for (var c = node as ClassDeclaration ?? _classNodes.Around(node); c is not null; c = _classNodes.Around(c))
            if (SymbolOf(c) is TypeSymbol symbol) yield return symbol;
    }

    private readonly Surroundings<ClassDeclaration> _classNodes = new((n, _) => n as ClassDeclaration);

    private bool IsSameOrDerived(TypeSymbol @class, TypeSymbol ancestor)
    {
        for (var c = @class; c is not null; c = BaseClassOf(c)?.Symbol)
            if (c == ancestor) return true;
        return false;
    }

    // ── a[b] ────────────────────────────────────────────────────────────────────────────────────────

    private BoundExpression BindElementAccess(ElementAccess node, bool isWrite = false)
    {
        if (node.Expression is SuperExpression s)
            return Names.FoldedKey(node.Index) is { } key ? BindSuperProperty(node, s, key, node.Index.Location) : Bad(node, Diagnostics.MisplacedSuper(s.Location));
        var receiver = BindReceiver(node.Expression);
        if (node.QuestionDot is not null) receiver = OpenOptional(receiver);
        var chain = _chain;
        _chain = null;
        var index = Bind(node.Index);
        _chain = chain;
        if (receiver.Type is var any && IsAny(any) && SymbolKeyOf(node.Index) is { } known) return new BoundProperty(receiver, known, null) { Syntax = node, Type = any };
        if (IsAny(receiver.Type)) return new BoundElement(receiver, index, ElementAccessKind.Dynamic) { Syntax = node, Type = receiver.Type };
        if (IsError(index.Type)) return UntypedElement(node, receiver, index);
        var type = CheckNotNullish(receiver);
        if (IsError(type)) return UntypedElement(node, receiver, index);
        if (receiver is BoundEntity { Symbol: TypeSymbol { Kind: TypeSymbolKind.Enum } } && index.Type.Is(TypeFlags.NumberLike | TypeFlags.Enum) && !index.Type.Is(TypeFlags.StringLiteral))
            return new BoundElement(receiver, index, ElementAccessKind.Enum) { Syntax = node, Type = StringType };
        // A literal string or a symbol that the language knows names a property; numbers go on to elements.
        var name = SymbolKeyOf(node.Index) ?? (type is TupleType ? null : (Regular(index.Type) as LiteralType)?.Value as string);
        if (name is null && !IsArrayType(type) && (receiver is BoundEntity || type is NamedType { Symbol.IsClass: true })) name = Names.FoldedKey(node.Index);
        if (name is not null && PropertyOf(type, name) is { } property)
        {
            CheckAccessible(node, node.Index.Location, property, type, isSuper: false);
            return BindProperty(node, receiver, property, isWrite);
        }
        return BindIndex(node, receiver, index, type, isWrite);
    }

    private string? SymbolKeyOf(Expression index) =>
        Names.SymbolKeyOf(index) ?? (index is NameExpression name && ResolveName(name, Names.Identifier(name.Identifier), SymbolMeaning.Value) is VariableSymbol variable ? Names.SymbolKeyOf(variable) : null);

    private BoundExpression BindIndex(ElementAccess node, BoundExpression receiver, BoundExpression index, Type type, bool isWrite)
    {
        var kind = ElementKindOf(type, index.Type);
        if (index.Type.Is(TypeFlags.Instantiable) && !index.Type.Is(TypeFlags.StringLike))
        {
            var generic = GetIndexedAccess(type, Regular(index.Type));
            return new BoundElement(receiver, index, kind) { Syntax = node, Type = generic };
        }
        if (TypeOfIndex(type, Regular(index.Type)) is { } element) return new BoundElement(receiver, index, kind) { Syntax = node, Type = isWrite ? element : FlowOfElement(node, element) };
        if (type is TupleType tuple && Regular(index.Type) is LiteralType { Value: double d })
        {
            Report(Diagnostics.TupleIndexOutOfRange(node.Index.Location, Print(type), tuple.Elements.Count, Names.NumberText(d)));
            return UntypedElement(node, receiver, index);
        }
        Report(index.Type.Is(TypeFlags.StringLike | TypeFlags.NumberLike | TypeFlags.ESSymbol | TypeFlags.UniqueSymbol) || index.Type is UnionType
            ? NoSuchElement(node, type, index.Type)
            : Diagnostics.BadIndexType(node.Index.Location, Print(index.Type)));
        return UntypedElement(node, receiver, index);
    }

    /// <summary>What `x[i]` gives, member by member of unions.</summary>
    private Type? TypeOfIndex(Type type, Type index)
    {
        if (type is UnionType u)
        {
            var parts = new List<Type>();
            foreach (var member in u.Types)
            {
                if (TypeOfIndex(member, index) is not { } part) return null;
                parts.Add(part);
            }
            return GetUnion(parts);
        }
        if (index is UnionType i && !index.Is(TypeFlags.Boolean))
        {
            var parts = i.Types.Select(t => TypeOfIndex(type, t)).ToList();
            return parts.Contains(null) ? null : GetUnion(parts!);
        }
        var key = index switch
        {
            LiteralType { Value: string s } => s,
            LiteralType { Value: double d } => Names.NumberText(d),
            _ => null,
        };
        if (key is not null && PropertyOf(type, key) is { } property && (type is not NamedType || !IsArrayType(type))) return property.Type;
        if (type is TupleType { HasRest: false } && index is LiteralType { Value: double }) return null;
        // Whatever `any` turns out to be, what is found is an element, if it is anything.
        if (index.Is(TypeFlags.Any)) return type.Is(TypeFlags.StringLike) ? StringType : IndexInfosOf(ApparentType(type)) is [var first, ..] ? first.Value : null;
        if (type.Is(TypeFlags.StringLike) && index.Is(TypeFlags.NumberLike)) return StringType;
        if (IsAny(index) || index.Is(TypeFlags.NumberLike) && index is not LiteralType && index.Is(TypeFlags.Enum)) index = IsAny(index) ? StringType : NumberType;
        return ApplicableIndexInfo(type, index)?.Value ?? (IsAny(index) || index == StringType ? ApplicableIndexInfo(type, NumberType)?.Value is { } n && IsAny(index) ? n : null : null);
    }

    private Type FlowOfElement(Expression node, Type declared) =>
        declared is UnionType && FlowAt(node) is not null && KeyOfReference(node) is not null && !IsAssignmentTarget(node) ? FlowTypeOf(node, declared, declared, FunctionNodeOf(node)) : declared;

    private static readonly HashSet<string> TypedArrays = ["Int8Array", "Uint8Array", "Uint8ClampedArray", "Int16Array", "Uint16Array", "Int32Array", "Uint32Array", "Float32Array", "Float64Array", "BigInt64Array", "BigUint64Array"];

    private ElementAccessKind ElementKindOf(Type type, Type index)
    {
        if (type is UnionType u)
        {
            var kinds = u.Types.Select(t => ElementKindOf(t, index)).Distinct().ToList();
            return kinds.Count == 1 ? kinds[0] : ElementAccessKind.Dynamic;
        }
        type = type.Is(TypeFlags.TypeParameter) ? BaseConstraintOrSelf(type) : type;
        var isNumber = index.Is(TypeFlags.NumberLike);
        if (type is TupleType) return isNumber ? ElementAccessKind.Tuple : ElementAccessKind.Dynamic;
        if (IsArrayType(type)) return isNumber ? ElementAccessKind.Array : ElementAccessKind.Dynamic;
        if (type.Is(TypeFlags.StringLike)) return isNumber ? ElementAccessKind.String : ElementAccessKind.Dynamic;
        if (type is NamedType n)
        {
            if (TypedArrays.Contains(n.Symbol.Name) && isNumber) return ElementAccessKind.TypedArray;
            if (BaseTypesOf(n).Any(IsArrayType) && isNumber) return ElementAccessKind.Array;
        }
        return IndexInfosOf(type).Count > 0 ? ElementAccessKind.Record : ElementAccessKind.Named;
    }
}
