using System.Text.Json;
using Ark.Project.Output;
using Ark.Syntax;

namespace Ark.Cli.Reporting;

/// <summary>SARIF 2.1.0 (OASIS), which code hosts and editors read.</summary>
internal sealed class SarifReport : IReport
{
    public void Write(IReadOnlyList<Diagnostic> diagnostics, TextWriter output)
    {
        output.WriteLine(JsonOutput.ObjectText(indented: true, members: json =>
        {
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json, diagnostics);
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartArray("results");
            foreach (var diagnostic in diagnostics) WriteResult(json, diagnostic);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
        }));
    }

    private static void WriteTool(Utf8JsonWriter json, IReadOnlyList<Diagnostic> diagnostics)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "ark");
        json.WriteString("version", ToolVersion.Text);
        json.WriteStartArray("rules");
        foreach (var descriptor in diagnostics.Select(d => d.Descriptor).DistinctBy(d => d.Code))
        {
            json.WriteStartObject();
            json.WriteString("id", descriptor.Code);
            json.WriteString("name", descriptor.Rule.Length > 0 ? descriptor.Rule : descriptor.Id);
            json.WriteStartObject("shortDescription");
            json.WriteString("text", descriptor.Template);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Code);
        json.WriteString("level", diagnostic.Severity switch { DiagnosticSeverity.Error => "error", DiagnosticSeverity.Warning => "warning", _ => "note" });
        WriteMessage(json, string.Join('\n', [diagnostic.Message, .. diagnostic.Notes]));
        if (diagnostic.Location.Path.Length > 0)
        {
            json.WriteStartArray("locations");
            WriteLocation(json, diagnostic.Location, null);
            json.WriteEndArray();
        }
        if (diagnostic.Related.Count > 0)
        {
            json.WriteStartArray("relatedLocations");
            foreach (var related in diagnostic.Related) WriteLocation(json, related.Location, related.Message);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void WriteMessage(Utf8JsonWriter json, string text)
    {
        json.WriteStartObject("message");
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, Location location, string? message)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', location.Path.Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        if (location.IsInSource)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", location.Start.Line + 1);
            json.WriteNumber("startColumn", location.Start.Column + 1);
            json.WriteNumber("endLine", location.End.Line + 1);
            json.WriteNumber("endColumn", location.End.Column + 1);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        if (message is not null) WriteMessage(json, message);
        json.WriteEndObject();
    }
}
