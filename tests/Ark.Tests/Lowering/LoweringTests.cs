using Xunit;
using Ark.Semantics;
using static Ark.Tests.Lowering.Tree;

namespace Ark.Tests.Lowering;

public class LoweringTests
{
    [Fact]
    public void Recursion_on_numbers_stays_in_registers()
    {
        var program = new HandBuiltProgram();
        var fib = program.Function("fib", Number, ("n", Number));
        var n = Read(fib.Parameters[0], Number);
        BoundExpression Minus(double by) => Call(fib, Number, Binary(BinaryOperator.Subtract, n, Literal(by)));
        program.Body(fib,
            If(Binary(BinaryOperator.Less, n, Literal(2), Truth), Return(n)),
            Return(Binary(BinaryOperator.Add, Minus(1), Minus(2))));
        program.Top.Add(Do(Call(fib, Number, Literal(30))));
        var text = program.Lower("main.fib");
        Assert.DoesNotContain("box", text);
        Assert.Equal(2, text.Split("call[@main.fib]").Length - 1);
    }

    [Fact]
    public void A_sum_of_a_hundred_thousand_terms_is_no_depth()
    {
        var program = new HandBuiltProgram();
        var f = program.Function("f", Number, ("n", Number));
        var sum = Read(f.Parameters[0], Number);
        for (var i = 0; i < 100_000; i++) sum = Binary(BinaryOperator.Add, sum, Read(f.Parameters[0], Number));
        program.Body(f, Return(sum));
        program.Top.Add(Do(Call(f, Number, Literal(1))));
        Assert.Equal(100_000, program.Lower("main.f").Split("f64.add").Length - 1);
    }

    [Fact]
    public void Else_ifs_are_no_depth()
    {
        var program = new HandBuiltProgram();
        var f = program.Function("f", Number, ("n", Number));
        var n = Read(f.Parameters[0], Number);
        BoundStatement? chain = null;
        for (var i = 0; i < 100_000; i++) chain = If(Binary(BinaryOperator.Less, n, Literal(i), Truth), Return(Literal(i)), chain);
        program.Body(f, chain!, Return(Literal(0)));
        program.Top.Add(Do(Call(f, Number, Literal(1))));
        Assert.NotEmpty(program.Lower("main.f"));
    }

    [Fact]
    public void A_captured_variable_that_changes_lives_in_a_cell()
    {
        var program = new HandBuiltProgram();
        var make = program.Function("make", FunctionType(Number));
        var count = program.Variable("count", Number, container: make);
        count.IsCaptured = count.IsReassigned = true;
        var next = program.Declare(new FunctionSymbol("", make, FunctionKind.Lambda) { HasBody = true }, Number);
        next.Captures.Add(count);
        var increment = new BoundIncrement(Read(count, Number), false, true) { Type = Number, Syntax = null! };
        var lambda = new BoundLambda(next, program.Body(next, Return(increment))) { Type = FunctionType(Number), Syntax = null! };
        program.Body(make, Let(count, Literal(0)), Return(lambda));
        program.Top.Add(Do(CallValue(Call(make, FunctionType(Number)), Number)));
        var text = program.Lower("main.make");
        Assert.Contains("alloc.cell", text);
        Assert.Contains("cell.store", text);
        Assert.Contains("call.closure", program.Lower("main.init"));
    }

    [Fact]
    public void Return_through_finally_runs_it_and_goes_on()
    {
        var program = new HandBuiltProgram();
        var f = program.Function("f", Number, ("n", Number));
        var n = Read(f.Parameters[0], Number);
        var attempt = new BoundTry(Block(Return(n)), null, Block(Do(Assign(n, Literal(2))))) { Syntax = null! };
        program.Body(f, attempt);
        program.Top.Add(Do(Call(f, Number, Literal(1))));
        var text = program.Lower("main.f");
        Assert.Contains("switch", text);
        Assert.Contains("throw", text);
    }

    [Fact]
    public void A_variable_assigned_under_protection_lives_in_a_slot()
    {
        var program = new HandBuiltProgram();
        var g = program.Function("g", Nothing);
        program.Body(g);
        var f = program.Function("f", Number);
        var x = program.Variable("x", Number, container: f);
        x.IsReassigned = true;
        var thrown = program.Variable("e", Any, VariableKind.Catch, f);
        var attempt = new BoundTry(Block(Do(Assign(Read(x, Number), Literal(1))), Do(Call(g, Nothing))), new BoundCatch(thrown, Block()) { Syntax = null! }, null) { Syntax = null! };
        program.Body(f, Let(x, Literal(0)), attempt, Return(Read(x, Number)));
        program.Top.Add(Do(Call(f, Number)));
        Assert.Contains("local.load", program.Lower("main.f"));
    }

    [Fact]
    public void Methods_are_reached_through_the_class_or_by_name()
    {
        var program = new HandBuiltProgram();
        var point = new TypeSymbol("Point", program.Main, TypeSymbolKind.Class);
        var type = new NamedType(point, []);
        var x = program.Field(point, "x", Number);
        var constructor = program.Declare(new FunctionSymbol("constructor", point, FunctionKind.Constructor) { HasBody = true }, Nothing, ("x", Number));
        point.Constructor = constructor;
        BoundExpression X(BoundExpression of) => new BoundProperty(of, "x", x) { Type = Number, Syntax = null! };
        var @this = new BoundThis { Type = type, Syntax = null! };
        program.Body(constructor, Do(Assign(X(@this), Read(constructor.Parameters[0], Number))));
        var twice = program.Declare(new FunctionSymbol("twice", point, FunctionKind.Method) { HasBody = true }, Number);
        point.Members.Add("twice", twice);
        program.Body(twice, Return(Binary(BinaryOperator.Multiply, X(@this), Literal(2))));
        var unused = program.Declare(new FunctionSymbol("unused", point, FunctionKind.Method) { HasBody = true }, Number);
        point.Members.Add("unused", unused);
        program.Body(unused, Return(Literal(0)));
        var instance = new BoundNew(point, constructor, [Literal(3)]) { Type = type, Syntax = null! };
        program.Top.Add(Do(new BoundCall(twice, instance, null, [], [], null, false) { Type = Number, Syntax = null! }));
        var text = program.Lower("main");
        Assert.Contains("call.method", text);
        Assert.Contains("main.Point.twice", text);
        Assert.DoesNotContain("main.Point.unused", text);
    }
}
