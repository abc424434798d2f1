// What must hold between the packages of one application, and of atomic services in particular. The rules are those that OpenHarmony's packing
// tool (HapVerify.java), its installer and the store enforce; here each is a diagnostic at the place that breaks it.

using Ark.Packaging.Packages;
using Ark.Project.Json;
using Ark.Project.Manifests;
using Ark.Syntax;

namespace Ark.Packaging.Rules;

/// <summary>Checks the modules of an application against each other.</summary>
public static class PackageRules
{
    /// <summary>Keys that shared modules may have; the rest belongs to modules that are started.</summary>
    private static readonly HashSet<string> SharedKeys = new(StringComparer.Ordinal)
    {
        "name", "type", "srcEntry", "abilitySrcEntryDelegator", "abilityStageSrcEntryDelegator", "description", "deliveryWithInstall", "deviceTypes", "pages", "metadata", "abilities",
        "extensionAbilities", "requestPermissions", "dependencies", "libIsolation", "compressNativeLibs", "extractNativeLibs", "installationFree", "atomicService", "targetModuleName",
        "targetPriority", "generateBuildHash", "routerMap", "appStartup", "formExtensionModule", "skillProfiles", "crossAppSharedConfig",
        // What tools add.
        "descriptionId", "packageName", "compileMode",
    };

    /// <summary>Of the application's keys these must be the same in all of its packages.</summary>
    private static readonly string[] CommonKeys = ["bundleName", "bundleType", "versionCode", "versionName", "buildVersion", "targetBundleName", "targetPriority", "debug", "minAPIVersion", "targetAPIVersion"];

    /// <summary>Of a project that is about to be packed.</summary>
    public static IReadOnlyList<Diagnostic> Check(PackageApp app) =>
        [.. Check(RuledModule.Of(app)), .. app is { IsAtomicService: true, IsHarmony: true } ? AtomicServiceRules.CheckName(app.Manifest) : []];

    public static IReadOnlyList<Diagnostic> Check(IReadOnlyList<RuledModule> modules)
    {
        var bag = new DiagnosticBag();
        CheckNames(modules, bag);
        CheckSameApp(modules, bag);
        foreach (var module in modules)
        {
            CheckDependencies(module, modules, bag);
            if (module.Kind == ModuleKind.Shared) CheckKeys(module, bag);
            if (module.Manifest.DeviceTypes.FirstOrDefault(d => d.Value == "phone") is { } phone && module.Manifest.DeviceTypes.Any(d => d.Value == "default"))
                bag.Add(Diagnostics.DeviceTypeTwice(module.Manifest.Document.At(phone.Span)));
        }
        CheckCycles(modules, bag);
        CheckEntries(modules, bag);
        AtomicServiceRules.Check(modules, bag);
        return bag.ToSorted();
    }

    private static void CheckNames(IReadOnlyList<RuledModule> modules, DiagnosticBag bag)
    {
        var first = new Dictionary<string, RuledModule>(StringComparer.Ordinal);
        foreach (var module in modules)
            if (!first.TryAdd(module.Name, module)) bag.Add(Diagnostics.PackageNameTwice(module.Place, module.Name).WithRelated(first[module.Name].Place, "it is this one's name, too"));
    }

    private static void CheckSameApp(IReadOnlyList<RuledModule> modules, DiagnosticBag bag)
    {
        foreach (var module in modules.Skip(1))
        {
            foreach (var key in CommonKeys)
            {
                var (here, there) = (ValueOf(module, key), ValueOf(modules[0], key));
                if (here != there) bag.Add(Diagnostics.PackagesDisagree(module.Place, module.Name, key, here, modules[0].Name, there));
            }
        }

        static string ValueOf(RuledModule module, string key) => module.App.Document.Root.Get("app").Get(key) is { } value ? Text.JsonText.Of(value) : "nothing";
    }

    private static void CheckDependencies(RuledModule module, IReadOnlyList<RuledModule> modules, DiagnosticBag bag)
    {
        foreach (var dependency in module.Dependencies)
        {
            if (modules.FirstOrDefault(m => m.Name == dependency.Module) is not { } needed) bag.Add(Diagnostics.PackageMissing(dependency.Place, module.Name, dependency.Module));
            else if (needed.Kind is ModuleKind.Entry or ModuleKind.Feature) bag.Add(Diagnostics.DependencyNotShared(dependency.Place, module.Name, dependency.Module));
        }
    }

    private static void CheckCycles(IReadOnlyList<RuledModule> modules, DiagnosticBag bag)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var module in modules) Visit(module, []);

        void Visit(RuledModule module, List<string> path)
        {
            if (done.Contains(module.Name)) return;
            path.Add(module.Name);
            foreach (var dependency in module.Dependencies)
            {
                if (path.IndexOf(dependency.Module) is var at and >= 0) bag.Add(Diagnostics.DependencyCycle(dependency.Place, string.Join(" → ", path.Skip(at).Append(dependency.Module))));
                else if (modules.FirstOrDefault(m => m.Name == dependency.Module) is { } next) Visit(next, path);
            }
            path.RemoveAt(path.Count - 1);
            done.Add(module.Name);
        }
    }

    private static void CheckKeys(RuledModule module, DiagnosticBag bag)
    {
        foreach (var member in module.Manifest.Document.Root.Entries("module"))
            if (!SharedKeys.Contains(member.Key)) bag.Add(Diagnostics.KeyNotForShared(module.Manifest.Document.At(member.KeySpan), member.Key));
    }

    /// <summary>Two entries for one device may differ in what they are distributed to, which a profile of the module says.</summary>
    private static void CheckEntries(IReadOnlyList<RuledModule> modules, DiagnosticBag bag)
    {
        var first = new Dictionary<string, RuledModule>(StringComparer.Ordinal);
        foreach (var module in modules.Where(m => m.Kind == ModuleKind.Entry && !IsFiltered(m)))
        {
            foreach (var device in module.Manifest.DeviceTypes)
            {
                if (first.TryAdd(device.Value, module) || first[device.Value] == module) continue;
                bag.Add(Diagnostics.EntryTwice(module.Manifest.Document.At(device.Span), device.Value, first[device.Value].Name, module.Name));
                break;
            }
        }

        static bool IsFiltered(RuledModule module) => module.Manifest.Document.Root.Get("module").Items("metadata").Any(m => m.Text("resource")?.Value.Contains("distro", StringComparison.OrdinalIgnoreCase) == true);
    }
}
