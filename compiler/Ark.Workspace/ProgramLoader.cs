using Ark.Semantics;
using Ark.Syntax;

namespace Ark.Workspace;

/// <summary>The files of a program: the given ones and all they import, parsed.</summary>
/// <param name="Trees">The given files first, in their order, then the imported ones as they are met.</param>
/// <param name="Modules">The modules of the library that the program imports, by name.</param>
/// <param name="Problems">Files that could not be read.</param>
public sealed record LoadedProgram(IReadOnlyList<SyntaxTree> Trees, IReadOnlyDictionary<string, SyntaxTree> Modules, IReadOnlyList<Diagnostic> Problems);

/// <summary>Reads a program from disk.</summary>
public static class ProgramLoader
{
    public static LoadedProgram Load(IEnumerable<string> paths) => Load(paths, []);

    /// <param name="texts">Files that are not on disk, before the others.</param>
    public static LoadedProgram Load(IEnumerable<string> paths, IEnumerable<SourceText> texts)
    {
        var trees = new List<SyntaxTree>();
        var modules = new Dictionary<string, SyntaxTree>(StringComparer.Ordinal);
        var problems = new List<Diagnostic>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Queue<string>();
        foreach (var path in paths.Select(ModulePaths.Normalize))
            if (known.Add(path)) pending.Enqueue(path);
        foreach (var text in texts)
        {
            known.Add(text.Path);
            Add(text);
        }
        while (pending.TryDequeue(out var path))
        {
            var (text, problem) = SourceReader.Read(path);
            if (problem is not null) problems.Add(problem);
            if (text is not null) Add(text);
        }
        return new LoadedProgram(trees, modules, problems);

        void Add(SourceText text)
        {
            var tree = SyntaxTree.Parse(text);
            trees.Add(tree);
            foreach (var specifier in Specifiers(tree))
            {
                // What names resolve to later is the first candidate that was loaded, so this asks in the same order.
                var target = ModulePaths.Candidates(text.Path, specifier).FirstOrDefault(File.Exists);
                if (target is not null && known.Add(target)) pending.Enqueue(target);
                if (!ModulePaths.IsRelative(specifier)) AddModule(specifier);
            }
        }

        void AddModule(string name)
        {
            if (modules.ContainsKey(name) || LibrarySources.Module(name) is var (tree, problem) && tree is null && problem is null) return;
            if (problem is not null) problems.Add(problem);
            if (tree is null) return;
            modules.Add(name, tree);
            foreach (var specifier in Specifiers(tree)) AddModule(specifier);
        }
    }

    /// <summary>What the file imports and re-exports, import() and import types with a literal included.</summary>
    private static IEnumerable<string> Specifiers(SyntaxTree tree)
    {
        var pending = new Stack<Node>([tree.Root]);
        while (pending.TryPop(out var node))
        {
            switch (node)
            {
                case ImportDeclaration import: yield return Unquoted(import.Specifier); continue;
                case ExportDeclaration { Specifier: { } specifier }: yield return Unquoted(specifier); continue;
                case ImportCall { Arguments.Arguments: [LiteralExpression { Literal.Kind: TokenKind.String } literal, ..] }: yield return Unquoted(literal.Literal); break;
                case ImportTypeNode { Argument: LiteralTypeNode { Literal.Kind: TokenKind.String } literal }: yield return Unquoted(literal.Literal); break;
            }
            foreach (var child in node.Children) pending.Push(child);
        }
    }

    private static string Unquoted(Token literal) => literal.Text.Trim('\'', '"');
}
