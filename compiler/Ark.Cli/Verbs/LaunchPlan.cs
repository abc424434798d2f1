using System.CommandLine;
using System.Text.Json;
using Ark.Cli.Reporting;
using Ark.Project.Output;

namespace Ark.Cli.Verbs;

/// <summary>`--dry-run`: what a verb would start, for a debugger that starts it instead: {"program":…,"environment":{…},"isTemporary":…}.</summary>
internal static class LaunchPlan
{
    public static Option<bool> Option() => new("--dry-run") { Description = "Build, and print what would be started as JSON: for debuggers" };

    /// <param name="isTemporary">Nobody keeps the program: whoever starts it deletes it.</param>
    public static int Print(string program, IReadOnlyDictionary<string, string> environment, bool isTemporary)
    {
        Streams.Print(JsonOutput.ObjectText(json =>
        {
            json.WriteString("program", program);
            json.WriteStartObject("environment");
            foreach (var (name, value) in environment) json.WriteString(name, value);
            json.WriteEndObject();
            json.WriteBoolean("isTemporary", isTemporary);
        }));
        return ExitCode.Success;
    }
}
