using System.Collections.Immutable;
using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography.Xml;

namespace Ark.Packaging.Signing;

/// <summary>Signatures in the Cryptographic Message Syntax (RFC 5652), as hapsigner makes them: one signer, the whole chain of certificates, no unsigned attributes.</summary>
internal static class Cms
{
    private const string Sha256Oid = "2.16.840.1.101.3.4.2.1";
    private const string SignedDataOid = "1.2.840.113549.1.7.2";
    private const string DataOid = "1.2.840.113549.1.7.1";
    /// <summary>Whose code it is: a signed attribute of code signatures.</summary>
    private const string OwnerOid = "1.3.6.1.4.1.2011.2.376.1.4.1";

    /// <summary>A signature that holds what is signed.</summary>
    public static byte[] Sign(byte[] content, SigningIdentity identity, DateTimeOffset time) => Sign(new SignedCms(new ContentInfo(content)), identity, time, null);

    /// <summary>A signature of something that is kept elsewhere.</summary>
    public static byte[] SignDetached(byte[] content, SigningIdentity identity, DateTimeOffset time, string owner) =>
        Sign(new SignedCms(new ContentInfo(content), detached: true), identity, time, owner);

    private static byte[] Sign(SignedCms cms, SigningIdentity identity, DateTimeOffset time, string? owner)
    {
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, identity.Leaf) { DigestAlgorithm = new Oid(Sha256Oid), IncludeOption = X509IncludeOption.None };
        signer.SignedAttributes.Add(new Pkcs9SigningTime(time.UtcDateTime));
        if (owner is not null) signer.SignedAttributes.Add(new AsnEncodedData(new Oid(OwnerOid), Utf8String(owner)));
        foreach (var certificate in identity.Chain) signer.Certificates.Add(certificate);
        cms.ComputeSignature(signer);
        return cms.Encode();
    }

    private static byte[] Utf8String(string text)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        writer.WriteCharacterString(UniversalTagNumber.UTF8String, text);
        return writer.Encode();
    }

    /// <summary>What a signature says, once it is found to be one.</summary>
    public sealed record Verified(byte[] Content, X509Certificate2 Signer, ImmutableArray<X509Certificate2> Certificates, string? Owner);

    /// <summary>Throws <see cref="MalformedException"/> when it is no signature, or not one by its certificate. Whether the certificate is to be trusted is another question.</summary>
    /// <param name="detached">What is signed, when the signature does not hold it.</param>
    public static Verified Verify(ReadOnlySpan<byte> bytes, CertificatePool pool, byte[]? detached = null)
    {
        try
        {
            var cms = Decoded(bytes, detached);
            if (cms.Detached != detached is not null) throw new MalformedException(detached is null ? "it does not hold what it signs" : "it holds what it signs");
            if (cms.SignerInfos.Count != 1) throw new MalformedException($"it has {cms.SignerInfos.Count} signers");
            var signer = cms.SignerInfos[0];
            if (signer.UnsignedAttributes.Count > 0 || signer.CounterSignerInfos.Count > 0) throw new MalformedException("it has attributes that are not signed");
            // Bytes outside what is signed could be changed without changing its meaning; there is one way to write it.
            if (!cms.Encode().AsSpan().SequenceEqual(bytes)) throw new MalformedException("it is not written as DER");
            var (head, certificates, infos) = Split(bytes.ToArray(), pool);
            CheckHead(head, cms);
            if (certificates.FirstOrDefault(c => IsOf(c, signer)) is not { } certificate) throw new MalformedException("the signer's certificate is not in it");
            if (signer.DigestAlgorithm.Value != Sha256Oid) throw new MalformedException("it does not use SHA-256");
            // With the certificates in it, all of them would be read anew.
            Decoded(Joined(head, infos), detached).SignerInfos[0].CheckSignature([certificate], verifySignatureOnly: true);
            return new Verified(cms.ContentInfo.Content, certificate, certificates, OwnerOf(signer));
        }
        catch (Exception e) when (e is CryptographicException or AsnContentException)
        {
            throw new MalformedException("it is no signature of this, or is damaged");
        }
    }

    private static SignedCms Decoded(ReadOnlySpan<byte> bytes, byte[]? detached)
    {
        var cms = detached is null ? new SignedCms() : new SignedCms(new ContentInfo(detached), detached: true);
        cms.Decode(bytes);
        return cms;
    }

    private static bool IsOf(X509Certificate2 certificate, SignerInfo signer) =>
        signer.SignerIdentifier.Value is X509IssuerSerial by && certificate.SerialNumber == by.SerialNumber && certificate.Issuer == by.IssuerName;

    private static readonly Asn1Tag First = new(TagClass.ContextSpecific, 0);

    /// <summary>What stands before the certificates, the certificates, and what stands behind them (RFC 5652, 5.1).</summary>
    private static (ReadOnlyMemory<byte>[] Head, ImmutableArray<X509Certificate2> Certificates, ReadOnlyMemory<byte> Infos) Split(byte[] bytes, CertificatePool pool)
    {
        var content = new AsnReader(bytes, AsnEncodingRules.DER).ReadSequence();
        content.ReadObjectIdentifier();
        var signed = content.ReadSequence(First).ReadSequence();
        ReadOnlyMemory<byte>[] head = [signed.ReadEncodedValue(), signed.ReadEncodedValue(), signed.ReadEncodedValue()];
        var certificates = ImmutableArray.CreateBuilder<X509Certificate2>();
        if (signed.PeekTag().HasSameClassAndValue(First))
        {
            for (var set = signed.ReadSetOf(First); set.HasData;) certificates.Add(pool.Read(set.ReadEncodedValue()));
        }
        return (head, certificates.ToImmutable(), signed.ReadEncodedValue());
    }

    private static byte[] Joined(ReadOnlyMemory<byte>[] head, ReadOnlyMemory<byte> infos)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(SignedDataOid);
            using (writer.PushSequence(First))
            using (writer.PushSequence())
            {
                foreach (var part in head) writer.WriteEncodedValue(part.Span);
                writer.WriteEncodedValue(infos.Span);
            }
        }
        return writer.Encode();
    }

    /// <summary>What stands before the content says nothing that the signer does not say again, and so is not read when the signature is checked.</summary>
    private static void CheckHead(ReadOnlyMemory<byte>[] head, SignedCms cms)
    {
        var algorithms = new AsnReader(head[1], AsnEncodingRules.DER).ReadSetOf();
        var algorithm = algorithms.ReadSequence().ReadObjectIdentifier();
        if (cms.Version != 1 || cms.SignerInfos[0].Version != 1 || cms.ContentInfo.ContentType.Value != DataOid || algorithm != Sha256Oid || algorithms.HasData)
            throw new MalformedException("its head does not fit its signer");
    }

    private static string? OwnerOf(SignerInfo signer)
    {
        var attribute = signer.SignedAttributes.Cast<CryptographicAttributeObject>().FirstOrDefault(a => a.Oid.Value == OwnerOid);
        if (attribute is null) return null;
        try
        {
            return new AsnReader(attribute.Values[0].RawData, AsnEncodingRules.DER).ReadCharacterString(UniversalTagNumber.UTF8String);
        }
        catch (AsnContentException)
        {
            throw new MalformedException("the owner in it is no text");
        }
    }
}
