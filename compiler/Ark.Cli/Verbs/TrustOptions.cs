using System.CommandLine;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ark.Packaging;
using Ark.Packaging.Verifying;
using Ark.Syntax;

namespace Ark.Cli.Verbs;

/// <summary>Whose packages are trusted.</summary>
/// <param name="Roots">Files with certificates, besides that of the user's own keys.</param>
/// <param name="Keys">The folder of the user's keys; that of the user's data when null.</param>
internal sealed record Trust(IReadOnlyList<string> Roots, string? Keys)
{
    /// <summary>The user's own keys.</summary>
    public static Trust Own { get; } = new([], null);

    /// <summary>Throws <see cref="PackageException"/> for a file that holds no certificate.</summary>
    public PackageVerifier Verifier()
    {
        var trusted = Roots.Select(RootIn).ToList();
        if (KeyFolder.Open(Keys).Root is { } own) trusted.Add(own);
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
}

/// <summary>The options of verbs that look at packages of others.</summary>
internal sealed class TrustOptions
{
    private readonly Option<string[]> _roots = new("--root") { Description = "A certificate that chains may end at, besides that of the user's own keys", AllowMultipleArgumentsPerToken = true };
    private readonly Option<string?> _keys = new("--keys") { Description = "The folder of the user's keys" };

    public void AddTo(Command command)
    {
        command.Options.Add(_roots);
        command.Options.Add(_keys);
    }

    public Trust Read(ParseResult result) => new(result.GetValue(_roots) ?? [], result.GetValue(_keys));
}
