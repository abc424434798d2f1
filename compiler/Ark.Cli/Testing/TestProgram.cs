using Ark.Build;
using Ark.Semantics;
using Ark.Syntax;
using Ark.Workspace;

namespace Ark.Cli.Testing;

/// <summary>A test file as a program of its own.</summary>
internal static class TestProgram
{
    public const string EntryEnding = ".run.ets";

    /// <summary>Builds the file with an entry that registers its suites and hands over to the runner.</summary>
    public static BuildOutcome Build(string path, BuildOptions options, out bool isTemporary)
    {
        isTemporary = false;
        var (text, problem) = SourceReader.Read(path);
        if (text is null) return new BuildOutcome([problem!], "");
        var program = CheckedProgram.Load(Entry(path, HasDefaultExport(SyntaxTree.Parse(text))));
        return ProgramCompiler.BuildCached(program, Path.GetFileNameWithoutExtension(path), options, out isTemporary);
    }

    /// <summary>Hypium's test files export a function that describes the suites; others describe them at their top level.</summary>
    private static SourceText Entry(string path, bool hasDefaultExport)
    {
        var file = ModulePaths.Normalize(path);
        var specifier = "./" + Path.GetFileName(file);
        var import = hasDefaultExport ? $"import register from '{specifier}'\n" : $"import '{specifier}'\nconst register: any = undefined\n";
        return new SourceText("import { runTests } from '@ohos/hypium/run'\n" + import + "runTests(register)\n", file + EntryEnding);
    }

    private static bool HasDefaultExport(SyntaxTree tree) => FileDeclarations.Declare(tree, isLibrary: false).Exports.Find("default", SymbolMeaning.Value) is not null;
}
