using Ark.Ir;

namespace Ark.Tests.Ir;

/// <summary>Writes a random function over two arrays and two numbers: loops, branches, arithmetic with the numbers that break
/// things, array accesses in and out of bounds.</summary>
internal sealed class RandomFunction
{
    private static readonly double[] Interesting = [0, -0.0, 1, -1, 2, 3, 7, 0.5, -2.5, 10, 31, 255, 65536, 2147483646, 2147483647, 2147483648, -2147483648, 4294967295, 9007199254740991, 1e300, double.NaN, double.PositiveInfinity, double.NegativeInfinity];

    private readonly Random _random;
    private readonly IrBuilder _builder;
    private readonly Variable[] _numbers = [.. Enumerable.Range(0, 5).Select(i => new Variable("n" + i, IrType.F64))];
    private readonly List<Variable> _counters = [];
    private readonly Value[] _arrays;
    private int _budget = 30;
    private int _loops;

    private RandomFunction(int seed, IrFunction function)
    {
        _random = new Random(seed);
        _builder = new IrBuilder(function);
        var entry = _builder.CreateBlock();
        _builder.SealBlock(entry);
        _builder.Start(entry);
        _arrays = [_builder.AddParameter(entry, IrType.Value, "a"), _builder.AddParameter(entry, IrType.Value, "b")];
        _builder.WriteVariable(_numbers[0], _builder.AddParameter(entry, IrType.F64, "x"));
        _builder.WriteVariable(_numbers[1], _builder.AddParameter(entry, IrType.F64, "y"));
        for (var i = 2; i < _numbers.Length; i++) _builder.WriteVariable(_numbers[i], _builder.Number(_random.Next(5)));
    }

    public static IrModule Make(int seed)
    {
        var types = new EquatableList<IrType>([IrType.Value, IrType.Value, IrType.F64, IrType.F64]);
        var function = new IrFunction(new FunctionRef("f", "f", new Signature(types, IrType.F64), false, false));
        var module = new IrModule { Name = "random" };
        module.Functions.Add(function);
        new RandomFunction(seed, function).Body();
        return module;
    }

    private void Body()
    {
        Statements(0);
        foreach (var variable in _numbers) Trace(_builder.ReadVariable(variable));
        _builder.Return(Expression(1));
        _builder.Finish();
    }

    private void Trace(Value number) => _builder.Emit(Op.CallNative, IrType.Void, new NativeRef("trace", Effects.Writes), _builder.Emit(Op.BoxF64, number));

    private void Statements(int depth)
    {
        var count = _random.Next(2, 5);
        for (var i = 0; i < count && _budget-- > 0; i++)
        {
            switch (_random.Next(10))
            {
                case 0 or 1 when depth < 3: If(depth); break;
                case 2 or 3 or 4 when depth < 3 && _loops++ < 4: Loop(depth); break;
                case 5 or 6: Store(); break;
                case 7 when depth > 0: Trace(Expression(2)); break;
                default: _builder.WriteVariable(Pick(_numbers), Expression(3)); break;
            }
        }
    }

    private void If(int depth)
    {
        Block then = _builder.CreateBlock(), @else = _builder.CreateBlock(), join = _builder.CreateBlock();
        _builder.Branch(Condition(), then, @else);
        _builder.SealBlock(then);
        _builder.SealBlock(@else);
        _builder.Start(then);
        Statements(depth + 1);
        _builder.Jump(join);
        _builder.Start(@else);
        if (_random.Next(2) == 0) Statements(depth + 1);
        _builder.Jump(join);
        _builder.SealBlock(join);
        _builder.Start(join);
    }

    private void Loop(int depth)
    {
        Block head = _builder.CreateBlock(), body = _builder.CreateBlock(), exit = _builder.CreateBlock();
        var counter = new Variable("i" + depth, IrType.F64);
        var down = _random.Next(4) == 0;
        var array = Pick(_arrays);
        _builder.WriteVariable(counter, down ? Bound(array) : _random.Next(6) == 0 ? Expression(1) : _builder.Number(_random.Next(3)));
        _builder.Jump(head);
        _builder.Start(head);
        var i = _builder.ReadVariable(counter);
        var condition = down
            ? _builder.Emit(Pick(Op.F64Ge, Op.F64Gt), Canon(i), _builder.Number(_random.Next(2)))
            : _builder.Emit(Pick(Op.F64Lt, Op.F64Lt, Op.F64Le, Op.F64Ne), Canon(i), Canon(Bound(array)));
        _builder.Branch(condition, body, exit);
        _builder.SealBlock(body);
        _builder.Start(body);
        _counters.Add(counter);
        Statements(depth + 1);
        _counters.Remove(counter);
        var step = _builder.Number(_random.Next(5) == 0 ? _random.Next(1, 4) : 1);
        _builder.WriteVariable(counter, _builder.Emit(down ? Op.F64Sub : Op.F64Add, Canon(_builder.ReadVariable(counter)), step));
        _builder.Jump(head);
        _builder.SealBlock(head);
        _builder.SealBlock(exit);
        _builder.Start(exit);
    }

    private Value Bound(Value array) => _random.Next(4) switch
    {
        0 => _builder.Number(_random.Next(12)),
        1 => _builder.ReadVariable(_numbers[_random.Next(2)]),
        _ => _builder.Emit(Op.ArrayLength, array),
    };

    private void Store()
    {
        var value = Expression(2);
        if (_random.Next(4) == 0) _builder.Emit(Op.ArraySet, IrType.Void, null, Pick(_arrays), Index(), _random.Next(2) == 0 ? _builder.Emit(Op.BoxI1, Condition()) : _builder.Emit(Op.BoxF64, value));
        else _builder.Emit(Op.ArraySet, IrType.Void, null, Pick(_arrays), Index(), value);
    }

    private Value Index() => _counters.Count > 0 && _random.Next(3) > 0 ? _builder.ReadVariable(_counters[_random.Next(_counters.Count)]) : Small();

    /// <summary>Mostly an index that hits.</summary>
    private Value Small() => _random.Next(3) switch
    {
        0 => _builder.Number(_random.Next(6)),
        1 => _builder.Emit(Op.F64Rem, Canon(Expression(1)), _builder.Number(5)),
        _ => Expression(1),
    };

    private Value Condition()
    {
        if (_random.Next(8) == 0) return _builder.Emit(Op.Truthy, _builder.Emit(Op.ArrayGet, IrType.Value, null, Pick(_arrays), Index()));
        if (_random.Next(8) == 0) return _builder.Emit(Op.F64Truthy, Expression(2));
        var left = Canon(Expression(2));
        return _builder.Emit(Pick(Op.F64Lt, Op.F64Le, Op.F64Gt, Op.F64Ge, Op.F64Eq, Op.F64Ne), left, Canon(Expression(1)));
    }

    private Value Canon(Value value) => _builder.Emit(Op.Canon, value);

    private Value Expression(int depth)
    {
        if (depth == 0 || _random.Next(5) == 0) return Leaf();
        switch (_random.Next(12))
        {
            case 0 or 1 or 2: return _builder.Emit(Pick(Op.F64Add, Op.F64Sub, Op.F64Mul), Canon(Expression(depth - 1)), Canon(Expression(depth - 1)));
            case 3: return _builder.Emit(Op.F64Rem, Canon(Expression(depth - 1)), Canon(Expression(depth - 1)));
            case 4: return _builder.Emit(Pick(Op.F64Floor, Op.F64Trunc, Op.F64Ceil), _builder.Emit(Op.F64Div, Canon(Expression(depth - 1)), Canon(Leaf())));
            case 5: return _builder.Emit(Pick(Op.F64Neg, Op.F64Abs, Op.F64Floor), Canon(Expression(depth - 1)));
            case 6: return _builder.Emit(Pick(Op.F64Min, Op.F64Max, Op.F64Div), Canon(Expression(depth - 1)), Canon(Expression(depth - 1)));
            case 7 or 8:
                var left = _builder.Emit(Op.F64ToInt32, Expression(depth - 1));
                var right = _builder.Emit(Op.F64ToInt32, Expression(depth - 1));
                var bits = _builder.Emit(Pick(Op.I32And, Op.I32Or, Op.I32Xor, Op.I32Shl, Op.I32Shr, Op.I32Ushr), left, right);
                return _builder.Emit(_random.Next(4) == 0 ? Op.U32ToF64 : Op.I32ToF64, bits);
            case 9: return _builder.Emit(Op.Select, IrType.F64, null, Condition(), Expression(depth - 1), Expression(depth - 1));
            default: return _builder.Emit(Op.ArrayGet, IrType.F64, null, Pick(_arrays), Index());
        }
    }

    private Value Leaf() => _random.Next(6) switch
    {
        0 => _builder.Number(Pick(Interesting)),
        1 when _counters.Count > 0 => _builder.ReadVariable(_counters[_random.Next(_counters.Count)]),
        2 => _builder.Emit(Op.ArrayLength, Pick(_arrays)),
        3 => _builder.Number(_random.Next(10)),
        _ => _builder.ReadVariable(Pick(_numbers)),
    };

    private T Pick<T>(params T[] items) => items[_random.Next(items.Length)];
}
