using Ark.Project.Resources;
using Ark.Syntax;

namespace Ark.Ide;

/// <summary>The projects that files belong to, as the editor has them.</summary>
public interface IProjects
{
    /// <summary>The resources that a source file may name; null when it belongs to no project.</summary>
    IReadOnlyList<ResourceTable>? ResourcesOf(string path);

    /// <summary>The text of a file that describes a project or holds its resources.</summary>
    SourceText? TextOf(string path);

    /// <summary>The folder of the module that a file belongs to, and the source files in it; null where there is none.</summary>
    (string Folder, IEnumerable<string> Files)? SourcesAround(string path);

    /// <summary>What is wrong with such a file.</summary>
    IEnumerable<Diagnostic> DiagnosticsOf(string path);

    /// <summary>Where a source and the files that describe its project disagree.</summary>
    IEnumerable<Diagnostic> Check(SyntaxTree tree);
}
