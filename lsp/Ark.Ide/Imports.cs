using Ark.Semantics;
using Ark.Syntax;

namespace Ark.Ide;

/// <summary>A thing that a file could import.</summary>
/// <param name="Specifier">What stands behind `from`.</param>
public sealed record Importable(string Name, string Specifier, Symbol Symbol);

/// <summary>Imports that are not there yet.</summary>
public static class Imports
{
    /// <summary>Everything that other files and the library's modules export under a name that fits.</summary>
    public static IEnumerable<Importable> Candidates(Snapshot snapshot, string path, Func<string, bool> fits)
    {
        foreach (var tree in snapshot.Trees)
        {
            if (tree.Text.Path == path) continue;
            foreach (var (name, symbol) in ExportsOf(snapshot.Compilation.FileOf(tree), fits)) yield return new Importable(name, SpecifierOf(path, tree.Text.Path), symbol);
        }
        foreach (var (module, file) in snapshot.LibraryModules)
            foreach (var (name, symbol) in ExportsOf(file, fits)) yield return new Importable(name, module, symbol);
    }

    /// <summary>What a file declares and exports; re-exports are found where they come from.</summary>
    private static IEnumerable<(string, Symbol)> ExportsOf(FileDeclarations file, Func<string, bool> fits)
    {
        foreach (var name in file.Exports.Names)
            if (name is not ("default" or "export=") && fits(name) && file.Exports.Find(name, SymbolMeaning.Any) is { } symbol and not AliasSymbol) yield return (name, symbol);
    }

    /// <summary>The relative specifier by which one file names another.</summary>
    public static string SpecifierOf(string from, string to)
    {
        var target = WithoutExtension(to);
        if (target.EndsWith("/index", StringComparison.Ordinal)) target = target[..^6];
        var source = from.Split('/')[..^1];
        var parts = target.Split('/');
        var common = 0;
        while (common < source.Length && common < parts.Length - 1 && source[common] == parts[common]) common++;
        var up = source.Length - common;
        return (up == 0 ? "./" : string.Concat(Enumerable.Repeat("../", up))) + string.Join('/', parts[common..]);
    }

    public static string WithoutExtension(string path)
    {
        foreach (var extension in (ReadOnlySpan<string>)[".d.ets", ".d.ts", ".ets", ".ts"])
            if (path.EndsWith(extension, StringComparison.Ordinal)) return path[..^extension.Length];
        return path;
    }

    /// <summary>The edit that imports a name: into the braces of an import of the same module, else a new line behind the imports.</summary>
    public static TextEdit Add(SyntaxTree tree, string name, string specifier)
    {
        ImportDeclaration? last = null;
        foreach (var statement in tree.Root.Statements)
        {
            if (statement is not ImportDeclaration import) continue;
            last = import;
            if (Names.StringValue(import.Specifier.Text) != specifier || import.Kind is not null || import.Named is not { CloseBrace.IsMissing: false } named) continue;
            if (named.Elements.Count == 0) return new TextEdit(TextSpan.FromBounds(named.OpenBrace.Span.End, named.CloseBrace.Span.Start), $" {name} ");
            return new TextEdit(new TextSpan(named.Elements[^1].Span.End, 0), $", {name}");
        }
        var quote = last is { Specifier.Text: ['"', ..] } ? '"' : '\'';
        var end = last is { Semicolon: null } ? "" : ";";
        var line = $"import {{ {name} }} from {quote}{specifier}{quote}{end}";
        if (last is not null) return new TextEdit(new TextSpan(last.Span.End, 0), "\n" + line);
        // A file's own comment stays on top of it.
        var first = tree.TokenNumber(0);
        var start = first.LeadingComments is [.., { IsDocumentation: false } comment] && comment.Span.Start == first.LeadingTrivia.Start ? LineBehind(tree, comment.Span.End) : 0;
        return new TextEdit(new TextSpan(start, 0), line + "\n");
    }

    private static int LineBehind(SyntaxTree tree, int offset)
    {
        var line = tree.Text.PositionAt(offset).Line + 1;
        return line < tree.Text.LineCount ? tree.Text.LineOffsets[line] : offset;
    }

    /// <summary>
    /// Sorts the imports at the top of a file by module and name, joins those of one module, and drops names that nothing else in the file
    /// says. Null when there is nothing to do, or when comments among the imports say that they belong where they are.
    /// </summary>
    public static TextEdit? Organize(SyntaxTree tree)
    {
        var imports = tree.Root.Statements.ToList().TakeWhile(s => s is ImportDeclaration).Cast<ImportDeclaration>().ToList();
        if (imports.Count == 0 || imports.Exists(i => i.Specifier.IsMissing || i.With is not null || i.Modifiers is { IsEmpty: false })) return null;
        if (imports.Skip(1).Any(i => i.FirstToken.LeadingComments.Count > 0)) return null;
        var span = TextSpan.FromBounds(imports[0].Span.Start, imports[^1].Span.End);
        if (tree.Diagnostics.Any(d => span.Contains(d.Location.Span))) return null;
        var used = UsedNames(tree, imports[^1].LastToken.Index + 1);
        var lines = new List<string>();
        foreach (var group in imports.GroupBy(i => (Specifier: Names.StringValue(i.Specifier.Text), Kind: i.Kind?.Text)).OrderBy(g => g.Key.Specifier.StartsWith('.')).ThenBy(g => g.Key.Specifier, StringComparer.Ordinal).ThenBy(g => g.Key.Kind, StringComparer.Ordinal))
            lines.AddRange(LinesOf([.. group], used));
        var text = string.Join('\n', lines);
        return text == tree.Text.Slice(span) ? null : new TextEdit(span, text);
    }

    private static HashSet<string> UsedNames(SyntaxTree tree, int from)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        for (var i = from; i < tree.TokenCount; i++)
            if (tree.TokenNumber(i) is { Kind: TokenKind.Identifier } token) used.Add(Names.Identifier(token));
        return used;
    }

    private static IEnumerable<string> LinesOf(IReadOnlyList<ImportDeclaration> imports, HashSet<string> used)
    {
        var (specifier, end) = (imports[0].Specifier.Text, imports[0].Semicolon is null ? "" : ";");
        var kind = imports[0].Kind is { } word ? word.Text + " " : "";
        if (imports.Any(i => i.DefaultName is null && i.Namespace is null && i.Named is null)) yield return $"import {specifier}{end}";
        foreach (var import in imports)
            if (import.Namespace is { } ns && used.Contains(ns.Name.Text)) yield return $"import {kind}{ns.Text} from {specifier}{end}";
        var defaults = imports.Where(i => i.DefaultName is { } d && used.Contains(d.Text)).Select(i => i.DefaultName!.Value.Text).Distinct().ToList();
        var named = imports.Where(i => i.Named is not null).SelectMany(i => i.Named!.Elements.ToList()).Where(e => used.Contains(e.Name.Text)).Select(e => e.Text).Distinct()
            .OrderBy(t => t, StringComparer.OrdinalIgnoreCase).ThenBy(t => t, StringComparer.Ordinal).ToList();
        foreach (var further in defaults.Skip(1)) yield return $"import {kind}{further} from {specifier}{end}";
        var braces = named.Count > 0 ? $"{{ {string.Join(", ", named)} }}" : null;
        if (defaults.Count > 0) yield return $"import {kind}{defaults[0]}{(braces is null ? "" : ", " + braces)} from {specifier}{end}";
        else if (braces is not null) yield return $"import {kind}{braces} from {specifier}{end}";
    }
}
