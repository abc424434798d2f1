using Ark.Llvm.Emit;

namespace Ark.Llvm.CodeGen;

/// <summary>One function of the pc-to-line table (ArkFunctionLines in ark.h).</summary>
internal sealed record FunctionLines(string Symbol, string Name, long Size, int File, int Line, byte[] Steps);

/// <summary>The table of a program, in the order of its functions' addresses.</summary>
internal sealed record ProgramLines(IReadOnlyList<FunctionLines> Functions, InlinedBodies Bodies);

/// <summary>Stack traces of stripped programs: the object's DWARF lines, packed into a table that stays in the executable.</summary>
internal sealed class LineTable
{
    private readonly InlinedBodies _bodies = new();
    private readonly Dictionary<string, int> _files = [];
    private readonly CallPlaces? _calls;

    private LineTable(LlvmModule module, CallPlaces? calls)
    {
        _calls = calls;
        for (var i = 0; i < module.Program.Files.Count; i++) _files[Path.Combine(module.Options.SourceRoot, module.Program.Files[i])] = i;
    }

    /// <param name="calls">What the lines of an optimised object stand for.</param>
    public static ProgramLines Read(IReadOnlyList<byte[]> objects, LlvmModule module, CallPlaces? calls)
    {
        var table = new LineTable(module, calls);
        return new ProgramLines([.. objects.SelectMany(o => table.Read(new ElfObject(o), calls?.Traces ?? module.Traces))], table._bodies);
    }

    private List<FunctionLines> Read(ElfObject elf, IReadOnlyDictionary<string, TraceInfo> traces)
    {
        var rows = DwarfLines.Read(elf).Where(r => _calls is null ? r.Line > 0 : CallPlaces.IsNumber(r)).ToLookup(r => r.Section);
        var sorted = new Dictionary<int, LineRow[]>();
        var result = new List<FunctionLines>();
        foreach (var function in elf.Functions.OrderBy(f => f.Section).ThenBy(f => f.Value))
        {
            // A stable sort: of several rows at one address the last counts.
            if (!sorted.TryGetValue(function.Section, out var section)) sorted[function.Section] = section = rows[function.Section].OrderBy(r => r.Address).ToArray();
            // What the compiler made up (thunks, the start of all modules) is no frame of the program.
            if (!traces.TryGetValue(function.Name, out var trace)) continue;
            if (trace.Line == 0 && !HasRows(section, function)) continue;
            result.Add(new FunctionLines(function.Name, trace.Name, function.Size, trace.File, trace.Line, Encode(section, function.Value, function.Size, trace)));
        }
        return result;
    }

    private CallPlace PlaceOf(LineRow row, TraceInfo function) =>
        _calls is { } calls ? calls[row] : new CallPlace(_files.GetValueOrDefault(row.File, function.File), row.Line, row.Column);

    /// <summary>Steps of code delta, line delta, and the rest of the place.</summary>
    private byte[] Encode(LineRow[] rows, long start, long size, TraceInfo function)
    {
        var output = new List<byte>();
        var (offset, last) = (0L, new CallPlace(function.File, function.Line, 0));
        var isFirst = true;
        for (var i = FirstAtOrAfter(rows, start); i < rows.Length && rows[i].Address < start + size; i++)
        {
            if (i + 1 < rows.Length && rows[i + 1].Address == rows[i].Address) continue;
            var (at, place) = (rows[i].Address - start, PlaceOf(rows[i], function));
            if (isFirst && at > 0) Append(0, last);
            else if (!isFirst && place == last) continue;
            Append(at, place);
        }
        if (isFirst) Append(0, last);
        output.Add(0);
        return output.ToArray();

        void Append(long at, CallPlace place)
        {
            InlinedBodies.Unsigned(output, (ulong)(at - offset));
            InlinedBodies.Signed(output, place.Line - last.Line);
            _bodies.WritePlace(output, place, function.File);
            (offset, last, isFirst) = (at, place, false);
        }
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
}
