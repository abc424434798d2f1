using System.Text;

namespace Ark.Lowering.ToIr;

/// <summary>Names for functions, layouts and globals that are unique in the program and still tell what they name.</summary>
internal sealed class SymbolNames
{
    private readonly Dictionary<string, int> _used = [];

    /// <summary>The wanted name, numbered when it is taken.</summary>
    public string Make(string wanted)
    {
        if (!_used.TryGetValue(wanted, out var count))
        {
            _used.Add(wanted, 1);
            return wanted;
        }
        string name;
        do name = $"{wanted}.{++count}";
        while (!_used.TryAdd(name, 1));
        _used[wanted] = count;
        return name;
    }

    /// <summary>Module, class and function names down to the symbol, joined by dots.</summary>
    public string PathOf(Symbol symbol)
    {
        var parts = new List<string>();
        for (Symbol? s = symbol; s is not null; s = s.Container) parts.Add(PartOf(s));
        parts.RemoveAll(p => p.Length == 0);
        parts.Reverse();
        return string.Join('.', parts);
    }

    private static string PartOf(Symbol symbol) => symbol switch
    {
        ModuleSymbol => Clean(Path.GetFileNameWithoutExtension(symbol.Name)),
        FunctionSymbol { Kind: FunctionKind.Constructor } => "constructor",
        FunctionSymbol { Kind: FunctionKind.Getter } => "get_" + Clean(symbol.Name),
        FunctionSymbol { Kind: FunctionKind.Setter } => "set_" + Clean(symbol.Name),
        FunctionSymbol { Kind: FunctionKind.ModuleInitializer } => "",
        FunctionSymbol { Name: "" } => "lambda",
        { Name: "" } => "anonymous",
        _ => Clean(symbol.Name),
    };

    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text) clean.Append(char.IsAsciiLetterOrDigit(c) || c == '_' ? c : c == '#' ? "private_" : "_");
        return clean.ToString();
    }
}
