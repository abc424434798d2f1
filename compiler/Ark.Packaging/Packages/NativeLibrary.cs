using System.Buffers.Binary;
using Ark.Packaging.Archive;
using Ark.Syntax;

namespace Ark.Packaging.Packages;

/// <summary>The processors that packages have native code for, by the names of the folders below `libs`.</summary>
public static class NativeLibrary
{
    private const int HeaderLength = 64, MachineAt = 18;

    private static readonly (string Abi, string Machine, ushort Number)[] All = [("x86_64", "x86_64", 62), ("arm64-v8a", "aarch64", 183)];

    public static IEnumerable<string> Abis => All.Select(a => a.Abi);

    /// <summary>What the toolchain calls the processor.</summary>
    public static string? MachineOf(string abi) => Array.Find(All, a => a.Abi == abi || a.Machine == abi).Machine;

    public static string AbiOf(string machine) => Array.Find(All, a => a.Machine == machine).Abi;

    /// <summary>The code of a module, under the name that the system looks for.</summary>
    public static PackageFile Of(string module, string abi, ReadOnlyMemory<byte> content) => new($"libs/{abi}/lib{module}.so", content);

    /// <summary>Why the file is not what its name says, or null.</summary>
    public static Diagnostic? ProblemOf(PackageFile file)
    {
        var abi = file.Name.Split('/') is ["libs", var folder, _, ..] ? folder : "";
        var reason = ReasonAgainst(file.Content.Span, Array.Find(All, a => a.Abi == abi));
        return reason is null ? null : Diagnostics.LibraryNotNative(PackageException.At(file.Name), file.Name, abi, reason);
    }

    private static string? ReasonAgainst(ReadOnlySpan<byte> bytes, (string Abi, string Machine, ushort Number) wanted)
    {
        if (wanted.Abi is null) return $"its folder is none of {string.Join(", ", Abis)}";
        if (bytes.Length < HeaderLength || !bytes.StartsWith("\u007fELF"u8)) return "it is no ELF file";
        if (bytes[4] != 2 || bytes[5] != 1) return "it is not of 64 bits, the lowest first";
        return BinaryPrimitives.ReadUInt16LittleEndian(bytes[MachineAt..]) == wanted.Number ? null : "it is for another processor";
    }
}
