using Ark.Ir;
using BoundOperandKind = Ark.Semantics.OperandKind;

namespace Ark.Lowering.ToIr;

internal sealed partial class FunctionLowering
{
    private Value LowerBinary(BoundBinary binary, Value left)
    {
        if (binary.Operator is BinaryOperator.Equal or BinaryOperator.NotEqual or BinaryOperator.StrictEqual or BinaryOperator.StrictNotEqual)
            return LowerEquality(binary, left);
        // Where both are numbers, the left one must be one before the right operand runs: its check comes first.
        if (binary.Kind == BoundOperandKind.Number) left = Convert(left, IrType.F64);
        var right = Lower(binary.Right);
        At(binary);
        return Operate(binary.Operator, binary.Kind, left, right);
    }

    private Value Operate(BinaryOperator @operator, BoundOperandKind kind, Value left, Value right)
    {
        if (kind == BoundOperandKind.BigInt && BigIntOperators.TryGetValue(@operator, out var native)) return Native(native, Boxed(left), Boxed(right));
        if (@operator is BinaryOperator.Less or BinaryOperator.LessEqual or BinaryOperator.Greater or BinaryOperator.GreaterEqual)
            return Compare(@operator, kind, left, right);
        if (@operator == BinaryOperator.Add && kind != BoundOperandKind.Number) return Add(kind, left, right);
        if (kind != BoundOperandKind.Number) return Numeric(@operator, left, right);
        return Arithmetic(@operator, Convert(left, IrType.F64), Convert(right, IrType.F64));
    }

    private static readonly Dictionary<BinaryOperator, string> BigIntOperators = new()
    {
        [BinaryOperator.Add] = "ark_bigint_add",
        [BinaryOperator.Subtract] = "ark_bigint_subtract",
        [BinaryOperator.Multiply] = "ark_bigint_multiply",
        [BinaryOperator.Divide] = "ark_bigint_divide",
        [BinaryOperator.Remainder] = "ark_bigint_remainder",
        [BinaryOperator.Power] = "ark_bigint_power",
        [BinaryOperator.ShiftLeft] = "ark_bigint_shift_left",
        [BinaryOperator.ShiftRight] = "ark_bigint_shift_right",
        [BinaryOperator.ShiftRightUnsigned] = "ark_bigint_shift_right_unsigned",
        [BinaryOperator.BitAnd] = "ark_bigint_and",
        [BinaryOperator.BitOr] = "ark_bigint_or",
        [BinaryOperator.BitXor] = "ark_bigint_xor",
    };

    private Value Add(BoundOperandKind kind, Value left, Value right) =>
        kind == BoundOperandKind.String ? Native("ark_string_concat", Boxed(left), Boxed(right)) : Native("ark_add", Primitive(Boxed(left), "default"), Primitive(Boxed(right), "default"));

    private Value ToNumber(Value value) => value.Type switch
    {
        IrType.F64 or IrType.I32 => Convert(value, IrType.F64),
        _ => _ir.Emit(Op.ToNumber, Primitive(Boxed(value), "number")),
    };

    private Value Arithmetic(BinaryOperator @operator, Value left, Value right)
    {
        switch (@operator)
        {
            case BinaryOperator.ShiftLeft: return Bitwise(Op.I32Shl, left, right);
            case BinaryOperator.ShiftRight: return Bitwise(Op.I32Shr, left, right);
            case BinaryOperator.BitAnd: return Bitwise(Op.I32And, left, right);
            case BinaryOperator.BitOr: return Bitwise(Op.I32Or, left, right);
            case BinaryOperator.BitXor: return Bitwise(Op.I32Xor, left, right);
            case BinaryOperator.ShiftRightUnsigned:
                return _ir.Emit(Op.U32ToF64, _ir.Emit(Op.I32Ushr, ToInt32(left), ToInt32(right)));
        }
        var op = @operator switch
        {
            BinaryOperator.Add => Op.F64Add,
            BinaryOperator.Subtract => Op.F64Sub,
            BinaryOperator.Multiply => Op.F64Mul,
            BinaryOperator.Divide => Op.F64Div,
            BinaryOperator.Remainder => Op.F64Rem,
            BinaryOperator.Power => Op.F64Pow,
            _ => throw new ArgumentOutOfRangeException(nameof(@operator), @operator, null),
        };
        return _ir.Emit(op, Canonical(left), Canonical(right));
    }

    private Value Bitwise(Op op, Value left, Value right) => _ir.Emit(Op.I32ToF64, _ir.Emit(op, ToInt32(left), ToInt32(right)));

    private Value ToInt32(Value value) => value.Definition switch
    {
        { Op: Op.Const, Attribute: double number } when number == (int)number => _ir.Int((int)number),
        { Op: Op.I32ToF64 or Op.U32ToF64 } widened => widened.Operands[0],
        _ => _ir.Emit(Op.F64ToInt32, value),
    };

    private Value Compare(BinaryOperator @operator, BoundOperandKind kind, Value left, Value right)
    {
        if (kind == BoundOperandKind.Number)
        {
            var op = @operator switch
            {
                BinaryOperator.Less => Op.F64Lt,
                BinaryOperator.LessEqual => Op.F64Le,
                BinaryOperator.Greater => Op.F64Gt,
                _ => Op.F64Ge,
            };
            return _ir.Emit(op, Convert(left, IrType.F64), Convert(right, IrType.F64));
        }
        (left, right) = (Primitive(Boxed(left), "number"), Primitive(Boxed(right), "number"));
        return @operator switch
        {
            BinaryOperator.Less => Native("ark_less", left, right),
            BinaryOperator.LessEqual => Native("ark_less_equal", left, right),
            BinaryOperator.Greater => Native("ark_less", right, left),
            _ => Native("ark_less_equal", right, left),
        };
    }

    // ── Equality ────────────────────────────────────────────────────────────────────────────────────────────────────

    private Value LowerEquality(BoundBinary binary, Value left)
    {
        var isStrict = binary.Operator is BinaryOperator.StrictEqual or BinaryOperator.StrictNotEqual;
        var isNegated = binary.Operator is BinaryOperator.NotEqual or BinaryOperator.StrictNotEqual;
        Value result;
        if (isStrict || binary.Kind is BoundOperandKind.Number or BoundOperandKind.String) result = StrictEquals(left, binary.Left.Type, binary.Right);
        else
        {
            var right = LowerAs(binary.Right, IrType.Value);
            At(binary);
            // One object and one primitive: the object says what it counts as. The library asks it, where it may have a say.
            var mayAsk = program.HasOwnPrimitives && !(Representations.IsPrimitive(binary.Left.Type) && Representations.IsPrimitive(binary.Right.Type));
            result = mayAsk ? _ir.Emit(Op.Truthy, EmitCall(program.LibraryFunction("looseEqual"), [Boxed(left), right])) : Native("ark_loose_equal", Boxed(left), right);
        }
        return isNegated ? _ir.Emit(Op.Not, result) : result;
    }

    private Value StrictEquals(Value left, Type leftType, BoundExpression rightExpression)
    {
        var rightType = rightExpression.Type;
        var isNumeric = RepresentationOf(leftType) == IrType.F64 && RepresentationOf(rightType) == IrType.F64;
        if (isNumeric) left = Convert(left, IrType.F64);
        var right = Lower(rightExpression);
        At(rightExpression);
        if (isNumeric || (left.Type == IrType.F64 && right.Type == IrType.F64)) return SameNumber(left, Convert(right, IrType.F64));
        if (left.Type == IrType.I1 && right.Type == IrType.I1) return _ir.Emit(Op.I1Eq, left, right);
        (left, right) = (Boxed(left), Boxed(right));
        if (Representations.ComparesByBits(leftType) || Representations.ComparesByBits(rightType)) return _ir.Emit(Op.IsSame, left, right);
        if (Representations.IsString(leftType) && Representations.IsString(rightType)) return Native("ark_string_equal", left, right);
        return _ir.Emit(Op.StrictEqual, left, right);
    }

    private Value SameNumber(Value left, Value right) =>
        _ir.Emit(IsProvedNumber(left) || IsProvedNumber(right) ? Op.F64Eq : Op.F64Same, left, right);

    /// <summary>Comparisons with a constant that have an instruction of their own: with undefined or null, and of `typeof`.</summary>
    private Func<Value>? SpecialComparison(BoundBinary binary)
    {
        bool isLoose = binary.Operator is BinaryOperator.Equal or BinaryOperator.NotEqual;
        bool isNegated = binary.Operator is BinaryOperator.NotEqual or BinaryOperator.StrictNotEqual;
        if (!isLoose && binary.Operator is not (BinaryOperator.StrictEqual or BinaryOperator.StrictNotEqual)) return null;
        Func<Value>? test = null;
        if (binary is { Left: BoundUnary { Operator: UnaryOperator.TypeOf } typeOf, Right: BoundLiteral { Value: string name } }) test = TypeOfTest(typeOf, name);
        else if (NullishOf(binary.Right) is { } right) test = NullishTest(binary.Left, right, isLoose);
        else if (NullishOf(binary.Left) is { } left) test = NullishTest(binary.Right, left, isLoose);
        if (test is null) return null;
        return isNegated ? () => _ir.Emit(Op.Not, test()) : test;
    }

    private static ValueConstant? NullishOf(BoundExpression expression) => expression switch
    {
        BoundUndefined => ValueConstant.Undefined,
        BoundLiteral { Value: null } => ValueConstant.Null,
        _ => null,
    };

    private Func<Value> NullishTest(BoundExpression operand, ValueConstant constant, bool isLoose) => () =>
    {
        var value = Lower(operand);
        if (isLoose) return IsNullish(value);
        return constant == ValueConstant.Undefined ? IsUndefined(value) : _ir.Emit(Op.IsSame, Boxed(value), _ir.Constant(constant));
    };

    private Func<Value>? TypeOfTest(BoundUnary typeOf, string name) => name switch
    {
        "number" => () => _ir.Emit(Op.IsNumber, OperandOfTypeOf(typeOf)),
        "string" => () => _ir.Emit(Op.IsKind, HeapKind.String, OperandOfTypeOf(typeOf)),
        "bigint" => () => _ir.Emit(Op.IsKind, HeapKind.BigInt, OperandOfTypeOf(typeOf)),
        "undefined" => () => IsUndefined(IsOfHost(NamedBy(typeOf.Operand)) ? OperandOfTypeOf(typeOf) : Lower(typeOf.Operand)),
        _ => null,
    };

    /// <summary>A name that may be missing has a type all the same.</summary>
    private Value OperandOfTypeOf(BoundUnary typeOf) =>
        NamedBy(typeOf.Operand) is { } name && IsOfHost(name) ? ReadOfHost(name, "typeOfDeclared") : LowerAs(typeOf.Operand, IrType.Value);

    private static Symbol? NamedBy(BoundExpression node) => node switch { BoundVariable v => v.Variable, BoundFunction f => f.Function, _ => null };

    // ── Unary ───────────────────────────────────────────────────────────────────────────────────────────────────────

    private Value LowerUnary(BoundUnary unary)
    {
        switch (unary.Operator)
        {
            case UnaryOperator.Not:
                var condition = Truthy(Lower(unary.Operand));
                return _ir.Emit(Op.Not, condition);
            case UnaryOperator.Void:
                LowerEffect(unary.Operand);
                return Undefined(IrType.Value);
            case UnaryOperator.TypeOf:
                return Native("ark_typeof", OperandOfTypeOf(unary));
        }
        if (ConstantValueOf(unary) is double constant) return _ir.Number(constant);
        if (Representations.IsBigInt(unary.Type))
        {
            var big = LowerAs(unary.Operand, IrType.Value);
            At(unary);
            return Native(unary.Operator == UnaryOperator.Minus ? "ark_bigint_negate" : "ark_bigint_not", big);
        }
        if (unary.Type is IntrinsicType { MayBeBigInt: true })
        {
            var value = LowerAs(unary.Operand, IrType.Value);
            At(unary);
            return Numeric(value, unary.Operator == UnaryOperator.Minus ? "ark_bigint_negate" : "ark_bigint_not", number => Signed(unary.Operator, number));
        }
        var operand = LowerNumeric(unary.Operand);
        At(unary);
        return Signed(unary.Operator, operand);
    }

    private Value Signed(UnaryOperator @operator, Value operand) => @operator switch
    {
        UnaryOperator.Plus => Canonical(operand),
        UnaryOperator.Minus => _ir.Emit(Op.F64Neg, Canonical(operand)),
        _ => _ir.Emit(Op.I32ToF64, _ir.Emit(Op.I32Xor, ToInt32(operand), _ir.Int(-1))),
    };

    /// <summary>An operand of arithmetic as the language converts it: ToNumber unless it is a number by its type.</summary>
    private Value LowerNumeric(BoundExpression expression)
    {
        var value = Lower(expression);
        return RepresentationOf(expression.Type) == IrType.F64 ? Convert(value, IrType.F64) : ToNumber(value);
    }

    // ── Text ────────────────────────────────────────────────────────────────────────────────────────────────────────

    private static bool IsTextChain(BoundBinary binary) =>
        binary is { Operator: BinaryOperator.Add, Kind: BoundOperandKind.String or BoundOperandKind.StringConcat };

    /// <summary>`a + b + c` with text among them: from the first text on, every operand becomes text and is joined.</summary>
    private Value LowerTextChain(BoundBinary binary)
    {
        var spine = new Stack<BoundBinary>();
        BoundExpression inner = binary;
        for (; inner is BoundBinary next && IsTextChain(next); inner = next.Left) spine.Push(next);
        var left = Lower(inner);
        BoundExpression? written = inner;
        var isText = IsSurelyText(inner);
        while (spine.TryPop(out var outer))
        {
            left = Join(outer, written is null ? left : JoinedPart(written, left), outer.Left.Type, written, isText, outer.Right);
            isText |= IsSurelyText(outer.Right);
            written = null;
        }
        return left;
    }

    /// <summary>
    /// `left + right` where one is text by its type. A variable of that type can hold undefined, which plus a number is a number:
    /// so only what is surely text makes text of the other operand, and else the runtime adds what it finds.
    /// </summary>
    /// <param name="written">The left operand where it is an expression of its own.</param>
    /// <param name="isText">The left operand is surely text.</param>
    private Value Join(BoundExpression whole, Value left, Type leftType, BoundExpression? written, bool isText, BoundExpression right)
    {
        var value = JoinedPart(right, Lower(right));
        At(whole);
        var mayAdd = !isText && !IsSurelyText(right) && Representations.IsPrimitive(leftType) && Representations.IsPrimitive(right.Type);
        if (mayAdd && !(Representations.IsString(leftType) && Representations.IsString(right.Type))) return Native("ark_add", Boxed(left), Boxed(value));
        left = written is not null && ConstantValueOf(written) is double number ? _ir.String(NumberText.Of(number)) : ToText(left, leftType);
        value = ConstantValueOf(right) is double constant ? _ir.String(NumberText.Of(constant)) : ToText(value, right.Type);
        return Native("ark_string_concat", left, value);
    }

    /// <summary>An operand of `+` beside a text: an object is asked for its value first.</summary>
    private Value JoinedPart(BoundExpression part, Value value)
    {
        At(part);
        return Representations.IsPrimitive(part.Type) ? value : Primitive(Boxed(value), "default");
    }

    private static bool IsSurelyText(BoundExpression expression) => expression is BoundLiteral { Value: string } or BoundTemplate;

    private Value LowerTemplate(BoundTemplate template)
    {
        Value? text = null;
        for (var i = 0; i < template.Texts.Length; i++)
        {
            if (template.Texts[i].Length > 0 || (i == 0 && template.Expressions.IsEmpty)) Append(_ir.String(template.Texts[i]));
            program.SeeText(template.Texts[i], instance.Symbol);
            if (i < template.Expressions.Length) Append(LowerText(template.Expressions[i]));
        }
        // A lone part was not concatenated with anything, which would have made sure that it is text.
        return template is { Expressions.Length: 1, Texts: ["", ""] } ? Native("ark_to_string", text!) : text ?? _ir.String("");

        void Append(Value part)
        {
            At(template);
            text = text is null ? part : Native("ark_string_concat", text, part);
        }
    }

    /// <summary>The operand as text, in the way its static type suggests.</summary>
    private Value LowerText(BoundExpression expression)
    {
        if (ConstantValueOf(expression) is double number) return _ir.String(NumberText.Of(number));
        var value = Lower(expression);
        At(expression);
        return ToText(value, expression.Type);
    }

    private Value ToText(Value value, Type type)
    {
        if (value.Type is IrType.F64) return Native("ark_number_to_string", value);
        if (value.Type is IrType.I32) return Native("ark_i32_to_string", value);
        if (RepresentationOf(type) == IrType.F64) return Native("ark_number_to_string", Convert(value, IrType.F64));
        value = Boxed(value);
        // The runtime's concatenation takes what a string type turns out to hold, whatever it is.
        if (Representations.IsString(type)) return value;
        return Representations.IsPrimitive(type) ? Native("ark_to_string", value) : ObjectText(value);
    }

    /// <summary>What an object says it counts as. The runtime knows that of everything where no object of the program has a say.</summary>
    private Value Primitive(Value value, string hint)
    {
        if (!program.HasOwnPrimitives || value.Type != IrType.Value) return value;
        return OrElse(value, HasMembers(value), () => EmitCall(program.LibraryFunction("toPrimitive"), [value, _ir.String(hint)]), IrType.Value);
    }

    /// <summary>An object whose members the program gave it, under names known beforehand or not.</summary>
    private Value HasMembers(Value value)
    {
        var isObject = _ir.Emit(Op.IsKind, HeapKind.Object, value);
        return _ir.Emit(Op.Select, IrType.I1, null, isObject, isObject, _ir.Emit(Op.IsKind, HeapKind.Dictionary, value));
    }

    /// <summary>An object's text is what its own toString says; the runtime knows that of everything else.</summary>
    private Value ObjectText(Value value)
    {
        value = Primitive(value, "string");
        program.DemandMember("toString");
        var result = new Variable("text", IrType.Value);
        Block asks = _ir.CreateBlock(), noObject = _ir.CreateBlock(), other = _ir.CreateBlock(), after = _ir.CreateBlock();
        _ir.Branch(HasMembers(value), asks, noObject);
        // The text of an array is that of its elements, which may be objects.
        StartSealed(noObject);
        _ir.Branch(_ir.Emit(Op.IsKind, HeapKind.Array, value), asks, other);
        StartSealed(asks);
        Native("ark_refuse_symbol", value);
        var text = _ir.Emit(Op.CallNamed, new NamedCall("toString", "toString"), value);
        _ir.WriteVariable(result, Native("ark_to_string", text));
        _ir.Jump(after);
        StartSealed(other);
        _ir.WriteVariable(result, Native("ark_to_string", value));
        _ir.Jump(after);
        StartSealed(after);
        return _ir.ReadVariable(result);
    }
}
