using Ark.Syntax;

namespace Ark.Semantics;

/// <summary>Which file an import names. Who can see files answers; the command line and the editor ask the same one.</summary>
public interface IModules
{
    /// <summary>The path of the file; null when there is none.</summary>
    string? Find(string fromPath, string specifier);

    /// <summary>Reads a file that an import names and that is no part of the compilation yet; null where all files are there from the start.</summary>
    SyntaxTree? Read(string path) => null;

    /// <summary>The file is no part of the program but declares what the system offers.</summary>
    bool IsLibrary(string path);

    /// <summary>What to say about an import that names no file.</summary>
    Diagnostic Missing(Location at, string fromPath, string specifier);

    /// <summary>What to say about an import that names a file all the same; null when all is well.</summary>
    Diagnostic? Doubt(Location at, string fromPath, string specifier) => null;

    /// <summary>The files of an SDK that declare a name for all files; the library knows most of such names itself.</summary>
    IReadOnlyList<string> FilesOfGlobal(string name) => [];

    /// <summary>The components that an SDK declares.</summary>
    IEnumerable<string> InstalledComponents => [];

    /// <summary>A file was written when ArkTS did not restrict TypeScript yet: what breaks its rules is only warned of.</summary>
    bool IsBeforeRules(string path) => false;
}

/// <summary>Relative imports among files that are known.</summary>
internal sealed class RelativeModules(Func<string, bool> exists) : IModules
{
    public string? Find(string fromPath, string specifier) => ModulePaths.Candidates(fromPath, specifier).FirstOrDefault(exists);
    public bool IsLibrary(string path) => false;
    public Diagnostic Missing(Location at, string fromPath, string specifier) => Diagnostics.ModuleNotFound(at, specifier);
}
