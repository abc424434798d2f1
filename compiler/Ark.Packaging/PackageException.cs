using Ark.Syntax;

namespace Ark.Packaging;

/// <summary>A package, or what one is made of, is not as it must be. Thrown where the first fault ends the work.</summary>
public sealed class PackageException(Diagnostic diagnostic) : Exception(diagnostic.Message)
{
    public Diagnostic Diagnostic => diagnostic;

    /// <summary>Packages are not texts; their path stands for the place.</summary>
    public static Location At(string path) => new(new SourceText("", path), default);
}

/// <summary>Bytes that are not what their format says. Readers of a format turn it into a <see cref="PackageException"/> with a code.</summary>
internal sealed class MalformedException(string reason) : Exception(reason);
