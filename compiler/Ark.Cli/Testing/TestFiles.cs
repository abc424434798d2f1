using Ark.Semantics;
using Ark.Syntax;
using Ark.Workspace;

namespace Ark.Cli.Testing;

/// <summary>Which files hold tests.</summary>
internal static class TestFiles
{
    private static readonly string[] Endings = [".test.ets", ".test.ts"];

    /// <summary>The test files of the paths. One that another of them imports is part of that one, as the files of a List.test.ets are.</summary>
    /// <remarks>A file that is named by itself holds tests whatever it is called.</remarks>
    public static IReadOnlyList<string> Find(IReadOnlyList<string> paths)
    {
        var named = paths.Where(p => !Directory.Exists(p)).ToHashSet(StringComparer.Ordinal);
        var found = paths.SelectMany(SourceFolder.Files).Distinct().Where(f => named.Contains(f) || IsTest(f)).ToList();
        var imported = found.SelectMany(ImportsOf).ToHashSet(StringComparer.Ordinal);
        return [.. found.Where(f => named.Contains(f) || !imported.Contains(ModulePaths.Normalize(f)))];
    }

    private static bool IsTest(string path) => Array.Exists(Endings, e => path.EndsWith(e, StringComparison.Ordinal));

    private static IEnumerable<string> ImportsOf(string path)
    {
        if (SourceReader.Read(path).Text is not { } text) yield break;
        foreach (var import in SyntaxTree.Parse(text).Root.Children.OfType<ImportDeclaration>())
            if (ModulePaths.Candidates(ModulePaths.Normalize(path), import.Specifier.Text.Trim('\'', '"')).FirstOrDefault(File.Exists) is { } target && IsTest(target) && target != ModulePaths.Normalize(path))
                yield return target;
    }
}
