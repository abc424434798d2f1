using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Ark.Packaging.Signing;

/// <summary>
/// Keys for a developer's own machine: a root, under it one authority for applications and one for profiles, under each a signer, as
/// OpenHarmony's are arranged. The authorities sign once and their keys are forgotten, so that nobody can make more of them.
/// </summary>
public sealed record DevelopmentKeys(SigningIdentity Application, SigningIdentity Profile)
{
    private const string Organisation = "O=Ark Development";
    private const string CodeSigning = "1.3.6.1.5.5.7.3.3";
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(10 * 365);

    public static DevelopmentKeys Make(DateTimeOffset now)
    {
        var (from, to) = (now.AddDays(-1), now + Lifetime);
        // Roots of two machines must differ in name, or a chain could be looked for under the wrong one.
        var mark = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4));
        using var root = MakeRoot($"CN=Ark Development Root {mark}, {Organisation}", from, to);
        return new DevelopmentKeys(Branch(root, "Application", mark, from, to), Branch(root, "Profile", mark, from, to));
    }

    private static X509Certificate2 MakeRoot(string name, DateTimeOffset from, DateTimeOffset to)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        AddAuthority(request, pathLength: 1);
        return request.CreateSelfSigned(from, to);
    }

    private static SigningIdentity Branch(X509Certificate2 root, string purpose, string mark, DateTimeOffset from, DateTimeOffset to)
    {
        using var authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={purpose} Signature Service CA {mark}, {Organisation}", authorityKey, HashAlgorithmName.SHA256);
        AddAuthority(request, pathLength: 0);
        var authority = request.Create(root, from, to, Serial());
        using var signing = authority.CopyWithPrivateKey(authorityKey);
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var leafRequest = new CertificateRequest($"CN=Development {purpose} {mark}, {Organisation}", key, HashAlgorithmName.SHA256);
        leafRequest.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, critical: true));
        leafRequest.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        leafRequest.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(CodeSigning)], critical: false));
        leafRequest.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(leafRequest.PublicKey, critical: false));
        var leaf = leafRequest.Create(signing, from, to, Serial());
        return new SigningIdentity(leaf.CopyWithPrivateKey(key), [leaf, authority, X509CertificateLoader.LoadCertificate(root.RawData)]);
    }

    private static void AddAuthority(CertificateRequest request, int pathLength)
    {
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, pathLength, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
    }

    /// <summary>Positive, and of a length that all readers take.</summary>
    private static byte[] Serial()
    {
        var serial = RandomNumberGenerator.GetBytes(16);
        serial[0] = (byte)(serial[0] & 0x7F | 1);
        return serial;
    }
}
