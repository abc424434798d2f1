using Ark.Semantics;
using Ark.Syntax;

namespace Ark.Workspace;

/// <summary>The files of a program: the given ones and all they import, parsed.</summary>
/// <param name="Trees">The given files first, in their order, then the imported ones as they are met.</param>
/// <param name="Problems">Files that could not be read, and JSON that is none.</param>
/// <param name="Modules">Says which of them an import names.</param>
public sealed record LoadedProgram(IReadOnlyList<SyntaxTree> Trees, IReadOnlyList<Diagnostic> Problems, ModuleResolver Modules);

/// <summary>Reads a program from disk.</summary>
public static class ProgramLoader
{
    public static LoadedProgram Load(IEnumerable<string> paths) => Load(paths, []);

    /// <param name="texts">Files that are not on disk, before the others.</param>
    public static LoadedProgram Load(IEnumerable<string> paths, IEnumerable<SourceText> texts) => Load(paths, texts, DiskSources.Instance);

    public static LoadedProgram Load(IEnumerable<string> paths, IEnumerable<SourceText> texts, ISources sources)
    {
        var modules = new ModuleResolver(sources);
        var trees = new List<SyntaxTree>();
        var problems = new List<Diagnostic>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Queue<string>();
        foreach (var path in paths.Select(ModulePaths.Normalize)) Enqueue(path);
        foreach (var text in texts)
        {
            known.Add(text.Path);
            Add(SyntaxTree.Parse(text));
        }
        while (pending.TryDequeue(out var path))
        {
            var (tree, problem) = ReadTree(path, sources, problems);
            if (problem is not null) problems.Add(problem);
            if (tree is not null) Add(tree);
        }
        return new LoadedProgram(trees, problems, modules);

        // What older systems of modules load cannot be compiled: the declarations stay alone.
        bool IsModule(string path) => sources.Read(path).Text?.Content.Contains("export ", StringComparison.Ordinal) ?? false;

        void Enqueue(string path)
        {
            if (known.Add(path)) pending.Enqueue(path);
        }

        void Add(SyntaxTree tree)
        {
            trees.Add(tree);
            foreach (var specifier in Specifiers(tree))
                if (modules.Find(tree.Text.Path, specifier) is { } target) Enqueue(ModulePaths.Normalize(target));
            if (ModulePaths.CodeBeside(tree.Text.Path).FirstOrDefault(sources.Exists) is { } code && IsModule(code)) Enqueue(ModulePaths.Normalize(code));
        }
    }

    /// <summary>One file as a module: exactly one of the two is null.</summary>
    public static (SyntaxTree? Tree, Diagnostic? Problem) ReadTree(string path, ISources sources, List<Diagnostic> problems)
    {
        if (LibrarySources.Contains(path)) return LibrarySources.Module(path);
        var (text, problem) = sources.Read(path);
        if (text is null) return (null, problem);
        return (path.EndsWith(ModulePaths.JsonExtension, StringComparison.Ordinal) ? JsonModule.Parse(text, problems) : SyntaxTree.Parse(text), problem);
    }

    /// <summary>What the file imports and re-exports, import() and import types with a literal included.</summary>
    public static IEnumerable<string> Specifiers(SyntaxTree tree) => tree.ModuleSpecifiers.Select(s => s.Text.Trim('\'', '"'));
}
