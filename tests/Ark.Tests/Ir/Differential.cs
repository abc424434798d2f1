using System.Diagnostics;
using Ark.Ir;
using Ark.Ir.Passes;
using Ark.Ir.Text;
using Xunit;

namespace Ark.Tests.Ir;

/// <summary>Random functions give the same results before and after each pass and the whole pipeline.</summary>
/// <remarks>ARK_DIFFERENTIAL_SECONDS sets how long for each pass; ARK_DIFFERENTIAL_SEED where to start.</remarks>
public class Differential
{
    private static readonly int Seconds = int.TryParse(Environment.GetEnvironmentVariable("ARK_DIFFERENTIAL_SECONDS"), out var s) ? s : 2;
    private static readonly int Seed = int.TryParse(Environment.GetEnvironmentVariable("ARK_DIFFERENTIAL_SEED"), out var s) ? s : 1;

    public static TheoryData<string> Passes() => [.. Pipeline.ByName.Keys.Where(n => n is not "none")];

    [Theory]
    [MemberData(nameof(Passes))]
    public void Pass_keeps_the_meaning(string pass)
    {
        var clock = Stopwatch.StartNew();
        var seed = Seed;
        for (; clock.Elapsed.TotalSeconds < Seconds; seed++) Check(pass, seed);
        Assert.True(seed > Seed);
    }

    private static void Check(string pass, int seed)
    {
        var original = RandomFunction.Make(seed);
        var text = IrWriter.Write(original);
        Verifier.Verify(original.Functions[0]);
        var changed = IrReader.Read(text);
        try
        {
            // What lowering gives is folded a little before anything else, as in the pipeline.
            if (pass is not ("debug" or "release")) Simplify.Run(changed.Functions[0]);
            Pipeline.ByName[pass](changed);
            Verifier.Verify(changed.Functions[0], after: pass);
        }
        catch (Exception exception)
        {
            Assert.Fail($"seed {seed}, {pass}: {exception}\n{text}");
        }
        for (var input = 0; input < 6; input++)
        {
            var expected = Outcome(original, seed, input, 20_000);
            if (expected is null) continue;
            var actual = Outcome(changed, seed, input, 400_000);
            if (expected != actual) Assert.Fail($"seed {seed}, {pass}, input {input}:\n{expected}\nbut:\n{actual}\n{text}\n=== after\n{IrWriter.Write(changed)}");
        }
    }

    /// <summary>What the function returned or threw, logged, and left in the arrays; null when it ran too long.</summary>
    private static string? Outcome(IrModule module, int seed, int input, int limit)
    {
        var machine = new Interpreter(module) { Limit = limit };
        var random = new Random(seed * 31 + input);
        var a = Array(machine, random);
        var b = random.Next(4) == 0 ? a : Array(machine, random);
        string result;
        try
        {
            result = "returned " + Word(machine.Call("f", a, b, Input(random), Input(random)));
        }
        catch (Interpreter.ThrownException thrown)
        {
            result = "threw " + Word(thrown.Value);
        }
        catch (Interpreter.TimeoutException)
        {
            return limit > 20_000 ? "timeout" : null;
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentOutOfRangeException)
        {
            result = "fault " + exception.Message;
        }
        var heap = machine.Heap.Select(o => $"{o.Elements} {o.Holey}: {string.Join(" ", o.Words.Select(Word))}");
        return $"{result}\n{string.Join("\n", machine.Log)}\n{string.Join("\n", heap)}";
    }

    /// <summary>All NaNs are one number to the language.</summary>
    private static string Word(long bits) => (bits & 0x7FFF_FFFF_FFFF_FFFF) == 0x7FF8_0000_0000_0000 ? "NaN" : bits.ToString("x");

    private static long Input(Random random) => random.Next(8) switch
    {
        0 => Interpreter.Undefined,
        1 => Interpreter.Bits(-0.0),
        2 => Interpreter.Bits(random.NextDouble() * 20 - 5),
        3 => Interpreter.Bits(2147483647.0 - random.Next(3)),
        4 => Interpreter.Bits(double.NaN),
        _ => Interpreter.Bits(random.Next(12)),
    };

    private static long Array(Interpreter machine, Random random)
    {
        if (random.Next(24) == 0) return Interpreter.Undefined;
        var length = random.Next(12);
        return random.Next(8) switch
        {
            0 => machine.NewArray(ElementKind.Bool, false, Words(() => random.Next(2))),
            1 or 2 => machine.NewArray(ElementKind.I32, false, Words(() => random.Next(-3, 9))),
            3 => machine.NewArray(ElementKind.Value, false, Words(() => random.Next(3) == 0 ? Interpreter.True : Interpreter.Bits(random.Next(9)))),
            4 when length > 0 => machine.NewArray(ElementKind.F64, true, Words(() => Interpreter.Hole)),
            _ => machine.NewArray(ElementKind.F64, false, Words(() => Interpreter.Bits(random.Next(3) == 0 ? random.NextDouble() : random.Next(9)))),
        };

        long[] Words(Func<long> word) => [.. Enumerable.Range(0, length).Select(_ => word())];
    }
}
