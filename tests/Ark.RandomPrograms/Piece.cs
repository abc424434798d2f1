using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;

namespace Ark.RandomPrograms;

/// <summary>
/// A piece of a program's text that knows the pieces it is made of: an expression with its type, a statement, or a list of
/// statements. The generator makes text by putting pieces together, and the reducer makes smaller programs by leaving pieces out.
/// </summary>
/// <param name="Type">What an expression gives; null for all else.</param>
/// <param name="Parts">Strings and pieces, in the order of the text.</param>
/// <param name="Removable">A statement, member or declaration that a program may do without.</param>
public sealed record Piece(Ty? Type, ImmutableArray<object> Parts, bool Removable = false)
{
    public static Piece Expression(Ty type, PieceText text) => new(type, text.Parts);
    public static Piece Statement(PieceText text) => new(null, text.Parts, Removable: true);
    /// <summary>What must stay as long as what it is part of: a loop's guard, a function's fuel.</summary>
    public static Piece Fixed(PieceText text) => new(null, text.Parts);
    /// <summary>One below the other.</summary>
    public static Piece Lines(IEnumerable<Piece> pieces) => new(null, [.. pieces.SelectMany(p => new object[] { p, "\n" })]);

    public IEnumerable<Piece> Children => Parts.OfType<Piece>();

    /// <summary>The text, indented by its braces.</summary>
    public string Render()
    {
        var flat = new StringBuilder();
        Append(flat);
        var text = new StringBuilder();
        var depth = 0;
        foreach (var line in flat.ToString().Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0))
        {
            if (line[0] is '}') depth--;
            text.Append(' ', Math.Max(depth, 0) * 2).Append(line).Append('\n');
            if (line[^1] is '{') depth++;
        }
        return text.ToString();
    }

    /// <summary>Whether it is written somewhere as a part by itself.</summary>
    public bool HasWord(string word) => Parts.Any(part => part is Piece piece ? piece.HasWord(word) : (string)part == word);

    /// <summary>On one line.</summary>
    public override string ToString()
    {
        var flat = new StringBuilder();
        Append(flat);
        return flat.ToString();
    }

    private void Append(StringBuilder text)
    {
        foreach (var part in Parts)
        {
            if (part is Piece piece) piece.Append(text);
            else text.Append((string)part);
        }
    }
}

/// <summary>`$"{a} + {b}"` as parts.</summary>
[InterpolatedStringHandler]
public readonly struct PieceText
{
    private readonly ImmutableArray<object>.Builder _parts = ImmutableArray.CreateBuilder<object>();

    public PieceText(int literalLength, int formattedCount) => _ = literalLength + formattedCount;

    public ImmutableArray<object> Parts => _parts.ToImmutable();

    public void AppendLiteral(string text) => _parts.Add(text);
    public void AppendFormatted(string text) => _parts.Add(text);
    public void AppendFormatted(int number) => _parts.Add(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
    public void AppendFormatted(Ty type) => _parts.Add(type.Text);
    public void AppendFormatted(Piece piece) => _parts.Add(piece);

    /// <summary>With commas between.</summary>
    public void AppendFormatted(IReadOnlyList<Piece> pieces)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            if (i > 0) _parts.Add(", ");
            _parts.Add(pieces[i]);
        }
    }
}
