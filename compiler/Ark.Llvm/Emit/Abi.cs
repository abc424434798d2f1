using System.Collections.Frozen;
using Ark.Ir;

namespace Ark.Llvm.Emit;

[Flags]
internal enum AbiEffects { None = 0, Pure = 1, Reads = 2, Writes = 4, Allocates = 8, Throws = 16, Calls = 32, NoReturn = 64, Inline = 128 }

/// <summary>An entry point of the runtime.</summary>
internal sealed record AbiEntry(string Name, IrType Result, IrType[] Parameters, bool TakesContext, AbiEffects Effects)
{
    public bool Has(AbiEffects effect) => (Effects & effect) != 0;
}

/// <summary>abi.def, the table that the runtime's C includes, read as text: so that the two sides cannot drift.</summary>
internal static class Abi
{
    public static readonly FrozenDictionary<string, AbiEntry> Entries = Read().ToFrozenDictionary(entry => entry.Name);

    public static AbiEntry Get(string name) =>
        Entries.TryGetValue(name, out var entry) ? entry : throw new InvalidOperationException($"abi.def has no entry '{name}'");

    private static IEnumerable<AbiEntry> Read()
    {
        using var stream = typeof(Abi).Assembly.GetManifestResourceStream("abi.def")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.StartsWith("ENTRY(", StringComparison.Ordinal)) yield return ReadEntry(line);
    }

    // ENTRY(name, result, CTX(types), effects, "comment")
    private static AbiEntry ReadEntry(string line)
    {
        var open = line.IndexOf('(', "ENTRY(".Length);
        var close = line.IndexOf(')', open);
        var head = line["ENTRY(".Length..open].Split(',', StringSplitOptions.TrimEntries);
        var parameters = line[(open + 1)..close].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var effects = line[(close + 1)..line.IndexOf('"', close)].Trim(' ', ',').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new AbiEntry(
            head[0],
            ReadType(head[1]),
            parameters.Select(ReadType).ToArray(),
            head[2] == "CTX",
            effects.Aggregate(AbiEffects.None, (all, word) => all | Enum.Parse<AbiEffects>(word, ignoreCase: true)));
    }

    private static IrType ReadType(string word) => Enum.Parse<IrType>(word, ignoreCase: true);
}
