using Ark.Syntax;
using Ark.Workspace;

namespace Ark.Tests.Ide;

/// <summary>The files of a fixture, as those who read projects see them: those that belong to one have names that begin with a slash.</summary>
internal sealed class FixtureSources(Dictionary<string, SourceText> files) : ISources
{
    public bool Exists(string path) => files.ContainsKey(path);
    public bool FolderExists(string path) => files.Keys.Any(f => f.StartsWith(path + "/", StringComparison.Ordinal));
    public (SourceText? Text, Diagnostic? Problem) Read(string path) => files.TryGetValue(path, out var text) ? (text, null) : (null, Diagnostics.FileNotFound(Location.None, path));
    public IEnumerable<string> FilesBelow(string folder) => files.Keys.Where(f => f.StartsWith(folder + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
