using Ark.Packaging.Archive;
using Ark.Packaging.Bytes;
using Ark.Packaging.Packages;
using Ark.Packaging.Signing;
using Ark.Syntax;

namespace Ark.Packaging.Verifying;

/// <summary>The property part of a signing block: signatures of the code, and of what an installer reads.</summary>
/// <remarks>The code-sign block is compared with the one that these signatures and this code would have, so that nothing in it can say something else.</remarks>
internal sealed class CodeCheck(ZipArchiveView archive, SignatureCheck signature, DiagnosticBag bag)
{
    private const int PropertyHeaderLength = 12;

    private Location Place => PackageException.At(archive.Path);

    public void Check()
    {
        if (signature.Block.Find(BlockKind.Property) is not { } property)
        {
            if (archive.Entries.Any(e => PackageLayout.IsRunnable(e.Name))) bag.Add(Diagnostics.CodeSignatureInvalid(Place, "the package", archive.Path, "it is missing"));
            return;
        }
        try
        {
            var (code, offset, permission) = Split(property);
            CheckCode(code, offset);
            if (permission is { } block) CheckPermission(block, code);
        }
        catch (MalformedException e)
        {
            bag.Add(Diagnostics.CodeSignatureInvalid(Place, "the package", archive.Path, e.Message));
        }
    }

    private (ReadOnlyMemory<byte> Code, long Offset, ReadOnlyMemory<byte>? Permission) Split(ReadOnlyMemory<byte> property)
    {
        var reader = new ByteReader(property);
        if ((PropertyKind)reader.U32() != PropertyKind.CodeSign) throw new MalformedException("the properties do not begin with the code signatures");
        var (length, offset) = (reader.U32(), reader.U32());
        if (offset != archive.EntriesEnd + SigningBlock.ValuesOffset(signature.Block.Parts.Length) + PropertyHeaderLength) throw new MalformedException("the code signatures are not where they are said to be");
        var code = reader.Take(length);
        if (reader.Left == 0) return (code, offset, null);
        if ((PropertyKind)reader.U32() != PropertyKind.PermissionSign) throw new MalformedException("the properties hold something unknown");
        var permissionLength = reader.U32();
        if (reader.U32() != reader.Position || permissionLength != reader.Left) throw new MalformedException("the permission signature is not where it is said to be");
        return (code, offset, reader.Take(permissionLength));
    }

    private void CheckCode(ReadOnlyMemory<byte> block, long offset)
    {
        var (package, libraries) = CodeSignBlock.Read(block);
        var facts = CodeFacts.Of(archive, offset);
        var (cms, mapCms) = CodeSignature.ReadSignatures(package);
        var parts = new List<(string Name, byte[] Cms, byte[] Digest)> { ("the package", cms, facts.Digest()) };
        if (facts.Map is not null) parts.Add(("the map of pages", mapCms ?? [], facts.DigestWithMap()));
        var signed = new List<(string, CodeSignature)>();
        foreach (var library in facts.Libraries)
        {
            var found = libraries.FirstOrDefault(l => l.Name == library.Name).Signature;
            var one = found.IsEmpty ? [] : CodeSignature.ReadSignatures(found).Cms;
            parts.Add(($"'{library.Name}'", one, CodeFacts.DigestOf(library)));
            signed.Add((library.Name, new CodeSignature(one, library.Size, null, null)));
        }
        var owner = signature.Profile?.Owner;
        Checks.Run(bag, [.. parts.Select(p => (Action<DiagnosticBag>)(found => CheckOne(p.Name, p.Cms, p.Digest, owner, found)))]);
        CheckMap(facts);
        var map = facts.Map is { } place ? new CodeSignature.SignedMap(place, mapCms ?? []) : null;
        var ordered = libraries.Select(l => signed.FirstOrDefault(s => s.Item1 == l.Name)).Where(s => s.Item1 is not null).ToList();
        if (!block.Span.SequenceEqual(CodeSignBlock.Write(offset, facts.Tree.Levels, new CodeSignature(cms, facts.Size, facts.TreePlace, map), ordered)) || ordered.Count != facts.Libraries.Length)
            bag.Add(Diagnostics.CodeSignatureInvalid(Place, "the package", archive.Path, "it says of the code what is not so"));
    }

    private void CheckOne(string what, byte[] cms, byte[] digest, string? owner, DiagnosticBag found)
    {
        try
        {
            if (cms.Length == 0) throw new MalformedException("it is missing");
            var verified = Cms.Verify(cms, signature.Certificates, digest);
            if (signature.Signer is { } signer && !verified.Signer.RawDataMemory.Span.SequenceEqual(signer.RawDataMemory.Span)) throw new MalformedException("it is by another signer than the package's");
            if (verified.Owner is not null && verified.Owner != owner) throw new MalformedException($"it is of code of '{verified.Owner}'");
        }
        catch (MalformedException e)
        {
            found.Add(Diagnostics.CodeSignatureInvalid(Place, what, archive.Path, e.Message));
        }
    }

    /// <summary>The map must show exactly the pages that hold code.</summary>
    private void CheckMap(CodeFacts facts)
    {
        if (facts.Map is not { } place) return;
        var runnable = archive.Entries.Where(e => !e.IsDeflated && PackageLayout.IsRunnable(e.Name)).Select(e => (e.Name, (long)e.DataOffset, e.Data));
        if (!archive.Find(PackageLayout.PageMap)!.Data.Span.SequenceEqual(PageMap.Of(runnable, place.Offset)))
            bag.Add(Diagnostics.CodeSignatureInvalid(Place, "the map of pages", archive.Path, "it shows other pages than those of the code"));
    }

    private void CheckPermission(ReadOnlyMemory<byte> block, ReadOnlyMemory<byte> code)
    {
        if (signature.Signer is not { } signer || signature.ProfileJson is not { } profile) return;
        var module = archive.Content(archive.Find(ModuleJson.FileName)!);
        var files = archive.Entries.Where(e => e.Name.StartsWith("resources/base/profile/", StringComparison.Ordinal)).Select(e => new PackageFile(e.Name, archive.Content(e)));
        if (PermissionSignBlock.ProblemOf(block, signer, profile, module.Span, code.Span, ModuleFacts.ShareFiles(module, files).Span) is { } problem)
            bag.Add(Diagnostics.PermissionSignatureInvalid(Place, archive.Path, problem));
    }
}
