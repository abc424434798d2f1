using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ark.Packaging.Bytes;

namespace Ark.Packaging.Signing;

/// <summary>
/// What an installer wants to be sure of without reading the whole package: digests of the profile, of module.json, of the code-sign block and
/// of the list of shared files, signed together (hapsigner, PermissionSignBlock).
/// </summary>
internal static class PermissionSignBlock
{
    private const ulong Magic = 0x28E2_450F_9303_6A7D;
    private const int LongestSignature = 512;

    public static byte[] Write(SigningIdentity identity, ReadOnlySpan<byte> profile, ReadOnlySpan<byte> moduleJson, ReadOnlySpan<byte> codeSign, ReadOnlySpan<byte> shareFiles)
    {
        var signed = Signed(profile, moduleJson, codeSign, shareFiles);
        using var key = identity.Leaf.GetECDsaPrivateKey()!;
        var signature = key.SignData(signed, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return new ByteWriter().Put(signed).U32(signature.Length).Put(signature).ToArray();
    }

    /// <summary>What is wrong with the block, or null.</summary>
    public static string? ProblemOf(ReadOnlyMemory<byte> block, X509Certificate2 signer, ReadOnlySpan<byte> profile, ReadOnlySpan<byte> moduleJson, ReadOnlySpan<byte> codeSign, ReadOnlySpan<byte> shareFiles)
    {
        var signed = Signed(profile, moduleJson, codeSign, shareFiles);
        if (!block.Span.StartsWith(signed)) return "it is of another profile, module.json, code signature or list of shared files";
        var reader = new ByteReader(block[signed.Length..]);
        var signature = reader.Take(Math.Min(reader.U32(), LongestSignature));
        if (reader.Left > 0) return "something stands behind the signature";
        using var key = signer.GetECDsaPublicKey();
        return key is not null && key.VerifyData(signed, signature.Span, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence) ? null : "the signature is not by the package's signer";
    }

    private static byte[] Signed(ReadOnlySpan<byte> profile, ReadOnlySpan<byte> moduleJson, ReadOnlySpan<byte> codeSign, ReadOnlySpan<byte> shareFiles)
    {
        var digests = new ByteWriter();
        var count = 0;
        Add(profile, 1);
        Add(moduleJson, 2);
        Add(codeSign, 3);
        Add(shareFiles, 4);
        return new ByteWriter().U64(Magic).U32(PackageSigner.EcdsaSha256).U32(digests.Length).U16(count).Put(digests.Written).ToArray();

        void Add(ReadOnlySpan<byte> content, int kind)
        {
            if (content.IsEmpty) return;
            digests.U32(kind).Put(SHA256.HashData(content));
            count++;
        }
    }
}
