using Ark.Build;
using Ark.Syntax;

namespace Ark.Cli.Reporting;

/// <summary>The tool's own output, when the disk behind it may be full. A closed pipe is no error: the reader has enough.</summary>
internal static class Streams
{
    /// <summary>To standard output; ARK4019 when that is refused.</summary>
    public static void Print(string text)
    {
        try
        {
            Console.Out.Write(text.EndsWith('\n') || text.Length == 0 ? text : text + "\n");
            Console.Out.Flush();
        }
        catch (IOException e)
        {
            throw new BuildException(Diagnostics.OutputRefused(BuildException.At(""), e.Message));
        }
    }

    /// <summary>To standard error; when that is refused there is nobody left to tell, and the exit code must do.</summary>
    public static void Complain(string text)
    {
        try
        {
            Console.Error.Write(text.EndsWith('\n') || text.Length == 0 ? text : text + "\n");
        }
        catch (IOException)
        {
            return;
        }
    }
}
