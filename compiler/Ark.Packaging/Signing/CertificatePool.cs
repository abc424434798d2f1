using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Ark.Packaging.Signing;

/// <summary>The certificates of a package, each read once: its five signatures hold the same few, and to read one takes longer than to check a signature by it.</summary>
internal sealed class CertificatePool
{
    private readonly ConcurrentDictionary<string, X509Certificate2> _known = new(StringComparer.Ordinal);

    /// <param name="der">As it stands in a signature.</param>
    public X509Certificate2 Read(ReadOnlyMemory<byte> der) =>
        _known.GetOrAdd(Convert.ToHexString(SHA256.HashData(der.Span)), (_, bytes) => X509CertificateLoader.LoadCertificate(bytes.Span), der);
}
