using System.Runtime.CompilerServices;
using Ark.Ide;
using Ark.LanguageServer.Protocol;
using Ark.Syntax;
using Location = Ark.LanguageServer.Protocol.Location;
using Range = Ark.LanguageServer.Protocol.Range;

namespace Ark.LanguageServer;

/// <summary>How a client counts columns.</summary>
internal enum PositionEncoding { Utf16, Utf8 }

/// <summary>
/// The door between the protocol's words and ours: lines and columns and offsets, URIs and paths. The protocol's lines end with LF, CR LF
/// and CR only, so they are counted here and not by the source text.
/// </summary>
internal sealed class Convert(PositionEncoding encoding)
{
    private static readonly ConditionalWeakTable<SourceText, int[]> Lines = [];

    // ── Positions ───────────────────────────────────────────────────────────────────────────────────

    public int Offset(SourceText text, Position position)
    {
        var starts = Lines.GetValue(text, FindLines);
        if (position.Line < 0) return 0;
        if (position.Line >= starts.Length) return text.Length;
        var start = starts[position.Line];
        var end = position.Line + 1 < starts.Length ? starts[position.Line + 1] : text.Length;
        while (end > start && text[end - 1] is '\n' or '\r') end--;
        var column = Math.Max(0, position.Character);
        return encoding == PositionEncoding.Utf16 ? (int)Math.Min((long)start + column, end) : start + Utf16Length(text.Content.AsSpan(start, end - start), column);
    }

    public Position Position(SourceText text, int offset)
    {
        offset = Math.Clamp(offset, 0, text.Length);
        var starts = Lines.GetValue(text, FindLines);
        var line = Array.BinarySearch(starts, offset);
        if (line < 0) line = ~line - 1;
        return new Position(line, Columns(text, starts[line], offset));
    }

    /// <summary>Where the lines of a text begin.</summary>
    public IReadOnlyList<int> LineStarts(SourceText text) => Lines.GetValue(text, FindLines);

    /// <summary>How many columns a part of a line takes.</summary>
    public int Columns(SourceText text, int start, int end) =>
        encoding == PositionEncoding.Utf16 ? end - start : System.Text.Encoding.UTF8.GetByteCount(text.Content.AsSpan(start, end - start));

    public TextSpan Span(SourceText text, Range range)
    {
        var (start, end) = (Offset(text, range.Start), Offset(text, range.End));
        return TextSpan.FromBounds(Math.Min(start, end), Math.Max(start, end));
    }

    public Range Range(SourceText text, TextSpan span) => new(Position(text, span.Start), Position(text, span.End));

    private static int[] FindLines(SourceText text)
    {
        var starts = new List<int> { 0 };
        var content = text.Content;
        for (var at = content.AsSpan().IndexOfAny('\n', '\r'); at >= 0;)
        {
            if (content[at] == '\r' && at + 1 < content.Length && content[at + 1] == '\n') at++;
            starts.Add(at + 1);
            var next = content.AsSpan(at + 1).IndexOfAny('\n', '\r');
            at = next < 0 ? -1 : at + 1 + next;
        }
        return [.. starts];
    }

    /// <summary>How many UTF-16 units the first bytes of a line are.</summary>
    private static int Utf16Length(ReadOnlySpan<char> line, int bytes)
    {
        var units = 0;
        while (units < line.Length && bytes > 0)
        {
            var isPair = char.IsHighSurrogate(line[units]) && units + 1 < line.Length && char.IsLowSurrogate(line[units + 1]);
            bytes -= isPair ? 4 : line[units] < 0x80 ? 1 : line[units] < 0x800 ? 2 : 3;
            units += isPair ? 2 : 1;
        }
        return units;
    }

    // ── Files ───────────────────────────────────────────────────────────────────────────────────────

    /// <summary>The path of a file's URI; any other URI stands for itself.</summary>
    public static string Path(string uri)
    {
        if (!uri.StartsWith("file:", StringComparison.OrdinalIgnoreCase)) return uri;
        return System.Uri.TryCreate(uri, UriKind.Absolute, out var parsed) ? Semantics.ModulePaths.Normalize(System.Uri.UnescapeDataString(parsed.AbsolutePath)) : uri;
    }

    public static string Uri(string path)
    {
        if (!path.StartsWith('/')) return path.Contains(':') ? path : "file:///" + path;
        return "file://" + string.Join('/', path.Split('/').Select(System.Uri.EscapeDataString));
    }

    public Location? Location(Snapshot snapshot, Place place) =>
        snapshot.Text(place.Path) is { } text ? new Location(Uri(place.Path), Range(text, place.Span)) : place.Span.IsEmpty ? new Location(Uri(place.Path), new Range(new Position(0, 0), new Position(0, 0))) : null;

    public Location[] Locations(Snapshot snapshot, IEnumerable<Place> places) => [.. places.Select(p => Location(snapshot, p)).OfType<Location>()];

    public Protocol.TextEdit Edit(SourceText text, Syntax.TextEdit edit) => new(Range(text, edit.Span), edit.NewText);

    /// <summary>Edits of a file that is not there make it.</summary>
    public WorkspaceEdit Edits(Snapshot snapshot, IReadOnlyList<FileEdit> files)
    {
        if (files.All(f => snapshot.Text(f.Path) is not null)) return new(files.ToDictionary(f => Uri(f.Path), Edits));
        return new(null, [.. files.Where(f => snapshot.Text(f.Path) is null).Select(f => new DocumentChange("create", Uri(f.Path), null, null)),
            .. files.Select(f => new DocumentChange(null, null, new VersionedDocument(Uri(f.Path), snapshot.Document(f.Path)?.Version), Edits(f)))]);

        Protocol.TextEdit[] Edits(FileEdit file) => [.. file.Edits.Select(e => Edit(snapshot.Text(file.Path) ?? Nothing, e))];
    }

    private static readonly SourceText Nothing = new("");

    // ── What is wrong ───────────────────────────────────────────────────────────────────────────────

    public Protocol.Diagnostic Diagnostic(Syntax.Diagnostic d, SourceText text) => new(
        Range(text, d.Location.Span), d.Severity switch { DiagnosticSeverity.Error => 1, DiagnosticSeverity.Warning => 2, DiagnosticSeverity.Info => 3, _ => 4 },
        d.Code, "ark", Message(d), null,
        d.Related.Count == 0 ? null : [.. d.Related.Where(r => r.Location.IsInSource).Select(r => new RelatedInformation(new Location(Uri(r.Location.Path), Range(r.Location.Text!, r.Location.Span)), r.Message))],
        d.Message.Contains("deprecated", StringComparison.Ordinal) ? [2] : null);

    private static string Message(Syntax.Diagnostic d)
    {
        var rule = d.Rule.Length > 0 ? $" ({d.Rule})" : "";
        return d.Notes.Count == 0 ? d.Message + rule : $"{d.Message}{rule}\n{string.Join('\n', d.Notes)}";
    }

    public static MarkupContent? Markdown(string? text) => text is null ? null : new MarkupContent("markdown", text);
}
