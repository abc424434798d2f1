namespace Ark.Cli;

/// <summary>What the tool's exit codes mean; `ark run` passes on the program's own.</summary>
internal static class ExitCode
{
    public const int Success = 0;
    /// <summary>The program has errors, or failed while running.</summary>
    public const int ProgramErrors = 1;
    /// <summary>Wrong usage, or something is missing from the set-up.</summary>
    public const int Usage = 2;
    /// <summary>A fault of the toolchain itself.</summary>
    public const int InternalFault = 3;
}
