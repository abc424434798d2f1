using System.CommandLine;

namespace Ark.Cli.Verbs;

/// <summary>What the tool can do. As machine code it has the verbs that somebody waits for who opens a service, and nothing of the compiler.</summary>
internal static partial class ToolVerbs
{
    public static IReadOnlyList<Command> Create()
    {
        var verbs = new List<Command>();
        AddOfPrograms(verbs);
        verbs.AddRange([VerifyVerb.Create(), PushVerb.Create(), ServicesVerb.Create(), OpenVerb.Create()]);
        return verbs;
    }

    static partial void AddOfPrograms(List<Command> verbs);
}
