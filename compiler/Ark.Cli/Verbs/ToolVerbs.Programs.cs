using System.CommandLine;

namespace Ark.Cli.Verbs;

internal static partial class ToolVerbs
{
    static partial void AddOfPrograms(List<Command> verbs) => verbs.AddRange(
    [
        RunVerb.Create(), BuildVerb.Create(), InspectVerb.Create(), PreviewVerb.Create(), CheckVerb.Create(), FormatVerb.Create(), TestVerb.Create(), DumpVerb.Create(), ExplainVerb.Create(),
        LspVerb.Create(), NewVerb.Create(), PackVerb.Create(), SignVerb.Create(), ServeVerb.Create(),
    ]);
}
