using System.Text;
using System.Text.RegularExpressions;

namespace Ark.Tests.Fuzz;

/// <summary>Makes damaged programs out of whole ones; most still mean something to some phase.</summary>
internal sealed partial class SourceMutator(IReadOnlyList<string> sources, Random random)
{
    private const int MostEdits = 5, LongestSplice = 40;

    private static readonly string[] Types =
    [
        "number", "string", "boolean", "void", "undefined", "null", "never", "any", "unknown", "object", "bigint", "number[]", "string | undefined", "Array<number>",
        "Map<string, number>", "() => void", "(a: number) => string", "[number, string]", "Record<string, number>", "Promise<number>", "T", "this", "'a' | 'b'", "1", "Partial<T>",
    ];

    private static readonly string[] Literals =
    [
        "0", "-0", "1e308", "1e-324", "9007199254740993", "0xffffffff", "2147483648", "NaN", "Infinity", "1e999", "0b1", "123n", "''", "'\\u{10FFFF}'", "'\\ud800'", "`${1}`",
        "null", "undefined", "true", "[]", "{}", "[,]", "[1, 'a']", "() => 1", "new Map()", "/a/g", "this", "super", "await 1", "yield", "-1", "4294967295",
    ];

    private static readonly string[] Words =
    [
        "class", "extends", "static", "async", "await", "get", "set", "readonly", "private", "abstract", "import", "export", "default", "for", "of", "in", "new", "typeof", "instanceof",
        "as", "?.", "??", "...", "=>", "!", "?", ":", ";", ",", "{", "}", "(", ")", "[", "]", "<", ">", "=", "+=", "**", "@", "#", "`", "${", "'", "\"", "/*", "//", "struct", "enum", "type",
        "interface", "function", "return", "break", "continue", "throw", "try", "finally", "switch", "case", "void", "delete", "declare", "namespace", "if", "else", "while", "do", "yield",
    ];

    public string Next() => Next(Pick(sources));

    /// <summary>Damages one program; pieces of the others come into it.</summary>
    public string Next(string source)
    {
        var tokens = Split(source);
        for (var edits = random.Next(1, MostEdits); edits > 0 && tokens.Count > 2; edits--) Edit(tokens);
        var text = string.Concat(tokens);
        return random.Next(20) == 0 ? Noise(text) : text;
    }

    private void Edit(List<string> tokens)
    {
        var at = random.Next(tokens.Count);
        var other = random.Next(tokens.Count);
        switch (random.Next(16))
        {
            case 0 or 1: tokens.RemoveAt(at); break;
            case 2 or 3: tokens.Insert(at, tokens[other]); break;
            case 4: (tokens[at], tokens[other]) = (tokens[other], tokens[at]); break;
            case 5: tokens.RemoveRange(at, random.Next(Math.Min(LongestSplice, tokens.Count - at))); break;
            case 6 or 7: Splice(tokens, at); break;
            case 8 or 9: ReplaceAfterColon(tokens, at); break;
            case 10 or 11: Rename(tokens, at); break;
            case 12 or 13: ReplaceLiteral(tokens, at); break;
            case 14: tokens.Insert(at, $" {Pick(Words)} "); break;
            default: tokens.RemoveRange(at, tokens.Count - at); break;
        }
    }

    /// <summary>A piece of another program, or the rest of it.</summary>
    private void Splice(List<string> tokens, int at)
    {
        var donor = Split(Pick(sources));
        if (donor.Count == 0) return;
        var start = random.Next(donor.Count);
        var length = random.Next(4) == 0 ? donor.Count - start : Math.Min(donor.Count - start, random.Next(LongestSplice));
        tokens.InsertRange(at, donor.GetRange(start, length));
    }

    /// <summary>Another type where one was, or may be, written.</summary>
    private void ReplaceAfterColon(List<string> tokens, int from)
    {
        var at = tokens.FindIndex(from, t => t == ":");
        if (at < 0) return;
        var type = tokens.FindIndex(at + 1, t => !string.IsNullOrWhiteSpace(t));
        if (type >= 0) tokens[type] = Pick(Types);
    }

    private void Rename(List<string> tokens, int from)
    {
        var at = tokens.FindIndex(from, IsWord);
        var other = tokens.FindIndex(random.Next(tokens.Count), IsWord);
        if (at < 0 || other < 0) return;
        var (old, name) = (tokens[at], tokens[other]);
        if (random.Next(2) == 0) tokens[at] = name;
        else
            for (var i = 0; i < tokens.Count; i++)
                if (tokens[i] == old) tokens[i] = name;
    }

    private void ReplaceLiteral(List<string> tokens, int from)
    {
        var at = tokens.FindIndex(from, t => char.IsAsciiDigit(t[0]) || t[0] is '\'' or '"');
        if (at >= 0) tokens[at] = Pick(Literals);
    }

    /// <summary>What a damaged disk or a wrong tool makes of a file, as the decoder lets it through.</summary>
    private string Noise(string text)
    {
        var noisy = new StringBuilder(text);
        for (var turns = random.Next(1, 6); turns > 0; turns--)
            noisy.Insert(random.Next(noisy.Length + 1), (char)(random.Next(3) == 0 ? random.Next(0xD7F0, 0xE010) : random.Next(0, 256)));
        return noisy.ToString();
    }

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
    private static bool IsWord(string token) => char.IsAsciiLetter(token[0]) || token[0] is '_' or '$';

    /// <summary>Without the comments, which hold expectations.</summary>
    private static List<string> Split(string source) => [.. Tokens().Matches(source).Select(m => m.Value).Where(t => !t.StartsWith("//", StringComparison.Ordinal))];

    [GeneratedRegex(@"//[^\n]*|\w+|'[^'\n]*'|""[^""\n]*""|\s+|[^\w\s]")]
    private static partial Regex Tokens();
}
