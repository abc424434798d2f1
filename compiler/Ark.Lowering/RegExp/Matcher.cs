// Machine code for the pattern of a literal: the program that stdlib/core/regexp_compiler.ets describes, instruction by instruction, once
// for texts of 8-bit units and once for those of 16 bits. What to go back to is on a stack of the runtime's, never the machine's.

using Ark.Ir;
using Ark.Semantics.RegExp;

namespace Ark.Lowering.RegExp;

/// <summary>One pattern's function: (text, first and last place where a match may begin, registers) -> whether there is a match.</summary>
internal static class Matcher
{
    public static readonly Signature Signature = new(new EquatableList<IrType>([IrType.Value, IrType.F64, IrType.F64, IrType.Value]), IrType.Value);

    /// <summary>Back references that ignore case need the library's tables, so such patterns are left to the interpreter.</summary>
    public static bool CanLower(PatternProgram program) => !Instructions(program).Any(i => i.Op is Pattern.OpReferenceFolded or Pattern.OpReferenceFoldedBack);

    public static IEnumerable<(int At, int Op)> Instructions(PatternProgram program)
    {
        for (var at = 0; at < program.Code.Count; at += Pattern.OpSizes[program.Code[at]]) yield return (at, program.Code[at]);
    }

    public static void Lower(IrFunction function, PatternProgram program)
    {
        function.PollsItself = true;
        var ir = new IrBuilder(function) { Location = function.Location };
        var entry = ir.CreateBlock();
        var text = ir.AddParameter(entry, IrType.Value, "text");
        var start = ir.AddParameter(entry, IrType.F64, "start");
        var last = ir.AddParameter(entry, IrType.F64, "last");
        var registers = ir.AddParameter(entry, IrType.Value, "registers");
        ir.SealBlock(entry);
        ir.Start(entry);
        var frame = new MatchFrame(
            ir.Native("ark_string_units", text), ir.Emit(Op.StringLength, ir.Emit(Op.AsRef, text)), ir.Emit(Op.ArrayData, ir.Emit(Op.AsRef, registers)),
            ir.Emit(Op.F64AsInt, start), ir.Emit(Op.F64AsInt, last));
        Block narrow = ir.CreateBlock(), wide = ir.CreateBlock();
        ir.Branch(ir.Native("ark_string_is_wide", text), wide, narrow);
        foreach (var (block, isWide) in new[] { (narrow, false), (wide, true) })
        {
            ir.SealBlock(block);
            ir.Start(block);
            new MatcherBody(ir, program, frame, isWide).Lower();
        }
        ir.Finish();
    }

    /// <summary>Calls an entry point of the runtime whose parameters the arguments are.</summary>
    public static Value Native(this IrBuilder ir, string name, params ReadOnlySpan<Value> arguments)
    {
        var row = NativeTable.Of(name);
        return ir.Emit(Op.CallNative, row.Result, row.Reference, arguments);
    }
}

/// <summary>What does not change during a match: the text's units and length, the registers, where matches may begin.</summary>
internal sealed record MatchFrame(Value Units, Value Length, Value Registers, Value Start, Value Last);
