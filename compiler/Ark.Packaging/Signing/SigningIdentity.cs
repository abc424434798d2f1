using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Ark.Packaging.Signing;

/// <summary>A key with its certificate and those up to the root.</summary>
/// <param name="Leaf">With its private key.</param>
/// <param name="Chain">The leaf first, the root last.</param>
public sealed record SigningIdentity(X509Certificate2 Leaf, ImmutableArray<X509Certificate2> Chain)
{
    /// <summary>Enough to need no more, little enough to be quick.</summary>
    internal static readonly PbeParameters Encryption = new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 100_000);

    public X509Certificate2 Root => Chain[^1];

    /// <summary>As PKCS #12, encrypted with the password.</summary>
    public byte[] Write(string password)
    {
#if NET10_0_OR_GREATER
        X509Certificate2[] all = [Leaf, .. Chain.Skip(1)];
        var collection = new X509Certificate2Collection(all);
        return collection.ExportPkcs12(Encryption, password) ?? throw new CryptographicException();
#else
        // Older frameworks encrypt weakly. They are only there for opening services, which makes no keys (compiler/set-up.sh).
        throw new PlatformNotSupportedException();
#endif
    }

    /// <summary>Null when it is no PKCS #12 with a key and its chain, or the password is another.</summary>
    public static SigningIdentity? Read(ReadOnlySpan<byte> bytes, string password)
    {
        try
        {
            var all = X509CertificateLoader.LoadPkcs12Collection(bytes, password, X509KeyStorageFlags.EphemeralKeySet);
            var leaf = all.FirstOrDefault(c => c.HasPrivateKey);
            if (leaf is null) return null;
            var chain = ImmutableArray.CreateBuilder<X509Certificate2>();
            for (var next = leaf; next is not null && !chain.Contains(next); next = all.FirstOrDefault(c => c.SubjectName.RawData.AsSpan().SequenceEqual(next.IssuerName.RawData))) chain.Add(next);
            return new SigningIdentity(leaf, chain.ToImmutable());
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
