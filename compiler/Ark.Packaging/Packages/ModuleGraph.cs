using Ark.Project;
using Ark.Project.Manifests;
using Ark.Syntax;

namespace Ark.Packaging.Packages;

/// <summary>Which modules of a project need which, by the folders that oh-package.json5 names.</summary>
public static class ModuleGraph
{
    /// <param name="Place">Where oh-package.json5 says that it is needed.</param>
    public sealed record Need(ProjectModule Module, Location Place);

    /// <summary>Everything that goes into a module's package or must be there when it runs: libraries (HAR) and, not through them, shared packages.</summary>
    public static IReadOnlyList<Need> NeededBy(ProjectModel project, ProjectModule module)
    {
        var found = new List<Need>();
        var pending = new Queue<ProjectModule>([module]);
        while (pending.TryDequeue(out var next))
        {
            foreach (var need in Direct(project, next))
            {
                if (need.Module == module || found.Any(n => n.Module == need.Module)) continue;
                found.Add(need);
                // What a shared package needs is in it, or loaded by it.
                if (need.Module.Manifest is not { Kind: ModuleKind.Shared }) pending.Enqueue(need.Module);
            }
        }
        return found;
    }

    private static IEnumerable<Need> Direct(ProjectModel project, ProjectModule module)
    {
        if (module.Package is not { } package) yield break;
        foreach (var dependency in package.Dependencies)
            if (dependency.LocalPath is { } path && project.Modules.FirstOrDefault(m => SamePlace(m.Folder, $"{module.Folder}/{path}")) is { } needed)
                yield return new Need(needed, package.Document.At(dependency.Span));
    }

    private static bool SamePlace(string a, string b) => Plain(a) == Plain(b);

    private static string Plain(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Split('/'))
        {
            if (part == "." || (part.Length == 0 && parts.Count > 0)) continue;
            if (part == ".." && parts.Count > 0 && parts[^1] != "..") parts.RemoveAt(parts.Count - 1);
            else parts.Add(part);
        }
        return string.Join('/', parts);
    }
}
