// Expressions. Each is lowered to whatever machine type comes naturally; who uses it converts. Chains that grow to the left,
// such as sums, calls and member accesses, are walked down and lowered from their inner end, so their length is no depth.

using System.Globalization;
using System.Numerics;
using Ark.Ir;

namespace Ark.Lowering.ToIr;

internal sealed partial class FunctionLowering
{
    private readonly Dictionary<BoundOptionalReceiver, Value> _optionalReceivers = [];

    private Value LowerAs(BoundExpression expression, IrType type, Expected expected = default) => Convert(Lower(expression, expected), type);

    private Value Lower(BoundExpression expression, Expected expected = default)
    {
        if (SpineOf(expression) is null) return LowerLeaf(expression, expected);
        var spine = new Stack<BoundExpression>();
        var inner = expression;
        for (; SpineOf(inner) is { } left; inner = left) spine.Push(inner);
        // A literal under nothing but conversions has the slots of the type that it is said to be of.
        var value = LowerLeaf(inner, spine.Peek() is BoundConversion conversion ? ExpectedOf(conversion.Type) : Expected.Nothing);
        while (spine.TryPop(out var outer)) value = LowerOnto(outer, value, spine.Count == 0 ? expected : Expected.Nothing);
        return value;
    }

    /// <summary>The operand that is evaluated first and through which chains of this expression grow.</summary>
    private BoundExpression? SpineOf(BoundExpression expression) => expression switch
    {
        BoundBinary binary => IsTextChain(binary) || SpecialComparison(binary) is not null ? null : binary.Left,
        BoundCall call => SpineOf(call),
        BoundProperty property => NeedsReceiver(property) ? property.Receiver : null,
        BoundElement element => element.Receiver,
        BoundConversion conversion => conversion.Operand is BoundLambda ? null : conversion.Operand,
        _ => null,
    };

    /// <summary>The outer expression of a chain, its first operand having been evaluated.</summary>
    private Value LowerOnto(BoundExpression expression, Value first, Expected expected)
    {
        switch (expression)
        {
            case BoundBinary binary: return LowerBinary(binary, first);
            case BoundCall call: return LowerCall(call, first);
            case BoundProperty property: return ReadProperty(property, first);
            case BoundElement element: return ReadElement(element, first, LowerIndex(element));
            default: return LowerConversion((BoundConversion)expression, first);
        }
    }

    private Value LowerLeaf(BoundExpression expression, Expected expected)
    {
        At(expression);
        switch (expression)
        {
            case BoundLiteral literal: return LowerLiteral(literal);
            case BoundUndefined: return Undefined(IrType.Value);
            case BoundVariable variable: return ReadVariable(variable.Variable);
            case BoundThis @this: return LowerThis(@this);
            case BoundFunction function: return FunctionValueOf(function);
            case BoundEntity entity: return LowerEntity(entity);
            case BoundClassExpression @class:
                RunStatics(@class.Class, @class.Statics);
                return LowerEntity(new BoundEntity(@class.Class) { Syntax = @class.Syntax, Type = @class.Type });
            case BoundClassCreation creation: return LowerClassCreation(creation);
            case BoundLambda lambda: return CreateClosure(lambda, SignatureExpected(expected));
            case BoundProperty property: return ReadProperty(property, null);
            case BoundSuperProperty property: return ReadSuperProperty(property);
            case BoundCall call: return LowerCall(call, null);
            case BoundSuperCall call: return LowerSuperCall(call);
            case BoundNew @new: return LowerNew(@new);
            case BoundDynamicNew @new: return LowerDynamicNew(@new);
            case BoundArrayLiteral array: return LowerArrayLiteral(array, expected);
            case BoundObjectLiteral literal: return LowerObjectLiteral(literal, expected);
            case BoundTemplate template: return LowerTemplate(template);
            case BoundRegExp pattern: return LowerRegExp(pattern);
            case BoundBinary binary: return IsTextChain(binary) ? LowerTextChain(binary) : SpecialComparison(binary)!();
            case BoundLogical logical: return LowerLogical(logical, expected);
            case BoundUnary unary: return LowerUnary(unary);
            case BoundAssignment assignment: return LowerAssignment(assignment);
            case BoundCompoundAssignment assignment: return LowerCompoundAssignment(assignment);
            case BoundLogicalAssignment assignment: return LowerLogicalAssignment(assignment);
            case BoundIncrement increment: return LowerIncrement(increment, isResultUsed: true);
            case BoundConditional conditional: return LowerConditional(conditional, expected);
            case BoundOptionalChain chain: return LowerOptionalChain(chain);
            case BoundOptionalReceiver receiver: return _optionalReceivers[receiver];
            case BoundConversion conversion: return LowerConversion(conversion, LowerLeaf(conversion.Operand, expected));
            case BoundInstanceOf test: return LowerInstanceOf(test);
            case BoundIn test: return LowerIn(test);
            case BoundDelete delete: return LowerDelete(delete);
            case BoundSequence sequence: return LowerSequence(sequence, expected);
            case BoundLet let: return LowerLet(let, expected);
            case BoundArgument argument: return Argument(argument.Parameter, _arguments[argument.Parameter], argument.Default);
            case BoundAwait wait: return LowerAwait(wait);
            case BoundImportCall import: return LowerImportCall(import);
            case BoundModuleLoad load: return LowerModuleLoad(load);
            case BoundYield yield: return LowerYield(yield);
            case BoundHole: return _ir.Constant(ValueConstant.Hole);
            default: return Unsupported(expression, Describe(expression));
        }
    }

    /// <summary>For what it does, not for its value.</summary>
    private void LowerEffect(BoundExpression expression)
    {
        switch (expression)
        {
            case BoundIncrement increment:
                At(increment);
                LowerIncrement(increment, isResultUsed: false);
                break;
            case BoundSequence sequence:
                foreach (var part in sequence.Expressions) LowerEffect(part);
                break;
            case BoundLogical { Operator: not LogicalOperator.Coalesce } logical:
                LowerLogicalEffect(logical);
                break;
            case BoundConditional conditional:
                LowerConditionalEffect(conditional);
                break;
            default:
                Lower(expression);
                break;
        }
    }

    private Value LowerLiteral(BoundLiteral literal)
    {
        if (literal.Value is null) return _ir.Constant(ValueConstant.Null);
        if (literal.Value is string text) program.SeeText(text, instance.Symbol);
        return literal.Value is BigInteger big ? _ir.Emit(Op.ConstBigInt, big.ToString(CultureInfo.InvariantCulture)) : Constant(literal.Value);
    }

    private Value Constant(object value) => value switch
    {
        double number => _ir.Number(number),
        string text => _ir.String(text),
        bool condition => _ir.Bool(condition),
        _ => throw new ArgumentException($"{value} is no constant"),
    };

    /// <summary>The number, string or boolean that the expression is known to be.</summary>
    private object? ConstantValueOf(BoundExpression expression) => expression switch
    {
        BoundLiteral { Value: double or string or bool } literal => literal.Value,
        BoundUnary { Operator: UnaryOperator.Minus, Operand: var operand } when ConstantValueOf(operand) is double number => -number,
        BoundVariable variable => program.ConstantOf(variable.Variable),
        BoundProperty { Symbol: { } symbol } => program.ConstantOf(symbol),
        _ => null,
    };

    private Value LowerThis(BoundThis @this)
    {
        RequireThis(@this);
        return _receiver ?? Undefined(IrType.Value);
    }

    private Value LowerConversion(BoundConversion conversion, Value operand)
    {
        // A value that is said to be a number is checked here, where the program says so.
        return RepresentationOf(conversion.Type) == IrType.F64 && operand.Type != IrType.F64 ? ConvertAt(conversion, operand, IrType.F64) : operand;
    }

    private Value ConvertAt(BoundNode place, Value value, IrType type)
    {
        At(place);
        return Convert(value, type);
    }

    private Value LowerConditional(BoundConditional conditional, Expected expected)
    {
        var type = RepresentationOf(conditional.Type);
        var result = new Variable("choice", type);
        var after = _ir.CreateBlock();
        BoundExpression rest = conditional;
        while (rest is BoundConditional choice)
        {
            Block whenTrue = _ir.CreateBlock(), whenFalse = _ir.CreateBlock();
            LowerCondition(choice.Condition, whenTrue, whenFalse);
            StartSealed(whenTrue);
            FinishChoice(choice.WhenTrue);
            StartSealed(whenFalse);
            rest = choice.WhenFalse;
        }
        FinishChoice(rest);
        StartSealed(after);
        return _ir.ReadVariable(result);

        void FinishChoice(BoundExpression expression)
        {
            _ir.WriteVariable(result, LowerAs(expression, type, expected));
            _ir.Jump(after);
        }
    }

    private void LowerConditionalEffect(BoundConditional conditional)
    {
        Block whenTrue = _ir.CreateBlock(), whenFalse = _ir.CreateBlock(), after = _ir.CreateBlock();
        LowerCondition(conditional.Condition, whenTrue, whenFalse);
        StartSealed(whenTrue);
        LowerEffect(conditional.WhenTrue);
        _ir.Jump(after);
        StartSealed(whenFalse);
        LowerEffect(conditional.WhenFalse);
        _ir.Jump(after);
        StartSealed(after);
    }

    private Value LowerOptionalChain(BoundOptionalChain chain)
    {
        var receiver = Lower(chain.Receiver);
        var type = RepresentationOf(chain.Type);
        var result = new Variable("chain", type);
        Block absent = _ir.CreateBlock(), present = _ir.CreateBlock(), after = _ir.CreateBlock();
        At(chain);
        _ir.Branch(IsNullish(receiver), absent, present);
        StartSealed(absent);
        _ir.WriteVariable(result, Undefined(type));
        _ir.Jump(after);
        StartSealed(present);
        _optionalReceivers[chain.Placeholder] = receiver;
        _ir.WriteVariable(result, LowerAs(chain.Rest, type));
        _ir.Jump(after);
        StartSealed(after);
        return _ir.ReadVariable(result);
    }

    private Value LowerSequence(BoundSequence sequence, Expected expected)
    {
        for (var i = 0; i < sequence.Expressions.Length - 1; i++) LowerEffect(sequence.Expressions[i]);
        return Lower(sequence.Expressions[^1], expected);
    }

    private Value LowerLet(BoundLet let, Expected expected)
    {
        Declare(let.Variable, LowerAs(let.Value, RepresentationOf(let.Variable), ExpectedOf(let.Variable)));
        return Lower(let.Body, expected);
    }

    private Value LowerInstanceOf(BoundInstanceOf test)
    {
        var operand = LowerAs(test.Operand, IrType.Value);
        At(test);
        if (test.Class is BoundEntity { Symbol: TypeSymbol { IsClass: true } @class }) return IsInstance(operand, @class);
        return Native("ark_instance_of", operand, LowerAs(test.Class, IrType.Value));
    }

    private Value IsInstance(Value operand, TypeSymbol @class)
    {
        if (ProgramLowering.IsPrimitiveClass(@class))
            return @class.Name switch
            {
                "Array" => _ir.Emit(Op.IsKind, HeapKind.Array, operand),
                "Function" => _ir.Emit(Op.IsKind, HeapKind.Function, operand),
                "Object" => _ir.Emit(Op.Not, IsPrimitive(operand)),
                "String" or "Number" or "Boolean" when Bound.LibraryClass(@class.Name + "Object") is { } boxed => IsInstance(operand, boxed),
                _ => _ir.Bool(false),
            };
        if (CodeBehind(@class) is { } code) return Native("ark_instance_of", operand, code);
        var layout = program.ClassFor(@class, TypeEnvironment.Empty).Layout;
        if (IsGeneric(@class)) return Native("ark_is_instance", operand, _ir.Emit(Op.Descriptor, layout));
        var isVariant = Native("ark_is_derived", operand, _ir.Emit(Op.Descriptor, layout));
        return _ir.Emit(Op.Select, IrType.I1, null, _ir.Emit(Op.IsLayout, layout, operand), _ir.Bool(true), isVariant);
    }

    /// <summary>Copies of the class or of those above it exist side by side, so that one layout does not tell an instance.</summary>
    private bool IsGeneric(TypeSymbol @class)
    {
        for (TypeSymbol? c = @class; c is not null; c = Bound.BaseOf(c)?.Symbol)
            if (ProgramLowering.TypeParametersInScope(c).Count > 0) return true;
        return false;
    }

    /// <summary>No object: not a pointer, or one to a string or a bigint.</summary>
    private Value IsPrimitive(Value value)
    {
        var isString = _ir.Emit(Op.IsKind, HeapKind.String, value);
        var isText = _ir.Emit(Op.Select, IrType.I1, null, isString, isString, _ir.Emit(Op.IsKind, HeapKind.BigInt, value));
        var isPointer = _ir.Emit(Op.IsPointer, value);
        return _ir.Emit(Op.Select, IrType.I1, null, isPointer, isText, _ir.Bool(true));
    }

    private Value LowerIn(BoundIn test)
    {
        if (test.Key is BoundLiteral { Value: string name }) program.DemandMember(name);
        else program.DemandKeyed(onlyNumbers: RepresentationOf(test.Key.Type) == IrType.F64);
        var key = KeyOf(LowerAs(test.Key, IrType.Value), test.Key.Type);
        var receiver = LowerAs(test.Object, IrType.Value);
        At(test);
        return Native("ark_has", receiver, key);
    }

    private Value LowerDelete(BoundDelete delete)
    {
        Value receiver, key;
        switch (delete.Operand)
        {
            case BoundProperty { Receiver: { } of, Name: var name }:
                receiver = LowerAs(of, IrType.Value);
                key = _ir.String(name);
                break;
            case BoundElement element:
                receiver = LowerAs(element.Receiver, IrType.Value);
                key = LowerAs(element.Index, IrType.Value);
                break;
            case BoundOptionalChain chain:
                var rest = new BoundDelete(chain.Rest) { Syntax = delete.Syntax, Type = delete.Type };
                LowerEffect(new BoundOptionalChain(chain.Receiver, chain.Placeholder, rest) { Syntax = chain.Syntax, Type = Bound.AnyType });
                return _ir.Bool(true);
            default:
                LowerEffect(delete.Operand);
                return _ir.Bool(true);
        }
        At(delete);
        return Native("ark_delete", receiver, key);
    }
}
