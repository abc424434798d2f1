using System.CommandLine;
using System.Text;
using Ark.Build;
using Ark.Cli.Reporting;
using Ark.Formatting;
using Ark.Syntax;
using Ark.Workspace;

namespace Ark.Cli.Verbs;

/// <summary>`ark fmt [--check] [PATH…]`: spaces and indentation put in order; prints the files that change.</summary>
internal static class FormatVerb
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("paths") { Description = "Files, or folders whose sources are formatted; this folder if there are none", Arity = ArgumentArity.ZeroOrMore }.RejectingOptions();
        var check = new Option<bool>("--check") { Description = "Write nothing; fail if a file is not formatted" };
        var command = new Command("fmt", "Format sources") { paths, check };
        command.SetAction(result => Run(result.GetValue(paths) is { Length: > 0 } given ? given : ["."], result.GetValue(check)));
        return command;
    }

    private static int Run(string[] paths, bool onlyChecks)
    {
        var diagnostics = new List<Diagnostic>();
        var changed = new StringBuilder();
        foreach (var path in paths.SelectMany(SourceFolder.Files).Distinct(StringComparer.Ordinal))
        {
            var (text, problem) = SourceReader.Read(path);
            if (problem is not null) diagnostics.Add(problem);
            if (text is null) continue;
            var tree = SyntaxTree.Parse(text);
            // Of broken text nobody knows what it means, so it is left as it is.
            diagnostics.AddRange(tree.Diagnostics.Where(d => d.IsError));
            if (tree.Diagnostics.Any(d => d.IsError) || Formatter.Format(tree) is not { Count: > 0 } edits) continue;
            changed.Append(path).Append('\n');
            if (!onlyChecks) Write(path, Formatter.Apply(text.Content, edits));
        }
        Streams.Print(changed.ToString());
        Reports.ToError(diagnostics);
        return diagnostics.Count > 0 || onlyChecks && changed.Length > 0 ? ExitCode.ProgramErrors : ExitCode.Success;
    }

    /// <summary>The file keeps its permissions and its byte order mark, and a link keeps pointing to it.</summary>
    private static void Write(string path, string content)
    {
        var target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        var mark = File.ReadAllBytes(target).AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? "\uFEFF" : "";
        WholeFile.Write(target, unfinished =>
        {
            File.WriteAllText(unfinished, mark + content);
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(unfinished, File.GetUnixFileMode(target));
        });
    }
}
