namespace Ark.Semantics.RegExp;

/// <summary>What is wrong with a pattern, and at which of its characters.</summary>
public sealed class PatternError(string message, int place) : Exception(message)
{
    public int Place => place;
}
