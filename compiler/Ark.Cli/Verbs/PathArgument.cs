using System.CommandLine;
using System.CommandLine.Parsing;
using Ark.Build;
using Ark.Workspace;

namespace Ark.Cli.Verbs;

/// <summary>What arguments that name files have in common: a misspelt option is not taken for a file.</summary>
internal static class PathArgument
{
    public static Argument<T> RejectingOptions<T>(this Argument<T> argument)
    {
        argument.Validators.Add(RejectOptions);
        return argument;
    }

    /// <summary>What the program begins with that the user named by a file, a module or a project.</summary>
    public static ProgramStart StartOf(string path)
    {
        var (start, problem) = ProgramEntry.Find(path, DiskSources.Instance);
        return start ?? throw new BuildException(problem!, ExitCode.ProgramErrors);
    }

    private static void RejectOptions(ArgumentResult result)
    {
        foreach (var token in result.Tokens)
            if (token.Value.StartsWith('-') && !Path.Exists(token.Value)) result.AddError($"There is no option {token.Value}.");
    }
}
