using System.Text;
using System.Text.Json;
using Ark.Project.Output;

namespace Ark.Cli.Testing;

/// <summary>For tools: a line of JSON for each test and for what went wrong outside any; as soon as its file is over.</summary>
internal static class JsonTestReport
{
    public static string File(TestFileResult file, bool isList)
    {
        var text = new StringBuilder();
        foreach (var test in file.Tests) text.AppendLine(Line(file.Path, json => Write(json, test, isList)));
        foreach (var problem in file.Problems) text.AppendLine(Line(file.Path, json => Write(json, problem)));
        if (file.Errors.Length > 0) text.AppendLine(Line(file.Path, json => Write(json, TestFailure.Because(file.Errors.TrimEnd()))));
        return text.ToString();
    }

    private static string Line(string path, Action<Utf8JsonWriter> write) => JsonOutput.ObjectText(json =>
    {
        json.WriteString("file", path);
        write(json);
    });

    private static void Write(Utf8JsonWriter json, TestResult test, bool isList)
    {
        json.WriteStartArray("suites");
        foreach (var suite in test.Suites) json.WriteStringValue(suite);
        json.WriteEndArray();
        json.WriteString("name", test.Name);
        if (test.Place is { } place) WritePlace(json, "place", place);
        if (isList) return;
        json.WriteString("status", test.Status switch { TestStatus.Passed => "passed", TestStatus.Skipped => "skipped", _ => "failed" });
        json.WriteNumber("milliseconds", test.Milliseconds);
        if (test.Note.Length > 0) json.WriteString("note", test.Note);
        if (test.Output.Length > 0) json.WriteString("output", test.Output);
        if (test.Failure is { } failure) Write(json, failure);
    }

    private static void Write(Utf8JsonWriter json, TestFailure failure)
    {
        json.WriteStartObject("failure");
        json.WriteString("message", failure.Message);
        json.WriteString("text", FailureText.Write(failure, new Paint(false)));
        if (failure.Expected is { } expected) json.WriteString("expected", expected);
        if (failure.Actual is { } actual) json.WriteString("actual", actual);
        if (failure.Places is [var place, ..]) WritePlace(json, "place", place);
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, string name, TestPlace place)
    {
        json.WriteStartObject(name);
        json.WriteString("file", place.File);
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", place.Column);
        json.WriteEndObject();
    }
}
