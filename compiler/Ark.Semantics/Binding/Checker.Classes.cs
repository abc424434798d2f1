using Ark.Syntax;

namespace Ark.Semantics;

// Classes, interfaces and enums: what their declarations must obey, and the code they run.
public sealed partial class Checker
{
    private readonly Dictionary<TypeSymbol, Kept<ImmutableArray<BoundFieldInitializer>>> _fieldInitializers = [];
    private readonly HashSet<TypeSymbol> _checkedClasses = [];

    private BoundStatement BindClassDeclaration(ClassDeclaration node)
    {
        var symbol = (TypeSymbol)SymbolOf(node)!;
        CheckClass(symbol, node);
        if (symbol.Kind == TypeSymbolKind.Struct)
        {
            _uiUse = node.Name?.Location ?? node.Keyword.Location;
            return new BoundUiDeclaration(symbol, BindStatics(symbol)) { Syntax = node };
        }
        if ((symbol.Modifiers & Modifiers.Declare) != 0) return new BoundEmpty { Syntax = node };
        return new BoundClassDeclaration(symbol, BindBase(symbol), BindKeys(node), [.. BindStatics(symbol), .. BindDecorators(symbol, node)]) { Syntax = node };
    }

    /// <summary>What runs where the class is declared: static fields and blocks, in the order of the text.</summary>
    internal ImmutableArray<BoundStatement> BindStatics(TypeSymbol symbol)
    {
        var statements = ImmutableArray.CreateBuilder<BoundStatement>();
        foreach (var node in symbol.Declarations.OfType<ClassDeclaration>().SelectMany(c => c.Members.ToList()))
        {
            if (node is StaticBlock block)
            {
                var body = Replay(BodyOf((FunctionSymbol)SymbolOf(block)!));
                statements.Add(body.Block);
            }
            else if (node is FieldDeclaration { Initializer: not null } field && SymbolOf(field) is PropertySymbol { IsStatic: true } property && Replay(FieldValue(field, property)) is { } value)
            {
                var target = new BoundProperty(null, property.Name, property) { Syntax = field.Name, Type = TypeOfSymbol(property) };
                statements.Add(new BoundExpressionStatement(new BoundAssignment(target, value) { Syntax = field, Type = value.Type }) { Syntax = field });
            }
        }
        return statements.ToImmutable();
    }

    private readonly Dictionary<FieldDeclaration, Kept<BoundExpression>> _fieldValues = [];

    private Kept<BoundExpression> FieldValue(FieldDeclaration field, PropertySymbol property)
    {
        if (_fieldValues.TryGetValue(field, out var known)) return known;
        var state = Leave();
        var (trial, chain) = (_trial, _chain);
        (_trial, _chain) = (0, null);
        _body = ContextOf(field);
        _scope = FileOf(field).EnclosingScope(field);
        MarkAssignments(field);
        var type = field.Type is null ? null : TypeOfSymbol(property);
        var expected = type is not null && property.IsOptional ? WithOptional(type) : type;
        var value = Bind(field.Initializer!.Value, new Context(expected));
        if (expected is not null) CheckAssignable(value, expected, field.Initializer.Value);
        var diagnostics = _bag;
        Return(state);
        (_trial, _chain) = (trial, chain);
        return _fieldValues[field] = new Kept<BoundExpression>(value, diagnostics);
    }

    /// <summary>The instance fields of a class in order, with their values; parameter properties come first, as TypeScript emits them.</summary>
    internal ImmutableArray<BoundFieldInitializer> GetFieldInitializers(TypeSymbol owner) => BindFieldInitializers(owner, null);

    private ImmutableArray<BoundFieldInitializer> BindFieldInitializers(TypeSymbol owner, FunctionSymbol? constructor)
    {
        _ = constructor;
        if (_fieldInitializers.TryGetValue(owner, out var known)) return Replay(known);
        var bag = _bag;
        _bag = new DiagnosticBag();
        var fields = ImmutableArray.CreateBuilder<BoundFieldInitializer>();
        foreach (var member in owner.Members.Values.OfType<PropertySymbol>())
            if (member.Declarations.FirstOrDefault() is Parameter parameter && SymbolOf(parameter) is VariableSymbol variable)
                fields.Add(new BoundFieldInitializer(member, new BoundVariable(variable) { Syntax = parameter, Type = TypeOfSymbol(variable) }) { Syntax = parameter });
        foreach (var member in owner.Members.Values.OfType<PropertySymbol>())
        {
            if (member.IsAccessor || member.Declarations.FirstOrDefault() is not FieldDeclaration field || (member.Modifiers & (Modifiers.Abstract | Modifiers.Declare)) != 0) continue;
            fields.Add(new BoundFieldInitializer(member, field.Initializer is null ? null : Replay(FieldValue(field, member))) { Syntax = field });
        }
        var diagnostics = _bag;
        _bag = bag;
        return Replay(_fieldInitializers[owner] = new Kept<ImmutableArray<BoundFieldInitializer>>(fields.ToImmutable(), diagnostics));
    }

    // ── Checks ──────────────────────────────────────────────────────────────────────────────────────

    private void CheckClass(TypeSymbol symbol, ClassDeclaration node)
    {
        if (!_checkedClasses.Add(symbol)) return;
        var instance = GetNamedType(symbol, TypeParametersOf(symbol));
        var parent = BaseTypesOf(instance).OfType<NamedType>().FirstOrDefault();
        CheckHeritageNames(node.Heritage);
        if (FileOf(node).Module.IsLibrary) return;
        CheckDecorators(node);
        if (symbol.Kind == TypeSymbolKind.Struct)
        {
            foreach (var member in node.Members) CheckMember(member);
            return;
        }
        if (parent is not null) CheckExtends(symbol, node, instance, parent);
        CheckImplements(symbol, node, instance);
        CheckOverrideModifiers(symbol, parent);
        CheckMembers(symbol, node);
        CheckInitialized(symbol, node);
        foreach (var member in node.Members) CheckMember(member);
    }

    private void CheckHeritageNames(SyntaxList<HeritageClause> clauses)
    {
        foreach (var clause in clauses)
            foreach (var type in clause.Types)
            {
                if (type.Expression is NameExpression name)
                {
                    var text = Names.Identifier(name.Identifier);
                    var scope = FileOf(type).EnclosingScope(type);
                    if (ResolveName(scope, text, SymbolMeaning.Type) is null && !IsFailedImport(type, text))
                    {
                        if (ResolveName(scope, text, SymbolMeaning.Value) is null) ReportUnknownName(name, name.Identifier, scope);
                        else if (clause.Keyword.Is("implements")) Report(Diagnostics.ValueUsedAsType(name.Location, text));
                    }
                    else if (clause.Keyword.Is("extends") && clause.Parent is ClassDeclaration && ResolveName(scope, text, SymbolMeaning.Value) is null && ResolveName(scope, text, SymbolMeaning.Type) is TypeSymbol { Kind: TypeSymbolKind.Interface })
                        Report(Diagnostics.ExtendsInterface(name.Location, text));
                }
                if (type.TypeArguments is { } arguments)
                    foreach (var argument in arguments.Arguments) TypeFromNode(argument);
            }
    }

    private void CheckExtends(TypeSymbol symbol, ClassDeclaration node, NamedType instance, NamedType parent)
    {
        var self = WithThisArgument(parent, ThisTypeOf(symbol));
        foreach (var inherited in PropertiesOf(self))
        {
            var own = symbol.Members.GetValueOrDefault(inherited.Name);
            if (own is null)
            {
                continue;
            }
            CheckOverride(symbol, own, inherited, parent);
        }
        CheckStaticSide(symbol, parent);
        CheckAbstract(symbol, node, instance);
        if (symbol.Constructor is { HasBody: true } constructor && constructor.Declarations.OfType<ConstructorDeclaration>().FirstOrDefault(c => c.Body is not null) is { } declaration) CheckSuperCall(declaration, node, parent);
    }

    private void CheckOverride(TypeSymbol symbol, Symbol own, Property inherited, NamedType parent)
    {
        var node = own.Declarations[0];
        var at = FileDeclarations.NameTokenOf(node)?.Location ?? node.Location;
        if ((inherited.Modifiers & Modifiers.Private) != 0 || (own.Modifiers & Modifiers.Private) != 0)
        {
            Report(Diagnostics.PrivateClash(at, own.Name, symbol.Name, Print(parent)));
            return;
        }
        if ((own.Modifiers & Modifiers.Protected) != 0 && (inherited.Modifiers & Modifiers.Protected) == 0) Report(Diagnostics.NarrowerAccess(at, own.Name, Print(parent)));
        var baseIsMethod = inherited.Symbol is FunctionSymbol;
        var baseIsAccessor = inherited.Symbol is PropertySymbol { IsAccessor: true };
        if (own is FunctionSymbol && !baseIsMethod && baseIsAccessor) Report(Diagnostics.MemberKindChanged(at, own.Name, "a method", "an accessor", Print(parent)));
        else if (own is PropertySymbol { IsAccessor: true } && !baseIsAccessor && inherited.Symbol is PropertySymbol { } field && (field.Modifiers & Modifiers.Abstract) == 0 && field.Owner?.IsClass == true) Report(Diagnostics.MemberKindChanged(at, own.Name, "an accessor", "a field", Print(parent)));
        else if (own is PropertySymbol { IsAccessor: true } && baseIsMethod) Report(Diagnostics.MemberKindChanged(at, own.Name, "an accessor", "a method", Print(parent)));
        else if (own is PropertySymbol { IsAccessor: false } && baseIsAccessor && inherited.Symbol is PropertySymbol { } accessor && (accessor.Modifiers & Modifiers.Abstract) == 0) Report(Diagnostics.MemberKindChanged(at, own.Name, "a field", "an accessor", Print(parent)));
        var instance = GetNamedType(symbol, TypeParametersOf(symbol));
        if (PropertyOf(WithThisArgument(instance, ThisTypeOf(symbol)), own.Name) is not { } mine || IsAssignable(mine.Type, inherited.Type)) return;
        var (s, t) = PrintPair(mine.Type, inherited.Type);
        Report(WithReasons(Diagnostics.IncompatibleOverride(at, own.Name, symbol.Name, Print(parent), s, t), mine.Type, inherited.Type));
    }

    /// <summary>A class that can be instantiated has a body for everything abstract.</summary>
    private void CheckAbstract(TypeSymbol symbol, ClassDeclaration node, NamedType instance)
    {
        if ((symbol.Modifiers & (Modifiers.Abstract | Modifiers.Declare)) != 0) return;
        var missing = PropertiesOf(instance).Where(p => (p.Modifiers & Modifiers.Abstract) != 0 && p.Symbol?.Container != symbol).Select(p => p.Name).ToList();
        if (missing.Count == 0) return;
        var parent = BaseClassOf(symbol);
        Report(Diagnostics.AbstractNotImplemented(node.Name?.Location ?? node.Keyword.Location, symbol.Name, string.Join(", ", missing.Select(m => $"'{m}'")), parent is null ? "" : Print(parent)));
    }

    private void CheckImplements(TypeSymbol symbol, ClassDeclaration node, NamedType instance)
    {
        foreach (var clause in node.Heritage)
        {
            if (!clause.Keyword.Is("implements")) continue;
            foreach (var heritage in clause.Types)
            {
                var type = TypeFromHeritage(heritage);
                if (IsAny(type)) continue;
                var self = WithThisArgument(instance, ThisTypeOf(symbol));
                var wanted = WithThisArgument(type, ThisTypeOf(symbol));
                if (IsAssignable(self, wanted)) continue;
                if (!ReportMembers(symbol, self, wanted)) Report(WithReasons(Diagnostics.NotImplemented(node.Name?.Location ?? node.Keyword.Location, symbol.Name, Print(type)), self, wanted));
            }
        }
    }

    /// <summary>Reports at members that have another type than the interface says.</summary>
    private bool ReportMembers(TypeSymbol symbol, Type self, Type wanted)
    {
        var reported = false;
        foreach (var property in PropertiesOf(wanted))
        {
            if (symbol.Members.GetValueOrDefault(property.Name) is not { } own || PropertyOf(self, property.Name) is not { } mine || IsAssignable(mine.Type, property.Type)) continue;
            var at = FileDeclarations.NameTokenOf(own.Declarations[0])?.Location ?? own.Declarations[0].Location;
            var (s, t) = PrintPair(mine.Type, property.Type);
            Report(WithReasons(Diagnostics.IncompatibleOverride(at, own.Name, symbol.Name, Print(wanted), s, t), mine.Type, property.Type));
            reported = true;
        }
        return reported;
    }

    private void CheckOverrideModifiers(TypeSymbol symbol, NamedType? parent)
    {
        foreach (var member in symbol.Members.Values.Concat(symbol.Statics.Values))
        {
            if ((member.Modifiers & Modifiers.Override) == 0) continue;
            var node = member.Declarations[0];
            var at = FileDeclarations.NameTokenOf(node)?.Location ?? node.Location;
            if (parent is null) Report(Diagnostics.OverrideWithoutBase(at, member.Name, symbol.Name));
            else if (PropertyOf(member.IsStatic ? TypeOfSymbol(parent.Symbol) : parent, member.Name) is null)
                Report(Diagnostics.OverridesNothing(at, member.Name, Print(parent)).WithNearest(member.Name, PropertiesOf(parent).Select(p => p.Name)));
        }
    }

    private void CheckMembers(TypeSymbol symbol, ClassDeclaration node)
    {
        var isAbstract = (symbol.Modifiers & Modifiers.Abstract) != 0;
        var isAmbient = (symbol.Modifiers & Modifiers.Declare) != 0 || node.Tree.Kind == FileKind.Dts;
        foreach (var member in symbol.Members.Values.Concat(symbol.Statics.Values))
        {
            var declaration = member.Declarations[0];
            var at = FileDeclarations.NameTokenOf(declaration)?.Location ?? declaration.Location;
            if ((member.Modifiers & Modifiers.Abstract) != 0 && !isAbstract) Report(Diagnostics.AbstractInConcrete(at, member.Name, symbol.Name));
            if (member is FunctionSymbol { HasBody: false } f && (f.Modifiers & (Modifiers.Abstract | Modifiers.Optional)) == 0 && !isAmbient && declaration is MethodDeclaration) Report(Diagnostics.MissingBody(at, member.Name));
            if (member is FunctionSymbol { HasBody: true } && member.Declarations.Exists(d => d is MethodDeclaration { Body: not null } m && (Names.ModifiersOf(m.Modifiers) & Modifiers.Abstract) != 0)) Report(Diagnostics.AbstractWithBody(at, member.Name));
        }
    }

    private void CheckMember(Member node)
    {
        switch (node)
        {
            case FieldDeclaration { Type: { } type }: CheckTypeNodes(type); break;
            case FieldDeclaration { Type: null, Initializer: null } field when SymbolOf(field) is PropertySymbol p && IsAny(TypeOfSymbol(p)) && !FileOf(field).Module.IsLibrary:
                Report(Diagnostics.ImplicitAnyField(field.Name.Location, p.Name));
                break;
        }
    }

    /// <summary>A field that must hold a value once the constructor is done.</summary>
    private bool MustBeAssigned(PropertySymbol field)
    {
        if (field.IsAccessor || field.IsStatic || (field.Modifiers & (Modifiers.Optional | Modifiers.Abstract | Modifiers.Declare)) != 0) return false;
        if (field.Declarations.FirstOrDefault() is not FieldDeclaration { Initializer: null } node || node.Mark is { } mark && mark.Is("!")) return false;
        if (FileOf(node).Module.IsLibrary || node.Tree.Kind != FileKind.Ets || field.Owner is not { IsClass: true, Kind: not TypeSymbolKind.Struct }) return false;
        var type = TypeOfSymbol(field);
        return !type.Is(TypeFlags.Any | TypeFlags.Unknown | TypeFlags.Undefined) && !ContainsUndefined(type);
    }

    private void CheckInitialized(TypeSymbol symbol, ClassDeclaration node)
    {
        if ((symbol.Modifiers & Modifiers.Declare) != 0) return;
        var constructor = symbol.Constructor?.Declarations.OfType<ConstructorDeclaration>().FirstOrDefault(c => c.Body is not null);
        foreach (var field in symbol.Members.Values.OfType<PropertySymbol>())
        {
            if (!MustBeAssigned(field)) continue;
            var declaration = (FieldDeclaration)field.Declarations[0];
            if (constructor is not null && IsAssignedAtEnd(constructor, field)) continue;
            Report(Diagnostics.FieldNotInitialized(declaration.Name.Location, field.Name));
        }
        _ = node;
    }

    /// <summary>Every way out of the constructor has assigned the field.</summary>
    private bool IsAssignedAtEnd(ConstructorDeclaration constructor, PropertySymbol field)
    {
        var graph = GraphOf(constructor);
        if (!graph.Exit.TryGetValue(constructor, out var exit)) return false;
        var state = Leave();
        _body = ContextOf(constructor);
        _scope = FileOf(constructor).ScopeOf(constructor)!;
        var declared = TypeOfSymbol(field);
        var walk = NewWalk("this", constructor, new WalkKey($"this.{field.Name}", declared, WithOptional(declared), constructor, false));
        var type = TypeAt(exit, walk).Type;
        Return(state);
        return ReferenceEquals(type, UnreachableType) || !ContainsUndefined(type);
    }

    private void CheckInterface(InterfaceDeclaration node)
    {
        var symbol = (TypeSymbol)SymbolOf(node)!;
        CheckHeritageNames(node.Heritage);
        CheckTypeNodes(node);
        var instance = GetNamedType(symbol, TypeParametersOf(symbol));
        MembersOf(instance);
        if (FileOf(node).Module.IsLibrary) return;
        foreach (var parent in BaseTypesOf(instance))
            foreach (var inherited in PropertiesOf(parent))
            {
                if (symbol.Members.GetValueOrDefault(inherited.Name) is not { } own || PropertyOf(instance, own.Name) is not { } mine || IsAssignable(mine.Type, inherited.Type)) continue;
                var at = FileDeclarations.NameTokenOf(own.Declarations[0])?.Location ?? own.Declarations[0].Location;
                var (s, t) = PrintPair(mine.Type, inherited.Type);
                Report(WithReasons(Diagnostics.IncompatibleOverride(at, own.Name, symbol.Name, Print(parent), s, t), mine.Type, inherited.Type));
            }
    }

    /// <summary>Resolves every type written below a node, so that wrong names are reported though nothing uses them.</summary>
    private void CheckTypeNodes(Node node)
    {
        foreach (var n in node.DescendantsAndSelf())
        {
            if (n is TypeNode { Parent: not TypeNode } type and not TypePredicateNode and not InferTypeNode) TypeFromNode(type);
            else if (n is TypeReferenceNode reference) TypeFromNode(reference);
        }
    }

    private void CheckSignature(Node node, FunctionSymbol function)
    {
        var signature = SignatureOf(node);
        if (ReturnAnnotation(node) is { } annotation) CheckTypeNodes(annotation);
        if (FileOf(node).Module.IsLibrary) return;
        var list = node switch { FunctionDeclaration f => f.Parameters, MethodDeclaration f => f.Parameters, ConstructorDeclaration f => f.Parameters, AccessorDeclaration f => f.Parameters, ArrowFunction f => f.Parameters, FunctionExpression f => f.Parameters, _ => null };
        if (list is null) return;
        var optional = false;
        foreach (var parameter in list.Parameters)
        {
            if (parameter.Type is { } type) CheckTypeNodes(type);
            else if (node is FunctionDeclaration or ConstructorDeclaration or MethodDeclaration { Parent: not MemberProperty } && parameter.Initializer is null && parameter.Target is IdentifierBinding name && name.Identifier.Text != "this")
                Report(Diagnostics.ImplicitAnyParameter(parameter.Location, Names.Identifier(name.Identifier)));
            if (parameter.Question is not null) optional = true;
            else if (optional && parameter.Initializer is null && parameter.DotDotDot is null) Report(Diagnostics.RequiredAfterOptional(parameter.Location, parameter.Target.Text));
            if (parameter.DotDotDot is not null && parameter.Type is { } rest && TypeFromNode(rest.Type) is var restType && !IsArrayLike(restType) && !restType.Is(TypeFlags.Instantiable | TypeFlags.Any)) Report(Diagnostics.RestNotArray(parameter.Location));
        }
        if ((function.Modifiers & Modifiers.Async) != 0 && (function.Modifiers & Modifiers.Generator) == 0 && ReturnAnnotation(node) is { } promise && signature.Return is not NamedType { Symbol.Name: "Promise" } && !IsError(signature.Return))
            Report(Diagnostics.AsyncReturnType(promise.Location, Print(AwaitedType(signature.Return))));
        CheckOverloads(node, function);
    }

    /// <summary>Each overload must be something that the implementation can be called as.</summary>
    private void CheckOverloads(Node node, FunctionSymbol function)
    {
        if (function.Declarations.Count < 2) return;
        var implementation = GetErasedSignature(SignatureOf(node));
        foreach (var overload in function.Declarations)
        {
            if (overload == node) continue;
            CheckOverloadModifiers(overload, node, function);
            var signature = GetErasedSignature(SignatureOf(overload));
            var fits = MinArgumentsOf(implementation) <= ParameterCountOf(signature) || HasEffectiveRest(signature);
            for (var i = 0; fits && i < Math.Min(ParameterCountOf(signature), ParameterCountOf(implementation)); i++)
                if (SignatureParameterType(signature, i) is { } a && SignatureParameterType(implementation, i) is { } b && !IsAssignable(a, b) && !IsAssignable(b, a)) fits = false;
            if (fits && !signature.Return.Is(TypeFlags.Void) && !IsAssignable(implementation.Return, signature.Return) && !IsAssignable(signature.Return, implementation.Return)) fits = false;
            if (!fits) Report(Diagnostics.OverloadMismatch(FileDeclarations.NameTokenOf(overload)?.Location ?? overload.Location, function.Name));
        }
    }

    // ── Enums ───────────────────────────────────────────────────────────────────────────────────────

    private readonly HashSet<TypeSymbol> _evaluatedEnums = [];

    /// <summary>Computes the values of an enum's members, as far as they are constants.</summary>
    internal void EvaluateEnum(TypeSymbol symbol)
    {
        if (!_evaluatedEnums.Add(symbol)) return;
        foreach (var declaration in symbol.Declarations.OfType<EnumDeclaration>())
        {
            double? next = 0;
            foreach (var node in declaration.Members)
            {
                if (SymbolOf(node) is not EnumMemberSymbol member) continue;
                if (node.Initializer is { } initializer) member.Value = Constant(initializer.Value, symbol);
                else if (next is { } value) member.Value = value;
                else _enumProblems.Add(Diagnostics.EnumNeedsValue(node.Location, member.Name));
                next = member.Value is double d ? d + 1 : null;
            }
        }
    }

    private readonly List<Diagnostic> _enumProblems = [];

    /// <summary>The value of a constant expression of literals, enum members and constants; null for any other.</summary>
    private object? Constant(Expression node, TypeSymbol? within)
    {
        switch (node)
        {
            case ParenthesizedExpression p: return Constant(p.Expression, within);
            case LiteralExpression { Literal.Text: ['"' or '\'' or '`', ..] } s: return Names.StringValue(s.Literal.Text);
            case LiteralExpression { Literal.Text: [(>= '0' and <= '9') or '.', ..] } n: return Names.NumberValue(n.Literal.Text);
            case PrefixExpression p when Constant(p.Operand, within) is double d:
                return p.Operator.Text switch { "-" => -d, "+" => d, "~" => (double)~ToInt32(d), _ => null };
            case BinaryExpression b: return ConstantBinary(b.Operator.Text, Constant(b.Left, within), Constant(b.Right, within));
            case TemplateExpression t:
                var text = Names.TemplateText(t.Head.Text);
                foreach (var span in t.Spans)
                {
                    if (Constant(span.Expression, within) is not { } part) return null;
                    text += (part is double d2 ? Names.NumberText(d2) : (string)part) + Names.TemplateText(span.Literal.Text);
                }
                return text;
            case NameExpression n:
                var name = Names.Identifier(n.Identifier);
                if (within?.Statics.GetValueOrDefault(name) is EnumMemberSymbol own) return own.Value;
                if (name is "NaN") return double.NaN;
                if (name is "Infinity") return double.PositiveInfinity;
                return ResolveName(n, name, SymbolMeaning.Value) is VariableSymbol { Kind: VariableKind.Const } variable ? ConstantOf(variable) : null;
            case PropertyAccess or ElementAccess { Index: LiteralExpression }:
                var (receiver, member) = node is PropertyAccess a ? (a.Expression, Names.Identifier(a.Name)) : (((ElementAccess)node).Expression, Names.StringValue(((LiteralExpression)((ElementAccess)node).Index).Literal.Text));
                if (ValueEntity(receiver) is not { } entity || MemberOfEntity(entity, member, SymbolMeaning.Value) is not EnumMemberSymbol named) return null;
                EvaluateEnum((TypeSymbol)named.Container!);
                return named.Value;
            default: return null;
        }
    }

    private readonly HashSet<VariableSymbol> _constantsAtWork = [];

    /// <summary>The value of a `const` without a type; none for one that is made of itself.</summary>
    private object? ConstantOf(VariableSymbol variable)
    {
        if (variable.Declarations is not [IdentifierBinding { Parent: VariableDeclarator { Type: null, Initializer: { } initializer } }, ..] || !_constantsAtWork.Add(variable)) return null;
        var value = Constant(initializer.Value, null);
        _constantsAtWork.Remove(variable);
        return value;
    }

    /// <summary>What a dotted name means as a value, as far as it names declarations.</summary>
    private Symbol? ValueEntity(Expression name) => name switch
    {
        NameExpression n => ResolveName(n, Names.Identifier(n.Identifier), SymbolMeaning.Value),
        PropertyAccess p => ValueEntity(p.Expression) is { } left ? MemberOfEntity(left, Names.Identifier(p.Name), SymbolMeaning.Value) : null,
        ElementAccess { Index: LiteralExpression { Literal.Text: ['"' or '\'' or '`', ..] key } } e => ValueEntity(e.Expression) is { } left ? MemberOfEntity(left, Names.StringValue(key), SymbolMeaning.Value) : null,
        _ => null,
    };

    private static object? ConstantBinary(string op, object? left, object? right)
    {
        if (op == "+" && (left is string || right is string) && left is not null && right is not null)
            return (left is double l ? Names.NumberText(l) : (string)left) + (right is double r ? Names.NumberText(r) : (string)right);
        if (left is not double a || right is not double b) return null;
        return op switch
        {
            "+" => a + b, "-" => a - b, "*" => a * b, "/" => a / b, "%" => Math.IEEERemainder(a, b) is var _ ? a % b : 0, "**" => Math.Pow(a, b),
            "<<" => (double)(ToInt32(a) << (ToInt32(b) & 31)), ">>" => (double)(ToInt32(a) >> (ToInt32(b) & 31)), ">>>" => (double)((uint)ToInt32(a) >> (ToInt32(b) & 31)),
            "&" => (double)(ToInt32(a) & ToInt32(b)), "|" => (double)(ToInt32(a) | ToInt32(b)), "^" => (double)(ToInt32(a) ^ ToInt32(b)),
            _ => null,
        };
    }

    private static int ToInt32(double d)
    {
        if (!double.IsFinite(d)) return 0;
        var m = Math.Truncate(d) % 4294967296.0;
        return unchecked((int)(uint)(long)m);
    }

    /// <summary>The assignments that make the enum's object; an enum of constants needs none, its object is made when something asks for it.</summary>
    private BoundBlock BindEnumDeclaration(EnumDeclaration node)
    {
        if (SymbolOf(node) is not TypeSymbol symbol) return new BoundBlock([]) { Syntax = node };
        EvaluateEnum(symbol);
        if (!HasComputedMembers(symbol)) return new BoundBlock([]) { Syntax = node };
        var statements = ImmutableArray.CreateBuilder<BoundStatement>();
        foreach (var item in node.Members)
        {
            if (SymbolOf(item) is not EnumMemberSymbol member) continue;
            var value = item.Initializer is { } initializer ? InScope(node, () => Bind(initializer.Value, new Context(NumberType))) : new BoundLiteral(member.Value) { Syntax = item, Type = GetEnumLiteral(member) };
            if (!IsNumber(value.Type) && !IsString(value.Type) && !IsAny(value.Type)) Report(Diagnostics.EnumValueType(value.Syntax.Location, Print(value.Type)));
            var target = new BoundProperty(new BoundEntity(symbol) { Syntax = item, Type = TypeOfSymbol(symbol) }, member.Name, member) { Syntax = item, Type = AnyType };
            statements.Add(new BoundExpressionStatement(new BoundAssignment(target, value) { Syntax = item, Type = value.Type }) { Syntax = item });
        }
        return new BoundBlock(statements.ToImmutable()) { Syntax = node };
    }

    private static bool HasComputedMembers(TypeSymbol @enum) => @enum.Statics.Values.Any(m => m is EnumMemberSymbol { Value: null });
}
