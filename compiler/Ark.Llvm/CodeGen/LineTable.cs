using Ark.Llvm.Emit;

namespace Ark.Llvm.CodeGen;

/// <summary>One function of the pc-to-line table (ArkFunctionLines in ark.h).</summary>
internal sealed record FunctionLines(string Symbol, string Name, long Size, int File, int Line, byte[] Steps);

/// <summary>Stack traces of stripped programs: the object's DWARF lines, packed into a table that stays in the executable.</summary>
internal static class LineTable
{
    /// <summary>The functions in the order of their addresses.</summary>
    public static List<FunctionLines> Read(byte[] objectFile, LlvmModule module)
    {
        var elf = new ElfObject(objectFile);
        var files = FileIndices(module);
        var rows = DwarfLines.Read(elf).Where(r => r.Line > 0).ToLookup(r => r.Section);
        var sorted = new Dictionary<int, LineRow[]>();
        var result = new List<FunctionLines>();
        foreach (var function in elf.Functions.OrderBy(f => f.Section).ThenBy(f => f.Value))
        {
            // A stable sort: of several rows at one address the last counts.
            if (!sorted.TryGetValue(function.Section, out var section)) sorted[function.Section] = section = rows[function.Section].OrderBy(r => r.Address).ToArray();
            // What the compiler made up (thunks, the start of all modules) is no frame of the program.
            if (!module.Traces.TryGetValue(function.Name, out var trace)) continue;
            if (trace.Line == 0 && !HasRows(section, function)) continue;
            var steps = Encode(section, function.Value, function.Size, trace, files);
            result.Add(new FunctionLines(function.Name, trace.Name, function.Size, trace.File, trace.Line, steps));
        }
        return result;
    }

    private static Dictionary<string, int> FileIndices(LlvmModule module)
    {
        var result = new Dictionary<string, int>();
        for (var i = 0; i < module.Program.Files.Count; i++) result[Path.Combine(module.Options.SourceRoot, module.Program.Files[i])] = i;
        return result;
    }

    /// <summary>Steps of code delta, line delta, column * 2; bit 0 of the column says that a file follows.</summary>
    private static byte[] Encode(LineRow[] rows, long start, long size, TraceInfo trace, Dictionary<string, int> files)
    {
        var output = new List<byte>();
        var (offset, line, last) = (0L, trace.Line, (Line: -1, Column: -1, File: -1));
        var isFirst = true;
        for (var i = FirstAtOrAfter(rows, start); i < rows.Length && rows[i].Address < start + size; i++)
        {
            if (i + 1 < rows.Length && rows[i + 1].Address == rows[i].Address) continue;
            var file = files.GetValueOrDefault(rows[i].File, trace.File);
            var step = (rows[i].Line, rows[i].Column, file);
            if (step == last) continue;
            var at = rows[i].Address - start;
            if (isFirst && at > 0)
            {
                Append(output, 0, 0, 0, null);
                isFirst = false;
            }
            Append(output, at - offset, rows[i].Line - line, rows[i].Column, file == trace.File ? null : file);
            (offset, line, last, isFirst) = (at, rows[i].Line, step, false);
        }
        if (isFirst) Append(output, 0, 0, 0, null);
        output.Add(0);
        return output.ToArray();
    }

    private static bool HasRows(LineRow[] rows, ElfObject.Symbol function)
    {
        var first = FirstAtOrAfter(rows, function.Value);
        return first < rows.Length && rows[first].Address < function.Value + function.Size;
    }

    private static int FirstAtOrAfter(LineRow[] rows, long address)
    {
        int low = 0, high = rows.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (rows[middle].Address < address) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private static void Append(List<byte> output, long code, long line, int column, int? file)
    {
        Unsigned(output, (ulong)code);
        Signed(output, line);
        Unsigned(output, (ulong)column << 1 | (file is null ? 0u : 1u));
        if (file is { } index) Unsigned(output, (ulong)index);
    }

    private static void Unsigned(List<byte> output, ulong value)
    {
        for (; value >= 0x80; value >>= 7) output.Add((byte)(value | 0x80));
        output.Add((byte)value);
    }

    private static void Signed(List<byte> output, long value)
    {
        for (; value is < -64 or > 63; value >>= 7) output.Add((byte)((value & 0x7F) | 0x80));
        output.Add((byte)(value & 0x7F));
    }
}
