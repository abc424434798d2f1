using System.CommandLine;
using Ark.Cli.Reporting;
using Ark.Packaging;
using Ark.Packaging.Archive;
using Ark.Packaging.Packages;
using Ark.Packaging.Verifying;
using Ark.Store.Oci;
using Ark.Store.Registry;
using Ark.Store.Services;
using Ark.Syntax;

namespace Ark.Cli.Verbs;

/// <summary>`ark push localhost:5000/weather weather.app`: publishes a version of a service.</summary>
internal static class PushVerb
{
    public static Command Create()
    {
        var place = new Argument<string>("place") { Description = "HOST[:PORT], where the repository is called as the bundle is, or HOST[:PORT]/NAME" }.RejectingOptions();
        var packages = new Argument<string[]>("packages") { Description = "Signed packages (.app, .hap, .hsp) of one version; the only .app of this folder otherwise", Arity = ArgumentArity.ZeroOrMore }.RejectingOptions();
        var trust = new TrustOptions();
        var replace = new Option<bool>("--replace") { Description = "Also in place of a version that is published already" };
        var command = new Command("push", "Publish a service in a registry (OCI)") { place, packages };
        trust.AddTo(command);
        command.Options.Add(replace);
        command.SetAction(result => Run(result.GetRequiredValue(place), PackageArgument.Of(result.GetValue(packages) ?? []), trust.Read(result).Verifier(), result.GetValue(replace)));
        return command;
    }

    private static int Run(string text, IReadOnlyList<string> paths, PackageVerifier verifier, bool replaces)
    {
        var packages = new List<PackageFile>();
        foreach (var path in paths)
        {
            var bytes = PackageArgument.Read(path);
            // What nobody could open is not published.
            var report = verifier.Verify(bytes, path);
            if (!report.IsValid)
            {
                Reports.ToError([.. report.Diagnostics]);
                return ExitCode.ProgramErrors;
            }
            packages.AddRange(PackageFacts.PackagesIn(bytes, path));
        }
        var service = ServiceDescription.Of(packages);
        var place = Place.Parse(text, service.Bundle);
        using var bar = new TransferBar();
        using var client = new RegistryClient(place.Registry, bar.Show);
        var (digest, sent) = new ServiceRepository(client, place).Publish(service, packages, replaces);
        bar.Dispose();
        Streams.Complain($"{place with { Tag = place.Tag ?? service.VersionName }}: {service.Bundle}, {packages.Count} package{(packages.Count == 1 ? "" : "s")}, {(sent == packages.Count ? "sent" : sent == 0 ? "which the registry had" : $"{sent} of them sent")}, {digest}");
        return ExitCode.Success;
    }
}
