using Ark.Syntax;

namespace Ark.Workspace;

/// <summary>The files that can be read. An editor lays what is not saved yet over those of the disk.</summary>
public interface ISources
{
    bool Exists(string path);
    bool FolderExists(string path);

    /// <summary>Exactly one of the two is null.</summary>
    (SourceText? Text, Diagnostic? Problem) Read(string path);

    /// <summary>All files below a folder, hidden ones excluded; empty where there is no such folder.</summary>
    IEnumerable<string> FilesBelow(string folder);
}

/// <summary>The files of the disk.</summary>
public sealed class DiskSources : ISources
{
    public static DiskSources Instance { get; } = new();

    private static readonly EnumerationOptions All = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint };

    public bool Exists(string path) => File.Exists(path);
    public bool FolderExists(string path) => Directory.Exists(path);
    public (SourceText? Text, Diagnostic? Problem) Read(string path) => SourceReader.Read(path);
    public IEnumerable<string> FilesBelow(string folder) => Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", All) : [];
}
