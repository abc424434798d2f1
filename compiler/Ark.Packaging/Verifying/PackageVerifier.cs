using System.Security.Cryptography;
using Ark.Packaging.Archive;
using Ark.Packaging.Rules;
using Ark.Packaging.Signing;
using Ark.Syntax;

namespace Ark.Packaging.Verifying;

/// <summary>A package that was looked at.</summary>
/// <param name="Signer">Whose certificate signed it; null when it is not signed.</param>
public sealed record VerifiedPackage(string Path, string? BundleName, string? Module, string? Signer, long Size, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>What its files have together.</summary>
    internal long Unpacked { get; init; }
}

/// <summary>Everything that verifying found: packages, those in them, and what is wrong.</summary>
public sealed record VerifyReport(IReadOnlyList<VerifiedPackage> Packages)
{
    public IEnumerable<Diagnostic> Diagnostics => Packages.SelectMany(p => p.Diagnostics);
    public bool IsValid => !Diagnostics.Any(d => d.IsError);
}

/// <summary>
/// Checks packages: structure, signature, chain, profile, digests, the code signature of every library, and of an APP the rules between its
/// packages. Nothing is thrown for what a package is; it is in the report.
/// </summary>
public sealed class PackageVerifier(TrustedRoots roots)
{
    /// <summary>As many as an installer takes at once.</summary>
    private const int MostModules = 128;
    /// <summary>An index is read as a whole.</summary>
    private const long LargestIndex = 64 << 20;

    /// <param name="path">By its ending it is an application's package or a module's.</param>
    public VerifyReport Verify(ReadOnlyMemory<byte> bytes, string path)
    {
        var packages = new List<VerifiedPackage>();
        if (!path.EndsWith(".app", StringComparison.Ordinal))
        {
            packages.Add(VerifyModule(bytes, path, ZipLimits.Default, out _));
            return new VerifyReport(packages);
        }
        var bag = new DiagnosticBag();
        var (bundle, signer) = ((string?)null, (string?)null);
        try
        {
            VerifyApp(ZipReader.Read(bytes, path), packages, bag, out bundle, out signer);
        }
        catch (Exception e) when (e is PackageException or CryptographicException)
        {
            bag.Add(Said(e, path));
        }
        packages.Insert(0, new VerifiedPackage(path, bundle, null, signer, bytes.Length, bag.ToSorted()));
        return new VerifyReport(packages);
    }

    private void VerifyApp(ZipArchiveView archive, List<VerifiedPackage> packages, DiagnosticBag bag, out string? bundle, out string? signer)
    {
        var modules = new List<RuledModule>();
        var inner = archive.Entries.Where(e => PackageSigner.IsModulePackage(e.Name)).ToList();
        if (inner.Count > MostModules) throw ZipReader.Refused(archive.Path, $"it has {inner.Count} packages in it; {MostModules} are allowed");
        foreach (var entry in archive.Entries.Except(inner)) archive.Check(entry);
        // All together may unpack to as much as one alone.
        var limits = ZipLimits.Default;
        foreach (var entry in inner)
        {
            packages.Add(VerifyModule(archive.Content(entry), $"{archive.Path}!{entry.Name}", limits, out var module));
            limits = limits with { TotalBytes = limits.TotalBytes - packages[^1].Unpacked };
            if (module is not null) modules.Add(module);
        }
        if (inner.Count == 0) bag.Add(Diagnostics.PackageInvalid(PackageException.At(archive.Path), archive.Path, "it has no package of a module in it"));
        bundle = modules.FirstOrDefault()?.App.BundleName?.Value;
        bag.AddRange(PackageRules.Check(modules));
        bag.AddRange(AtomicServiceRules.CheckSizes(modules));
        var signature = SignatureCheck.Read(archive, bag);
        signature?.Check(roots, bundle, bag);
        signer = signature?.SignerName;
    }

    private VerifiedPackage VerifyModule(ReadOnlyMemory<byte> bytes, string path, ZipLimits limits, out RuledModule? module)
    {
        var bag = new DiagnosticBag();
        var unpacked = 0L;
        module = null;
        SignatureCheck? signature = null;
        try
        {
            var archive = ZipReader.Read(bytes, path, limits);
            unpacked = archive.Entries.Sum(e => (long)e.Size);
            module = ModuleFacts.Read(archive);
            var bundle = module.App.BundleName?.Value;
            Checks.Run(bag,
            [
                found =>
                {
                    foreach (var entry in archive.Entries) archive.Check(entry);
                    CheckContent(archive, found);
                },
                found =>
                {
                    signature = SignatureCheck.Read(archive, found);
                    signature?.Check(roots, bundle, found);
                },
            ]);
            if (signature is not null) new CodeCheck(archive, signature, bag).Check();
        }
        catch (Exception e) when (e is PackageException or CryptographicException)
        {
            bag.Add(Said(e, path));
        }
        return new VerifiedPackage(path, module?.App.BundleName?.Value, module?.Name, signature?.SignerName, bytes.Length, bag.ToSorted()) { Unpacked = unpacked };
    }

    /// <summary>A certificate is read when something of it is wanted, and may turn out to be none.</summary>
    private static Diagnostic Said(Exception exception, string path) =>
        exception is PackageException known ? known.Diagnostic : Diagnostics.SignatureInvalid(PackageException.At(path), "the package", path, "a certificate in it cannot be read");

    private static void CheckContent(ZipArchiveView archive, DiagnosticBag bag)
    {
        if (archive.Find(Resources.ResourceIndex.FileName) is { } index) Resources.ResourceIndex.Read(archive.Content(index, LargestIndex), $"{archive.Path}!{index.Name}");
        foreach (var entry in archive.Entries.Where(e => e.Name.StartsWith("libs/", StringComparison.Ordinal) && !e.Name.EndsWith('/')))
        {
            if (Packages.NativeLibrary.ProblemOf(new PackageFile(entry.Name, archive.CheckedContent(entry))) is { } problem) bag.Add(problem);
            if (!entry.IsDeflated && entry.DataOffset % PackageLayout.PageSize != 0) bag.Add(Diagnostics.PackageInvalid(PackageException.At(archive.Path), archive.Path, $"'{entry.Name}' does not begin at a page"));
        }
    }
}
