using Ark.Ir;

namespace Ark.Lowering.ToIr;

/// <summary>A program in IR, and what could not be put into it.</summary>
public sealed record LoweringResult(IrModule Module, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>From the bound program to the IR.</summary>
public static class ProgramToIr
{
    public static LoweringResult Lower(FrontEnd program)
    {
        var lowering = new ProgramLowering(program);
        lowering.Run();
        return new LoweringResult(lowering.Module, lowering.Diagnostics.ToSorted());
    }
}
