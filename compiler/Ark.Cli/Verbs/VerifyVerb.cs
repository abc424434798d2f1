using System.CommandLine;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Ark.Cli.Reporting;
using Ark.Packaging;
using Ark.Packaging.Verifying;
using Ark.Syntax;

namespace Ark.Cli.Verbs;

/// <summary>`ark verify weather.app`: whether a package is whole, signed by somebody trusted, and as packages must be.</summary>
internal static class VerifyVerb
{
    public static Command Create()
    {
        var packages = new Argument<string[]>("packages") { Description = "Packages (.app, .hap, .hsp); the only .app of this folder otherwise", Arity = ArgumentArity.ZeroOrMore }.RejectingOptions();
        var roots = new Option<string[]>("--root") { Description = "A certificate that chains may end at, besides that of the user's own keys", AllowMultipleArgumentsPerToken = true };
        var keys = new Option<string?>("--keys") { Description = "The folder of the user's keys" };
        var json = new Option<bool>("--json") { Description = "What was found, as JSON" };
        var command = new Command("verify", "Check signatures, digests, certificates and rules of packages") { packages, roots, keys, json };
        command.SetAction(result =>
        {
            return Run(PackageArgument.Of(result.GetValue(packages) ?? []), Trusting(result.GetValue(roots) ?? [], result.GetValue(keys)), result.GetValue(json));
        });
        return command;
    }

    /// <param name="roots">Files with certificates that are trusted besides the user's own.</param>
    internal static PackageVerifier Trusting(IEnumerable<string> roots, string? keys)
    {
        var trusted = roots.Select(RootIn).ToList();
        if (KeyFolder.Open(keys).Root is { } own) trusted.Add(own);
        return new PackageVerifier(new TrustedRoots(trusted, DateTimeOffset.UtcNow));
    }

    private static X509Certificate2 RootIn(string path)
    {
        try
        {
            return X509CertificateLoader.LoadCertificate(PackageArgument.Read(path));
        }
        catch (CryptographicException)
        {
            throw new PackageException(Diagnostics.RootNotUsable(PackageException.At(path), path, "it holds none"));
        }
    }

    private static int Run(IReadOnlyList<string> packages, PackageVerifier verifier, bool asJson)
    {
        var reports = packages.Select(p => verifier.Verify(PackageArgument.Read(p), p)).ToList();
        var isValid = reports.All(r => r.IsValid);
        if (asJson) Streams.Print(IndentedJson.Of(new JsonObject { ["valid"] = isValid, ["packages"] = new JsonArray([.. reports.SelectMany(r => r.Packages).Select(Described)]) }));
        else foreach (var report in reports) Tell(report);
        return isValid ? ExitCode.Success : ExitCode.ProgramErrors;
    }

    private static void Tell(VerifyReport report)
    {
        foreach (var package in report.Packages.Where(p => !p.Diagnostics.Any(d => d.IsError)))
            Streams.Print($"{package.Path}: {package.BundleName}{(package.Module is null ? "" : $", module {package.Module}")}, {package.Size / 1024.0:F1} KB, signed by {package.Signer}");
        if (report.Diagnostics.Any()) Reports.ToError([.. report.Diagnostics]);
    }

    private static JsonObject Described(VerifiedPackage package) => new()
    {
        ["path"] = package.Path, ["bundleName"] = package.BundleName, ["module"] = package.Module, ["signer"] = package.Signer, ["size"] = package.Size,
        ["problems"] = new JsonArray([.. package.Diagnostics.Select(d => new JsonObject { ["code"] = d.Code, ["severity"] = d.Severity.ToString().ToLowerInvariant(), ["message"] = d.Message })]),
    };
}
