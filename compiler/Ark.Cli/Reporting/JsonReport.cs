using System.Text.Json;
using Ark.Project.Output;
using Ark.Syntax;

namespace Ark.Cli.Reporting;

/// <summary>For tools: one JSON document; lines and columns count from 1, columns in UTF-16 units.</summary>
internal sealed class JsonReport : IReport
{
    public void Write(IReadOnlyList<Diagnostic> diagnostics, TextWriter output)
    {
        output.WriteLine(JsonOutput.ObjectText(indented: true, members: json =>
        {
            json.WriteStartArray("diagnostics");
            foreach (var diagnostic in diagnostics) WriteDiagnostic(json, diagnostic);
            json.WriteEndArray();
            json.WriteNumber("errors", diagnostics.Count(d => d.IsError));
            json.WriteNumber("warnings", diagnostics.Count(d => d.Severity == DiagnosticSeverity.Warning));
        }));
    }

    private static void WriteDiagnostic(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code);
        json.WriteString("severity", diagnostic.Severity.ToString().ToLowerInvariant());
        json.WriteString("message", diagnostic.Message);
        if (diagnostic.Rule.Length > 0) json.WriteString("rule", diagnostic.Rule);
        WriteLocation(json, diagnostic.Location);
        if (diagnostic.Notes.Count > 0)
        {
            json.WriteStartArray("notes");
            foreach (var note in diagnostic.Notes) json.WriteStringValue(note);
            json.WriteEndArray();
        }
        if (diagnostic.Related.Count > 0)
        {
            json.WriteStartArray("related");
            foreach (var related in diagnostic.Related)
            {
                json.WriteStartObject();
                json.WriteString("message", related.Message);
                WriteLocation(json, related.Location);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        if (diagnostic.Fix is { } fix)
        {
            json.WriteStartObject("fix");
            json.WriteString("title", fix.Title);
            json.WriteStartArray("edits");
            foreach (var edit in fix.Edits)
            {
                json.WriteStartObject();
                WriteRange(json, diagnostic.Location.Text, edit.Span);
                json.WriteString("text", edit.NewText);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, Location location)
    {
        if (location.Path.Length > 0) json.WriteString("file", location.Path);
        if (location.IsInSource) WriteRange(json, location.Text, location.Span);
    }

    private static void WriteRange(Utf8JsonWriter json, SourceText? text, TextSpan span)
    {
        if (text is null) return;
        var start = text.PositionAt(span.Start);
        var end = text.PositionAt(span.End);
        json.WriteNumber("line", start.Line + 1);
        json.WriteNumber("column", start.Column + 1);
        json.WriteNumber("endLine", end.Line + 1);
        json.WriteNumber("endColumn", end.Column + 1);
    }
}
