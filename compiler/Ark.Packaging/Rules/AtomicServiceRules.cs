using Ark.Project.Json;
using Ark.Project.Manifests;
using Ark.Syntax;

namespace Ark.Packaging.Rules;

/// <summary>What is asked of applications that are opened without being installed.</summary>
public static class AtomicServiceRules
{
    /// <summary>Of a package with everything that must be there before it starts.</summary>
    public const long MostOfPackage = 2 << 20;
    /// <summary>Of all packages together; the store allows twice as much on request.</summary>
    public const long MostOfAll = 10 << 20;

    private const string BundleType = "atomicService";
    private const string HarmonyPrefix = "com.atomicservice.";
    /// <summary>Keys of app.json5 that are for applications with an icon on the desktop.</summary>
    private static readonly string[] ForbiddenKeys = ["alternateIcons", "multiAppMode", "appPreloadPhase"];

    internal static void Check(IReadOnlyList<RuledModule> modules, DiagnosticBag bag)
    {
        foreach (var module in modules)
        {
            if (module.App.BundleType == BundleType) CheckModule(module, modules, bag);
            else if (module.Manifest.Document.Root.Get("module") is JsonObject o && o.Member("atomicService") is { } key)
                bag.Add(Diagnostics.AtomicServiceKeyMisplaced(module.Manifest.Document.At(key.KeySpan), module.App.BundleType));
        }
        foreach (var app in modules.Where(m => m.App.BundleType == BundleType).Select(m => m.App).Distinct()) CheckApp(app, bag);
    }

    /// <summary>HarmonyOS opens services by a number.</summary>
    internal static IEnumerable<Diagnostic> CheckName(AppManifest app)
    {
        if (app.BundleName is { } name && !(name.Value.StartsWith(HarmonyPrefix, StringComparison.Ordinal) && name.Value[HarmonyPrefix.Length..] is { Length: > 0 } number && number.All(char.IsAsciiDigit)))
            yield return Diagnostics.AtomicServiceName(app.Document.At(name.Span), name.Value);
    }

    private static void CheckApp(AppManifest app, DiagnosticBag bag)
    {
        foreach (var member in app.Document.Root.Entries("app"))
            if (ForbiddenKeys.Contains(member.Key)) bag.Add(Diagnostics.KeyNotForAtomicService(app.Document.At(member.KeySpan), member.Key));
    }

    private static void CheckModule(RuledModule module, IReadOnlyList<RuledModule> modules, DiagnosticBag bag)
    {
        if (!module.Manifest.InstallationFree) bag.Add(InstallationFreeMissing(module));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var preload in module.Manifest.Document.Root.Get("module").Get("atomicService").Items("preloads"))
            if (preload.Text("moduleName") is { } name) CheckPreload(module, name, modules, seen, bag);
    }

    private static Diagnostic InstallationFreeMissing(RuledModule module)
    {
        var document = module.Manifest.Document;
        if (document.Root.Get("module") is JsonObject o && o.Member("installationFree") is { } key)
            return Diagnostics.InstallationFreeMissing(document.At(key.Value.Span), module.Name).WithFix("Change to true", new TextEdit(key.Value.Span, "true"));
        return module.Manifest.Name is { } name
            ? Diagnostics.InstallationFreeMissing(module.Place, module.Name).WithFix("Insert installationFree: true", new TextEdit(new TextSpan(name.Span.End, 0), ",\n    \"installationFree\": true"))
            : Diagnostics.InstallationFreeMissing(module.Place, module.Name);
    }

    private static void CheckPreload(RuledModule module, Placed<string> name, IReadOnlyList<RuledModule> modules, HashSet<string> seen, DiagnosticBag bag)
    {
        var place = module.Manifest.Document.At(name.Span);
        var target = modules.FirstOrDefault(m => m.Name == name.Value);
        if (target is null) bag.Add(Diagnostics.PreloadUnknown(place, name.Value).WithNearest(name.Value, modules.Select(m => m.Name), quote: "\""));
        else if (target == module) bag.Add(Diagnostics.PreloadOfItself(place, name.Value));
        else if (target.Kind is not (ModuleKind.Feature or ModuleKind.Shared)) bag.Add(Diagnostics.PreloadOfEntry(place, name.Value));
        if (!seen.Add(name.Value)) bag.Add(Diagnostics.PreloadTwice(place, name.Value));
    }

    /// <summary>The packages are made: none may be larger, with those it depends on, than can be fetched while somebody waits.</summary>
    public static IReadOnlyList<Diagnostic> CheckSizes(IReadOnlyList<RuledModule> modules)
    {
        var bag = new DiagnosticBag();
        // Code that is not optimised is larger, and not for publishing.
        var ruled = modules.Where(m => m.App.BundleType == BundleType && !m.App.Document.Root.Get("app").Flag("debug")).ToList();
        foreach (var module in ruled)
        {
            var needed = WithDependencies(module, modules);
            var size = needed.Sum(m => m.Size);
            if (size > MostOfPackage) bag.Add(Diagnostics.PackageTooLarge(module.Place, module.Name, needed.Count == 1 ? "" : $" with {string.Join(", ", needed.Skip(1).Select(m => m.Name))}", Shown(size)));
        }
        var total = ruled.Sum(m => m.Size);
        if (total > MostOfAll) bag.Add(Diagnostics.ServiceTooLarge(ruled[0].Place, Shown(total)));
        return bag.ToSorted();
    }

    private static List<RuledModule> WithDependencies(RuledModule module, IReadOnlyList<RuledModule> modules)
    {
        var found = new List<RuledModule> { module };
        for (var i = 0; i < found.Count; i++)
            found.AddRange(found[i].Dependencies.Select(d => modules.FirstOrDefault(m => m.Name == d.Module)).OfType<RuledModule>().Except(found).ToList());
        return found;
    }

    private static string Shown(long bytes) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{bytes / 1024.0:F0} KB");
}
