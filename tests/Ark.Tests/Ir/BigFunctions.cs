using System.Diagnostics;
using Ark.Ir;
using Ark.Ir.Passes;
using Xunit;
using Xunit.Abstractions;

namespace Ark.Tests.Ir;

/// <summary>Functions as generated code has them: the passes stay linear, and recurse nowhere.</summary>
public class BigFunctions(ITestOutputHelper output)
{
    [Fact]
    public void Passes_take_linear_time()
    {
        // Other tests of this process use its time too: a quadratic pass fails every attempt, a linear one not three times.
        var attempts = Enumerable.Range(0, 3).Select(_ => (Small: Time(3_000), Large: Time(12_000)));
        Assert.Contains(attempts, attempt =>
        {
            output.WriteLine($"branches 3,000: {attempt.Small.TotalMilliseconds:F0} ms, 12,000: {attempt.Large.TotalMilliseconds:F0} ms");
            // Four times the size; a quadratic pass would take sixteen times as long.
            return attempt.Large < attempt.Small * 12 + TimeSpan.FromSeconds(1);
        });
    }

    private static TimeSpan Time(int branches)
    {
        var module = Make(branches);
        // Processor time of this process: other work on the machine does not count.
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        Pipeline.Run(module, OptimizationLevel.Release);
        return Process.GetCurrentProcess().TotalProcessorTime - before;
    }

    /// <summary>`x = x * 3 + i; if (x &lt; y) y = y - 1;` again and again.</summary>
    private static IrModule Make(int branches)
    {
        var types = new EquatableList<IrType>([IrType.F64, IrType.F64]);
        var function = new IrFunction(new FunctionRef("f", "f", new Signature(types, IrType.F64), false, false));
        var module = new IrModule { Name = "big" };
        module.Functions.Add(function);
        var builder = new IrBuilder(function);
        var x = new Variable("x", IrType.F64);
        var y = new Variable("y", IrType.F64);
        var entry = builder.CreateBlock();
        builder.SealBlock(entry);
        builder.Start(entry);
        builder.WriteVariable(x, builder.Emit(Op.Canon, builder.AddParameter(entry, IrType.F64)));
        builder.WriteVariable(y, builder.Emit(Op.Canon, builder.AddParameter(entry, IrType.F64)));
        for (var i = 0; i < branches; i++)
        {
            Block then = builder.CreateBlock(), join = builder.CreateBlock();
            builder.WriteVariable(x, builder.Emit(Op.F64Add, builder.Emit(Op.F64Mul, builder.ReadVariable(x), builder.Number(3)), builder.Number(i)));
            builder.Branch(builder.Emit(Op.F64Lt, builder.ReadVariable(x), builder.ReadVariable(y)), then, join);
            builder.SealBlock(then);
            builder.Start(then);
            builder.WriteVariable(y, builder.Emit(Op.F64Sub, builder.ReadVariable(y), builder.Number(1)));
            builder.Jump(join);
            builder.SealBlock(join);
            builder.Start(join);
        }
        builder.Return(builder.ReadVariable(y));
        builder.Finish();
        return module;
    }
}
