using System.CommandLine;
using Ark.Build;
using Ark.Cli.Reporting;
using Ark.Packaging.Signing;

namespace Ark.Cli.Verbs;

/// <summary>`ark sign weather.app`: with the developer's own keys, which the first use makes.</summary>
internal static class SignVerb
{
    public static Command Create()
    {
        var packages = new Argument<string[]>("packages") { Description = "Packages (.app, .hap, .hsp); the only .app of this folder otherwise", Arity = ArgumentArity.ZeroOrMore }.RejectingOptions();
        var output = new Option<string?>("--output", "-o") { Description = "The signed package; the package itself otherwise" };
        var keys = new Option<string?>("--keys") { Description = "The folder of the keys; that of the user's data otherwise" };
        var password = new Option<string?>("--password-file") { Description = $"A file with the keys' password; otherwise {KeyFolder.PasswordVariable}, or it is asked for" };
        var command = new Command("sign", "Sign packages with development keys") { packages, output, keys, password };
        command.SetAction(result => Run(PackageArgument.Of(result.GetValue(packages) ?? []), result.GetValue(output), KeyFolder.Open(result.GetValue(keys)).Load(result.GetValue(password))));
        return command;
    }

    private static int Run(IReadOnlyList<string> packages, string? output, DevelopmentKeys keys)
    {
        var signer = new PackageSigner(keys, DateTimeOffset.UtcNow);
        foreach (var path in packages)
        {
            var signed = signer.Sign(PackageArgument.Read(path), path);
            WholeFile.Write(output ?? path, signed);
            Streams.Complain($"{output ?? path}: signed, {signed.Length / 1024.0:F1} KB");
        }
        return ExitCode.Success;
    }
}
