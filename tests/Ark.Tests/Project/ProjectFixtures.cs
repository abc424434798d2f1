using System.Diagnostics;
using System.Text;
using Ark.Build;
using Ark.Workspace;
using Xunit;

namespace Ark.Tests.Project;

/// <summary>
/// tests/project: a folder is a project or a folder of sources; NAME.txt beside it holds what `ark check` says about it and, where that
/// is no error, what its program prints. Projects among the samples are checked in the same way.
/// </summary>
public class ProjectFixtures
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private static string Expectations => Repository.Folder("tests", "project");

    public static TheoryData<string> Projects()
    {
        var samples = Directory.GetFiles(Repository.Folder("samples"), "build-profile.json5", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1 }).Select(f => Path.GetDirectoryName(f)!);
        var data = new TheoryData<string>();
        foreach (var folder in Directory.GetDirectories(Expectations).Concat(samples).Order(StringComparer.Ordinal)) data.Add(Path.GetRelativePath(Repository.Root, folder));
        return data;
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_is_checked_and_runs(string project)
    {
        var folder = Path.Combine(Repository.Root, project);
        var actual = DeepStack.Run(() => Describe(folder));
        var path = Path.Combine(Expectations, Path.GetFileName(folder) + ".txt");
        if (Repository.IsBlessing) File.WriteAllText(path, actual);
        else Assert.Equal(File.ReadAllText(path), actual);
    }

    private static string Describe(string folder)
    {
        var set = SourceSet.Of([folder], DiskSources.Instance);
        IReadOnlyList<Ark.Syntax.Diagnostic> diagnostics = [.. set.Diagnostics, .. CheckedProgram.Load(set.Files).Diagnostics()];
        var text = new StringBuilder();
        foreach (var diagnostic in diagnostics) text.Append(diagnostic.ToString().Replace(folder + "/", "", StringComparison.Ordinal)).Append('\n');
        if (diagnostics.Any(d => d.IsError)) return text.ToString();
        var (start, problem) = ProgramEntry.Find(folder, DiskSources.Instance);
        return text.Append("# prints\n").Append(start is null ? problem!.Message : Run(start)).ToString();
    }

    private static string Run(ProgramStart start)
    {
        var output = Directory.CreateTempSubdirectory("ark-project-").FullName;
        try
        {
            var executable = Path.Combine(output, "program");
            var built = ProgramCompiler.Build(start, executable, BuildOptions.Debug);
            Assert.True(built.Succeeded, string.Join("\n", built.Diagnostics));
            using var process = Process.Start(new ProcessStartInfo(executable) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true })!;
            process.StandardInput.Close();
            var errors = process.StandardError.ReadToEndAsync();
            var printed = process.StandardOutput.ReadToEndAsync();
            Assert.True(process.WaitForExit(Limit), $"{start.Path} does not end");
            return $"{printed.Result}# on standard error\n{errors.Result}# exit {process.ExitCode}\n";
        }
        finally
        {
            Directory.Delete(output, recursive: true);
        }
    }

    /// <summary>Declarations of the system and the library's modules are without errors themselves.</summary>
    [Fact]
    public void System_modules_are_without_errors()
    {
        var set = SourceSet.Of([Path.Combine(LibrarySources.Folder, "system")], DiskSources.Instance);
        Assert.NotEmpty(set.Files);
        Assert.DoesNotContain(DeepStack.Run(() => CheckedProgram.Load(set.Files).Diagnostics()), d => d.IsError);
    }

    /// <summary>An SDK is read as it lies on the disk: what it declares is found there, what works here stays ours.</summary>
    [Fact]
    public void An_installed_sdk_is_found_by_local_properties()
    {
        var folder = Directory.CreateTempSubdirectory("ark-sdk-").FullName;
        try
        {
            var api = Directory.CreateDirectory(Path.Combine(folder, "sdk", "12", "ets", "api")).FullName;
            File.WriteAllText(Path.Combine(api, "@ohos.special.d.ts"), "declare namespace special { function f(): string }\nexport default special\n");
            File.WriteAllText(Path.Combine(api, "@ohos.hilog.d.ts"), "export default 1\n");
            File.WriteAllText(Path.Combine(folder, "local.properties"), $"# made by a tool\nsdk.dir={folder}/sdk\n");
            File.WriteAllText(Path.Combine(folder, "oh-package.json5"), "{ name: 'a' }");
            var entry = Path.Combine(folder, "main.ets");
            var resolver = new ModuleResolver(DiskSources.Instance);
            Assert.Equal(Path.Combine(api, "@ohos.special.d.ts"), resolver.Find(entry, "@ohos.special"));
            Assert.Equal(Path.Combine(LibrarySources.Folder, "system", "@ohos.hilog.ets"), resolver.Find(entry, "@ohos.hilog"));
            Assert.True(resolver.IsLibrary(Path.Combine(api, "@ohos.special.d.ts")));
            Assert.False(resolver.IsLibrary(entry));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
