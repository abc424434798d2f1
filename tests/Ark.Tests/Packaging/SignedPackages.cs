using System.Buffers.Binary;
using Ark.Packaging.Archive;
using Ark.Packaging.Packages;
using Ark.Packaging.Signing;
using Ark.Packaging.Verifying;

namespace Ark.Tests.Packaging;

/// <summary>Packages of tests/pack/forecast, with keys made for the tests and libraries that are ELF files in name only.</summary>
internal static class SignedPackages
{
    public static readonly DateTimeOffset Now = new(2026, 11, 1, 12, 0, 0, TimeSpan.Zero);
    public static readonly DevelopmentKeys Keys = DevelopmentKeys.Make(Now);
    public static readonly PackageSigner Signer = new(Keys, Now);
    public static readonly PackageVerifier Verifier = new(new TrustedRoots([Keys.Application.Root], Now));

    public static PackageApp App { get; } = PackageApp.Of(PackFixture.Load("forecast"), PackFixture.Load("forecast").App!, isDebug: true);

    public static byte[] Unsigned(string module = "entry", int codeSize = 5000) =>
        PackageWriter.WriteModule(App, App.Modules.First(m => m.Name == module), f => File.ReadAllBytes(f), module == "entry" ? [NativeLibrary.Of(module, "x86_64", Elf(codeSize))] : []);

    public static byte[] UnsignedApp() => PackageWriter.WriteApp(App, App.Modules.Select(m => (m, (ReadOnlyMemory<byte>)Unsigned(m.Name))));

    /// <summary>A header, one program header that says all of it is executable, and bytes.</summary>
    public static byte[] Elf(int size)
    {
        var elf = new byte[size];
        new Random(1).NextBytes(elf.AsSpan(120));
        "\u007fELF"u8.CopyTo(elf);
        (elf[4], elf[5], elf[6], elf[16], elf[18], elf[32], elf[54], elf[56]) = (2, 1, 1, 3, 62, 64, 56, 1);
        BinaryPrimitives.WriteInt32LittleEndian(elf.AsSpan(64), 1);
        BinaryPrimitives.WriteInt32LittleEndian(elf.AsSpan(68), 5);
        BinaryPrimitives.WriteInt64LittleEndian(elf.AsSpan(96), size);
        return elf;
    }

    /// <summary>The codes of what is wrong; empty for a package that is as it must be.</summary>
    public static IReadOnlyList<string> Verify(ReadOnlyMemory<byte> package, string path = "entry.hap") => [.. Verifier.Verify(package, path).Diagnostics.Select(d => d.Code)];
}
