using System.Text.RegularExpressions;

namespace Ark.Ir;

/// <summary>An entry point of the runtime, as runtime/abi.def declares it.</summary>
/// <param name="HasContext">The context is passed first; it does not count among the parameters.</param>
/// <param name="Throws">May set the pending exception: the caller looks after the call.</param>
/// <param name="Unwinds">May run code of the program, so that an exception can come straight through the call.</param>
public sealed record NativeRow(
    string Name, IrType Result, EquatableList<IrType> Parameters, bool HasContext, Effects Effects,
    bool Throws, bool Unwinds, bool IsNoReturn, bool IsInline)
{
    public NativeRef Reference { get; } = new(Name, Effects);
}

/// <summary>The entry points of the runtime, read from the table that its C sources include too.</summary>
public static partial class NativeTable
{
    private static readonly Lazy<IReadOnlyDictionary<string, NativeRow>> Embedded = new(() =>
    {
        using var stream = typeof(NativeTable).Assembly.GetManifestResourceStream("abi.def") ?? throw new InvalidOperationException("abi.def is not embedded");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    });

    /// <summary>By name.</summary>
    public static IReadOnlyDictionary<string, NativeRow> Rows => Embedded.Value;

    public static NativeRow Of(string name) => Rows[name];

    public static IReadOnlyDictionary<string, NativeRow> Parse(string text)
    {
        var rows = new Dictionary<string, NativeRow>();
        foreach (Match match in Entry().Matches(text))
        {
            var effects = match.Groups["effects"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet();
            var parameters = match.Groups["parameters"].Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var name = match.Groups["name"].Value;
            rows.Add(name, new NativeRow(
                name, OpTable.ParseType(match.Groups["result"].Value), new EquatableList<IrType>(parameters.Select(OpTable.ParseType)),
                match.Groups["context"].Value == "CTX", EffectsOf(effects),
                effects.Contains("throws"), effects.Contains("calls"), effects.Contains("noreturn"), effects.Contains("inline")));
        }
        return rows;
    }

    private static Effects EffectsOf(HashSet<string> words)
    {
        if (words.Contains("calls")) return Effects.Calls;
        var effects = Effects.None;
        if (words.Contains("reads")) effects |= Effects.Reads;
        if (words.Contains("writes")) effects |= Effects.Reads | Effects.Writes;
        if (words.Contains("allocates")) effects |= Effects.Reads | Effects.Writes | Effects.Allocates;
        if (words.Contains("throws") || words.Contains("noreturn")) effects |= Effects.Throws;
        return effects;
    }

    [GeneratedRegex("""^ENTRY\((?<name>\w+),\s*(?<result>\w+),\s*(?<context>CTX|NOCTX2?)\((?<parameters>[^)]*)\),\s*(?<effects>[\w ]+),""", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Entry();
}
