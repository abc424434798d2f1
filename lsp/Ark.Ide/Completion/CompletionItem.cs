using Ark.Semantics;
using Ark.Syntax;

namespace Ark.Ide;

public enum CompletionKind { Variable, Constant, Function, Method, Property, Class, Interface, Enum, EnumMember, TypeParameter, Type, Module, Keyword, Value, File, Component }

/// <summary>What is worked out about an item only when somebody looks at it.</summary>
/// <param name="Edits">Changes elsewhere in the file: the import that the item needs.</param>
public sealed record CompletionDetails(string? Detail, string? Documentation, IReadOnlyList<TextEdit> Edits);

/// <summary>A text that can stand at a position.</summary>
/// <param name="Rank">The lower, the likelier.</param>
public sealed record CompletionItem(string Label, CompletionKind Kind, int Rank)
{
    /// <summary>What is inserted, where that is not the label.</summary>
    public string? Insert { get; init; }
    /// <summary>The module that the item comes from, when it must be imported.</summary>
    public string? Source { get; init; }
    public bool IsDeprecated { get; init; }
    /// <summary>Whether the item is deprecated: its comments are read only if it is shown.</summary>
    internal Symbol? Symbol { get; init; }
    /// <summary>What is inserted has places to fill in: `$1`, `${2:name}`, at last `$0`.</summary>
    public bool IsSnippet { get; init; }
    /// <summary>The place that is replaced, where it is not that of the whole list.</summary>
    public TextSpan? Replace { get; init; }
    public Func<CompletionDetails>? Describe { get; init; }
}

/// <summary>What can stand at a position.</summary>
/// <param name="Replace">The word that the items replace.</param>
/// <param name="IsIncomplete">There are more; they must be asked for again when more has been typed.</param>
public sealed record CompletionList(TextSpan Replace, IReadOnlyList<CompletionItem> Items, bool IsIncomplete)
{
    public static CompletionList Empty(int offset) => new(new TextSpan(offset, 0), [], false);
}

/// <summary>Texts with places to fill in.</summary>
public static partial class Snippets
{
    /// <summary>As it is inserted by an editor that knows no such places.</summary>
    public static string Plain(string snippet) => Place().Replace(snippet, m => m.Groups[1].Value);

    [System.Text.RegularExpressions.GeneratedRegex(@"\$(?:\d+|\{\d+:([^}]*)\})")]
    private static partial System.Text.RegularExpressions.Regex Place();
}

/// <summary>Items from symbols.</summary>
internal static class CompletionItems
{
    /// <summary>The order in which items are shown: the likeliest first.</summary>
    public static class Ranks
    {
        public const int Expected = 0, Local = 10, Member = 20, File = 20, Inherited = 30, Keyword = 40, Library = 50, Common = 60, Import = 70;
    }

    public static CompletionItem Of(SemanticModel model, Symbol symbol, string name, int rank)
    {
        var target = model.Resolved(symbol) ?? symbol;
        return new CompletionItem(name, KindOf(target), rank)
        {
            Symbol = target,
            Describe = () => new CompletionDetails(SymbolText.Of(model, target), Documentation.Of(model, target), []),
        };
    }

    public static CompletionItem Of(SemanticModel model, Property property, int rank)
    {
        var name = property.Name;
        var symbol = property.Symbol ?? property.Parts?.FirstOrDefault()?.Symbol;
        return new CompletionItem(name, symbol is null ? CompletionKind.Property : KindOf(symbol), rank)
        {
            Symbol = symbol,
            Describe = () => new CompletionDetails($"{name}{(property.IsOptional ? "?" : "")}: {model.Print(property.Type)}", symbol is null ? null : Documentation.Of(model, symbol), []),
        };
    }

    public static CompletionKind KindOf(Symbol symbol) => symbol switch
    {
        VariableSymbol { Declarations: [FunctionDeclaration, ..] } => CompletionKind.Function,
        VariableSymbol { Kind: VariableKind.Const } => CompletionKind.Constant,
        VariableSymbol => CompletionKind.Variable,
        FunctionSymbol { Kind: FunctionKind.Method } => CompletionKind.Method,
        FunctionSymbol { Kind: FunctionKind.Getter or FunctionKind.Setter } or PropertySymbol => CompletionKind.Property,
        FunctionSymbol => CompletionKind.Function,
        EnumMemberSymbol => CompletionKind.EnumMember,
        TypeSymbol t => t.Kind switch
        {
            TypeSymbolKind.Class or TypeSymbolKind.Struct => CompletionKind.Class,
            TypeSymbolKind.Interface => CompletionKind.Interface,
            TypeSymbolKind.Enum => CompletionKind.Enum,
            _ => CompletionKind.Type,
        },
        TypeParameterSymbol => CompletionKind.TypeParameter,
        NamespaceSymbol or ModuleSymbol => CompletionKind.Module,
        _ => CompletionKind.Variable,
    };
}
