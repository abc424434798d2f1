// What `import … from 'x'` names. Relative paths are files; `@ohos.x` and `@kit.X` belong to the system; `@bundle:app/module/ets/x` is
// a file of a module; anything else is a package, which the oh-package.json5 of the importing module, or of its project, depends on.

using Ark.Project;
using Ark.Project.Manifests;
using Ark.Semantics;
using Ark.Syntax;

namespace Ark.Workspace;

/// <summary>Finds the file that an import names, for the command line and the editor alike.</summary>
/// <remarks>Answers are kept: a new resolver is made when files come or go.</remarks>
public sealed class ModuleResolver : IModules
{
    private const string Bundle = "@bundle:";
    private const string CommonJs = ".cjs";
    /// <summary>Old projects name the declarations of a native library so.</summary>
    private const string TypesPrefix = "@types/";
    /// <summary>OpenHarmony's tools restrict programs for this version and later ones.</summary>
    private const int FirstApiWithRules = 10;
    private static readonly string[] PackageFolders = ["oh_modules", "node_modules"];

    private readonly ISources _sources;
    private readonly Packages _packages;
    private readonly ProjectReader _projects;
    private readonly Dictionary<string, SystemModules> _systems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ProjectModel> _models = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _projectFolders = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Folder, bool IsJavaScript, string Specifier), Answer> _answers = [];
    private readonly string _current = Directory.GetCurrentDirectory();

    public ModuleResolver(ISources sources)
    {
        _sources = sources;
        _packages = new Packages(sources);
        _projects = new ProjectReader(sources);
    }

    /// <summary>Reads files that imports name when they are first followed; without it programs are read from the start.</summary>
    public Func<string, SyntaxTree?>? Reader { get; init; }

    public SyntaxTree? Read(string path) => Reader?.Invoke(path);

    /// <summary>The folder of the SDK that the user's settings name, if any.</summary>
    public string? Sdk { get; init; }

    /// <summary>A file, and what to say of that it was found so, or that there is none.</summary>
    private readonly record struct Answer(string? Path, Func<Location, Diagnostic>? Problem);

    /// <summary>Files beside sources that answers rest on.</summary>
    public IEnumerable<string> Inputs => _packages.Read;

    public string? Find(string fromPath, string specifier) => AnswerFor(fromPath, specifier).Path;

    public Diagnostic? Doubt(Location at, string fromPath, string specifier) => AnswerFor(fromPath, specifier) is { Path: not null, Problem: { } doubt } ? doubt(at) : null;

    public bool IsBeforeRules(string path) => ProjectOf(Path.GetFullPath(path))?.Profile?.CompatibleApi < FirstApiWithRules;

    public Diagnostic Missing(Location at, string fromPath, string specifier) =>
        AnswerFor(fromPath, specifier).Problem is { } problem ? problem(at) : Diagnostics.ModuleNotFound(at, specifier);

    public bool IsLibrary(string path)
    {
        var full = Path.GetFullPath(path);
        return _systems.Values.Append(SystemOf(path)).Any(s => s.Contains(full));
    }

    public IReadOnlyList<string> FilesOfGlobal(string name) => _systems.Values.Select(s => s.FilesOfGlobal(name)).FirstOrDefault(f => f.Count > 0) ?? [];

    public IEnumerable<string> InstalledComponents => _systems.Values.SelectMany(s => s.Components).Distinct();

    private Answer AnswerFor(string fromPath, string specifier)
    {
        var key = (Path.GetDirectoryName(fromPath) ?? "", ModulePaths.IsJavaScript(fromPath), specifier);
        if (!_answers.TryGetValue(key, out var answer)) _answers.Add(key, answer = Resolve(fromPath, specifier));
        return answer;
    }

    private Answer Resolve(string fromPath, string specifier)
    {
        var from = Path.GetFullPath(fromPath);
        var system = SystemOf(fromPath);
        if (ModulePaths.IsRelative(specifier)) return system.FindBeside(from, specifier) is { } beside ? Found(beside) : ResolveRelative(fromPath, specifier);
        if (SystemModules.IsSystem(specifier))
            return system.Find(specifier) is { } declared ? Found(declared) : Absent(at => Diagnostics.SystemModuleUnknown(at, specifier).WithNearest(specifier, system.OwnNames, quote: "'"));
        if (specifier.StartsWith(Bundle, StringComparison.Ordinal)) return ResolveBundle(fromPath, from, specifier[Bundle.Length..]);
        var answer = ResolvePackage(fromPath, from, specifier);
        // Libraries that nearly every project uses come with the tool.
        return answer.Path is null && system.Find(specifier) is { } own ? Found(own) : answer;
    }

    private static Answer Found(string path) => new(path, null);
    private static Answer Absent(Func<Location, Diagnostic> problem) => new(null, problem);

    // ── Files ───────────────────────────────────────────────────────────────────────────────────────────────────────

    private Answer ResolveRelative(string fromPath, string specifier)
    {
        if (ModulePaths.Candidates(fromPath, specifier).FirstOrDefault(_sources.Exists) is { } file) return Found(file);
        var path = ModulePaths.Normalize(Path.Combine(Path.GetDirectoryName(fromPath) ?? "", specifier));
        if (_packages.In(Path.GetFullPath(path)) is { } package && MainOf(package).Path is { } main) return Found(AsGiven(fromPath, main));
        if (path.EndsWith(CommonJs, StringComparison.Ordinal) && _sources.Exists(path)) return Absent(at => Diagnostics.CommonJsModule(at, specifier));
        return SpeltOtherwise(fromPath, specifier, ModulePaths.Candidates(fromPath, specifier))
            ?? Absent(at => Diagnostics.ModuleNotFound(at, specifier).WithNearest(Path.GetFileName(path), Siblings(path)) with { Fix = null });
    }

    /// <summary>Projects come from systems whose files are found in whatever case they are written.</summary>
    private Answer? SpeltOtherwise(string fromPath, string specifier, IEnumerable<string> candidates) =>
        candidates.Select(c => AnyCase.Find(Path.GetFullPath(c))).FirstOrDefault(f => f is not null && _sources.Exists(f)) is { } file
            ? new Answer(AsGiven(fromPath, file), at => Diagnostics.NameSpeltOtherwise(at, specifier, Path.GetFileName(file))) : null;

    private IEnumerable<string> Siblings(string path) =>
        Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.*").Where(ModulePaths.IsSource).Select(f => Path.GetFileNameWithoutExtension(f)) : [];

    /// <summary>Paths are as the importing file's is, so that a file has one name in a program.</summary>
    private string AsGiven(string fromPath, string path) =>
        Path.IsPathRooted(fromPath) ? path : ModulePaths.Normalize(Path.GetRelativePath(_current, path));

    // ── Packages ────────────────────────────────────────────────────────────────────────────────────────────────────

    private Answer ResolvePackage(string fromPath, string from, string specifier)
    {
        var (name, rest) = Split(specifier);
        Package? around = null;
        foreach (var package in _packages.Around(from))
        {
            around ??= package;
            // Native libraries have names of files: their declarations are found under the whole name.
            if ((package.Manifest.DependencyOn(name) ?? package.Manifest.DependencyOn(TypesPrefix + name)) is { } dependency) return InDependency(fromPath, package, dependency, rest);
            if (package.Manifest.Name?.Value == name) return InPackage(fromPath, package, rest);
        }
        if (InInstalled(fromPath, from, name, rest) is { } installed) return installed;
        if (InDependencySpeltOtherwise(fromPath, from, name, rest) is { } other) return other;
        if (name.EndsWith(".so", StringComparison.Ordinal)) return Absent(at => Diagnostics.NativeLibraryUndeclared(at, name));
        if (NodeModules.Instead(specifier) is { } instead) return Absent(at => Diagnostics.NodeModule(at, specifier, instead));
        if (around is null) return Absent(at => Diagnostics.ModuleNotFound(at, specifier));
        var names = around.Manifest.Dependencies.Select(d => d.Name);
        return Absent(at => Diagnostics.PackageNotDependency(at, name, Shown(fromPath, around)).WithNearest(name, names) with { Fix = null });
    }

    private Answer? InDependencySpeltOtherwise(string fromPath, string from, string name, string rest)
    {
        foreach (var package in _packages.Around(from))
            if (package.Manifest.Dependencies.FirstOrDefault(d => d.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } dependency)
            {
                var answer = InDependency(fromPath, package, dependency, rest);
                return answer.Path is null ? answer : answer with { Problem = at => Diagnostics.NameSpeltOtherwise(at, name, dependency.Name) };
            }
        return null;
    }

    /// <summary>The name of a package, with its group, and what follows.</summary>
    private static (string Package, string Inside) Split(string specifier)
    {
        var slash = specifier.IndexOf('/');
        if (slash > 0 && specifier.StartsWith('@')) slash = specifier.IndexOf('/', slash + 1);
        return slash < 0 ? (specifier, "") : (specifier[..slash], specifier[(slash + 1)..]);
    }

    private string Shown(string fromPath, Package package) => AsGiven(fromPath, package.Manifest.Document.Text.Path);

    private Answer InDependency(string fromPath, Package owner, Dependency dependency, string rest)
    {
        if (dependency.LocalPath is { } local)
        {
            var place = Path.GetFullPath(Path.Combine(owner.Folder, local));
            if (PackageArchive.IsNamed(place) && _sources.Exists(place)) return InArchive(fromPath, place, Path.Combine(owner.Folder, PackageFolders[0]), rest);
            if (_packages.In(place) is { } package) return InPackage(fromPath, package, rest);
        }
        if (InInstalled(fromPath, Path.Combine(owner.Folder, "x"), dependency.Name, rest) is { } installed) return installed;
        var isMissing = dependency.LocalPath is { } path && !_sources.Exists(Path.Combine(owner.Folder, path));
        return Absent(at => isMissing ? Diagnostics.DependencyMissing(at, dependency.Name, dependency.LocalPath!) : Diagnostics.PackageNotInstalled(at, dependency.Name, dependency.Version));
    }

    /// <summary>In the nearest folder of installed packages that has one of this name, as a folder or an archive; null: in none.</summary>
    private Answer? InInstalled(string fromPath, string from, string name, string rest)
    {
        for (var folder = Path.GetDirectoryName(from); folder is not null; folder = Path.GetDirectoryName(folder))
            foreach (var packages in PackageFolders.Select(p => Path.Combine(folder, p)))
            {
                if (_packages.In(Path.Combine(packages, name)) is { } package) return InPackage(fromPath, package, rest);
                var archive = Path.Combine(packages, name + ".har");
                if (_sources.Exists(archive)) return InArchive(fromPath, archive, packages, rest);
            }
        return null;
    }

    private Answer InArchive(string fromPath, string archive, string packages, string rest)
    {
        var (package, problem) = _packages.InArchive(archive, packages);
        if (package is null) return Absent(at => Diagnostics.PackageArchiveUnreadable(at, AsGiven(fromPath, archive), problem!));
        var answer = InPackage(fromPath, package, rest);
        var hasSource = answer.Path is { } path && !path.EndsWith(".d.ets", StringComparison.Ordinal) && !path.EndsWith(".d.ts", StringComparison.Ordinal);
        if (hasSource || package.CompiledFile is not { } compiled) return answer;
        return Absent(at => Diagnostics.PackageArchiveCompiled(at, package.Manifest.Name?.Value ?? Path.GetFileName(archive), AsGiven(fromPath, archive), compiled));
    }

    /// <summary>The declarations of a file of JavaScript, where it has some.</summary>
    private string Described(string path)
    {
        var declarations = Path.ChangeExtension(path, ".d.ts");
        return ModulePaths.IsJavaScript(path) && _sources.Exists(declarations) ? declarations : path;
    }

    private Answer InPackage(string fromPath, Package package, string rest)
    {
        if (rest.Length == 0)
        {
            var (path, named) = MainOf(package);
            if (path is not null) return Found(AsGiven(fromPath, path));
            var name = package.Manifest.Name?.Value ?? Path.GetFileName(package.Folder);
            var isCommonJs = named is not null && named.EndsWith(CommonJs, StringComparison.Ordinal) && _sources.Exists(Path.Combine(package.Folder, named));
            return Absent(at => isCommonJs ? Diagnostics.CommonJsModule(at, name) : Diagnostics.PackageWithoutMain(at, name, named ?? "Index.ets"));
        }
        // Paths into a package may leave out where its sources lie.
        var places = new[] { rest, $"src/main/{rest}", $"src/main/ets/{rest}" }.SelectMany(r => ModulePaths.Candidates($"{package.Folder}/{r}")).ToList();
        var file = places.Find(_sources.Exists);
        if (file is not null) return Found(AsGiven(fromPath, Described(file)));
        return SpeltOtherwise(fromPath, rest, places) ?? Absent(at => Diagnostics.ModuleNotFound(at, $"{package.Manifest.Name?.Value}/{rest}"));
    }

    /// <summary>The file that imports of the whole package mean, and what the manifest calls it.</summary>
    private (string? Path, string? Named) MainOf(Package package)
    {
        var named = package.Manifest.Main?.Value ?? package.Manifest.Types?.Value;
        foreach (var main in (string?[])[package.Manifest.Main?.Value, package.Manifest.Types?.Value, "Index", "index"])
            if (main is not null && ModulePaths.Candidates($"{package.Folder}/{ModulePaths.Normalize(main)}").FirstOrDefault(_sources.Exists) is { } path) return (Described(path), named);
        return (null, named);
    }

    // ── Projects ────────────────────────────────────────────────────────────────────────────────────────────────────

    private Answer ResolveBundle(string fromPath, string from, string path)
    {
        var parts = path.Split('/', 3);
        if (parts.Length == 3 && ProjectOf(from) is { } project && project.Find(parts[1].Split('@')[0]) is { } module
            && ModulePaths.Candidates($"{module.Folder}/src/main/{parts[2]}").FirstOrDefault(_sources.Exists) is { } file) return Found(AsGiven(fromPath, file));
        return Absent(at => Diagnostics.ModuleNotFound(at, Bundle + path));
    }

    private string? ProjectFolder(string from)
    {
        var folder = Path.GetDirectoryName(from) ?? from;
        if (!_projectFolders.TryGetValue(folder, out var found)) _projectFolders.Add(folder, found = _projects.FindFolder(folder));
        return found;
    }

    private ProjectModel? ProjectOf(string from)
    {
        if (ProjectFolder(from) is not { } folder) return null;
        if (!_models.TryGetValue(folder, out var model)) _models.Add(folder, model = ProjectReader.Load(folder, _sources));
        return model;
    }

    /// <summary>Each project may name an SDK of its own.</summary>
    private SystemModules SystemOf(string fromPath)
    {
        var project = LibrarySources.Contains(fromPath) ? null : ProjectFolder(Path.GetFullPath(fromPath));
        if (!_systems.TryGetValue(project ?? "", out var system))
            _systems.Add(project ?? "", system = new SystemModules(_sources, Path.Combine(LibrarySources.Folder, "system"), InstalledSdk.Find(_sources, Sdk, project)));
        return system;
    }
}
