using Ark.Syntax;

namespace Ark.Semantics;

// Names that stand for values: variables with what is known of them at their place, functions, classes, members of enums.
public sealed partial class Checker
{
    /// <summary>JavaScript asks for names that only some surroundings have, behind a `typeof` or not: an error where the program comes by, as everywhere.</summary>
    private BoundExpression UndeclaredName(NameExpression node, string name) => node.Parent is PrefixExpression { Operator.Text: "typeof" }
        ? new BoundUndefined { Syntax = node, Type = UndefinedType }
        : LibraryCall("throwUndeclared", node, new BoundLiteral(name) { Syntax = node, Type = StringType });

    private BoundExpression BindName(NameExpression node, Context context)
    {
        var name = Names.Identifier(node.Identifier);
        var symbol = ResolveName(_scope, name, SymbolMeaning.Value);
        if (symbol is null)
        {
            if (name == "undefined") return new BoundUndefined { Syntax = node, Type = UndefinedType };
            if (name.StartsWith('$') && BindStateReference(node, name) is { } reference) return reference;
            if (node.Tree.Kind == FileKind.Js) return UndeclaredName(node, name);
            ReportUnknownName(node, node.Identifier, _scope);
            return Bad(node);
        }
        // `values.map(String)`: a class of the library that can be called stands for what the call runs.
        if (symbol is TypeSymbol { IsClass: true } c && context.Type is { } wanted && c.Statics.GetValueOrDefault("$call") is FunctionSymbol call && SignaturesOf(NonNullable(wanted), SignatureKind.Call).Count > 0)
            return new BoundFunction(call, []) { Syntax = node, Type = TypeOfSymbol(call) };
        return BindSymbol(node, symbol);
    }

    /// <summary>A value named by its symbol alone.</summary>
    private BoundExpression BindSymbol(Expression node, Symbol symbol)
    {
        switch (symbol)
        {
            case VariableSymbol variable: return BindVariable(node, variable);
            case FunctionSymbol function: return new BoundFunction(function, []) { Syntax = node, Type = TypeOfSymbol(function) };
            case EnumMemberSymbol member: return BindEnumMember(node, member);
            default:
                if (symbol is TypeSymbol { IsClass: true } @class)
                {
                    CheckClassUse(node, @class);
                    CaptureClass(@class);
                    NoteHandedOn(node, @class);
                }
                return new BoundEntity(symbol) { Syntax = node, Type = TypeOfSymbol(symbol) };
        }
    }

    private BoundExpression BindEnumMember(Expression node, EnumMemberSymbol member)
    {
        EvaluateEnum((TypeSymbol)member.Container!);
        // A computed value that is no number by its type may be anything.
        var type = IsComputedNumber(member) ? GetEnumLiteral(member) : AnyType;
        var fresh = type is LiteralType literal ? literal.Fresh : type;
        return member.Value is not null
            ? new BoundLiteral(member.Value) { Syntax = node, Type = fresh }
            : new BoundProperty(new BoundEntity(member.Container!) { Syntax = node, Type = TypeOfSymbol(member.Container!) }, member.Name, member) { Syntax = node, Type = fresh };
    }

    private readonly Dictionary<EnumMemberSymbol, bool> _computedNumbers = [];

    /// <summary>False for a member whose initializer's type says that it may be no number. One that names itself is a number in its own initializer.</summary>
    private bool IsComputedNumber(EnumMemberSymbol member)
    {
        if (member is not { Value: null, Declarations: [EnumMember { Initializer: { } initializer }] }) return true;
        if (_computedNumbers.TryGetValue(member, out var known)) return known;
        _computedNumbers[member] = true;
        return _computedNumbers[member] = IsNumber(TypeOfExpression(initializer.Value));
    }

    private BoundVariable BindVariable(Expression node, VariableSymbol variable, bool isAssigned = false)
    {
        Capture(variable);
        CheckDeclaredBefore(node, variable);
        if (isAssigned || node is not NameExpression) return new BoundVariable(variable) { Syntax = node, Type = TypeOfSymbol(variable) };
        return new BoundVariable(variable) { Syntax = node, Type = TypeOfReference(node, variable) };
    }

    /// <summary>The type of a variable where it is read.</summary>
    private Type TypeOfReference(Expression node, VariableSymbol variable)
    {
        var isAuto = IsAutoTyped(variable);
        var declared = TypeOfSymbol(variable);
        if (IsError(declared)) return declared;
        // A library global or another file's variable has no flow here; a constant keeps what its declaration says.
        var isParameter = variable.Kind is VariableKind.Parameter;
        var isForeign = variable.Declarations.Count == 0 || variable.Declarations[0].Tree != node.Tree;
        if (isForeign) return declared;
        var container = OuterFlowContainer(node, variable);
        var declaredIn = FunctionNodeOf(variable.Declarations[0]);
        var assumeAssigned = isParameter || variable.Kind is VariableKind.Catch || FunctionNodeOf(node) != declaredIn || variable.Declarations[0] is not IdentifierBinding { Parent: VariableDeclarator declarator }
            || !isAuto && (IsAny(declared) || declared.Is(TypeFlags.Unknown | TypeFlags.Void)) || declarator.Exclamation is not null || (variable.Modifiers & Modifiers.Declare) != 0
            || declarator.Parent?.Parent is ForOfStatement or ForInStatement || node.Parent is NonNullExpression
            || node.Tree.Kind == FileKind.Dts;
        if (isAuto) declared = AnyType;
        else if (assumeAssigned && !GraphOf(node).Mentioned.Contains(variable.Name) && declared is not UnionType) return declared;
        var declaredType = isParameter && HasDefaultAtRun(variable) ? WithoutUndefined(declared) : declared;
        var initial = isAuto ? (container != declaredIn ? AnyType : UndefinedType) : assumeAssigned ? declaredType : WithOptional(declaredType);
        if (isAuto && container != declaredIn) return declared;
        var type = FlowTypeOf(node, declaredType, initial, container, isAuto);
        if (!assumeAssigned && !isAuto && !ContainsUndefined(declaredType) && ContainsUndefined(type))
        {
            Report(Diagnostics.UsedBeforeAssigned(node.Location, variable.Name));
            return declaredType;
        }
        return type;
    }

    private static bool HasDefaultAtRun(VariableSymbol parameter) => parameter.HasDefault;

    private Type WithoutUndefined(Type type) => FilterType(type, t => !t.Is(TypeFlags.Undefined));

    private static bool ContainsUndefined(Type type) => type.Is(TypeFlags.Undefined) || type is UnionType u && u.Types.Any(t => t.Is(TypeFlags.Undefined));

    /// <summary>The function-like node, or file, whose body a node is in.</summary>
    private Node FunctionNodeOf(Node node) => _functionNodes.Around(node) ?? node;

    private readonly Surroundings<Node> _functionNodes = new((n, _) =>
        n is FunctionDeclaration or FunctionExpression or ArrowFunction or MethodDeclaration or ConstructorDeclaration or AccessorDeclaration or StaticBlock or FieldDeclaration or SourceFile ? n : null);

    /// <summary>The function at whose start narrowing ends. Constants, and variables never assigned, are as well known within function expressions as around them.</summary>
    private Node OuterFlowContainer(Expression node, VariableSymbol variable)
    {
        var container = FunctionNodeOf(node);
        var declaredIn = FunctionNodeOf(variable.Declarations[0]);
        if (variable.Declarations[0] is Parameter or ArrowFunction) declaredIn = variable.Declarations[0] is ArrowFunction arrow ? arrow : variable.Declarations[0].Parent!.Parent!;
        while (container != declaredIn && container is FunctionExpression or ArrowFunction or MethodDeclaration { Parent: MemberProperty } or AccessorDeclaration { Parent: MemberProperty } && IsConstant(variable))
            container = FunctionNodeOf(container);
        return container;
    }

    /// <summary>Records that a variable is used by a function other than its own.</summary>
    private void Capture(VariableSymbol variable)
    {
        if (variable.IsGlobal || _body is null) return;
        for (var body = _body; body is not null && body.Function != variable.Container; body = body.Outer)
        {
            if (!IsWithin(body, variable)) break;
            if (!body.Function.Captures.Contains(variable)) body.Function.Captures.Add(variable);
            variable.IsCaptured = true;
        }
    }

    private static bool IsWithin(BodyContext body, VariableSymbol variable)
    {
        for (var b = body; b is not null; b = b.Outer)
            if (b.Function == variable.Container) return true;
        return false;
    }
}
