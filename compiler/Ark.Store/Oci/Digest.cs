using System.Security.Cryptography;

namespace Ark.Store.Oci;

/// <summary>What names a content: `sha256:` and 64 lower-case digits.</summary>
public readonly record struct Digest
{
    private const string Prefix = "sha256:";
    private const int Digits = 64;

    private Digest(string hex) => Hex = hex;

    public string Hex { get; }

    public static Digest Of(ReadOnlySpan<byte> content) => new(Convert.ToHexStringLower(SHA256.HashData(content)));

    public static Digest Of(IncrementalHash hash) => new(Convert.ToHexStringLower(hash.GetHashAndReset()));

    public static Digest? Parse(string? text) =>
        text is not null && text.StartsWith(Prefix, StringComparison.Ordinal) && IsHex(text.AsSpan(Prefix.Length)) ? new Digest(text[Prefix.Length..]) : null;

    public static Digest? ParseHex(string hex) => IsHex(hex) ? new Digest(hex) : null;

    public override string ToString() => Prefix + Hex;

    private static bool IsHex(ReadOnlySpan<char> text) => text.Length == Digits && text.IndexOfAnyExcept("0123456789abcdef") < 0;
}
