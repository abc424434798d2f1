using System.Globalization;
using System.Text;
using Ark.Semantics;
using Ark.Syntax;
using Type = Ark.Semantics.Type;

namespace Ark.Ide;

/// <summary>Symbols as people read them: what they are, their names and types.</summary>
internal static class SymbolText
{
    /// <summary>The declaration in one line, `const limit: number`, with the type that it has where it is used.</summary>
    /// <param name="use">The expression that names the symbol; null at its declaration.</param>
    public static string Of(SemanticModel model, Symbol symbol, Expression? use = null) => symbol switch
    {
        VariableSymbol { Kind: VariableKind.Parameter } v when model.DeclaredSymbol(v.Declarations.FirstOrDefault() ?? model.Tree.Root) is FunctionSymbol f && f != symbol.Container => Function(model, f, use),
        VariableSymbol { Declarations: [FunctionDeclaration declaration, ..] } when model.DeclaredSymbol(declaration) is FunctionSymbol function => Function(model, function, use),
        VariableSymbol v => $"{VariableWord(v)} {v.Name}: {model.Print(TypeOf(model, v, use))}",
        PropertySymbol p => $"({(p.IsAccessor ? "accessor" : "property")}) {Qualified(p)}{(p.IsOptional ? "?" : "")}: {model.Print(TypeOf(model, p, use))}",
        FunctionSymbol f => Function(model, f, use),
        EnumMemberSymbol m => $"(enum member) {Qualified(m)}{EnumValue(model, m)}",
        TypeSymbol { Kind: TypeSymbolKind.Alias } a => $"type {Named(a)} = {model.PrintExpanded(model.DeclaredTypeOf(a))}",
        TypeSymbol t when use?.Parent is NewExpression && t.IsClass => Construction(model, t, (NewExpression)use.Parent),
        TypeSymbol t => $"{TypeWord(t)} {Named(t)}",
        TypeParameterSymbol p => $"(type parameter) {p.Name}{(p.Container is { Name.Length: > 0 } c and not ModuleSymbol ? $" in {c.Name}" : "")}",
        NamespaceSymbol n => $"namespace {n.Name}",
        ModuleSymbol m => $"module \"{m.Name}\"",
        AliasSymbol a => $"import {a.Name}",
        _ => symbol.Name,
    };

    /// <summary>What kind of variable it is, as it is declared.</summary>
    private static string VariableWord(VariableSymbol v) => v.Kind switch
    {
        VariableKind.Const => "const",
        VariableKind.Var => "var",
        VariableKind.Parameter => "(parameter)",
        VariableKind.Catch => "(catch variable)",
        _ => "let",
    };

    private static string TypeWord(TypeSymbol t) => t.Kind switch
    {
        TypeSymbolKind.Class => (t.Modifiers & Modifiers.Abstract) != 0 ? "abstract class" : "class",
        TypeSymbolKind.Struct => "struct",
        TypeSymbolKind.Interface => "interface",
        TypeSymbolKind.Enum => (t.Modifiers & Modifiers.Const) != 0 ? "const enum" : "enum",
        TypeSymbolKind.Annotation => "@interface",
        _ => "type",
    };

    private static string Named(TypeSymbol t) => t.TypeParameters.Count == 0 ? Qualified(t) : $"{Qualified(t)}<{string.Join(", ", t.TypeParameters.Select(p => p.Name))}>";

    /// <summary>The name with the class or namespace that it belongs to.</summary>
    public static string Qualified(Symbol symbol)
    {
        var name = symbol.Name.StartsWith("@@", StringComparison.Ordinal) ? $"[Symbol.{symbol.Name[2..]}]" : symbol.Name;
        return symbol.Container is TypeSymbol { Name.Length: > 0 } or NamespaceSymbol ? $"{Qualified(symbol.Container)}.{name}" : name;
    }

    private static Type TypeOf(SemanticModel model, Symbol symbol, Expression? use) => use is null ? model.TypeOf(symbol) : model.TypeAt(use);

    private static string EnumValue(SemanticModel model, EnumMemberSymbol member) => model.ValueOf(member) switch
    {
        string s => $" = \"{s}\"",
        double d => $" = {d.ToString("R", CultureInfo.InvariantCulture)}",
        _ => "",
    };

    private static string Function(SemanticModel model, FunctionSymbol function, Expression? use)
    {
        if (function.Kind is FunctionKind.Getter or FunctionKind.Setter)
            return $"(accessor) {Qualified(function)}: {model.Print(function.Kind == FunctionKind.Getter ? model.SignaturesOf(function)[0].Return : model.SignaturesOf(function)[0].Parameters.FirstOrDefault()?.Type ?? model.SignaturesOf(function)[0].Return)}";
        var signatures = model.SignaturesOf(function);
        var signature = use?.Parent is CallExpression call && call.Callee == use ? model.ResolvedSignatureOf(call) : null;
        signature ??= signatures.FirstOrDefault();
        var others = signatures.Count > 1 ? $" (+{signatures.Count - 1} overload{(signatures.Count > 2 ? "s" : "")})" : "";
        var head = function.Kind switch
        {
            FunctionKind.Method => $"(method) {Qualified(function)}",
            FunctionKind.Constructor => $"constructor {function.Owner?.Name}",
            _ => $"function {Qualified(function)}",
        };
        return head + (signature is null ? "()" : model.Print(signature)) + others;
    }

    private static string Construction(SemanticModel model, TypeSymbol type, NewExpression use)
    {
        var signatures = model.ConstructSignaturesOf(type);
        var signature = model.ResolvedSignatureOf(use) ?? signatures.FirstOrDefault();
        var others = signatures.Count > 1 ? $" (+{signatures.Count - 1} overload{(signatures.Count > 2 ? "s" : "")})" : "";
        return signature is null ? $"class {Named(type)}" : $"constructor {type.Name}{model.Print(signature)}{others}";
    }

    /// <summary>One parameter as it is written in a signature.</summary>
    public static string Parameter(SemanticModel model, ParameterInfo parameter)
    {
        var text = new StringBuilder();
        if (parameter.IsRest) text.Append("...");
        text.Append(parameter.Name);
        if (parameter.IsOptional && !parameter.IsRest) text.Append('?');
        var type = parameter.IsOptional && parameter.Type is UnionType ? WithoutUndefined(model, parameter.Type) : parameter.Type;
        return text.Append(": ").Append(model.Print(type)).ToString();
    }

    /// <summary>An optional parameter's question mark says already that it may be undefined.</summary>
    private static Type WithoutUndefined(SemanticModel model, Type type) =>
        type is UnionType u && !u.Types.Any(t => t.Is(TypeFlags.Null)) ? model.NonNullable(type) : type;
}
