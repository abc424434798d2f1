using System.Diagnostics;

namespace Ark.Syntax.Parsing;

/// <summary>
/// How often the stages of parsing have looked at something, on this thread. A test compares the counts for texts of different lengths:
/// times tell on a busy machine how busy it is. Only debug builds count.
/// </summary>
internal static class Effort
{
    [ThreadStatic]
    private static long s_looks;

    public static long Looks => s_looks;

    [Conditional("DEBUG")]
    public static void Look() => s_looks++;
}
