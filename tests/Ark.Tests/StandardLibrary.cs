using Ark.Semantics;
using Ark.Syntax;

namespace Ark.Tests;

/// <summary>The library in stdlib/core, with declarative UI on demand, declared once for all tests.</summary>
internal static class StandardLibrary
{
    public static Library Core { get; } = Library.Create(Trees("core"), () => Trees("ui"));

    private static List<SyntaxTree> Trees(string folder) =>
        [.. Directory.GetFiles(Repository.Folder("stdlib", folder), "*.ets", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(p => SyntaxTree.Parse(new SourceText(File.ReadAllText(p), p)))];
}
