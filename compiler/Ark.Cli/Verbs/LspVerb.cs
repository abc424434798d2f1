using System.CommandLine;
using Ark.LanguageServer;

namespace Ark.Cli.Verbs;

/// <summary>`ark lsp`: the language server, over standard input and output.</summary>
internal static class LspVerb
{
    public static Command Create()
    {
        // Some clients always pass it; there is no other way to talk.
        var stdio = new Option<bool>("--stdio") { Description = "Talk over standard input and output (the only way)" };
        var command = new Command("lsp", "Serve an editor with the language server protocol") { stdio };
        command.SetAction(_ => Server.Run(Console.OpenStandardInput(), Console.OpenStandardOutput(), ToolVersion.Text));
        return command;
    }
}
