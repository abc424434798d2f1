using Ark.Project;
using Ark.Project.Resources;
using Ark.Workspace;
using Xunit;

namespace Ark.Tests.Packaging;

/// <summary>The projects of tests/pack, and the expectations beside them.</summary>
internal static class PackFixture
{
    public static string Folder(string name) => Repository.Folder("tests", "pack", name);

    public static ProjectModel Load(string name)
    {
        var project = ProjectReader.Load(Folder(name), DiskSources.Instance);
        Assert.DoesNotContain(project.Diagnostics, d => d.IsError);
        return project;
    }

    /// <summary>What stands in tests/pack/NAME; blessing writes it.</summary>
    public static void AssertExpected(string name, string actual)
    {
        var path = Folder(name);
        actual = actual.Replace(Repository.Root + "/", "", StringComparison.Ordinal);
        if (Repository.IsBlessing) File.WriteAllText(path, actual);
        else Assert.Equal(File.Exists(path) ? File.ReadAllText(path) : "", actual);
    }

    /// <summary>The application's resources, the module's, then those of a library in it.</summary>
    public static IReadOnlyList<ResourceTable> Tables(ProjectModel project, string module, params string[] libraries) =>
        [project.AppResources, .. new[] { module }.Concat(libraries).Select(m => project.Find(m)!.Resources)];
}
