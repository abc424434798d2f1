using Ark.Syntax;

namespace Ark.Semantics;

// Operators and assignments.
public sealed partial class Checker
{
    private static readonly Dictionary<string, BinaryOperator> BinaryOperators = new()
    {
        ["+"] = BinaryOperator.Add, ["-"] = BinaryOperator.Subtract, ["*"] = BinaryOperator.Multiply, ["/"] = BinaryOperator.Divide, ["%"] = BinaryOperator.Remainder, ["**"] = BinaryOperator.Power,
        ["<<"] = BinaryOperator.ShiftLeft, [">>"] = BinaryOperator.ShiftRight, [">>>"] = BinaryOperator.ShiftRightUnsigned, ["&"] = BinaryOperator.BitAnd, ["|"] = BinaryOperator.BitOr, ["^"] = BinaryOperator.BitXor,
        ["<"] = BinaryOperator.Less, ["<="] = BinaryOperator.LessEqual, [">"] = BinaryOperator.Greater, [">="] = BinaryOperator.GreaterEqual,
        ["=="] = BinaryOperator.Equal, ["!="] = BinaryOperator.NotEqual, ["==="] = BinaryOperator.StrictEqual, ["!=="] = BinaryOperator.StrictNotEqual,
    };

    private BoundExpression BindBinary(BinaryExpression node, Context context)
    {
        switch (node.Operator.Text)
        {
            case "&&": return BindLogical(node, LogicalOperator.And, context);
            case "||": return BindLogical(node, LogicalOperator.Or, context);
            case "??": return BindLogical(node, LogicalOperator.Coalesce, context);
            case ",": return BindSequence(node, context);
            case "instanceof": return BindInstanceOf(node);
            case "in": return BindIn(node);
        }
        if (!BinaryOperators.TryGetValue(node.Operator.Text, out var op)) return Bad(node, Bind(node.Left), Bind(node.Right));
        var left = Bind(node.Left);
        var right = Bind(node.Right);
        var (type, kind) = TypeOfBinary(node.Operator, op, left, right, node);
        return new BoundBinary(op, kind, left, right) { Syntax = node, Type = type };
    }

    private BoundSequence BindSequence(BinaryExpression node, Context context)
    {
        var parts = new List<Expression>();
        Expression e = node;
        for (; e is BinaryExpression b && b.Operator.Is(","); e = b.Left) parts.Add(b.Right);
        parts.Add(e);
        parts.Reverse();
        var bound = parts.Select((p, i) => Bind(p, i == parts.Count - 1 ? context : default)).ToImmutableArray();
        return new BoundSequence(bound) { Syntax = node, Type = bound[^1].Type };
    }

    private BoundLogical BindLogical(BinaryExpression node, LogicalOperator op, Context context)
    {
        var left = op == LogicalOperator.And ? BindCondition(node.Left) : Bind(node.Left, context);
        var right = Bind(node.Right, context.Type is null && op != LogicalOperator.And ? context.With(ContextFromLeft(Own(left))) : context);
        var type = op switch
        {
            LogicalOperator.And => IsAny(Own(left)) || (FactsOf(Own(left)) & TypeFacts.Truthy) == 0 ? Own(left) : GetUnion(DefinitelyFalsyPart(Own(left)), Own(right)),
            LogicalOperator.Or => GetUnion([WithFacts(Own(left), TypeFacts.Truthy) is var t && HasNullable(t) ? NonNullable(t) : WithFacts(Own(left), TypeFacts.Truthy), Own(right)], UnionReduction.Subtype),
            _ => GetUnion([NonNullable(Own(left)), Own(right)], UnionReduction.Subtype),
        };
        if (op == LogicalOperator.And && Own(left).Is(TypeFlags.Never)) type = NeverType;
        return new BoundLogical(op, left, right) { Syntax = node, Type = type };
    }

    /// <summary>`a || []` and `a ?? (x => …)`: the right side may take its shape from the left.</summary>
    private static Type? ContextFromLeft(Type left) => left.Is(TypeFlags.Any | TypeFlags.Never) ? null : left;

    /// <summary>The result type and operand kind of a binary operator; wrong operands are reported.</summary>
    private (Type Type, OperandKind Kind) TypeOfBinary(Token token, BinaryOperator op, BoundExpression left, BoundExpression right, Node node)
    {
        var (l, r) = (left.Type, right.Type);
        switch (op)
        {
            case BinaryOperator.Add: return TypeOfAdd(token, left, right, node);
            case BinaryOperator.Less or BinaryOperator.LessEqual or BinaryOperator.Greater or BinaryOperator.GreaterEqual: return (BooleanType, CheckOrder(token, left, right, node));
            case BinaryOperator.Equal or BinaryOperator.NotEqual or BinaryOperator.StrictEqual or BinaryOperator.StrictNotEqual:
                CheckEquality(token, op, left, right, node);
                return (BooleanType, KindOf(l, r));
        }
        var kind = KindOf(l, r);
        if (IsError(l) || IsError(r)) return (NumberType, OperandKind.Dynamic);
        if (kind == OperandKind.BigInt)
        {
            if (op == BinaryOperator.ShiftRightUnsigned) Report(Diagnostics.BadOperands(node.Location, token.Text, Print(l), Print(r)));
            return (BigIntType, kind);
        }
        // Only one that is a bigint goes with a bigint.
        if (IsBigInt(l) && MayBeBigInt(r) || MayBeBigInt(l) && IsBigInt(r)) return (BigIntType, OperandKind.BigInt);
        var leftOk = CheckArithmetic(left, isLeft: true, token);
        var rightOk = CheckArithmetic(right, isLeft: false, token);
        if (leftOk && rightOk && (IsBigInt(l) && !IsAny(r) || IsBigInt(r) && !IsAny(l))) Report(Diagnostics.BadOperands(node.Location, token.Text, Print(l), Print(r)));
        return (MayBeBigInt(l) && MayBeBigInt(r) ? NumericType : NumberType, kind == OperandKind.Number ? kind : OperandKind.Dynamic);
    }

    private bool IsNumber(Type type) => Every(type, t => t.Is(TypeFlags.NumberLike) || t.Is(TypeFlags.Enum) && t is LiteralType { Value: double });
    private bool IsString(Type type) => Every(type, t => t.Is(TypeFlags.StringLike));
    private bool IsBigInt(Type type) => Every(type, t => t.Is(TypeFlags.BigIntLike));

    private bool Every(Type type, Func<Type, bool> test)
    {
        if (type.Is(TypeFlags.Never)) return false;
        if (type is UnionType u) return u.Types.All(t => Every(t, test));
        if (type is IntersectionType i) return i.Types.Any(t => Every(t, test));
        return type.Is(TypeFlags.Instantiable) && !type.Is(TypeFlags.StringLike) ? BaseConstraint(type) is { } c && Every(c, test) : test(type);
    }

    /// <summary>A bigint goes where the type does not tell numbers from bigints.</summary>
    private static bool MayBeBigInt(Type type) => IsAny(type) || type is IntrinsicType { MayBeBigInt: true };

    private OperandKind KindOf(Type left, Type right) =>
        MayBeBigInt(left) || MayBeBigInt(right) ? OperandKind.Dynamic
        : IsNumber(left) && IsNumber(right) ? OperandKind.Number
        : IsString(left) && IsString(right) ? OperandKind.String
        : IsBigInt(left) && IsBigInt(right) ? OperandKind.BigInt
        : OperandKind.Dynamic;

    private (Type, OperandKind) TypeOfAdd(Token token, BoundExpression left, BoundExpression right, Node node)
    {
        var (l, r) = (left.Type, right.Type);
        if (IsError(l) || IsError(r)) return (IsString(l) || IsString(r) ? StringType : ErrorType, OperandKind.Dynamic);
        var kind = KindOf(l, r);
        switch (kind)
        {
            case OperandKind.Number: return (NumberType, kind);
            case OperandKind.String: return (StringType, kind);
            case OperandKind.BigInt: return (BigIntType, kind);
        }
        if (IsString(l) || IsString(r))
        {
            var other = IsString(l) ? r : l;
            if (other.Is(TypeFlags.ESSymbol | TypeFlags.UniqueSymbol)) Report(Diagnostics.SymbolToString(node.Location));
            return (StringType, OperandKind.StringConcat);
        }
        if (IsAny(l) || IsAny(r)) return (AnyType, OperandKind.Dynamic);
        if (MayBeBigInt(l) && IsBigInt(r) || IsBigInt(l) && MayBeBigInt(r)) return (BigIntType, OperandKind.BigInt);
        if (IsNumber(l) && IsNumber(r)) return (MayBeBigInt(l) && MayBeBigInt(r) ? NumericType : NumberType, OperandKind.Dynamic);
        // Names the operand that is to blame when it is only that it may be missing.
        foreach (var operand in (ReadOnlySpan<BoundExpression>)[left, right])
            if (HasNullable(operand.Type) && !NonNullable(operand.Type).Is(TypeFlags.Never))
            {
                CheckNotNullish(operand);
                return (NumberType, OperandKind.Dynamic);
            }
        Report(Diagnostics.BadOperands(node.Location, token.Text, Print(l), Print(r)));
        return (AnyType, OperandKind.Dynamic);
    }

    private bool CheckArithmetic(BoundExpression operand, bool isLeft, Token token)
    {
        var type = operand.Type;
        if (IsAny(type) || IsNumber(type) || IsBigInt(type)) return true;
        if (HasNullable(type) || type.Is(TypeFlags.Unknown))
        {
            CheckNotNullish(operand);
            return false;
        }
        Report(Diagnostics.NotANumber(operand.Syntax.Location, isLeft ? "left" : "right", token.Text, Print(type)));
        return false;
    }

    private OperandKind CheckOrder(Token token, BoundExpression left, BoundExpression right, Node node)
    {
        var kind = KindOf(left.Type, right.Type);
        if (kind != OperandKind.Dynamic || IsAny(left.Type) || IsAny(right.Type)) return kind;
        foreach (var operand in (ReadOnlySpan<BoundExpression>)[left, right])
            if (HasNullable(operand.Type) || operand.Type.Is(TypeFlags.Unknown))
            {
                CheckNotNullish(operand);
                return kind;
            }
        var (l, r) = (BaseOfLiteral(left.Type), BaseOfLiteral(right.Type));
        bool Numeric(Type t) => IsNumber(t) || IsBigInt(t);
        if (Numeric(l) && Numeric(r) || !Numeric(l) && !Numeric(r) && AreComparable(l, r)) return kind;
        Report(Diagnostics.BadOperands(node.Location, token.Text, Print(left.Type), Print(right.Type)));
        return kind;
    }

    private void CheckEquality(Token token, BinaryOperator op, BoundExpression left, BoundExpression right, Node node)
    {
        var (l, r) = (left.Type, right.Type);
        if (IsAny(l) || IsAny(r)) return;
        if (left.Syntax is ObjectLiteral or ArrayLiteral or FunctionExpression or ArrowFunction || right.Syntax is ObjectLiteral or ArrayLiteral or FunctionExpression or ArrowFunction)
        {
            Report(Diagnostics.AlwaysDifferent(node.Location, op is BinaryOperator.StrictEqual or BinaryOperator.Equal ? "false" : "true"));
            return;
        }
        if (left is BoundVariable or BoundProperty or BoundEntity && left.Syntax is NameExpression { Identifier.Text: "NaN" } || right.Syntax is NameExpression { Identifier.Text: "NaN" })
        {
            Report(Diagnostics.ComparedWithNan(node.Location));
            return;
        }
        if (l.Is(TypeFlags.Nullable) || r.Is(TypeFlags.Nullable) || l.Is(TypeFlags.Never) || r.Is(TypeFlags.Never)) return;
        if (AreComparable(Regular(l), Regular(r)) || AreComparable(Regular(r), Regular(l))) return;
        var (s, t) = PrintPair(Regular(l), Regular(r));
        Report(Diagnostics.NoOverlap(node.Location, s, t));
        _ = token;
    }

    private BoundExpression BindInstanceOf(BinaryExpression node)
    {
        var operand = Bind(node.Left);
        var @class = Bind(node.Right);
        if (!IsAny(operand.Type) && Every(operand.Type, t => t.Is(TypeFlags.Primitive))) Report(Diagnostics.InstanceOfPrimitive(node.Left.Location, Print(operand.Type)));
        if (!IsAny(@class.Type) && InstanceTypeOf(@class.Type) is null && SignaturesOf(@class.Type, SignatureKind.Call).Count == 0) Report(Diagnostics.InstanceOfWhat(node.Right.Location, Print(@class.Type)));
        return AnswerOfClass(node, operand, @class) ?? new BoundInstanceOf(operand, @class) { Syntax = node, Type = BooleanType };
    }

    /// <summary>A class of the program that has a static `[Symbol.hasInstance]` is asked.</summary>
    private BoundExpression? AnswerOfClass(BinaryExpression node, BoundExpression operand, BoundExpression @class)
    {
        if (@class is not BoundEntity { Symbol: TypeSymbol { IsClass: true, Container: not ModuleSymbol { IsLibrary: true } } } || PropertyOf(@class.Type, "@@hasInstance") is not { Symbol: FunctionSymbol method } || FileOf(method.Declarations[0]).Module.IsLibrary) return null;
        var answer = new BoundCall(method, @class, null, [operand], [], SignaturesOf(method)[0], false) { Syntax = node, Type = AnyType };
        return new BoundUnary(UnaryOperator.Not, new BoundUnary(UnaryOperator.Not, answer) { Syntax = node, Type = BooleanType }) { Syntax = node, Type = BooleanType };
    }

    private BoundIn BindIn(BinaryExpression node)
    {
        var key = Bind(node.Left);
        var target = Bind(node.Right);
        if (!IsError(target.Type) && !IsAny(target.Type))
        {
            var type = CheckNotNullish(target);
            if (!IsError(type) && Every(type, t => t.Is(TypeFlags.Primitive))) Report(Diagnostics.InPrimitive(node.Right.Location, Print(type)));
        }
        return new BoundIn(key, target) { Syntax = node, Type = BooleanType };
    }

    private BoundExpression BindPrefix(PrefixExpression node)
    {
        switch (node.Operator.Text)
        {
            case "++": return BindIncrement(node, node.Operand, isDecrement: false, isPrefix: true);
            case "--": return BindIncrement(node, node.Operand, isDecrement: true, isPrefix: true);
            case "!":
                var condition = BindCondition(node.Operand);
                var facts = FactsOf(condition.Type) & (TypeFacts.Truthy | TypeFacts.Falsy);
                return new BoundUnary(UnaryOperator.Not, condition) { Syntax = node, Type = facts == TypeFacts.Truthy ? FalseType : facts == TypeFacts.Falsy ? TrueType : BooleanType };
            case "typeof": return new BoundUnary(UnaryOperator.TypeOf, Bind(node.Operand)) { Syntax = node, Type = TypeofResult };
            case "void": return new BoundUnary(UnaryOperator.Void, Bind(node.Operand)) { Syntax = node, Type = UndefinedType };
            case "delete": return BindDelete(node);
            case "-" or "+" or "~": return BindSign(node);
            default: return Bad(node, Bind(node.Operand));
        }
    }

    private Type TypeofResult => _typeofResult ??= GetUnion(((string[])["string", "number", "bigint", "boolean", "symbol", "undefined", "object", "function"]).Select(s => (Type)GetLiteral(s)));
    private Type? _typeofResult;

    private BoundExpression BindSign(PrefixExpression node)
    {
        var operand = Bind(node.Operand);
        var op = node.Operator.Is("-") ? UnaryOperator.Minus : node.Operator.Is("+") ? UnaryOperator.Plus : UnaryOperator.BitNot;
        if (node.Operand is LiteralExpression && operand is BoundLiteral { Value: double d } && op != UnaryOperator.BitNot)
        {
            var value = op == UnaryOperator.Minus ? -d : d;
            return new BoundLiteral(value) { Syntax = node, Type = GetLiteral(value).Fresh };
        }
        if (operand is BoundLiteral { Value: System.Numerics.BigInteger big } && op == UnaryOperator.Minus) return new BoundLiteral(-big) { Syntax = node, Type = GetLiteral(-big).Fresh };
        if (operand.Type.Is(TypeFlags.Unknown) || HasNullable(operand.Type) && op != UnaryOperator.Plus) CheckNotNullish(operand);
        else if (operand.Type.Is(TypeFlags.ESSymbol | TypeFlags.UniqueSymbol) || op == UnaryOperator.Plus && IsBigInt(operand.Type)) Report(Diagnostics.BadUnaryOperand(node.Location, node.Operator.Text, Print(operand.Type)));
        return new BoundUnary(op, operand) { Syntax = node, Type = op == UnaryOperator.Plus ? NumberType : IsBigInt(operand.Type) ? BigIntType : MayBeBigInt(operand.Type) ? NumericType : NumberType };
    }

    private BoundExpression BindDelete(PrefixExpression node)
    {
        var operand = Bind(node.Operand);
        var inner = operand;
        while (inner is BoundOptionalChain chain) inner = chain.Rest;
        if (inner is not (BoundProperty or BoundElement or BoundBad)) Report(Diagnostics.DeleteOfWhat(node.Operand.Location));
        else if (inner is BoundProperty { Receiver: { } receiver } p && !IsAny(receiver.Type) && PropertyOf(NonNullable(receiver.Type), p.Name) is { } property)
        {
            if (property.IsReadonly) Report(Diagnostics.DeleteReadonly(node.Operand.Location, p.Name));
            else if (!property.IsOptional && !ContainsUndefined(property.Type) && !property.Type.Is(TypeFlags.Any | TypeFlags.Unknown | TypeFlags.Never)) Report(Diagnostics.DeleteRequired(node.Operand.Location, p.Name));
        }
        return new BoundDelete(operand) { Syntax = node, Type = BooleanType };
    }

    private BoundExpression BindIncrement(Expression node, Expression operand, bool isDecrement, bool isPrefix)
    {
        var target = BindTarget(operand, out var readType);
        if (target is BoundBad) return Bad(node, target);
        var isBig = IsBigInt(readType);
        if (!IsAny(readType) && !IsNumber(readType) && !isBig)
        {
            if (HasNullable(readType)) Report(Diagnostics.PossiblyNullish(operand.Location, Shorten(operand), "undefined"));
            else Report(Diagnostics.NotANumber(operand.Location, "only", isDecrement ? "--" : "++", Print(readType)));
        }
        return new BoundIncrement(target, isDecrement, isPrefix) { Syntax = node, Type = isBig ? BigIntType : MayBeBigInt(readType) ? NumericType : NumberType };
    }

    // ── Assignment ──────────────────────────────────────────────────────────────────────────────────

    private BoundExpression BindAssignment(AssignmentExpression node, Context context)
    {
        var op = node.Operator.Text;
        if (op == "=")
        {
            if (Unparenthesized(node.Left) is ArrayLiteral or ObjectLiteral) return BindDestructuringAssignment(node, context);
            var target = BindTarget(node.Left, out _);
            var value = Bind(node.Right, new Context(IsError(target.Type) ? null : target.Type));
            if (target is not BoundBad) CheckAssignable(value, target.Type, node.Right, null, node.Left);
            return new BoundAssignment(target, value) { Syntax = node, Type = Regular(Own(value)) };
        }
        var left = BindTarget(node.Left, out var readType);
        if (op is "&&=" or "||=" or "??=") return BindLogicalAssignment(node, op, left, readType);
        var right = Bind(node.Right);
        if (!BinaryOperators.TryGetValue(op[..^1], out var binary)) return Bad(node, left, right);
        var read = new BoundBad([]) { Syntax = node.Left, Type = readType };
        var (type, kind) = TypeOfBinary(node.Operator, binary, read, right, node);
        if (left is not BoundBad && !IsError(type)) CheckAssignable(node, null, type, left.Type, (at, s, t) => Diagnostics.NotAssignable(at, s, t));
        return new BoundCompoundAssignment(left, binary, kind, right) { Syntax = node, Type = type };
    }

    private BoundExpression BindLogicalAssignment(AssignmentExpression node, string op, BoundExpression left, Type readType)
    {
        var right = Bind(node.Right, new Context(left.Type));
        if (left is not BoundBad) CheckAssignable(right, left.Type, node.Right);
        var (logical, kept) = op switch
        {
            "&&=" => (LogicalOperator.And, WithFacts(readType, TypeFacts.Falsy)),
            "||=" => (LogicalOperator.Or, WithFacts(readType, TypeFacts.Truthy)),
            _ => (LogicalOperator.Coalesce, NonNullable(readType)),
        };
        return new BoundLogicalAssignment(left, logical, right) { Syntax = node, Type = GetUnion([kept, right.Type], UnionReduction.Subtype) };
    }

    private static Expression Unparenthesized(Expression node)
    {
        while (node is ParenthesizedExpression p) node = p.Expression;
        return node;
    }

    /// <summary>The target of an assignment, with the type that may be written; `readType` is what it holds now.</summary>
    private BoundExpression BindTarget(Expression node, out Type readType)
    {
        var inner = Unparenthesized(node);
        switch (inner)
        {
            case NameExpression name: return BindNameTarget(name, out readType);
            case PropertyAccess access:
                var before = _bag;
                _bag = new DiagnosticBag();
                readType = BindChainless(access, isWrite: false).Type;
                _bag = before;
                return CheckWritable(access, BindChainless(access, isWrite: true));
            case ElementAccess element:
                before = _bag;
                _bag = new DiagnosticBag();
                readType = BindElementAccess(element).Type;
                _bag = before;
                return CheckWritable(element, BindElementAccess(element, isWrite: true));
            case NonNullExpression n:
                return BindTarget(n.Expression, out readType);
            case AsExpression or TypeAssertion:
                var conversion = Bind(inner);
                readType = conversion.Type;
                return conversion is BoundConversion { Operand: BoundVariable or BoundProperty or BoundElement } ? conversion : Bad(node, Diagnostics.NotAssignableTarget(node.Location), conversion);
            default:
                var other = Bind(inner);
                readType = ErrorType;
                return other is BoundBad ? other : Bad(node, Diagnostics.NotAssignableTarget(node.Location), other);
        }
    }

    private BoundExpression BindChainless(PropertyAccess node, bool isWrite)
    {
        if (HasOptionalLink(node)) return Bad(node, Diagnostics.OptionalTarget(node.Location));
        var chain = _chain;
        _chain = null;
        var bound = BindPropertyAccess(node, isWrite);
        _chain = chain;
        return bound;
    }

    private BoundExpression BindNameTarget(NameExpression node, out Type readType)
    {
        readType = ErrorType;
        var name = Names.Identifier(node.Identifier);
        var symbol = FindName(_scope, name, SymbolMeaning.Value);
        if (symbol is AliasSymbol alias)
        {
            if (ResolveAlias(alias) is null) return Bad(node);
            return Bad(node, Diagnostics.AssignToImport(node.Location, name));
        }
        switch (symbol)
        {
            case null:
                ReportUnknownName(node, node.Identifier, _scope);
                return Bad(node);
            case VariableSymbol { Declarations: [FunctionDeclaration, ..] }: return Bad(node, Diagnostics.AssignToFunction(node.Location, name));
            case VariableSymbol { Kind: VariableKind.Const } c:
                Capture(c);
                return Bad(node, Diagnostics.AssignToConstant(node.Location, name).WithRelatedDeclaration(c));
            case VariableSymbol variable:
                variable.IsReassigned = true;
                Capture(variable);
                CheckDeclaredBefore(node, variable);
                var declared = TypeOfSymbol(variable);
                readType = IsCompoundTarget(node) ? TypeOfReference(node, variable) : declared;
                var write = IsAutoTyped(variable) ? AnyType : declared;
                return new BoundVariable(variable) { Syntax = node, Type = write };
            case FunctionSymbol: return Bad(node, Diagnostics.AssignToFunction(node.Location, name));
            default: return Bad(node, Diagnostics.AssignToEntity(node.Location, name));
        }
    }

    private BoundExpression CheckWritable(Expression node, BoundExpression target)
    {
        if (target is BoundLiteral) return Bad(node, Diagnostics.AssignToReadonly(node.Location, Shorten(node)));
        if (target is BoundVariable { Variable: { Container: NamespaceSymbol, Kind: not VariableKind.Const } ofNamespace } && node is PropertyAccess)
        {
            ofNamespace.IsReassigned = true;
            return target;
        }
        if (target is BoundVariable { Variable: var exported } && node is PropertyAccess) return Bad(node, Diagnostics.AssignToImport(node.Location, exported.Name));
        if (target is not BoundProperty property)
        {
            if (target is BoundElement e && !IsAny(e.Receiver.Type) && IsReadonlyIndex(NonNullable(e.Receiver.Type), Regular(e.Index.Type))) Report(Diagnostics.ReadonlyIndex(node.Location, Print(e.Receiver.Type)));
            return target is BoundFunction ? Bad(node, Diagnostics.AssignToFunction(node.Location, Shorten(node)), target) : target;
        }
        if (IsReadonlyTarget(node, property)) Report(Diagnostics.AssignToReadonly(node.Location, property.Name));
        return target;
    }

    private bool IsReadonlyIndex(Type type, Type index)
    {
        if (type is TupleType tuple) return tuple.IsReadonly;
        if (type is UnionType u) return u.Types.Any(t => IsReadonlyIndex(t, index));
        return ApplicableIndexInfo(type, IsAny(index) ? NumberType : index) is { IsReadonly: true };
    }

    private bool IsReadonlyTarget(Expression node, BoundProperty target)
    {
        var isReadonly = target.Symbol switch
        {
            PropertySymbol { IsAccessor: true } p => p.Setter is null,
            PropertySymbol p => p.IsReadonly,
            EnumMemberSymbol => true,
            _ => false,
        };
        if (!isReadonly && target.Receiver is { } receiver && !IsAny(receiver.Type) && PropertyOf(NonNullable(receiver.Type), target.Name) is { } property) isReadonly = property.IsReadonly && property.Symbol is not FunctionSymbol;
        if (!isReadonly) return false;
        // A readonly field is assigned by the constructor of its own class.
        if (target.Symbol is PropertySymbol { IsAccessor: false } field && node is PropertyAccess { Expression: ThisExpression })
        {
            var function = FunctionNodeOf(node);
            if (function is ConstructorDeclaration or FieldDeclaration or StaticBlock && SymbolOf(function)?.Container == field.Owner) return false;
        }
        return true;
    }

    // ── Iteration ───────────────────────────────────────────────────────────────────────────────────

    /// <summary>What iterating over a value gives, and how it is done.</summary>
    private (Type Element, IterationKind Kind) ElementOfIterable(Type type, Node at, bool isAsync)
    {
        if (IsAny(type)) return (AnyType, isAsync ? IterationKind.AsyncIterator : IterationKind.Iterator);
        if (HasNullable(type) && !NonNullable(type).Is(TypeFlags.Never))
        {
            Report(Diagnostics.PossiblyNullish(at.Location, Shorten(at), type.Is(TypeFlags.Null) ? "null" : "undefined"));
            type = NonNullable(type);
        }
        if (type is UnionType u && !u.Is(TypeFlags.Enum))
        {
            var parts = u.Types.Select(t => ElementOfIterable(t, at, isAsync)).ToList();
            var kinds = parts.Select(p => p.Kind).Distinct().ToList();
            return (GetUnion(parts.Select(p => p.Element)), kinds.Count == 1 ? kinds[0] : IterationKind.Iterator);
        }
        var apparent = type.Is(TypeFlags.TypeParameter) ? BaseConstraintOrSelf(type) : type;
        if (ElementTypeOfArray(apparent) is { } element) return (element, IterationKind.Array);
        if (apparent.Is(TypeFlags.StringLike)) return (StringType, IterationKind.String);
        if (apparent is NamedType typed && !isAsync && TypedArrays.Contains(typed.Symbol.Name) && ApplicableIndexInfo(typed, NumberType) is { } elements) return (elements.Value, IterationKind.TypedArray);
        if (apparent is NamedType { Symbol.Name: "Map", Arguments: [var key, var value] } && !isAsync) return (GetTuple([key, value]), IterationKind.Map);
        if (apparent is NamedType { Symbol.Name: "Set", Arguments: [var item] } && !isAsync) return (item, IterationKind.Set);
        if (IteratedType(apparent, isAsync) is { } iterated) return (iterated, isAsync ? IterationKind.AsyncIterator : IterationKind.Iterator);
        if (!IsError(type)) Report(Diagnostics.NotIterable(at.Location, Print(type)));
        return (ErrorType, IterationKind.Iterator);
    }

    private Type? IteratedType(Type type, bool isAsync)
    {
        if (type.Is(TypeFlags.Never)) return NeverType;
        var method = isAsync ? PropertyOf(type, "@@asyncIterator") ?? PropertyOf(type, "@@iterator") : PropertyOf(type, "@@iterator");
        if (method is null || SignaturesOf(method.Type, SignatureKind.Call) is not [var open, ..]) return null;
        var iterator = open.Return is TypeParameterType { ThisOf: not null } ? type : open.Return;
        if (IsAny(iterator)) return AnyType;
        if (PropertyOf(iterator, "next") is not { } next || SignaturesOf(next.Type, SignatureKind.Call) is not [var step, ..]) return null;
        var result = isAsync ? AwaitedType(step.Return) : step.Return;
        if (IsAny(result)) return AnyType;
        // What comes with `done: true` is the return value, not an element.
        var yielding = FilterType(result, t => PropertyOf(t, "done") is not { } done || !Regular(done.Type).Equals(TrueType));
        var value = PropertyOf(yielding, "value")?.Type;
        return value is null ? null : isAsync ? AwaitedType(value) : value;
    }
}
