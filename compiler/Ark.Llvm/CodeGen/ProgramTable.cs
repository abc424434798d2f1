using System.Globalization;
using System.Text;
using Ark.Llvm.Emit;

namespace Ark.Llvm.CodeGen;

/// <summary>ark_program, what the runtime starts from, as assembly text: an object of its own, because the line table is
/// known only when the code is. Its layout is ArkProgram's and ArkFunctionLines' in ark.h.</summary>
internal static class ProgramTable
{
    public const int AbiVersion = 2;

    public static string Write(ProgramInfo program, EmitOptions options, IReadOnlyList<FunctionLines> functions, InlinedBodies bodies)
    {
        var text = new StringBuilder();
        void Line(string line) => text.Append(line).Append('\n');
        Line(".section .data.rel.ro.ark,\"aw\",@progbits");
        Line(".p2align 4");
        Line(".globl ark_program");
        Line("ark_program:");
        Line($".long {AbiVersion}, {program.GlobalCount}");
        Line($".quad {Pointer(program.Entry)}, {Pointer(program.Drain)}, .Lark_known, .Lark_files, .Lark_functions, .Lark_inlined, .Lark_names");
        Line($".long {program.Files.Count}, {functions.Count}");
        Line(".Lark_known:");
        foreach (var symbol in program.WellKnown) Line($".quad {Pointer(symbol)}");
        Line(".Lark_files:");
        for (var i = 0; i < program.Files.Count; i++) Line($".quad .Lark_file{i}");
        Line(".section .rodata.ark,\"a\",@progbits");
        Line(".p2align 2");
        Line(".Lark_functions:");
        for (var i = 0; i < functions.Count; i++)
            Line($".long {Quote(functions[i].Symbol)} - ., {functions[i].Size}, .Lark_names + {bodies.Name(functions[i].Name)} - ., .Lark_lines{i} - ., {functions[i].File}, {functions[i].Line}");
        for (var i = 0; i < functions.Count; i++)
            Line($".Lark_lines{i}: {Bytes(functions[i].Steps)}");
        Line($".Lark_inlined: {Bytes(bodies.Table)}");
        Line($".Lark_names: {Bytes(bodies.Names)}");
        for (var i = 0; i < program.Files.Count; i++) Line($".Lark_file{i}: {Bytes(Encoding.UTF8.GetBytes(options.TraceName(program.Files[i]) + "\0"))}");
        return text.ToString();
    }

    private static string Pointer(string? symbol) => symbol is null ? "0" : Quote(symbol);
    private static string Quote(string symbol) => $"\"{symbol}\"";
    private static string Bytes(byte[] bytes) => ".byte " + string.Join(',', bytes.Select(b => b.ToString(CultureInfo.InvariantCulture)));
}
