using Ark.Semantics;
using Ark.Syntax;

namespace Ark.Tests;

/// <summary>The library in stdlib/core, declared once for all tests.</summary>
internal static class StandardLibrary
{
    public static Library Core { get; } = Library.Create(
        Directory.GetFiles(Repository.Folder("stdlib", "core"), "*.ets").Order(StringComparer.Ordinal).Select(p => SyntaxTree.Parse(new SourceText(File.ReadAllText(p), p))));
}
