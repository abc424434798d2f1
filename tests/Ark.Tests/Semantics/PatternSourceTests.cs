using System.Security.Cryptography;
using Xunit;

namespace Ark.Tests.Semantics;

/// <summary>The compiler of patterns is written in ArkTS, and its C# twin from that: each file names the text that it was written from.</summary>
public class PatternSourceTests
{
    [Theory]
    [InlineData("CharacterSet", "regexp_set")]
    [InlineData("UnicodeData", "regexp_unicode")]
    [InlineData("PatternParser", "regexp_parser")]
    [InlineData("PatternCompiler", "regexp_compiler")]
    public void The_twin_is_that_of_the_library(string twin, string source)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Repository.Folder("stdlib", "core", source + ".ets"))));
        var header = File.ReadLines(Repository.Folder("compiler", "Ark.Semantics", "RegExp", twin + ".g.cs")).Take(2).Last();
        Assert.True(header == "// sha256 " + digest, $"{twin}.g.cs is stale: node tests/oracle/regexp.mjs write");
    }
}
