using System.Text;
using System.Text.Json;

namespace Ark.Project.Output;

/// <summary>JSON objects that are written for other programs.</summary>
public static class JsonOutput
{
    /// <summary>In UTF-8.</summary>
    /// <param name="members">Writes what stands between the braces.</param>
    public static byte[] Object(Action<Utf8JsonWriter> members, bool indented = false)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = indented }))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }
        return buffer.ToArray();
    }

    public static string ObjectText(Action<Utf8JsonWriter> members, bool indented = false) => Encoding.UTF8.GetString(Object(members, indented));
}
