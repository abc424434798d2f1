using System.Security.Cryptography.X509Certificates;
using Ark.Packaging.Archive;
using Ark.Packaging.Signing;
using Ark.Syntax;

namespace Ark.Packaging.Verifying;

/// <summary>The signing block of a package, checked part by part.</summary>
internal sealed class SignatureCheck
{
    private readonly ZipArchiveView _archive;
    private Cms.Verified? _signature;

    private SignatureCheck(ZipArchiveView archive, SigningBlock block)
    {
        _archive = archive;
        Block = block;
    }

    public SigningBlock Block { get; }
    public CertificatePool Certificates { get; } = new();
    public string? SignerName => _signature?.Signer.Subject;
    public X509Certificate2? Signer => _signature?.Signer;
    /// <summary>The profile's JSON, once its signature was found good.</summary>
    public byte[]? ProfileJson { get; private set; }
    public Profile? Profile { get; private set; }

    private Location Place => PackageException.At(_archive.Path);

    /// <summary>Null when there is none that can be read, which has been reported.</summary>
    public static SignatureCheck? Read(ZipArchiveView archive, DiagnosticBag bag)
    {
        if (archive.SigningBlock.IsEmpty)
        {
            bag.Add(Diagnostics.PackageNotSigned(PackageException.At(archive.Path), archive.Path));
            return null;
        }
        try
        {
            return new SignatureCheck(archive, SigningBlock.Read(archive.SigningBlock));
        }
        catch (MalformedException e)
        {
            bag.Add(Diagnostics.SigningBlockInvalid(PackageException.At(archive.Path), archive.Path, e.Message));
            return null;
        }
    }

    public void Check(TrustedRoots roots, string? bundle, DiagnosticBag bag)
    {
        var digest = Array.Empty<byte>();
        Cms.Verified? profile = null;
        Checks.Run(bag,
        [
            _ => digest = DigestOfContent(),
            found => _signature = Verified(BlockKind.Signature, "the package", roots, found),
            found => profile = Verified(BlockKind.Profile, "the profile", roots, found),
        ]);
        if (_signature is not null && !_signature.Content.AsSpan().SequenceEqual(PackageSigner.DigestContent(digest))) bag.Add(Diagnostics.ContentChanged(Place, _archive.Path));
        if (profile is null) return;
        ProfileJson = profile.Content;
        Profile = Profile.Read(profile.Content);
        if (ProblemOf(Profile, roots.Now, bundle) is { } problem) bag.Add(Diagnostics.ProfileInvalid(Place, _archive.Path, problem));
    }

    /// <summary>A signature of the block that is good and whose chain is trusted, or else null and a report.</summary>
    private Cms.Verified? Verified(BlockKind kind, string what, TrustedRoots roots, DiagnosticBag bag)
    {
        if (Block.Find(kind) is not { } bytes)
        {
            bag.Add(Diagnostics.SignatureInvalid(Place, what, _archive.Path, "it is missing"));
            return null;
        }
        try
        {
            if (kind == BlockKind.Profile && bytes.Length > Profile.Largest) throw new MalformedException("it is larger than 1 MB");
            var verified = Cms.Verify(bytes.Span, Certificates);
            if (roots.ProblemOf(verified) is { } problem) bag.Add(Diagnostics.ChainUntrusted(Place, what, _archive.Path, problem));
            return verified;
        }
        catch (MalformedException e)
        {
            bag.Add(Diagnostics.SignatureInvalid(Place, what, _archive.Path, e.Message));
            return null;
        }
    }

    private byte[] DigestOfContent()
    {
        var end = _archive.Bytes[_archive.EndOffset..].ToArray();
        System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(end.AsSpan(ZipFormat.DirectoryOffsetAt), _archive.EntriesEnd);
        return ContentDigest.Of(_archive.Bytes[.._archive.EntriesEnd], _archive.Bytes[_archive.DirectoryOffset.._archive.EndOffset], end, Block.Optional);
    }

    private string? ProblemOf(Profile? profile, DateTimeOffset now, string? bundle)
    {
        if (profile is null) return "it is no JSON";
        if (profile.BundleName != bundle) return $"it is for the bundle '{profile.BundleName}', and this is '{bundle}'";
        if (profile.NotBefore is not { } from || profile.NotAfter is not { } to) return "it does not say how long it is valid";
        if (now < from || now > to) return $"it is valid from {from:yyyy-MM-dd} to {to:yyyy-MM-dd}";
        if (profile.Certificate() is not { } certificate) return "it does not hold the signer's certificate";
        return _signature is null || certificate.RawDataMemory.Span.SequenceEqual(_signature.Signer.RawDataMemory.Span) ? null : "it is for another signer than the package's";
    }
}
