using System.CommandLine;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Ark.Cli.Reporting;
using Ark.Packaging.Verifying;

namespace Ark.Cli.Verbs;

/// <summary>`ark verify weather.app`: whether a package is whole, signed by somebody trusted, and as packages must be.</summary>
internal static class VerifyVerb
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static Command Create()
    {
        var packages = new Argument<string[]>("packages") { Description = "Packages (.app, .hap, .hsp); the only .app of this folder otherwise", Arity = ArgumentArity.ZeroOrMore }.RejectingOptions();
        var roots = new Option<string[]>("--root") { Description = "A certificate that chains may end at, besides that of the user's own keys", AllowMultipleArgumentsPerToken = true };
        var keys = new Option<string?>("--keys") { Description = "The folder of the user's keys" };
        var json = new Option<bool>("--json") { Description = "What was found, as JSON" };
        var command = new Command("verify", "Check signatures, digests, certificates and rules of packages") { packages, roots, keys, json };
        command.SetAction(result =>
        {
            var trusted = (result.GetValue(roots) ?? []).Select(X509CertificateLoader.LoadCertificateFromFile).ToList();
            if (KeyFolder.Open(result.GetValue(keys)).Root is { } own) trusted.Add(own);
            return Run(PackageArgument.Of(result.GetValue(packages) ?? []), new PackageVerifier(new TrustedRoots(trusted, DateTimeOffset.UtcNow)), result.GetValue(json));
        });
        return command;
    }

    private static int Run(IReadOnlyList<string> packages, PackageVerifier verifier, bool asJson)
    {
        var reports = packages.Select(p => verifier.Verify(PackageArgument.Read(p), p)).ToList();
        var isValid = reports.All(r => r.IsValid);
        if (asJson) Streams.Print(JsonSerializer.Serialize(new { Valid = isValid, Packages = reports.SelectMany(r => r.Packages).Select(Described) }, Indented));
        else foreach (var report in reports) Tell(report);
        return isValid ? ExitCode.Success : ExitCode.ProgramErrors;
    }

    private static void Tell(VerifyReport report)
    {
        foreach (var package in report.Packages.Where(p => !p.Diagnostics.Any(d => d.IsError)))
            Streams.Print($"{package.Path}: {package.BundleName}{(package.Module is null ? "" : $", module {package.Module}")}, {package.Size / 1024.0:F1} KB, signed by {package.Signer}");
        if (report.Diagnostics.Any()) Reports.ToError([.. report.Diagnostics]);
    }

    private static object Described(VerifiedPackage package) => new
    {
        package.Path, package.BundleName, package.Module, package.Signer, package.Size,
        Problems = package.Diagnostics.Select(d => new { d.Code, Severity = d.Severity.ToString().ToLowerInvariant(), d.Message }),
    };
}
