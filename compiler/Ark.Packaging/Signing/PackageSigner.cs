using Ark.Packaging.Archive;
using Ark.Packaging.Bytes;
using Ark.Packaging.Packages;
using Ark.Project.Json;
using Ark.Project.Manifests;
using Ark.Syntax;

namespace Ark.Packaging.Signing;

/// <summary>Signs packages as OpenHarmony's hapsigner does: HAP and HSP with their code, an APP with every package in it.</summary>
public sealed class PackageSigner(DevelopmentKeys keys, DateTimeOffset time)
{
    /// <summary>The number of ECDSA with SHA-256 among the signature algorithms.</summary>
    internal const uint EcdsaSha256 = 0x201;
    private const int DigestVersion = 2, DigestCount = 1;
    /// <summary>Parts of the block of a package with code: properties, profile, signature.</summary>
    private const int PartsWithCode = 3;
    private const int PropertyHeaderLength = 12;

    /// <summary>Throws <see cref="PackageException"/> when the package is none. What signed it before is replaced.</summary>
    /// <param name="path">By its ending it is an application's package or a module's.</param>
    public byte[] Sign(ReadOnlyMemory<byte> package, string path)
    {
        var archive = ZipReader.Read(package, path);
        return path.EndsWith(".app", StringComparison.Ordinal) ? SignApp(archive) : SignModule(archive);
    }

    private byte[] SignApp(ZipArchiveView archive)
    {
        var bundle = "";
        var files = new List<PackageFile>();
        foreach (var entry in archive.Entries)
        {
            var content = archive.Content(entry);
            if (!IsModulePackage(entry.Name))
            {
                files.Add(new PackageFile(entry.Name, content, entry.IsDeflated));
                continue;
            }
            var inner = ZipReader.Read(content, $"{archive.Path}!{entry.Name}");
            bundle = BundleOf(inner);
            files.Add(new PackageFile(entry.Name, SignModule(inner), entry.IsDeflated));
        }
        if (bundle.Length == 0) throw ZipReader.Refused(archive.Path, "it has no package of a module in it");
        var parts = ZipWriter.WriteParts(PackageLayout.Ordered(files));
        return Assemble(parts, [new SigningBlock.Part(BlockKind.Profile, SignedProfile(bundle).Cms)]);
    }

    internal static bool IsModulePackage(string name) => name.EndsWith(".hap", StringComparison.Ordinal) || name.EndsWith(".hsp", StringComparison.Ordinal);

    private byte[] SignModule(ZipArchiveView archive)
    {
        var files = PackageLayout.Ordered(archive.Entries.Where(e => e.Name != PackageLayout.PageMap && !e.Name.EndsWith('/')).Select(e => new PackageFile(e.Name, archive.Content(e), e.IsDeflated)));
        foreach (var library in files.Where(f => f.Name.StartsWith("libs/", StringComparison.Ordinal)))
            if (NativeLibrary.ProblemOf(library) is { } problem) throw new PackageException(problem);
        files = WithPageMap(files);
        var parts = ZipWriter.WriteParts(files);
        var (json, cms) = SignedProfile(BundleOf(archive));
        var owner = Profile.Read(json)!.Owner!;
        var offset = parts.Entries.Length + SigningBlock.ValuesOffset(PartsWithCode) + PropertyHeaderLength;
        var code = SignCode(ZipReader.Read(Joined(parts, []), archive.Path), offset, owner);
        var module = files.First(f => f.Name == ModuleJson.FileName).Content;
        var permission = PermissionSignBlock.Write(keys.Application, json, module.Span, code, ModuleFacts.ShareFiles(module, files).Span);
        // An offset counts from the start of the file for the code, and from the start of the part for the other.
        var property = new ByteWriter(code.Length + permission.Length + 2 * PropertyHeaderLength)
            .U32((uint)PropertyKind.CodeSign).U32(code.Length).U32(offset).Put(code)
            .U32((uint)PropertyKind.PermissionSign).U32(permission.Length).U32(code.Length + 2 * PropertyHeaderLength).Put(permission).ToArray();
        return Assemble(parts, [new SigningBlock.Part(BlockKind.Property, property), new SigningBlock.Part(BlockKind.Profile, cms)]);
    }

    private static string BundleOf(ZipArchiveView archive) => ModuleFacts.Read(archive).App.BundleName?.Value ?? throw ZipReader.Refused(archive.Path, "its module.json names no bundle");

    private (byte[] Json, byte[] Cms) SignedProfile(string bundle)
    {
        var json = Profile.ForDevelopment(bundle, keys.Application.Leaf);
        return (json, Cms.Sign(json, keys.Profile, time));
    }

    /// <summary>The map's length depends on where it lies, and that on the code before it only: it is laid out once without its content.</summary>
    private static IReadOnlyList<PackageFile> WithPageMap(IReadOnlyList<PackageFile> files)
    {
        if (!files.Any(f => !f.IsDeflated && PackageLayout.IsRunnable(f.Name))) return files;
        var draft = PackageLayout.Ordered([.. files, new PackageFile(PackageLayout.PageMap, "")]);
        var archive = ZipReader.Read(Joined(ZipWriter.WriteParts(draft), []), PackageLayout.PageMap);
        var runnable = archive.Entries.Where(e => !e.IsDeflated && PackageLayout.IsRunnable(e.Name)).Select(e => (e.Name, (long)e.DataOffset, e.Data));
        var map = PageMap.Of(runnable, archive.Find(PackageLayout.PageMap)!.DataOffset);
        return map.Length == 0 ? files : PackageLayout.Ordered([.. files, new PackageFile(PackageLayout.PageMap, map)]);
    }

    private byte[] SignCode(ZipArchiveView archive, long offset, string owner)
    {
        var code = CodeFacts.Of(archive, offset);
        byte[] Signed(byte[] digest) => Cms.SignDetached(digest, keys.Application, time, owner);
        var map = code.Map is { } place ? new CodeSignature.SignedMap(place, Signed(code.DigestWithMap())) : null;
        var package = new CodeSignature(Signed(code.Digest()), code.Size, code.TreePlace, map);
        var libraries = code.Libraries.Select(l => (l.Name, new CodeSignature(Signed(CodeFacts.DigestOf(l)), l.Size, null, null))).ToList();
        return CodeSignBlock.Write(offset, code.Tree.Levels, package, libraries);
    }

    private byte[] Assemble(ZipWriter.Parts parts, IReadOnlyList<SigningBlock.Part> optional)
    {
        var digest = ContentDigest.Of(parts.Entries, parts.Directory, parts.End(parts.Entries.Length), optional.Select(p => p.Value));
        var block = new SigningBlock([.. optional, new SigningBlock.Part(BlockKind.Signature, Cms.Sign(DigestContent(digest), keys.Application, time))]).Write();
        return Joined(parts, block);
    }

    /// <summary>What the signature of a package signs.</summary>
    internal static byte[] DigestContent(byte[] digest) => new ByteWriter().U32(DigestVersion).U32(DigestCount).U32(8 + digest.Length).U32(EcdsaSha256).U32(digest.Length).Put(digest).ToArray();

    private static byte[] Joined(ZipWriter.Parts parts, byte[] block) => [.. parts.Entries, .. block, .. parts.Directory, .. parts.End(parts.Entries.Length + block.Length)];
}
