using System.CommandLine;
using Ark.Build;
using Ark.Cli.Reporting;
using Ark.Llvm;
using Ark.Packaging;
using Ark.Packaging.Archive;
using Ark.Packaging.Packages;
using Ark.Packaging.Rules;
using Ark.Project.Manifests;
using Ark.Syntax;
using Ark.Workspace;

namespace Ark.Cli.Verbs;

/// <summary>`ark pack`: the packages of a project, in one file.</summary>
internal static class PackVerb
{
    public static Command Create()
    {
        var project = new Argument<string>("project") { Description = "The project's folder", DefaultValueFactory = _ => "." }.RejectingOptions();
        var output = new Option<string?>("--output", "-o") { Description = "The package; the project's name and .app otherwise" };
        var module = new Option<string?>("--module") { Description = "Only this module's package (.hap or .hsp)" };
        var target = new Option<string>("--target") { Description = "local: native code, opened by Ark; device: byte code, which Ark does not make", DefaultValueFactory = _ => "local" };
        target.AcceptOnlyFromAmong("local", "device");
        var abis = new Option<string[]>("--abi") { Description = $"The processors to build for: {string.Join(", ", NativeLibrary.Abis)}; this machine's otherwise", AllowMultipleArgumentsPerToken = true };
        var debug = new Option<bool>("--debug") { Description = "Do not optimise; the application may be debugged" };
        var command = new Command("pack", "Make the packages of a project") { project, output, module, target, abis, debug };
        command.SetAction(result =>
        {
            var machines = (result.GetValue(abis) ?? []).SelectMany(a => a.Split(',')).Select(TargetOf).ToList();
            if (machines.Count == 0) machines.Add(TargetPlatform.Host);
            return new Packing(result.GetRequiredValue(project), machines, !result.GetValue(debug)).Run(result.GetValue(output), result.GetValue(module), result.GetValue(target) == "device");
        });
        return command;
    }

    private static TargetPlatform TargetOf(string abi) => BuildOptions.FindTarget(NativeLibrary.MachineOf(abi) ?? abi);

    /// <summary>One call of the verb.</summary>
    private sealed class Packing(string path, IReadOnlyList<TargetPlatform> machines, bool release)
    {
        public int Run(string? output, string? only, bool forDevice)
        {
            var (project, name, folder) = Open();
            if (Prepare(project) is not { } app) return ExitCode.ProgramErrors;
            var modules = app.Modules.Where(m => only is null || m.Name == only).ToList();
            if (modules.Count == 0) return Fail(Diagnostics.NothingToPack(PackageException.At(path), only ?? path));
            if (forDevice) return Fail([.. modules.Select(m => Diagnostics.DeviceTargetUnsupported(RuledModule.Of(app).First(r => r.Name == m.Name).Place, m.Name))]);
            var packages = new List<(PackageModule Module, ReadOnlyMemory<byte> Bytes)>();
            foreach (var module in modules)
            {
                if (CodeOf(module) is not { } libraries) return ExitCode.ProgramErrors;
                packages.Add((module, PackageWriter.WriteModule(app, module, source => File.ReadAllBytes(source), libraries)));
            }
            var sized = RuledModule.Of(app).Select(r => r with { Size = packages.FirstOrDefault(p => p.Module.Name == r.Name).Bytes.Length }).ToList();
            var tooLarge = release ? AtomicServiceRules.CheckSizes(sized) : [];
            if (tooLarge.Count > 0) return Fail(tooLarge);
            var (bytes, file) = only is null ? (PackageWriter.WriteApp(app, packages), output ?? $"{name}.app") : (packages[0].Bytes, output ?? modules[0].FileName);
            WholeFile.Write(Path.GetFullPath(file, folder), bytes);
            Streams.Complain($"{file}: {string.Join(", ", packages.Select(p => $"{p.Module.FileName} {p.Bytes.Length / 1024.0:F1} KB"))}");
            return ExitCode.Success;
        }

        /// <summary>From here on paths are relative to the project's folder: they go into stack traces, and a package shall not tell where it was made.</summary>
        /// <returns>The project, its name, and the folder that the user is in.</returns>
        private (Ark.Project.ProjectModel Project, string Name, string WorkingFolder) Open()
        {
            var workingFolder = Environment.CurrentDirectory;
            var folder = new ProjectReader(DiskSources.Instance).FindFolder(path) ?? throw new BuildException(Diagnostics.ApplicationMissing(PackageException.At(path), path), ExitCode.ProgramErrors);
            var name = Path.GetFileName(Path.GetFullPath(folder).TrimEnd('/'));
            Directory.SetCurrentDirectory(folder);
            return (ProjectReader.Load(".", DiskSources.Instance), name, workingFolder);
        }

        /// <summary>What is packed, or null when something is wrong with it, which has been said.</summary>
        private PackageApp? Prepare(Ark.Project.ProjectModel project)
        {
            var said = project.Diagnostics.ToList();
            var app = project.App is { } manifest && !said.Any(d => d.IsError) ? PackageApp.Of(project, manifest, isDebug: !release) : null;
            if (project.App is null) said.Add(Diagnostics.ApplicationMissing(PackageException.At(path), path));
            if (app is not null)
            {
                said.AddRange(app.Modules.SelectMany(m => m.Resources.Diagnostics));
                said.AddRange(PackageRules.Check(app));
                if (app.Modules.IsEmpty) said.Add(Diagnostics.NothingToPack(PackageException.At(path), path));
            }
            if (said.Count > 0) Reports.ToError(said);
            return said.Any(d => d.IsError) ? null : app;
        }

        /// <summary>The native libraries of a module; null when its program has errors. What shared modules export is compiled into those that use it.</summary>
        private List<PackageFile>? CodeOf(PackageModule module)
        {
            var libraries = new List<PackageFile>();
            if (module.Kind == ModuleKind.Shared) return libraries;
            var start = PathArgument.StartOf(module.Module.Folder);
            foreach (var machine in machines)
            {
                CrossFiles.SetUp(machine);
                var code = PackagedProgram.Build(start, machine, release);
                if (code.Diagnostics.Count > 0) Reports.ToError(code.Diagnostics);
                if (!code.Succeeded) return null;
                libraries.Add(NativeLibrary.Of(module.Name, NativeLibrary.AbiOf(machine.Name), code.Bytes));
            }
            return libraries;
        }

        private static int Fail(params IReadOnlyList<Diagnostic> diagnostics)
        {
            Reports.ToError(diagnostics);
            return ExitCode.ProgramErrors;
        }
    }
}
