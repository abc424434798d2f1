using System.CommandLine;
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
        var trust = new TrustOptions();
        var json = new Option<bool>("--json") { Description = "What was found, as JSON" };
        var command = new Command("verify", "Check signatures, digests, certificates and rules of packages") { packages };
        trust.AddTo(command);
        command.Options.Add(json);
        command.SetAction(result => Run(PackageArgument.Of(result.GetValue(packages) ?? []), trust.Read(result).Verifier(), result.GetValue(json)));
        return command;
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
