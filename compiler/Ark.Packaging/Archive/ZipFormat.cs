// The parts of the ZIP format (PKWARE's APPNOTE) that packages use: local headers with the data behind them, the central directory, its
// end. What they do not use is refused: ZIP64, several disks, encryption, comments. A signing block may stand before the directory.

namespace Ark.Packaging.Archive;

/// <summary>Numbers of the format.</summary>
internal static class ZipFormat
{
    public const uint LocalHeader = 0x04034B50, DirectoryHeader = 0x02014B50, DirectoryEnd = 0x06054B50, DataDescriptor = 0x08074B50;
    public const int LocalHeaderLength = 30, DirectoryHeaderLength = 46, DirectoryEndLength = 22;
    /// <summary>Where in the end record the offset of the directory stands.</summary>
    public const int DirectoryOffsetAt = 16;
    public const ushort Stored = 0, Deflated = 8;
    public const ushort Utf8Flag = 0x0800, DescriptorFlag = 0x0008;
    /// <summary>Compression levels that deflating tools note in the flags mean nothing to readers.</summary>
    public const ushort LevelFlags = 0x0006;
    public const ushort Version = 20;
    /// <summary>Midnight of 1 January 1980, the first time there is: packages do not say when they were made.</summary>
    public const ushort Date = 0x0021, Time = 0;
    /// <summary>A regular file that everybody may read, in the notation of Unix.</summary>
    public const uint RegularFile = 0x81A4;
    public const ushort MadeByUnix = 3 << 8 | Version;
    public const ushort Zip64Extra = 0x0001, AlignmentExtra = 0xD935;
    /// <summary>An alignment extra begins with id, length and the alignment.</summary>
    public const int AlignmentExtraLength = 6;
}

/// <summary>More than any package needs, so that small files cannot make a reader work long or use much memory.</summary>
/// <param name="Ratio">How often a compressed entry may be as large as its data, once it is larger than <paramref name="FreeBytes"/>.</param>
public sealed record ZipLimits(int Entries, long TotalBytes, int Ratio, long FreeBytes)
{
    public static ZipLimits Default { get; } = new(Entries: 20_000, TotalBytes: 1L << 30, Ratio: 200, FreeBytes: 1 << 20);
}
