// resources.index: what `$r` names stand for, for each set of qualifiers. The two layouts are those of OpenHarmony's restool (resource_table.cpp);
// applications for API 20 and later have the second. All numbers are little-endian.

using System.Collections.Immutable;
using System.Text;
using Ark.Packaging.Bytes;

namespace Ark.Packaging.Resources;

/// <summary>The content of a resources.index, whatever its layout.</summary>
public sealed record ResourceIndex(ImmutableArray<IndexConfiguration> Configurations)
{
    public const string FileName = "resources.index";
    internal const int VersionLength = 128;

    /// <summary>All values of an id.</summary>
    public IEnumerable<(IndexConfiguration Configuration, IndexRecord Record)> Find(uint id) =>
        Configurations.SelectMany(c => c.Records.Where(r => r.Id == id).Select(r => (c, r)));

    public byte[] Write(IndexLayout layout) => layout == IndexLayout.V1 ? IndexWriterV1.Write(this) : IndexWriterV2.Write(this);

    /// <summary>Throws <see cref="PackageException"/> (ARK6003) when the bytes are not a whole index of either layout.</summary>
    /// <param name="path">What the message calls it.</param>
    public static ResourceIndex Read(ReadOnlyMemory<byte> bytes, string path) => IndexReader.Read(bytes, path).Index;

    /// <summary>Applications that say they run on API 20 or later have the second layout. HarmonyOS puts its own version before the last three digits.</summary>
    public static IndexLayout LayoutFor(int minApiVersion) => minApiVersion % 1000 >= 20 ? IndexLayout.V2 : IndexLayout.V1;

    /// <summary>What both layouts begin with.</summary>
    internal static void WriteVersion(ByteWriter bytes, string name)
    {
        bytes.Text($"{name} 6.1.0 ark");
        bytes.Zeros(VersionLength - bytes.Length);
    }
}

public enum IndexLayout { V1 = 1, V2 }

/// <summary>The values for one set of qualifiers; `base` has none.</summary>
/// <param name="Records">By ascending id.</param>
public sealed record IndexConfiguration(ImmutableArray<IndexKey> Keys, ImmutableArray<IndexRecord> Records)
{
    /// <summary>The folder that such values come from.</summary>
    public string Folder
    {
        get
        {
            if (Keys.IsEmpty) return "base";
            var name = new StringBuilder(Keys[0].ToString());
            foreach (var key in Keys.Skip(1))
                name.Append(key.Kind is IndexKeyKind.Script or IndexKeyKind.Region or IndexKeyKind.NetworkCode ? '_' : '-').Append(key);
            return name.ToString();
        }
    }
}

/// <param name="Value">UTF-8; of lists strings with their lengths (<see cref="ResourceValue"/>); of media and profiles the path of the file in the package, after the module's name.</param>
public sealed record IndexRecord(uint Id, ResourceType Type, string Name, ReadOnlyMemory<byte> Value)
{
    public string Text => Encoding.UTF8.GetString(Value.Span);
}
