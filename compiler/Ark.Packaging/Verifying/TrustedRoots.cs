using System.Security.Cryptography.X509Certificates;
using Ark.Packaging.Signing;

namespace Ark.Packaging.Verifying;

/// <summary>The certificates that chains may end at.</summary>
/// <param name="Now">The time at which certificates must be valid.</param>
public sealed record TrustedRoots(IReadOnlyList<X509Certificate2> Roots, DateTimeOffset Now)
{
    /// <summary>Signer, authority, root: chains of packages have this length.</summary>
    private const int ChainLength = 3;
    private const string CodeSigning = "1.3.6.1.5.5.7.3.3";

    /// <summary>Why the chain is not to be trusted, or null.</summary>
    internal string? ProblemOf(Cms.Verified signature)
    {
        if (signature.Certificates.Length != ChainLength) return $"it has {signature.Certificates.Length} certificates in place of {ChainLength}";
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = Now.UtcDateTime;
        chain.ChainPolicy.ApplicationPolicy.Add(new System.Security.Cryptography.Oid(CodeSigning));
        chain.ChainPolicy.CustomTrustStore.AddRange(Roots.ToArray());
        chain.ChainPolicy.ExtraStore.AddRange(signature.Certificates.ToArray());
        var isTrusted = chain.Build(signature.Signer);
        var used = chain.ChainElements.Select(e => e.Certificate).ToList();
        if (signature.Certificates.FirstOrDefault(c => !used.Any(u => u.RawDataMemory.Span.SequenceEqual(c.RawDataMemory.Span))) is { } other)
            return isTrusted ? $"the certificate '{other.Subject}' in it is not of the chain" : Untrusted(signature);
        if (isTrusted) return null;
        var status = chain.ChainStatus.Select(s => s.Status).ToList();
        if (status.Contains(X509ChainStatusFlags.NotTimeValid)) return $"a certificate is not valid on {Now:yyyy-MM-dd}; the signer's is from {signature.Signer.NotBefore:yyyy-MM-dd} to {signature.Signer.NotAfter:yyyy-MM-dd}";
        return status.Any(s => s is X509ChainStatusFlags.UntrustedRoot or X509ChainStatusFlags.PartialChain) ? Untrusted(signature) : string.Join("; ", chain.ChainStatus.Select(s => s.StatusInformation.TrimEnd('.', '\n')));
    }

    private static string Untrusted(Cms.Verified signature)
    {
        var root = signature.Certificates.FirstOrDefault(c => c.SubjectName.RawData.AsSpan().SequenceEqual(c.IssuerName.RawData)) ?? signature.Signer;
        return $"it does not end at a trusted root; '{root.Subject}' has the fingerprint {Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(root.RawDataMemory.Span))[..16]}";
    }
}
