using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ark.Cli.Reporting;

/// <summary>JSON for other programs, and for people who look.</summary>
internal static class IndentedJson
{
    public static string Of(JsonNode node)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true })) node.WriteTo(writer);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
