using Ark.Syntax;

namespace Ark.Build;

/// <summary>The build cannot go on, for a reason that lies outside the program: what is missing or refused, and what to do.</summary>
public sealed class BuildException(Diagnostic diagnostic, int exitCode = BuildException.MissingSetUp) : Exception(diagnostic.Message)
{
    public const int MissingSetUp = 2, Fault = 3;

    public Diagnostic Diagnostic => diagnostic;
    public int ExitCode => exitCode;

    /// <summary>Such a problem has no place in a source file; a path stands for it.</summary>
    public static Location At(string path) => new(new SourceText("", path), default);
}
